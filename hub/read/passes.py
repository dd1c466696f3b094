"""The passes of a read plan: each adds one thing to every list and every joined row of the tree.

`read_plan` names them in order. A pass must never depend on one that comes later in the chain.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Text, and_, any_, cast, or_, tuple_

from hub import ids
from hub.errors import BadInput, RequestError
from hub.read import cursor
from hub.read.build import Builder
from hub.read.catalog import SortKey
from hub.read.plan import Joined, Page, ReadPlan, Rows, apply, chain
from hub.read.planner import PlanError, Planner, size

if TYPE_CHECKING:
    from collections.abc import Callable

    from hub.read.selection import Leaf, Selected

DEFAULT_PAGE = 20
LARGEST_PAGE = 100
MOST_ORDERS = 8  # each makes cursors longer


def read_plan(planner: Planner, root: tuple[Selected, ...]) -> ReadPlan:
    """The whole chain, from what is asked to what will be fetched."""
    return chain(
        Builder(planner).plan(root),
        [
            partial(add_filters, planner),
            partial(add_row_rules, planner),
            add_order,
            partial(add_pages, planner),
        ],
    )


def add_filters(planner: Planner, plan: ReadPlan) -> ReadPlan:
    """`filter`, `by`, `id` and `ids` become conditions on the rows."""

    def on_rows(rows: Rows) -> Rows:
        where = list(rows.where)
        if rows.ids is not None:
            where.append(_identified(planner, rows))
        if "by" in rows.selected.arguments:
            where += [
                rows.type.lookups[name](rows.row, value, planner)
                for name, value in rows.selected.arguments["by"].items()
            ]
        if rows.selected.arguments.get("filter") is not None:
            where += planner.conditions(rows.type, rows.row, rows.selected.arguments["filter"])
        return replace(rows, where=tuple(where))

    return apply(plan, _located(on_rows))


def _identified(planner: Planner, rows: Rows) -> ColumnElement[bool]:
    """Rows of one table among ids of several: the ids of other tables are left out when the value is read."""
    from_table = partial(_keys_of, rows.type.stored.name)
    read, value = rows.ids.read, rows.ids.value
    keys = planner.keys(lambda variables: from_table(read(variables) if read else value))
    return rows.row.key == any_(keys)


def _keys_of(table: str, values: Any) -> list[Any]:
    parsed = (ids.parse(value) for value in (values if isinstance(values, list) else [values]))
    return [one.key for one in parsed if one is not None and one.table == table]


def add_row_rules(planner: Planner, plan: ReadPlan) -> ReadPlan:
    """Only rows that the viewer may see, wherever their table occurs."""

    def on_rows(rows: Rows) -> Rows:
        return replace(rows, where=(*rows.where, *planner.visible(rows.row)))

    def on_joined(joined: Joined) -> Joined:
        return replace(joined, where=(*joined.where, *planner.visible(joined.row)))

    return apply(plan, on_rows, on_joined)


def add_order(plan: ReadPlan) -> ReadPlan:
    """The order asked for, with the primary key as its last key, so that it is total."""

    def on_rows(rows: Rows) -> Rows:
        if rows.single or rows.ids is not None:
            return rows
        if rows.listed is not None:
            return replace(rows, order=tuple(_column(name) for name in rows.listed))
        keys = tuple(key for name in order_names(rows.selected) for key in rows.type.orders[name])
        keys = keys or rows.type.default_order
        if not any(key.unique for key in keys):
            last = SortKey(lambda row: row.key, descending=bool(keys) and keys[0].descending, unique=True)
            keys = (*keys, last)
        return replace(rows, order=keys)

    return apply(plan, on_rows)


def _column(name: str) -> SortKey:
    return SortKey(lambda row: row.c[name.removeprefix("-")], descending=name.startswith("-"))


def order_names(selected: Selected) -> list[str]:
    """The names in `orderBy`; an empty list asks for the default order. Raises `PlanError` for too many of them."""
    leaf = selected.arguments.get("orderBy")
    names: list[str] = [] if leaf is None else leaf.value
    if len(names) > MOST_ORDERS:
        error = BadInput(f"`orderBy` may hold {MOST_ORDERS} orders at the most, not {len(names)}.")
        raise PlanError(error, selected)
    return names


def add_pages(planner: Planner, plan: ReadPlan) -> ReadPlan:
    """Page sizes as literals, `after` and `before` as conditions on the sort keys."""

    def on_rows(rows: Rows) -> Rows:
        if not rows.outputs:
            return rows
        count, backwards = size(rows.selected, DEFAULT_PAGE, LARGEST_PAGE)
        sign = cursor.signature(rows.type.name, order_names(rows.selected))
        after, before = (rows.selected.arguments.get(name) for name in ("after", "before"))
        page = Page(count, backwards, sign)
        if after is not None:
            keys = _bound(planner, rows, after, sign)
            behind = beyond(rows, keys, forwards=True)
            page = replace(page, bounds=_ranged(rows, keys, behind, forwards=True), before_page=~behind)
        if before is not None:
            keys = _bound(planner, rows, before, sign)
            inside = beyond(rows, keys, forwards=False)
            ranged = _ranged(rows, keys, inside, forwards=False)
            page = replace(page, bounds=(*page.bounds, *ranged), behind_page=~inside)
        return replace(rows, page=page)

    return apply(plan, _located(on_rows))


def _bound(planner: Planner, rows: Rows, leaf: Leaf, sign: str) -> list[ColumnElement[Any]]:
    """The sort keys of a cursor as bound parameters, cast from the text in the cursor to the type of the key."""
    read, value = leaf.read, leaf.value
    types = [one.expression(rows.row).type for one in rows.order]
    cursor.decode(value, sign, types)

    def key(index: int, variables: Any) -> str:
        try:
            return cursor.decode(read(variables) if read else value, sign, types).keys[index]
        except RequestError as error:
            raise PlanError(error, rows.selected) from error

    return [cast(planner.parameter(partial(key, index), Text()), type_) for index, type_ in enumerate(types)]


def beyond(rows: Rows, keys: list[ColumnElement[Any]], *, forwards: bool) -> ColumnElement[bool]:
    """Whether a row comes strictly after (or before) the position with these keys, in the order of the list."""
    values = [one.expression(rows.row) for one in rows.order]
    rising = [one.descending is not forwards for one in rows.order]
    if all(rising) or not any(rising):  # one direction: a row comparison, which one index range serves
        left, right = tuple_(*values), tuple_(*keys)
        return left > right if rising[0] else left < right
    result = _compare(values[-1], keys[-1], rising=rising[-1])
    for value, key, up in list(zip(values, keys, rising, strict=True))[-2::-1]:
        result = or_(_compare(value, key, rising=up), and_(value == key, result))
    return result


def _ranged(
    rows: Rows, keys: list[ColumnElement[Any]], beyond_it: ColumnElement[bool], *, forwards: bool
) -> tuple[ColumnElement[bool], ...]:
    """The condition, with the bound of the first sort key beside it where no index range begins there without."""
    rising = [one.descending is not forwards for one in rows.order]
    if all(rising) or not any(rising):
        return (beyond_it,)
    first = rows.order[0].expression(rows.row)
    return beyond_it, (first >= keys[0] if rising[0] else first <= keys[0])


def _compare(value: ColumnElement[Any], key: ColumnElement[Any], *, rising: bool) -> ColumnElement[bool]:
    return value > key if rising else value < key


def _located(on_rows: Callable[[Rows], Rows]) -> Callable[[Rows], Rows]:
    """The pass, with the place in the document attached to what it refuses."""

    def located(rows: Rows) -> Rows:
        try:
            return on_rows(rows)
        except RequestError as error:
            raise PlanError(error, rows.selected) from error

    return located
