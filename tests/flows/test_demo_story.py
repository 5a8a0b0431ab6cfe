"""The whole story on a real mail server, without a browser: what a newcomer runs first must be true to the end."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path
from random import Random
from typing import Any

import pytest

from addon.demo.server import DRAFTS
from addon.demo.stage import Stage
from addon.demo.story import run_headless
from introductions.errors import SettingsError

AMY, LISA, TOM = "amy.carter@example.org", "lisa@sunroof.example.net", "tom.hale@example.com"
OWN = (
    b"From: Robin Vale <robin@example.com>\r\nTo: Ada Moss <ada@moss.example.org>, Ben Okri <ben@okri.example.net>\r\n"
    b"Subject: Ada, meet Ben\r\nMessage-ID: <own@example.com>\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    b"Ada, meet Ben. Ben, meet Ada.\r\n\r\n"
    b"Ada restores wooden sailing boats in Falmouth and looks for somebody who can make sails by hand. "
    b"Her mobile is 555-0141.\r\n\r\n"
    b"Ben sewed sails for the navy for twenty years and now teaches it at weekends. "
    b"Write to him at ben@okri.example.net or call 555-0142, his page is www.okri.example.net/sails.\r\n\r\n"
    b"I think you would enjoy each other's stories.\r\n\r\nRobin\r\n"
)


def clock() -> datetime:
    return datetime.now(UTC)


def play(
    answers: Sequence[str] | None = None,
    draft: bytes | None = None,
    look: Callable[[Stage], object] | None = None,
) -> tuple[int, dict[str, Any]]:
    said: list[str] = []
    code = run_headless(
        answers=answers, draft=draft, as_json=True, clock=clock, say=said.append, rng=Random(7), look=look
    )
    return code, json.loads("\n".join(said))


def everything_in(raw: bytes) -> str:
    """A mail with all its parts decoded, headers and all, so that nothing hides in an encoding."""
    mail = message_from_bytes(raw)
    parts = [raw.decode("utf-8", "replace")]
    for part in mail.walk():
        parts += [str(value) for value in part.values()]
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            parts.append(payload.decode("utf-8", "replace"))
    return " ".join(parts).casefold()


def test_the_story_ends_with_the_introduction_in_drafts() -> None:
    there: list[bytes] = []

    code, story = play(look=lambda stage: there.extend(stage.mail.messages(TOM, DRAFTS)))

    assert code == 0
    assert story["state"] == "ready"
    assert story["final_in_drafts"] is True
    assert sorted(story["final"]["to"]) == [AMY, LISA]
    assert [ask["to"] for ask in story["asks"]] == [[AMY], [LISA]]
    finals = [raw for raw in there if story["final"]["message_id"].encode() in raw]
    assert len(finals) == 1
    assert AMY in everything_in(finals[0])
    assert LISA in everything_in(finals[0])


def test_every_reading_shows_the_words_it_rests_on() -> None:
    _, story = play(["yes", "question"])

    assert [reply["reading"]["label"] for reply in story["replies"]] == ["accept", "question", "accept"]
    for reply in story["replies"]:
        assert " ".join(reply["reading"]["evidence"].split()) in " ".join(reply["text"].split())
        assert reply["reading"]["evidence"]
    assert len(story["answers"]) == 1


def test_an_ask_sent_under_another_message_id_is_still_known_as_sent() -> None:
    _, story = play(["yes", "yes"])

    changed = [ask for ask in story["asks"] if ask["sent_as"] != ask["message_id"]]

    assert len(changed) == 1
    assert {party["state"] for party in story["parties"]} == {"accepted"}


@pytest.mark.parametrize(
    ("answers", "code", "state", "party"),
    [
        (["yes", "yes"], 0, "ready", "accepted"),
        (["yes", "away"], 0, "ready", "accepted"),
        (["yes", "no"], 1, "closed", "declined"),
        (["yes", "later"], 1, "asking", "deferred"),
        (["yes", "bounce"], 1, "asking", "unreachable"),
        (["yes", "direct"], 1, "closed", "direct"),
        (["yes", "maybe"], 1, "asking", "unclear"),
    ],
)
def test_every_way_to_answer_ends_as_it_should(answers: list[str], code: int, state: str, party: str) -> None:
    exit_code, story = play(answers)

    lisa = next(p for p in story["parties"] if p["email"] == LISA)
    assert (exit_code, story["state"], lisa["state"]) == (code, state, party)
    assert (story["final"] is not None) == (code == 0)
    if party == "deferred":
        assert lisa["until"] > clock().date().isoformat()
    if party in ("unreachable", "unclear"):
        assert story["waiting_for_you"]


@pytest.mark.parametrize("draft", [None, OWN])
@pytest.mark.parametrize("answers", [["yes", "no"], ["no", "question"], ["bounce", "later"], ["away", "direct"]])
def test_nobody_learns_how_to_reach_the_other(draft: bytes | None, answers: list[str]) -> None:
    received: dict[str, list[bytes]] = {}

    def look(stage: Stage) -> None:
        for persona in stage.play.cast:
            received[persona.person.key] = stage.people.received(persona.person.key)

    play(answers, draft, look)

    ways = {
        AMY: (AMY, "carter@"),
        LISA: (LISA, "sunroof", "555-0122"),
        "ada@moss.example.org": ("moss.example.org", "555-0141"),
        "ben@okri.example.net": ("okri.example.net", "555-0142", "/sails"),
    }
    assert len(received) == 2
    assert all(received.values())
    for reader, mails in received.items():
        other = next(key for key in received if key != reader)
        for raw in mails:
            mail = everything_in(raw)
            assert [way for way in ways[other] if way in mail] == []


def test_the_other_is_never_told_what_somebody_answered() -> None:
    received: list[bytes] = []
    lines: list[str] = []

    def look(stage: Stage) -> None:
        received.extend(stage.people.received(AMY))
        lines.append(stage.play.cast[1].hand.person.name)

    _, story = play(["yes", "no"], look=look)

    no = story["replies"][1]["text"].casefold()
    assert "pass" in no
    assert all("have to pass" not in everything_in(raw) for raw in received)


def test_a_draft_of_ones_own_is_played_with_its_own_people() -> None:
    code, story = play(draft=OWN)

    assert code == 0
    assert story["introducer"] == {"name": "Robin Vale", "email": "robin@example.com"}
    assert sorted(story["final"]["to"]) == ["ada@moss.example.org", "ben@okri.example.net"]


@pytest.mark.parametrize(
    "draft",
    [
        b"",
        b"\x00\xff\xfe garbage without a single header",
        OWN.replace(b", Ben Okri <ben@okri.example.net>", b""),
        OWN.partition(b"\r\n\r\n")[0] + b"\r\n\r\n",
    ],
)
def test_a_draft_that_cannot_be_played_is_refused_in_words(draft: bytes) -> None:
    code, story = play(draft=draft)

    assert code == 1
    assert story["refused"]
    assert story["asks"] == []


ODD_PEOPLE = [
    "Ada Moss <ADA@Moss.Example.org>, Ben <ben@okri.example.net>, ada@moss.example.org",  # one of them twice
    '"Moss, Ada" <ada@moss.example.org>, "Okri, Ben (Navy)" <ben@okri.example.net>',
    "Ada Moss <ada@müller.example.org>, Ben Okri <ädämß@okri.example.net>",
    "Ada Moss <ada@moss.example.org>, Ben Okri <ben@okri.example.net>, Robin <ROBIN@example.com>",
]


@pytest.mark.parametrize("people", ODD_PEOPLE)
def test_addresses_as_people_have_them_are_played(people: str) -> None:
    usual = b"Ada Moss <ada@moss.example.org>, Ben Okri <ben@okri.example.net>"

    code, story = play(["yes", "yes"], OWN.replace(usual, people.encode()))

    assert (code, story["refused"]) == (0, None)


def test_an_answer_that_nobody_can_give_is_said_by_name() -> None:
    with pytest.raises(SettingsError, match="perhaps"):
        play(["yes", "perhaps"])


def test_the_transcript_can_be_read() -> None:
    said: list[str] = []

    code = run_headless(answers=["yes", "question"], clock=clock, say=said.append)

    page = "\n".join(said)
    assert code == 0
    for words in ("Amy, meet Lisa", "reviews and sends it to Amy Carter", "read as: yes", "because of", "Drafts"):
        assert words in page
    assert max(len(line) for line in page.splitlines()) <= 100


def optin(*arguments: str, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "OPTIN_HOME": str(tmp_path / "home"),
        "OPTIN_DATABASE_URL": f"sqlite:///{tmp_path / 'own.db'}",
    }
    return subprocess.run(
        [sys.executable, "-W", "error::ResourceWarning", "-m", "addon.cli", "demo", "--headless", *arguments],
        capture_output=True,
        text=True,
        env=environment,
        cwd=tmp_path,
        timeout=60,
        check=False,
    )


def test_the_command_plays_the_whole_story_in_seconds_and_leaves_nothing_behind(tmp_path: Path) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)

    done = optin(tmp_path=tmp_path)

    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, done.stderr
    # Ten seconds by the clock are promised. Here other tests share the machine, so what counts is the work.
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 8
    assert done.stderr == ""
    assert "The final introduction lies in the Drafts folder" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_another_ending_by_its_status_and_in_json(tmp_path: Path) -> None:
    (tmp_path / "own.eml").write_bytes(OWN)

    done = optin("--draft", "own.eml", "--answers", "yes,later", "--json", tmp_path=tmp_path)

    assert done.returncode == 1, done.stderr
    story = json.loads(done.stdout)
    assert [party["state"] for party in story["parties"]] == ["accepted", "deferred"]
    assert done.stderr == ""


def test_the_command_refuses_an_unknown_answer_without_a_traceback(tmp_path: Path) -> None:
    done = optin("--answers", "yes,perhaps", tmp_path=tmp_path)

    assert done.returncode in (1, 2)
    assert "perhaps" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_page_is_served_by_one_command_and_ends_with_one_key(tmp_path: Path) -> None:
    environment = {**os.environ, "OPTIN_HOME": str(tmp_path / "home"), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-W", "error::ResourceWarning", "-m", "addon.cli", "demo", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, cwd=tmp_path
    ) as running:
        assert running.stdout is not None
        link = next(line for line in running.stdout if line.startswith("Open ")).removeprefix("Open ").strip()
        with urllib.request.urlopen(link, timeout=30) as answer:
            assert answer.status == 200

        running.send_signal(signal.SIGINT)
        _, complaints = running.communicate(timeout=30)

    assert running.returncode == 0
    assert complaints == ""
    assert list(tmp_path.iterdir()) == []
