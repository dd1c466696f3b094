"""The words in which an entity is declared: one small class per entity, fields with their descriptions.

A declaration is read twice: `schema.types` makes the Strawberry type of it, `schema.catalogue` the entry of the
read path. Types and nullability come from the model, so that the SDL cannot promise what the table does not hold.
It must never build a query or resolve anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import and_, literal_column, select

from schema.columns import table_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sqlalchemy import ColumnElement

    from hub.models.base import Base
    from hub.read.catalog import Arguments, Expression, Filter, Match, Row

    SortExpression: TypeAlias = Callable[[Row], ColumnElement[Any]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the model under its own name. See `column`."""

    description: str
    filterable: bool = False
    sort: bool | SortExpression = False
    name: str | None = None
    required: bool = False
    ends: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Localised:
    """A text in two languages: `nameVi`, `nameEn`, and `name(lang:)`, which falls back to Vietnamese."""

    description: str
    sort: bool = False


@dataclass(frozen=True, slots=True)
class ToOne:
    """At most one other thing: target type -> column that holds its key. Several targets need a union's name."""

    description: str
    targets: Mapping[str, str]
    union: str | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a field: a Python type, a scalar, a vocabulary, or the name of an input."""

    description: str
    type: Any
    required: bool = False
    several: bool = False


@dataclass(frozen=True, slots=True)
class ToMany:
    """Rows of another type: a connection or, if not `paged`, a short list of what this row owns."""

    description: str
    target: str
    match: Match
    key: str = "id"
    paged: bool = True
    order: tuple[str, ...] = ()
    given: Callable[[Arguments], Match] | None = None
    arguments: Mapping[str, Argument] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Derived:
    """A value computed in SQL by a function of `resolvers/`; `type` is a Python type, a vocabulary or a scalar."""

    description: str
    type: Any
    expression: Expression
    nullable: bool = True
    filterable: bool = False
    arguments: Mapping[str, Argument] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Embedded:
    """An object made of the same row, declared by `part`."""

    description: str
    target: str
    present: Callable[[Row], ColumnElement[bool]] | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter that is not simply a column: its input type and the function that makes the SQL."""

    description: str
    type: Any
    make: Filter
    many: bool = False


Declared: TypeAlias = Column | Localised | ToOne | ToMany | Derived | Embedded


@dataclass(frozen=True)
class Declaration:
    """One declared type."""

    name: str
    description: str
    model: type[Base] | None
    fields: Mapping[str, Declared]
    filters: Mapping[str, Condition] = field(default_factory=dict)
    lookups: tuple[str, ...] = ()
    finders: Mapping[str, Filter] = field(default_factory=dict)
    root: tuple[str, str] | None = None  # names of the connection and of the look-up at the root
    default_order: tuple[str, ...] = ()
    members: tuple[str, ...] = ()  # an interface: the names of the types that implement it
    implements: str | None = None
    is_node: bool = True

    @property
    def table_model(self) -> type[Base]:
        """The model. Raises `TypeError` for a part, which has none of its own."""
        if self.model is None:
            raise TypeError(f"{self.name} is a part of another row and has no model")
        return self.model

    @property
    def kind(self) -> str:
        """What the discriminator of its table holds in rows of a type that implements an interface."""
        return str(self.table_model.KIND.name)  # type: ignore[attr-defined]


class Declarations:
    """Every declared type, in the order of the files that declare them."""

    def __init__(self, declarations: Iterable[Declaration]) -> None:
        self._by_name = {one.name: one for one in declarations}

    def __iter__(self) -> Iterator[Declaration]:
        return iter(self._by_name.values())

    def __getitem__(self, name: str) -> Declaration:
        return self._by_name[name]

    def interface_of(self, name: str) -> str:
        """The interface that a type implements, else the type itself: by it lists are typed and filtered."""
        return self[name].implements or name

    def filterable(self, declaration: Declaration) -> Iterator[tuple[Declaration, str, Declared]]:
        """The fields by which lists of that type can be filtered, each with the declaration that it is of.

        An interface is filtered by the fields of its members too: they are rows of the same table, and a member
        that does not have the field has null there.
        """
        seen = set()
        for owner in (declaration, *(self[name] for name in declaration.members)):
            for name, declared in owner.fields.items():
                if name not in seen and _is_filterable(declared):
                    seen.add(name)
                    yield owner, name, declared


def _is_filterable(declared: Declared) -> bool:
    if isinstance(declared, ToOne):
        return declared.union is None
    if isinstance(declared, ToMany):
        return declared.given is None
    return isinstance(declared, Column | Derived) and declared.filterable


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


def one(description: str, target: str, column: str) -> Any:
    """The thing whose key our column holds."""
    return ToOne(description, {target: column})


def one_of(description: str, union: str, targets: Mapping[str, str]) -> Any:
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


def embedded(
    description: str, target: str, *, present: Callable[[Row], ColumnElement[bool]] | None = None
) -> Any:
    """An object made of columns of this row; null where `present` is false."""
    return Embedded(description, target, present)


def condition(description: str, type_: Any, make: Filter, *, several: bool = False) -> Condition:
    """A filter of its own: `make(row, value, scope)` gives the condition."""
    return Condition(description, type_, make, several)


def entity(  # noqa: PLR0913 - words of a declaration, most of them rarely used
    model: type[Base],
    *,
    root: tuple[str, str] | None = None,
    lookups: tuple[str, ...] = (),
    finders: Mapping[str, Filter] | None = None,
    default_order: tuple[str, ...] = (),
    filters: Mapping[str, Condition] | None = None,
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


def link(model: type[Base]) -> Callable[[type], Declaration]:
    """Declare a row without an identity of its own, met only in the list of its owner."""
    return lambda cls: Declaration(cls.__name__, _doc(cls), model, _fields(cls), is_node=False)


def part(cls: type) -> Declaration:
    """Declare an object made of the row that it is embedded in; its columns are those of that row."""
    return Declaration(cls.__name__, _doc(cls), None, _fields(cls), is_node=False)


def _fields(cls: type) -> dict[str, Declared]:
    kinds = Column | Localised | ToOne | ToMany | Derived | Embedded
    return {name: value for name, value in vars(cls).items() if isinstance(value, kinds)}


def _doc(cls: type) -> str:
    if not cls.__doc__:
        raise TypeError(f"{cls.__name__} has no description")
    return " ".join(cls.__doc__.split())
