"""A draft that makes a riddle of who is who is read by its own key, and told to nobody where it gives none."""

from __future__ import annotations

import pytest

from tests.drafts import asks, read

TO = "Tom Becker <tom@example.com>, Lisa Wagner <lisa@example.net>"
RIDDLES = [
    (
        "Hi you two,\n\nI know a man who can hear a bearing fail. I know a woman whose mill has eaten four of them.\n\nClara",
        "Lisa’s mill has eaten four of them.", "Tom can hear a bearing fail.",
    ),
    (
        "Hi both,\n\nOne of you has a boat and no crew. The other has a crew and no boat. Tom, you're the boat.\n\nClara",
        "Lisa has a crew and no boat.", "Tom has a boat and no crew.",
    ),
    (
        "Dear friends,\n\nThe one is an archivist with nothing to read. The other has inherited an attic full of plates. "
        "I need hardly say that the archivist is Tom and the attic is Lisa's.\n\nClara",
        "Lisa has inherited an attic full of plates.", "Tom is an archivist with nothing to read.",
    ),
    (
        "Chers amis,\n\nL'une de vous a un verger et trop de pommes. L'autre a un pressoir qui tourne à vide. Lisa, c'est "
        "toi les pommes.\n\nClara",
        "Lisa a un verger et trop de pommes.", "Tom a un pressoir qui tourne à vide.",
    ),
    (
        "Liebe Freunde,\n\neiner von euch hat ein Boot. Der andere hat eine Werft. Die Werft: Lisa.\n\nClara",
        "Lisa hat eine Werft.", "Tom hat ein Boot.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "hers", "his"), RIDDLES)
def test_a_riddle_is_told_solved_and_its_key_to_nobody(draft: str, hers: str, his: str) -> None:
    written = asks(TO, draft)
    assert hers in written["Tom"].text
    assert his in written["Lisa"].text
    assert his not in written["Tom"].text


def test_a_riddle_without_a_key_is_told_to_nobody() -> None:
    draft = "Dear friends,\n\nOne of you keeps bees. The other makes candles. You will know who is who.\n\nClara"
    assert not [s.carried for s in read(TO, draft).statements if s.carried]


IN_ORDER = [
    ("Tom, Lisa\n\nThe former of you rebuilds organs, the latter keeps a chapel that has lost its own.",
     "Tom rebuilds organs.", "Lisa keeps a chapel that has lost its own."),
    ("Dear Tom, dear Lisa,\n\nThe former taught at sea. The latter is writing about ships' schools.",
     "Tom taught at sea.", "Lisa is writing about ships' schools."),
    ("Meet Lisa and Tom: the former keeps a chapel, whereas the latter rebuilds organs.",
     "Tom rebuilds organs.", "Lisa keeps a chapel."),
    ("Lieber Tom, liebe Lisa,\n\nErsterer baut Orgeln, letztere hat eine Kapelle ohne Orgel.",
     "Tom baut Orgeln.", "Lisa hat eine Kapelle ohne Orgel."),
    ("Cher Tom, chère Lisa,\n\nLe premier construit des orgues et la seconde a une chapelle vide.",
     "Tom construit des orgues.", "Lisa a une chapelle vide."),
    ("Queridos Tom y Lisa:\n\nEl primero tiene un taller de órganos y la segunda lleva una capilla vacía.",
     "Tom tiene un taller de órganos.", "Lisa lleva una capilla vacía."),
    ("Caro Tom, cara Lisa,\n\nIl primo ha una bottega di organi, la seconda dirige una cappella vuota.",
     "Tom ha una bottega di organi.", "Lisa dirige una cappella vuota."),
    ("Caro Tom, cara Lisa,\n\nO primeiro tem uma oficina de órgãos, a segunda dirige uma capela vazia.",
     "Tom tem uma oficina de órgãos.", "Lisa dirige uma capela vazia."),
    ("Beste Tom, beste Lisa,\n\nDe eerste bouwt orgels, de laatste heeft een kapel zonder orgel.",
     "Tom bouwt orgels.", "Lisa heeft een kapel zonder orgel."),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "his", "hers"), IN_ORDER)
def test_the_former_and_the_latter_are_told_by_the_order_of_the_names(draft: str, his: str, hers: str) -> None:
    written = asks(TO, f"{draft}\n\nClara")
    assert his in written["Lisa"].text
    assert hers.rstrip(".") in written["Tom"].text
    assert his not in written["Tom"].text
    assert hers not in written["Lisa"].text


NOT_IN_ORDER = [
    "Hi both,\n\nThe former of you keeps bees, the latter makes candles.",
    "Tom and Lisa,\n\nThe former mill has burnt down, the latter one stands in Ulm.",
    "Cher Tom, chère Lisa,\n\nLa première récolte est vendue, la seconde attend un acheteur.",
    "Tom and Lisa,\n\nThe former of you keeps bees, the latter can be had at 555-0142.",
    "Tom and Lisa,\n\nBetween us, the former of you has lost the lease, the latter makes candles.",
]


@pytest.mark.parametrize("draft", NOT_IN_ORDER)
def test_without_names_before_or_with_something_private_nobody_is_the_former(draft: str) -> None:
    told = [words for s in read(TO, f"{draft}\n\nClara").statements for _, words in s.carried]
    assert not [w for w in told if w.startswith(("Tom", "Lisa")) or "bees" in w or "candles" in w]
