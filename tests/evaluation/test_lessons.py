"""The file of learned answers: read with every mistake named, taught as agents teach."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import cast
from tests.assistant.lessons import shop
from warmdesk.accounts.models import User
from warmdesk.assistant.models import Example
from warmdesk.evaluation.errors import BrokenScenarios
from warmdesk.evaluation.lessons import LearnedAnswer, read_learned, some_of, teach_all

PAIRS = [LearnedAnswer(f"question {number}", "delivery") for number in range(20)]


def test_each_wrong_line_is_named(tmp_path: Path) -> None:
    file = tmp_path / "learned.jsonl"
    file.write_text('{"text": "a", "article": "bread", "language": "es"}\n\n{"text": "b"}\nnonsense\n[1]\n')
    with pytest.raises(BrokenScenarios) as broken:
        read_learned(file)
    assert [line.split(": ")[0] for line in broken.value.sentence.splitlines()] == [f"learned.jsonl:{n}" for n in (3, 4, 5)]
    file.write_text('{"text": "a", "article": "bread", "language": "es"}\n')
    assert read_learned(file) == [LearnedAnswer("a", "bread", "es")]


def test_fewer_pairs_are_among_more_in_the_same_mixed_order() -> None:
    assert some_of(PAIRS, 5) == some_of(PAIRS, 10)[:5]
    assert some_of(list(reversed(PAIRS)), None) == some_of(PAIRS, None) != PAIRS
    assert some_of(PAIRS, 0) == []


@pytest.mark.django_db
def test_pairs_are_taught_by_somebody_who_works_here() -> None:
    shop()
    cast.tomas()
    teach_all(PAIRS)
    assert Example.objects.filter(how="imported", taught_by=cast.tomas()).count() == len(PAIRS)
    with pytest.raises(BrokenScenarios, match="closing"):
        teach_all([LearnedAnswer("how do I lock up", "closing")])


@pytest.mark.django_db
def test_a_folder_that_names_nobody_can_be_taught_too() -> None:
    shop()
    assert not User.objects.exists()
    teach_all(PAIRS[:1])
    assert Example.objects.get().taught_by is not None
