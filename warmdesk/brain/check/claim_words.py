"""Words of promises and of being a person, in eight languages: patterns over folded text (no case, no accents).

A promise is what somebody did, does now or will do for this customer. What a business does for everybody ("we ship to Canada")
is none; where the two cannot be told apart, it counts as one, since the embedded answer says it in the business's own words.
"""

from __future__ import annotations

from collections.abc import Mapping

_EN_DO = (
    r"(?:call|calling|called|ring|phone|text|e-?mail|e-?mailing|e-?mailed|contact|contacting|get back|reach out|be in touch|follow(?:ing)? up|"
    r"refund|refunding|refunded|send|sending|sent|ship|shipping|shipped|book|booking|booked|reserve|reserving|reserved|cancel\w*|change|"
    r"changed|changing|arrange|arranging|arranged|schedule|scheduling|scheduled|forward\w*|pass\w*|escalat\w+|notif\w+|inform\w*|let you know|"
    r"check|checking|checked|look into|looking into|looked into|make sure|see to|take care|taking care|taken care|sort|fix|process\w*|issue|"
    r"issued|credit\w*|apply|applied|transfer\w*|connect\w*|hold|held|set aside|put|reply|respond|update|updating|updated|confirm\w*|"
    r"prepar\w+|register\w*|replac\w+|return|add|added|remov\w+|ask|asked|told|tell|raise\w*|open|opened|created?|submit\w*|request\w*)"
)
_EN_DONE = r"(?:booked|reserved|cancelled|canceled|refunded|sent|shipped|processed|confirmed|scheduled|arranged|forwarded|escalated|notified|"
_EN_DONE += r"informed|changed|updated|credited|issued|approved|registered|placed|applied|replaced|transferred|contacted|called|e-?mailed)"

PROMISES: Mapping[str, str] = {
    "en": rf"\b(?:i|we)(?:'ll| will| shall|'m(?: going to)?| am(?: going to)?|'re(?: going to)?| are(?: going to)?|'ve| have)(?: \w+){{0,2}}? {_EN_DO}\b"
    r"|\b(?:i|we)(?: just| already| now)? (?:booked|refunded|cancelled|canceled|sent|emailed|called|contacted|notified|forwarded|escalated|"
    r"reserved|scheduled|changed|updated|arranged|processed|issued|ordered|shipped|placed|told|asked|checked|passed|informed|registered|"
    r"created|opened|credited|applied|added|removed|confirmed)\b"
    r"|\b(?:will|'ll) (?:\w+ )?(?:be|get) (?:\w+ )?" + _EN_DONE + r"\b"
    r"|\b(?:has|have|is|was|are)(?: now| already)?(?: been)? " + _EN_DONE + r"(?: for you| now| already|[.!]|$)"
    r"|\b(?:has|have) been " + _EN_DONE + r"\b"
    r"|\b(?:someone|somebody|a (?:\w+ )?(?:colleague|person|human|member|manager|specialist|agent)|our (?:\w+ )?team|the team|my \w+)"
    r"(?: \w+){0,3}?(?:'ll| will| is going to)\b"
    r"|\byour (?:refund|booking|appointment|order|request|return|reservation|callback)(?: \w+)?(?:'s| is| was| has been) (?:now )?"
    r"(?:confirmed|booked|processed|approved|on its way|on the way|done|cancelled|complete\w*|in progress|scheduled)\b"
    r"|\bconsider it done\b|\ball (?:set|done|sorted)\b|\b(?:i|we) (?:promise|guarantee)\b|\blet me (?!know)\w+|\byou(?:'re| are) (?:all )?(?:booked|set)\b",
    "es": r"\b(?:\w*(?:llamar|contactar|escribir|enviar|mandar|reembolsar|avisar|devolver|confirmar|reservar|cancelar|cambiar|gestionar|revisar|"
    r"responder|informar|transferir|pasar|encargar|arreglar|solucionar|tramitar|agendar|comprobar|notificar|anular))(?:e|emos|a|an)\b"
    r"|\b(?:voy|vamos|va|van) a (?:\w+ )?\w+(?:ar|er|ir)(?:te|le|les|lo|la|os|me|nos|se|telo|selo)?\b"
    r"|\b(?:he|hemos) \w+(?:ado|ido|cho|sto|to)\b|\b(?:ha|han) sido \w+(?:ad|id)[oa]s?\b|\bacab(?:o|amos) de\b"
    r"|\bqueda(?:do|n)? (?:\w+ )?(?:reservad|confirmad|cancelad|anulad|agendad|registrad)[oa]s?\b|\b(?:me|nos) (?:encarg|ocup)(?:o|amos)\b"
    r"|\b(?:te|le|os|les) (?:\w+ )?(?:llam|avis|contact|escrib|envi|mand|confirm|reembols|devolv|devuelv|reserv|inform|pas)(?:o|amos|emos|imos)\b"
    r"|\bya (?:esta|estan) (?:reservad|cancelad|confirmad|enviad|hech|gestionad)[oa]s?\b|\b(?:reserve|cancele|envie|avise|gestione|reembolse) (?:tu|su|el|la)\b"
    r"|\b(?:te|le) (?:lo )?(?:prometo|garantizo|aseguro)\b|\balguien (?:te|le|se) \w+",
    "fr": r"\b(?:\w*(?:rappeller|appeller|contacter|ecrir|enverr|rembourser|reserver|annuler|confirmer|transmettr|informer|previendr|repondr|verifier|"
    r"modifier|changer|tiendr|occuper|reviendr|renverr|expedier|adresser|recontacter))(?:ai|ons|a|ont)\b"
    r"|\b(?:vais|allons|va|vont)(?: vous| te| le| la| les| lui| leur| m'| s'| y| en)* ?\w+(?:er|ir|re)\b"
    r"|\b(?:j'ai|nous avons|on a)(?: \w+)? (?:reserve|annule|rembourse|envoye|contacte|transmis|appele|modifie|confirme|enregistre|prevenu|informe|"
    r"demande|effectue|fait|change|pris|note|expedie|programme|traite|valide|verifie)\b"
    r"|\b(?:a|ont) (?:bien )?ete (?:\w+ )?\w+(?:e|i|is|u)(?:e?s?)\b|\b(?:je m'en occupe|nous nous en occupons|c'est (?:fait|note|reserve|confirme))\b"
    r"|\b(?:je|nous) (?:vous|te) (?:l')?(?:rappell|rappel|envoi|envoy|contact|recontact|rembours|confirm|reserv|transmet|promet|garanti|tien|previen|revien)\w*"
    r"|\bquelqu'un (?:vous|va|de)\b|\bun (?:collegue|conseiller|membre)[^.]{0,40}(?:\w+ra\b|\bva\b)",
    "de": r"\b(?:ich|wir|jemand|kolleg\w+|mitarbeiter\w*|team)\b[^.!?]{0,25}\b(?:werde|werden|wird)\b|\b(?:werde|werden) (?:ich|wir)\b"
    r"|\bwird (?:sie|sich|ihnen|dich|dir|euch|jemand)\b"
    r"|\b(?:ich|wir) (?:habe|haben)\b[^.!?]*\b(?:gebucht|storniert|erstattet|gesendet|geschickt|veranlasst|weitergeleitet|reserviert|kontaktiert|"
    r"informiert|notiert|geandert|eingetragen|angerufen|gefragt|verschickt|versendet|bestellt|bestatigt|gepruft|erledigt|angelegt|gutgeschrieben)\b"
    r"|\b(?:habe ich|haben wir)\b|\b(?:wurde|wurden|ist|sind)\b[^.!?]{0,40}\b(?:gebucht|storniert|erstattet|veranlasst|weitergeleitet|reserviert|"
    r"geandert|eingetragen|bestatigt|erledigt|gutgeschrieben|angelegt|verschickt)\b"
    r"|\bich (?:rufe|melde|schicke|sende|kummere|erstatte|buche|storniere|reserviere|leite|kontaktiere|informiere|sage|gebe|verspreche|garantiere|prufe|klare)\b"
    r"|\bwir (?:rufen|melden|kummern|kontaktieren|informieren|leiten|versprechen|garantieren|klaren)\b"
    r"|\bwir (?:schicken|senden|erstatten|buchen|stornieren|reservieren) (?:ihnen|dir|euch|sie|dich|das|es|ihre?n?|deine?n?)\b",
    "it": r"\b(?:\w*(?:chiamer|contatter|scriver|invier|mander|rimborser|prenoter|annuller|confermer|avviser|informer|risponder|verificher|controller|"
    r"modificher|cambier|trasferir|provveder|occuper|spedir|ricontatter|aggiorner))(?:o|emo|a|anno)\b"
    r"|\b(?:ho|abbiamo)(?: gia| appena| subito)? \w+(?:ato|uto|ito|sto|tto|sso)\b|\b(?:e|sono) stat[oaie] \w+(?:at|ut|it|ss|st)[oaie]\b"
    r"|\b(?:me ne occupo|ce ne occupiamo|ci penso io|ci pensiamo noi)\b"
    r"|\b(?:ti|la|le|vi|lo) (?:chiam|richiam|invi|contatt|ricontatt|scriv|avvis|rimbors|conferm|mand|prenot|promett|garantisc)(?:o|iamo|amo)\b"
    r"|\b(?:sto|stiamo) (?:per )?\w+(?:ando|endo|are|ere|ire)\b|\bqualcuno (?:ti|la|vi|le) \w+",
    "pt": r"\b(?:ligar|telefonar|contactar|contatar|escrever|enviar|mandar|reembolsar|devolver|reservar|cancelar|confirmar|avisar|informar|responder|"
    r"verificar|alterar|tratar|transferir|agendar|marcar|encaminhar|resolver)(?:ei|emos|a|ao)\b|\b\w+-(?:lhe|lo|la|te|vos|nos)s?-(?:ei|emos|a|ao)\b"
    r"|\b(?:vou|vamos|vai|vao) (?:\w+ )?\w+(?:ar|er|ir)(?:-\w+)?\b"
    r"|\b(?:reservei|reservamos|cancelei|cancelamos|enviei|ja enviamos|reembolsei|(?:ja )reembolsamos|marquei|marcamos|agendei|agendamos|alterei|alteramos|"
    r"avisei|avisamos|confirmei|confirmamos|fiz|fizemos|tratei|tratamos|encaminhei|encaminhamos|registei|registrei|pedi|falei)\b"
    r"|\b(?:foi|foram|esta|estao|ficou) (?:\w+ )?(?:reservad|cancelad|enviad|reembolsad|marcad|confirmad|agendad|registad|registrad|feit)[oa]s?\b"
    r"|\b(?:tenho|temos) \w+(?:ado|ido)\b|\bprometo\b|\bgaranto\b|\b(?:ja )?trato d[eoa]\b|\balguem (?:lhe|te|vai|ira|o|a) ?\w*",
    "nl": r"\b(?:ik|we|wij|iemand|collega|medewerker|team)\b[^.!?]{0,25}\b(?:zal|zullen|ga|gaan|gaat)\b|\b(?:zal|ga) ik\b|\b(?:zullen|gaan) (?:we|wij)\b"
    r"|\b(?:ik|we|wij) (?:heb|hebben)\b[^.!?]*\b(?:geboekt|geannuleerd|terugbetaald|verzonden|verstuurd|gestuurd|gereserveerd|doorgestuurd|gewijzigd|"
    r"geregeld|genoteerd|gebeld|gemaild|aangepast|ingepland|doorgegeven|gevraagd|bevestigd)\b"
    r"|\b(?:heb ik|hebben (?:we|wij))\b|\b(?:is|zijn|werd|werden)\b[^.!?]{0,40}\b(?:geboekt|geannuleerd|terugbetaald|gereserveerd|doorgestuurd|gewijzigd|"
    r"geregeld|ingepland|bevestigd|verstuurd|verzonden)\b"
    r"|\b(?:ik|we|wij) (?:bel|bellen|mail|mailen|regel|regelen|neem contact|nemen contact|stuur|boek|annuleer|reserveer|beloof|garandeer|kijk|controleer|vraag|geef)\b"
    r"|\b(?:bel|mail|regel|stuur) ik\b|\bwe (?:sturen|boeken|annuleren|reserveren|betalen) (?:je|u|jullie|het|uw|dit)\b|\biemand (?:belt|neemt|mailt)\b",
    "pl": r"\b(?:zadzwoni\w*|oddzwoni\w*|skontaktuj\w+|napisz(?:e|emy)|wysl(?:e|emy)|zwroc(?:e|imy)|zarezerwuj(?:e|emy)|anuluj(?:e|emy)|potwierdz(?:e|imy)|"
    r"przekaz(?:e|emy)|sprawdz(?:e|imy)|zmieni(?:e|my)|zajm(?:e|iemy)|poinformuj(?:e|emy)|powiadomi(?:e|my)|odpowie(?:m|my)|umowi(?:e|my)|zalatwi(?:e|my)|"
    r"odezw(?:e|iemy|ie)|dopilnuj(?:e|emy)|obiecuj(?:e|emy)|gwarantuj(?:e|emy)|zapytam|zapytamy)\b"
    r"|\b\w{3,}(?:alem|alam|ilem|ilam|elismy|alismy|ilismy|alysmy|ilysmy)\b|\b(?:zostal|zostala|zostalo|zostaly|jest juz|sa juz) \w+(?:ny|na|ne|te|ta|ty)\b"
    r"|\bktos (?:z|do|sie|\w+) ?\w*",
}
"""By language; a sentence is held against its own and the English one."""

HUMANS: str = "|".join(
    (
        r"\bi(?:'m| am) (?:a |an |the |your )?(?:real |actual |live )?(?:human|person|man|woman|employee|colleague|member of|agent|representative)\b",
        r"\bi(?:'m| am) not (?:a |an )?(?:bot|robot|machine|ai|automated|virtual)\b|\bas a (?:real )?(?:human|person)\b|\b(?:this is|it's) \w+ speaking\b",
        r"\bmy name is\b|\bi work (?:at|in|here|for)\b|\b(?:speaking|talking|chatting) (?:to|with) a (?:real )?(?:person|human)\b",
        r"\b(?:yo )?soy (?:una? )?(?:persona|human[oa]|emplead[oa]|agente)|\bno soy (?:una? )?(?:bot|robot|maquina)|\b(?:me llamo|mi nombre es|trabajo (?:en|aqui|para))\b",
        r"\bje suis (?:une? )?(?:vraie? )?(?:humaine?|personne|employee?|conseill\w+|agent|etre)|\bje ne suis pas (?:une? )?(?:robot|bot|machine)|"
        r"\b(?:je m'appelle|mon nom est|je travaille)\b",
        r"\bich bin (?:eine? )?(?:echte[rs]? |richtige[rs]? )?(?:mensch|person|mitarbeiter\w*)|\bich bin keine? (?:bot|roboter|maschine|ki)\b|"
        r"\b(?:ich heisse|mein name ist|ich arbeite)\b",
        r"\bsono (?:una? |un')?(?:vera |vero )?(?:persona|uman[oa]|essere umano|operat\w+|dipendente)|\bnon sono (?:una? )?(?:bot|robot|macchina)|"
        r"\b(?:mi chiamo|il mio nome e|lavoro (?:qui|in|per|presso))\b",
        r"\b(?:eu )?sou (?:uma? )?(?:pessoa|human[oa]|funcionari[oa]|atendente|agente)|\bnao sou (?:uma? )?(?:bot|robo|maquina)|"
        r"\b(?:chamo-me|me chamo|meu nome e|trabalho (?:na|no|aqui|em|para))\b",
        r"\bik ben (?:een )?(?:echte? )?(?:mens|persoon|medewerker)|\bik ben geen (?:bot|robot|machine)|\b(?:ik heet|mijn naam is|ik werk)\b",
        r"\bjestem (?:prawdziw\w+ |zyw\w+ )?(?:czlowiekiem|osoba|pracowni\w+|konsultant\w+)|\bnie jestem (?:botem|robotem|maszyna|sztuczn\w+)|"
        r"\b(?:nazywam sie|mam na imie|pracuje (?:w|tu|dla))\b",
    )
)

NO_WAY_OUT: str = "|".join(
    (
        r"\b(?:never|not|won't|can't|cannot|don't) (?:\w+ ){0,2}(?:hand|transfer|connect|put|pass)(?: \w+)? (?:you|through|over)\b",
        r"\b(?:no|nobody|no one) ?(?:people|humans?|person|staff|agents?|one)? (?:is |are )?(?:here|available|can help)\b",
        r"\bno (?:hay|puedo pasar\w*|le paso|te paso) (?:\w+ ){0,3}(?:persona\w*|nadie|agente\w*)|\bnunca (?:te|le) pas\w+",
        r"\b(?:aucun\w*|pas d[e']) ?(?:\w+ ){0,2}(?:humain\w*|conseiller\w*|personne)\b|\bjamais (?:vous |te )?(?:passer\w*|transfer\w*)",
        r"\b(?:kein\w*) (?:\w+ ){0,2}(?:mensch\w*|mitarbeiter\w*|person\w*)\b|\b(?:nie|nicht|niemals) (?:\w+ ){0,3}weiter(?:leit|geb)\w+",
        r"\b(?:nessun\w*|non ci sono) (?:\w+ ){0,2}(?:person\w*|operator\w*|uman\w*)\b|\bnon (?:ti|la|le) pass\w+",
        r"\b(?:nao ha|nenhum\w*) (?:\w+ ){0,2}(?:pessoa\w*|atendente\w*|humano\w*)\b|\bnunca (?:o |a |te |lhe )?(?:passo|transfiro)\b",
        r"\b(?:geen) (?:\w+ ){0,2}(?:mens\w*|medewerker\w*|persoon)\b|\b(?:nooit|niet) (?:\w+ ){0,2}doorverb\w+",
        r"\b(?:nie ma|zaden|zadnego) (?:\w+ ){0,2}(?:czlowiek\w*|pracowni\w*|konsultant\w*)\b|\bnie (?:przelacz\w*|polacz\w*)",
    )
)
"""That no person can be reached."""

NEGATIONS: Mapping[str, frozenset[str]] = {
    language: frozenset(listed.split())
    for language, listed in {
        "en": "not no never none nothing neither nor without cannot isn't aren't don't doesn't didn't won't can't couldn't wasn't unavailable impossible",
        "es": "no nunca ninguno ninguna ningun nada ni sin tampoco jamas imposible",
        "fr": "ne n pas jamais aucun aucune rien ni sans impossible",
        "de": "nicht kein keine keinen keiner keinem keines nie niemals nichts ohne weder unmoglich",
        "it": "non mai nessun nessuno nessuna niente nulla ne senza impossibile",
        "pt": "nao nunca nenhum nenhuma nada nem sem jamais impossivel",
        "nl": "niet geen nooit niets niemand zonder noch onmogelijk",
        "pl": "nie nigdy zaden zadna zadne nic ani bez niemozliwe",
    }.items()
}

CONDITIONS: Mapping[str, frozenset[str]] = {
    language: frozenset(listed.split())
    for language, listed in {
        "en": "unless except only if until once provided unused unworn without after before long_as",
        "es": "salvo excepto solo solamente si hasta siempre mientras sin antes despues",
        "fr": "sauf seulement uniquement si jusqu jusque des excepte hormis sans avant apres tant_que longtemps_que",
        "de": "ausser nur wenn falls bis ab sofern solange ohne vor nach",
        "it": "salvo tranne solo soltanto se fino finche purche senza prima dopo",
        "pt": "salvo exceto apenas so se ate desde enquanto sem antes depois",
        "nl": "behalve tenzij alleen als mits vanaf tot zolang zonder voor na",
        "pl": "chyba oprocz tylko jesli jezeli dopiero dopoki poki bez przed po od",
    }.items()
}
"""Words that say when something holds and when it does not; two that belong together are joined by `_`."""

EXCEPTIONS: Mapping[str, frozenset[str]] = {
    language: frozenset(listed.split())
    for language, listed in {
        "en": "unless except excluding",
        "es": "salvo excepto menos",
        "fr": "sauf excepte hormis",
        "de": "ausser ausgenommen",
        "it": "salvo tranne eccetto",
        "pt": "salvo exceto menos",
        "nl": "behalve tenzij uitgezonderd",
        "pl": "chyba oprocz poza wyjatkiem",
    }.items()
}

JOINING: Mapping[str, str] = {
    "en": "and|but|so|plus",
    "es": "y|e|pero|ademas",
    "fr": "et|mais|puis",
    "de": "und|aber|ausserdem",
    "it": "e|ed|ma|inoltre",
    "pt": "e|mas|alem",
    "nl": "en|maar",
    "pl": "i|oraz|ale|a",
}
"""Words that join what could stand alone."""
