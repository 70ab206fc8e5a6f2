"""`warmdesk doctor`: what this desk runs with, and what would make it better."""

from __future__ import annotations

import argparse

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from warmdesk import __version__
from warmdesk.accounts.selectors import business_or_none
from warmdesk.assistant.errors import LanguageModelMisconfigured
from warmdesk.assistant.language_models.choosing import the_language_model, the_price
from warmdesk.assistant.training import encoders_in_use
from warmdesk.lib.encoder_weights import HOW_TO_GET


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take nothing."""


def main(given: argparse.Namespace) -> int:
    """Print one line a part."""
    call_command("migrate", verbosity=0)
    encoders = encoders_in_use()
    business = business_or_none()
    print(f"warmdesk  {__version__}")
    print(f"database  {connection.vendor}")
    print(f"bus       {'redis' if settings.REDIS_URL.text() else 'inside this process'}")
    print(f"business  {business.name if business else 'none: run `warmdesk load FOLDER`'}")
    print(f"encoder   {f'none: all goes by words alone. Get them: {HOW_TO_GET}' if encoders == 'none' else encoders}")
    print(f"model     {_model()}")
    return 0


def _model() -> str:
    """Say which language model is asked, without asking it."""
    try:
        model, price = the_language_model(), the_price()
    except LanguageModelMisconfigured as fault:
        return f"none: {fault}"
    if model is None:
        return "none: the desk answers in the business's own words"
    return model.name if price else f"none: WARMDESK_LANGUAGE_MODEL_PRICES does not hold {model.name}, so no budget can be kept"
