"""A demo's past conversations really happen, at their own time and once."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from warmdesk.accounts.selectors import opening_hours, the_business
from warmdesk.conversations.events import MessageReceived, Resolved
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.services import ASSISTANT, reply
from warmdesk.folder.errors import MalformedHistory
from warmdesk.folder.history import open_demo, seed_history
from warmdesk.folder.reading import read_folder
from warmdesk.folder.values import BusinessFolder
from warmdesk.followups.models import Rating
from warmdesk.followups.services import ask_for_rating
from warmdesk.lib import clock
from warmdesk.orders.models import Order
from warmdesk.outbox.models import Event, Job
from warmdesk.outbox.story import Story, When, let_go
from warmdesk.routing.models import Handover
from warmdesk.routing.services import hand_over

pytestmark = pytest.mark.django_db

BOUTIQUE = Path(__file__).parent.parent / "fixtures" / "businesses" / "boutique"
NOW = datetime(2026, 11, 19, 18, 0, tzinfo=UTC)
"""A Thursday, noon in Chicago."""


def _answer_or_hand_over(fact: MessageReceived) -> None:
    """Stand in for the assistant: it hands over whoever says `person` and answers everybody else."""
    assert fact.conversation_id is not None
    conversation = conversation_by_id(fact.conversation_id)
    if conversation.is_with_people:
        return
    if "person" in Message.objects.get(id=fact.message_id).text:
        hand_over(conversation=conversation, reason="asked_for_human", by=ASSISTANT)
    else:
        reply(conversation=conversation, text="Here is what I know.", by=ASSISTANT, kind="answer")


STORY = Story(
    rows=(
        When(MessageReceived, _answer_or_hand_over, gives_up=let_go),
        When(Resolved, ask_for_rating, gives_up=let_go),
    )
)
ANSWERED = {
    "id": "a", "when": {"open_days_ago": 3, "time": "10:30"}, "channel": "web", "customer": "C-107", "language": "en",
    "steps": [
        {"do": "say", "text": "When do you open?"},
        {"do": "take", "by": "mel@mainstreet.example", "if": "with_people"},
        {"do": "resolve"},
        {"do": "rate", "score": 4, "text": "Quick."},
    ],
}  # fmt: skip
HANDED_OVER = {
    "id": "b", "when": {"open_days_ago": 1, "time": "11:00"}, "channel": "web", "customer": None, "language": "es",
    "steps": [
        {"do": "say", "text": "A person, please"},
        {"do": "take", "by": "ana@mainstreet.example", "if": "with_people", "after_s": 600},
        {"do": "reply", "by": "ana@mainstreet.example", "text": "Hola, soy Ana."},
        {"do": "note", "by": "ana@mainstreet.example", "text": "Speaks Spanish."},
        {"do": "resolve"},
    ],
}  # fmt: skip
WAITING = {
    "id": "c", "when": {"minutes_ago": 20}, "channel": "web", "customer": None, "language": "en",
    "steps": [{"do": "say", "text": "Let me speak to a person"}],
}  # fmt: skip


def folder_with(tmp_path: Path, *lines: object) -> tuple[Path, BusinessFolder]:
    path = Path(shutil.copytree(BOUTIQUE, tmp_path / "boutique"))
    text = "\n".join(json.dumps(line) for line in ({"today": "2026-03-04"}, *lines))
    (path / "conversations.jsonl").write_text(text + "\n")
    reading = read_folder(path)
    assert reading.folder is not None
    return path, reading.folder


def opened(tmp_path: Path, *lines: object) -> Path:
    path, folder = folder_with(tmp_path, *lines)
    with clock.at(NOW):
        open_demo(path, folder, STORY)
    return path


def the_conversation(past_id: str) -> Conversation:
    return Conversation.objects.get(thread_key=f"history:{past_id}")


def test_a_demo_opens_with_its_dates_moved_to_today(tmp_path: Path) -> None:
    opened(tmp_path)
    placed_at = Order.objects.get(number="1060").placed_at.astimezone(the_business().zone)
    assert f"{placed_at:%Y-%m-%dT%H:%M}" == "2026-11-17T22:37"


def test_a_folder_without_past_conversations_is_loaded_as_it_is(tmp_path: Path) -> None:
    path, folder = folder_with(tmp_path)
    (path / "conversations.jsonl").unlink()
    assert open_demo(path, folder, STORY)
    assert Order.objects.get(number="1060").placed_at == datetime(2026, 3, 3, 4, 37, tzinfo=UTC)


def test_what_the_assistant_answered_is_resolved_and_rated(tmp_path: Path) -> None:
    opened(tmp_path, ANSWERED)
    conversation = the_conversation("a")
    assert (conversation.owner, conversation.contact.name, conversation.is_proven) == ("nobody", "Colleen Maddox", True)
    assert conversation.created_at == datetime(2026, 11, 16, 16, 30, tzinfo=UTC)
    assert conversation.resolved_at == conversation.created_at + timedelta(minutes=3)
    authors = list(Message.objects.filter(conversation=conversation).order_by("seq").values_list("author", flat=True))
    assert authors[:2] == ["customer", "assistant"]
    rating = Rating.objects.get(conversation=conversation)
    assert (rating.score, rating.comment, rating.handled_by) == (4, "Quick.", "assistant")


def test_what_people_took_over_has_its_handover_reply_and_note(tmp_path: Path) -> None:
    opened(tmp_path, HANDED_OVER)
    conversation = the_conversation("b")
    assert conversation.owner == "nobody"
    assert Handover.objects.get(conversation=conversation).reason == "asked_for_human"
    said = Message.objects.filter(conversation=conversation, person__isnull=False).order_by("seq")
    assert [(message.text, message.is_note) for message in said] == [("Hola, soy Ana.", False), ("Speaks Spanish.", True)]
    assert Rating.objects.get(conversation=conversation).score is None


def test_some_wait_in_the_queue_right_now(tmp_path: Path) -> None:
    opened(tmp_path, WAITING)
    conversation = the_conversation("c")
    assert conversation.owner == "queue"
    assert NOW - timedelta(minutes=21) < Handover.objects.get(conversation=conversation).entered_at < NOW


def test_the_past_happens_in_the_order_of_time_and_leaves_no_work(tmp_path: Path) -> None:
    opened(tmp_path, WAITING, HANDED_OVER, ANSWERED)
    moments = list(Event.objects.exclude(conversation_id=None).order_by("id").values_list("at", flat=True))
    assert moments == sorted(moments)
    assert all(moment < NOW for moment in moments)
    assert not Job.objects.exists()


def test_the_past_happens_once(tmp_path: Path) -> None:
    path = opened(tmp_path, ANSWERED)
    events = Event.objects.count()
    assert seed_history(path, NOW, STORY) == 0
    assert Event.objects.count() == events


@pytest.mark.parametrize(
    "line",
    [
        {"id": "x"},
        {**WAITING, "when": {"open_days_ago": 1, "time": "noon"}},
        {**WAITING, "steps": []},
        {**WAITING, "steps": [{"do": "dance"}]},
        {**WAITING, "steps": [{"do": "resolve"}]},
        "no conversation",
    ],
)
def test_a_malformed_line_is_named_and_nothing_happens(line: object, tmp_path: Path) -> None:
    path, folder = folder_with(tmp_path, ANSWERED, line)
    with clock.at(NOW), pytest.raises(MalformedHistory, match=r"conversations.jsonl:3"):
        open_demo(path, folder, STORY)
    assert not Conversation.objects.exists()


def test_opening_days_ago_skips_sundays_and_holidays(tmp_path: Path) -> None:
    opened(tmp_path, {**ANSWERED, "when": {"open_days_ago": 30, "time": "12:00"}})
    began = the_conversation("a").created_at
    hours = opening_hours(the_business())
    assert hours.is_open(began)
    assert (NOW - began).days >= 34
