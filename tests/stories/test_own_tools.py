"""The business's own tools, end to end: wished for, filled, confirmed, called once over real HTTP, and said in its own words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests import cast
from tests.own_tools.described import SECRET, keep, reset, warranty
from tests.stories.test_doing import chat, last, reply_in
from tests.tool_server import Asked, Reply, Server, tool_server
from warmdesk.assistant.calls import begin, undo
from warmdesk.assistant.errors import NotUndoable
from warmdesk.assistant.models import FormState, ToolCall
from warmdesk.assistant.outside import call_outside
from warmdesk.assistant.services import respond
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import take
from warmdesk.conversations.selectors import activities_of, messages_of
from warmdesk.outbox.events import fact_of
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.own_tools.services import switch_tool
from warmdesk.routing.selectors import latest_handover
from warmdesk.story import STORY

pytestmark = [pytest.mark.usefixtures("boutique"), pytest.mark.words]
FOUND = {"data": {"until": "2027-03-01", "items": [{"name": "Alpine jacket"}]}}


@pytest.fixture
def server(settings: pytest.MonkeyPatch) -> Iterator[Server]:
    def script(asked: Asked) -> Reply:
        if asked.path.startswith("/reset"):
            return Reply({"ticket": "R-77"}, status=200 if asked.method == "POST" else 204)
        return Reply(FOUND)

    with tool_server(script) as running:
        settings.PRIVATE_PLACES = [running.place]  # type: ignore[attr-defined]
        yield running


def decide(found: Conversation) -> None:
    """Let the assistant decide about the newest message, and no job run."""
    received = Event.objects.filter(name="conversations.message_received", conversation_id=found.id).latest("id")
    respond(fact_of(received.name, received.conversation_id, received.facts))  # type: ignore[arg-type]


def handed(found: Conversation) -> str:
    given = latest_handover(found)
    assert given is not None
    return " ".join(given.packet["because"])


def test_a_tool_is_found_by_what_customers_say_and_its_argument_asked_for(server: Server) -> None:
    keep(warranty(server.url))
    found = chat("is my jacket still under warranty?", customer=None)
    assert reply_in(found) == "What is the serial number?"
    chat("SN-4471-X", to=found)
    assert reply_in(found) == "Your Alpine jacket is under warranty until March 1, 2027."
    (asked,) = server.asked
    assert (asked.method, asked.target) == ("GET", "/warranty/SN-4471-X")
    assert asked.headers["authorization"] == SECRET
    assert ToolCall.objects.get().state == ToolCall.State.DONE
    assert last(found).is_done
    assert last(found).reply == messages_of(found)[-1]
    assert not FormState.objects.exists()


def test_an_argument_in_the_first_message_is_not_asked_for(server: Server) -> None:
    keep(warranty(server.url))
    found = chat("check the warranty of my bag SN-99-B please", customer=None)
    assert reply_in(found).startswith("Your Alpine jacket")


def test_a_customer_is_asked_and_answered_in_their_language(server: Server) -> None:
    keep(warranty(server.url))
    found = chat("¿Sigue en garantía mi chaqueta?", "SN-4471", customer=None)
    assert [one.text for one in messages_of(found)][1:4:2] == [
        "¿Cuál es el número de serie?", "Alpine jacket tiene garantía hasta el 1 de marzo de 2027.",
    ]  # fmt: skip


def test_what_changes_something_asks_for_proof_and_a_yes_and_is_done_once(server: Server) -> None:
    keep(reset(server.url), secret="")
    found = chat("I forgot my password")
    assert reply_in(found) == "Which account is it: shop or club?"
    chat("the club one", to=found)
    assert reply_in(found) == "Password reset link: club. Shall I go ahead?"
    assert ToolCall.objects.get().state == ToolCall.State.PREPARED
    assert not server.asked
    chat("yes", to=found)
    assert reply_in(found) == "The link is on its way, number R-77."
    (asked,) = server.asked
    assert asked.json == {"address": found.contact.email, "account": "club"}
    assert asked.headers["idempotency-key"]
    chat("yes", to=found)
    assert len(server.asked) == 1


def test_a_stranger_is_asked_for_proof_before_anything_leaves(server: Server) -> None:
    keep(reset(server.url), secret="")
    found = chat("I forgot my password", "shop", "yes", customer=None)
    assert not server.asked
    assert not ToolCall.objects.exists()
    assert "R-77" not in " ".join(one.text for one in messages_of(found))


def test_what_was_done_can_be_taken_back_there(server: Server) -> None:
    keep(reset(server.url), secret="")
    chat("I forgot my password", "shop", "yes")
    call = ToolCall.objects.get()
    undo(call=call, by=cast.ana())
    assert [(one.method, one.path) for one in server.asked] == [("POST", "/reset"), ("DELETE", "/reset/R-77")]
    assert ToolCall.objects.get().state == ToolCall.State.UNDONE
    with pytest.raises(NotUndoable):
        undo(call=call, by=cast.ana())


def test_an_undo_that_fails_leaves_it_done(server: Server) -> None:
    keep(reset(server.url), secret="")
    chat("I forgot my password", "shop", "yes")
    server.script = lambda asked: Reply(status=409)
    with pytest.raises(NotUndoable):
        undo(call=ToolCall.objects.get(), by=cast.ana())
    assert ToolCall.objects.get().state == ToolCall.State.DONE


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply(status=500), "answer 500"),
        (Reply(pause_s=3), "too long"),
        (Reply(raw=b"<html>busy</html>"), "no JSON"),
        (Reply({"data": {}}), "no until"),
    ],
)
def test_a_failure_goes_to_a_person_with_the_prepared_step(server: Server, reply: Reply, why: str) -> None:
    keep(warranty(server.url))
    server.script = lambda asked: reply
    found = chat("is my jacket still under warranty?", "SN-4471-X", customer=None)
    assert why in handed(found)
    packet = latest_handover(found).packet  # type: ignore[union-attr]
    assert packet["facts"] == {"serial": "SN-4471-X", "tool": "warranty_check"}
    assert ToolCall.objects.get().state == ToolCall.State.FAILED


def test_what_is_not_known_there_is_said(server: Server) -> None:
    keep(warranty(server.url))
    server.script = lambda asked: Reply(status=404)
    found = chat("is my jacket still under warranty?", "SN-4471-X", customer=None)
    assert reply_in(found) == "There is no product with the serial number SN-4471-X."
    assert latest_handover(found) is None


def test_a_call_that_was_begun_and_never_ended_is_not_made_again(server: Server) -> None:
    keep(reset(server.url), secret="")
    found = chat("I forgot my password", "shop")
    cast.says("yes", to=found)
    decide(found)
    call = ToolCall.objects.get()
    assert call.state == ToolCall.State.SENT
    assert begin(call.id)
    drain(STORY)
    assert not server.asked
    assert "never ended" in handed(found)


def test_what_the_customer_writes_meanwhile_is_answered_after_it(server: Server) -> None:
    keep(warranty(server.url))
    found = chat("is my jacket still under warranty?", customer=None)
    cast.says("SN-4471-X", to=found)
    decide(found)
    assert last(found).reply is None
    cast.says("and how much is standard shipping?", to=found)
    drain(STORY)
    said = [one.text for one in messages_of(found)]
    assert any("under warranty until" in text for text in said)
    assert last(found).kind == "answer"
    assert "business days" in reply_in(found)


def test_a_person_who_stepped_in_meanwhile_reads_it_and_the_customer_is_left_to_them(server: Server) -> None:
    keep(warranty(server.url))
    found = chat("is my jacket still under warranty?", customer=None)
    cast.says("SN-4471-X", to=found)
    decide(found)
    take(conversation=found, person=cast.tomas())
    drain(STORY)
    assert not server.asked
    assert "warranty" not in reply_in(found)
    assert any("was not made" in one.summary for one in activities_of(found))


def test_a_tool_that_is_switched_off_is_not_used(server: Server) -> None:
    tool = keep(warranty(server.url))
    found = chat("is my jacket still under warranty?", customer=None)
    switch_tool(tool=tool, is_on=False, by=cast.ana())
    chat("SN-4471-X", to=found)
    assert not server.asked
    assert latest_handover(found) is not None


def test_a_tool_of_the_staff_hands_over(server: Server) -> None:
    keep(warranty(server.url, who="staff"))
    found = chat("is my jacket still under warranty?", customer=None)
    given = latest_handover(found)
    assert given is not None
    assert given.reason == "people_only"


def test_it_is_done_no_more_often_than_the_business_allows(server: Server) -> None:
    keep(warranty(server.url, times=1))
    found = chat("is my jacket still under warranty?", "SN-4471-X", customer=None)
    chat("is my jacket still under warranty? it is SN-5", to=found)
    given = latest_handover(found)
    assert given is not None
    assert given.reason == "over_limit"
    assert len(server.asked) == 1


def test_no_event_holds_what_was_asked_or_answered(server: Server) -> None:
    keep(warranty(server.url))
    chat("is my jacket still under warranty?", "SN-4471-X", customer=None)
    facts = str(list(Event.objects.values_list("facts", flat=True)))
    assert "4471" not in facts
    assert "Alpine" not in facts
    assert "s3cr3t" not in facts


def test_a_job_that_runs_twice_asks_once(server: Server) -> None:
    keep(warranty(server.url))
    chat("is my jacket still under warranty?", "SN-4471-X", customer=None)
    sent = Event.objects.get(name="assistant.tool_sent")
    call_outside(fact_of(sent.name, sent.conversation_id, sent.facts))  # type: ignore[arg-type]
    assert len(server.asked) == 1
