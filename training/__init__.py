"""Training of what the desk ships; nothing of it runs at a desk."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from warmdesk.assistant.corpus_rows import corpus_rows

_LEARNS_WITH = ("adapter.py", "network.py")
_SEARCHES_WITH = ("searcher.py", "network.py")


def mark() -> str:
    """Return the mark of the corpus's training rows and of the code that learns from them."""
    folder = Path(__file__).parent
    parts = [json.dumps(corpus_rows("train")), *((folder / name).read_text(encoding="utf-8") for name in _LEARNS_WITH)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:20]


def searched_mark() -> str:
    """Return the mark of the questions that the searcher learns from and of the code that does."""
    folder = Path(__file__).parent
    benchmarks = folder.parent / "benchmarks"
    asked = sorted([*(benchmarks / "retrieval").glob("*.yaml"), *(benchmarks / "businesses").rglob("knowledge/*.md")])
    asked += [*sorted((benchmarks / "businesses").glob("*.jsonl")), benchmarks / "businesses" / "__init__.py"]
    parts = [path.read_text(encoding="utf-8") for path in (*asked, *(folder / name for name in _SEARCHES_WITH))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:20]
