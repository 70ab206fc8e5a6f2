"""What owners and managers do with the business's own tools: each with the permission that it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import uuid4

from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.tools import TOOLS
from warmdesk.console.access import require_manager
from warmdesk.console.errors import NoSuchPage
from warmdesk.lib import clock
from warmdesk.own_tools.calling import Trial, rehearse
from warmdesk.own_tools.description import Description
from warmdesk.own_tools.errors import ToolFailed
from warmdesk.own_tools.models import OwnTool
from warmdesk.own_tools.requests import Request
from warmdesk.own_tools.selectors import own_tool_by_key
from warmdesk.own_tools.services import keep_tool, remove_tool, switch_tool, try_tool, type_secret


@dataclass(frozen=True)
class Shown:
    """A try as it is shown: what was or would be sent, and what came back."""

    request: Request | None = None
    headers: list[tuple[str, str]] = field(default_factory=list)
    status: int = 0
    body: str = ""
    text: str = ""
    fault: str = ""
    is_real: bool = False


def tool_for(key: str) -> OwnTool:
    """Return one tool; raises NoSuchPage."""
    tool = own_tool_by_key(key)
    if tool is None:
        raise NoSuchPage(gettext("There is no such tool."))
    return tool


def keep_own_tool(*, described: Description, secret: str, is_new: bool, by: User) -> OwnTool:
    """Describe a tool, or describe it anew. Raises BadTool."""
    require_manager(by)
    return keep_tool(described=described, secret=secret, by=by, taken=set(TOOLS), is_new=is_new)


def seal_secret(*, tool: OwnTool, secret: str, by: User) -> None:
    """Type the secret of a tool that the folder describes."""
    require_manager(by)
    type_secret(tool=tool, secret=secret, by=by)


def switch_own_tool(*, tool: OwnTool, is_on: bool, by: User) -> None:
    """Let the assistant use a tool, or use it no more."""
    require_manager(by)
    switch_tool(tool=tool, is_on=is_on, by=by)


def drop_own_tool(*, tool: OwnTool, by: User) -> None:
    """Remove a tool; one that the folder describes would come back, so it is switched off instead."""
    require_manager(by)
    if tool.is_of_folder:
        raise NoSuchPage(gettext("This tool is described in tools.yaml: remove it there."))
    remove_tool(tool=tool, by=by)


def try_own_tool(*, tool: OwnTool, values: Mapping[str, str], is_real: bool, by: User) -> Shown:
    """Show the request that sample arguments make, and where it is to be real, what came back, failures included."""
    require_manager(by)
    try:
        return _shown(rehearse(tool, values) if not is_real else _really(tool, values, by), is_real)
    except ToolFailed as failed:
        return Shown(fault=failed.sentence, is_real=is_real)


def _really(tool: OwnTool, values: Mapping[str, str], by: User) -> Trial:
    business = the_business()
    return try_tool(
        tool=tool, values=values, key=f"try:{uuid4()}", language=business.language,
        today=clock.now().astimezone(business.zone).date(), by=by,
    )  # fmt: skip


def _shown(trial: Trial, is_real: bool) -> Shown:
    return Shown(
        request=trial.request, headers=list(trial.request.headers.items()), status=trial.status, body=trial.body,
        text=trial.text, fault=trial.fault, is_real=is_real,
    )  # fmt: skip
