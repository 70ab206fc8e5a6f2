"""Which tool a customer asks for, whether this build offers it or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from warmdesk.brain.contract import Business
from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.understand.described import DescribedTools
from warmdesk.brain.understand.heard import Heard
from warmdesk.brain.understand.text_model import cue_marks
from warmdesk.brain.understand.wish_model import NONE, WishModel

TOOLS = (
    "request_callback", "cancel_appointment", "reschedule_appointment", "appointment_status", "book_appointment",
    "start_return", "update_contact", "pay_invoice", "invoice_status", "order_status", "product_search",
)  # fmt: skip
"""In the order in which their cues are tried: the more particular ones first."""
_BY_CUE = 0.9
_MOST_LEARNED = 0.89
"""However sure the model is: words that say it outright are surer."""
_LIKELY = 0.5


class Wishes:
    """Finds wishes by cues, by the examples of tools that the business described itself, by its topics that name a tool, and by
    what the wish model learned.
    """

    def __init__(self, business: Business, model: WishModel, encoder: Encoder | None = None, wide: Encoder | None = None) -> None:
        self._described = DescribedTools(business, encoder, wide)
        self._tool_of = {topic.id: topic.action for topic in business.topics if topic.action}
        self._model = model

    def find(
        self, heard: Heard, topics: Sequence[tuple[str, float]], entities: Mapping[str, Sequence[str]]
    ) -> tuple[str | None, float]:
        """Return the likeliest tool and how likely it is."""
        described = self._described.wished_for(heard)
        if described is not None and described.is_verbatim:
            return described.tool, described.p
        said = next((tool for tool in TOOLS if heard.says(tool)), None)
        if said is not None:
            return said, _BY_CUE
        if described is not None:
            return described.tool, described.p
        of_topic = next(((self._tool_of[topic], p) for topic, p in topics[:1] if topic in self._tool_of), None)
        if (of_topic is None or of_topic[1] < _LIKELY) and entities.get("order") and len(heard.folded.split()) <= 3:
            return "order_status", _MOST_LEARNED
        wished = ((tool, min(p, _MOST_LEARNED)) for tool, p in self._told(heard).items() if tool != NONE)
        likely = [one for one in (of_topic, *wished) if one]
        return max(likely, key=lambda one: one[1], default=(None, 0.0))

    def _told(self, heard: Heard) -> Mapping[str, float]:
        """Return what the model makes of the message; of mere signs and numbers, nothing."""
        if not any(map(str.isalpha, heard.text)):
            return {}
        return self._model.probabilities(heard.text, cue_marks(self._model.cues, heard.find))
