"""Cut an article to the part that answers: whole sentences in their order, short enough to be read in a chat."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from warmdesk.brain.contract import Passage
from warmdesk.brain.text.encoder import Encoder, Floats
from warmdesk.brain.text.gloss import ENGLISH, gloss
from warmdesk.brain.text.words import base, content_words, fold, sentences_of

LONGEST = 600
_CLOSE = 0.5
"""Another paragraph's sentence joins when it fits at least this well, measured against the best one."""
_FIGURE_BONUS = 0.15

_MEASURES = re.compile(
    r"\b(?:how (?:much|many|long|far|early|late|often|soon|old|big)|what time|when|prices?|costs?|fee|charge|rates?|open|close|"
    r"hours|cuanto|cuanta|cuantos|cuantas|cuando|cuesta|precio|hora|horario|combien|quand|prix|coute|horaires?|heure|"
    r"wie (?:viel|lange|spat|oft)|wieviel|wann|kostet|kosten|preis|uhr|offnungszeiten|quanto|quanta|quando|costa|prezzo|ore|"
    r"orari|quantos|custa|preco|horas?|horarios?|hoeveel|hoe lang|wanneer|kost|prijs|laat|ile|kiedy|kosztuje|cena|godzin\w*)\b"
)
_NUMBER_WORD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|free|half an hour|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|gratis|deux|trois|quatre|cinq|sept|huit|neuf|dix|gratuit\w*|"
    r"zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|kostenlos|umsonst)\b"
)
_LEANS_BACK = re.compile(
    r"(?:it|its|that|this|those|these|they|then|but|and|or|so|otherwise|also|if not|he|she|there|both|neither|"
    r"pero|y|eso|esto|tambien|mais|et|cela|ca|ils?|elles?|sinon|aber|und|das|dies|sie|es|sonst|"
    r"ma|e|questo|anche|mas|isso|isto|maar|en|dat|ale|to)\b"
)


@dataclass(frozen=True)
class _Sentence:
    place: int
    paragraph: int
    text: str
    fit: float


def shorten(
    passages: Sequence[Passage],
    query: str,
    encoder: Encoder | None = None,
    vectors: Mapping[str, Floats] | None = None,
    language: str | None = None,
    longest: int = LONGEST,
) -> str:
    """Give the sentences of one source's passages that answer the query, in at most about `longest` characters.

    `vectors` are those the index holds for sentences (what is missing is encoded); `language` is the query's. The sentence
    that fits best always stays, and with a question for a price, a time or a number the best one that holds a figure.
    """
    ordered = sorted(passages, key=lambda passage: passage.position)
    sentences = _weighed(ordered, query, encoder, vectors or {}, language)
    if not sentences:
        return ""
    best = max(sentences, key=lambda sentence: sentence.fit)
    chosen = _around(sentences, best, longest)
    for paragraph in _worth_adding(sentences, best, asks_for_figure=bool(_MEASURES.search(fold(query)))):
        places = chosen | {sentence.place for sentence in sentences if sentence.paragraph == paragraph}
        if _length(sentences, places) <= longest:
            chosen = places
    return _joined(sentences, chosen)


def _weighed(
    passages: Sequence[Passage], query: str, encoder: Encoder | None, vectors: Mapping[str, Floats], language: str | None
) -> list[_Sentence]:
    """Split the passages and weigh each sentence by what it shares with the query."""
    split = [(number, text) for number, passage in enumerate(passages) for text in sentences_of(passage.text)]
    if not split:
        return []
    spoken = base(passages[0].language)
    english = gloss(query, language or spoken) or query
    if base(language or spoken) == spoken:
        fits = _shared_words([text for _, text in split], query, spoken)
    else:
        fits = _shared_words([gloss(text, spoken) for _, text in split], english, ENGLISH)
    if encoder is not None:
        fits = 0.4 * fits + _meanings([gloss(text, spoken) for _, text in split], english, encoder, vectors)
    if _MEASURES.search(fold(query)):
        fits = fits + np.array([_FIGURE_BONUS * _has_figure(text) for _, text in split], np.float32)
    return [_Sentence(place, split[place][0], split[place][1], float(fit)) for place, fit in enumerate(fits)]


def _shared_words(texts: Sequence[str], query: str, language: str) -> Floats:
    """Give the share of the query's content that each text holds; a word that is in every text says nothing."""
    asked = list(dict.fromkeys(content_words(query, language)))
    held = np.array(
        [[word in own for word in asked] for own in (set(content_words(text, language)) for text in texts)], np.float32
    )
    if not asked:
        return np.zeros(len(texts), np.float32)
    rarity = np.log1p(len(texts) / (held.sum(axis=0) + 0.5))
    return np.asarray(held @ rarity / rarity.sum(), np.float32)


def _meanings(texts: Sequence[str], query: str, encoder: Encoder, vectors: Mapping[str, Floats]) -> Floats:
    missing = [text for text in texts if text not in vectors]
    encoded = dict(zip(missing, encoder.encode(missing), strict=True)) if missing else {}
    table = np.stack([vectors[text] if text in vectors else encoded[text] for text in texts])
    return np.asarray(table @ encoder.encode([query])[0], np.float32)


def _around(sentences: Sequence[_Sentence], best: _Sentence, longest: int) -> set[int]:
    """Take the best sentence's paragraph: whole, or outwards from the sentence as far as there is room."""
    same = [sentence for sentence in sentences if sentence.paragraph == best.paragraph]
    chosen = {best.place}
    if best.place > same[0].place and _LEANS_BACK.match(fold(best.text)):
        chosen.add(best.place - 1)
    for candidate in sorted(same, key=lambda sentence: (abs(sentence.place - best.place), -sentence.fit)):
        if _length(sentences, chosen | {candidate.place}) > longest:
            break
        chosen.add(candidate.place)
    return chosen


def _worth_adding(sentences: Sequence[_Sentence], best: _Sentence, *, asks_for_figure: bool) -> list[int]:
    """Number the other paragraphs that may be shown, too: first the one with the figure that was asked for, then what fits nearly
    as well.
    """
    others = sorted((each for each in sentences if each.paragraph != best.paragraph), key=lambda sentence: -sentence.fit)
    near = [each for each in others if each.fit >= _CLOSE * best.fit]
    has_figure = any(_has_figure(each.text) for each in sentences if each.paragraph == best.paragraph)
    figures = [each for each in others if _has_figure(each.text)][:1] if asks_for_figure and not has_figure else []
    return list(dict.fromkeys(each.paragraph for each in [*figures, *near]))


def _length(sentences: Sequence[_Sentence], chosen: set[int]) -> int:
    return sum(len(sentences[place].text) + 1 for place in chosen) - 1


def _joined(sentences: Sequence[_Sentence], chosen: set[int]) -> str:
    return " ".join(sentences[place].text for place in sorted(chosen))


def _has_figure(text: str) -> bool:
    return any(character.isdigit() for character in text) or bool(_NUMBER_WORD.search(fold(text)))
