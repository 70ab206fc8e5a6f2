"""A folder's values as the rooms' fields: what each room is told when the folder is loaded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from warmdesk.folder.values import (
    WEEKDAYS,
    Appointment,
    Article,
    Business,
    Customer,
    Invoice,
    Order,
    PeopleOnly,
    Period,
    Product,
    Service,
    StaffMember,
    Team,
    Topic,
)
from warmdesk.lib.phone import parse_phone
from warmdesk.lib.reach import region_of

Fields = dict[str, Any]


def business_fields(business: Business) -> Fields:
    """Return the business's own description."""
    return {
        "name": business.name,
        "timezone": business.timezone,
        "currency": business.currency,
        "languages": list(business.languages),
        "about": business.about,
        "tone": business.voice.tone,
        "greeting": business.voice.greeting,
        "signature": business.voice.signature,
        "avoid": list(business.voice.avoid),
        "email": business.contact.email,
        "phone": business.contact.phone,
        "address": business.contact.address,
        "directions": business.contact.directions,
        "hours": _hours(business.hours),
        "holidays": [{"date": holiday.date.isoformat(), "name": holiday.name} for holiday in business.holidays],
        "service_levels": {
            level.name: {"first_reply": level.first_reply_minutes, "resolve": level.resolve_minutes}
            for level in business.service_levels
        },
        "accent": business.widget.accent,
    }


def _hours(periods: Iterable[Period]) -> dict[str, list[str]]:
    hours: dict[str, list[str]] = {day: [] for day in WEEKDAYS}
    for period in periods:
        hours[WEEKDAYS[period.weekday]].append(f"{period.opens:%H:%M}-{period.closes:%H:%M}")
    return hours


def team_fields(team: Team) -> Fields:
    return {"name": team.name, "skills": list(team.skills)}


def person_fields(member: StaffMember) -> Fields:
    return {
        "name": member.name,
        "role": member.role,
        "title": member.title,
        "skills": list(member.skills),
        "languages": list(member.languages),
        "capacity": member.capacity,
    }


def topic_fields(topic: Topic) -> Fields:
    return {
        "name": topic.name,
        "examples": list(topic.examples),
        "action": topic.action or "",
        "stakes": topic.stakes,
        "granted": topic.autonomy,
    }


def rule_fields(rule: PeopleOnly) -> Fields:
    return {"about": rule.about, "keywords": list(rule.keywords), "team": rule.team, "priority": rule.priority}


def article_fields(article: Article) -> Fields:
    status = "draft" if article.is_draft else "live"
    return {
        "title": article.title, "language": article.language, "audience": article.audience, "body": article.body,
        "status": status,
    }  # fmt: skip


def customer_fields(customer: Customer, business_phone: str) -> Fields:
    """Return a customer's fields; a phone without a country code is read as one of the business's country."""
    phone = parse_phone(customer.phone, region_of(business_phone))
    return {
        "name": customer.name,
        "email": customer.email,
        "phone": customer.phone,
        "phone_e164": phone.e164 if phone else "",
        "language": customer.language or "",
        "tier": customer.tier,
        "notes": customer.notes,
        "since": customer.since,
    }


def product_fields(product: Product, currency: str) -> Fields:
    return {
        "name": product.name,
        "price_minor": product.price_minor,
        "currency": currency,
        "stock": product.stock,
        "category": product.category,
        "description": product.description,
    }


def service_fields(service: Service, currency: str) -> Fields:
    return {
        "name": service.name,
        "minutes": service.minutes,
        "buffer_minutes": service.buffer_minutes,
        "price_minor": service.price_minor,
        "currency": currency,
    }


def order_fields(order: Order, currency: str, contact_id: int) -> Fields:
    return {
        "contact_id": contact_id,
        "placed_at": order.placed_at,
        "status": order.status,
        "total_minor": order.total_minor,
        "currency": currency,
        "carrier": order.carrier,
        "tracking": order.tracking,
        "eta": order.eta,
    }


def appointment_fields(appointment: Appointment, *, contact_id: int, service_id: int, person_id: int | None) -> Fields:
    return {
        "contact_id": contact_id,
        "service_id": service_id,
        "person_id": person_id,
        "starts_at": appointment.starts_at,
        "status": appointment.status,
    }


def invoice_fields(invoice: Invoice, currency: str, contact_id: int) -> Fields:
    return {
        "contact_id": contact_id,
        "issued_on": invoice.issued_at,
        "due_on": invoice.due_at,
        "amount_minor": invoice.amount_minor,
        "currency": currency,
        "status": invoice.status,
    }
