"""The golden cases: a question (`.graphql`) with the SQL that it becomes (`.sql`) and its answer (`.json`).

The comment lines that open a question say what is special about it, and may hold

    # variables: {"size": 2}
    # language: EN
    # $after: { areas(first: 2) { pageInfo { endCursor } } }

The last gives the variable `$after` the only leaf of the answer to that question: ids and cursors differ from one
loading of the seeds to the next. For that reason an answer is kept with names in the place of what differs:
`area_1` for the id of the first area in it, `<cursor of area_1>`, `<instant of loading>`.
"""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hub.policy.viewer import PUBLIC
from hub.read import document
from hub.read.run import Engine, Question

FOLDER = Path(__file__).parent / "cases"
_HEADER = re.compile(r"# (variables|language|\$\w+): (.*)")
_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_ID = re.compile(rf"([a-z_]+)_({_UUID})")
_CURSOR = re.compile(r"[0-9a-f]{8}\[.*?(" + _UUID + r')?"\]', re.DOTALL)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,6}\+00:00")


@dataclass(frozen=True)
class Case:
    """One question with the files beside it."""

    path: Path

    @property
    def text(self) -> str:
        return self.path.read_text()

    def beside(self, suffix: str) -> Path:
        return self.path.with_suffix(suffix)

    async def question(self, engine: Engine) -> Question:
        """The question with its variables."""
        variables: dict[str, Any] = {}
        language = "VI"
        for line in self.text.splitlines():
            found = _HEADER.fullmatch(line)
            if found is None:
                continue
            name, value = found.groups()
            if name == "language":
                language = value
            elif name == "variables":
                variables |= json.loads(value)
            else:
                variables[name[1:]] = await _leaf(engine, value)
        return Question(self.text, None, variables, PUBLIC, language)


def cases() -> list[Case]:
    """All of them, by name."""
    return [Case(path) for path in sorted(FOLDER.glob("*.graphql"))]


async def _leaf(engine: Engine, text: str) -> Any:
    answer = await engine.answer(Question(text, None, None, PUBLIC, "VI"))
    value = json.loads(answer.body)["data"]
    while isinstance(value, dict | list):
        (value,) = value.values() if isinstance(value, dict) else value
    return value


def sql(engine: Engine, question: Question) -> str:
    """The statement that a question becomes."""
    operation = document.read(engine.schema, question.text).operation(engine.schema, None)
    variables = operation.variables(engine.schema, question.variables)
    return engine.prepare(operation, variables, question.viewer).sql + "\n"


def stable(answer: Any) -> str:
    """An answer as it is kept: in lines, with names in the place of what differs from one loading to the next."""
    names: dict[str, str] = {}
    answer = {
        key: part for key, part in answer.items() if key != "extensions"
    }  # the cost: tests/read/cost_test.py
    answer = _replaced(answer, lambda text: _ID.sub(lambda found: _name(names, *found.groups()), text))
    answer = _replaced(answer, lambda text: _cursor(names, text))
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def _replaced(value: Any, change: Any) -> Any:
    if isinstance(value, dict):
        return {key: _replaced(part, change) for key, part in value.items()}
    if isinstance(value, list):
        return [_replaced(part, change) for part in value]
    return change(value) if isinstance(value, str) else value


def _name(names: dict[str, str], table: str, key: str) -> str:
    if key.startswith("00000000-"):
        return f"{table}_{key}"  # written in the question itself, as the id of nothing
    if key not in names:
        before = sum(name.rpartition("_")[0] == table for name in names.values())
        names[key] = f"{table}_{before + 1}"
    return names[key]


def _cursor(names: dict[str, str], text: str) -> str:
    if _INSTANT.fullmatch(text):
        return "<instant of loading>"
    try:
        found = _CURSOR.fullmatch(base64.urlsafe_b64decode(text).decode())
    except ValueError:
        return text
    if found is None:
        return text
    return f"<cursor of {names[found[1]]}>" if found[1] in names else "<cursor>"
