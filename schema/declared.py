"""What is said of each type: the data that `schema.declare` makes of a declaration, and that its readers take.

A declaration is read twice: `schema.types` makes the Strawberry type of it, `schema.catalogue` the entry of the
read path. It must never build a query or resolve anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sqlalchemy import ColumnElement, Table

    from hub.models.base import Base
    from hub.read.catalog import Arguments, Draw, Expression, Filter, Key, Match, Row

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
    """At most one other thing: target type -> column that holds its key, or a function that computes it.

    Several targets need a union's name.
    """

    description: str
    targets: Mapping[str, Key]
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
class DrawnRows:
    """Computed rows: `rows(key, arguments)` selects them. See `drawn`."""

    description: str
    target: str
    rows: Draw
    form: str = "page"
    order: tuple[str, ...] = ()
    key: str = "id"
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


@dataclass(frozen=True, slots=True)
class CountedBy:
    """A value by which the rows of a list are counted. See `facet`."""

    description: str
    by: str | Callable[[Row], ColumnElement[Any]]
    type: Any = None
    several: bool = False


Declared: TypeAlias = Column | Localised | ToOne | ToMany | Derived | DrawnRows | Embedded


@dataclass(frozen=True)
class Declaration:
    """One declared type."""

    name: str
    description: str
    model: type[Base] | Table | None  # a shape, if its rows are computed; None for a part of another row
    fields: Mapping[str, Declared]
    filters: Mapping[str, Condition] = field(default_factory=dict)
    facets: Mapping[str, CountedBy] = field(default_factory=dict)
    lookups: tuple[str, ...] = ()
    finders: Mapping[str, Filter] = field(default_factory=dict)
    root: tuple[str, str] | None = None  # names of the connection and of the look-up at the root
    default_order: tuple[str, ...] = ()
    members: tuple[str, ...] = ()  # an interface: the names of the types that implement it
    implements: str | None = None
    is_node: bool = True

    @property
    def is_listed(self) -> bool:
        """Whether there are connections of it."""
        return self.is_node or bool(self.default_order)

    @property
    def has_provenance(self) -> bool:
        """Whether its facts come from somewhere; lines of a log do not."""
        return "provenance" in self.fields

    @property
    def table_model(self) -> type[Base] | Table:
        """The model, or the shape. Raises `TypeError` for a part, which has none of its own."""
        if self.model is None:
            raise TypeError(f"{self.name} is a part of another row and has no model")
        return self.model

    @property
    def kind(self) -> str:
        """What the discriminator of its table holds in rows of a type that implements an interface."""
        return str(self.table_model.KIND.name)  # type: ignore[union-attr]


@dataclass(frozen=True)
class RootQuestions:
    """Fields at the root that are no list of an entity and no look-up."""

    fields: Mapping[str, DrawnRows]


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
