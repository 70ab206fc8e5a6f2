"""Which tool a customer asks for, whether this build offers it or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from warmdesk.brain.contract import Business
from warmdesk.brain.understand.cue_book import CueBook

TOOLS = (
    "request_callback", "cancel_appointment", "reschedule_appointment", "appointment_status", "book_appointment",
    "start_return", "update_contact", "pay_invoice", "invoice_status", "order_status", "product_search",
)  # fmt: skip
"""In the order in which their cues are tried: the more particular ones first."""
_BY_CUE = 0.9


class Wishes:
    """Finds wishes by cues and by the business's topics that name a tool."""

    def __init__(self, business: Business, book: CueBook) -> None:
        self._book = book
        self._tool_of = {topic.id: topic.action for topic in business.topics if topic.action}

    def find(
        self,
        folded: str,
        languages: Iterable[str],
        topics: Sequence[tuple[str, float]],
        entities: Mapping[str, Sequence[str]],
    ) -> tuple[str | None, float]:
        """Return the likeliest tool and how likely it is."""
        spoken = tuple(languages)
        for tool in TOOLS:
            if self._book.says(tool, folded, spoken):
                return tool, _BY_CUE
        wished = next(((tool, p) for topic, p in topics[:1] if (tool := self._tool_of.get(topic))), None)
        if wished is None and entities.get("order") and len(folded.split()) <= 3:
            return "order_status", _BY_CUE
        return wished or (None, 0.0)
