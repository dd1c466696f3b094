"""Trusted documents: those the hub knows by an id, from a folder, read once at the start.

An id is `sha256:` and the SHA-256 of the text, as the specification's appendix on persisted documents says, or a
name that a manifest gives. A hub that is told to answer nothing else refuses every other text. This module never
adds a document because a client sent it.
"""

from __future__ import annotations

import hashlib
import re
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import orjson

from hub.errors import StartError
from hub.http.request import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from hub.http.request import Parameters

SHA256 = "sha256:"

_HEX = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"[A-Za-z0-9._~-]{1,200}")


class Trusted:
    """The known documents by id, and whether others are answered too."""

    def __init__(self, documents: Mapping[str, str], *, only: bool = False) -> None:
        self.documents = documents
        self._texts = frozenset(documents.values())
        self._only = only

    def text(self, parameters: Parameters) -> str:
        """The document that a request means. Raises `Refusal`."""
        if parameters.query is None:
            known = self.documents.get(parameters.document_id or "")
            if known is None:
                raise Refusal(
                    HTTPStatus.BAD_REQUEST, "DOCUMENT_NOT_FOUND", "No document has this `documentId`."
                )
            return known
        if self._only and parameters.query not in self._texts:
            raise Refusal(
                HTTPStatus.FORBIDDEN, "DOCUMENT_NOT_TRUSTED", "This hub answers only documents that it knows."
            )
        return parameters.query


def identify(text: str) -> str:
    """The id of a text."""
    return SHA256 + hashlib.sha256(text.encode()).hexdigest()


def read_documents(folder: Path) -> dict[str, str]:
    """The documents of a folder by id: its `*.graphql` files, and those in its `*.json` manifests.

    Raises:
        StartError: a file cannot be read, or an id is not that of its text.
    """
    if not folder.is_dir():
        raise StartError(f"HUB_TRUSTED_DOCUMENTS is {folder}: expected a folder")
    found: dict[str, str] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix not in {".graphql", ".json"}:
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise StartError(
                f"{path.name} in HUB_TRUSTED_DOCUMENTS is not a readable text in UTF-8"
            ) from error
        entries = [("", text)] if path.suffix == ".graphql" else _manifest(path, text)
        for name, document in entries:
            for key in _ids(path, name, document):
                if found.setdefault(key, document) != document:
                    raise StartError(f"{path.name} in HUB_TRUSTED_DOCUMENTS: {key} names two documents")
    return found


def _ids(path: Path, name: str, document: str) -> Iterator[str]:
    """The id of the text, and the name of a manifest's entry. A SHA-256 that is none of the text is an error."""
    own = identify(document)
    yield own
    digest = name.removeprefix(SHA256)
    if _HEX.fullmatch(digest):
        if SHA256 + digest != own:
            raise StartError(
                f"{path.name} in HUB_TRUSTED_DOCUMENTS: {name} is not the SHA-256 of its document"
            )
        yield digest
    elif name:
        if not _NAME.fullmatch(name):
            raise StartError(f"{path.name} in HUB_TRUSTED_DOCUMENTS: {name!r} cannot be the id of a document")
        yield name


def _manifest(path: Path, text: str) -> list[tuple[str, str]]:
    """`{"id": "text"}` as graphql-codegen writes it, or `{"operations": [{"id", "body"}]}` as Apollo's tools do."""
    try:
        value: Any = orjson.loads(text)
        listed = value.get("operations")
        if isinstance(listed, list):
            value = {one["id"]: one["body"] for one in listed}
        entries = list(value.items())
    except (orjson.JSONDecodeError, AttributeError, KeyError, TypeError) as error:
        raise StartError(
            f"{path.name} in HUB_TRUSTED_DOCUMENTS is no manifest: expected an id for every text"
        ) from error
    if not all(isinstance(name, str) and name and isinstance(document, str) for name, document in entries):
        raise StartError(
            f"{path.name} in HUB_TRUSTED_DOCUMENTS is no manifest: expected an id for every text"
        )
    return entries
