"""What must be read again but never lie open: sealed under a key that is drawn from the desk's own.

Fernet (AES-128-CBC with HMAC-SHA256, github.com/fernet/spec) under keys drawn by HKDF (RFC 5869), one for each purpose, so
that what was sealed for one opens nothing in another.
"""

from __future__ import annotations

import base64
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class CannotUnseal(Exception):
    """What was sealed was changed since, or was sealed under a key that the desk has no more."""


def seal(plain: str, *, purpose: str) -> str:
    """Return the text sealed; sealing twice gives two different results."""
    return _box(purpose).encrypt(plain.encode()).decode()


def unseal(sealed: str, *, purpose: str) -> str:
    """Return what was sealed for this purpose, under the present key or an earlier one; raise CannotUnseal."""
    try:
        return _box(purpose).decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise CannotUnseal(f"what was sealed for {purpose} can't be read with the keys that the desk has") from None


def _box(purpose: str) -> MultiFernet:
    return MultiFernet([_fernet(key, purpose) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


@lru_cache
def _fernet(key: str, purpose: str) -> Fernet:
    drawn = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"warmdesk:{purpose}".encode()).derive(key.encode())
    return Fernet(base64.urlsafe_b64encode(drawn))
