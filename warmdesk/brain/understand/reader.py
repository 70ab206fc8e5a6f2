"""Understand one message in its situation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from typing import Literal, get_args

from warmdesk.brain.contract import SAID_OUTRIGHT, Business, Lesson, Reason, Signal, Situation, Turn, Understanding
from warmdesk.brain.text.encoder import Encoder, Floats
from warmdesk.brain.text.gloss import gloss
from warmdesk.brain.text.index import PassageIndex
from warmdesk.brain.understand.cue_book import CueBook, Seen
from warmdesk.brain.understand.cues import LANGUAGES
from warmdesk.brain.understand.entities import entities_of
from warmdesk.brain.understand.feelings import emotion_of
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.heard import SIGNALS, Heard
from warmdesk.brain.understand.kept_for_people import KeptForPeople
from warmdesk.brain.understand.models import Models
from warmdesk.brain.understand.sources import Sources
from warmdesk.brain.understand.text_model import cue_marks
from warmdesk.brain.understand.topics import Topics
from warmdesk.brain.understand.wishes import Wishes

LanguageOf = Callable[[str, Sequence[str]], tuple[str, float]]
Kind = Literal["smalltalk", "routine", "abuse", "injection", "person", "nonsense"]

_HEARD_EVERYWHERE = frozenset({"asked_for_human", "safety", "urgent"})
_PHRASES = (
    "question", "follow_up", "unhelped", "repeated", "never_mind", "private", "off_task", "praise", "request_callback",
    "hours", "address", "contact", "price", "correction", "injection", "abuse",
    "affirm", "deny", "same_time", "same_as_before", "any_time", "later", "earlier", "leave_it", "pay_link", "what_if", "amends",
    "field_email", "field_phone", "field_address", "field_name",
)  # fmt: skip
_SMALLTALK = ("rating", "greeting", "thanks", "goodbye", "acknowledgement", "who_are_you")
_DOUBTED, _DISBELIEVED, _WEAK = 0.7, 0.45, 0.35
_MOST_LEARNED = SAID_OUTRIGHT - 0.01
_SOUNDS_ROUTINE, _SOUNDS_WHOLLY_ROUTINE = 0.3, 0.05
"""Below these, all reasons together, a message that holds a strong cue more likely uses its words for something else."""
_FEW_WORDS = 12
_ANSWERED = frozenset({"answer", "act", "chat", "clarify"})
"""Kinds of replies after which the customer's question was a plain one."""
_SURE_OF_LANGUAGE = 0.8
_SWITCHING = 0.6
_ATTACK = 0.8
_CHATS, _CALM = 0.6, 0.1
"""What only sounds like chatter is taken for it where next to nothing else speaks: it may be a complaint told calmly."""


class Reader:
    """Everything that understands messages for one version of one business."""

    def __init__(
        self,
        business: Business,
        encoder: Encoder | None,
        language_of: LanguageOf,
        models: Models,
        index: PassageIndex,
        wide: Encoder | None = None,
    ) -> None:
        self._business, self._encoder, self._language_of, self._model = business, encoder, language_of, models.signals
        self._book = CueBook(business.staff_names)
        self._kept = KeptForPeople(business.people_only, encoder, models.signals, self._book, index)
        self._topics = Topics(business.topics, business.passages, encoder)
        self._wishes = Wishes(business, models.wishes, encoder, wide)
        self._sources, self._is_wide = Sources(business.passages, index), wide is not None

    def taught(self, lessons: Sequence[Lesson], vectors: Mapping[str, Floats], wide: Mapping[str, Floats]) -> Reader:
        """Return this reader with more examples of sources and topics."""
        learned = copy(self)
        learned._sources = self._sources.taught(lessons, wide if self._is_wide else vectors)
        learned._topics = self._topics.taught(lessons, vectors)
        return learned

    def read(self, situation: Situation, known_language: str | None = None) -> Understanding:
        """Return what the message means; pure, and quick enough for a chat."""
        language, language_p = (known_language, 1.0) if known_language else self._language(situation)
        heard = self._in_context(self._heard(situation.message, language), situation.turns)
        said = frozenset(kind for kind in _PHRASES if heard.says(kind))
        signals = (*(_signal(heard, reason) for reason in SIGNALS), *self._kept.signals(heard))
        topics = self._topics.probabilities(heard.text, heard.vector, language)
        entities = entities_of(situation.message, language=language, now=situation.now)
        action, action_p = self._wishes.find(heard, topics, entities)
        smalltalk = next((kind for kind in _SMALLTALK if heard.says(kind)), "")
        smalltalk = smalltalk or ("thanks" if _is_praise(heard, said, is_answer=situation.form is not None) else "")
        sentiment = _sentiment(heard, said)
        return Understanding(
            language=language,
            language_p=language_p,
            topics=topics,
            signals=signals,
            kind=_kind(heard, said, smalltalk, signals),
            smalltalk=smalltalk,
            action=action,
            action_p=action_p,
            entities=entities,
            sentiment=sentiment,
            emotion=emotion_of(heard.folded, signals, sentiment),
            urgency=max((signal.p for signal in signals if signal.reason in {"urgent", "safety"}), default=0.0),
            found=self._sources.find(situation, language, heard.says),
            said=said,
            needs_person=heard.needs_person,
            unhelped_before=self._unhelped_before(situation.turns, heard.languages),
        )

    def _language(self, situation: Situation) -> tuple[str, float]:
        """A message of few words stays in the conversation's language; a clear one may switch it."""
        language, p = self._language_of(situation.message, tuple(LANGUAGES))
        before = situation.language or situation.customer.language
        if p >= _SURE_OF_LANGUAGE and len(situation.message.split()) > 2:
            return language, p
        if before:
            return before, _SWITCHING
        own, own_p = self._language_of(situation.message, self._business.languages)
        return own, own_p

    def _heard(self, text: str, language: str) -> Heard:
        spoken = (language.split("-")[0], *(own.split("-")[0] for own in self._business.languages), "en")
        vector = self._encoder.encode([gloss(text, language)])[0] if self._encoder else None
        heard = Heard(text, cue_text(text), language, tuple(dict.fromkeys(spoken)), self._book, vector, {})
        if not any(map(str.isalpha, text)):
            return heard
        heard = replace(heard, is_listened_to=self._model.is_listening)
        return replace(heard, learned=self._model.probabilities(text, cue_marks(self._model.cues, heard.find)))

    def _in_context(self, heard: Heard, turns: Sequence[Turn]) -> Heard:
        """Hear a few words after an answer with what it answered, too: "the number, please" asks for no person there."""
        spoken = [turn for turn in turns if turn.speaker != "person"]
        follows = len(spoken) > 1 and spoken[-1].kind in _ANSWERED and spoken[-2].speaker == "customer"
        if not follows or not heard.learned or not heard.is_listened_to or len(heard.text.split()) > _FEW_WORDS:
            return heard
        together = self._heard(f"{spoken[-2].text}\n{heard.text}", heard.language).learned
        mixed = {label: (p * together[label]) ** 0.5 for label, p in heard.learned.items()}
        total = sum(mixed.values())
        return replace(heard, learned={label: p / total for label, p in mixed.items()})

    def _unhelped_before(self, turns: Sequence[Turn], languages: Sequence[str]) -> int:
        count = 0
        for turn in reversed([turn for turn in turns if turn.speaker == "customer"]):
            folded = cue_text(turn.text)
            if not any(self._book.says(kind, folded, languages) for kind in ("unhelped", "repeated")):
                break
            count += 1
        return count


def _signal(heard: Heard, reason: Reason) -> Signal:
    seen = heard.find(reason, LANGUAGES if reason in _HEARD_EVERYWHERE else None)
    learned = heard.share_of(reason)
    return Signal(reason, _together(seen, learned, _belief(heard, reason)), _because(reason, seen, learned))


def _belief(heard: Heard, reason: Reason) -> float:
    """How much a strong cue is believed at least: in a message that sounds like any other, it is about such things in general.

    The wish for a person is always believed. Without the listener only questions are doubted, and danger always is enough for a
    person to look.
    """
    if reason == "asked_for_human" or not (heard.asks or heard.is_listened_to) or heard.needs_person >= _SOUNDS_ROUTINE:
        return SAID_OUTRIGHT
    if reason == "safety" and (heard.needs_person >= _SOUNDS_WHOLLY_ROUTINE or not heard.is_listened_to):
        return _DOUBTED
    return _DISBELIEVED


def _together(seen: Seen | None, learned: float, least: float) -> float:
    """A strong cue is nearly certain, the more so the better the model agrees; a weak one only adds to what the model says."""
    if seen is None:
        return min(learned, _MOST_LEARNED)
    if seen.is_weak:
        return min(1 - (1 - _WEAK) * (1 - learned), _MOST_LEARNED)
    return least + (1 - least) * learned


def _because(reason: Reason, seen: Seen | None, learned: float) -> str:
    words = reason.replace("_", " ")
    return f"{words}: '{seen.words}'" if seen else f"{words}: reads like it ({learned:.0%})"


def _kind(heard: Heard, said: frozenset[str], smalltalk: str, signals: Sequence[Signal]) -> Kind:
    if any(signal.reason == "asked_for_human" and signal.p >= SAID_OUTRIGHT for signal in signals):
        return "person"
    for attack in get_args(Literal["injection", "abuse"]):
        if attack in said or heard.learned.get(attack, 0.0) >= _ATTACK:
            return "injection" if attack == "injection" else "abuse"
    if smalltalk:
        return "smalltalk"
    return "nonsense" if _is_nonsense(heard.folded) else "routine"


def _is_praise(heard: Heard, said: frozenset[str], *, is_answer: bool) -> bool:
    """Whether it is praise or chatter, and asks nothing. What only sounds like chatter is not, if it is long, holds a number or
    answers a form.
    """
    sounds = heard.learned.get("smalltalk", 0.0) >= _CHATS and heard.needs_person < _CALM
    is_more = is_answer or len(heard.text.split()) > _FEW_WORDS or any(map(str.isdigit, heard.text))
    chats = sounds and not is_more
    return "question" not in said and "?" not in heard.text and ("praise" in said or chats)


def _sentiment(heard: Heard, said: frozenset[str]) -> float:
    bad = max(heard.learned.get(label, 0.0) for label in ("upset", "abuse", "dispute"))
    good = 0.8 if "praise" in said else heard.learned.get("smalltalk", 0.0) / 2
    return max(-1.0, min(1.0, good - bad))


def _is_nonsense(folded: str) -> bool:
    """Whether hardly any word could be one: no vowels, or keys pressed at random."""
    tokens = [word for word in folded.split() if any(character.isalpha() for character in word)]
    if not tokens:
        return not any(character.isdigit() for character in folded)
    return sum(_is_gibberish(word) for word in tokens) / len(tokens) > 0.5


def _is_gibberish(word: str) -> bool:
    letters = "".join(character for character in word if character.isalpha())
    vowels = sum(letter in "aeiouyåäöü" for letter in letters)
    longest = _longest_consonant_run(letters)
    return len(letters) > 2 and (vowels == 0 or longest >= 5 or (len(letters) >= 6 and vowels / len(letters) < 0.2))


def _longest_consonant_run(letters: str) -> int:
    run = longest = 0
    for letter in letters:
        run = 0 if letter in "aeiouy" else run + 1
        longest = max(longest, run)
    return longest
