"""Random questions over the whole schema, for hypothesis to draw and to shrink.

Everything that the read path compiles occurs: aliases, named and inline fragments on objects, interfaces and
unions, `@skip` and `@include`, variables with and without defaults, nested pages from either end, cursors, sort
orders, filters, look-ups, several root fields. Values come from pools taken from the database at hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLUnionType,
    get_named_type,
    is_abstract_type,
    is_composite_type,
    is_enum_type,
    is_input_object_type,
    is_list_type,
    is_non_null_type,
)
from hypothesis import strategies as st

import schema

if TYPE_CHECKING:
    from collections.abc import Callable

SCHEMA = schema.SCHEMA
DEEPEST = 4
MOST_FIELDS = 40
SEARCHED = (
    "Hà Giang",
    "chuyen doi so",
    "CNTT",
    "xã",
    "Universty",
    "02545",
    "học an toàn thông tin ở xa",
    "và",
    "ma",
)
LIST_ARGUMENTS = frozenset({"filter", "orderBy", "first", "after", "last", "before", "lang"})
CODES = {"unit": "AdministrativeUnit.code"}  # names of arguments that take the code of something
# What people call places: of today, of before July 2025, shortened, ambiguous, unknown.
PLACES = (
    "Nà Hang", "na hang", "huyện Na Hang", "H. Na Hang", "tp ha giang", "Hà Giang", "Tỉnh Hà Giang", "Tuyên Quang", "Xã Tân Thành",
    "tan thanh", "thị trấn Sơn Dương", "Xã Năng Khả", "Na Hang District", "Atlantis", "",
)  # fmt: skip
FORMER_CODES = ("02281", "02", "072", "D-076", "99999")


@dataclass(repr=False)
class Pools:
    """Values that occur in the database: global ids by table, texts by field name, cursors by type and order."""

    ids: dict[str, list[str]]
    texts: dict[str, list[str]]
    cursors: dict[tuple[str, tuple[str, ...]], list[str]]


@dataclass
class Question:
    """A document with its variables."""

    text: str
    variables: dict[str, Any]
    language: str


@dataclass
class Writer:
    """Writes one document; counts fields, so that a question stays small enough to answer slowly."""

    draw: Callable[[Any], Any]
    pools: Pools
    fields: int = 0
    names: int = 0
    definitions: list[str] = field(default_factory=list)
    variables: dict[str, Any] = field(default_factory=dict)
    fragments: list[str] = field(default_factory=list)

    def chance(self, percent: int) -> bool:
        return self.draw(st.integers(0, 99)) >= 100 - percent

    def pick(self, values: Any) -> Any:
        return self.draw(st.sampled_from(list(values)))

    def name(self, prefix: str) -> str:
        self.names += 1
        return f"{prefix}{self.names}"

    def question(self) -> Question:
        query = SCHEMA.query_type
        assert query is not None
        body = self.selections(query, 0, many=self.draw(st.integers(1, 3)))
        head = f"({', '.join(self.definitions)})" if self.definitions else ""
        text = "\n".join([f"query Q{head} {{ {body} }}", *self.fragments])
        return Question(text, self.variables, self.pick(["VI", "EN"]))

    def selections(self, type_: Any, depth: int, *, many: int) -> str:
        """What is asked of an object: fields, fragments, `__typename`."""
        parts = []
        for _ in range(many):
            roll = self.draw(st.integers(0, 19))
            if roll == 0:
                parts.append(f"{self.alias()}__typename{self.directive()}")
            elif roll in {1, 2} and depth > 0:
                parts.append(self.inline_fragment(type_, depth))
            elif roll == 3 and depth > 0:
                parts.append(self.named_fragment(type_, depth))
            else:
                parts.append(self.field(type_, depth))
        return " ".join(parts) or "__typename"

    def field(self, type_: Any, depth: int) -> str:
        if isinstance(type_, GraphQLUnionType):
            return self.inline_fragment(type_, depth)
        names = [name for name, one in type_.fields.items() if self.fits(one, depth)]
        if not names:
            return "__typename"
        name = self.pick(names)
        definition = type_.fields[name]
        self.fields += 1
        arguments = self.arguments(type_, name, definition)
        below = ""
        target = get_named_type(definition.type)
        if is_composite_type(target):
            below = f" {{ {self.selections(target, depth + 1, many=self.draw(st.integers(1, 4)))} }}"
        return f"{self.alias(force=bool(definition.args))}{name}{arguments}{self.directive()}{below}"

    def fits(self, definition: Any, depth: int) -> bool:
        """Whether a field may still be taken: no deeper than allowed, no more than can be answered slowly."""
        if not is_composite_type(get_named_type(definition.type)):
            return True
        return depth < DEEPEST and self.fields < MOST_FIELDS

    def alias(self, *, force: bool = False) -> str:
        return f"{self.name('a')}: " if force or self.chance(15) else ""

    def directive(self) -> str:
        if not self.chance(8):
            return ""
        name, value = self.pick(["skip", "include"]), self.draw(st.booleans())
        if self.chance(50):
            return f" @{name}(if: {str(value).lower()})"
        return f" @{name}(if: {self.variable('Boolean!', value)})"

    def variable(self, type_: str, value: Any) -> str:
        name = self.name("v")
        self.definitions.append(f"${name}: {type_}")
        self.variables[name] = value
        return f"${name}"

    def conditions(self, type_: Any) -> list[Any]:
        """Types that a fragment inside `type_` may name."""
        possible = SCHEMA.get_possible_types(type_) if is_abstract_type(type_) else [type_]
        found: dict[str, Any] = {one.name: one for one in possible}
        for one in possible:
            found |= {interface.name: interface for interface in one.interfaces}
        return [found[name] for name in sorted(found)]

    def inline_fragment(self, type_: Any, depth: int) -> str:
        condition = self.pick(self.conditions(type_))
        body = self.selections(condition, depth, many=self.draw(st.integers(1, 3)))
        return f"... on {condition.name}{self.directive()} {{ {body} }}"

    def named_fragment(self, type_: Any, depth: int) -> str:
        condition, name = self.pick(self.conditions(type_)), self.name("F")
        body = self.selections(condition, depth, many=self.draw(st.integers(1, 3)))
        self.fragments.append(f"fragment {name} on {condition.name} {{ {body} }}")
        return f"...{name}{self.directive()}"

    def arguments(self, parent: Any, name: str, definition: Any) -> str:
        if parent is SCHEMA.query_type and name in {"node", "nodes"}:
            return self.identified(name)
        if "by" in definition.args:
            return self.look_up(get_named_type(definition.type).name)
        if "from" in definition.args and str(definition.args["from"].type) == "Place!":
            return f"(from: {self.place()})"
        if "lang" in definition.args and self.chance(40):
            return f"(lang: {self.value(definition.args['lang'].type, self.pick(['VI', 'EN', None]))})"
        parts = self.own_arguments(parent, definition)
        if "first" in definition.args:
            parts += self.page(get_named_type(definition.type).name.removesuffix("Connection"))
        return f"({', '.join(parts)})" if parts else ""

    def own_arguments(self, parent: Any, definition: Any) -> list[str]:
        """Arguments that are not those of every list: what is required, and some of the rest."""
        parts = []
        for name, argument in definition.args.items():
            required = is_non_null_type(argument.type)
            if name in LIST_ARGUMENTS or not (required or self.chance(50)):
                continue
            value = self.input(parent, name, argument.type, 0)
            if value is None and required:
                continue
            if self.chance(40):
                parts.append(f"{name}: {self.variable(str(argument.type), value)}")
            else:
                parts.append(f"{name}: {literal(value, argument.type)}")
        return parts

    def place(self) -> str:
        """A place to measure from: a unit of today, one that is not there, or a point."""
        if self.chance(40):
            point = {"latitude": 22.5, "longitude": self.draw(st.integers(104, 106))}
            return self.variable("Place!", {"point": point})
        key, value = next(iter(self.called().items()))
        return f"{{{key}: {self.value('String!', value)}}}"

    def called(self) -> dict[str, str]:
        """A place by the name or the code that it has or had."""
        if self.chance(40):
            return {"name": self.pick(PLACES)}
        return {"unit": self.pick([*self.pools.texts["AdministrativeUnit.code"], *FORMER_CODES])}

    def identified(self, name: str) -> str:
        every = [one for pool in self.pools.ids.values() for one in pool]
        unknown = self.pick(sorted(self.pools.ids)) + "_00000000-0000-7000-8000-000000000000"
        if name == "node":
            return f"(id: {self.value('ID!', unknown if self.chance(10) else self.pick(every))})"
        chosen = [
            unknown if self.chance(10) else self.pick(every) for _ in range(self.draw(st.integers(0, 4)))
        ]
        return f"(ids: {self.value('[ID!]!', chosen)})"

    def look_up(self, target: str) -> str:
        table = schema.CATALOG[target].stored.name
        key = self.pick(sorted(set(schema.CATALOG[target].lookups) - {"externalId"}))
        pool = self.pools.ids.get(table, []) if key == "id" else self.pools.texts.get(f"{target}.{key}", [])
        unknown = f"{table}_00000000-0000-7000-8000-000000000000" if key == "id" else "no such thing"
        pool = list(PLACES) if (target, key) == ("AdministrativeUnit", "name") else pool
        value = unknown if self.chance(10) or not pool else self.pick(pool)
        return f"(by: {{{key}: {self.value('ID' if key == 'id' else 'String', value)}}})"

    def page(self, target: str) -> list[str]:
        parts = []
        order = self.order(target)
        if order:
            parts.append(f"orderBy: {self.value(f'[{target}OrderBy!]', list(order), enum=True)}")
        size = self.pick([None, "first", "first", "last"])
        if size:
            parts.append(f"{size}: {self.value('Int', self.draw(st.integers(1, 12)))}")
        for side in ("after", "before"):
            cursors = self.pools.cursors.get((target, order), [])
            if cursors and self.chance(15):
                parts.append(f"{side}: {self.value('String', self.pick(cursors))}")
        if self.chance(35):
            type_: Any = SCHEMA.type_map[f"{target}Filter"]
            parts.append(f"filter: {self.filter(type_)}")
        return parts

    def order(self, target: str) -> tuple[str, ...]:
        known = sorted({order for name, order in self.pools.cursors if name == target})
        return self.pick(known) if known and self.chance(50) else ()

    def filter(self, type_: GraphQLInputObjectType) -> str:
        value = self.filter_value(type_, 0)
        if self.chance(50):
            return self.variable(type_.name, value)
        return literal(value, type_)

    def filter_value(self, type_: GraphQLInputObjectType, depth: int) -> dict[str, Any]:
        value: dict[str, Any] = {}
        for _ in range(self.draw(st.integers(1, 2))):
            name = self.pick(type_.fields)
            value[name] = self.input(type_, name, type_.fields[name].type, depth)
        return value

    def input(self, owner: GraphQLInputObjectType, name: str, type_: Any, depth: int) -> Any:
        """A value of an input type; None where it would go too deep."""
        if is_non_null_type(type_):
            return self.input_value(owner, name, type_.of_type, depth) if depth < 3 else None
        if self.chance(5) and owner.name != "Near":
            return None
        return self.input_value(owner, name, type_, depth)

    def input_value(self, owner: GraphQLInputObjectType, name: str, type_: Any, depth: int) -> Any:
        if is_list_type(type_):
            made = [
                self.input(owner, name, type_.of_type, depth) for _ in range(self.draw(st.integers(0, 3)))
            ]
            return [one for one in made if one is not None]
        if type_ is SCHEMA.type_map["Place"]:
            return self.called()
        if is_input_object_type(type_) and type_.name.endswith("By"):
            return self.identity(type_.name.removesuffix("By"))
        if type_ is SCHEMA.type_map["PathGoal"]:
            key = self.pick(sorted(type_.fields))
            return {key: self.input_value(type_, key, type_.fields[key].type, depth)}
        if is_input_object_type(type_):
            required = [key for key, one in type_.fields.items() if is_non_null_type(one.type)]
            made = self.filter_value(type_, depth + 1) if depth < 2 else None
            if made is not None:
                made |= {key: self.input(type_, key, type_.fields[key].type, depth + 1) for key in required}
            return made
        return self.scalar(owner, name, type_)

    def identity(self, target: str) -> dict[str, Any]:
        """What identifies a row of a type in an input: its id, its code, or the code of nothing."""
        known = self.pools.ids.get(schema.CATALOG[target].stored.name, [])
        if known and self.chance(50):
            return {"id": self.pick(known)}
        codes = self.pools.texts.get(f"{target}.code", [])
        code = self.pick(codes) if codes and self.chance(80) else "no such thing"
        return {"code": f"TT02-2025/{code}" if target == "Skill" else code}

    def scalar(self, owner: GraphQLInputObjectType, name: str, type_: Any) -> Any:
        if isinstance(type_, GraphQLEnumType):
            return self.pick(sorted(type_.values))
        if type_.name in {"ID", "String"}:
            return self.text(owner.name.removesuffix("Filter"), name, type_.name)
        made: dict[str, Any] = {
            "Boolean": st.booleans(),
            "Date": st.dates().map(str) | st.sampled_from(["2025-11-30", "2026-11-24", "2030-12-31"]),
            "DateTime": st.sampled_from(
                ["2026-01-01T00:00:00Z", "2026-12-01T12:00:00+07:00", "2027-06-30T16:59:59.5Z"]
            ),
        }
        numbers = st.integers(1, 8) if name == "level" else st.integers(0, 5_000)
        return self.draw(made.get(type_.name, numbers))

    def text(self, target: str, name: str, kind: str) -> Any:
        """An id of the type, or a text that occurs in the field or does not."""
        if name == "query":
            return self.draw(
                st.sampled_from(SEARCHED) | st.text(max_size=5).filter(lambda text: "\0" not in text)
            )
        if kind == "ID":
            # An argument that takes an id is called as what it names.
            table = schema.CATALOG[target].stored.name if name == "id" else to_snake_case(name)
            pool = self.pools.ids.get(table, [])
            return self.pick(pool) if pool else None
        pool = self.pools.texts.get(f"{target}.{name}") or self.pools.texts.get(CODES.get(name, ""), [])
        if name == "anyName":
            pool = list(PLACES)
        elif name in {"province", "eligibleUnit"}:
            pool = [*self.pools.texts["AdministrativeUnit.code"], *FORMER_CODES]
        anything = st.text(max_size=5).filter(lambda text: "\0" not in text)
        return self.pick(pool) if pool and self.chance(80) else self.draw(anything)

    def value(self, type_: Any, value: Any, *, enum: bool = False) -> str:
        """A literal, or a variable that carries the value."""
        spelled = str(type_)
        if self.chance(40) and not (value is None and spelled.endswith("!")):
            return self.variable(spelled, value)
        is_enum = enum or (not isinstance(type_, str) and is_enum_type(get_named_type(type_)))
        return _plain(value, enum=is_enum)


def to_snake_case(name: str) -> str:
    """`staffNeed` as `staff_need`."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def literal(value: Any, type_: Any) -> str:
    """A value as GraphQL text."""
    if value is None:
        return "null"
    if is_non_null_type(type_):
        return literal(value, type_.of_type)
    if is_list_type(type_):
        return "[" + ", ".join(literal(one, type_.of_type) for one in value) + "]"
    if is_input_object_type(type_):
        return (
            "{"
            + ", ".join(f"{name}: {literal(one, type_.fields[name].type)}" for name, one in value.items())
            + "}"
        )
    return _plain(value, enum=is_enum_type(type_))


def _plain(value: Any, *, enum: bool) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(_plain(one, enum=enum) for one in value) + "]"
    if isinstance(value, int):
        return str(value)
    return value if enum else _quoted(value)


def _quoted(text: str) -> str:
    return '"' + "".join(c if c.isalnum() or c in " -_/.=" else f"\\u{{{ord(c):x}}}" for c in text) + '"'


def questions(pools: Pools) -> st.SearchStrategy[Question]:
    """Random questions whose values come from the pools."""

    @st.composite
    def make(draw: Any) -> Question:
        return Writer(draw, pools).question()

    return make()
