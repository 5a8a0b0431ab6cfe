"""Where everything lives that must survive."""

from introductions.store.keys import Keys, load_keys
from introductions.store.memory import MemoryStore

__all__ = ["Keys", "MemoryStore", "load_keys"]
