"""What is said to one of two is never told the other, however the sentence calls them; and a gesture is told nobody."""

from __future__ import annotations

import pytest

from introductions.statements import JointText
from tests.drafts import read
from tests.unit.test_joint_text_consent_tongues import DRAFTS, TO

AMY, LISA = "amy@example.com", "lisa@example.net"


def told(joint: JointText, words: str) -> set[str]:
    return {key for s in joint.statements for key, text in s.carried if words.casefold() in text.casefold()}


TO_LISA = [
    ("en", "Amy, Lisa likes mornings. Lisa, the apprentices want a drawing.", "apprentices"),
    ("de", "Lisa, die Schule zahlt den Strom.", "Strom"),
    ("de", "Lisa, das Museum übernimmt die Fahrt.", "Fahrt"),
    ("fr", "Lisa, la mairie paie le transport.", "transport"),
    ("es", "Lisa, la escuela paga el viaje.", "viaje"),
    ("pt", "Lisa, a escola paga a viagem.", "viagem"),
    ("it", "Lisa, la scuola paga il viaggio.", "viaggio"),
    ("nl", "Lisa, de school betaalt de reis.", "reis"),
    ("en", "So, Lisa: meet the woman whose plans you have.", "whose plans"),
    ("en", "Now, Lisa: the hall needs you before May.", "before May"),
    ("fr", "Alors, Lisa : voici la femme dont tu as les plans.", "les plans"),
    ("de", "Nun, Lisa: das ist die Frau, deren Pläne du hast.", "deren Pläne"),
]
OF_LISA = [
    ("en", "Lisa, the owner of a sawmill, has a crane."),
    ("de", "Lisa, die Brot backt und verkauft, hat einen Kran."),
    ("de", "Lisa, die Chefin einer Säge, hat einen Kran."),
    ("fr", "Lisa, la patronne de la scierie, possède une grue."),
    ("nl", "Lisa, de baas van een zagerij, heeft een kraan."),
]
GESTURES = [
    ("en", "Amy, this is the woman I told you about."),
    ("en", "Amy, here she is."),
    ("de", "Amy, das ist die Frau, von der ich dir erzählt habe."),
    ("fr", "Amy, voici la femme dont je t'ai parlé."),
    ("es", "Amy, esta es la mujer de quien te hablé."),
    ("pt", "Amy, esta é a mulher de quem te falei."),
    ("it", "Amy, ecco la donna di cui ti ho parlato."),
    ("nl", "Amy, dit is de vrouw over wie ik je vertelde."),
]
WHO_DOES_WHAT = [
    ("en", "Amy, my suggestion: she pours the floor, you draw the roof."),
    ("de", "Amy, mein Vorschlag: sie gießt den Boden, du zeichnest das Dach."),
    ("fr", "Amy, ma proposition : elle coule le sol, tu dessines le toit."),
    ("es", "Amy, mi propuesta: ella hace el suelo, tú dibujas el techo."),
    ("pt", "Amy, a minha proposta: ela faz o chão, tu desenhas o telhado."),
    ("it", "Amy, la mia proposta: lei fa il pavimento, tu disegni il tetto."),
    ("nl", "Amy, mijn voorstel: zij giet de vloer, jij tekent het dak."),
]


@pytest.mark.parametrize(("language", "said", "words"), TO_LISA)
def test_what_is_said_to_one_is_not_told_the_other(language: str, said: str, words: str) -> None:
    assert AMY not in told(read(TO, DRAFTS[language].format(said)), words)


@pytest.mark.parametrize(("language", "said"), OF_LISA)
def test_somebody_described_between_commas_is_still_told_the_other(language: str, said: str) -> None:
    assert told(read(TO, DRAFTS[language].format(said)), said.split()[-1].rstrip(".")) == {AMY}


@pytest.mark.parametrize(("language", "said"), GESTURES + WHO_DOES_WHAT)
def test_a_gesture_and_a_plan_for_both_are_in_neither_ask(language: str, said: str) -> None:
    assert not told(read(TO, DRAFTS[language].format(said)), said.partition(", ")[2].rstrip("."))


def test_a_gesture_that_tells_something_is_told() -> None:
    said = "Amy, this is the woman who built the ferry hall."
    assert told(read(TO, DRAFTS["en"].format(said)), "ferry hall") == {AMY}
