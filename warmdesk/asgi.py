"""The thin asynchronous edge: `/live` streams, `/mcp` is for programs, all else is plain Django under a bounded thread pool."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "warmdesk.settings")

from django.conf import settings
from django.contrib.staticfiles.finders import AppDirectoriesFinder
from django.core.wsgi import get_wsgi_application
from whitenoise import WhiteNoise

from warmdesk.api.door import PATHS, Door
from warmdesk.lib.asgi_types import Receive, Scope, Send
from warmdesk.lib.wsgi_edge import WsgiEdge
from warmdesk.live.asgi import live

FILES_S = 60
"""New pages in the style of before the upgrade look broken: browsers keep files briefly, then ask whether they changed."""

_django = get_wsgi_application()
_files = WhiteNoise(_django, max_age=FILES_S)
for _room in AppDirectoriesFinder().storages.values():
    _files.add_files(_room.location, prefix=settings.STATIC_URL)
_door = Door()
_ordinary = WsgiEdge(_files, settings.THREADS.number())


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer one connection."""
    if scope["type"] == "http" and scope["path"] == "/live":
        await live(scope, receive, send)
    elif scope["type"] == "http" and scope["path"] in PATHS:
        await _door.answer(scope, receive, send)
    elif scope["type"] == "http":
        await _ordinary(scope, receive, send)
    elif scope["type"] == "lifespan":
        await _live_and_die(receive, send)


async def _live_and_die(receive: Receive, send: Send) -> None:
    while True:
        kind = (await receive())["type"].removeprefix("lifespan.")
        if kind == "startup":
            _door.open()
        else:
            await _door.shut()
        await send({"type": f"lifespan.{kind}.complete"})
        if kind == "shutdown":
            return
