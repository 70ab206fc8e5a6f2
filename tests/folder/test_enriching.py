"""Help from a language model, asked for once and kept in the folder: ways to ask, and drafts that answer nobody."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from tests.folder.test_reading import reading_of
from tests.model_server import Asked, Reply, Server, model_server, using
from warmdesk.assistant.language_models.choosing import Price, the_language_model
from warmdesk.folder.enriching import Enrichment, enrich
from warmdesk.folder.loading import load_command
from warmdesk.folder.reading import read_folder
from warmdesk.knowledge.models import Article
from warmdesk.knowledge.selectors import public_articles, ways_to_ask

LEAST = "name: Corner Shop\ntimezone: Europe/Berlin\ncurrency: EUR\nlanguages: [en, es]\n"
QUESTIONS = """en: can I bring it back without the receipt?
en: can I bring it back without the receipt?
- es: ¿puedo devolverlo sin ticket?
fr: puis-je le rendre ?
en: see https://evil.example
Here are your questions."""
DRAFTS = """# Gift cards
Customers can ask for a card of any worth at the till. It is valid for [fill in] and can be spent in the shop only.

# Parking
You can park behind the shop for 2 hours, and it costs 3 euros an hour on every day but Sunday.

# Returns
We take everything back within [fill in] days with the receipt, and say sorry."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = {
        "knowledge__returns_md": "---\nid: returns\ntitle: Returns\n---\nWe take it back with the receipt.",
        "knowledge__secret_md": "---\nid: secret\ntitle: Discounts\naudience: staff\n---\nUp to 15 % for regulars.",
    }
    reading_of(tmp_path, business_yaml=LEAST, **articles)
    return tmp_path


def says(asked: Asked) -> Reply:
    return Reply(DRAFTS if "would still look" in asked.system else QUESTIONS, usage=(1000, 100))


def run(folder: Path, server: Server, *, drafts: int = 0, most: int = 10**9) -> tuple[int, str]:
    with using(server):
        model = the_language_model()
        assert model is not None
        out = StringIO()
        enrichment = Enrichment(model, Price(25, 200), most, date(2026, 3, 4))
        return enrich(folder, enrichment, questions=3, drafts=drafts, out=out), out.getvalue()


def test_ways_to_ask_are_kept_in_the_folder_and_asked_for_once(folder: Path) -> None:
    with model_server(says) as server:
        assert run(folder, server)[0] == 0
        assert run(folder, server)[0] == 0
        assert len(server.asked) == 1
    lines = [json.loads(line) for line in (folder / "variants.jsonl").read_text().splitlines()]
    assert [line["text"] for line in lines] == ["can I bring it back without the receipt?", "¿puedo devolverlo sin ticket?"]
    assert {"article": "returns", "language": "en", "model": "openai:stub", "made_at": "2026-03-04"}.items() <= lines[0].items()


def test_a_changed_article_is_asked_about_again_and_a_persons_own_line_stays(folder: Path) -> None:
    (folder / "variants.jsonl").write_text('{"article": "returns", "text": "give it back"}\n')
    with model_server(says) as server:
        run(folder, server)
        (folder / "knowledge" / "returns.md").write_text("---\nid: returns\ntitle: Returns\n---\nOnly unworn, with the receipt.")
        run(folder, server)
        assert len(server.asked) == 2
    texts = [json.loads(line)["text"] for line in (folder / "variants.jsonl").read_text().splitlines()]
    assert texts == ["give it back", "can I bring it back without the receipt?", "¿puedo devolverlo sin ticket?"]


def test_staff_articles_are_told_to_nobody(folder: Path) -> None:
    with model_server(says) as server:
        run(folder, server, drafts=2)
        assert all("regulars" not in asked.raw and "Discounts" not in asked.raw for asked in server.asked)


def test_a_draft_that_invents_a_figure_or_repeats_a_title_is_left_out(folder: Path) -> None:
    with model_server(says) as server:
        _, out = run(folder, server, drafts=3)
    assert sorted(path.name for path in (folder / "knowledge").iterdir()) == ["gift-cards.md", "returns.md", "secret.md"]
    assert "knowledge/gift-cards.md: a draft" in out


def test_no_further_drafts_are_asked_for_while_one_waits(folder: Path) -> None:
    with model_server(says) as server:
        run(folder, server, drafts=3)
        before = len(server.asked)
        run(folder, server, drafts=3)
        assert len(server.asked) == before


def test_a_spent_budget_and_a_fault_are_told_and_cost_nothing_that_was_made(folder: Path) -> None:
    with model_server(lambda asked: Reply(fault="401")) as server:
        code, out = run(folder, server)
    assert code == 1
    assert "failed: returns: forbidden" in out
    with model_server(says) as server:
        code, out = run(folder, server, most=0)
        assert not server.asked
    assert "the budget is spent" in out


@pytest.mark.django_db
def test_loading_makes_them_ways_to_find_the_article_and_leaves_drafts_alone(folder: Path) -> None:
    with model_server(says) as server:
        run(folder, server, drafts=3)
    assert load_command(folder, StringIO()) == 0
    assert ("¿puedo devolverlo sin ticket?", "es", "returns") in ways_to_ask()
    assert [article.key for article in public_articles()] == ["returns"]
    assert Article.objects.get(key="gift-cards").status == Article.Status.DRAFT
    out = StringIO()
    load_command(folder, out)
    assert "nothing changed" in out.getvalue()
    (folder / "knowledge" / "gift-cards.md").write_text("---\nid: gift-cards\ntitle: Gift cards\ndraft: no\n---\nAny worth.")
    load_command(folder, StringIO())
    assert [article.key for article in public_articles()] == ["gift-cards", "returns"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("nonsense", "is no line of variants"),
        ('{"article": "returns"}', "text: is missing"),
        ('{"article": "returns", "text": "x", "colour": "red"}', "colour: is unknown"),
        ('{"article": "retuns", "text": "back?"}', 'nearest: "returns"'),
        ('{"article": "returns", "text": "' + "x" * 400 + '"}', "longer than"),
        ("[1]", "is no line of variants"),
        ('{"article": "returns", "text": 7}', "is no line of variants"),
    ],
)
def test_a_broken_line_is_named(line: str, says: str, folder: Path) -> None:
    (folder / "variants.jsonl").write_text(f'{{"article": "returns", "text": "back?"}}\n\n{line}\n')
    errors = [str(error) for error in read_folder(folder).errors]
    assert len(errors) == 1
    assert errors[0].startswith("variants.jsonl:3")
    assert says in errors[0]
