"""How a line of a log is declared: it is never written again and was taken from no source, so it says neither."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from schema.declare import entity

if TYPE_CHECKING:
    from collections.abc import Callable

    from hub.models.base import Base
    from schema.declared import Declaration


def entry(model: type[Base]) -> Callable[[type], Declaration]:
    """Declare a line of a log: a thing with an identity, but without version and provenance."""

    def declare(cls: type) -> Declaration:
        whole = entity(model, default_order=("CREATED_AT_DESC",))(cls)
        own = {name: declared for name, declared in whole.fields.items() if name in vars(cls)}
        return replace(whole, fields=own)

    return declare
