"""What the console's pages cost on a desk of years: 50,000 contacts, 100,000 conversations, 1,000,000 messages on SQLite.

Prints p50 and p95 of each page's processor time (the whole request through Django's test client) and its number of queries, which
is the same for a small desk. `WARMDESK_BENCH_SHARE=0.1` makes a tenth of it.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from benchmarks.figures import quantile, show
from tests import cast
from warmdesk.accounts.models import Team, User
from warmdesk.contacts.models import Contact
from warmdesk.conversations.models import Conversation, Following, Inbox, Message
from warmdesk.conversations.sorting import put_label
from warmdesk.lib import clock
from warmdesk.routing.models import Handover, ServiceClock

CONTACTS, CONVERSATIONS, MESSAGES_EACH = 50_000, 100_000, 10
ROUNDS, WARMING_UP, BATCH = 60, 5, 5_000
VIEWS = ("queue", "mine", "team", "late", "all", "following", "waiting", "snoozed", "people", "assistant", "resolved")
SOUGHT = (
    "order", "refund", '"gift card"', "zanzibar", "order -refund is:open", "label:late refund", "maria", "priority:urgent",
    "from:person gift",
)  # fmt: skip
WORDS = (
    "order", "parcel", "refund", "gift", "card", "size", "blue", "green", "return", "booking", "invoice", "late",
    "today", "tomorrow", "please", "help", "thanks", "when", "where", "is", "my", "the", "a", "shoes", "dress",
    "repair", "heating", "appointment", "cancel", "move", "price", "open", "closed", "address", "phone",
    "delivery", "broken", "wrong", "colour", "voucher",
)  # fmt: skip
OWNERS, PARTS = ("nobody", "assistant", "person", "queue"), (0.9, 0.04, 0.04, 0.02)
FIRST, LAST = ("Maria", "Jan", "Chloe", "Luca", "Ines", "Tom", "Eva", "Omar"), ("Solis", "Novak", "Weber", "Rossi", "Silva")


def main() -> None:
    """Fill the desk unless it is filled, then ask for every page."""
    if not Conversation.objects.exists():
        started = time.perf_counter()
        _fill(float(os.environ.get("WARMDESK_BENCH_SHARE", "1")))
        show("inbox.filling", time.perf_counter() - started, "s")
    _measure()


def _fill(share: float) -> None:
    random.seed(7)
    cast.business()
    inbox, ana, team, now = cast.inbox(), cast.ana(), Team.objects.get(key="front"), clock.now()
    ana.teams.add(team)
    _save(Contact, (_contact(n, now) for n in range(int(CONTACTS * share))))
    contact_ids = list(Contact.objects.values_list("id", flat=True))
    _save(Conversation, (_conversation(n, contact_ids, inbox, ana, team, now) for n in range(int(CONVERSATIONS * share))))
    ids = list(Conversation.objects.values_list("id", flat=True))
    _save(Message, (_message(each, seq, now) for each in ids for seq in range(1, MESSAGES_EACH + 1)))
    worn, late = Conversation.labels.through, put_label(name="Late")
    _save(worn, (worn(conversation_id=each, label_id=late.id) for each in ids[::20]))
    followed = ids[::100]
    _save(Following, (Following(conversation_id=each, person=ana, since=now) for each in followed))
    waiting = list(Conversation.objects.filter(owner="queue").values_list("id", flat=True))
    _save(
        Handover,
        (Handover(conversation_id=each, engagement=1, reason="unsure", by="assistant", entered_at=now) for each in waiting),
    )
    _save(ServiceClock, (_clock(each, now) for each in waiting))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _contact(n: int, now: datetime) -> Contact:
    name = f"{random.choice(FIRST)} {random.choice(LAST)} {n}"
    return Contact(name=name, email=f"c{n}@example.com", external_id=f"K-{n}", created_at=now)


def _conversation(n: int, contact_ids: list[int], inbox: Inbox, ana: User, team: Team, now: datetime) -> Conversation:
    owner = random.choices(OWNERS, PARTS)[0]
    at = now - timedelta(minutes=random.randrange(1, 1_000_000))
    return Conversation(
        inbox=inbox,
        thread_key=f"t{n}",
        contact_id=random.choice(contact_ids),
        owner=owner,
        assignee=ana if owner == "person" else None,
        team=team if random.random() < 0.5 else None,
        priority=random.choices(("normal", "high", "urgent"), (8, 2, 1))[0],
        last_seq=MESSAGES_EACH,
        last_words=_words(8),
        waiting_since=at if owner in {"queue", "person"} and n % 2 else None,
        snoozed_until=now + timedelta(days=1) if owner == "person" and n % 5 == 0 else None,
        language="en",
        created_at=at,
        changed_at=at,
    )


def _message(conversation_id: int, seq: int, now: datetime) -> Message:
    author = "customer" if seq % 2 else random.choice(("assistant", "person"))
    text = _words(random.randrange(4, 30)) + (" zanzibar" if random.random() < 0.0001 else "")
    return Message(conversation_id=conversation_id, seq=seq, author=author, text=text, status="sent", created_at=now)


def _clock(conversation_id: int, now: datetime) -> ServiceClock:
    warned_at = now if conversation_id % 3 == 0 else None
    moments = {"started_at": now, "running_since": now, "due_at": now, "warned_at": warned_at}
    return ServiceClock(conversation_id=conversation_id, engagement=1, kind="first_reply", target=60, **moments)


def _words(count: int) -> str:
    return " ".join(random.choices(WORDS, k=count))


def _save(model: Any, rows: Iterator[Any]) -> None:
    saved = 0
    while batch := list(islice(rows, BATCH)):
        model._default_manager.bulk_create(batch, batch_size=500)
        saved += len(batch)
        sys.stderr.write(f"\r{model.__name__} {saved}   ")
    sys.stderr.write("\n")


def _measure() -> None:
    show("inbox.messages", float(Conversation.objects.count() * MESSAGES_EACH), "")
    client = Client(headers={"Accept-Language": "en"}, SERVER_NAME="localhost")
    client.force_login(cast.ana())
    for view in VIEWS:
        _time(f"view.{view}", partial(_get, client, reverse("console:rows", args=[view]), {}))
    held = Conversation.objects.filter(owner__in=["queue", "person"]).values_list("public_id", flat=True)[:ROUNDS]
    pages = [reverse("console:conversation", args=[public_id]) for public_id in held]
    _time("conversation", lambda nth: client.get(pages[nth % len(pages)]))
    for sought in SOUGHT:
        _time(f"search.{sought}", partial(_get, client, reverse("console:rows", args=["search"]), {"q": sought}))


def _get(client: Client, address: str, query: dict[str, str], _nth: int) -> Any:
    return client.get(address, query)


def _time(name: str, ask: Callable[[int], Any]) -> None:
    spent = []
    for nth in range(ROUNDS):
        started = time.thread_time()
        answer = ask(nth)
        spent.append((time.thread_time() - started) * 1000)
        if answer.status_code != 200:
            raise SystemExit(f"{name} answered {answer.status_code}")
    with CaptureQueriesContext(connection) as asked:
        ask(0)
    show(f"inbox.{name}.p50", quantile(spent[WARMING_UP:], 0.5), "ms")
    show(f"inbox.{name}.p95", quantile(spent[WARMING_UP:], 0.95), "ms")
    show(f"inbox.{name}.queries", float(len(asked)), "")
