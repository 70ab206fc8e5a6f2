"""Words for a feeling, over folded text, a language a row; looked for in all languages alike."""

from __future__ import annotations

from collections.abc import Mapping

from warmdesk.brain.contract import Emotion

WORDS: Mapping[Emotion, tuple[str, ...]] = {
    "grief": (
        r"passed away|died|funeral|bereave\w*|widow\w*|miscarr\w*|stillb\w+|grie(?:f|ving)|mourning",
        r"fallecio|fallecid\w+|murio|funeral|luto|viud\w+",
        r"deces|decede\w*|obseques|enterrement|en deuil|veu(?:f|ve)",
        r"verstorben|gestorben|beerdigung|trauer\w*|fehlgeburt|witwe\w*",
        r"mort[oa]|funerale|lutto|vedov\w+",
        r"faleceu|morreu|velorio|enterro",
        r"overleden|begrafenis|rouw\w*",
        r"zmarl\w*|pogrzeb\w*|zalob\w*|poroni\w+",
    ),
    "joy": (
        r"love it|so happy|thrilled|delighted|amazing|wonderful|brilliant|fantastic|best ever|made my day|thank you so much",
        r"encant\w+|feli[zc]\w*|maravill\w+|genial",
        r"ravie?s?|adore|merveill\w+|super content\w*",
        r"begeistert|wunderbar|freue? mich|liebe es|toll",
        r"bellissim\w*|felic\w+|meraviglios\w+",
        r"adorei|maravilhos\w+|otim[oa]",
        r"geweldig|fantastisch|blij",
        r"cudown\w*|swietn\w+|zachwycon\w+",
    ),
    "disappointment": (
        r"disappoint\w*|let down|expected (?:more|better)|what a shame",
        r"decepcion\w*|esperaba (?:mas|otra cosa)",
        r"decu\w*|deception",
        r"enttausch\w*|schade|mehr erwartet",
        r"delus\w+|peccato",
        r"desiludid\w+|decepcao|decepcionad\w+",
        r"teleurgesteld\w*|tegengevallen|jammer",
        r"rozczarowan\w*|zawiedzion\w*|szkoda",
    ),
    "anger": (
        r"furious|livid|angry|outrag\w+|ridiculous|disgrac\w+|fed up|sick of|unacceptable|pissed|joke of|scam\w*",
        r"furios\w+|hart[oa]|indignad\w+|vergonzos\w+|inaceptable|estafa\w*",
        r"furieu\w+|scandal\w+|inadmissible|honteu\w+|ras le bol|arnaque\w*",
        r"wutend|sauer|unverschamt\w*|frechheit|stinksauer|abzocke",
        r"arrabbiat\w+|vergogn\w+|inaccettabil\w+|truffa\w*",
        r"indignad\w+|absurdo|vergonha|palhacada",
        r"woedend|belachelijk|schande\w*|oplichter\w*",
        r"wsciekl\w*|skandal\w*|kpin\w*|oszus\w+|zenada",
    ),
    "worry": (
        r"worried|scared|afraid|anxious|nervous|panick\w*|terrified",
        r"preocupad\w+|asustad\w+|miedo|nervios\w+",
        r"inquiet\w*|peur|angoiss\w*|panique\w*",
        r"sorge\w*|angst|besorgt|nervos\w*",
        r"preoccupat\w+|paura|spaventat\w+|ansia",
        r"preocupad\w+|medo|assustad\w+",
        r"bezorgd|ongerust|bang|zenuwachtig",
        r"martwi\w*|boje|obawia\w*|przestraszon\w*|denerwuj\w*",
    ),
}
"""In the order in which they count: grief outweighs all else, and joy that stands beside trouble is none."""
