"""What a program sends: JSON for one thing, CSV for many, read as the folder's tables are, with the same complaints."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from warmdesk.accounts.selectors import the_business
from warmdesk.api.errors import Unreadable
from warmdesk.api.shapes import Shape
from warmdesk.folder import kinds
from warmdesk.folder.names import Names
from warmdesk.folder.problems import Findings, Problem, Spot, nearest, one_of
from warmdesk.folder.rows import Row, rows
from warmdesk.folder.tables import Ledger


def value_in_json(shape: Shape, body: bytes, id: str) -> Any:
    """Return the folder's value for a JSON object; its id is that of the address. Raises Unreadable."""
    findings = Findings()
    spot = Spot(findings, shape.name)
    cells = {key: text for key, value in json_of(body).items() if (text := _cell(spot, shape, key, value)) is not None}
    if cells.setdefault(shape.id, id) != id:
        spot.at(key=shape.id).error("is not the id of the address", expected=id)
    for column in shape.table.columns.required:
        if column not in cells:
            spot.at(key=column).error("is missing")
    value = None if findings.errors else shape.table.read(Row(cells, spot), _ledger())
    _complain(findings)
    return value


def values_in_csv(shape: Shape, body: bytes) -> list[Any]:
    """Return the folder's values for a table. Raises Unreadable with every problem; then nothing is to be kept."""
    findings = Findings()
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable("The table is not UTF-8.", problems=[]) from error
    found = rows(text, shape.table.columns, findings, shape.name) or []
    ledger = _ledger()
    values = [shape.table.read(row, ledger) for row in found]
    _complain(findings)
    return values


def json_of(body: bytes) -> dict[str, Any]:
    """Return the JSON object of a body. Raises Unreadable."""
    try:
        found = json.loads(body)
    except ValueError as error:
        raise Unreadable("The body is not JSON.", problems=[]) from error
    if not isinstance(found, dict):
        raise Unreadable("The body is not a JSON object.", problems=[])
    return found


def _cell(spot: Spot, shape: Shape, key: str, value: object) -> str | None:
    known = shape.table.columns.known
    text = _as_text(value)
    if key not in known:
        spot.at(key=key).error("is unknown", expected=one_of(known), nearest=nearest(key, known))
        return None
    if text is None:
        spot.at(key=key).error("is neither text nor a number")
    return text


def _as_text(value: object) -> str | None:
    """Return a JSON value as a cell of a table would hold it; None where no cell could."""
    if value is None:
        return ""
    if isinstance(value, bool | dict | list):
        return None
    return f"{Decimal(str(value)):f}" if isinstance(value, float) else str(value).strip()


def _ledger() -> Ledger:
    business = the_business()
    return Ledger(kinds.money(business.currency), kinds.moment(business.zone), Names())


def _complain(findings: Findings) -> None:
    if findings.errors:
        count = len(findings.errors)
        sentence = "One thing can't be read." if count == 1 else f"{count} things can't be read."
        raise Unreadable(sentence, problems=[_shown(problem) for problem in findings.errors])


def _shown(problem: Problem) -> dict[str, str | int]:
    found = {
        "row": problem.row,
        "key": problem.key,
        "message": problem.message,
        "expected": problem.expected,
        "nearest": problem.nearest,
    }
    return {key: value for key, value in found.items() if value}
