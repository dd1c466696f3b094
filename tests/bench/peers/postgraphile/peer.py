"""PostGraphile 5: a schema that it makes from the hub's tables, with the connection filter and simpler names.

It is asked in words of its own (`compare/<question>.postgraphile.graphql`), whose aliases make its answers those of the hub.

Tried, and no faster in processor time: PostgreSQL's own choice between plans for all values and for these. Since offers of a kind
have an index, `equalTo: $kind` is half as fast again as `in: [$kind]`; before, it was a tenth as fast.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench.peers import Peer, node

HERE = Path(__file__).parent

NO_FRACTION = re.compile(r"\.0+(?=[+-]\d\d:\d\d$)")


def _command(cache: Path, url: str, port: int) -> list[str]:
    return [str(node.binary(cache)), str(cache / "server.js"), url, str(port)]


def reshape(question: str, data: Any) -> Any:
    """The hub's `data` from PostGraphile's: an instant without a fraction of a second is written without `.000000`."""
    if isinstance(data, dict):
        return {
            key: NO_FRACTION.sub("", value)
            if key == "closesAt" and isinstance(value, str)
            else reshape(question, value)
            for key, value in data.items()
        }
    if isinstance(data, list):
        return [reshape(question, value) for value in data]
    return data


PEER = Peer(
    name=f"PostGraphile {node.version(HERE, 'postgraphile')}",
    folder="postgraphile",
    missing=node.missing,
    prepare=partial(node.install, HERE),
    command=_command,
    environment={"NODE_ENV": "production", "GRAPHILE_ENV": "production"},
    documents="postgraphile",
    reshape=reshape,
    cannot={
        "search": "it finds words in any spelling only through functions of the hub, so with SQL by hand.",
        "facets": "neither it nor its plugins group by the elements of an array (the topics).",
        "gap": "a condition on how many people stand behind two relations of a unit needs SQL by hand.",
    },
)
