"""From declarations to the catalogue of the read path: each field's column, expression or relation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from strawberry.utils.str_converters import to_camel_case

from hub.read import filters
from hub.read.catalog import (
    Arguments,
    ById,
    Catalog,
    Everything,
    Field,
    Filter,
    LookUp,
    Many,
    ObjectType,
    One,
    Part,
    SortKey,
    Value,
)
from schema.columns import column_type, table_of
from schema.declare import (
    Column,
    Declaration,
    Declared,
    Derived,
    Embedded,
    Localised,
    ToMany,
    ToOne,
)
from schema.types import RANGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hub.models.base import Base
    from hub.read.catalog import Row


NO_ARGUMENTS = Arguments()


def catalogue(declarations: Mapping[str, Declaration]) -> Catalog:
    """The catalogue of all declared types and of the query root."""
    interfaces = {name: _fields(one) for name, one in declarations.items()}
    types = {name: _type(one, interfaces, declarations) for name, one in declarations.items()}
    roots: dict[str, Field] = {"node": ById(plural=False), "nodes": ById(plural=True)}
    nodes = {}
    for declaration in declarations.values():
        if declaration.root is not None:
            plural, singular = (to_camel_case(name) for name in declaration.root)
            roots[plural] = Everything(declaration.name)
            roots[singular] = LookUp(declaration.name)
        if declaration.is_node and declaration.implements is None and declaration.model is not None:
            nodes[table_of(declaration.model).name] = declaration.name
    types["Query"] = ObjectType("Query", None, roots)
    return Catalog(types, nodes)


def _type(
    declaration: Declaration, fields: Mapping[str, dict[str, Field]], declarations: Mapping[str, Declaration]
) -> ObjectType:
    # A member of an interface has the very fields of the interface, so that a plan sees they are the same.
    parent = declarations[declaration.implements] if declaration.implements else None
    inherited = fields[parent.name] if parent else {}
    filtered = parent or declaration
    orders = dict(_orders(filtered))
    return ObjectType(
        name=declaration.name,
        table=table_of(declaration.model) if declaration.model else None,
        fields={**inherited, **fields[declaration.name]},
        members={declarations[name].model.KIND.name: name for name in declaration.members},  # type: ignore[union-attr]
        discriminator="kind" if declaration.members else None,
        filters=dict(_filters(filtered)) if filtered.is_node else {},
        lookups=dict(_lookups(declaration)),
        orders=orders,
        default_order=tuple(key for name in filtered.default_order for key in orders[name]),
    )


def _fields(declaration: Declaration) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    if declaration.is_node and declaration.implements is None:
        fields["id"] = Value(lambda row, _: filters.global_id(row))
    for name, declared in declaration.fields.items():
        for key, value in _field(name, declared):
            fields[to_camel_case(key)] = value
    return fields


def _field(name: str, declared: Declared) -> Iterator[tuple[str, Field]]:
    if isinstance(declared, Column):
        column = declared.name or name
        yield name, Value(lambda row, _: row.c[column])
    elif isinstance(declared, Localised):
        yield f"{name}_vi", Value(lambda row, _: row.c[f"{name}_vi"])
        yield f"{name}_en", Value(lambda row, _: row.c[f"{name}_en"])
        yield name, Value(lambda row, arguments: filters.localised(row, name, arguments.language()))
    elif isinstance(declared, Derived):
        yield name, Value(declared.expression)
    elif isinstance(declared, Embedded):
        yield name, Part(declared.target, declared.present)
    elif isinstance(declared, ToOne):
        yield name, One(tuple(declared.targets.items()))
    elif isinstance(declared, ToMany):
        yield name, Many(declared.target, declared.match, declared.key, declared.paged, declared.order)


def _orders(declaration: Declaration) -> Iterator[tuple[str, tuple[SortKey, ...]]]:
    # Ids are UUIDv7: they grow with time, so the primary key itself serves the order of creation.
    yield "CREATED_AT_ASC", (SortKey(lambda row: row.key, unique=True),)
    yield "CREATED_AT_DESC", (SortKey(lambda row: row.key, descending=True, unique=True),)
    for name, declared in declaration.fields.items():
        if isinstance(declared, Column | Localised) and declared.sort:
            expression = _sort_expression(name, declared)
            yield f"{name.upper()}_ASC", (SortKey(expression),)
            yield f"{name.upper()}_DESC", (SortKey(expression, descending=True),)


def _sort_expression(name: str, declared: Column | Localised) -> Any:
    if callable(declared.sort):
        return declared.sort
    column = f"{name}_sort" if isinstance(declared, Localised) else name
    if isinstance(declared, Column):
        column = declared.name or name
    return lambda row: row.c[column]


def _lookups(declaration: Declaration) -> Iterator[tuple[str, Filter]]:
    yield "id", filters.by_id(declaration.name)
    for name in declaration.lookups:
        if name in declaration.finders:
            yield to_camel_case(name), declaration.finders[name]
        elif name == "external_id":
            yield "externalId", filters.by_external_id
        else:
            yield to_camel_case(name), filters.by_column(name)


def _filters(declaration: Declaration) -> Iterator[tuple[str, Filter]]:
    yield "id", filters.by_id(declaration.name)
    for name, declared in declaration.fields.items():
        made = _filter(declaration.model, name, declared)
        if made is not None:
            yield to_camel_case(name), made
    for name, extra in declaration.filters.items():
        yield to_camel_case(name), extra.make


def _filter(model: type[Base] | None, name: str, declared: Declared) -> Filter | None:
    if isinstance(declared, ToOne) and declared.union is None:
        target, column = next(iter(declared.targets.items()))
        return filters.one(target, column)
    if isinstance(declared, ToMany) and declared.paged:
        return filters.many(declared.target, declared.match, declared.key)
    if isinstance(declared, Derived) and declared.filterable:
        return _scalar_filter(
            declared.type, lambda row: declared.expression(row, NO_ARGUMENTS), is_list=False
        )
    if isinstance(declared, Column) and declared.filterable and model is not None:
        column = declared.name or name
        found = column_type(model, column)
        return _scalar_filter(found.type, _column_of(column), is_list=found.is_list)
    return None


def _column_of(name: str) -> Any:
    def expression(row: Row) -> Any:
        return row.c[name]

    return expression


def _scalar_filter(python: Any, expression: Any, *, is_list: bool) -> Filter:
    if is_list:
        return filters.overlaps(expression)
    if python in RANGES:
        return filters.between(expression)
    return filters.flag(expression) if python is bool else filters.any_of(expression)
