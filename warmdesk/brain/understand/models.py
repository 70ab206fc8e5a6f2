"""The trained models that understanding needs beside the encoders."""

from __future__ import annotations

from typing import NamedTuple

from warmdesk.brain.understand.signal_model import SignalModel
from warmdesk.brain.understand.wish_model import WishModel


class Models(NamedTuple):
    """Who needs a person, and who wishes for a tool."""

    signals: SignalModel
    wishes: WishModel
