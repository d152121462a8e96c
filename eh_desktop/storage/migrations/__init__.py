"""The history of the store's shape, for Alembic. It imports nothing of the project."""
