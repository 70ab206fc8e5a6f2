"""Writes a business folder: values become the text of files that read as the same values again."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from warmdesk.folder import business_file, tools_file, topics_file, variants_file
from warmdesk.folder.extras import EXTRA, ROOMS, said
from warmdesk.folder.reading import DATA, KNOWLEDGE
from warmdesk.folder.tables import TABLES
from warmdesk.folder.values import (
    WEEKDAYS,
    Appointment,
    Article,
    Business,
    BusinessFolder,
    Customer,
    Invoice,
    Order,
    PeopleOnly,
    Product,
    Service,
    ServiceLevel,
    StaffMember,
    Topic,
)
from warmdesk.lib.money import Money

WIDTH = 120
_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
"""What YAML takes for the end of a line, besides the line feed."""
ON_ONE_LINE = 10**9
"""A front matter ends at a line of dashes, so none of its texts may be broken into lines."""


class _Dumper(yaml.SafeDumper):
    """YAML as people write it: lists indented, short lists on one line, texts of several lines as blocks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


class _OneLine(yaml.SafeDumper):
    """YAML of a front matter."""


class _Short(list[Any]):
    """A list that stands on one line."""


class _Pair(dict[str, Any]):
    """A mapping that stands on one line."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


def _one_line(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if "\n" in text else None)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(_Short, lambda dumper, items: dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True))
_Dumper.add_representer(_Pair, lambda dumper, keys: dumper.represent_mapping("tag:yaml.org,2002:map", keys, flow_style=True))
_OneLine.add_representer(str, _one_line)


def clean(text: str) -> str:
    """Return a text as reading it would: NFC, line feeds, no NUL, nothing around it."""
    plain = _BREAKS.sub("\n", text).replace("\0", "")
    return unicodedata.normalize("NFC", plain).strip()


def files_of(folder: BusinessFolder) -> dict[str, str]:
    """Return the text of every file of a folder by its name. The same folder always gives the same bytes."""
    business = folder.business
    files = {business_file.FILE: _yaml(_business(business))}
    if folder.topics:
        files[topics_file.FILE] = _yaml([_topic(topic) for topic in folder.topics])
    if folder.tools:
        files[tools_file.FILE] = _yaml([tools_file.document_of(tool) for tool in folder.tools])
    files |= {f"{KNOWLEDGE}/{article.id}.md": _article(article, business) for article in folder.articles}
    if folder.variants:
        files[variants_file.FILE] = "".join(f"{variants_file.line_of(variant)}\n" for variant in folder.variants)
    rows = _rows(business)
    for table in TABLES:
        if values := getattr(folder, table):
            files[f"{DATA}/{table}.csv"] = _csv(table, [rows[table](value) for value in values])
    for room in ROOMS:
        if document := said(room, folder.extra.get(room, {}), business.currency):
            files[f"{EXTRA}/{room}.yaml"] = _yaml(document)
    return files


def _yaml(document: Any) -> str:
    return yaml.dump(
        _cleaned(document), Dumper=_Dumper, sort_keys=False, allow_unicode=True, default_flow_style=False, width=WIDTH
    )


def _cleaned(value: Any) -> Any:
    """Return a document without what is empty, its texts as reading would keep them."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return type(value)((key, kept) for key, item in value.items() if _says(kept := _cleaned(item), item))
    if isinstance(value, (list, tuple)):
        kind = type(value) if isinstance(value, _Short) else list
        return kind(kept for item in value if _says(kept := _cleaned(item), item))
    return value


def _says(kept: Any, was: Any) -> bool:
    """Tell whether a value says something; an empty list does where it was meant, as on a day that is closed."""
    return kept not in ("", None) and (not isinstance(kept, (list, dict)) or bool(kept) == bool(was))


def _given(**keys: Any) -> dict[str, Any]:
    """Return the keys that say something."""
    return {key: value for key, value in keys.items() if value not in ("", None, [], {}, ())}


def _business(business: Business) -> dict[str, Any]:
    return _given(
        name=business.name,
        timezone=business.timezone,
        currency=business.currency,
        languages=_Short(business.languages),
        about=business.about,
        voice=_given(
            tone=business.voice.tone,
            greeting=business.voice.greeting,
            signature=business.voice.signature,
            avoid=list(business.voice.avoid),
        ),
        contact=_given(
            email=business.contact.email,
            phone=business.contact.phone,
            address=business.contact.address,
            directions=business.contact.directions,
        ),
        hours=_hours(business),
        holidays=[_Pair(_given(date=holiday.date, name=holiday.name)) for holiday in business.holidays],
        teams=[_given(id=team.id, name=team.name, skills=_Short(team.skills)) for team in business.teams],
        staff=[_member(member) for member in business.staff],
        people_only=[_rule(rule) for rule in business.people_only],
        service_levels={level.name: _level(level) for level in business.service_levels},
        widget=_given(origins=list(business.widget.origins), accent=business.widget.accent),
    )


def _hours(business: Business) -> dict[str, Any]:
    if not business.hours:
        return {}
    days = {day: _Short() for day in WEEKDAYS}
    for period in sorted(business.hours, key=lambda period: (period.weekday, period.opens)):
        days[WEEKDAYS[period.weekday]].append(f"{clock_time(period.opens)}-{clock_time(period.closes)}")
    return days


def clock_time(moment: time) -> str:
    """Return a time as periods hold it."""
    return f"{moment:%H:%M}"


def _member(member: StaffMember) -> dict[str, Any]:
    return _given(
        email=member.email,
        name=member.name,
        role=member.title or member.role,
        teams=_Short(member.teams),
        skills=_Short(member.skills),
        languages=_Short(member.languages),
    ) | {"capacity": member.capacity}


def _rule(rule: PeopleOnly) -> dict[str, Any]:
    priority = rule.priority if rule.priority != "normal" else ""
    return _given(about=rule.about, keywords=_Short(rule.keywords), team=rule.team, priority=priority)


def _level(level: ServiceLevel) -> dict[str, Any]:
    return _Pair(first_reply=level.first_reply_minutes, resolve=level.resolve_minutes)


def _topic(topic: Topic) -> dict[str, Any]:
    return _given(
        id=topic.id,
        name=topic.name,
        examples=list(topic.examples),
        action=topic.action,
        team=topic.team,
        stakes=topic.stakes,
        autonomy=topic.autonomy,
    )


def _article(article: Article, business: Business) -> str:
    front = _given(
        id=article.id,
        title=clean(article.title),
        language=article.language if article.language != business.languages[0] else "",
        topic=article.topic,
        audience=article.audience if article.audience != "everyone" else "",
        draft=article.is_draft or "",
    )
    head = yaml.dump(front, Dumper=_OneLine, sort_keys=False, allow_unicode=True, width=ON_ONE_LINE)
    body = clean(article.body)
    return f"---\n{head}---\n{body}\n" if body else f"---\n{head}---\n"


def _csv(table: str, rows: Sequence[Mapping[str, str]]) -> str:
    """Return a table; a column that is empty in every row is left out, unless it must be there."""
    columns = TABLES[table].columns
    used = [name for name in columns.known if name in columns.required or any(row.get(name) for row in rows)]
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(used)
    writer.writerows([[row.get(name, "") for name in used] for row in rows])
    return file.getvalue()


Rows = dict[str, Callable[[Any], dict[str, str]]]


def _rows(business: Business) -> Rows:
    """Return by table what makes a row of a value, in the business's money and time."""
    zone = ZoneInfo(business.timezone)

    def amount(minor: int) -> str:
        return str(Money(minor, business.currency).decimal)

    def customer(one: Customer) -> dict[str, str]:
        tier = one.tier if one.tier != "standard" else ""
        told = _cells(name=one.name, email=one.email, phone=one.phone, notes=one.notes, tier=tier)
        return told | _cells(id=one.id, language=one.language or "", since=str(one.since or ""))

    def product(one: Product) -> dict[str, str]:
        told = _cells(sku=one.sku, name=one.name, category=one.category, description=one.description)
        return told | {"price": amount(one.price_minor), "stock": "" if one.stock is None else str(one.stock)}

    def service(one: Service) -> dict[str, str]:
        buffer = str(one.buffer_minutes or "")
        told = _cells(id=one.id, name=one.name, staff="; ".join(one.staff), buffer_minutes=buffer)
        return told | {"minutes": str(one.minutes), "price": amount(one.price_minor)}

    def order(one: Order) -> dict[str, str]:
        items = "; ".join(f"{line.quantity}x {line.sku}" for line in one.lines)
        told = _cells(id=one.id, customer_id=one.customer_id, status=one.status, carrier=one.carrier, tracking=one.tracking)
        when = {"placed_at": local(one.placed_at, zone), "eta": str(one.eta or "")}
        return told | when | {"total": amount(one.total_minor), "items": items}

    def appointment(one: Appointment) -> dict[str, str]:
        told = _cells(id=one.id, customer_id=one.customer_id, service_id=one.service_id, staff=one.staff or "", status=one.status)
        return told | {"starts_at": local(one.starts_at, zone)}

    def invoice(one: Invoice) -> dict[str, str]:
        told = _cells(id=one.id, customer_id=one.customer_id, status=one.status, amount=amount(one.amount_minor))
        return told | {"issued_at": str(one.issued_at), "due_at": str(one.due_at or "")}

    return {
        "customers": customer, "products": product, "services": service, "orders": order, "appointments": appointment,
        "invoices": invoice,
    }  # fmt: skip


def _cells(**cells: str) -> dict[str, str]:
    return {name: clean(text) for name, text in cells.items()}


def local(moment: datetime, zone: ZoneInfo) -> str:
    """Return a moment in the business's time; with its offset where the clock shows that time twice."""
    here = moment.astimezone(zone).replace(microsecond=0)
    text = here.replace(tzinfo=None).isoformat(timespec="seconds" if here.second else "minutes")
    is_plain = here.replace(tzinfo=None, fold=0).replace(tzinfo=zone).astimezone(UTC) == here.astimezone(UTC)
    offset = here.strftime("%z")
    return text if is_plain else f"{text}{offset[:3]}:{offset[3:5]}"


def names_of(files: Iterable[str]) -> list[str]:
    """Return the names of files, in the order in which people look for them."""
    return sorted(files, key=lambda name: (name.count("/"), name))
