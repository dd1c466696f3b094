"""Evidence in words: sentences in both languages of the hub, written by PostgreSQL from what it found.

A sentence is a template of ours with values of rows and parameters in it. It must never hold a person's name, and a
value of a request only as the parameter that carries it.
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import ColumnElement, Integer, Numeric, case, cast, func, select
from sqlalchemy.dialects.postgresql import aggregate_order_by

from hub.read.catalog import raw, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from hub.models.base import Vocabulary
    from hub.read.catalog import Row

    Language = Literal["vi", "en"]
    Values = dict[str, dict[Language, ColumnElement[Any]]]

LANGUAGES: tuple[Language, ...] = ("vi", "en")
_DATES = {"vi": "'DD/MM/YYYY'", "en": "'YYYY-MM-DD'"}
_INSTANTS = {"vi": "'HH24:MI \"ngày\" DD/MM/YYYY'", "en": "'YYYY-MM-DD HH24:MI'"}


def both(make: Callable[[Language], ColumnElement[Any]]) -> dict[Language, ColumnElement[Any]]:
    """A value in each language."""
    return {language: make(language) for language in LANGUAGES}


def sentence(template: str, **values: ColumnElement[Any]) -> ColumnElement[str]:
    """The template with SQL values at its `{names}`; a value that is null leaves nothing there."""
    parts: list[ColumnElement[Any]] = []
    for literal, name, _, _ in Formatter().parse(template):
        if literal:
            parts.append(_quoted(literal))
        if name is not None:
            parts.append(values[name])
    return func.concat(*parts)


def _quoted(words: str) -> ColumnElement[str]:
    return text(words.replace("'", "''"))


def label(value: ColumnElement[Any], kind: type[Vocabulary], language: Language) -> ColumnElement[str]:
    """The label of one value of a vocabulary."""
    return case(
        *((value == text(member.name), _quoted(getattr(member.label, language))) for member in kind),
        else_=value,
    )


def labels(values: ColumnElement[Any], kind: type[Vocabulary], language: Language) -> ColumnElement[str]:
    """The labels of an array of values of a vocabulary, with commas between them, in the order of the array."""
    each = func.unnest(values).table_valued("value", with_ordinality="place").render_derived(name="said")
    words = label(raw("said.value"), kind, language)
    every = func.string_agg(words, aggregate_order_by(text(", "), raw("said.place")))
    return select(every).select_from(each).scalar_subquery()


def name_of(row: Row, language: Language, name: str = "name") -> ColumnElement[str]:
    """The name or title of a row; in Vietnamese where there is no English one."""
    vietnamese = row.c[f"{name}_vi"]
    return vietnamese if language == "vi" else func.coalesce(row.c[f"{name}_en"], vietnamese)


def day(value: ColumnElement[Any], language: Language) -> ColumnElement[str]:
    """A date as it is written in the language."""
    return func.to_char(value, raw(_DATES[language]))


def moment(value: ColumnElement[Any], language: Language) -> ColumnElement[str]:
    """An instant as the clocks of the province show it."""
    local = func.timezone(text("Asia/Ho_Chi_Minh"), value)
    return func.to_char(local, raw(_INSTANTS[language]))


def whole(value: int) -> ColumnElement[int]:
    """A number of our own as text in the statement."""
    return raw(str(value), Integer())


def rounded(value: ColumnElement[Any], digits: int) -> ColumnElement[Any]:
    """A number cut to some digits, so that equal things are equal."""
    return func.round(cast(value, Numeric()), whole(digits))
