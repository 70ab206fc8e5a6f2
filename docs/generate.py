"""Write the reference pages that are made from the code: `python -m docs.generate`.

A test compares the pages with what this would write, so that none can go stale.
"""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

from warmdesk import settings
from warmdesk.analytics.definitions import DEFINITIONS, INTERVALS, OWN_DEFINITIONS, Definition
from warmdesk.outbox.events import Fact, known_events

HERE = Path(__file__).parent
NOTE = "<!-- Written by `python -m docs.generate`; do not edit. -->"
SETTINGS_LEAD = """What the environment decides, read once at start. What a business decides (hours, voice, topics, people)
is edited in the console or in the business folder."""
EVENTS_LEAD = """What can happen, as the event log keeps it: immutable, ids and impersonal facts only. Every event also carries
its number, its moment and, where it speaks of one, the conversation. `warmdesk/story.py` lists who acts on which."""

API_LEAD = """What programs can read and write, in JSON; `GET /api/v1/openapi.json` describes it by OpenAPI 3.1. A call carries
`Authorization: Bearer TOKEN`; [Use the API](../how-to/use-the-api.md) says how to get one, and what the shapes and errors are."""

FIGURES_LEAD = """What the desk measures, and how. Every figure is made from [events](events.md) alone, so that erasing a customer
changes none and another program can repeat them: `warmdesk figures --json` prints each with its n, its interval (confidence 95 %)
and the words below, `--days N` only over what began in the last N days. What began in a period belongs to it, however late it
ended. Conversations that were merged, or split off one another, are measured as one. Under the n that is named,
a figure is not shown: the desk says "not enough data" and still shows n."""
OWN_LEAD = """What follows is told of one person's work, to them at once and to those who may change their seat a week later;
nobody is put in order by it. See [See your own work](../how-to/see-your-own-work.md)."""


def settings_page() -> str:
    """Return the page of the deployment's settings, from the table in `warmdesk/settings.py`."""
    rows = [f"| `{entry.name}` | {_code(entry.default)} | {_cell(entry.help)} |" for entry in settings.DEPLOYMENT]
    return _page("Settings", SETTINGS_LEAD, "| variable | default | what it does |", rows)


def events_page() -> str:
    """Return the page of the events that the rooms record."""
    rows = [f"| `{kind.name}` | {_cell(_first_line(kind))} | {_facts(kind)} |" for kind in _events()]
    return _page("Events", EVENTS_LEAD, "| event | what happened | facts |", rows)


def figures_page() -> str:
    """Return the page of the figures, from the table in `warmdesk/analytics/definitions.py`."""
    return (
        "\n\n".join(["# Figures", NOTE, FIGURES_LEAD, *map(_figure, DEFINITIONS), OWN_LEAD, *map(_figure, OWN_DEFINITIONS)])
        + "\n"
    )


def api_page() -> str:
    """Return the page of the API, from the description that it gives of itself."""
    calls = (
        (f"{method.upper()} /api/v1{path}", does[method]) for path, does in _paths() for method in does if method != "parameters"
    )
    rows = [f"| `{call}` | {_cell(does['summary'])} | {_scope(does)} |" for call, does in calls]
    return _page("The API", API_LEAD, "| call | what it does | scope |", rows)


def _paths() -> list[tuple[str, Any]]:
    """Ask the API itself, whose tools know the desk's tables."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "warmdesk.settings")
    django.setup()
    api = importlib.import_module("warmdesk.api.openapi")
    return list(api.description()["paths"].items())


def _scope(does: Any) -> str:
    return str(does["description"]).removeprefix("Scope: ").rstrip(".")


PAGES: dict[str, Callable[[], str]] = {
    "reference/settings.md": settings_page,
    "reference/events.md": events_page,
    "reference/figures.md": figures_page,
    "reference/api.md": api_page,
}


def main() -> None:
    """Write every generated page."""
    for name, render in PAGES.items():
        (HERE / name).write_text(render(), encoding="utf-8")


def _page(title: str, lead: str, head: str, rows: list[str]) -> str:
    rule = "|" + " --- |" * (head.count("|") - 1)
    return "\n".join([f"# {title}", "", NOTE, "", lead, "", head, rule, *rows]) + "\n"


def _figure(meant: Definition) -> str:
    split = f", split by {meant.splits}" if meant.splits else ""
    shown = f"Shown from n = {meant.fewest} on." if meant.fewest else "Always shown."
    return "\n".join(
        [
            f"## {meant.title}",
            "",
            f"`{meant.name}`: {meant.unit}{split}. {shown}",
            "",
            f"- **Formula.** {meant.formula}",
            f"- **Population.** {meant.population}",
            f"- **Left out.** {meant.exclusions}",
            f"- **Interval.** {INTERVALS[meant.unit].capitalize()}.",
        ]
    )


def _events() -> list[type[Fact]]:
    """Import every room's events and return the kinds by name."""
    for path in sorted((HERE.parent / "warmdesk").glob("*/events.py")):
        importlib.import_module(f"warmdesk.{path.parent.name}.events")
    return [kind for kind in known_events() if kind.__module__.startswith("warmdesk.")]


def _facts(kind: type[Fact]) -> str:
    names = [field.name for field in dataclasses.fields(kind) if field.name != "conversation_id"]
    return ", ".join(f"`{name}`" for name in names) or "none"


def _first_line(kind: type[Fact]) -> str:
    return (inspect.getdoc(kind) or "").partition("\n")[0]


def _code(text: str) -> str:
    return f"`{text}`" if text else "empty"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    main()
