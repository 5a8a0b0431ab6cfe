"""What opens a door or an account: door codes, PINs, meeting ids, passwords, bank details."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introductions.contact.kinds import ContactKind, Hit
from introductions.contact.plain import Plain
from introductions.contact.windows import matches, mentions

_IS = r"(?:\s?(?:is|ist|lautet|est|es|é|è|:|=|#|-|no\.?|nr\.?|number|nummer|n°|nº)){0,2}\s{0,2}[\"'\u201c]?"
_CODE_WORD = (
    r"door|gate|entry|access|alarm|key\s?safe|lock\s?box|building|buzzer|intercom|entrance|front\sdoor|"
    r"garage|wi-?fi|room|visitor|"
    r"security|guest|participant|conference|dial-in|zip"
)
_CODE = re.compile(
    rf"(?<!\w)(?:(?:{_CODE_WORD})[\s-]?(?:code|pin|number|key|password)s?|(?:pass|pin|key|door|gate|"
    rf"entry)[\s-]?code|code|pin(?:-?code)?|"
    r"buzzer|intercom|key\s?safe|lock\s?box|meeting[\s-]?id|conference\sid|webinar\sid|zoom\sid|"
    r"zugangs?code|türcode|tür-?pin|code\sd['’]accès|code\sd['’]entrée|"
    r"digicode|interphone|clave|código(?:\sde\sacceso|\sde\sacesso|\sda\sporta|\sde\sla\spuerta)?|"
    r"codice(?:\sdi\saccesso)?|toegangscode|deurcode|pincode|"
    rf"einwahl\w*|meeting-?kennnummer|klingel\w*|sprechanlage){_IS}"
    r"(?P<code>[#*]?(?=[A-Za-z]{0,4}[#*-]?\d)[A-Za-z\d][A-Za-z\d#*-]{1,18}(?:\s\d{2,6}){0,4}[#*]?)(?!\w)",
    re.IGNORECASE,
)
# "the code for the gate is 4711", "code porte A 4711", "press 4711 then the bell", "alarm 4711"
_CODE_OF = re.compile(
    r"(?<!\w)(?:code|pin|código|codice)\s(?:for|to|of|zur?|für|de|du|del|da|do|della|van|voor|porte|portail|immeuble)\b"
    r"[^.\n\d]{0,30}?\s(?P<code>[#*]?[A-Z]?\d{3,8}[A-Z]?[#*]?)(?!\w)|"
    r"(?<!\w)(?:press|dial|punch\sin|type|enter|drücken?(?:\ssie)?|tippen?|tapez|tape|marca|marque|premi|digita|disque|druk)\s"
    r"(?P<pressed>[#*]?\d{3,8}[#*]?)(?=$|[.,;!)\n]|\s(?:then|and|for|to|at|on|dann|und|puis|et|luego|y|poi|e|dan|en)\b)|(?<!\w)alarm\w{0,6}\s(?P<alarm>\d{4,8})(?!\w)",
    re.IGNORECASE,
)
_HIDDEN_KEY = re.compile(
    r"(?<!\w)(?:keys?|schlüssel|clé|llave|chave|chiave|sleutel)\s[^.!?\n]{0,40}?\b(?:under|behind|beneath|above|inside|in|with|at|unter|"
    r"hinter|über|im|bei|beim|sous|derrière|dans|chez|debajo|bajo|detrás|en|debaixo|atrás|no|na|com|sotto|dietro|nel|nella|sullo|dal|"
    r"onder|achter|boven|bij)\b[^.!?\n]{0,30}?\b(?:pots?|flowerpot|mat|doormat|stone|brick|gnome|bin|letterbox|mailbox|key\s?box|neighbou?rs?|"
    r"(?:fuß)?matte|blumentopf|stein|briefkasten|nachbar\w*|paillasson|pierre|boîte|voisine?s?|felpudo|maceta|piedra|buzón|vecin\w+|capacho|"
    r"tapete|vaso|pedra|vizinh\w+|zerbino|sasso|cassetta|vicin[oaie]|bloempot|steen|brievenbus|buren|buurman)\b",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r"(?<!\w)(?:password|passphrase|passcode|passwort|kennwort|mot\sde\spasse|contraseña|palavra-passe|"
    r"senha|wachtwoord)"
    r"(?:\s?(?:is|ist|lautet|est|es|é|è)\s|\s?[:=]\s?)[\"'\u201c]?(?P<code>[^\s\"'\u201d,;]{2,40})",
    re.IGNORECASE,
)
_CODE_SIGNS = (
    "code", "pin", "number", "key", "password", "buzzer", "intercom", "safe", "lock", "meeting",
    "conference", "webinar", "zoom", "tür", "clave", "código", "codice", "einwahl", "klingel", "sprech", "interphone",
)  # fmt: skip
_CODE_OF_SIGNS = (
    "code", "pin ", "código", "codice", "press", "dial", "punch", "type", "enter", "drück", "tipp", "tape", "marca",
    "marque", "premi", "digita", "disque", "druk", "alarm",
)  # fmt: skip
_KEY_SIGNS = ("key", "schlüssel", "clé", "llave", "chave", "chiave", "sleutel")
_SECRET_SIGNS = (
    "pass", "kennwort", "contraseña", "senha", "wachtwoord",
)  # fmt: skip
SECRET_WORDS = frozenset(
    (
        "password",
        "passphrase",
        "passcode",
        "passwort",
        "kennwort",
        "passe",
        "contraseña",
        "palavra",
        "senha",
        "wachtwoord",
        *("key", "keys", "schlüssel", "clé", "llave", "chave", "chiave", "sleutel"),
        *("bic", "swift", "bitcoin", "begin"),
    )
)
_BIC = re.compile(r"(?<!\w)(?:BIC|SWIFT)(?:[\s-]code)?[\s:]{1,3}[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?(?!\w)")
_BEGIN, _END = re.compile("begin:vcard", re.IGNORECASE), re.compile("end:vcard", re.IGNORECASE)
_LONGEST_CARD = 8_000
_WALLET = re.compile(r"(?<!\w)(?:bc1[a-z0-9]{20,60}|0x[0-9a-fA-F]{40}|[13][a-km-zA-HJ-NP-Z1-9]{25,34})(?!\w)")
_BEFORE_CODE = re.compile(r"\b(?:dress|tax|building|penal|civil|labou?r|criminal|source|country)\s$", re.IGNORECASE)
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,4})?(?!\w)")
_CARD = re.compile(r"(?<![\d-])\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,4})?(?![\d-])|(?<!\d)\d{16,19}(?!\d)")
_ACCOUNT = re.compile(
    r"(?<!\w)(?:iban|bic|swift(?:\scode)?|sort\scode|account(?:\s(?:no\.?|number))?|kontonummer|"
    r"konto(?:nr\.?)?|blz|bankleitzahl|rib|routing(?:\snumber)?|"
    r"cuenta|conta|conto|rekening(?:nummer)?|cpf|nif|dni|ssn|pix)(?:\s?(?:is|ist|est|es|é|è|no\.?|nr\.?|:|"
    r"#|=)){0,2}\s{1,2}"
    r"(?P<code>(?=[A-Z]{0,8}[\d-]*\d)[A-Z\d][A-Z\d .-]{4,33}[A-Z\d]|[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)(?!\w)",
    re.IGNORECASE,
)


def _cards(text: str) -> Iterator[Hit]:
    """vCards written into a text, to their end or to the next blank line."""
    card = _BEGIN.search(text)
    while card is not None:
        at, most = card.start(), card.start() + _LONGEST_CARD
        end = _END.search(text, at, most)
        blank = text.find("\n\n", at, most)
        stop = end.end() if end else blank if blank >= 0 else min(len(text), most)
        yield ContactKind.CARD, at, stop
        card = _BEGIN.search(text, stop)


def find_codes(plain: Plain) -> Iterator[Hit]:
    """Every code and bank detail in a folded text."""
    text, lowered, stretches = plain.text, plain.lowered, plain.around_digits
    for found in matches(_CODE, text, stretches) if stretches and mentions(lowered, _CODE_SIGNS) else ():
        word_and_year = re.fullmatch(r"(?:19|20)\d\d", found["code"]) and _BEFORE_CODE.search(
            text[: found.start()][-12:]
        )
        if sum(c.isdigit() for c in found["code"]) >= 2 and not word_and_year:
            yield ContactKind.CODE, found.start(), found.end()
    for found in _SECRET.finditer(text) if mentions(lowered, _SECRET_SIGNS) else ():
        yield ContactKind.CODE, found.start(), found.end()
    for found in _HIDDEN_KEY.finditer(text) if mentions(lowered, _KEY_SIGNS) else ():
        yield ContactKind.CODE, found.start(), found.end()
    for found in _BIC.finditer(text) if mentions(lowered, ("bic", "swift")) else ():
        yield ContactKind.BANK, found.start(), found.end()
    yield from _cards(text) if "vcard" in lowered else ()
    for found in matches(_CODE_OF, text, stretches) if mentions(lowered, _CODE_OF_SIGNS) else ():
        digits = re.sub(r"\D", "", found["code"] or found["pressed"] or found["alarm"] or "")
        if not re.fullmatch(r"(?:19|20)\d\d", digits):
            yield ContactKind.CODE, found.start(), found.end()
    if stretches:
        for found in matches(_WALLET, text, stretches):
            if sum(c.isdigit() for c in found[0]) >= 3:
                yield ContactKind.BANK, found.start(), found.end()
        for pattern in (_IBAN, _CARD):
            for found in matches(pattern, text, stretches):
                if sum(c.isdigit() for c in found[0]) >= 8:
                    yield ContactKind.BANK, found.start(), found.end()
        for found in matches(_ACCOUNT, text, stretches):
            if sum(c.isdigit() for c in found["code"]) >= 4:
                yield ContactKind.BANK, found.start(), found.end()
