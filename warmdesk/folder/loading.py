"""`warmdesk load FOLDER`: makes the desk follow its folder, all of it or nothing."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from warmdesk.accounts.selectors import business_or_none, people_ids
from warmdesk.accounts.services import describe_business, put_people, put_teams, retire_people, touch_business
from warmdesk.bookings.services import put_appointments
from warmdesk.catalog.selectors import service_ids
from warmdesk.catalog.services import put_products, put_services
from warmdesk.contacts.selectors import customer_ids
from warmdesk.contacts.services import put_customers
from warmdesk.conversations.selectors import inbox_by_key, left_behind
from warmdesk.conversations.services import SYSTEM, put_inbox
from warmdesk.folder import rooms, tools_file
from warmdesk.folder.checking import print_problems
from warmdesk.folder.events import FolderLoaded
from warmdesk.folder.following import follow
from warmdesk.folder.reading import read_folder
from warmdesk.folder.values import BusinessFolder
from warmdesk.folder.variants_file import by_article
from warmdesk.knowledge.services import put_articles, put_variants
from warmdesk.lib.errors import WarmdeskError
from warmdesk.lib.rows import RowChanges
from warmdesk.lib.transactions import write
from warmdesk.orders.services import put_orders
from warmdesk.outbox.services import record
from warmdesk.own_tools.errors import BadTool
from warmdesk.own_tools.services import put_own_tools
from warmdesk.payments.services import put_invoices
from warmdesk.routing.services import hand_over
from warmdesk.topics.services import put_topics, replace_people_only

WEB = "web"
HEARD_OF = ("teams", "staff", "topics", "tools", "people_only", "products", "services")
"""Kinds that the assistant knows by heart: it learns of a change through the business's version."""


@dataclass(frozen=True)
class Changes:
    """What loading changed, by kind and by the folder's own ids."""

    kinds: Mapping[str, RowChanges]

    def __bool__(self) -> bool:
        """Tell whether anything changed at all."""
        return any(self.kinds.values())

    def lines(self) -> list[str]:
        """Say what changed, a line for each kind and what happened to it."""
        said = (
            (kind, word, names)
            for kind, changes in self.kinds.items()
            for word, names in (("created", changes.created), ("changed", changes.changed), ("removed", changes.removed))
        )
        return [f"{kind}: {len(names)} {word}: {', '.join(names)}" for kind, word, names in said if names]


def load(folder: BusinessFolder) -> Changes:
    """Make the desk follow `folder` in one transaction; records FolderLoaded when anything changed.

    Safe to call twice: the second time changes nothing. What the folder no longer names is gone from answers and offers; a
    customer stays.
    """
    with write():
        said = {**_business(folder), **_knowledge(folder), **_catalog(folder), **_customers(folder)}
        changes = Changes({**said, **follow(folder)})
        if any(changes.kinds[kind] for kind in HEARD_OF):
            touch_business()
        if changes:
            record(_loaded(changes))
    return changes


def load_command(path: Path, out: TextIO = sys.stdout) -> int:
    """Load the folder at `path` and print what changed; load nothing and print every error, with exit code 1, if it has one."""
    reading = read_folder(path)
    print_problems(reading, out)
    if reading.folder is None:
        print("nothing was loaded", file=out)
        return 1
    try:
        changes = load(reading.folder)
    except BadTool as bad:
        print(f"{tools_file.FILE}: {bad.sentence} [error]", file=out)
        print("nothing was loaded", file=out)
        return 1
    except WarmdeskError as error:
        print(f"{error.sentence} Nothing was loaded.", file=out)
        return 1
    for line in changes.lines() or ["nothing changed"]:
        print(line, file=out)
    return 0


def _loaded(changes: Changes) -> FolderLoaded:
    counts = {
        kind: {"created": len(rows.created), "changed": len(rows.changed), "removed": len(rows.removed)}
        for kind, rows in changes.kinds.items()
        if rows
    }
    return FolderLoaded(changes=counts)


def _business(folder: BusinessFolder) -> dict[str, RowChanges]:
    business = folder.business
    was = business_or_none()
    described = describe_business(**rooms.business_fields(business))
    teams = put_teams(teams={team.id: rooms.team_fields(team) for team in business.teams})
    staff = put_people(
        people={member.email: rooms.person_fields(member) for member in business.staff},
        teams={member.email: member.teams for member in business.staff},
    )
    if business.staff:
        staff += retire_people(except_emails=[member.email for member in business.staff])
        for conversation in left_behind():
            hand_over(conversation=conversation, reason="reassigned", by=SYSTEM, because=["Whoever had it works here no more."])
    names = (business.name,) if described else ()
    return {
        "business": RowChanges(changed=names) if was else RowChanges(created=names),
        "widget": _widget(business.widget.origins),
        "teams": teams,
        "staff": staff,
    }


def _widget(origins: tuple[str, ...]) -> RowChanges:
    inbox = inbox_by_key(WEB)
    if inbox and inbox.allowed_origins == list(origins):
        return RowChanges()
    put_inbox(channel=WEB, key=WEB, name="Website", allowed_origins=list(origins))
    return RowChanges(changed=(WEB,)) if inbox else RowChanges(created=(WEB,))


def _knowledge(folder: BusinessFolder) -> dict[str, RowChanges]:
    topics = put_topics(
        topics={topic.id: rooms.topic_fields(topic) for topic in folder.topics},
        teams={topic.id: topic.team for topic in folder.topics},
    )
    rules = replace_people_only(rules=[rooms.rule_fields(rule) for rule in folder.business.people_only])
    articles = put_articles(
        articles={article.id: rooms.article_fields(article) for article in folder.articles},
        topics={article.id: article.topic for article in folder.articles},
    )
    people_only = RowChanges(changed=("rules",) if rules else ())
    variants = put_variants(variants=by_article(folder.variants))
    tools = put_own_tools(tools=folder.tools)
    return {"topics": topics, "tools": tools, "people_only": people_only, "articles": articles, "variants": variants}


def _catalog(folder: BusinessFolder) -> dict[str, RowChanges]:
    currency = folder.business.currency
    return {
        "products": put_products(products={product.sku: rooms.product_fields(product, currency) for product in folder.products}),
        "services": put_services(
            services={service.id: rooms.service_fields(service, currency) for service in folder.services},
            people={service.id: service.staff for service in folder.services},
        ),
    }


def _customers(folder: BusinessFolder) -> dict[str, RowChanges]:
    phone = folder.business.contact.phone
    customers = put_customers(customers={customer.id: rooms.customer_fields(customer, phone) for customer in folder.customers})
    contacts = customer_ids()
    put = {"orders": _orders, "appointments": _appointments, "invoices": _invoices}
    said = {table: load for table, load in put.items() if table not in folder.leaves_alone}
    return {"customers": customers, **{table: load(folder, contacts) for table, load in said.items()}}


def _orders(folder: BusinessFolder, contacts: Mapping[str, int]) -> RowChanges:
    currency = folder.business.currency
    return put_orders(
        orders={order.id: rooms.order_fields(order, currency, contacts[order.customer_id]) for order in folder.orders},
        lines={order.id: [(line.sku, line.quantity) for line in order.lines] for order in folder.orders},
    )


def _appointments(folder: BusinessFolder, contacts: Mapping[str, int]) -> RowChanges:
    services, people = service_ids(), people_ids()
    return put_appointments(
        appointments={
            appointment.id: rooms.appointment_fields(
                appointment,
                contact_id=contacts[appointment.customer_id],
                service_id=services[appointment.service_id],
                person_id=people[appointment.staff] if appointment.staff else None,
            )
            for appointment in folder.appointments
        }
    )


def _invoices(folder: BusinessFolder, contacts: Mapping[str, int]) -> RowChanges:
    currency = folder.business.currency
    rows = {invoice.id: rooms.invoice_fields(invoice, currency, contacts[invoice.customer_id]) for invoice in folder.invoices}
    return put_invoices(invoices=rows)
