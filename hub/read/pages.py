"""The selects that fetch the rows of a list: one page of a root list, or the pages of all parents at once.

They know rows, conditions and order, and nothing of what will be rendered from them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, ColumnElement, Integer, Select, case, func, select, true

from hub.read.catalog import raw, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import FromClause, Subquery

    from hub.read.plan import Page, Rows

CAP = 1_000  # counts are exact up to here; counting a million rows costs 20 times the page itself

PARENT = "_k"  # key of the parent that a fetched row belongs to
PLACE = "_ord"  # place of a fetched row in its page, counted from the end that the page was taken from
FETCHED = "_n"  # how many rows were fetched for that parent

FALSE: ColumnElement[bool] = raw("false", Boolean())


def number(value: int) -> ColumnElement[int]:
    """A number as text in the statement: a bound LIMIT makes PostgreSQL plan again each time."""
    return raw(str(value), Integer())


def fetch(
    rows: Rows, names: list[str], extra: int, parents: Subquery | None, told: Sequence[str] = (PLACE,)
) -> Select[Any]:
    """One page of the rows (of each of `parents`) with the columns named.

    `extra` rows more than the page tell whether there are more. `told` of each row is its PLACE, and for how many rows of
    its parent were FETCHED it has to wait for the last of them; or nothing, and the rows come in their order.
    """
    parent = None if parents is None else raw(f"{parents.name}.{PARENT}")
    columns: list[ColumnElement[Any]] = [rows.row.c[name].label(name) for name in names]
    found_first = parents is None and _finds_first(rows, names)
    query = _found(rows, columns, extra) if found_first else _page(rows, columns, extra, parent)
    if parents is None and (rows.single or not told):
        return query
    every = placed(rows, query, told)
    if parents is None:
        return every
    lateral = every.lateral(f"l{rows.position}")
    both = (raw(f"{parents.name}.{PARENT}").label(PARENT), raw(f"{lateral.name}.*"))
    return select(*both).select_from(parents.join(lateral, true()))


def _page(
    rows: Rows, columns: list[ColumnElement[Any]], extra: int, parent: ColumnElement[Any] | None
) -> Select[Any]:
    page = rows.page
    # An index range begins at the first condition on its column: at the cursor, and not where a filter lets it begin.
    rows = replace(rows, where=(*(page.bounds if page else ()), *rows.where))
    query = below(rows, parent, *columns)
    query = query.order_by(*ordering(rows, backwards=page.backwards if page else False))
    return query if page is None else query.limit(number(page.size + extra))


def _finds_first(rows: Rows, names: list[str]) -> bool:
    """Whether the page of a filtered list is found in an index that carries columns, and only then fetched.

    PostgreSQL checks a condition in the index alone only where nothing else is wanted of the row: it would fetch every
    row that a filter is about to pass over.
    """
    if rows.drawn is not None or rows.single or not rows.selected.arguments.get("filter"):
        return False
    held = carried(rows)
    return bool(held) and not held.issuperset(names)


def carried(rows: Rows) -> set[str]:
    """The columns that the index of the usual order carries, with the key; none for most types."""
    indexes = rows.type.stored.indexes
    held = {name for one in indexes for name in one.dialect_options["postgresql"]["include"] or ()}
    return held | {"id"} if held else held


def _found(rows: Rows, columns: list[ColumnElement[Any]], extra: int) -> Select[Any]:
    """The page in two steps: the keys of its rows, then these rows."""
    backwards, found = rows.page is not None and rows.page.backwards, f"w{rows.position}"
    keys = [key.expression(rows.row).label(f"k{place}") for place, key in enumerate(rows.order)]
    keyed = _page(rows, [rows.row.key.label("key"), *keys], extra, None).subquery(found)
    order = [
        raw(f"{found}.k{place}").desc() if key.descending is not backwards else raw(f"{found}.k{place}").asc()
        for place, key in enumerate(rows.order)
    ]
    joined = keyed.join(rows.row.aliased, rows.row.key == keyed.c.key)
    return select(*columns).select_from(joined).order_by(*order)


def placed(rows: Rows, query: Select[Any], told: Sequence[str]) -> Select[Any]:
    """The rows with their place: numbered outside the LIMIT, so that a top-N sort stays one."""
    inner = query.subquery(f"i{rows.position}")
    telling = {PLACE: func.row_number(), FETCHED: func.count()}
    columns = [telling[name].over().label(name) for name in told]
    return select(raw(f"i{rows.position}.*"), *columns).select_from(inner)


def ordering(rows: Rows, *, backwards: bool) -> list[ColumnElement[Any]]:
    """ORDER BY of the list, or of its reverse when a page is taken from the end."""
    return [
        key.expression(rows.row).desc() if key.descending is not backwards else key.expression(rows.row).asc()
        for key in rows.order
    ]


def matching(rows: Rows, parent: ColumnElement[Any] | None, *conditions: ColumnElement[bool]) -> Select[Any]:
    """All rows of the list below one parent, whatever the page; for counting and for looking past its ends."""
    return below(rows, parent, number(1)).where(*conditions)


def below(rows: Rows, parent: ColumnElement[Any] | None, *columns: ColumnElement[Any]) -> Select[Any]:
    """Columns of all rows of the list below one parent (None: at the root), in no order."""
    if rows.drawn is not None:
        source: FromClause = rows.drawn(parent).subquery(rows.row.name)
        # Where only `pageInfo` is asked for no column is needed, and SQLAlchemy has none for some of these selects.
        return select(*(columns or (number(1).label("row"),))).select_from(source).where(*rows.where)
    query = select(*columns).select_from(rows.row.aliased).where(*rows.where)
    if parent is not None and rows.relation is not None:
        query = query.where(rows.relation.match(parent, rows.row))
    return query


def has_next(rows: Rows, page: Page, fetched: ColumnElement[Any], parent: ColumnElement[Any] | None) -> Any:
    """Whether rows follow the page."""
    if not page.backwards:
        more = func.coalesce(fetched > number(page.size), FALSE)
        return more if page.behind_page is None else more | matching(rows, parent, page.behind_page).exists()
    return _beyond(rows, page.behind_page, parent)


def has_previous(
    rows: Rows, page: Page, fetched: ColumnElement[Any], parent: ColumnElement[Any] | None
) -> Any:
    """Whether rows come before the page."""
    if page.backwards:
        more = func.coalesce(fetched > number(page.size), FALSE)
        return more if page.before_page is None else more | matching(rows, parent, page.before_page).exists()
    return _beyond(rows, page.before_page, parent)


def _beyond(rows: Rows, condition: ColumnElement[bool] | None, parent: ColumnElement[Any] | None) -> Any:
    return FALSE if condition is None else matching(rows, parent, condition).exists()


def capped_count(rows: Rows, parent: ColumnElement[Any] | None) -> Select[Any]:
    """How many rows there are, counted no further than one past the cap."""
    some = matching(rows, parent).limit(number(CAP + 1)).subquery(f"s{rows.position}")
    return select(func.count().label("n")).select_from(some)


def count_field(name: str, total: ColumnElement[Any], cap: int = CAP) -> ColumnElement[Any]:
    """A field of `TotalCount`, counted no further than one past the cap."""
    if name == "__typename":
        return text("TotalCount")
    if name == "value":
        return func.least(total, number(cap))
    return case((total > number(cap), text("AT_LEAST")), else_=text("EXACT"))
