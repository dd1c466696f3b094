"""Skill frameworks in GraphQL."""

from hub import models
from hub.models.search import SearchType
from resolvers.search import having_words
from schema.declare import column, entity, localised, many, words


@entity(
    models.Framework,
    root=("frameworks", "framework"),
    lookups=("code", "external_id"),
    default_order=("NAME_ASC",),
    filters={
        "query": words(having_words(SearchType.FRAMEWORK)),
    },
)
class Framework:
    """A published list of skills, such as that of Circular 02/2025/TT-BGDDT."""

    code = column("Stable public code, for example `TT02-2025`.", filterable=True)
    name = localised("Its name", sort=True)
    edition = column("Which text of it this is, for example `2.2`; null if there is only one.")
    legal_basis = column("The number of the document that put it in force; null if there is none.")
    issued_on = column("The day of that document; null if unknown.")
    url = column("Where it can be read; null if unknown.")
    skills = many("The skills in it, of every level.", "Skill", "framework_id")
