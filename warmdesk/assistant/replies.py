"""Put a decision into words: the business's own passages and facts, and our sentences in its voice."""

from __future__ import annotations

from dataclasses import dataclass, replace

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import voice_of
from warmdesk.accounts.voice import say, sign
from warmdesk.assistant.forms import ask_again, go_on
from warmdesk.assistant.minds import Thought, Wording
from warmdesk.assistant.models import FormState
from warmdesk.assistant.situations import Gathered
from warmdesk.assistant.spoken import Spoken
from warmdesk.assistant.tools import tool_called
from warmdesk.brain.contract import Act, Answer, Chat, Clarify, Decision, HandOver, Refuse, StaySilent
from warmdesk.catalog.selectors import offered_products, offered_services
from warmdesk.conversations.models import Conversation, Message
from warmdesk.knowledge.facts import render
from warmdesk.lib import clock, wording


@dataclass(frozen=True)
class _Speaker:
    """What every sentence of one reply needs."""

    conversation: Conversation
    business: Business
    question: str
    language: str

    def say(self, key: str, **facts: str) -> str:
        return say(key, voice=voice_of(self.business), language=self.language, **facts)


def speak(
    thought: Thought, *, conversation: Conversation, business: Business, gathered: Gathered, state: FormState | None = None
) -> tuple[Decision, Spoken]:
    """Return what holds in the end and the reply to it; a tool that the decision names runs here, in the open transaction.

    `state` is the form that is open: after something else was answered it is asked for again.
    """
    speaker = _Speaker(conversation, business, gathered.situation.message, thought.understanding.language)
    decided, spoken = thought.decision, Spoken()
    if isinstance(decided, Act):
        decided, spoken = _act(speaker, decided, state, gathered.trigger.seq)
    if not isinstance(decided, Act | HandOver):
        spoken = _worded(speaker, thought.wording) if thought.wording else _speak(speaker, decided)
        spoken = _reminded(speaker, spoken, decided, state) if state else spoken
    if not spoken.text:
        return decided, spoken
    said = f"{speaker.say('file_unread')}\n\n{spoken.text}" if gathered.has_files else spoken.text
    text = sign(_disclosed(speaker, said), conversation.inbox.channel, voice_of(business))
    return decided, replace(spoken, text=text)


def worded_later(text: str, *, conversation: Conversation, business: Business | None) -> str:
    """Return what a tool's answer is said with, when it comes after the turn: disclosed and signed as any reply."""
    if business is None:
        return text
    speaker = _Speaker(conversation, business, "", conversation.language)
    return sign(_disclosed(speaker, text), conversation.inbox.channel, voice_of(business))


def _act(
    speaker: _Speaker, decided: Act, state: FormState | None, seq: int, *, is_draft: bool = False
) -> tuple[Decision, Spoken]:
    turn = go_on(
        decided,
        conversation=speaker.conversation,
        business=speaker.business,
        language=speaker.language,
        state=state,
        seq=seq,
        is_draft=is_draft,
    )
    return turn.decision, turn.spoken


def draft_of(thought: Thought, *, conversation: Conversation, business: Business, gathered: Gathered) -> Spoken:
    """Return what would be said, without a signature; a tool that changes anything does not run, and then nothing is said."""
    decided = thought.decision
    speaker = _Speaker(conversation, business, gathered.situation.message, thought.understanding.language)
    if isinstance(decided, Act):
        tool = tool_called(decided.tool)
        may_run = tool is not None and tool.only_reads and not tool.is_outside
        return _act(speaker, decided, None, 0, is_draft=True)[1] if may_run else Spoken(action=decided.tool)
    if isinstance(decided, Answer):
        return _worded(speaker, thought.wording) if thought.wording else _speak(speaker, decided)
    return Spoken()


def _worded(speaker: _Speaker, worded: Wording) -> Spoken:
    """Say what a language model wrote, marked where it is a translation of the business's own words."""
    if not worded.translated_from:
        return Spoken(text=worded.text, sources=worded.sources)
    name = wording.language_name(worded.translated_from, in_language=speaker.language)
    mark = speaker.say("answer_translated", language_name=name)
    return Spoken(text=f"{mark}\n\n{worded.text}", sources=worded.sources)


def _speak(speaker: _Speaker, decided: Decision) -> Spoken:
    match decided:
        case Answer():
            return _answer(speaker, decided)
        case Clarify(choices=choices) if choices:
            offered = tuple({"text": choice.text, "source": choice.source} for choice in choices)
            return Spoken(text=speaker.say("clarify_choices" if len(offered) > 1 else "clarify_choice"), choices=offered)
        case Clarify():
            return Spoken(text=speaker.say("clarify_nonsense"))
        case Chat(about=about):
            return Spoken(text=speaker.say(_CHAT.get(about, "greeting_reply")))
        case Refuse(what=what):
            return Spoken(text=speaker.say(_REFUSALS.get(what, "refuse_not_possible")))
        case _:
            return Spoken()


_CHAT = {
    "greeting": "greeting_reply",
    "thanks": "thanks_reply",
    "goodbye": "goodbye_reply",
    "acknowledgement": "acknowledgement_reply",
    "rating": "thanks_reply",
    "who_are_you": "who_are_you",
    "abuse": "abuse_calm",
    "cancelled": "form_cancelled",
}
_ENDS = frozenset({"cancelled", "goodbye", "thanks"})
MOST_DIGRESSIONS = 3
"""So often in a row a form is come back to; then it is let go of."""
_REFUSALS = {"private": "refuse_private", "rules": "refuse_injection"}


def _answer(speaker: _Speaker, decided: Answer) -> Spoken:
    """Say what the sources say; a fact is rendered from the data of this moment, a passage is the business's own words."""
    said = [_excerpt(speaker, source, text) for source, text in decided.excerpts]
    parts = [text for text in said if text]
    if decided.language_differs:
        article_language = speaker.business.language
        name = wording.language_name(article_language, in_language=speaker.language)
        parts.insert(0, speaker.say("answer_in_other_language", language_name=name))
    return Spoken(text="\n\n".join(dict.fromkeys(parts)), sources=tuple(dict.fromkeys(source for source, _ in decided.excerpts)))


def _excerpt(speaker: _Speaker, source: str, text: str) -> str:
    if ":" not in source:
        return text
    return fact_in_words(source, speaker.question, speaker.language, speaker.business) or text


def fact_in_words(source: str, question: str, language: str, business: Business) -> str:
    """Render a fact from the data of this moment; empty where the data no longer hold it."""
    rendered = render(
        source,
        question=question,
        language=language,
        now=clock.now().astimezone(business.zone),
        business=business,
        services=offered_services(),
        products=offered_products(),
    )
    return rendered or ""


def _reminded(speaker: _Speaker, spoken: Spoken, decided: Decision, state: FormState) -> Spoken:
    """Answer, and come back to the form that waits: not after a goodbye, and not for ever."""
    is_end = isinstance(decided, HandOver | StaySilent) or (isinstance(decided, Chat) and decided.about in _ENDS)
    if is_end or not spoken.text or state.digressions >= MOST_DIGRESSIONS:
        return spoken
    asked = ask_again(state, conversation=speaker.conversation, business=speaker.business, language=speaker.language)
    if not asked.text:
        return spoken
    return replace(spoken, text=f"{spoken.text}\n\n{asked.text}", choices=spoken.choices or asked.choices)


def _disclosed(speaker: _Speaker, text: str) -> str:
    """Begin the assistant's first words with the disclosure, where the channel did not show it already (the widget does)."""
    if speaker.conversation.inbox.channel == "web":
        return text
    spoke_before = Message.objects.filter(conversation=speaker.conversation, author=Message.Author.ASSISTANT).exists()
    return text if spoke_before else f"{speaker.say('disclosure')}\n\n{text}"
