"""Where a record is rendered: the fetched rows, and the joins of the select that renders them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, func
from sqlalchemy.dialects.postgresql import JSON, aggregate_order_by

from hub.read import cursor
from hub.read.catalog import raw
from hub.read.pages import FETCHED, PLACE, number

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import FromClause, Select

    from hub.read.catalog import Row
    from hub.read.plan import Page, Rows

EMPTY_LIST: ColumnElement[Any] = raw("'[]'::json", JSON())


@dataclass(frozen=True)
class Table:
    """A common table expression to come: it is written last, when the columns that it must hold are known."""

    materialized: bool
    write: Callable[[], Select[Any]]


@dataclass(frozen=True)
class Scope:
    """`row` is the row at hand, reached from the fetched rows `base` over the joins of `chain`.

    `joins` is shared by everything rendered from the same rows. A list below the row at hand repeats only
    `chain` to find the keys of its parents. `shown` leaves out rows fetched only to see that they are there. `in_order`:
    the fetched rows come in the order of the list, all of them are shown, and nobody asks for their place.
    """

    base: Row
    row: Row
    shown: ColumnElement[bool] | None = None
    joins: dict[str, tuple[FromClause, ColumnElement[bool]]] = field(default_factory=dict)
    chain: tuple[tuple[FromClause, ColumnElement[bool]], ...] = ()
    in_order: bool = False

    def source(self) -> FromClause:
        """The fetched rows with all joins that rendering needs."""
        return self._joined(self.joins.values())

    def way(self) -> FromClause:
        """The fetched rows with the joins that lead to the row at hand."""
        return self._joined(self.chain)

    def _joined(self, joins: Any) -> FromClause:
        result: FromClause = self.base.reference
        for right, on in joins:
            result = result.outerjoin(right, on)
        return result


def own(row: Row, name: str) -> ColumnElement[Any]:
    """A column of fetched rows that their table does not have: parent, place, number fetched."""
    return raw(f"{row.name}.{name}")


def gathered(item: ColumnElement[Any], scope: Scope, *, backwards: bool) -> ColumnElement[Any]:
    """The rendered rows that are shown, as a JSON list in their order."""
    place = own(scope.base, PLACE)
    every = func.json_agg(aggregate_order_by(item, place.desc() if backwards else place.asc()))
    return every if scope.shown is None else every.filter(scope.shown)


def looks_ahead(rows: Rows) -> bool:
    """Whether somebody asked if there are rows past the far end of the page."""
    name = "hasPreviousPage" if rows.page and rows.page.backwards else "hasNextPage"
    return rows.page is not None and name in page_info_fields(rows)


def tells_ends(rows: Rows) -> bool:
    """Whether somebody asked for the cursor of the first or the last row: which is the last, tells how many there are."""
    return not page_info_fields(rows).isdisjoint({"startCursor", "endCursor"})


def page_info_fields(rows: Rows) -> set[str]:
    """The fields of `pageInfo` that are asked for."""
    return {name for output in rows.outputs if output.kind == "pageInfo" for _, name, _ in output.fields}


def ends(rows: Rows, page: Page, row: Row) -> list[ColumnElement[Any]]:
    """What `pageInfo` needs of the fetched rows: how many, and the cursors of the first and the last shown."""
    columns: list[ColumnElement[Any]] = []
    if looks_ahead(rows):
        columns.append(func.count().label("n"))
    place = own(row, PLACE)
    first, last = place == number(1), place == func.least(own(row, FETCHED), number(page.size))
    if page.backwards:
        first, last = last, first
    asked = page_info_fields(rows)
    for name, at in (("startCursor", first), ("endCursor", last)):
        if name in asked:
            columns.append(func.max(cursor_of(rows, page, row)).filter(at).label(name))
    return columns


def cursor_of(rows: Rows, page: Page, row: Row) -> ColumnElement[str]:
    """The cursor of a fetched row."""
    return cursor.expression(page.signature, [key.expression(row) for key in rows.order])
