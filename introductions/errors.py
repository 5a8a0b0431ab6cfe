"""What can go wrong, and what the person can do about it.

    OptInError
    ├── RefusedError            this draft cannot be turned into asks as it stands
    │   └── SaysNothingError    it says nothing about either: asks with a blank to fill can be made
    ├── PrivacyError            a mail would have told one party how to reach the other
    ├── NotFoundError           no such introduction, party, draft or account
    ├── NotNowError             the rules of an introduction do not allow this step
    ├── SettingsError           a setting is missing or wrong
    ├── StoreError              the store is behind, locked, full or cannot be read
    │   ├── LeaseLostError      another worker looks after this mailbox by now
    │   └── SecretError         stored text cannot be decrypted with the keys at hand
    ├── ModelError              the language model was no help: the built-in reading or writing stands alone
    │   ├── ModelAwayError      no connection, too slow, a fault of its own, or it asks us to wait
    │   ├── ModelRefusedError   it refuses the key, the model's name or what is asked of it
    │   └── ModelNonsenseError  an answer of another form, cut off, or beside the point
    └── MailboxError            something between us and the mail server
        ├── UnreachableError    no connection, or it was cut: tried again later
        ├── LoginError          name or password refused: never tried for ever
        │   └── ReconnectError  the access given was taken back or ran out: only its owner can give it again
        ├── CertificateError    the server cannot prove who it is
        ├── FolderMissingError  no Drafts folder
        ├── QuotaError          the mailbox is full, or the server asks us to slow down
        └── UnreadableError     one message cannot be read; the others can

Every class says in ``for_user()`` what happened and what to do, in one or two plain sentences. Those sentences
are shown on cards and on the command line; they never hold mail text, tokens or passwords.
"""

from __future__ import annotations


class OptInError(Exception):
    """The root: catch this to catch all that the product raises on purpose.

    >>> NotFoundError("No introduction is called 'x1'.", "See 'optin status' for those there are.").for_user()
    "No introduction is called 'x1'. See 'optin status' for those there are."
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy

    def for_user(self) -> str:
        """What happened and what to do, for the introducer's eyes."""
        return f"{self.what} {self.remedy}".strip()


class RefusedError(OptInError):
    """A draft that a careful assistant would not turn into asks without asking first."""


class SaysNothingError(RefusedError):
    """A draft to two people without a word about either; ``AskOptions(blank=True)`` makes asks all the same."""


class PrivacyError(OptInError):
    """The gate found a contact detail of the other party. ``found`` names each kind and place, not the detail."""

    def __init__(self, what: str, remedy: str = "", found: tuple[str, ...] = ()) -> None:
        super().__init__(what, remedy)
        self.found = found


class NotFoundError(OptInError):
    """Nothing is stored under that name."""


class NotNowError(OptInError):
    """A step that the state of the introduction rules out, such as asking somebody who said no."""


class SettingsError(OptInError):
    """A setting that is missing or cannot be used."""


class StoreError(OptInError):
    """The store could not do what it was asked; nothing was half written."""


class LeaseLostError(StoreError):
    """Another worker has taken over; nothing of what this one wanted to write is kept."""


class SecretError(StoreError):
    """Stored text that none of the keys at hand opens."""


class ModelError(OptInError):
    """The language model was no help. Nothing is lost: what the product reads and writes by itself stands alone."""


class ModelAwayError(ModelError):
    """It did not answer in time, or could not; ``wait`` is for how many seconds it asks to be left alone, 0 if it does
    not say. Tried again later."""

    def __init__(self, what: str, remedy: str = "", wait: float = 0.0) -> None:
        super().__init__(what, remedy)
        self.wait = wait


class ModelRefusedError(ModelError):
    """It refuses key, name or address: whoever set it up has to look."""


class ModelNonsenseError(ModelError):
    """An answer that cannot be used. What it said is not in the error: it may hold words of a mail."""


class MailboxError(OptInError):
    """Something between us and the mail server."""


class UnreachableError(MailboxError):
    """No connection, or it was cut. Safe to try again: the cursor has not moved."""


class LoginError(MailboxError):
    """The server refused the name or the password."""


class ReconnectError(LoginError):
    """The access that was given is no more (revoked, expired, password changed). Nothing is tried again by itself."""


class CertificateError(MailboxError):
    """The server's certificate does not prove who it is."""


class FolderMissingError(MailboxError):
    """A folder that is needed does not exist or is hidden from IMAP."""


class QuotaError(MailboxError):
    """The mailbox is full or the server asks us to slow down."""


class UnreadableError(MailboxError):
    """One message that cannot be read; it is set aside, the others go on."""
