"""Does a piece of a draft say how to reach somebody, be it by what ``introductions.contact`` finds or by pointing at it?"""

from __future__ import annotations

import re

from introductions.contact import find

# "his number is on the card": no detail, and yet nothing but the way to somebody.
_POINTS_AT = re.compile(
    r"""(?<![\w-])(?:e-?mail(?:\ address)?|contact\ details|number|mobile|phone|cell|landline|whatsapp|signal|telegram|skype|insta(?:gram)?|linkedin|calendly|zoom\ room|direct\ line|extension|password|passcode|
    handy|handynummer|telefonnummer|nummer|durchwahl|portable|téléphone|móvil|teléfono|telemóvel|telefone|zap|cellulare|telefono|mobiel|telefoonnummer|
    door\ code|gate\ code|postcode)\b(?:(?!\b(?:that|which|who|where)\b)[^,;.]){0,30}?(?:\bis\b|\bist\b|\best\b|\bes\b|\bé\b|\bè\b|['’]s\b|:)""",
    re.I | re.X,
)

_WORD = re.compile(r"[^\W_]+")
_POINTERS = frozenset(
    """email mail contact number mobile phone cell landline whatsapp signal telegram skype insta instagram linkedin calendly zoom direct extension password passcode handy
    handynummer telefonnummer nummer durchwahl portable téléphone móvil teléfono telemóvel telefone zap cellulare telefono mobiel telefoonnummer door gate
    postcode""".split()
)


def has_contact(text: str) -> bool:
    """A mail address, link, telephone number, handle or street address: ``has_contact("ring 555-0114")`` is True."""
    if find(text):
        return True
    return not _POINTERS.isdisjoint(_WORD.findall(text.casefold())) and _POINTS_AT.search(text) is not None
