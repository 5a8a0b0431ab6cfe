"""Dutch: "je hebt een winkel" becomes "Kim heeft een winkel"."""

from __future__ import annotations

import re

_DUTCH = {
    "hebt": "heeft",
    "bent": "is",
    "kunt": "kan",
    "kan": "kan",
    "wilt": "wil",
    "zult": "zal",
    "was": "was",
    "had": "had",
    "runt": "runt",
    "kent": "kent",
    "zoekt": "zoekt",
    "werkt": "werkt",
    "leidt": "leidt",
    "maakt": "maakt",
    "verkoopt": "verkoopt",
    "weet": "weet",
    "doet": "doet",
    "geeft": "geeft",
    "hebben": "heeft",
    "heeft": "heeft",
}


def describe(clause: str, name: str, gender: str) -> str | None:
    m = re.match(r"(jij|je|u)\s+(\S+)\s+(.*)$", clause.strip(), re.I | re.S)
    verb = _DUTCH.get(m[2].casefold()) if m else None
    if m is None or verb is None or re.search(r"\b(?:jij|je|jou|jouw|u|uw)\b", m[3], re.I):
        return None
    return f"{name} {verb} {m[3]}"
