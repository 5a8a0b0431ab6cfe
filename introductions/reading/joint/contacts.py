"""Does a piece of text say how to reach somebody?"""

from __future__ import annotations

import re

from introductions.contact import find

_CONTACT = re.compile(
    r"""[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\bhttps?://|\bwww\.|(?<![\w.])@\w{2,}|(?P<domain>\b[\w-]{2,63}\.(?:com|org|net|edu|gov|io|co|ai|app|de|fr|es|it|nl|pt|br|uk|eu|ch|at|be|info|biz|me|us|ca|au|nz|za|in|ie|se|no|dk|pl|cz)\b(?:/\S*)?)
    |(?<![\w.,])\+?\(?\d[\d\s().\-/]{4,18}\d(?!\w)|\b\w+\s+(?:at|\[at\]|\(at\))\s+\w+\s+(?:dot|\[dot\]|\(dot\))\s+\w+
    |\b(?:number|mobile|phone|cell|landline|whatsapp|signal|telegram|skype|insta(?:gram)?|linkedin|calendar|diary|calendly|tel|handy|telefon|nummer|portable|téléphone|móvil|teléfono|telemóvel|telefone|cellulare|telefono|mobiel|telefoon|door\ code|postcode)\b.{0,30}(?:\bis\b|\bist\b|\best\b|\bes\b|\bé\b|\bè\b|:).{0,3}[\d\w]""",
    re.I | re.X,
)
_ADDRESS = re.compile(
    r"\b\d{1,4}[a-z]?,? (?:[A-Z][\w'’]+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|square|quay|terrace|place)\b|\b[A-ZÄÖÜ][\wäöüß]+(?:straße|strasse|str\.|weg|gasse|platz) \d{1,4}\b|\b(?:rue|avenue|boulevard|calle|avenida|rua|via|viale|piazza) [^.,;]{2,40},? \d{1,4}\b|\b\d{1,4},? (?:rue|avenue|boulevard)\b|\bP\.?O\.? Box \d",
)
_NUMBERS_ONLY = re.compile(r"^\+?[\d\s().\-/]+$")


def has_contact(text: str) -> bool:
    """A mail address, link, telephone number, handle or street address: ``has_contact("ring 555-0114")`` is True."""
    for m in _CONTACT.finditer(text):
        found = m.group()
        if m["domain"] and not find(text):
            continue  # a firm that is called like its domain: "she joined Booking.com"
        if _NUMBERS_ONLY.match(found):
            digits = re.sub(r"\D", "", found)
            if len(digits) < 6 or (len(digits) == 8 and re.fullmatch(r"(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d", found)):
                continue
        return True
    return bool(_ADDRESS.search(text))
