"""Past conversations of a demo: customers and staff speak as written, everything else really happens, at its own time.

The assistant's replies stand in no file: the story runs on a clock that is set back, so that decisions, handovers, events and
figures are as true as those of any day.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from pathlib import Path
from zoneinfo import ZoneInfo

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import opening_hours, people_ids, person, the_business
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import contact_by_external_id
from warmdesk.contacts.services import meet_visitor
from warmdesk.conversations.models import Conversation, Inbox
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.selectors import has_conversations, inbox_by_key
from warmdesk.conversations.services import SYSTEM, by_person, note, put_inbox, receive_message, reply
from warmdesk.folder.history_file import Past, Step, read_history, written_on
from warmdesk.folder.loading import Changes, load
from warmdesk.folder.moving import moved
from warmdesk.folder.values import BusinessFolder
from warmdesk.followups.services import rate
from warmdesk.lib import clock
from warmdesk.lib.progress import tell
from warmdesk.lib.transactions import write
from warmdesk.outbox.story import Story
from warmdesk.outbox.worker import drain

PROVEN_BY = "site"
THINKING = timedelta(seconds=1)
"""How long after a customer's words the assistant speaks."""


def open_demo(path: Path, folder: BusinessFolder, story: Story) -> Changes:
    """Load `folder`, read at `path`, with its dates moved to today, and let its past conversations happen once.

    A folder without past conversations is loaded as it is. Raises MalformedHistory.
    """
    day = written_on(path)
    if day is None:
        return load(folder)
    now = clock.now()
    changes = load(moved(folder, written_on=day, today=now.astimezone(ZoneInfo(folder.business.timezone)).date()))
    seed_history(path, now, story)
    return changes


def seed_history(path: Path, now: datetime, story: Story) -> int:
    """Let the past conversations of the folder happen, in the order of time; return how many happened.

    All of them in one transaction, and only on a desk without any conversation. Raises MalformedHistory.
    """
    past = read_history(path, opening_hours(the_business()), now)
    with write():
        if has_conversations():
            return 0
        _play([_Player(conversation, story) for conversation in past])
    return len(past)


def _play(players: list[_Player]) -> None:
    """Let every conversation's next step happen when its time comes, whoever's that is."""
    due = [(player.past.began_at, place) for place, player in enumerate(players)]
    heapify(due)
    begun: set[int] = set()
    while due:
        at, place = heappop(due)
        begun.add(place)
        tell("Letting past conversations happen", len(begun), len(players))
        next_at = players[place].play(at)
        if next_at is not None:
            heappush(due, (next_at, place))


class _Player:
    """Plays one conversation's steps through the rooms' services, each at its own time."""

    def __init__(self, past: Past, story: Story) -> None:
        self.past = past
        self.story = story
        self.steps = deque(past.steps)
        self.said = 0
        self.contact: Contact | None = None
        self.conversation: Conversation | None = None

    def play(self, at: datetime) -> datetime | None:
        """Let the next step happen, and all that follows from it by the story; return when the one after it is due."""
        step = self.steps.popleft()
        with clock.at(at):
            if self.conversation is None or step.does == "say":
                self.conversation = self._say(step.text)
            else:
                self._act(step, self.conversation)
        with clock.at(at + THINKING):
            drain(self.story)
        self.conversation = conversation_by_id(self.conversation.id)
        while self.steps and self.steps[0].only_with_people and not self.conversation.is_with_people:
            self.steps.popleft()
        return at + self.steps[0].after if self.steps else None

    def _say(self, text: str) -> Conversation:
        self.contact = self.contact or self._somebody()
        self.said += 1
        received = receive_message(
            inbox=self._inbox(),
            thread_key=f"history:{self.past.id}",
            contact=self.contact,
            text=text,
            client_id=f"{self.past.id}:{self.said}",
            proven_by=PROVEN_BY if self.past.customer else "",
            language=self.past.language,
        )
        return received.conversation

    def _inbox(self) -> Inbox:
        channel = self.past.channel
        return inbox_by_key(channel) or put_inbox(channel=channel, key=channel, name=channel.capitalize())

    def _somebody(self) -> Contact:
        known = contact_by_external_id(self.past.customer) if self.past.customer else None
        return known or meet_visitor(language=self.past.language)

    def _act(self, step: Step, conversation: Conversation) -> None:
        if step.does == "take":
            take(conversation=conversation, person=_colleague(step.by))
        elif step.does == "reply":
            reply(conversation=conversation, text=step.text, by=by_person(_colleague(step.by)))
        elif step.does == "note":
            note(conversation=conversation, text=step.text, by=_colleague(step.by))
        elif step.does == "resolve":
            resolve(conversation=conversation, by=by_person(conversation.assignee) if conversation.assignee else SYSTEM)
        else:
            rate(conversation=conversation, score=step.score, comment=step.text)


def _colleague(email: str) -> User:
    return person(people_ids()[email])
