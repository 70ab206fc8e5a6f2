"""What people have already becomes articles: a title and what it says, nothing invented, nothing kept twice."""

from __future__ import annotations

from warmdesk.folder.starting_points import GOALS, starting_points
from warmdesk.folder.values import ACTIONS, PRIORITIES, STAKES, TONES
from warmdesk.knowledge.importing import from_page, from_table, from_text


def pairs(found: list) -> list[tuple[str, str]]:  # type: ignore[type-arg]
    return [(one.title, one.body) for one in found]


def test_questions_and_their_answers_are_parted() -> None:
    text = "Do you deliver?\nYes.\n\nOn weekdays.\nQ: Card?\nA: Yes, from 5 €.\n## Parking\nBehind the house."
    assert pairs(from_text(text)) == [
        ("Do you deliver?", "Yes.\n\nOn weekdays."), ("Card?", "Yes, from 5 €."), ("Parking", "Behind the house."),
    ]  # fmt: skip


def test_text_without_any_heading_is_one_article_after_its_first_line() -> None:
    assert pairs(from_text("Delivery\nWe deliver.")) == [("Delivery", "Delivery\nWe deliver.")]
    assert from_text("  \n") == []


def test_a_table_is_read_by_its_header_or_by_its_first_two_columns() -> None:
    assert pairs(from_table("answer;question\n")) == []
    assert pairs(from_table("question,answer\nOpen?,From nine\n,nothing\n")) == [("Open?", "From nine")]
    assert pairs(from_table("Open?\tFrom nine\nClosed?\tAt six\n")) == [("Open?", "From nine"), ("Closed?", "At six")]


def test_a_page_gives_its_headings_and_questions_and_never_its_menu_or_script() -> None:
    html = """<html><head><title>Shop</title><style>p{}</style></head><body><nav><h2>Menu</h2><p>Home</p></nav>
      <h1>Questions</h1><h2>Do you <b>deliver</b>?</h2><p>Yes,&nbsp;we do.</p><ul><li>By bike</li></ul><script>alert(1)</script>
      <details><summary>Parking</summary><div>Behind the house.</div></details><footer><p>Imprint</p></footer></body></html>"""
    assert pairs(from_page(html)) == [("Do you deliver?", "Yes, we do.\n- By bike"), ("Parking", "Behind the house.")]


def test_every_starting_point_holds_what_the_desk_understands_and_no_fact() -> None:
    points = starting_points()
    assert len(points) == 10
    for point in points.values():
        assert point.tone in TONES
        assert len(point.questions) >= 6
        assert all(question.endswith("?") for question in point.questions)
        assert {goal for topic in point.topics for goal in topic.serves} <= set(GOALS)
        assert all(topic.stakes in STAKES and topic.action in {"", *ACTIONS} and topic.examples for topic in point.topics)
        assert all(rule["priority"] in PRIORITIES and rule["about"] for rule in point.people_only)
