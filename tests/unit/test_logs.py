"""What reaches a log, and what never does."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime

import pytest

from introductions import logs
from introductions.logs import configure

log = logging.getLogger("sync.somewhere")


def test_no_password_token_or_word_of_a_mail_gets_into_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    configure("debug")

    log.info(
        "visited",
        extra={
            "account": "ann@example.com",
            "password": "hunter2",
            "token": "ya29",
            "text": "Yes, but keep it quiet",
            "raw": b"x",
        },
    )

    logged = capsys.readouterr().err
    assert "account=ann@example.com" in logged
    assert not [secret for secret in ("hunter2", "ya29", "quiet") if secret in logged]
    assert "left_out=password,raw,text,token" in logged  # that something was left out is said


def test_a_traceback_whose_frames_hold_mail_is_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    configure("debug")

    try:
        raise ValueError("Yes, but keep it quiet")
    except ValueError:
        log.exception("visit failed", extra={"error": "ValueError"}, stack_info=True)

    logged = capsys.readouterr().err
    assert 'level=error event="visit failed" error=ValueError' in logged
    assert "quiet" not in logged
    assert logged.count("\n") == 1


def test_what_is_filled_into_a_line_by_mistake_stays_out_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    configure("info")

    log.info("from %s", "amy@example.org")

    assert "amy" not in capsys.readouterr().err


def test_nobody_writes_a_second_line_or_another_field_by_what_they_are_called(
    capsys: pytest.CaptureFixture[str],
) -> None:
    configure("info")

    log.warning("visit failed", extra={"account": 'a b\nlevel=error event="forged"\x1b[2J\u2028', "error": ""})

    logged = capsys.readouterr().err
    assert len(logged.splitlines()) == 1
    assert r'account="a b\nlevel=error event=\"forged\"\u001b[2J\u2028" error=""' in logged


def test_a_line_says_when_in_utc_and_for_which_request(capsys: pytest.CaptureFixture[str]) -> None:
    configure("info")
    before = datetime.now(UTC)

    token = logs.request.set("abc12345")
    log.info("answered", extra={"status": 200, "seconds": 0.25})
    logs.request.reset(token)
    log.info("answered")

    first, second = capsys.readouterr().err.splitlines()
    found = re.fullmatch(r"timestamp=(\S+) level=info event=answered request=abc12345 seconds=0.25 status=200", first)
    assert found
    assert before <= datetime.fromisoformat(found[1]) <= datetime.now(UTC)
    assert "request" not in second


def test_the_level_is_kept_and_setting_up_twice_says_nothing_twice(capsys: pytest.CaptureFixture[str]) -> None:
    configure("info")
    configure("warning")

    log.info("visited")
    log.warning("visit failed")

    assert capsys.readouterr().err.count("event=") == 1
