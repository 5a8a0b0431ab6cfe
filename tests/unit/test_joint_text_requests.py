"""A request below the draft, a blurb in it: who has agreed, and whose words may be used."""

from __future__ import annotations

import pytest

from tests.drafts import asks, read

TO = "Maya Lindgren <maya@example.org>, Sam Ortega <sam@example.net>"
QUOTED = """Maya, Sam builds rainwater systems, see below. He is the calmest person I know.

Sam, over to Maya!

Jo

On Tue, 3 Mar 2026 at 09:14, Sam Ortega <sam@example.net> wrote:

> Hi Jo,
>
> could you introduce me to your friend who designs forms? We have 40 schools
> on the waiting list and our sign-up form loses half of them. My number is 555-0142.
>
> Thanks!
> Sam
"""
FORWARDED = """Maya, Sam wrote to me last week.

He builds rainwater systems.

Jo

---------- Forwarded message ---------
From: Sam Ortega <sam@example.net>
Date: Thu, 11 Jun 2026 at 17:02
Subject: forms
To: Jo Brandt <jo@example.com>

Jo, would you put me in touch with Maya? We have 40 schools on the waiting list and our sign-up form loses half of them.
"""
OUTLOOK = """Liebe Maya,

Sam baut Regenwasseranlagen für Schulen, seine Nachricht steht unten.

Jo

Von: Sam Ortega <sam@example.net>
Gesendet: Dienstag, 10. März 2026 09:14
An: Jo Brandt <jo@example.com>
Betreff: Formulare

Jo, kannst du mir einen Kontakt zu deiner Freundin herstellen? Wir haben 40 Schulen auf der Warteliste.
"""


@pytest.mark.parametrize("body", [QUOTED, FORWARDED, OUTLOOK], ids=["quoted", "forwarded", "outlook"])
def test_who_asked_for_it_is_not_asked_again(body: str) -> None:
    joint = read(TO, body, sender="Jo Brandt <jo@example.com>")

    assert joint.refused is None
    assert joint.already_agreed == {"sam@example.net"}


def test_the_requests_own_words_reach_the_other_without_their_number() -> None:
    written = asks(TO, QUOTED, sender="Jo Brandt <jo@example.com>")

    assert list(written) == ["Maya"]
    text = written["Maya"].text
    assert "Sam Ortega has asked me for an introduction to you" in text
    assert "“We have 40 schools on the waiting list and our sign-up form loses half of them.”" in text
    assert "555-0142" not in text
    assert "could you introduce" not in text
    assert "over to Maya" not in text


def test_a_thread_below_that_asks_for_nothing_is_no_consent() -> None:
    body = "Maya, Sam builds rainwater systems.\n\nSam, Maya designs forms.\n\nJo\n\nOn 3 Mar 2026, Sam Ortega wrote:\n> The barbecue is at six.\n"

    assert read(TO, body, sender="Jo Brandt <jo@example.com>").already_agreed == frozenset()


def test_a_pasted_blurb_stays_in_their_own_words() -> None:
    body = (
        "Hi Maya,\n\nSam asked me to introduce him to you. He builds rainwater systems. Here's what he sent me:\n\n"
        '"I run a six-person company. We have 40 schools waiting."\n\nJo'
    )
    written = asks(TO, body, sender="Jo Brandt <jo@example.com>")

    assert list(written) == ["Maya"]
    assert "In Sam’s own words:\n“I run a six-person company. We have 40 schools waiting.”" in written["Maya"].text
    assert "sent me" not in written["Maya"].text


@pytest.mark.parametrize(
    "sentence",
    [
        "As you both told me you'd be happy to be introduced, here goes.",
        "You've both agreed to this, so here we go.",
    ],
)
def test_nobody_is_asked_when_both_have_said_yes(sentence: str) -> None:
    joint = read(
        TO, f"Hi both,\n\n{sentence}\n\nMaya designs forms. Sam builds tanks.\n\nJo", sender="Jo <jo@example.com>"
    )

    assert joint.refused is None
    assert len(joint.already_agreed) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Sam asked me who understands forms and I said you.",
        "Sam is happy in Bristol.",
        "Sam has agreed with the council on a price.",
    ],
)
def test_what_is_no_consent_is_not_taken_for_one(sentence: str) -> None:
    joint = read(TO, f"Maya,\n\nSam builds tanks for schools. {sentence}\n\nJo", sender="Jo <jo@example.com>")

    assert joint.already_agreed == frozenset()


@pytest.mark.parametrize("opens", ["Jo, we", "Jo we", "Jo – we"])
def test_their_own_words_do_not_call_the_introducer_as_if_the_reader_were_meant(opens: str) -> None:
    body = QUOTED.replace("Hi Jo,\n>\n> could", "Could").replace("We have", f"{opens} have")
    text = asks(TO, body, sender="Jo Brandt <jo@example.com>")["Maya"].text
    assert "“We have 40 schools" in text
