"""An entity is whole: it has a file on every shelf. A failure names the file that somebody forgot."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import schema
from hub import models
from hub.models.base import Base, Entity
from hub.policy import rules

ROOT = Path(__file__).parents[1]
CODE = ("hub", "resolvers", "schema", "seeds")


def snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def entities() -> list[type[Base]]:
    mapped = [mapper.class_ for mapper in Base.registry.mappers]
    return sorted((one for one in mapped if issubclass(one, Entity)), key=lambda one: one.__name__)


def sources() -> list[Path]:
    found = [path for folder in CODE for path in (ROOT / folder).rglob("*.py")]
    return sorted(path for path in found if "versions" not in path.parts)


@pytest.mark.parametrize("entity", entities(), ids=lambda entity: entity.__name__)
def test_an_entity_has_a_model_a_type_and_a_rule(entity: type[Base]) -> None:
    name = entity.__name__
    home = snake(Path(str(entity.__module__).replace(".", "/")).name)
    assert hasattr(models, name), f"hub/models/__init__.py does not name {name}"
    assert name in schema.CATALOG.types, f"schema/{home}.py does not declare {name}"
    assert entity.__table__.name in rules.PUBLIC_ROWS, (
        f"hub/policy/rules.py has no line for {entity.__table__.name}"
    )


def test_every_table_has_a_rule_and_every_rule_a_table() -> None:
    assert set(rules.PUBLIC_ROWS) == set(Base.metadata.tables)


def test_a_type_is_declared_in_the_file_that_has_its_models_name() -> None:
    for path in (ROOT / "schema").glob("*.py"):
        declared = [
            node.name
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.ClassDef)
            and any("entity" in ast.unparse(decorator) for decorator in node.decorator_list)
        ]
        if declared:
            homes = {snake(str(getattr(models, name).__module__).rsplit(".", 1)[-1]) for name in declared}
            assert path.stem in homes | {snake(name) for name in declared}, path.name


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_opens_with_what_it_is_and_stays_readable(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module opens with a paragraph that says what it is"
    assert text.count("\n") <= 400, "a file has 400 lines at the most"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 40, f"{node.name} is too long"
            lazy = [
                one
                for one in ast.walk(node)
                if isinstance(one, ast.ImportFrom) and (one.module or "").split(".")[0] in CODE
            ]
            assert not lazy, f"{node.name} imports a module of ours: an import cycle hides here"
