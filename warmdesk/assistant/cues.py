"""A cue to people that they could offer a customer more: once all is well, and never said by the desk itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from warmdesk.accounts.models import Business, User
from warmdesk.accounts.permissions import May
from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.events import CueAnswered, CueShown
from warmdesk.assistant.minds import mind_of
from warmdesk.assistant.models import Cue, Decision
from warmdesk.bookings.selectors import appointments_of
from warmdesk.brain.contract import Customer, Situation
from warmdesk.catalog.models import Product, Service
from warmdesk.catalog.selectors import product_by_sku, service_by_key
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import same_person
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import conversations_of_person, parts_of, said_in
from warmdesk.followups.selectors import open_tasks_of, rating_of
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.orders.recommending import recommended
from warmdesk.orders.selectors import open_returns, orders_of
from warmdesk.outbox.services import record
from warmdesk.payments.selectors import invoices_of
from warmdesk.routing.models import Handover

QUIET = timedelta(days=30)
"""Nobody is thought of for an offer twice in this time."""
GLAD = 0.3
UNEASY = -0.15
HEARD = 0.2
"""From this probability on, a sign that a person is needed counts; the exit itself asks for more."""
MOST_READ = 12
"""A conversation of more messages than this is no matter of course."""
HARMLESS = frozenset({"asked_for_human", "people_only", "no_answer", "unsure", "vip", "over_limit", "rerouted"})
"""Why people may have had it without anything being wrong; every other reason forbids a cue."""
LOW = frozenset({"anger", "worry", "disappointment", "grief"})


@dataclass(frozen=True)
class Matter:
    """How a conversation stands: what may not be open, and every reason that anything was wrong."""

    is_resolved: bool
    is_welcome: bool
    is_owed: bool = False
    reasons: frozenset[str] = frozenset()
    score: int | None = None

    @property
    def is_settled(self) -> bool:
        """Whether nothing is open and nothing was wrong."""
        return (
            self.is_resolved
            and self.is_welcome
            and not self.is_owed
            and self.reasons <= HARMLESS
            and (self.score is None or self.score >= 4)
        )


@dataclass(frozen=True)
class Turn:
    """What one message of the customer sounded like."""

    sentiment: float
    emotion: str = "none"
    reasons: frozenset[str] = frozenset()


def is_glad(turns: Sequence[Turn]) -> bool:
    """Tell whether the customer is glad at the end and was uneasy at no moment."""
    return (
        bool(turns)
        and turns[-1].sentiment >= GLAD
        and all(one.sentiment > UNEASY and one.emotion not in LOW and one.reasons <= HARMLESS for one in turns)
    )


def cue_for(conversation: Conversation, *, to: User) -> Cue | None:
    """Return what this person could offer now, or None; a first showing is written down and records CueShown.

    Shown again while it is open and all is still well. Reads the customer's messages: fetch it where nobody waits.
    """
    kept = Cue.objects.filter(conversation=conversation).first()
    if not to.may(May.ANSWER) or not conversation.is_resolved or (kept is not None and kept.state != Cue.State.OPEN):
        return None
    business, person = the_business(), same_person(conversation.contact)
    if not _matter(conversation, person, business).is_settled or not is_glad(_turns(conversation, business)):
        return None
    return kept or _shown(conversation, person, to)


def answer_cue(*, conversation: Conversation, is_accepted: bool, by: User) -> None:
    """Say whether a cue was taken up; records CueAnswered. The first answer counts."""
    state = Cue.State.ACCEPTED if is_accepted else Cue.State.DISMISSED
    with write():
        kept = Cue.objects.select_for_update().filter(conversation=conversation, state=Cue.State.OPEN).first()
        if kept is not None:
            Cue.objects.filter(id=kept.id).update(state=state)
            fact = CueAnswered(
                conversation_id=conversation.id,
                cue_id=kept.id,
                kind=kept.kind,
                key=kept.key,
                is_accepted=is_accepted,
                by_id=by.id,
            )
            record(fact)


def offered_by(cue: Cue) -> Product | Service | None:
    """Return what a cue is about, if it is still on offer."""
    return product_by_sku(cue.key) if cue.kind == Cue.Kind.PRODUCT else service_by_key(cue.key)


def _shown(conversation: Conversation, person: Sequence[Contact], to: User) -> Cue | None:
    fitting = _fitting(conversation)
    if fitting is None:
        return None
    kind, key, why = fitting
    with write():
        list(Contact.objects.select_for_update().filter(id__in=[one.id for one in person]))
        if Cue.objects.filter(conversation__contact__in=person, at__gt=clock.now() - QUIET).exists():
            return None
        cue = Cue.objects.create(conversation=conversation, kind=kind, key=key, why=why, at=clock.now())
        record(CueShown(conversation_id=conversation.id, cue_id=cue.id, kind=kind, key=key, why=why, to_id=to.id))
    return cue


def _matter(conversation: Conversation, person: Sequence[Contact], business: Business) -> Matter:
    parts = parts_of(conversation)
    given = [rating.score for part in parts if (rating := rating_of(part)) and rating.score]
    return Matter(
        is_resolved=conversation.is_resolved,
        is_welcome=_is_welcome(person, business),
        is_owed=_is_owed(conversation, parts, person),
        reasons=_reasons(conversation, parts, person),
        score=min(given, default=None),
    )


def _is_welcome(person: Sequence[Contact], business: Business) -> bool:
    words = {one.offers for one in person}
    is_forgotten = any(one.erased_at for one in person)
    if business.cues == "off" or "no" in words or is_forgotten:
        return False
    return business.cues == "unless_declined" or "yes" in words


def _is_owed(conversation: Conversation, parts: Sequence[Conversation], person: Sequence[Contact]) -> bool:
    """Tell whether anything of this person's waits for the desk: a task, another conversation, a return."""
    others = [one for contact in person[:1] for one in conversations_of_person(contact) if one.id != conversation.id]
    ids = {one.id for one in person}
    return (
        bool(open_tasks_of(*parts))
        or any(not one.is_resolved for one in others)
        or any(back.order.contact_id in ids for back in open_returns())
    )


def _reasons(conversation: Conversation, parts: Sequence[Conversation], person: Sequence[Contact]) -> frozenset[str]:
    """Return every reason why people had it, and what else is grave about it."""
    handed = Handover.objects.filter(conversation__in=parts).values_list("reason", "also")
    reasons = {reason for first, also in handed for reason in (first, *also)}
    decided = Decision.objects.filter(conversation__in=parts, kind="handover").values_list("codes", flat=True)
    reasons |= {code for codes in decided for code in codes}
    if conversation.topic is not None and conversation.topic.stakes == "high":
        reasons.add("high_stakes")
    if any(invoice.disputed_at for invoice in invoices_of(*person)):
        reasons.add("dispute")
    return frozenset(reasons)


def _turns(conversation: Conversation, business: Business) -> list[Turn]:
    """Return what each of the customer's messages sounded like, in order; nothing where there are too many to read."""
    said = [one for one in said_in(parts_of(conversation), limit=10 * MOST_READ) if one.author == Message.Author.CUSTOMER]
    if not 0 < len(said) <= MOST_READ or any(not one.text for one in said):
        return []
    return [_turn(one.text, business, conversation.language) for one in said]


def _turn(text: str, business: Business, language: str) -> Turn:
    situation = Situation(message=text, turns=(), customer=Customer(), form=None, now=clock.now(), language=language or None)
    meant = mind_of(business).mind.understand(situation, language=language or None)
    is_flat = meant.smalltalk == "acknowledgement"
    reasons = frozenset(signal.reason for signal in meant.signals if signal.p >= HEARD)
    return Turn(0.0 if is_flat else meant.sentiment, meant.emotion, reasons)


def _fitting(conversation: Conversation) -> tuple[str, str, str] | None:
    """Return (kind, key, why) of what fits: beside what they bought or spoke of, else a visit that they could have again."""
    contact = conversation.contact if conversation.is_proven else None
    bought = [line.sku for order in (orders_of(contact)[:1] if contact else []) for line in order.lines.all()]
    for one in recommended(beside=[*bought, *_spoken_of(conversation)], contact=contact):
        if one.why != "popular":
            return Cue.Kind.PRODUCT.value, one.product.sku, one.why
    return _again(contact) if contact else None


def _spoken_of(conversation: Conversation) -> list[str]:
    """Return the products that the assistant's answers rested on."""
    answered = Decision.objects.filter(conversation=conversation).values_list("sources", flat=True)
    return [source.removeprefix("product:") for sources in answered for source in sources if source.startswith("product:")]


def _again(contact: Contact) -> tuple[str, str, str] | None:
    visits = appointments_of(contact)
    if any(one.is_open for one in visits):
        return None
    done = next((one for one in visits if one.status == one.Status.DONE and one.service.is_active), None)
    return (Cue.Kind.SERVICE.value, done.service.key, "again") if done else None
