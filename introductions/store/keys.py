"""Keys that close what is stored: mail text, evidence, drafts, passwords.

Every key is a Fernet key (AES-128-CBC and HMAC-SHA256, https://github.com/fernet/spec). There may be several: the
first one closes, all of them open, so a key can be replaced without a moment in which nothing can be read:

    rotate_key_file(path)  →  store.rotate()  →  drop_old_keys(path)

They come from ``OPTIN_KEYS`` (comma separated), else from a file that is made on first use and that nobody else may
read.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from introductions.errors import SecretError, SettingsError

FILE_NAME = "keys"


class Keys:
    """One or more keys; the first encrypts. Says nothing about itself when printed."""

    def __init__(self, keys: Sequence[str]) -> None:
        """``SettingsError`` if there is none or one is not 32 octets in URL-safe base64."""
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys])
        except ValueError:
            raise SettingsError(
                "OPTIN_KEYS holds something that is not a key.",
                "Each key is 32 random octets in URL-safe base64 (44 characters), separated by commas.",
            ) from None

    def __repr__(self) -> str:
        return "Keys(…)"

    def close(self, text: bytes | str) -> bytes:
        """Encrypt with the first key. A ``str`` may hold lone surrogates."""
        return self._fernet.encrypt(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))

    def open(self, token: bytes) -> bytes:
        """Decrypt with whichever key fits; ``SecretError`` if none does."""
        try:
            return self._fernet.decrypt(token)
        except InvalidToken:
            raise wrong_keys() from None

    def open_text(self, token: bytes) -> str:
        """Decrypt to the text that was given to :meth:`close`."""
        return self.open(token).decode("utf-8", "surrogatepass")

    def again(self, token: bytes) -> bytes:
        """The same secret, closed with the first key; ``SecretError`` if no key opens it."""
        try:
            return self._fernet.rotate(token)
        except InvalidToken:
            raise wrong_keys() from None


def wrong_keys() -> SecretError:
    return SecretError(
        "What is stored was encrypted with a key that is not at hand.",
        f"Put back the file '{FILE_NAME}' that belongs to this store, or name its keys in OPTIN_KEYS. "
        "Without them its text cannot be read by anybody.",
    )


def new_key() -> str:
    """A fresh key, 44 characters."""
    return Fernet.generate_key().decode("ascii")


def load_keys(from_environment: str, home: Path) -> Keys:
    """The keys of ``OPTIN_KEYS`` if it is set, else those of the file in ``home``, which is made on first use.

    ``SettingsError`` for something that is not a key; ``SecretError`` for a file that others may read.
    """
    given = [key.strip() for key in from_environment.split(",") if key.strip()]
    return Keys(given) if given else keys_in(home / FILE_NAME)


def keys_in(path: Path) -> Keys:
    """The keys of a file, one a line; made with mode 0600 if it does not exist."""
    if not os.path.lexists(path):
        _make(path)
    return Keys(_read(path))


def rotate_key_file(path: Path) -> Keys:
    """Put a new key before the others. Old ones still open; ``rotate`` the store next, then ``drop_old_keys``."""
    keys = [new_key(), *_read(path)]
    _replace(path, keys)
    return Keys(keys)


def drop_old_keys(path: Path) -> Keys:
    """Keep only the first key. Nothing that an older one closed can be opened afterwards."""
    keys = _read(path)[:1]
    _replace(path, keys)
    return Keys(keys)


def _read(path: Path) -> list[str]:
    try:
        mode = path.stat().st_mode
        text = path.read_text("ascii")
    except (OSError, UnicodeError) as error:
        raise SecretError(
            f"The key file {path} cannot be read.", "Check that it is a file of yours with mode 0600."
        ) from error
    if mode & 0o077:
        raise SecretError(
            f"The key file {path} can be read by others on this machine.",
            f"Run 'chmod 600 {path}', and replace the key if somebody may have seen it ('optin keys rotate').",
        )
    keys = [line.strip() for line in text.splitlines() if line.strip()]
    try:
        Keys(keys)
    except SettingsError:
        raise SecretError(
            f"The key file {path} holds something that is not a key.", "Restore it from a backup."
        ) from None
    return keys


def _make(path: Path) -> None:
    """Make the file whole or not at all, once: a link fails if another process was faster."""
    draft = _written(path, [new_key()])
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # somebody else's is as good, and theirs may be in use already
    except OSError:
        # A file system without hard links. Renaming is whole as well, but the last of two would win.
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _replace(path: Path, keys: Sequence[str]) -> None:
    _written(path, keys).replace(path)


def _written(path: Path, keys: Sequence[str]) -> Path:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write("\n".join(keys) + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise SecretError(
            f"The key file {path} cannot be written.", "Check that its directory is yours and the disk not full."
        ) from error
    return draft
