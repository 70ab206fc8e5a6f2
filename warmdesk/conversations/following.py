"""Writes: who follows a conversation hears of it, whoever has it; who is mentioned in a note is told, and follows from then on.

Nobody is told of what they did themselves, nor of what happens before their eyes, nor of a conversation that they may not see.
"""

from __future__ import annotations

from django.db.models import Q, QuerySet

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import staff
from warmdesk.conversations.events import Followed, MessageReceived, NoteWritten, OwnerChanged, Resolved
from warmdesk.conversations.mentions import mentions_in
from warmdesk.conversations.models import Conversation, Following
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.selectors import message, who_may_see
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.live.services import who_is_viewing
from warmdesk.notices.models import Notice
from warmdesk.notices.services import tell_people
from warmdesk.outbox.services import record

Kind = Notice.Kind


def is_following(conversation: Conversation, person: User) -> bool:
    """Tell whether somebody follows a conversation."""
    return _followings(conversation.id).filter(person=person).exists()


def follow(*, conversation: Conversation, person: User, why: str = "asked") -> None:
    """Let somebody follow a conversation; records Followed. Following twice is harmless."""
    with write():
        _, is_new = Following.objects.get_or_create(conversation=conversation, person=person, defaults={"since": clock.now()})
        if is_new:
            record(Followed(conversation_id=conversation.id, person_id=person.id, is_on=True, why=why))


def unfollow(*, conversation: Conversation, person: User) -> None:
    """Let somebody hear of a conversation no more; records Followed."""
    with write():
        if _followings(conversation.id).filter(person=person).delete()[0]:
            record(Followed(conversation_id=conversation.id, person_id=person.id, is_on=False, why="asked"))


def hear_note(fact: NoteWritten) -> None:
    """Tell whoever a note mentions, with the way to the note, and let them follow. Harmless when run twice."""
    if fact.conversation_id is None:
        return
    conversation = conversation_by_id(fact.conversation_id)
    others = [person for person in who_may_see(conversation, staff()) if person.id != fact.actor_id]
    mentioned = [one.person for one in mentions_in(message(fact.message_id).text, others)]
    with write():
        for person in mentioned:
            follow(conversation=conversation, person=person, why="mentioned")
        if mentioned:
            reference = f"conversation:{conversation.id}#{fact.message_id}"
            tell_people(people=mentioned, kind=Kind.MENTIONED, reference=reference, conversation_id=conversation.id)


def tell_of_message(fact: MessageReceived) -> None:
    """The customer wrote."""
    _tell_followers(fact.conversation_id, Kind.WROTE, by_id=None)


def is_handed_on(fact: OwnerChanged) -> bool:
    """Say whether a conversation has another owner; of its end followers hear otherwise, and of a beginning by the words."""
    return "nobody" not in (fact.was, fact.now) and (fact.was != fact.now or fact.now == "person")


def tell_of_new_owner(fact: OwnerChanged) -> None:
    """It was handed to people, to a colleague, or back to the assistant."""
    _tell_followers(fact.conversation_id, Kind.HANDED_ON, by_id=fact.by_id)


def tell_of_end(fact: Resolved) -> None:
    """It is resolved."""
    _tell_followers(fact.conversation_id, Kind.RESOLVED, by_id=fact.by_id)


def _tell_followers(conversation_id: int | None, kind: str, *, by_id: int | None) -> None:
    if conversation_id is None:
        return
    followings = _followings(conversation_id).exclude(person_id=by_id).select_related("person")
    people = list(dict.fromkeys(following.person for following in followings))
    if people:
        told = _not_looking(who_may_see(conversation_by_id(conversation_id), people), conversation_id)
        tell_people(people=told, kind=kind, reference=f"conversation:{conversation_id}", conversation_id=conversation_id)


def _not_looking(people: list[User], conversation_id: int) -> list[User]:
    """Return those of these people who do not have the conversation before them now: whoever has it sees what happens."""
    looking = who_is_viewing(f"conversation:{conversation_id}", [person.id for person in people])
    return [person for person in people if person.id not in looking]


def _followings(conversation_id: int) -> QuerySet[Following]:
    """Return who follows a conversation, or one that goes on in it."""
    return Following.objects.filter(Q(conversation_id=conversation_id) | Q(conversation__merged_into_id=conversation_id))
