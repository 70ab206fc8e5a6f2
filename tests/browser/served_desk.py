"""A desk of its own process for tests with a browser: the real edge on a real file, and staff who do what a test says.

Run as a module it serves the fixed cast's business and obeys lines of JSON on its standard input: `["assistant", "text"]`,
`["person", "text"]`, `["typing"]`, `["resolve"]`, `["customer", "text"]`, `["customer typing"]`, `["new", "text"]` for a new
customer who asks for a person, `["lose"]`, which loses all visitors, `["topics"]`, which sets the cast's two topics up anew,
and `["runs", "ggb"]`, right and wrong runs on the first, `["mcp", "url"]`, which adds an MCP server, `["invoice"]`, which
issues one, `["partner"]`, who gets a seat, and `["work"]`, which does every job that waits. Nobody answers by themselves, so
a test knows what is said and when.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path
from typing import Any

from benchmarks.migrated import put_data_file

ROOT = Path(__file__).resolve().parents[2]
START_S = 40
TOPICS = {
    "hours": {"name": "Opening hours", "granted": "draft", "stakes": "low"},
    "allergies": {"name": "Allergies", "granted": "draft", "stakes": "high"},
}


class ServedDesk:
    """A desk that can be stopped and started again on the same port and data."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start, and wait until it answers."""
        put_data_file(Path(self.folder))
        environment = {**os.environ, "WARMDESK_DATA": self.folder, "WARMDESK_PORT": str(self.port)}
        command = [sys.executable, "-m", "tests.browser.served_desk"]
        pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self._process = subprocess.Popen(command, cwd=ROOT, env=environment, **pipes)
        self._wait_until_it_answers(time.monotonic() + START_S)

    def stop(self) -> None:
        """End it at once, as a power cut would."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def do(self, *order: str) -> None:
        """Let the staff do something, and wait until it is done."""
        assert self._process
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "done\n"

    def _wait_until_it_answers(self, until: float) -> None:
        assert self._process
        while time.monotonic() < until and self._process.poll() is None:
            try:
                urllib.request.urlopen(f"{self.url}/widget.js", timeout=5).read()
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError("the desk did not start: see its errors above")


def serve() -> None:
    """Serve, and obey the lines that come in."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "warmdesk.settings")
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    settings.ROOT_URLCONF = "tests.browser.served_urls"
    settings.LANGUAGES = [*settings.LANGUAGES, ("ar", "العربية")]
    call_command("migrate", verbosity=0)
    import uvicorn

    from tests import cast
    from warmdesk.asgi import application

    cast.business()
    cast.inbox()
    cast.ana()
    cast.tomas()
    config = uvicorn.Config(application, port=int(os.environ["WARMDESK_PORT"]), log_level="warning", timeout_graceful_shutdown=1)
    threading.Thread(target=uvicorn.Server(config).run, daemon=True).start()
    for line in sys.stdin:
        _obey(*json.loads(line))
        print("done", flush=True)


def _know_mcp_server(url: str) -> None:
    from urllib.parse import urlsplit

    from django.conf import settings

    from tests import cast
    from warmdesk.own_tools.servers import add_server

    settings.PRIVATE_PLACES = [urlsplit(url).netloc]
    add_server(title="Workshop", url=url, secret="", by=cast.ana())


def _issue_an_invoice() -> None:
    from tests import cast
    from warmdesk.lib.money import Money
    from warmdesk.payments.billing import Line, draft_invoice, issue
    from warmdesk.payments.services import take_payment

    invoice = issue(invoice=draft_invoice(contact=cast.customer(), lines=[Line("Wedding cake", 12345)]), by=cast.ana())
    take_payment(invoice=invoice, amount=Money(345, invoice.currency), way="cash", key="part", by=cast.ana())


def _seat_a_partner() -> None:
    from tests import cast
    from warmdesk.accounts.models import User
    from warmdesk.accounts.seats import limit_seat

    pat = cast.colleague("pat@outside.example", "Pat", User.Role.PARTNER)
    limit_seat(person=pat, by=cast.ana(), hours=cast.WEEK, last_day=None, sees=["contact"])


def _set_up(order: str, text: str) -> None:
    if order == "partner":
        _seat_a_partner()
        return
    if order == "invoice":
        _issue_an_invoice()
        return
    if order == "mcp":
        _know_mcp_server(text)
    else:
        _set_the_ladder_up(order, text)


def _obey(order: str, text: str = "") -> None:
    from tests import cast
    from warmdesk.channels.models import Visitor
    from warmdesk.conversations.models import Conversation
    from warmdesk.conversations.ownership import resolve, take
    from warmdesk.conversations.services import SYSTEM, by_person, reply
    from warmdesk.followups.services import ask_for_rating
    from warmdesk.live.services import note_typing
    from warmdesk.outbox.events import fact_of
    from warmdesk.outbox.models import Event
    from warmdesk.outbox.worker import drain
    from warmdesk.routing.services import hand_over
    from warmdesk.story import STORY

    if order == "lose":
        Visitor.objects.all().delete()
        return
    if order == "new":
        hand_over(conversation=cast.says(text), reason="asked_for_human", by=SYSTEM)
        return
    if order in {"topics", "runs", "mcp", "invoice", "partner"}:
        _set_up(order, text)
        return
    conversation = Conversation.objects.order_by("-id")[0]
    if order == "assistant":
        cast.assistant_says(text, to=conversation, choices=[{"text": "Yes, please", "source": ""}])
    elif order == "person":
        taken = take(conversation=conversation, person=cast.ana())
        reply(conversation=taken, text=text, by=by_person(cast.ana()))
    elif order == "customer":
        cast.says(text, to=conversation)
    elif order in {"customer typing", "typing"}:
        note_typing(f"conversation:{conversation.id}", "Ana" if order == "typing" else "customer")
    elif order == "work":
        drain(STORY)
    elif order == "resolve":
        resolve(conversation=conversation, by=by_person(cast.ana()))
        event = Event.objects.filter(name="conversations.resolved").latest("id")
        ask_for_rating(fact_of(event.name, event.conversation_id, event.facts))  # type: ignore[arg-type]


def _set_the_ladder_up(order: str, text: str) -> None:
    from tests.evidence import runs
    from warmdesk.topics.services import put_topics

    if order == "topics":
        put_topics(topics=TOPICS, teams=dict.fromkeys(TOPICS))
    else:
        runs("hours", text)


def temporary_folder() -> tempfile.TemporaryDirectory[str]:
    """Return a folder for one desk's data."""
    return tempfile.TemporaryDirectory(prefix="desk-", ignore_cleanup_errors=True)


if __name__ == "__main__":
    serve()
