"""`product_search`: what is there, what does it cost, is it in stock? Anybody may ask."""

from __future__ import annotations

from warmdesk.assistant.tools.contract import LONGEST_ARGUMENT, Call, Found, Outcome, Tool
from warmdesk.assistant.tools.finding.likeness import by_words
from warmdesk.brain.dialogue.values import Argument
from warmdesk.catalog.models import Product
from warmdesk.catalog.selectors import find_products
from warmdesk.knowledge.facts import render

MOST = 3


def _query(call: Call, argument: Argument) -> Found:
    """Whatever is looked for; a follow-up is about what was looked for before."""
    said = " ".join(call.reading.text.split())[:LONGEST_ARGUMENT]
    before = call.fields.get(argument.name, "")
    if narrowed := _among(call, before):
        return Found(value=narrowed.sku, is_used=True)
    is_found = bool(find_products(said, language=call.language))
    if before and not is_found:
        said = f"{before} {said}"[:LONGEST_ARGUMENT]
    return Found(value=said, is_used=is_found or bool(before))


def _among(call: Call, before: str) -> Product | None:
    """Return the one of what was shown just before that the words are about: "is that the silky one? how many left"."""
    shown = find_products(before, language=call.language, limit=MOST) if before else []
    described = [f"{product.name} {product.description}" for product in shown]
    place = by_words(call.reading.text, described, call.language, call.business.language) if shown else None
    if place is None and len(shown) == 1 and "follow_up" in call.reading.says:
        place = 0
    return shown[place] if place is not None else None


def _run(call: Call) -> Outcome:
    products = find_products(call.fields["query"], language=call.language, limit=MOST)
    if not products:
        return Outcome(text=call.say("products_none"), is_done=not call.asked)
    text = "\n".join(_tell(call, product) for product in products)
    return Outcome(text=text, sources=tuple(f"product:{product.sku}" for product in products))


def _tell(call: Call, product: Product) -> str:
    said = render(
        f"product:{product.sku}",
        question=call.reading.text,
        language=call.language,
        now=call.now,
        business=call.business,
        services=(),
        products=(product,),
    )
    return said or product.name


PRODUCT_SEARCH = Tool(
    name="product_search",
    purpose="Find products of the business, with price and stock.",
    arguments=(Argument("query", "query"),),
    finds={"query": _query},
    asks={"query": "form_ask_query"},
    run=_run,
    who="anybody",
    only_reads=True,
)
