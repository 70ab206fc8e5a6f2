"""Which language model this desk uses, if any: read from the settings, and loaded only then."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.utils.module_loading import import_string

from warmdesk.assistant.errors import LanguageModelMisconfigured
from warmdesk.assistant.language_models.contract import LanguageModel

log = logging.getLogger(__name__)
HERE = "warmdesk.assistant.language_models"
ADAPTERS = {
    "openai": f"{HERE}.openai_chat.openai_model",
    "ollama": f"{HERE}.openai_chat.ollama_model",
    "anthropic": f"{HERE}.anthropic_messages.anthropic_model",
}
FREE = frozenset({"ollama"})
"""Providers that run on the business's own machines: nothing is billed."""


@dataclass(frozen=True)
class Price:
    """What a million tokens cost, in the currency's minor unit: so a token costs so many millionths of one."""

    read: int
    written: int

    def of(self, input_tokens: int, output_tokens: int) -> int:
        """Return what was spent, in millionths of a minor unit."""
        return input_tokens * self.read + output_tokens * self.written


def is_language_model_set() -> bool:
    """Tell whether the settings name a language model."""
    return bool(settings.LANGUAGE_MODEL.text().strip())


def the_language_model() -> LanguageModel | None:
    """Return the model of the settings, or None where there is none; raise `LanguageModelMisconfigured`."""
    name = settings.LANGUAGE_MODEL.text().strip()
    if not name:
        return None
    try:
        settings.LANGUAGE_MODEL_SECONDS.number(), settings.LANGUAGE_MODEL_DAILY_BUDGET.number()
    except ValueError as error:
        raise LanguageModelMisconfigured(str(error)) from None
    return _made(name, settings.LANGUAGE_MODEL_URL.text().strip(), settings.LANGUAGE_MODEL_KEY.text().strip())


def load_ahead() -> None:
    """Load the adapter before the first customer needs it; say what is wrong with the settings."""
    try:
        the_language_model()
        the_price()
    except LanguageModelMisconfigured as fault:
        log.warning("no language model is asked: %s", fault)


def the_price() -> Price | None:
    """Return what the model costs, or None where nobody said; raise `LanguageModelMisconfigured`."""
    provider, _, model = settings.LANGUAGE_MODEL.text().strip().partition(":")
    if provider in FREE:
        return Price(0, 0)
    listed = dict(_price(item) for item in settings.LANGUAGE_MODEL_PRICES.items())
    return listed.get(model)


def daily_budget() -> int:
    """Return what may be spent a day, in millionths of a minor unit."""
    return settings.LANGUAGE_MODEL_DAILY_BUDGET.number() * 1_000_000


@lru_cache(maxsize=4)
def _made(name: str, url: str, key: str) -> LanguageModel:
    provider, _, model = name.partition(":")
    if provider not in ADAPTERS or not model:
        raise LanguageModelMisconfigured(
            f"WARMDESK_LANGUAGE_MODEL is {name!r}; expected one of {', '.join(f'{known}:MODEL' for known in ADAPTERS)}"
        )
    if not key and provider not in FREE and not url:
        raise LanguageModelMisconfigured("WARMDESK_LANGUAGE_MODEL_KEY is empty; the provider asks for one")
    try:
        make: Callable[[str, str, str], LanguageModel] = import_string(ADAPTERS[provider])
    except ImportError as error:
        raise LanguageModelMisconfigured(f"the {provider} adapter is not installed: pip install 'warmdesk[models]'") from error
    return make(model, url, key)


def _price(item: str) -> tuple[str, Price]:
    model, _, prices = item.rpartition("=")
    read, _, written = prices.partition("/")
    if not (model and read.isdecimal() and written.isdecimal()):
        raise LanguageModelMisconfigured(f"WARMDESK_LANGUAGE_MODEL_PRICES: {item!r}; expected MODEL=READ/WRITTEN")
    return model, Price(int(read), int(written))
