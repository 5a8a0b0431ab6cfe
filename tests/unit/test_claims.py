"""What a copy-editor may do to the introducer's words, and what would be a new fact, a lost one, or another one."""

from __future__ import annotations

import pytest

from introductions.writing.claims import strayed

LISA = ("Lisa", "Wagner", "Lisa Wagner")
OURS = (
    "Lisa Wagner runs a small solar installer in Kassel. She is stuck on exactly that: landlords who want 30-year "
    "clauses. I think an hour together would save Lisa a lot of grief."
)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (OURS, OURS),
        (OURS, OURS.replace("Kassel. She is", "Kassel and is")),
        (OURS, OURS.replace("Kassel. She is", "Kassel, and she is")),
        (OURS, OURS.replace("save Lisa", "save her")),
        (OURS, OURS.replace("Lisa Wagner runs", "Lisa runs")),
        (OURS, OURS.replace("that: landlords", "that — landlords")),
        (OURS, OURS.replace(". I think", ".\n\nI think")),
        ("She run kitchens.", "She runs kitchens."),
        ("Lisa, a baker, sells bread.", "Lisa is a baker and sells bread."),
    ],
)
def test_punctuation_joints_and_pronouns_are_the_editors(ours: str, theirs: str) -> None:
    assert strayed(ours, theirs, "en", LISA) == ""


@pytest.mark.parametrize(
    "theirs",
    [
        OURS + " She won a prize.",
        OURS.replace("30", "40"),
        OURS.replace("30-year", "3.0-year"),
        OURS.replace("Kassel", "Berlin"),
        OURS.replace("in Kassel", "near Kassel"),
        OURS.replace("small", "large"),
        OURS.replace("small ", ""),
        OURS.replace("is stuck", "is not stuck"),
        OURS.replace("runs", "ran"),
        OURS.replace("runs", "used to run"),
        OURS.replace("would save", "will save"),
        OURS.replace("save Lisa", "save you"),
        OURS.replace("She is stuck", "He is stuck"),
        OURS.replace("I think", "Everybody thinks"),
        OURS.replace("Lisa Wagner runs", "Amy runs"),
        OURS.replace("She is", "Tom is"),
        OURS.replace("landlords who want 30-year clauses. ", ""),
        OURS.split(". ")[0] + ".",
        "",
        OURS.replace("solar", "s0lar"),
        OURS.replace("solar", "so\u200blar"),
        OURS.replace("Kassel.", "Kassel ☎."),
        OURS.replace("Kassel.", "Kassel ≠ good."),
        "I think an hour together would save Lisa a lot of grief. " + OURS.split(" I think")[0],
    ],
)
def test_a_word_that_carries_a_claim_can_neither_come_nor_go_nor_move(theirs: str) -> None:
    assert strayed(OURS, theirs, "en", LISA)


@pytest.mark.parametrize(
    ("language", "ours", "theirs"),
    [
        ("en", "Tom's brother Max runs a bakery.", "Tom runs a bakery."),
        ("en", "Lisa's brother runs a bakery.", "Lisa runs a bakery."),
        ("en", "She runs a bakery.", "Lisa runs a bakery."),  # she may be somebody else
        ("en", "Lisa runs a bakery.", "She runs a bakery."),  # nobody said that Lisa is a woman
        ("en", "Lisa runs a bakery.", "Lisa runs bakeries."),
        ("en", "Amy taught Lisa.", "Lisa taught Amy."),
        ("en", "They don't bake.", "They bake."),
        ("de", "Lisa leitet ein Büro in Köln.", "Lisa leitete ein Büro in Köln."),
        ("de", "Lisa leitet ein Büro in Köln.", "Lisa leitet kein Büro in Köln."),
        ("de", "Heute leitet sie ein Büro.", "Heute leiten Sie ein Büro."),
        ("de", "Heute leitet sie ihr Büro.", "Heute leitet sie Ihr Büro."),
        ("fr", "Lisa dirige une agence à Lyon.", "Lisa dirigeait une agence à Lyon."),
        ("fr", "Lisa ne dirige pas d'agence.", "Lisa dirige l'agence."),
        ("es", "Lisa dirige una agencia en Madrid.", "Lisa dirigió una agencia en Madrid."),
        ("pt", "A Lisa dirige uma agência em Lisboa.", "A Lisa dirige uma agência no Porto."),
        ("it", "Lisa dirige un'agenzia a Roma.", "Lisa non dirige un'agenzia a Roma."),
        ("nl", "Lisa leidt een bureau in Utrecht.", "Lisa leidt geen bureau in Utrecht."),
    ],
)
def test_nor_in_any_of_our_languages(language: str, ours: str, theirs: str) -> None:
    assert strayed(ours, theirs, language, LISA)


@pytest.mark.parametrize(
    ("language", "ours", "theirs"),
    [
        ("de", "Lisa leitet ein Büro. Sie sucht Hilfe.", "Lisa leitet ein Büro und sucht Hilfe."),
        ("fr", "Lisa dirige une agence. Elle cherche de l'aide.", "Lisa dirige une agence et cherche de l'aide."),
        ("es", "Lisa dirige una agencia. Ella busca ayuda.", "Lisa dirige una agencia y busca ayuda."),
        ("pt", "Lisa dirige uma agência. Ela procura ajuda.", "Lisa dirige uma agência e procura ajuda."),
        ("it", "Lisa dirige un'agenzia. Cerca aiuto.", "Lisa dirige un'agenzia e cerca aiuto."),
        ("nl", "Lisa leidt een bureau. Zij zoekt hulp.", "Lisa leidt een bureau en zoekt hulp."),
    ],
)
def test_two_sentences_may_become_one_in_each_of_them(language: str, ours: str, theirs: str) -> None:
    assert strayed(ours, theirs, language, LISA) == ""
