"""Reads: contacts who look like one person, and why. Nobody is merged by this: a person decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from django.db.models import Count, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Lower

from warmdesk.contacts.models import Apart, Contact

EMAIL, PHONE, NAME_AND_ADDRESS = "email", "phone", "name_and_address"
MOST = 50
Key = tuple[str, str]


@dataclass(frozen=True)
class Duplicate:
    """Two contacts who may be one person; each stands for its person. `reasons` are words of our own."""

    one: Contact
    other: Contact
    reasons: tuple[str, ...]


def duplicates_of(mine: Sequence[Contact]) -> list[Duplicate]:
    """Return who else may be this person, given as all their contacts; who stands for them comes first. Two queries at most."""
    if mine[0].erased_at:
        return []
    keys = {key for one in mine for key in _keys(one)} | {
        (NAME_AND_ADDRESS, one.name) for one in mine if one.name and one.address
    }
    alike = list(_with_any(keys).exclude(id__in=[one.id for one in mine])[:MOST]) if keys else []
    pairs = [pair for pair in _pairs([*mine, *alike]) if mine[0] in (pair.one, pair.other)] if alike else []
    return [pair if pair.one == mine[0] else Duplicate(pair.other, pair.one, pair.reasons) for pair in pairs]


def likely_duplicates() -> list[Duplicate]:
    """Return pairs of contacts who may be one person, the newest first, in a bounded number of queries."""
    named = Q(folded_name__gt="") & ~Q(address="")
    keys = {(EMAIL, value) for value in _shared("folded_email", Q(folded_email__gt=""))}
    keys |= {(PHONE, value) for value in _shared("phone_e164", Q(phone_e164__gt=""))}
    keys |= {(NAME_AND_ADDRESS, value) for value in _shared("folded_name", named)}
    return _pairs(_with_any(keys).order_by("-id")[: 4 * MOST])[:MOST] if keys else []


def _shared(column: str, where: Q) -> list[str]:
    """Return values that more than one person has."""
    known = Contact.objects.annotate(folded_email=Lower("email"), folded_name=Lower("name")).filter(where, erased_at=None)
    persons = Count(Coalesce("merged_into_id", "id"), distinct=True)
    shared = known.order_by(column).values(column).annotate(persons=persons).filter(persons__gt=1)
    return [row[column] for row in shared[:MOST]]


def _with_any(keys: Iterable[Key]) -> QuerySet[Contact]:
    """Return contacts that have one of these keys; of a name and an address the name alone, for the rest is compared later."""
    values: dict[str, list[str]] = defaultdict(list)
    for kind, value in sorted(keys):
        values[kind].append(value.split("\n", 1)[0])
    known = Contact.objects.annotate(folded_email=Lower("email"), folded_name=Lower("name"))
    found = known.filter(
        Q(folded_email__in=[Lower(Value(one)) for one in values[EMAIL]])
        | Q(phone_e164__in=values[PHONE])
        | Q(folded_name__in=[Lower(Value(one)) for one in values[NAME_AND_ADDRESS]]) & ~Q(address=""),
        erased_at=None,
    )
    return found.select_related("merged_into")


def _keys(contact: Contact) -> list[Key]:
    """Return what two contacts must not share by chance."""
    found = [(EMAIL, contact.email.strip().casefold()), (PHONE, contact.phone_e164)]
    if contact.name and contact.address:
        found.append((NAME_AND_ADDRESS, f"{_folded(contact.name)}\n{_folded(contact.address)}"))
    return [(kind, value) for kind, value in found if value]


def _folded(text: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in text.casefold()).split())


def _pairs(contacts: Iterable[Contact]) -> list[Duplicate]:
    """Return which of these share a key and are not one person already, nor were told apart."""
    contacts = list(contacts)
    holders: dict[Key, dict[int, Contact]] = defaultdict(dict)
    for contact in contacts:
        for key in _keys(contact):
            holders[key].setdefault(contact.survivor.id, contact.survivor)
    reasons: dict[tuple[Contact, Contact], list[str]] = defaultdict(list)
    for (kind, _), found in holders.items():
        for pair in combinations(sorted(found.values(), key=lambda one: one.id), 2):
            reasons[pair].append(kind)
    apart = _told_apart(contacts)
    alike = [Duplicate(one, other, tuple(why)) for (one, other), why in reasons.items() if (one.id, other.id) not in apart]
    return sorted(alike, key=lambda each: (-len(each.reasons), -each.other.id, -each.one.id))


def _told_apart(contacts: Sequence[Contact]) -> set[tuple[int, int]]:
    """Return the pairs of persons of whom two contacts were told apart."""
    stands = {one.id: one.survivor.id for one in contacts}
    found = Apart.objects.filter(Q(one__in=stands) | Q(other__in=stands)).values_list("one_id", "other_id")
    pairs = [sorted((stands.get(one, one), stands.get(other, other))) for one, other in found]
    return {(one, other) for one, other in pairs}
