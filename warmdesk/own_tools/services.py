"""Writes: the business describes its tools, in the console or in the folder."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from warmdesk.accounts.models import User
from warmdesk.accounts.services import touch_business
from warmdesk.lib.rows import RowChanges, put_rows
from warmdesk.lib.secrets import seal
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.own_tools.calling import Trial, try_out
from warmdesk.own_tools.checks import faults_in
from warmdesk.own_tools.description import Description
from warmdesk.own_tools.errors import BadTool, ToolChanged
from warmdesk.own_tools.events import OwnToolChanged, OwnToolKept, OwnToolRemoved, OwnToolSwitched, OwnToolTried
from warmdesk.own_tools.models import OwnTool
from warmdesk.own_tools.requests import host_of
from warmdesk.own_tools.selectors import PURPOSE
from warmdesk.own_tools.servers import know_servers


def keep_tool(*, described: Description, secret: str, by: User, taken: Collection[str], is_new: bool) -> OwnTool:
    """Keep a tool as the console describes it; an empty secret keeps the one that is there, unless the host changed.

    Records OwnToolKept. Raises BadTool with every fault.
    """
    faults = faults_in(described, taken=taken)
    with write():
        found = OwnTool.objects.filter(key=described.key).first()
        if found is not None and (is_new or found.is_of_folder):
            faults.append(("key", "There is a tool with this name already."))
        if faults:
            raise BadTool(faults)
        fields: dict[str, Any] = {**described.columns(), "found_mark": ""}
        host = host_of(described.url)
        if secret.strip():
            fields |= {"sealed_secret": seal(secret.strip(), purpose=PURPOSE), "secret_host": host}
        elif found is not None and found.secret_host != host:
            fields |= {"sealed_secret": "", "secret_host": ""}
        tool, _ = OwnTool.objects.update_or_create(key=described.key, defaults=fields)
        touch_business()
        record(OwnToolKept(tool=tool.key, by=by.id))
    return tool


def type_secret(*, tool: OwnTool, secret: str, by: User) -> None:
    """Seal a secret for a tool that the folder describes, for the host that it has now. Records OwnToolKept."""
    with write():
        sealed = seal(secret.strip(), purpose=PURPOSE) if secret.strip() else ""
        OwnTool.objects.filter(id=tool.id).update(sealed_secret=sealed, secret_host=host_of(tool.url) if sealed else "")
        record(OwnToolKept(tool=tool.key, by=by.id))


def switch_tool(*, tool: OwnTool, is_on: bool, by: User) -> None:
    """Let the assistant use a tool, or use it no more: from the next message on. Records OwnToolSwitched."""
    with write():
        OwnTool.objects.filter(id=tool.id).update(is_on=is_on)
        touch_business()
        record(OwnToolSwitched(tool=tool.key, is_on=is_on, by=by.id))


def remove_tool(*, tool: OwnTool, by: User) -> None:
    """Remove a tool and its secret; what it did is still on record. Records OwnToolRemoved."""
    with write():
        OwnTool.objects.filter(id=tool.id).delete()
        touch_business()
        record(OwnToolRemoved(tool=tool.key, by=by.id))


def try_tool(*, tool: OwnTool, values: Mapping[str, str], key: str, language: str, today: date, by: User) -> Trial:
    """Really call a tool with sample arguments, for an owner; records OwnToolTried. Raises ToolFailed; not in a transaction."""
    succeeded = False
    try:
        trial = try_out(tool, values, key=key, language=language, today=today)
        succeeded = not trial.fault
        return trial
    except ToolChanged as changed:
        note_changed(tool=tool, found=changed.found)
        raise
    finally:
        with write():
            record(OwnToolTried(tool=tool.key, succeeded=succeeded, by=by.id))


def note_changed(*, tool: OwnTool, found: str) -> None:
    """Let a tool stand still that its MCP server changed, until it is adopted again. Records OwnToolChanged, once a change."""
    with write():
        if OwnTool.objects.filter(id=tool.id).exclude(found_mark=found).update(found_mark=found):
            record(OwnToolChanged(tool=tool.key))


def put_own_tools(*, tools: Sequence[Description]) -> RowChanges:
    """Have exactly these tools of the folder; those described in the console stay. Safe to call twice.

    A switch that was used and a secret that was typed in the console stay as they are, and so does a tool of the console that is
    described alike, as in an exported folder. Raises BadTool where one of the same name is described otherwise.
    """
    with write():
        told = {one.key: one for one in tools}
        mine = list(OwnTool.objects.filter(is_of_folder=False, key__in=list(told)))
        other = next((one.key for one in mine if one.description != told[one.key]), "")
        if other:
            raise BadTool([("name", f"{other} was described in the console already, otherwise: remove it there first.")])
        known = {one.key for one in mine}
        rows = {one.key: {**one.columns(), "is_of_folder": True} for one in tools if one.key not in known}
        gone = OwnTool.objects.filter(is_of_folder=True).exclude(key__in=list(rows))
        names = tuple(gone.order_by("key").values_list("key", flat=True))
        gone.delete()
        know_servers([one.url for one in tools if one.remote])
        return put_rows(OwnTool, key="key", rows=rows) + RowChanges(removed=names)
