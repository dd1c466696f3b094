"""Migrations of the database, for alembic; `hub.db.migrate` runs them. They never import models: models move on."""
