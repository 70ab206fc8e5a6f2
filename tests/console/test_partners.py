"""A partner's seat: its hours, its teams, its last day, what it shows, and the record of all that was opened and done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from tests.files import png
from warmdesk.accounts.models import Team, User
from warmdesk.accounts.permissions import Sees
from warmdesk.accounts.seats import limit_seat
from warmdesk.accounts.selectors import person
from warmdesk.accounts.services import put_teams
from warmdesk.console.partner_gate import CHANGES, SHOWS
from warmdesk.conversations.attachments import upload, writer_of
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.selectors import who_may_see
from warmdesk.conversations.services import ASSISTANT, by_person, note
from warmdesk.lib import clock
from warmdesk.live.services import redeem_ticket
from warmdesk.outbox.models import Event
from warmdesk.payments.billing import Line, draft_invoice, issue
from warmdesk.routing.models import Handover
from warmdesk.routing.rerouting import return_from_partners
from warmdesk.routing.services import hand_over

EVENINGS = {day: ["18:00-22:00"] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
SEVEN = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
"""A Monday at seven in the evening in Madrid."""
TEN = datetime(2026, 3, 2, 21, 0, tzinfo=UTC)
SECRETS = {"marta@example.com", "+34 600 111 222", "VIP, mind the dog"}


@pytest.fixture
def pat() -> User:
    """Pat answers for the front desk in the evening."""
    pat = cast.colleague("pat@outside.example", "Pat", User.Role.PARTNER)
    pat.teams.set(Team.objects.filter(key="front"))
    limit_seat(person=pat, by=cast.ana(), hours=EVENINGS, last_day=None, sees=[])
    return person(pat.id)


def limited(pat: User, **limits: object) -> None:
    User.objects.filter(id=pat.id).update(**limits)


def waits(text: str = "a person, please", team: str = "front", **fields: object) -> Conversation:
    """Let a customer wait for a team."""
    contact = cast.customer(phone="+34 600 111 222", notes="VIP, mind the dog", **fields)
    found = cast.says(text, contact=contact, proven_by="site")
    prepared = {"e-mail": "marta@example.com"}
    hand_over(conversation=found, reason="asked_for_human", by=ASSISTANT, team=team, prepared=prepared)
    return read(found.id)


def at(name: str, conversation: Conversation, **more: object) -> str:
    return reverse(f"console:{name}", kwargs={"public_id": conversation.public_id, **more})


def says(client: Client, conversation: Conversation, text: str, kind: str = "reply") -> int:
    version = read(conversation.id).version
    typed = {"text": text, "kind": kind, "expected_version": version, "client_id": uuid4()}
    return client.post(at("say", conversation), typed).status_code


def steps(client: Client, conversation: Conversation, step: str) -> int:
    return client.post(at("step", conversation, step=step), {"expected_version": read(conversation.id).version}).status_code


def used() -> list[str]:
    return [
        facts["what"]
        for facts in Event.objects.filter(name="conversations.seat_used").order_by("id").values_list("facts", flat=True)
    ]


def test_within_the_hours_a_partner_reads_takes_answers_notes_and_resolves(
    client_of: Callable[[User], Client], pat: User
) -> None:
    with clock.at(SEVEN):
        waiting, client = waits(), client_of(pat)
        assert "a person, please" in client.get(at("conversation", waiting)).content.decode()
        assert steps(client, waiting, "take") == 302
        assert says(client, waiting, "Good evening, I am here.") == 302
        assert says(client, waiting, "She rings back", kind="note") == 302
        assert read(waiting.id).assignee == pat
        answer = client.post(
            at("step", waiting, step="resolve"), {"expected_version": read(waiting.id).version}, headers={"HX-Request": "true"}
        )
        assert answer.headers["HX-Redirect"] == reverse("console:inbox")
        assert read(waiting.id).is_resolved
        assert client.get(at("conversation", waiting)).status_code == 404


def test_a_partner_gives_back_to_the_assistant(client_of: Callable[[User], Client], pat: User) -> None:
    with clock.at(SEVEN):
        waiting, client = waits(), client_of(pat)
        steps(client, waiting, "take")
        assert steps(client, waiting, "give-back") == 302
        assert read(waiting.id).owner == "assistant"


@pytest.mark.parametrize(
    ("moment", "status"),
    [
        (SEVEN - timedelta(hours=1, seconds=1), 403), (SEVEN - timedelta(hours=1), 200),
        (TEN - timedelta(seconds=1), 200), (TEN, 403),
    ],
)  # fmt: skip
def test_a_seat_opens_and_closes_on_the_minute(
    client_of: Callable[[User], Client], pat: User, moment: datetime, status: int
) -> None:
    waiting = waits()
    with clock.at(moment):
        client = client_of(pat)
        assert client.get(at("conversation", waiting)).status_code == status
        assert steps(client, waiting, "take") == (302 if status == 200 else 403)
        assert (who_may_see(waiting, [pat]) == [pat]) == (status == 200)


def test_a_closed_seat_says_when_it_opens_again(client_of: Callable[[User], Client], pat: User) -> None:
    with clock.at(TEN):
        assert "It opens again tomorrow at 6\u202fpm." in client_of(pat).get(reverse("console:inbox")).content.decode().replace(
            " pm", "\u202fpm"
        )
        limited(pat, seat_last_day=date(2026, 3, 2))
        assert "Your seat has ended." in client_of(pat).get(reverse("console:inbox")).content.decode()
        limited(pat, seat_hours={}, seat_last_day=None)
        assert "Your seat has no hours yet." in client_of(pat).get(reverse("console:inbox")).content.decode()


def test_a_seat_closes_with_its_last_day(client_of: Callable[[User], Client], pat: User) -> None:
    limited(pat, seat_last_day=date(2026, 3, 2), seat_hours=cast.WEEK)
    with clock.at(datetime(2026, 3, 2, 22, 59, 59, tzinfo=UTC)):
        assert client_of(pat).get(reverse("console:view", args=["all"])).status_code == 200
    with clock.at(datetime(2026, 3, 2, 23, 0, tzinfo=UTC)):
        assert client_of(pat).get(reverse("console:view", args=["all"])).status_code == 403


def test_the_live_stream_of_a_partner_ends_with_the_seat(client_of: Callable[[User], Client], pat: User) -> None:
    for moment, until in ((TEN - timedelta(minutes=1), TEN), (SEVEN, SEVEN + timedelta(minutes=5))):
        with clock.at(moment):
            answer = client_of(pat).post(reverse("console:live_ticket"))
        opened = redeem_ticket(answer.json()["ticket"])
        assert opened is not None
        assert opened.until == until.timestamp()


def test_a_partner_sees_nothing_of_other_teams(client_of: Callable[[User], Client], pat: User) -> None:
    put_teams(teams={"front": {"name": "Front desk"}, "kitchen": {"name": "Kitchen"}})
    with clock.at(SEVEN):
        ours, theirs, nobodys = waits("ours"), waits("theirs", team="kitchen", number="C-2"), cast.says("with the assistant")
        client = client_of(pat)
        shown = client.get(reverse("console:view", args=["all"])).content.decode()
        assert "ours" in shown
        assert "theirs" not in shown
        assert "with the assistant" not in shown
        for hidden in (theirs, nobodys):
            assert client.get(at("conversation", hidden)).status_code == 404
            assert says(client, hidden, "hello") == 404
            assert steps(client, hidden, "take") == 404
        assert client.get(at("conversation", ours)).status_code == 200
        assert who_may_see(theirs, [pat]) == []


def test_by_default_a_seat_shows_nothing_beside_the_conversation(client_of: Callable[[User], Client], pat: User) -> None:
    with clock.at(SEVEN):
        waiting = waits()
        invoice = issue(invoice=draft_invoice(contact=waiting.contact, lines=[Line("Wedding cake", 5000)]), by=cast.ana())
        page = client_of(pat).get(at("conversation", waiting)).content.decode()
        assert "Marta Solís" in page
        assert [secret for secret in (*SECRETS, "C-1", invoice.number) if secret in page] == []


@pytest.mark.parametrize("what", list(Sees))
def test_each_switch_shows_its_own_and_nothing_else(client_of: Callable[[User], Client], pat: User, what: Sees) -> None:
    limited(pat, seat_sees=[what.value])
    with clock.at(SEVEN):
        before = waits("our earlier words")
        resolve(conversation=before, by=by_person(cast.ana()))
        waiting = waits("our words of today")
        invoice = issue(invoice=draft_invoice(contact=waiting.contact, lines=[Line("Wedding cake", 5000)]), by=cast.ana())
        page = client_of(pat).get(at("conversation", waiting)).content.decode()
        shown = {
            Sees.CONTACT: all(secret in page for secret in SECRETS), Sees.PURCHASES: invoice.number in page,
            Sees.EARLIER: "our earlier words" in page,
        }  # fmt: skip
        assert shown == {each: each == what for each in Sees}
        assert (client_of(pat).get(at("conversation", before)).status_code == 200) == (what == Sees.EARLIER)


def test_what_was_said_before_this_engagement_is_earlier(client_of: Callable[[User], Client], pat: User) -> None:
    with clock.at(SEVEN - timedelta(days=9)):
        kept = waits("long ago I had a rash")
        resolve(conversation=kept, by=by_person(cast.ana()))
    with clock.at(SEVEN):
        again = cast.says("and now a cake", to=read(kept.id))
        hand_over(conversation=again, reason="asked_for_human", by=ASSISTANT, team="front")
        assert "rash" not in client_of(pat).get(at("conversation", again)).content.decode()
        limited(pat, seat_sees=["earlier"])
        assert "rash" in client_of(pat).get(at("conversation", again)).content.decode()


def test_notes_and_files_of_other_teams_stay_with_them(client_of: Callable[[User], Client], pat: User) -> None:
    with clock.at(SEVEN):
        waiting, ana, tomas = waits(), cast.ana(), cast.tomas()
        tomas.teams.set(Team.objects.filter(key="front"))
        picture = upload(writer=writer_of(waiting, ana), name="plan.png", content=png())
        note(conversation=waiting, text="between owners", by=ana, files=[str(picture.public_id)])
        oven = upload(writer=writer_of(waiting, tomas), name="oven.png", content=png())
        note(conversation=waiting, text="the oven is off", by=tomas, files=[str(oven.public_id)])
        note(conversation=waiting, text="@Pat, please ring her", by=ana)
        client = client_of(pat)
        page = client.get(at("conversation", waiting)).content.decode()
        assert "between owners" not in page
        assert "the oven is off" in page
        assert "please ring her" in page
        assert client.get(reverse("console:file", args=[picture.public_id])).status_code == 404
        assert client.get(reverse("console:file", args=[oven.public_id])).status_code == 200
        assert Event.objects.filter(name="conversations.seat_used").latest("id").facts["shown"] == [waiting.id]
        assert client_of(ana).get(reverse("console:file", args=[picture.public_id])).status_code == 200


def test_articles_for_staff_stay_with_staff_and_there_is_no_search(client_of: Callable[[User], Client], pat: User) -> None:
    with clock.at(SEVEN):
        client = client_of(pat)
        assert client.get(reverse("console:articles")).status_code == 200
        assert client.get(reverse("console:view", args=["search"]), {"q": "marta"}).status_code == 404
        assert client.get(reverse("console:view", args=["late"])).status_code == 404


def test_what_a_partner_has_returns_to_the_queue_where_somebody_waits_when_the_seat_closes(pat: User) -> None:
    with clock.at(SEVEN):
        unanswered, answered = waits(), waits(number="C-2")
        for one in (unanswered, answered):
            take(conversation=one, person=pat)
        Conversation.objects.filter(id=answered.id).update(waiting_since=None)
        return_from_partners()
        assert read(unanswered.id).assignee == pat
    with clock.at(TEN):
        for _ in range(2):
            return_from_partners()
        assert read(unanswered.id).owner == "queue"
        assert read(answered.id).assignee == pat
        open_again = Handover.objects.filter(conversation=unanswered, taken_at=None)
        assert open_again.count() == 1
        cast.says("one more thing", to=read(answered.id))
        return_from_partners()
        assert read(answered.id).owner == "queue"


def test_what_an_agent_has_returns_where_they_become_a_partner_of_other_teams(pat: User) -> None:
    with clock.at(SEVEN):
        ours, theirs = waits(), waits(number="C-2")
        for one in (ours, theirs):
            take(conversation=one, person=pat)
        Conversation.objects.filter(id=theirs.id).update(team=None)
        return_from_partners()
        assert read(ours.id).assignee == pat
        assert read(theirs.id).owner == "queue"


def test_every_page_with_a_customer_and_every_step_leaves_one_row(client_of: Callable[[User], Client], pat: User) -> None:
    with clock.at(SEVEN):
        waiting, client = waits(), client_of(pat)
        picture = upload(writer=writer_of(waiting, pat), name="cake.png", content=png())
        hand = Handover.objects.get()
        Handover.objects.filter(id=hand.id).update(offered_to=pat, offered_at=clock.now())
        html = {"content_type": "image/png", "headers": {"X-File-Name": "a.png"}}
        uses: dict[str, Callable[[], object]] = {
            "view": lambda: client.get(reverse("console:view", args=["queue"])),
            "rows": lambda: client.get(reverse("console:rows", args=["queue"])),
            "conversation": lambda: client.get(at("conversation", waiting)),
            "pane": lambda: client.get(at("pane", waiting)),
            "file": lambda: client.get(reverse("console:file", args=[picture.public_id])),
            "notices": lambda: client.get(reverse("console:notices")),
            "decline": lambda: client.post(at("decline", waiting)),
            "file_upload": lambda: client.post(at("file_upload", waiting), png(), **html),  # type: ignore[arg-type]
            "file_remove": lambda: client.post(at("file_remove", waiting, file_id=picture.public_id)),
            "take": lambda: steps(client, waiting, "take"),
            "note": lambda: says(client, waiting, "a note", kind="note"),
            "say": lambda: says(client, waiting, "hello"),
            "resolve": lambda: steps(client, waiting, "resolve"),
        }
        for what, use in uses.items():
            before = used()
            use()
            assert used() == [*before, what]
        assert set(uses) | {"undo"} >= SHOWS | (CHANGES - {"step"})
    rows = Event.objects.filter(name="conversations.seat_used").values_list("facts__what", "conversation_id", "facts__shown")
    assert [row for row in rows if row[0] not in {"notices", "file"} and row[1] != waiting.id and waiting.id not in row[2]] == []


def test_what_was_refused_and_what_shows_nobody_leaves_no_row(client_of: Callable[[User], Client], pat: User) -> None:
    put_teams(teams={"front": {"name": "Front desk"}, "kitchen": {"name": "Kitchen"}})
    with clock.at(SEVEN):
        theirs, client = waits(team="kitchen"), client_of(pat)
        client.get(at("conversation", theirs))
        client.get(reverse("console:contacts"))
        client.get(reverse("console:security"))
        client.post(reverse("console:heard"))
    with clock.at(TEN):
        client.get(reverse("console:view", args=["queue"]))
    assert used() == []


def test_the_owner_reads_all_of_it_on_one_page(
    ana: Client, tomas: Client, client_of: Callable[[User], Client], pat: User
) -> None:
    with clock.at(SEVEN):
        waiting, client = waits(), client_of(pat)
        client.get(at("conversation", waiting))
        says(client, waiting, "hello")
    log = reverse("console:partner_log", args=[pat.id])
    page = ana.get(log).content.decode()
    assert page.index("Replied") < page.index("Opened the conversation") < page.index("Got other limits")
    assert "Marta Solís" in page
    assert tomas.get(log).status_code == 403
    assert ana.get(reverse("console:partner_log", args=[cast.tomas().id])).status_code == 404


def test_limits_are_set_on_the_team_page_and_written_down(ana: Client, pat: User) -> None:
    seat = reverse("console:partner_seat", args=[pat.id])
    bad = ana.post(seat, {"mon": "ten to two"})
    assert bad.status_code == 422
    assert "is no period such as" in bad.content.decode()
    assert ana.post(seat, {"mon": "20:00-02:00", "last_day": "2026-12-31", "sees": ["contact"]}).status_code == 302
    now = person(pat.id)
    assert (now.seat_hours, now.seat_last_day, now.seat_sees) == ({"mon": ["20:00-02:00"]}, date(2026, 12, 31), ["contact"])
    facts = Event.objects.filter(name="accounts.seat_limited").latest("id").facts
    assert facts == {
        "user_id": pat.id, "by_id": cast.ana().id, "hours": ["mon 20:00-02:00"], "last_day": "2026-12-31",
        "sees": ["contact"],
    }  # fmt: skip
    assert "20:00-02:00" in ana.get(reverse("console:team_person", args=[pat.id])).content.decode()
    assert ana.post(reverse("console:partner_seat", args=[cast.tomas().id]), {}).status_code == 404
