"""Who follows a conversation hears of it; who is mentioned in a note is told, and follows from then on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.console.selectors import inbox_list
from warmdesk.console.timeline import PAGE
from warmdesk.console.told import told
from warmdesk.conversations.following import follow, is_following
from warmdesk.conversations.mentions import mentions_in
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.ownership import assign, resolve, take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import ASSISTANT, by_person, note
from warmdesk.live.services import note_viewing, stop_viewing
from warmdesk.notices.models import Notice
from warmdesk.outbox.story import Story
from warmdesk.outbox.worker import drain
from warmdesk.routing.services import hand_over
from warmdesk.story import STORY

ABOUT_FOLLOWING = Story(rows=tuple(row for row in STORY.rows if row.do.__module__.endswith((".following", ".paging"))))


def press(client: Client, conversation: Conversation, is_on: str) -> str:
    answer = client.post(
        reverse("console:follow", args=[conversation.public_id]), {"is_on": is_on}, headers={"HX-Request": "true"}
    )
    return answer.content.decode()


def kinds(person: User) -> list[str]:
    """Return what somebody was told of following since they last looked."""
    drain(ABOUT_FOLLOWING)
    found = Notice.objects.filter(person=person, read_at=None, kind__in=["wrote", "handed_on", "resolved", "mentioned"])
    return list(found.order_by("id").values_list("kind", flat=True))


def test_one_press_follows_and_the_next_follows_no_more(tomas: Client) -> None:
    found = cast.says("the oven is cold")
    assert 'aria-pressed="true"' in press(tomas, found, "yes")
    assert [row.conversation for row in inbox_list(cast.tomas(), "following").rows] == [found]
    assert next(view.count for view in inbox_list(cast.tomas(), "all").views if view.key == "following") == 1
    assert str(found.public_id) in tomas.get(reverse("console:rows", args=["search"]), {"q": "is:following"}).content.decode()
    assert 'aria-pressed="false"' in press(tomas, found, "no")
    assert inbox_list(cast.tomas(), "following").rows == []


def test_a_follower_hears_of_words_new_owners_and_the_end() -> None:
    found = cast.says("hello")
    follow(conversation=found, person=cast.ana())
    drain(ABOUT_FOLLOWING)
    Notice.objects.all().delete()
    cast.says("is anybody there", to=found)
    hand_over(conversation=found, reason="asked_for_human", by=ASSISTANT)
    resolve(conversation=take(conversation=read(found.id), person=cast.tomas()), by=by_person(cast.tomas()))
    assert sorted(kinds(cast.ana())) == ["handed_on", "resolved", "wrote"]
    assert kinds(cast.tomas()) == []


def test_nobody_hears_of_their_own_deeds() -> None:
    ana, found = cast.ana(), cast.says("hello")
    drain(ABOUT_FOLLOWING)
    follow(conversation=found, person=ana)
    found = assign(conversation=take(conversation=found, person=ana), person=cast.tomas(), by=ana)
    note(conversation=found, text="@Ana remember the flour", by=ana)
    resolve(conversation=read(found.id), by=by_person(ana))
    assert kinds(ana) == []


def test_a_mention_leads_to_the_note_and_opening_it_is_enough(tomas: Client) -> None:
    ana, found = cast.ana(), cast.says("hello")
    written = note(conversation=found, text="@tomas, can you weigh it?", by=ana)
    assert kinds(cast.tomas()) == ["mentioned"]
    for number in range(PAGE):
        found = cast.says(f"and {number}", to=found)
    drain(ABOUT_FOLLOWING)
    assert is_following(found, cast.tomas())
    (one,) = (one for one in told(cast.tomas()) if one.notice.kind == "mentioned")
    assert one.address.endswith(f"#message-{written.id}")
    page = tomas.get(one.address.partition("#")[0]).content.decode()
    assert f'id="message-{written.id}"' in page
    assert '<b class="mention">@tomas</b>, can you weigh it?' in page
    assert kinds(cast.tomas()) == []


def test_who_may_not_see_a_conversation_hears_nothing_of_it(client_of: Callable[[User], Client]) -> None:
    partner, found = cast.colleague("pat@outside.example", "Pat", User.Role.PARTNER), cast.says("my secret")
    follow(conversation=found, person=partner)
    note(conversation=found, text="@Pat what do you think", by=cast.ana())
    assert kinds(partner) == []
    assert "my secret" not in press(client_of(partner), found, "yes")
    page = client_of(cast.ana()).get(reverse("console:conversation", args=[found.public_id])).content.decode()
    assert "@Pat what do you think" in page, "unmarked"
    assert 'data-name="Pat"' not in page


def test_who_may_only_read_may_follow(reader: Client) -> None:
    found = cast.says("hello")
    press(reader, found, "yes")
    assert is_following(found, cast.reader())


def test_what_was_told_while_one_looked_away_survives_the_end_of_the_conversation() -> None:
    found = take(conversation=cast.says("hello"), person=cast.ana())
    note(conversation=found, text="@Tomás look", by=cast.ana())
    resolve(conversation=read(found.id), by=by_person(cast.ana()))
    assert "mentioned" in kinds(cast.tomas())


def test_markup_in_a_note_stays_words(ana: Client) -> None:
    cast.colleague("bo@bakery.example", "Bo <i>", User.Role.AGENT)
    found = cast.says("hello")
    note(conversation=found, text="@Bo <i> and <b>https://x.example/?a=1&b=2</b>", by=cast.ana())
    page = ana.get(reverse("console:conversation", args=[found.public_id])).content.decode()
    assert '<b class="mention">@Bo &lt;i&gt;</b> and &lt;b&gt;' in page
    assert Message.objects.filter(is_note=True).count() == 1


@pytest.mark.words
@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("ask @Ana Ruiz today", ["Ana Ruiz"]),
        ("@ANA RUIZ @zoë", ["Ana Ruiz", "Zoë Ek"]),
        ("@Zoe?", ["Zoë Ek"]),
        ("@Ana is two people", []),
        ("@Ana Ruizmann, ana@Zoe.example, @Zoey, @nobody", []),
        ("@Lu and @Lu Li", ["Lu", "Lu Li"]),
        ("(@Zoë Ek)", ["Zoë Ek"]),
    ],
)
def test_names_are_read_as_people_write_them(text: str, named: list[str]) -> None:
    people = [User(id=n, name=name) for n, name in enumerate(["Ana Ruiz", "Ana Solís", "Zoë Ek", "Lu", "Lu Li"])]
    assert [one.person.name for one in mentions_in(text, people)] == named
    assert all(text[one.start] == "@" for one in mentions_in(text, people))


def test_colleagues_with_the_same_conversation_open_are_named_and_a_partner_sees_none_of_them(
    ana: Client, tomas: Client, client_of: Callable[[User], Client]
) -> None:
    found = cast.says("the oven is cold")
    address = reverse("console:viewing", args=[found.public_id])
    assert "viewing</" not in ana.post(address).content.decode()
    assert "Ana is viewing" in tomas.post(address).content.decode()
    assert "Tomás is viewing" in ana.get(reverse("console:pane", args=[found.public_id])).content.decode()
    assert tomas.post(address, {"is_leaving": "yes"}).status_code == 204
    assert "Tomás is viewing" not in ana.post(address).content.decode()
    partner = client_of(cast.colleague("pat@outside.example", "Pat", User.Role.PARTNER))
    assert "Ana" not in partner.post(address).content.decode()
    ana.post(address, {"is_leaving": "yes"})


def test_who_follows_is_not_told_of_what_happens_before_their_eyes() -> None:
    found = cast.says("hello")
    ana, tomas = cast.ana(), cast.tomas()
    follow(conversation=found, person=ana)
    follow(conversation=found, person=tomas)
    drain(ABOUT_FOLLOWING)
    Notice.objects.all().delete()
    note_viewing(f"conversation:{found.id}", ana.id)
    cast.says("is anybody there", to=found)
    assert (kinds(ana), kinds(tomas)) == ([], ["wrote"])
    stop_viewing(f"conversation:{found.id}", ana.id)
    cast.says("hello?", to=found)
    assert kinds(ana) == ["wrote"]
