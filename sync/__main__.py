"""``python -m sync``: the worker alone, with the same settings as ``optin watch``; ``--once`` looks once and returns.

Exit codes: 0 done or stopped, 1 something kept a mailbox from being looked after.
"""

from __future__ import annotations

import random
import secrets
import signal
import sys
import threading
from collections.abc import Sequence
from datetime import UTC, datetime

from introductions.errors import OptInError
from introductions.logs import configure
from introductions.ports import Account
from introductions.service import Service
from introductions.settings import Settings, nudging, policy, read_settings
from introductions.store import load_keys, open_store
from sync.connect import open_mailbox
from sync.mailbox import ImapMailbox
from sync.tokens import AccessTokens, OAuthClient
from sync.worker import Worker, for_installation


def main(arguments: Sequence[str]) -> int:
    """Run until SIGTERM or SIGINT."""
    if set(arguments) - {"--once"}:
        print("Usage: python -m sync [--once]", file=sys.stderr)
        return 2
    try:
        settings = read_settings()
        configure(settings.log_level)
        service = _service(settings)
        worker = _worker(settings, service)
        if arguments:
            return _once(worker)
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        worker.run(stop)
    except OptInError as error:
        print(error.for_user(), file=sys.stderr)
        return 1
    return 0


def _service(settings: Settings) -> Service:
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    store = open_store(settings.store_url, load_keys(settings.keys.reveal(), settings.home))
    return Service(store, _now, lambda: secrets.token_hex(16), policy(settings), nudging(settings))


def _worker(settings: Settings, service: Service) -> Worker:
    client = OAuthClient(settings.google_client_id, settings.google_client_secret.reveal())
    tokens = AccessTokens(client, service.secret, service.access_lost, _now)

    def connect(account: Account, secret: str) -> ImapMailbox:
        token = None if account.auth == "password" else tokens.of(account.address)
        return open_mailbox(account, secret, settings.imap_timeout_seconds, token=token)

    return for_installation(settings, service, connect, _now, random.SystemRandom().random)


def _once(worker: Worker) -> int:
    report = worker.run_once()
    for account in report.accounts:
        print(account.problem or f"{account.address}: {account.facts} new, {account.placed} drafts laid down.")
    return 0 if report.ok else 1


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  (a door: here the clock comes in)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
