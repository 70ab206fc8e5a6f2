"""The widget's HTTP contract: session, messages, a person, typing, reading, rating, the live ticket; and the script itself."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.views.decorators.http import require_GET

from warmdesk.accounts.selectors import the_business
from warmdesk.channels.errors import MalformedPayload, NothingSaidYet, UnknownInbox
from warmdesk.channels.models import Visitor
from warmdesk.channels.widget import limits
from warmdesk.channels.widget.door import Answer, Knock, address_of, brought, check_origin, door, known, known_visitor
from warmdesk.channels.widget.hours import hours_table
from warmdesk.channels.widget.payloads import Opening, Reading, Verdict, Wish, Words
from warmdesk.channels.widget.script import widget_script
from warmdesk.channels.widget.selectors import (
    Shown,
    conversation_of,
    has_spoken,
    language_for,
    news_for,
    session_for,
    shown_file,
    state_of,
    visitor_by_token,
    web_inbox,
    web_inboxes,
)
from warmdesk.channels.widget.strings import panel_strings
from warmdesk.channels.widget.visitors import admit, ask_for_person, say, topic_of
from warmdesk.conversations.attachments import Writer, file_for_customer, put_away, require_size, upload
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.services import Received, note_read
from warmdesk.followups.services import rate
from warmdesk.lib.serving import announced_name, announced_size, served
from warmdesk.live.services import issue_ticket, note_typing

SCRIPT_S = 3600
STALE_S = 7 * 24 * 3600


@require_GET
def script(request: HttpRequest) -> HttpResponse:
    """Serve the widget's script, which any page may load; an unchanged one costs a header."""
    found = widget_script()
    if request.headers.get("If-None-Match") == found.etag:
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = HttpResponse(found.body, content_type="text/javascript; charset=utf-8")
    response["ETag"] = found.etag
    response["Cache-Control"] = f"public, max-age={SCRIPT_S}, stale-while-revalidate={STALE_S}"
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@require_GET
def chat(request: HttpRequest) -> HttpResponse:
    """Show a page of the business with the widget open: to try the desk, and for a business without a website."""
    business = the_business()
    inbox = next(iter(web_inboxes()), None)
    if inbox is None:
        raise UnknownInbox("This desk has no inbox for a website yet.")
    hours = hours_table(business, getattr(request, "LANGUAGE_CODE", "en"))
    response = render(request, "channels/chat.html", {"business": business, "inbox": inbox, "hours": hours})
    response["Content-Security-Policy"] = (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:"
    )
    return response


@door("POST")
def session(request: HttpRequest) -> Answer:
    """Open or resume a session."""
    opening = Opening.of(brought(request))
    inbox = web_inbox(opening.inbox)
    if inbox is None:
        raise UnknownInbox("No inbox has this key. Check data-inbox in the script tag.")
    check_origin(request, inbox)
    business = the_business()
    if visitor_by_token(inbox, opening.visitor) is None:
        limits.new_visitors_of_address().spend(address_of(request))
    admitted = admit(inbox=inbox, token=opening.visitor, identity=opening.identity, language=opening.language)
    language = language_for(admitted.visitor, business)
    return 200, {"visitor": admitted.token, **session_for(admitted.visitor, business, language)}


@door("GET", "POST")
def messages(request: HttpRequest) -> Answer:
    """Return what was said after a sequence number, or store what the visitor says."""
    knock = known(request)
    return _heard(knock) if request.method == "GET" else _said(knock)


def _heard(knock: Knock) -> Answer:
    after = knock.request.GET.get("after", "0")
    if not (after.isascii() and after.isdecimal() and len(after) < 10):
        raise MalformedPayload("“after” must be a whole number.", field="after")
    return 200, news_for(knock.visitor, the_business(), int(after))


def _said(knock: Knock) -> Answer:
    words = Words.of(knock.fields)
    address = address_of(knock.request)
    limits.messages_of_session().spend(str(knock.visitor.id))
    limits.messages_of_address().spend(address)
    if not has_spoken(knock.visitor):
        limits.new_chats_of_address().spend(address)
    received = say(visitor=knock.visitor, text=words.text, client_id=words.id, files=words.files)
    files = [shown_file(file) for file in received.message.files.all()] if words.files else []
    return _stored(knock.visitor, received, received.conversation if received.is_new else conversation_of(knock.visitor), files)


@door("POST")
def files(request: HttpRequest) -> Answer:
    """Take a file in that the visitor's next message may name; the body is the file."""
    visitor = known_visitor(request)
    require_size(announced_size(request))
    limits.files_of_session().spend(str(visitor.id))
    limits.files_of_address().spend(address_of(request))
    writer = Writer(visitor.inbox, visitor.token_hash)
    return 201, shown_file(upload(writer=writer, name=announced_name(request), content=request.read()))


@door("GET", "DELETE")
def file(request: HttpRequest, file_id: UUID) -> Answer | HttpResponse:
    """Hand out a file of the visitor's own conversation, or take one away that was not sent."""
    visitor = known_visitor(request)
    if request.method == "DELETE":
        put_away(writer=Writer(visitor.inbox, visitor.token_hash), public_id=file_id)
        return 200, {}
    found = file_for_customer(visitor.inbox, visitor.token_hash, file_id)
    return served(bytes(found.content), media_type=found.media_type, name=found.name, is_inline=found.is_image)


@door("POST")
def person(request: HttpRequest) -> Answer:
    """Hand the visitor over to people: never limited on the way there. One who waits repeats it within the usual limit."""
    knock = known(request)
    wish = Wish.of(knock.fields)
    conversation = conversation_of(knock.visitor)
    if conversation is not None and conversation.is_with_people:
        limits.messages_of_session().spend(str(knock.visitor.id))
    words = panel_strings(language_for(knock.visitor, the_business()))["person_wish"]
    received = ask_for_person(visitor=knock.visitor, wish=words, client_id=wish.id)
    return _stored(knock.visitor, received, conversation_of(knock.visitor))


@door("POST")
def typing(request: HttpRequest) -> Answer:
    """Show people and the assistant that the visitor is writing."""
    knock = known(request)
    limits.signs_of_session().spend(str(knock.visitor.id))
    note_typing(topic_of(_conversation(knock)), "customer")
    return 200, {}


@door("POST")
def read(request: HttpRequest) -> Answer:
    """Note up to where the visitor has read."""
    knock = known(request)
    reading = Reading.of(knock.fields)
    limits.signs_of_session().spend(str(knock.visitor.id))
    note_read(conversation=_conversation(knock), seq=reading.seq)
    return 200, {}


@door("POST")
def rating(request: HttpRequest) -> Answer:
    """Take the visitor's rating."""
    knock = known(request)
    verdict = Verdict.of(knock.fields)
    limits.signs_of_session().spend(str(knock.visitor.id))
    rate(conversation=_conversation(knock), score=verdict.score, comment=verdict.comment)
    return 200, {}


@door("POST")
def ticket(request: HttpRequest) -> Answer:
    """Issue the ticket that opens one live stream of the visitor's own conversation."""
    knock = known(request)
    limits.signs_of_session().spend(str(knock.visitor.id))
    return 200, {"ticket": issue_ticket([topic_of(_conversation(knock))])}


def _conversation(knock: Knock) -> Conversation:
    found = conversation_of(knock.visitor)
    if found is None:
        raise NothingSaidYet("There is no conversation yet. Send a message first.")
    return found


def _stored(visitor: Visitor, received: Received, now: Conversation | None, files: Sequence[Shown] = ()) -> Answer:
    """Answer only now that the message is on disk: 201 for a new one, 200 for one that was stored before."""
    business = the_business()
    state = state_of(now, business, language_for(visitor, business))
    return (201 if received.is_new else 200), {"seq": received.message.seq, "files": list(files), "state": state}
