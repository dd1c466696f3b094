"""What the tables need from PostgreSQL besides tables: extensions, text functions, and a place for triggers.

Everything is DDL attached to the metadata, so that `metadata.create_all` builds the same database as the
migrations (the catalogue test compares them). This module never runs a statement by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import event

from hub.models.base import Base

if TYPE_CHECKING:
    from sqlalchemy import Connection, MetaData

BEFORE_TABLES: Final[list[str]] = []
AFTER_TABLES: Final[list[str]] = []

EXTENSIONS: Final = ("unaccent", "pg_trgm", "btree_gist", "cube", "earthdistance")

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONED: Final = {  # in the order of the tones: huyền, hỏi, ngã, sắc, nặng
    "a": "àảãáạ", "ă": "ằẳẵắặ", "â": "ầẩẫấậ", "e": "èẻẽéẹ", "ê": "ềểễếệ", "i": "ìỉĩíị",
    "o": "òỏõóọ", "ô": "ồổỗốộ", "ơ": "ờởỡớợ", "u": "ùủũúụ", "ư": "ừửữứự", "y": "ỳỷỹýỵ",
}  # fmt: skip
_PUNCTUATION: Final = " _-,;:!?.'\"()/&"  # in the order ICU gives them, all before the digits
_RANKS: Final = "".join(
    chr(code)
    for code in (*range(ord("!"), ord("0")), *range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("h")))
)


def _sort_key() -> str:
    """Body of `vi_sort_key`: two `translate` calls, the letters without their tones, then the tones alone.

    Letters become ASCII in alphabetical order, so that byte order is the Vietnamese order; the space between
    the parts is below every rank, so that a name precedes its own continuations. Plain letters come first in
    the tables because `translate` searches them from the left.
    """
    rank = dict(zip(_PUNCTUATION + _ALPHABET, _RANKS, strict=True))
    toned = "".join(_TONED.values())
    plain = _ALPHABET + _PUNCTUATION
    ranks = "".join(rank[letter] for letter in plain) + "".join(rank[base] * 5 for base in _TONED)
    bearers = "".join(_TONED)
    silent = "".join(letter for letter in plain + "0123456789" if letter not in bearers)
    tones = "0" * len(bearers) + "12345" * len(_TONED)
    text = "lower(normalize(value, NFC))"
    return (
        f"translate({text}, {_quoted(plain + toned)}, {_quoted(ranks)})"
        f" || ' ' || rtrim(translate({text}, {_quoted(bearers + toned + silent)}, '{tones}'), '0')"
    )


def _quoted(literal: str) -> str:
    return "'" + literal.replace("'", "''") + "'"


VI_SORT_KEY: Final = f"""
CREATE OR REPLACE FUNCTION vi_sort_key(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN {_sort_key()}
"""

FOLD: Final = """
CREATE OR REPLACE FUNCTION fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)))
"""


def before_tables(statement: str) -> None:
    """Run the statement before the first table is made: extensions, and functions that columns call."""
    BEFORE_TABLES.append(statement.strip())


def after_tables(statement: str) -> None:
    """Run the statement once all tables are there: trigger functions and triggers."""
    AFTER_TABLES.append(statement.strip())


@event.listens_for(Base.metadata, "before_create")
def _before_create(_metadata: MetaData, connection: Connection, **_: Any) -> None:
    for statement in BEFORE_TABLES:
        connection.exec_driver_sql(statement)


@event.listens_for(Base.metadata, "after_create")
def _after_create(_metadata: MetaData, connection: Connection, **_: Any) -> None:
    for statement in AFTER_TABLES:
        connection.exec_driver_sql(statement)


for _extension in EXTENSIONS:
    before_tables(f"CREATE EXTENSION IF NOT EXISTS {_extension} SCHEMA public")
for _function in (VI_SORT_KEY, FOLD):
    before_tables(_function)
