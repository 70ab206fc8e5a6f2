"""How the shipped search and the shipped ear do on what nothing was trained or fitted on: `python -m benchmarks.unseen`."""

from __future__ import annotations

import json
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import django

HERE = Path(__file__).parent


def main() -> None:
    """Open a desk in a temporary folder and measure."""
    with tempfile.TemporaryDirectory() as data:
        os.environ.update(
            WARMDESK_DATA=data, WARMDESK_DATABASE_URL="", OMP_NUM_THREADS="1", DJANGO_SETTINGS_MODULE="warmdesk.settings"
        )
        django.setup()
        _search()
        _hear()


def _search() -> None:
    """Print which share of the questions that an article answers has it first, and among three, and what would be answered."""
    from benchmarks.retrieval import invented  # noqa: PLC0415  only after Django is set up
    from warmdesk.assistant.listening import the_wide_encoders  # noqa: PLC0415
    from warmdesk.brain.decide.thresholds import BY_WORDS, THRESHOLDS  # noqa: PLC0415
    from warmdesk.brain.text.index import PassageIndex, Wide  # noqa: PLC0415

    encoders = the_wide_encoders()
    wide = Wide(*encoders) if encoders else None
    answer = (THRESHOLDS if wide else BY_WORDS).answer
    for name, folder in (("search", "businesses"), ("faqs", "faqs")):
        places: dict[str, list[int]] = defaultdict(list)
        answered: list[bool] = []
        for business in invented(folder=HERE / folder):
            index = PassageIndex(business.passages, wide=wide)
            for question in business.questions:
                found = index.search(question.text, question.language, top=9)
                if found[0].score >= answer:
                    answered.append(found[0].passage.source in question.sources)
                if question.sources:
                    place = next((at for at, item in enumerate(found) if item.passage.source in question.sources), 99)
                    places[name].append(place)
                    places[f"{name}.{question.language}"].append(place)
        _show(places)
        print(f"unseen.{name}.answered\t{sum(answered)} right, {len(answered) - sum(answered)} wrong")


def _show(places: dict[str, list[int]]) -> None:
    for name, found_at in sorted(places.items()):
        for words, most in (("first", 1), ("among_three", 3)):
            k = sum(place < most for place in found_at)
            print(f"unseen.{name}.{words}\t{k / len(found_at):.4f}\t{k} of {len(found_at)}")


def _hear() -> None:
    """Print the figures of `benchmarks.needs_person` over the messages."""
    from benchmarks.needs_person import measure  # noqa: PLC0415

    measure(_messages(), prefix="unseen.needs_person")


def _messages() -> Iterator[dict[str, str]]:
    for path in sorted((HERE / "messages").glob("*.jsonl")):
        yield from (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())


if __name__ == "__main__":
    main()
