"""A number for each account that changes with it, so that an unchanged screen need not be put together anew."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "revision",
        sa.Column("account", sa.String, primary_key=True),
        sa.Column("number", sa.BigInteger, nullable=False),
    )
