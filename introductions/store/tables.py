"""The tables, and what is readable in them to somebody who has the database but not the keys.

Readable: the introducer's own mailbox settings, ids, states, moments, folder positions. Everything that came out of a
mail or goes into one (names, addresses of parties, subjects, words, Message-IDs) is either encrypted, in the columns of
type ``Sealed``, or, where it must be found again, a keyed hash of it (``Hash``): equal texts can be matched, not read.

``event`` is append-only: triggers refuse to change or delete its rows, save for introductions named in ``unlocked``,
which only forgetting (delete) and a change of keys (re-encrypt) write to, and empty again before they commit.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
)


class Moment(TypeDecorator[datetime]):
    """An aware datetime, in UTC. SQLite has no time zones, so it is given back its own here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Sealed = LargeBinary  # a Fernet token
Hash = LargeBinary  # HMAC-SHA256 with the store's own secret, see seal.py
Serial = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up only in INTEGER PRIMARY KEY

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

seal = Table(
    "seal",
    metadata,
    Column("id", Integer, primary_key=True),  # always 1
    Column("secret", Sealed, nullable=False),
)

account = Table(
    "account",
    metadata,
    Column("address", String, primary_key=True),
    Column("host", String, nullable=False),
    Column("port", Integer, nullable=False),
    Column("user", String, nullable=False),
    Column("security", String, nullable=False),
    Column("name", String, nullable=False),
    Column("auth", String, nullable=False),
    Column("paused", String),
    Column("secret", Sealed, nullable=False),
    Column("owner", String),
)


# What a screen shows is good until the number of its account is another one. No foreign key: it is written last of all.
revision = Table(
    "revision",
    metadata,
    Column("account", String, primary_key=True),
    Column("number", BigInteger, nullable=False),
)


def _account() -> Column[str]:
    return Column("account", ForeignKey("account.address"), nullable=False)


def _introduction(*, primary_key: bool = False) -> Column[str]:
    return Column("introduction", ForeignKey("introduction.id"), nullable=False, primary_key=primary_key)


introduction = Table(
    "introduction",
    metadata,
    Column("id", String, primary_key=True),
    _account(),
    Column("state", String, nullable=False),
    Column("open", Boolean, nullable=False),
    Column("begun_at", Moment, nullable=False),
    Column("due_at", Moment),  # lifecycle.next_moment; far ahead if there is none
    Index(None, "account", "open"),
    Index(None, "open", "due_at"),
)

party = Table(
    "party",
    metadata,
    _introduction(primary_key=True),
    Column("address_hash", Hash, primary_key=True),
    Index(None, "address_hash"),
)

event = Table(
    "event",
    metadata,
    Column("seq", Serial, primary_key=True, autoincrement=True),
    _introduction(),
    _account(),
    Column("key_hash", Hash, nullable=False),
    Column("payload", Sealed, nullable=False),
    UniqueConstraint("account", "key_hash"),
    Index(None, "introduction", "seq"),
)

unlocked = Table("unlocked", metadata, Column("introduction", String, primary_key=True))  # "*" is all

joint_text = Table(
    "joint_text",
    metadata,
    _introduction(primary_key=True),
    Column("raw", Sealed, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("seq", Serial, primary_key=True, autoincrement=True),
    _account(),
    _introduction(),
    Column("purpose_hash", Hash, nullable=False),
    Column("message_hash", Hash, nullable=False),
    Column("state", String, nullable=False),
    Column("retract", Boolean, nullable=False),
    Column("decided_at", Moment),
    Column("purpose", Sealed, nullable=False),
    Column("draft", Sealed, nullable=False),
    Column("placed", Sealed),
    UniqueConstraint("introduction", "purpose_hash"),
    UniqueConstraint("account", "message_hash"),
    Index(None, "account", "state", "seq"),
    Index(None, "state", "retract"),
)

tracked_thread = Table(
    "tracked_thread",
    metadata,
    Column("seq", Serial, primary_key=True, autoincrement=True),
    _account(),
    _introduction(),
    Column("party_hash", Hash, nullable=False),
    Column("open", Boolean, nullable=False),
    Column("payload", Sealed, nullable=False),
    UniqueConstraint("introduction", "party_hash"),
    Index(None, "account", "open"),
)

# By which words a reply is found whose reading the introducer corrected; what they said stands in the events.
correction = Table(
    "correction",
    metadata,
    _introduction(primary_key=True),
    Column("words_hash", Hash, primary_key=True),
    _account(),
    Index(None, "account", "words_hash"),
)

# Who need not be asked (model.StandingYes); the introducer's own list, kept apart from any introduction.
standing = Table(
    "standing",
    metadata,
    Column("account", ForeignKey("account.address"), primary_key=True),
    Column("address_hash", Hash, primary_key=True),
    Column("payload", Sealed, nullable=False),
    Index(None, "address_hash"),
)

cursor = Table(
    "cursor",
    metadata,
    Column("account", ForeignKey("account.address"), primary_key=True),
    Column("folder_hash", Hash, primary_key=True),
    Column("folder", Sealed, nullable=False),
    Column("uidvalidity", BigInteger, nullable=False),
    Column("last_uid", BigInteger, nullable=False),
)

# No foreign key: what concerns the whole program is remembered under the account "".
note = Table(
    "note",
    metadata,
    Column("account", String, primary_key=True),
    Column("name_hash", Hash, primary_key=True),
    Column("payload", Sealed, nullable=False),
)

# Who looks after which mailbox; moments are seconds since 1970 by the database's clock, the same for all machines.
lease = Table(
    "lease",
    metadata,
    Column("account", ForeignKey("account.address"), primary_key=True),
    Column("worker", String, nullable=False),
    Column("fence", BigInteger, nullable=False),
    Column("until", Float, nullable=False),
    Index(None, "until"),
    Index(None, "worker"),
)

worker = Table(
    "worker",
    metadata,
    Column("id", String, primary_key=True),
    Column("host", String, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("seen", Float, nullable=False),
    Column("numbers", String, nullable=False),  # JSON; counts only
)

# Whatever may be taken once and only until then: the state of a sign-in, for one.
ticket = Table(
    "ticket",
    metadata,
    Column("name_hash", Hash, primary_key=True),
    Column("payload", Sealed, nullable=False),
    Column("until", Moment, nullable=False),
)

# Every encrypted column, for re-encrypting all of them.
SEALED = (
    (seal, ("secret",)),
    (account, ("secret",)),
    (event, ("payload",)),
    (joint_text, ("raw",)),
    (outbox, ("purpose", "draft", "placed")),
    (tracked_thread, ("payload",)),
    (standing, ("payload",)),
    (cursor, ("folder",)),
    (note, ("payload",)),
    (ticket, ("payload",)),
)
