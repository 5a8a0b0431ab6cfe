"""Where everything lives that must survive: SQLite by default, PostgreSQL by URL, or memory for trying things out.

sql       open_store(url, keys): the store in a database; work, accounts, cases, drafts are its rooms
memory    MemoryStore: the same promises without a file
tables    what is stored, and what of it can be read without the keys
keys      the keys and their file; seal: encrypting, decrypting, keyed hashes; rotation: a new key
codec     values to JSON and back, across versions
schema    versions and migrations
"""

from introductions.store.keys import Keys, drop_old_keys, keys_in, load_keys, new_key, rotate_key_file
from introductions.store.sql import SqlStore, open_store

__all__ = [
    "Keys",
    "SqlStore",
    "drop_old_keys",
    "keys_in",
    "load_keys",
    "new_key",
    "open_store",
    "rotate_key_file",
]
