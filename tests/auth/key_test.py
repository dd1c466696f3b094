"""A key is told from everything else without a database, and holds 256 random bits."""

from __future__ import annotations

import hashlib
import re

import pytest

from hub.auth.key import hash_of, holds_key, is_key, new_key


def test_a_key_has_its_prefix_and_56_letters_and_digits() -> None:
    keys = {new_key() for _ in range(1_000)}
    assert len(keys) == 1_000
    assert all(re.fullmatch(r"hub_[a-z2-7]{56}", key) for key in keys)
    assert all(is_key(key.encode()) for key in keys)


def test_the_hub_keeps_its_sha_256() -> None:
    key = new_key()
    assert hash_of(key) == hashlib.sha256(key.encode("ascii")).digest()


def test_a_typing_error_anywhere_is_noticed() -> None:
    key = new_key()
    for place in range(4, len(key)):
        other = "b" if key[place] == "a" else "a"
        assert not is_key(f"{key[:place]}{other}{key[place + 1 :]}".encode()), place
    for place in range(4, len(key) - 1):
        swapped = key[:place] + key[place + 1] + key[place] + key[place + 2 :]
        assert swapped == key or not is_key(swapped.encode())


@pytest.mark.parametrize("form", ["{}a", "a{}", "{}\n", " {}", "{:.59}", "hub_{}", "\x00{}", "{}é"])
def test_what_is_not_exactly_a_key_is_none(form: str) -> None:
    assert not is_key(form.format(new_key()).encode())


def test_capitals_are_not_a_second_way_to_write_a_key() -> None:
    assert not is_key(new_key().upper().encode())
    assert not is_key(b"hub_" + new_key()[4:].upper().encode())


def test_a_key_is_found_inside_a_text_and_nothing_else_is() -> None:
    assert holds_key(f"a=1&token={new_key()}&b=2".encode())
    assert not holds_key(b"hub_" + b"a" * 56)
    assert not holds_key(b"github_pat_11AAAAAAA0" * 10)
    assert not holds_key(b"")
