"""Drafts with a language model: it words them where the assistant thinks along, and never where a topic is off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests import cast
from tests.model_server import Reply, model_server, using
from tests.stories.test_autonomy import at_level, kill, said_by_the_assistant
from tests.stories.test_exit import person, talk
from tests.stories.test_language_model import GOOD, QUESTION, Interrupted, cites
from warmdesk.accounts.services import switch_assistant
from warmdesk.assistant import wording
from warmdesk.assistant.language_models import rest
from warmdesk.assistant.models import Decision, Draft, FormState, ModelUse
from warmdesk.assistant.selectors import draft_to_send
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import by_person, reply
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY

pytestmark = [pytest.mark.usefixtures("boutique"), pytest.mark.words]


@pytest.fixture(autouse=True)
def awake() -> Iterator[None]:
    rest.wake()
    yield
    rest.wake()


def asked_while(monkeypatch: pytest.MonkeyPatch, happens: Callable[[Conversation], object]) -> Conversation:
    """Let a customer ask, and something happen while the model writes."""
    found = cast.says(QUESTION)
    model = Interrupted(lambda: happens(read(found.id)))
    with model_server(cites(GOOD)) as server, using(server):
        monkeypatch.setattr(wording, "the_language_model", lambda: model)
        drain(STORY)
    return read(found.id)


@pytest.mark.parametrize("level", ["shadow", "draft"])
def test_what_a_model_words_becomes_the_draft_and_is_said_to_nobody(level: str) -> None:
    at_level(level, "shipping")
    with model_server(cites(GOOD)) as server, using(server):
        found = talk(QUESTION)
    draft = Draft.objects.get()
    assert (draft.text, draft.sources, draft.subject, draft.kind) == (GOOD, ["shipping-us"], "shipping", "answer")
    assert (found.owner, said_by_the_assistant(found)) == ("queue", [])
    assert ModelUse.objects.get().outcome == "used"


def test_where_a_topic_is_off_no_model_is_asked() -> None:
    at_level("off", "shipping")
    with model_server(cites(GOOD)) as server, using(server):
        assert talk(QUESTION).owner == "queue"
        assert not server.asked
    assert not Draft.objects.exists()


def test_what_does_not_pass_its_checks_leaves_the_embedded_draft() -> None:
    at_level("draft", "shipping")
    talk(QUESTION)
    plain = Draft.objects.get().text
    with model_server(cites("Standard shipping costs $4.95.")) as server, using(server):
        found = talk(QUESTION)
        assert server.asked
    assert Draft.objects.get(conversation=found).text == plain


SWITCHES: dict[str, Callable[[Conversation], object]] = {
    "all": lambda _: switch_assistant(is_on=False, by=person()),
    "topic": lambda _: kill("shipping"),
}


@pytest.mark.parametrize("switch", SWITCHES)
def test_a_kill_switch_stops_a_draft_that_a_model_is_writing(switch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    at_level("draft", "shipping")
    found = asked_while(monkeypatch, SWITCHES[switch])
    assert not Draft.objects.exists()
    assert draft_to_send(found) is None
    assert ModelUse.objects.get().outcome == "moved"


@pytest.mark.parametrize("switch", SWITCHES)
def test_a_kill_switch_stops_a_reply_that_a_model_is_writing(switch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = asked_while(monkeypatch, SWITCHES[switch])
    assert (found.owner, said_by_the_assistant(found)) == ("queue", [])
    assert ModelUse.objects.get().outcome == "moved"


def test_no_draft_comes_after_a_persons_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(found: Conversation) -> None:
        reply(conversation=take(conversation=found, person=person()), text="It is $5.95.", by=by_person(person()))

    at_level("draft", "shipping")
    asked_while(monkeypatch, answer)
    assert not Draft.objects.exists()


def test_a_model_may_not_open_the_form_of_a_topic_that_is_switched_off() -> None:
    kill("order-status")
    with model_server(lambda asked: Reply(tools=(("order_status", "{}"),))) as server, using(server):
        found = talk(QUESTION)
        assert all("order_status" not in asked.raw for asked in server.asked)
    assert ModelUse.objects.get().outcome == "bad_tool"
    assert found.owner == "assistant"
    assert not FormState.objects.exists()


def test_an_answer_in_a_models_words_is_evidence_about_its_topic() -> None:
    with model_server(cites(GOOD)) as server, using(server):
        talk(QUESTION)
    assert (Decision.objects.get().subject, Decision.objects.get().level) == ("shipping", "auto")
