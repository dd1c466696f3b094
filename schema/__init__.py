"""How GraphQL says it: one file per entity, and the schema that Strawberry makes of all of them.

`SCHEMA` is built once, when this package is imported. It must never touch a database.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, TypeVar

import strawberry
from graphql import is_input_object_type
from strawberry.schema.config import StrawberryConfig

from schema.catalogue import catalogue
from schema.declared import Declaration, Declarations, RootQuestions
from schema.scalars import SCALARS
from schema.types import Types

if TYPE_CHECKING:
    from graphql import GraphQLSchema

    from hub.read.catalog import Catalog

D = TypeVar("D")

UNIONS = {
    "Candidate": "Whom one can propose for a staff need: an expert, an applicant for an internship, or a team member.",
    "Helper": "Who can help: a community team, a skill centre, or an organisation of the province.",
    "IndicatorSubject": "Of whom or of what an indicator is measured.",
    "OrganisationOrUnit": "An organisation, or the authority of an administrative unit.",
    "SearchResult": "What a search can find.",
    "SuggestedCandidate": "Who or what could help with a staff need: an expert, or an offer.",
    "Venue": "Where a session takes place: a skill centre, or elsewhere in an administrative unit.",
}


def _declared(kind: type[D]) -> list[D]:
    """Everything of a kind declared in the files of this package, in the order of their names."""
    modules = [
        importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)
    ]
    return [value for module in modules for value in vars(module).values() if isinstance(value, kind)]


_found = Declarations(_declared(Declaration))
_questions = _declared(RootQuestions)
_types = Types(_found, _questions, UNIONS)
_query = _types.build()
_members = [_types.made[one.name] for one in _found if one.implements]
_schema = strawberry.Schema(
    query=_query,
    types=_members,
    config=StrawberryConfig(auto_camel_case=True, scalar_map=SCALARS),
)

SCHEMA: GraphQLSchema = _schema._schema  # noqa: SLF001 - Strawberry has no public name for it
CATALOG: Catalog = catalogue(_found, _questions)
for _type in SCHEMA.type_map.values():
    if is_input_object_type(_type) and _type.extensions["strawberry-definition"].is_one_of:
        # Strawberry prints `@oneOf`, but leaves graphql-core's own rule for it off: `by: {}` would pass.
        _type.is_one_of = True


def sdl() -> str:
    """The schema as GraphQL text: what is committed as `schema/schema.graphql`."""
    return _schema.as_str() + "\n"
