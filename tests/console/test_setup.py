"""The setup in the browser: from a desk that knows nothing to the first answered question, and the settings of the business."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests import cast
from tests.encoders import by_words_alone
from warmdesk.accounts.models import Business, User
from warmdesk.accounts.selectors import first_owner, the_business
from warmdesk.accounts.services import NOBODY_YET, make_sign_in_link, open_empty_desk
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import inbox_by_key
from warmdesk.folder.snapshot import snapshot
from warmdesk.folder.writing import files_of
from warmdesk.knowledge.models import Article
from warmdesk.outbox.models import Event
from warmdesk.topics.models import PeopleOnlyRule, Topic

pytestmark = pytest.mark.django_db


def page(step: str) -> str:
    return reverse("console:setup_step", args=[step])


def section(name: str) -> str:
    return reverse("console:section", args=[name])


@pytest.fixture
def newcomer() -> Client:
    """An owner who followed the link of a desk that knows nothing."""
    User.objects.all().delete()
    Business.objects.all().delete()
    owner = open_empty_desk()
    assert owner
    client = Client(headers={"Accept-Language": "en"})
    link = reverse("console:enter", args=[make_sign_in_link(user=owner)])
    assert client.post(link).headers["Location"] == reverse("console:setup")
    return client


def test_an_empty_desk_is_opened_once_and_never_over_a_business(newcomer: Client) -> None:
    assert open_empty_desk() is None
    assert the_business().name == ""
    owner = first_owner()
    assert owner
    assert owner.email == NOBODY_YET


def test_the_setup_leads_from_nothing_to_an_answered_question(newcomer: Client) -> None:
    went = newcomer.post(page("goal"), {"goals": ["questions", "messages"], "trade": "bakery"})
    assert went.headers["Location"] == page("business")
    said = {
        "name": "Bread & Sons", "person_name": "Ada", "person_email": "ada@bread.example", "languages": "en",
        "timezone": "Europe/Madrid", "currency": "EUR",
    }  # fmt: skip
    assert newcomer.post(page("business"), said).headers["Location"] == page("hours")
    newcomer.post(page("hours"), {"mon": "07:00-13:00, 14:00-18:00", "holidays": "2026-12-25 Christmas"})
    newcomer.post(page("tone"), {"tone": "playful"})
    questions = newcomer.get(page("knowledge")).content.decode()
    assert "Do you deliver?" in questions
    answers = ["", "", "", "", "Yes, within five kilometres, before eight in the morning.", "", ""]
    newcomer.post(page("knowledge"), {"answer": answers})
    with by_words_alone():
        tried = newcomer.post(page("try"), {"question": "do you deliver?", "ask": "yes"}).content.decode()
    assert "within five kilometres" in tried
    assert "Do you deliver?" in tried, "it says what the answer rests on"
    assert not Conversation.objects.exists()
    assert not Message.objects.exists()
    assert newcomer.post(page("try"), {"question": ""}).headers["Location"] == page("embed")
    assert newcomer.post(page("embed"), {}).headers["Location"] == reverse("console:password")
    business = the_business()
    assert (business.hours["mon"], business.tone, business.setup["is_over"]) == (["07:00-13:00", "14:00-18:00"], "playful", True)
    owner = first_owner()
    assert owner
    assert (owner.name, owner.email) == ("Ada", "ada@bread.example")


def test_only_what_serves_the_goals_is_switched_on_and_begins_as_a_draft(newcomer: Client) -> None:
    newcomer.post(page("goal"), {"goals": ["payments"], "trade": "garage"})
    assert {(topic.key, topic.autonomy) for topic in Topic.objects.all()} == {("invoices", "draft")}
    assert PeopleOnlyRule.objects.count() == 2
    newcomer.post(page("goal"), {"goals": ["payments", "bookings"], "trade": "garage"})
    assert {topic.key for topic in Topic.objects.all()} == {"invoices", "workshop-dates", "moving-dates"}
    assert PeopleOnlyRule.objects.count() == 2, "the second time adds no rule twice"


def test_steps_can_be_skipped_and_the_setup_goes_on_where_it_was_left(newcomer: Client) -> None:
    newcomer.post(page("goal"), {"skip": "yes"})
    newcomer.post(page("business"), {"skip": "yes"})
    assert newcomer.get(reverse("console:setup")).headers["Location"] == page("hours")
    assert page("business") in newcomer.get(page("hours")).content.decode(), "one can go back"


def test_what_is_wrong_is_said_kindly_and_what_was_typed_is_still_there(newcomer: Client) -> None:
    answer = newcomer.post(page("hours"), {"mon": "9 to 5", "tue": "10:00-14:00, 13:00-18:00", "holidays": "Christmas"})
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "“9 to 5” is no period such as 10:00-18:00." in said
    assert "These periods overlap." in said
    assert "does not begin with a date" in said
    assert 'value="9 to 5"' in said
    assert the_business().hours == {}


def test_pasted_text_and_tables_are_shown_before_anything_is_kept(newcomer: Client) -> None:
    table = SimpleUploadedFile("faq.csv", b"question,answer\nDo you sell gift cards?,Yes; from ten euros.\n", "text/csv")
    pasted = "Is there parking?\nBehind the house."
    shown = newcomer.post(page("knowledge"), {"look": "yes", "pasted": pasted, "file": table}).content.decode()
    assert "2 articles found" in shown
    assert not Article.objects.exists()
    newcomer.post(
        page("knowledge"),
        {"take": ["1"], "title": ["Is there parking?", "Gift cards"], "body": ["Behind the house.", "Yes."]},
    )
    assert [(article.title, article.body, article.status) for article in Article.objects.all()] == [
        ("Gift cards", "Yes.", "live")
    ]


def test_an_address_inside_the_own_network_is_not_fetched(newcomer: Client) -> None:
    answer = newcomer.post(page("knowledge"), {"look": "yes", "address": "http://127.0.0.1:8000/"})
    assert answer.status_code == 422
    assert "inside the desk" in answer.content.decode()


def test_what_the_settings_keep_is_recorded_and_exported(ana: Client) -> None:
    ana.post(section("voice"), {"tone": "formal", "avoid": "cheap\npolicy", "accent": "#112233"})
    ana.post(section("levels"), {"urgent_first_reply": "15", "urgent_resolve": "120"})
    rows = {"row-TOTAL_FORMS": "2", "row-INITIAL_FORMS": "0", "row-0-priority": "high", "row-1-priority": "normal"}
    ana.post(section("people_only"), {**rows, "row-0-about": "Press enquiries", "row-0-keywords": "press, journalist"})
    rows = {"row-TOTAL_FORMS": "1", "row-INITIAL_FORMS": "0", "row-0-stakes": "low", "row-0-action": ""}
    ana.post(section("topics"), {**rows, "row-0-name": "Gift cards", "row-0-examples": "do you sell vouchers"})
    files = files_of(snapshot().folder)
    assert "tone: formal" in files["business.yaml"]
    assert "Press enquiries" in files["business.yaml"]
    assert "urgent: {first_reply: 15, resolve: 120}" in files["business.yaml"]
    assert "id: gift-cards" in files["topics.yaml"]
    assert "autonomy: draft" in files["topics.yaml"]
    kept = Event.objects.filter(name="accounts.settings_changed").order_by("id")
    assert [event.facts["section"] for event in kept] == ["voice", "levels", "people_only", "topics"]
    assert all(event.facts["by_id"] == cast.ana().id for event in kept)


def test_half_a_service_level_is_refused(ana: Client) -> None:
    answer = ana.post(section("levels"), {"high_first_reply": "30"})
    assert answer.status_code == 422
    assert "Say both times, or none." in answer.content.decode()


def test_a_nonsense_section_or_step_is_not_found(ana: Client) -> None:
    assert ana.get(section("nonsense")).status_code == 404
    assert ana.get(page("nonsense")).status_code == 404


def test_an_owner_downloads_the_folder(ana: Client, client_of: Callable[[User], Client]) -> None:
    answer = ana.post(reverse("console:download_folder"))
    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.content.startswith(b"PK")
    assert client_of(cast.tomas()).post(reverse("console:download_folder")).status_code == 403


def test_the_web_inbox_is_there_after_the_setup(newcomer: Client) -> None:
    assert "data-inbox=" in newcomer.get(page("embed")).content.decode()
    assert inbox_by_key("web")
