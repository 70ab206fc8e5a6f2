"""What is too large to be taken in is answered with a sentence, in time and in the language of whoever sent it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from warmdesk.lib.bodies import MOST_BYTES, WRAPPING

pytestmark = pytest.mark.django_db
FORM = "multipart/form-data; boundary=x"


def send(path: str, size: int, **how: Any) -> Any:
    """Announce so many bytes and bring none: whoever reads would miss them."""
    return Client().post(path, b"", CONTENT_LENGTH=str(size), **{"content_type": FORM, **how})


def test_a_page_says_how_large_it_was_and_how_large_it_may_be() -> None:
    answer = send("/desk/sign-in", 12_345_678, headers={"Accept": "text/html"})
    assert answer.status_code == 413
    assert "That was 12.4 MB; at most 10 MB can be sent at once." in answer.content.decode()


def test_programs_read_it_as_json_and_htmx_as_a_fragment() -> None:
    error = send("/hooks/stripe", 20_000_000, headers={"Accept": "application/json"}).json()["error"]
    assert (error["code"], error["size_bytes"], error["most_bytes"]) == ("too_large", 20_000_000, MOST_BYTES)
    fragment = send("/desk/sign-in", 20_000_000, headers={"HX-Request": "true"}).content.decode()
    assert "That was 20 MB" in fragment
    assert "<html" not in fragment


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("fr", "Cela faisait 12,4 Mo ; 10 Mo au plus"), ("pl", "To było 12,4 MB"), ("de", "höchstens 10 MB")],
)
def test_a_customer_reads_it_in_their_language(language: str, sentence: str) -> None:
    answer = send("/book/cut/29000000/", 12_345_678, headers={"Accept": "text/html", "Accept-Language": language})
    assert answer.status_code == 413
    assert sentence in answer.content.decode()


def test_a_form_longer_than_forms_may_be_gets_the_same_sentence() -> None:
    answer = Client().post("/hooks/stripe", b"x" * 300_000, content_type="application/json")
    assert answer.status_code == 413
    assert answer.json()["error"]["message"].startswith("That was 300 kB; at most 263 kB can be sent at once.")


def test_the_largest_file_in_its_form_is_let_through() -> None:
    page = "/desk/sign-in"
    assert (send(page, MOST_BYTES + WRAPPING).status_code, send(page, MOST_BYTES + WRAPPING + 1).status_code) == (200, 413)


def test_the_widgets_own_doors_keep_their_own_narrower_words() -> None:
    assert send("/widget/session", 12_000_000).json()["error"]["message"].startswith("This message is too long")
