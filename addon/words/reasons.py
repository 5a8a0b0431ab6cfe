"""Why something of a draft was left out of an ask. The reading names each reason in English; here it is said in the
reader's language. One that is not known here is shown in English rather than not at all."""

from __future__ import annotations

import re

#: English, German, French, Spanish
REASONS = (
    ("an aside", "am Rande gesagt", "dit en passant", "dicho de paso"),
    ("said in confidence", "im Vertrauen gesagt", "dit en confidence", "dicho en confianza"),
    ("says who asked", "sagt, wer gefragt hat", "dit qui a demandé", "dice quién preguntó"),
    ("how to reach somebody", "wie jemand zu erreichen ist", "comment joindre quelqu’un", "cómo contactar a alguien"),
    ("where to find somebody", "wo jemand zu finden ist", "où trouver quelqu’un", "dónde encontrar a alguien"),
    ("a greeting to both", "ein Gruß an beide", "un salut aux deux", "un saludo a los dos"),
    ("a greeting", "ein Gruß", "un salut", "un saludo"),
    ("a closing remark", "ein Schlusswort", "un mot de la fin", "una frase final"),
    ("whether somebody has agreed", "ob jemand zugestimmt hat", "si quelqu’un a accepté", "si alguien aceptó"),
    ("whether somebody was asked", "ob jemand gefragt wurde", "si quelqu’un a été consulté",
     "si se preguntó a alguien"),
    ("goes with what was left out before it", "gehört zu dem, was davor wegfiel", "va avec ce qui a été omis avant",
     "va con lo que se omitió antes"),
    ("says who is in copy", "sagt, wer in Kopie ist", "dit qui est en copie", "dice quién está en copia"),
    ("about somebody who is not named", "über jemanden ohne Namen", "sur quelqu’un qui n’est pas nommé",
     "sobre alguien que no se nombra"),
    ("says who is who", "sagt, wer wer ist", "dit qui est qui", "dice quién es quién"),
    ("heads a quotation", "leitet ein Zitat ein", "annonce une citation", "anuncia una cita"),
    ("says which is which", "sagt, wer wer ist", "dit qui est qui", "dice quién es quién"),
    ("only makes sense to both", "hat nur für beide Sinn", "n’a de sens que pour les deux",
     "solo tiene sentido para los dos"),
    ("a next step, too early before a yes", "ein nächster Schritt, zu früh vor einem Ja",
     "une suite, trop tôt avant un oui", "un paso siguiente, demasiado pronto antes de un sí"),
    ("what to mind on arriving", "was bei einem Besuch zu beachten ist", "à savoir pour une visite",
     "a tener en cuenta en una visita"),
    ("a heading", "eine Überschrift", "un titre", "un título"),
    ("about the introducer", "über Sie selbst", "à propos de vous", "sobre usted"),
    ("too long to be read as a sentence", "zu lang, um als Satz gelesen zu werden", "trop long pour une phrase",
     "demasiado largo para una frase"),
    ("about neither of them", "über keinen von beiden", "sur aucun des deux", "sobre ninguno de los dos"),
    ("about themselves", "über sie selbst", "sur eux-mêmes", "sobre ellos mismos"),
    ("introduces them to the other", "stellt sie dem anderen vor", "les présente à l’autre", "los presenta al otro"),
    ("names its reader in a way that cannot be turned round", "nennt den Leser so, dass es sich nicht wenden lässt",
     "nomme son lecteur d’une façon qui ne se retourne pas", "nombra a quien lee de un modo que no se puede girar"),
    ("names its reader", "nennt den Leser", "nomme son lecteur", "nombra a quien lee"),
    ("said to both", "an beide gerichtet", "dit aux deux", "dicho a los dos"),
    ("said to the other one only", "nur an den anderen gerichtet", "dit à l’autre seul", "dicho solo al otro"),
    ("their own words", "die eigenen Worte", "leurs propres mots", "sus propias palabras"),
    ("too little to stand alone", "zu wenig, um allein zu stehen", "trop peu pour tenir seul",
     "muy poco para ir solo"),
    ("names them", "nennt sie beim Namen", "les nomme", "los nombra"),
    ("kept short", "kurz gehalten", "abrégé", "abreviado"),
    ("a question of its own", "eine Frage für sich", "une question à part", "una pregunta aparte"),
    ("presses", "drängt", "presse", "presiona"),
    ("sets a deadline", "setzt eine Frist", "fixe un délai", "pone un plazo"),
    ("flatters", "schmeichelt", "flatte", "adula"),
    ("claims too much", "behauptet zu viel", "affirme trop", "afirma demasiado"),
)  # fmt: skip
_LANGUAGES = ("en", "de", "fr", "es")
_NOTED = re.compile(r"(?s)(.*) \(([^()]+)\)")


def reason(why: str, language: str) -> str:
    """``reason("names them", "de")`` is "nennt sie beim Namen"."""
    column = _LANGUAGES.index(language) if language in _LANGUAGES else 0
    return next((row[column] for row in REASONS if row[0] == why), why)


def noted(line: str, language: str) -> str:
    """A line such as ``"“Be on time.” (a greeting)"`` with its reason in that language."""
    found = _NOTED.fullmatch(line)
    return f"{found[1]} ({reason(found[2], language)})" if found else line
