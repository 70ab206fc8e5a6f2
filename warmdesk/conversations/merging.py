"""Writes: two conversations of one customer go on as one, and that is taken back.

Messages stay with the thread in which they were said, and are read in order of time; the customer sees in each thread what was
said by it. What they say next by either arrives in the survivor, and the answer goes where they wrote last.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.contacts.selectors import same_person
from warmdesk.conversations.errors import NotJoinable
from warmdesk.conversations.events import ConversationsMerged, ConversationsUnmerged, OwnerChanged
from warmdesk.conversations.models import Conversation, ConversationMerge, Message
from warmdesk.conversations.ownership import Owner, change_owner
from warmdesk.conversations.proofs import end_codes
from warmdesk.conversations.services import By, add_activity, at_version, by_person, tell_browsers
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

MERGE = "merge"
"""By what a merged conversation came to its end: nothing was resolved, it goes on elsewhere."""
PRESSING = ("normal", "high", "urgent")


def merge(*, survivor: Conversation, merged: Conversation, by: User) -> Conversation:
    """Let `merged` go on in `survivor`, with its labels, its wait and its priority, and return the survivor.

    One that the assistant has is taken by whoever merges, so that no form of it is lost. Records ConversationsMerged and
    OwnerChanged. Raises NotJoinable for two persons, for one conversation, and for an open one that would go on in a closed one.
    """
    with write():
        kept, gone = at_version(survivor, None), at_version(merged, None)
        _check(kept, gone)
        if kept.owner == Owner.ASSISTANT:
            kept = change_owner(conversation=kept, owner=Owner.PERSON, assignee=by, by=by_person(by))
        got = _what_survivor_gets(kept, gone)
        row = ConversationMerge.objects.create(
            survivor=kept, merged=gone, by=by, at=clock.now(),
            was={"merged": _kept(gone), "survivor": {field: _said(getattr(kept, field)) for field in got},
                 "set": {field: _said(value) for field, value in got.items()}},
        )  # fmt: skip
        new = gone.labels.exclude(id__in=kept.labels.values("id"))
        row.labels.set(new)
        kept.labels.add(*new)
        Conversation.objects.filter(id=kept.id).update(version=F("version") + 1, **got)
        record(ConversationsMerged(conversation_id=kept.id, merged_id=gone.id, by_id=by.id))
        _end(gone, kept, by)
        add_activity(conversation=kept, kind="merged", summary="Merged", reference=f"person:{by.id}")
        kept.refresh_from_db()
        tell_browsers(kept)
    return kept


def unmerge(*, merged: Conversation, by: User) -> Conversation:
    """Let a merged conversation go on by itself, as it stood before; records ConversationsUnmerged and OwnerChanged.

    What was said since stays where it was said. Of people, it is again whose it was; of somebody who left, of the queue or of the
    assistant, it is whoever takes the merge back's, for they see it. Safe to call twice.
    """
    with write():
        row = ConversationMerge.objects.select_for_update().filter(merged=merged).first()
        if row is None:
            return merged
        kept = at_version(row.survivor, None)
        kept.labels.remove(*row.labels.all())
        _give_back(kept, row.was)
        was = row.was["merged"]
        row.delete()
        Conversation.objects.filter(id=merged.id).update(merged_into=None)
        Conversation.objects.filter(id__in=_merged_below(merged.id)).update(merged_into=merged)
        record(ConversationsUnmerged(conversation_id=kept.id, merged_id=merged.id, by_id=by.id))
        again = _let_go_on(merged, was, by)
        for one in (kept, again):
            add_activity(conversation=one, kind="unmerged", summary="The merge was taken back", reference=f"person:{by.id}")
            tell_browsers(one)
    return again


def _check(kept: Conversation, gone: Conversation) -> None:
    if kept.id == gone.id:
        raise NotJoinable(gettext("These are one conversation already."))
    if gone.contact_id not in {one.id for one in same_person(kept.contact)}:
        raise NotJoinable(gettext("Only conversations of one person can be merged. Merge the contacts first."))
    if kept.is_resolved and not gone.is_resolved:
        raise NotJoinable(gettext("An open conversation can't go on in a resolved one. Merge them the other way."))


def _what_survivor_gets(kept: Conversation, gone: Conversation) -> dict[str, Any]:
    """Return the survivor's fields that become others: the longer wait, the higher priority, the thread of the latest words."""
    waits = [one.waiting_since for one in (kept, gone) if one.waiting_since]
    got: dict[str, Any] = {"priority": max(kept.priority, gone.priority, key=_how_pressing)}
    if waits and not kept.is_resolved:
        got["waiting_since"] = min(waits)
    if _heard_at(gone) > _heard_at(kept):
        door = gone.door or gone
        is_same = gone.contact_id == kept.contact_id
        got |= {
            "door": None if door.id == kept.id else door,
            "proven_by": gone.proven_by if is_same else "",
            "proven_address": gone.proven_address if is_same else "",
            "last_words": gone.last_words,
        }
    return {field: value for field, value in got.items() if getattr(kept, field) != value}


def _how_pressing(priority: str) -> int:
    return PRESSING.index(priority) if priority in PRESSING else 0


def _heard_at(conversation: Conversation) -> datetime:
    """Return when the customer last said something."""
    said = Message.objects.filter(conversation=conversation, author=Message.Author.CUSTOMER)
    return said.order_by("-seq").values_list("created_at", flat=True).first() or conversation.created_at


def _kept(conversation: Conversation) -> dict[str, Any]:
    fields = ("owner", "assignee_id", "waiting_since", "snoozed_until", "resolved_at")
    return {field: _said(getattr(conversation, field)) for field in fields}


def _said(value: object) -> Any:
    """Return a field's value as JSON holds it."""
    if isinstance(value, datetime):
        return value.isoformat()
    return value.id if isinstance(value, Conversation) else value


def _end(gone: Conversation, kept: Conversation, by: User) -> None:
    """Close a conversation that goes on elsewhere; its own merged ones go on there, too."""
    end_codes(gone)
    Conversation.objects.filter(Q(id=gone.id) | Q(merged_into=gone)).update(merged_into=kept)
    now = clock.now()
    Conversation.objects.filter(id=gone.id).update(
        owner=Owner.NOBODY, assignee=None, waiting_since=None, snoozed_until=None, resolved_at=now, version=F("version") + 1
    )
    _record_owner(gone, was=gone.owner, now=Owner.NOBODY, assignee_id=None, by=By(MERGE, by))
    add_activity(conversation=gone, kind="merged_away", summary="Goes on in another conversation", reference=f"person:{by.id}")
    tell_browsers(gone)


def _record_owner(conversation: Conversation, *, was: str, now: str, assignee_id: int | None, by: By) -> None:
    fact = OwnerChanged(
        conversation_id=conversation.id, was=was, now=now, assignee_id=assignee_id, by=by.kind, by_id=by.person_id,
        engagement=conversation.engagement,
    )  # fmt: skip
    record(fact)


def _give_back(kept: Conversation, was: dict[str, Any]) -> None:
    """Give the survivor the fields of before, as far as nobody changed them since."""
    again = {field: value for field, value in was["survivor"].items() if _said(getattr(kept, field)) == was["set"][field]}
    if "door" in again:
        again["door_id"] = again.pop("door")
    if "waiting_since" in again:
        again["waiting_since"] = _moment(again["waiting_since"])
    Conversation.objects.filter(id=kept.id).update(version=F("version") + 1, **again)


def _let_go_on(merged: Conversation, was: dict[str, Any], by: User) -> Conversation:
    person = User.objects.filter(id=was["assignee_id"], is_active=True).first() or by
    owner, assignee = (Owner.NOBODY, None) if was["owner"] == Owner.NOBODY else (Owner.PERSON, person)
    Conversation.objects.filter(id=merged.id).update(
        owner=owner, assignee=assignee, version=F("version") + 1,
        **{field: _moment(was[field]) for field in ("waiting_since", "snoozed_until", "resolved_at")},
    )  # fmt: skip
    merged.refresh_from_db()
    _record_owner(merged, was=Owner.NOBODY, now=owner, assignee_id=assignee.id if assignee else None, by=By(MERGE, by))
    return merged


def _moment(said: str | None) -> datetime | None:
    return datetime.fromisoformat(said) if said else None


def _merged_below(conversation_id: int) -> set[int]:
    """Return what was merged into a conversation, at first or second hand."""
    below: set[int] = set()
    last = {conversation_id}
    while last:
        last = set(ConversationMerge.objects.filter(survivor_id__in=last).values_list("merged_id", flat=True)) - below
        below |= last
    return below
