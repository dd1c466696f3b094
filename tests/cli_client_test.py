"""`hub client`, run as an operator runs it: a key is printed once, and what cannot be done is one line."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from hub.auth.key import is_key
from hub.cli_client import app
from hub.errors import HubError
from hub.settings import Settings
from tests.cli_test import hub, refused
from tests.serving import client_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ID = r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"
PROGRAM = ("--organisation", "fpt", "--name", "Lịch  học", "--purpose", "Hiện lịch [1] :smile:")


def added(url: str, *more: str) -> dict[str, str]:
    """What `hub client add` prints."""
    done = hub("client", "add", *PROGRAM, *more, HUB_DATABASE_URL=url)
    assert (done.returncode, done.stderr) == (0, "")
    return {
        name: words.strip() for name, _, words in (line.partition(" ") for line in done.stdout.splitlines())
    }


def listed(url: str) -> list[list[str]]:
    """The cells of `hub client list`, without its heading."""
    done = hub("client", "list", HUB_DATABASE_URL=url)
    assert (done.returncode, done.stderr) == (0, "")
    return [re.split(r" {2,}", line.strip()) for line in done.stdout.splitlines()[1:]]


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """A command sets up logging for its process."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers = handlers
    root.setLevel(level)


def fails(*arguments: str, **variables: str) -> str:
    """What a command raises on purpose, in this process."""
    done = CliRunner().invoke(app, arguments, env=variables)
    assert done.stdout == ""
    assert isinstance(done.exception, HubError), done.exception
    return done.exception.message


async def test_a_key_is_printed_once_works_and_is_locked_out(seeded_clone_url: str) -> None:
    said = added(seeded_clone_url, "--quota-per-day", "100", "--scope", "opportunities:read", "--days", "30")
    assert re.fullmatch(ID, said["client"])
    assert is_key(said["key"].encode())
    shown = {"authorization": f"Bearer {said['key']}"}
    async with client_of(Settings(), seeded_clone_url) as client:
        answer = await client.post("/graphql", json={"query": "{ __typename }"}, headers=shown)
        assert "q=100;w=86400" in answer.headers["ratelimit-policy"]
    (row,) = listed(seeded_clone_url)
    assert row[:5] == [said["client"], "fpt", "Lịch học", "good", said["expires"]]
    assert row[5:7] == ["100", "1"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d\+07:00", row[7])
    assert row[8] == "opportunities:read, Hiện lịch [1] :smile:"
    assert said["key"] not in str(row)

    revoked = [hub("client", "revoke", said["client"], HUB_DATABASE_URL=seeded_clone_url) for _ in range(2)]
    assert [(one.returncode, one.stdout) for one in revoked] == [
        (0, "revoked; its key is refused within 5 s\n"),
        (0, "was revoked before\n"),
    ]
    assert listed(seeded_clone_url)[0][3] == "revoked"
    async with client_of(Settings(), seeded_clone_url) as client:
        answer = await client.post("/graphql", json={"query": "{ __typename }"}, headers=shown)
        assert answer.status_code == 401


async def test_nobody_is_listed_in_words(seeded_clone_url: str) -> None:
    done = hub("client", "list", HUB_DATABASE_URL=seeded_clone_url)
    assert (done.returncode, done.stdout) == (0, "no clients yet; `hub client add` enters one\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", *PROGRAM, "--organisation", "ftp"), "there is no organisation 'ftp'; did you mean fpt?"),
        (
            ("add", *PROGRAM, "--organisation", "???"),
            "there is no organisation '???', which is its `code` in the graph",
        ),
        (("add", *PROGRAM, "--name", " "), "--name is empty: say it in words"),
        (("add", *PROGRAM, "--purpose", ""), "--purpose is empty: say it in words"),
        (
            ("add", *PROGRAM, "--scope", "All"),
            "--scope is 'All': expected such as opportunities:read or completions:write",
        ),
        (("revoke", "1"), "'1' is not the id of a client; `hub client list` shows them"),
        (
            ("revoke", "0199f7a0-0000-7000-8000-000000000000"),
            "there is no client 0199f7a0-0000-7000-8000-000000000000; `hub client list` shows them",
        ),
    ],
)
def test_what_cannot_be_done_is_one_line(
    seeded_database_url: str, arguments: tuple[str, ...], said: str
) -> None:
    assert fails(*arguments, HUB_DATABASE_URL=seeded_database_url) == said


@pytest.mark.parametrize(
    "wrong",
    [
        ("--days", "0"),
        ("--days", "1096"),
        ("--days", "x"),
        ("--quota-per-day", "0"),
        ("--quota-per-day", "2147483648"),
    ],
)
def test_a_number_out_of_its_range_is_named(wrong: tuple[str, str]) -> None:
    done = CliRunner().invoke(app, ["add", *PROGRAM, *wrong])
    assert (done.exit_code, done.stdout) == (2, "")
    assert wrong[0] in done.stderr


@pytest.mark.parametrize(
    "command", [("list",), ("add", *PROGRAM), ("revoke", "0199f7a0-0000-7000-8000-000000000000")]
)
def test_a_database_that_is_not_there_or_not_set_up_is_explained(
    empty_database_url: str, tmp_path: Path, command: tuple[str, ...]
) -> None:
    assert fails(*command, HUB_DATABASE_URL=empty_database_url) == (
        "the database is not set up for this hub: run `hub migrate`, or start the hub once"
    )
    folder = tmp_path / "none"
    assert fails(*command, HUB_DATA_DIR=str(folder)) == (
        f"there is no data in {folder}; set HUB_DATA_DIR, or start the hub once"
    )
    assert not folder.exists()
    assert "cannot be reached" in fails(*command, HUB_DATABASE_URL="postgresql://a:b@127.0.0.1:1/x")


def test_a_failure_is_told_as_all_others_are(tmp_path: Path) -> None:
    assert "there is no data in" in refused("client", "list", HUB_DATA_DIR=str(tmp_path / "none"))
