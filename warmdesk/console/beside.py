"""Reads: what stands beside a conversation: the packet first, then the profile, then what is owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, groupby
from typing import Any

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import Sees
from warmdesk.assistant.models import Draft
from warmdesk.assistant.selectors import draft_to_send, questions_of, taught_from
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.selectors import appointments_of
from warmdesk.console.field_forms import Filled, filled
from warmdesk.console.placing import Belonging, belonging
from warmdesk.console.timeline import Source, source_of
from warmdesk.console.words import because_of, mood_word, reason_words
from warmdesk.contacts.custom_fields import contact_values, custom_fields
from warmdesk.contacts.duplicates import Duplicate, duplicates_of
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import same_person
from warmdesk.conversations.custom_values import conversation_values
from warmdesk.conversations.models import Conversation, ConversationMerge, Message
from warmdesk.conversations.selectors import merges_of, split_off, visible_to
from warmdesk.followups.models import Rating, Task
from warmdesk.followups.selectors import open_tasks_of, rating_of
from warmdesk.knowledge.models import Article
from warmdesk.knowledge.selectors import article_titles, public_articles
from warmdesk.orders.models import Order
from warmdesk.orders.selectors import orders_of
from warmdesk.payments.models import Invoice
from warmdesk.payments.selectors import invoices_of
from warmdesk.routing.models import Handover
from warmdesk.routing.selectors import latest_handover
from warmdesk.topics.models import Topic
from warmdesk.topics.selectors import all_topics

FEW = 5
PACKET_NEEDS = {
    "reach": {Sees.CONTACT},
    "facts": {Sees.CONTACT, Sees.PURCHASES},
    "suggested_reply": {Sees.CONTACT, Sees.PURCHASES},
}
"""What a seat must show for these parts of a packet to be in it: they may name an address, an order or an amount."""
LONGEST_MOOD = 6
UPSET = -0.5


@dataclass(frozen=True)
class Tried:
    """One thing that the assistant said before people came."""

    kind: str
    text: str
    sources: list[Source]


@dataclass(frozen=True)
class Packet:
    """What saves the customer from repeating themselves."""

    handover: Handover
    reasons: list[tuple[str, str]]
    because: list[str]
    tried: list[Tried]
    hidden: frozenset[str] = frozenset()
    """What of it the reader's seat does not show."""

    @property
    def mood(self) -> list[tuple[str, bool]]:
        """How the customer's mood went, in words, and whether it is a low one; a mood that lasts is said once.

        Who was handed over for being upset was upset at the last turn, whatever its words alone sound like.
        """
        heard = [float(sentiment) for sentiment in self.handover.packet.get("mood", [])]
        if heard and "upset" in (self.handover.reason, *self.handover.also):
            heard[-1] = min(heard[-1], UPSET)
        moods = [(mood_word(sentiment), sentiment <= UPSET) for sentiment in heard]
        return [mood for mood, _ in groupby(moods)][-LONGEST_MOOD:]

    @property
    def kept(self) -> dict[str, Any]:
        """The packet as routing and the assistant wrote it."""
        return {name: value for name, value in self.handover.packet.items() if name not in self.hidden}

    @property
    def reach(self) -> str:
        """How the customer wants to be reached."""
        return "" if "reach" in self.hidden else self.handover.reach


@dataclass(frozen=True)
class Taught:
    """What somebody taught the assistant from this conversation."""

    question: str
    answer: str
    topic: str
    by: str


@dataclass(frozen=True)
class Teaching:
    """What can be taught from this conversation, and what was."""

    questions: list[Message]
    articles: list[Article]
    topics: list[Topic]
    taught: list[Taught]


@dataclass(frozen=True)
class Beside:
    """The context pane of one conversation."""

    packet: Packet | None
    earlier: list[Conversation]
    tasks: list[Task]
    rating: Rating | None
    teaching: Teaching | None = None
    belongs: Belonging | None = None
    person: list[Contact] = field(default_factory=list)
    """The contacts that are this person, who stands for them first."""
    duplicates: list[Duplicate] = field(default_factory=list)
    merges: list[ConversationMerge] = field(default_factory=list)
    fields: list[Filled] = field(default_factory=list)
    """The business's own, of the person and of the conversation."""
    split_off: list[Conversation] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    appointments: list[Appointment] = field(default_factory=list)
    invoices: list[Invoice] = field(default_factory=list)
    shows_contact: bool = True
    """Whether the reader sees the customer's addresses, number and notes."""

    @property
    def promises(self) -> list[Task]:
        """What the customer was told will happen."""
        return [task for task in self.tasks if task.is_promise]


def beside(conversation: Conversation, user: User, parts: Sequence[Conversation]) -> Beside:
    """Return what this person sees beside a conversation, given with those merged into it: a partner what the seat shows."""
    person = same_person(conversation.contact)
    if user.has_limited_seat:
        return _beside_for_partner(conversation, person, user)
    merges = merges_of(conversation) if len(parts) > 1 else []
    packet, topics = _packet(conversation), all_topics() if user.may_write else []
    return Beside(
        packet=packet,
        earlier=_earlier(conversation, person, user),
        tasks=open_tasks_of(conversation),
        rating=rating_of(conversation),
        teaching=_teaching(conversation, topics) if user.may_write else None,
        belongs=belonging(conversation, packet.handover if packet else None, topics) if user.may_write else None,
        person=person,
        duplicates=duplicates_of(person),
        merges=merges,
        fields=fields_of(conversation, person, [one.merged for one in merges]),
        split_off=split_off(conversation),
        **bought_by(person),
    )


def _beside_for_partner(conversation: Conversation, person: list[Contact], user: User) -> Beside:
    hidden = frozenset(name for name, needs in PACKET_NEEDS.items() if not all(user.sees(what) for what in needs))
    packet = _packet(conversation)
    return Beside(
        packet=replace(packet, hidden=hidden) if packet else None,
        earlier=_earlier(conversation, person, user) if user.sees(Sees.EARLIER) else [],
        tasks=[],
        rating=None,
        person=person if user.sees(Sees.CONTACT) else [],
        shows_contact=user.sees(Sees.CONTACT),
        **(bought_by(person) if user.sees(Sees.PURCHASES) else {}),
    )


def _earlier(conversation: Conversation, person: Sequence[Contact], user: User) -> list[Conversation]:
    others = visible_to(user).filter(contact__in=person, merged_into=None).exclude(id=conversation.id)
    return list(others.select_related(None).select_related("assignee").order_by("-changed_at")[:FEW])


def fields_of(conversation: Conversation, person: Sequence[Contact], merged: Sequence[Conversation]) -> list[Filled]:
    """Return the business's own fields with what they hold of a person and of a conversation with them."""
    fields = custom_fields()
    return filled(fields, contact_values(person) | conversation_values(conversation, *merged)) if fields else []


def bought_by(person: Sequence[Contact]) -> dict[str, Any]:
    """Return the newest orders, appointments and invoices of one person, each with the contact that it came by."""
    customers = {one.id: one for one in person if one.is_customer}
    if not customers:
        return {}
    found: dict[str, list[Any]] = {
        "orders": orders_of(*customers.values())[:FEW],
        "appointments": appointments_of(*customers.values())[:FEW],
        "invoices": invoices_of(*customers.values())[:FEW],
    }
    for row in chain(*found.values()):
        row.contact = customers[row.contact_id]
    return found


def offered_draft(conversation: Conversation, shown: Beside) -> tuple[Draft, list[Source]] | None:
    """Return the draft that a person may send now, with what it rests on; only what a topic kept for people has one."""
    is_kept = conversation.is_with_people and shown.packet is not None and shown.packet.handover.reason == "people_only"
    draft = draft_to_send(conversation) if is_kept else None
    if draft is None:
        return None
    titles = article_titles(draft.sources)
    return draft, [source_of(key, titles) for key in draft.sources]


def _teaching(conversation: Conversation, topics: list[Topic]) -> Teaching | None:
    """Return what may be taught; nothing where nothing was asked."""
    questions = questions_of(conversation, FEW)
    if not questions:
        return None
    articles = public_articles()
    named = {article.key: article.title for article in articles} | {topic.key: topic.name for topic in topics}
    taught = [
        Taught(one.text, named.get(one.source, one.source), named.get(one.topic, one.topic), one.taught_by.name)
        for one in taught_from(conversation)
        if one.taught_by
    ]
    return Teaching(questions, sorted(articles, key=lambda article: article.title), topics, taught)


def _packet(conversation: Conversation) -> Packet | None:
    """Return the packet while people have the conversation, and of a resolved one as long as its engagement lasts."""
    handover = latest_handover(conversation)
    if handover is None or handover.engagement != conversation.engagement:
        return None
    words = reason_words()
    reasons = list(dict.fromkeys([handover.reason, *handover.also]))
    lines = handover.packet.get("because", [])
    told = dict(because_of(line) for line in lines)
    tried = handover.packet.get("tried", [])
    titles = article_titles([key for one in tried for key in one.get("sources", [])])
    return Packet(
        handover=handover,
        reasons=[(words.get(reason, reason), told.get(reason, "")) for reason in reasons],
        because=[line for line in lines if because_of(line)[0] not in reasons],
        tried=[
            Tried(one.get("kind", ""), one.get("text", ""), [source_of(key, titles) for key in one.get("sources", [])])
            for one in tried
        ],
    )
