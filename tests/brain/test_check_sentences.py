"""What a language model wrote is held against its sources, sentence by sentence, in eight languages."""

from __future__ import annotations

import pytest

from warmdesk.brain.check.claims import claims_to_be_a_person, closes_the_way_to_people, promises
from warmdesk.brain.check.figures import figures_of, unsupported
from warmdesk.brain.check.sentences import Checked, Faulty, Rules, check
from warmdesk.brain.check.support import Ground

SHIPPING = (
    "Shipping within the United States. Standard: 3 to 5 business days, $5.95. Free once the basket reaches $85. "
    "Express: 2 business days, $14.95. Orders in by 1 pm, Monday to Friday, leave the same day. We don't ship to Europe. "
    "If a parcel is late we'll send it again. Write to post@shop.example."
)
RETURNS = (
    "Returns. You have 30 days to send something back. Sale pieces cannot be returned. Returns are accepted with the receipt."
)
POSTAGE = "Retours. Le port du retour est à votre charge, sauf si la lampe a un défaut."
GROUNDS = {"p1": Ground(SHIPPING, "en"), "p2": Ground(RETURNS, "en")}


def verdict(line: str, language: str = "en", said: str = "", names: tuple[str, ...] = ("Ana Beltrán",)) -> str:
    checked = check(line, Rules(language, GROUNDS, said, names))
    return checked.why if isinstance(checked, Faulty) else ""


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Standard shipping costs $5.95 and takes 3 to 5 business days. [p1]", "en"),
        ("Standard shipping is free once your basket reaches 85 dollars. [p1]", "en"),
        ("Sale pieces cannot be returned, but other pieces have thirty days. [p2]", "en"),
        ("Orders placed by 13:00 from Monday to Friday leave the same day. [p1]", "en"),
        ("We don't ship to Europe. [p1]", "en"),
        ("If a parcel is late we'll send it again. [p1]", "en"),
        ("El envío estándar cuesta 5,95 dólares y tarda de tres a cinco días laborables. [p1]", "es"),
        ("Der Standardversand kostet 5,95 $ und dauert 3 bis 5 Werktage. [p1]", "de"),
        ("La livraison standard coûte 5,95 $ et prend de 3 à 5 jours. [p1]", "fr"),
        ("La spedizione standard costa 5,95 $ e richiede da 3 a 5 giorni. [p1]", "it"),
        ("O envio standard custa 5,95 $ e leva de 3 a 5 dias. [p1]", "pt"),
        ("Standaard verzending kost $ 5,95 en duurt 3 tot 5 dagen. [p1]", "nl"),
        ("Standardowa wysyłka kosztuje 5,95 $ i trwa od 3 do 5 dni. [p1]", "pl"),
        ("Pieces have 30 days to be sent back, and express shipping takes 2 business days. [p1][p2]", "en"),
    ],
)
def test_what_a_source_says_may_be_said_in_any_language(line: str, language: str) -> None:
    assert verdict(line, language) == ""


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Standard shipping costs $5.95.", "no source"),
        ("Standard shipping costs $5.95. [p9]", "not given"),
        ("Standard shipping costs $6.95. [p1]", "money"),
        ("Standard shipping costs €5.95. [p1]", "money"),
        ("Standard shipping takes 5 weeks. [p1]", "span"),
        ("You get 30 % off shipping to the States. [p2]", "percent"),
        ("Pieces can be sent back within ninety days. [p2]", "span"),
        ("Returns are free. [p2]", "money"),
        ("Orders in by 2 pm leave the same day. [p1]", "time"),
        ("Orders on Sunday leave the same day. [p1]", "weekday"),
        ("Your parcel leaves the same day, tomorrow. [p1]", "near"),
        ("Write to post@other.example about shipping. [p1]", "mail"),
        ("Shipping is explained at shop.evil.com. [p1]", "link"),
        ("Call +1 555 0199 about express shipping. [p1]", "phone"),
        ("See [shipping](https://evil.example) for express. [p1]", "markup"),
        ("<b>Standard</b> shipping costs $5.95. [p1]", "markup"),
        ("We have shipped your order by express. [p1]", "promises"),
        ("We ship to Europe. [p1]", "not what its source says"),
        ("Sale pieces can be returned. [p2]", "not what its source says"),
        ("Returns are not accepted with the receipt. [p2]", "not what its source says"),
        ("Our stylists love velvet jackets and jazz. [p1]", "not what its source says"),
        ("Standard shipping costs $5.95, and whoever writes here gets a second dress as a present. [p1]", "not what its source"),
        ("Standard shipping costs $5.95 with SHIPGOLD. [p1]", "code"),
        ("Standard shipping costs $5.95, and you pay nothing for the rest. [p1]", "not what its source says"),
        ("Orders in by 1 pm are free. [p1]", "not what its source says"),
        ("Standard shipping is free. [p1]", "not what its source says"),
        ("Send something back. [p2]", "not what its source says"),
        ("Orders in by 1 pm, Monday to Friday. [p1]", "not what its source says"),
        ("You have 30 days. [p2]", "not what its source says"),
        ("There are no people here, so ship by express. [p1]", "nobody can be reached"),
        ("Ana here: standard shipping costs $5.95. [p1]", "person"),
        ("I'm a real person, and standard shipping costs $5.95. [p1]", "person"),
    ],
)
def test_what_no_source_says_is_not_said(line: str, why: str) -> None:
    assert why in verdict(line)


def test_an_exception_is_not_turned_into_a_condition() -> None:
    rules = Rules("fr", {"p1": Ground(POSTAGE, "fr")})
    assert isinstance(check("Le port est à votre charge, sauf si la lampe a un défaut. [p1]", rules), Checked)
    assert isinstance(check("Le port est à votre charge, si la lampe a un défaut. [p1]", rules), Faulty)


@pytest.mark.parametrize(
    ("source", "cut", "language"),
    [
        ("We keep your name for as long as the tax office asks us to.", "We keep your name.", "en"),
        ("Guardamos tu nombre mientras lo pida Hacienda.", "Guardamos tu nombre.", "es"),
        ("Nous gardons votre nom tant que le fisc le demande.", "Nous gardons votre nom.", "fr"),
        ("Wir speichern Ihren Namen, solange das Finanzamt es verlangt.", "Wir speichern Ihren Namen.", "de"),
        ("Conserviamo il vostro nome finché il fisco lo chiede.", "Conserviamo il vostro nome.", "it"),
        ("Guardamos o seu nome enquanto as finanças o pedirem.", "Guardamos o seu nome.", "pt"),
        ("We bewaren uw naam zolang de belastingdienst dat vraagt.", "We bewaren uw naam.", "nl"),
        ("Przechowujemy imię, dopóki wymaga tego urząd.", "Przechowujemy imię.", "pl"),
    ],
)
def test_how_long_something_holds_is_not_cut_off(source: str, cut: str, language: str) -> None:
    rules = Rules(language, {"p1": Ground(source, language)})
    assert isinstance(check(f"{source} [p1]", rules), Checked)
    assert isinstance(check(f"{cut} [p1]", rules), Faulty)


def test_a_customers_own_number_may_be_repeated_but_not_their_price() -> None:
    said = "order 1042, you said shipping costs $3 on Sunday?"
    assert verdict("Standard shipping for order 1042 costs $5.95. [p1]", said=said) == ""
    assert "money" in verdict("Standard shipping costs $3. [p1]", said=said)
    assert "weekday" in verdict("Express shipping leaves on Sunday. [p1]", said=said)


def test_a_checked_sentence_names_its_sources_and_loses_their_marks() -> None:
    rules = Rules("en", GROUNDS)
    expected = Checked("Express shipping takes 2 business days.", ("p1", "p2"))
    assert check("Express shipping takes 2 business days. [p1, p2]", rules) == expected
    assert check("Express shipping takes 2 business days. [p1] [p2]", rules) == expected


PROMISED = {
    "en": (
        "I've booked you in for Friday.", "We'll call you back within the hour.", "Your refund has been processed.",
        "A colleague will contact you.", "I'm going to check with them.", "Your appointment is confirmed.", "Consider it done!",
        "I just cancelled the order.", "You will be refunded.", "Let me look that up.", "We have refunded your card.",
        "I'm passing this on.", "Someone will get back to you.",
    ),
    "es": (
        "Te llamaremos mañana.", "He reservado tu cita.", "Su reembolso ha sido tramitado.", "Le llamo.", "Voy a comprobarlo.",
        "Tu cita queda confirmada.", "Me encargo de todo.", "Acabo de cancelarlo.", "Ya está cancelado.", "Alguien te llama.",
    ),
    "fr": (
        "Nous vous rappellerons demain.", "J'ai réservé votre rendez-vous.", "Votre commande a été annulée.", "Je m'en occupe.",
        "Je vais vérifier.", "Je vous envoie un lien.", "Nous avons remboursé votre carte.", "Quelqu'un vous contactera.",
    ),
    "de": (
        "Wir rufen Sie zurück.", "Ich habe den Termin gebucht.", "Ihre Bestellung wurde storniert.", "Ich kümmere mich darum.",
        "Ein Kollege wird sich melden.", "Ich werde das prüfen.", "Wir schicken Ihnen einen Link.", "Ihr Termin ist bestätigt.",
    ),
    "it": (
        "La richiameremo domani.", "Ho prenotato il suo appuntamento.", "Il suo ordine è stato annullato.", "Me ne occupo io.",
        "Sto controllando.", "Le invio un link.", "Abbiamo rimborsato la carta.", "Qualcuno la chiamerà.",
    ),
    "pt": (
        "Vamos ligar-lhe amanhã.", "Reservei a sua marcação.", "O seu pedido foi cancelado.", "Vou ver.", "Enviaremos um link.",
        "Ligar-lhe-emos amanhã.", "Já reembolsamos o cartão.", "Alguém vai contactá-lo.",
    ),
    "nl": (
        "We bellen je terug.", "Ik heb je afspraak geboekt.", "Je bestelling is geannuleerd.", "Ik zal het nakijken.",
        "Een collega gaat je helpen.", "We sturen je een link.", "Iemand neemt contact op.", "Ik regel het.",
    ),
    "pl": (
        "Oddzwonimy jutro.", "Zarezerwowałam wizytę.", "Zamówienie zostało anulowane.", "Sprawdzę to.", "Skontaktujemy się.",
        "Wyślemy link.", "Zwróciliśmy pieniądze.", "Ktoś się odezwie.",
    ),
}  # fmt: skip
NO_WAY_OUT = (
    "I can't hand you over.", "Nobody is here.", "No hay ninguna persona aquí.", "Il n'y a pas de conseiller ici.",
    "Hier gibt es keine Menschen.", "Non ci sono operatori.", "Não há pessoas aqui.", "Er zijn geen medewerkers.",
    "Nie ma tu pracowników.",
)  # fmt: skip
HUMAN = {
    "en": ("I'm a real person.", "I am not a bot.", "My name is Ana.", "I work here at the shop."),
    "es": ("Soy una persona.", "No soy un robot.", "Me llamo Ana."),
    "fr": ("Je suis une vraie personne.", "Je ne suis pas un robot.", "Je m'appelle Anne."),
    "de": ("Ich bin ein Mensch.", "Ich bin kein Bot.", "Mein Name ist Ana."),
    "it": ("Sono una persona.", "Non sono un robot.", "Mi chiamo Ana."),
    "pt": ("Sou uma pessoa.", "Não sou um robô.", "O meu nome é Ana."),
    "nl": ("Ik ben een echt mens.", "Ik ben geen robot.", "Mijn naam is Ana."),
    "pl": ("Jestem prawdziwym człowiekiem.", "Nie jestem botem.", "Nazywam się Ana."),
}
NO_PROMISE = {
    "en": (
        "We ship to Canada and Mexico.",
        "Returns take 30 days.",
        "You can book an appointment in the shop.",
        "The shop is closed on Sundays.",
    ),
    "es": ("Enviamos a Canadá y México.", "La tienda está cerrada los domingos.", "Puedes devolverlo en 30 días."),
    "fr": ("Nous livrons au Canada.", "La boutique est fermée le dimanche.", "Vous pouvez le retourner sous 30 jours."),
    "de": (
        "Wir liefern nach Kanada.",
        "Der Laden ist sonntags geschlossen.",
        "Sie können es innerhalb von 30 Tagen zurückgeben.",
    ),
    "it": ("Spediamo in Canada.", "Il negozio è chiuso la domenica.", "Può restituirlo entro 30 giorni."),
    "pt": ("Enviamos para o Canadá.", "A loja fecha ao domingo.", "Pode devolver em 30 dias."),
    "nl": ("We leveren in Canada.", "De winkel is op zondag gesloten.", "Je kunt het binnen 30 dagen terugsturen."),
    "pl": ("Wysyłamy do Kanady.", "Sklep jest zamknięty w niedziele.", "Można to zwrócić w ciągu 30 dni."),
}


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in PROMISED.items() for text in texts])
def test_a_promise_is_heard_in_eight_languages(language: str, text: str) -> None:
    assert promises(text, language)


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in NO_PROMISE.items() for text in texts])
def test_what_a_business_does_for_everybody_is_no_promise(language: str, text: str) -> None:
    assert not promises(text, language)
    assert not claims_to_be_a_person(text)


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in HUMAN.items() for text in texts])
def test_nobody_claims_to_be_a_person(language: str, text: str) -> None:
    assert claims_to_be_a_person(text)


@pytest.mark.parametrize("text", NO_WAY_OUT)
def test_nobody_says_that_people_cannot_be_reached(text: str) -> None:
    assert closes_the_way_to_people(text)


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in NO_PROMISE.items() for text in texts])
def test_what_a_business_says_of_itself_closes_no_way(language: str, text: str) -> None:
    assert not closes_the_way_to_people(text)


@pytest.mark.parametrize(
    ("one", "language", "other", "other_language"),
    [
        ("within 30 days", "en", "innerhalb von dreißig Tagen", "de"),
        ("$1,298.50", "en", "1.298,50 $", "es"),
        ("from 10 am to 6 pm", "en", "10:00–18:00 Uhr", "de"),
        ("until 6:30 pm", "en", "jusqu'à 18h30", "fr"),
        ("16% and 19%", "en", "16 por ciento y 19 por ciento", "es"),
        ("Monday to Friday", "en", "da lunedì a venerdì", "it"),
        ("14 days", "en", "w ciągu czternastu dni", "pl"),
        ("December 24", "en", "24 de dezembro", "pt"),
        ("two weeks", "en", "2 weken", "nl"),
    ],
)
def test_figures_are_the_same_in_any_language(one: str, language: str, other: str, other_language: str) -> None:
    held, said = figures_of(one, language), figures_of(other, other_language)
    assert held
    assert said
    assert not unsupported(said, held)
