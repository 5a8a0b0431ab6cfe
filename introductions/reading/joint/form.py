"""Sie or du, vous or tu: the form of address the introducer uses."""

from __future__ import annotations

import re

from introductions.reading.joint.parties import Party

_FORMAL = {
    "de": re.compile(r"(?<=[\w,;:] )(?:Sie|Ihnen|Ihre?[rmns]?)\b|\bSehr geehrte"),
    "fr": re.compile(r"\b(?:Madame|Monsieur|Mme|veuillez|je vous prie)\b", re.I),
    "es": re.compile(r"\b(?:usted|ustedes|estimad[oa]|le presento)\b", re.I),
    "pt": re.compile(r"\b(?:o senhor|a senhora|v\. ?ex|prezad[oa]|exm[oa])\b", re.I),
    "it": re.compile(r"(?<=[\w,;:] )(?:Lei|Le|Suo|Sua|La)\b|\b(?:gentil(?:e|issim[oa])|egregio)\b", re.I),
    "nl": re.compile(r"\b(?:u|uw|geachte)\b", re.I),
}
_INFORMAL = {
    "de": re.compile(r"\b(?:du|dich|dir|dein\w*|euch|ihr|liebe[rs]?|hallo|moin|hi)\b"),
    "fr": re.compile(r"\b(?:tu|te|toi|ton|tes)\b|\bt['’]", re.I),
    "es": re.compile(r"\b(?:tú|te|ti|tus?|contigo|os|vosotr[oa]s|hola)\b", re.I),
    "pt": re.compile(r"\b(?:tu|te|ti|teu|tua|você|vocês|olá|oi|vos)\b", re.I),
    "it": re.compile(r"\b(?:tu|ti|te|tuo|tua|ciao)\b", re.I),
    "nl": re.compile(r"\b(?:je|jij|jou|jouw|jullie|hoi)\b", re.I),
}


def is_formal(text: str, parties: tuple[Party, Party], language: str) -> bool | None:
    """True for Sie, vous, usted, Lei, u; False for du, tu, je; None where the language or the text does not say."""
    if any(p.title for p in parties):
        return True
    if language not in _FORMAL:
        return None
    formal, informal = len(_FORMAL[language].findall(text)), len(_INFORMAL[language].findall(text))
    if formal == informal:
        return None
    return formal > informal
