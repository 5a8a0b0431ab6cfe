"""What follows from an error: patience that grows, no account locked out, no secret in what is kept."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.errors import CertificateError, LoginError, QuotaError, SettingsError, UnreachableError
from sync.pace import Pace, after_error, backoff, in_words

PACE = Pace()


@settings(max_examples=60)
@given(st.integers(1, 10_000), st.floats(0, 1, exclude_max=True))
def test_a_server_that_is_down_is_asked_ever_less_often_and_never_in_step(failures: int, chance: float) -> None:
    wait = backoff(failures, PACE, lambda: chance)

    assert 0 <= wait <= PACE.backoff_most
    assert wait <= PACE.backoff_first * 2.0 ** min(failures - 1, 60)
    assert backoff(failures, PACE, lambda: 0.99) <= backoff(failures + 1, PACE, lambda: 0.99)


def test_a_refused_password_is_tried_three_times_and_no_more_lest_the_account_is_locked() -> None:
    refused = LoginError("Refused.", "Check it.")

    first, second, third = (after_error(refused, n, n, PACE, lambda: 0.0) for n in (1, 2, 3))

    assert (first.pause, first.wait) == (None, 900.0)
    assert second.pause is None
    assert third.pause is not None
    assert "Check it." in third.pause


def test_a_mailbox_that_asks_to_slow_down_is_left_alone_for_an_hour() -> None:
    assert after_error(QuotaError("Slow down."), 1, 0, PACE, lambda: 0.0).wait == 3600.0


def test_settings_that_cannot_work_pause_at_once_with_the_reason() -> None:
    assert after_error(SettingsError("Not protected.", "Use --tls."), 1, 0, PACE, lambda: 0.0).pause == (
        "Not protected. Use --tls."
    )


def test_a_cut_line_and_a_bad_certificate_are_tried_again() -> None:
    for error in (UnreachableError("Cut."), CertificateError("Expired."), RuntimeError("unforeseen")):
        assert after_error(error, 3, 0, PACE, lambda: 0.5).wait == 2.0


def test_what_is_kept_of_an_unforeseen_error_holds_none_of_its_words() -> None:
    assert "hush" not in in_words(ValueError("hush: a line of mail"))
    assert in_words(QuotaError("Full.", "Make room.")) == "Full. Make room."
