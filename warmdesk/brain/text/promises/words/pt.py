"""How Portuguese promises, in Portugal and in Brazil."""

from warmdesk.brain.text.promises.contract import Words

_O = r"(?:(?:lhe|te|o|a|os|as|vos|lhes|se|me|nos) )"
_E = r"(?:-(?:lhe|te|o|a|lo|la|os|as|vos|lhes|me|nos|se|lho|lha|los|las))?"
_V = r"\b(?:vou|vamos|irei|iremos|vou ja|vamos ja) "
_S3 = r"\b(?:{staff})(?: \w+){0,4}? "


def _verbs(stem: str, end: str = "ar", *, first: str = "", third: str = "", future: str = "") -> tuple[str, ...]:
    """Return the ways in which the business says that it will do this."""
    future = future or stem + end
    first = first or {"ar": rf"{stem}(?:o|amos)", "er": rf"{stem}(?:o|emos)", "ir": rf"{stem}(?:o|imos)"}[end]
    first = f"(?:{first})"
    third = third or {"ar": f"{stem}a", "er": f"{stem}e", "ir": f"{stem}e"}[end]
    mark = r"-(?:lhe|te|o|a|lo|la|os|as|vos|lhes|lho|lha)"
    return (
        rf"\b{future}(?:ei|emos)\b",
        rf"\b{stem}{end[0]}r?{mark}-(?:ei|emos)\b",
        rf"{_V}(?:\w+ )?{_O}?{stem}{end[:-1]}(?:r{_E}|{_E})(?!\w)",
        rf"\b{first}{mark}\b",
        rf"\b(?:eu |nos |ja )?(?:lhe|te|vos|lhes) {first}\b",
        rf"\b{first} (?:\w+ )?(?:para|a|com) (?:si|voce|ti|o senhor|a senhora|voces|vos)\b|\b{first} (?:voce|o senhor|a senhora)\b",
        rf"{_S3}(?:{_O})?(?:{future}a|vai {_O}?{stem}{end}{_E}|ira {_O}?{stem}{end}{_E}|{third}{_E})(?!\w)",
    )


def _first(*forms: str) -> tuple[str, ...]:
    return tuple(rf"\b{form}\b" for form in forms)


WORDS = Words(
    staff=r"alguem|um de nos|uma de nos|(?:(?:o |a )?(?:meu|minha|nosso|nossa)) \w+|(?:um|uma|o|a) (?:colega|equipa|equipe|chefe|responsavel|tecnic[oa]|gerente|oficina|escritorio|encarregad[oa])",
    sure={
        "callback": (
            *_verbs("lig"),
            *_verbs("telefon"),
            r"\b(?:tento|tentamos|tentarei|tentaremos|vou tentar|vamos tentar) (?:\w+ )?(?:ligar|telefonar|contac?tar|falar)\b",
            *_first(
                rf"(?:{_O})?(?:devolvo|devolvemos|devolverei|devolveremos|retorno|retornamos|retornaremos) (?:a|sua|a sua) (?:chamada|ligacao)"
            ),
            r"\b(?:vai receber|recebera) (?:uma|a nossa|nossa) (?:chamada|ligacao) (?:nossa|minha|d\w+ noss\w+|de um)",
        ),
        "reply": (
            *_verbs("escrev", "er"),
            *_verbs("respond", "er"),
            *_verbs("avis"),
            *_verbs("inform"),
            *_verbs("contact"),
            *_verbs("contat"),
            *_verbs("retorn"),
            *_verbs("confirm"),
            *_verbs("cont"),
            *_verbs("atualiz"),
            *_verbs("diz", "er", future="dir", first="digo|dizemos", third="diz"),
            *_first(r"(?:entro|entramos|entrarei|entraremos) em contac?to"),
            r"\b(?:vou|vamos|vai|ira) entrar em contac?to\b",
            rf"{_S3}(?:entrara|entra) em contac?to\b",
            rf"\b(?:dou|damos|darei|daremos)(?:-(?:lhe|te|vos))? (?:\w+ )?(?:uma resposta|resposta|noticias|retorno|um retorno|feedback)\b|{_V}{_O}?dar{_E} (?:uma resposta|noticias|retorno|um retorno)\b",
            r"\b(?:lhe|te) (?:dou|damos|darei|daremos) (?:uma resposta|resposta|noticias|retorno|um retorno)\b",
            rf"{_V}(?:{_O})?(?:manter{_E}|mante-l[oa]s?|deixar{_E}) (?:\w+ )?(?:informad[oa]s?|a par)\b",
            r"\b(?:mantenho|mantemos|manterei|manteremos|mante-l[oa]-emos)(?:-[on]?[oa])? (?:\w+ )?(?:informad[oa]s?|a par)\b|\bmante-lo-emos\b",
            r"\b(?:o|a|te|lhe) (?:mantenho|mantemos|manterei|manteremos) (?:informad|a par)",
            r"\b(?:vai ter|tera|vais ter|recebera|vai receber) (?:\w+ )?(?:noticias nossas|noticias minhas|uma resposta|resposta|um retorno|a nossa resposta)\b",
            r"\b(?:volto|voltamos|voltarei|voltaremos) a (?:contac?tar|falar|escrever|responder)|\b(?:volto|voltamos|voltarei|voltaremos) (?:a si|com (?:uma resposta|novidades|noticias))",
        ),
        "send": (
            *_verbs("envi"),
            *_verbs("mand"),
            *_verbs("encaminh"),
            *_verbs("reenvi"),
            *_verbs("entreg"),
            *_verbs("pass"),
            *_verbs("remet", "er"),
            r"\b(?:tera|recebera|vai ter|vai receber) (?:a|o|uma?|sua|seu|a sua|o seu) (?:\w+ )?(?:fatura|orcamento|contrato|proposta|confirmacao|documento|recibo|relatorio|reembolso)\b",
            r"\b(?:a|o|sua|seu) (?:\w+ )?(?:fatura|orcamento|contrato|proposta|confirmacao|documento|recibo)(?: \w+)? (?:seguira|segue|sera enviad[oa])\b",
            *_first(rf"(?:{_O})?(?:faco|fazemos|farei|faremos)(?:-lhe)? chegar"),
        ),
        "check": (
            *_verbs("verific"),
            *_verbs("pergunt"),
            *_verbs("consult"),
            *_verbs("averigu"),
            *_verbs("investig"),
            *_verbs("procur"),
            *_verbs("fal"),
            *_verbs("perceb", "er"),
            *_verbs("descobr", "ir"),
            *_verbs("apur"),
            *_verbs("analis"),
            *_verbs("inform", first="informo-me"),
            *_first(r"(?:falo|falamos) com"),
            rf"{_V}ver (?:com|o que|se|isso|junto)\b|{_V}saber\b|\b(?:verei|veremos) (?:com|o que|se)\b",
            r"\b(?:pergunto|verifico|vejo|confirmo)\b.{0,60}\be (?:ja )?(?:lhe |te )?(?:digo|aviso|ligo|respondo|informo|dou)\b",
        ),
        "do": (
            *_verbs("reembols"),
            *_verbs("devolv", "er"),
            *_verbs("reserv"),
            *_verbs("guard"),
            *_verbs("mud"),
            *_verbs("alter"),
            *_verbs("cancel"),
            *_verbs("anul"),
            *_verbs("repar"),
            *_verbs("arranj"),
            *_verbs("consert"),
            *_verbs("resolv", "er"),
            *_verbs("prepar"),
            *_verbs("substitu", "ir"),
            *_verbs("troc"),
            *_verbs("separ"),
            *_verbs("orden"),
            *_verbs("organiz"),
            *_verbs("agend"),
            *_verbs("marc"),
            *_verbs("recolh", "er"),
            *_verbs("retir"),
            *_verbs("remov", "er"),
            *_verbs("tir"),
            *_verbs("descont"),
            *_verbs("corrig", "ir"),
            *_verbs("oferec", "er", first="(?:ofereco|oferecemos)"),
            *_verbs("adi"),
            *_verbs("tent"),
            *_verbs("trat", first="trato|tratamos"),
            *_verbs("provid", "enciar", first="providencio|providenciamos", third="providencia", future="providenciar"),
            *_first(
                r"(?:eu )?(?:trato|tratamos|tratarei|trataremos) d[eoa]s?",
                r"(?:fico|ficamos) de (?:tratar|resolver)",
                r"(?:encarrego-me|encarregamo-nos|me encarrego|nos encarregamos|cuido disso|cuidamos disso)",
            ),
            rf"{_V}(?:tratar|cuidar|fazer com que|garantir)\b",
            r"\b(?:um|uma|o nosso|a nossa|nosso|nossa) (?:tecnic[oa]|colega|canalizador\w*|encanador\w*|mecanic[oa]) (?:vai|ira|passa|passara|vira)\b|\bvai (?:ai |la )?(?:um|uma|o nosso|a nossa) (?:tecnic[oa]|colega|canalizador\w*|encanador\w*)\b",
            r"\b(?:sera|serao|vai ser) (?:devolvid|reparad|trocad)[oa]s?\b",
            r"\b(?:sera|vai ser) (?:reembolsad|creditad|substituid)[oa]\b",
        ),
    },
    dated={
        "callback": _first(r"(?:ligo|ligamos|telefono|telefonamos|ligamo-lhe)"),
        "reply": _first(
            r"(?:respondo|respondemos|escrevo|escrevemos|aviso|avisamos|contacto|contactamos|confirmo|confirmamos|retorno|retornamos)"
        ),
        "send": _first(r"(?:envio|enviamos|mando|mandamos|entrego|entregamos)"),
        "check": _first(r"(?:verifico|verificamos|pergunto|perguntamos|confirmo|vejo|vemos|consulto|consultamos)"),
        "do": _first(
            r"(?!(?:estar|abrir|fechar|ser|ter|ver|poder|querer|aguardar|comecar)(?:ei|emos)\b)\w+(?:ar|er|ir)(?:ei|emos)",
            r"(?:vou|vamos|irei|iremos) (?!estar|ser|ter|abrir|fechar|comecar|aguardar|ver\b)\w+(?:ar|er|ir)(?:-\w+)?",
            r"(?:tento|tentamos|voltamos|volto) \w+",
            r"(?:reembolso|reembolsamos|guardo|guardamos|reparo|reparamos|arranjo|arranjamos|trocamos|troco|preparo|preparamos|resolvo|resolvemos|separo|separamos|reservo|reservamos)",
        ),
    },
    negated=r"\b(?:nao|nunca|jamais|podemos|posso|poderiamos|poderia|quer|quiser|quiseres|sem|gostaria|deveria)\b",
    negated_after=r"(?!)",
    condition=r"\b(?:se|a menos que|caso|desde que)\b(?! (?:encontra|necessario))",
    polite=r"\bse (?:concordar|estiver (?:bem|de acordo)|lhe der jeito|for possivel|puder ser|convier|achar bem)|\b(?:ver|verificar|verifico|perguntar|pergunto|saber|confirmar|confirmo) se\b|-se\b",
    hedged=r"\b(?:talvez|se calhar|porventura|sempre|normalmente|geralmente|habitualmente|por norma|dias uteis|ontem|anteontem|ja (?:lhe|te|o|a) (?:envi|mand|lig|respond|inform)\w+|agora mesmo|um momento|um momentinho|um segundo|um instante|(?:disse|disseste|escreveu|disseram|prometeu)(?:-me)? que|aguardar|prazer em ajudar)\b",
    end_of_day=r"\b(?:ao longo do dia|ate ao fim do dia|ate o fim do dia|ate ao final do dia|ate o final do dia|no decorrer do dia|ate ao fecho)\b",
)
