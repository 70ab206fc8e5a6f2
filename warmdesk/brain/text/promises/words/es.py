"""How Spanish promises."""

from warmdesk.brain.text.promises.contract import Words

_O = r"(?:(?:te|le|os|les|lo|la|los|las|se lo|se la|se los|te lo|te la|te los|os lo|nos) )"
_E = r"(?:te|le|os|les|lo|la|los|las|selo|sela|telo|tela|noslo)?"
_VA = r"\b(?:voy|vamos) a "
_S3 = r"\b(?:{staff})(?: \w+){0,4}? "


def _verbs(stem: str, end: str = "ar", *, future: str = "", first: str = "") -> tuple[str, ...]:
    """Return the ways in which the business says that it will do this."""
    future = future or stem + end
    first = first or {"ar": rf"{stem}(?:o|amos)", "er": rf"{stem}(?:o|emos)", "ir": rf"{stem}(?:o|imos)"}[end]
    return (
        rf"\b{future}(?:e|emos)\b",
        rf"{_VA}{_O}?{stem}{end}{_E}\b",
        rf"\b{_O}{first}\b",
        rf"{_S3}(?:{future}an?|van? a {_O}?{stem}{end}{_E})\b",
        rf"{_S3}{_O}{stem}(?:a|e|an|en)\b",
    )


def _first(*forms: str) -> tuple[str, ...]:
    return tuple(rf"\b{form}\b" for form in forms)


WORDS = Words(
    staff=r"alguien|un[oa] de nosotr[oa]s|(?:mi|nuestr[oa]) \w+|(?:un|una|el|la) (?:companer[oa]|colega|equipo|jef[ea]|encargad[oa]|tecnic[oa]|responsable|gerente|taller|oficina)|(?:mis|nuestros|los) companeros",
    sure={
        "callback": (
            *_verbs("llam"),
            *_verbs("telefone"),
            *_verbs("localiz"),
            rf"\b{_O}?(?:devolvere(?:mos)?|devuelvo|devolvemos) la llamada\b",
            rf"{_VA}(?:{_O})?(?:devolver{_E}|dar{_E}|hacer{_E}) (?:la|una|un) (?:llamada|telefonazo|toque)\b",
            r"\brecibira[s]? (?:una|nuestra|mi) llamada (?:nuestra|mia|de nuestr\w+|de mi|de un\w*)?",
        ),
        "reply": (
            *_verbs("escrib", "ir"),
            *_verbs("respond", "er"),
            *_verbs("contest"),
            *_verbs("avis"),
            *_verbs("inform"),
            *_verbs("contact"),
            *_verbs("confirm"),
            *_verbs("notific"),
            *_verbs("coment"),
            *_verbs("cont", first="(?:cuento|contamos)"),
            *_verbs("actualiz"),
            *_verbs("dec", "ir", future="dir", first="(?:digo|decimos)"),
            rf"\b{_O}?(?:dire(?:mos)?|dare(?:mos)?|doy|damos) (?:algo|una respuesta|respuesta|noticias|una solucion)\b",
            rf"\b{_O}(?:cuento|contamos|comento|comentamos|contare(?:mos)?|comentare(?:mos)?)\b",
            r"\b(?:volvere|volveremos|vuelvo|volvemos) a (?:contactar|escribir|hablar|llamar|ponerme|ponernos)\w*",
            r"\b(?:me|nos) (?:pongo|ponemos|pondre|pondremos) en contacto\b",
            rf"\b(?:va|voy|vamos|van) a poner(?:me|nos|se) en contacto\b|{_S3}se (?:pondra|pone) en contacto\b",
            rf"\b{_O}?(?:mantendre|mantendremos|mantengo|mantenemos) (?:informad[oa]s?|al (?:dia|corriente|tanto))\b",
            rf"{_VA}{_O}?mantener{_E} (?:informad|al (?:dia|corriente|tanto))",
            r"\btendra[s]? (?:noticias|respuesta|una respuesta) (?:nuestras?|mias?|de nuestr\w+)\b|\btendra[s]? (?:noticias|respuesta|una respuesta|nuestra respuesta|mi respuesta|su respuesta|tu respuesta)\b",
        ),
        "send": (
            *_verbs("envi"),
            *_verbs("mand"),
            *_verbs("reenvi"),
            *_verbs("remit", "ir"),
            *_verbs("pas"),
            *_verbs("entreg"),
            r"\b(?:tendra|tendras|recibira|recibiras) (?:la|el|su|tu|una?) (?:\w+ )?(?:factura|presupuesto|contrato|oferta|confirmacion|informe|recibo|documento|respuesta|reembolso)\w*",
            *_first(rf"(?:{_O})?(?:hago|hacemos|hare|haremos) llegar"),
        ),
        "check": (
            *_verbs("consult"),
            *_verbs("pregunt"),
            *_verbs("comprob", first="(?:compruebo|comprobamos)"),
            *_verbs("verific"),
            *_verbs("revis"),
            *_verbs("investig"),
            *_verbs("inform", first="(?!)"),
            *_verbs("busc"),
            *_verbs("pregunt"),
            *_first(r"me informo", r"nos informamos", r"me informare", r"me entero", r"nos enteramos", r"me enterare"),
            *_verbs("averigu"),
            *_verbs("mir"),
            *_verbs("habl"),
            rf"\b(?:lo )?(?:vere|veremos) (?:que|si|con)\b|{_VA}ver{_E}\b",
        ),
        "do": (
            *_verbs("reembols"),
            *_verbs("devolv", "er", first="(?:devuelvo|devolvemos)"),
            *_verbs("reserv"),
            *_verbs("guard"),
            *_verbs("apart"),
            *_verbs("cambi"),
            *_verbs("cancel"),
            *_verbs("anul"),
            *_verbs("repar"),
            *_verbs("arregl"),
            *_verbs("solucion"),
            *_verbs("gestion"),
            *_verbs("tramit"),
            *_verbs("prepar"),
            *_verbs("repon", "er", future="repondr", first="(?:repongo|reponemos)"),
            *_verbs("sustitu", "ir", first="(?:sustituyo|sustituimos)"),
            *_verbs("recog", "er", first="(?:recojo|recogemos)"),
            *_verbs("organiz"),
            *_verbs("pas", future="pasar"),
            *_verbs("abon"),
            *_verbs("quit"),
            *_verbs("elimin"),
            *_verbs("retir"),
            *_verbs("descont", first="(?:descuento|descontamos)"),
            *_verbs("regal"),
            *_verbs("pon", "er", future="pondr", first="(?:pongo|ponemos)"),
            *_verbs("corrig", "ir", future="corregir", first="(?:corrijo|corregimos)"),
            *_verbs("intent"),
            *_verbs("ampli"),
            *_first(rf"(?:{_O})(?:hago|hacemos|hare|haremos) (?:el|un) (?:reembolso|abono|descuento|cambio)"),
            r"\b(?:va|ira|vendra|pasara|pasa) (?:un|una|nuestr[oa]|el|la) (?:tecnic[oa]|operari[oa]|fontaner[oa]|companer[oa])\b|\b(?:un|una|nuestr[oa]|el|la) (?:tecnic[oa]|operari[oa]|fontaner[oa]|companer[oa]) (?:va|ira|pasara|vendra|pasa)\b",
            r"\b(?:sera|seran|le sera|te sera) (?:reembolsad|devuelt|reparad|sustituid|abonad)[oa]s?\b",
            *_first(r"(?:me|nos) (?:encargo|encargamos|ocupo|ocupamos|encargare|encargaremos|ocupare|ocuparemos)"),
            rf"{_VA}(?:encargar|ocupar)(?:me|nos)\b",
        ),
    },
    dated={
        "callback": _first(r"llam(?:o|amos)"),
        "reply": _first(r"(?:respond|contest|escrib|avis|confirm)(?:o|emos|amos|imos)"),
        "send": _first(r"(?:envi|mand|entreg)(?:o|amos)"),
        "check": _first(r"(?:lo )?(?:consult|pregunt|mir|revis)(?:o|amos)", r"(?:lo )?(?:compruebo|comprobamos)"),
        "do": _first(
            r"(?!(?:estar|abrir|cerrar|ser|tendr|ver|podr|querr|habr|esperar|empezar|comenzar|descansar)(?:e|emos)\b)\w+r(?:e|emos)",
            r"(?:lo |la )?(?:intent|prob|quit|elimin)(?:o|amos)",
            r"volvemos a \w+r(?:le|te|la|lo)?",
            r"(?:reembols|reserv|cambi|repar|arregl|prepar|gestion)(?:o|amos)",
        ),
    },
    negated=r"\b(?:no|nunca|jamas|tampoco|podemos|puedo|podriamos|podria|quier[eo]s?|quieren|deberia|cuando quieras|sin)\b",
    negated_after=r"(?!)",
    condition=r"\b(?:si|a menos que|salvo que|siempre que|en caso de que)\b",
    polite=r"\bsi (?:te|le|os|les) (?:parece|va bien|viene bien)(?: bien)?|\b(?:si hay|si esta|si es posible|ver si|comprobar si|preguntar si|preguntare si|miro si)\b",
    hedged=r"\b(?:quiza|quizas|tal vez|a lo mejor|puede que|siempre|normalmente|generalmente|habitualmente|dias laborables|ayer|anteayer|anoche|ya (?:te|le|os|les|lo|la|hemos|he)|ahora mismo|un momento|un momentito|un segundo|un instante|(?:dijiste|dijo|dijeron|escribio|escribiste|decia|comento) que|te llamas|se llama|encantad[oa]s? de ayudar)\b",
    end_of_day=r"\b(?:a lo largo del dia|durante el dia|al final del dia|antes de que acabe el dia|en el dia de hoy|antes de cerrar)\b",
)
