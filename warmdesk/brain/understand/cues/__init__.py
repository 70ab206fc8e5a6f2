"""Cues: phrases, written down per language, that tell what a customer wants; plain data, read as rules.

A cue is one line of words over folded text (`folding.cue_text`), each word a regular expression; a space stands for any gap between two
words, `...` for up to four words in between, `^` and `$` for the ends of the message, `<name>` for an entry of the language's `WORDS`,
`<staff>` for the first names of the people who work here. A line that starts with `? ` is weak: it counts only together with something
else. A line that starts with `! ` is a hard neighbour: what it covers is taken out of the message before the other lines are tried.
"""

from __future__ import annotations

from collections.abc import Mapping

from warmdesk.brain.understand.cues import de, en, en_talk, es, fr, it, nl, pl, pt
from warmdesk.brain.understand.cues.answers import ANSWERS

_OWN: Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]] = {
    "en": ({**en.CUES, **en_talk.CUES}, en.WORDS),
    "de": (de.CUES, de.WORDS),
    "es": (es.CUES, es.WORDS),
    "fr": (fr.CUES, fr.WORDS),
    "it": (it.CUES, it.WORDS),
    "nl": (nl.CUES, nl.WORDS),
    "pl": (pl.CUES, pl.WORDS),
    "pt": (pt.CUES, pt.WORDS),
}
LANGUAGES: Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]] = {
    code: ({**cues, **ANSWERS[code]}, words) for code, (cues, words) in _OWN.items()
}
"""Per language: the cues by kind, and the named words that they use."""
