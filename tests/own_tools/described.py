"""Descriptions that tests keep: a warranty that is looked up, and a password reset that changes something."""

from __future__ import annotations

from typing import Any

from tests import cast
from warmdesk.assistant.tools import TOOLS
from warmdesk.own_tools.description import Description, Fact, Wanted
from warmdesk.own_tools.models import OwnTool
from warmdesk.own_tools.services import keep_tool

SECRET = "Bearer s3cr3t-of-the-warranty-desk"


def warranty(base: str, **changes: Any) -> Description:
    """Return a tool that looks a warranty up by serial number: anybody may ask."""
    return Description(
        **{
            "key": "warranty_check",
            "title": "Warranty check",
            "purpose": "Tell until when a product is under warranty",
            "examples": (
                "Is my jacket still under warranty?", "When does my warranty run out?", "check the warranty of my bag please",
                "¿Sigue en garantía mi chaqueta?",
            ),
            "method": "GET",
            "url": f"{base}/warranty/{{serial}}",
            "arguments": (
                Wanted("serial", "reference", {"en": "What is the serial number?", "es": "¿Cuál es el número de serie?"}),
            ),
            "facts": (Fact("until", "data.until", "date"), Fact("model", "data.items[0].name")),
            "reply": {"en": "Your {model} is under warranty until {until}.", "es": "{model} tiene garantía hasta el {until}."},
            "missing": {"": "There is no product with the serial number {serial}."},
            "secret_header": "Authorization",
            "timeout_s": 2,
            **changes,
        }
    )  # fmt: skip


def reset(base: str, **changes: Any) -> Description:
    """Return a chore for proven customers: a password-reset link, sent by the shop's own system."""
    return Description(
        **{
            "key": "reset_password",
            "title": "Password reset link",
            "purpose": "Send a link to reset the password of the web shop account",
            "examples": ("I forgot my password", "send me a password reset link", "reset my password please"),
            "method": "POST",
            "url": f"{base}/reset",
            "arguments": (
                Wanted("address", "own_email"),
                Wanted("account", "choice", {"": "Which account is it: shop or club?"}, ("shop", "club")),
            ),
            "who": "customer",
            "must_confirm": True,
            "facts": (Fact("ticket", "ticket"),),
            "reply": {"": "The link is on its way, number {ticket}."},
            "undo_method": "DELETE",
            "undo_url": f"{base}/reset/{{ticket}}",
            "timeout_s": 2,
            **changes,
        }
    )  # fmt: skip


def keep(described: Description, secret: str = SECRET) -> OwnTool:
    """Keep a tool as the owner would."""
    return keep_tool(described=described, secret=secret, by=cast.ana(), taken=set(TOOLS), is_new=True)
