"""The SDL is the documentation of the API, so nothing in it is without words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import schema

if TYPE_CHECKING:
    from collections.abc import Iterator


def everything() -> Iterator[tuple[str, Any]]:
    """Each type, field, argument, enum value and input field of the schema, by its path."""
    for name, type_ in schema.SCHEMA.type_map.items():
        if name.startswith("__"):
            continue
        yield name, type_
        for key, part in {**getattr(type_, "fields", {}), **getattr(type_, "values", {})}.items():
            yield f"{name}.{key}", part
            for argument, value in getattr(part, "args", {}).items():
                yield f"{name}.{key}({argument}:)", value
    for directive in schema.SCHEMA.directives:
        yield f"@{directive.name}", directive


def test_everything_is_described() -> None:
    assert [path for path, part in everything() if not part.description] == []


def test_descriptions_are_sentences() -> None:
    ends = (".", ")", ":", "`")
    assert [path for path, part in everything() if not part.description.strip().endswith(ends)] == []


def test_what_can_be_null_says_what_null_means() -> None:
    """A scalar without a word about null leaves every client to guess."""
    silent = [
        f"{name}.{key}"
        for name, type_ in schema.CATALOG.types.items()
        for key in type_.fields
        if key in (fields := schema.SCHEMA.type_map[name].fields)
        and not hasattr(fields[key].type, "of_type")
        and "null" not in fields[key].description.lower()
    ]
    assert silent == []
