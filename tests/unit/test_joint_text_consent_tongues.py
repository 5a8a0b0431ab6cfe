"""Whoever agreed beforehand is heard in every language, and nobody is taken for agreed by a request for something else."""

from __future__ import annotations

import pytest

from tests.drafts import read

TO = "Amy Carter <amy@example.com>, Lisa Wagner <lisa@example.net>"
DRAFTS = {
    "en": "Hi Amy, hi Lisa,\n\nAmy draws halls in Bristol. Lisa runs a building firm in Kassel. {}\n\nClara",
    "de": "Liebe Amy, liebe Lisa,\n\nAmy zeichnet Hallen in Bristol. Lisa leitet eine Baufirma in Kassel. {}\n\nLG\nClara",
    "fr": "Bonjour Amy, bonjour Lisa,\n\nAmy dessine des halles à Bristol. Lisa dirige une entreprise de bâtiment. {}\n\nClara",
    "es": "Hola Amy, hola Lisa:\n\nAmy diseña naves en Bristol. Lisa dirige una constructora en Kassel. {}\n\nClara",
    "pt": "Olá Amy, olá Lisa,\n\nA Amy desenha pavilhões em Bristol. A Lisa dirige uma construtora em Kassel. {}\n\nClara",
    "it": "Ciao Amy, ciao Lisa,\n\nAmy disegna capannoni a Bristol. Lisa dirige un'impresa edile a Kassel. {}\n\nClara",
    "nl": "Beste Amy, beste Lisa,\n\nAmy tekent hallen in Bristol. Lisa leidt een bouwbedrijf in Kassel. {}\n\nClara",
}
AGREED = {
    "en": (
        "I mentioned you to Lisa and she jumped at it.",
        "Lisa has already said she would be delighted.",
        "Lisa is keen and has asked me to go ahead.",
        "Lisa knows about this and is happy to talk.",
    ),
    "de": (
        "Ich habe Lisa gefragt, und sie ist einverstanden.",
        "Lisa hat schon zugesagt.",
        "Lisa hat mich gebeten, sie dir vorzustellen.",
        "Lisa hat sofort ja gesagt.",
    ),
    "fr": (
        "J'ai demandé à Lisa, elle est d'accord.",
        "Lisa a dit oui.",
        "Lisa m'a donné son accord.",
        "Lisa souhaite que je te la présente.",
        "Lisa a dit oui, n'hésite pas à lui écrire.",
    ),
    "es": ("Le pregunté a Lisa y está de acuerdo.", "Lisa ha dicho que encantada.", "Lisa me ha dado su permiso."),
    "pt": (
        "Perguntei à Lisa e ela está de acordo.",
        "A Lisa aceitou ser apresentada.",
        "A Lisa deu-me autorização.",
    ),
    "it": ("Ho chiesto a Lisa ed è d'accordo.", "Lisa ha detto di sì.", "Lisa mi ha dato il permesso."),
    "nl": (
        "Ik heb het Lisa gevraagd en ze vindt het goed.",
        "Lisa is akkoord.",
        "Lisa gaf toestemming.",
        "Lisa vroeg me haar aan je voor te stellen.",
    ),
}
SOMETHING_ELSE = {
    "en": (
        "Lisa asked me to call her about the barn and put them in the oven.",
        "Lisa wanted me to connect the pump and put it in the shed.",
        "Lisa asked me to introduce the new colleague to the board.",
    ),
    "de": (
        "Lisa ist mit den Preisen einverstanden.",
        "Lisa hat dem Bürgermeister zugesagt.",
        "Lisa bat mich, den Kontakt zum Strom zu prüfen.",
    ),
    "fr": ("Lisa est d'accord avec le maire.", "Lisa m'a demandé de présenter son projet au maire."),
    "es": ("Lisa está de acuerdo con el alcalde.", "Lisa me pidió que presentara el proyecto al alcalde."),
    "pt": ("A Lisa está de acordo com o presidente.", "A Lisa pediu-me que apresentasse as contas."),
    "it": ("Lisa è d'accordo con il sindaco.", "Lisa mi ha chiesto di presentare il progetto al sindaco."),
    "nl": ("Lisa is akkoord met de prijs.", "Lisa vroeg me het plan aan de raad voor te stellen."),
}
OPEN = {
    "en": ("Lisa hasn't said yes yet.", "I haven't asked Lisa yet.", "Lisa is up for it, I imagine."),
    "de": ("Lisa hat noch nicht zugesagt.", "Ob Lisa einverstanden ist, weiß ich nicht.", "Lisa habe ich noch nicht gefragt."),
    "fr": ("Lisa n'a pas encore dit oui.", "Je ne sais pas si Lisa est d'accord."),
    "es": ("Lisa todavía no ha dicho que sí.", "No sé si Lisa está de acuerdo."),
    "pt": ("A Lisa ainda não disse que sim.", "Não sei se a Lisa está de acordo."),
    "it": ("Lisa non ha ancora detto di sì.", "Non so se Lisa è d'accordo."),
    "nl": ("Lisa heeft nog geen ja gezegd.", "Ik weet niet of Lisa akkoord is."),
}  # fmt: skip


def cases(said: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, words) for language, all_words in said.items() for words in all_words]


@pytest.mark.parametrize(("language", "said"), cases(AGREED))
def test_who_has_agreed_is_not_asked_a_second_time(language: str, said: str) -> None:
    assert read(TO, DRAFTS[language].format(said)).already_agreed == {"lisa@example.net"}


@pytest.mark.parametrize(("language", "said"), cases(SOMETHING_ELSE) + cases(OPEN))
def test_who_agreed_to_something_else_or_not_yet_is_asked(language: str, said: str) -> None:
    assert read(TO, DRAFTS[language].format(said)).already_agreed == frozenset()


@pytest.mark.parametrize(("language", "said"), cases(OPEN))
def test_that_somebody_has_not_answered_is_not_told_the_other(language: str, said: str) -> None:
    joint = read(TO, DRAFTS[language].format(said))
    about = [s for s in joint.statements if s.text.rstrip(".") in said and len(s.text) > 8]
    assert about
    assert not [s.carried for s in about if s.carried]
