"""The script that sites load: small, put together without a build, and translated."""

from __future__ import annotations

import gzip
import re

import pytest
from django.test import Client

from tests.channels.colours import contrast
from warmdesk.channels.widget.script import FOLDER, MODULES, widget_script
from warmdesk.channels.widget.strings import ALONE, PANEL, panel_strings
from warmdesk.lib.wording import SPOKEN

pytestmark = pytest.mark.urls("warmdesk.channels.urls")
MOST_BYTES = 30_000


def source(name: str) -> str:
    return (FOLDER / f"{name}.js").read_text(encoding="utf-8")


def test_the_script_stays_under_thirty_kilobytes() -> None:
    assert len(gzip.compress(widget_script().body)) < MOST_BYTES


def test_every_module_is_in_the_script_after_those_it_imports() -> None:
    assert sorted(MODULES) == sorted(path.stem for path in FOLDER.glob("*.js"))
    for position, name in enumerate(MODULES):
        assert set(re.findall(r'from "\./(\w+)\.js"', source(name))) <= set(MODULES[:position])


def test_no_module_keyword_is_left_in_the_script() -> None:
    assert not re.search(r"^(import|export)\b", widget_script().body.decode(), re.MULTILINE)


@pytest.mark.parametrize("name", MODULES)
def test_no_module_parses_html_or_evaluates_text(name: str) -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setAttribute\(\"style", source(name)
    )


def test_the_browser_uses_every_sentence_and_no_other() -> None:
    used = set(re.findall(r"strings\.(\w+)", "".join(map(source, MODULES))))
    built = {name for name in PANEL if re.fullmatch(r"rating_\d|status_(sending|sent|read)", name)}
    assert used | built == set(PANEL)
    assert set(re.findall(r"words\.(\w+)", "".join(map(source, MODULES)))) == set(ALONE)


def test_the_script_is_cached_and_costs_nothing_when_unchanged() -> None:
    first = Client().get("/widget.js")
    assert first["Content-Type"].startswith("text/javascript")
    assert "max-age" in first["Cache-Control"]
    assert first["Access-Control-Allow-Origin"] == "*"
    again = Client().get("/widget.js", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        *((ink, paper) for ink in ("text", "muted") for paper in ("surface", "sunken", "raised")),
        *((ink, "surface") for ink in ("assistant", "person", "queue", "problem")),
        ("text", "assistant-tint"), ("text", "person-tint"), ("text", "problem-tint"), ("assistant", "assistant-tint"),
        ("person", "person-tint"), ("person", "sunken"), ("queue", "sunken"),
    ],
)  # fmt: skip
def test_every_text_can_be_read_on_its_ground(ink: str, paper: str, scheme: int) -> None:
    pairs = dict(re.findall(r"--([\w-]+): light-dark\((#\w+, #\w+)\)", (FOLDER / "style.css").read_text()))
    assert contrast(pairs[ink].split(", ")[scheme], pairs[paper].split(", ")[scheme]) >= 4.5


def test_the_panel_speaks_each_language() -> None:
    spoken = {language: panel_strings(language)["person_button"] for language in SPOKEN}
    assert len(set(spoken.values())) == len(SPOKEN) == 8
