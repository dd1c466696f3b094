"""The words in which an entity is declared: one small class per entity, fields with their descriptions.

Types and nullability come from the model, so that the SDL cannot promise what the table does not hold. It must never
build a query or resolve anything; what the words make is data, in `schema.declared`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, literal_column, select
from sqlalchemy import column as sql_column

from schema.columns import table_of
from schema.declared import (
    Argument,
    Column,
    Condition,
    CountedBy,
    Declaration,
    Declared,
    Derived,
    DrawnRows,
    Embedded,
    Localised,
    RootQuestions,
    ToMany,
    ToOne,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy import ColumnElement, Select, Table

    from hub.models.base import Base
    from hub.read.catalog import Arguments, Draw, Expression, Filter, Key, Match, Row
    from schema.declared import SortExpression


def column(  # noqa: PLR0913 - words of a declaration, most of them rarely used
    description: str,
    *,
    filterable: bool = False,
    sort: bool | SortExpression = False,
    name: str | None = None,
    required: bool = False,
    ends: tuple[str, str] | None = None,
) -> Any:
    """A column of the model. `name` where the field is called otherwise than the column.

    `filterable` adds it to the filter input in the form its type suggests: any of several values, an overlap of
    lists, a range. `sort` adds two sort orders; give an expression where the column may be null. `required` where
    the table allows null, but a CHECK rules it out in rows of this type, or where the part is there at all. `ends`
    say what comes first and last when sorting, where that is not simply the smallest and the largest.
    """
    return Column(description, filterable, sort, name, required, ends)


def localised(description: str, *, sort: bool = False) -> Any:
    """A text in two languages, stored in `<name>_vi` and `<name>_en`; `sort` uses the key `<name>_sort`."""
    return Localised(description, sort)


def one(description: str, target: str, by: Key) -> Any:
    """The thing whose key our column holds, or `by(row)` computes."""
    return ToOne(description, {target: by})


def one_of(description: str, union: str, targets: Mapping[str, Key]) -> Any:
    """The thing of one of several types whose key one of our columns holds."""
    return ToOne(description, targets, union)


def many(description: str, target: str, by: str | Match, *, key: str = "id") -> Any:
    """A connection of the rows whose column `by` holds our key, or that `by(key, row)` matches."""
    return ToMany(description, target, by if callable(by) else holding(by), key)


def asked(
    description: str, target: str, given: Callable[[Arguments], Match], arguments: Mapping[str, Argument]
) -> Any:
    """A connection of the rows that `given(arguments)` matches to our key; such a list is no filter."""
    return ToMany(description, target, _unasked, given=given, arguments=arguments)


def _unasked(key: Any, row: Row) -> ColumnElement[bool]:
    raise TypeError(f"{row.name} cannot be matched to {key} without the arguments of the field")


def distance_km(expression: Expression) -> Any:
    """The distance to the row in a straight line, from a place in the argument `from`."""
    arguments = {"from": Argument("From where it is measured.", "Place", required=True)}
    text = "Kilometres from a place as the crow flies, to 100 metres; null if a point is not known."
    return derived(text, float, expression, arguments=arguments)


def holding(ours: str, **fixed: str) -> Match:
    """Rows whose column `ours` holds our key, and whose `fixed` columns have these values."""
    return lambda key, row: and_(row.c[ours] == key, *_fixed(row.c, fixed))


def through(model: type[Base], ours: str, theirs: str, **fixed: str) -> Match:
    """Rows tied to us by a link table: its column `ours` holds our key, `theirs` that of the other.

    Only links whose `fixed` columns have these values count.
    """
    links = table_of(model)
    tied = select(links.c[theirs]).where(*_fixed(links.c, fixed))
    return lambda key, row: row.key.in_(tied.where(links.c[ours] == key))


def _fixed(columns: Any, values: Mapping[str, str]) -> list[ColumnElement[bool]]:
    # Part of the shape of the statement, so text and no parameter.
    return [columns[name] == literal_column(f"'{value}'") for name, value in values.items()]


def owned(description: str, target: str, by: str | Match, *, order: tuple[str, ...]) -> Any:
    """A short list of rows that belong to this one (see `many`), whole and in a fixed order."""
    return ToMany(description, target, by if callable(by) else holding(by), paged=False, order=order)


def derived(  # noqa: PLR0913 - words of a declaration, most of them rarely used
    description: str,
    type_: Any,
    expression: Expression,
    *,
    nullable: bool = True,
    filterable: bool = False,
    arguments: Mapping[str, Argument] | None = None,
) -> Any:
    """A value that `resolvers/` computes from the row and the arguments."""
    return Derived(description, type_, expression, nullable, filterable, arguments or {})


def drawn(  # noqa: PLR0913 - words of a declaration, most of them rarely used
    description: str,
    target: str,
    rows: Draw,
    arguments: Mapping[str, Argument] | None = None,
    *,
    form: str = "page",
    order: tuple[str, ...] = (),
    key: str = "id",
) -> Any:
    """Rows that `rows(key, arguments)` of `resolvers/` computes: a `page`, a `list` in this order, or `one`.

    The key is the column `key` of the row that has the field, None at the root. A `-` before a name turns an order
    round.
    """
    return DrawnRows(description, target, rows, form, order, key, arguments or {})


def unfolded(description: str, target: Any, column: str, *, order: tuple[str, ...]) -> Any:
    """A short list of computed rows out of a column of this row, a jsonb array of objects; null gives none.

    `target` is what `computed` made of a class, which type checkers still take for the class.
    """
    return DrawnRows(description, target.name, _unfold(table_of(target.table_model)), "list", order, column)


def _unfold(shape: Table) -> Draw:
    def rows(key: Any, _: Arguments) -> Select[Any]:
        columns = [literal_column(f'unfolded."{column.name}"', column.type) for column in shape.columns]
        objects = func.jsonb_to_recordset(key).table_valued(
            *(sql_column(c.name, c.type) for c in shape.columns)
        )
        return select(*columns).select_from(objects.render_derived(name="unfolded", with_types=True))

    return rows


def embedded(
    description: str, target: str, *, present: Callable[[Row], ColumnElement[bool]] | None = None
) -> Any:
    """An object made of columns of this row; null where `present` is false."""
    return Embedded(description, target, present)


def facet(
    description: str,
    by: str | Callable[[Row], ColumnElement[Any]],
    type_: Any = None,
    *,
    several: bool = False,
) -> CountedBy:
    """A value by which lists are counted: a column, or a function of `resolvers/` with the type of what it gives.

    The type is that of a `derived` value, or the name of an entity whose keys it gives; `several` where each row
    has an array of values.
    """
    return CountedBy(description, by, type_, several)


def condition(description: str, type_: Any, make: Filter, *, several: bool = False) -> Condition:
    """A filter of its own: `make(row, value, scope)` gives the condition."""
    return Condition(description, type_, make, several)


def words(make: Filter) -> Condition:
    """The filter `query` of what can be searched; `make` says how the words are found."""
    text = (
        "All these words stand in its names and texts, found as `search` finds them, or it has this code. A text without"
        " a word matches nothing."
    )
    return Condition(text, str, make)


def entity(  # noqa: PLR0913 - words of a declaration, most of them rarely used
    model: type[Base],
    *,
    root: tuple[str, str] | None = None,
    lookups: tuple[str, ...] = (),
    finders: Mapping[str, Filter] | None = None,
    default_order: tuple[str, ...] = (),
    filters: Mapping[str, Condition] | None = None,
    facets: Mapping[str, CountedBy] | None = None,
    members: tuple[str, ...] = (),
    implements: str | None = None,
) -> Callable[[type], Declaration]:
    """Declare a thing with an identity: it implements `Node` and can be met wherever it is related to.

    `root` names its two fields at the root (`("organisations", "organisation")`). `lookups` are the columns,
    beside `id`, by which one can be found; `finders` say how, where that is more than equality.
    """

    def declare(cls: type) -> Declaration:
        fields = _fields(cls) | ({} if implements else _common(model))
        return Declaration(
            name=cls.__name__,
            description=_doc(cls),
            model=model,
            fields=fields,
            filters=filters or {},
            facets=facets or {},
            lookups=lookups,
            finders=finders or {},
            root=root,
            default_order=default_order,
            members=members,
            implements=implements,
        )

    return declare


def _common(model: type[Base]) -> dict[str, Declared]:
    """What every thing with an identity has: where it comes from, since when, and how often it was written."""
    fields: dict[str, Declared] = {}
    if "external_id" in table_of(model).c:
        fields["external"] = Embedded(
            "What the system that owns it calls it; null if the hub owns it.",
            "ExternalReference",
            lambda row: row.c.external_id.is_not(None),
        )
    fields["provenance"] = Embedded(
        "Where the facts come from, and how far they can be trusted.", "Provenance"
    )
    fields["created_at"] = Column("When the hub first stored it.")
    fields["updated_at"] = Column("When it was last written.")
    fields["version"] = Column("How often it was written; for optimistic locking.")
    return fields


def computed(
    shape: Table, *, default_order: tuple[str, ...] = (), filters: Mapping[str, Condition] | None = None
) -> Callable[[type], Declaration]:
    """Declare a row that a select makes; a default order lets it stand in connections."""
    return lambda cls: Declaration(
        cls.__name__,
        _doc(cls),
        shape,
        _fields(cls),
        filters=filters or {},
        default_order=default_order,
        is_node=False,
    )


def root(cls: type) -> RootQuestions:
    """Declare fields of `Query`, each of them `drawn`."""
    return RootQuestions({name: value for name, value in vars(cls).items() if isinstance(value, DrawnRows)})


def link(model: type[Base]) -> Callable[[type], Declaration]:
    """Declare a row without an identity of its own, met only in the list of its owner."""
    return lambda cls: Declaration(cls.__name__, _doc(cls), model, _fields(cls), is_node=False)


def part(cls: type) -> Declaration:
    """Declare an object made of the row that it is embedded in; its columns are those of that row."""
    return Declaration(cls.__name__, _doc(cls), None, _fields(cls), is_node=False)


def _fields(cls: type) -> dict[str, Declared]:
    return {name: value for name, value in vars(cls).items() if isinstance(value, Declared)}


def _doc(cls: type) -> str:
    if not cls.__doc__:
        raise TypeError(f"{cls.__name__} has no description")
    return " ".join(cls.__doc__.split())
