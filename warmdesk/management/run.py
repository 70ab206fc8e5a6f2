"""`warmdesk run [FOLDER]`: the whole desk in one process on one port."""

from __future__ import annotations

import argparse
import gc
import logging
import socket
import sys
import threading
from pathlib import Path
from types import FrameType

import uvicorn
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from warmdesk.accounts.selectors import business_or_none, first_owner
from warmdesk.accounts.services import make_sign_in_link, open_empty_desk
from warmdesk.asgi import application
from warmdesk.assistant.minds import warm_up
from warmdesk.conversations.selectors import inbox_by_key
from warmdesk.conversations.services import put_inbox
from warmdesk.folder.checking import print_problems
from warmdesk.folder.errors import MalformedHistory
from warmdesk.folder.history import open_demo
from warmdesk.folder.reading import read_folder
from warmdesk.lib.progress import tell, told_to
from warmdesk.live.bus import the_bus
from warmdesk.outbox.worker import release_leases, work
from warmdesk.story import STORY

log = logging.getLogger(__name__)
GRACE_S = 5
"""How long open requests may take when the desk shuts down."""
COLLECT_AFTER = 20_000, 20, 20
"""What the mind holds never becomes garbage; with Python's usual numbers it would be searched again and again."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder."""
    parser.add_argument("folder", type=Path, nargs="?", help="a business folder to load first")


def main(given: argparse.Namespace) -> int:
    """Migrate, load, serve; return when asked to stop."""
    with told_to(sys.stderr):
        _migrate()
        if given.folder and not _load(given.folder):
            return 1
    open_empty_desk()
    if inbox_by_key("web") is None:
        put_inbox(channel="web", key="web", name="Website")
    if connection.vendor == "sqlite":
        release_leases()  # one file, one process: whoever held a lease is gone
    listening = _listen(settings.HOST.text(), settings.PORT.number())
    _print_addresses(listening)
    connection.close()
    _serve(listening)
    return 0


def _migrate() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        tell("Bringing the data file up to date" if executor.loader.applied_migrations else "Setting up the data file")
        call_command("migrate", verbosity=0)


def _load(path: Path) -> bool:
    """Load the folder; one that holds past conversations (the demo) has its dates moved to today. Print what is
    wrong with a broken one.
    """
    tell(f"Loading {path}")
    reading = read_folder(path)
    print_problems(reading, sys.stdout)
    if reading.folder is None:
        print("nothing was loaded")
        return False
    try:
        changes = open_demo(path, reading.folder, STORY)
    except MalformedHistory as error:
        print(error.sentence)
        return False
    print("\n".join(changes.lines() or ["nothing changed"]))
    return True


def _listen(host: str, port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    listening.listen(2048)
    return listening


def _print_addresses(listening: socket.socket) -> None:
    host, port = listening.getsockname()[:2]
    address = settings.PUBLIC_ADDRESS or f"http://{f'[{host}]' if ':' in host else host}:{port}"
    owner = first_owner()
    print(f"chat: {address}/chat")
    print(f"console: {address}/desk/")
    print(
        f"login: {address}/desk/enter/{make_sign_in_link(user=owner)}" if owner else "login: load a folder with an owner first",
        flush=True,
    )


class _Server(uvicorn.Server):
    """Ends the open streams when a signal comes, so that they don't hold up the goodbye."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        the_bus().end()
        super().handle_exit(sig, frame)


def _serve(listening: socket.socket) -> None:
    """Serve until a signal comes, with the worker beside; then finish what is in hand."""
    stop = threading.Event()
    worker = threading.Thread(target=work, args=(STORY, stop), kwargs={"threads": settings.WORKERS.number()}, name="worker")
    worker.start()
    threading.Thread(target=_warm_up, name="warm-up", daemon=True).start()
    config = uvicorn.Config(
        application,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="on",
        timeout_graceful_shutdown=GRACE_S,
        backlog=2048,
    )
    try:
        _Server(config).run(sockets=[listening])
    finally:
        stop.set()
        worker.join()


def _warm_up() -> None:
    business = business_or_none()
    if business is not None:
        warm_up(business)
    connection.close()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)
