"""The parts of one process, put together."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from addon.google.endpoints import Google
from addon.wiring.ground import fresh_id, keys_of, prepare_home, utc_now
from introductions import settings as setting
from introductions.errors import NotFoundError, OptInError, SettingsError
from introductions.logs import configure
from introductions.service import Service
from introductions.settings import Settings

if TYPE_CHECKING:
    from addon.google.gmail_api import GmailApi
    from addon.google.oauth import Connector
    from addon.google.tokens import TokenVerifier
    from addon.wiring.mail import ImapMailView
    from introductions.model import Introduction, Person
    from introductions.ports import Account, Store, WorkerState
    from introductions.service import Arrival
    from introductions.service.hand_asks import SentAsk
    from introductions.service.helping import Helper
    from sync.announced import IsOn
    from sync.connect import Checked
    from sync.credentials import Token
    from sync.mailbox import ImapMailbox
    from sync.tokens import AccessTokens
    from sync.worker import Worker


@dataclass(frozen=True)
class House:
    """Everything that the commands use. Opens connections only when asked to."""

    settings: Settings
    store: Store
    service: Service
    ids: Callable[[], str] = fresh_id
    google: Google = field(default_factory=Google)

    @cached_property
    def tokens(self) -> AccessTokens:
        """Access tokens for the mailboxes whose owners granted access."""
        from sync.tokens import AccessTokens, OAuthClient

        secret = self.settings.google_client_secret.reveal()
        client = OAuthClient(self.settings.google_client_id, secret, self.google.token_url)
        return AccessTokens(client, self.service.secret, self.service.access_lost, utc_now)

    def gmail(self, address: str, counted: Callable[[str, str], object] = lambda method, outcome: None) -> GmailApi:
        """The Gmail API for one mailbox and one press. Raises NotFoundError."""
        from addon.google.gmail_api import GmailApi

        owner, tokens = self.service.account(address), self.tokens

        def token(fresh: bool = False, /) -> str:
            return tokens.token(owner.address, fresh)

        return GmailApi(token, self.google.api_url, counted=counted)

    def mailbox(self, address: str) -> ImapMailbox:
        """A session in that mailbox; the caller closes it. Raises MailboxError, NotFoundError."""
        return self._session(self.service.account(address), self.service.secret(address))

    def mail_view(self) -> ImapMailView:
        """A look into the mailboxes."""
        from addon.wiring.mail import ImapMailView

        return ImapMailView(self.mailbox, self.ours)

    def raw_draft(self, owner: Account, message_id: str | None) -> bytes:
        """The draft with that name as it is now, or the newest that introduces people. Raises NotFoundError."""
        found = self.mail_view().draft_introductions(owner.address)
        for draft in found:
            if message_id is None or draft.message_id.strip("<>") == message_id.strip().strip("<>"):
                return draft.raw
        which = f"the name {message_id}" if message_id else "two recipients"
        raise NotFoundError(f"No draft with {which} lies in your Drafts.", "'optin drafts' lists those that do.")

    def check(self, owner: Account, secret: str) -> list[Checked]:
        """Try a mailbox out, step by step."""
        from sync.connect import check

        return check(owner, secret, token=self._token(owner))

    def add_account(self, owner: Account, secret: str) -> None:
        """Store a mailbox and note up to where it is known, so that whatever comes from now on is seen."""
        from sync.incoming import meet

        self.service.add_account(owner, secret)
        mailbox = self._session(owner, secret)
        try:
            meet(mailbox, self.service, owner.address)
        finally:
            mailbox.close()

    def remove(self, owner: Account) -> bool:
        """Erase a mailbox with all that is stored for it; False if access to it could not be given back."""
        if owner.auth == "password":
            self.service.remove_account(owner.address)
            return True
        return self.connector().disconnect(owner.address)

    def connector(self, verifier: TokenVerifier | None = None) -> Connector:
        """Connecting and disconnecting mailboxes at Google."""
        from addon.google.keys import SigningKeys
        from addon.google.oauth import Connector
        from addon.google.tokens import TokenVerifier

        settings, google = self.settings, self.google
        return Connector(
            service=self.service,
            sealer=keys_of(settings),
            clock=utc_now,
            ids=self.ids,
            verifier=verifier or TokenVerifier(SigningKeys(google.certs_url, utc_now), google.issuers),
            client_id=settings.google_client_id,
            client_secret=settings.google_client_secret.reveal(),
            base_url=settings.public_url,
            google=google,
            forget=self.tokens.forget,
        )

    def place_now(self, address: str) -> None:
        """Lay decided drafts into the mailbox at once, unless an answer has come that makes one pointless.

        Raises what kept the first of them back; the worker is asked to lay them then.
        """
        try:
            self._place(address)
        except OptInError:
            self.wake(address)
            raise

    def _place(self, address: str) -> None:
        from sync.draft_box import ImapDraftBox
        from sync.incoming import catch_up
        from sync.outbox import place_all

        if self.service.account(address).auth == "xoauth2":  # a draft that Gmail's API made can be opened by the add-on
            from addon.google.draft_box import GmailDraftBox
            from addon.google.news import News

            with self.gmail(address) as gmail:
                box, news = GmailDraftBox(gmail, utc_now), News(gmail, self.service, address)
                laid = place_all(self.service, address, box, news)
        else:
            with closing(self.mailbox(address)) as mailbox:
                came = partial(catch_up, mailbox, self.service, address)
                laid = place_all(self.service, address, ImapDraftBox(mailbox, utc_now), came)
        if laid.problem is not None:
            raise laid.problem

    def sent_to_one(self, address: str, since: date) -> Iterator[Arrival]:
        """What was sent to one person alone since that day, one after the other. Raises MailboxError."""
        from sync.history import sent_to_one

        mailbox = self.mailbox(address)
        try:
            yield from sent_to_one(mailbox, since)
        finally:
            mailbox.close()

    def adopt(self, address: str, asks: Sequence[SentAsk], agreed: Sequence[Person], words: str) -> Introduction:
        """Look after asks that were sent by hand, with the answers that came since.

        Raises RefusedError, NotNowError, MailboxError.
        """
        from sync.history import written_by

        people = {one.ask.to.key for one in asks}
        mailbox = self.mailbox(address)
        try:
            came = list(written_by(mailbox, people, min(one.at for one in asks).date()))
        finally:
            mailbox.close()
        return self.service.adopt(address, asks, came, agreed=agreed, words=words)

    def worker(self) -> Worker:
        """The worker over all mailboxes of the store."""
        from sync.worker import for_installation

        chance = secrets.SystemRandom().random
        return for_installation(self.settings, self.service, self._session, utc_now, chance, self._announced())

    def _announced(self) -> IsOn:
        """Of which mailboxes Gmail tells by calling: it calls ``optin serve``, which must reach the worker."""
        from sync.announced import Announced, never

        topic = self.settings.gmail_push_topic
        if not topic:
            return never
        if not self.settings.store_url.startswith("postgres"):
            raise SettingsError(
                "Calls of Gmail need PostgreSQL as the store, for they reach another process than the worker.",
                "Set OPTIN_DATABASE_URL, or leave OPTIN_GMAIL_PUSH_TOPIC empty: mailboxes are watched by IDLE then.",
            )
        from addon.google.push import GmailAnnouncer

        return Announced(GmailAnnouncer(self.gmail, topic, self.google.imap_host), utc_now).is_on

    def workers(self) -> list[WorkerState]:
        """The workers that were alive within the last day, the liveliest first."""
        with self.store.transaction() as tx:
            return tx.workers()

    def wake(self, address: str) -> bool:
        """Ask the worker, wherever it is, to visit a mailbox soon. False where it finds out by itself in a moment."""
        if not self.settings.store_url.startswith("postgres"):
            return False
        from sync.shared_jobs import SharedJobs

        return SharedJobs(self.settings.store_url, self.service, utc_now).soon(address)

    def heartbeats(self) -> dict[str, datetime | None]:
        """When the worker last looked at each mailbox; None for never."""
        accounts = self.service.accounts()
        with self.store.transaction() as tx:
            beats = {owner.address: tx.recall(owner.address, "heartbeat") for owner in accounts}
        return {address: datetime.fromisoformat(beat) if beat else None for address, beat in beats.items()}

    def _session(self, owner: Account, secret: str) -> ImapMailbox:
        from sync.connect import open_mailbox

        timeout = self.settings.imap_timeout_seconds
        return open_mailbox(owner, secret, timeout=timeout, token=self._token(owner))

    def _token(self, owner: Account) -> Token | None:
        return None if owner.auth == "password" else self.tokens.of(owner.address)

    def last_beat(self) -> datetime | None:
        """When the worker was last alive, None for never."""
        return max((beat for beat in self.heartbeats().values() if beat is not None), default=None)

    def ours(self, address: str) -> frozenset[str]:
        """The Message-IDs of the drafts that we laid, or decided to lay, into that mailbox."""
        with self.store.transaction() as tx:
            items = tx.outbox(address, waiting_only=False)
        return frozenset(item.draft.message_id for item in items)


def open_house(settings: Settings | None = None) -> House:
    """The house as the environment describes it. Raises SettingsError, StoreError (with what to do)."""
    from introductions.store import open_store

    settings = settings or setting.read_settings()
    configure(settings.log_level)
    prepare_home(settings)
    store = open_store(settings.store_url, keys_of(settings))
    policy, nudging = setting.policy(settings), setting.nudging(settings)
    service = Service(store, utc_now, fresh_id, policy, nudging, _helper(settings, store))
    return House(settings, store, service)


def _helper(settings: Settings, store: Store) -> Helper | None:
    """A language model, where one is set up: nothing of it is read in otherwise."""
    if not settings.model_url:
        return None
    from addon.wiring.model import helper

    return helper(settings, store)
