"""What the person who runs the hub may decide, from variables `HUB_...` of the environment.

Each setting says in its description what it accepts; that sentence is what a wrong value is answered with.
Nothing else in the hub reads the environment, and nothing here reads a file or opens a connection.
"""

from __future__ import annotations

import difflib
import os
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from hub.errors import StartError

PREFIX = "HUB_"


def _beside_the_makefile() -> Path:
    """`.data` in the checkout that this file belongs to, or else in the current folder."""
    checkout = Path(__file__).absolute().parents[1]
    home = checkout if (checkout / "Makefile").is_file() else Path.cwd()
    return home / ".data"


def _absolute(path: Path) -> Path:
    return path.expanduser().absolute()


def _postgresql(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ValueError
    return parts._replace(scheme="postgresql").geturl()


def _lower(text: object) -> object:
    return text.lower() if isinstance(text, str) else text


def _origins(text: object) -> object:
    if not isinstance(text, str):
        return text
    origins = tuple(one.strip().removesuffix("/") for one in text.lower().split(",") if one.strip())
    for origin in origins:
        parts = urlsplit(origin)
        if origin != "*" and (
            parts.scheme not in {"http", "https"} or origin != f"{parts.scheme}://{parts.netloc}"
        ):
            raise ValueError
    return origins


def _addresses(text: object) -> object:
    if not isinstance(text, str):
        return text
    return tuple(str(ip_network(one.strip())) for one in text.split(",") if one.strip())


class Settings(BaseSettings):
    """The settings of one hub process. Build them with `read`, which explains itself to a person."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True)

    host: Annotated[str, Field(min_length=1)] = Field(
        "127.0.0.1", description="a host name or address to listen on"
    )
    port: Annotated[int, Field(ge=0, le=65535)] = Field(
        8000, description="a whole number from 0 to 65535 (0 picks a free port)"
    )
    data_dir: Annotated[Path, AfterValidator(_absolute)] = Field(
        default_factory=_beside_the_makefile, description="a folder for the embedded PostgreSQL's data"
    )
    database_url: Annotated[str, AfterValidator(_postgresql)] | None = Field(
        None,
        repr=False,
        description="postgresql://user:password@host:port/database, of PostgreSQL 18 or newer",
    )
    workers: Annotated[int, Field(ge=1, le=64)] = Field(
        1, description="a whole number of processes from 1 to 64"
    )
    production: bool = Field(default=False, description="true or false")
    introspection: bool = Field(default=True, description="true or false")
    trusted_documents: Annotated[Path, AfterValidator(_absolute)] | None = Field(
        None, description="a folder with *.graphql files, or *.json manifests, of documents that have an id"
    )
    trusted_only: bool = Field(default=False, description="true or false")
    cors_origins: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_origins)] = Field(
        (), description="origins such as https://example.vn, separated by commas, or *"
    )
    cost_limit: Annotated[int, Field(ge=1)] = Field(
        50_000, description="a whole number, 1 or more: the highest cost of one question"
    )
    rate_limit: Annotated[int, Field(ge=0)] = Field(
        200_000,
        description="a whole number: the cost that one address or client may ask for in a minute (0: any)",
    )
    cache_mb: Annotated[int, Field(ge=0, le=65_536)] = Field(
        10,
        description="a whole number of megabytes, 0 to 65536: of answers that each worker keeps until something is written",
    )
    trusted_proxies: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_addresses)] = Field(
        (),
        description="addresses or networks of proxies whose X-Forwarded-For is believed, separated by commas",
    )
    deadline: Annotated[float, Field(gt=0, le=300)] = Field(
        10.0, description="a number of seconds, up to 300, that answering may take"
    )
    log_level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(_lower)] = Field(
        "info", description="debug, info, warning or error"
    )

    @classmethod
    def read(cls, **given: object) -> Self:
        """Settings from the environment, with those given on the command line going first (None: not given).

        Raises:
            StartError: the first wrong value: its variable, what it says, and what is expected.
        """
        try:
            return cls(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
        except ValidationError as error:
            wrong = error.errors(include_url=False)[0]
            name = str(wrong["loc"][0])
            where = f"--{name.replace('_', '-')}" if given.get(name) is not None else variable(name)
            expected = cls.model_fields[name].description
            # A URL may hold a password; everything else is shown as it was given.
            value = "(not shown)" if name == "database_url" else repr(wrong["input"])
            raise StartError(f"{where} is {value}: expected {expected}") from None


def variable(name: str) -> str:
    """The environment variable of a setting."""
    return PREFIX + name.upper()


def unknown_variables() -> list[str]:
    """A sentence for every variable `HUB_...` that no setting reads, with the one that was probably meant."""
    known = [variable(name) for name in Settings.model_fields]
    sentences = []
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in known:
            near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
            sentences.append(f"{name} is not a setting of the hub and has no effect; {hint}")
    return sentences
