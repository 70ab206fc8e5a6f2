"""The desk as a business folder: what people configured, and on request the records of customers, read from the rooms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from warmdesk.accounts import models as accounts
from warmdesk.accounts.selectors import open_teams, staff, the_business
from warmdesk.bookings.selectors import numbered_appointments
from warmdesk.catalog.selectors import offered_products, offered_services
from warmdesk.contacts.selectors import known_customers
from warmdesk.conversations.selectors import inbox_by_key
from warmdesk.folder.configured import configured
from warmdesk.folder.extras import RECORDS
from warmdesk.folder.values import (
    ACTIONS,
    PRIORITIES,
    TIERS,
    WEEKDAYS,
    Appointment,
    Article,
    Business,
    BusinessFolder,
    ContactPoints,
    Customer,
    Holiday,
    Invoice,
    Order,
    OrderLine,
    PeopleOnly,
    Period,
    Product,
    Service,
    ServiceLevel,
    StaffMember,
    Team,
    Topic,
    Variant,
    Voice,
    Widget,
)
from warmdesk.folder.writing import clean
from warmdesk.knowledge.selectors import kept_articles
from warmdesk.lib.opening_hours import parse_period
from warmdesk.orders.selectors import orders_of_folder
from warmdesk.own_tools.selectors import own_tools_on
from warmdesk.payments.selectors import invoices_of_folder
from warmdesk.topics.selectors import all_topics, people_only_rules

WEB = "web"
T = TypeVar("T")


@dataclass(frozen=True)
class Snapshot:
    """The folder, and how many records of each table it cannot hold: they name what is no longer offered or nobody's number."""

    folder: BusinessFolder
    left_out: Counter[str] = field(default_factory=Counter)


def snapshot(*, with_records: bool = False) -> Snapshot:
    """Return the desk as a folder; without records the folder says that it leaves the desk's own alone.

    No secret is in it: no password, no key, no token, no sealed value. Raises NoBusiness.
    """
    business = _business()
    topics = tuple(map(_topic, sorted(all_topics(), key=lambda topic: topic.id)))
    articles = kept_articles()
    folder = BusinessFolder(
        business=business,
        topics=topics,
        tools=tuple(tool.description for tool in own_tools_on()),
        articles=tuple(_article(article) for article in articles),
        variants=tuple(_variant(article.key, held) for article in articles for held in article.variants),
        products=tuple(_product(product) for product in sorted(offered_products(), key=lambda product: product.id)),
        services=tuple(_service(service, business) for service in sorted(offered_services(), key=lambda service: service.id)),
        extra=configured(leaves_alone=() if with_records else RECORDS),
    )
    return _with_records(folder) if with_records else Snapshot(folder)


def _business() -> Business:
    kept = the_business()
    inbox = inbox_by_key(WEB)
    teams = sorted(open_teams(), key=lambda team: team.id)
    keys = {team.id: team.key for team in teams}
    return Business(
        name=clean(kept.name),
        timezone=kept.timezone,
        currency=kept.currency,
        languages=tuple(kept.languages),
        about=clean(kept.about),
        voice=Voice(kept.tone, clean(kept.greeting), clean(kept.signature), _words(kept.avoid)),
        contact=ContactPoints(kept.email, clean(kept.phone), clean(kept.address), clean(kept.directions)),
        hours=_periods(kept.hours),
        holidays=tuple(Holiday(date.fromisoformat(day["date"]), clean(day["name"])) for day in kept.holidays),
        teams=tuple(Team(team.key, clean(team.name), _words(team.skills)) for team in teams),
        staff=tuple(_member(person, keys) for person in sorted(staff(), key=lambda person: person.id)),
        people_only=tuple(_rule(rule) for rule in people_only_rules()),
        service_levels=tuple(
            ServiceLevel(name, level["first_reply"], level["resolve"])
            for name in (*reversed(PRIORITIES), *TIERS[1:])
            if (level := kept.service_levels.get(name, {})).keys() >= {"first_reply", "resolve"}
        ),
        widget=Widget(tuple(inbox.allowed_origins) if inbox else (), kept.accent),
    )


def _words(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for text in texts if (word := clean(str(text))))


def _periods(hours: dict[str, list[str]]) -> tuple[Period, ...]:
    return tuple(Period(nth, *span) for nth, day in enumerate(WEEKDAYS) for span in sorted(map(parse_period, hours.get(day, []))))


def _member(person: accounts.User, teams: dict[int, str]) -> StaffMember:
    own = sorted(teams[team.id] for team in person.teams.all() if team.id in teams)
    title = clean(person.title) if person.role == accounts.User.Role.AGENT else ""
    return StaffMember(
        email=person.email.lower(),
        name=clean(person.name),
        role=person.role,
        title=title,
        teams=tuple(own),
        skills=_words(person.skills),
        languages=_words(person.languages),
        capacity=person.capacity,
    )


def _rule(rule: Any) -> PeopleOnly:
    return PeopleOnly(clean(rule.about), _words(rule.keywords), _open_key(rule.team), rule.priority)


def _open_key(team: accounts.Team | None) -> str | None:
    return team.key if team and team.is_active else None


def _topic(topic: Any) -> Topic:
    action = topic.action if topic.action in ACTIONS else None
    examples = _words(topic.examples)
    return Topic(topic.key, clean(topic.name), examples, action, _open_key(topic.team), topic.stakes, topic.autonomy)


def _article(article: Any) -> Article:
    return Article(
        id=article.key,
        title=clean(article.title),
        language=article.language,
        topic=article.topic.key if article.topic else None,
        audience=article.audience,
        body=clean(article.body),
        is_draft=article.status == article.Status.DRAFT,
    )


def _variant(article: str, held: dict[str, str]) -> Variant:
    return Variant(article=article, **held)


def _product(product: Any) -> Product:
    return Product(
        sku=product.sku,
        name=clean(product.name),
        price_minor=product.price_minor,
        stock=product.stock,
        category=clean(product.category),
        description=clean(product.description),
    )


def _service(service: Any, business: Business) -> Service:
    working = {member.email for member in business.staff}
    people = sorted(person.email.lower() for person in service.people.all())
    return Service(
        id=service.key,
        name=clean(service.name),
        minutes=service.minutes,
        price_minor=service.price_minor,
        staff=tuple(email for email in people if email in working),
        buffer_minutes=service.buffer_minutes,
    )


def _with_records(folder: BusinessFolder) -> Snapshot:
    left_out: Counter[str] = Counter()
    customers = [customer for customer in known_customers() if not customer.erased_at]
    numbers = {str(customer.external_id) for customer in customers}
    skus = {product.sku for product in folder.products}
    services = {service.id for service in folder.services}
    staff_mails = {member.email for member in folder.business.staff}

    def whole(table: str, rows: Iterable[T], holds: Callable[[T], bool]) -> tuple[T, ...]:
        found = list(rows)
        kept = tuple(row for row in found if holds(row))
        left_out[table] += len(found) - len(kept)
        return kept

    orders = whole(
        "orders",
        map(_order, orders_of_folder()),
        lambda order: order.customer_id in numbers and (not skus or all(line.sku in skus for line in order.lines)),
    )
    appointments = whole(
        "appointments",
        map(_appointment, numbered_appointments()),
        lambda visit: visit.customer_id in numbers and visit.service_id in services and visit.staff in {None, *staff_mails},
    )
    invoices = whole("invoices", map(_invoice, invoices_of_folder()), lambda invoice: invoice.customer_id in numbers)
    held = replace(
        folder, customers=tuple(map(_customer, customers)), orders=orders, appointments=appointments, invoices=invoices
    )
    return Snapshot(held, +left_out)


def _customer(contact: Any) -> Customer:
    return Customer(
        id=str(contact.external_id),
        name=clean(contact.name),
        email=contact.email,
        phone=clean(contact.phone),
        language=contact.language or None,
        tier=contact.tier,
        notes=clean(contact.notes),
        since=contact.since,
    )


def _order(order: Any) -> Order:
    return Order(
        id=order.number,
        customer_id=str(order.contact.external_id),
        placed_at=order.placed_at,
        status=order.status,
        total_minor=order.total_minor,
        carrier=clean(order.carrier),
        tracking=clean(order.tracking),
        eta=order.eta,
        lines=tuple(OrderLine(line.sku, line.quantity) for line in order.lines.all()),
    )


def _appointment(visit: Any) -> Appointment:
    return Appointment(
        id=visit.number,
        customer_id=str(visit.contact.external_id),
        service_id=visit.service.key,
        staff=visit.person.email.lower() if visit.person else None,
        starts_at=visit.starts_at,
        status=visit.status,
    )


def _invoice(invoice: Any) -> Invoice:
    return Invoice(
        id=invoice.number,
        customer_id=str(invoice.contact.external_id),
        issued_at=invoice.issued_on,
        due_at=invoice.due_on,
        amount_minor=invoice.amount_minor,
        status=invoice.status,
    )
