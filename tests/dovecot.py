"""A real Dovecot from a temporary directory, as an unprivileged user, gone without a trace afterwards.

    with Dovecot() as server:
        server.deliver("robin@example.com", b"From: ...")          # by LMTP
        client = server.client("robin@example.com")                 # IMAPClient, logged in

Any user name is accepted with the password ``server.password``. Folders: INBOX, Drafts, Sent, Junk, Trash, each with
its special use (RFC 6154). ``plain=True`` leaves the special uses out, ``quota`` limits the mailbox to that many KiB,
``tls=(certificate, key)`` adds port ``imaps_port`` and STARTTLS. ``keys={"key-1": "-----BEGIN PUBLIC KEY-----…"}`` also
takes access tokens (XOAUTH2, OAUTHBEARER) that are signed with one of them, for the user that their ``email`` names.
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import smtplib
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from imapclient import IMAPClient

from introductions.ports import Account, Security

BINARY = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin")
_REQUIRED = os.environ.get("CI") == "true" or os.environ.get("OPTIN_TEST_REQUIRE_ALL") == "1"

FOLDERS = ("Drafts", "Sent", "Junk", "Trash")

_CONF = """\
protocols = imap lmtp
listen = 127.0.0.1
base_dir = {dir}/run
state_dir = {dir}/state
log_path = {dir}/dovecot.log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
ssl = {ssl}
{certificate}
disable_plaintext_auth = no
auth_failure_delay = 0
auth_mechanisms = plain login{mechanisms}
mail_location = maildir:{dir}/mail/%u
mail_max_userip_connections = 0
mail_fsync = never
mailbox_idle_check_interval = 1s
mail_plugins = {plugins}
userdb {{
  driver = static
  args = uid={user} gid={group} home={dir}/mail/%u allow_all_users=yes
}}
passdb {{
  driver = static
  args = password={password}
  mechanisms = plain login
}}
{oauth}
namespace inbox {{
  inbox = yes
  separator = /
{mailboxes}
}}
protocol imap {{
  mail_plugins = {imap_plugins}
}}
protocol lmtp {{
  mail_plugins = {plugins}
  postmaster_address = postmaster@example.com
}}
plugin {{
  quota = maildir:User quota
  quota_rule = *:storage={quota}K
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  service_count = 0
  client_limit = 500
  inet_listener imap {{
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = {imaps_port}
    ssl = {imaps}
  }}
}}
service imap {{
  unix_listener imap-master {{
    user = {user}
  }}
}}
service lmtp {{
  user = {user}
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp_port}
  }}
}}
"""

_PASSDB = """\
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {dir}/oauth2.conf.ext
}}"""
_OAUTH = """\
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={dir}/keys/
username_attribute = email
"""


def require() -> str:
    """The Dovecot binary; skips the test if there is none, unless nothing may be skipped."""
    if BINARY is None:
        said = "Dovecot is not installed: apt-get install dovecot-imapd dovecot-lmtpd"
        if _REQUIRED:
            pytest.fail(said)
        pytest.skip(said)
    return BINARY


class Dovecot:
    """One server; start it with ``with``."""

    host = "127.0.0.1"
    password = "open-sesame"

    def __init__(
        self,
        *,
        plain: bool = False,
        quota: int = 0,
        tls: tuple[Path, Path] | None = None,
        keys: Mapping[str, str] | None = None,
    ) -> None:
        self.binary = require()
        self.plain, self.quota, self.tls, self.keys = plain, quota, tls, keys or {}
        self.imap_port, self.lmtp_port, self.imaps_port = _free_ports(3)
        self.dir = Path()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Dovecot:
        self.dir = Path(tempfile.mkdtemp(prefix="optin-dovecot-"))
        self.dir.chmod(0o755)
        for name in ("run", "state", "mail"):
            (self.dir / name).mkdir()
        user, group, prefix = _somebody()
        (self.dir / "dovecot.conf").write_text(self._conf(user, group))
        if self.keys:
            place = self.dir / "keys" / "default" / "RS256"
            place.mkdir(parents=True)
            for kid, pem in self.keys.items():
                (place / kid).write_text(pem)
            (self.dir / "oauth2.conf.ext").write_text(_OAUTH.format(dir=self.dir))
        if prefix:
            subprocess.run(["chown", "-R", f"{user}:{group}", str(self.dir)], check=True)
        self._user, self._prefix = user, prefix
        self.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.stop()
        shutil.rmtree(self.dir, ignore_errors=True)

    def start(self) -> None:
        """Start it, or start it again after :meth:`stop`: the mail is still there."""
        self._process = subprocess.Popen(
            [*self._prefix, self.binary, "-F", "-c", str(self.dir / "dovecot.conf")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + 20
        while True:
            with suppress(OSError), socket.create_connection((self.host, self.imap_port), timeout=1) as s:
                if s.recv(4).startswith(b"* OK"):
                    return
            if self._process.poll() is not None or time.monotonic() > end:
                raise RuntimeError("Dovecot did not start:\n" + self.log())
            time.sleep(0.02)

    def stop(self) -> None:
        """End it and every session; safe to repeat."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None

    def log(self) -> str:
        """What it has logged, for a failing test."""
        path = self.dir / "dovecot.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def account(self, address: str, name: str = "Robin Hale") -> Account:
        """The account of an address here."""
        return Account(address, self.host, self.imap_port, address, Security.NONE, name)

    def client(self, user: str) -> IMAPClient:
        """Another mail program of the same person."""
        client = IMAPClient(self.host, port=self.imap_port, ssl=False, timeout=20)
        client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.login(user, self.password)
        return client

    def deliver(self, user: str, raw: bytes, sender: str = "somebody@example.org") -> None:
        """Let a mail arrive, by LMTP (RFC 2033)."""
        with smtplib.LMTP(self.host, self.lmtp_port, timeout=20) as lmtp:
            lmtp.sendmail(sender, [user], raw)

    def append(self, user: str, folder: str, raw: bytes, flags: Sequence[str] = ()) -> None:
        """Lay a message into a folder, as another mail program does."""
        client = self.client(user)
        client.append(folder, raw, [flag.encode() for flag in flags])
        client.logout()

    def messages(self, user: str, folder: str = "INBOX") -> list[bytes]:
        """All messages of a folder, oldest first."""
        client = self.client(user)
        client.select_folder(folder, readonly=True)
        got = client.fetch(client.search(), ["BODY.PEEK[]"])
        client.logout()
        return [got[uid][b"BODY[]"] for uid in sorted(got)]

    def name(self, folder: str) -> str:
        """What a folder is called here: as everywhere."""
        return folder

    def rebuild(self, user: str, folder: str = "") -> None:
        """Give a folder a new UIDVALIDITY and its messages new UIDs, as a restore from a backup does."""
        path = self.dir / "mail" / user / (f".{folder}" if folder else "")
        (path / "dovecot-uidlist").unlink(missing_ok=True)
        for index in path.glob("dovecot.index*"):
            index.unlink()
        (self.dir / "mail" / user / "dovecot-uidvalidity").unlink(missing_ok=True)

    def _conf(self, user: str, group: str) -> str:
        mailboxes = "\n".join(
            f'  mailbox "{name}" {{\n    auto = subscribe\n'
            + ("" if self.plain else f"    special_use = \\{name}\n")
            + "  }"
            for name in FOLDERS
        )
        plugins = "quota" if self.quota else ""
        certificate = f"ssl_cert = <{self.tls[0]}\nssl_key = <{self.tls[1]}" if self.tls else ""
        return _CONF.format(
            dir=self.dir,
            user=user,
            group=group,
            password=self.password,
            mailboxes=mailboxes,
            plugins=plugins,
            imap_plugins="quota imap_quota" if self.quota else "",
            quota=self.quota or 1_000_000,
            ssl="yes" if self.tls else "no",
            certificate=certificate,
            mechanisms=" xoauth2 oauthbearer" if self.keys else "",
            oauth=_PASSDB.format(dir=self.dir) if self.keys else "",
            imap_port=self.imap_port,
            imaps_port=self.imaps_port if self.tls else 0,
            imaps="yes" if self.tls else "no",
            lmtp_port=self.lmtp_port,
        )


def _somebody() -> tuple[str, str, list[str]]:
    """(user, group, command prefix): nobody when we are root, else ourselves."""
    if os.geteuid() == 0:
        group = grp.getgrgid(pwd.getpwnam("nobody").pw_gid).gr_name
        return "nobody", group, ["setpriv", "--reuid=nobody", f"--regid={group}", "--clear-groups", "--"]
    return pwd.getpwuid(os.geteuid()).pw_name, grp.getgrgid(os.getegid()).gr_name, []


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports
