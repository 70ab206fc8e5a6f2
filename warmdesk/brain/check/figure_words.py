"""The words for figures in eight languages, folded: numbers, spans of time, days, months, money."""

from __future__ import annotations

from collections.abc import Mapping

NUMBERS: Mapping[str, Mapping[str, int]] = {
    language: {word: value for value, words in zip(range(2, 21), listed.split(), strict=True) for word in words.split("/")}
    for language, listed in {
        "en": "two three four five six seven eight nine ten eleven twelve/dozen thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty",
        "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce/docena trece catorce quince dieciseis diecisiete "
        "dieciocho diecinueve veinte",
        "fr": "deux trois quatre cinq six sept huit neuf dix onze douze/douzaine treize quatorze quinze/quinzaine seize dix-sept "
        "dix-huit dix-neuf vingt",
        "de": "zwei/zwo drei vier funf sechs sieben acht neun zehn elf zwolf/dutzend dreizehn vierzehn funfzehn sechzehn siebzehn "
        "achtzehn neunzehn zwanzig",
        "it": "due tre quattro cinque sei sette otto nove dieci undici dodici/dozzina tredici quattordici quindici sedici "
        "diciassette diciotto diciannove venti",
        "pt": "dois/duas tres quatro cinco seis sete oito nove dez onze doze/duzia treze quatorze/catorze quinze dezesseis/dezasseis "
        "dezessete/dezassete dezoito dezenove/dezanove vinte",
        "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf/dozijn dertien veertien vijftien zestien zeventien "
        "achttien negentien twintig",
        "pl": "dwa/dwie/dwoch trzy/trzech cztery/czterech piec/pieciu szesc/szesciu siedem/siedmiu osiem/osmiu dziewiec/dziewieciu "
        "dziesiec/dziesieciu jedenascie dwanascie/tuzin trzynascie czternascie/czternastu pietnascie szesnascie siedemnascie "
        "osiemnascie dziewietnascie dwadziescia",
    }.items()
}
TENS: Mapping[str, Mapping[str, int]] = {
    language: dict(zip(listed.split(), (30, 40, 50, 60, 70, 80, 90, 100, 1000), strict=True))
    for language, listed in {
        "en": "thirty forty fifty sixty seventy eighty ninety hundred thousand",
        "es": "treinta cuarenta cincuenta sesenta setenta ochenta noventa cien mil",
        "fr": "trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix cent mille",
        "de": "dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert tausend",
        "it": "trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille",
        "pt": "trinta quarenta cinquenta sessenta setenta oitenta noventa cem mil",
        "nl": "dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend",
        "pl": "trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat sto tysiac",
    }.items()
}
ONLY_BEFORE_A_SPAN = frozenset({"sei", "neuf", "acht", "mil"})
"""Number words that are other words too ("sei aperto?", "tout neuf"): they count where a span of time follows."""

SPANS: Mapping[str, str] = {
    "minute": r"min(?:s|ut\w*)?",
    "hour": r"h|hrs?|hours?|horas?|heures?|stunden?|or[ae]|uur|uren|godzin\w*",
    "day": r"days?|dias?|jours?|tage?n?|(?:werk|arbeits|geschafts)tage?n?|giorn[oi]|dag(?:en)?|werkdag(?:en)?|dni|dzien|dniach",
    "week": r"weeks?|semanas?|semaines?|wochen?|settiman[ae]|week|weken|tygodni\w*|tydzien|tygodnie",
    "month": r"months?|mes(?:es)?|mois|monat\w*|mes[ei]|maand(?:en)?|miesi\w+",
    "year": r"years?|anos?|ans?|annees?|jahre?n?|ann[oi]|jaar|jaren|lat|lata|rok\w*",
}
CURRENCIES: Mapping[str, str] = {
    "USD": r"us\$|\$|usd|dollars?|dolar\w*|dollar[oi]",
    "EUR": r"€|eur|euros?",
    "GBP": r"£|gbp|pounds?|libras?|livres?|pfund|sterlin\w+|funt\w*",
    "PLN": r"zl|pln|zlot\w+",
    "CHF": r"chf|francs?|franken",
    "": r"cents?|centimes?|centavos?|centimos?|centesimi|groszy?",
}
PERCENT = r"%|percent|per cent|por ?cent\w*|por ciento|pour ?cent|prozent|per ?cento|procent\w*"
FREE = (
    r"\b(?:free(?! to| of\b(?! charge)|ze)|gratis|gratuit\w*|kostenlos\w*|kostenfrei\w*|umsonst|darmow\w+|bezplatn\w+|kosteloos|"
    r"for nothing|no charge|no cost|(?:costs?|pay|owe) nothing|nothing to pay|on the house|sin coste|no pagas? nada|sans frais|"
    r"ne pa\w+ rien|senza costi|non pag\w+ nulla|sem custo|nao paga nada|nichts? (?:zu )?(?:be)?zahl\w+|(?:be)?zahl\w+ (?:sie |du )?nichts|"
    r"niets? (?:te )?betal\w+|betaal\w* niets|nic nie placi\w+)\b"
)
HALF = r"\b(?:half|mitad|moitie|halb\w*|halfte|meta|metade|helft|polow\w+)\b"
DOUBLE = r"\b(?:double|twice|triple|doble|doppelt\w*|doppio|dobro|dubbel\w*|podwojn\w+)\b"
NOON = r"\b(?:noon|midday|mediodia|midi|mittags?|mezzogiorno|meio[- ]dia|twaalf uur|poludni\w+)\b"
MIDNIGHT = r"\b(?:midnight|medianoche|minuit|mitternacht|mezzanotte|meia[- ]noite|middernacht|polnoc\w*)\b"
NEAR: Mapping[str, str] = {
    "today": r"\b(?:today|tonight|hoy|aujourd'hui|heute|oggi|stasera|hoje|vandaag|vanavond|dzis\w*)\b",
    "tomorrow": r"\b(?:tomorrow|demain|domani|amanha|jutro)\b",
    "yesterday": r"\b(?:yesterday|ayer|hier(?= [a-z]*(?:soir|matin))|gestern|ieri|ontem|gisteren|wczoraj)\b",
    "next week": r"\b(?:next week|(?:la )?proxima semana|la semana que viene|la semaine prochaine|nachste\w* woche|prossima settimana|"
    r"semana que vem|volgende week|przyszl\w+ tygod\w+)\b",
}
WEEKDAYS: tuple[str, ...] = (
    r"mon(?:days?)?|lunes|lundis?|montags?|lunedi|segunda(?:s|-feira)?|maandags?|poniedzial\w+",
    r"tue(?:s(?:days?)?)?|martes|mardis?|dienstags?|martedi|terca(?:s|-feira)?|dinsdags?|wtor\w+",
    r"wed(?:s|nesdays?)?|miercoles|mercredis?|mittwochs?|mercoledi|quarta(?:s|-feira)|woensdags?|srod\w+",
    r"thu(?:r(?:s(?:days?)?)?)?|jueves|jeudis?|donnerstags?|giovedi|quinta(?:s|-feira)|donderdags?|czwart\w+",
    r"fri(?:days?)?|viernes|vendredis?|freitags?|venerdi|sexta(?:s|-feira)|vrijdags?|piat(?:ek|k\w+)",
    r"sat(?:urdays?)?|sabados?|samedis?|samstags?|sonnabends?|sabat[oi]|zaterdags?|sobot\w+",
    r"sun(?:days?)?|domingos?|dimanches?|sonntags?|domenic\w+|zondags?|niedziel\w+",
)
MONTHS: tuple[str, ...] = (
    r"january|enero|janvier|januar|gennaio|janeiro|januari|stycz\w+",
    r"february|febrero|fevrier|februar|febbraio|fevereiro|februari|lut(?:y|ego)",
    r"march(?= \d)|(?<=\d )march|marzo|mars|marz|marco|maart|marc\w+",
    r"april|abril|avril|aprile|kwiet\w+|kwiec\w+",
    r"may(?= \d)|(?<=\d )may|(?<=in )may|mayo|mai|maggio|maio|mei|maj\w*",
    r"june|junio|juin|juni|giugno|junho|czerw\w+",
    r"july|julio|juillet|juli|luglio|julho|lip(?:iec|ca)",
    r"august|agosto|aout|augustus|sierp\w+",
    r"september|septiembre|septembre|settembre|setembro|wrzes\w+",
    r"october|octubre|octobre|oktober|ottobre|outubro|pazdz\w+",
    r"november|noviembre|novembre|novembro|listopad\w*",
    r"december|diciembre|decembre|dezember|dicembre|dezembro|grud\w+",
)
