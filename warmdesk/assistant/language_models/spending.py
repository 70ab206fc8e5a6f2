"""What language models cost: kept for every turn, and no more than the day's budget."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Sum

from warmdesk.accounts.models import Business
from warmdesk.assistant.errors import LanguageModelMisconfigured
from warmdesk.assistant.events import ModelUsed
from warmdesk.assistant.language_models.asking import Heard
from warmdesk.assistant.language_models.choosing import daily_budget, the_price
from warmdesk.assistant.models import ModelUse
from warmdesk.conversations.models import Message
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record


def spent_today(business: Business) -> int:
    """Return what was spent since the business's midnight, in millionths of a minor unit."""
    midnight = clock.now().astimezone(business.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return ModelUse.objects.filter(at__gte=midnight).aggregate(sum=Sum("cost_millionths"))["sum"] or 0


def is_affordable(business: Business) -> bool:
    """Tell whether today's budget has something left; raise `LanguageModelMisconfigured` when nobody said what the model costs.

    Replies that are being written at the same time are not counted yet: the budget may be passed by as many of them.
    """
    price = the_price()
    if price is None:
        raise LanguageModelMisconfigured("WARMDESK_LANGUAGE_MODEL_PRICES does not hold the model, so no budget can be kept")
    return not (price.read or price.written) or spent_today(business) < daily_budget()


def note_use(message: Message, *, model: str, outcome: str, heard: Heard, latency_ms: float) -> ModelUse:
    """Keep what asking cost and what came of it; records ModelUsed."""
    price = the_price()
    cost = price.of(heard.input_tokens, heard.output_tokens) if price else 0
    currency = settings.LANGUAGE_MODEL_CURRENCY.text()[:3].upper()
    with write():
        use = ModelUse.objects.create(
            conversation_id=message.conversation_id,
            message=message,
            model=model[:120],
            outcome=outcome,
            input_tokens=heard.input_tokens,
            output_tokens=heard.output_tokens,
            is_estimated=heard.is_estimated,
            cost_millionths=cost,
            currency=currency,
            latency_ms=latency_ms,
            at=clock.now(),
        )
        fact = ModelUsed(
            conversation_id=message.conversation_id,
            model=use.model,
            outcome=outcome,
            input_tokens=heard.input_tokens,
            output_tokens=heard.output_tokens,
            cost_millionths=cost,
            currency=currency,
            latency_ms=latency_ms,
            tries=heard.tries,
        )
        record(fact)
    return use
