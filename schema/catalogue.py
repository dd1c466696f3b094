"""From declarations to the catalogue of the read path: each field's column, expression or relation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from strawberry.utils.str_converters import to_camel_case

from hub.read import filters
from hub.read.catalog import (
    Arguments,
    ById,
    Catalog,
    Drawn,
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
from resolvers import freshness
from schema.columns import column_type, table_of
from schema.declared import Column, Derived, DrawnRows, Embedded, Localised, ToMany, ToOne
from schema.facets import facets, value_types
from schema.inputs import RANGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sqlalchemy import ColumnElement

    from hub.read.catalog import Row
    from schema.declared import Declaration, Declarations, Declared, RootQuestions


NO_ARGUMENTS = Arguments()


def catalogue(declarations: Declarations, questions: Iterable[RootQuestions]) -> Catalog:
    """The catalogue of all declared types and of the query root."""
    fields = {one.name: _fields(one) for one in declarations}
    types = {one.name: _type(one, fields, declarations) for one in declarations}
    types |= value_types(declarations)
    roots: dict[str, Field] = {"node": ById(plural=False), "nodes": ById(plural=True)}
    nodes = {}
    for declaration in declarations:
        if declaration.root is not None:
            plural, singular = (to_camel_case(name) for name in declaration.root)
            roots[plural] = Everything(declaration.name)
            roots[singular] = LookUp(declaration.name)
        if declaration.is_node and declaration.implements is None and declaration.model is not None:
            nodes[table_of(declaration.model).name] = declaration.name
    for question in questions:
        for name, declared in question.fields.items():
            roots |= {to_camel_case(key): value for key, value in _field(name, declared)}
    types["Query"] = ObjectType("Query", None, roots)
    return Catalog(types, nodes)


def _type(
    declaration: Declaration, fields: Mapping[str, dict[str, Field]], declarations: Declarations
) -> ObjectType:
    if declaration.model is None:
        return ObjectType(declaration.name, None, fields[declaration.name])
    # A member of an interface has the very fields of the interface, so that a plan sees they are the same.
    listed = declarations[declarations.interface_of(declaration.name)]
    inherited = fields[listed.name] if declaration.implements else {}
    orders = dict(_orders(listed)) if listed.is_listed else {}
    return ObjectType(
        name=declaration.name,
        table=table_of(declaration.model),
        fields={**inherited, **fields[declaration.name]},
        members={declarations[name].kind: name for name in declaration.members},
        discriminator="kind" if declaration.members else None,
        filters=dict(_filters(listed, declarations)),
        lookups=dict(_lookups(declaration)) if listed.is_node else {},
        orders=orders,
        default_order=tuple(key for name in listed.default_order for key in orders[name]),
        facets=facets(listed),
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
        yield name, _column(declared.name or name)
    elif isinstance(declared, Localised):
        yield f"{name}_vi", _column(f"{name}_vi")
        yield f"{name}_en", _column(f"{name}_en")
        yield name, Value(lambda row, arguments: filters.localised(row, name, arguments.language()))
    elif isinstance(declared, Derived):
        yield name, Value(declared.expression)
    elif isinstance(declared, DrawnRows):
        yield name, Drawn(declared.target, declared.rows, declared.form, declared.order, declared.key)
    elif isinstance(declared, Embedded):
        yield name, Part(declared.target, declared.present)
    elif isinstance(declared, ToOne):
        yield name, One(tuple(declared.targets.items()))
    elif isinstance(declared, ToMany):
        yield (
            name,
            Many(
                declared.target, declared.match, declared.key, declared.paged, declared.order, declared.given
            ),
        )


def _column(name: str) -> Value:
    return Value(lambda row, _: row.c[name])


def _orders(declaration: Declaration) -> Iterator[tuple[str, tuple[SortKey, ...]]]:
    # Ids are UUIDv7: they grow with time, so the primary key itself serves the order of creation.
    if declaration.is_node:
        yield "CREATED_AT_ASC", (SortKey(lambda row: row.key, unique=True),)
        yield "CREATED_AT_DESC", (SortKey(lambda row: row.key, descending=True, unique=True),)
    for name, declared in declaration.fields.items():
        if isinstance(declared, Column | Localised) and declared.sort:
            expression = _sort_expression(name, declared)
            yield f"{name.upper()}_ASC", (SortKey(expression),)
            yield f"{name.upper()}_DESC", (SortKey(expression, descending=True),)


def _sort_expression(name: str, declared: Column | Localised) -> Callable[[Row], ColumnElement[Any]]:
    if isinstance(declared, Localised):
        return _expression(f"{name}_sort")
    return declared.sort if callable(declared.sort) else _expression(declared.name or name)


def _expression(column: str) -> Callable[[Row], ColumnElement[Any]]:
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


def _filters(declaration: Declaration, declarations: Declarations) -> Iterator[tuple[str, Filter]]:
    if declaration.is_node:
        yield "id", filters.by_id(declaration.name)
    if declaration.has_provenance:
        yield "maxAgeDays", freshness.within_days
        yield "isStale", freshness.stale
    for owner, name, declared in declarations.filterable(declaration):
        yield to_camel_case(name), _filter(owner, name, declared)
    for name, extra in declaration.filters.items():
        yield to_camel_case(name), extra.make


def _filter(owner: Declaration, name: str, declared: Declared) -> Filter:
    if isinstance(declared, ToOne):
        return filters.one(*next(iter(declared.targets.items())))
    if isinstance(declared, ToMany):
        return filters.many(declared.target, declared.match, declared.key)
    if isinstance(declared, Derived):
        derived = declared.expression
        return _scalar_filter(declared.type, lambda row: derived(row, NO_ARGUMENTS), is_list=False)
    column = getattr(declared, "name", None) or name
    found = column_type(owner.table_model, column)
    sort = getattr(declared, "sort", None)
    if callable(sort) and found.type in RANGES and f"{name.upper()}_ASC" in owner.default_order:
        return filters.between(_expression(column), also=sort)
    return _scalar_filter(found.type, _expression(column), is_list=found.is_list)


def _scalar_filter(python: Any, expression: Callable[[Row], ColumnElement[Any]], *, is_list: bool) -> Filter:
    if is_list:
        return filters.overlaps(expression)
    if python in RANGES:
        return filters.between(expression)
    return filters.flag(expression) if python is bool else filters.any_of(expression)
