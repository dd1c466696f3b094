"""Questions to the compiled read path over a database at hand, as a client without rights asks them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import schema
from hub.policy.viewer import PUBLIC
from hub.read.cost import LIMIT
from hub.read.run import Engine, Question


@dataclass(frozen=True)
class Graph:
    """The graph over one database."""

    engine: Engine

    @classmethod
    def over(cls, pool: Any, cost_limit: int = LIMIT) -> Graph:
        return cls(Engine(schema.SCHEMA, schema.CATALOG, pool, cost_limit=cost_limit))

    async def answer(self, text: str, **variables: Any) -> dict[str, Any]:
        """The whole response, beside what it cost."""
        answer = await self.engine.answer(Question(text, None, variables, PUBLIC, "VI"))
        response: dict[str, Any] = json.loads(answer.body)
        response.pop("extensions", None)
        return response

    async def ask(self, text: str, **variables: Any) -> Any:
        """The data of a question that must succeed."""
        response = await self.answer(text, **variables)
        assert "errors" not in response, response["errors"]
        return response["data"]
