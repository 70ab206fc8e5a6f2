"""How Dutch promises."""

from warmdesk.brain.text.promises.contract import Words

_U = r"(?:ik|we|wij)"
_O = r"(?:u|je|jou|jullie|hem|haar)"
_F = r"(?: [\w,.:']+){0,9}?"
_S3 = r"\b(?:{staff})(?: \w+){0,4}?"


def _verbs(*forms: str, infinitive: str, third: str = "", particle: str = "", needs: str = _O) -> tuple[str, ...]:
    """Return the ways in which the business says that it will do this; as in German."""
    form = "|".join(forms)
    end = rf"{_F} {particle}\b" if particle else ""
    both = (
        rf"\b{_U} (?:{form})(?={_F} {needs}\b){end}" if needs else rf"\b{_U} (?:{form}){end}",
        rf"\b(?:{form}) {_U}(?={_F} {needs}\b){end}" if needs else rf"\b(?:{form}) {_U}{end}",
        rf"\ben (?:{form})(?={_F} {needs}\b){end}" if needs else rf"\ben (?:{form}) (?!(?:ons|mij|me)\b){end}",
    )
    future = (
        rf"\b{_U} (?:zal|zullen|ga|gaan){_F} (?:{infinitive})\b",
        rf"\b(?:zal|zullen|ga|gaan) {_U}{_F} (?:{infinitive})\b",
        rf"{_S3} (?:zal|zullen|gaat){_F} (?:{infinitive})\b",
    )
    return (*both, *future, *((rf"{_S3} (?:{third}){end}\b",) if third else ()))


def _first(*forms: str) -> tuple[str, ...]:
    """Return what ik or we do, on either side of the verb."""
    return tuple(pattern for form in forms for pattern in (rf"\b{_U} (?:{form})\b", rf"\b(?:{form}) {_U}\b"))


WORDS = Words(
    staff=r"iemand|een van ons|(?:mijn|onze|ons) \w+|(?:de|het|een) (?:collega|collega's|team|baas|monteur|technicus|medewerk\w+|leidinggevende|werkplaats|kantoor|eigenaar)|iemand van (?:ons|ons team|het team)",
    sure={
        "callback": (
            *_verbs("bel", "bellen", infinitive="bellen|terugbellen|opbellen", third="belt"),
            r"\b(?:we|wij|ik) (?:proberen|probeer) het\b"
            + _F
            + r" (?:opnieuw|nog eens|weer|nogmaals)\b|\b(?:proberen we|probeer ik) het\b",
            *_verbs("telefoneer", "telefoneren", infinitive="telefoneren"),
            r"\b(?:u|je) (?:wordt|word|krijgt)\b" + _F + r" (?:teruggebeld|gebeld|een telefoontje)\b",
            r"\b(?:ik|we|wij) (?:geef|geven|zal|zullen) (?:u|je)\b" + _F + r" (?:een belletje|telefoontje)\b",
        ),
        "reply": (
            *_verbs(
                "mail",
                "mailen",
                "schrijf",
                "schrijven",
                "app",
                "appen",
                "antwoord",
                "antwoorden",
                "informeer",
                "informeren",
                infinitive="mailen|schrijven|appen|antwoorden|beantwoorden|informeren|berichten|reageren",
                third="mailt|schrijft|antwoordt",
            ),
            *_verbs("laat", "laten", infinitive="laten weten|weten", third="laat", particle="weten", needs=""),
            r"\b(?:ik|we|wij)\b.{0,60}\ben (?:laat|laten) het (?:u|je) weten\b",
            *_verbs(
                "neem",
                "nemen",
                infinitive="contact (?:met (?:u|je|jullie) )?opnemen|contact op te nemen",
                third="neemt",
                particle="contact(?: met (?:u|je|jullie))?(?: op)?",
                needs="",
            ),
            *_verbs("kom", "komen", infinitive=r"op terugkomen|terugkomen", third="komt", particle=r"(?:op )?terug", needs=""),
            *_verbs("houd", "hou", "houden", infinitive="op de hoogte houden", third="houdt", particle="op de hoogte", needs=""),
            *_verbs(
                "geef",
                "geven",
                infinitive="antwoord geven|bericht geven|een update geven",
                third="geeft",
                particle="(?:antwoord|bericht|een update|uitsluitsel|door)",
            ),
            *_verbs("vertel", "vertellen", "meld", "melden", "bericht", "berichten", infinitive="vertellen|melden"),
            *_verbs("bevestig", "bevestigen", infinitive="bevestigen", third="bevestigt"),
            *_verbs("stuur", "sturen", infinitive="(?!)", particle="(?:een bericht|een mail|een update)"),
            r"\b(?:u|je|jullie) (?:hoort|horen|hoor)\b"
            + _F
            + r" (?:van (?:ons|mij|me)|iets)\b|\b(?:hoort|hoor) (?:u|je)\b"
            + _F
            + r" van (?:ons|mij|me)\b",
            r"\b(?:u|je) (?:krijgt|ontvangt|heeft|hebt)\b"
            + _F
            + r" (?:antwoord|bericht|reactie|een mail|een e-mail|uitsluitsel)\b",
            r"\b(?:krijgt|ontvangt|heeft) (?:u|je)\b" + _F + r" (?:antwoord|bericht|reactie)\b",
        ),
        "send": (
            *_verbs("doe", "doen", "gooi", "leg", infinitive="(?!)", particle="(?:op|in) de (?:post|bus)", needs=""),
            r"\b(?:factuur|offerte|contract|bevestiging|documenten|rapport|bon)\b(?: \w+){0,2} (?:heeft|hebt|krijgt|ontvangt) (?:u|je)\b|\b(?:heeft|krijgt|ontvangt) (?:u|je) (?:\w+ ){0,4}(?:factuur|offerte|contract|bevestiging|documenten)\b",
            *_verbs(
                "stuur",
                "sturen",
                "mail",
                "zend",
                "zenden",
                "breng",
                "brengen",
                "lever",
                "leveren",
                "bezorg",
                "bezorgen",
                infinitive="(?:door|op|toe|na)?sturen|verzenden|toezenden|brengen|bezorgen|leveren|versturen",
                third="stuurt|brengt|bezorgt",
            ),
        ),
        "check": (
            *_verbs(
                "vraag",
                "vragen",
                "zoek",
                "zoeken",
                "kijk",
                "kijken",
                "controleer",
                "controleren",
                "check",
                infinitive="navragen|vragen|uitzoeken|nakijken|kijken|controleren|checken|nagaan|overleggen|onderzoeken",
                third="(?:vraagt|zoekt|kijkt) (?:het|dit|dat)",
                needs="(?!)",
            ),
            r"\b(?:ik|we|wij) (?:vraag|vragen|zoek|zoeken|kijk|kijken|controleer|controleren|check|checken)\b.{0,80}\ben (?:laat|laten|kom|komen|bel|bellen|mail|mailen|geef|geven)\b",
            *_verbs("ga", "gaan", infinitive="(?!)", particle="na", needs="(?:dat|dit|het)"),
            r"\b(?:dat|dit) (?:ga|zoek|vraag|kijk) ik\b.{0,30}\b(?:na|uit)\b",
            r"\b(?:ik|we|wij) (?:overleg|overleggen|praat|praten|spreek|spreken) (?:met|even)\b.{0,60}\ben (?:laat|laten|kom|komen|bel|bellen|mail|mailen|geef|geven)\b",
            r"\b(?:ik|we|wij) (?:zoek|zoeken) (?:het|dit|dat) (?:voor (?:u|je) )?uit\b",
        ),
        "do": (
            *_verbs(
                "betaal",
                "betalen",
                "stort",
                "storten",
                "reserveer",
                "reserveren",
                "boek",
                "boeken",
                "leg",
                "leggen",
                "zet",
                "zetten",
                "annuleer",
                "annuleren",
                "repareer",
                "repareren",
                "vervang",
                "vervangen",
                "verzet",
                "verzetten",
                "ruil",
                "ruilen",
                infinitive="terugbetalen|terugstorten|reserveren|boeken|omboeken|apart (?:leggen|zetten|houden)|klaarleggen|klaarzetten|annuleren|repareren|vervangen|verzetten|verplaatsen|wijzigen|aanpassen|omruilen|regelen|zorgen|langskomen|ophalen|crediteren|in orde maken|oplossen",
                third="regelt|vervangt|repareert|komt langs",
            ),
            *_verbs("scheld", "schelden", infinitive="kwijtschelden", particle="kwijt", needs=""),
            *_verbs(
                "schrap",
                "schrappen",
                "haal",
                "halen",
                "verwijder",
                "verwijderen",
                "trek",
                infinitive="schrappen|verwijderen",
                particle="(?:eraf|af|van)",
                needs="",
            ),
            r"\b(?:ik|we|wij) (?:stuur|sturen) (?:\w+ ){0,2}(?:iemand|een monteur)\b|\b(?:stuur ik|sturen we) (?:iemand|een monteur)\b",
            r"\b(?:wordt|worden)\b" + _F + r" (?:teruggestort|terugbetaald|gerepareerd|vervangen|gecrediteerd)\b",
            *_first(
                "regel",
                "regelen",
                "zorg ervoor",
                "zorgen ervoor",
                "zorg dat",
                "zorgen dat",
                "zorg er",
                "zorgen er",
                "maak het in orde",
            ),
            r"\b(?:u|je) krijgt\b" + _F + r" (?:terug|teruggestort|terugbetaald)\b",
        ),
    },
    dated={
        "callback": _first("bel", "bellen"),
        "reply": _first("antwoord", "antwoorden", "mail", "mailen", "reageer", "reageren"),
        "send": _first(
            "stuur", "sturen", "verstuur", "versturen", "bezorg", "bezorgen", "lever", "leveren", "breng", "brengen", "verzend"
        ),
        "check": _first("vraag", "vragen", "zoek", "zoeken", "kijk", "kijken", "controleer", "controleren", "check", "checken"),
        "do": (
            r"\b(?:ik|we|wij) (?:zal|zullen) (?:[\w,.:]+ ){1,9}?\w+en\b(?<!zijn)(?<!openen)(?<!sluiten)",
            *_first("probeer", "proberen", "schrap"),
            *_first("repareer", "repareren", "vervang", "vervangen", "boek", "boeken", "betaal", "betalen", "kom", "komen"),
        ),
    },
    negated=r"\b(?:niet|nooit|geen|kunnen|kan|konden|kon|zouden|zou|wilt|wil|mogen|moeten|moet|dat)\b",
    negated_after=r"\b(?:niet|nooit|geen)\b",
    condition=r"\b(?:als|indien|mits|tenzij|mocht)\b",
    polite=r"\bals (?:dat|het|u dat) (?:goed is|uitkomt|oke is|ok is|schikt)|\b(?:of|ervoor dat|zorg dat|zorgen dat)\b",
    hedged=r"\b(?:misschien|wellicht|eventueel|mogelijk|altijd|meestal|normaal gesproken|doorgaans|doordeweeks|werkdagen|gisteren|eergisteren|al (?:gestuurd|gebeld|verstuurd)|meteen|nu meteen|(?:een|1) moment|een ogenblik|een seconde|(?:u|je|hij|ze) (?:schreef|zei|vertelde|beloofde)|kijken uit naar|kijk uit naar|blij u te helpen)\b",
    end_of_day=r"\b(?:in de loop van de dag|(?:voor|aan) het einde? van de dag|eind van de dag|voor sluitingstijd|voor het eind van de middag)\b",
)
