"""How French promises."""

from warmdesk.brain.text.promises.contract import Words

_O = r"(?:(?:vous|te|t'|l'|le|la|les|lui|leur|m'|s'|vous le|vous la|vous les|vous l'|te le|te la|te l'|vous en|t'en|y|en)(?: |(?<=')))"
_A = r"(?:(?:aussi|bien|volontiers|personnellement|egalement|donc|ensuite) )?"
_VA = rf"\b(?:je vais|nous allons|on va|je viendrai|nous viendrons) {_A}{_O}*"
_I = r"\b(?:je|nous|on|j')\s?"
_S3 = r"\b(?:{staff})(?: \w+){0,4}? "


def _verbs(inf: str, future: str, present: str) -> tuple[str, ...]:
    """Return the ways in which the business says that it will do this; `present` are the forms of je, nous and on."""
    return (
        rf"{_I}{_O}*{future}(?:ai|ons|a)\b",
        rf"{_VA}{inf}\b",
        rf"{_I}{_O}+(?:{present})\b(?! que\b)",
        rf"{_S3}(?:{_O}*(?:{future}(?:a|ont)|va {_O}*{inf}|vont {_O}*{inf})|{_O}+(?:{present}))\b",
    )


WORDS = Words(
    staff=r"quelqu'un|l'un de nous|l'une de nous|(?:mon|ma|notre) \w+|(?:un|une|le|la|l') ?(?:collegue|equipe|responsable|chef|cheffe|technicien|technicienne|conseiller|conseillere|gerant|gerante|atelier|comptable|service client)",
    sure={
        "callback": (
            *_verbs("rappeler", "rappeller", "rappelle|rappelons"),
            *_verbs("appeler", "appeller", "appelle|appelons"),
            *_verbs("telephoner", "telephoner", "telephone|telephonons"),
            *_verbs("joindre", "joindr", "joins|joignons"),
            rf"{_I}(?:reessaie|reessaye|reessayons|reessaierai|reessaierons|retente|retentons)\b(?: de {_O}*(?:joindre|appeler|rappeler|contacter))?",
            rf"{_I}{_O}+(?:passe|passons|passerai|passerons) un (?:coup de fil|appel)\b|{_VA}passer un (?:coup de fil|appel)\b",
            r"\bvous (?:recevrez|aurez) (?:un|mon|notre) appel (?:de (?:notre|ma|mon|nous)|demain|lundi)?",
        ),
        "reply": (
            *_verbs("ecrire", "ecrir", "ecris|ecrivons|ecrit"),
            *_verbs("repondre", "repondr", "reponds|repondons|repond"),
            *_verbs("recontacter", "recontacter", "recontacte|recontactons"),
            *_verbs("contacter", "contacter", "contacte|contactons"),
            *_verbs("informer", "informer", "informe|informons"),
            *_verbs("prevenir", "previendr", "previens|prevenons|previent"),
            *_verbs("confirmer", "confirmer", "confirme|confirmons"),
            *_verbs("dire", "dir", "dis|disons|dit"),
            *_verbs("redire", "redir", "redis|redisons|redit"),
            *_verbs("tenir informe", "tiendr", "(?!)"),
            *_verbs("avertir", "avertir", "avertis|avertissons|avertit"),
            rf"{_I}(?:reviens|revenons|reviendrai|reviendrons|revient|reviendra) (?:vers|aupres de) (?:vous|toi)\b|{_VA}revenir (?:vers|aupres de) (?:vous|toi)\b",
            rf"{_S3}(?:reviendra|revient|va revenir) vers (?:vous|toi)\b",
            rf"{_I}(?:vous|te) (?:tiens|tenons|tiendrai|tiendrons|tient|tiendra) (?:\w+ )?(?:au courant|informee?s?)\b|{_VA}tenir (?:au courant|inform)",
            rf"{_I}(?:vous|te) (?:fais|faisons|ferai|ferons|fait|fera) (?:savoir|signe|un retour)\b|{_VA}faire (?:savoir|signe|un retour)\b",
            rf"{_I}(?:vous|te) (?:donne|donnons|donnerai|donnerons) (?:une reponse|des nouvelles|la reponse)\b",
            r"\b(?:vous aurez|tu auras) (?:de (?:nos|mes) nouvelles|(?:une|notre|ma|votre|des) (?:reponse|nouvelles))\b",
            r"\bvous recevrez (?:une|notre|ma) reponse\b",
        ),
        "send": (
            *_verbs("envoyer", "enverr", "envoie|envoyons|envoi"),
            *_verbs("renvoyer", "renverr", "renvoie|renvoyons"),
            *_verbs("transmettre", "transmettr", "transmets|transmettons|transmet"),
            *_verbs("expedier", "expedier", "expedie|expedions"),
            *_verbs("livrer", "livrer", "livre|livrons"),
            *_verbs("apporter", "apporter", "apporte|apportons"),
            *_verbs("adresser", "adresser", "adresse|adressons"),
            r"\b(?:la|le|votre|une?|notre) (?:\w+ )?(?:facture|devis|contrat|confirmation|offre|document|recu|rapport)(?: \w+)? (?:vous |te )?sera (?:envoyee?|transmise?|adressee?)\b",
            r"\b(?:vous aurez|vous recevrez|tu auras) (?:la|le|votre|une?|notre|ta|ton) (?:\w+ )?(?:facture|devis|contrat|confirmation|offre|document|recu|rapport|remboursement)\b",
            rf"{_I}(?:vous|te) (?:fais|faisons|ferai|ferons|fait|fera) parvenir\b|{_VA}faire parvenir\b",
        ),
        "check": (
            *_verbs("verifier", "verifier", "verifie|verifions"),
            *_verbs("demander", "demander", "(?!)"),
            *_verbs("regarder", "regarder", "regarde|regardons"),
            *_verbs("me renseigner|se renseigner|nous renseigner", "renseigner", "(?!)"),
            *_verbs("voir (?:avec|ce|si)", "verr", "(?!)"),
            *_verbs("consulter", "consulter", "(?!)"),
            *_verbs("parler", "parler", "(?!)"),
            *_verbs("interroger", "interroger", "(?!)"),
            *_verbs("etudier", "etudier", "(?!)"),
            rf"{_I}(?:parle|parlons|pose|posons) (?:\w+ ){{1,4}}.{{0,40}}\b(?:et|puis) (?:je|nous|on) (?:vous|te|reviens|revenons)\b",
            *_verbs("chercher", "chercher", "(?!)"),
            r"\b(?:je me renseigne|nous nous renseignons|on se renseigne|je vais me renseigner|nous allons nous renseigner)\b",
            r"\b(?:je|nous|on) (?:verifie|verifions|demande|demandons|regarde|regardons)\b.{0,60}\b(?:et|puis) (?:je|nous|on) (?:vous|te|reviens|revenons)\b",
        ),
        "do": (
            *_verbs("rembourser", "rembourser", "rembourse|remboursons"),
            *_verbs("reserver", "reserver", "reserve|reservons"),
            *_verbs("changer", "changer", "change|changeons"),
            *_verbs("annuler", "annuler", "annule|annulons"),
            *_verbs("reparer", "reparer", "repare|reparons"),
            *_verbs("remplacer", "remplacer", "remplace|remplacons"),
            *_verbs("mettre", "mettr", "mets|mettons|met"),
            *_verbs("garder", "garder", "garde|gardons"),
            *_verbs("preparer", "preparer", "prepare|preparons"),
            *_verbs("organiser", "organiser", "organise|organisons"),
            *_verbs("traiter", "traiter", "(?!)"),
            *_verbs("offrir", "offrir", "offre|offrons"),
            *_verbs("retirer", "retirer", "retire|retirons"),
            *_verbs("supprimer", "supprimer", "supprime|supprimons"),
            *_verbs("deduire", "deduir", "deduis|deduisons"),
            *_verbs("reporter", "reporter", "reporte|reportons"),
            *_verbs("deplacer", "deplacer", "deplace|deplacons"),
            *_verbs("faire cadeau", "fer", "fais cadeau|faisons cadeau"),
            *_verbs("echanger", "echanger", "echange|echangeons"),
            *_verbs("corriger", "corriger", "(?!)"),
            *_verbs("passer (?:chez|vous voir|chercher)", "passer", "(?!)"),
            r"\b(?:je m'(?:en )?occupe|nous nous (?:en )?occupons|on s'(?:en )?occupe|je m'(?:en )?(?:occuperai|charge|chargerai)|nous nous (?:en )?(?:occuperons|chargeons|chargerons)|on s'(?:en )?charge)\b",
            r"\b(?:je vais m'(?:en )?occuper|nous allons nous (?:en )?occuper|on va s'(?:en )?occuper)\b",
            rf"{_I}(?:vais |allons |va )?(?:ferai|ferons|fera|fais|faisons|faire) (?:en sorte|le necessaire)\b",
            r"\b(?:vous|te|lui) sera (?:rembourse|recredite|remplace|repare)e?s?\b|\bsera (?:rembourse|recredite|remplace|repare)e?s?\b",
            r"\b(?:un|une|notre) (?:technicien|technicienne|collegue|plombier|reparateur|ouvrier|\w+eur) (?:passera|viendra|passe|vient|va passer|va venir)\b",
            r"\bvous serez (?:rembourse|recredite|livre)e?s?\b",
        ),
    },
    dated={
        "callback": (rf"{_I}{_O}*(?:reessayons|reessaie|essayons|essaie) ",),
        "send": (rf"{_I}(?:envoie|envoyons|expedie|expedions|livre|livrons)\b",),
        "check": (rf"{_I}(?:verifie|verifions|demande|demandons|regarde|regardons|consulte|consultons)\b",),
        "do": (
            rf"{_I}{_O}*(?!(?:ser|aur|ouvrir|fermer|verr|pourr|attendr|commencer)(?:ai|ons|a)\b)\w+r(?:ai|ons)\b",
            rf"{_I}(?:rembourse|remboursons|prepare|preparons|repare|reparons|passe|passons)\b",
        ),
    },
    negated=r"\b(?:ne|pouvons|peux|pourrions|pourrais|pourrai|souhaitez|voulez|veux|voudrais|sans|jamais)\b|\bn'",
    negated_after=r"\b(?:pas|jamais|plus (?:avant|jamais))\b",
    condition=r"\b(?:si|sauf si|a condition|au cas ou)\b|\bs'il\b(?! vous plait)|\bs'(?:elle|ils)\b",
    polite=r"\bsi (?:cela|ca) (?:vous|te) (?:convient|va)|\bsi (?:vous etes|tu es) d'accord|\b(?:voir|verifier|verifie|demander|demande|savoir|regarder|regarde|dire|dirai) si\b",
    hedged=r"\b(?:peut-etre|eventuellement|toujours|normalement|generalement|en general|d'habitude|en semaine|jours ouvres|hier|avant-hier|deja|tout de suite|un instant|un moment|une seconde|(?:vous avez|tu as|il a|elle a|avez) (?:dit|ecrit|promis)|disiez|ravi de|heureux de)\b",
    end_of_day=r"\b(?:dans la journee|d'ici (?:la fin de|la fin de la) (?:journee|ce jour)|avant la fin de la journee|en fin de journee|d'ici ce soir)\b",
)
