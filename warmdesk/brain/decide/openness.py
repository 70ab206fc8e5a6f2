"""Which decisions a language model may still put into words: those that no rule made for another reason than not knowing enough.

A hand-over, refusal or step of a tool that a rule decided is closed, whatever any model would say.
"""

from __future__ import annotations

from warmdesk.brain.contract import Answer, Clarify, Decision, HandOver, Understanding
from warmdesk.brain.decide.thresholds import THRESHOLDS, Thresholds

_NOT_KNOWING = frozenset({"no_answer", "unsure"})


def is_open_to_wording(decision: Decision, understanding: Understanding, thresholds: Thresholds = THRESHOLDS) -> bool:
    """Tell whether a grounded reply may take the place of the embedded one."""
    match decision:
        case Answer():
            return True
        case Clarify(choices=choices):
            return bool(choices) and _is_peaceful(understanding, thresholds)
        case HandOver(reason=reason, also=also):
            return reason in _NOT_KNOWING and not also and _is_peaceful(understanding, thresholds)
        case _:
            return False


def _is_peaceful(understanding: Understanding, thresholds: Thresholds) -> bool:
    """Whether nothing speaks for a person but that the desk does not know, and no tool is wished for."""
    wishes = understanding.action is not None and understanding.action_p >= thresholds.wish
    alarmed = any(signal.p >= thresholds.peaceful for signal in understanding.signals)
    fits = any(found.score >= thresholds.choice for found in understanding.found)
    calm = understanding.kind == "routine" and understanding.needs_person < thresholds.peaceful
    return fits and calm and not alarmed and not wishes
