"""The first turns of the invented businesses' scenarios as questions to their articles, for fitting the search."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from benchmarks.retrieval import Asked, Question
from warmdesk.brain.contract import Passage
from warmdesk.brain.text.markdown import paragraphs_of

HERE = Path(__file__).parent
FITTED_ON = ("cycles", "guesthouse", "language_school", "physio")
HELD_OUT = ("dentist", "roaster")
KEPT_OUT = frozenset({"bikes", "swimming", "tailor", "gym", "gimnasio", "optiker", "physio, first turns", "cycles, first turns"})
"""What the searching encoder is not trained on: how it is weighed and trusted is read off these."""
_SEARCHED = {"faq", "unknown", "people_only", "stuck", "trap"}
"""The kinds of conversations whose first message may reach the search although nothing answers it."""


def first_turns(names: tuple[str, ...] = FITTED_ON) -> Iterator[Asked]:
    """Give each business with its conversations' first messages; those that a structured fact answers are left out."""
    for name in names:
        passages = list(_passages(HERE / name))
        sources = {passage.source for passage in passages}
        lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        questions = [question for line in lines if (question := _question(json.loads(line), sources))]
        yield Asked(f"{name}, first turns", passages, questions)


def _question(scenario: dict[str, Any], sources: set[str]) -> Question | None:
    turn = scenario["turns"][0]
    wanted = turn["expect"].get("article") or []
    answering = [wanted] if isinstance(wanted, str) else wanted
    known = tuple(source for source in answering if source in sources)
    if ("answer" in turn["expect"]["outcome"]) != bool(known):
        return None
    if not known and scenario["kind"] not in _SEARCHED:
        return None
    return Question(scenario["language"], turn["say"], known)


def _passages(folder: Path) -> Iterator[Passage]:
    own = yaml.safe_load((folder / "business.yaml").read_text(encoding="utf-8"))["languages"][0]
    for path in sorted((folder / "knowledge").glob("*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        told = yaml.safe_load(head)
        if told.get("audience", "everyone") == "everyone":
            for position, paragraph in enumerate(paragraphs_of(body)):
                yield Passage(told["id"], told["title"], paragraph, told.get("language", own), None, position)
