"""`warmdesk enrich FOLDER`: ask a language model once, keep what it says in the folder, and need it never again."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TextIO

from warmdesk.assistant.errors import ModelFault
from warmdesk.assistant.language_models.asking import Heard
from warmdesk.assistant.language_models.choosing import Price
from warmdesk.assistant.language_models.contract import Given, LanguageModel
from warmdesk.assistant.language_models.enriching import Draft, missing_articles, questions_for
from warmdesk.brain.text.markdown import plain_text
from warmdesk.brain.text.words import fold
from warmdesk.folder.checking import print_problems
from warmdesk.folder.reading import KNOWLEDGE, read_folder
from warmdesk.folder.values import Article, BusinessFolder, Variant
from warmdesk.folder.variants_file import FILE, line_of, mark_of

LONGEST_ARTICLE = 6_000


@dataclass
class Enrichment:
    """One run: what may be spent (in millionths of a minor unit), what was used, what was made."""

    model: LanguageModel
    price: Price
    most: int
    today: date
    heard: Heard = field(default_factory=Heard)
    faults: list[str] = field(default_factory=list)

    @property
    def spent(self) -> int:
        return self.price.of(self.heard.input_tokens, self.heard.output_tokens)

    @property
    def may_go_on(self) -> bool:
        return not (self.price.read or self.price.written) or self.spent < self.most

    def tried(self, what: str, ask: Callable[[], None]) -> None:
        """Ask, unless the money is spent; a fault is noted, and what comes after is asked for all the same."""
        if not self.may_go_on:
            self.faults.append(f"{what}: the budget is spent")
            return
        try:
            ask()
        except ModelFault as fault:
            self.faults.append(f"{what}: {fault}")


def enrich(path: Path, run: Enrichment, *, questions: int, drafts: int, out: TextIO = sys.stdout) -> int:
    """Add to the folder what is not there yet, and print it; return 1 when the folder has an error or something failed."""
    reading = read_folder(path)
    print_problems(reading, out)
    if reading.folder is None:
        return 1
    variants = _new_variants(reading.folder, run, questions)
    if variants:
        _write_variants(path, reading.folder, variants)
    print(f"{FILE}: {len(variants)} questions added", file=out)
    for name in _write_drafts(path, reading.folder, run, drafts):
        print(f"{name}: a draft; fill it in, then take `draft: yes` out", file=out)
    for fault in run.faults:
        print(f"failed: {fault}", file=out)
    print(
        f"tokens: {run.heard.input_tokens} read, {run.heard.output_tokens} written; cost: {run.spent / 1_000_000:.2f}", file=out
    )
    return 1 if run.faults else 0


def _new_variants(folder: BusinessFolder, run: Enrichment, count: int) -> list[Variant]:
    """Ask about public articles that are new or have changed."""
    made = {(variant.article, variant.article_mark) for variant in folder.variants}
    found: list[Variant] = []
    for article in folder.articles:
        if article.audience == "everyone" and not article.is_draft and (article.id, mark_of(article)) not in made and count:
            run.tried(article.id, lambda article=article: found.extend(_variants(folder, article, run, count)))  # type: ignore[misc]
    return found


def _variants(folder: BusinessFolder, article: Article, run: Enrichment, count: int) -> list[Variant]:
    given = Given("p1", article.id, article.title, plain_text(article.body)[:LONGEST_ARTICLE], article.language)
    questions = questions_for(run.model, given, folder.business.languages, count, run.heard)
    made_at, mark = run.today.isoformat(), mark_of(article)
    return [Variant(article.id, question.text, question.language, run.model.name, made_at, mark) for question in questions]


def _write_variants(path: Path, folder: BusinessFolder, added: Sequence[Variant]) -> None:
    """Write the file anew: the lines of changed articles are replaced, those that a person wrote stay."""
    anew = {variant.article for variant in added}
    kept = [variant for variant in folder.variants if variant.article not in anew or not variant.model]
    lines = [line_of(variant) for variant in [*kept, *added]]
    temporary = path / f".{FILE}.new"
    temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
    temporary.replace(path / FILE)


def _write_drafts(path: Path, folder: BusinessFolder, run: Enrichment, count: int) -> list[str]:
    """Ask once: while a draft waits to be filled in, no further ones are asked for."""
    if not count or any(article.is_draft for article in folder.articles):
        return []
    titles = [article.title for article in folder.articles if article.audience == "everyone"]
    language, found = folder.business.languages[0], list[Draft]()
    run.tried(
        "drafts", lambda: found.extend(missing_articles(run.model, folder.business.about, titles, language, count, run.heard))
    )
    known = {article.id for article in folder.articles}
    return [name for draft in found if (name := _write_draft(path, draft, known))]


def _write_draft(path: Path, draft: Draft, known: set[str]) -> str:
    """Write one draft under a name that is free; nothing where there is none."""
    key = "-".join(re.findall(r"[a-z0-9]+", fold(draft.title)))[:60].strip("-")
    file = path / KNOWLEDGE / f"{key}.md"
    if not key or key in known or file.exists():
        return ""
    known.add(key)
    file.parent.mkdir(exist_ok=True)
    title = draft.title.replace('"', "'").replace("\\", "")
    file.write_text(f'---\nid: {key}\ntitle: "{title}"\ndraft: yes\n---\n{draft.body}\n', encoding="utf-8")
    return f"{KNOWLEDGE}/{file.name}"
