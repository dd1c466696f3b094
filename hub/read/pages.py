"""The selects that fetch the rows of a list: one page of a root list, or the pages of all parents at once.

They know rows, conditions and order, and nothing of what will be rendered from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, ColumnElement, Integer, Select, case, func, select, true

from hub.read.catalog import raw, text

if TYPE_CHECKING:
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


def fetch(rows: Rows, names: list[str], extra: int, parents: Subquery | None) -> Select[Any]:
    """One page of the rows (of each of `parents`) with the columns named.

    `extra` rows more than the page tell whether there are more.
    """
    page = rows.page
    parent = None if parents is None else raw(f"{parents.name}.{PARENT}")
    query = below(rows, parent, *(rows.row.c[name].label(name) for name in names))
    query = query.where(*(page.bounds if page else ()))
    query = query.order_by(*ordering(rows, backwards=page.backwards if page else False))
    if page is not None:
        query = query.limit(number(page.size + extra))
    if rows.single and parents is None:
        return query
    numbered = _numbered(rows, query)
    if parents is None:
        return numbered
    lateral = numbered.lateral(f"l{rows.position}")
    columns = (raw(f"{parents.name}.{PARENT}").label(PARENT), raw(f"{lateral.name}.*"))
    return select(*columns).select_from(parents.join(lateral, true()))


def _numbered(rows: Rows, query: Select[Any]) -> Select[Any]:
    """The rows with their place: numbered outside the LIMIT, so that a top-N sort stays one."""
    inner = query.subquery(f"i{rows.position}")
    return select(
        raw(f"i{rows.position}.*"),
        func.row_number().over().label(PLACE),
        func.count().over().label(FETCHED),
    ).select_from(inner)


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
