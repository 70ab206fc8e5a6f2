"""Which of a business's teams (or topics) a conversation belongs to, learned from where people left earlier ones.

It starts from the business's own words: names, and the names and examples of their topics, are the first examples. Beside a
rule it may speak only through a `Gate`, which is measured on conversations that were held back from the fit: so long as those do
not show that it is right against the rule more often than wrong, the rule holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.text.stop_words import STOP_WORDS
from warmdesk.brain.understand.topic_evidence import Comparing, vectors_of
from warmdesk.brain.understand.topic_fit import Evidence, Weights, learned
from warmdesk.brain.understand.topic_trust import softmax
from warmdesk.lib.interval import wilson

Floats = NDArray[np.float32]
Places = NDArray[np.intp]

MOST_SETTLED = 2000
"""The newest so many are learned from: a business changes, and a fit takes seconds."""
_NAME_COUNTS = 2.0
_STRENGTH, _SHARE_OF_WORDS = 20.0, 0.25
_FOLDS = 5
_LEADS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
"""The leads that a gate may ask for: how much likelier the model's choice must be than the rule's."""
_SURELY, _FEWEST_TO_DECIDE, _FEWEST_TO_SUGGEST = 2.576, 12, 4
"""Two-sided 99 %, since the best of several leads is taken; and fewer disagreements than these say nothing."""
_MOST_WORDS = 3
_SAYS_NOTHING = frozenset().union(*STOP_WORDS.values())


@dataclass(frozen=True)
class Choice:
    """One of the teams or topics, with its own words: its name first."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Settled:
    """What a customer said, where the rule put it (empty: nowhere), and where people left it."""

    text: str
    rule: str
    meant: str


@dataclass(frozen=True)
class Guess:
    """What the model would choose: its probability, how far it leads the rule's choice, and the words that speak for it."""

    id: str
    p: float
    lead: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gate:
    """From which lead on the model may speak against the rule, read off held-back conversations; None: not at all."""

    n: int = 0
    rule_right: int = 0
    model_right: int = 0
    suggests_from: float | None = None
    """Where it was right more often than the rule."""
    decides_from: float | None = None
    """Where even the lower bound says so."""

    def may_suggest(self, guess: Guess, rule: str) -> bool:
        """Tell whether a person may be asked."""
        return guess.id != rule and self.suggests_from is not None and guess.lead >= self.suggests_from

    def may_decide(self, guess: Guess, rule: str) -> bool:
        """Tell whether the model may take the rule's place."""
        return guess.id != rule and self.decides_from is not None and guess.lead >= self.decides_from


class LearnedChoice:
    """The choices with what was learned of them. Immutable; a second or so to make with 1,000 settled conversations."""

    def __init__(
        self,
        choices: Sequence[Choice],
        settled: Sequence[Settled] = (),
        encoder: Encoder | None = None,
        vectors: Mapping[str, Floats] | None = None,
    ) -> None:
        """Fit to the choices' own words and to settled conversations; those that went to none of the choices are left out."""
        self.choices = tuple(choice.id for choice in choices)
        self.settled = tuple(one for one in settled if one.meant in self.choices)
        own = _own_words(choices)
        texts = [*own, *(one.text for one in self.settled)]
        self._encoder, self._own_count = encoder, len(own)
        self._comparing = Comparing(texts)
        meaning = vectors_of(texts, encoder, vectors or {}) if encoder else None
        self._evidence = Evidence(self._comparing.rows, meaning, _SHARE_OF_WORDS)
        places = [self.choices.index(choice) for choice, _ in own.values()]
        places += [self.choices.index(one.meant) for one in self.settled]
        self._targets = np.eye(len(self.choices), dtype=np.float32)[places]
        self._counts = np.array([count for _, count in own.values()] + [1.0] * len(self.settled), np.float32)
        self._weights = self._fitted(np.arange(len(texts)))

    def guess(self, text: str, rule: str) -> Guess:
        """Return the likeliest choice for what a customer said; `rule` is where the rule puts it, or nothing."""
        places, weights = self._comparing.weigh(text)
        vector = self._encoder.encode([text])[0] if self._encoder else None
        shares = softmax(self._weights.scores(places, weights, vector))
        best = int(shares.argmax())
        words = self._speaking_for(places, weights, best, rule)
        return Guess(self.choices[best], float(shares[best]), float(self._lead(shares[None], [rule])[0]), words)

    @cached_property
    def gate(self) -> Gate:
        """Measure the model against the rule, on each settled conversation while it was held back."""
        if len(self.settled) < _FOLDS:
            return Gate(n=len(self.settled))
        shares = softmax(self._held_back_scores())
        rules = [one.rule for one in self.settled]
        model = np.array(self.choices)[shares.argmax(axis=1)]
        meant = np.array([one.meant for one in self.settled])
        won = (model == meant) & (np.array(rules) != meant)
        lost = (model != meant) & (np.array(rules) == meant)
        lead = self._lead(shares, rules)
        return Gate(
            n=len(meant),
            rule_right=int((np.array(rules) == meant).sum()),
            model_right=int((model == meant).sum()),
            suggests_from=_best_lead(lead, won, lost, fewest=_FEWEST_TO_SUGGEST, z=0.0),
            decides_from=_best_lead(lead, won, lost, fewest=_FEWEST_TO_DECIDE, z=_SURELY),
        )

    def _held_back_scores(self) -> Floats:
        order = np.random.default_rng(0).permutation(len(self.settled)) + self._own_count
        scores = np.zeros((len(self.settled), len(self.choices)), np.float32)
        for number in range(_FOLDS):
            held = np.sort(order[number::_FOLDS])
            rest = np.setdiff1d(np.arange(len(self._targets)), held)
            scores[held - self._own_count] = self._fitted(rest).all_scores(self._evidence[held])
        return scores

    def _fitted(self, rows: Places) -> Weights:
        return learned(self._evidence[rows], self._targets[rows], self._counts[rows], _STRENGTH)

    def _lead(self, shares: Floats, rules: Sequence[str]) -> Floats:
        """Return how much likelier each best choice is than the rule's; a rule that names none of the choices has no share."""
        known = np.array([self.choices.index(rule) if rule in self.choices else -1 for rule in rules], np.intp)
        of_rule = np.where(known >= 0, shares[np.arange(len(shares)), known], 0.0)
        return np.asarray(shares.max(axis=1) - of_rule, np.float32)

    def _speaking_for(self, places: Places, weights: Floats, best: int, rule: str) -> tuple[str, ...]:
        """Return the message's words that speak most for a choice, against the rule's or against all others."""
        words = self._weights.words
        against = words[:, self.choices.index(rule)] if rule in self.choices else words.mean(axis=1)
        said = {
            term: float(weight * (words[place, best] - against[place]))
            for place, weight in zip(places, weights, strict=True)
            if (term := self._comparing.word_at(int(place))) and len(term) > 2 and term not in _SAYS_NOTHING
        }
        return tuple(sorted((term for term in said if said[term] > 0), key=lambda term: -said[term])[:_MOST_WORDS])


def _own_words(choices: Iterable[Choice]) -> dict[str, tuple[str, float]]:
    """Return each choice's own words once, with the choice and what they count; words of two choices are the first one's."""
    own: dict[str, tuple[str, float]] = {}
    for choice in choices:
        for nth, text in enumerate(choice.words):
            if text.strip():
                own.setdefault(text, (choice.id, 1.0 if nth else _NAME_COUNTS))
    return own


def _best_lead(lead: Floats, won: NDArray[np.bool_], lost: NDArray[np.bool_], *, fewest: int, z: float) -> float | None:
    """Return the lead from which on most is won over the rule, of those where it was right more often than not, by the bound."""
    best, gained = None, 0
    for least in _LEADS:
        k, against = int(won[lead >= least].sum()), int(lost[lead >= least].sum())
        if k + against >= fewest and wilson(k, k + against, z)[0] > 0.5 and k - against > gained:
            best, gained = least, k - against
    return best
