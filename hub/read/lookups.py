"""The selects of look-ups by global id, `node` and `nodes`: what was found, and the places where nothing was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, func, null, select, table
from sqlalchemy.dialects.postgresql import aggregate_order_by

from hub.read.catalog import raw, text
from hub.read.pages import number
from hub.read.scope import EMPTY_LIST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy import Select


def one(name: str, place: int) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """The only row of a look-up by id."""
    node, source = raw(f"{name}.node"), table(name)
    absent = select(text(str(place))).select_from(source).where(node.is_not_distinct_from(null()))
    return select(node).select_from(source).scalar_subquery(), absent.scalar_subquery()


def several(name: str, place: int) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """The rows of a look-up by ids, in the order of the ids."""
    node, order, source = raw(f"{name}.node"), raw(f"{name}.ord"), table(name)
    every = func.coalesce(func.json_agg(aggregate_order_by(node, order)), EMPTY_LIST)
    label = func.concat(raw(f"'{place}.'"), order - number(1))
    absent: Select[Any] = select(func.string_agg(label, raw("','"))).select_from(source)
    absent = absent.where(node.is_not_distinct_from(null()))
    return select(every).select_from(source).scalar_subquery(), absent.scalar_subquery()


def as_list(leaf: Any) -> Callable[[Mapping[str, Any]], list[str]]:
    """How the ids asked for are read from the variables: one id is a list of one."""
    read, value = leaf.read, leaf.value

    def ids(variables: Mapping[str, Any]) -> list[str]:
        current = read(variables) if read else value
        return current if isinstance(current, list) else [current]

    return ids
