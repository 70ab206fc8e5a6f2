"""The first line: respond to a customer's turn, keep the decision with its reasons, and prepare the packet for people."""

from __future__ import annotations

import time
from dataclasses import asdict, replace

from django.db.models import F

from warmdesk import __version__
from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import business_or_none, is_current
from warmdesk.assistant.calls import is_calling, let_go
from warmdesk.assistant.events import Decided, ModelAsked, ToolSent
from warmdesk.assistant.keeping_word import with_word_kept
from warmdesk.assistant.minds import Thought, think
from warmdesk.assistant.models import Decision, FormState
from warmdesk.assistant.replies import MOST_DIGRESSIONS, speak
from warmdesk.assistant.selectors import decision_about, open_form
from warmdesk.assistant.situations import Gathered, gather, waits_with_files_alone
from warmdesk.assistant.spoken import Spoken
from warmdesk.assistant.team_hints import is_for_certain_people, note_rule, team_for
from warmdesk.assistant.wording import may_be_worded, worded
from warmdesk.brain.contract import Act, Chat, HandOver, StaySilent, Understanding
from warmdesk.conversations.errors import ConversationMoved
from warmdesk.conversations.events import MessageReceived
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.ownership import reopen
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.services import ASSISTANT, By, describe, reply, settle
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.live.services import who_is_typing
from warmdesk.outbox.errors import Later
from warmdesk.outbox.services import record
from warmdesk.routing.services import hand_over
from warmdesk.topics.selectors import topic_by_key

TYPING_S = 1.0
CALLING_S = 0.4
"""How often it is looked whether somebody else's server has answered: what the customer writes meanwhile waits for that."""
LONGEST_BURST_S = 8.0
"""A customer who goes on typing is waited for no longer than this after their last message."""
CUSTOMER = By("customer")
KINDS = {
    "Answer": "answer",
    "Act": "act",
    "Clarify": "clarify",
    "Chat": "chat",
    "Refuse": "refuse",
    "HandOver": "handover",
    "StaySilent": "silent",
}


def respond(fact: MessageReceived) -> None:
    """Answer, act, or hand over: one decision about the customer's turn. Harmless when run twice.

    A newer message of the same burst takes over; a conversation that people have is left to them. Where a language model may
    word the reply, it is asked by a job of its own (records ModelAsked), so that nobody who needs a person waits for it. When
    the conversation moves while the assistant thinks, its reply is dropped and it looks again.
    """
    conversation = _ours(fact)
    if conversation is None:
        return
    if is_calling(conversation):
        raise Later(CALLING_S)
    _wait_for_typing(fact, conversation)
    business = _business()
    if not business.is_assistant_on and not conversation.is_resolved:
        _leave_to_people(conversation)
        return
    gathered = gather(conversation, business)
    if gathered is None and waits_with_files_alone(conversation):
        _leave_to_people(conversation, "only_file", "A file came without words, and the assistant can't read files.")
    if gathered is None or decision_about(gathered.trigger) is not None:
        return
    started = time.perf_counter()
    thought = think(gathered.situation, business)
    if may_be_worded(thought, business):
        with write():
            record(ModelAsked(conversation_id=conversation.id, message_id=fact.message_id, seq=fact.seq))
        return
    _finish(conversation, business, gathered, thought, started)


def respond_with_model(fact: ModelAsked) -> None:
    """Answer the turn with a language model's help, and without it at any fault. Harmless when run twice.

    Looks and thinks again: what holds now is what counts.
    """
    conversation = _ours(fact)
    if conversation is None:
        return
    if is_calling(conversation):
        raise Later(CALLING_S)
    business = _business()
    gathered = gather(conversation, business)
    if gathered is None or decision_about(gathered.trigger) is not None:
        return
    started = time.perf_counter()
    thought = think(gathered.situation, business)
    if business.is_assistant_on and may_be_worded(thought, business):
        thought = worded(thought, gathered, business, lambda: _is_unmoved(conversation, business))
    _finish(conversation, business, gathered, thought, started)


def _ours(fact: MessageReceived | ModelAsked) -> Conversation | None:
    """Return the conversation, unless people have it or the customer has said more since."""
    if fact.conversation_id is None:
        return None
    conversation = conversation_by_id(fact.conversation_id)
    return None if conversation.is_with_people or not _is_newest(fact, conversation) else conversation


def _business() -> Business:
    business = business_or_none()
    if business is None:
        raise RuntimeError("no business is loaded, so nobody can answer")
    return business


def _is_unmoved(conversation: Conversation, business: Business) -> bool:
    """Tell whether nobody stepped in, wrote, or used a kill switch."""
    return is_current(business) and Conversation.objects.filter(id=conversation.id, version=conversation.version).exists()


def _finish(conversation: Conversation, business: Business, gathered: Gathered, thought: Thought, started: float) -> None:
    try:
        carry_out(conversation, business, gathered, thought, started)
    except ConversationMoved:
        raise Later(0.05) from None


def _leave_to_people(
    conversation: Conversation, reason: str = "people_only", because: str = "The assistant is switched off."
) -> None:
    """Hand over unthought, because the assistant is switched off or can't read what came, with what a form holds."""
    form = open_form(conversation)
    prepared = dict(form.fields) if form else {}
    hand_over(conversation=conversation, reason=reason, by=ASSISTANT, because=[because], prepared=prepared)


def _do_without_assistant(conversation: Conversation, decided: object) -> None:
    """After all was resolved, a nod stays a nod; everything else goes to people."""
    if isinstance(decided, StaySilent | Chat):
        settle(conversation=conversation)
    else:
        _leave_to_people(conversation)


def _is_newest(fact: MessageReceived | ModelAsked, conversation: Conversation) -> bool:
    newer = Message.objects.filter(conversation=conversation, author=Message.Author.CUSTOMER, seq__gt=fact.seq)
    return not newer.exists()


def _wait_for_typing(fact: MessageReceived, conversation: Conversation) -> None:
    said_at = Message.objects.values_list("created_at", flat=True).get(id=fact.message_id)
    waited_s = (clock.now() - said_at).total_seconds()
    if waited_s < LONGEST_BURST_S and who_is_typing(f"conversation:{conversation.id}") == "customer":
        raise Later(TYPING_S)


def carry_out(
    conversation: Conversation, business: Business, gathered: Gathered, thought: Thought, started: float
) -> Decision | None:
    """Do what was decided and keep why, in one transaction; records Decided. Returns None when the assistant is switched off.

    Raises ConversationMoved when somebody was faster: a person, or an owner who used a kill switch.
    """
    decided, language = thought.decision, thought.understanding.language
    with write():
        current = Conversation.objects.select_for_update().get(id=conversation.id)
        if current.version != conversation.version:
            raise ConversationMoved("The conversation moved while the assistant was thinking.")
        if not is_current(business):
            raise ConversationMoved("The business changed its mind while the assistant was thinking.")
        if not business.is_assistant_on:
            _do_without_assistant(current, decided)
            return None
        current = conversation_by_id(current.id)
        describe(conversation=current, language=language, topic=topic_by_key(thought.subject) or current.topic)
        current.language = language
        if current.is_resolved and KINDS[type(decided).__name__] not in {"silent", "chat"}:
            current = reopen(conversation=current, by=CUSTOMER)
            current.language = language
        state = open_form(current)
        decided, spoken = speak(thought, conversation=current, business=business, gathered=gathered, state=state)
        decided, spoken = with_word_kept(decided, spoken, thought=thought, conversation=current, business=business)
        thought = replace(thought, decision=decided)
        said = _say(current, spoken, decided, language)
        _keep_form(current, decided, spoken, thought.subject)
        latency_ms = (time.perf_counter() - started) * 1000
        kept = _keep(current, gathered, thought, spoken, said, business, latency_ms)
        if spoken.sent:
            record(ToolSent(conversation_id=current.id, call_id=spoken.sent, decision_id=kept.id, tool=spoken.action))
        return kept


def _say(conversation: Conversation, spoken: Spoken, decided: object, language: str) -> Message | None:
    """Let the customer read it: hand over, stay silent, or reply."""
    if isinstance(decided, HandOver):
        team = decided.team if is_for_certain_people(decided) else team_for(conversation, decided.team)
        handover = hand_over(
            conversation=conversation,
            reason=decided.reason,
            also=decided.also,
            because=decided.reasons,
            by=ASSISTANT,
            team=team,
            priority=decided.priority,
            prepared=decided.prepared,
        )
        note_rule(handover, decided.team, team)
        return Message.objects.filter(conversation=conversation).order_by("-seq").first()
    if isinstance(decided, StaySilent):
        settle(conversation=conversation)
        return None
    if spoken.sent:
        return None
    return reply(
        conversation=conversation,
        text=spoken.text,
        by=ASSISTANT,
        kind=KINDS[type(decided).__name__],
        sources=spoken.sources,
        choices=spoken.choices,
        language=language,
    )


def _keep_form(conversation: Conversation, decided: object, spoken: Spoken, topic: str) -> None:
    """Keep the form that is open; let go of it when it is done, called off, given to people, or forgotten over other things."""
    if isinstance(decided, Act) and spoken.kept is not None:
        kept = asdict(spoken.kept) | {"known": dict(spoken.kept.known), "offered": list(spoken.kept.offered)}
        own = {
            "engagement": conversation.engagement,
            "tool": decided.tool,
            "fields": spoken.fields,
            "topic": topic,
            "digressions": 0,
        }
        FormState.objects.update_or_create(conversation=conversation, defaults={**own, **kept})
        return
    is_over = isinstance(decided, Act | HandOver) or (isinstance(decided, Chat) and decided.about == "cancelled")
    forms = FormState.objects.filter(conversation=conversation)
    if not is_over:
        forms.update(digressions=F("digressions") + 1)
        forms = forms.filter(digressions__gt=MOST_DIGRESSIONS)
    if forms.delete()[0]:
        let_go(conversation)


def _keep(
    conversation: Conversation,
    gathered: Gathered,
    thought: Thought,
    spoken: Spoken,
    said: Message | None,
    business: Business,
    latency_ms: float,
) -> Decision:
    decided, understanding = thought.decision, thought.understanding
    kind = KINDS[type(decided).__name__]
    codes: list[str] = [decided.reason, *decided.also] if isinstance(decided, HandOver) else []
    kept = asdict(understanding) | {"said": sorted(understanding.said)}
    kept["found"] = [{"source": found.passage.source, "score": round(found.score, 4)} for found in understanding.found[:5]]
    decision = Decision.objects.create(
        conversation=conversation,
        engagement=conversation.engagement,
        message=gathered.trigger,
        reply=said,
        kind=kind,
        codes=codes,
        reasons=list(decided.reasons),
        scores=decided.scores,
        sources=list(spoken.sources),
        subject=thought.subject,
        level=thought.level,
        action=spoken.action,
        fields=spoken.fields,
        is_done=spoken.is_done,
        understanding=kept,
        versions={**thought.versions, "warmdesk": __version__},
        latency_ms=latency_ms,
        at=clock.now(),
    )
    _record_decided(decision, gathered, thought)
    return decision


def _record_decided(decision: Decision, gathered: Gathered, thought: Thought) -> None:
    understanding = thought.understanding
    fact = Decided(
        conversation_id=decision.conversation_id,
        decision_id=decision.id,
        kind=decision.kind,
        codes=decision.codes,
        sources=decision.sources,
        topic=understanding.topics[0][0] if understanding.topics else None,
        about=decision.subject,
        level=decision.level,
        verdict=_verdict(understanding),
        action=decision.action,
        language=understanding.language,
        channel=gathered.situation.channel,
        tier=gathered.situation.customer.tier,
        engagement=decision.engagement,
        latency_ms=decision.latency_ms,
    )
    record(fact)


def _verdict(understanding: Understanding) -> str:
    """Say what the customer's words say of the answer before."""
    if understanding.said & {"unhelped", "repeated"}:
        return "not_helped"
    return "thanked" if understanding.kind == "smalltalk" and understanding.smalltalk == "thanks" else ""
