"""Cut a text into tokens and name each by what it means for days and times.

Every token has a code of one letter, so that a rule over tokens is a regular expression over the text's codes, and a match's
positions are the tokens'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from warmdesk.brain.text.words import fold

_TAGS_LISTED = """
    about after after_next ago am_pm and at at_clock before between clock coming comma dash date day day_of daypart dotted
    earlier earliest end every fails feast few fill from greeting half in last later latest less middle midnight month moves
    next noon not not_after now number oclock of on one or ordinal part past plus point quarter since start the the_date this
    time to to_hour unit until week_number weekday weekdays weekend within word year
"""
TAGS = _TAGS_LISTED.split()
CODES = {tag: chr(0x100 + place) for place, tag in enumerate(TAGS)}
"""A letter for every tag; `word` is anything unknown, `point` ends a sentence."""
_NAMED = re.compile(r"(?<!\?P)<(\w+)>")
_LEX = re.compile(
    r"""(?P<mask>\bexp\w*\.?\s?\d\d/\d\d|https?://\S+|\S+@\S+\.\w+|\b24/7\b|[#€$£]\s?\d[\d.,]*|\d[\d.,]*\s?[€$£%]|\+\d[\d\s()/-]{6,}|\b\d{5,}\b
        |\b\d[\d.,]*\s?(?:eur|usd|gbp|km|kg|cm|mm|m2|qm|px|gb|mb)\b|\b\d{3,}[-\s]\d{3,}(?:[-\s]\d+)*\b)
    |(?P<iso>\b\d{4}-\d{1,2}-\d{1,2})(?:t(?=\d))?
    |(?P<full>\b\d{1,2}(?P<mark>[./-])\s?\d{1,2}(?P=mark)(?:\s?\d{4}|\d{2})(?![\d/:h]|\.\d))
    |(?P<colon>(?<!\d)\d{1,2}:\d{2}(?!\d))(?::\d{2})?
    |(?P<letter>\b\d{1,2}\s?[hu]\s?[0-5]\d(?!\d)|\b\d{1,2}[hu](?![^\W\d_]))
    |(?P<short>\b\d{1,2}\.\s?\d{1,2}\.(?![\d]))
    |(?P<slash>\b\d{1,2}/\d{1,2}(?![\d/]))
    |(?P<dotted>\b\d{1,2}\.\d{1,2}(?![\d.]\d))
    |(?P<ordinal>\b\d{1,2}(?:st|nd|rd|th|er|ère|ere|e|de|ste|º|ª|°|-?go|-?tego)\b|\b\d{1,2}[º°ª])
    |(?P<am_pm>(?<=\d)[ap]m?\b|\b[ap]\.\s?m\b\.?|(?<=\d)\s?[ap]\.\s?m\b\.?)
    |(?P<number>\d+)
    |(?P<word>[^\W\d_]+)
    |(?P<sign>\n|[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_SIGNS = {
    ",": "comma",
    "(": "comma",
    ")": "comma",
    "-": "dash",
    "–": "dash",
    "—": "dash",
    "/": "or",
    "@": "at",
    "~": "about",
    "&": "and",
}
_POINTS = ".!?;:\n…"
_BEFORE_DAY_LISTED = """
    at on next this coming last every from until between after before or and weekday day to not since number ordinal of
"""
_BEFORE_DAY = frozenset(_BEFORE_DAY_LISTED.split())
_AFTER_DAY_LISTED = """
    next coming weekday month number one ordinal clock date part daypart or until at at_clock
"""
_AFTER_DAY = frozenset(_AFTER_DAY_LISTED.split())
_MOST_WORDS = 6
_TYPO_LETTERS = 6


@dataclass(frozen=True)
class Token:
    """A piece of a text with its tag; `value` is what the tag's kind needs: a number, a word, a clock time."""

    tag: str
    start: int
    end: int
    value: object = None
    word: str = ""
    is_weak: bool = False

    @property
    def number(self) -> int:
        """Its value as a number; words without one count as 0."""
        return self.value if isinstance(self.value, int) else 0

    @property
    def numbers(self) -> tuple[int, ...]:
        """Its value as numbers: an hour and a minute, or the parts of a date as they were written."""
        return self.value if isinstance(self.value, tuple) else ()


@dataclass(frozen=True)
class Vocabulary:
    """A language's words for days and times, folded; `retag` renames a word that follows a weekday ("Montag morgen")."""

    phrases: dict[tuple[str, ...], tuple[str, object, bool]]
    longest: dict[str, int]
    near: dict[str, str]
    parts: dict[str, tuple[int, int]]
    traits: frozenset[str]
    may_follow: frozenset[str]
    compounds: tuple[str, ...]


@dataclass(frozen=True)
class Text:
    """A text's tokens and their codes."""

    tokens: Sequence[Token]
    codes: str
    words: Vocabulary


def pattern(rule: str) -> re.Pattern[str]:
    """Compile a rule over tokens: `<tag>` stands for one token of that tag."""
    return re.compile(_NAMED.sub(lambda name: CODES[name[1]], re.sub(r"\s+", "", rule)))


def codes_of(tokens: Iterable[Token]) -> str:
    """Write each token as its letter."""
    return "".join(CODES[token.tag] for token in tokens)


def tokens_of(text: str, vocabulary: Vocabulary) -> list[Token]:
    """Cut a text into tokens; marks inside a word ("après-midi", "o'clock") vanish."""
    pieces = _without_hyphens(list(_pieces(text)), vocabulary)
    named: list[Token] = []
    at = 0
    while at < len(pieces):
        taken = _phrase(pieces, at, vocabulary) if pieces[at].tag == "word" else None
        if taken is not None:
            phrase, count = taken
            named += [_after_weekday(named, phrase, vocabulary)]
            at += count
            continue
        named += _split(pieces[at], vocabulary) if pieces[at].tag == "word" else [pieces[at]]
        at += 1
    return _without_weak(named)


def _without_hyphens(pieces: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """Drop the hyphens inside words, except from one weekday to another: "Mon-Fri"."""

    def is_weekday(token: Token) -> bool:
        return vocabulary.phrases.get((token.word,), ("",))[0] == "weekday"

    return [
        piece
        for place, piece in enumerate(pieces)
        if piece.value != "inside" or (is_weekday(pieces[place - 1]) and is_weekday(pieces[place + 1]))
    ]


def _pieces(text: str) -> Iterator[Token]:
    """Yield tokens before their words are looked up."""
    for match in _LEX.finditer(text):
        kind = match.lastgroup or "mask"
        if kind == "mark":
            kind = "full"
        start, end = match.span()
        if kind == "word":
            yield Token("word", start, end, word=fold(match[0]))
        elif kind == "sign":
            yield from _sign(text, match[0], start, end)
        elif kind == "mask":
            yield Token("word", start, end)
        else:
            yield _numeric(kind, match[kind], start, end)


def _sign(text: str, sign: str, start: int, end: int) -> Iterator[Token]:
    inside = start > 0 and end < len(text) and text[start - 1].isalpha() and text[end].isalpha()
    if sign in "'’´`*_\"“”„":
        return
    if sign in "-‐" and inside:
        yield Token("dash", start, end, "inside")
        return
    yield Token("point" if sign in _POINTS else _SIGNS.get(sign, "word"), start, end, word=sign)


def _numeric(kind: str, said: str, start: int, end: int) -> Token:
    numbers = tuple(int(number) for number in re.findall(r"\d+", said))
    is_full = said[0] == "0"
    if kind == "am_pm":
        return Token("am_pm", start, end, "pm" if said.strip()[0] in "pP" else "am")
    if kind in {"colon", "letter"}:
        hour, minute = (*numbers, 0)[:2]
        is_clock = hour <= 24 and minute < 60
        return Token("clock" if is_clock else "word", start, end, (hour, minute), word="0" if is_full else "")
    if kind in {"iso", "full", "short", "slash"}:
        return Token("date", start, end, numbers, word=kind)
    if kind == "dotted":
        return Token("dotted", start, end, numbers, word=said)
    if kind == "ordinal":
        return Token("ordinal", start, end, numbers[0])
    return _count(said, numbers[0], start, end, is_full=is_full)


def _count(said: str, number: int, start: int, end: int, *, is_full: bool) -> Token:
    if len(said) == 4 and 1990 <= number < 2100:
        return Token("year", start, end, number, word=said)
    if len(said) > 4:
        return Token("word", start, end)
    return Token("number", start, end, number, word=said)


def _phrase(pieces: list[Token], at: int, vocabulary: Vocabulary) -> tuple[Token, int] | None:
    """Return the longest known phrase that starts here and how many pieces it takes."""
    first = pieces[at]
    for count in range(vocabulary.longest.get(first.word, 0), 0, -1):
        taken = pieces[at : at + count]
        found = vocabulary.phrases.get(tuple(piece.word or str(piece.value) for piece in taken))
        if found is not None and len(taken) == count:
            tag, value, is_weak = found
            return Token(tag, first.start, taken[-1].end, value, " ".join(piece.word for piece in taken), is_weak), count
    return None


def _split(piece: Token, vocabulary: Vocabulary) -> list[Token]:
    """Open a compound ("Montagabend"), or mend a typo ("saturdy")."""
    if "compounds" in vocabulary.traits:
        for head in vocabulary.compounds:
            rest = vocabulary.phrases.get((piece.word[len(head) :],)) if piece.word.startswith(head) else None
            if rest is not None and rest[0] in {"part", "day"}:
                cut = piece.start + len(head)
                known = vocabulary.phrases[head,]
                second = Token("part", cut, piece.end, rest[1] if rest[0] == "part" else "morning")
                return [Token(known[0], piece.start, cut, known[1]), second]
    meant = _mended(piece.word, vocabulary) if len(piece.word) >= _TYPO_LETTERS else None
    if meant is None:
        return [piece]
    tag, value, _ = vocabulary.phrases[meant,]
    return [Token(tag, piece.start, piece.end, value, meant)]


def _mended(word: str, vocabulary: Vocabulary) -> str | None:
    """Find the one word that differs by a letter left out, put in, replaced or swapped; the first letter is right."""
    for shorter in (word, *(word[:place] + word[place + 1 :] for place in range(1, len(word)))):
        meant = vocabulary.near.get(shorter)
        if meant is not None and word[0] == meant[0] and abs(len(meant) - len(word)) <= 1:
            return meant
    return None


def _after_weekday(before: list[Token], phrase: Token, vocabulary: Vocabulary) -> Token:
    """Read "Montag morgen" as a morning."""
    if phrase.tag == "day" and phrase.value == 1 and before and before[-1].tag == "weekday" and "compounds" in vocabulary.traits:
        return Token("part", phrase.start, phrase.end, "morning", phrase.word)
    return phrase


def _without_weak(tokens: list[Token]) -> list[Token]:
    """Take short words that are mostly something else ("sat", "do") as words, unless a day or time stands beside them."""
    if not any(token.is_weak for token in tokens):
        return tokens
    words = sum(token.tag not in {"point", "comma"} for token in tokens)
    return [
        Token("word", token.start, token.end, word=token.word)
        if token.is_weak and words > 2 and not _stands_beside(tokens, place)
        else token
        for place, token in enumerate(tokens)
    ]


def _stands_beside(tokens: list[Token], place: int) -> bool:
    before = tokens[place - 1] if place else None
    beyond = [*tokens[max(0, place - 2) : place][:1], *tokens[place + 2 : place + 3]]
    if any(token.tag == "dash" for token in tokens[max(0, place - 1) : place + 2]) and any(
        each.tag == "weekday" for each in beyond
    ):
        return True
    after = [token for token in tokens[place + 1 : place + 3] if token.tag not in {"point", "the"}]
    if after and after[0].tag in {"at", "at_clock"}:
        after = [token for token in tokens[place + 2 : place + 3] if token.tag in {"number", "clock", "dotted", "noon"}]
    is_led = before is not None and before.tag in _BEFORE_DAY and not before.is_weak
    return is_led or (bool(after) and after[0].tag in _AFTER_DAY and not after[0].is_weak)


def vocabulary_of(listed: str) -> Vocabulary:
    """Read a language's table: lines `tag value: phrase, phrase`; a phrase that ends in `?` is weak (`_without_weak`)."""
    phrases: dict[tuple[str, ...], tuple[str, object, bool]] = {}
    parts: dict[str, tuple[int, int]] = {}
    traits: frozenset[str] = frozenset()
    may_follow: frozenset[str] = frozenset()
    for line in filter(None, map(str.strip, listed.splitlines())):
        (tag, *values), said = line.partition(":")[0].split(), line.partition(":")[2]
        if tag == "hours":
            parts[values[0]] = _minutes(values[1])
        elif tag == "traits":
            traits = frozenset(said.split())
        elif tag == "may_follow":
            may_follow = frozenset(fold(said).replace(",", " ").split())
        else:
            value = _value(tag, values)
            for phrase in said.split(","):
                is_weak = phrase.rstrip().endswith("?")
                words = tuple(re.findall(r"[^\W\d_]+|\d+", fold(phrase)))
                if words and not (tag == "fails" and words in phrases):
                    phrases[words] = (tag, value, is_weak)
    longest: dict[str, int] = {}
    for words in phrases:
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    heads = tuple(
        sorted((w[0] for w, (tag, _, _) in phrases.items() if tag == "weekday" and len(w) == 1 and len(w[0]) > 4), reverse=True)
    )
    return Vocabulary(phrases, longest, _near(phrases), parts, traits, may_follow, heads)


def _value(tag: str, values: list[str]) -> object:
    read = [int(value) if value.lstrip("-").isdigit() else 1.5 if value == "1.5" else value for value in values]
    if tag in {"daypart", "feast"}:
        return tuple(read)
    return read[0] if read else None


def _minutes(hours: str) -> tuple[int, int]:
    """Read `13-18.5` as minutes since midnight."""
    start, end = hours.split("-")
    return int(float(start) * 60), int(float(end) * 60)


def _near(phrases: dict[tuple[str, ...], tuple[str, object, bool]]) -> dict[str, str]:
    """Map long names of days and months, and each with one letter left out, to the name."""
    names = [
        words[0]
        for words, (tag, value, _) in phrases.items()
        if len(words) == 1
        and (
            (tag == "weekday" and len(words[0]) >= _TYPO_LETTERS)
            or (tag == "month" and len(words[0]) > _TYPO_LETTERS)
            or (tag == "day" and value == 1 and len(words[0]) > _TYPO_LETTERS)
        )
    ]
    shorter = {name[:place] + name[place + 1 :]: name for name in names for place in range(1, len(name))}
    return {**shorter, **{name: name for name in names}}
