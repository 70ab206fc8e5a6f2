"""`variants.jsonl`: other ways to ask for an article, a line each; written by `warmdesk enrich`, read whenever the folder is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from warmdesk.folder.names import Names, Thing
from warmdesk.folder.problems import Findings, Spot
from warmdesk.folder.values import Article, Variant

FILE = "variants.jsonl"
KEYS = ("article", "text", "language", "model", "made_at", "article_mark")
REQUIRED = ("article", "text")
LONGEST = 300
_EXPECTED = '{"article": "…", "text": "…", "language": "en", "model": "…", "made_at": "…"}'


def read_variants(text: str, findings: Findings, names: Names) -> tuple[Variant, ...]:
    """Return the variants of the file's text; complain of every line that is none."""
    read = [_variant(line, Spot(findings, FILE, line=number), names) for number, line in enumerate(text.split("\n"), 1)]
    return tuple(variant for variant in read if variant is not None)


def line_of(variant: Variant) -> str:
    """Return the line that stands for a variant."""
    return json.dumps({key: getattr(variant, key) for key in KEYS}, ensure_ascii=False)


def mark_of(article: Article) -> str:
    """Return a mark of what an article says: while it stays the same, nobody needs to ask again."""
    return hashlib.sha256(f"{article.title}\n{article.body}".encode()).hexdigest()[:12]


def by_article(variants: Iterable[Variant]) -> dict[str, list[dict[str, str]]]:
    """Return each article's variants as they are kept: text, language and, where a model wrote it, who, when and from what."""
    grouped: dict[str, dict[str, dict[str, str]]] = {}
    for variant in variants:
        made = {key: getattr(variant, key) for key in ("model", "made_at", "article_mark") if getattr(variant, key)}
        grouped.setdefault(variant.article, {})[variant.text] = {"text": variant.text, "language": variant.language, **made}
    return {article: list(texts.values()) for article, texts in grouped.items()}


def _variant(line: str, spot: Spot, names: Names) -> Variant | None:
    if not line.strip():
        return None
    held = _object(line)
    if held is None or not all(isinstance(value, str) for value in held.values()):
        spot.error("is no line of variants", expected=_EXPECTED)
        return None
    for key in [*(held.keys() - set(KEYS)), *(key for key in REQUIRED if not held.get(key, "").strip())]:
        spot.at(key=key).error("is unknown" if key in held and key not in KEYS else "is missing", expected=", ".join(KEYS))
        return None
    if len(held["text"]) > LONGEST:
        spot.at(key="text").error(f"is longer than {LONGEST} characters")
        return None
    names.refer(Thing.ARTICLE, held["article"], spot.at(key="article"))
    return Variant(**{key: held.get(key, "") for key in KEYS})


def _object(line: str) -> dict[str, Any] | None:
    try:
        held = json.loads(line)
    except ValueError:
        return None
    return held if isinstance(held, dict) else None
