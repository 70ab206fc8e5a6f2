"""The index of all that was said: SQLite's FTS5 or PostgreSQL's text search, kept by the database itself.

The one place that knows both; the tables and triggers are made by a migration. Words are folded for case and accents and not
stemmed, so that all languages find what they wrote.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.db import connection

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_ACCENTED, _PLAIN = "áàâäãåéèêëíìîïóòôöõúùûüñçąćęłńśźż", "aaaaaaeeeeiiiiooooouuuuncacelnszz"
_FOLD = str.maketrans(_ACCENTED, _PLAIN)

SQLITE_MAKE = [
    "CREATE VIRTUAL TABLE conversations_words USING fts5("
    "text, content='conversations_message', content_rowid='id', tokenize='unicode61 remove_diacritics 2')",
    "CREATE TRIGGER conversations_words_add AFTER INSERT ON conversations_message BEGIN "
    "INSERT INTO conversations_words(rowid, text) VALUES (new.id, new.text); END",
    "CREATE TRIGGER conversations_words_change AFTER UPDATE OF text ON conversations_message BEGIN "
    "INSERT INTO conversations_words(conversations_words, rowid, text) VALUES ('delete', old.id, old.text); "
    "INSERT INTO conversations_words(rowid, text) VALUES (new.id, new.text); END",
    "CREATE TRIGGER conversations_words_remove AFTER DELETE ON conversations_message BEGIN "
    "INSERT INTO conversations_words(conversations_words, rowid, text) VALUES ('delete', old.id, old.text); END",
    "INSERT INTO conversations_words(conversations_words) VALUES ('rebuild')",
]
POSTGRES_MAKE = [
    "CREATE FUNCTION conversations_words_of(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ "
    "SELECT to_tsvector('simple', regexp_replace(translate(lower($1), "
    f"'{_ACCENTED}', '{_PLAIN}'), '[^[:alnum:]]+', ' ', 'g')) $$",
    "CREATE INDEX conversations_words ON conversations_message USING gin (conversations_words_of(text))",
]
_ON_SQLITE = (
    "SELECT m.id, m.conversation_id FROM conversations_words w JOIN conversations_message m ON m.id = w.rowid "
    "WHERE conversations_words MATCH %s AND m.author LIKE %s AND m.id < %s ORDER BY w.rowid DESC LIMIT %s"
)
_ON_POSTGRES = (
    "SELECT m.id, m.conversation_id FROM conversations_message m "
    "WHERE conversations_words_of(m.text) @@ to_tsquery('simple', %s) AND m.author LIKE %s AND m.id < %s "
    "ORDER BY m.id DESC LIMIT %s"
)
_NO_ID = 2**62
ANYBODY = "%"
"""Every author of a message."""


def newest_matches(
    texts: Sequence[str],
    without: Sequence[str],
    *,
    most: int,
    before_id: int | None = None,
    author: str = ANYBODY,
) -> list[tuple[int, int]]:
    """Return (message id, conversation id) of the newest messages that hold every text and none of the others.

    A text of several words is a phrase; the last word of the last text also matches what begins with it, as one still types.
    """
    terms = [words for text in texts if (words := _WORD.findall(text))]
    if not terms:
        return []
    nots = [words for text in without if (words := _WORD.findall(text))]
    sql, match = (_ON_POSTGRES, _for_postgres) if connection.vendor == "postgresql" else (_ON_SQLITE, _for_sqlite)
    with connection.cursor() as cursor:
        cursor.execute(sql, [match(terms, nots), author, before_id or _NO_ID, most])
        return [(int(message), int(conversation)) for message, conversation in cursor.fetchall()]


def _for_sqlite(terms: list[list[str]], nots: list[list[str]]) -> str:
    match = " AND ".join(_phrase(words) for words in terms) + "*"
    return f"({match})" + "".join(f" NOT {_phrase(words)}" for words in nots)


def _phrase(words: list[str]) -> str:
    return '"' + " ".join(words) + '"'


def _for_postgres(terms: list[list[str]], nots: list[list[str]]) -> str:
    match = " & ".join(_steps(words) for words in terms) + ":*"
    return match + "".join(f" & !({_steps(words)})" for words in nots)


def _steps(words: list[str]) -> str:
    return " <-> ".join("'" + word.lower().translate(_FOLD) + "'" for word in words)


def forget_overwritten() -> None:
    """Drop from the index what its texts no longer hold; on PostgreSQL vacuuming does."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO conversations_words(conversations_words) VALUES ('optimize')")
