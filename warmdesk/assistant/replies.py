"""Put a decision into words: the business's own passages and facts, and our sentences in its voice."""

from __future__ import annotations

from dataclasses import dataclass, field

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import voice_of
from warmdesk.accounts.voice import say, sign
from warmdesk.assistant.minds import Thought, Wording
from warmdesk.assistant.situations import Gathered
from warmdesk.assistant.tools import TOOLS
from warmdesk.assistant.tools.contract import Call
from warmdesk.brain.contract import Act, Answer, Chat, Clarify, Decision, HandOver, Refuse
from warmdesk.catalog.selectors import offered_products, offered_services
from warmdesk.conversations.models import Conversation, Message
from warmdesk.knowledge.facts import render
from warmdesk.lib import clock, wording


@dataclass(frozen=True)
class Spoken:
    """What the customer reads, and what the form holds after the turn."""

    text: str = ""
    sources: tuple[str, ...] = ()
    choices: tuple[dict[str, str], ...] = ()
    action: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    is_done: bool = False
    asks_for: str = ""
    failures: int = 0


@dataclass(frozen=True)
class _Speaker:
    """What every sentence of one reply needs."""

    conversation: Conversation
    business: Business
    question: str
    language: str

    def say(self, key: str, **facts: str) -> str:
        return say(key, voice=voice_of(self.business), language=self.language, **facts)


def speak(decided: Decision, *, conversation: Conversation, business: Business, gathered: Gathered, thought: Thought) -> Spoken:
    """Return the reply to a decision; a tool that the decision names runs here, in the open transaction."""
    speaker = _Speaker(conversation, business, gathered.situation.message, thought.understanding.language)
    spoken = _worded(speaker, thought.wording) if thought.wording else _speak(speaker, decided)
    if not spoken.text:
        return spoken
    text = sign(_disclosed(speaker, spoken.text), conversation.inbox.channel, voice_of(business))
    return Spoken(**{**spoken.__dict__, "text": text})


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
        case Act():
            return _act(speaker, decided)
        case Clarify(choices=choices) if choices:
            offered = tuple({"text": choice.text, "source": choice.source} for choice in choices)
            return Spoken(text=speaker.say("clarify_choices"), choices=offered)
        case Clarify():
            return Spoken(text=speaker.say("clarify_nonsense"))
        case Chat(about=about):
            return Spoken(text=speaker.say(_CHAT.get(about, "greeting_reply")))
        case Refuse(what=what):
            return Spoken(text=speaker.say(_REFUSALS.get(what, "refuse_not_possible")))
        case HandOver(prepared=prepared):
            return Spoken(fields=dict(prepared))
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


def _act(speaker: _Speaker, decided: Act) -> Spoken:
    """Take the tool's next step: ask for a detail, ask for proof, or run it."""
    tool = TOOLS[decided.tool]
    if decided.step == "prove":
        return Spoken(text=speaker.say("prove_identity"), action=tool.name, fields=dict(decided.fields))
    if decided.step == "ask":
        asks = tool.asks[decided.asks_for]
        text = speaker.say(f"{asks}_again" if decided.failures else asks)
        return Spoken(text=text, action=tool.name, fields=dict(decided.fields), asks_for=decided.asks_for)
    if tool.needs_proof and not speaker.conversation.is_proven:
        return Spoken(text=speaker.say("prove_identity"), action=tool.name)
    outcome = tool.run(Call(speaker.conversation, speaker.business, decided.fields, speaker.language))
    return Spoken(
        text=outcome.text,
        choices=outcome.choices,
        action=tool.name,
        fields=outcome.fields or dict(decided.fields),
        is_done=outcome.is_done,
        asks_for=outcome.asks_for,
        failures=0 if outcome.is_done else 1,
    )


def _disclosed(speaker: _Speaker, text: str) -> str:
    """Begin the assistant's first words with the disclosure, where the channel did not show it already (the widget does)."""
    if speaker.conversation.inbox.channel == "web":
        return text
    spoke_before = Message.objects.filter(conversation=speaker.conversation, author=Message.Author.ASSISTANT).exists()
    return text if spoke_before else f"{speaker.say('disclosure')}\n\n{text}"
