"""What the README says works: its questions are answered, its settings exist, its tasks are in the Makefile."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from hub.db.pool import open_pool
from hub.settings import Settings
from tests.graph import Graph

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"```graphql\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
async def graph(seeded_database_url: str) -> AsyncIterator[Graph]:
    pool = await open_pool(seeded_database_url, size=1, timeout=10)
    yield Graph.over(pool)
    await pool.close()


def test_there_are_five_questions() -> None:
    assert len(QUESTIONS) == 5


@pytest.mark.parametrize("question", QUESTIONS, ids=range(1, len(QUESTIONS) + 1))
async def test_a_question_of_the_readme_finds_something(graph: Graph, question: str) -> None:
    (answer,) = (await graph.ask(question)).values()
    assert answer is not None
    nodes: list[Any] = answer.get("nodes", [answer])
    assert nodes


def test_the_settings_are_those_of_the_program() -> None:
    named = set(re.findall(r"`(HUB_[A-Z_]+)`", README))
    assert named == {f"HUB_{name.upper()}" for name in Settings.model_fields}


def test_the_tasks_are_in_the_makefile() -> None:
    tasks = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"make ([a-z]+)", README)) - {"help"} <= tasks


def test_the_files_that_it_names_exist() -> None:
    for name in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / name).exists(), name
