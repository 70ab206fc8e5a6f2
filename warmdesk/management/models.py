"""`warmdesk models [--roll-back KIND] [--install KIND]`."""

from __future__ import annotations

import argparse

from warmdesk.assistant.errors import NoEarlierModel
from warmdesk.assistant.installing import install, roll_back
from warmdesk.assistant.models import InstalledModel
from warmdesk.assistant.selectors import installed_models


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do; without anything, the versions are listed."""
    kinds = InstalledModel.Kind.values
    parser.add_argument("--roll-back", choices=kinds, help="return to the version before; later lessons count no more")
    parser.add_argument("--install", choices=kinds, help="make a version of what was learned now, without waiting for more")


def main(given: argparse.Namespace) -> int:
    """List the versions, after doing what was asked for; exit code 1 when there is no version to return to."""
    try:
        if given.roll_back:
            roll_back(kind=given.roll_back)
        if given.install:
            install(kind=given.install)
    except NoEarlierModel as error:
        print(error.sentence)
        return 1
    for model in installed_models():
        print(_line(model))
    return 0


def _line(model: InstalledModel) -> str:
    state = "current" if model.is_current else "earlier" if model.was_installed else "refused"
    tried = "{right} of {held_back} held back right, {right_before} before".format(**model.figures)
    return f"{model.kind:8} version {model.version:<4d} {state:8} {model.trained_at:%Y-%m-%d %H:%M}  {model.n} examples, {tried}"
