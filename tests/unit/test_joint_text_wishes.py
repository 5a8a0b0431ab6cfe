"""What somebody looks for is the reason they are asked: they read it as theirs, in their own language."""

from __future__ import annotations

import pytest

from introductions.reading.joint.persons import Address, address_of, wished
from tests.drafts import asks

WISHES = [  # (language, he or she, what is told of N, familiar, polite; "" where nothing may be said)
    ("de", "f", "N sucht jemanden, der ihr die Orgel stimmt.", "Du suchst jemanden, der dir die Orgel stimmt", "Sie suchen jemanden, der Ihnen die Orgel stimmt"),
    ("de", "m", "N leitet einen Chor und sucht einen Raum für seine Proben.", "Du suchst einen Raum für deine Proben", "Sie suchen einen Raum für Ihre Proben"),
    ("de", "f", "Seit Mai sucht sie einen Tischler, der ihre Fenster richtet.", "Seit Mai suchst du einen Tischler, der deine Fenster richtet", "Seit Mai suchen Sie einen Tischler, der Ihre Fenster richtet"),
    ("de", "m", "Er hat noch keine Halle gefunden.", "Du hast noch keine Halle gefunden", "Sie haben noch keine Halle gefunden"),
    ("de", "f", "Ihr fehlt noch ein Lager.", "Dir fehlt noch ein Lager", "Ihnen fehlt noch ein Lager"),
    ("de", "f", "Sie würde gern wissen, wie man ein Dach begrünt.", "Du würdest gern wissen, wie man ein Dach begrünt", "Sie würden gern wissen, wie man ein Dach begrünt"),
    ("de", "m", "N weiß nicht, wohin mit den Äpfeln.", "Du weißt nicht, wohin mit den Äpfeln", "Sie wissen nicht, wohin mit den Äpfeln"),
    ("de", "m", "N hat zwei Hallen und drei Kräne.", "", ""),
    ("de", "f", "N hat eine alte Ziegelei und will daraus eine Schule machen.", "", ""),
    ("fr", "m", "Il voudrait une enseigne et tout le monde lui propose du néon.", "Tu voudrais une enseigne", "Vous voudriez une enseigne"),
    ("fr", "f", "N cherche quelqu'un qui puisse lui apprendre la soudure.", "Tu cherches quelqu'un qui puisse t’apprendre la soudure", "Vous cherchez quelqu'un qui puisse vous apprendre la soudure"),
    ("fr", "f", "Elle n'a pas de local pour sa compagnie.", "Tu n'as pas de local pour ta compagnie", "Vous n'avez pas de local pour votre compagnie"),
    ("fr", "f", "N tient une ferme et cherche un boulanger qui l'aide, mais elle paie peu.", "Tu cherches un boulanger qui t’aide", "Vous cherchez un boulanger qui vous aide"),
    ("fr", "m", "Il lui manque un four.", "Il te manque un four", "Il vous manque un four"),
    ("fr", "f", "N hérite de la ferme et veut le reprendre seule.", "", ""),
    ("es", "f", "Busca a alguien que enseñe a los chavales a hablar.", "Buscas a alguien que enseñe a los chavales a hablar", "Usted busca a alguien que enseñe a los chavales a hablar"),
    ("es", "f", "N tiene una finca y no encuentra a nadie que le pode los olivos.", "No encuentras a nadie que te pode los olivos", "Usted no encuentra a nadie que le pode los olivos"),
    ("es", "f", "Le falta un horno para su pan.", "Te falta un horno para tu pan", "Le falta un horno para su pan"),
    ("es", "m", "N tiene mil árboles y busca a alguien que los quiera.", "", ""),
    ("pt", "f", "N procura alguém que lhe ensine a cozer pão.", "Procuras alguém que te ensine a cozer pão", "Você procura alguém que lhe ensine a cozer pão"),
    ("pt", "m", "N tem uma quinta e precisa de um carpinteiro para o seu celeiro.", "Precisas de um carpinteiro para o teu celeiro", "Você precisa de um carpinteiro para o seu celeiro"),
    ("pt", "m", "Falta-lhe um forno.", "Falta-te um forno", "Falta-lhe um forno"),
    ("it", "f", "N cerca qualcuno che le insegni a potare.", "Cerchi qualcuno che ti insegni a potare", "Lei cerca qualcuno che Le insegni a potare"),
    ("it", "m", "N gestisce un mulino e non trova nessuno che lo aiuti.", "Non trovi nessuno che ti aiuti", "Lei non trova nessuno che La aiuti"),
    ("it", "f", "Le piacerebbe imparare a cucire.", "Ti piacerebbe imparare a cucire", "Le piacerebbe imparare a cucire"),
    ("nl", "f", "N geeft les en zoekt iemand die haar helpt.", "Je zoekt iemand die je helpt", "U zoekt iemand die u helpt"),
    ("nl", "m", "Sinds mei zoekt hij een plek voor zijn werkplaats.", "Sinds mei zoek je een plek voor je werkplaats", "Sinds mei zoekt u een plek voor uw werkplaats"),
    ("nl", "m", "Hij zou graag leren imkeren.", "Je zou graag leren imkeren", "U zou graag leren imkeren"),
    ("nl", "f", "N heeft een oude pers nodig.", "Je hebt een oude pers nodig", "U hebt een oude pers nodig"),
    ("nl", "f", "N heeft een oude pers.", "", ""),
    ("nl", "f", "N is bakker in Zwolle.", "", ""),
    ("nl", "f", "N is op zoek naar een molenaar.", "Je bent op zoek naar een molenaar", "U bent op zoek naar een molenaar"),
    ("de", "m", "N wünscht sich einen Lehrling.", "Du wünschst dir einen Lehrling", "Sie wünschen sich einen Lehrling"),
    ("de", "f", "N fragt sich, ob noch jemand Orgeln stimmt.", "Du fragst dich, ob noch jemand Orgeln stimmt", "Sie fragen sich, ob noch jemand Orgeln stimmt"),
    ("de", "m", "N kommt aus Fulda und sitzt im Rat.", "", ""),
    ("fr", "f", "N en a assez de jeter la moitié de ses pommes.", "Tu en as assez de jeter la moitié de tes pommes", "Vous en avez assez de jeter la moitié de vos pommes"),
    ("fr", "m", "N est boulanger à Lyon.", "", ""),
    ("es", "m", "N anda buscando quien le haga las cuentas.", "Andas buscando quien te haga las cuentas", "Usted anda buscando quien le haga las cuentas"),
    ("es", "m", "N está buscando algo para esa edad.", "", ""),
    ("es", "m", "N lleva una tienda.", "", ""),
    ("it", "f", "N sta cercando un locale in centro.", "Stai cercando un locale in centro", "Lei sta cercando un locale in centro"),
    ("it", "f", "N è maestra a Lucca.", "", ""),
    ("pt", "f", "N está à procura de um sócio.", "Estás à procura de um sócio", "Você está à procura de um sócio"),
    ("nl", "f", "Ze zoekt een kweker die haar een hoek van zijn veld leent.", "Je zoekt een kweker die je een hoek van zijn veld leent", "U zoekt een kweker die u een hoek van zijn veld leent"),
    ("nl", "m", "Hij zoekt een kweker die een hoek van zijn veld leent.", "", ""),
    ("fr", "f", "Elle cherche un éleveur qui lui prête un coin de son champ.", "", ""),
    ("es", "f", "N busca a alguien que le preste su horno.", "", "Usted busca a alguien que le preste su horno"),
    ("de", "m", "N sucht jemanden, der ihm sein Boot leiht.", "", ""),
    ("de", "f", "N sucht jemanden, der ihr sein Boot leiht.", "Du suchst jemanden, der dir sein Boot leiht", "Sie suchen jemanden, der Ihnen sein Boot leiht"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "gender", "told", "familiar", "polite"), WISHES)
def test_nobody_reads_a_wish_of_theirs_in_a_wrong_form(
    language: str, gender: str, told: str, familiar: str, polite: str
) -> None:
    assert wished(told, gender, language, Address.FAMILIAR) == familiar
    assert wished(told, gender, language, Address.POLITE) == polite


BACK_TO_THEM = [  # what goes back to whoever acts is not turned: right where the reader is Sie, usted, você, Lei, u
    ("de", "N will sich im Alter verkleinern.", "", "Sie wollen sich im Alter verkleinern"),
    ("de", "N sucht jemanden, der sich mit Pilzen auskennt.", "Du suchst jemanden, der sich mit Pilzen auskennt", "Sie suchen jemanden, der sich mit Pilzen auskennt"),
    ("fr", "N aimerait se mettre à la reliure.", "", ""),
    ("fr", "N voudrait s'installer à Sète.", "", ""),
    ("fr", "N cherche quelqu'un qui s'occupe des ruches.", "Tu cherches quelqu'un qui s'occupe des ruches", "Vous cherchez quelqu'un qui s'occupe des ruches"),
    ("es", "N quiere dedicarse al vidrio.", "", "Usted quiere dedicarse al vidrio"),
    ("es", "N busca a alguien que se ocupe del huerto.", "Buscas a alguien que se ocupe del huerto", "Usted busca a alguien que se ocupe del huerto"),
    ("pt", "N gostaria de instalar-se em Évora.", "", "Você gostaria de instalar-se em Évora"),
    ("pt", "N precisa de uma cozinheira e vai reformar-se em maio.", "Precisas de uma cozinheira", "Você precisa de uma cozinheira"),
    ("it", "N vuole specializzarsi in vetrate.", "", "Lei vuole specializzarsi in vetrate"),
    ("it", "N cerca un'orchestra da ballo e si sposa a giugno.", "Cerchi un'orchestra da ballo", "Lei cerca un'orchestra da ballo e si sposa a giugno"),
    ("nl", "N wil zich in Gouda vestigen.", "", "U wilt zich in Gouda vestigen"),
    ("nl", "N zoekt iemand die zich over de tuin ontfermt.", "Je zoekt iemand die zich over de tuin ontfermt", "U zoekt iemand die zich over de tuin ontfermt"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "familiar", "polite"), BACK_TO_THEM)
def test_no_reader_is_told_that_they_want_to_move_himself(language: str, told: str, familiar: str, polite: str) -> None:
    assert wished(told, "f", language, Address.FAMILIAR) == familiar
    assert wished(told, "f", language, Address.POLITE) == polite


@pytest.mark.parametrize("address", Address)
@pytest.mark.parametrize(
    ("language", "gender", "told"),
    [
        ("de", "f", "Seit ihrer Heirat sucht sie eine Werkstatt."),
        ("de", "m", "Für seinen Hof sucht er einen Melker."),
        ("de", "f", "Für ihren Laden fehlt ihr ein Lager."),
        ("de", "m", "Mit ihm zusammen sucht N einen Melker."),
        ("nl", "f", "Voor haar winkel zoekt ze een bakker."),
        ("nl", "m", "In zijn straat zoekt hij een bakker."),
        ("fr", "f", "Dans sa rue il lui manque un four."),
        ("es", "f", "En su calle le falta un horno."),
    ],
)
def test_what_is_theirs_ahead_of_the_verb_is_not_left_somebody_elses(
    language: str, gender: str, told: str, address: Address
) -> None:
    assert wished(told, gender, language, address) == ""


@pytest.mark.parametrize(
    ("told", "polite"),
    [
        ("N zoekt een plek voor haar atelier.", "U zoekt een plek voor uw atelier"),
        ("N zoekt iemand die met haar koor een mis zingt.", "U zoekt iemand die met uw koor een mis zingt"),
        ("N zoekt iemand die met haar een mis zingt.", "U zoekt iemand die met u een mis zingt"),
        ("N zoekt iemand om haar te begeleiden.", "U zoekt iemand om u te begeleiden"),
        ("N zoekt iemand die haar vader helpt.", ""),
        ("N zoekt iemand om haar vader te helpen.", ""),
        ("N wil graag haar winkel verkopen.", ""),
        ("N zoekt iemand die met haar samen zingt.", ""),
        ("N zoekt iemand die voor haar naait.", ""),
    ],
)
def test_nobody_polite_reads_u_for_what_is_uw(told: str, polite: str) -> None:
    assert wished(told, "f", "nl", Address.POLITE) == polite


def test_what_they_do_besides_is_no_part_of_the_wish() -> None:
    told = "N procura um sócio para a loja e vive em Faro."
    assert wished(told, "f", "pt", Address.FAMILIAR) == "Procuras um sócio para a loja"


def test_nobody_is_guessed_to_be_he_or_she() -> None:
    assert wished("N sucht einen Raum.", "", "de", Address.FAMILIAR) == "Du suchst einen Raum"
    assert wished("N sucht einen Raum, in dem er malt.", "", "de", Address.FAMILIAR) == ""
    assert wished("N sucht einen Raum, in dem sie malt.", "", "de", Address.FAMILIAR) == ""


def test_nobody_is_called_tu_who_may_be_voce() -> None:
    assert address_of("A Ana procura um forno.", "pt", None) is None
    assert address_of("Lembrei-me de ti.", "pt", None) is Address.FAMILIAR
    assert address_of("Lembrei-me de você.", "pt", False) is Address.POLITE


DRAFTS = [
    ("Hoi Tom, hoi Amy,\n\nAmy geeft les in Zwolle en zoekt iemand die met haar klas een boot bouwt. Tom heeft een werf.", "Je zoekt iemand die met je klas een boot bouwt."),
    ("Salut Tom, salut Amy,\n\nAmy tient une cave à Sète. Elle voudrait une enseigne peinte à la main. Tom est peintre en lettres.", "Tu voudrais une enseigne peinte à la main."),
    ("Hola Tom, hola Amy:\n\nAmy lleva una radio. Busca a alguien que enseñe a los chavales a hablar. Tom fue locutor treinta años.", "Buscas a alguien que enseñe a los chavales a hablar."),
    ("Ciao Tom, ciao Amy,\n\nAmy gestisce un mulino a Faenza e cerca un forno per le sue farine. Tom fa il pane a Lugo.", "Cerchi un forno per le tue farine."),
    ("Sehr geehrte Frau Park, sehr geehrter Herr Reed,\n\nFrau Park leitet das Museum und sucht jemanden, der ihre Uhren richtet. Herr Reed ist Uhrmacher.", "Sie suchen jemanden, der Ihre Uhren richtet."),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told"), DRAFTS)
def test_whoever_has_the_wish_reads_it_and_the_other_reads_whose_it_is(body: str, told: str) -> None:
    found = asks("Amy Park <amy@example.com>, Tom Reed <tom@example.net>", f"{body}\n\nClara")
    amy, tom = found.values()

    assert told in amy.text
    assert told not in tom.text
