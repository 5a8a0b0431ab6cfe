"""``optin asks`` and ``optin read``: for people one mail, for programs one JSON object a line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from addon.cli import main

DRAFT = """\
From: Tom Hale <tom.hale@example.com>
To: Amy Carter <amy.carter@example.org>, Lisa Wagner <lisa@example.net>
Subject: Amy, meet Lisa
Message-ID: <joint@example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"

Hi Amy, hi Lisa,

Amy spent eight years negotiating rooftop leases for a supermarket chain. Lisa runs a small solar installer in Kassel.

I think an hour together would save Lisa a lot of grief.

Tom
"""


def run(*arguments: str, given: str = "") -> tuple[int, str]:
    result = CliRunner().invoke(main, arguments, input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result.exit_code, result.output


def test_a_program_gets_one_answer_a_line_whatever_the_lines_hold() -> None:
    lines = [json.dumps({"id": "a", "eml": DRAFT}), "not json", json.dumps({"id": "b"}), json.dumps([1]), ""]

    status, out = run("asks", "--jsonl", given="\n".join(lines))

    answers = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [a["id"] for a in answers] == ["a", None, "b", None]
    assert {a["to"] for a in answers[0]["asks"]} == {"amy.carter@example.org", "lisa@example.net"}
    assert set(answers[0]) == {"id", "refused", "language", "already_opted_in", "asks"}
    assert set(answers[0]["asks"][0]) == {"to", "name", "subject", "text", "html", "removed", "notes"}
    assert all("error" in a for a in answers[1:])


def test_a_person_sees_both_asks_as_they_would_be_written(tmp_path: Path) -> None:
    file = tmp_path / "draft.eml"
    file.write_text(DRAFT, encoding="utf-8")

    status, out = run("asks", str(file))

    assert status == 0
    assert out.count("Subject: ") == 2


def test_a_refused_draft_ends_with_the_reason_and_status_1(tmp_path: Path) -> None:
    file = tmp_path / "draft.eml"
    file.write_text(DRAFT.replace(", Lisa Wagner <lisa@example.net>", ""), encoding="utf-8")

    status, out = run("asks", str(file))

    assert status == 1
    assert len(out.strip()) > 20


def test_a_missing_file_is_a_sentence_and_wrong_usage_is_status_2() -> None:
    assert run("asks", "/nowhere/draft.eml")[0] == 1
    assert run("read")[0] == 2


@pytest.mark.parametrize(
    ("text", "label"),
    [("Yes, happy to!", "accept"), ("No thanks, not for me.", "decline"), ("Sure, after the 15th.", "defer")],
)
def test_a_reply_is_read_with_the_words_it_rests_on(text: str, label: str) -> None:
    status, out = run("read", "--jsonl", given=json.dumps({"id": "1", "text": text, "received": "2026-03-02"}))

    answer = json.loads(out)
    assert status == 0
    assert (answer["kind"], answer["label"]) == ("reply", label)
    assert answer["evidence"] in text
    assert set(answer) >= {"id", "kind", "label", "confident", "until", "evidence", "condition", "reply_text"}


def test_a_day_named_in_a_reply_is_counted_from_the_day_it_came() -> None:
    line = json.dumps({"id": "1", "text": "Sure, after the 15th.", "received": "2026-03-02"})

    assert json.loads(run("read", "--jsonl", given=line)[1])["until"] == "2026-03-16"


def test_a_whole_mail_of_a_machine_is_no_reply() -> None:
    mail = (
        "From: Amy <amy@example.org>\nTo: tom@example.com\nSubject: Automatic reply: hello\n"
        "Auto-Submitted: auto-replied\nDate: Mon, 02 Mar 2026 09:00:00 +0000\n\nI am away until 9 March 2026. Yes.\n"
    )

    answer = json.loads(run("read", "--jsonl", given=json.dumps({"id": "1", "eml": mail}))[1])

    assert (answer["kind"], answer["label"]) == ("machine", "out_of_office")


REPLY = """\
From: Amy Carter <amy.carter@example.org>
To: Tom Hale <tom.hale@example.com>
Subject: Re: Lisa?
Date: Tue, 3 Mar 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

Sure, after the 15th.

Sent from my iPhone

On 2 Mar 2026, at 09:14, Tom Hale <tom.hale@example.com> wrote:
> Would you be open to an introduction?
"""


def test_a_person_sees_what_was_left_out_and_what_decided(tmp_path: Path) -> None:
    file = tmp_path / "reply.eml"
    file.write_text(REPLY, encoding="utf-8")

    status, out = run("read", "--explain", str(file))

    assert status == 0
    for told in ("line 3, the mail program's footer", "line 5, attribution", "line 6, quote", "2026-03-16", "defer"):
        assert told in out


def test_a_program_sees_the_same_and_without_asking_nothing_more_than_before() -> None:
    given = json.dumps({"id": "1", "eml": REPLY})

    (_, plain), (_, explained) = run("read", "--jsonl", given=given), run("read", "--jsonl", "--explain", given=given)

    answer, same = json.loads(plain), json.loads(explained)
    why = same.pop("why")
    assert answer == same
    assert [cut["reason"] for cut in why["cut"]] == ["the mail program's footer", "attribution", "quote"]
    assert why["sentences"][0]["days"] == [{"day": "2026-03-16", "words": "after the 15th"}]
    assert set(why) == {"cut", "language", "rule", "doubt", "sentences", "rules", "alternatives", "stands", "signs"}


def test_every_sentence_of_a_draft_says_where_it_went(tmp_path: Path) -> None:
    file = tmp_path / "draft.eml"
    file.write_text(DRAFT.replace("I think", "Lisa is at 555-0142. I think"), encoding="utf-8")

    status, table = run("asks", str(file), "--explain")
    assert status == 0
    assert "used, or why left out" in table
    assert "\x1b" not in table

    status, out = run("asks", str(file), "--explain", "--json")
    rows = json.loads(out)["statements"]
    assert status == 0
    told = next(row for row in rows if row["text"].startswith("Amy spent"))
    assert (told["about"], told["kind"], told["left_out"]) == (["Amy"], "description", [])
    assert told["used"] == [{"to": "Lisa", "words": told["text"]}]
    assert any(out["why"] == "how to reach somebody" for row in rows for out in row["left_out"])
    assert all(row["used"] or row["left_out"] for row in rows)


def test_an_empty_draft_gets_a_blank_to_fill_where_that_is_wanted(tmp_path: Path) -> None:
    file = tmp_path / "draft.eml"
    file.write_text(DRAFT.split("\n\n")[0] + "\n\nTom\n", encoding="utf-8")

    status, out = run("asks", str(file))
    assert status == 1
    assert "blank to fill" in out

    status, out = run("asks", str(file), "--blank")
    assert status == 0
    assert out.count("[Who ") == 2


def test_a_wording_of_ones_own_is_tried_kept_shown_and_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from addon.wiring import open_house
    from introductions.ports import Account

    monkeypatch.setenv("OPTIN_HOME", str(tmp_path / "home"))
    house = open_house()
    house.service.add_account(Account("tom.hale@example.com", "127.0.0.1", 143, "tom", name="Tom Hale"), "secret")
    file, draft = tmp_path / "mine.txt", tmp_path / "draft.eml"
    draft.write_text(DRAFT, encoding="utf-8")

    file.write_text("Dear {{ nam }},\n\n{{ body }}", encoding="utf-8")
    status, out = run("template", "check", str(file))
    assert status == 1
    assert "Line 1" in out
    assert "Did you mean {{ name }}?" in out

    file.write_text("Dear {{ name }},\n\n{{ body }}\n\nFancy that? No is fine.\n\nT.\n", encoding="utf-8")
    assert "Fancy that?" in run("template", "check", str(file))[1]
    assert "Fancy that?" in run("asks", str(draft), "--template", str(file))[1]
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("Dear {{ name }}", encoding="utf-8")
    assert run("asks", str(draft), "--template", str(wrong))[0] == 1
    assert run("template", "set", str(file))[0] == 0
    assert "Fancy that?" in run("template", "show")[1]
    assert "Fancy that?" not in run("template", "show", "--language", "de")[1]
    assert run("template", "reset")[0] == 0
    assert "{{ question }}" in run("template", "show")[1]
