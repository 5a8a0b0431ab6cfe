"""When to try again, and when to give up: decided without a clock and without chance of its own."""

from __future__ import annotations

FIRST, MOST = 0.5, 8.0  # seconds


def wait_before(attempt: int, asked: float, left: float, chance: float) -> float | None:
    """Seconds until the next try, None if there is no point in one.

    ``attempt`` counts those that failed (1, 2, …), ``asked`` is what the other side asks for (Retry-After, RFC 9110
    §10.2.3; 0: nothing), ``left`` what is left of the deadline, ``chance`` 0 to 1 spreads those that failed together.

    >>> wait_before(1, 0, 10, 1.0), wait_before(3, 0, 10, 0.5), wait_before(1, 3, 10, 0.0), wait_before(1, 30, 10, 0.0)
    (0.5, 1.5, 3, None)
    """
    wait = asked if asked > 0 else min(MOST, FIRST * 2 ** (attempt - 1)) * (0.5 + chance / 2)
    return wait if wait < left else None


def retry_after(header: str | None) -> float:
    """The seconds of a Retry-After header, 0 where it has none or names a day instead.

    >>> retry_after("7"), retry_after("Wed, 21 Oct 2026 07:28:00 GMT"), retry_after(None)
    (7.0, 0.0, 0.0)
    """
    text = (header or "").strip()
    return float(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0.0
