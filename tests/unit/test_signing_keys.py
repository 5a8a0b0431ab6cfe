"""Google's keys: a new one is found at once, a dead key server is no refusal, and nobody can make us ask for ever."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from addon.google.keys import SigningKeys
from addon.google.tokens import BadTokenError, TokenVerifier
from introductions.errors import UnreachableError
from tests.signing import KeyServer, Signer

ISSUER = "https://accounts.google.com"
AUDIENCE = "https://optin.example.org/addon/home"


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture(scope="module")
def signer() -> Signer:
    return Signer("key-1")


@pytest.fixture(scope="module")
def newer() -> Signer:
    return Signer("key-2")


@pytest.fixture
def server(signer: Signer) -> Iterator[KeyServer]:
    with KeyServer(signer) as one:
        yield one


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keys(server: KeyServer, clock: Clock) -> SigningKeys:
    return SigningKeys(server.url, clock)


def test_keys_are_asked_for_once_and_again_when_they_have_run_out(
    keys: SigningKeys, server: KeyServer, clock: Clock
) -> None:
    for _ in range(5):
        assert keys.get("key-1")
    assert server.asked == 1
    clock.pass_(minutes=59)
    keys.get("key-1")
    assert server.asked == 1
    clock.pass_(minutes=2)
    keys.get("key-1")
    assert server.asked == 2


def test_a_new_key_is_found_as_soon_as_something_is_signed_with_it(
    keys: SigningKeys, server: KeyServer, clock: Clock, newer: Signer
) -> None:
    keys.get("key-1")
    server.signers.append(newer)
    clock.pass_(minutes=2)

    assert keys.get("key-2") == newer.public
    server.signers.pop(0)
    clock.pass_(hours=2)
    assert keys.get("key-1") is None  # and an old one is believed no more


def test_a_flood_of_invented_key_names_asks_google_once_a_minute(
    keys: SigningKeys, server: KeyServer, clock: Clock
) -> None:
    for n in range(50):
        assert keys.get(f"invented-{n}") is None
    assert server.asked == 1
    clock.pass_(seconds=61)
    keys.get("invented")
    keys.get("invented")
    assert server.asked == 2


def test_a_key_server_that_is_down_is_no_refusal(keys: SigningKeys, server: KeyServer, clock: Clock) -> None:
    server.down = True
    for _ in range(3):
        with pytest.raises(UnreachableError):
            keys.get("key-1")
    assert server.asked == 1  # nor is it asked by every request
    assert keys.away
    server.down = False
    clock.pass_(seconds=61)
    assert keys.get("key-1")
    assert not keys.away


def test_a_key_server_that_is_down_for_a_while_stops_nobody_who_was_known(
    keys: SigningKeys, server: KeyServer, clock: Clock
) -> None:
    keys.get("key-1")
    server.down = True
    clock.pass_(hours=20)
    assert keys.get("key-1")
    with pytest.raises(UnreachableError):
        keys.get("key-2")
    clock.pass_(hours=20)
    with pytest.raises(UnreachableError):
        keys.get("key-1")


@pytest.mark.parametrize("body", [b"", b"[]", b"not json", b"{"])
def test_keys_that_cannot_be_read_are_as_good_as_none(clock: Clock, body: bytes) -> None:
    with pytest.raises(UnreachableError):
        SigningKeys("https://keys.example.org", clock, lambda url: (body, 60)).get("key-1")


def test_nobody_answering_is_no_refusal(clock: Clock) -> None:
    with pytest.raises(UnreachableError):
        SigningKeys("http://127.0.0.1:9/certs", clock).get("key-1")


# tokens -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def verifier(signer: Signer, clock: Clock) -> TokenVerifier:
    body = json.dumps({signer.kid: signer.public, "broken": "no key"}).encode()
    return TokenVerifier(SigningKeys("", clock, lambda url: (body, 3600)), (ISSUER,))


def test_a_good_token_says_who(verifier: TokenVerifier, signer: Signer) -> None:
    token = signer.token(
        iss=ISSUER, aud=AUDIENCE, sub="1123", email="Robin@Example.com", email_verified=True, nonce="n"
    )

    claims = verifier.verify(token, {AUDIENCE})

    assert (claims.subject, claims.email, claims.nonce) == ("1123", "robin@example.com", "n")


def test_clocks_may_differ_by_a_few_seconds(verifier: TokenVerifier, signer: Signer) -> None:
    for lasts, good in ((-5, True), (-30, False)):
        token = signer.token(iss=ISSUER, aud=AUDIENCE, sub="1", lasts=lasts)
        if good:
            verifier.verify(token, {AUDIENCE})
        else:
            with pytest.raises(BadTokenError):
                verifier.verify(token, {AUDIENCE})


def test_an_address_that_nobody_verified_is_none(verifier: TokenVerifier, signer: Signer) -> None:
    for verified in (False, None, "true", 1):
        token = signer.token(iss=ISSUER, aud=AUDIENCE, sub="1", email="robin@example.com", email_verified=verified)
        assert verifier.verify(token, {AUDIENCE}).email == ""


def believed(verifier: TokenVerifier, token: str) -> bool:
    try:
        verifier.verify(token, {AUDIENCE})
    except BadTokenError:
        return False
    return True


def hmac_signed(signer: Signer) -> str:
    """The classic: signed with the public key as if it were a shared secret (RFC 8725 §2.1)."""

    def part(value: object) -> bytes:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=")

    head = part({"alg": "HS256", "typ": "JWT", "kid": signer.kid})
    body = part({"iss": ISSUER, "aud": AUDIENCE, "sub": "1", "iat": 0, "exp": 4_000_000_000})
    mac = hmac.new(signer.public.encode(), head + b"." + body, hashlib.sha256).digest()
    return b".".join((head, body, base64.urlsafe_b64encode(mac).rstrip(b"="))).decode()


def test_no_token_is_believed_that_google_did_not_sign_for_us_and_now(verifier: TokenVerifier, signer: Signer) -> None:
    def made(**claims: object) -> str:
        return signer.token(**{"iss": ISSUER, "aud": AUDIENCE, "sub": "1", **claims})

    def headed(**changes: object) -> str:
        """With another head, and the signature of the real one."""
        given = {"alg": "RS256", "typ": "JWT", "kid": signer.kid, **changes}
        text = json.dumps({name: value for name, value in given.items() if value is not None}).encode()
        return f"{base64.urlsafe_b64encode(text).decode().rstrip('=')}.{body}.{signature}"

    good = made()
    head, body, signature = good.split(".")
    _, other_body, _ = made(sub="2").split(".")
    nobody = Signer("key-1").token(iss=ISSUER, aud=AUDIENCE, sub="1")
    bad = {
        "nothing": "",
        "no token": "hello",
        "two parts": f"{head}.{body}",
        "another body": f"{head}.{other_body}.{signature}",
        "no signature": f"{head}.{body}.",
        "a stranger's key of the same name": nobody,
        "no algorithm": headed(alg="none"),
        "another algorithm": headed(alg="ES256"),
        "the public key as a secret": hmac_signed(signer),
        "an unknown key": Signer("key-9").token(iss=ISSUER, aud=AUDIENCE, sub="1"),
        "a key that is none": headed(kid="broken"),
        "no key named": headed(kid=None),
        "expired": made(exp=1),
        "not yet": made(iat=4_000_000_000),
        "without an end": made(exp=None),
        "an end that is no number": made(exp="tomorrow"),
        "another issuer": made(iss="https://accounts.example.com"),
        "no issuer": made(iss=None),
        "a list of issuers": made(iss=[ISSUER]),
        "another audience": made(aud="https://optin.example.org/addon/begin"),
        "a longer audience": made(aud=AUDIENCE + "/"),
        "a query in the audience": made(aud=AUDIENCE + "?a=1"),
        "several audiences": made(aud=[AUDIENCE]),
        "no audience": made(aud=None),
        "nobody": made(sub=None),
        "an empty name": made(sub=""),
        "a number for a name": made(sub=7),
        "an endless name": made(sub="x" * 300),
        "an endless token": made(x="y" * 9000),
    }
    verifier.verify(good, {AUDIENCE})
    assert [name for name, token in bad.items() if believed(verifier, token)] == []
