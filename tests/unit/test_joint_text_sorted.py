"""Sentences of every purpose that introducers write, sorted: a reason is told, a farewell, an errand and a remark are not."""

from __future__ import annotations

import pytest

from tests.drafts import asks

TO = "Priya Nair <priya@example.org>, Owen Platt <owen@example.net>"
BOTH = "Priya makes natural dyes in a shed. Owen owns an old flax mill and weaves linen there."

REASONS = [
    "There's an overlap here that I'd be daft not to point out.",
    "Between the two of you there's a museum in this.",
    "You share a landlord, a river and a low opinion of committees.",
    "There may even be some money in it, the county has a fund.",
    "My thinking is that a pilot with ten families would tell whether it works.",
    "The reason I'm writing is the mill race.",
    "Two people who care this much about hinges ought not to be strangers.",
    "You'd learn a lot from each other.",
]
FAREWELLS = ["Drinks on me if it works out.", "Excited to see where this goes!"]
ERRANDS = [
    "Owen, she's free on Thursday afternoons.",
    "Priya, he's in the office until six.",
    "He'll be at the fair on Saturday, stall nine.",
    "She can do any day but Friday.",
    "I've attached her plans.",
    "She'll pick you up from the station.",
    "Owen will put together a proposal by Monday.",
    "Priya, I said you'd have it to him by the weekend.",
]
REMARKS = [
    "Owen, she's a bit shy at first.",
    "Priya, he can talk for England.",
    "Owen, she won't tell you this but she's nearly out of money.",
    "Owen, I wouldn't mention her brother.",
    "Priya, he's cheap.",
    "Owen, she'd take less than she's asking.",
    "Priya, he tends to over-promise.",
    "Priya, he fell out with the last people who tried.",
    "Priya, he's not the tidiest.",
]


def texts(said: str) -> str:
    return "\n".join(one.text for one in asks(TO, f"Priya, Owen,\n\n{BOTH}\n\n{said}\n\nMarta").values())


@pytest.mark.parametrize("said", REASONS)
def test_a_reason_is_told(said: str) -> None:
    assert said.rstrip(".")[-18:] in texts(said)


@pytest.mark.parametrize("said", [*FAREWELLS, *ERRANDS, *REMARKS])
def test_a_farewell_an_errand_and_a_remark_are_not(said: str) -> None:
    assert said.rstrip(".!")[-14:] not in texts(said)


MORE_REASONS = [
    "Priya's got colour and no cloth, Owen's got cloth and no colour.",
    "A joint stall at the fair would suit them both.",
    "The county show has asked for exactly this and nobody has put a hand up.",
]
MORE_ERRANDS_AND_REMARKS = [
    "Owen, she'd prefer a proper letter.",
    "A half-hour Zoom should do it.",
    "Priya, I've given Owen your details.",
    "Owen, you've got her number from the fair.",
    "He's in Porto this week.",
    "Owen, she'll need a deposit.",
    "The mill is up the track behind the Fox.",
    "Do copy in Sam from the trust.",
    "Owen, she's very particular about payment.",
    "Priya, his last dyer sued him.",
    "Owen, she's on her second marriage.",
    "Owen, she hasn't told the bank yet.",
    "Owen, I suspect she'd do it for nothing.",
]


@pytest.mark.parametrize("said", MORE_REASONS)
def test_more_reasons_are_told(said: str) -> None:
    assert said.rstrip(".")[-12:] in texts(said)


@pytest.mark.parametrize("said", MORE_ERRANDS_AND_REMARKS)
def test_more_errands_and_remarks_are_not(said: str) -> None:
    assert said.rstrip(".!")[-12:] not in texts(said)


def test_who_is_away_for_a_reason_is_described_by_it() -> None:
    assert "in Poole until Friday to draw the ships" in texts("Priya's in Poole until Friday to draw the ships.")
