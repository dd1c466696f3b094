"""An API client's key: what it looks like, and the hash that is all the hub keeps of it.

`hub_` and 56 letters and digits (base32, lower case, so that a double click takes it whole): 256 random bits and a
checksum of 24. The checksum lets a typing error, and a secret scanner's find, be judged without a database. No
function here keeps, logs or repeats a key.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import secrets
from typing import Final

PREFIX: Final = "hub_"

_SECRET, _CHECK = 32, 3  # bytes
_KEY: Final = re.compile(rb"hub_[a-z2-7]{56}")


def new_key() -> str:
    """A key that nobody has."""
    secret = secrets.token_bytes(_SECRET)
    return PREFIX + base64.b32encode(secret + _checksum(secret)).decode().lower()


def hash_of(key: str) -> bytes:
    """What the hub keeps of a key: 32 bytes."""
    return hashlib.sha256(key.encode()).digest()


def holds_key(text: bytes) -> bool:
    """Whether a key stands somewhere in the text."""
    return b"hub_" in text and any(map(is_key, _KEY.findall(text)))


def is_key(text: bytes) -> bool:
    """Whether this is a key, without a typing error; nobody may have it all the same."""
    if not _KEY.fullmatch(text):
        return False
    whole = base64.b32decode(text[len(PREFIX) :].upper())
    return whole[_SECRET:] == _checksum(whole[:_SECRET])


def _checksum(secret: bytes) -> bytes:
    return binascii.crc32(secret).to_bytes(4, "big")[:_CHECK]
