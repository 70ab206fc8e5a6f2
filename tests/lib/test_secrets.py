"""What is sealed opens for its purpose and with the desk's keys only."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from warmdesk.lib.secrets import CannotUnseal, seal, unseal


@given(st.text())
def test_whatever_was_sealed_comes_back_unchanged(plain: str) -> None:
    sealed = seal(plain, purpose="a test")
    assert unseal(sealed, purpose="a test") == plain
    assert len(plain) < 4 or plain not in sealed


def test_what_was_sealed_for_one_purpose_opens_nothing_in_another() -> None:
    with pytest.raises(CannotUnseal):
        unseal(seal("123456", purpose="codes"), purpose="tools")


def test_sealing_twice_shows_no_sameness() -> None:
    assert seal("123456", purpose="codes") != seal("123456", purpose="codes")


def test_after_a_change_of_key_the_earlier_one_still_opens_while_it_is_kept() -> None:
    sealed = seal("kept", purpose="tools")
    with override_settings(SECRET_KEY="a new key", SECRET_KEY_FALLBACKS=[settings.SECRET_KEY]):
        assert unseal(sealed, purpose="tools") == "kept"
    with override_settings(SECRET_KEY="a new key"), pytest.raises(CannotUnseal):
        unseal(sealed, purpose="tools")
