"""How Polish promises: a perfective verb in the present form is the future."""

from warmdesk.brain.text.promises.contract import Words

_S3 = r"\b(?:{staff})(?: \w+){0,5}? "
_YOU = r"(?:pan|pani|panstwo|pana|panu|ty)"


def _verbs(first: str, third: str = "", imperfective: str = "") -> tuple[str, ...]:
    """Return the ways in which the business says that it will do this; `imperfective` follows "will be"."""
    found = [rf"\b(?:{first})\b"]
    found += [rf"{_S3}(?:{third})\b", rf"\b(?:{third}) (?:do \w+ )?(?:{{staff}})\b"] if third else []
    found += [rf"\b(?:bede|bedziemy)(?: \w+)? (?:{imperfective})\b"] if imperfective else []
    return tuple(found)


WORDS = Words(
    staff=r"ktos|ktos z (?:nas|naszego zespolu|zespolu)|jeden z nas|jedna z nas|(?:moj|moja|nasz|nasza) \w+|(?:koleg[aiu]|kolezank[ai]|zespol|szef|szefowa|kierownik|kierowniczka|technik|serwisant|pracowni\w+|specjalist\w+|ksiegow\w+|mechanik|konsultant\w*)",
    sure={
        "callback": (
            *_verbs(
                r"(?:od|prze)?zadzwonie|(?:od)?zadzwonimy|oddzwonie|oddzwonimy|zatelefonuje|zatelefonujemy|przedzwonie",
                "zadzwoni|oddzwoni|zatelefonuje",
                "dzwonic|dzwonil[aiy]?|telefonowac",
            ),
            r"\b(?:otrzyma|dostanie) (?:\w+ )?(?:od nas |ode mnie )?(?:telefon)\b",
        ),
        "reply": (
            *_verbs("odezwe sie|odezwiemy sie|sie odezwe|sie odezwiemy", "odezwie sie|sie odezwie"),
            *_verbs("napisze|napiszemy|odpisze|odpiszemy|odpowiem|odpowiemy", "napisze do|odpisze|odpowie"),
            *_verbs("skontaktuje sie|skontaktujemy sie|sie skontaktuje|sie skontaktujemy", "skontaktuje sie|sie skontaktuje"),
            *_verbs(
                "dam(?: \\w+)? znac|damy(?: \\w+)? znac|dam(?: \\w+)? odpowiedz|damy(?: \\w+)? odpowiedz", "da(?: \\w+)? znac"
            ),
            *_verbs(
                "poinformuje|poinformujemy|powiadomie|powiadomimy|zawiadomie|potwierdze|potwierdzimy|powiem",
                "poinformuje|powiadomi|potwierdzi",
                "(?:\\w+ )?(?:informowac|informowal[aiy]?|pisac|odpisywac)",
            ),
            *_verbs(
                "wroce(?: do \\w+)?(?: \\w+)? z|wrocimy(?: do \\w+)?(?: \\w+)? z|wroce do tematu|wrocimy do tematu|wroce do (?:pan\\w*|ciebie|was)|wrocimy do (?:pan\\w*|ciebie|was)"
            ),
            rf"\b(?:dostanie|otrzyma|dostaniesz|otrzymasz)(?: {_YOU})? (?:nasza|moja) odpowiedz\b",
            rf"\b(?:dostanie|otrzyma|dostaniesz|otrzymasz|bedzie miala?)(?: {_YOU})?(?: \w+){{0,3}}? (?:odpowiedz|wiadomosc|informacje|maila)\b",
        ),
        "send": (
            *_verbs(
                "wysle|wyslemy|przesle|przeslemy|podesle|podeslemy|dosle|doslemy|przekaze|przekazemy|dostarcze|dostarczymy|przywioze|przywieziemy|odesle|odeslemy|nadam|nadamy|wrzuce|wrzucimy|zaniose|przyniose|przyniesiemy|udostepnie|udostepnimy|zalacze",
                "wysle|przesle|podesle|przekaze|dostarczy|przywiezie",
            ),
        ),
        "check": (
            *_verbs(
                "sprawdze|sprawdzimy|dowiem sie|dowiemy sie|sie dowiem|zapytam|zapytamy|spytam|wyjasnie|wyjasnimy|zweryfikuje|zweryfikujemy|ustale|ustalimy|zorientuje sie|poszukam|poszukamy|porozmawiam|skonsultuje|przyjrze sie",
                "sprawdzi|zapyta|wyjasni|ustali",
            ),
        ),
        "do": (
            r"\b(?:fakture|oferte|wycene|umowe|potwierdzenie|dokumenty|rachunek)\b(?: \w+){0,2} (?:bedzie|bedzie miala|otrzyma|dostanie)\b",
            *_verbs(
                "umorze|umorzymy|anulujemy|skresle|skreslimy|odejme|odejmiemy|odlicze|odliczymy|przedluze|przedluzymy|sprobuje|sprobujemy|przysle|przyslemy|podjade|podjedziemy|przygotujemy|dorzuce|dorzucimy|podmienie|skoryguje|skorygujemy|zaksieguje|zaloze|zalozymy|wprowadze|wprowadzimy|zablokuje|odblokuje|przyspieszymy",
                "przysle|podjedzie|sprobuje",
            ),
            *_verbs(
                "zwroce|zwrocimy|oddam|oddamy|zajme sie|zajmiemy sie|zarezerwuje|zarezerwujemy|zmienie|zmienimy|anuluje|anulujemy|naprawie|naprawimy|wymienie|wymienimy|odloze|odlozymy|przygotuje|przygotujemy|zamowie|zamowimy|umowie|umowimy|przeloze|przelozymy|zalatwie|zalatwimy|dopilnuje|dopilnujemy|poprawie|poprawimy|zorganizuje|odbiore|odbierzemy|przyjade|przyjedziemy|rozwiaze|rozwiazemy|zlece|zlecimy|doliczymy|uwzglednie|uwzglednimy|wystawie|wystawimy|usune|usuniemy|dodam|dodamy",
                "zwroci|zajmie sie|naprawi|wymieni|przyjedzie|odbierze|zalatwi|dopilnuje",
            ),
            r"\b(?:srodki|pieniadze|kwota|koszty|zaliczka|wplata|oplata|reklamacja|zamowienie) (?:zostana|zostanie|beda) (?:\w+ )?(?:zwrocon[eay]|przelan[eay]|rozpatrzon[eay]|naprawion[eay]|wymienion[eay])\b",
        ),
    },
    dated={
        "callback": (r"\b(?:dzwonie|dzwonimy)\b",),
        "send": (r"\b(?:wysylam|wysylamy)\b",),
        "check": (r"\b(?:sprawdzam|sprawdzamy)\b",),
        "do": (
            r"\b(?:przy|za|po|wy|od|do|prze|na|u|roz|ob|s|z)\w{2,}(?:niemy|emy|imy|ymy)\b(?<!jemy)(?<!otworzymy)(?<!zamkniemy)(?<!zaczniemy)",
            r"\b(?:zwracamy|naprawiamy|wymieniamy)\b",
        ),
    },
    negated=r"\b(?:nie|nigdy|mozemy|moge|moglibysmy|moglbym|moglabym|chce|chcialby\w*|czy|mam|zebym|zebysmy|ze)\b",
    negated_after=r"(?!)",
    condition=r"\b(?:jesli|jezeli|gdyby|o ile|chyba ze|w razie)\b",
    polite=r"\b(?:jesli|jezeli|o ile) (?:to )?(?:\w+ )?(?:odpowiada|pasuje|moze byc)|\bczy (?:\w+ )?(?:jest|mamy|sa|da sie|dotarl\w*|mozna)\b",
    hedged=r"\b(?:moze|byc moze|ewentualnie|prawdopodobnie|zawsze|zwykle|zazwyczaj|z reguly|dni robocze|wczoraj|przedwczoraj|juz sprawdzam|w tej chwili|chwileczk[ea]|chwilk[ea]|momencik|moment, |(?:napisal|napisala|powiedzial|powiedziala|obiecal|mowil|mowila)[aey]?s?(?: pan| pani)?,? ze|chetnie pomoz\w+)\b",
    end_of_day=r"\b(?:w ciagu dnia|do konca dnia|do konca dnia roboczego|jeszcze w ciagu dnia|do zamkniecia)\b",
)
