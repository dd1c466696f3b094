"""A hub process for `embedded_test.py`: starts a server, says so in a line of JSON, and stops at end of input.

Run as `python holder.py '{"data_dir": ..., "join": false, "user": null}'`.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from hub.db.embedded import EmbeddedPostgres
from hub.errors import StartError


def _say(**words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


wish = json.loads(sys.argv[1])
if wish.get("user"):  # only now: the interpreter itself may be where that user cannot read it
    os.setgroups([])
    os.setgid(wish["user"])
    os.setuid(wish["user"])
try:
    with EmbeddedPostgres.start(
        Path(wish["data_dir"]), join=wish.get("join", False), options={"fsync": "off"}
    ) as server:
        _say(url=server.url, postgres=server.pid)
        sys.stdin.read()
except StartError as error:
    _say(error=error.message)
