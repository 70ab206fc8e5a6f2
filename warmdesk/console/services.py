"""Writes: what a person does at the console, each with the permission it needs, in one transaction."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext

from warmdesk.accounts.errors import NotAllowed
from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.accounts.selectors import may_change, team_by_key
from warmdesk.accounts.services import make_sign_in_link, set_learned_routing, set_undo, switch_assistant
from warmdesk.accounts.team import let_go
from warmdesk.assistant.drafts import reject_draft
from warmdesk.assistant.models import Draft, Example
from warmdesk.assistant.selectors import questions_of
from warmdesk.assistant.teaching import teach
from warmdesk.console.access import require_attender, require_merger, require_owner, require_team, require_writer
from warmdesk.console.errors import FormRefused, NoSuchPage
from warmdesk.console.sending import after_what_is_held
from warmdesk.console.snoozing import snooze_moment
from warmdesk.contacts.custom_fields import put_field, remove_field, set_contact_values
from warmdesk.contacts.merging import merge, tell_apart, unmerge
from warmdesk.contacts.models import Contact, CustomField
from warmdesk.conversations.attachments import Ids
from warmdesk.conversations.canned import put_canned_reply, remove_canned_reply
from warmdesk.conversations.custom_values import set_conversation_values
from warmdesk.conversations.errors import ConversationMoved, MessageRefused
from warmdesk.conversations.merging import merge as merge_conversations
from warmdesk.conversations.merging import unmerge as unmerge_conversations
from warmdesk.conversations.models import Conversation, Inbox, Message
from warmdesk.conversations.ownership import give_back, reopen, resolve
from warmdesk.conversations.services import by_person, note, put_inbox
from warmdesk.conversations.sorting import label, put_label, remove_view, retag, save_view, snooze, wake
from warmdesk.conversations.splitting import split
from warmdesk.conversations.unsent import drop_draft
from warmdesk.followups.models import Task
from warmdesk.followups.promises import note_call
from warmdesk.followups.services import add_task, change_task, finish, snooze_task, take_back
from warmdesk.learning.models import Proposal
from warmdesk.learning.services import accept, allow_auto, decline, grant
from warmdesk.lib.transactions import write
from warmdesk.routing.claims import claim, pass_on
from warmdesk.routing.errors import AtCapacity
from warmdesk.routing.offers import turn_down_offer
from warmdesk.routing.protocols import put_protocol, raise_protocol, remove_protocol
from warmdesk.routing.rerouting import reroute
from warmdesk.routing.selectors import open_handover
from warmdesk.routing.services import return_orphans
from warmdesk.topics.models import Topic
from warmdesk.topics.selectors import topic_by_key
from warmdesk.topics.services import switch_topic


@dataclass(frozen=True)
class Done:
    """How many of many were done, and how many were left because they had changed."""

    done: int
    left: int


def write_note(*, conversation: Conversation, text: str, by: User, files: Ids = ()) -> Message:
    """Write a note that only staff can read, files of one's own included."""
    require_attender(by)
    with write():
        drop_draft(conversation=conversation, person=by)
        return note(conversation=conversation, text=text, by=by, files=files)


def move(*, conversation: Conversation, step: str, by: User, expected_version: int | None) -> Conversation:
    """Take, give back, resolve or reopen a conversation. Raises AtCapacity, ConversationMoved."""
    require_attender(by)
    conversation, expected_version = after_what_is_held(conversation, by, expected_version)
    if step == "take":
        return claim(conversation=conversation, person=by, expected_version=expected_version)
    if step == "give-back":
        return give_back(conversation=conversation, person=by, expected_version=expected_version)
    if step == "resolve":
        return resolve(conversation=conversation, by=by_person(by), expected_version=expected_version)
    return reopen(conversation=conversation, by=by_person(by), expected_version=expected_version)


def give_to(*, conversation: Conversation, to: User, by: User, expected_version: int | None) -> Conversation:
    """Give a conversation to a colleague who has room for it. Raises AtCapacity, ConversationMoved."""
    require_writer(by)
    conversation, expected_version = after_what_is_held(conversation, by, expected_version)
    return pass_on(conversation=conversation, to=to, by=by, expected_version=expected_version)


def place_in_team(*, conversation: Conversation, key: str, by: User, expected_version: int | None) -> None:
    """Give a conversation to a team. Raises NotWithPeople, ConversationMoved."""
    require_writer(by)
    team = team_by_key(key)
    if team is None:
        raise NoSuchPage(gettext("There is no such team."))
    conversation, expected_version = after_what_is_held(conversation, by, expected_version)
    reroute(conversation=conversation, team=team, by=by, expected_version=expected_version)


def place_under_topic(*, conversation: Conversation, key: str, by: User) -> None:
    """Say what a conversation is about."""
    require_writer(by)
    topic = topic_by_key(key)
    if topic is None:
        raise NoSuchPage(gettext("There is no such topic."))
    retag(conversation=conversation, topic=topic, by=by)


def let_routing_learn(*, is_on: bool, by: User) -> None:
    """Let what was learned take a rule's place, or leave routing to the rules."""
    require_owner(by)
    set_learned_routing(is_on=is_on, by=by)


def turn_offer_down(*, conversation: Conversation, by: User) -> None:
    """Pass on a waiting conversation that one is offered; one that is offered to nobody or to others stays as it is."""
    handover = open_handover(conversation)
    if handover is not None and handover.offered_to_id == by.id:
        turn_down_offer(handover=handover, person=by)


def put_label_on(*, conversation: Conversation, name: str, is_on: bool, by: User) -> None:
    """Put a label on a conversation, made if it is new, or take it off."""
    require_writer(by)
    with write():
        label(conversation=conversation, key=put_label(name=name).key if is_on else name, is_on=is_on, by=by)


def put_off(*, conversation: Conversation, until: datetime, by: User) -> None:
    """Snooze a conversation."""
    require_writer(by)
    snooze(conversation=conversation, until=until, by=by)


def bring_back(*, conversation: Conversation, by: User) -> None:
    """End a snooze before its time."""
    require_writer(by)
    wake(conversation=conversation)


def keep_view(*, by: User, name: str, query: str, is_shared: bool, remove: int | None) -> None:
    """Keep a search for oneself or for everybody, or remove one; only owners and managers share."""
    may_share = by.may(May.SHARE)
    if remove:
        remove_view(view_id=remove, person=by)
    else:
        save_view(name=name, query=query, person=None if is_shared and may_share else by)


def keep_canned(*, key: str, name: str, text: str, steps: Sequence[dict[str, str]], by: User) -> None:
    """Write or change a canned reply; a label that it names is made if it is new. Raises BadCannedReply."""
    require_writer(by)
    with write():
        known = [{**step, "to": put_label(name=step["to"]).key} if step["do"] == "label" else step for step in steps]
        put_canned_reply(key=key, name=name, text=text, steps=known)


def drop_canned(*, key: str, by: User) -> None:
    """Remove a canned reply."""
    require_writer(by)
    remove_canned_reply(key=key)


def keep_protocol(*, key: str, by: User, name: str, **fields: Any) -> None:
    """Write or change a protocol. Raises BadProtocol."""
    require_owner(by)
    made = key or slugify(name)[:80] or secrets.token_hex(4)
    put_protocol(key=made, name=name, by=by, **fields)


def lift_protocol(*, key: str, by: User) -> None:
    """Let a protocol be asked one place sooner."""
    require_owner(by)
    raise_protocol(key=key, by=by)


def drop_protocol(*, key: str, by: User) -> None:
    """Remove a protocol."""
    require_owner(by)
    remove_protocol(key=key, by=by)


def do_with_many(*, conversations: Sequence[Conversation], step: str, value: str, by: User) -> Done:
    """Resolve, take, label or snooze many conversations, each by itself: what moved meanwhile is left as it is and counted."""
    require_writer(by)
    done = 0
    for one in conversations:
        try:
            _do_with_one(one, step, value, by)
            done += 1
        except (ConversationMoved, AtCapacity, MessageRefused):
            continue
    return Done(done=done, left=len(conversations) - done)


def _do_with_one(conversation: Conversation, step: str, value: str, by: User) -> None:
    if step == "label":
        put_label_on(conversation=conversation, name=value, is_on=True, by=by)
    elif step == "snooze":
        put_off(conversation=conversation, until=snooze_moment(value), by=by)
    else:
        move(conversation=conversation, step=step, by=by, expected_version=conversation.version)


def correct(*, conversation: Conversation, message_id: int, article: str, topic: str, by: User) -> None:
    """Teach the assistant from one of this conversation's questions. Raises LessonRefused."""
    require_writer(by)
    question = next((one for one in questions_of(conversation) if one.id == message_id), None)
    if question is None:
        raise NoSuchPage(gettext("There is no such question in this conversation."))
    teach(by=by, how=Example.How.CORRECTION, source=article, topic=topic, message=question)


def finish_task(*, task: Task, by: User, how: str = "") -> None:
    """Say that a task is done; `how` is call when the customer was called."""
    require_writer(by)
    if how == "call":
        note_call(task=task, by=by)
    else:
        finish(task=task)


def write_task(
    *, summary: str, due_at: datetime, owner: User | None, conversation: Conversation, is_about_contact: bool, by: User
) -> Task:
    """Write down what is to be done, on a conversation or on its customer."""
    require_writer(by)
    if not summary.strip():
        raise FormRefused(gettext("Say what is to be done."))
    place = None if is_about_contact else conversation
    return add_task(summary=summary, due_at=due_at, by=by, owner=owner, conversation=place, contact=conversation.contact)


def edit_task(*, task: Task, due_at: datetime, owner: User | None, summary: str, by: User) -> None:
    """Give a task another time, owner or words."""
    require_writer(by)
    change_task(task=task, due_at=due_at, owner=owner, summary=summary, by=by)


def put_task_off(*, task: Task, until: datetime, by: User) -> None:
    """See a task again later."""
    require_writer(by)
    snooze_task(task=task, until=until, by=by)


def drop_promise(*, task: Task, by: User) -> None:
    """Say that what was read as a promise is none."""
    require_writer(by)
    take_back(task=task, reason="not_a_promise", by=by)


def set_assistant(*, is_on: bool, by: User) -> None:
    """Switch the assistant on or off for the whole desk."""
    require_owner(by)
    switch_assistant(is_on=is_on, by=by)


def let_take_back(*, seconds: int, by: User) -> None:
    """Say for how long a reply can be taken back before it leaves."""
    require_owner(by)
    set_undo(seconds=seconds, by=by)


def set_topic(*, topic: Topic, is_on: bool, by: User) -> None:
    """Use or release a topic's kill switch."""
    require_owner(by)
    switch_topic(topic=topic, is_on=is_on, by=by)


def answer_proposal(*, proposal: Proposal, is_yes: bool, by: User) -> None:
    """Let a topic climb, or leave it where it is. Raises ProposalGone."""
    require_owner(by)
    if is_yes:
        accept(proposal=proposal, by=by)
    else:
        decline(proposal=proposal, by=by)


def put_level(*, topic: Topic, seen: str, level: str, by: User) -> None:
    """Put a topic to a level by hand. Raises LevelMoved, NotAllowedAuto."""
    require_owner(by)
    grant(topic=topic, seen=seen, level=level, by=by)


def let_answer_alone(*, topic: Topic, is_allowed: bool, by: User) -> None:
    """Say whether a topic of high stakes may ever answer by itself."""
    require_owner(by)
    allow_auto(topic=topic, is_allowed=is_allowed, by=by)


def turn_down(*, draft: Draft, by: User) -> None:
    """Turn the assistant's draft down."""
    require_writer(by)
    reject_draft(draft=draft, by=by)


def allow_origins(*, inbox: Inbox, origins: Sequence[str], by: User) -> Inbox:
    """Say which pages, beside the desk's own, may show an inbox's widget."""
    require_owner(by)
    return put_inbox(channel=inbox.channel, key=inbox.key, name=inbox.name, allowed_origins=list(origins))


def renew_secret(*, inbox: Inbox, by: User) -> str:
    """Give an inbox a new secret, with which a site proves who its users are, and return it.

    Tokens made with the old one are refused from then on.
    """
    require_owner(by)
    secret = secrets.token_urlsafe(32)
    put_inbox(channel=inbox.channel, key=inbox.key, name=inbox.name, secret=secret)
    return secret


def keep_field(*, found: CustomField | None, typed: dict[str, Any], by: User) -> CustomField:
    """Make a field of the business's own, or change one. Raises BadValue."""
    require_owner(by)
    about, kind, key = (found.about, found.kind, found.key) if found else (typed["about"], typed["kind"], "")
    choices = typed.get("choices", "").splitlines()
    return put_field(name=typed["name"], about=about, kind=kind, choices=choices, key=key, by=by.id)


def drop_field(*, key: str, by: User) -> None:
    """Remove a field of the business's own, with all that stands in it."""
    require_owner(by)
    remove_field(key=key, by=by.id)


def fill_conversation(*, conversation: Conversation, values: Mapping[str, str], by: User) -> None:
    """Fill the fields of a conversation and of its person. Raises BadValue, with nothing written."""
    require_writer(by)
    with write():
        set_contact_values(contact=conversation.contact.survivor, values=values, by=by.id)
        set_conversation_values(conversation=conversation, values=values, by=by)


def fill_contact(*, contact: Contact, values: Mapping[str, str], by: User) -> None:
    """Fill the fields of a person. Raises BadValue, with nothing written."""
    require_writer(by)
    set_contact_values(contact=contact.survivor, values=values, by=by.id)


def join(*, survivor: Conversation, merged: Conversation, by: User) -> Conversation:
    """Let a conversation go on in another of the same person. Raises NotJoinable."""
    require_writer(by)
    return merge_conversations(survivor=survivor, merged=merged, by=by)


def take_join_back(*, merged: Conversation, by: User) -> Conversation:
    """Let a merged conversation go on by itself."""
    require_writer(by)
    return unmerge_conversations(merged=merged, by=by)


def split_off(*, conversation: Conversation, message_ids: Sequence[int], topic: str, by: User) -> Conversation:
    """Make some of a conversation's messages one of their own, with a topic of its own. Raises NotJoinable."""
    require_writer(by)
    return split(conversation=conversation, message_ids=message_ids, topic=topic_by_key(topic), by=by)


def merge_contacts(*, survivor: Contact, merged: Contact, by: User) -> Contact:
    """Say that two contacts are one person. Raises NotMergeable, Forgotten."""
    require_merger(by)
    return merge(survivor=survivor, merged=merged, by=by.id)


def unmerge_contact(*, merged: Contact, by: User) -> None:
    """Take a merge back."""
    require_merger(by)
    unmerge(merged=merged, by=by.id)


def keep_apart(*, one: Contact, other: Contact, by: User) -> None:
    """Say that two who look alike are two."""
    require_merger(by)
    tell_apart(one=one, other=other, by=by.id)


def invite(*, person: User, by: User) -> str:
    """Return the token of a one-time sign-in link for a colleague."""
    require_team(by)
    if not may_change(by, person):
        raise NotAllowed(gettext("Your role can't change this person. Ask an owner."))
    return make_sign_in_link(user=person, by=by)


def end_seat(*, person: User, by: User) -> None:
    """Close a colleague's account; what they had goes back to the queue. Raises NotAllowed, LastOwner."""
    with write():
        let_go(person=person, by=by)
        return_orphans()
