"""Every page of the console, read off its addresses: who may open it. A new page must say where it belongs before this passes."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import person
from warmdesk.accounts.team import let_go
from warmdesk.console.urls import urlpatterns

pytestmark = [pytest.mark.django_db, pytest.mark.words]

ANYBODY = {"login", "enter", "leave", "join", "second_factor", "sign_on", "sign_on_back"}
"""Pages for those who have not signed in."""
ONES_OWN = {
    "password", "notices", "notices_read", "heard", "presence", "inbox", "security", "second_factor_set", "second_factor_remove",
    "recovery_codes", "end_session", "end_sessions",
}  # fmt: skip
"""What everybody who works here may do about themselves."""
READERS = {
    "views", "view", "rows", "conversation", "pane", "canned_words", "canned", "live_ticket", "tasks", "figures", "figures_csv",
    "figures_json", "gaps", "articles", "article", "typing", "draft", "copilot", "summary", "file", "follow",
    "routing", "contacts", "contact", "invoices", "invoice", "invoice_pdf", "calendar", "visit", "feed_new", "feed_end",
    "orders", "order", "away",
    "viewing",
}  # fmt: skip
"""What shows customers, or what the business knows: not for partners."""
WRITERS = {
    "many", "say", "undo", "keep_words", "reject_draft", "teach", "snooze", "label", "canned_new", "canned_edit",
    "canned_remove", "decline", "assign", "step", "task_done", "promised", "article_from_answer", "file_upload", "file_remove",
    "task_new", "task_change", "task_snooze", "task_none", "place", "compare", "unmerge", "merge", "unmerge_conversation",
    "split", "fill", "fill_person", "invoice_issue", "invoice_paid", "invoice_credit", "invoice_refund",
    "invoice_dispute", "visit_new", "emergency", "visit_move", "visit_cancel", "visit_end", "wait_new", "wait_end",
    "return_new", "return_step", "away_end", "own_calendar", "own_calendar_end",
    "work", "work_share",
    "cue", "offers",
    "label_hints",
}  # fmt: skip
"""What changes something for customers: not for those who only read."""
OWNERS = {
    "draft_gap", "approve_draft", "discard_draft", "autonomy", "autonomy_all", "autonomy_topic", "autonomy_level",
    "autonomy_alone", "autonomy_proposal", "protocols", "protocol_new", "protocol_edit", "protocol_raise",
    "protocol_remove", "settings", "set_undo", "switch_assistant", "switch_topic", "origins", "new_secret", "team_limits",
    "second_factor_require", "download_folder", "setup", "setup_step", "section", "audit", "audit_csv", "learned_routing",
    "fields", "field_new", "field_edit", "field_remove", "tokens", "token_new", "token_revoke", "reminders",
    "shops", "shop_end",
    "services", "service_new", "service_edit", "service_end", "work_hours", "areas", "thing_new", "thing_end",
    "set_cues", "partner_log", "sign_on_settings",
}  # fmt: skip
"""What only owners may do."""
MANAGERS = {
    "tools", "tool_new", "tool_edit", "tool_try", "tool_secret", "tool_switch", "tool_remove", "server_new", "server",
    "server_adopt", "server_secret", "server_remove",
}  # fmt: skip
"""What owners and managers may do."""
TEAM = {
    "team", "team_invite", "withdraw_invitation", "team_person", "team_leave", "team_return", "team_reset_factor", "invite",
    "partner_seat", "work_of",
}  # fmt: skip
"""What owners and managers do about colleagues."""
PARTNERS = ONES_OWN | {
    "view", "rows", "conversation", "pane", "file", "articles", "article", "live_ticket", "say", "undo", "step", "decline",
    "file_upload", "file_remove", "keep_words", "promised", "typing", "viewing",
}  # fmt: skip
"""What a partner opens while the seat is open: what one does with a conversation, and what customers may read too."""
NAMES = sorted(str(pattern.name) for pattern in urlpatterns)
VALUES = {
    "public_id": uuid4(), "view": "queue", "key": "some-key", "token": "x", "draft_id": 1, "task_id": 1, "message_id": 1,
    "proposal_id": 1, "person_id": 9_999, "invitation_id": 9_999, "session_id": 9_999, "file_id": uuid4(),
    "server_id": 9_999, "token_id": 9_999, "invoice_id": 9_999, "payment_id": 9_999, "appointment_id": 9_999,
    "feed_id": 9_999, "waiting_id": 9_999, "order_id": 9_999, "return_id": 9_999, "shop_id": 9_999,
    "absence_id": 9_999, "calendar_id": 9_999,
    "step": "take", "section": "business", "contact_id": 9_999, "other_id": 9_998,
}  # fmt: skip
REFUSED = {403, 404}


def address(name: str) -> str:
    """Return a page's address with values that lead to nothing."""
    pattern = next(one for one in urlpatterns if one.name == name)
    wanted = pattern.pattern.converters or dict.fromkeys(pattern.pattern.regex.groupindex)
    try:
        return reverse(f"console:{name}", kwargs={key: VALUES[key] for key in wanted})
    except (KeyError, NoReverseMatch):
        pytest.fail(f"give {name} a value for each of {sorted(wanted)}")


def statuses(client: Client, name: str) -> set[int]:
    """Return how a page answers, whichever way it is asked; a way that it does not know says nothing."""
    answers = (client.get(address(name)), client.post(address(name), {}))
    return {answer.status_code for answer in answers} - {405}


def test_every_page_says_who_may_open_it() -> None:
    classes = [ANYBODY, ONES_OWN, READERS, WRITERS, OWNERS, MANAGERS, TEAM]
    assert sorted(name for one in classes for name in one) == NAMES, "put each page into one class"


def leads_to_the_door(client: Client, name: str) -> bool:
    """Tell whether somebody is sent to sign in, whichever way a page is asked."""
    answers = (client.get(address(name)), client.post(address(name), {}))
    door = reverse("console:login")
    return all(answer.status_code == 405 or answer.headers.get("Location", "").startswith(door) for answer in answers)


def test_without_signing_in_every_page_leads_to_the_door(client: Client) -> None:
    assert [name for name in NAMES if name not in ANYBODY and not leads_to_the_door(client, name)] == []


def test_a_partner_sees_nothing_of_customers(client_of: Callable[[User], Client]) -> None:
    cast.says("my secret", contact=cast.customer(name="Marta Solís"))
    client, told = client_of(partner()), []
    for name in sorted(READERS | WRITERS | OWNERS | MANAGERS | TEAM):
        shown = client.get(address(name)).content + client.post(address(name), {}).content
        told += [name for secret in (b"my secret", b"Marta") if secret in shown]
    assert told == []


def partner(**limits: object) -> User:
    """Return a partner whose seat is open day and night, and who is in no team."""
    pat = cast.colleague("pat@outside.example", "Pat", User.Role.PARTNER)
    User.objects.filter(id=pat.id).update(**{"seat_hours": cast.WEEK, **limits})
    return person(pat.id)


def test_a_partner_opens_exactly_the_pages_of_a_seat(client_of: Callable[[User], Client]) -> None:
    client = client_of(partner())
    refused = {name for name in set(NAMES) - ANYBODY if statuses(client, name) == {403}}
    assert set(NAMES) - ANYBODY - refused == PARTNERS


def test_while_a_seat_is_closed_a_partner_opens_nothing_at_all(client_of: Callable[[User], Client]) -> None:
    client = client_of(partner(seat_hours={}))
    assert [name for name in sorted(set(NAMES) - ANYBODY) if statuses(client, name) != {403}] == []


def test_who_may_only_read_changes_nothing(reader: Client) -> None:
    answers = {name: reader.post(address(name), {}).status_code for name in sorted(WRITERS | OWNERS | MANAGERS | TEAM)}
    assert {name: status for name, status in answers.items() if status not in {*REFUSED, 405, 422}} == {}


def test_a_manager_opens_a_managers_page(client_of: Callable[[User], Client]) -> None:
    manager = client_of(cast.colleague("mo@bakery.example", "Mo", User.Role.MANAGER))
    assert [name for name in sorted(MANAGERS) if 403 in statuses(manager, name)] == []


def test_an_agent_opens_no_owners_page(tomas: Client) -> None:
    assert [name for name in sorted(OWNERS | TEAM | MANAGERS) if not statuses(tomas, name) <= REFUSED] == []


def test_a_manager_opens_no_owners_page(client_of: Callable[[User], Client]) -> None:
    manager = client_of(cast.colleague("mia@bakery.example", "Mia", User.Role.MANAGER))
    assert [name for name in sorted(OWNERS) if not statuses(manager, name) <= REFUSED] == []


@pytest.mark.parametrize("role", [User.Role.READ_ONLY, User.Role.PARTNER])
def test_who_may_only_read_and_who_is_a_partner_opens_no_page_of_the_team(client_of: Callable[[User], Client], role: str) -> None:
    client = client_of(cast.colleague("rae@bakery.example", "Rae", role))
    assert [name for name in sorted(TEAM) if not statuses(client, name) <= REFUSED] == []


def test_whoever_works_here_no_more_is_sent_to_the_door(client_of: Callable[[User], Client]) -> None:
    gone = cast.tomas()
    client = client_of(gone)
    let_go(person=gone, by=cast.ana())
    assert [name for name in NAMES if name not in ANYBODY and not leads_to_the_door(client, name)] == []
