"""What can be asked or done: one file per entity with its SQL expressions and, later, its commands."""
