"""Businesses to search, and what they are asked: the invented ones of this folder and, where they are at hand, public sets."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from warmdesk.brain.contract import Passage
from warmdesk.brain.text.markdown import paragraphs_of

_OUTSIDE = 25
"""Questions from outside that each business is asked."""
OUTSIDE_WEIGHT, _PUBLIC_WEIGHT = 0.4, 0.1
_TYPO_SHARE = 0.25
KEPT = "people_only:"
"""What begins the source of a message that a rule means; the rule's number follows."""


@dataclass(frozen=True)
class Question:
    """What is asked, the sources that answer it (none: nothing does), and what an excerpt of them must hold."""

    language: str
    text: str
    sources: tuple[str, ...]
    holds: str = ""
    weight: float = 1.0


@dataclass(frozen=True)
class Asked:
    """A business's passages and the questions to it, what it keeps for people and the messages that this means, whose sources are
    `people_only:` and the rule's number; `neighbours` only sound like those.
    """

    name: str
    passages: list[Passage]
    questions: list[Question]
    rules: tuple[str, ...] = ()
    kept: tuple[Question, ...] = ()
    neighbours: tuple[Question, ...] = ()


def invented(outside: Sequence[str] = (), folder: Path = Path(__file__).parent) -> Iterator[Asked]:
    """Give the businesses of a folder, without a word this one; each is asked some of the questions from outside too."""
    for path in sorted(folder.glob("*.yaml")):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        passages = [
            Passage(article["id"], article["title"], paragraph, article.get("language", told["language"]), None, position)
            for article in told["articles"]
            for position, paragraph in enumerate(paragraphs_of(article["text"]))
        ]
        questions = [
            Question(language, text, (source,) if source else (), *holds) for language, text, source, *holds in told["questions"]
        ]
        drawn = random.Random(path.stem).sample(outside, min(_OUTSIDE, len(outside)))
        asked = questions + [Question("en", text, (), "", OUTSIDE_WEIGHT) for text in drawn]
        rules = told.get("kept_for_people", [])
        kept = tuple(
            Question(language, text, (f"{KEPT}{number}",))
            for number, rule in enumerate(rules)
            for language, text in rule["messages"]
        )
        near = (Question(language, text, (source,) if source else ()) for language, text, source in told.get("neighbours", []))
        yield Asked(path.stem, passages, asked, tuple(rule["about"] for rule in rules), kept, tuple(near))


def outside_questions(data: Path) -> list[str]:
    """Give CLINC150's training questions from outside its scope."""
    lines = (data / "clinc150" / "oos_train.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def covid(data: Path, most: int = 400) -> Asked:
    """Give of every second question of CovidFAQ the first `most`; the other half is left for measuring."""
    documents = [json.loads(line) for line in (data / "covidfaq" / "docs.jsonl").read_text(encoding="utf-8").splitlines()]
    asked = [json.loads(line) for line in (data / "covidfaq" / "queries.jsonl").read_text(encoding="utf-8").splitlines()][::2]
    passages = [
        Passage(str(document["id"]), document["question"].strip(), paragraph, "en", None, position)
        for document in documents
        for position, paragraph in enumerate(paragraphs_of(" ".join(document["answers"])))
    ]
    questions = [Question("en", each["query"], tuple(map(str, each["docs"])), "", _PUBLIC_WEIGHT) for each in asked[:most]]
    return Asked("covidfaq", passages, questions)


def mistyped(text: str, seed: int) -> str:
    """Put one slip into a quarter of the words of three letters or more."""
    chance = random.Random(seed)
    words = text.split(" ")
    for place, word in enumerate(words):
        if len(word) >= 3 and chance.random() < _TYPO_SHARE:
            at = chance.randrange(len(word) - 1)
            swapped, dropped, doubled = word[at + 1] + word[at], word[at + 1], word[at] + word[at] + word[at + 1]
            words[place] = word[:at] + chance.choice([swapped, dropped, doubled]) + word[at + 2 :]
    return " ".join(words)
