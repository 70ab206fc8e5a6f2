"""Read the promises that a text makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from warmdesk.brain.text.moments import Moment, read_moments
from warmdesk.brain.text.promises.contract import Kind, Promise
from warmdesk.brain.text.promises.words import WORDS, Patterns, patterns_of
from warmdesk.brain.text.words import base, fold, sentences_of
from warmdesk.lib.language import language_of
from warmdesk.lib.opening_hours import OpeningHours

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»")
_ASKED = re.compile(r"[^.!?]*\?")
_CLAUSE_ENDS = re.compile(r"[,;:–—!.]|\s-\s")
_MOST = 5
"""Promises that are read in one text."""
_LONGEST = 600
"""Characters of a sentence that are read."""


def read_promises(
    text: str, *, language: str, now: datetime, names: Sequence[str] = (), hours: OpeningHours | None = None
) -> tuple[Promise, ...]:
    """Return what a text promises the customer, in the order said; at most five, each sentence's in one language.

    `language` is the one that the text is thought to be in; where it promises nothing in it, the one it looks like is tried.
    `names` are the first names of those who work here ("Ann will call you"). `now` is aware, in the business's zone. Raises
    nothing.
    """
    tongues = list(dict.fromkeys([base(language), language_of(text[:_LONGEST], tuple(WORDS))[0]]))
    known = tuple(sorted({name.split()[0] for name in names if name.strip()}))
    found: list[Promise] = []
    for sentence in sentences_of(text):
        read = (_in_sentence(sentence[:_LONGEST], tongue, now, known, hours) for tongue in tongues if tongue in WORDS)
        found += next(filter(None, read), [])
    return tuple(found[:_MOST])


def _in_sentence(
    sentence: str, language: str, now: datetime, names: tuple[str, ...], hours: OpeningHours | None
) -> list[Promise]:
    """Return what one sentence promises in one language: its first promise, and others that have a time of their own."""
    patterns = patterns_of(language, names)
    plain = _plain(sentence)
    if patterns.hedged.search(plain):
        return []
    moments = [one for one in read_moments(sentence, language=language, now=now, hours=hours) if _is_to_come(one)]
    found: list[Promise] = []
    used: set[tuple[int, int]] = set()
    for kind, start, end in _said(plain, patterns, has_moment=bool(moments) or bool(patterns.end_of_day.search(plain))):
        if _is_none(plain, start, end, patterns):
            continue
        mine = _nearest(moments, plain, sentence, end)
        if found and (mine is None or mine.span in used):
            continue
        used |= {mine.span} if mine else set()
        by, is_whole_day = _deadline(mine, plain, patterns, now)
        who = next((name for name in names if re.search(rf"\b{re.escape(fold(name))}\b", plain[start:end])), "")
        found.append(Promise(kind, sentence, language, by, is_whole_day, who, mine.text if mine else ""))
    return found


def _plain(sentence: str) -> str:
    """Return the sentence folded, what is quoted or asked struck out, spaces single."""
    return " ".join(_ASKED.sub(" ", fold(_QUOTED.sub(" ", sentence))).replace("’", "'").split())


def _said(plain: str, patterns: Patterns, *, has_moment: bool) -> Iterator[tuple[Kind, int, int]]:
    """Yield each kind that is promised with its place, by place; of what begins at one place, the longest."""
    tiers = (patterns.sure, patterns.dated if has_moment else ())
    hits = [
        (match.start(), tier, -match.end(), kind)
        for tier, groups in enumerate(tiers)
        for kind, pattern in groups
        for match in pattern.finditer(plain)
    ]
    last = -1
    for start, _, end, kind in sorted(hits):
        if start >= last:
            last = -end
            yield kind, start, -end


def _is_none(plain: str, start: int, end: int, patterns: Patterns) -> bool:
    """Tell whether the clause takes the promise back: it is denied, only possible, or hangs on a condition."""
    ends = [match.end() for match in _CLAUSE_ENDS.finditer(plain)]
    begins = max((at for at in ends if at <= start), default=0)
    closes = min((at for at in ends if at >= end), default=len(plain))
    if patterns.negated.search(plain[begins:end]) or patterns.negated_after.search(plain[end:closes]):
        return True
    conditional = patterns.polite.sub(" ", plain)
    before, rest = conditional[: max(0, start)], conditional[start : closes + len(conditional) - len(plain)]
    return bool(patterns.condition.search(before) or patterns.condition.search(rest))


def _is_to_come(moment: Moment) -> bool:
    return not (moment.is_past or moment.is_negated or moment.is_repeated)


def _nearest(moments: Sequence[Moment], plain: str, sentence: str, end: int) -> Moment | None:
    """Return the moment that belongs to the promise: the first after its verb, else the last before it."""
    share = len(sentence) / max(1, len(plain))
    after = [one for one in moments if one.span[1] > end * share]
    return after[0] if after else moments[-1] if moments else None


def _deadline(moment: Moment | None, plain: str, patterns: Patterns, now: datetime) -> tuple[datetime | None, bool]:
    """Return when it is late, and whether only a day was said."""
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), tzinfo=now.tzinfo)
    if moment is None:
        return (midnight, True) if patterns.end_of_day.search(plain) else (None, False)
    last = moment.options[-1] if moment.options else moment
    by = last.end or last.start
    if by is None:
        return None, False
    by = by.astimezone(now.tzinfo)
    return by, by.time() == time() and last.clock is None and last.until is None
