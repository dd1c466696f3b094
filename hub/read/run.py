"""The engine: from a request to an answer, with everything that can be kept between requests kept.

A request whose text and shape were seen before costs two look-ups, the reading of its parameters and one
statement; the bytes that PostgreSQL rendered are the answer. If nothing that it was made of was written to since, not
even that (`hub/read/answers.py`). This is the one impure place of the read path.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import asyncpg
import orjson
from graphql import GraphQLError

from hub import log
from hub.errors import BadInput, CostLimit, RequestError, TimedOut, TooComplex
from hub.memory import give_back
from hub.policy.viewer import PUBLIC
from hub.read import cost, introspection
from hub.read import document as documents
from hub.read.answers import Answers
from hub.read.document import Document, DocumentError, Operation
from hub.read.passes import read_plan
from hub.read.planner import LANGUAGE, PlanError, Planner
from hub.read.selection import INTROSPECTION, Selected, Selector
from hub.read.sources import Sources, sources
from hub.read.sql import render
from hub.read.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from graphql import GraphQLSchema

    from hub.db.pool import Pool
    from hub.policy.viewer import Viewer
    from hub.read.catalog import Catalog

K = TypeVar("K")
V = TypeVar("V")

_LOG = log.logger(__name__)

# Limits of PostgreSQL itself (class 54): columns of a row, nesting of an expression, size of a statement.
_LIMITS = (asyncpg.ProgramLimitExceededError, asyncpg.OutOfMemoryError)

DOCUMENTS_KEPT = 500  # 0.1 MB each, with its syntax tree
PLANS_KEPT = 500
INTROSPECTIONS_KEPT = 20  # a whole one is a megabyte
LONGEST_MESSAGE = 500
LARGE = 3_000  # characters of SQL
LONGEST_KEPT = 20_000  # a document longer than this is analysed again each time rather than kept


class Recent(Generic[K, V]):
    """The most recently used values, up to a number."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._values: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        """The value, which then counts as just used; None if it is not kept."""
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def put(self, key: K, value: V) -> None:
        """Keep a value; the one unused longest makes room."""
        self._values[key] = value
        if len(self._values) > self._size:
            self._values.popitem(last=False)

    def forget(self, key: K) -> None:
        """Keep the value no longer, if it was kept."""
        self._values.pop(key, None)

    def __len__(self) -> int:
        return len(self._values)


@dataclass(frozen=True, slots=True)
class Question:
    """A request as the read path sees it."""

    text: str
    operation_name: str | None
    variables: Mapping[str, Any] | None
    viewer: Viewer
    language: str  # `VI` or `EN`


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of a GraphQL response, whether the request was refused before it ran, and what it cost."""

    body: bytes
    refused: bool = False
    partial: bool = False  # something of it is an error
    cost: int = 1
    tags: dict[str, str] = field(
        default_factory=dict, compare=False, repr=False
    )  # ETag by media type, once made


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan rendered: its SQL, how to read each parameter, what is made beside it, and the end of the answer."""

    sql: str
    reads: tuple[Callable[[Mapping[str, Any]], Any], ...]
    root: tuple[Selected, ...]
    sources: Sources
    introspection: tuple[Selected, ...] = ()
    cost: int = 1
    end: bytes = b"}"


@dataclass
class Engine:
    """Answers queries over one schema, one catalogue and one pool."""

    schema: GraphQLSchema
    catalog: Catalog
    pool: Pool
    cost_limit: int = cost.LIMIT
    hints: bool = True  # whether an error says what may have been meant
    introspection: bool = True  # whether the schema is told
    answers: Answers[Answer] = field(default_factory=Answers)
    turns: Turns = field(default_factory=Turns)
    documents: Recent[str, Document] = field(default_factory=lambda: Recent(DOCUMENTS_KEPT))
    plans: Recent[Hashable, Prepared] = field(default_factory=lambda: Recent(PLANS_KEPT))
    introspections: Recent[Hashable, dict[str, Any]] = field(
        default_factory=lambda: Recent(INTROSPECTIONS_KEPT)
    )

    async def kept(self, question: Question) -> Answer | None:
        """The answer, if it was given before and cannot have changed since."""
        document = self.documents.get(question.text)
        return None if document is None else await self.answers.get(_key(question, document))

    async def answer(self, question: Question) -> Answer:
        """The answer to a request; every refusal is an answer too."""
        try:
            return await self._answer(question)
        except DocumentError as refusal:
            return refuse([_told(error) for error in refusal.errors])
        except PlanError as refusal:
            return refuse([_located(refusal)])
        except CostLimit as refusal:
            extensions = _cost(refusal.requested, refusal.limit)
            return Answer(orjson.dumps({"errors": [_plain(refusal)], "extensions": extensions}), refused=True)
        except RequestError as refusal:
            return refuse([_plain(refusal)])
        except RecursionError:
            return refuse([_plain(TooComplex("The question is nested too deeply."))])

    async def _answer(self, question: Question) -> Answer:
        document = self.documents.get(question.text)
        if document is None:
            async with self.turns:
                document = self._document(question.text)
        key = _key(question, document)
        kept = await self.answers.get(key)
        return kept if kept is not None else await self._made(question, document, key)

    async def _made(self, question: Question, document: Document, key: Hashable) -> Answer:
        operation = document.operation(self.schema, question.operation_name)
        if not operation.is_query:
            error = GraphQLError(f"The hub has no {operation.node.operation.value}s yet.", operation.node)
            raise DocumentError([error], "OPERATION_UNSUPPORTED")
        variables = operation.variables(self.schema, question.variables, hints=self.hints)
        prepared = await self._prepared(question, operation, variables)
        values: dict[str, Any] = {**variables, LANGUAGE: question.language}
        if prepared.introspection:
            beside = self._introspection(question, operation, prepared.introspection)
            if len(prepared.introspection) == len(prepared.root):
                data = {one.key: beside[one.key] for one in prepared.root}
                return Answer(b'{"data":%b%b' % (orjson.dumps(data), prepared.end), cost=prepared.cost)
            values |= {f"${key}": orjson.dumps(value) for key, value in beside.items()}
        arguments = [read(values) for read in prepared.reads]
        state = self.answers.state(prepared.sources)  # before the statement sees anything
        try:
            answer = await self._run(prepared, arguments)
        except RequestError as refusal:
            return refuse([_plain(refusal)], prepared.cost)
        if key is not None and not answer.partial:
            self.answers.put(key, answer, len(answer.body), state)
        return answer

    def _document(self, text: str) -> Document:
        known = self.documents.get(text)
        if known is None:
            known = documents.read(self.schema, text, hints=self.hints)
            if len(text) <= LONGEST_KEPT:
                self.documents.put(text, known)
        return known

    async def _prepared(
        self, question: Question, operation: Operation, variables: Mapping[str, Any]
    ) -> Prepared:
        key = (
            operation.document.number,
            question.operation_name,
            operation.shape(variables),
            question.viewer.shape,
        )
        known = self.plans.get(key)
        if known is None:
            async with self.turns:
                known = self.plans.get(key)  # somebody may have asked the same meanwhile
                if known is None:
                    known = self.prepare(operation, variables, question.viewer)
                    self.plans.put(key, known)
        return known

    def prepare(self, operation: Operation, variables: Mapping[str, Any], viewer: Viewer) -> Prepared:
        """The SQL of an operation for variables of this shape. Raises `RequestError` for what it must refuse."""
        requested = cost.cost_of(self.schema, operation, variables, self.cost_limit)
        end = orjson.dumps({"extensions": _cost(requested, self.cost_limit)})
        planner = Planner(self.catalog, viewer)
        root = Selector(self.schema, operation, variables).root()
        rendered = render(read_plan(planner, root), planner)
        beside = tuple(selected for selected in root if selected.name in INTROSPECTION)
        made_of = sources(rendered.sql)
        if len(rendered.sql) > LARGE:
            give_back()  # megabytes of cycles: left to the collector, the next large plan would lie beside them
        return Prepared(rendered.sql, rendered.reads, root, made_of, beside, requested, b"," + end[1:])

    def _introspection(
        self, question: Question, operation: Operation, asked: tuple[Selected, ...]
    ) -> dict[str, Any]:
        """What is asked about the schema; the schema does not change, so an answer is kept like a plan."""
        if not self.introspection:
            error = GraphQLError("This hub does not answer questions about its schema.", list(asked[0].nodes))
            raise DocumentError([error], "INTROSPECTION_DISABLED")
        variables = orjson.dumps(question.variables, option=orjson.OPT_SORT_KEYS)
        key = (operation.document.number, question.operation_name, variables)
        known = self.introspections.get(key)
        if known is None:
            known = introspection.answer(self.schema, operation, asked, question.variables)
            self.introspections.put(key, known)
        return known

    async def _run(self, prepared: Prepared, arguments: list[Any]) -> Answer:
        self.turns.others += 1
        try:
            async with self.pool.connection() as connection:
                row = await connection.fetchrow(prepared.sql, *arguments)
        except asyncpg.QueryCanceledError as error:
            raise TimedOut("The question took longer than the hub allows; ask for less at once.") from error
        except _LIMITS as error:
            raise TooComplex("The question asks for more at once than the database answers.") from error
        except asyncpg.DataError as error:
            raise _out_of_range(error) from error
        finally:
            self.turns.others -= 1
        data, missing = row
        if not missing:
            return Answer(b'{"data":%b%b' % (data, prepared.end), cost=prepared.cost)
        errors = orjson.dumps([_not_found(prepared, place) for place in missing.split(",")])
        body = b'{"data":%b,"errors":%b%b' % (data, errors, prepared.end)
        return Answer(body, partial=True, cost=prepared.cost)


def _out_of_range(error: asyncpg.DataError) -> RequestError:
    """A value that GraphQL lets pass and PostgreSQL does not: a NUL in a text, a key of a forged cursor."""
    refusal = BadInput("A value in the request is none that the hub could have stored.")
    _LOG.info("value refused by PostgreSQL", sqlstate=error.sqlstate)
    return refusal


def _key(question: Question, document: Document) -> Hashable:
    """What tells an answer that everybody may have from others; None for what is not kept."""
    if question.viewer.shape != PUBLIC.shape:
        return None
    try:
        variables = orjson.dumps(question.variables, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError:
        return None  # it did not come as JSON
    return document.number, question.operation_name, variables, question.language


def refuse(errors: list[Any], charged: int = 1) -> Answer:
    """An answer without data."""
    return Answer(orjson.dumps({"errors": errors}), refused=True, cost=charged)


def _cost(requested: int, limit: int) -> dict[str, Any]:
    return {"cost": {"requested": requested, "limit": limit}}


def _told(error: GraphQLError) -> dict[str, Any]:
    """An error of graphql-core. It may repeat what the client sent, however long."""
    told: dict[str, Any] = {**error.formatted}
    if len(error.message) > LONGEST_MESSAGE:
        told["message"] = f"{error.message[:LONGEST_MESSAGE]}..."
    return told


def _plain(error: RequestError) -> dict[str, Any]:
    return {"message": error.message, "extensions": {"code": error.code}}


def _located(refusal: PlanError) -> dict[str, Any]:
    line, column = refusal.location or (1, 1)
    place = {"locations": [{"line": line, "column": column}], "path": list(refusal.path)}
    return {"message": refusal.error.message, **place, "extensions": {"code": refusal.error.code}}


def _not_found(prepared: Prepared, place: str) -> dict[str, Any]:
    index, _, item = place.partition(".")
    selected = prepared.root[int(index)]
    line, column = selected.location or (1, 1)
    return {
        "message": "Nothing visible is found by this id or code.",
        "locations": [{"line": line, "column": column}],
        "path": [selected.key, int(item)] if item else [selected.key],
        "extensions": {"code": "NOT_FOUND"},
    }
