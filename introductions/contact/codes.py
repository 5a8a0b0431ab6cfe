"""What opens a door or an account: door codes, PINs, meeting ids, passwords, bank details."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introductions.contact.kinds import ContactKind, Hit

_IS = r"(?:\s?(?:is|ist|lautet|est|es|é|è|:|=|#|-|no\.?|nr\.?|number|nummer|n°|nº)){0,2}\s{0,2}[\"'\u201c]?"
_CODE_WORD = (
    r"door|gate|entry|access|alarm|key\s?safe|lock\s?box|building|buzzer|intercom|entrance|front\sdoor|garage|wi-?fi|room|visitor|"
    r"security|guest|participant|conference|dial-in|zip"
)
_CODE = re.compile(
    rf"(?<!\w)(?:(?:{_CODE_WORD})[\s-]?(?:code|pin|number|key|password)s?|(?:pass|pin|key|door|gate|entry)[\s-]?code|code|pin(?:-?code)?|"
    r"buzzer|intercom|key\s?safe|lock\s?box|meeting[\s-]?id|conference\sid|webinar\sid|zoom\sid|zugangs?code|türcode|tür-?pin|code\sd['’]accès|code\sd['’]entrée|"
    r"digicode|interphone|clave|código(?:\sde\sacceso|\sde\sacesso|\sda\sporta|\sde\sla\spuerta)?|codice(?:\sdi\saccesso)?|toegangscode|deurcode|pincode|"
    rf"einwahl\w*|meeting-?kennnummer|klingel\w*|sprechanlage){_IS}"
    r"(?P<code>[#*]?(?=[A-Za-z]{0,4}[#*-]?\d)[A-Za-z\d][A-Za-z\d#*-]{1,18}(?:\s\d{2,6}){0,4}[#*]?)(?!\w)",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r"(?<!\w)(?:password|passphrase|passcode|passwort|kennwort|mot\sde\spasse|contraseña|palavra-passe|senha|wachtwoord)"
    r"(?:\s?(?:is|ist|lautet|est|es|é|è)\s|\s?[:=]\s?)[\"'\u201c]?(?P<code>[^\s\"'\u201d,;]{2,40})",
    re.IGNORECASE,
)
_BEFORE_CODE = re.compile(r"\b(?:dress|tax|building|penal|civil|labou?r|criminal|source|country)\s$", re.IGNORECASE)
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,4})?(?!\w)")
_CARD = re.compile(r"(?<![\d-])\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,4})?(?![\d-])|(?<!\d)\d{16,19}(?!\d)")
_ACCOUNT = re.compile(
    r"(?<!\w)(?:iban|bic|swift(?:\scode)?|sort\scode|account(?:\s(?:no\.?|number))?|kontonummer|konto(?:nr\.?)?|blz|bankleitzahl|rib|routing(?:\snumber)?|"
    r"cuenta|conta|conto|rekening(?:nummer)?|cpf|nif|dni|ssn|pix)(?:\s?(?:is|ist|est|es|é|è|no\.?|nr\.?|:|#|=)){0,2}\s{1,2}"
    r"(?P<code>(?=[A-Z]{0,8}[\d-]*\d)[A-Z\d][A-Z\d .-]{4,33}[A-Z\d]|[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)(?!\w)",
    re.IGNORECASE,
)


def find_codes(text: str) -> Iterator[Hit]:
    """Every code and bank detail in a folded text."""
    for found in _CODE.finditer(text):
        word_and_year = re.fullmatch(r"(?:19|20)\d\d", found["code"]) and _BEFORE_CODE.search(
            text[: found.start()][-12:]
        )
        if sum(c.isdigit() for c in found["code"]) >= 2 and not word_and_year:
            yield ContactKind.CODE, found.start(), found.end()
    for found in _SECRET.finditer(text):
        yield ContactKind.CODE, found.start(), found.end()
    if any(char.isdigit() for char in text):
        for pattern in (_IBAN, _CARD):
            for found in pattern.finditer(text):
                if sum(c.isdigit() for c in found[0]) >= 8:
                    yield ContactKind.BANK, found.start(), found.end()
        for found in _ACCOUNT.finditer(text):
            if sum(c.isdigit() for c in found["code"]) >= 4:
                yield ContactKind.BANK, found.start(), found.end()
