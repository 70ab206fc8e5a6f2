"""Reads `business.yaml`."""

from __future__ import annotations

from datetime import time
from itertools import pairwise

from warmdesk.folder import kinds
from warmdesk.folder.kinds import ID, NAME, PHONE, TEXT, TITLE
from warmdesk.folder.names import Names, Thing
from warmdesk.folder.nodes import Keys, Value
from warmdesk.folder.problems import nearest, one_of
from warmdesk.folder.values import (
    PRIORITIES,
    ROLES,
    TIERS,
    TONES,
    WEEKDAYS,
    Business,
    ContactPoints,
    Holiday,
    PeopleOnly,
    Period,
    ServiceLevel,
    StaffMember,
    Team,
    Voice,
    Widget,
)

FILE = "business.yaml"
USUAL_CAPACITY = 4
NEARLY_A_ROLE = 0.8


def read_business(document: Value, names: Names) -> Business:
    """Return what the file says; complain of everything that is wrong with it."""
    keys = document.keys()
    business = Business(
        name=keys.required("name", TITLE),
        timezone=keys.required("timezone", kinds.TIMEZONE),
        currency=keys.required("currency", kinds.CURRENCY),
        languages=_languages(keys),
        about=keys.optional("about", TEXT, ""),
        voice=_voice(keys.section("voice")),
        contact=_contact(keys.section("contact")),
        hours=_hours(keys.section("hours")),
        holidays=tuple(_holiday(item.keys()) for item in keys.items("holidays")),
        teams=tuple(_team(item.keys(), names) for item in keys.items("teams")),
        staff=tuple(_staff_member(item.keys(), names) for item in keys.items("staff")),
        people_only=tuple(_people_only(item.keys(), names) for item in keys.items("people_only")),
        service_levels=_service_levels(keys.section("service_levels")),
        widget=_widget(keys.section("widget")),
    )
    keys.close()
    return business


def _languages(keys: Keys) -> tuple[str, ...]:
    languages = keys.many("languages", kinds.LANGUAGE)
    if not languages and not keys.is_broken:
        message = "is empty" if "languages" in keys.found else "is missing"
        keys.spot("languages").error(message, expected="a list of BCP 47 languages such as [en, es]; the first is the default")
    return languages


def _voice(keys: Keys) -> Voice:
    voice = Voice(
        tone=keys.optional("tone", kinds.choice(TONES), "friendly"),
        greeting=keys.optional("greeting", TEXT, ""),
        signature=keys.optional("signature", TITLE, ""),
        avoid=keys.many("avoid"),
    )
    keys.close()
    return voice


def _contact(keys: Keys) -> ContactPoints:
    contact = ContactPoints(
        email=keys.optional("email", kinds.EMAIL, ""),
        phone=keys.optional("phone", PHONE, ""),
        address=keys.optional("address", TITLE, ""),
        directions=keys.optional("directions", TEXT, ""),
    )
    keys.close()
    return contact


def _hours(keys: Keys) -> tuple[Period, ...]:
    periods = []
    for weekday, day in enumerate(WEEKDAYS):
        spans = sorted(keys.many(day, kinds.PERIOD))
        for earlier, later in pairwise(spans):
            if _closing(earlier) > _minutes(later[0]):
                keys.spot(day).error(
                    f"{later[0]:%H:%M}-{later[1]:%H:%M} begins before {earlier[0]:%H:%M}-{earlier[1]:%H:%M} ends",
                    expected="periods that do not overlap",
                )
        periods += [Period(weekday, opens, closes) for opens, closes in spans]
    keys.close()
    return tuple(periods)


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _closing(span: tuple[time, time]) -> int:
    """Return when a period closes, in minutes of its day: one that closes before it opens ends the next day."""
    return _minutes(span[1]) + (24 * 60 if span[1] <= span[0] else 0)


def _holiday(keys: Keys) -> Holiday:
    holiday = Holiday(date=keys.required("date", kinds.DATE), name=keys.optional("name", TEXT, ""))
    keys.close()
    return holiday


def _team(keys: Keys, names: Names) -> Team:
    team_id = keys.required("id", ID)
    names.define(Thing.TEAM, team_id, keys.spot("id"))
    team = Team(id=team_id, name=keys.optional("name", NAME, team_id), skills=keys.many("skills"))
    keys.close()
    return team


def _staff_member(keys: Keys, names: Names) -> StaffMember:
    email = keys.required("email", kinds.EMAIL).lower()
    names.define(Thing.STAFF, email, keys.spot("email"))
    role, title = _role(keys)
    member = StaffMember(
        email=email,
        name=keys.required("name", NAME),
        role=role,
        title=title,
        teams=_teams(keys, names),
        skills=keys.many("skills"),
        languages=keys.many("languages", kinds.LANGUAGE),
        capacity=keys.optional("capacity", kinds.number(least=0), USUAL_CAPACITY),
    )
    keys.close()
    return member


def _role(keys: Keys) -> tuple[str, str]:
    """Return role and job title: what is no role is a title, unless it nearly spells a role."""
    word = keys.optional("role", NAME, "agent")
    if not word or word in ROLES:
        return word or "agent", ""
    meant = nearest(word.replace(" ", "_").replace("-", "_"), ROLES, cutoff=NEARLY_A_ROLE)
    if meant:
        keys.spot("role").error(f'"{word}" nearly spells a role', expected=one_of(ROLES), nearest=meant)
    else:
        keys.spot("role").warning(f'"{word}" is read as a job title with an agent\'s rights', expected=one_of(ROLES))
    return "agent", word


def _teams(keys: Keys, names: Names) -> tuple[str, ...]:
    teams = []
    for item in keys.items("teams"):
        team = item.read(TEXT)
        names.refer(Thing.TEAM, team, item.spot)
        teams.append(team)
    return tuple(teams)


def _people_only(keys: Keys, names: Names) -> PeopleOnly:
    team = keys.optional("team", TEXT, None)
    names.refer(Thing.TEAM, team, keys.spot("team"))
    rule = PeopleOnly(
        about=keys.required("about", TEXT),
        keywords=keys.many("keywords"),
        team=team,
        priority=keys.optional("priority", kinds.choice(PRIORITIES), "normal"),
    )
    keys.close()
    return rule


def _service_levels(keys: Keys) -> tuple[ServiceLevel, ...]:
    levels = []
    for name in (*reversed(PRIORITIES), *TIERS[1:]):
        value = keys.get(name)
        if value is not None:
            levels.append(_service_level(name, value.keys()))
    keys.close()
    return tuple(levels)


def _service_level(name: str, keys: Keys) -> ServiceLevel:
    level = ServiceLevel(
        name=name,
        first_reply_minutes=keys.required("first_reply", kinds.number(least=1)),
        resolve_minutes=keys.required("resolve", kinds.number(least=1)),
    )
    keys.close()
    return level


def _widget(keys: Keys) -> Widget:
    widget = Widget(origins=keys.many("origins", kinds.ORIGIN), accent=keys.optional("accent", kinds.COLOUR, ""))
    keys.close()
    return widget
