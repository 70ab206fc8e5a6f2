"""The file of learned answers (`--learned`): questions with the article that answers each, taught before scoring."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import active_people, people_ids, person
from warmdesk.accounts.services import put_people
from warmdesk.assistant.errors import LessonRefused
from warmdesk.assistant.models import Example
from warmdesk.assistant.teaching import teach
from warmdesk.evaluation.errors import BrokenScenarios

TEACHER = "evaluation@desk.invalid"


@dataclass(frozen=True)
class LearnedAnswer:
    """A question and the id of the article that answers it."""

    text: str
    article: str
    language: str = ""


def read_learned(path: Path) -> list[LearnedAnswer]:
    """Return the file's pairs; raise BrokenScenarios that names every wrong line."""
    pairs, problems = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            pairs.append(LearnedAnswer(str(row["text"]), str(row["article"]), str(row.get("language", ""))))
        except (ValueError, TypeError, AttributeError) as error:
            problems.append(f"{path.name}:{number}: {error}")
        except KeyError as error:
            problems.append(f"{path.name}:{number}: the key {error} is missing")
    if problems:
        raise BrokenScenarios("\n".join(problems))
    return pairs


def some_of(pairs: list[LearnedAnswer], count: int | None) -> list[LearnedAnswer]:
    """Return `count` of the pairs (all without one), in an order that is mixed and always the same."""
    mixed = sorted(pairs, key=lambda pair: hashlib.sha256(pair.text.encode()).digest())
    return mixed if count is None else mixed[:count]


def teach_all(pairs: list[LearnedAnswer]) -> None:
    """Teach the pairs as an agent's corrections are taught; raise BrokenScenarios that names what was refused."""
    teacher = _teacher()
    for pair in pairs:
        try:
            teach(by=teacher, how=Example.How.IMPORTED, source=pair.article, text=pair.text, language=pair.language)
        except LessonRefused as refused:
            raise BrokenScenarios(f"{pair.article!r} was not learned: {refused.sentence}") from refused


def _teacher() -> User:
    """Return somebody who may teach; a folder need not name anybody."""
    people = active_people()
    if people:
        return people[0]
    put_people(people={TEACHER: {"name": "Evaluation", "role": User.Role.AGENT}}, teams={TEACHER: []})
    return person(people_ids()[TEACHER])
