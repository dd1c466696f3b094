"""What the README says works: its questions are answered, its settings exist, its tasks are in the Makefile."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from hub.db.pool import open_pool
from hub.settings import Settings
from tests.graph import Graph
from tests.read.golden import FOLDER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"```graphql\n(.*?)```", README, re.DOTALL)
USERS_ASK = sorted(FOLDER.glob("question_*.graphql"))


@pytest.fixture(scope="module")
async def graph(seeded_database_url: str) -> AsyncIterator[Graph]:
    pool = await open_pool(seeded_database_url, size=1, timeout=10)
    yield Graph.over(pool)
    await pool.close()


def test_there_are_six_questions() -> None:
    assert len(QUESTIONS) == 6


@pytest.mark.parametrize("question", QUESTIONS, ids=range(1, len(QUESTIONS) + 1))
async def test_a_question_of_the_readme_finds_something(graph: Graph, question: str) -> None:
    (answer,) = (await graph.ask(question)).values()
    assert answer is not None
    nodes: list[Any] = answer.get("nodes", [answer])
    assert nodes


def test_every_question_of_users_is_listed_once() -> None:
    assert sorted(re.findall(r"tests/read/cases/(question_\w+\.graphql)", README)) == [
        path.name for path in USERS_ASK
    ]


@pytest.mark.parametrize("path", USERS_ASK, ids=lambda path: path.stem)
async def test_a_question_of_users_finds_something_in_every_part(graph: Graph, path: Path) -> None:
    for name, answer in (await graph.ask(path.read_text(encoding="utf-8"))).items():
        assert found(answer), name


def found(answer: Any) -> bool:
    """Whether there is something: a list with rows, or an object whose lists are not all empty."""
    if not isinstance(answer, dict):
        return bool(answer)
    lists = [part for key, part in answer.items() if key == "nodes" or isinstance(part, dict | list)]
    return all(map(found, lists)) if "nodes" in answer else any(map(found, lists or answer.values()))


def test_the_settings_are_those_of_the_program() -> None:
    named = set(re.findall(r"`(HUB_[A-Z_]+)`", README))
    assert named == {f"HUB_{name.upper()}" for name in Settings.model_fields}


def test_the_tasks_are_in_the_makefile() -> None:
    tasks = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"make ([a-z]+)", README)) - {"help"} <= tasks


def test_the_files_that_it_names_exist() -> None:
    for name in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / name).exists(), name
