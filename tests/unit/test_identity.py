"""Who may see the introducer's mail: they themselves, on their own computer, and nobody else."""

from __future__ import annotations

import pytest
from flask import Flask, Request, Response
from werkzeug.exceptions import Forbidden, Unauthorized
from werkzeug.test import EnvironBuilder

from addon.events import Event
from addon.identity import EXPOSED, Caller, LocalIdentity, is_loopback
from introductions.errors import SettingsError

TOKEN = "n0t-a-real-secret-but-long-enough"
BASE = "http://127.0.0.1:8025"


@pytest.fixture
def identity() -> LocalIdentity:
    return LocalIdentity(TOKEN, BASE)


def cookie(identity: LocalIdentity) -> str:
    response = Flask("cookie").response_class()
    identity.let_in(response)
    return response.headers["Set-Cookie"]


def ask(
    method: str = "GET",
    *,
    host: str = "127.0.0.1:8025",
    peer: str = "127.0.0.1",
    headers: dict[str, str] | None = None,
    form: dict[str, str] | None = None,
) -> Request:
    builder = EnvironBuilder("/", method=method, headers={"Host": host, **(headers or {})}, data=form)
    environ = builder.get_environ()
    environ["REMOTE_ADDR"] = peer
    return Request(environ)


def from_page(identity: LocalIdentity, **headers: str) -> Request:
    pair = cookie(identity).split(";")[0]
    given = {"Cookie": pair, "Origin": BASE, "Sec-Fetch-Site": "same-origin"}
    given |= {k.replace("_", "-"): v for k, v in headers.items()}
    return ask("POST", headers=given, form={"csrf": identity.csrf_token})


def test_the_only_user_gets_in_with_the_cookie(identity: LocalIdentity) -> None:
    request = ask(headers={"Cookie": cookie(identity).split(";")[0]})
    assert identity.identify(request, Event()) == Caller("local", None)


def test_the_only_user_gets_in_with_the_secret_in_the_header(identity: LocalIdentity) -> None:
    assert identity.identify(ask("POST", headers={"Authorization": f"token {TOKEN}"}), Event()).may_see(
        "any@example.org"
    )
    assert identity.identify(ask("POST", headers={"Authorization": f"Bearer {TOKEN}"}), Event()).name == "local"


def test_a_press_on_our_page_is_accepted(identity: LocalIdentity) -> None:
    assert identity.identify(from_page(identity), Event()).name == "local"


def test_the_cookie_cannot_be_read_by_scripts_or_sent_by_other_sites(identity: LocalIdentity) -> None:
    made = cookie(identity)
    assert "HttpOnly" in made
    assert "SameSite=Strict" in made
    assert TOKEN not in made
    assert made.startswith("optin-8025=")


STRANGERS: tuple[dict[str, str], ...] = (
    {},
    {"Cookie": "optin-8025=guess"},
    {"Authorization": "token guess"},
    {"Authorization": "token é"},
    {"Authorization": f"Basic {TOKEN}"},
    {"Authorization": "token"},
)


@pytest.mark.parametrize("headers", STRANGERS)
def test_a_stranger_on_this_computer_stays_outside(identity: LocalIdentity, headers: dict[str, str]) -> None:
    with pytest.raises(Unauthorized):
        identity.identify(ask(headers=headers), Event())


@pytest.mark.parametrize(
    "host", ["evil.example.com", "127.0.0.1.example.com", "", "[::1", "10.0.0.7:8025", "0.0.0.0:8025"]
)
def test_another_name_for_this_computer_is_refused(identity: LocalIdentity, host: str) -> None:
    with pytest.raises(Forbidden):
        identity.identify(ask(host=host, headers={"Authorization": f"token {TOKEN}"}), Event())


@pytest.mark.parametrize("peer", ["192.0.2.7", "::ffff:192.0.2.7", "", "2001:db8::1"])
def test_another_computer_is_refused_and_told_what_to_do(identity: LocalIdentity, peer: str) -> None:
    with pytest.raises(Forbidden) as refused:
        identity.identify(ask(peer=peer, headers={"Authorization": f"token {TOKEN}"}), Event())
    assert refused.value.description == EXPOSED


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-Ip"])
def test_a_proxy_that_signs_nobody_in_is_refused(identity: LocalIdentity, header: str) -> None:
    with pytest.raises(Forbidden):
        identity.identify(ask(headers={"Authorization": f"token {TOKEN}", header: "192.0.2.7"}), Event())


@pytest.mark.parametrize("headers", [{"Origin": "http://127.0.0.1:9999"}, {"Origin": "null"}, {"Origin": "https://example.com"},
                                     {"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "same-site"}])  # fmt: skip
def test_another_page_cannot_press_our_buttons(identity: LocalIdentity, headers: dict[str, str]) -> None:
    with pytest.raises(Forbidden):
        identity.identify(from_page(identity, **headers), Event())


@pytest.mark.parametrize("token", ["", "guess", "é"])
def test_a_form_without_our_token_does_nothing(identity: LocalIdentity, token: str) -> None:
    pair = cookie(identity).split(";")[0]
    request = ask("POST", headers={"Cookie": pair, "Origin": BASE}, form={"csrf": token})
    with pytest.raises(Forbidden):
        identity.identify(request, Event())


@pytest.mark.parametrize(
    "base", ["http://0.0.0.0:8025", "https://app.example.com", "http://192.0.2.7:8025", "nonsense"]
)
def test_it_does_not_even_start_where_others_could_reach_it(base: str) -> None:
    with pytest.raises(SettingsError) as refused:
        LocalIdentity(TOKEN, base)
    assert "127.0.0.1" in refused.value.for_user()


def test_a_secret_that_can_be_guessed_is_refused() -> None:
    with pytest.raises(SettingsError):
        LocalIdentity("short", BASE)


OURS = ("127.0.0.1", "127.8.9.1", "localhost", "LOCALHOST.", "[::1]", "::ffff:127.0.0.1", "demo.localhost")
THEIRS = ("localhost.example.com", "0.0.0.0", "", "127.1", "example.com")


@pytest.mark.parametrize(("host", "is_it"), [*((h, True) for h in OURS), *((h, False) for h in THEIRS)])
def test_only_names_of_this_computer_count_as_loopback(host: str, is_it: bool) -> None:
    assert is_loopback(host) is is_it


def test_a_caller_sees_no_mailbox_but_their_own() -> None:
    caller = Caller("sub-1", ("robin@example.com",))
    assert caller.may_see("Robin@Example.com")
    assert not caller.may_see("sam@example.com")


def test_the_link_carries_the_secret_once(identity: LocalIdentity) -> None:
    assert identity.link == f"{BASE}/?token={TOKEN}"
    assert isinstance(identity.let_in(Response()), Response)
