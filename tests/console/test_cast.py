"""The cast can be called in any order and as often as a test likes."""

from __future__ import annotations

import pytest

from tests import cast

pytestmark = pytest.mark.django_db


def test_the_cast_is_the_same_however_often_it_is_called() -> None:
    assert cast.business() == cast.business()
    assert cast.ana() == cast.ana()
    assert cast.ana().is_owner
    assert not cast.reader().may_write
    assert cast.customer().tier == "standard"


def test_a_visitor_and_the_assistant_talk() -> None:
    cast.business()
    conversation = cast.says("hello?")
    conversation = cast.assistant_says("Hello!", to=conversation)
    again = cast.says("thank you", to=conversation)
    assert again.id == conversation.id
    assert again.last_seq == 3
