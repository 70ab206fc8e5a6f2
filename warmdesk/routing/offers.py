"""Writes: a waiting conversation is offered to one person at a time, until somebody takes it or it is anybody's.

Outside the opening hours only partners are asked, each within the hours and the teams of their own seat.

An offer is no assignment: the queue keeps the conversation, anybody may be faster, and the customer is told of a person
only once that person has taken it.
"""

from __future__ import annotations

from datetime import timedelta

from warmdesk.accounts.models import Business, User
from warmdesk.accounts.seats import is_seat_open, partners
from warmdesk.accounts.selectors import business_or_none, people_who_attend
from warmdesk.conversations.services import tell_browsers
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.routing.allocation import Candidate, Choice, Need, choose, may_be_asked
from warmdesk.routing.claims import loads
from warmdesk.routing.events import HandedOver, Offered, OpenedToAll, Rerouted
from warmdesk.routing.models import Handover, Presence
from warmdesk.routing.presence import is_here
from warmdesk.routing.selectors import people_now, ranked

OFFER_LASTS = timedelta(minutes=2)
"""How long one person is asked before the next is."""
MOST_AT_ONCE = 100


def offer(fact: HandedOver) -> None:
    """Ask somebody to take the conversation that has just been handed over."""
    if _is_anybody_asked(business_or_none()):
        _ask_next(fact.handover_id)


def offer_again(fact: Rerouted) -> None:
    """Ask somebody of the team to which a waiting conversation was given."""
    if _is_anybody_asked(business_or_none()):
        _ask_next(fact.handover_id)


def go_round() -> None:
    """By the clock: ask the next where nobody took an offer, and ask for those who wait unasked, the most pressing first."""
    business = business_or_none()
    if business is None or not _is_anybody_asked(business):
        return
    waiting = Handover.objects.filter(taken_at=None, is_for_all=False).exclude(offered_at__gt=clock.now() - OFFER_LASTS)
    found = list(waiting.select_related("conversation__contact").order_by("entered_at")[:MOST_AT_ONCE])
    for handover, _ in ranked(found, business):
        _ask_next(handover.id)


def _is_anybody_asked(business: Business | None) -> bool:
    """Say whether it is within the opening hours, or within those of a partner's seat."""
    if business is None or people_now(business).are_here:
        return True
    return any(is_seat_open(one, business) for one in partners())


def turn_down_offer(*, handover: Handover, person: User) -> None:
    """Let somebody pass on what they are offered: the next is asked at once."""
    with write():
        if Handover.objects.filter(id=handover.id, taken_at=None, offered_to=person).update(offered_at=None):
            _ask_next(handover.id)


def _ask_next(handover_id: int) -> None:
    with write():
        found = Handover.objects.select_for_update(of=("self",)).select_related("conversation__topic", "team", "protocol")
        handover = found.filter(id=handover_id, taken_at=None, is_for_all=False).first()
        if handover is None or not _is_over(handover):
            return
        if handover.offered_to_id is not None:
            handover.passed_over = [*handover.passed_over, handover.offered_to_id]
        business = business_or_none()
        is_closed = business is not None and not people_now(business).are_here
        need, candidates = _need_of(handover), [one for one in _candidates(business) if one.is_bound or not is_closed]
        choice = choose(need, candidates)
        if choice is not None:
            _offer_to(handover, choice)
        elif not is_closed and not any(may_be_asked(need, one) for one in candidates):
            _open_to_all(handover)
        else:  # whoever is left is full, or nobody is here before morning: the next round asks again
            _keep(handover, offered_to=None, offered_at=None)


def _is_over(handover: Handover) -> bool:
    return handover.offered_at is None or clock.now() - handover.offered_at >= OFFER_LASTS


def _need_of(handover: Handover) -> Need:
    topic = handover.conversation.topic
    return Need(
        person_id=handover.person_id,
        team_id=handover.team_id,
        fallback_team_id=handover.protocol.fallback_team_id if handover.protocol else None,
        language=handover.conversation.language,
        skills=frozenset({topic.key, topic.name.casefold()} if topic else ()),
        passed_over=frozenset(handover.passed_over),
        home_id=handover.conversation.team_id,
    )


def _candidates(business: Business | None) -> list[Candidate]:
    """Return everybody who may answer customers as they are now, in a constant number of queries."""
    people = people_who_attend().filter(capacity__gt=0).prefetch_related("teams")
    presences = {one.person_id: one for one in Presence.objects.all()}
    held = loads()
    asked = Handover.objects.filter(taken_at=None, offered_at__gt=clock.now() - OFFER_LASTS)
    for person_id in asked.values_list("offered_to_id", flat=True):
        if person_id is not None:
            held[person_id] = held.get(person_id, 0) + 1
    return [_candidate(person, presences.get(person.id), held.get(person.id, 0), business) for person in people]


def _candidate(person: User, presence: Presence | None, load: int, business: Business | None) -> Candidate:
    return Candidate(
        person_id=person.id,
        is_here=is_here(presence) and is_seat_open(person, business),
        load=load,
        capacity=person.capacity,
        team_ids=frozenset(team.id for team in person.teams.all()),
        languages=frozenset(str(language).split("-")[0] for language in person.languages),
        skills=frozenset(str(skill).casefold() for skill in person.skills),
        offered_at=presence.offered_at if presence else None,
        is_bound=person.has_limited_seat,
    )


def _offer_to(handover: Handover, choice: Choice) -> None:
    now = clock.now()
    _keep(handover, offered_to_id=choice.person_id, offered_at=now)
    Presence.objects.filter(person_id=choice.person_id).update(offered_at=now)
    fact = Offered(
        conversation_id=handover.conversation_id,
        handover_id=handover.id,
        person_id=choice.person_id,
        fits=list(choice.fits),
        nth=len(handover.passed_over) + 1,
    )
    record(fact)


def _open_to_all(handover: Handover) -> None:
    _keep(handover, offered_to=None, offered_at=None, is_for_all=True)
    why = "nobody_took_it" if handover.passed_over else "nobody_is_here"
    fact = OpenedToAll(
        conversation_id=handover.conversation_id, handover_id=handover.id, why=why, offers=len(handover.passed_over)
    )
    record(fact)


def _keep(handover: Handover, **fields: object) -> None:
    Handover.objects.filter(id=handover.id).update(passed_over=handover.passed_over, **fields)
    tell_browsers(handover.conversation)
