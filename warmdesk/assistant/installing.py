"""Writes: versions of what was learned: each is tried on held-back questions before it is kept, and can be rolled back.

A lesson counts at once, so a version is a place to go back to: the lessons up to one of them. A version that does clearly worse
on held-back questions than the one before takes its lessons back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from math import sqrt

from django.db.models import Max

from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.errors import NoEarlierModel
from warmdesk.assistant.events import ModelInstalled, Taught
from warmdesk.assistant.minds import mind_knowing
from warmdesk.assistant.models import Example, InstalledModel
from warmdesk.assistant.selectors import current_model, examples_of_kind
from warmdesk.assistant.teaching import go_back
from warmdesk.brain.contract import Customer, Situation, Understanding
from warmdesk.brain.mind import Mind
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

AFTER = 20
"""So many new lessons make a version."""
HELD_BACK, MOST_TRIED = 5, 200
"""Every fifth question is held back, and no more of them are tried."""
CLEARLY, LEAST_LOST = 2.0, 3
"""A version is worse when it loses at least so many questions more than it wins, by so many standard deviations."""
Kind = InstalledModel.Kind
_FIRST: dict[str, Callable[[Understanding], str]] = {
    Kind.ANSWERS: lambda meant: meant.found[0].passage.source if meant.found else "",
    Kind.TOPICS: lambda meant: meant.topics[0][0] if meant.topics else "",
}


def install_what_was_learned(fact: Taught) -> None:
    """Make a version of each kind of which enough is new. Harmless when run twice."""
    for kind in Kind.values:
        current = current_model(kind)
        known = current.last_example_id if current else 0
        if sum(example.id > known for example in examples_of_kind(kind)) >= AFTER:
            install(kind=kind)


def install(*, kind: str) -> InstalledModel:
    """Try what was learned of a kind against the version before, and keep it unless it is clearly worse; records
    ModelInstalled.
    """
    current, examples = current_model(kind), examples_of_kind(kind)
    known = current.last_example_id if current else 0
    figures = _tried(kind, examples, known)
    is_kept = not _is_worse(figures)
    with write():
        if is_kept:
            InstalledModel.objects.filter(kind=kind, is_current=True).update(is_current=False)
        made = InstalledModel.objects.create(
            kind=kind,
            version=(InstalledModel.objects.filter(kind=kind).aggregate(last=Max("version"))["last"] or 0) + 1,
            last_example_id=max((example.id for example in examples), default=0),
            trained_at=clock.now(),
            n=len(examples),
            figures=figures,
            was_installed=is_kept,
            is_current=is_kept,
        )
        if not is_kept and current is not None:
            go_back(kind=kind, to=current)
        record(ModelInstalled(model_id=made.id, kind=kind, version=made.version, is_kept=is_kept, n=made.n))
    return made


def roll_back(*, kind: str) -> InstalledModel:
    """Return to the version before, at once: later lessons of the kind count no more. Raises NoEarlierModel."""
    current = current_model(kind)
    earlier = InstalledModel.objects.filter(kind=kind, was_installed=True, version__lt=current.version if current else 0)
    previous = earlier.order_by("-version").first()
    if current is None or previous is None:
        raise NoEarlierModel("There is no earlier version to return to.")
    with write():
        go_back(kind=kind, to=previous)
        InstalledModel.objects.filter(id=current.id).update(is_current=False)
        InstalledModel.objects.filter(id=previous.id).update(is_current=True)
    previous.refresh_from_db()
    return previous


def _tried(kind: str, examples: list[Example], known: int) -> dict[str, int]:
    """Ask the held-back questions of a mind that was taught the others, and of one that was taught only the older of them."""
    held = [example for example in examples if _is_held_back(example)][:MOST_TRIED]
    rest = [example for example in examples if not _is_held_back(example)]
    after = _right(kind, mind_knowing(the_business(), rest), held)
    before = _right(kind, mind_knowing(the_business(), [example for example in rest if example.id <= known]), held)
    return {
        "held_back": len(held),
        "right": len(after),
        "right_before": len(before),
        "won": len(after - before),
        "lost": len(before - after),
    }


def _is_held_back(example: Example) -> bool:
    return int.from_bytes(hashlib.sha256(example.text.encode()).digest()[:4], "big") % HELD_BACK == 0


def _right(kind: str, mind: Mind, held: list[Example]) -> set[int]:
    wanted = {example.id: example.source if kind == Kind.ANSWERS else example.topic for example in held}
    return {example.id for example in held if _FIRST[kind](_understood(mind, example)) == wanted[example.id]}


def _understood(mind: Mind, example: Example) -> Understanding:
    situation = Situation(message=example.text, turns=(), customer=Customer(), form=None, now=clock.now())
    return mind.understand(situation, language=example.language)


def _is_worse(figures: dict[str, int]) -> bool:
    lost, won = figures["lost"], figures["won"]
    return lost - won >= LEAST_LOST and lost - won > CLEARLY * sqrt(lost + won)
