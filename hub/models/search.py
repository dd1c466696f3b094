"""What can be searched: the columns of each table, the indexes over their words, and all words of public rows.

A model says by `searched` which of its columns are names and which are texts; the indexes here and the resolver
of the search both read that. No column is added to a row. The words are kept apart (`search_word`), so that an
unknown one can be recognised; they come from rows that the public sees, and no row that it does not see may add one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Label, Link, Vocabulary
from hub.models.functions import after_tables
from hub.models.search_words import AFTER_THE_WORDS, CONFIG

NEWEST: Final = 20  # rows that are looked at before the index is: every tenth has a word for which that pays
LONGEST_TEXT: Final = 100_000  # letters of one text that are indexed: the words of a row must fit into 1 MB


class SearchType(Vocabulary):
    """Of what kind a hit of the search is. An offer of any kind is an OPPORTUNITY."""

    ADMINISTRATIVE_UNIT = Label("Province, ward or commune", "Đơn vị hành chính")
    AREA = Label("Area or former district", "Khu vực, huyện cũ")
    FRAMEWORK = Label("Framework of skills", "Khung năng lực")
    INDICATOR = Label("Indicator", "Chỉ số")
    JOB_POSITION = Label("Job position", "Vị trí việc làm")
    OPPORTUNITY = Label("Offer: course, internship, scholarship, assignment, call", "Cơ hội")
    ORGANISATION = Label("Organisation", "Tổ chức")
    PATHWAY = Label("Pathway", "Lộ trình")
    PILOT = Label("Pilot", "Thử nghiệm")
    PROGRAMME = Label("Programme", "Chương trình")
    SKILL = Label("Skill", "Kỹ năng")
    SKILL_CENTRE = Label("Skill centre", "Trung tâm kỹ năng")
    STRATEGIC_PLAN = Label("Strategic plan", "Kế hoạch")


@dataclass(frozen=True, slots=True)
class Searched:
    """The searchable columns of one table. `public` is the condition (SQL) under which everybody sees a row.

    `many` says that a word may be in so many rows that its list in the index takes long to read.
    """

    table: str
    names: tuple[str, ...]
    lists: tuple[str, ...]
    texts: tuple[str, ...]
    public: str
    many: bool

    def in_names(self, row: str) -> str:
        """SQL: the words in the names of a row, given as alias or table."""
        names = self._together([f"coalesce({row}.{name}, '')" for name in self.names], row)
        return f"to_tsvector({CONFIG}, search_text({names}))"

    def in_all(self, row: str) -> str:
        """SQL: the words in names and texts of a row."""
        return f"to_tsvector({CONFIG}, search_text({self.all(row)}))"

    def all(self, row: str) -> str:
        """SQL: names and texts of a row as one text."""
        parts = [f"coalesce({row}.{name}, '')" for name in self.names]
        parts += [f"left(coalesce({row}.{name}, ''), {LONGEST_TEXT})" for name in self.texts]
        return self._together(parts, row)

    def has_text(self, row: str) -> str:
        """SQL: whether a row has any text. Only such rows stand in the index of all words; the others have their names."""
        return f"num_nonnulls({', '.join(f'{row}.{name}' for name in self.texts)}) > 0"

    def vectors(self, row: str) -> tuple[tuple[str, str], ...]:
        """SQL: the words of names, then of everything, each in an index; with the condition under which that has the row."""
        in_names = (self.in_names(row), "true")
        return (in_names, (self.in_all(row), self.has_text(row))) if self.texts else (in_names,)

    def matching(self, row: str, words: str) -> tuple[str, ...]:
        """SQL: conditions, each served by an index, of which one holds for a row with all the `words` (a tsquery)."""
        return tuple(
            f"{vector} @@ {words}" + (f" AND {where}" if where != "true" else "")
            for vector, where in self.vectors(row)
        )

    def _together(self, parts: list[str], row: str) -> str:
        together, *others = [*parts, *(f"search_list({row}.{name})" for name in self.lists)]
        # With the brackets of PostgreSQL itself, so that alembic sees the index that it finds to be the one declared.
        for other in others:
            together = f"(({together} || ' ') || {other})"
        return together[1:-1] if others else together


SEARCHED: Final[dict[str, Searched]] = {}


def searched(
    table: str,
    *names: str,
    lists: tuple[str, ...] = (),
    texts: tuple[str, ...] = (),
    public: str = "true",
    many: bool = False,
) -> tuple[Index, ...]:
    """Let a table be searched by the words of these columns; gives its indexes. `lists` are names in arrays."""
    made = SEARCHED[table] = Searched(table, names, lists, texts, public, many)

    def index(name: str, vector: str, where: str | None = None) -> Index:
        own = f"{table}."
        part = None if where is None else text(where.replace(own, ""))
        return Index(
            f"ix_{table}_{name}", text(vector.replace(own, "")), postgresql_using="gin", postgresql_where=part
        )

    indexes = (index("names", made.in_names(table)),)
    return (*indexes, index("words", made.in_all(table), made.has_text(table))) if texts else indexes


class SearchWord(Link):
    """A word (a to z) in the name or text of a row that the public sees, or once saw."""

    word: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)


# Called with the text of a row `fresh`, and the condition on it. Rows that come together are looked at together: most of
# their words are the same, and each is folded once.
LEARN: Final = """
CREATE OR REPLACE FUNCTION search_learn() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    fresh text := CASE TG_LEVEL WHEN 'ROW' THEN '(SELECT ($1).*) AS fresh' ELSE 'fresh' END;
BEGIN
    EXECUTE format(
        'INSERT INTO search_word (word) SELECT DISTINCT word COLLATE "C" FROM (
            SELECT DISTINCT part FROM %s CROSS JOIN string_to_table(%s, '' '') AS part WHERE %s
        ) AS parts CROSS JOIN unnest(tsvector_to_array(to_tsvector(''simple'', search_text(part)))) AS word
        WHERE word ~ ''^[a-z]{2,40}$'' AND NOT EXISTS (SELECT FROM search_word AS known WHERE known.word = word.word)
        ORDER BY 1 ON CONFLICT DO NOTHING',
        fresh, TG_ARGV[0], TG_ARGV[1]
    ) USING NEW;
    RETURN NULL;
END $$
"""


CODE: Final = "code IN (btrim(query), lower(btrim(query)), upper(btrim(query)))"


def _among_newest(one: Searched) -> list[str]:
    """SQL: words that very many rows have are soon met, in a fraction of the time that the index takes for them."""
    if not one.many:
        return []
    newest = f"SELECT * FROM {one.table} WHERE {one.public} ORDER BY id DESC LIMIT {NEWEST}"  # noqa: S608 - nothing but constants
    return [f"EXISTS (SELECT FROM ({newest}) AS {one.table} WHERE {one.in_names(one.table)} @@ words)"]


def _anywhere(one: Searched) -> list[str]:
    return [
        f"EXISTS (SELECT FROM {one.table} WHERE {one.public} AND {condition})"
        for condition in (*one.matching(one.table, "words"), CODE)
    ]


def _found() -> str:
    """Function: whether a public row of one of these tables has the words, or the query for a code."""
    steps = "\n".join(
        f"    IF '{one.table}' = ANY (tables) AND (\n        "
        + "\n        OR ".join((*_among_newest(one), *_anywhere(one)))
        + "\n    ) THEN RETURN true; END IF;"
        for _, one in sorted(SEARCHED.items())
    )
    return (
        "CREATE OR REPLACE FUNCTION search_found(words tsquery, query text, tables text[]) RETURNS boolean\n"
        "LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$\n"
        f"BEGIN\n{steps}\n    RETURN false;\nEND $$"
    )


def learn_words() -> None:
    """Keep the words of every searched table; call once, when all of them are declared."""
    after_tables(LEARN)
    after_tables(_found())
    for function in AFTER_THE_WORDS:
        after_tables(function)
    for _, one in sorted(SEARCHED.items()):
        watched = [*one.names, *one.lists, *one.texts, *(["status"] if "status" in one.public else [])]
        changed = " OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in watched)
        all_text, public = (part.replace("'", "''") for part in (one.all("fresh"), one.public))
        call = f"EXECUTE FUNCTION search_learn('{all_text}', '{public}')"
        after_tables(
            f"CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON {one.table}"
            f" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT {call}"
        )
        after_tables(
            f"CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF {', '.join(watched)} ON {one.table}"
            f" FOR EACH ROW WHEN ({changed}) {call}"
        )
