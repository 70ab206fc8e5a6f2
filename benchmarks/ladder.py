"""Does a topic fall soon enough when its answers go bad, and stay when they do not? `python -m benchmarks.ladder [--desk]`.

Thousands of simulated months through the ladder's own arithmetic; with `--desk` also one month through the real services of a
desk, where the answers on one topic turn wrong in the middle. Figures a line each; all of it in `benchmarks/results/ladder.json`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import tempfile
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import django

from benchmarks.figures import quantile, show
from warmdesk import __version__
from warmdesk.learning.ladder import STAKES, WINDOW, Drift, drift_at, record_of
from warmdesk.lib.interval import wilson

RESULTS = Path(__file__).parent / "results" / "ladder.json"
FOLDER = Path(__file__).resolve().parent.parent / "demo" / "boutique"
MONTHS, CONVERSATIONS, BEFORE = 4000, 300, 150
HOLDS = 0.95
GOES_BAD = (1.0, 0.9, 0.8, 0.6)
BEGINS = datetime(2026, 3, 2, 16, tzinfo=UTC)
DAYS, A_DAY = 30, 4
QUESTIONS = {
    "gifts": "do you sell gift cards?",
    "shipping": "how much is standard shipping to an address in the US?",
    "alterations": "do you do alterations?",
    "store-info": "what are your opening hours?",
}
TURNS_WRONG = "gifts"
Shares = dict[str, Any]


def main() -> None:
    """Simulate, print and keep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--desk", action="store_true", help="also play a month through a real desk (some minutes)")
    given = parser.parse_args()
    figures: Shares = {"at": date.today().isoformat(), "python": platform.python_version(), "warmdesk": __version__}
    figures |= {"months": MONTHS, "conversations_a_month": CONVERSATIONS, "seed": 0}
    figures["falls"] = {kind: _falls(kind) for kind in STAKES}
    figures["climbs"] = {kind: _climbs(kind) for kind in STAKES}
    if given.desk:
        figures["desk"] = _desk()
    RESULTS.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    _show("ladder", {name: figures[name] for name in ("falls", "climbs", "desk") if name in figures})


def _show(name: str, value: Any) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            _show(f"{name}.{key}", inner)
    elif isinstance(value, list) and len(value) == 4:
        print(f"{name}\t{value[0]} of {value[1]}\t95 % {value[2]:.4f} to {value[3]:.4f}")
    elif isinstance(value, list | str):
        print(f"{name}\t{value}")
    elif isinstance(value, int | float):
        show(name, value, "")


def _share(k: int, n: int) -> list[float]:
    low, high = wilson(k, n)
    return [k, n, round(low, 4), round(high, 4)]


def _runs(rng: random.Random, bad: float, count: int) -> list[bool]:
    return [rng.random() < bad for _ in range(count)]


def _first_fall(bads: Sequence[bool], test: Drift, before: float = 0.0) -> int | None:
    """Return after how many runs a topic falls, if it does."""
    total = before
    for number, is_bad in enumerate(bads, 1):
        total = test.after(total, is_bad)
        if total >= test.limit:
            return number
    return None


def _falls(kind: str) -> Shares:
    """Say how often a topic that holds falls within a month, and how soon one that goes bad half-way through it does."""
    rng, test = random.Random(0), drift_at("auto", kind)
    assert test is not None
    false = sum(_first_fall(_runs(rng, 1 - HOLDS, CONVERSATIONS), test) is not None for _ in range(MONTHS))
    found: Shares = {"falsely_in_a_month_at_95_right": _share(false, MONTHS)}
    for bad in GOES_BAD:
        took = [_conversations_until_fall(rng, test, bad) for _ in range(MONTHS)]
        found[f"goes_{bad:.0%}_bad"] = {
            "within_5": _share(sum(one <= 5 for one in took), MONTHS),
            "median": quantile(took, 0.5),
            "p95": quantile(took, 0.95),
            "most": max(took),
        }
    return found


def _conversations_until_fall(rng: random.Random, test: Drift, bad: float) -> int:
    """Return how many conversations it takes once answers go bad, after half a month in which the topic stood."""
    while True:
        total = 0.0
        for is_bad in _runs(rng, 1 - HOLDS, BEFORE):
            total = test.after(total, is_bad)
            if total >= test.limit:
                break
        else:
            fell = _first_fall(_runs(rng, bad, CONVERSATIONS), test, total)
            return CONVERSATIONS if fell is None else fell


def _climbs(kind: str) -> Shares:
    """Say how often a level is proposed within a month at true shares around the target, and never below the bound."""
    target, found = STAKES[kind].target, {}
    for true_share in (target - 0.10, target - 0.05, target, 0.98, 1.0):
        rng = random.Random(0)
        proposed, below, after = 0, 0, []
        for _ in range(MONTHS // 8):
            rights = [not bad for bad in _runs(rng, 1 - true_share, CONVERSATIONS)]
            first = next((n for n in range(1, CONVERSATIONS + 1) if record_of(rights[:n]).earns(target)), None)
            if first is not None:
                proposed += 1
                after.append(first)
                newest = rights[:first][-WINDOW:]
                below += wilson(sum(newest), len(newest))[0] < target
        found[f"truly_{true_share:.0%}_right"] = {
            "proposed_in_a_month": _share(proposed, MONTHS // 8),
            "below_the_bound": below,
            "median_runs_needed": quantile(after, 0.5) if after else "",
        }
    return found


# --- One month of a real desk ------------------------------------------------------------------------------------------


def _desk() -> Shares:
    """Play a month through the real services: customers thank for right answers and say of wrong ones that they did not help."""
    with tempfile.TemporaryDirectory() as data:
        os.environ.update(
            WARMDESK_DATA=data, WARMDESK_DATABASE_URL="", OMP_NUM_THREADS="1", DJANGO_SETTINGS_MODULE="warmdesk.settings"
        )
        django.setup()
        return _month()


def _month() -> Shares:
    from warmdesk.evaluation.desks import open_desk  # noqa: PLC0415  only after Django is set up
    from warmdesk.lib import clock  # noqa: PLC0415
    from warmdesk.outbox.models import Event  # noqa: PLC0415
    from warmdesk.topics.models import Topic  # noqa: PLC0415

    rng, played, wrong = random.Random(0), 0, 0
    with clock.at(BEGINS):
        if not open_desk(FOLDER):
            raise SystemExit("the folder could not be loaded")
    Topic.objects.filter(key__in=QUESTIONS).update(stakes="low")
    for number in range(DAYS * A_DAY):
        topic = rng.choice(sorted(QUESTIONS))
        is_wrong = rng.random() < (1.0 if topic == TURNS_WRONG and number >= DAYS * A_DAY // 2 else 1 - HOLDS)
        stood = Topic.objects.get(key=topic).autonomy == "auto"
        with clock.at(BEGINS + timedelta(days=number // A_DAY, minutes=20 * (number % A_DAY))):
            _conversation(number, QUESTIONS[topic], is_wrong)
        played += 1
        wrong += topic == TURNS_WRONG and number >= DAYS * A_DAY // 2 and stood
    fell = [event.facts for event in Event.objects.filter(name="learning.autonomy_changed").order_by("id")]
    return {
        "conversations": played,
        "turned_wrong": TURNS_WRONG,
        "fell_after_wrong_conversations": wrong,
        "changes": [{key: fact[key] for key in ("topic", "was", "now", "by", "reason", "k", "n", "bound")} for fact in fell],
    }


def _conversation(number: int, question: str, is_wrong: bool) -> None:
    from warmdesk.contacts.services import meet_visitor  # noqa: PLC0415  only after Django is set up
    from warmdesk.conversations.services import put_inbox, receive_message  # noqa: PLC0415
    from warmdesk.outbox.worker import drain  # noqa: PLC0415
    from warmdesk.story import STORY  # noqa: PLC0415

    inbox, contact = put_inbox(channel="web", key="web", name="Website"), meet_visitor()
    for turn, text in enumerate((question, "no, that's wrong, it did not help" if is_wrong else "thank you!")):
        receive_message(inbox=inbox, thread_key=str(number), contact=contact, text=text, client_id=f"{number}-{turn}")
        drain(STORY)


if __name__ == "__main__":
    main()
