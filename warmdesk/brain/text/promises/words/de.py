"""How German promises."""

from warmdesk.brain.text.promises.contract import Words

_U = r"(?:ich|wir)"
_O = r"(?:sie|ihnen|dich|dir|euch|ihm|ihr)"
_F = r"(?: [\w,.:]+){0,9}?"
_S3 = r"\b(?:{staff})(?: \w+){0,4}?"


def _verbs(*forms: str, infinitive: str, third: str = "", particle: str = "", needs: str = _O) -> tuple[str, ...]:
    """Return the ways in which the business says that it will do this.

    `forms` are those of ich and wir; `particle` ends the clause ("an"); `needs` is the object without which it is none.
    """
    form = "|".join(forms)
    end = rf"{_F} {particle}\b" if particle else ""
    both = (
        rf"\b{_U} (?:{form})(?={_F} {needs}\b){end}" if needs else rf"\b{_U} (?:{form}){end}",
        rf"\b(?:{form}) {_U}(?={_F} {needs}\b){end}" if needs else rf"\b(?:{form}) {_U}{end}",
        rf"\bund (?:{form})(?={_F} {needs}\b){end}" if needs else rf"\bund (?:{form}){end}",
    )
    future = (
        rf"\b{_U} werden?{_F} (?:{infinitive})\b",
        rf"\bwerden? {_U}{_F} (?:{infinitive})\b",
        rf"{_S3} wird{_F} (?:{infinitive})\b",
        rf"\bwird (?:{{staff}}){_F} (?:{infinitive})\b",
    )
    others = (rf"{_S3} (?:{third}){end}\b", rf"\b(?:{third}) (?:{_O} )?(?:{{staff}}){end}\b") if third else ()
    return (*both, *future, *others)


def _first(*forms: str) -> tuple[str, ...]:
    """Return what ich or wir do, on either side of the verb."""
    return tuple(pattern for form in forms for pattern in (rf"\b{_U} (?:{form})\b", rf"\b(?:{form}) {_U}\b"))


WORDS = Words(
    staff=r"jemand|einer von uns|eine von uns|(?:meine?|unsere?) \w+|(?:der|die|das|ein|eine) (?:kolleg\w+|team|chefin|chef|technikerin|techniker|mitarbeiter\w*|leiter\w*|werkstatt|buro|inhaber\w*)|jemand (?:aus|von) (?:unserem team|uns)",
    sure={
        "callback": (
            *_verbs("rufe", "rufen", infinitive=r"anrufen|zuruckrufen|durchrufen", third="ruft", particle="(?:an|zuruck|durch)"),
            *_verbs(
                "telefoniere", "telefonieren", infinitive=r"telefonieren|telefonisch (?:kontaktieren|melden|erreichen)", needs=""
            ),
            r"\b(?:wir versuchen|versuchen wir|ich versuche|versuche ich) es\b"
            + _F
            + r" (?:noch einmal|nochmal|wieder|erneut|telefonisch)\b",
            *_verbs("probiere", "probieren", "versuche", "versuchen", infinitive="(?!)", particle="zu erreichen"),
            *_verbs("melde mich", "melden uns", infinitive="(?!)", particle="telefonisch", needs=""),
            r"\b(?:sie|du) (?:erhalten|bekommen|erhaltst|bekommst) (?:\w+ ){0,3}(?:einen|unseren|meinen) (?:ruck)?anruf (?:von (?:uns|mir|unser\w*|mein\w*))",
        ),
        "reply": (
            *_verbs("melde mich", "melden uns", infinitive="melden", third="meldet sich", needs=""),
            r"\bmeld(?:e|en) (?:ich|wir) (?:mich|uns)\b",
            r"\bmeldet sich (?:\w+ ){0,3}(?:{staff})\b",
            *_verbs("schreibe", "schreiben", "maile", "mailen", infinitive="schreiben|mailen", third="schreibt|mailt"),
            *_verbs(
                "antworte",
                "antworten",
                "informiere",
                "informieren",
                "kontaktiere",
                "kontaktieren",
                "benachrichtige",
                "benachrichtigen",
                infinitive="antworten|informieren|kontaktieren|benachrichtigen|beantworten",
                third="antwortet|informiert|kontaktiert",
            ),
            *_verbs(
                "sage",
                "sagen",
                "gebe",
                "geben",
                infinitive="(?:bescheid|ruckmeldung) (?:sagen|geben)|sagen",
                third="(?:sagt|gibt)",
                particle="(?:bescheid|ruckmeldung|eine ruckmeldung|eine antwort)",
            ),
            *_verbs("halte", "halten", infinitive="auf dem laufenden halten", third="halt", particle="auf dem laufenden"),
            *_verbs(
                "komme",
                "kommen",
                infinitive=r"zuruckkommen",
                particle=r"(?:\w+ )?(?:auf (?:sie|dich|euch)) (?:zu|zuruck)",
                needs="",
            ),
            *_verbs("komme", "kommen", infinitive="zukommen", particle="auf (?:sie|dich|euch) zu", needs=""),
            *_verbs("berichte", "berichten", "teile", "teilen", infinitive="berichten|mitteilen"),
            *_verbs("bestatige", "bestatigen", infinitive="bestatigen"),
            *_verbs(
                "setze mich",
                "setzen uns",
                infinitive="in verbindung setzen",
                third="setzt sich",
                particle="in verbindung",
                needs="",
            ),
            *_verbs("lasse", "lassen", infinitive="wissen lassen", particle="wissen"),
            r"\b(?:horen (?:sie|\w+ sie)|sie horen|du horst|ihr hort|horst du)\b" + _F + r" (?:von (?:uns|mir)|etwas)\b",
            r"\b(?:erhalten|bekommen|erhaltst|bekommst|haben) (?:sie|du)"
            + _F
            + r" (?:antwort|ruckmeldung|bescheid|nachricht|mail|e-mail)\b",
            r"\b(?:sie|du) (?:erhalten|bekommen|erhaltst|bekommst|haben)"
            + _F
            + r" (?:von (?:uns|mir)"
            + _F
            + r" )?(?:antwort|ruckmeldung|bescheid|nachricht)\b",
        ),
        "send": (
            *_verbs(
                "schicke",
                "schicken",
                "sende",
                "senden",
                "ubersende",
                "ubersenden",
                "maile",
                "mailen",
                "leite",
                "liefere",
                "liefern",
                "bringe",
                "bringen",
                infinitive="(?:zu|mit|nach|ab|ver|uber)?(?:schicken|senden)|mailen|liefern|bringen|weiterleiten|zukommen lassen",
                third="schickt|sendet|bringt|liefert",
            ),
            *_verbs("lege", "legen", "werfe", "gebe", "geben", infinitive="(?!)", particle="(?:in|auf|zur) (?:die )?post"),
            r"\b(?:rechnung|angebot|vertrag|kostenvoranschlag|bestatigung|unterlagen|bericht|quittung)\w*\b(?: \w+){0,2} (?:haben|erhalten|bekommen|finden) (?:sie|du)\b|\b(?:haben|erhalten|bekommen|finden) sie (?:\w+ ){0,4}(?:die|das|den|ihre?n?) (?:\w+ )?(?:rechnung|angebot|vertrag|kostenvoranschlag|bestatigung|unterlagen)\b",
            r"\b(?:rechnung|angebot|vertrag|kostenvoranschlag|bestatigung|unterlagen)\b"
            + _F
            + r" (?:wird|werden)?"
            + _F
            + r" (?:zugeschickt|zugesendet|geschickt|versandt|versendet)\b",
            *_verbs("lasse", "lassen", infinitive="zukommen lassen", particle="zukommen"),
        ),
        "check": (
            *_verbs(
                "prufe",
                "prufen",
                "klare",
                "klaren",
                "frage",
                "fragen",
                "schaue",
                "schauen",
                "erkundige mich",
                "erkundigen uns",
                "recherchiere",
                "suche",
                infinitive="prufen|uberprufen|klaren|abklaren|nachfragen|fragen|nachschauen|nachsehen|herausfinden|erkundigen|recherchieren",
                third="pruft|klart",
                needs="(?!)",
            ),
            *_verbs("finde", "finden", infinitive="herausfinden|herausbekommen", particle="(?:heraus|raus)", needs=""),
            *_verbs(
                "klare",
                "klaren",
                "finde",
                "schaue",
                "schauen",
                "sehe",
                infinitive="(?!)",
                particle="(?:ab|nach)",
                needs="(?:das|es|dies)",
            ),
            r"\b(?:ich|wir) (?:spreche|sprechen|rede|reden|frage|fragen) (?:mit|bei|beim|in)\b.{0,50}\bund (?:gebe|geben|sage|sagen|melde|melden|schreibe|rufe|komme|informiere)\b",
            r"\b(?:das|dies|es) (?:prufe|klare|finde) (?:ich|wir)\b.{0,30}\b(?:fur (?:sie|dich)|ab)\b",
            r"\b(?:ich|wir) (?:prufe|prufen|klare|klaren|frage|fragen|schaue|schauen)\b.{0,80}\bund (?:gebe|geben|sage|sagen|melde|melden|schreibe|rufe|komme)\b",
            r"\b(?:prufe|klare|frage|schaue) ich\b.{0,80}\bund (?:gebe|sage|melde|schreibe|rufe)\b",
        ),
        "do": (
            *_verbs(
                "erstatte",
                "erstatten",
                "uberweise",
                "uberweisen",
                "ersetze",
                "ersetzen",
                "tausche",
                "tauschen",
                "reserviere",
                "reservieren",
                "buche",
                "buchen",
                "lege",
                "legen",
                "stelle",
                "stellen",
                "repariere",
                "reparieren",
                "bereite",
                "storniere",
                "stornieren",
                "verlege",
                "verlegen",
                "andere",
                "andern",
                "hole",
                "holen",
                "schreibe",
                infinitive="streichen|erlassen|entfernen|loschen|hinzufugen|eintragen|korrigieren|erstatten|zuruckerstatten|uberweisen|ersetzen|austauschen|umtauschen|reservieren|buchen|umbuchen|zurucklegen|bereitstellen|bereitlegen|reparieren|vorbereiten|stornieren|verlegen|verschieben|andern|abholen|gutschreiben|erledigen|veranlassen|organisieren|kummern|vorbeikommen|bearbeiten",
                third="erstattet|ersetzt|repariert|kummert sich|kommt",
            ),
            *_verbs(
                "streiche",
                "streichen",
                "erlasse",
                "erlassen",
                "entferne",
                "entfernen",
                "korrigiere",
                "ziehe",
                "schenke",
                "schenken",
                infinitive="(?!)",
            ),
            r"\b(?:ich|wir) (?:schicke|schicken) (?:\w+ ){0,2}jemand\w*\b|\b(?:schicke|schicken) (?:ich|wir) jemand\w*\b",
            r"\bwird\b" + _F + r" (?:zuruck)?(?:erstattet|uberwiesen|repariert|ersetzt|gutgeschrieben)\b",
            *_first(
                "kummere mich", "kummern uns", "sorge dafur", "sorgen dafur", "erledige", "erledigen", "veranlasse", "veranlassen"
            ),
            r"\bkummer(?:e|n) (?:ich|wir) (?:mich|uns)\b",
            r"\b(?:ihnen|dir) wird\b" + _F + r" (?:erstattet|gutgeschrieben)\b",
        ),
    },
    dated={
        "callback": (*_first("rufe", "rufen", "telefoniere", "telefonieren"),),
        "reply": (*_first("antworte", "antworten", "schreibe", "schreiben", "maile", "mailen"),),
        "send": (
            *_first(
                "schicke", "schicken", "sende", "senden", "liefere", "liefern", "bringe", "bringen", "verschicken", "verschicke"
            ),
        ),
        "check": (*_first("prufe", "prufen", "klare", "klaren", "frage", "fragen", "schaue", "schauen"),),
        "do": (
            rf"\b{_U} werden? (?!\w*(?:schliessen|offnen|sein|haben)\b)(?:[\w,.:]+ ){{1,9}}?\w+en\b(?<!offnen)(?<!schliessen)(?<!haben)(?<!sein)",
            *_first("versuche", "versuchen", "streiche", "erledige"),
            *_first(
                "erstatte",
                "erstatten",
                "uberweise",
                "uberweisen",
                "repariere",
                "reparieren",
                "komme",
                "kommen",
                "buche",
                "buchen",
            ),
        ),
    },
    negated=r"\b(?:nicht|nie|niemals|kein\w*|konnen|kann|konnten|konnte|wurden?|sollen|soll|sollten|mochten|durfen|dass)\b",
    negated_after=r"\b(?:nicht|nie|niemals|kein\w*)\b",
    condition=r"\b(?:wenn|falls|sofern|ausser|es sei denn)\b",
    polite=r"\bwenn (?:es|das) (?:fur sie|fur dich|ihnen|dir|so)? ?(?:passt|recht ist|in ordnung ist|ok ist|okay ist)|\bob\b",
    hedged=r"\b(?:vielleicht|eventuell|moglicherweise|immer|normalerweise|in der regel|ublicherweise|werktags|an werktagen|gestern|vorgestern|bereits|schon (?:geschickt|angerufen|gesendet)|sofort, einen|gerade|(?:einen|ein) moment|einen augenblick|eine sekunde|(?:sie|du|er) (?:schrieb\w*|sagte\w*|meinte\w*|versprach\w*)|freuen uns|freue mich|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags)\b",
    end_of_day=r"\b(?:im laufe des tages|bis (?:zum )?(?:ende des tages|tagesende|feierabend)|noch im lauf des tages|bis (?:geschaftsschluss|ladenschluss))\b",
)
