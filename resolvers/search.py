"""Search as SQL: what fits some words, how well, and why. Also the condition `query` of the lists.

Of each type candidates come from indexes and are few; only they are ranked. Every row obeys the row rules before it
counts as a candidate, so that what is hidden takes nobody's place. What words are is decided by functions of the
database (`hub.models.search_words`), and which columns are searched by the models.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Double,
    Integer,
    Numeric,
    Text,
    Uuid,
    and_,
    any_,
    case,
    cast,
    false,
    func,
    null,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSQUERY, array

from hub.models.base import vocabulary
from hub.models.search import LONGEST_TEXT, SEARCHED, SearchType
from hub.read.catalog import raw, shape, text
from resolvers import place
from resolvers.administrative_unit import is_current

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Select, TableClause

    from hub.models.search import Searched
    from hub.read.catalog import Arguments, Filter, FilterScope, Row
    from resolvers.place import Point

MOST_FOUND: Final = 1_000  # rows of a type with the words that are looked at, whatever their number
MOST_RANKED: Final = 200  # of these the newest are ranked

HIT: Final = shape(
    "search_hit",
    Column("id", Uuid, nullable=False),
    Column("type", vocabulary(SearchType), nullable=False),
    Column("score", Double, nullable=False),
    Column("exact_accents", Boolean, nullable=False),
    Column("distance_km", Double),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text),
    Column("name_sort", Text(collation="C"), nullable=False),
    Column("found", JSONB, nullable=False),
)
MATCH: Final = shape(
    "search_match",
    Column("id", Integer, nullable=False),
    Column("field", Text, nullable=False),
    Column("fragment", Text, nullable=False),
)

# Where the things of a type are, and which of them are near; the other types are nowhere.
_POINTS: Final[dict[SearchType, Callable[[Row], Point]]] = {
    SearchType.ADMINISTRATIVE_UNIT: place.own_point,
    SearchType.OPPORTUNITY: place.point_of_unit,
    SearchType.ORGANISATION: place.point_of_head_office,
    SearchType.SKILL_CENTRE: place.building_or_unit,
}
_TERMS: Final = ("words", "groups", "accents", "folded", "marks", "whole")  # what `search_terms` gives
_EXACT: Final = 60  # a score from here on says that a name has the words with the accents typed


@dataclass(frozen=True, slots=True)
class Asked:
    """What is searched for: `leaf` names the query, so that one statement makes it out once, and `query` is bound."""

    scope: FilterScope
    leaf: Any
    query: Any
    near: Any = None


def type_name(kind: SearchType) -> str:
    """The type of the graph whose rows hits of that kind are."""
    return kind.name.title().replace("_", "")


def key_of(kind: SearchType) -> Callable[[Row], ColumnElement[Any]]:
    """The key of a hit of that kind; null for a hit of another."""
    return lambda row: case((row.c.type == text(kind.name), row.key))


def distance(row: Row) -> ColumnElement[float]:
    """Sort key: the distance; what has none comes last."""
    return func.coalesce(row.c.distance_km, raw("100000"))


def hits(_key: Any, arguments: Arguments) -> Select[Any]:
    """What fits the words of `query`, of the kinds in `types` (all if absent), near the place in `near` if given."""
    asked = Asked(
        arguments.scope, arguments.value("query"), arguments.bound("query"), arguments.value("near")
    )
    wanted, near, query = arguments.value("types"), asked.near, asked.query
    kinds = (
        list(SearchType) if wanted is None else sorted({SearchType[one] for one in wanted.value}, key=_name)
    )
    if near is not None:
        kinds = [kind for kind in kinds if kind in _POINTS]
    if not kinds or query is None:
        return select(*(cast(null(), column.type).label(column.name) for column in HIT.columns)).where(
            false()
        )
    terms = _terms(asked, tuple(_name(kind).lower() for kind in kinds))
    branches = [_hits_of(kind, asked, terms) for kind in kinds]
    every = (branches[0] if len(branches) == 1 else union_all(*branches)).lateral("hit")
    # Told by the score, which must not be computed twice.
    exact = raw("hit.score", Double()) >= raw(str(_EXACT))
    columns = (
        (exact if column.name == "exact_accents" else raw(f'hit."{column.name}"', column.type)).label(
            column.name
        )
        for column in HIT.columns
    )
    return select(*columns).select_from(terms.alias("q").join(every, true()))


def _name(kind: SearchType) -> str:
    return kind.name


def _terms(asked: Asked, tables: tuple[str, ...]) -> TableClause:
    """What the query means, as one row that is made once. With `tables`, what public rows of these have decides as well."""

    def terms() -> Select[Any]:
        made = func.search_terms(asked.query, raw("'{" + ",".join(tables) + "}'::text[]"))
        meant = made.table_valued("words", name="meant")
        return select(*(raw(f"meant.{name}").label(name) for name in _TERMS)).select_from(meant)

    return asked.scope.once(("search terms", asked.leaf, tables), terms)


def _hits_of(kind: SearchType, asked: Asked, terms: TableClause) -> Select[Any]:
    """The ranked candidates of one kind."""
    searched, scope, near = SEARCHED[kind.name.lower()], asked.scope, asked.near
    _, row = scope.fresh(type_name(kind))
    name = searched.names[0].removesuffix("_vi")
    by_code = _has_code(row, asked.query)
    score = case((by_code, raw("99")), else_=_score(searched, row))
    found = func.jsonb_build_object(
        text("type"),
        text(kind.name),
        text("id"),
        row.key,
        text("marks"),
        raw("q.marks"),
        text("groups"),
        raw("q.groups::text[]"),
        text("code"),
        case((by_code, row.c.code)),
    )

    def candidates() -> Select[Any]:
        every = union_all(*_candidates(kind, asked, _words_of(terms))).subquery("every")
        return select(every.c.id, func.bool_or(every.c.named).label("named")).group_by(every.c.id)

    # The page and the count of one search read the same.
    found_once = scope.once(("search candidates", kind, terms.name, _frozen(near)), candidates)
    once = found_once.alias(f"{row.name}_once")
    return select(
        row.key.label("id"),
        text(kind.name).label("type"),
        cast(score, Double).label("score"),
        cast(null(), Boolean).label("exact_accents"),
        _kilometres(kind, row, near, scope).label("distance_km"),
        row.c[f"{name}_vi"].label("name_vi"),
        row.c[f"{name}_en"].label("name_en"),
        row.c[f"{name}_sort"].label("name_sort"),
        found.label("found"),
    ).select_from(row.aliased.join(once, row.key == once.c.id))


def _frozen(value: Any) -> Any:
    """An input as a key of `once`."""
    return tuple((name, _frozen(part)) for name, part in value.items()) if isinstance(value, dict) else value


def _words_of(terms: TableClause) -> str:
    return f"(SELECT words FROM {terms.name})"  # noqa: S608 - a name that the plan gave


def _candidates(kind: SearchType, asked: Asked, words: str) -> Iterator[Select[Any]]:
    """Keys of the visible rows that have the words in their names, or anywhere, or have the query for a code.

    Each time the newest, as many as will be ranked.
    """
    searched = SEARCHED[kind.name.lower()]
    for number in range(1 + len(searched.vectors(""))):
        _, row = asked.scope.fresh(type_name(kind))
        has_words = [raw(one) for one in searched.matching(row.name, words)]
        conditions = [*has_words, _has_code(row, asked.query)][number], *_admitted(kind, row, asked)
        # The inner limit keeps a word that a million rows have from being fetched a million times.
        some = (
            select(row.key.label("id"))
            .select_from(row.aliased)
            .where(*conditions)
            .limit(raw(str(MOST_FOUND)))
        )
        some_rows = some.subquery(f"{row.name}_found")
        newest = select(some_rows.c.id).order_by(some_rows.c.id.desc()).limit(raw(str(MOST_RANKED)))
        named = raw("true" if number == 0 else "false", Boolean())
        yield select(newest.subquery(f"{row.name}_newest").c.id, named.label("named"))


def _admitted(kind: SearchType, row: Row, asked: Asked) -> list[ColumnElement[bool]]:
    """Visible, near if so asked, and of today: a former unit is found as the one that took its place."""
    near, scope = asked.near, asked.scope
    conditions = scope.visible(row)
    if kind is SearchType.ADMINISTRATIVE_UNIT:
        conditions.append(is_current(row, None))
    if near is not None:
        by_unit = kind is SearchType.OPPORTUNITY
        filter_ = place.near_by_unit if by_unit else place.near_point(_POINTS[kind])
        conditions.append(filter_(row, near, scope))
    return conditions


def _kilometres(kind: SearchType, row: Row, near: Any, scope: FilterScope) -> ColumnElement[Any]:
    if near is None:
        return cast(null(), Double)
    kilometres = place.distance(_POINTS[kind](row), place.origin(near["place"], scope))
    return cast(func.round(cast(kilometres, Numeric), 1), Double)


def _has_code(row: Row, query: Any) -> ColumnElement[bool]:
    typed = func.btrim(query)
    # One comparison with a list: as three, PostgreSQL does not see that an index over words has answered the rest.
    return row.c.code == any_(array([typed, func.lower(typed), func.upper(typed)]))


def _score(searched: Searched, row: Row) -> ColumnElement[float]:
    names = ", ".join(f"{row.name}.{name}" for name in searched.names)
    lists = "".join(f" || {row.name}.{name}" for name in searched.lists)
    texts = ", ".join(f"left({row.name}.{name}, {LONGEST_TEXT})" for name in searched.texts)
    row.c.used.update((*searched.names, *searched.lists, *searched.texts))
    return func.search_score(
        raw(f"ARRAY[{names}]{lists}"),
        raw(f"{row.name}_once.named"),
        raw(f"concat_ws(' ', {texts})" if texts else "''"),
        *(raw(f"q.{part}") for part in ("groups", "accents", "folded", "whole")),
    )


def matches(key: ColumnElement[Any] | None, arguments: Arguments) -> Select[Any]:
    """The fields of a hit in which words stand that were looked for, each with the part around them.

    The key is `found` of the hit: its type and id, and the words; or its code, if it was found by that.
    """
    if key is None:
        raise TypeError("only a hit has matches")
    fields = union_all(*(_fields_of(kind, key, arguments.scope) for kind in SearchType)).subquery("hit")
    marks, groups = (
        func.array(select(func.jsonb_array_elements_text(key.op("->")(text(name)))).scalar_subquery())
        for name in ("marks", "groups")
    )
    names = [column.name for column in MATCH.columns]
    matched = func.search_matches(fields.c.fields, fields.c.texts, marks, cast(groups, ARRAY(TSQUERY)))
    shown = matched.table_valued(*names).render_derived("shown")
    code = key.op("->>")(text("code"))
    escaped = func.replace(func.replace(code, text("&"), text("&amp;")), text("<"), text("&lt;"))
    by_code = select(raw("0"), text("code"), func.concat(text("<mark>"), escaped, text("</mark>")))
    by_words = select(*(shown.c[name] for name in names)).select_from(fields.join(shown, true()))
    every = union_all(by_words, by_code.where(code.is_not(None))).subquery("match")
    return select(*(every.c[name] for name in names))


def _fields_of(kind: SearchType, key: ColumnElement[Any], scope: FilterScope) -> Select[Any]:
    """The searched fields of a hit, if it is of that kind, with their texts."""
    searched = SEARCHED[kind.name.lower()]
    _, row = scope.fresh(type_name(kind))
    single = (*searched.names, *searched.texts)
    names = "ARRAY[" + ", ".join(f"'{_camel(name)}'" for name in single) + "]"
    values = "ARRAY[" + ", ".join(f"{row.name}.{name}" for name in single) + "]::text[]"
    for name in searched.lists:
        names += f" || array_fill('{_camel(name)}'::text, ARRAY[cardinality({row.name}.{name})])"
        values += f" || {row.name}.{name}"
    return (
        select(raw(names).label("fields"), raw(values).label("texts"))
        .select_from(row.aliased)
        .where(
            key.op("->>")(text("type")) == text(kind.name),
            row.key == cast(key.op("->>")(text("id")), Uuid),
            *scope.visible(row),
        )
    )


def _camel(column: str) -> str:
    first, *others = column.split("_")
    return first + "".join(other.title() for other in others)


def having_words(kind: SearchType) -> Filter:
    """The row has all the words in its names and texts, or this code."""
    searched = SEARCHED[kind.name.lower()]

    def make(row: Row, leaf: Any, scope: FilterScope) -> ColumnElement[bool]:
        asked = Asked(scope, leaf, scope.bind(leaf))
        return _by_index(searched, row, asked) if scope.alone else _by_key(kind, row, asked)

    return make


def _by_index(searched: Searched, row: Row, asked: Asked) -> ColumnElement[bool]:
    """Where only such rows are wanted: the indexes of the words find them.

    PostgreSQL does not know how many have the words when it plans, and would rather walk a sorted list in the hope of
    meeting them soon. The last condition is true of all rows, but it does not know that, and expects hardly any.
    """
    words = raw(_words_of(_terms(asked, ())))
    found = [
        and_(raw(vector).bool_op("@@")(words), raw(where)) for vector, where in searched.vectors(row.name)
    ]
    row.c.used.update((*searched.names, *searched.lists, *searched.texts))
    return and_(or_(*found, _has_code(row, asked.query)), row.c.code.op("||")(text("")) == row.c.code)


def _by_key(kind: SearchType, row: Row, asked: Asked) -> ColumnElement[bool]:
    """Where other rows may pass: the keys of all that have the words, so that none is parsed to be passed over."""
    searched, found = SEARCHED[kind.name.lower()], []
    words = _words_of(_terms(asked, ()))
    for number in range(len(searched.vectors(""))):
        _, other = asked.scope.fresh(type_name(kind))
        condition = raw(searched.matching(other.name, words)[number])
        found.append(select(other.key).select_from(other.aliased).where(condition))
    _, other = asked.scope.fresh(type_name(kind))
    found.append(select(other.key).select_from(other.aliased).where(_has_code(other, asked.query)))
    return row.key.in_(union_all(*found))
