"""What a column of a model is in GraphQL: its type, whether it may be null, and how one filters by it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Enum, Table

from hub.models import base
from hub.models.base import VocabularyArray
from schema.scalars import Date, DateTime, Vnd

if TYPE_CHECKING:
    from hub.models.base import Base

_SCALARS: dict[type, Any] = {
    str: str,
    int: int,
    float: float,
    bool: bool,
    Decimal: float,
    date: Date,
    datetime: DateTime,
}


@dataclass(frozen=True, slots=True)
class ColumnType:
    """`type` is a Python type, a scalar or a vocabulary; `is_list` a list of it."""

    type: Any
    is_list: bool
    nullable: bool


def table_of(model: type[Base] | Table) -> Table:
    """The table of a model, or the shape of computed rows itself."""
    table = model if isinstance(model, Table) else model.__table__
    if not isinstance(table, Table):
        raise TypeError(f"{model} is not mapped to a table")
    return table


def column_type(model: type[Base] | Table, name: str) -> ColumnType:
    """The GraphQL side of a column. Raises `TypeError` for a name that the model does not have."""
    table = table_of(model)
    column = table.c.get(name)
    if column is None:
        raise TypeError(f"{table.name} has no column {name}")
    nullable = bool(column.nullable)
    if isinstance(column.type, VocabularyArray):
        return ColumnType(column.type.kind, is_list=True, nullable=nullable)
    if isinstance(column.type, Enum):
        return ColumnType(column.type.enum_class, is_list=False, nullable=nullable)
    if isinstance(column.type, base.Vnd):
        return ColumnType(Vnd, is_list=False, nullable=nullable)
    if isinstance(column.type, BigInteger):
        raise TypeError(f"{table.name}.{name} may pass what an Int can hold: derive a text from it")
    python = column.type.python_type
    if python is list:
        return ColumnType(str, is_list=True, nullable=nullable)
    return ColumnType(_SCALARS[python], is_list=False, nullable=nullable)
