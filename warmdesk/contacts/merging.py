"""Writes: two contacts are said to be one person, and that is taken back.

A merge moves nothing. Every order, conversation and address stays with the contact that it came by, and what comes later goes by
its address as well; readers who mean the person ask for `same_person`. So taking a merge back restores exactly what was, and what
was proven for one contact never opens what belongs to the other.
"""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext

from warmdesk.contacts.errors import Forgotten, NotMergeable
from warmdesk.contacts.events import ContactsMerged, ContactsToldApart, ContactsUnmerged
from warmdesk.contacts.models import Apart, Contact, Merge
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record


def merge(*, survivor: Contact, merged: Contact, by: int) -> Contact:
    """Let `survivor` stand for both, and return who does; of those merged before, the persons they are part of are joined.

    Records ContactsMerged. Raises Forgotten, and NotMergeable for one person and for a visitor who would stand for a customer.
    """
    with write():
        kept, joined = _locked(survivor).survivor, _locked(merged).survivor
        if kept.erased_at or joined.erased_at:
            raise Forgotten(gettext("This contact was forgotten."))
        if kept.id == joined.id:
            raise NotMergeable(gettext("These two are one person already."))
        if joined.is_customer and not kept.is_customer:
            raise NotMergeable(gettext("A customer whom the business knows by a number stands for a visitor, not the other way."))
        Merge.objects.create(survivor=kept, merged=joined, by_id=by, at=clock.now())
        Contact.objects.filter(Q(id=joined.id) | Q(merged_into=joined)).update(merged_into=kept)
        record(ContactsMerged(survivor_id=kept.id, merged_id=joined.id, by=by))
    return kept


def unmerge(*, merged: Contact, by: int) -> None:
    """Let a contact be itself again, together with those who were merged into it before; records ContactsUnmerged.

    Safe to call twice.
    """
    with write():
        found = Merge.objects.select_for_update().filter(merged=merged).first()
        if found is None:
            return
        found.delete()
        Contact.objects.filter(id=merged.id).update(merged_into=None)
        Contact.objects.filter(id__in=_merged_below(merged.id)).update(merged_into=merged)
        record(ContactsUnmerged(survivor_id=found.survivor_id, merged_id=merged.id, by=by))


def tell_apart(*, one: Contact, other: Contact, by: int) -> None:
    """Say that two who look alike are two, so that nobody is asked again; records ContactsToldApart. Safe to call twice."""
    older, younger = sorted((one, other), key=lambda each: each.id)
    with write():
        if Apart.objects.get_or_create(one=older, other=younger)[1]:
            record(ContactsToldApart(one_id=older.id, other_id=younger.id, by=by))


def _locked(contact: Contact) -> Contact:
    return Contact.objects.select_for_update(of=("self",)).select_related("merged_into").get(id=contact.id)


def _merged_below(contact_id: int) -> set[int]:
    """Return who was merged into a contact, at first or second hand."""
    below: set[int] = set()
    last = {contact_id}
    while last:
        last = set(Merge.objects.filter(survivor_id__in=last).values_list("merged_id", flat=True)) - below
        below |= last
    return below
