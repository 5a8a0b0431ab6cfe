"""The first schema. Frozen as it was: later changes are migrations of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

SERIAL = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "seal",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("secret", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "account",
        sa.Column("address", sa.String, primary_key=True),
        sa.Column("host", sa.String, nullable=False),
        sa.Column("port", sa.Integer, nullable=False),
        sa.Column("user", sa.String, nullable=False),
        sa.Column("security", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("auth", sa.String, nullable=False),
        sa.Column("paused", sa.String),
        sa.Column("secret", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "introduction",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("account", sa.String, sa.ForeignKey("account.address"), nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("open", sa.Boolean, nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_introduction_account_open", "introduction", ["account", "open"])
    op.create_table(
        "party",
        sa.Column("introduction", sa.String, sa.ForeignKey("introduction.id"), primary_key=True),
        sa.Column("address_hash", sa.LargeBinary, primary_key=True),
    )
    op.create_index("ix_party_address_hash", "party", ["address_hash"])
    op.create_table(
        "event",
        sa.Column("seq", SERIAL, primary_key=True, autoincrement=True),
        sa.Column("introduction", sa.String, sa.ForeignKey("introduction.id"), nullable=False),
        sa.Column("account", sa.String, sa.ForeignKey("account.address"), nullable=False),
        sa.Column("key_hash", sa.LargeBinary, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("account", "key_hash"),
    )
    op.create_index("ix_event_introduction_seq", "event", ["introduction", "seq"])
    op.create_table("unlocked", sa.Column("introduction", sa.String, primary_key=True))
    op.create_table(
        "joint_text",
        sa.Column("introduction", sa.String, sa.ForeignKey("introduction.id"), primary_key=True),
        sa.Column("raw", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "outbox",
        sa.Column("seq", SERIAL, primary_key=True, autoincrement=True),
        sa.Column("account", sa.String, sa.ForeignKey("account.address"), nullable=False),
        sa.Column("introduction", sa.String, sa.ForeignKey("introduction.id"), nullable=False),
        sa.Column("purpose_hash", sa.LargeBinary, nullable=False),
        sa.Column("message_hash", sa.LargeBinary, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("retract", sa.Boolean, nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        sa.Column("purpose", sa.LargeBinary, nullable=False),
        sa.Column("draft", sa.LargeBinary, nullable=False),
        sa.Column("placed", sa.LargeBinary),
        sa.UniqueConstraint("introduction", "purpose_hash"),
        sa.UniqueConstraint("account", "message_hash"),
    )
    op.create_index("ix_outbox_account_state_seq", "outbox", ["account", "state", "seq"])
    op.create_table(
        "tracked_thread",
        sa.Column("seq", SERIAL, primary_key=True, autoincrement=True),
        sa.Column("account", sa.String, sa.ForeignKey("account.address"), nullable=False),
        sa.Column("introduction", sa.String, sa.ForeignKey("introduction.id"), nullable=False),
        sa.Column("party_hash", sa.LargeBinary, nullable=False),
        sa.Column("open", sa.Boolean, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("introduction", "party_hash"),
    )
    op.create_index("ix_tracked_thread_account_open", "tracked_thread", ["account", "open"])
    op.create_table(
        "cursor",
        sa.Column("account", sa.String, sa.ForeignKey("account.address"), primary_key=True),
        sa.Column("folder_hash", sa.LargeBinary, primary_key=True),
        sa.Column("folder", sa.LargeBinary, nullable=False),
        sa.Column("uidvalidity", sa.BigInteger, nullable=False),
        sa.Column("last_uid", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "note",
        sa.Column("account", sa.String, primary_key=True),
        sa.Column("name_hash", sa.LargeBinary, primary_key=True),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )
    append_only = SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL
    for statement in append_only:
        op.execute(statement)


# Events are facts. Deleting takes a permit (forgetting); changing takes one too (new keys) and leaves all but the
# encrypted text alone.
SQLITE = (
    """
    CREATE TRIGGER event_delete BEFORE DELETE ON event
    WHEN NOT EXISTS (SELECT 1 FROM unlocked WHERE introduction IN (OLD.introduction, '*'))
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END
    """,
    """
    CREATE TRIGGER event_update BEFORE UPDATE ON event
    WHEN NOT EXISTS (SELECT 1 FROM unlocked WHERE introduction = '*')
      OR NEW.seq <> OLD.seq OR NEW.introduction <> OLD.introduction
      OR NEW.account <> OLD.account OR NEW.key_hash <> OLD.key_hash
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END
    """,
)
POSTGRESQL = (
    """
    CREATE FUNCTION event_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT 1 FROM unlocked WHERE introduction IN (OLD.introduction, '*')) THEN RETURN OLD; END IF;
      ELSIF EXISTS (SELECT 1 FROM unlocked WHERE introduction = '*')
        AND (NEW.seq, NEW.introduction, NEW.account, NEW.key_hash)
          = (OLD.seq, OLD.introduction, OLD.account, OLD.key_hash) THEN RETURN NEW;
      END IF;
      RAISE EXCEPTION 'events are append-only';
    END $$
    """,
    """
    CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event
    FOR EACH ROW EXECUTE FUNCTION event_append_only()
    """,
)
