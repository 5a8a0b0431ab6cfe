"""Drafts in seven languages, and in one we do not write."""

from __future__ import annotations

import pytest

from tests.drafts import asks, read

CASES = {
    "de": (
        "Lena Vogt <lena@example.org>, Max Brandt <max@example.net>",
        "Liebe Lena, lieber Max,\n\nLena hat zehn Jahre lang Dächer geplant. Max baut gerade seine Scheune um und sucht Hilfe.\n\nViel Spaß euch beiden!\nJutta",
        {
            "Lena": "Max baut gerade seine Scheune um und sucht Hilfe.",
            "Max": "Lena hat zehn Jahre lang Dächer geplant.",
        },
        ("Liebe Lena,", "Lieber Max,"),
        "Wäre dir das recht?",
    ),
    "fr": (
        "Camille Roux <camille@example.org>, Julien Faure <julien@example.net>",
        "Salut Camille, salut Julien,\n\nCamille, je te présente Julien, qui ouvre une brasserie à Lille.\n\nJulien, Camille dessine des affiches depuis huit ans.\n\nJe vous laisse en parler.\n\nBises,\nNadia",
        {
            "Camille": "Il s’agit de Julien, qui ouvre une brasserie à Lille.",
            "Julien": "Camille dessine des affiches depuis huit ans.",
        },
        ("Salut Camille,", "Salut Julien,"),
        "Est-ce que cela te dirait ?",
    ),
    "es": (
        "Lucía Torres <lucia@example.org>, Andrés Gil <andres@example.net>",
        "Hola Lucía, hola Andrés:\n\nLucía lleva una editorial y busca traductores. Publica ocho libros al año.\n\nAndrés ha vivido diez años en Rabat y traduce del árabe.\n\nOs dejo en contacto.\n\nUn abrazo,\nMarta",
        {
            "Lucía": "Andrés ha vivido diez años en Rabat",
            "Andrés": "Lucía lleva una editorial y busca traductores. Publica ocho libros al año.",
        },
        ("Hola Lucía:", "Hola Andrés:"),
        "¿Te parece bien?",
    ),
    "pt": (
        "Rita Lopes <rita@example.org>, Duarte Pires <duarte@example.net>",
        "Olá Rita e Duarte,\n\nA Rita está a desenhar o jardim de uma escola e precisa de árvores.\n\nO Duarte tem um viveiro em Ponte de Lima.\n\nDeixo-vos à conversa!\n\nAbraço,\nNuno",
        {
            "Rita": "O Duarte tem um viveiro em Ponte de Lima.",
            "Duarte": "A Rita está a desenhar o jardim de uma escola e precisa de árvores.",
        },
        ("Olá Rita,", "Olá Duarte,"),
        "Posso fazer a apresentação?",
    ),
    "it": (
        "Giulia Ferri <giulia@example.org>, Paolo Conti <paolo@example.net>",
        "Cara Giulia, caro Paolo,\n\nGiulia, Paolo gestisce un caseificio e cerca qualcuno per le vendite online.\n\nPaolo, Giulia ha lanciato il sito di due cantine.\n\nVi lascio continuare da soli.\n\nElena",
        {"Giulia": "Paolo gestisce un caseificio", "Paolo": "Giulia ha lanciato il sito di due cantine."},
        ("Cara Giulia,", "Caro Paolo,"),
        "Ti va?",
    ),
    "nl": (
        "Sanne de Vries <sanne@example.org>, Pieter Bos <pieter@example.net>",
        "Hoi Sanne en Pieter,\n\nSanne, Pieter heeft een kwekerij en zoekt iemand voor zijn webwinkel.\n\nPieter, Sanne bouwt webwinkels en is net begonnen.\n\nVeel plezier samen,\nAnouk",
        {
            "Sanne": "Pieter heeft een kwekerij en zoekt iemand voor zijn webwinkel.",
            "Pieter": "Sanne bouwt webwinkels en is net begonnen.",
        },
        ("Hoi Sanne,", "Hoi Pieter,"),
        "Zou je dat willen?",
    ),
}


@pytest.mark.parametrize("language", CASES)
def test_each_is_asked_in_the_language_of_the_draft(language: str) -> None:
    to, body, told, greetings, question = CASES[language]
    joint = read(to, body)
    written = asks(to, body)

    assert joint.language == language
    for (name, one), greeting in zip(written.items(), greetings, strict=True):
        other = next(words for n, words in told.items() if n != name)
        assert one.text.startswith(greeting)
        assert told[name] in one.text
        assert other not in one.text
        assert question in one.text
        assert one.text.count("?") == 1


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("es", "Pongo en copia a Ben, que construye hornos en toda la provincia. Tú buscas un horno para tus tejas."),
        ("pt", "O Ben constrói fornos em toda a região. Tu procuras um para as tuas telhas."),
        ("it", "Ben costruisce forni in tutta la provincia. Tu cerchi un forno per le tue tegole."),
        ("nl", "Ben bouwt ovens. U zoekt er een voor uw dakpannen, zonder omwegen."),
    ],
)
def test_three_short_lines_are_enough_to_tell_the_language(language: str, body: str) -> None:
    assert (
        read("Nora Finch <nora@example.org>, Ben Ashby <ben@example.net>", f"Nora,\n\n{body}\n\nClara").language
        == language
    )


def test_sie_stays_sie() -> None:
    to = "Dr. Petra Sommer <p.sommer@example.org>, Karl Winter <winter@example.net>"
    body = (
        "Sehr geehrte Frau Dr. Sommer,\n\ndarf ich Ihnen Herrn Winter vorstellen, der seit fünf Jahren die Wasserwerke leitet.\n\n"
        "Sehr geehrter Herr Winter,\n\nFrau Dr. Sommer hat über Quellen promoviert.\n\nMit freundlichen Grüßen\nWerner Abel"
    )
    written = asks(to, body, sender="Werner Abel <abel@example.com>")

    sommer = written["Frau Dr. Sommer"].text
    assert sommer.startswith("Sehr geehrte Frau Dr. Sommer,")
    assert "mit Herrn Winter bekannt machen" in sommer
    assert "Es geht um Herrn Winter, der seit fünf Jahren die Wasserwerke leitet." in sommer
    assert "Ihnen" in sommer
    assert " dich " not in sommer
    assert "Wasserwerke" not in written["Herr Winter"].text


def test_a_language_we_do_not_write_keeps_the_introducers_words_in_an_english_frame() -> None:
    to = "Åsa Lind <asa@example.org>, Nils Berg <nils@example.net>"
    written = asks(
        to,
        "Hej Åsa, hej Nils,\n\nNils bygger båtar i Malmö. Åsa seglar varje sommar.\n\nHälsningar\nEva",
        sender="Eva Ek <eva@example.com>",
    )

    assert "Nils bygger båtar i Malmö." in written["Åsa"].text
    assert "Would you be open to an introduction?" in written["Åsa"].text


def test_a_sentence_that_ends_in_another_script_gets_no_second_full_stop() -> None:
    body = "Hi Amy, hi Lisa,\n\nAmy 在上海造船。Lisa 是记者。\n\nTom"
    written = asks("Amy Carter <amy@example.org>, Lisa Wagner <lisa@example.net>", body)["Amy"]
    assert "Lisa 是记者。\n" in written.text
