"""Find what a customer means among what is offered: by words, across languages, with typos, without anything that is learned.

A word of the question counts by its rarity among the offers, as much as it fits the best of an offer's words: the same word, one
of the same meaning in any of eight languages, or one kind of what was asked for ("green" finds "emerald").
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from warmdesk.brain.text.spelling import Spelling
from warmdesk.brain.text.words import base, fold, stem, words_of
from warmdesk.catalog.product_words import LANGUAGES, asking_words, english_of, limiting_words, product_words

NAME, CATEGORY, DESCRIPTION = 1.0, 0.85, 0.5
"""How much a fit counts, by where the word stands."""
SAME_MEANING, NARROWER = 0.9, 0.75
UNKNOWN_NOTED = 0.25
"""The share of a full word that one counts which neither the offers nor the list of words know: it is often small talk."""
LEAST_COVERED = 0.3
"""The share of a question that an offer must meet; measured on the demo's products, see benchmarks/products.py."""
NEAR_BEST = 0.75
_LONGEST_PHRASE = 3
_AMOUNT = r"\s*[$€£]?\s*(\d{1,6}(?:[.,]\d{1,2})?)\b"


@dataclass(frozen=True)
class Offer:
    """What can be found: its key and the words about it."""

    key: str
    name: str
    category: str = ""
    description: str = ""


@dataclass(frozen=True)
class Found:
    """An offer and the share of the question, 0..1, that it meets."""

    key: str
    score: float


class OfferIndex:
    """The words of all offers, in the language that they are written in."""

    def __init__(self, offers: Sequence[Offer], written_in: str) -> None:
        """Read the offers' words; `written_in` is a language as BCP 47."""
        self._written_in = base(written_in)
        self._offers = {offer.key: self._keys_of(offer) for offer in offers}
        said = [word for offer in offers for word in words_of(f"{offer.name} {offer.category} {offer.description}")]
        self._spelling = Spelling(said + list(product_words(self._written_in).meanings), _known_everywhere())

    def find(self, question: str, language: str) -> list[Found]:
        """Return the offers that meet the question, best first; none when nothing in it speaks of an offer."""
        weights, fits = self._weigh(question, base(language))
        total = sum(weights.values())
        if not total:
            return []
        telling = {
            key for word in weights for key, fit in fits[word].items() if fit > DESCRIPTION or self._is_named(word, language)
        }
        scores = {key: sum(weight * fits[word].get(key, 0.0) for word, weight in weights.items()) / total for key in telling}
        best = max(scores.values(), default=0.0)
        floor = max(LEAST_COVERED, NEAR_BEST * best)
        found = [Found(key, score) for key, score in scores.items() if score >= floor]
        return sorted(found, key=lambda offer: -offer.score)

    def _weigh(self, question: str, language: str) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
        """Return each telling word's weight, and by word how well it fits which offer."""
        asking = asking_words(language) | asking_words(self._written_in)
        words = _words(self._spelling.correct(question, english=False), language)
        fits: dict[str, dict[str, float]] = {}
        weights: dict[str, float] = {}
        heaviest = math.log(1 + len(self._offers))
        for phrase in _phrases(words):
            if phrase in asking or phrase in weights or phrase.isdigit():
                continue
            keys = self._asked(phrase, language)
            fits[phrase] = {offer: fit for offer, own in self._offers.items() if (fit := _best_fit(keys, own))}
            if fits[phrase]:
                weights[phrase] = math.log(1 + len(self._offers) / len(fits[phrase]))
            elif "-" not in phrase:
                is_known = any(key.startswith("=") for key in keys)
                weights[phrase] = heaviest * (1.0 if is_known else UNKNOWN_NOTED)
        return (weights if any(fits.values()) else {}), fits

    def _is_named(self, word: str, language: str) -> bool:
        """Tell whether a word is one that products are described by; any other word in a description alone says too little."""
        return any(product_words(code).meanings_of(word, code) for code in (language, self._written_in))

    def _asked(self, word: str, language: str) -> dict[str, float]:
        """Return what would fit a word of the question, and how well."""
        languages = dict.fromkeys((language, self._written_in))
        keys = {stem(word, code): 1.0 for code in languages}
        for code in languages:
            for meaning in product_words(code).meanings_of(word, code):
                keys |= {f"={meaning}": SAME_MEANING, f"<{meaning}": NARROWER}
        return keys

    def _keys_of(self, offer: Offer) -> dict[str, float]:
        """Return what an offer can be found by, and how much that counts by where it stands."""
        keys: dict[str, float] = {}
        for text, counts in ((offer.name, NAME), (offer.category, CATEGORY), (offer.description, DESCRIPTION)):
            for phrase in _phrases(_words(text, self._written_in)):
                for key in self._said(phrase):
                    keys[key] = max(keys.get(key, 0.0), counts)
        return keys

    def _said(self, word: str) -> set[str]:
        """Return the keys of a word of an offer: its stem, its meanings, and the broader ones."""
        words = product_words(self._written_in)
        meanings = words.meanings_of(word, self._written_in)
        english = [word] + [said for meaning in meanings for said in english_of(meaning)]
        broader = {wider for said in english for wider in words.broader.get(stem(said, "en"), ())}
        return {stem(word, self._written_in), *(f"={meaning}" for meaning in meanings), *(f"<{meaning}" for meaning in broader)}


def highest_price(question: str, languages: Iterable[str]) -> str:
    """Return the amount, with a decimal point, that a question sets as its limit ("under 150"); nothing where it sets none."""
    limits = "|".join(re.escape(words) for words in limiting_words([*languages]))
    found = re.search(rf"\b(?:{limits}){_AMOUNT}", fold(question)) if limits else None
    return found.group(1).replace(",", ".") if found else ""


@lru_cache(maxsize=4)
def index_of(offers: tuple[Offer, ...], written_in: str) -> OfferIndex:
    """Return the index of these offers; that of unchanged offers is kept."""
    return OfferIndex(offers, written_in)


def _words(text: str, language: str) -> list[str]:
    """Return the folded words of a text, compounds as their parts."""
    return [part for word in words_of(text) for part in product_words(language).parts_of(word, language)]


def _phrases(words: Sequence[str]) -> list[str]:
    """Return the words, and neighbours joined by a hyphen ("button-up", "water-heater")."""
    joined = [
        "-".join(words[start : start + length])
        for length in range(2, _LONGEST_PHRASE + 1)
        for start in range(len(words) - length + 1)
    ]
    return [*words, *joined]


def _best_fit(asked: Mapping[str, float], said: Mapping[str, float]) -> float:
    return max((fit * said[key] for key, fit in asked.items() if key in said), default=0.0)


@lru_cache
def _known_everywhere() -> frozenset[str]:
    """Return words that are no slips of others, in any language."""
    asked = [asking_words(language) for language in LANGUAGES]
    return frozenset().union(*(product_words(language).meanings for language in LANGUAGES), *asked)
