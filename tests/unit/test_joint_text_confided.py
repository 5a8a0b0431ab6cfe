"""What was said in confidence is told to nobody, however the warning stands beside it."""

from __future__ import annotations

import pytest

from introductions.batch.asks import asks

DRAFT = """From: Robin <robin@example.org>
To: Amy Carter <amy@example.com>, Lisa Wagner <lisa@example.net>
Subject: Amy <> Lisa
Content-Type: text/plain; charset=utf-8

Hi Amy, hi Lisa,

Amy draws halls in Bristol. Lisa runs a building firm in Kassel. {said}

Robin
"""


@pytest.mark.parametrize(
    ("said", "secret"),
    [
        ("She has a budget of two million (confidential until May).", "two million"),
        ("Lisa wants to sell her firm (please keep this to yourself) and needs an architect.", "sell"),
        ("Amy works at Northwind and (off the record) at Contoso.", "Contoso"),
        ("Lisa confided in me that she is selling the firm.", "selling"),
        ("Lisa swore me to secrecy about the merger with Contoso.", "merger"),
        ("Amy asked me not to say why she is looking: it's the merger.", "merger"),
        ("Lisa is leaving Kassel in June, which stays between her and me.", "June"),
    ],
)
def test_a_confidence_goes_to_neither(said: str, secret: str) -> None:
    written = asks(DRAFT.format(said=said).encode(), "1")
    assert len(written["asks"]) == 2
    assert all(secret not in one["text"] for one in written["asks"])
