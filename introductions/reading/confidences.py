"""What somebody tells the introducer alone: "but don't tell Lisa that I'm leaving". It must not be passed on.

One table for all languages: asked only of a yes with a condition, where the cost of a word too many is one press.
"""

from __future__ import annotations

import re

from introductions.reading.folding import fold

_FEW = r"(?:[\w'’]+\s+){0,3}"
_PATTERNS = (
    # English
    rf"\b(?:don['’]?t|do not|doesn['’]?t|does not|didn['’]?t|never|not to|without)\s+{_FEW}"
    r"(?:tell|mention|say|shar|reveal|disclos|know|find out|hear|learn|let\b)",
    r"\b(?:must|should|need|can|may|will)(?:\s?not|n['’]?t)\s+(?:know|find out|hear|learn|be told)\b",
    r"\bbetween (?:us|ourselves|you and me|the two of us)\b|\bconfiden(?:ce|tial|tially|tiality)\b|\bsecret\b",
    rf"\bkeep\s+{_FEW}(?:out of|quiet|private|to yourself)\b|\boff the record\b|\bdiscree?t(?:ly|ion)?\b|\banonymous",
    # German
    rf"\b(?:nicht|nichts|nie)\s+{_FEW}(?:sag|erzähl|erwähn|verrat|weitersag|weitergeb|wiss|weiß|erfahr|erfähr)",
    rf"\b(?:sag|sagen sie|erzähl|erzählen sie|verrat|verraten sie|erwähn|erwähnen sie)e?\s+{_FEW}nichts?\b",
    r"\bunter uns\b|\bvertraulich|\bgeheim|\bdiskret",
    r"\bfür (?:dich|sich) behalten\b|\bbehalt\w* \w+ (?:\w+ )?für (?:dich|sich)\b",
    # French
    rf"\b(?:ne|n['’])\s*{_FEW}(?:dis|dites|dire|parle|mentionne|répète|sache|apprenne)",
    rf"\bentre nous\b|\bconfidenti|\bsecret|\bdiscr[eéè]|\bgarde\w*\s+{_FEW}pour (?:toi|vous)\b",
    # Spanish
    rf"\bno\s+{_FEW}(?:digas?|decir|diga|cuent|mencion|coment|sepa)",
    r"\bentre (?:nosotros|tú y yo|usted y yo)\b|\bconfidencia|\bsecreto|\bdiscre",
    # Portuguese
    rf"\bn[ãa]o\s+{_FEW}(?:digas?|diga|dizer|cont[ae]|mencion|fal[ae]|saib)",
    r"\bentre n[óo]s\b|\bsegredo|\bsigilo",
    # Italian
    rf"\bnon\s+{_FEW}(?:dir|dica|parlar|menzion|raccont|sappia|sapere)",
    r"\b(?:tra|fra) (?:di )?noi\b|\bconfidenz|\briservat|\bsegret|\bdiscre[zt]",
    # Dutch
    rf"\b(?:niet|niets|nooit)\s+{_FEW}(?:zeg|vertel|noem|weet|weten)",
    rf"\b(?:zeg|vertel|noem)\s+{_FEW}niets?\b|\bonder ons\b|\bvertrouwelijk|\bgeheim|\bdiscreet",
)
_CONFIDED = re.compile("|".join(_PATTERNS), re.IGNORECASE)


def is_confided(text: str) -> bool:
    """Whether something in the reply is meant for the introducer alone.

    >>> is_confided("Yes, but don't tell Lisa that I'm leaving."), is_confided("Yes, but by e-mail only.")
    (True, False)
    """
    return _CONFIDED.search(text) is not None or _CONFIDED.search(fold(text)) is not None
