"""Keys for what an owner names in the browser: a folder and an address know it by them."""

from __future__ import annotations

import secrets
from collections.abc import Collection

from django.utils.text import slugify

_LONGEST = 70


def free_key(name: str, taken: Collection[str]) -> str:
    """Make a key of a name, another one where it is taken; of a name without a Latin letter, one by chance."""
    key = slugify(name)[:_LONGEST] or secrets.token_hex(4)
    return f"{key}-{secrets.token_hex(3)}" if key in taken else key
