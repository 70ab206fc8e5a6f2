"""Files that visitors bring: let in by their bytes, sent with words or alone, and handed out to nobody else."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.core.cache import cache

from tests import cast
from tests.channels.knocking import Browser, error_of
from tests.files import HTML, PDF, png
from warmdesk.conversations.attachments import MOST_BYTES, MOST_UNSENT, forget_unsent, upload, writer_of
from warmdesk.conversations.models import Attachment, Conversation, Message
from warmdesk.conversations.services import by_person, note, reply
from warmdesk.lib import clock
from warmdesk.routing.models import Handover

pytestmark = [pytest.mark.django_db, pytest.mark.urls("warmdesk.channels.urls")]


def conversation() -> Conversation:
    return Conversation.objects.get()


def test_a_file_goes_with_the_words_and_comes_back_as_it_was(browser: Browser) -> None:
    photo = browser.uploaded("C:\\photos\\crust.png", png(3, 2))
    sent = browser.say("The crust is broken", files=[photo])
    shown = {"id": photo, "name": "crust.png", "type": "image/png", "size": len(png(3, 2))}
    assert (sent.status_code, sent.json()["files"]) == (201, [shown])
    assert browser.news()["messages"][0]["files"] == [shown]
    answer = browser.get(f"files/{photo}")
    assert answer.content == png(3, 2)
    assert (answer["Content-Type"], answer["Content-Disposition"]) == ("image/png", 'inline; filename="crust.png"')
    assert (answer["X-Content-Type-Options"], answer["Cache-Control"]) == ("nosniff", "private, no-store")
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    receipt = browser.uploaded("Beleg № 7.pdf", PDF)
    assert browser.get(f"files/{receipt}")["Content-Disposition"].startswith("attachment; filename*=utf-8''Beleg")


def test_a_photo_arrives_without_the_place_where_it_was_taken(browser: Browser) -> None:
    jpeg = b"\xff\xd8\xff\xe1\0\x15Exif\0\0Calle Mayor 4\xff\xda\0\2\1\2\3\xff\xd9"
    browser.uploaded("hall.jpg", jpeg)
    kept = Attachment.objects.get()
    assert bytes(kept.content) == b"\xff\xd8\xff\xda\0\2\1\2\3\xff\xd9"
    assert kept.size == len(kept.content)


def test_what_is_too_large_empty_or_of_another_kind_is_refused_and_nothing_is_kept(browser: Browser) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    for content, refusal in (
        (HTML, (415, "file_unknown")), (svg, (415, "file_unknown")), (b"MZ\x90\0", (415, "file_unknown")),
        (b"", (422, "file_empty")), (png() + b"\0" * MOST_BYTES, (413, "file_too_large")),
    ):  # fmt: skip
        assert error_of(browser.upload("photo.png", content)) == refusal
    assert not Attachment.objects.exists()
    assert error_of(browser.post("messages", b"x" * 20_000)) == (413, "too_large"), "other doors stay as narrow as they were"


def test_nobody_else_sees_a_file_or_sends_it(browser: Browser) -> None:
    mine = browser.uploaded("a.png", png())
    stranger = Browser(address="192.0.2.8")
    stranger.open()
    stranger.say("hello")
    for _ in range(2):  # not sent yet, then sent
        assert error_of(stranger.get(f"files/{mine}")) == (404, "no_such_file")
        stranger.client.delete(f"/widget/files/{mine}", headers=stranger.headers)
        stranger.say("look", files=[mine])
        browser.say("here", files=[mine])
    assert error_of(Browser().get(f"files/{mine}")) == (401, "unknown_visitor")
    assert Attachment.objects.get().message == Message.objects.get(text="here", seq=1)
    noted = upload(writer=writer_of(conversation_of("here"), cast.ana()), name="secret.txt", content=b"for us")
    assert error_of(browser.get(f"files/{noted.public_id}")) == (404, "no_such_file"), "an agent's upload"
    note(conversation=conversation_of("here"), text="", by=cast.ana(), files=[str(noted.public_id)])
    assert error_of(browser.get(f"files/{noted.public_id}")) == (404, "no_such_file"), "a note's file"


def conversation_of(text: str) -> Conversation:
    return Message.objects.filter(text=text).select_related("conversation__inbox").order_by("id")[0].conversation


def test_a_file_that_is_gone_never_costs_the_words(browser: Browser) -> None:
    sent = browser.say("My order is 12", files=[str(uuid.uuid4())])
    assert (sent.status_code, sent.json()["files"]) == (201, [])
    assert error_of(browser.say("", files=[str(uuid.uuid4())])) == (422, "message_refused")
    assert error_of(browser.say("hello", files=["no id"])) == (400, "malformed")
    assert browser.ask_for_person().status_code == 201


def test_uploads_that_nobody_sends_are_few_and_gone_after_a_day(browser: Browser) -> None:
    cache.clear()
    first = browser.uploaded("0.txt", b"0")
    assert browser.uploaded("0.txt", b"0") == first, "an upload whose answer got lost is not kept twice"
    for number in range(1, MOST_UNSENT):
        browser.uploaded(f"{number}.txt", b"%d" % number)
    assert error_of(browser.upload("more.txt", b"more")) == (422, "files_too_many")
    browser.client.delete(f"/widget/files/{first}", headers=browser.headers)
    sent = browser.uploaded("more.txt", b"more")
    browser.say("here", files=[sent])
    for _ in range(20):
        answer = browser.upload("again.txt", b"again")
    assert error_of(answer) == (429, "too_many")
    with clock.at(clock.now() + timedelta(hours=25)):
        forget_unsent()
    assert [str(file.public_id) for file in Attachment.objects.all()] == [sent]


def test_a_reply_with_a_file_reaches_the_visitor(browser: Browser) -> None:
    browser.say("hello")
    writer = writer_of(conversation(), cast.ana())
    label = upload(writer=writer, name="label.pdf", content=PDF)
    reply(conversation=conversation(), text="", by=by_person(cast.ana()), files=[str(label.public_id)])
    assert [file["name"] for file in browser.news(1)["messages"][0]["files"]] == ["label.pdf"]
    assert browser.get(f"files/{label.public_id}").content == PDF
    assert not Handover.objects.exists()
