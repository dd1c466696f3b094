"""What the questions are asked with: values drawn from the database with a fixed seed, the same for every peer.

Hundreds of different sets where the data has as many, so that nobody answers from one value.
"""

from __future__ import annotations

import itertools
import math
import random
import re
import unicodedata
from typing import TYPE_CHECKING, Any

import asyncpg

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

MOST_SETS = 400
_OFFERS_OF_A_PROVIDER = 50
_POOLS = {
    "kind": "SELECT kind::text FROM opportunity WHERE status = 'PUBLISHED' GROUP BY 1 ORDER BY 1",
    "topic": "SELECT DISTINCT unnest(topics)::text FROM opportunity WHERE status = 'PUBLISHED' ORDER BY 1",
    "offer": "SELECT code FROM opportunity WHERE status = 'PUBLISHED' ORDER BY md5(code) LIMIT 2000",
    "provider": f"""SELECT code FROM organisation JOIN (SELECT provider_id AS id FROM opportunity WHERE status = 'PUBLISHED'
        GROUP BY 1 HAVING count(*) >= {_OFFERS_OF_A_PROVIDER}) AS large USING (id) ORDER BY code""",  # noqa: S608
    "words": "SELECT title_vi FROM opportunity WHERE status = 'PUBLISHED' ORDER BY md5(code) LIMIT 400",
}


async def pools(url: str) -> dict[str, list[str]]:
    """From the name of a variable to the values that it may have."""
    connection = await asyncpg.connect(url)
    try:
        found = {name: [str(row[0]) for row in await connection.fetch(sql)] for name, sql in _POOLS.items()}
    finally:
        await connection.close()
    found["words"] = _phrases(found["words"])
    return found


def _phrases(titles: Sequence[str]) -> list[str]:
    """Two or three words in a row, as people type them: as written, in small letters, or without accents."""
    draw, found = random.Random(1), []  # noqa: S311 - draws questions
    for title in titles:
        words = re.findall(r"\w+", title)
        length = draw.choice((2, 2, 3))
        begin = draw.randrange(max(1, len(words) - length))
        phrase = " ".join(words[begin : begin + length])
        found.append(draw.choice((phrase, phrase.lower(), _without_accents(phrase).lower())))
    return list(dict.fromkeys(found))


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(part for part in parts if not unicodedata.combining(part))


def sets(text: str, drawn: Mapping[str, Sequence[str]], most: int = MOST_SETS) -> list[dict[str, Any]]:
    """Different sets of the variables that a document declares, in a random order that is always the same.

    Raises:
        ValueError: the data has no value for a variable.
    """
    names = re.findall(r"\$(\w+)\s*:", text)
    for name in names:
        if not drawn.get(name):
            raise ValueError(f"the data has no value for ${name}")
    draw = random.Random(7)  # noqa: S311 - draws questions
    values = [drawn[name] for name in names]
    if math.prod(map(len, values)) <= most:
        chosen = list(itertools.product(*values))
        draw.shuffle(chosen)
    else:
        chosen = list(dict.fromkeys(tuple(map(draw.choice, values)) for _ in range(3 * most)))[:most]
    return [dict(zip(names, one, strict=True)) for one in chosen]


def documents(folder: Path) -> dict[str, str]:
    """From the name of each question to the hub's words for it."""
    return {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted(folder.glob("*.graphql"))
        if "." not in path.stem
    }
