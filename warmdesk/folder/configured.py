"""What people configured beyond the folder's other files, in the shape of `extras`; secrets are never read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from warmdesk.accounts.models import User
from warmdesk.accounts.seats import has_limits, partners
from warmdesk.accounts.selectors import open_teams, staff, the_business
from warmdesk.accounts.voice.phrases import LANGUAGES
from warmdesk.bookings.selectors import areas, kept_resources, kept_rules, travel_times
from warmdesk.contacts.custom_fields import custom_fields, values_of_customers
from warmdesk.conversations.canned import canned_replies
from warmdesk.conversations.selectors import all_views, labels
from warmdesk.folder.extras import BILLING
from warmdesk.folder.values import WEEKDAYS
from warmdesk.folder.writing import clean
from warmdesk.followups.ladder import DEFAULT, Rung, the_ladder
from warmdesk.lib.opening_hours import parse_period
from warmdesk.orders.selectors import curations, return_rules
from warmdesk.payments.selectors import billing
from warmdesk.routing.protocols import KINDS, protocols
from warmdesk.topics.selectors import all_topics

Held = dict[str, Any]


def configured(*, leaves_alone: Sequence[str] = ()) -> dict[str, Held]:
    """Return by room what its file would say; every key is there."""
    return {
        "folder": {"leaves_alone": tuple(leaves_alone)},
        "accounts": _accounts(),
        "topics": {"switched_off": tuple(sorted(topic.key for topic in all_topics() if not topic.is_on))},
        "contacts": _contacts(with_values=not leaves_alone),
        "conversations": _conversations(),
        "routing": {"protocols": _protocols()},
        "bookings": _bookings(),
        "orders": {"returns": _returns(), "offers": _offers()},
        "payments": {"billing": _billing()},
        "followups": {"reminders": _reminders()},
    }


def _accounts() -> Held:
    business = the_business()
    limits = {role: int(business.refund_limits.get(role, 0)) for role in ("manager", "agent")}
    return {
        "assistant_is_on": business.is_assistant_on,
        "cues": business.cues,
        "refund_limits": limits if any(limits.values()) else None,
        "seats": tuple(map(_seat, filter(has_limits, partners()))),
    }


def _seat(partner: User) -> Held:
    email, hours = partner.email.lower(), _hours(partner.seat_hours)
    return {"email": email, "hours": hours, "last_day": partner.seat_last_day, "sees": tuple(partner.seat_sees)}


def _contacts(*, with_values: bool) -> Held:
    fields = tuple(
        {"id": one.key, "name": clean(one.name), "about": one.about, "kind": one.kind, "choices": tuple(map(clean, one.choices))}
        for one in custom_fields()
    )
    rows = values_of_customers() if with_values else []
    values = tuple({"customer": number, "field": key, "value": clean(value)} for number, key, value in rows)
    return {"fields": fields, "values": values}


def _conversations() -> Held:
    working = {person.id: person.email.lower() for person in staff()}
    views = [view for view in all_views() if view.person_id in {None, *working}]
    return {
        "labels": tuple({"id": label.key, "name": clean(label.name), "colour": label.colour} for label in labels()),
        "canned_replies": tuple(
            {"id": reply.key, "name": clean(reply.name), "text": clean(reply.text), "steps": _steps(reply.steps)}
            for reply in canned_replies()
        ),
        "views": tuple(
            {"name": clean(view.name), "query": clean(view.query), "person": working.get(view.person_id or 0, "")}
            for view in views
        ),
    }


def _steps(steps: Sequence[Mapping[str, Any]]) -> tuple[Held, ...]:
    return tuple({"do": str(step["do"]), "to": clean(str(step.get("to", "")))} for step in steps)


def _protocols() -> tuple[Held, ...]:
    teams = {team.id: team.key for team in open_teams()}
    people = {person.id: person.email.lower() for person in staff()}
    known = {topic.key for topic in all_topics()}
    return tuple(
        {
            "id": one.key,
            "name": clean(one.name),
            "is_on": one.is_on,
            "when": {kind: _values(kind, one.conditions.get(kind, ()), known) for kind in KINDS},
            "team": teams.get(one.team_id or 0, ""),
            "person": people.get(one.person_id or 0, ""),
            "fallback_team": teams.get(one.fallback_team_id or 0, ""),
            "target_minutes": whole(one.target_minutes),
            "priority": one.priority,
        }
        for one in protocols()
    )


def _values(kind: str, values: Sequence[str], topics: set[str]) -> tuple[str, ...]:
    return tuple(value for value in values if kind != "topics" or value in topics)


def whole(number: float | None) -> float | None:
    """Return a number of minutes as it is written: 30 rather than 30.0."""
    return int(number) if number is not None and number == int(number) else number


def _bookings() -> Held:
    working = {person.id: person.email.lower() for person in staff()}
    resources = kept_resources()
    people = [one for one in resources if one.user_id in working and one.hours is not None]
    things = {one.key: one for one in resources if one.kind in {"room", "van"} and one.is_active}
    return {
        "people": tuple({"email": working[one.user_id or 0], "hours": _hours(one.hours)} for one in people),
        "resources": tuple(
            {"id": key, "kind": one.kind, "name": clean(one.name), "hours": _hours(one.hours)} for key, one in things.items()
        ),
        "areas": tuple(
            {"id": area.key, "name": clean(area.name), "codes": tuple(clean(code) for code in area.codes)} for area in areas()
        ),
        "travel": tuple(
            {"from": way.start.key if way.start else "", "to": way.end.key, "minutes": way.minutes} for way in travel_times()
        ),
        "rules": tuple(_rules(rules, things) for rules in kept_rules() if rules.service.is_active),
    }


def _hours(hours: Mapping[str, Sequence[str]] | None) -> Held | None:
    if hours is None:
        return None
    spans = {day: sorted(map(parse_period, hours.get(day, ()))) for day in WEEKDAYS}
    return {day: tuple(f"{opens:%H:%M}-{closes:%H:%M}" for opens, closes in spans[day]) for day in WEEKDAYS}


def _rules(rules: Any, things: Mapping[str, Any]) -> Held:
    names = ("step_minutes", "notice_minutes", "ahead_days", "cancel_hours", "capacity", "is_away", "is_public")
    needs = tuple(sorted(one.key for one in rules.needs.all() if one.key in things))
    return {"service": rules.service.key, "deposit": rules.deposit_minor, "needs": needs} | {
        name: getattr(rules, name) for name in names
    }


def _returns() -> Held | None:
    rules = return_rules()
    if rules is None:
        return None
    return {
        "days": rules.days,
        "extended": tuple({name: season[name] for name in ("from", "to", "until")} for season in rules.extended),
        "exempt_categories": tuple(rules.exempt_categories),
        "exempt_skus": tuple(rules.exempt_skus),
        "approval": rules.approval,
        "automatic_up_to": rules.automatic_up_to_minor,
        "offers_exchange": rules.offers_exchange,
    }


def _offers() -> tuple[Held, ...]:
    return tuple({"sku": word.sku, "offer": word.kind, "beside": word.beside} for word in curations())


def _billing() -> Held:
    kept = billing()
    held = {name: getattr(kept, name) for name in BILLING.keys}
    return held | {"tax_percent": Decimal(held["tax_percent"]).quantize(Decimal("0.01"))}


def _reminders() -> Held | None:
    ladder = the_ladder()
    rungs = {rung.key: _rung(rung) if rung != DEFAULT[rung.key] else None for rung in ladder.rungs}
    return {"is_on": ladder.is_on, **rungs} if ladder.is_on or any(rungs.values()) else None


def _rung(rung: Rung) -> Held:
    texts = {language: clean(rung.texts.get(language, "")) for language in LANGUAGES}
    return {"is_on": rung.is_on, "days": rung.days, "texts": texts if any(texts.values()) else None}
