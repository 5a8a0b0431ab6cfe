"""Who looks after which mailbox, which workers there are, and when time next does something to an introduction."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("introduction", sa.Column("due_at", sa.DateTime(timezone=True)))
    op.execute("UPDATE introduction SET due_at = begun_at")  # looked at once, and known from then on
    op.create_index("ix_introduction_open_due_at", "introduction", ["open", "due_at"])
    op.create_index("ix_outbox_state_retract", "outbox", ["state", "retract"])
    op.create_table(
        "lease",
        sa.Column("account", sa.String, sa.ForeignKey("account.address"), primary_key=True),
        sa.Column("worker", sa.String, nullable=False),
        sa.Column("fence", sa.BigInteger, nullable=False),
        sa.Column("until", sa.Float, nullable=False),
    )
    op.create_index("ix_lease_until", "lease", ["until"])
    op.create_index("ix_lease_worker", "lease", ["worker"])
    op.create_table(
        "worker",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("host", sa.String, nullable=False),
        sa.Column("pid", sa.Integer, nullable=False),
        sa.Column("seen", sa.Float, nullable=False),
        sa.Column("numbers", sa.String, nullable=False),
    )
