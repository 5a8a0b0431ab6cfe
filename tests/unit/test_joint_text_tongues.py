"""Seven languages: what is said to one is told of them to the other in the right person, farewells stay out."""

from __future__ import annotations

import re

import pytest

from introductions.writing import ask
from tests.drafts import read

# language, recipients, body, then for each of the two what their ask must hold and must not hold
DRAFTS = [
    (
        "de",
        "Ines Moor <ines.moor@example.org>, Jonas Kehl <j.kehl@example.net>",
        "Liebe Ines, lieber Jonas,\n\nInes, du leitest seit acht Jahren die Kantine im Klinikum und suchst Gemüse aus der Nähe. Jonas, du hast bei Fulda einen Hof mit 40 Hektar und verkaufst bisher nur an den Großmarkt.\n\nIch glaube, ihr könntet euch gegenseitig helfen.\n\nMeldet euch beieinander, ich bin dann mal weg.\n\nHerzliche Grüße\nPetra",
        ["einen Hof mit 40 Hektar", "verkauft bisher nur an den Großmarkt"],
        ["Meldet euch", "dann mal weg"],
        ["leitet seit acht Jahren die Kantine im Klinikum", "sucht Gemüse aus der Nähe"],
        ["Meldet euch"],
    ),
    (
        "de",
        "Ines Moor <ines.moor@example.org>, Jonas Kehl <j.kehl@example.net>",
        "Hallo ihr zwei,\n\nJonas baut bei Fulda alte Kartoffelsorten an, auf 40 Hektar, und hätte gern einen Abnehmer, der nicht nur auf den Preis schaut.\n\nInes leitet die Kantine im Klinikum. Sie kocht für 900 Leute am Tag und darf seit Januar selbst einkaufen.\n\nJonas, sie ist nur vormittags zu erreichen. Ines, er hat keinen Lieferwagen.\n\nDer Rest liegt bei euch.\n\nPetra",
        ["alte Kartoffelsorten", "hätte gern einen Abnehmer"],
        ["vormittags zu erreichen", "Der Rest liegt bei euch"],
        ["leitet die Kantine im Klinikum", "kocht für 900 Leute am Tag"],
        ["keinen Lieferwagen", "Der Rest liegt bei euch"],
    ),
    (
        "de",
        "Karin Albers <k.albers@example.org>, Dr. Jens Pohl <pohl@example.net>",
        "Sehr geehrte Frau Albers, sehr geehrter Herr Dr. Pohl,\n\nFrau Albers, Sie suchen für Ihr Archiv jemanden, der Glasplatten restauriert. Herr Dr. Pohl, Sie haben in Dresden zwanzig Jahre lang nichts anderes getan und sind seit Mai im Ruhestand.\n\nIch erlaube mir daher, Sie miteinander bekannt zu machen.\n\nMit freundlichen Grüßen\nDr. Heide Lorenz",
        ["zwanzig Jahre lang nichts anderes getan"],
        ["miteinander bekannt"],
        ["jemanden, der Glasplatten restauriert"],
        ["miteinander bekannt"],
    ),
    (
        "de",
        "Ines Moor <ines.moor@example.org>, Jonas Kehl <j.kehl@example.net>",
        "Liebe Ines,\n\nich möchte dir Jonas Kehl vorstellen. Er hat einen Hof bei Fulda und baut alte Kartoffelsorten an. Du suchst doch Gemüse aus der Nähe.\n\nLieber Jonas,\n\nInes leitet die Kantine im Klinikum. Bring ihr eine Kiste Linda mit, dann hast du gewonnen.\n\nAlles Gute euch beiden\nPetra",
        ["hat einen Hof bei Fulda", "baut alte Kartoffelsorten an", "suchst doch Gemüse aus der Nähe"],
        ["Kiste Linda"],
        ["leitet die Kantine im Klinikum"],
        [],
    ),
    (
        "fr",
        "Camille Roy <camille.roy@example.org>, Hugo Blin <hugo@blin.example.net>",
        "Bonjour Camille, bonjour Hugo,\n\nCamille, tu diriges une petite maison d'édition à Lyon et tu cherches un relieur. Hugo, tu as repris l'atelier de ton oncle et tu relies des livres à la main.\n\nVous voyez où je veux en venir.\n\nJe vous laisse faire connaissance.\n\nBien à vous,\nAgnès",
        ["a repris l'atelier de son oncle", "relie des livres à la main"],
        ["où je veux en venir", "faire connaissance"],
        ["dirige une petite maison d'édition à Lyon", "cherche un relieur"],
        ["où je veux en venir"],
    ),
    (
        "fr",
        "Camille Roy <camille.roy@example.org>, Hugo Blin <hugo@blin.example.net>",
        "Chers tous les deux,\n\nHugo relie des livres à la main dans l'atelier de son oncle à Vienne. Il a besoin de commandes régulières.\n\nCamille dirige une petite maison d'édition, douze titres par an, et voudrait des tirages de tête.\n\nHugo, elle préfère qu'on lui écrive. Camille, son numéro est le 555-0133.\n\nÀ vous la parole !\n\nAgnès",
        ["relie des livres à la main", "a besoin de commandes régulières"],
        ["préfère qu", "À vous la parole"],
        ["dirige une petite maison d'édition", "voudrait des tirages de tête"],
        ["555-0133", "À vous la parole"],
    ),
    (
        "fr",
        "Mme Claire Vidal <c.vidal@example.org>, M. Paul Serre <paul.serre@example.net>",
        "Madame, Monsieur,\n\nMadame Vidal, vous cherchez depuis longtemps un facteur d'orgues pour Saint-Paul. Monsieur Serre, vous avez restauré l'orgue de Cluny et vous habitez à vingt kilomètres.\n\nJe me permets donc de vous mettre en relation.\n\nVeuillez agréer mes salutations,\nYves Coste",
        ["a restauré l'orgue de Cluny"],
        ["mettre en relation."],
        ["cherche depuis longtemps un facteur d'orgues"],
        [],
    ),
    (
        "es",
        "Lucía Mora <lucia.mora@example.org>, Andrés Gil <andres@gil.example.net>",
        "Hola Lucía, hola Andrés:\n\nLucía, tienes una librería en Gràcia y llevas meses buscando a alguien que arregle las estanterías. Andrés, eres carpintero y acabas de abrir taller a dos calles.\n\nCreo que os vais a entender.\n\nYa me contaréis,\nMarta",
        ["es carpintero", "acaba de abrir taller a dos calles"],
        ["Ya me contaréis"],
        ["tiene una librería en Gràcia", "lleva meses buscando a alguien que arregle las estanterías"],
        ["Ya me contaréis"],
    ),
    (
        "es",
        "Lucía Mora <lucia.mora@example.org>, Andrés Gil <andres@gil.example.net>",
        "Queridos Lucía y Andrés:\n\nAndrés es carpintero en Sants, trabaja el roble como nadie y acaba de quedarse sin socio. Lucía lleva una librería en Gràcia y quiere cambiar todas las estanterías antes de Navidad.\n\nAndrés, no le hables de barnices. Lucía, llámale por la tarde.\n\nEl resto es cosa vuestra.\n\nUn abrazo,\nMarta",
        ["es carpintero en Sants", "acaba de quedarse sin socio"],
        ["no le hables de barnices", "cosa vuestra"],
        ["lleva una librería en Gràcia", "quiere cambiar todas las estanterías antes de Navidad"],
        ["llámale", "cosa vuestra"],
    ),
    (
        "es",
        "Elena Prieto <elena.prieto@example.org>, Don Julio Ferrán <julio@ferran.example.net>",
        "Estimada Elena, estimado don Julio:\n\nElena dirige el museo del ferrocarril y busca quien le restaure una locomotora de 1912. Don Julio, usted trabajó treinta años en los talleres de Valladolid y conoce esa máquina de memoria.\n\nQuedan presentados.\n\nSaludos cordiales,\nRamón",
        ["trabajó treinta años en los talleres de Valladolid", "conoce esa máquina de memoria"],
        ["Quedan presentados"],
        ["dirige el museo del ferrocarril"],
        ["Quedan presentados"],
    ),
    (
        "pt",
        "Inês Lobo <ines.lobo@example.org>, Rui Paiva <rui@paiva.example.net>",
        "Olá Inês, olá Rui,\n\nInês, tens um restaurante em Setúbal e procuras peixe que não venha de longe. Rui, és pescador em Sesimbra e vendes quase tudo para Espanha.\n\nAcho que vos fazia bem falar.\n\nDepois contem-me!\nTeresa",
        ["é pescador em Sesimbra", "vende quase tudo para Espanha"],
        ["Depois contem-me"],
        ["tem um restaurante em Setúbal", "procura peixe que não venha de longe"],
        ["Depois contem-me"],
    ),
    (
        "pt",
        "Inês Lobo <ines.lobo@example.org>, Rui Paiva <rui@paiva.example.net>",
        "Oi Inês, oi Rui!\n\nInês, você tem um restaurante em Santos e procura peixe fresco. Rui, você pesca em Bertioga e vende quase tudo para São Paulo.\n\nAgora é com vocês!\n\nAbraços,\nTeresa",
        ["pesca em Bertioga", "vende quase tudo para São Paulo"],
        ["Agora é com vocês"],
        ["tem um restaurante em Santos", "procura peixe fresco"],
        ["Agora é com vocês"],
    ),
    (
        "pt",
        "Inês Lobo <ines.lobo@example.org>, Rui Paiva <rui@paiva.example.net>",
        "Cara Inês, caro Rui,\n\nO Rui é pescador em Sesimbra, sai todas as noites e vende quase tudo para Espanha. A Inês abriu um restaurante em Setúbal em março e quer servir só peixe da costa.\n\nRui, ela não gosta de telefonemas. Inês, o barco dele está no cais 3.\n\nFico por aqui.\n\nTeresa",
        ["é pescador em Sesimbra"],
        ["não gosta de telefonemas", "Fico por aqui"],
        ["abriu um restaurante em Setúbal em março", "quer servir só peixe da costa"],
        ["Fico por aqui"],
    ),
    (
        "it",
        "Chiara Neri <chiara.neri@example.org>, Paolo Galli <paolo@galli.example.net>",
        "Ciao Chiara, ciao Paolo,\n\nChiara, gestisci una libreria a Modena e cerchi qualcuno per gli scaffali. Paolo, sei falegname e hai appena aperto bottega a due passi.\n\nPenso che potreste darvi una mano.\n\nFatemi sapere,\nLivia",
        ["è falegname", "ha appena aperto bottega a due passi"],
        ["Fatemi sapere"],
        ["gestisce una libreria a Modena", "cerca qualcuno per gli scaffali"],
        ["Fatemi sapere"],
    ),
    (
        "it",
        "Chiara Neri <chiara.neri@example.org>, Paolo Galli <paolo@galli.example.net>",
        "Cari Chiara e Paolo,\n\nPaolo è falegname a Carpi, lavora solo il castagno, e cerca un committente paziente. Chiara ha una libreria a Modena e vuole rifare tutti gli scaffali.\n\nPaolo, non parlarle di IKEA. Chiara, lui risponde solo la sera.\n\nIl resto a voi.\n\nLivia",
        ["è falegname a Carpi", "cerca un committente paziente"],
        ["non parlarle di IKEA", "Il resto a voi"],
        ["ha una libreria a Modena", "vuole rifare tutti gli scaffali"],
        ["risponde solo la sera", "Il resto a voi"],
    ),
    (
        "it",
        "Dott.ssa Anna Conti <a.conti@example.org>, Prof. Luca Serra <l.serra@example.net>",
        "Gentile dottoressa Conti, gentile professor Serra,\n\nla dottoressa Conti dirige l'archivio comunale e conserva trecento lastre fotografiche. Il professor Serra ha scritto l'unico libro su quei fotografi.\n\nMi permetto di mettervi in contatto.\n\nCordiali saluti,\nMarta Rizzi",
        ["ha scritto l'unico libro su quei fotografi"],
        ["mettervi in contatto"],
        ["dirige l'archivio comunale"],
        ["mettervi in contatto"],
    ),
    (
        "nl",
        "Lotte Mulder <lotte.mulder@example.org>, Daan Vos <daan@vos.example.net>",
        "Hoi Lotte, hoi Daan,\n\nLotte, jij hebt een boekwinkel in Delft en je zoekt al maanden iemand voor de kasten. Daan, jij bent timmerman en je hebt net een werkplaats om de hoek geopend.\n\nVolgens mij kunnen jullie elkaar helpen.\n\nIk hoor het wel!\n\nGroetjes,\nMarije",
        ["is timmerman", "heeft net een werkplaats om de hoek geopend"],
        ["Ik hoor het wel"],
        ["heeft een boekwinkel in Delft", "zoekt al maanden iemand voor de kasten"],
        ["Ik hoor het wel"],
    ),
    (
        "nl",
        "Lotte Mulder <lotte.mulder@example.org>, Daan Vos <daan@vos.example.net>",
        "Beste Lotte en Daan,\n\nDaan is timmerman in Leiden, werkt alleen met oud hout en zoekt een vaste klant. Lotte heeft een boekwinkel in Delft en wil alle kasten vervangen.\n\nDaan, ze houdt niet van bellen. Lotte, neem een stuk van de oude kast mee.\n\nVerder laat ik het aan jullie over.\n\nGroet,\nMarije",
        ["is timmerman in Leiden", "zoekt een vaste klant"],
        ["houdt niet van bellen", "laat ik het aan jullie"],
        ["heeft een boekwinkel in Delft", "wil alle kasten vervangen"],
        ["laat ik het aan jullie"],
    ),
    (
        "nl",
        "Mevrouw T. de Wit <t.dewit@example.org>, Dhr. K. Bakker <k.bakker@example.net>",
        "Geachte mevrouw De Wit, geachte heer Bakker,\n\nMevrouw De Wit, u zoekt voor het museum iemand die klokken herstelt. Meneer Bakker, u heeft dertig jaar torenuurwerken gerepareerd en bent sinds mei met pensioen.\n\nIk breng u graag met elkaar in contact.\n\nMet vriendelijke groet,\nHenk Prins",
        ["heeft dertig jaar torenuurwerken gerepareerd"],
        ["met elkaar in contact"],
        ["zoekt voor het museum iemand die klokken herstelt"],
        ["met elkaar in contact"],
    ),
]


@pytest.mark.parametrize(("language", "to", "body", "first", "not_first", "second", "not_second"), DRAFTS)
def test_each_reads_of_the_other_in_the_language_of_the_draft(
    language: str, to: str, body: str, first: list[str], not_first: list[str], second: list[str], not_second: list[str]
) -> None:
    joint = read(to, body, sender=f"{body.strip().splitlines()[-1]} <me@example.com>")

    assert joint.language == language
    for (person, _), holds, lacks in zip(joint.parties, (first, second), (not_first, not_second), strict=True):
        text = re.sub("’", "'", ask.write(joint, person).text)
        assert [words for words in holds if words not in text] == []
        assert [words for words in lacks if words in text] == []
