"""Turn text into comparable words: folding, tokens, stems, sentences and the paragraphs of an article."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from warmdesk.brain.text.stop_words import STOP_WORDS
from warmdesk.brain.text.suffixes import LONGEST_FIRST, Ending

_NOT_DECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "’": "'"})
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)+|[^\W_]+")
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|un|quest|quell)'(?=\w)")
_CLITIC = re.compile(r"(?<=\w)'(?:s|ll|re|ve|d|m)\b")
_NEGATED = re.compile(r"n't\b")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|vs|no|nr|approx|ca|etc|incl|tel|ext|z\.b|e\.g|i\.e|bzw|usw|sr|sra|av|art|p\.ex|np|tzn|ul|bv)"
    r"|\b[a-z]\.[a-z]|\b[a-z])\.$",
    re.IGNORECASE,
)
_MOST_CUTS = 3
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘«¿¡(\[]*[^\Wa-z_])")


def fold(text: str) -> str:
    """Fold case, accents and compatibility forms away, so that "Öffnungszeit" and "offnungszeit" are one word."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_NOT_DECOMPOSED)


def words_of(text: str) -> list[str]:
    """List the folded words of a text; contractions and elisions are opened ("don't" -> do not, "l'eau" -> eau)."""
    folded = _NEGATED.sub(" not", fold(text))
    return _TOKEN.findall(_CLITIC.sub("", _ELISION.sub("", folded)))


def content_words(text: str, language: str | None = "en") -> list[str]:
    """List the stemmed words that carry meaning, in order; without a language, every language's stop words go."""
    stop = STOP_WORDS.get(base(language)) if language else None
    stop = _ALL_STOP_WORDS if stop is None else stop
    return [stem(word, language) for word in words_of(text) if word not in stop]


@lru_cache(maxsize=20_000)
def stem(word: str, language: str | None = "en") -> str:
    """Cut a folded word's inflection lightly: plural, gender and the commonest verb endings."""
    if len(word) <= 3 or word[0].isdigit():
        return word
    endings = LONGEST_FIRST.get(base(language), ())
    for _ in range(_MOST_CUTS):
        shorter = _cut_once(word, endings)
        if shorter == word:
            break
        word = shorter
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def base(language: str | None) -> str:
    """Name the language without its region: "pt-BR" is "pt", nothing is "en"."""
    return (language or "en").split("-")[0].split("_")[0].lower()


def sentences_of(text: str) -> list[str]:
    """Split into sentences; abbreviations and decimals do not end one."""
    sentences: list[str] = []
    for line in text.splitlines():
        pending = ""
        for piece in _SENTENCE_END.split(line.strip()):
            pending = f"{pending} {piece}" if pending else piece
            if not _ABBREVIATION.search(pending):
                sentences.append(pending)
                pending = ""
        if pending:
            sentences.append(pending)
    return [sentence.strip() for sentence in sentences if sentence.strip()]


def _cut_once(word: str, endings: tuple[Ending, ...]) -> str:
    for ending, replacement, least in endings:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)] + replacement
    return word


_ALL_STOP_WORDS = frozenset().union(*STOP_WORDS.values())
