"""What reaches a log, and what never does."""

from __future__ import annotations

import pytest
import structlog

from addon.wiring.logs import configure


@pytest.fixture(autouse=True)
def _restored() -> object:
    yield
    structlog.reset_defaults()


def test_no_password_token_or_word_of_a_mail_gets_into_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    configure("debug")

    structlog.get_logger("sync").info(
        "visited", account="ann@example.com", password="hunter2", token="ya29", text="Yes, but keep it quiet", raw=b"x"
    )

    logged = capsys.readouterr().err
    assert "ann@example.com" in logged
    assert not [secret for secret in ("hunter2", "ya29", "quiet") if secret in logged]
    assert "password" in logged  # that something was left out is said


def test_a_traceback_whose_frames_hold_mail_is_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    configure("debug")

    try:
        raise ValueError("Yes, but keep it quiet")
    except ValueError:
        structlog.get_logger("sync").exception("visit failed", error="ValueError")

    logged = capsys.readouterr().err
    assert "visit failed" in logged
    assert "quiet" not in logged


def test_the_level_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    configure("error")

    structlog.get_logger("sync").info("visited")

    assert capsys.readouterr().err == ""
