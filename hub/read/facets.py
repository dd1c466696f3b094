"""The selects behind facets: how many rows of a list have which value, for all parents at once.

They count over one fetch of the list, whatever its page and its order: its oldest rows, up to a cap, because counting
a million rows would take longer than all the rest. They know nothing of what will be rendered.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Integer, Select, cast, func, select, true

from hub.read import pages
from hub.read.catalog import SortKey, raw
from hub.read.pages import FETCHED, PARENT, PLACE, number
from hub.read.plan import Page

if TYPE_CHECKING:
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

    In the order of the key, which is about that of the table itself: it takes half the time of any other.
    """
    page = Page(cap(rows), backwards=False, signature="")
    return pages.fetch(replace(rows, page=page, order=(_BY_KEY,)), names, 1, parents)


def how_many(rows: Rows, base: Row) -> Select[Any]:
    """One row per parent: `n` is how many rows were fetched to be counted."""
    query = select(func.coalesce(func.max(raw(f"{base.name}.{FETCHED}")), number(0)).label("n"))
    query = query.select_from(base.reference)
    if rows.relation is None:
        return query
    parent = raw(f"{base.name}.{PARENT}")
    return query.add_columns(parent.label(PARENT)).group_by(parent)


def values(rows: Rows, facet: Facet, value: ColumnElement[Any], base: Row) -> Select[Any]:
    """The most frequent values per parent with their counts, numbered. Rows without a value count under null."""
    source: Any = base.reference
    if facet.several:
        source = source.outerjoin(
            func.unnest(value).table_valued("value").render_derived(name="each"), true()
        )
        value = raw("each.value")
    keys = [value.label("value")]
    if rows.relation is not None:
        keys.append(raw(f"{base.name}.{PARENT}").label(PARENT))
    tallied = select(*keys, cast(func.count(), Integer).label("count")).select_from(source)
    tallied = tallied.where(raw(f"{base.name}.{PLACE}") <= number(cap(rows))).group_by(*keys)
    tally = tallied.subquery("tally")
    place = func.row_number().over(
        partition_by=tally.c[PARENT] if rows.relation is not None else None,
        order_by=[tally.c["count"].desc(), tally.c.value],
    )
    numbered = select(tally, place.label(PLACE)).subquery("numbered")
    return select(numbered).where(numbered.c[PLACE] <= number(MOST_VALUES))
