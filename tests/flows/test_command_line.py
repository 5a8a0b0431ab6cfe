"""The README's four commands and the rest of ``optin``, typed at a real mail server (Dovecot)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from addon import wiring
from addon.cli import main
from addon.wiring.checks import of_worker as checks_of_worker
from introductions.model import MessageRef
from sync import aside
from tests.dovecot import Dovecot
from tests.introducing import Robin, now

AMY, LISA = "amy.carter@example.org", "lisa@sunroof.example.net"


class Shell:
    """What a person types, with a data directory of their own."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("OPTIN_HOME", str(home))
        monkeypatch.setenv("OPTIN_LOG_LEVEL", "error")
        self.home = home

    def types(self, *words: str, given: str = "", status: int = 0) -> str:
        result = CliRunner().invoke(main, words, input=given, catch_exceptions=False)
        assert result.exit_code == status, result.output
        return result.output

    def json(self, *words: str) -> Any:
        return json.loads(self.types(*words, "--json"))

    def adds(self, server: Dovecot, address: str) -> str:
        place = ("--host", server.host, "--port", str(server.imap_port), "--no-tls", "--name", "Robin Hale")
        return self.types("account", "add", address, *place, "--password-stdin", given=server.password + "\n")


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    return Shell(tmp_path / "home", monkeypatch)


@pytest.fixture
def robin(shell: Shell, dovecot: Dovecot, address: str) -> Iterator[Robin]:
    shell.adds(dovecot, address)
    house = wiring.open_house()
    yield Robin(dovecot, house.service, address)
    house.store.close()


def test_four_commands_take_a_draft_to_the_introduction(shell: Shell, robin: Robin) -> None:
    name = robin.writes_a_draft(AMY, LISA)
    assert [d["message_id"] for d in shell.json("drafts")] == [name]
    begun = shell.json("begin")
    assert {d["to"][0]: d["state"] for d in begun["drafts"]} == {AMY: "placed", LISA: "placed"}
    for person in (AMY, LISA):
        robin.sends(person)
        robin.gets(person, "Yes, please.")

    out = shell.types("watch", "--once")

    assert "laid into" in out
    (one,) = shell.json("status")["introductions"]
    assert (one["id"], one["state"]) == (begun["id"], "ready")
    assert [p["answer"] for p in one["parties"]] == ["accept", "accept"]
    assert len(robin.drafts_to(AMY, LISA)) == 1
    assert "review the introduction" in shell.types("status")
    assert shell.json("drafts")[0]["message_id"] == name  # ours are not offered as new introductions


def test_a_second_press_from_the_shell_makes_nothing_twice(shell: Shell, robin: Robin) -> None:
    name = robin.writes_a_draft(AMY, LISA)

    first, second = shell.json("begin", "--draft", name), shell.json("begin", "--draft", name)

    assert first["id"] == second["id"]
    assert len(robin.drafts()) == 2


def test_an_answer_by_telephone_and_a_corrected_reading_count(shell: Shell, robin: Robin) -> None:
    robin.writes_a_draft(AMY, LISA)
    begun = shell.json("begin")["id"]
    robin.sends(AMY)
    robin.sends(LISA)

    shell.types("record", begun[:8], "amy", "yes")
    shell.types("record", "lisa", LISA, "later", "--until", "2031-05-02")
    shell.types("correct", begun, "Lisa", "conditional", "--condition", "by e-mail only")

    (one,) = shell.json("status")["introductions"]
    lisa = next(p for p in one["parties"] if p["email"] == LISA)
    assert (one["state"], lisa["state"], lisa["condition"]) == ("ready", "accepted", "by e-mail only")
    shell.types("watch", "--once")
    (final,) = robin.drafts_to(AMY, LISA)
    assert "e-mail only" in (final.text or "").replace("email", "e-mail")


def test_corrected_readings_are_given_away_on_purpose_and_without_names(shell: Shell, robin: Robin) -> None:
    robin.writes_a_draft(AMY, LISA)
    begun = shell.json("begin")["id"]
    robin.sends(AMY)
    robin.gets(AMY, "Hm, well, the usual from me, Robin. Ring 555-0142.")
    shell.types("watch", "--once")
    assert shell.types("export", "--examples") == ""

    shell.types("correct", begun, "amy", "yes")

    (line,) = shell.types("export", "--examples").splitlines()
    assert json.loads(line)["text"] == "Hm, well, the usual from me, [name]. Ring [phone]."
    assert json.loads(line)["label"] == "accept"
    (raw,) = shell.types("export", "--examples", "--as-written", robin.address).splitlines()
    assert "555-0142" in raw
    shell.types("export", status=2)
    shell.types("export", AMY, "--as-written", status=2)


def test_withdrawing_takes_the_asks_out_of_the_drafts_folder(shell: Shell, robin: Robin) -> None:
    robin.writes_a_draft(AMY, LISA)
    begun = shell.json("begin")["id"]

    shell.types("withdraw", begun)
    shell.types("watch", "--once")

    assert robin.drafts() == []
    assert shell.json("status")["introductions"][0]["closed"] == "withdrawn"


def test_a_persons_data_is_shown_and_erased_on_request(shell: Shell, robin: Robin) -> None:
    robin.writes_a_draft(AMY, LISA)
    shell.types("begin")

    assert AMY in shell.types("export", AMY)
    shell.types("forget", AMY, "--yes")

    assert shell.json("status")["introductions"] == []
    assert shell.types("forget", AMY, "--yes", status=1).strip() == f"Nothing is stored about {AMY}."


def test_somebody_who_is_only_among_those_not_asked_is_erased_without_an_error(shell: Shell, robin: Robin) -> None:
    shell.types("contacts", "just-introduce", "nina@example.org")

    assert "need not be asked" in shell.types("forget", "nina@example.org", "--yes")

    assert "nina" not in shell.types("contacts", "list")


def test_ones_own_mailbox_is_not_said_to_be_stored_nowhere(shell: Shell, robin: Robin) -> None:
    assert "optin account remove" in shell.types("forget", robin.address, "--yes", status=1)


def test_doctor_says_what_is_right_and_what_to_do(shell: Shell, robin: Robin, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "✗" not in shell.types("doctor")

    monkeypatch.setenv("OPTIN_FOLOW_UPS", "0")
    out = shell.types("doctor", status=1)

    assert "did you mean OPTIN_FOLLOW_UPS?" in out


def test_a_refused_password_is_a_sentence_and_stores_nothing(shell: Shell, dovecot: Dovecot, address: str) -> None:
    place = ("--host", dovecot.host, "--port", str(dovecot.imap_port), "--no-tls")

    out = shell.types("account", "add", address, *place, "--password-stdin", given="wrong\n", status=1)

    assert "not added" in out
    assert shell.json("account", "list") == []


def test_a_password_never_goes_over_an_open_line_to_elsewhere(shell: Shell, address: str) -> None:
    place = ("--host", "mail.example.com", "--no-tls", "--password-stdin")

    out = shell.types("account", "add", address, *place, given="secret\n", status=1)

    assert "secret" not in out
    assert shell.json("account", "list") == []


def test_what_is_not_there_is_named_not_traced_back(shell: Shell, robin: Robin) -> None:
    assert "optin drafts" in shell.types("begin", status=1)
    assert "optin status" in shell.types("withdraw", "nothing", status=1)
    shell.types("record", "x", "y", "perhaps", status=2)


def test_new_keys_open_what_old_keys_closed(shell: Shell, robin: Robin) -> None:
    robin.writes_a_draft(AMY, LISA)
    begun = shell.json("begin")["id"]
    before = (shell.home / "keys").read_text()

    shell.types("keys", "rotate")

    assert (shell.home / "keys").read_text() != before
    assert shell.json("status")["introductions"][0]["id"] == begun


def test_disconnecting_erases_what_was_stored_and_leaves_the_mailbox(shell: Shell, robin: Robin) -> None:
    robin.writes_a_draft(AMY, LISA)
    shell.types("begin")

    shell.types("account", "remove", robin.address, "--yes")

    assert shell.json("account", "list") == []
    assert len(robin.drafts()) == 2


def test_a_second_press_says_where_it_stands_instead_of_asking_to_send_again(shell: Shell, robin: Robin) -> None:
    robin.writes_a_draft(AMY, LISA)
    shell.types("begin")

    again = shell.types("begin")

    assert "begun already" in again
    assert "Review and send them" not in again


def test_a_condition_is_not_lost_by_forgetting_to_say_it(shell: Shell, robin: Robin) -> None:
    robin.writes_a_draft(AMY, LISA)
    introduction = shell.json("begin")["id"]

    shell.types("record", introduction, AMY, "conditional", status=2)
    shell.types("record", introduction, AMY, "later", "--until", "2020-01-01", status=2)
    shell.types("record", introduction, AMY, "yes", "--until", "2090-01-01", status=2)

    [shown] = shell.json("status")["introductions"]
    assert {party["state"] for party in shown["parties"]}.isdisjoint({"accepted", "conditional", "deferred"})


def test_a_closing_note_that_waits_is_shown_although_the_introduction_is_over(shell: Shell, robin: Robin) -> None:
    robin.writes_a_draft(AMY, LISA)
    introduction = shell.json("begin")["id"]
    shell.types("record", introduction, AMY, "yes")
    shell.types("record", introduction, LISA, "no")
    shell.types("watch", "--once")

    assert "Closing note to" in shell.types("status")


WORDS = """Amy, meet Lisa. Lisa, meet Amy.

Amy spent eight years negotiating rooftop leases for a supermarket chain and now does it freelance.
Lisa runs a small solar installer and is stuck on exactly that.

I think an hour together would save Lisa a lot of grief.

Robin
"""
TO = ("--to", f"Amy Carter <{AMY}>", "--to", LISA)


def test_two_addresses_and_a_few_words_are_enough_to_begin(shell: Shell, robin: Robin, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text(WORDS)

    begun = shell.json("begin", *TO, "--text", str(tmp_path / "words.txt"))
    again = shell.json("begin", *TO, "--text", str(tmp_path / "words.txt"))

    assert again["id"] == begun["id"]
    assert {d["to"][0]: d["state"] for d in begun["drafts"]} == {AMY: "placed", LISA: "placed"}
    (to_lisa,) = robin.drafts_to(LISA)
    assert "eight years negotiating rooftop leases" in (to_lisa.text or "")
    assert AMY not in (to_lisa.text or "")


def test_words_come_from_standard_input_and_a_dry_run_leaves_no_trace(shell: Shell, robin: Robin) -> None:
    out = shell.types("begin", *TO, "--text", "-", "--dry-run", given=WORDS)

    assert "rooftop leases" in out
    assert robin.drafts() == []
    assert shell.json("status")["introductions"] == []
    shown = json.loads(shell.types("begin", *TO, "--text", "-", "--dry-run", "--json", given=WORDS))
    assert [ask["to"] for ask in shown["asks"]] == [AMY, LISA]


def test_one_who_agreed_is_not_asked_although_the_words_do_not_say_so(shell: Shell, robin: Robin) -> None:
    begun = json.loads(shell.types("begin", *TO, "--text", "-", "--agreed", LISA, "--json", given=WORDS))

    assert [d["to"] for d in begun["drafts"]] == [[AMY]]


def test_half_said_addresses_and_words_are_wrong_usage_not_a_guess(shell: Shell, robin: Robin) -> None:
    shell.types("begin", *TO, status=2)
    shell.types("begin", "--text", "-", given=WORDS, status=2)
    shell.types("begin", "--to", "Amy", "--to", LISA, "--text", "-", given=WORDS, status=2)
    assert "nothing" not in shell.types("begin", *TO, "--text", "-", given="  \n", status=1)


def test_who_has_been_asked_often_is_named_before_it_is_done_again(shell: Shell, robin: Robin) -> None:
    for number in range(3):
        other = f"lisa{number}@sunroof.example.net"
        begun = json.loads(
            shell.types("begin", "--to", AMY, "--to", other, "--text", "-", "--json", given=WORDS + str(number))
        )
        shell.types("record", begun["id"], AMY, "no")

    result = CliRunner().invoke(main, ["begin", *TO, "--text", "-", "--dry-run"], input=WORDS)

    assert "has been asked 3 times in the last three months" in result.stderr


def test_a_reminder_is_undone_from_the_shell(shell: Shell, robin: Robin) -> None:
    begun = json.loads(shell.types("begin", *TO, "--text", "-", "--json", given=WORDS))["id"]
    shell.types("record", begun, AMY, "yes")
    shell.types("record", begun, LISA, "no")
    shell.types("watch", "--once")
    assert len(robin.drafts_to(AMY)) == 1

    shell.types("undo", begun, "thanks", status=1)
    shell.types("undo", begun)
    shell.types("watch", "--once")

    assert robin.drafts_to(AMY) == []
    assert "withdraw" in shell.types("undo", begun, status=1)


def test_doctor_names_what_keeps_answers_from_being_read(shell: Shell, robin: Robin) -> None:
    with robin.service.store.transaction() as tx:
        tx.remember(robin.address, "heartbeat", "2026-01-02T03:04:05+00:00")
        tx.remember(robin.address, "problem", "imap.example.com asks to slow down. It is tried again after a while.")
        tx.commit()
    aside.put(robin.service, robin.address, MessageRef("INBOX", 7, 42), ValueError())

    out = shell.types("doctor", status=1)

    for said in (
        "last looked at 2026-01-02 03:04 UTC. No answer is read while nobody looks",
        "asks to slow down",
        "1 message in INBOX could not be read (tried again by itself)",
    ):
        assert said in out
    listed = shell.types("doctor", "--json", status=1).rpartition("]")[0] + "]"
    checks = {check["check"]: check for check in json.loads(listed)}
    assert checks[f"{robin.address}: worker"]["ok"] is False
    assert checks[f"{robin.address}: set aside"]["ok"] is True
    assert all(check["remedy"] for check in checks.values() if not check["ok"])


def test_doctor_says_that_drafts_wait_and_that_a_label_needs_gmail(
    shell: Shell, robin: Robin, monkeypatch: pytest.MonkeyPatch
) -> None:
    robin.presses_the_button(robin.writes_a_draft(AMY, LISA))  # and nobody lays what follows
    monkeypatch.setenv("OPTIN_NOTES", "label")
    checks = checks_of_worker(wiring.open_house(), robin.service.account(), now() + timedelta(hours=2))
    late = [remedy for name, ok, remedy in checks if not ok and name.endswith(": waiting")]
    assert [remedy[:14] for remedy in late] == ["2 drafts since"]

    shell.types("watch", "--once")

    out = shell.types("doctor", status=1)
    assert "This mailbox has no Gmail labels: notes are laid." in out
