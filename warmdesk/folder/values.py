"""A business folder as values: what the files say, checked, with money in minor units and moments aware."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from warmdesk.own_tools.description import Description

TONES = ("friendly", "professional", "playful", "formal")
ROLES = ("owner", "manager", "agent", "partner", "read_only")
SEES = ("contact", "purchases", "earlier")
PRIORITIES = ("normal", "high", "urgent")
AUDIENCES = ("everyone", "staff")
STAKES = ("low", "medium", "high")
AUTONOMIES = ("off", "shadow", "draft", "auto")
ACTIONS = (
    "order_status", "start_return", "book_appointment", "reschedule_appointment", "cancel_appointment",
    "appointment_status", "pay_invoice", "invoice_status", "request_callback", "product_search", "update_contact",
)  # fmt: skip
TIERS = ("standard", "premium", "vip")
ORDER_STATUSES = ("pending", "paid", "packed", "shipped", "delivered", "cancelled", "returned")
APPOINTMENT_STATUSES = ("booked", "done", "cancelled", "no_show")
INVOICE_STATUSES = ("open", "paid", "void")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Voice:
    """How replies sound."""

    tone: str = "friendly"
    greeting: str = ""
    signature: str = ""
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True)
class ContactPoints:
    """How the business is reached; `phone` as typed."""

    email: str = ""
    phone: str = ""
    address: str = ""
    directions: str = ""


@dataclass(frozen=True)
class Period:
    """An opening period that begins on `weekday` (0 = Monday); one that closes before it opens ends the next day."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True)
class Holiday:
    date: date
    name: str


@dataclass(frozen=True)
class Team:
    id: str
    name: str
    skills: tuple[str, ...]


@dataclass(frozen=True)
class StaffMember:
    """Somebody who works here; a `title` that is no role gives an agent's rights."""

    email: str
    name: str
    role: str
    title: str
    teams: tuple[str, ...]
    skills: tuple[str, ...]
    languages: tuple[str, ...]
    capacity: int


@dataclass(frozen=True)
class PeopleOnly:
    """What goes to a person, always: by meaning and by keyword."""

    about: str
    keywords: tuple[str, ...]
    team: str | None
    priority: str


@dataclass(frozen=True)
class ServiceLevel:
    """How soon people answer and settle what has this priority or, for a proven customer, this tier; minutes of opening hours."""

    name: str
    first_reply_minutes: int
    resolve_minutes: int


@dataclass(frozen=True)
class Widget:
    """The chat on the business's own pages: where it may stand, and its accent colour."""

    origins: tuple[str, ...] = ()
    accent: str = ""


@dataclass(frozen=True)
class Business:
    """What `business.yaml` says."""

    name: str
    timezone: str
    currency: str
    languages: tuple[str, ...]
    about: str
    voice: Voice
    contact: ContactPoints
    hours: tuple[Period, ...]
    holidays: tuple[Holiday, ...]
    teams: tuple[Team, ...]
    staff: tuple[StaffMember, ...]
    people_only: tuple[PeopleOnly, ...]
    service_levels: tuple[ServiceLevel, ...]
    widget: Widget


@dataclass(frozen=True)
class Topic:
    id: str
    name: str
    examples: tuple[str, ...]
    action: str | None
    team: str | None
    stakes: str
    autonomy: str


@dataclass(frozen=True)
class Article:
    """One file of `knowledge/`; `body` is Markdown."""

    id: str
    title: str
    language: str
    topic: str | None
    audience: str
    body: str
    is_draft: bool = False
    """A draft is read and checked, and used for nothing."""


@dataclass(frozen=True)
class Variant:
    """A line of `variants.jsonl`: another way to ask for an article; without a `model`, a person wrote it."""

    article: str
    text: str
    language: str = ""
    model: str = ""
    made_at: str = ""
    article_mark: str = ""


@dataclass(frozen=True)
class Customer:
    """A row of `customers.csv`; empty text where nothing is known."""

    id: str
    name: str
    email: str
    phone: str
    language: str | None
    tier: str
    notes: str
    since: date | None


@dataclass(frozen=True)
class OrderLine:
    sku: str
    quantity: int


@dataclass(frozen=True)
class Order:
    """A row of `orders.csv`; the total is the items, without shipping."""

    id: str
    customer_id: str
    placed_at: datetime
    status: str
    total_minor: int
    carrier: str
    tracking: str
    eta: date | None
    lines: tuple[OrderLine, ...]


@dataclass(frozen=True)
class Product:
    """A row of `products.csv`; no `stock` means that nobody counts it."""

    sku: str
    name: str
    price_minor: int
    stock: int | None
    category: str
    description: str


@dataclass(frozen=True)
class Service:
    """A row of `services.csv`: what can be booked, with whom (e-mail addresses)."""

    id: str
    name: str
    minutes: int
    price_minor: int
    staff: tuple[str, ...]
    buffer_minutes: int


@dataclass(frozen=True)
class Appointment:
    id: str
    customer_id: str
    service_id: str
    staff: str | None
    starts_at: datetime
    status: str


@dataclass(frozen=True)
class Invoice:
    id: str
    customer_id: str
    issued_at: date
    due_at: date | None
    amount_minor: int
    status: str


@dataclass(frozen=True)
class BusinessFolder:
    """A whole folder, as its files describe it."""

    business: Business
    topics: tuple[Topic, ...] = ()
    tools: tuple[Description, ...] = ()
    articles: tuple[Article, ...] = ()
    variants: tuple[Variant, ...] = ()
    customers: tuple[Customer, ...] = ()
    orders: tuple[Order, ...] = ()
    products: tuple[Product, ...] = ()
    services: tuple[Service, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    invoices: tuple[Invoice, ...] = ()
    extra: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """By room what `extra/<room>.yaml` says, its shape in `extras`."""

    @property
    def leaves_alone(self) -> tuple[str, ...]:
        """Tables of which the folder says nothing: what the desk has stays."""
        return tuple(self.extra.get("folder", {}).get("leaves_alone") or ())
