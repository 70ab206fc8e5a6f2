"""Which tool a customer asks for, whether this build offers it or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from warmdesk.brain.contract import Business
from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.understand.described import DescribedTools
from warmdesk.brain.understand.heard import Heard

TOOLS = (
    "request_callback", "cancel_appointment", "reschedule_appointment", "appointment_status", "book_appointment",
    "start_return", "update_contact", "pay_invoice", "invoice_status", "order_status", "product_search",
)  # fmt: skip
"""In the order in which their cues are tried: the more particular ones first."""
_BY_CUE = 0.9


class Wishes:
    """Finds wishes by cues, by the business's topics that name a tool, and by the examples of tools that it described itself."""

    def __init__(self, business: Business, encoder: Encoder | None = None, wide: Encoder | None = None) -> None:
        self._described = DescribedTools(business, encoder, wide)
        self._tool_of = {topic.id: topic.action for topic in business.topics if topic.action}

    def find(
        self, heard: Heard, topics: Sequence[tuple[str, float]], entities: Mapping[str, Sequence[str]]
    ) -> tuple[str | None, float]:
        """Return the likeliest tool and how likely it is."""
        described = self._described.wished_for(heard)
        if described is not None and described.is_verbatim:
            return described.tool, described.p
        said = next((tool for tool in TOOLS if heard.says(tool)), None)
        of_topic = next(((self._tool_of[topic], p) for topic, p in topics[:1] if topic in self._tool_of), None)
        if said is not None:
            return said, _BY_CUE
        if described is not None:
            return described.tool, described.p
        if of_topic is None and entities.get("order") and len(heard.folded.split()) <= 3:
            return "order_status", _BY_CUE
        return of_topic or (None, 0.0)
