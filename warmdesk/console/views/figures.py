"""The figures, each with what it means and what it rests on; as a page, a table and JSON."""

from __future__ import annotations

import csv
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from warmdesk.analytics.figures import Figure
from warmdesk.analytics.selectors import figures
from warmdesk.console.access import DeskRequest, require_reader, staff_only
from warmdesk.lib import clock

PERIODS = ("7", "30", "90", "all")
HEADLINES = ("assistant_first_response_median", "people_first_response_median", "containment", "csat")
COLUMNS = (
    "name", "split", "title", "value", "unit", "k", "n", "low", "high", "enough", "formula", "population", "exclusions",
)  # fmt: skip


@dataclass(frozen=True)
class Period:
    """How far back the figures go."""

    key: str
    name: str

    @property
    def since(self) -> datetime | None:
        """The moment from which on, or None for always."""
        return None if self.key == "all" else clock.now() - timedelta(days=int(self.key))


def periods() -> list[Period]:
    """Return the periods that one can choose."""
    names = (gettext("7 days"), gettext("30 days"), gettext("90 days"), gettext("Always"))
    return [Period(key, name) for key, name in zip(PERIODS, names, strict=True)]


def period_of(request: HttpRequest) -> Period:
    """Return the period that was chosen."""
    wanted = request.GET.get("period", "30")
    return next((one for one in periods() if one.key == wanted), periods()[1])


@require_GET
@staff_only
def figures_page(request: DeskRequest) -> HttpResponse:
    """Show the headlines, then every figure in a table."""
    require_reader(request.user)
    period = period_of(request)
    found = figures(period.since)
    headlines = [figure for figure in found if figure.name in HEADLINES and not figure.split]
    page = {"figures": found, "headlines": headlines, "period": period, "periods": periods(), "page": "figures"}
    return render(request, "console/figures.html", page)


@require_GET
@staff_only
def figures_csv(request: DeskRequest) -> HttpResponse:
    """Give the figures as a table for a spreadsheet."""
    require_reader(request.user)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="figures.csv"'
    table = csv.writer(response)
    table.writerow(COLUMNS)
    table.writerows(_cells(figure) for figure in figures(period_of(request).since))
    return response


@require_GET
@staff_only
def figures_json(request: DeskRequest) -> JsonResponse:
    """Give the figures to a program."""
    require_reader(request.user)
    since = period_of(request).since
    return JsonResponse({"since": since, "until": clock.now(), "figures": [asdict(figure) for figure in figures(since)]})


def _cells(figure: Figure) -> list[object]:
    low, high = figure.interval or ("", "")
    cells = {**asdict(figure), "low": low, "high": high}
    return ["" if cells[column] is None else cells[column] for column in COLUMNS]
