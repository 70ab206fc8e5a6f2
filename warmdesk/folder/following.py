"""Lets the rooms follow what `extra/` says, key by key: a key that is absent leaves the desk as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from warmdesk.accounts.models import Team, User
from warmdesk.accounts.seats import put_seats
from warmdesk.accounts.selectors import open_teams, staff
from warmdesk.accounts.services import describe_business, set_cues, switch_assistant
from warmdesk.bookings.selectors import kept_resources
from warmdesk.bookings.setting_up import put_areas, put_hours, put_resource, put_rules, release_rules, retire_resources
from warmdesk.catalog.selectors import offered_services
from warmdesk.contacts.custom_fields import custom_fields, put_field, remove_field, set_contact_values, values_of_customers
from warmdesk.contacts.selectors import contact_by_external_id
from warmdesk.conversations.canned import canned_replies, put_canned_reply, remove_canned_reply
from warmdesk.conversations.selectors import labels
from warmdesk.conversations.sorting import put_label, remove_label, replace_views
from warmdesk.folder.configured import configured
from warmdesk.folder.values import BusinessFolder
from warmdesk.followups.ladder import set_ladder
from warmdesk.lib.rows import RowChanges
from warmdesk.orders.selectors import curations
from warmdesk.orders.services import curate, put_return_rules, uncurate
from warmdesk.payments.services import set_up_billing
from warmdesk.routing.protocols import protocols, put_protocol, remove_protocol
from warmdesk.topics.selectors import all_topics
from warmdesk.topics.services import switch_topic

Held = dict[str, Any]
Rows = Sequence[Held]


def follow(folder: BusinessFolder) -> dict[str, RowChanges]:
    """Let each room have what the folder's extra files say; return by file which keys changed. Safe to call twice.

    A transaction must be open, and all that the files name must be loaded.
    """
    now = configured()
    changes = {}
    for room, held in folder.extra.items():
        differing = [key for key, value in held.items() if (room, key) in FOLLOW and value != now[room][key]]
        for key in differing:
            FOLLOW[room, key](held[key])
        changes[f"extra/{room}"] = RowChanges(changed=tuple(differing))
    return changes


def _assistant(is_on: bool) -> None:
    switch_assistant(is_on=is_on, by=None)


def _cues(whom: str) -> None:
    set_cues(whom=whom, by=None)


def _refund_limits(limits: Held | None) -> None:
    describe_business(refund_limits={role: minor for role, minor in (limits or {}).items() if minor})


def _seats(rows: Rows) -> None:
    put_seats(seats={row["email"].lower(): {**row, "hours": row["hours"] or {}} for row in rows})


def _switched_off(keys: Sequence[str]) -> None:
    for topic in all_topics():
        switch_topic(topic=topic, is_on=topic.key not in keys, by=None)


def _fields(rows: Rows) -> None:
    """A field whose kind, or what it is about, is another now is another field: what stood in it is gone."""
    kept = {one.key: one for one in custom_fields()}
    wanted = {row["id"]: row for row in rows}
    for key, one in kept.items():
        if key not in wanted or (one.about, one.kind) != (wanted[key]["about"], wanted[key]["kind"]):
            remove_field(key=key, by=None)
    for position, row in enumerate(rows, 1):
        put_field(
            key=row["id"],
            name=row["name"],
            about=row["about"],
            kind=row["kind"],
            choices=row["choices"],
            position=position,
            by=None,
        )


def _values(rows: Rows) -> None:
    of_contacts = [one.key for one in custom_fields("contact")]
    typed: dict[str, dict[str, str]] = {number: {} for number, _, _ in values_of_customers()}
    for row in rows:
        typed.setdefault(row["customer"], {})[row["field"]] = row["value"]
    for number, values in typed.items():
        contact = contact_by_external_id(number)
        if contact is not None:
            set_contact_values(contact=contact, values=dict.fromkeys(of_contacts, "") | values, by=None)


def _labels(rows: Rows) -> None:
    for gone in {label.key for label in labels()} - {row["id"] for row in rows}:
        remove_label(key=gone)
    for row in rows:
        put_label(key=row["id"], name=row["name"], colour=row["colour"])


def _canned(rows: Rows) -> None:
    for gone in {reply.key for reply in canned_replies()} - {row["id"] for row in rows}:
        remove_canned_reply(key=gone)
    for row in rows:
        steps = [{key: value for key, value in step.items() if value} for step in row["steps"]]
        put_canned_reply(key=row["id"], name=row["name"], text=row["text"], steps=steps)


def _views(rows: Rows) -> None:
    people = _people()
    replace_views(views=[(row["name"], row["query"], people.get(row["person"].lower())) for row in rows])


def _people() -> dict[str, User]:
    return {person.email.lower(): person for person in staff()}


def _teams() -> dict[str, Team]:
    return {team.key: team for team in open_teams()}


def _protocols(rows: Rows) -> None:
    people, teams = _people(), _teams()
    for gone in {one.key for one in protocols()} - {row["id"] for row in rows}:
        remove_protocol(key=gone, by=None)
    for position, row in enumerate(rows, 1):
        put_protocol(
            key=row["id"],
            name=row["name"],
            conditions=row["when"],
            by=None,
            team=teams.get(row["team"]),
            person=people.get(row["person"].lower()),
            fallback_team=teams.get(row["fallback_team"]),
            target_minutes=row["target_minutes"],
            priority=row["priority"],
            is_on=row["is_on"],
            position=position,
        )


def _people_hours(rows: Rows) -> None:
    wanted = {row["email"].lower(): row["hours"] for row in rows}
    known = {one.user_id for one in kept_resources() if one.user_id and one.hours is not None}
    for email, person in _people().items():
        if email in wanted or person.id in known:
            put_hours(person=person, hours=_as_kept(wanted.get(email)))


def _as_kept(hours: Held | None) -> dict[str, list[str]] | None:
    return None if hours is None else {day: list(periods) for day, periods in hours.items()}


def _resources(rows: Rows) -> None:
    retire_resources(except_keys=[row["id"] for row in rows])
    for row in rows:
        put_resource(key=row["id"], kind=row["kind"], name=row["name"], hours=_as_kept(row["hours"]))


def _ways(held: Held) -> None:
    put_areas(
        areas={row["id"]: {"name": row["name"], "codes": list(row["codes"])} for row in held["areas"]},
        travel={(row["from"], row["to"]): row["minutes"] for row in held["travel"]},
    )


def _areas(rows: Rows) -> None:
    _ways({**configured()["bookings"], "areas": rows})


def _travel(rows: Rows) -> None:
    _ways({**configured()["bookings"], "travel": rows})


def _rules(rows: Rows) -> None:
    services = {service.key: service for service in offered_services()}
    things = {one.key: one for one in kept_resources()}
    release_rules(except_services=[row["service"] for row in rows])
    for row in rows:
        fields = {key: value for key, value in row.items() if key not in {"service", "needs", "deposit"}}
        needs = [things[key] for key in row["needs"] if key in things]
        put_rules(service=services[row["service"]], needs=needs, deposit_minor=row["deposit"], **fields)


def _returns(held: Held | None) -> None:
    if held is None:
        put_return_rules(rules=None)
        return
    lists = {key: list(held[key]) for key in ("extended", "exempt_categories", "exempt_skus")}
    rules = {key: held[key] for key in ("days", "approval", "offers_exchange")}
    put_return_rules(rules={**rules, **lists, "automatic_up_to_minor": held["automatic_up_to"]})


def _offers(rows: Rows) -> None:
    wanted = {(row["sku"], row["beside"]): row["offer"] for row in rows}
    for word in curations():
        if (word.sku, word.beside) not in wanted:
            uncurate(sku=word.sku, beside=word.beside, by=None)
    for (sku, beside), offer in wanted.items():
        curate(sku=sku, kind=offer, beside=beside, by=None)


def _billing(held: Held | None) -> None:
    if held is not None:
        set_up_billing(**held)


def _reminders(held: Held | None) -> None:
    held = dict(held or {})
    is_on = bool(held.pop("is_on", False))
    rungs = {
        key: {**rung, "texts": {language: text for language, text in (rung["texts"] or {}).items() if text}}
        for key, rung in held.items()
        if rung is not None
    }
    set_ladder(is_on=is_on, rungs=rungs, by=None)


FOLLOW: dict[tuple[str, str], Callable[[Any], None]] = {
    ("accounts", "assistant_is_on"): _assistant,
    ("accounts", "cues"): _cues,
    ("accounts", "refund_limits"): _refund_limits,
    ("accounts", "seats"): _seats,
    ("topics", "switched_off"): _switched_off,
    ("contacts", "fields"): _fields,
    ("contacts", "values"): _values,
    ("conversations", "labels"): _labels,
    ("conversations", "canned_replies"): _canned,
    ("conversations", "views"): _views,
    ("routing", "protocols"): _protocols,
    ("bookings", "people"): _people_hours,
    ("bookings", "resources"): _resources,
    ("bookings", "areas"): _areas,
    ("bookings", "travel"): _travel,
    ("bookings", "rules"): _rules,
    ("orders", "returns"): _returns,
    ("orders", "offers"): _offers,
    ("payments", "billing"): _billing,
    ("followups", "reminders"): _reminders,
}
