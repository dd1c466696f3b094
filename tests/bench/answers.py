"""Whether two servers say the same: the first place where two JSON values differ.

Objects are compared without regard to order, lists with; a number is equal to one of the same value (5 and 5.0).
"""

from __future__ import annotations

from typing import Any

_LONGEST = 80


def difference(ours: Any, theirs: Any, path: str = "data") -> str | None:
    """Where they differ first, with both values; None if they are equal."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return _of_objects(ours, theirs, path)
    if isinstance(ours, list) and isinstance(theirs, list):
        pairs = enumerate(zip(ours, theirs, strict=False))
        inner = (difference(mine, other, f"{path}[{index}]") for index, (mine, other) in pairs)
        found = next((one for one in inner if one), None)
        if found is None and len(ours) != len(theirs):
            found = f"{path} has {len(theirs)} items, and the hub's has {len(ours)}"
        return found
    same = ours == theirs and (type(ours) is bool) == (type(theirs) is bool)
    return None if same else f"{path} is {_short(theirs)}, and the hub's is {_short(ours)}"


def _of_objects(ours: dict[str, Any], theirs: dict[str, Any], path: str) -> str | None:
    for key, value in ours.items():
        if key not in theirs:
            return f"{path}.{key} is missing"
        if found := difference(value, theirs[key], f"{path}.{key}"):
            return found
    extra = next((key for key in theirs if key not in ours), None)
    return None if extra is None else f"{path}.{extra} is there, and the hub has no such"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
