"""Two conversations go on as one and as two again; some messages become one of their own. The customer's threads stay whole."""

from __future__ import annotations

from typing import Any

import pytest

from tests import cast
from warmdesk.accounts.selectors import the_business
from warmdesk.analytics.counting import JOINING, Happened, joined_in
from warmdesk.assistant.models import FormState
from warmdesk.channels.models import Visitor
from warmdesk.channels.widget.identity import sign_identity
from warmdesk.channels.widget.selectors import news_for, session_for
from warmdesk.channels.widget.visitors import admit, ask_for_person, say
from warmdesk.contacts.models import Contact
from warmdesk.conversations.attachments import file_for_customer, upload, writer_of
from warmdesk.conversations.errors import ConversationMoved, NoSuchFile, NotJoinable
from warmdesk.conversations.following import follow, is_following, unfollow
from warmdesk.conversations.merging import merge, unmerge
from warmdesk.conversations.models import Activity, Conversation, ConversationMerge, Message
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.proven import prove_contact
from warmdesk.conversations.selectors import conversations_in, counts_for, parts_of, said_in
from warmdesk.conversations.services import SYSTEM, by_person, reply
from warmdesk.conversations.sorting import label, put_label
from warmdesk.conversations.splitting import split
from warmdesk.followups.models import Task
from warmdesk.followups.services import add_task
from warmdesk.lib import clock
from warmdesk.outbox.models import Event
from warmdesk.outbox.story import Story
from warmdesk.outbox.worker import drain
from warmdesk.routing.models import ServiceClock
from warmdesk.routing.services import hand_over
from warmdesk.story import STORY
from warmdesk.topics.selectors import topic_by_key
from warmdesk.topics.services import put_topics

pytestmark = pytest.mark.django_db
PEOPLES = Story(rows=tuple(row for row in STORY.rows if "assistant.services" not in row.do.__module__))
"""The story without the assistant's own turns."""


@pytest.fixture(autouse=True)
def _business(db: None) -> None:
    cast.business()
    inbox = cast.inbox()
    inbox.secret = "a secret of the site"
    inbox.save()


def visitor(number: str = "") -> Visitor:
    """Return a browser, one that the site vouches for if a customer's number is given."""
    inbox = cast.inbox()
    claim = {"sub": number, "exp": clock.now().timestamp() + 3600}
    return admit(inbox=inbox, token="", identity=sign_identity(inbox.secret, claim) if number else "", language="en").visitor


def says(who: Visitor, text: str) -> Conversation:
    who.refresh_from_db()
    return say(visitor=who, text=text, client_id=f"{who.id}-{text}").conversation


def fresh(conversation: Conversation) -> Conversation:
    return Conversation.objects.select_related("contact", "inbox").get(id=conversation.id)


def seen_by(who: Visitor) -> list[str]:
    """Return what a browser shows after opening."""
    return [one["text"] for one in session_for(who, the_business(), "en")["messages"]]


def two_threads() -> tuple[Visitor, Conversation, Visitor, Conversation]:
    """Return two browsers of one customer, of whom the second is proven, with a conversation each."""
    marta = cast.customer("C-1")
    home = visitor()
    Visitor.objects.filter(id=home.id).update(contact=marta)
    first = says(home, "where is my cake?")
    work = visitor("C-1")
    second = says(work, "and the bill is wrong")
    return home, first, work, second


def test_two_conversations_are_read_as_one_in_order_of_time_and_each_thread_stays_whole() -> None:
    home, first, work, second = two_threads()
    says(home, "hello?")
    ana = cast.ana()
    kept = merge(survivor=first, merged=second, by=ana)
    assert [one.text for one in said_in(parts_of(kept), limit=10)] == ["where is my cake?", "and the bill is wrong", "hello?"]
    assert says(work, "it says 40 euro").id == kept.id
    reply(conversation=fresh(kept), text="We mend the bill.", by=by_person(ana))
    assert seen_by(work) == ["and the bill is wrong", "it says 40 euro", "We mend the bill."]
    assert seen_by(home) == ["where is my cake?", "hello?"]
    says(home, "and the cake?")
    reply(conversation=fresh(kept), text="It comes at five.", by=by_person(ana))
    assert seen_by(home) == ["where is my cake?", "hello?", "and the cake?", "It comes at five."]
    assert seen_by(work)[-1] == "We mend the bill."
    assert fresh(kept).last_words == "It comes at five."


def test_a_browser_that_asks_for_news_after_a_merge_misses_nothing() -> None:
    _home, first, work, second = two_threads()
    for n in range(5):
        says(work, f"more {n}")
    last = max(one["seq"] for one in session_for(work, the_business(), "en")["messages"])
    merge(survivor=first, merged=second, by=cast.ana())
    says(work, "hello?")
    reply(conversation=fresh(first), text="Here I am.", by=by_person(cast.ana()))
    news = news_for(work, the_business(), last)["messages"]
    assert [one["text"] for one in news] == ["hello?", "Here I am."]
    seqs = [one["seq"] for one in session_for(work, the_business(), "en")["messages"]]
    assert seqs == sorted(set(seqs))


def test_a_proof_holds_only_for_the_thread_in_which_it_was_given() -> None:
    home, first, work, second = two_threads()
    kept = merge(survivor=first, merged=second, by=cast.ana())
    assert fresh(kept).is_proven, "the proven browser spoke last"
    says(home, "and where is it now?")
    assert not fresh(kept).is_proven, "this browser has proven nothing"
    says(work, "hm")
    assert fresh(kept).is_proven
    says(home, "hello?")
    prove_contact(conversation=fresh(second), contact=Contact.objects.get(external_id="C-1"), proven_by="site")
    assert not fresh(kept).is_proven, "a proof in one browser is none for the other, which spoke last"


def test_whatever_is_written_for_a_merged_conversation_goes_on_in_the_other() -> None:
    _, first, work, second = two_threads()
    ana = cast.ana()
    kept = merge(survivor=first, merged=second, by=ana)
    assert reply(conversation=second, text="Hello", by=by_person(ana)).conversation_id == kept.id
    with pytest.raises(ConversationMoved):
        reply(conversation=second, text="Late", by=by_person(ana), expected_version=fresh(second).version)
    work.refresh_from_db()
    asked = ask_for_person(visitor=work, wish="a person, please", client_id="exit")
    assert asked.conversation.id == kept.id
    assert hand_over(conversation=second, reason="fault", by=SYSTEM) is None, "people have it already"
    assert fresh(kept).owner == "person"


def test_labels_the_wait_the_priority_and_tasks_come_along_and_go_back() -> None:
    home, first, _work, second = two_threads()
    ana, tomas = cast.ana(), cast.tomas()
    take(conversation=first, person=tomas)
    hand_over(conversation=second, reason="asked_for_human", by=SYSTEM, priority="urgent")
    reply(conversation=fresh(first), text="Soon.", by=by_person(tomas))
    vip, late = put_label(name="VIP").key, put_label(name="Late").key
    label(conversation=first, key=vip, is_on=True, by=ana)
    for key in (vip, late):
        label(conversation=second, key=key, is_on=True, by=ana)
    owed = add_task(summary="Mend the bill", due_at=clock.now(), by=ana, owner=ana, conversation=second, contact=None)
    waited = fresh(second).waiting_since
    drain(PEOPLES)
    kept = merge(survivor=first, merged=second, by=ana)
    drain(PEOPLES)
    assert (kept.priority, kept.waiting_since, kept.assignee) == ("urgent", waited, tomas)
    assert {one.key for one in kept.labels.all()} == {vip, late}
    assert Task.objects.get(id=owed.id).conversation_id == kept.id
    assert fresh(second).owner == "nobody"
    assert {clock_.outcome for clock_ in ServiceClock.objects.filter(conversation=second)} == {"withdrawn"}
    unmerge(merged=second, by=ana)
    drain(PEOPLES)
    after = fresh(first)
    assert (after.priority, after.waiting_since) == ("normal", None)
    assert {one.key for one in after.labels.all()} == {vip}
    assert {one.key for one in second.labels.all()} == {vip, late}
    assert Task.objects.get(id=owed.id).conversation_id == second.id
    back = fresh(second)
    assert (back.owner, back.assignee, back.priority, back.waiting_since) == ("person", ana, "urgent", waited)
    assert not ConversationMerge.objects.exists()
    assert says(home, "hello again").id == first.id


def test_what_was_said_while_merged_stays_where_it_was_said_and_in_its_thread() -> None:
    _, first, work, second = two_threads()
    ana = cast.ana()
    merge(survivor=first, merged=second, by=ana)
    says(work, "in between")
    unmerge(merged=second, by=ana)
    assert says(work, "after it").id == second.id
    assert seen_by(work) == ["and the bill is wrong", "in between", "after it"]
    assert Message.objects.get(text="in between").conversation_id == first.id
    again = say(visitor=work, text="in between", client_id=f"{work.id}-in between")
    assert not again.is_new, "a repeated message is found wherever it went"


def test_only_open_conversations_of_one_person_take_others_in() -> None:
    _, first, _, second = two_threads()
    ana, other = cast.ana(), cast.says("hi", contact=cast.customer("C-2", email="o@example.com"))
    with pytest.raises(NotJoinable):
        merge(survivor=first, merged=other, by=ana)
    with pytest.raises(NotJoinable):
        merge(survivor=first, merged=first, by=ana)
    resolve(conversation=first, by=by_person(ana))
    with pytest.raises(NotJoinable):
        merge(survivor=first, merged=second, by=ana)
    assert merge(survivor=second, merged=first, by=ana).id == second.id


def test_a_merged_conversation_stands_in_no_list_and_is_counted_once() -> None:
    _, first, _, second = two_threads()
    ana = cast.ana()
    before = counts_for(ana)
    merge(survivor=first, merged=second, by=ana)
    after = counts_for(ana)
    assert (before["all"], after["all"], after["resolved"], after["mine"]) == (2, 1, 0, 1)
    assert [one.id for one in conversations_in(ana, "all")] == [first.id]
    assert _joined() == {second.id: first.id}
    unmerge(merged=second, by=ana)
    assert _joined() == {}


def _joined() -> dict[int, int]:
    rows = Event.objects.filter(name__in=JOINING).order_by("id").values_list("name", "at", "conversation_id", "facts")
    return joined_in(Happened(*row) for row in rows if row[2] is not None)


def test_a_form_of_the_assistant_is_told_of_and_comes_back_with_its_conversation() -> None:
    _, first, _, second = two_threads()
    form: dict[str, Any] = {"engagement": 1, "tool": "book_appointment", "fields": {"service": "cut"}}
    FormState.objects.create(conversation=second, **form)
    ana = cast.ana()
    merge(survivor=first, merged=second, by=ana)
    assert fresh(first).owner == "person", "what the assistant had is taken by who merges"
    drain(PEOPLES)
    told = Activity.objects.get(conversation=first, kind="form_left")
    assert "book appointment" in told.summary
    unmerge(merged=second, by=ana)
    assert FormState.objects.get(conversation=second).fields == {"service": "cut"}


def long_one() -> tuple[Visitor, Conversation]:
    marta = visitor("C-1")
    for text in ("where is my cake?", "it was for today", "and something else: the bill", "it says 40 euro"):
        conversation = says(marta, text)
    return marta, conversation


def test_messages_become_a_conversation_of_their_own_with_its_topic() -> None:
    cast.customer("C-1")
    marta, conversation = long_one()
    ana, tomas = cast.ana(), cast.tomas()
    take(conversation=conversation, person=tomas)
    put_topics(topics={"billing": {"name": "Billing"}}, teams={"billing": None})
    chosen = list(Message.objects.filter(conversation=conversation, seq__gte=3).values_list("id", flat=True))
    topic = topic_by_key("billing")
    created = split(conversation=conversation, message_ids=chosen, topic=topic, by=ana)
    assert (created.owner, created.assignee, created.topic, created.split_from_id) == ("person", ana, topic, conversation.id)
    assert (created.last_words, fresh(conversation).last_words) == ("it says 40 euro", "it was for today")
    assert created.waiting_since is not None
    assert fresh(conversation).waiting_since is not None, "the cake is owed an answer, too"
    assert created.is_proven
    assert len(seen_by(marta)) == 4, "the customer sees no difference"
    reply(conversation=created, text="We mend it.", by=by_person(ana))
    assert seen_by(marta)[-1] == "We mend it."
    assert says(marta, "thanks").id == created.id, "they speak to who answered last"
    reply(conversation=fresh(conversation), text="The cake comes at five.", by=by_person(tomas))
    assert says(marta, "good").id == conversation.id
    assert [one["seq"] for one in session_for(marta, the_business(), "en")["messages"]] == list(range(1, 9))
    assert _joined() == {created.id: conversation.id}


def test_a_split_is_put_together_again_by_merging() -> None:
    cast.customer("C-1")
    marta, conversation = long_one()
    ana = cast.ana()
    chosen = list(Message.objects.filter(conversation=conversation, seq__gte=3).values_list("id", flat=True))
    created = split(conversation=conversation, message_ids=chosen, topic=None, by=ana)
    reply(conversation=created, text="We mend it.", by=by_person(ana))
    kept = merge(survivor=conversation, merged=created, by=ana)
    assert [one.text for one in said_in(parts_of(kept), limit=10)][-2:] == ["it says 40 euro", "We mend it."]
    assert says(marta, "thanks").id == kept.id
    assert [one["seq"] for one in session_for(marta, the_business(), "en")["messages"]] == [1, 2, 3, 4, 5, 6]
    assert _joined() == {created.id: conversation.id}


def test_a_promise_goes_with_the_message_in_which_it_was_made() -> None:
    cast.customer("C-1")
    marta, conversation = long_one()
    ana = cast.ana()
    said = reply(conversation=conversation, text="We'll call you.", by=by_person(ana))
    says(marta, "fine")
    task = add_task(summary="Call", due_at=clock.now(), by=ana, owner=ana, conversation=conversation, contact=None)
    Task.objects.filter(id=task.id).update(message=said)
    chosen = [said.id, Message.objects.get(text="fine").id]
    created = split(conversation=conversation, message_ids=chosen, topic=None, by=ana)
    drain(PEOPLES)
    assert Task.objects.get(id=task.id).conversation_id == created.id


def test_something_of_the_customers_is_split_off_and_something_left() -> None:
    cast.customer("C-1")
    _, conversation = long_one()
    everything = list(Message.objects.filter(conversation=conversation).values_list("id", flat=True))
    for chosen in (everything, [], [0]):
        with pytest.raises(NotJoinable):
            split(conversation=conversation, message_ids=chosen, topic=None, by=cast.ana())


def test_who_followed_a_merged_conversation_hears_of_the_survivor() -> None:
    _, first, _, second = two_threads()
    tomas = cast.tomas()
    follow(conversation=second, person=tomas)
    kept = merge(survivor=first, merged=second, by=cast.ana())
    assert is_following(kept, tomas)
    assert [one.id for one in conversations_in(tomas, "following")] == [kept.id]
    unfollow(conversation=kept, person=tomas)
    assert not is_following(kept, tomas)


def test_a_file_is_seen_by_the_thread_in_which_it_was_sent_and_by_no_other() -> None:
    home, first, work, second = two_threads()
    merge(survivor=first, merged=second, by=cast.ana())
    file = upload(writer=writer_of(second, None), name="bill.txt", content=b"40 euro, it says")
    arrived = say(visitor=work, text="look", client_id="with a file", files=[str(file.public_id)]).conversation
    assert arrived.id == first.id
    assert file_for_customer(work.inbox, work.token_hash, file.public_id) == file
    with pytest.raises(NoSuchFile):
        file_for_customer(home.inbox, home.token_hash, file.public_id)


def test_a_split_is_as_proven_as_the_thread_that_it_answers_by() -> None:
    home, first, work, second = two_threads()
    kept = merge(survivor=first, merged=second, by=cast.ana())
    says(work, "it says 40 euro")
    asked, billed = (Message.objects.get(text=text).id for text in ("where is my cake?", "it says 40 euro"))
    assert fresh(kept).is_proven
    cake = split(conversation=fresh(kept), message_ids=[asked], topic=None, by=cast.ana())
    assert not cake.is_proven, "it was said in a browser that has proven nothing"
    assert split(conversation=fresh(kept), message_ids=[billed], topic=None, by=cast.ana()).is_proven
    reply(conversation=cake, text="It comes at five.", by=by_person(cast.ana()))
    arrived = says(home, "where is it now?")
    assert (arrived.id, arrived.is_proven) == (cake.id, False)


def test_the_lists_name_the_file_that_was_split_off_without_words() -> None:
    home, conversation = long_one()
    file = upload(writer=writer_of(conversation, None), name="broken.txt", content=b"how it looks now")
    say(visitor=home, text="", client_id="a file alone", files=[str(file.public_id)])
    sent = Message.objects.get(files=file)
    assert split(conversation=fresh(conversation), message_ids=[sent.id], topic=None, by=cast.ana()).last_words == "broken.txt"
