"""Etiquette: what presses, sets deadlines, flatters or claims too much is found; what merely describes is not."""

from __future__ import annotations

import pytest

from introductions.writing import lint


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        ("presses", "Please get back to her ASAP."),
        ("presses", "It's really urgent."),
        ("presses", "You must meet him."),
        ("presses", "Don't let me down on this one."),
        ("presses", "I'd be so disappointed otherwise."),
        ("presses", "Es ist dringend."),
        ("presses", "Du musst sie unbedingt kennenlernen."),
        ("presses", "C'est très urgent."),
        ("presses", "Tu dois absolument le rencontrer."),
        ("presses", "Es muy urgente."),
        ("presses", "Respóndele lo antes posible."),
        ("presses", "É urgente."),
        ("presses", "Non dirmi di no."),
        ("presses", "Antwoord zo snel mogelijk."),
        ("sets a deadline", "Let me know by Friday."),
        ("sets a deadline", "I need your answer within 48 hours."),
        ("sets a deadline", "Gib mir Bescheid bis Freitag."),
        ("sets a deadline", "Dis-moi avant lundi."),
        ("sets a deadline", "Dime algo antes del viernes."),
        ("sets a deadline", "Diz-me até amanhã."),
        ("sets a deadline", "Fammi sapere entro venerdì."),
        ("sets a deadline", "Laat het weten vóór vrijdag."),
        ("flatters", "You are simply the best."),
        ("flatters", "He is a huge fan of yours."),
        ("flatters", "Du bist einfach großartig."),
        ("flatters", "Tu es vraiment la meilleure."),
        ("flatters", "Eres increíble."),
        ("flatters", "Você é incrível."),
        ("flatters", "Sei il migliore."),
        ("flatters", "Je bent geweldig."),
        ("claims too much", "She's dying to meet you."),
        ("claims too much", "He can't wait to talk to you."),
        ("claims too much", "Er brennt darauf, dich kennenzulernen."),
        ("claims too much", "Elle meurt d'envie de te rencontrer."),
        ("claims too much", "Se muere por conocerte."),
        ("claims too much", "Morre de vontade de falar contigo."),
        ("claims too much", "Non vede l'ora di conoscerti."),
        ("claims too much", "Hij staat te popelen om je te spreken."),
    ],
)
def test_nobody_is_pressed_or_flattered_into_a_yes(why: str, sentence: str) -> None:
    assert lint.pressing(sentence) == why


@pytest.mark.parametrize(
    "sentence",
    [
        "She runs the urgent-care centre on Mill Road.",
        "He urgently needs a tenant for the mill.",
        "She is a big fan of jazz.",
        "He needs something by mid-September.",
        "They must replace 400 windows.",
        "She's the best tax preparer I ever met.",
        "Trabaja en urgencias desde 2009.",
        "Er leitet die Notaufnahme und braucht dringend Personal.",
        "Elle cherche un local avant le 1er juin.",
        "Ze zoekt een zaal voor vrijdagavond.",
        "You have to pay per plate there, which she dislikes.",
        "Lei è la migliore liutaia di Cremona.",
        "O prazo acaba sexta-feira, por isso procura ajuda.",
    ],
)
def test_a_fact_about_the_other_is_no_pressure(sentence: str) -> None:
    assert lint.pressing(sentence) is None


def test_only_the_clause_that_presses_goes() -> None:
    assert lint.softened("Ola is a carpenter, and he is dying to meet you.") == "Ola is a carpenter."
    assert lint.softened("Kim baut Boote; es ist dringend.") == "Kim baut Boote."
    assert lint.softened("It's urgent, and he builds boats.") == ""


def test_an_edited_ask_must_still_ask_and_let_go() -> None:
    assert lint.faults("Lisa?", "Hi Amy, fancy a chat with Lisa? No is fine.") == ()
    assert "asks no question that can be answered with a yes or a no" in lint.faults("Lisa", "Meet Lisa. No is fine.")
    assert "offers no easy way to say no" in lint.faults("Lisa", "Would you meet Lisa?")
    assert lint.faults("Lisa", "Vill du träffa Lisa?", ours=False) == ()
    assert "has a subject that looks like a reply" in lint.faults("Re: intro", "Would you? No is fine.")
    assert lint.faults("Intro", "Would you? It is urgent. No is fine.") == (
        "presses (“Would you? It is urgent. No is fine.”)",
    )
