"""What a taught question is worth when somebody else asks it: `python -m benchmarks.asked_again [--encoder wide|minilm|none]`.

Two customers of an invented business ask the same things in words of their own (`asked_again.yaml`). Half of what one of them
asks is taught, and all that the other asks is searched for: as at a desk, some of it was asked before and some is new. Of the
businesses that the encoder of many languages learned nothing from, those of `KEPT_OUT` are fitted on and those of
`benchmarks/unseen` only measured. What an example weighs is chosen by these figures, never by scenarios.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.businesses import KEPT_OUT
from benchmarks.retrieval import Asked, Question, invented
from warmdesk.assistant.listening import the_wide_encoders
from warmdesk.brain.contract import Lesson
from warmdesk.brain.decide.thresholds import BY_WORDS, THRESHOLDS
from warmdesk.brain.text.encoder import MiniLM
from warmdesk.brain.text.index import PassageIndex, Wide
from warmdesk.brain.understand.memory import RememberingEncoder
from warmdesk.lib import encoder_weights

UNSEEN = Path(__file__).parent / "unseen" / "businesses"
_TAUGHT = 0.5


@dataclass(frozen=True)
class Told:
    """Whether the first source was right, its score, whether anything had been taught, and whether just this had."""

    is_right: bool
    score: float
    is_taught: bool
    is_repeated: bool


def told(asked: Asked, again: Mapping[int, Question], encoder: RememberingEncoder | None, wide: Wide | None) -> Iterator[Told]:
    """Teach half of what either customer asks, and search for all that the other one does; first untaught, then taught."""
    index = PassageIndex(asked.passages, encoder, wide=wide)
    chance = random.Random(asked.name)
    both = {number: (asked.questions[number], other) for number, other in again.items()}
    for teacher in (0, 1):
        known = frozenset(chance.sample(sorted(both), round(_TAUGHT * len(both))))
        lessons = [_lesson(both[number][teacher]) for number in sorted(known)]
        for is_taught, searched in ((False, index), (True, index.taught(lessons, {}))):
            for number, pair in both.items():
                question = pair[1 - teacher]
                found = searched.search(question.text, question.language)[0]
                yield Told(found.passage.source in question.sources, found.score, is_taught, is_taught and number in known)


def _lesson(question: Question) -> Lesson:
    return Lesson(question.text, question.language, question.sources[0])


def report(name: str, results: Sequence[Told], answer: float) -> None:
    """Print how many were found first, and answered rightly and wrongly."""
    right, answered = sum(each.is_right for each in results), [each.is_right for each in results if each.score >= answer]
    print(
        f"{name:22} n {len(results)}, first right {right / len(results):.3f}, "
        f"answered right {sum(answered)}, wrong {len(answered) - sum(answered)}"
    )


def businesses() -> Iterator[tuple[str, Asked, Mapping[int, Question]]]:
    """Give each business that is asked again: how far it was learned from, itself, and the other customer's questions."""
    again = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    for is_unseen, every in ((False, invented()), (True, invented(folder=UNSEEN))):
        for asked in every:
            if asked.name not in again:
                continue
            others = {
                number: Question(language, text, asked.questions[number].sources)
                for number, (language, text) in again[asked.name].items()
            }
            yield "unseen" if is_unseen else "kept out" if asked.name in KEPT_OUT else "learned from", asked, others


def main() -> None:
    """Teach, ask and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", choices=["wide", "minilm", "none"], default="wide")
    chosen = parser.parse_args().encoder
    stored = encoder_weights.load() if chosen == "minilm" else None
    encoder = RememberingEncoder(MiniLM(stored.arrays, stored.vocabulary), most=100_000) if stored else None
    halves = the_wide_encoders() if chosen == "wide" else None
    wide = None
    if halves:
        messages, passages = (RememberingEncoder(half, most=100_000) for half in halves)
        wide = Wide(messages, passages)
    results: dict[str, list[Told]] = defaultdict(list)
    for group, asked, again in businesses():
        if wide and group == "learned from":
            continue
        results[group] += told(asked, again, encoder, wide)
    answer = THRESHOLDS.answer if wide or encoder else BY_WORDS.answer
    for group, every in results.items():
        report(f"{group}, untaught", [each for each in every if not each.is_taught], answer)
        report(f"{group}, half taught", [each for each in every if each.is_taught], answer)
        report(f"{group}, taught alike", [each for each in every if each.is_repeated], answer)


if __name__ == "__main__":
    main()
