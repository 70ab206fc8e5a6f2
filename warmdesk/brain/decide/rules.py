"""Decide: the first rule that has something to say is the decision.

The rules are pure functions in a readable order. Whoever must get a person comes first, so that no score of a model about
anything else can keep a customer from one.
"""

from __future__ import annotations

from collections.abc import Callable

from warmdesk.brain.contract import Business, Decision, Situation, Understanding
from warmdesk.brain.decide.case import Case, Excerpt
from warmdesk.brain.decide.people import (
    a_person_is_likely_needed,
    a_person_is_surely_needed,
    a_person_was_asked_for,
    a_vip_comes_first,
    the_topic_is_for_people,
    we_are_stuck,
)
from warmdesk.brain.decide.replies import (
    a_choice,
    a_sure_answer,
    an_attack,
    nobody_but_a_person,
    nonsense,
    not_our_business,
    nothing_to_reopen,
    small_talk,
    too_short_to_tell,
)
from warmdesk.brain.decide.thresholds import THRESHOLDS, Thresholds
from warmdesk.brain.decide.tools import (
    a_form_goes_on,
    a_form_was_called_off,
    a_tool_is_wished_for,
    a_wish_is_for_people,
    order_status_follows,
    somebody_elses_data,
)

Rule = Callable[[Case], Decision | None]

RULES: tuple[Rule, ...] = (
    a_person_was_asked_for,
    a_person_is_surely_needed,
    nothing_to_reopen,
    an_attack,
    somebody_elses_data,
    a_form_was_called_off,
    small_talk,
    a_form_goes_on,
    we_are_stuck,
    a_person_is_likely_needed,
    the_topic_is_for_people,
    a_vip_comes_first,
    a_tool_is_wished_for,
    order_status_follows,
    not_our_business,
    a_wish_is_for_people,
    nonsense,
    a_sure_answer,
    a_choice,
    too_short_to_tell,
)


def decide(
    situation: Situation, understanding: Understanding, business: Business, excerpt: Excerpt, thresholds: Thresholds = THRESHOLDS
) -> Decision:
    """Return what to do; the same values always give the same decision."""
    case = Case(situation, understanding, business, thresholds, excerpt)
    return next((decision for rule in RULES if (decision := rule(case)) is not None), None) or nobody_but_a_person(case)
