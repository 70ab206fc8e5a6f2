"""Run as a program: erase a customer in a database file and print how often a word stood in its bytes before and after.

A second connection stays open, as in a desk that is at work, so that SQLite does not tidy up by closing.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import suppress
from pathlib import Path

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "warmdesk.settings"
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402

from tests.governance.somebody import known_everywhere  # noqa: E402
from warmdesk.contacts.events import ErasureRequested  # noqa: E402
from warmdesk.contacts.selectors import same_person  # noqa: E402
from warmdesk.contacts.services import request_erasure  # noqa: E402
from warmdesk.governance.services import forget  # noqa: E402
from warmdesk.outbox.errors import Later  # noqa: E402


def _count(word: str) -> int:
    return sum(path.read_bytes().lower().count(word.encode()) for path in Path(settings.DATA_FOLDER).glob("desk.sqlite3*"))


def main(word: str) -> None:
    """Print both counts; while the onlooker reads, the erasure must ask to be run again."""
    call_command("migrate", verbosity=0)
    contact = known_everywhere().contact
    onlooker = sqlite3.connect(settings.DATABASES["default"]["NAME"], isolation_level=None)
    onlooker.execute("BEGIN")
    onlooker.execute("SELECT count(*) FROM contacts_contact").fetchone()
    before = _count(word)
    merged, fact = (ErasureRequested(contact_id=one.id, by=None) for one in reversed(same_person(contact)))
    request_erasure(contact=contact, by=None)
    with suppress(Later):
        forget(merged)
    try:
        forget(fact)
    except Later:
        onlooker.execute("COMMIT")
        forget(fact)
        print(before, _count(word))
    onlooker.close()


if __name__ == "__main__":
    main(sys.argv[1])
