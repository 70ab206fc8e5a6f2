"""Tasks, figures, staff and assistant, articles."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections import Counter
from pathlib import Path

import pytest
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.accounts.selectors import the_business
from warmdesk.console.markdown import as_html
from warmdesk.conversations.selectors import inbox_by_key
from warmdesk.followups.models import Task
from warmdesk.followups.selectors import open_tasks
from warmdesk.followups.services import open_task
from warmdesk.knowledge.services import put_articles
from warmdesk.lib import clock
from warmdesk.topics.selectors import topic_by_key
from warmdesk.topics.services import put_topics

HTMX = {"HX-Request": "true"}


def task(summary: str, hours: float) -> Task:
    return open_task(
        kind="callback", summary=summary, due_at=clock.now() + dt.timedelta(hours=hours), conversation=None, is_promise=True
    )


def test_tasks_stand_by_when_they_are_due(ana: Client) -> None:
    with clock.at(dt.datetime(2026, 3, 3, 10, tzinfo=dt.UTC)):
        task("later", 72)
        task("late", -2)
        task("today", 2)
        html = ana.get(reverse("console:tasks")).content.decode()
    places = [html.index(word) for word in ("Overdue", "<strong>late", "Due today", "<strong>today", "Later", "<strong>later")]
    assert places == sorted(places)


def test_a_task_is_done_once_and_leaves_the_page(ana: Client) -> None:
    done = reverse("console:task_done", args=[task("call Marta", 1).id])
    assert "call Marta" not in ana.post(done, headers=HTMX).content.decode()
    assert not open_tasks(cast.ana()).exists()
    assert ana.post(done, headers=HTMX).status_code == 404


def test_somebody_who_may_only_read_finishes_no_task(reader: Client) -> None:
    assert reader.post(reverse("console:task_done", args=[task("call Marta", 1).id])).status_code == 403
    assert open_tasks(cast.ana()).count() == 1


def test_a_desk_that_owes_nothing_says_so(ana: Client) -> None:
    assert "Nothing is owed" in ana.get(reverse("console:tasks")).content.decode()


def test_a_task_for_a_customer_begins_with_their_name(ana: Client) -> None:
    conversation = cast.says("call me", contact=cast.customer(name="Marta Ruiz"))
    open_task(kind="callback", summary="Call back", due_at=clock.now(), conversation=conversation, contact=conversation.contact)
    html = ana.get(reverse("console:tasks")).content.decode()
    assert html.index("Marta Ruiz") < html.index("Call back")


def test_all_articles_stand_on_one_page_those_for_staff_apart(ana: Client) -> None:
    assert "No articles yet" in ana.get(reverse("console:articles")).content.decode()
    hours = {"title": "When we open", "language": "en", "body": "At 8."}
    till = {"title": "Till codes", "language": "en", "body": "1234", "audience": "staff"}
    put_articles(articles={"hours": hours, "till": till}, topics={"hours": None, "till": None})
    html = ana.get(reverse("console:articles")).content.decode()
    assert html.index("When we open") < html.index("For staff only") < html.index("Till codes")


def test_each_figure_stands_with_what_it_means_and_rests_on(ana: Client) -> None:
    html = ana.get(reverse("console:figures")).content.decode()
    for shown in ("Containment", "Formula", "Population", "Left out", "Not enough data", "0 of 0"):
        assert shown in html


def test_the_table_and_the_program_get_the_same_figures(ana: Client) -> None:
    table = list(csv.DictReader(io.StringIO(ana.get(reverse("console:figures_csv"), {"period": "all"}).content.decode())))
    found = ana.get(reverse("console:figures_json"), {"period": "all"}).json()["figures"]
    assert [(row["name"], row["split"], row["n"]) for row in table] == [
        (one["name"], one["split"], str(one["n"])) for one in found
    ]
    assert {"formula", "population", "interval", "n"} <= set(found[0])


@pytest.mark.parametrize("name", ["settings", "switch_assistant"])
def test_only_owners_reach_staff_and_assistant(tomas: Client, name: str) -> None:
    address = reverse(f"console:{name}")
    assert (tomas.get(address) if name == "settings" else tomas.post(address, {"is_on": "no"})).status_code == 403
    assert the_business().is_assistant_on


def test_the_assistant_is_switched_off_and_on(ana: Client) -> None:
    address = reverse("console:switch_assistant")
    html = ana.post(address, {"is_on": "no"}, headers=HTMX).content.decode()
    assert not the_business().is_assistant_on
    assert "every message goes to people" in html
    ana.post(address, {"is_on": "yes"})
    assert the_business().is_assistant_on


def test_a_topics_kill_switch(ana: Client) -> None:
    put_topics(topics={"returns": {"name": "Returns"}}, teams={"returns": None})
    assert ana.post(reverse("console:switch_topic", args=["returns"]), {"is_on": "no"}, headers=HTMX).status_code == 200
    topic = topic_by_key("returns")
    assert topic is not None
    assert not topic.is_on
    assert ana.post(reverse("console:switch_topic", args=["returns"]), {"is_on": "maybe"}).status_code == 422
    assert ana.post(reverse("console:switch_topic", args=["nothing"]), {"is_on": "no"}).status_code == 404


def test_a_colleagues_sign_in_link_opens_the_desk(ana: Client) -> None:
    html = ana.post(reverse("console:invite", args=[cast.tomas().id]), headers=HTMX).content.decode()
    found = re.search(r"http://testserver(/desk/enter/[\w-]+)", html)
    assert found
    tomas = Client()
    tomas.post(found[1])
    assert tomas.get(reverse("console:tasks")).context["user"] == cast.tomas()


def test_the_website_gets_its_line_and_its_allowed_pages(ana: Client) -> None:
    cast.inbox()
    assert (
        "&lt;script src=&quot;http://testserver/widget.js&quot; data-inbox=&quot;web&quot;"
        in ana.get(reverse("console:settings")).content.decode()
    )
    typed = "https://Shop.example/\nhttp://localhost:3000\n\nhttps://shop.example"
    assert ana.post(reverse("console:origins", args=["web"]), {"origins": typed}, headers=HTMX).status_code == 200
    inbox = inbox_by_key("web")
    assert inbox is not None
    assert inbox.allowed_origins == ["https://shop.example", "http://localhost:3000"]


def test_a_new_secret_is_shown_once_and_counts_at_once(ana: Client, tomas: Client) -> None:
    cast.inbox()
    address = reverse("console:new_secret", args=["web"])
    assert tomas.post(address).status_code == 403
    html = ana.post(address, headers=HTMX).content.decode()
    inbox = inbox_by_key("web")
    assert inbox is not None
    assert len(inbox.secret) > 40
    assert inbox.secret in html
    assert inbox.secret not in ana.get(reverse("console:settings")).content.decode()


@pytest.mark.parametrize(
    "typed", ["shop.example", "https://shop.example/page", "ftp://shop.example", "https://", "javascript:alert(1)"]
)
def test_what_is_no_pages_address_is_refused_and_changes_nothing(ana: Client, typed: str) -> None:
    cast.inbox()
    refused = ana.post(reverse("console:origins", args=["web"]), {"origins": f"https://good.example\n{typed}"}, headers=HTMX)
    assert refused.status_code == 422
    inbox = inbox_by_key("web")
    assert inbox is not None
    assert inbox.allowed_origins == []


def test_an_article_is_shown_without_what_could_run(ana: Client) -> None:
    body = "# Returns\n\n<script>alert(1)</script> [here](javascript:alert(1)) and [there](https://a.example)"
    put_articles(
        articles={"returns": {"title": "Returns", "language": "en", "body": body, "audience": "staff"}}, topics={"returns": None}
    )
    html = ana.get(reverse("console:article", args=["returns"])).content.decode()
    assert "<h1>Returns</h1>" in html
    assert "<script>alert" not in html
    assert 'href="javascript' not in html
    assert ana.get(reverse("console:article", args=["nothing"])).status_code == 404


def test_markdown_keeps_tables_and_lists() -> None:
    made = as_html("- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    assert "<li>one</li>" in made
    assert "<td>2</td>" in made


def test_a_wrong_address_and_a_stale_form_are_answered_kindly(ana: Client) -> None:
    missing = ana.get("/desk/nothing/here/")
    assert missing.status_code == 404
    assert b"There is nothing here" in missing.content
    strict = Client(enforce_csrf_checks=True)
    stale = strict.post(reverse("console:login"), {"email": "ana@bakery.example", "password": "x"})
    assert b"This page was open for too long" in stale.content


NEVER_TOGETHER = {"s", "y"}
"""A suggestion or a draft; what one is about to promise, or what is owed."""


def test_each_key_of_a_conversation_does_one_thing_and_stands_on_the_sheet() -> None:
    folder = Path(get_template("console/desk.html").origin.name).parent
    sources = [path.read_text(encoding="utf-8") for path in [folder / "desk.html", *(folder / "parts").glob("*.html")]]
    keys = Counter(key for source in sources for key in re.findall(r'data-key="([^"{]+)"', source))
    assert len(keys) > 20
    assert {key for key, times in keys.items() if times > 1} <= NEVER_TOGETHER
    told = re.findall(r"<kbd>([^<]+)</kbd>", get_template("console/parts/keys.html").template.source)
    assert len(told) == len(set(told))
    assert {key.upper() for key in keys} - set(told) == set()
