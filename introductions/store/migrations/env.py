"""Alembic's way in. The connection, and the transaction that it is in, are given by ``store.schema``."""

from alembic import context

from introductions.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
