"""Files: shown to those who may read their message, put beside the words that are being written, and taken away again."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from warmdesk.console.access import DeskRequest, require_attender, staff_only
from warmdesk.console.partner_gate import saw
from warmdesk.conversations.attachments import Writer, beside_draft, file_for_staff, put_away, require_size, upload, writer_of
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import conversation_for
from warmdesk.lib.serving import announced_name, announced_size, served


@require_GET
@staff_only
def file(request: DeskRequest, file_id: UUID) -> HttpResponse:
    """Hand a file out."""
    found = file_for_staff(request.user, file_id)
    saw(request, [found.message.conversation_id] if found.message else [])
    return served(bytes(found.content), media_type=found.media_type, name=found.name, is_inline=found.is_image)


@require_POST
@staff_only
def file_upload(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Take a file in for one's next message in this conversation; the body is the file."""
    require_attender(request.user)
    conversation = conversation_for(request.user, public_id)
    writer = writer_of(conversation, request.user)
    require_size(announced_size(request))
    upload(writer=writer, name=announced_name(request), content=request.read())
    return _tray(request, conversation, writer)


@require_POST
@staff_only
def file_remove(request: DeskRequest, public_id: UUID, file_id: UUID) -> HttpResponse:
    """Take a file away that was not sent."""
    require_attender(request.user)
    conversation = conversation_for(request.user, public_id)
    writer = writer_of(conversation, request.user)
    put_away(writer=writer, public_id=file_id)
    return _tray(request, conversation, writer)


def _tray(request: DeskRequest, conversation: Conversation, writer: Writer) -> HttpResponse:
    return render(request, "console/parts/files.html", {"files": beside_draft(writer), "conversation": conversation})
