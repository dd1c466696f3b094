"""The database: the server the hub brings along, its connections, its migrations, and nothing of the domain."""
