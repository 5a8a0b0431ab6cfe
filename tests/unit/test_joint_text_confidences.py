"""What somebody told the introducer alone is in neither ask, in whichever language, and the introducer sees that."""

from __future__ import annotations

import pytest

from tests.drafts import asks

PAIR = "Amy Moss <amy@moss.example>, Lisa Bay <lisa@bay.example>"
DRAFTS = {
    "en": "Hi Amy, hi Lisa,\n\nAmy runs a bakery in Leeds and has three ovens. {} Lisa is an architect who draws shops. She has built forty of them.\n\nClara",
    "de": "Hallo Amy, hallo Lisa,\n\nAmy hat eine Bäckerei in Leipzig mit drei Öfen. {} Lisa ist Architektin und zeichnet Läden. Sie hat vierzig gebaut.\n\nClara",
    "fr": "Bonjour Amy, bonjour Lisa,\n\nAmy tient une boulangerie à Lyon avec trois fours. {} Lisa est architecte et dessine des boutiques pour la ville.\n\nClara",
    "es": "Hola Amy, hola Lisa:\n\nAmy tiene una panadería en Sevilla con tres hornos. {} Lisa es arquitecta y diseña tiendas para la ciudad.\n\nClara",
    "it": "Ciao Amy, ciao Lisa,\n\nAmy ha una panetteria a Torino con tre forni. {} Lisa è architetta e disegna negozi per la città.\n\nClara",
    "pt": "Olá Amy, olá Lisa,\n\nA Amy tem uma padaria no Porto com três fornos. {} A Lisa é arquiteta e desenha lojas para a cidade.\n\nClara",
    "nl": "Hoi Amy, hoi Lisa,\n\nAmy heeft een bakkerij in Utrecht met drie ovens. {} Lisa is architect en tekent winkels voor de stad.\n\nClara",
}
KEPT = {"en": "ovens", "de": "Öfen", "fr": "fours", "es": "hornos", "it": "forni", "pt": "fornos", "nl": "ovens"}

# The language, a sentence told in confidence, and a word of it that neither may read.
IN_BRACKETS = [
    ("en", "She has a budget of 2 million (confidential until May).", "million"),
    ("en", "Amy asked me for a therapist.", "therapist"),
    ("en", "Amy asked me when she was drunk who could lend her money.", "money"),
    ("en", "Lisa wants to sell her firm (please keep this to yourself) and needs an architect.", "firm"),
    ("en", "She wants to sell her firm (this is confidential).", "firm"),
    ("en", "Amy works at Northwind and (off the record) at Contoso.", "Contoso"),
    ("en", "Amy worked once (don't mention it to anyone) at Contoso.", "Contoso"),
    ("en", "Amy is leaving Contoso in May (nobody else knows).", "Contoso"),
    ("de", "Sie hat ein Budget von 2 Millionen (bitte noch nicht weitersagen).", "Millionen"),
    ("de", "Amy will die Firma verkaufen (bitte vertraulich behandeln) und sucht Läden.", "Firma"),
    ("de", "Amy verkauft die Firma (bitte für dich behalten).", "Firma"),
    ("fr", "Elle a un budget de 2 millions (ne le répète pas).", "millions"),
    ("fr", "Amy vend son entreprise (garde-le pour toi).", "entreprise"),
    ("es", "Tiene un presupuesto de 2 millones (no se lo digas a nadie).", "millones"),
    ("es", "Amy vende la empresa (guárdatelo para ti).", "empresa"),
    ("it", "Ha un budget di 2 milioni (non dirlo a nessuno).", "milioni"),
    ("it", "Amy vende l'azienda (tienilo per te).", "azienda"),
    ("pt", "Tem um orçamento de 2 milhões (não o digas a ninguém).", "milhões"),
    ("pt", "A Amy vende a empresa (guarda isto para ti).", "empresa"),
    ("nl", "Ze heeft een budget van 2 miljoen (niet doorvertellen).", "miljoen"),
    ("nl", "Amy verkoopt de zaak (houd het voor jezelf).", "zaak"),
]
CONFIDED = [
    ("en", "She has a budget of 2 million. (Confidential until May.)", "million"),
    ("en", "She has a budget of 2 million. Strictly confidential.", "million"),
    ("en", "Amy asked me not to say why she is looking: it's the merger.", "merger"),
    ("en", "Amy is selling the firm, which stays between her and me.", "firm"),
    ("en", "Lisa confided in me that she is selling the firm.", "firm"),
    ("en", "Amy told me in the strictest confidence that she is selling the firm.", "firm"),
    ("en", "She swore me to secrecy about the merger with Contoso.", "Contoso"),
    ("en", "I promised Amy not to tell anyone about the merger.", "merger"),
    ("en", "I shouldn't say this, but Amy is leaving Contoso.", "Contoso"),
    ("en", "Unter uns: Amy is leaving Contoso.", "Contoso"),
    ("de", "Amy hat mir anvertraut, dass sie die Firma verkauft.", "Firma"),
    ("de", "Amy hat mich gebeten, nicht zu sagen, warum sie sucht: Es ist die Fusion.", "Fusion"),
    ("de", "Amy verkauft die Firma, das bleibt zwischen ihr und mir.", "Firma"),
    ("fr", "Elle m'a confié qu'elle songeait à vendre.", "vendre"),
    ("fr", "Amy m'a demandé de ne pas dire pourquoi elle cherche : c'est la fusion.", "fusion"),
    ("fr", "Amy vend son entreprise, mais ça reste entre elle et moi.", "entreprise"),
    ("es", "Amy me confió que quiere vender la empresa.", "empresa"),
    ("es", "Amy me pidió que no dijera por qué busca: es la fusión.", "fusión"),
    ("es", "Amy vende la empresa, pero eso queda entre ella y yo.", "empresa"),
    ("it", "Amy mi ha confidato che vuole vendere l'azienda.", "azienda"),
    ("it", "Amy mi ha chiesto di non dire perché cerca: è la fusione.", "fusione"),
    ("it", "Amy vende l'azienda, ma resta tra me e lei.", "azienda"),
    ("pt", "A Amy confidenciou-me que quer vender a empresa.", "empresa"),
    ("pt", "A Amy pediu-me para não dizer porque procura: é a fusão.", "fusão"),
    ("pt", "A Amy vende a empresa, mas isso fica entre mim e ela.", "empresa"),
    ("nl", "Amy heeft mij toevertrouwd dat ze de zaak verkoopt.", "zaak"),
    ("nl", "Amy vroeg me niet te zeggen waarom ze zoekt: het is de fusie.", "fusie"),
    ("nl", "Amy verkoopt de zaak, maar dat blijft tussen haar en mij.", "zaak"),
]
# What only sounds like it.
NO_SECRET = [
    ("en", "Amy asked me not to worry about the oven in winter.", "in winter"),
    ("en", "Nobody knows sourdough like Amy.", "sourdough"),
    ("en", "She delivers between Leeds and York.", "between Leeds and York"),
    ("en", "Her secret recipe is older than the town.", "older than the town"),
    ("en", "She bakes in a private club (open to the members of three guilds).", "private club"),
    ("de", "Amy liefert zwischen Leipzig und Halle.", "Halle"),
    ("es", "Amy reparte entre Sevilla y Cádiz.", "Cádiz"),
]


@pytest.mark.parametrize(("language", "said", "secret"), IN_BRACKETS + CONFIDED)
def test_a_confidence_is_told_to_neither_and_the_introducer_sees_that(language: str, said: str, secret: str) -> None:
    for one in asks(PAIR, DRAFTS[language].format(said)).values():
        assert secret not in one.text
        assert any("said in confidence" in line for line in one.removed)


@pytest.mark.parametrize(("language", "said", "secret"), IN_BRACKETS)
def test_a_warning_in_brackets_takes_no_more_than_its_own_sentence(language: str, said: str, secret: str) -> None:
    assert KEPT[language] in asks(PAIR, DRAFTS[language].format(said))["Lisa"].text


@pytest.mark.parametrize(("language", "said", "words"), NO_SECRET)
def test_what_only_sounds_like_a_confidence_is_not_lost(language: str, said: str, words: str) -> None:
    assert words in asks(PAIR, DRAFTS[language].format(said))["Lisa"].text
