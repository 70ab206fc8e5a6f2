"""Looking things up: an order, invoices, products, articles, a customer."""

from __future__ import annotations

from functools import lru_cache

from warmdesk.api.errors import NotFound, Unreadable
from warmdesk.api.resources import RESOURCES, shown
from warmdesk.api.tools.contract import ApiTool, Asked, Json, Wanted
from warmdesk.brain.contract import Passage
from warmdesk.brain.text.index import PassageIndex
from warmdesk.catalog.selectors import find_products
from warmdesk.contacts.selectors import customer_at
from warmdesk.knowledge.selectors import articles_for, passages_of
from warmdesk.lib.money import Money
from warmdesk.payments.models import Invoice
from warmdesk.payments.selectors import invoice_numbered, invoices_of, open_amount

MOST = 10
LANGUAGE = Wanted("language", "of the words, such as en or pt-BR", is_required=False, longest=20)


def _order(asked: Asked) -> Json:
    return {"order": shown(RESOURCES["orders"], asked.get("number"))}


def _invoices(asked: Asked) -> Json:
    customer = asked.customer()
    if customer is not None:
        return {"invoices": [_invoice(one) for one in invoices_of(customer)[:MOST]]}
    if not asked.get("number"):
        expected = "number or customer_id"
        raise Unreadable("Which invoice?", problems=[{"key": "number", "message": "is missing", "expected": expected}])
    found = invoice_numbered(asked.get("number"))
    if found is None:
        raise NotFound(f"There is no invoice {asked.get('number')}.")
    return {"invoices": [_invoice(found)]}


def _invoice(one: Invoice) -> Json:
    return {
        "number": one.number,
        "status": one.status,
        "amount": f"{Money(one.amount_minor, one.currency).decimal}",
        "open": f"{open_amount(one).decimal}" if one.status == Invoice.Status.OPEN else "0",
        "currency": one.currency,
        "issued_on": one.issued_on.isoformat() if one.issued_on else "",
        "due_on": one.due_on.isoformat() if one.due_on else "",
        "customer_id": one.contact.external_id or "",
    }


def _products(asked: Asked) -> Json:
    language = asked.get("language") or asked.business.language
    return {
        "products": [RESOURCES["products"].show(one) for one in find_products(asked.get("query"), language=language, limit=MOST)]
    }


def _articles(asked: Asked) -> Json:
    articles = {one.key: one for one in articles_for(asked.person)}
    passages = tuple(passage for one in articles.values() for passage in passages_of(one))
    found = _index(passages).search(asked.get("query"), asked.get("language") or asked.business.language, top=5)
    best = [(articles[one.passage.source], one.passage.text) for one in found]
    return {"articles": [{"key": one.key, "title": one.title, "audience": one.audience, "text": text} for one, text in best]}


@lru_cache(maxsize=2)
def _index(passages: tuple[Passage, ...]) -> PassageIndex:
    """Index what somebody may read, anew only where it changed."""
    return PassageIndex(passages)


def _customer(asked: Asked) -> Json:
    found = customer_at(asked.get("address"))
    if found is None:
        raise NotFound("No customer has just this address or number.")
    return {"customer": RESOURCES["customers"].show(found)}


ORDER_STATUS = ApiTool(
    "order_status", "Look an order up", "Where an order is, what it holds and when it arrives.", "orders:read",
    (Wanted("number", "the order's number"),), _order,
)  # fmt: skip
INVOICE_STATUS = ApiTool(
    "invoice_status", "Look invoices up", "What a customer owes, or whether an invoice is paid; the newest 10.", "invoices:read",
    (
        Wanted("number", "the invoice's number", is_required=False),
        Wanted("customer_id", "the business's own number of the customer, instead", is_required=False),
    ),
    _invoices,
)  # fmt: skip
SEARCH_PRODUCTS = ApiTool(
    "search_products", "Search products", "Products on offer that words speak of, with price and stock; at most 10.",
    "products:read", (Wanted("query", "what is looked for, in a customer's words"), LANGUAGE), _products,
)  # fmt: skip
SEARCH_ARTICLES = ApiTool(
    "search_articles", "Search articles", "What the business has written down that answers a question; those for staff say so.",
    "articles:read", (Wanted("query", "the question"), LANGUAGE), _articles,
)  # fmt: skip
FIND_CUSTOMER = ApiTool(
    "find_customer", "Find a customer", "The one customer with an e-mail address or phone number on file.", "customers:read",
    (Wanted("address", "an e-mail address or a phone number"),), _customer,
)  # fmt: skip
