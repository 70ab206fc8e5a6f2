"""Which language a message is written in, with a probability that holds for short messages too.

Character n-grams (py3langid: Lui and Baldwin 2012, naive Bayes) decide long messages; of a few words, the tell-tale ones
(greetings, thanks, function words that the neighbours do not share) say more.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Sequence

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_LETTERS = re.compile(r"[^\W\d_]+")
_NOISE = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|\S*\d\S*")
_TELLTALE: dict[str, frozenset[str]] = {
    code: frozenset(listed.split())
    for code, listed in {
        "en": "hello hi hey thanks thank please yes the and is are what when where how you your my i can do does it of this that "
        "with have want need would much open closed order morning evening bye",
        "es": "hola gracias buenas buenos días dias tardes noches adiós sí el los las una qué cómo cuándo cuánto cuánta dónde "
        "donde cuanto cuando quiero puedo tengo está están mi usted y para necesito pedido precio abierto cuesta con favor hasta "
        "por",
        "fr": "bonjour bonsoir salut merci oui le les des une est où quand combien je vous votre mon ma mes c'est et pour avec "
        "puis-je commande voudrais veux ouvert prix au du quel quelle quels svp plaît revoir",
        "de": "hallo guten tag dank danke bitte ja nein der die das ist und ich sie ihr mein meine wie wann wo was kostet viel "
        "nicht vielen liebe ein eine haben möchte kann bestellung geöffnet offen mit für auf zu tschüss morgen moin servus "
        "grüß gott",
        "it": "ciao buongiorno buonasera grazie prego sì il gli che è sono dove quando quanto costa come vorrei posso mio mia "
        "ordine aperto per con una della avete siete ho arrivederci",
        "pt": "olá ola oi obrigado obrigada bom boa dia tarde noite sim não nao o os uma é onde quando quanto custa como quero "
        "posso meu minha pedido aberto para com vocês você está tchau",
        "nl": "hallo hoi dag dank bedankt dankjewel alstublieft goedemorgen ja nee het een is en ik u jullie mijn hoe wanneer "
        "waar wat kost veel niet heb wil kan bestelling open met voor op te van doei",
        "pl": "cześć czesc dzień dzien dobry dziękuję dziekuje proszę prosze tak nie jest i ja jak kiedy gdzie ile kosztuje chcę "
        "mam mogę czy moje mój zamówienie otwarte z na do w się hej do widzenia",
    }.items()
}
SPOKEN = tuple(sorted(_TELLTALE))
"""The languages that the desk knows well: what it says and what it hears."""
_WORD_WEIGHT = 1.6
"""What one tell-tale word adds to the log-odds of its language."""
_READ = 1000
"""Characters that are read: more say nothing new, and one endless word would be looked through again from each of its letters."""
_SURE_LETTERS = 12
"""From about this many letters on, character n-grams deserve belief."""


def language_of(text: str, among: Sequence[str]) -> tuple[str, float]:
    """Name the likeliest of the languages (BCP 47, as given) with its probability.

    What holds no words (a number, an emoji, a link) or says the same in all of them ("ok") has a low probability, at most
    about 1 / len(among), so that the conversation's language stays; ties go to the language named first.
    """
    words = _LETTERS.findall(_NOISE.sub(" ", text[:_READ]).casefold().replace("’", "'"))
    letters = sum(len(word) for word in words)
    if not letters or len(among) == 1:
        return among[0], 1 / len(among) if not letters else 1.0
    belief = min(1.0, letters / _SURE_LETTERS)
    scores = [
        belief * likelihood + _WORD_WEIGHT * _telltale(words, code)
        for likelihood, code in zip(_log_likelihoods(" ".join(words), among), among, strict=True)
    ]
    best = max(range(len(among)), key=scores.__getitem__)
    return among[best], 1 / sum(math.exp(score - scores[best]) for score in scores)


def _log_likelihoods(text: str, among: Sequence[str]) -> list[float]:
    """Give each language's log probability by character n-grams; one that the model does not know gets its least."""
    ranked = dict(_identifier().rank(text))
    least = min(ranked.values())
    return [math.log(max(ranked.get(code.split("-")[0].lower(), least), 1e-12)) for code in among]


def _telltale(words: Sequence[str], code: str) -> float:
    """Count the language's own words, each with a share when other languages have it too."""
    own = _TELLTALE.get(code.split("-")[0].lower(), frozenset())
    return sum(1 / sum(word in others for others in _TELLTALE.values()) for word in set(words) if word in own)


@functools.cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
