"""How Italian promises."""

from warmdesk.brain.text.promises.contract import Words

_O = r"(?:(?:ti|la|le|vi|lo|li|gli|glielo|gliela|gliene|gliel'|te lo|te la|te ne|ve lo|ve ne|l'|me ne|ce ne|ne)(?: |(?<=')))"
_E = r"(?:ti|la|le|vi|lo|gli|glielo|gliela|gliene|telo|tela|velo|mi|ci|ne|mene|cene)?"
_S3 = r"\b(?:{staff})(?: \w+){0,4}? "


def _verbs(stem: str, end: str = "are", *, future: str = "", first: str = "") -> tuple[str, ...]:
    """Return the ways in which the business says that it will do this."""
    future = future or stem + {"are": "er", "ere": "er", "ire": "ir"}[end]
    first = first or rf"{stem}(?:o|iamo|hiamo)"
    inf = f"{stem}{end}"
    return (
        rf"\b{future}(?:o|emo)\b",
        rf"\b(?:sto per|stiamo per|intendo|provvedo a|provvediamo a|provvedero a|provvederemo a) {inf[:-1]}e?{_E}\b",
        rf"\b{_O}(?:{first})\b",
        rf"{_S3}{_O}?(?:{future}(?:a|anno)|{stem}(?:a|e|ano|ono))\b",
    )


def _first(*forms: str) -> tuple[str, ...]:
    return tuple(rf"\b{form}\b" for form in forms)


WORDS = Words(
    staff=r"qualcuno|uno di noi|una di noi|(?:il mio|la mia|il nostro|la nostra) \w+|(?:un|una|un'|il|la) (?:colleg[ah]\w*|team|squadra|responsabile|capo|tecnic[oa]|titolare|addett[oa]|ufficio|laboratorio|officina)",
    sure={
        "callback": (
            *_verbs("chiam"),
            *_verbs("richiam"),
            *_verbs("telefon"),
            r"\b(?:riprovo|riproviamo|riprovero|riproveremo)\b(?: a \w+)?",
            r"\b(?:mi risento|ci risentiamo|ci sentiamo) (?:io|noi)\b",
            *_first(
                rf"(?:{_O})?(?:faccio|facciamo|faro|faremo|do|diamo|daro|daremo) (?:una|un) (?:chiamata|telefonata|colpo di telefono|squillo)"
            ),
            r"\bricevera[i]? (?:una|la) (?:nostra |mia )?(?:chiamata|telefonata)\b(?! dal)",
        ),
        "reply": (
            *_verbs("scriv", "ere"),
            *_verbs("rispond", "ere"),
            *_verbs("avvis"),
            *_verbs("inform"),
            *_verbs("contatt"),
            *_verbs("ricontatt"),
            *_verbs("conferm"),
            *_verbs("comunic", future="comunicher", first="(?:comunico|comunichiamo)"),
            *_verbs("aggiorn"),
            *_verbs("avvert", "ire"),
            *_verbs("raccont"),
            *_verbs("dic", "ere", future="dir", first="(?:dico|diciamo)"),
            *_first(rf"(?:{_O})(?:faccio|facciamo|faro|faremo) sapere", r"(?:faccio|faro|faremo) (?:sapere|avere notizie)"),
            rf"{_S3}(?:{_O})?(?:fara|fa) sapere\b",
            *_first(rf"(?:{_O})?(?:tengo|teniamo|terro|terremo) (?:\w+ )?(?:aggiornat[aoie]|informat[aoie]|al corrente)"),
            *_first(
                rf"(?:{_O})?(?:do|diamo|daro|daremo) (?:una|la) risposta",
                rf"(?:{_O})?(?:do|diamo|daro|daremo) (?:\w+ )?(?:notizie|riscontro|conferma|qualche notizia)",
            ),
            *_first(
                r"(?:mi faccio|ci facciamo|mi faro|ci faremo) (?:vivo|viva|vivi|sentire|risentire)",
                r"(?:mi metto|ci mettiamo|mi mettero|ci metteremo) in contatto",
            ),
            r"\b(?:ricevera|riceverai|avra|avrai) (?:(?:una|la|mia|nostra|notizie|presto) ){1,3}(?:risposta|notizie|riscontro|mail|email|nostre)\b|\bavra[i]? (?:nostre|mie) notizie\b",
        ),
        "send": (
            *_verbs("invi", first="(?:invio|inviamo)"),
            *_verbs("mand"),
            *_verbs("spedi", "re", future="spedir", first="(?:spedisco|spediamo)"),
            *_verbs("inoltr"),
            *_verbs("consegn"),
            *_verbs("port"),
            *_verbs("trasmett", "ere"),
            *_first(rf"(?:{_O})(?:faccio|facciamo|faro|faremo) avere"),
            r"\b(?:avra|avrai|ricevera|riceverai) (?:la|il|una?|un'|sua) ?(?:\w+ )?(?:fattura|preventivo|contratto|offerta|conferma|documento|ricevuta|rimborso|rapporto)\b",
        ),
        "check": (
            *_verbs("verific", future="verificher", first="(?:verifico|verifichiamo)"),
            *_verbs("controll"),
            *_verbs("chied", "ere"),
            *_verbs("guard"),
            *_verbs("cerc", future="cercher", first="(?:cerco|cerchiamo)"),
            *_verbs("parl"),
            *_verbs("sent", "ire", first="(?!)"),
            *_first(r"(?:parlo|parliamo) con"),
            *_first(r"mi informo", r"ci informiamo", r"mi informero", r"vedro (?:se|cosa|con)", r"vedremo (?:se|cosa|con)"),
            r"\b(?:chiedo|chiediamo|verifico|verifichiamo|controllo|controlliamo|sento|sentiamo|guardo)\b.{0,60}\be (?:poi )?(?:ti|le|la|vi) (?:\w+)(?:o|iamo|emo)\b",
        ),
        "do": (
            *_verbs("rimbors"),
            *_verbs("prenot"),
            *_verbs("cambi", first="(?:cambio|cambiamo)"),
            *_verbs("annull"),
            *_verbs("ripar"),
            *_verbs("sostitui", "re", future="sostituir", first="(?:sostituisco|sostituiamo)"),
            *_verbs("mett", "ere"),
            *_verbs("ten", "ere", future="terr", first="(?:tengo|teniamo) (?:da parte|un)"),
            *_verbs("prepar"),
            *_verbs("organizz"),
            *_verbs("provved", "ere"),
            *_verbs("sistem"),
            *_verbs("risolv", "ere"),
            *_verbs("pass", future="passer"),
            *_verbs("spost"),
            *_verbs("ritir"),
            *_verbs("togli", "ere", future="toglier", first="(?:tolgo|togliamo)"),
            *_verbs("elimin"),
            *_verbs("scal"),
            *_verbs("corregg", "ere", first="(?:correggo|correggiamo)"),
            *_verbs("regal"),
            *_verbs("restitu", "ire", first="(?:restituisco|restituiamo)"),
            r"\b(?:le |ti |vi )?(?:sara|saranno|verra|verranno) (?:rimborsat|riparat|sostituit|accreditat|restituit)[oaie]\b",
            r"\b(?:un|una|il nostro|la nostra) (?:tecnic[oa]|colleg[ao]|idraulic[oa]|operai[oa]) (?:passera|verra|passa|viene)\b",
            *_first(
                r"(?:me ne occupo|ce ne occupiamo|mi occupo(?: io)?|ci occupiamo(?: noi)?|ci penso io|ci pensiamo noi|mi occupero|ci occuperemo|me ne occupero|ce ne occuperemo)"
            ),
            r"\b(?:faro|faremo) in modo\b|\bverra[i]? rimborsat[oa]\b",
        ),
    },
    dated={
        "callback": _first(r"(?:richiam|telefon|chiam)(?:o|iamo)"),
        "reply": _first(r"(?:rispond|scriv|avvis|conferm)(?:o|iamo)"),
        "send": _first(r"(?:invio|inviamo|mando|mandiamo|spedisco|spediamo|consegno|consegniamo)"),
        "check": _first(r"(?:verifico|verifichiamo|controllo|controlliamo|chiedo|chiediamo|guardo|guardiamo)"),
        "do": _first(
            r"(?!(?:sar|avr|aprir|chiuder|vedr|potr|vorr|attender|inizier|comincer)(?:o|emo)\b)\w+(?:er|ir|ar|dr|rr)(?:o|emo)(?<!pero)(?<!numero)(?<!intero)(?<!vero)",
            r"(?:rimborso|rimborsiamo|riparo|ripariamo|preparo|prepariamo|sistemo|sistemiamo)",
        ),
    },
    negated=r"\b(?:non|mai|possiamo|posso|potremmo|potrei|vuole|vuoi|vorrei|senza|dovrei)\b",
    negated_after=r"(?!)",
    condition=r"\b(?:se|a meno che|purche|nel caso|qualora)\b",
    polite=r"\bse (?:per (?:lei|te|voi) )?(?:va|le va|ti va|vi va|e d'accordo|sei d'accordo)(?: bene)?|\b(?:vedo|vedere|verifico|verificare|controllo|controllare|chiedo|chiedere|sapere|vedro|verifichero|controllero|chiedero) se\b",
    hedged=r"\b(?:forse|magari|puo darsi|sempre|di solito|normalmente|generalmente|giorni feriali|giorni lavorativi|ieri|gia|adesso|subito, un|un attimo|un momento|un secondo|un istante|(?:ha|hai|aveva|hanno) (?:detto|scritto|promesso) che|mi chiamo|ci chiamiamo|lieti? di)\b",
    end_of_day=r"\b(?:in giornata|entro (?:la )?(?:fine (?:della )?)?giornata|entro stasera|entro sera|a fine giornata)\b",
)
