"""Subjects compared as mail programs compare them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

# RFC 5256 §2.1 knows re, fw and fwd; programs in other languages write their own.
_MARKS = (
    "re|fw|fwd|aw|wg|antw|antwoord|doorst|sv|vs|vb|ref|rif|r|i|res|enc|rv|tr|odp|pd|ynt|ilt|i̇lt|atb|bls|"
    "σχετ|πρθ|на|ответ|отв|"
    "vá|továbbítás|ats|回复|回覆|答复|答覆|转发|轉寄|返信|転送|회신|전달"
)
_LEADER = re.compile(
    rf"(?:{_MARKS})\s{{0,3}}(?:\[\d{{1,4}}\]|\(\d{{1,4}}\))?\s{{0,3}}(?:\[[^\[\]]{{0,60}}\])?\s{{0,3}}[:：]\s{{0,9}}"
)
_BLOB = re.compile(r"\[[^\[\]]{0,60}\]\s{0,9}")
_TRAILER = re.compile(r"\s{0,9}\(fwd\)$")
_AUTOMATIC = re.compile(
    r"(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|"
    r"automatische antwort|abwesenheitsnotiz|réponse automatique|absence du bureau|respuesta automática|"
    r"resposta automática|risposta automatica|fuori ufficio|"
    r"automatisch antwoord|autosvar|automatiskt svar|automatisk svar|accepted|declined|undeliverable|"
    r"unzustellbar|non remis|read|delivered|gelesen|lu)\s{0,3}[:：-]\s{0,9}"
)
_WORD = re.compile(r"\w+")
_CAP = 400


def base_subject(subject: str) -> str:
    """The subject without what replying and forwarding put around it (RFC 5256 §2.1), lower case.

    >>> base_subject("AW: Re[2]: [EXTERNAL] Introduction to Lisa (fwd)")
    'introduction to lisa'
    """
    base = " ".join(subject[:_CAP].casefold().split())
    while True:
        before = base
        base = _TRAILER.sub("", base)
        found = _LEADER.match(base) or _AUTOMATIC.match(base)
        if found and base[found.end() :].strip():
            base = base[found.end() :]
        found = _BLOB.match(base)
        if found and base[found.end() :].strip():
            base = base[found.end() :]
        if base == before:
            return base.strip()


def is_reply_subject(subject: str) -> bool:
    """Whether the subject says that the mail answers another: ``Re: Hello``."""
    return bool(_LEADER.match(" ".join(subject[:_CAP].casefold().split())))


def similar(one: str, other: str) -> bool:
    """Whether two subjects are the same but for small changes: a name spelt out, a word added.

    >>> similar("Introduction to Lisa?", "An introduction to Lisa Novak?")
    True
    """
    a, b = base_subject(one), base_subject(other)
    if not a or not b:
        return False
    if a == b:
        return True
    words_a, words_b = set(_WORD.findall(a)), set(_WORD.findall(b))
    shared = len(words_a & words_b)
    if min(len(words_a), len(words_b)) >= 2 and shared / max(len(words_a), len(words_b)) >= 0.6:
        return True
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.8
