"""Introductions that were begun by hand are taken up where they stand: nobody is asked twice, no answer is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from addon import wiring
from tests.dovecot import Dovecot
from tests.flows.test_command_line import AMY, LISA, Shell
from tests.introducing import Robin, new_id, now

TO_AMY = "Hi Amy,\n\nWould you be open to an introduction to Lisa Wagner? She runs a small solar installer.\n\nRobin\n"
TO_LISA = "Hi Lisa,\n\nMay I introduce you to Amy Carter? She knows all about rooftop leases.\n\nRobin\n"


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    return Shell(tmp_path / "home", monkeypatch)


@pytest.fixture
def robin(shell: Shell, dovecot: Dovecot, address: str) -> Iterator[Robin]:
    """Robin has written to both by hand, three days ago, and to others about other things; then found ``optin``."""
    place = Robin(dovecot, None, address)  # type: ignore[arg-type]
    wrote(place, f"Amy Carter <{AMY}>", TO_AMY, days=3.5)
    wrote(place, f"Lisa Wagner <{LISA}>", TO_LISA)
    wrote(place, "Ben Okafor <ben@harbour.example.org>", "Hi Ben,\n\ndid you meet Cara yesterday?\n\nRobin\n")
    wrote(place, f"Amy <{AMY}>, Lisa <{LISA}>", "Amy, would you like to meet Lisa?")
    shell.adds(dovecot, address)
    house = wiring.open_house()
    place.service = house.service
    yield place
    house.store.close()


def wrote(robin: Robin, to: str, text: str, days: float = 3) -> str:
    name, at = f"<{new_id()}@example.com>", now() - timedelta(days=days)
    raw = (
        f"From: Robin Hale <{robin.address}>\r\nTo: {to}\r\nSubject: A thought\r\nMessage-ID: {name}\r\n"
        f"Date: {at:%a, %d %b %Y %H:%M:%S} +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}"
    )
    robin.server.append(robin.address, "Sent", raw.encode(), ("\\Seen",))
    robin.sent[to.partition("<")[2].rstrip(">")] = name
    return name


def test_two_asks_of_the_same_introduction_are_found_together_and_nothing_is_assumed(
    shell: Shell, robin: Robin
) -> None:
    found = shell.json("import")
    assert [(one["to"], one["about"]) for one in found] == [(LISA, "Amy Carter"), (AMY, "Lisa Wagner")]
    assert found[1]["sentence"] == "Would you be open to an introduction to Lisa Wagner?"

    out = shell.types("import")

    assert f"optin import --track {found[0]['id']} --track {found[1]['id']}" in out
    assert shell.json("status")["introductions"] == []


def test_answers_that_are_there_already_are_read_and_nobody_is_asked_again(shell: Shell, robin: Robin) -> None:
    robin.gets(AMY, "Yes, gladly.", subject="Re: A thought")
    ids = [one["id"] for one in shell.json("import")]

    begun = shell.json("import", "--track", ids[0], "--track", ids[1])

    assert {p["email"]: p["state"] for p in begun["parties"]} == {LISA: "asked", AMY: "accepted"}
    assert robin.drafts() == []
    assert shell.json("import") == []
    robin.gets(LISA, "Yes, please!", subject="Re: A thought")
    shell.types("watch", "--once")
    (one,) = shell.json("status")["introductions"]
    assert one["state"] == "ready"
    assert len(robin.drafts_to(AMY, LISA)) == 1


def test_what_somebody_wrote_before_they_were_asked_is_no_answer(shell: Shell, robin: Robin) -> None:
    early = (now() - timedelta(days=4)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    raw = f"From: <{AMY}>\r\nTo: <{robin.address}>\r\nSubject: Lunch\r\nMessage-ID: <{new_id()}@example.org>\r\n"
    robin.server.deliver(robin.address, f"{raw}Date: {early}\r\n\r\nYes, please!\r\n".encode(), AMY)
    ids = [one["id"] for one in shell.json("import")]

    begun = shell.json("import", "--track", ids[0], "--track", ids[1])

    assert {p["state"] for p in begun["parties"]} == {"asked"}


def test_one_ask_and_one_who_agreed_are_an_introduction(shell: Shell, robin: Robin) -> None:
    (amys,) = (one["id"] for one in shell.json("import") if one["to"] == AMY)
    robin.gets(AMY, "Yes, gladly.", subject="Re: A thought")

    begun = shell.json("import", "--track", amys, "--agreed", f"Lisa Wagner <{LISA}>")

    assert begun["state"] == "ready"
    (final,) = robin.drafts_to(AMY, LISA)
    assert final.subject == "Introduction: Amy Carter / Lisa Wagner"


def test_the_words_for_the_introduction_can_be_given(shell: Shell, robin: Robin) -> None:
    ids = [one["id"] for one in shell.json("import")]
    for who in (AMY, LISA):
        robin.gets(who, "Yes, gladly.", subject="Re: A thought")
    words = (
        "Amy, meet Lisa. Lisa, meet Amy.\n\nAmy knows all about rooftop leases. Lisa runs a small solar installer.\n"
    )

    shell.types("import", "--track", ids[0], "--track", ids[1], "--text", "-", given=words)

    (final,) = robin.drafts_to(AMY, LISA)
    assert "rooftop leases" in (final.text or "")


def test_what_cannot_be_an_introduction_is_refused(shell: Shell, robin: Robin) -> None:
    ids = [one["id"] for one in shell.json("import")]

    assert "two people" in shell.types("import", "--track", ids[0], status=1)
    assert "optin import" in shell.types("import", "--track", "nothing", status=1)
    shell.types("import", "--agreed", LISA, status=2)
    shell.types("import", "--track", ids[0], "--track", ids[1])
    assert "names no ask" in shell.types("import", "--track", ids[0], "--track", ids[1], status=1)
