"""Who is free when, who pays for the coffee, who swears: the small print of a joint mail is in neither ask."""

from __future__ import annotations

import pytest

from tests.drafts import read

TO = "Amy Lind <amy@example.com>, Tom Reed <tom@example.net>"
BOTH = {
    "en": "Hi Amy, hi Tom,\n\nTom roofs barns in the dale. Amy draws roofs for the county.",
    "de": "Hallo Amy, hallo Tom,\n\nTom deckt Dächer in Fulda. Amy zeichnet Dächer für den Landkreis.",
    "fr": "Bonjour Amy, bonjour Tom,\n\nTom couvre des toits à Nantes. Amy dessine des toits pour la ville.",
    "es": "Hola Amy, hola Tom:\n\nTom cubre tejados en Lugo. Amy dibuja tejados para la ciudad.",
    "it": "Ciao Amy, ciao Tom,\n\nTom copre tetti a Lucca. Amy disegna tetti per il comune.",
    "nl": "Hoi Amy, hoi Tom,\n\nTom dekt daken in Zwolle. Amy tekent daken voor de stad.",
    "pt": "Olá Amy, olá Tom,\n\nO Tom cobre telhados em Braga. A Amy desenha telhados para a câmara.",
}
LINES = {
    "en": """Tom, she works from home on Thursdays.|Tom, she'd rather you rang.|Tom, Amy has Thursday afternoon free.
Amy, he'll buy the coffee.|Tom, she takes it black, no sugar.|Amy, he's the one with the beard.|Tom, you'll know her by the hat.
Tom, whatever you do don't call it a shed.|Tom, she's waiting to hear from you.|Amy, he knows you're going to write.
Amy, he's a bit of a talker.|Tom, she can come across as cold but she isn't.|Tom, she swears like a docker.
Amy, his bark is worse than his bite.|Amy, he undercharges, always has.|Tom, she can afford it.|Tom, her last partnership ended badly.
Tom, she's recently separated.|Tom, she's been through the mill lately.|Amy, this is for you only: he'd take half.
Tom, she'd be mortified if she knew I'd told you she cried.|Amy, he'd hate me to say so, but he needs the work.
Amy, he doesn't know I know that he's ill.|You're both busy so I'll stop there.|Amy, he supports Leeds, try not to hold it against him.""",
    "de": """Tom, Amy hat donnerstags frei.|Amy, er ist meistens freitags da.|Amy, er wird dir Kuchen aufdrängen.|Amy, er ist ein Brummbär.
Amy, er hat sich gerade getrennt.|Amy, er weiß schon, dass du dich meldest.|Tom, Amy schickt dir die Pläne.""",
    "fr": """Tom, elle est libre le jeudi.|Amy, il va t'offrir un café.|Amy, il est bavard.|Tom, elle a mauvais caractère.
Tom, elle vient de se séparer.|Amy, il sait que tu vas lui écrire.|Tom, Amy t'enverra les plans.""",
    "es": """Amy, a Tom es mejor llamarle por la mañana.|Tom, ella libra los jueves.|Amy, te va a invitar a comer.
Tom, se acaba de separar.|Amy, ya sabe que le vas a escribir.|Tom, Amy te mandará los planos.""",
    "it": "Amy, Tom si trova meglio la mattina.|Tom, lei è libera il giovedì.|Amy, ti offrirà il caffè.|Tom, si è appena separata.",
    "nl": """Amy, Tom is het best voor negenen te bereiken.|Tom, ze is donderdags vrij.|Tom, ze is tot de 12e op vakantie.
Amy, hij praat graag.|Tom, ze heeft een kort lontje.|Tom, Amy stuurt je de tekeningen.""",
    "pt": """Amy, o Tom é mais fácil de apanhar de manhã.|Tom, ela está livre às quintas.|Amy, ele vai oferecer-te um café.
Amy, ele é muito falador.|Tom, ela tem mau feitio.|Tom, ela acabou de se separar.|Tom, a Amy manda-te os desenhos.""",
}


@pytest.mark.parametrize(
    ("language", "line"),
    [(language, line) for language, lines in LINES.items() for line in lines.replace("\n", "|").split("|")],
)
def test_the_small_print_of_a_joint_mail_is_told_to_nobody(language: str, line: str) -> None:
    joint = read(TO, f"{BOTH[language]}\n\n{line}\n\nClara")
    told = [s for s in joint.statements if s.span[0] >= len(BOTH[language]) and s.carried]

    assert told == []
