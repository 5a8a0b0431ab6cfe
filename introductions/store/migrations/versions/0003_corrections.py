"""Readings that the introducer corrected are found again by the words of the reply."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "correction",
        sa.Column("introduction", sa.String, sa.ForeignKey("introduction.id"), primary_key=True),
        sa.Column("words_hash", sa.LargeBinary, primary_key=True),
        sa.Column("account", sa.String, sa.ForeignKey("account.address"), nullable=False),
    )
    op.create_index("ix_correction_account_words_hash", "correction", ["account", "words_hash"])
