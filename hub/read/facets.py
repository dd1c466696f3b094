"""The selects behind facets: how many rows of a list have which value, for all parents at once.

They count over one fetch of the list, whatever its page and the order asked for: its first rows in an order that is
cheap, up to a cap, because counting a million rows would take longer than all the rest. They know nothing of what will
be rendered.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Integer, Select, cast, func, select, true

from hub.read import pages
from hub.read.catalog import SortKey, raw
from hub.read.pages import PARENT, PLACE, number
from hub.read.plan import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Subquery

    from hub.read.catalog import Facet, Row
    from hub.read.plan import Rows

CAP = 10_000  # rows counted of a list at the root
NESTED_CAP = 1_000  # rows counted below each parent
MOST_VALUES = 50  # told of one facet, the most frequent

_BY_KEY = SortKey(lambda row: row.key, unique=True)


def cap(rows: Rows) -> int:
    """How many rows of a list are counted at the most."""
    return CAP if rows.relation is None else NESTED_CAP


def counted_rows(rows: Rows, names: list[str], parents: Subquery | None) -> Select[Any]:
    """The rows that are counted, with the columns named; one more than the cap tells that there are more.

    In the usual order of their type where an index carries what lists are counted by; else in the order of the key,
    which is about that of the table itself.
    """
    page = Page(cap(rows), backwards=False, signature="")
    order = (*_usual(rows), _BY_KEY)
    return pages.fetch(replace(rows, page=page, order=order), names, 1, parents)


def _usual(rows: Rows) -> tuple[SortKey, ...]:
    return rows.type.default_order if pages.carried(rows) else ()


def begin_with_page(rows: Rows) -> bool:
    """Whether the rows that are counted are those of the page and what follows: they need not be found twice."""
    page, order = rows.page, _usual(rows)
    first = page is not None and not page.backwards and not page.bounds
    return first and rows.relation is None and bool(order) and rows.order[: len(order)] == order


def page_of(rows: Rows, names: list[str], extra: int, told: Sequence[str]) -> Select[Any]:
    """The page, of the rows that are counted."""
    base, size = rows.type.row(f"b{rows.position}"), number((rows.page.size if rows.page else 0) + extra)
    place = raw(f"{base.name}.{PLACE}")
    found = select(base.key, place).select_from(base.reference)
    found_first = found.where(place <= size).limit(size).subquery(f"w{rows.position}")
    joined = found_first.join(rows.row.aliased, rows.row.key == raw(f"{found_first.name}.id"))
    query = select(*(rows.row.c[name].label(name) for name in names)).select_from(joined)
    query = query.order_by(raw(f"{found_first.name}.{PLACE}"))
    return pages.placed(rows, query, told) if told else query


def total(rows: Rows) -> ColumnElement[Any]:
    """How many rows were fetched to be counted, where the list is rendered."""
    return func.coalesce(raw(f"h{rows.position}.n"), number(0))


def how_many(rows: Rows, base: Row) -> Select[Any]:
    """One row per parent: `n` is how many rows were fetched to be counted."""
    query = select(func.coalesce(func.max(raw(f"{base.name}.{PLACE}")), number(0)).label("n"))
    query = query.select_from(base.reference)
    if rows.relation is None:
        return query
    parent = raw(f"{base.name}.{PARENT}")
    return query.add_columns(parent.label(PARENT)).group_by(parent)


def values(rows: Rows, facet: Facet, base: Row, alike: Row) -> Select[Any]:
    """The most frequent values per parent with their counts, numbered. Rows without a value count under null.

    `alike` stands for all rows that have the same in what the value is made of: they are counted first, so that the
    value of ten thousand rows is made a few dozen times.
    """
    value = facet.expression(alike)
    same = [raw(f"{base.name}.{name}").label(name) for name in alike.used]
    if rows.relation is not None:
        same.append(raw(f"{base.name}.{PARENT}").label(PARENT))
    each = select(*same, func.count().label("n")).select_from(base.reference)
    each = each.where(raw(f"{base.name}.{PLACE}") <= number(cap(rows))).group_by(*same)
    source: Any = each.subquery(alike.name)
    if facet.several:
        source = source.outerjoin(
            func.unnest(value).table_valued("value").render_derived(name="each"), true()
        )
        value = raw("each.value")
    keys = [value.label("value")]
    if rows.relation is not None:
        keys.append(raw(f"{alike.name}.{PARENT}").label(PARENT))
    together = cast(func.sum(raw(f"{alike.name}.n")), Integer)
    tally = select(*keys, together.label("count")).select_from(source).group_by(*keys).subquery("tally")
    place = func.row_number().over(
        partition_by=tally.c[PARENT] if rows.relation is not None else None,
        order_by=[tally.c["count"].desc(), tally.c.value],
    )
    numbered = select(tally, place.label(PLACE)).subquery("numbered")
    return select(numbered).where(numbered.c[PLACE] <= number(MOST_VALUES))
