"""`warmdesk enrich FOLDER`: ways to ask and missing articles, made once by a language model and kept in the folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from warmdesk.assistant.errors import LanguageModelMisconfigured
from warmdesk.assistant.language_models.choosing import daily_budget, the_language_model, the_price
from warmdesk.folder.enriching import Enrichment, enrich
from warmdesk.lib import clock


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder, and how much is wanted."""
    parser.add_argument("folder", type=Path)
    parser.add_argument("--questions", type=int, default=5, help="ways to ask for each article, in each language; 0 for none")
    parser.add_argument("--drafts", type=int, default=0, help="drafts of articles that seem to be missing")


def main(given: argparse.Namespace) -> int:
    """Add to the folder, within a day's budget; print what was added and what it cost."""
    try:
        model, price = the_language_model(), the_price()
    except LanguageModelMisconfigured as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    if model is None or price is None:
        missing = "WARMDESK_LANGUAGE_MODEL" if model is None else "WARMDESK_LANGUAGE_MODEL_PRICES"
        sys.stderr.write(f"This asks a language model: set {missing} first.\n")
        return 1
    run = Enrichment(model, price, daily_budget(), clock.now().date())
    return enrich(given.folder, run, questions=given.questions, drafts=given.drafts)
