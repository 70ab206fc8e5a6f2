"""Endings that light stemming cuts, by language: (ending, replacement, letters that must remain before it).

The manner is that of the light stemmers of J. Savoy (plural, gender and the commonest derivations only): a help desk's
articles are short, and a stemmer that cuts too much joins what customers keep apart. Words are folded before.
"""

from __future__ import annotations

Ending = tuple[str, str, int]


def _endings(least: int, listed: str) -> list[Ending]:
    """Read "ies>y ing ed": an ending, optionally what replaces it."""
    pairs = [entry.partition(">") for entry in listed.split()]
    return [(ending, replacement, least) for ending, _, replacement in pairs]


_ENDINGS: dict[str, list[Ending]] = {
    "en": [
        *_endings(4, "ation ations"),
        *_endings(3, "ss>ss us>us is>is ies>i ied>i ing ed er ment e s ly"),
        *_endings(3, "y>i ys>i"),
    ],
    "es": [
        *_endings(3, "iones>ion ion>ion mente amiento imiento amientos imientos"),
        *_endings(3, "ando iendo ados adas ado ada idos idas ido ida aron ieron amos emos imos aba aban ces>z"),
        *_endings(3, "ar er ir an en as es os a e o s"),
    ],
    "fr": [
        *_endings(3, "ements ement ments ment"),
        *_endings(3, "ees ee es er ez ent e s x aux>al eaux>eau eau>eau ant ants ion>ion ons>on euses>eu euse>eu eux>eu"),
    ],
    "de": [
        *_endings(4, "ungen>ung ung>ung heiten>heit keiten>keit lich liche lichen"),
        *_endings(4, "ern em er en es e n s st t te ten"),
    ],
    "it": [
        *_endings(3, "ioni>ion ione>ion mente amento amenti imento imenti"),
        *_endings(3, "ando endo ati ate ato ata iti ite ito ita uto uta are ere ire chi>c che>c ghi>g ghe>g"),
        *_endings(3, "a e i o"),
    ],
    "pt": [
        *_endings(3, "oes>ao mente amento amentos imento imentos"),
        *_endings(3, "ando endo indo ados adas ado ada idos idas ido ida ar er ir am em ao>ao aes>ao ais>al eis>el ns>m"),
        *_endings(3, "a e o as es os s"),
    ],
    "nl": [
        *_endings(4, "heden>heid ingen>ing ing>ing"),
        *_endings(3, "en e s t ten tje tjes"),
    ],
    "pl": [
        *_endings(4, "ania ance anie aniu eniem enia enie eniu owego owej owych owym owa owe owy acji acja acje acje"),
        *_endings(3, "ami ach ow om ego emu ych ymi ymi iem em ie ia iu a e i o u y aj ac ic yc esz asz isz"),
    ],
}

LONGEST_FIRST: dict[str, tuple[Ending, ...]] = {
    code: tuple(sorted(endings, key=lambda entry: -len(entry[0]))) for code, endings in _ENDINGS.items()
}
"""The first ending that fits is the one that is cut."""
