"""What a database complains about, said so that the introducer can do something about it.

SQLite's codes: https://www.sqlite.org/rescode.html. PostgreSQL's: appendix A of its manual.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from introductions.errors import NotFoundError, OptInError, StoreError
from introductions.store.derived import busy

_SQLITE = {
    "SQLITE_FULL": ("The disk that holds the store is full.", "Free some space; nothing was half written."),
    "SQLITE_READONLY": ("The store's file cannot be written.", "Check that the file and its directory are yours."),
    "SQLITE_CANTOPEN": ("The store's file cannot be opened.", "Check OPTIN_HOME and OPTIN_DATABASE_URL."),
    "SQLITE_NOTADB": ("The store's file is not a database.", "Check OPTIN_DATABASE_URL, or restore a backup."),
    "SQLITE_CORRUPT": ("The store's file is damaged.", "Restore it from a backup."),
    "SQLITE_IOERR": ("The store's file cannot be read or written.", "Check the disk; nothing was half written."),
}
_POSTGRES = {
    "53100": ("The database server's disk is full.", "Free some space there; nothing was half written."),
    "53300": ("The database server takes no more connections.", "Raise max_connections, or stop other clients."),
    "28": ("The database server refused the name or password.", "Check OPTIN_DATABASE_URL."),
    "3D": ("There is no such database.", "Create it (createdb), or check OPTIN_DATABASE_URL."),
    "25006": ("The database takes no writes at present.", "Check that OPTIN_DATABASE_URL names the primary server."),
    "42501": ("The database user may not do this.", "Make it the owner of the tables."),
}
_BUSY_STATES = ("55P03", "40P01", "40001", "57014")


@contextmanager
def translated() -> Iterator[None]:
    """Turn the database's errors into ``StoreError`` (with what to do) within the block."""
    try:
        yield
    except exc.TimeoutError as error:  # no connection of the pool became free
        raise busy() from error
    except exc.DBAPIError as error:
        raise _explained(error) from error
    except exc.NoSuchModuleError as error:
        raise StoreError(
            "OPTIN_DATABASE_URL names a database that is not supported.",
            "Use sqlite:///path or postgresql://user@host/name.",
        ) from error


def _explained(error: exc.DBAPIError) -> OptInError:
    original = error.orig
    sqlite_name: str | None = getattr(original, "sqlite_errorname", None)
    if sqlite_name is not None:
        return _of_sqlite(sqlite_name)
    state: str | None = getattr(original, "sqlstate", None)
    if state is None:
        return StoreError("The database cannot be reached.", "Check that it runs and that OPTIN_DATABASE_URL names it.")
    return _of_postgres(state)


def _of_sqlite(name: str) -> OptInError:
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return busy()
    if name == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return _orphan()
    if name == "SQLITE_CONSTRAINT_TRIGGER":
        return _append_only()
    for start, (what, remedy) in _SQLITE.items():
        if name.startswith(start):
            return StoreError(what, remedy)
    return _unexpected(name)


def _of_postgres(state: str) -> OptInError:
    if state in _BUSY_STATES:
        return busy()
    if state == "23503":
        return _orphan()
    if state == "P0001":
        return _append_only()
    if state.startswith(("08", "57P")):
        return StoreError("The connection to the database was cut.", "Nothing was half written; try again.")
    for start, (what, remedy) in _POSTGRES.items():
        if state.startswith(start):
            return StoreError(what, remedy)
    return _unexpected(state)


def _orphan() -> NotFoundError:
    return NotFoundError("The account or introduction is no longer there.", "See 'optin status'.")


def _append_only() -> StoreError:
    return StoreError("Events are facts: they are never changed, only forgotten with their introduction.")


def _unexpected(code: str) -> StoreError:
    return StoreError(
        f"The database refused ({code}).", "Nothing was half written. Try again; 'optin doctor' checks the store."
    )
