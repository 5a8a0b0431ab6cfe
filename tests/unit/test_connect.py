"""Opening a mailbox: protected or not at all, and when it fails the introducer learns what to do."""

from __future__ import annotations

import base64
import logging
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from introductions.errors import (
    CertificateError,
    FolderMissingError,
    LoginError,
    MailboxError,
    QuotaError,
    SettingsError,
    UnreachableError,
)
from introductions.model import FolderRole
from introductions.ports import Account, Security
from sync.connect import check, open_mailbox
from tests.certificates import authority
from tests.dovecot import Dovecot
from tests.scripted import Scripted

TOKEN = "ya29.a-token-that-nobody-may-see"
PASSWORD = "pass phrase that nobody may see"


@pytest.fixture
def unprotected(dovecot: Dovecot, address: str) -> Account:
    return dovecot.account(address)


def trusting(path: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(path))


def test_a_wrong_password_says_that_it_is_the_password(dovecot: Dovecot, unprotected: Account) -> None:
    with pytest.raises(LoginError) as refused:
        open_mailbox(unprotected, "wrong")

    assert "password" in refused.value.for_user()
    assert "optin account add" in refused.value.for_user()


@pytest.mark.parametrize(
    ("greeting", "asked"),
    [
        (b"* OK [CAPABILITY IMAP4rev1 IDLE] ready\r\n", ["LOGIN"]),
        (b"* OK Gimap ready\r\n", ["CAPABILITY", "LOGIN"]),
        (b"* OK [CAPABILITY none] ready\r\n", ["CAPABILITY", "LOGIN"]),
    ],
)
def test_a_restart_is_not_held_up_by_asking_for_what_the_greeting_says(
    greeting: bytes, asked: list[str], tmp_path: Path
) -> None:
    certificates = authority(tmp_path)
    protected = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    protected.load_cert_chain(certificates.certificate, certificates.key)
    with Scripted(greeting=greeting, tls=protected) as server:
        session = open_mailbox(
            server.account(Security.TLS, "localhost"), "secret", 5.0, context=trusting(certificates.ca)
        )

        assert [command.split()[1] for command in server.commands] == asked
        assert session.client.has_capability("SPECIAL-USE")  # as of the login
        session.abandon()


def test_a_mailbox_that_works_passes_every_check(dovecot: Dovecot, unprotected: Account) -> None:
    checks = check(unprotected, dovecot.password)

    assert [c.check for c in checks if c.ok] == [
        "connection",
        "login",
        "INBOX",
        "Drafts folder",
        "Sent folder",
        "pushes (IDLE)",
    ]
    assert [c for c in checks if not c.ok] == []


def test_the_first_failing_check_says_what_to_do(dovecot: Dovecot, unprotected: Account) -> None:
    checks = check(unprotected, "wrong")

    assert [c.check for c in checks] == ["connection", "login"]
    assert not checks[-1].ok
    assert "app password" in checks[-1].remedy


def test_a_password_is_never_sent_in_the_open_to_elsewhere() -> None:
    account = Account("robin@example.com", "imap.example.com", 143, "robin", Security.NONE)

    with pytest.raises(SettingsError) as refused:
        open_mailbox(account, PASSWORD)

    assert "--tls" in refused.value.remedy


def test_a_name_that_only_looks_like_this_machine_gets_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """A resolver that sends "localhost" elsewhere must not get the password either."""
    with Scripted() as server:
        real = socket.socket.getpeername
        monkeypatch.setattr(socket.socket, "getpeername", lambda s: ("192.0.2.7", real(s)[1]))

        with pytest.raises(SettingsError):
            open_mailbox(server.account(host="localhost"), PASSWORD)

        assert not any("LOGIN" in command for command in server.commands)


def test_tls_and_starttls_work_where_the_certificate_is_good(tmp_path: Path, address: str) -> None:
    made = authority(tmp_path)
    tmp_path.chmod(0o755)
    with Dovecot(tls=(_readable(made.certificate), _readable(made.key))) as server:
        for security, port in ((Security.TLS, server.imaps_port), (Security.STARTTLS, server.imap_port)):
            account = Account(address, "localhost", port, address, security)
            mailbox = open_mailbox(account, server.password, context=trusting(made.ca))
            assert mailbox.status("INBOX").last_uid == 0
            assert isinstance(mailbox.client.socket(), ssl.SSLSocket)
            mailbox.close()


@pytest.mark.parametrize(
    ("name", "expired", "trusted", "why"),
    [
        ("localhost", True, True, "expired"),
        ("imap.example.org", False, True, "another name"),
        ("localhost", False, False, "authority"),
    ],
)
def test_a_server_that_cannot_prove_who_it_is_gets_no_password(
    tmp_path: Path, name: str, expired: bool, trusted: bool, why: str
) -> None:
    made = authority(tmp_path, name, expired=expired)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(made.certificate, made.key)
    context = trusting(made.ca) if trusted else ssl.create_default_context()
    with Scripted(tls=tls) as server, pytest.raises(CertificateError) as refused:
        open_mailbox(server.account(Security.TLS, "localhost"), PASSWORD, 5.0, context=context)

    assert why in refused.value.what
    assert server.commands == []


@pytest.mark.parametrize(
    ("greeting", "capability"),
    [
        (b"* PREAUTH welcome back\r\n", "* CAPABILITY IMAP4rev1 STARTTLS"),
        (b"* OK ready\r\n", "* CAPABILITY IMAP4rev1"),
    ],
    ids=["logged in already", "no STARTTLS on offer"],
)
def test_protection_that_was_asked_for_cannot_be_talked_away(greeting: bytes, capability: str) -> None:
    with Scripted({"CAPABILITY": [capability, "OK done"]}, greeting) as server:
        with pytest.raises((CertificateError, UnreachableError)) as refused:
            open_mailbox(server.account(Security.STARTTLS), PASSWORD, 5.0)

        assert "--tls" in refused.value.remedy
        assert not any("LOGIN" in command for command in server.commands)


def test_a_server_that_is_not_there_says_where_to_look() -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]

    with pytest.raises(UnreachableError, match="Nothing answers") as refused:
        open_mailbox(Account("a@example.com", "127.0.0.1", port, "a", Security.NONE), "x")

    assert "port" in refused.value.remedy
    with pytest.raises(UnreachableError, match="No server is called"):
        open_mailbox(Account("a@example.com", "imap.invalid", 993, "a"), "x", 5.0)


def test_tls_on_a_port_without_it_says_which_port_to_take() -> None:
    with Scripted() as server, pytest.raises(UnreachableError) as refused:
        open_mailbox(server.account(Security.TLS, "localhost"), "x", 5.0)

    assert "--starttls" in refused.value.remedy


@pytest.mark.parametrize("script", [{"LOGIN": b""}, {"CAPABILITY": b""}], ids=["login", "capability"])
def test_a_silent_server_does_not_hold_us_for_ever(script: dict[str, bytes]) -> None:
    before = time.monotonic()

    with Scripted(script) as server, pytest.raises(UnreachableError, match="in time"):
        server.open(timeout=0.3)

    assert time.monotonic() - before < 3.0


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ("NO [AUTHENTICATIONFAILED] no", LoginError),
        ("NO [UNAVAILABLE] the directory is down", UnreachableError),
        ("NO [ALERT] Too many simultaneous connections. (Failure)", QuotaError),
        ("NO [PRIVACYREQUIRED] not in the open", LoginError),
        ("BAD LOGIN robin@example.com pass phrase that nobody may see", LoginError),
    ],
)
def test_why_a_login_failed_is_told_apart_and_no_password_is_repeated(answer: str, error: type[MailboxError]) -> None:
    with Scripted({"LOGIN": [answer]}) as server, pytest.raises(error) as refused:
        open_mailbox(server.account(), PASSWORD, 5.0)

    assert PASSWORD not in refused.value.for_user()
    assert refused.value.__cause__ is None


@pytest.mark.parametrize("last", [b"", b"* BYE shutting down\r\n", b"TAG NO [UNAVAILABLE] going"])
def test_a_line_cut_while_logging_in_is_not_taken_for_a_wrong_password(last: bytes) -> None:
    def cut(send: Callable[[bytes], None], tag: str, _: str) -> None:
        send(last)
        server.hang_up()

    with Scripted({"LOGIN": cut}) as server, pytest.raises(UnreachableError):
        server.open()


def test_a_password_of_any_letters_can_be_used() -> None:
    said: list[str] = []

    def authenticate(send: Callable[[bytes], None], tag: str, mechanism: str) -> None:
        def answer(line: str) -> None:
            server.line = None
            said.append(base64.b64decode(line).decode())
            send(f"{tag} OK in\r\n".encode())

        said.append(mechanism)
        server.line = answer
        send(b"+ \r\n")

    with Scripted({"AUTHENTICATE": authenticate}) as server:
        open_mailbox(server.account(), "grüße\r\n* 日本", 5.0).close()

    assert said == ["PLAIN", "\0robin@example.com\0grüße\r\n* 日本"]


@pytest.mark.parametrize("auth", ["xoauth2", "oauthbearer"])
def test_a_refused_token_gives_the_servers_reason_and_is_sent_once(auth: str) -> None:
    reason = base64.b64encode(b'{"status":"invalid_token","schemes":"Bearer","scope":"https://mail.example/"}')
    answers: list[str] = []

    def authenticate(send: Callable[[bytes], None], tag: str, _: str) -> None:
        send(b"+ \r\n")
        server.line = lambda line: second(send, tag, line)

    def second(send: Callable[[bytes], None], tag: str, line: str) -> None:
        answers.append(line)
        if len(answers) == 1:
            send(b"+ " + reason + b"\r\n")
        else:
            server.line = None
            send(f"{tag} NO no\r\n".encode())

    with Scripted({"AUTHENTICATE": authenticate}) as server, pytest.raises(LoginError) as refused:
        open_mailbox(replace(server.account(), auth=auth), "", 5.0, token=lambda fresh=False: TOKEN)

    assert "invalid_token" in refused.value.what
    assert TOKEN in base64.b64decode(answers[0]).decode()
    assert TOKEN not in refused.value.for_user()
    assert base64.b64decode(answers[1]) == (b"" if auth == "xoauth2" else b"\x01")


def test_an_account_with_tokens_does_not_fall_back_to_a_password() -> None:
    with Scripted() as server:
        with pytest.raises(SettingsError):
            open_mailbox(replace(server.account(), auth="xoauth2"), "refresh-token", 5.0)

        assert server.commands == []


def test_no_log_however_chatty_holds_a_secret_or_a_word_of_mail(
    dovecot: Dovecot, unprotected: Account, caplog: pytest.LogCaptureFixture
) -> None:
    dovecot.deliver(unprotected.address, b"Subject: hush-hush\r\n\r\nwords of mail\r\n")
    with caplog.at_level(logging.DEBUG):
        mailbox = open_mailbox(unprotected, dovecot.password)
        mailbox.newest(mailbox.need(FolderRole.INBOX))
        mailbox.close()

    assert dovecot.password not in caplog.text
    assert "hush-hush" not in caplog.text


def test_a_mailbox_without_a_drafts_folder_says_how_to_get_one() -> None:
    with Scripted({"LIST": ['* LIST () "/" INBOX', "OK done"]}) as server:
        with pytest.raises(FolderMissingError) as missing:
            server.open().need(FolderRole.DRAFTS)
        checks = check(server.account(), "secret")

    assert "Show in IMAP" in missing.value.remedy
    assert {c.check: c.ok for c in checks}["Drafts folder"] is False


def _readable(path: Path) -> Path:
    """The test server runs as somebody else, who must be able to get there."""
    for parent in path.parents:
        if parent.owner() == path.owner() and parent != parent.parent:
            parent.chmod(parent.stat().st_mode | 0o055)
        if parent.name.startswith("pytest-of") or parent == Path("/tmp"):
            break
    return path
