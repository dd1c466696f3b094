"""What alembic runs for each command. The caller brings the connection, and its transaction is the only one.

It is no place for URLs or engines: `hub.db.migrate` knows those.
"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes.get("metadata"),
)
context.run_migrations()
