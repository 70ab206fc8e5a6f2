"""Our own labelled messages, as written in `corpus/`."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def corpus_rows(split: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `train` or `test`: id, language, text, label, trade, and near where it resembles another label."""
    folder = files("warmdesk.assistant") / "corpus"
    texts = [file.read_text(encoding="utf-8") for file in sorted(folder.iterdir(), key=str) if file.name.endswith(".jsonl")]
    rows = (json.loads(line) for text in texts for line in text.splitlines() if line.strip())
    return tuple(row for row in rows if row["split"] == split)
