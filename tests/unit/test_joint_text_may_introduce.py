""" "She told me I may introduce her" is a yes, and "you both wrote that you would like to meet" are two; doubts are none."""

from __future__ import annotations

import pytest

from tests.drafts import read
from tests.unit.test_joint_text_consent_tongues import DRAFTS, TO

LISA = ["lisa@example.net"]
ONE = [
    ("en", "Lisa told me I may introduce her to you."),
    ("en", "Lisa says I can put you in touch."),
    ("en", "Lisa wrote that I could introduce her."),
    ("de", "Lisa hat mir gesagt, dass ich sie dir vorstellen darf."),
    ("de", "Lisa schreibt, ich darf sie vorstellen."),
    ("fr", "Lisa m'a dit que je pouvais te la présenter."),
    ("es", "Lisa me ha dicho que puedo presentártela."),
    ("pt", "A Lisa disse-me que posso apresentá-la."),
    ("it", "Lisa mi ha detto che posso presentartela."),
    ("nl", "Lisa zei dat ik haar aan je mag voorstellen."),
]
BOTH = [
    ("en", "You have both replied to say that you'd love to be introduced."),
    ("en", "Both of you wrote back that you would like to meet each other."),
    ("de", "Ihr habt mir beide geschrieben, dass ihr euch gern kennenlernen möchtet."),
    ("fr", "Vous m'avez toutes les deux écrit que vous souhaitiez faire connaissance."),
    ("es", "Las dos me habéis escrito que os gustaría conoceros."),
    ("pt", "Ambas me escreveram a dizer que gostariam de ser apresentadas."),
    ("it", "Mi avete scritto entrambe che vi piacerebbe conoscervi."),
    ("nl", "Jullie hebben me allebei geschreven dat jullie elkaar graag leren kennen."),
]
NONE = [
    ("en", "Lisa told me I may introduce her dog to the vet."),
    ("en", "Lisa hasn't told me I may introduce her."),
    ("en", "I hope Lisa says I can put you in touch."),
    ("en", "Lisa told me I can introduce her sister to you."),
    ("en", "You have both written to me to say that you would like to move north."),
    ("en", "You have both not written back that you would like to be introduced."),
    ("en", "Perhaps you both wrote that you would like to be introduced."),
    ("en", "Lisa told me I may introduce her, but only after the fair."),
    ("en", "Lisa told me I may introduce her once she is back."),
    ("en", "Lisa said I can put them in touch with her supplier."),
    ("en", "Lisa's neighbour says I can put you in touch."),
    ("en", "Lisa could have told me I may introduce her."),
    ("en", "You have both written back to me to say that you would like to be introduced to somebody in Leeds."),
    ("en", "Once you have both written back that you would like to be introduced, I will write again."),
    ("en", "As soon as you have both replied yes, I will connect you."),
    ("en", "You both wrote that you would like to meet each other, but let me ask first."),
    ("de", "Lisa sagt, ich soll sie vorstellen, sobald der Umzug vorbei ist."),
    ("de", "Lisas Schwester hat mir gesagt, dass ich sie dir vorstellen darf."),
    ("de", "Sobald ihr mir beide geschrieben habt, dass ihr euch kennenlernen möchtet, melde ich mich."),
    ("fr", "Lisa m'a dit que je pouvais la présenter au jury."),
    ("fr", "La sœur de Lisa m'a dit que je pouvais te la présenter."),
    ("es", "Lisa me ha dicho que puedo presentarla al jurado."),
    ("es", "Cuando Lisa me diga que puedo presentártela, te escribo."),
    ("pt", "A Lisa disse-me que posso apresentá-la ao júri."),
    ("it", "Lisa mi ha detto che posso presentarla alla giuria."),
    ("nl", "Lisa zei dat ik haar mag voorstellen aan de jury."),
    ("nl", "Zodra Lisa zegt dat ik haar mag voorstellen, schrijf ik."),
    ("de", "Lisa hat mir nicht gesagt, dass ich sie dir vorstellen darf."),
    ("de", "Vielleicht sagt Lisa, ich darf sie vorstellen."),
    ("fr", "Lisa ne m'a pas dit que je pouvais te la présenter."),
    ("es", "Lisa no me ha dicho que puedo presentártela."),
    ("pt", "A Lisa não me disse que posso apresentá-la."),
    ("it", "Lisa non mi ha detto che posso presentartela."),
    ("nl", "Lisa zei nog niet dat ik haar aan je mag voorstellen."),
]


@pytest.mark.parametrize(("language", "said"), ONE)
def test_one_who_let_themselves_be_introduced_is_not_asked_again(language: str, said: str) -> None:
    assert sorted(read(TO, DRAFTS[language].format(said)).already_agreed) == LISA


@pytest.mark.parametrize(("language", "said"), BOTH)
def test_two_who_wrote_that_they_want_to_meet_are_not_asked_again(language: str, said: str) -> None:
    assert sorted(read(TO, DRAFTS[language].format(said)).already_agreed) == ["amy@example.com", *LISA]


@pytest.mark.parametrize(("language", "said"), NONE)
def test_a_doubted_or_other_leave_never_counts_as_a_yes(language: str, said: str) -> None:
    assert not read(TO, DRAFTS[language].format(said)).already_agreed
