"""Put days, clock times and parts of the day together to what a text says: "Tuesday or Wednesday after 3, not Thursday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from warmdesk.brain.text.moments import dates, near_days
from warmdesk.brain.text.moments.almanac import WEEK, Almanac
from warmdesk.brain.text.moments.clocks import Times, agreeing
from warmdesk.brain.text.moments.days import Days, Found
from warmdesk.brain.text.moments.times import times_at
from warmdesk.brain.text.moments.tokens import CODES, Text, Token, Vocabulary, codes_of, pattern

_RULES = tuple((pattern(rule), read) for rule, read in (*near_days.PLACES, *dates.RULES, *near_days.RULES))
_SOFT = frozenset(["fill", "the", "the_date", "of", "at", "at_clock", "on", "in", "comma", "about", "time", "this"])
_BOUNDS = {
    "from": "from",
    "since": "from",
    "after": "after",
    "before": "before",
    "until": "until",
    "not_after": "until",
    "earliest": "from",
    "latest": "until",
}
_LISTING = frozenset({"or", "and", "plus", "comma"})
_SPEECHLESS = frozenset(CODES[tag] for tag in ("word", "point", "comma", "fill"))
_FEW_TOKENS = 3


@dataclass(frozen=True)
class Saying:
    """One thing said: a day, a time, a part of the day or a combination; tokens `begins` to `ends` say it."""

    days: Days | None = None
    times: Times | None = None
    part: str = ""
    bound: str = ""
    """Which side is open: "from" and "after" the day, "until" and "before" it."""
    last: Saying | None = None
    """The other end of "from Tuesday until Thursday"."""
    is_negated: bool = False
    lead: tuple[str, ...] = ()
    """The tags of what stands before it, since the thing said before."""
    is_close: bool = False
    """Whether no other word parts it from the thing said before."""
    is_listed: bool = False
    """Whether only "or", "and" and commas part it from the thing said before."""
    begins: int = 0
    ends: int = 0

    @property
    def is_day_alone(self) -> bool:
        """Whether neither time nor part of the day is said."""
        return self.days is not None and self.times is None and not self.part and not self.days.part and self.days.at is None


def sayings_of(tokens: Sequence[Token], words: Vocabulary, almanac: Almanac) -> list[Saying]:
    """Return what the tokens say of days and times, in order."""
    items = list(_items(tokens, words, almanac))
    has_moved = any(token.tag == "moves" for token in tokens)
    return _shared(_joined(_fused([_marked(item, tokens) for item in items]), has_moved=has_moved))


def _items(tokens: Sequence[Token], words: Vocabulary, almanac: Almanac) -> Iterator[Saying]:
    """Group what stands side by side: at most a day, a time and a part of the day."""
    item: Saying | None = None
    lead: list[str] = []
    for piece in _pieces(tokens, words, almanac):
        if isinstance(piece, str):
            lead.append(piece)
            if item is not None and piece not in _SOFT:
                yield item
                item = None
            continue
        both = _together(item, piece) if item is not None else None
        if both is None and item is not None:
            yield item
        item = both or replace(piece, lead=tuple(lead))
        lead = []
    if item is not None:
        yield item


def _pieces(tokens: Sequence[Token], words: Vocabulary, almanac: Almanac) -> Iterator[Saying | str]:
    """Yield each day, time and part of the day, and the tags of all that stands between them."""
    codes, at, is_expected = codes_of(tokens), 0, len(tokens) <= _FEW_TOKENS
    text, has_day = Text(tokens, codes, words), False
    while at < len(tokens):
        piece = None if codes[at] in _SPEECHLESS else _piece(text, almanac, at, is_expected=is_expected, has_day=has_day)
        if piece is None:
            yield tokens[at].tag
            is_expected = is_expected and tokens[at].tag in _SOFT | {"or", "and", "plus"}
            at += 1
            continue
        if piece.days is None or piece.days.readings:
            yield piece
        at, is_expected, has_day = piece.ends, True, has_day or piece.days is not None


def _piece(text: Text, almanac: Almanac, at: int, *, is_expected: bool, has_day: bool) -> Saying | None:
    for rule, read in _RULES:
        match = rule.match(text.codes, at)
        days = read(Found(text.tokens[at : match.end()], almanac, text.words)) if match else None
        if match and days is not None:
            return Saying(days=days, begins=at, ends=match.end())
    found = times_at(text, at, is_expected=is_expected, has_day=has_day)
    if found is not None:
        return Saying(times=found[0], begins=at, ends=found[1])
    if text.tokens[at].tag == "am_pm" and is_expected:
        return Saying(part="morning" if text.tokens[at].value == "am" else "afternoon", begins=at, ends=at + 1)
    is_greeting = at == 0 and [token.word for token in text.tokens[1:2]] == ["!"]
    if text.tokens[at].tag == "part" and not is_greeting:
        return Saying(part=str(text.tokens[at].value), begins=at, ends=at + 1)
    return None


def _together(item: Saying, piece: Saying) -> Saying | None:
    """Add a piece to what was said right before it; None where it is something new."""
    if item.days and piece.days:
        days = _same_day(item.days, piece.days)
        return replace(item, days=days, ends=piece.ends) if days and item.times is None else None
    if (item.times and piece.times) or (item.part and piece.part):
        return None
    return replace(
        item, days=item.days or piece.days, times=item.times or piece.times, part=item.part or piece.part, ends=piece.ends
    )


def _same_day(first: Days, second: Days) -> Days | None:
    """Read "tomorrow, Tuesday" as one day, said twice."""
    if first.is_range or second.is_range or first.is_list or second.is_list:
        return None
    both = tuple(reading for reading in first.readings if reading in second.readings)
    return replace(first, readings=both, part=first.part or second.part) if both else None


def _marked(item: Saying, tokens: Sequence[Token]) -> Saying:
    """Note what leads to an item or follows it: "after", "not", "doesn't work"."""
    lead = _nearest(item.lead)
    bound = next((_BOUNDS[tag] for tag in reversed(lead) if tag in _BOUNDS), "")
    is_not = "not" in lead or _follows(item, tokens, "fails") or _is_refused(item, tokens)
    if is_not and bound in {"before", "after", "until"} and "not" in lead:
        bound, is_not = {"before": "from", "until": "from", "after": "until"}[bound], False
    if not bound and _follows(item, tokens, "later", "earliest"):
        bound = "from"
    if not bound and _follows(item, tokens, "earlier", "latest"):
        bound = "until"
    days = item.days
    if days and "since" in lead:
        days = replace(days, is_past=True)
    is_listed = all(tag in _LISTING or tag in _SOFT for tag in item.lead) and any(tag in _LISTING for tag in item.lead)
    return replace(
        item,
        bound=bound,
        is_negated=is_not,
        days=days,
        lead=tuple(lead),
        is_close=len(lead) == len(item.lead),
        is_listed=is_listed,
    )


def _nearest(lead: Sequence[str]) -> list[str]:
    """Return the tags right before an item: none from behind an unknown word, the end of a sentence or a comma."""
    near: list[str] = []
    for tag in reversed(lead):
        if tag in {"word", "point", "comma"}:
            break
        near.insert(0, tag)
    return near


def _is_refused(item: Saying, tokens: Sequence[Token]) -> bool:
    """Whether a "not" stands behind it that belongs to nothing after: "Donnerstag nicht, lieber Freitag"."""
    after = tokens[item.ends : item.ends + 2]
    return bool(after) and after[0].tag == "not" and (len(after) == 1 or after[1].tag in {"comma", "point"})


def _follows(item: Saying, tokens: Sequence[Token], *tags: str) -> bool:
    for token in tokens[item.ends : item.ends + 3]:
        if token.tag in tags:
            return True
        if token.tag not in _SOFT:
            return False
    return False


def _joined(items: list[Saying], *, has_moved: bool) -> list[Saying]:
    """Join the two ends of a range of days; what is moved "from Tuesday to Friday" leaves the first and wants the second."""
    joined: list[Saying] = []
    for item in items:
        before = joined[-1] if joined else None
        if before is None or not _is_range(before, item):
            joined.append(item)
        elif has_moved and before.bound in {"", "from"} and "between" not in before.lead:
            joined[-1] = replace(before, bound="", is_negated=True)
            joined.append(replace(item, bound=""))
        elif before.is_day_alone and not item.is_day_alone and (days := _days_through(before.days, item.days)):
            joined[-1] = replace(item, days=days, bound="", begins=before.begins, lead=before.lead)
        else:
            joined[-1] = replace(before, bound="", last=replace(item, bound=""), ends=item.ends)
    return joined


def _days_through(first: Days | None, last: Days | None) -> Days | None:
    """Return the days from one to another, each of them with the same hours: "Mon-Fri 9-5"."""
    if first is None or last is None or last.at:
        return None
    starts, ends = first.readings[-1][0], [after for _, after in last.readings]
    later = [after for after in (*ends, *(after + WEEK for after in ends)) if after > starts]
    return Days(((starts, min(later)),), is_range=True) if later else None


def _is_range(first: Saying, last: Saying) -> bool:
    if first.days is None or last.days is None or first.last is not None or not last.is_close:
        return False
    if first.is_negated or last.is_negated:
        return False
    tags = [tag for tag in last.lead if tag not in _SOFT or tag in {"at", "at_clock"}]
    is_led = first.bound == "from" or "between" in first.lead or "of" in first.lead
    joins = (
        {"until", "to", "dash"}
        | ({"and", "plus"} if "between" in first.lead else set())
        | ({"at", "at_clock"} if is_led else set())
    )
    return bool(tags) and all(tag in joins for tag in tags)


def _fused(items: list[Saying]) -> list[Saying]:
    """Put a time and a day together that other words part: "tomorrow I could come at 5"."""
    fused: list[Saying] = []
    for item in items:
        before = fused[-1] if fused else None
        is_plain = before is not None and not (before.is_negated or item.is_negated or "or" in item.lead)
        if before and is_plain and before.is_day_alone and item.days is None and not (before.bound or item.bound):
            fused[-1] = replace(item, days=before.days, begins=before.begins, lead=before.lead)
        elif before and is_plain and before.days is None and item.is_day_alone and not item.bound:
            fused[-1] = replace(before, days=item.days, ends=item.ends)
        else:
            fused.append(item)
    return fused


def _shared(items: list[Saying]) -> list[Saying]:
    """Let neighbours share what only one of them says: "tomorrow at 3 or 4", "Tuesday or Wednesday at 3"."""
    shared: list[Saying] = []
    for item in items:
        before = shared[-1] if shared else None
        if before and before.is_negated and "or" in item.lead and item.is_listed:
            shared.append(replace(item, is_negated=True))
        elif before is None or before.is_negated or item.is_negated or before.last or item.last:
            shared.append(item)
        elif item.days is None and before.days is not None and before.days.at is None:
            shared.append(replace(item, days=replace(before.days, part="")))
        else:
            shared.append(item)
    return _distributed(shared)


def _takes_day(item: Saying, after: Saying) -> bool:
    """Whether "5" of "5 or 6pm on Thursday" takes its day, and its half, from what follows."""
    is_bare = item.days is None and item.times is not None and after.days is not None and after.times is not None
    return is_bare and after.is_listed and not (item.is_negated or after.is_negated)


def _distributed(items: list[Saying]) -> list[Saying]:
    """Give the time at the end of a list of days to all of them; spell out the days of "the 3rd and 4th of March"."""
    for place in range(len(items) - 2, -1, -1):
        item, after = items[place], items[place + 1]
        if item.times and after.times and _takes_day(item, after):
            first, last = item.times.first, after.times.first
            times = replace(item.times, first=agreeing(first, last)[0]) if first and last else item.times
            items[place] = replace(item, days=after.days, times=times)
            continue
        if (
            item.is_day_alone
            and after.days
            and after.is_listed
            and not (item.is_negated or after.is_negated or item.bound or after.bound)
        ):
            part = after.part or (after.days.part if after.times is None else "")
            items[place] = replace(item, times=after.times, part=part)
    return [one for item in items for one in _spelled(item)]


def _spelled(item: Saying) -> list[Saying]:
    if item.days is None or not item.days.is_list:
        return [item]
    return [replace(item, days=replace(item.days, readings=(reading,), is_list=False)) for reading in item.days.readings]
