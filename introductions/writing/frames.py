"""The words around the introducer's own: greeting, lead, question and way out of an ask, in seven languages.

``frame("de", True)`` is German with "Sie". A frame asks one question that can be answered with a word (E6), says that a
no is fine (E7) and claims nothing (E8). ``{name}`` is who reads it, ``{other}`` who it is about.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """One language in one form of address. ``own`` heads the other's own words; ``about`` what was said of them."""

    greeting: str
    lead: str
    requested: str
    question: str
    way_out: str
    short_way_out: str
    own: str
    subject: str
    subject_nameless: str
    somebody: str
    closing: str
    herr: str = ""  # "Herr" after "mit" is "Herrn"


_EN = Frame(
    greeting="Hi {name},",
    lead="I’m thinking of introducing you to {other}, and wanted to ask you privately first.",
    requested="{other} has asked me for an introduction to you, and I wanted to ask you privately first.",
    question="Would you be open to an introduction?",
    way_out="A simple yes or no is all I need, and no is completely fine: no reason needed, and I won’t mind.",
    short_way_out="A simple yes or no will do, and no is fine.",
    own="In {given}’s own words:",
    subject="A possible introduction: {other}",
    subject_nameless="A possible introduction",
    somebody="somebody I know",
    closing="Best,",
)
_DE_DU = Frame(
    greeting="Hallo {name},",
    lead="ich würde dich gern mit {other} bekannt machen, möchte dich aber vorher unter vier Augen fragen.",
    requested="{other} hat mich gebeten, den Kontakt zu dir herzustellen. Vorher möchte ich dich unter vier Augen fragen.",
    question="Wäre dir das recht?",
    way_out="Ein einfaches Ja oder Nein genügt mir, und ein Nein ist völlig in Ordnung, ganz ohne Begründung.",
    short_way_out="Ein Ja oder Nein genügt, ein Nein ist völlig in Ordnung.",
    own="{given} schreibt mir:",
    subject="Mögliche Vorstellung: {other}",
    subject_nameless="Eine mögliche Vorstellung",
    somebody="jemandem aus meinem Bekanntenkreis",
    closing="Viele Grüße",
    herr="Herrn",
)
_DE_SIE = Frame(
    greeting="Guten Tag {name},",
    lead="ich würde Sie gern mit {other} bekannt machen, möchte Sie aber vorher persönlich fragen.",
    requested="{other} hat mich gebeten, den Kontakt zu Ihnen herzustellen. Vorher möchte ich Sie persönlich fragen.",
    question="Wäre Ihnen das recht?",
    way_out="Ein einfaches Ja oder Nein genügt mir, und ein Nein ist völlig in Ordnung, ganz ohne Begründung.",
    short_way_out="Ein Ja oder Nein genügt, ein Nein ist völlig in Ordnung.",
    own="{given} schreibt mir:",
    subject="Mögliche Vorstellung: {other}",
    subject_nameless="Eine mögliche Vorstellung",
    somebody="jemandem aus meinem Bekanntenkreis",
    closing="Mit freundlichen Grüßen",
    herr="Herrn",
)
_FR_TU = Frame(
    greeting="Bonjour {name},",
    lead="J’aimerais te mettre en relation avec {other}, mais je voulais d’abord te demander ton avis, entre nous.",
    requested="{other} m’a demandé si je pouvais te mettre en relation. Avant cela, je voulais te demander ton avis, entre nous.",
    question="Est-ce que cela te dirait ?",
    way_out="Un simple oui ou non me suffit, et si c’est non, aucun souci : pas besoin d’explication.",
    short_way_out="Un simple oui ou non me suffit, et si c’est non, aucun souci.",
    own="{given} m’écrit :",
    subject="Une mise en relation possible : {other}",
    subject_nameless="Une mise en relation possible",
    somebody="quelqu’un que je connais",
    closing="Bien à toi,",
)
_FR_VOUS = Frame(
    greeting="Bonjour {name},",
    lead="J’aimerais vous mettre en relation avec {other}, mais je voulais d’abord vous demander votre avis, en privé.",
    requested="{other} m’a demandé si je pouvais vous mettre en relation. Avant cela, je voulais vous demander votre avis, en privé.",
    question="Est-ce que cela vous conviendrait ?",
    way_out="Un simple oui ou non me suffit, et si c’est non, aucun problème : aucune explication n’est nécessaire.",
    short_way_out="Un simple oui ou non me suffit, et si c’est non, aucun problème.",
    own="{given} m’écrit :",
    subject="Une mise en relation possible : {other}",
    subject_nameless="Une mise en relation possible",
    somebody="quelqu’un que je connais",
    closing="Bien cordialement,",
)
_ES_TU = Frame(
    greeting="Hola, {name}:",
    lead="Me gustaría presentarte a {other}, pero antes quería preguntártelo en privado.",
    requested="{other} me ha pedido ponerse en contacto contigo y, antes de nada, quería preguntártelo en privado.",
    question="¿Te parece bien?",
    way_out="Con un simple sí o no me basta, y si es que no, no pasa nada: no hace falta dar explicaciones.",
    short_way_out="Con un simple sí o no me basta, y si es que no, no pasa nada.",
    own="Esto me escribe {given}:",
    subject="Una posible presentación: {other}",
    subject_nameless="Una posible presentación",
    somebody="alguien que conozco",
    closing="Un saludo,",
)
_ES_USTED = Frame(
    greeting="Buenos días, {name}:",
    lead="Me gustaría presentarle a {other}, pero antes quería preguntárselo en privado.",
    requested="{other} me ha pedido ponerse en contacto con usted y, antes de nada, quería preguntárselo en privado.",
    question="¿Le parece bien?",
    way_out="Con un simple sí o no me basta, y si prefiere que no, no hay ningún problema: no hace falta dar explicaciones.",
    short_way_out="Con un simple sí o no me basta, y si es que no, no hay ningún problema.",
    own="Esto me escribe {given}:",
    subject="Una posible presentación: {other}",
    subject_nameless="Una posible presentación",
    somebody="alguien que conozco",
    closing="Un cordial saludo,",
)
_PT = Frame(
    greeting="Olá {name},",
    lead="Gostaria de fazer a ponte com {other}, mas antes queria perguntar, em privado.",
    requested="{other} pediu-me uma apresentação e, antes disso, queria perguntar, em privado.",
    question="Posso fazer a apresentação?",
    way_out="Basta um simples sim ou não e, se for não, tudo bem: não é preciso explicar.",
    short_way_out="Basta um simples sim ou não e, se for não, tudo bem.",
    own="Nas palavras de {given}:",
    subject="Uma possível apresentação: {other}",
    subject_nameless="Uma possível apresentação",
    somebody="alguém que conheço",
    closing="Um abraço,",
)
_IT_TU = Frame(
    greeting="Ciao {name},",
    lead="vorrei presentarti {other}, ma prima volevo chiedertelo in privato.",
    requested="{other} mi ha chiesto di potersi mettere in contatto con te, ma prima volevo chiedertelo in privato.",
    question="Ti va?",
    way_out="Mi basta un semplice sì o no, e se è no, nessun problema: non servono spiegazioni.",
    short_way_out="Mi basta un semplice sì o no, e se è no, nessun problema.",
    own="{given} mi scrive:",
    subject="Una possibile presentazione: {other}",
    subject_nameless="Una possibile presentazione",
    somebody="una persona che conosco",
    closing="Un caro saluto,",
)
_IT_LEI = Frame(
    greeting="Buongiorno {name},",
    lead="vorrei presentarLe {other}, ma prima desideravo chiederglielo in privato.",
    requested="{other} mi ha chiesto di potersi mettere in contatto con Lei, ma prima desideravo chiederglielo in privato.",
    question="Le andrebbe bene?",
    way_out="Mi basta un semplice sì o no, e se è no, nessun problema: non servono spiegazioni.",
    short_way_out="Mi basta un semplice sì o no, e se è no, nessun problema.",
    own="{given} mi scrive:",
    subject="Una possibile presentazione: {other}",
    subject_nameless="Una possibile presentazione",
    somebody="una persona che conosco",
    closing="Cordiali saluti",
)
_NL_JE = Frame(
    greeting="Hoi {name},",
    lead="Ik wil je graag voorstellen aan {other}, maar vraag het je liever eerst even persoonlijk.",
    requested="{other} heeft me gevraagd om met jou in contact te komen, maar ik vraag het je liever eerst even persoonlijk.",
    question="Zou je dat willen?",
    way_out="Een simpel ja of nee is genoeg, en nee is geen enkel probleem; je hoeft niets uit te leggen.",
    short_way_out="Een simpel ja of nee is genoeg, en nee is geen enkel probleem.",
    own="{given} schrijft me:",
    subject="Een mogelijke kennismaking: {other}",
    subject_nameless="Een mogelijke kennismaking",
    somebody="iemand die ik ken",
    closing="Groeten,",
)
_NL_U = Frame(
    greeting="Beste {name},",
    lead="Ik zou u graag voorstellen aan {other}, maar vraag het u liever eerst persoonlijk.",
    requested="{other} heeft me gevraagd om met u in contact te komen, maar ik vraag het u liever eerst persoonlijk.",
    question="Zou u daarvoor openstaan?",
    way_out="Een simpel ja of nee is genoeg, en nee is geen enkel probleem; u hoeft niets uit te leggen.",
    short_way_out="Een simpel ja of nee is genoeg, en nee is geen enkel probleem.",
    own="{given} schrijft me:",
    subject="Een mogelijke kennismaking: {other}",
    subject_nameless="Een mogelijke kennismaking",
    somebody="iemand die ik ken",
    closing="Met vriendelijke groet,",
)

_FRAMES: dict[str, tuple[Frame, Frame]] = {  # (informal, formal)
    "en": (_EN, _EN),
    "de": (_DE_DU, _DE_SIE),
    "fr": (_FR_TU, _FR_VOUS),
    "es": (_ES_TU, _ES_USTED),
    "pt": (_PT, _PT),
    "it": (_IT_TU, _IT_LEI),
    "nl": (_NL_JE, _NL_U),
}


def frame(language: str, formal: bool) -> Frame:
    """The frame for a language; English around the introducer's own words for any other."""
    return _FRAMES.get(language, _FRAMES["en"])[formal]
