"""The sidebar behind a proxy that signs people in: over real sockets, each sees their own mailbox and nobody gets past.

The proxy stands at 127.0.0.2; everything on 127.0.0.0/8 is this machine, so whoever calls from 127.0.0.1 is not it.
"""

from __future__ import annotations

import http.client
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from urllib.parse import urlencode

import pytest

from addon.wiring import House, open_house, serve
from addon.wiring.house import Service
from introductions.errors import SettingsError
from introductions.ports import Account
from introductions.settings import Settings
from tests.little_house import AMY_AND_LISA

PROXY, ELSEWHERE = "127.0.0.2", "127.0.0.1"
ROBIN, KIM = "robin.reyes@example.com", "kim@example.com"
PUBLIC = "https://optin.example.org"


class NoMail:
    """A mailbox that cannot be looked into; the cards need nothing of it."""

    def draft_introductions(self, account: str) -> list[object]:
        return []

    drafts = draft_introductions

    def letters_with(self, account: str, address: str) -> list[object]:
        return []


@contextmanager
def served(tmp_path: Path, **changed: object) -> Iterator[tuple[int, House]]:
    given = {
        "home": tmp_path, "port": 0, "public_url": PUBLIC, "trusted_proxy": PROXY, "signed_in_header": "Remote-User",
        "signed_in_steward": "boss@example.com", "log_level": "error",
    }  # fmt: skip
    house = open_house(Settings(**{**given, **changed}))  # type: ignore[arg-type]
    for address in (ROBIN, KIM):
        house.service.add_account(Account(address, "imap.example.com", 993, address), "secret")
    stop, said = threading.Event(), Queue[str]()
    thread = threading.Thread(target=serve, args=(house, stop, said.put), kwargs={"mail_view": NoMail()})
    thread.start()
    try:
        yield int(said.get(timeout=60).rpartition(":")[2]), house
    finally:
        stop.set()
        thread.join(30)
        house.store.close()


def ask(
    port: int,
    path: str = "/",
    *,
    peer: str = PROXY,
    user: str | None = ROBIN,
    form: dict[str, str] | None = None,
    **headers: str,
) -> tuple[int, str]:
    """One request of a browser, as the proxy hands it on."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30, source_address=(peer, 0))
    sent = {"Host": "optin.example.org", "X-Forwarded-For": "203.0.113.7"}
    sent |= {"Remote-User": user} if user is not None else {}
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    body = urlencode(form) if form is not None else None
    sent |= {"Content-Type": "application/x-www-form-urlencoded"} if form is not None else {}
    connection.request("POST" if form is not None else "GET", path, body, sent)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


def token_in(page: str) -> str:
    """What the forms of a page prove themselves by."""
    return re.search(r'name="csrf" value="(\w+)"', page)[1]  # type: ignore[index]


def begun(service: Service) -> str:
    """Robin introduces two people."""
    return str(service.begin(ROBIN, AMY_AND_LISA.replace("\n", "\r\n").encode(), nonce="n").id)


def test_each_sees_their_own_mailbox_and_the_steward_all(tmp_path: Path) -> None:
    with served(tmp_path) as (port, house):
        found = begun(house.service)

        assert "Amy" in ask(port)[1]
        assert "Amy" not in ask(port, user=KIM)[1]
        assert ask(port, f"/introductions/{found}", user=KIM)[0] == 404
        assert ask(port, f"/introductions/{found}", user="BOSS@example.com")[0] == 200
        assert "Amy" not in ask(port, user="stranger@example.net")[1]


def test_only_the_proxy_itself_is_believed(tmp_path: Path) -> None:
    with served(tmp_path) as (port, house):
        begun(house.service)

        for answer in (
            ask(port, peer=ELSEWHERE),
            ask(port, peer=ELSEWHERE, X_Forwarded_For=PROXY, X_Real_Ip=PROXY, Forwarded=f"for={PROXY}"),
            ask(port, "/addon/home", peer=ELSEWHERE, form={}),
            ask(port, "/events", peer=ELSEWHERE),
        ):
            assert answer[0] == 403
            assert "Amy" not in answer[1]


@pytest.mark.parametrize("user", [None, "", " ", f"{ROBIN},{KIM}", f"{ROBIN};", "x" * 300])
def test_who_is_not_signed_in_is_told_so_and_sees_nothing(tmp_path: Path, user: str | None) -> None:
    with served(tmp_path) as (port, house):
        begun(house.service)
        status, text = ask(port, user=user)
        assert status == 401
        assert "Nobody is signed in" in text
        assert "Amy" not in text
        assert ask(port, "/?token=guess", user=user)[0] == 401
        assert ask(port, "/sign-in", user=user, form={"token": "guess"})[0] == 404


def test_another_site_or_another_persons_page_presses_nothing(tmp_path: Path) -> None:
    with served(tmp_path) as (port, house):
        found = begun(house.service)
        press = {"press": f'{{"introduction": "{found}", "do": "withdraw"}}'}
        tokens = {user: token_in(ask(port, "/settings", user=user)[1]) for user in (ROBIN, KIM)}
        assert tokens[ROBIN] != tokens[KIM]

        refused = [
            ask(port, "/addon/answer", form=press)[0],
            ask(port, "/addon/answer", form={**press, "csrf": tokens[KIM]})[0],
            ask(port, "/addon/answer", form={**press, "csrf": tokens[ROBIN]}, Origin="https://evil.example.net")[0],
            ask(port, "/addon/answer", form={**press, "csrf": tokens[ROBIN]}, Sec_Fetch_Site="cross-site")[0],
        ]
        assert refused == [403] * 4
        assert house.service.view(found).introduction.ended is None

        done = ask(port, "/addon/answer", form={**press, "csrf": tokens[ROBIN]}, Origin=PUBLIC)[0]
        assert done in (200, 303)
        assert house.service.view(found).introduction.ended == "withdrawn"


def test_a_form_that_one_process_gave_is_taken_by_the_other_behind_the_same_proxy(tmp_path: Path) -> None:
    with served(tmp_path) as (one, house), served(tmp_path) as (other, _):
        found = begun(house.service)
        form = {"press": f'{{"introduction": "{found}", "do": "withdraw"}}', "csrf": token_in(ask(one, "/settings")[1])}

        assert ask(other, "/addon/answer", form=form, Origin=PUBLIC)[0] in (200, 303)
        assert house.service.view(found).introduction.ended == "withdrawn"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"signed_in_header": ""}, "OPTIN_SIGNED_IN_HEADER"),
        ({"trusted_proxy": ""}, "OPTIN_TRUSTED_PROXY"),
        ({"trusted_proxy": "proxy.example.org"}, "OPTIN_TRUSTED_PROXY"),
        ({"public_url": "http://optin.example.org"}, "OPTIN_PUBLIC_URL"),
    ],
)
def test_a_door_that_would_stand_open_is_not_opened(tmp_path: Path, changed: dict[str, object], told: str) -> None:
    given = {
        "home": tmp_path,
        "port": 0,
        "public_url": PUBLIC,
        "trusted_proxy": PROXY,
        "signed_in_header": "Remote-User",
    }
    house = open_house(Settings(**{**given, **changed, "log_level": "error"}))  # type: ignore[arg-type]
    with pytest.raises(SettingsError) as refused:
        serve(house, threading.Event(), lambda said: None, mail_view=NoMail())  # type: ignore[arg-type]
    assert told in refused.value.for_user()
    house.store.close()
