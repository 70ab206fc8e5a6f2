"""Our own labelled messages, as written in `corpus/` and `wishes/`."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from warmdesk.brain.understand.text_training import Example


def corpus_rows(split: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `train` or `test`: id, language, text, label, trade, and near where it resembles another label."""
    return tuple(row for row in _rows("corpus") if row["split"] == split)


def wish_rows(split: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `train` or `test`: id, language, text, wish, and trade where it has one."""
    return tuple(row for row in _rows("wishes") if row["split"] == split)


def wish_examples(split: str) -> list[Example]:
    """Return those rows as examples."""
    return [Example(row["text"], row["wish"], row["language"]) for row in wish_rows(split)]


@cache
def _rows(name: str) -> tuple[dict[str, Any], ...]:
    folder = files("warmdesk.assistant") / name
    lines = (
        (file.name.removesuffix(".jsonl"), line)
        for file in sorted(folder.iterdir(), key=str)
        if file.name.endswith(".jsonl")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    )
    return tuple({"language": language, **json.loads(line)} for language, line in lines)
