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
    assert set(why) == {"cut", "language", "rule", "doubt", "sentences", "rules", "alternatives"}
