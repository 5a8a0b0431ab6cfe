"""Somebody spoken of before they are named: each reads it of the other by name, and nobody of themselves as of a stranger."""

from __future__ import annotations

import pytest

from tests.drafts import asks

TO = "Tom Becker <tom@example.com>, Lisa Wagner <lisa@example.net>"
# the draft, what Lisa is told of Tom, what Tom is told of Lisa
DRAFTS = [
    (
        "I know a man who can hear a bearing fail. He is Tom, he ran the works at Stoke. I know a woman whose mill has eaten "
        "four of them and who despairs. She is Lisa, miller, stubborn as flint.\n\nClara",
        ["Tom can hear a bearing fail.", "e ran the works at Stoke"],
        ["Lisa’s mill has eaten four of them", "miller, stubborn as flint"],
    ),
    (
        "There's a man who restores barges for a living. His name is Tom. There's a woman who has bought one with a hole in "
        "it. That's Lisa.\n\nClara",
        ["Tom restores barges for a living."],
        ["Lisa has bought one with a hole in it."],
    ),
    (
        "Ich kenne einen Mann, der Orgeln baut und viel zu wenig zu tun hat. Er heißt Tom. Ich kenne eine Frau, deren Orgel seit "
        "Jahren keinen Ton mehr gibt. Sie heißt Lisa.\n\nClara",
        ["Es geht um Tom, der Orgeln baut und viel zu wenig zu tun hat."],
        ["Es geht um Lisa, deren Orgel seit Jahren keinen Ton mehr gibt."],
    ),
    (
        "Je connais un homme qui répare des orgues dans toute la région. Il s'appelle Tom. Je connais une femme dont l'orgue ne "
        "donne plus un son. Elle s'appelle Lisa.\n\nClara",
        ["Il s’agit de Tom, qui répare des orgues dans toute la région."],
        ["Il s’agit de Lisa, dont l'orgue ne donne plus un son."],
    ),
    (
        "Conozco a un hombre que repara órganos por toda la provincia. Se llama Tom. Conozco a una mujer cuyo órgano no suena "
        "desde hace años. Se llama Lisa.\n\nClara",
        ["Se trata de Tom, que repara órganos por toda la provincia."],
        ["Se trata de Lisa, cuyo órgano no suena desde hace años."],
    ),
    (
        "Conosco un uomo che ripara organi in tutta la provincia. Si chiama Tom. Conosco una donna che ha un organo muto da "
        "anni. Si chiama Lisa.\n\nClara",
        ["Si tratta di Tom, che ripara organi in tutta la provincia."],
        ["Si tratta di Lisa, che ha un organo muto da anni."],
    ),
    (
        "Ik ken een man die orgels bouwt en veel te weinig te doen heeft. Hij heet Tom. Ik ken een vrouw die een orgel zonder "
        "klank heeft gekocht. Ze heet Lisa.\n\nClara",
        ["Het gaat om Tom, die orgels bouwt"],
        ["Het gaat om Lisa, die een orgel zonder klank heeft gekocht."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "hers", "his"), DRAFTS)
def test_somebody_named_afterwards_is_told_of_by_name(draft: str, hers: list[str], his: list[str]) -> None:
    written = asks(TO, draft)
    assert all(words in written["Lisa"].text for words in hers)
    assert all(words in written["Tom"].text for words in his)
    assert not any(words in written["Tom"].text for words in hers)
    assert not any(words in written["Lisa"].text for words in his)


def test_what_somebody_unnamed_lacks_is_not_said_of_whom_the_sentence_before_was_about() -> None:
    body = "Lisa runs the noise team in Stoke. I know a man who has not a clue about roads. Tom builds them.\n\nClara"
    written = asks(TO, body)
    assert "not a clue" not in written["Tom"].text
    assert "runs the noise team" in written["Tom"].text
