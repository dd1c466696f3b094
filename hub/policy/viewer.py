"""The viewer: who is asking, as far as rules and plans need to know. It must never hold a credential."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is asking. `shape` is what of the viewer changes the SQL text: viewers of one shape share plans.

    `client` is the API client whose key the request carried. It changes no text: a rule that needs it binds it.
    """

    role: str
    client: UUID | None = None

    @property
    def shape(self) -> str:
        """The part of the viewer that plans depend on."""
        return self.role


PUBLIC = Viewer("public")
