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

# All of them trusted: the owner of a database may add them. (earthdistance is not, so distances are haversines.)
EXTENSIONS: Final = ("unaccent", "pg_trgm", "btree_gist", "fuzzystrmatch")

TONES: Final = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: dictionary order
MARKS: Final = "\u0306\u0302\u031b"  # breve, circumflex, horn: ă before â, ô before ơ
_VOWELS: Final = "aeiouy"
_SILENT: Final = "nhtgcmlvdđkprxbqs fjwz"  # the most frequent first: `translate` searches from the left


def _sort_key() -> str:
    """Body of `vi_sort_key`: the letters without their tones, a tab, then the tones alone.

    On decomposed text, ă is `a{`, â `a|`, ơ `o}` and đ `d{`: above `az`, below `b`, so that byte order is the
    order of the alphabet. Tones decide only between names that are otherwise equal: each vowel is a 0, followed
    by the rank of its tone. The tab is below the space, so that a name precedes its own continuations.
    """
    text = "lower(normalize(value, NFD) COLLATE pg_unicode_fast)"  # whatever the locale of the database
    letters = f"translate(replace({text}, 'đ', 'd{{'), '{MARKS}{TONES}', '{{|}}')"
    tones = f"translate({text}, '{_VOWELS}{TONES}{MARKS}{_SILENT}', '00000012345')"
    return f"{letters} || '\t' || rtrim({tones}, '0')"


VI_SORT_KEY: Final = f"""
CREATE OR REPLACE FUNCTION vi_sort_key(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN {_sort_key()}
"""

FOLD: Final = """
CREATE OR REPLACE FUNCTION fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)) COLLATE pg_unicode_fast)
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
