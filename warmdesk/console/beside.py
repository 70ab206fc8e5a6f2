"""Reads: what stands beside a conversation: the packet first, then the profile, then what is owed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from warmdesk.accounts.models import User
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.selectors import appointments_of
from warmdesk.console.timeline import Source, source_of
from warmdesk.console.words import mood_word, reason_words
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import visible_to
from warmdesk.followups.models import Rating, Task
from warmdesk.followups.selectors import rating_of, tasks_of
from warmdesk.knowledge.selectors import article_titles
from warmdesk.orders.models import Order
from warmdesk.orders.selectors import orders_of
from warmdesk.payments.models import Invoice
from warmdesk.payments.selectors import invoices_of
from warmdesk.routing.models import Handover
from warmdesk.routing.selectors import latest_handover

FEW = 5
LONGEST_MOOD = 6


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
    reason: str
    also: list[str]
    tried: list[Tried]

    @property
    def mood(self) -> list[str]:
        """The customer's mood at each turn, in words, as the assistant heard it."""
        return [mood_word(float(sentiment)) for sentiment in self.handover.packet.get("mood", [])][-LONGEST_MOOD:]

    @property
    def kept(self) -> dict[str, Any]:
        """The packet as routing and the assistant wrote it."""
        kept: dict[str, Any] = self.handover.packet
        return kept


@dataclass(frozen=True)
class Beside:
    """The context pane of one conversation."""

    packet: Packet | None
    earlier: list[Conversation]
    tasks: list[Task]
    rating: Rating | None
    orders: list[Order] = field(default_factory=list)
    appointments: list[Appointment] = field(default_factory=list)
    invoices: list[Invoice] = field(default_factory=list)

    @property
    def promises(self) -> list[Task]:
        """What the customer was told will happen."""
        return [task for task in self.tasks if task.is_promise]


def beside(conversation: Conversation, user: User) -> Beside:
    """Return what this person sees beside a conversation."""
    contact = conversation.contact
    earlier = visible_to(user).filter(contact=contact).exclude(id=conversation.id).order_by("-changed_at")[:FEW]
    bought: dict[str, Any] = {}
    if contact.is_customer:
        bought = {
            "orders": orders_of(contact)[:FEW],
            "appointments": appointments_of(contact)[:FEW],
            "invoices": invoices_of(contact)[:FEW],
        }
    return Beside(
        packet=_packet(conversation),
        earlier=list(earlier),
        tasks=[task for task in tasks_of(conversation) if task.done_at is None],
        rating=rating_of(conversation),
        **bought,
    )


def _packet(conversation: Conversation) -> Packet | None:
    """Return the packet while people have the conversation, and of a resolved one as long as its engagement lasts."""
    handover = latest_handover(conversation)
    if handover is None or handover.engagement != conversation.engagement:
        return None
    words = reason_words()
    tried = handover.packet.get("tried", [])
    titles = article_titles([key for one in tried for key in one.get("sources", [])])
    return Packet(
        handover=handover,
        reason=words.get(handover.reason, handover.reason),
        also=[words.get(reason, reason) for reason in handover.also if reason != handover.reason],
        tried=[
            Tried(one.get("kind", ""), one.get("text", ""), [source_of(key, titles) for key in one.get("sources", [])])
            for one in tried
        ],
    )
