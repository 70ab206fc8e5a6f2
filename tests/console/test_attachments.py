"""Files in the console: beside a draft, with a reply that waits, with a note; for those alone who may read the conversation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import cast
from tests.files import HTML, PDF, png
from warmdesk.accounts.models import Business, User
from warmdesk.conversations.attachments import MOST_BYTES, forget_unsent, upload, writer_of
from warmdesk.conversations.models import Attachment, Conversation, Message
from warmdesk.conversations.ownership import take
from warmdesk.conversations.selectors import conversation as conversation_now
from warmdesk.conversations.services import note
from warmdesk.lib import clock
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY

HTMX = {"HX-Request": "true"}


@pytest.fixture
def waits(ana: Client) -> Conversation:
    """A customer wrote to a desk where replies can be taken back."""
    Business.objects.update(undo_s=5)
    return cast.says("hello")


def bring(client: Client, conversation: Conversation, name: str, content: bytes) -> HttpResponse:
    address = reverse("console:file_upload", args=[conversation.public_id])
    headers = {"X-File-Name": quote(name), "Accept": "application/json"}
    return client.post(address, content, content_type="application/octet-stream", headers=headers)


def brought(client: Client, conversation: Conversation, name: str, content: bytes = PDF) -> str:
    assert bring(client, conversation, name, content).status_code == 200
    return str(Attachment.objects.latest("id").public_id)


def post(client: Client, name: str, conversation: Conversation, *, status: int = 200, **fields: Any) -> str:
    typed = {"kind": "reply", "text": "", "expected_version": conversation_now(conversation.id).version, **fields}
    answer = client.post(reverse(f"console:{name}", args=[conversation.public_id]), typed, headers=HTMX)
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


def page_of(client: Client, conversation: Conversation) -> str:
    return client.get(reverse("console:conversation", args=[conversation.public_id])).content.decode()


def tray(html: str) -> str:
    return html.split('<ul id="files"')[1].split("</ul>")[0]


def names(message: Message) -> list[str]:
    return [file.name for file in message.files.all()]


def test_a_held_reply_keeps_its_files_and_taken_back_they_lie_beside_the_draft_again(ana: Client, waits: Conversation) -> None:
    label, bill = brought(ana, waits, "label.pdf"), brought(ana, waits, "bill.csv", b"a,b\n")
    assert "label.pdf" in tray(page_of(ana, waits)), "on any other browser, too"
    held = post(ana, "say", waits, client_id="a", file_ids=[label])
    assert "label.pdf" in held.split('id="held"')[1].split("</form>")[0]
    assert "label.pdf" not in tray(held)
    assert "bill.csv" in tray(held), "what was not chosen stays"
    assert "label.pdf" in tray(post(ana, "undo", waits))
    drain(STORY)
    assert Message.objects.filter(author="person").count() == 0
    post(ana, "say", waits, client_id="b", file_ids=[label, bill])
    drain(STORY)
    said = Message.objects.get(author="person")
    assert (said.text, names(said)) == ("", ["label.pdf", "bill.csv"])
    assert conversation_now(waits.id).last_words == "label.pdf, bill.csv"
    post(ana, "say", waits, client_id="c", text="Again", file_ids=[label], status=409)


def test_a_reply_that_may_not_leave_loses_no_file(ana: Client, waits: Conversation) -> None:
    label = brought(ana, waits, "label.pdf")
    post(ana, "say", waits, text="Here it is", client_id="a", file_ids=[label])
    take(conversation=conversation_now(waits.id), person=cast.tomas())
    drain(STORY)
    html = page_of(ana, waits)
    assert "label.pdf" in tray(html)
    assert "Here it is</textarea>" in html


def test_a_note_carries_files_and_a_file_can_be_taken_away(ana: Client, waits: Conversation) -> None:
    one, other = brought(ana, waits, "one.pdf"), brought(ana, waits, "two.csv", b"a\n")
    html = ana.post(reverse("console:file_remove", args=[waits.public_id, other])).content.decode()
    assert "two.csv" not in html
    post(ana, "say", waits, kind="note", file_ids=[one])
    noted = Message.objects.get(is_note=True)
    assert names(noted) == ["one.pdf"]
    assert ana.get(reverse("console:file", args=[one])).content == PDF
    ana.post(reverse("console:file_remove", args=[waits.public_id, one]))
    assert names(noted) == ["one.pdf"], "what was said stays"
    assert post(ana, "say", waits, file_ids=["no id"], text="Yes", status=422)
    assert post(ana, "say", waits, status=422), "neither words nor files"


def test_who_may_not_read_the_conversation_gets_no_file(
    ana: Client, reader: Client, tomas: Client, client_of: Callable[[User], Client], waits: Conversation
) -> None:
    draft = brought(ana, waits, "draft.pdf")
    sent = upload(writer=writer_of(waits, cast.ana()), name="<b>sent</b>.txt", content=b"words")
    note(conversation=waits, text="look", by=cast.ana(), files=[str(sent.public_id)])
    partner = client_of(cast.colleague("pat@outside.example", "Pat", User.Role.PARTNER))
    asked = {"draft": draft, "sent": str(sent.public_id), "none": str(uuid4())}
    clients = {"ana": ana, "tomas": tomas, "reader": reader, "partner": partner, "nobody": Client()}
    answers = {
        (who, which): client.get(reverse("console:file", args=[UUID(one)])).status_code
        for who, client in clients.items()
        for which, one in asked.items()
    }
    assert {key for key, status in answers.items() if status == 200} == {
        ("ana", "draft"), ("ana", "sent"), ("tomas", "sent"), ("reader", "sent"),
    }  # fmt: skip
    answer = reader.get(reverse("console:file", args=[sent.public_id]))
    assert answer["Content-Disposition"].startswith("attachment;")
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("text/plain; charset=utf-8", "nosniff")
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "private" in answer["Cache-Control"]
    assert "<b>sent" not in page_of(ana, waits)
    assert bring(reader, waits, "a.png", png()).status_code == 403
    tomas.post(reverse("console:file_remove", args=[waits.public_id, draft]))
    assert post(tomas, "say", waits, text="Mine?", client_id="t", file_ids=[draft], status=409)
    assert "draft.pdf" in tray(page_of(ana, waits))


def test_a_page_in_an_images_clothes_and_what_is_too_large_are_refused_in_words(ana: Client, waits: Conversation) -> None:
    for content, sentence in (
        (HTML, "This kind of file"),
        (png() + b"\0" * (MOST_BYTES + 300_000), "MB; at most 10 MB can be sent"),
    ):
        answer = bring(ana, waits, "photo.png", content)
        assert sentence in answer.json()["error"]["message"]
    assert not Attachment.objects.exists()


def test_a_conversation_with_many_files_asks_no_more_of_the_database_and_reads_no_bytes(ana: Client, waits: Conversation) -> None:
    def queries() -> list[str]:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            page_of(ana, waits)
        return [query["sql"] for query in asked.captured_queries]

    def say_with_files(number: int) -> None:
        files = [upload(writer=writer_of(waits, cast.ana()), name=f"{number}-{n}.txt", content=b"%d" % n) for n in range(3)]
        note(conversation=conversation_now(waits.id), text="look", by=cast.ana(), files=[str(file.public_id) for file in files])

    say_with_files(0)
    page_of(ana, waits)
    few = queries()
    for number in range(1, 5):
        say_with_files(number)
    assert len(queries()) == len(few)
    assert not [sql for sql in few if '"content"' in sql and "attachment" in sql]


def test_a_draft_keeps_its_files_for_longer_than_a_day(ana: Client, waits: Conversation) -> None:
    brought(ana, waits, "label.pdf")
    post(ana, "keep_words", waits, text="On Monday", client_id="a", status=204)
    with clock.at(clock.now() + timedelta(days=3)):
        forget_unsent()
        assert Attachment.objects.count() == 1
    post(ana, "keep_words", waits, text="", client_id="a", status=204)
    with clock.at(clock.now() + timedelta(days=3)):
        forget_unsent()
    assert not Attachment.objects.exists()
