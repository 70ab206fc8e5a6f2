"""Call-backs: a person calls a customer; the promise is a dated task."""

from __future__ import annotations

from warmdesk.api.errors import Unreadable
from warmdesk.api.tools.contract import ApiTool, Asked, Json, Wanted
from warmdesk.contacts.services import meet_visitor
from warmdesk.followups.selectors import task_by_id
from warmdesk.followups.services import due_moment, open_task
from warmdesk.lib.phone import parse_phone
from warmdesk.lib.reach import region_of


def _request(asked: Asked) -> Json:
    customer = asked.customer()
    typed = asked.get("phone") or (customer.phone if customer else "")
    phone = parse_phone(typed, region_of(asked.business.phone))
    if phone is None or not phone.e164:
        expected = "a whole phone number, such as +34600000111"
        raise Unreadable(
            "Which number is to be called?", problems=[{"key": "phone", "message": "is no number", "expected": expected}]
        )
    if customer is None and not asked.get("name"):
        expected = "customer_id, or the name of somebody new"
        raise Unreadable("Who is to be called?", problems=[{"key": "customer_id", "message": "is missing", "expected": expected}])
    contact = customer or meet_visitor(
        language=asked.business.language, name=asked.get("name"), phone=phone.typed, phone_e164=phone.e164
    )
    about = f": {asked.get('about')}" if asked.get("about") else ""
    task = open_task(
        kind="callback", summary=f"Call a customer back{about}", due_at=due_moment(asked.business, "normal"), conversation=None,
        contact=contact, reach=phone.typed, is_promise=True,
    )  # fmt: skip
    return {"task": task.id}


def _show(effect: Json) -> Json:
    task = task_by_id(effect["task"])
    return {
        "callback": {"id": effect["task"], "due_at": task.due_at.isoformat(), "is_done": task.done_at is not None}
        if task
        else None
    }


REQUEST_CALLBACK = ApiTool(
    "request_callback", "Request a call-back", "Have a person of the business call somebody; tells by when.", "callbacks:write",
    (
        Wanted("customer_id", "the business's own number of the customer", is_required=False),
        Wanted("name", "of somebody new", is_required=False),
        Wanted("phone", "the number to call; that on file without it", is_required=False, longest=40),
        Wanted("about", "what it is about, in a few words", is_required=False),
    ),
    _request, _show, most_an_hour=60,
)  # fmt: skip
