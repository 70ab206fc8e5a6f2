"""How long something takes, as people say it: "the hour long one", "half an hour", "media hora", "90 Minuten"."""

from __future__ import annotations

import re

from warmdesk.brain.text.words import fold

_HOUR = r"(?:hours?|hrs?|horas?|heures?|stunden?|stuendig\w*|stundig\w*|or[ae]|uren|uur|godzin\w*)"
_MINUTE = r"(?:minutes?|mins?|minutos?|minuten|minut\w*)"
_NUMBERS = {
    1: "one|an|a|una|uma|une|eine?r?|un|een|jednogodzinn\\w*|jedna|jednej",
    2: "two|dos|duas|deux|zwei|due|twee|dwie|dwoch",
    3: "three|tres|trois|drei|tre|drie|trzy",
}
_HALF = (
    rf"(?:half(?: an| a)?|media|meia|demi|demie|halbe|halben|half|pol)[ -]?{_HOUR}|mezz ?ora|polgodzinn\w*|halfuur|halbstund\w*"
)
_ONE_AND_A_HALF = (
    rf"(?:one|an?) {_HOUR} and a half|one and a half {_HOUR}|{_HOUR} (?:y media|e meia|et demie|e mezza)|anderthalb {_HOUR}"
    rf"|eineinhalb {_HOUR}|anderhal(?:f|ve) {_HOUR}|poltorej {_HOUR}|poltora {_HOUR}"
)


def minutes_in(text: str, language: str) -> tuple[int, ...]:
    """Return the durations that a text names, in minutes; `language` is not looked at, the words are too much alike."""
    rest = fold(text)
    found: list[int] = []
    for pattern, minutes in ((_ONE_AND_A_HALF, 90), (_HALF, 30)):
        rest, count = re.subn(rf"\b(?:{pattern})\b", " ", rest)
        found += [minutes] * bool(count)
    found += [round(float(number.replace(",", ".")) * 60) for number in re.findall(rf"\b(\d+(?:[.,]\d+)?)[ -]?{_HOUR}\b", rest)]
    found += [int(number) for number in re.findall(rf"\b(\d+)[ -]?{_MINUTE}\b", rest)]
    for number, words in _NUMBERS.items():
        if re.search(rf"\b(?:{words})[ -]{_HOUR}\b", rest):
            found.append(number * 60)
    if not found and re.search(rf"\b{_HOUR}[ -](?:long|one)\b|\bhourlong\b|\beinstundig\w*", rest):
        found.append(60)
    return tuple(dict.fromkeys(found))
