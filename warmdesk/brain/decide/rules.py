"""Decide: the first rule that has something to say is the decision.

The rules are pure functions in a readable order. Whoever must get a person comes first, so that no score of a model about
anything else can keep a customer from one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from warmdesk.brain.contract import Act, Answer, Business, Decision, HandOver, Situation, Topic, Understanding
from warmdesk.brain.decide.case import Case, Excerpt
from warmdesk.brain.decide.people import (
    a_person_is_likely_needed,
    a_person_is_surely_needed,
    a_person_rather_than_an_answer,
    a_person_was_asked_for,
    a_vip_comes_first,
    the_form_is_for_people,
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
    a_form_is_answered,
    a_form_was_called_off,
    a_tool_is_wished_for,
    a_wish_is_for_people,
    somebody_elses_data,
    what_is_theirs_is_asked_for,
    what_was_done_goes_on,
)

Rule = Callable[[Case], Decision | None]

RULES: tuple[Rule, ...] = (
    a_person_was_asked_for,
    a_person_is_surely_needed,
    nothing_to_reopen,
    an_attack,
    somebody_elses_data,
    a_form_was_called_off,
    the_form_is_for_people,
    a_form_is_answered,
    small_talk,
    we_are_stuck,
    a_person_is_likely_needed,
    a_form_goes_on,
    the_topic_is_for_people,
    a_vip_comes_first,
    a_tool_is_wished_for,
    what_was_done_goes_on,
    what_is_theirs_is_asked_for,
    not_our_business,
    a_wish_is_for_people,
    nonsense,
    a_person_rather_than_an_answer,
    a_sure_answer,
    a_choice,
    too_short_to_tell,
)


def decide(
    situation: Situation, understanding: Understanding, business: Business, excerpt: Excerpt, thresholds: Thresholds = THRESHOLDS
) -> Decision:
    """Return what to do; the same values always give the same decision."""
    return decide_case(Case(situation, understanding, business, thresholds, excerpt))


def decide_case(case: Case) -> Decision:
    """Return what to do about one case; where a form is only perhaps answered, also what holds if it is not."""
    decision = next((decision for rule in RULES if (decision := rule(case)) is not None), None) or nobody_but_a_person(case)
    if isinstance(decision, Act) and decision.is_doubtful:
        return replace(decision, otherwise=decide_case(case.without_tools()))
    return decision


def topic_ruling(case: Case, decision: Decision) -> Topic | None:
    """Return the topic whose autonomy ruled the decision, if any did."""
    if isinstance(decision, HandOver) and decision.kept_topic:
        return case.topic_called(decision.kept_topic)
    if isinstance(decision, Act):
        form = case.situation.form
        opened = case.topic_called(form.topic) if form and form.tool == decision.tool else None
        return opened or case.topic() or case.topic_of_tool(decision.tool)
    return case.topic()


def subject_of(case: Case, decision: Decision) -> str:
    """Name what a decision is evidence about: a topic's id, or the first source of an answer that belongs to no topic."""
    topic = topic_ruling(case, decision)
    if topic is not None:
        return topic.id
    return f"source:{decision.excerpts[0][0]}" if isinstance(decision, Answer) and decision.excerpts else ""
