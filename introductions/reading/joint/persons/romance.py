"""French, Spanish, Portuguese and Italian: "tu connais" becomes "Kim connaît", "llevas" "Kim lleva"."""

from __future__ import annotations

import re

_FRENCH = {
    "as": "a", "es": "est", "vas": "va", "fais": "fait", "connais": "connaît", "sais": "sait", "peux": "peut", "veux": "veut", "dois": "doit", "tiens": "tient", "viens": "vient", "vends": "vend",
    "conduis": "conduit", "produis": "produit", "écris": "écrit", "avez": "a", "êtes": "est", "savez": "sait", "connaissez": "connaît", "faites": "fait", "tenez": "tient",
}  # fmt: skip


def french(clause: str, name: str, gender: str) -> str | None:
    m = re.match(r"(tu|vous)\s+(\S+)\s+(.*)$", clause.strip(), re.I | re.S)
    if not m:
        return None
    verb = _FRENCH.get(m[2])
    if verb is None and m[1].casefold() == "tu" and re.fullmatch(r"[a-zéèêîôûç]{2,}es", m[2]):
        verb = m[2][:-1]
    if verb is None and m[1].casefold() == "tu" and re.fullmatch(r"[a-zéèêîôûç]{2,}ais", m[2]):
        verb = m[2][:-1] + "t"
    if (
        verb is None
        and m[1].casefold() == "vous"
        and re.fullmatch(r"[a-zéèêîôûç]{2,}ez", m[2])
        and not m[2].endswith(("iez", "rez"))
    ):
        verb = m[2][:-1].removesuffix("e") + "e"
    rest = m[3]
    if verb is None or re.search(r"\b(?:tu|te|toi|vous|votre|vos)\b|\bt['’]", rest, re.I):
        return None
    rest = re.sub(r"\bton\b", "son", re.sub(r"\bta\b", "sa", re.sub(r"\btes\b", "ses", rest)))
    return f"{name} {verb} {rest}"


_SPANISH = {
    "tienes": "tiene",
    "llevas": "lleva",
    "eres": "es",
    "has": "ha",
    "conoces": "conoce",
    "diriges": "dirige",
    "trabajas": "trabaja",
    "buscas": "busca",
    "haces": "hace",
    "sabes": "sabe",
    "vendes": "vende",
    "necesitas": "necesita",
    "estás": "está",
    "puedes": "puede",
    "quieres": "quiere",
    "organizas": "organiza",
    "produces": "produce",
    "montas": "monta",
}


def spanish(clause: str, name: str, gender: str) -> str | None:
    m = re.match(r"(?:(tú|vos|usted)\s+)?(\S+)\s+(.*)$", clause.strip(), re.I | re.S)
    if not m:
        return None
    verb = m[2].casefold() if (m[1] or "").casefold() == "usted" else _SPANISH.get(m[2].casefold())
    if verb is None or re.search(r"\b(?:tú|te|ti|contigo|os|usted)\b", m[3], re.I):
        return None
    rest = re.sub(r"\btu\b", "su", re.sub(r"\btus\b", "sus", m[3]))
    return f"{name} {verb} {rest}"


_PORTUGUESE = {
    "tens": "tem",
    "és": "é",
    "estás": "está",
    "fazes": "faz",
    "conheces": "conhece",
    "sabes": "sabe",
    "vendes": "vende",
    "trabalhas": "trabalha",
    "procuras": "procura",
    "diriges": "dirige",
    "podes": "pode",
    "geres": "gere",
    "precisas": "precisa",
}


def portuguese(clause: str, name: str, gender: str) -> str | None:
    m = re.match(r"(?:(tu|você)\s+)?(\S+)\s+(.*)$", clause.strip(), re.I | re.S)
    if not m:
        return None
    verb = m[2].casefold() if (m[1] or "").casefold() == "você" else _PORTUGUESE.get(m[2].casefold())
    if verb is None or re.search(r"\b(?:tu|te|ti|contigo|você|seu|sua|teus?|tuas?)\b", m[3], re.I):
        return None
    return f"{name} {verb} {m[3]}"


_ITALIAN = {
    "hai": "ha",
    "sei": "è",
    "gestisci": "gestisce",
    "conosci": "conosce",
    "lavori": "lavora",
    "cerchi": "cerca",
    "dirigi": "dirige",
    "fai": "fa",
    "vendi": "vende",
    "produci": "produce",
    "sai": "sa",
    "puoi": "può",
    "vuoi": "vuole",
    "organizzi": "organizza",
}


def italian(clause: str, name: str, gender: str) -> str | None:
    m = re.match(r"(?:(tu|lei)\s+)?(\S+)\s+(.*)$", clause.strip(), re.I | re.S)
    if not m:
        return None
    verb = _ITALIAN.get(m[2].casefold())
    if verb is None or re.search(r"\b(?:tu|ti|te|voi|vi)\b", m[3], re.I):
        return None
    rest = re.sub(r"\btu(o|a|oi|e)\b", lambda k: "su" + k[1], m[3])
    return f"{name} {verb} {rest}"
