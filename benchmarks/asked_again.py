"""What a taught question is worth when somebody else asks it: `python -m benchmarks.asked_again [--encoder none]`.

Of the invented businesses in `asked_again.yaml` every answerable question is taught, then each is asked again in other words; and
each is asked itself with all others taught. Settings of `brain.text.examples` are chosen by these figures, never by scenarios.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from benchmarks.retrieval import Asked, Question, invented
from warmdesk.brain.contract import Lesson
from warmdesk.brain.text.encoder import Encoder, MiniLM
from warmdesk.brain.text.index import PassageIndex
from warmdesk.brain.understand.memory import RememberingEncoder
from warmdesk.lib import encoder_weights

ANSWERED = 0.6
Told = tuple[bool, float]
"""Whether the first source was right, and its score."""


def lessons_of(questions: Sequence[Question]) -> list[Lesson]:
    """Give a lesson for each question that a source answers."""
    return [Lesson(question.text, question.language, source) for question in questions for source in question.sources[:1]]


def asked_again(asked: Asked, again: dict[int, list[str]]) -> list[tuple[str, str, str]]:
    """Give language, text and right source of each question's other words."""
    return [(language, text, asked.questions[number].sources[0]) for number, (language, text) in again.items()]


def told(index: PassageIndex, asked: Sequence[tuple[str, str, str]]) -> Iterator[Told]:
    """Search for each question."""
    for language, text, source in asked:
        found = index.search(text, language)
        yield found[0].passage.source == source, found[0].score


def report(name: str, results: Sequence[Told]) -> None:
    """Print how many were found first, and answered rightly and wrongly."""
    right, answered = sum(is_right for is_right, _ in results), [is_right for is_right, score in results if score >= ANSWERED]
    print(
        f"{name:14} n {len(results)}, first right {right / len(results):.3f}, "
        f"answered right {sum(answered)}, wrong {len(answered) - sum(answered)}"
    )


def main() -> None:
    """Teach, ask and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", choices=["minilm", "none"], default="minilm")
    stored = encoder_weights.load() if parser.parse_args().encoder == "minilm" else None
    encoder: Encoder | None = RememberingEncoder(MiniLM(stored.arrays, stored.vocabulary)) if stored else None
    again = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    before: list[Told] = []
    after: list[Told] = []
    others: list[Told] = []
    for asked in invented():
        if asked.name not in again:
            continue
        plain, questions = PassageIndex(asked.passages, encoder), asked_again(asked, again[asked.name])
        before += told(plain, questions)
        lessons = lessons_of(asked.questions)
        after += told(plain.taught(lessons, {}), questions)
        for lesson in lessons:
            rest = plain.taught([other for other in lessons if other is not lesson], {})
            others += told(rest, [(lesson.language, lesson.text, lesson.source)])
    report("untaught", before)
    report("asked again", after)
    report("others taught", others)


if __name__ == "__main__":
    main()
