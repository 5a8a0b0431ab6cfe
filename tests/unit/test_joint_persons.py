"""From you to her and back: no ask speaks of its reader in the third person or of the other in the second."""

from __future__ import annotations

import pytest

from introductions.reading.joint.persons import addressed, describe
from introductions.reading.joint.told import between_us, told_me, trimmed, without_generic


@pytest.mark.parametrize(
    ("clause", "told", "language", "gender"),
    [
        (
            "you told the fair that frost is what holds you back",
            "Kim told the fair that frost is what holds her back",
            "en",
            "f",
        ),
        (
            "you've built a kiln and you fire it twice a week",
            "Kim has built a kiln and he fires it twice a week",
            "en",
            "m",
        ),
        ("after nine years you have a cheese that travels", "after nine years Kim has a cheese that travels", "en", ""),
        ("when you left the bank you bought goats", "when Kim left the bank they bought goats", "en", ""),
        ("you told the fair you replace 700 lamps", "Kim told the fair she replaces 700 lamps", "en", "f"),
        ("yours has a dent in it", "Kim’s has a dent in it", "en", ""),
        ("your boat leaks", "Kim’s boat leaks", "en", ""),
        ("you were the first to ask", "Kim was the first to ask", "en", ""),
        ("you'd like a boat of your own", "Kim would like a boat of her own", "en", "f"),
        ("Sie suchen für Ihr Archiv einen Restaurator.", "Kim sucht für ihr Archiv einen Restaurator.", "de", "f"),
        (
            "Sie haben in Bonn gelehrt und sind seit Mai frei.",
            "Kim hat in Bonn gelehrt und ist seit Mai frei.",
            "de",
            "",
        ),
        ("du kümmerst dich um den Garten.", "Kim kümmert sich um den Garten.", "de", ""),
        ("tu t'occupes d'un verger et tu vends des pommes.", "Kim s’occupe d'un verger et vend des pommes.", "fr", ""),
        ("vous avez repris l'atelier de ton oncle.", None, "fr", ""),
        ("vous dirigez une école et cherchez un chef.", "Kim dirige une école et cherche un chef.", "fr", ""),
        (
            "llevas meses buscando sitio y tienes dos gatos.",
            "Kim lleva meses buscando sitio y tiene dos gatos.",
            "es",
            "",
        ),
        ("usted dirige un museo y busca ayuda.", "Kim dirige un museo y busca ayuda.", "es", ""),
        ("tens um barco e vendes quase tudo para fora.", "Kim tem um barco e vende quase tudo para fora.", "pt", ""),
        ("você tem um barco e procura quem compre.", "Kim tem um barco e procura quem compre.", "pt", ""),
        ("cerchi una casa e gestisci un forno.", "Kim cerca una casa e gestisce un forno.", "it", ""),
        ("jij bent timmerman en je zoekt werk.", "Kim is timmerman en zoekt werk.", "nl", ""),
    ],
)
def test_what_is_said_to_somebody_is_told_of_them_or_left_out(
    clause: str, told: str | None, language: str, gender: str
) -> None:
    assert describe(clause, "Kim", gender, language) == told


@pytest.mark.parametrize(
    ("clause", "gender", "told"),
    [
        ("Kim needs a shop for her cheese and wants it soon", "f", "You need a shop for your cheese and want it soon"),
        ("Kim's been looking for a home for himself", "m", "You have been looking for a home for yourself"),
        (
            "Kim is a cook, speaks Dutch and is looking for work",
            "f",
            "You are a cook, speak Dutch and are looking for work",
        ),
        ("Kim has nobody who can tell him why", "m", "You have nobody who can tell you why"),
        ("Tom’s looking for a mill and has the grain.", "m", "You’re looking for a mill and have the grain."),
    ],
)
def test_what_a_reader_is_looking_for_is_said_to_them(clause: str, gender: str, told: str | None) -> None:
    assert addressed(clause, [(0, 3)], gender, "en") == told


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Kim needs somebody who can help her store", None),  # what she has, or what she does
        ("Kim would like a critic to see her act", None),
        ("Kim wants to have her design looked at", None),
        ("Kim wants to let her farm to a young couple", None),
        ("Kim wants to make her work known", None),
        ("Kim wants to see her late father's boat", None),
        ("Kim needs somebody helping her plant", None),
        ("Kim needs somebody to help her sell cheese", "You need somebody to help you sell cheese"),
        ("Kim needs somebody to help her business", "You need somebody to help your business"),
        ("Kim has a goat that makes her laugh", "You have a goat that makes you laugh"),
        ("Kim wants to share her know-how", "You want to share your know-how"),
        ("Kim needs a hand with her farm", "You need a hand with your farm"),
    ],
)
def test_nobody_reads_you_for_what_is_your(clause: str, told: str | None) -> None:
    assert addressed(clause, [(0, 3)], "f", "en") == told


def test_what_passed_between_two_is_no_news_for_the_third() -> None:
    assert between_us("you told me you are tired of it", "en")
    assert between_us("Sie hatten sich über die Rechnung beklagt", "de")
    assert not between_us("you run a bakery", "en")
    assert (
        told_me("you told me at lunch that you need slides and that he laughed", wishes_only=True) == "you need slides"
    )


def test_a_you_that_means_anybody_is_no_address() -> None:
    assert "you" not in without_generic("a cloth so fine you can read through it")
    assert (
        trimmed("she has three violins, which to you are perfect", lambda text: "you" in text)
        == "she has three violins"
    )


@pytest.mark.parametrize(
    ("clause", "told", "language"),
    [
        ("you make kites, sell them and fly the rest yourself", "Kim makes kites, sells them and flies the rest herself", "en"),
        ("you moved to Skye to write and haven't", "Kim moved to Skye to write and hasn't", "en"),
        ("you're giving up the shop and don't want it sold", "Kim is giving up the shop and doesn't want it sold", "en"),
        ("at the fair you told everyone you wanted a goat", "at the fair Kim told everyone she wanted a goat", "en"),
        ("You, I seem to recall, wrote a thesis on bearings", "Kim wrote a thesis on bearings", "en"),
        ("du hältst Ziegen", "Kim hält Ziegen", "de"),
        ("deine Ziegen sind die besten", "Kims Ziegen sind die besten", "de"),
        ("tu vends au marché et tu n'aimes pas ça", "Kim vend au marché et n’aime pas ça", "fr"),
        ("tes chèvres sont les meilleures", "Kim : ses chèvres sont les meilleures", "fr"),
        ("eres quesera y nunca viajas", "Kim es quesera y nunca viaja", "es"),
        ("tus cabras son las mejores", "Kim: sus cabras son las mejores", "es"),
        ("sei casara e non viaggi mai", "Kim è casara e non viaggia mai", "it"),
        ("le tue capre sono le migliori", "Kim: le sue capre sono le migliori", "it"),
        ("vendes no mercado e não gostas", "Kim vende no mercado e não gosta", "pt"),
        ("as tuas cabras são as melhores", "Kim: as suas cabras são as melhores", "pt"),
    ],
)  # fmt: skip
def test_every_verb_and_everything_of_theirs_turns_with_them(clause: str, told: str, language: str) -> None:
    assert describe(clause, "Kim", "f", language) == told


@pytest.mark.parametrize(
    ("clause", "language"),
    [
        ("you old goat", "en"),
        ("YOU BUILD ORGANS OUT OF DRAINPIPES", "en"),
        ("tus cabras son las mejores y lo sabes", "es"),
        ("vendes en el mercado y no te gusta", "es"),
        ("dicevi che ti piange il cuore", "it"),
    ],
)
def test_what_could_only_be_turned_wrong_stays_out(clause: str, language: str) -> None:
    assert describe(clause, "Kim", "f", language) is None
