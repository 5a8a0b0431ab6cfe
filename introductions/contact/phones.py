"""Telephone numbers in all national forms, bare local ones (555-0142) too; not dates, years, money, weeks or counts.

A number is looked at with what stands before and after it. Where a form is shared by counts and phones
("912 345 000"), the numbering plans of the countries whose languages we write decide (libphonenumber).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from introductions.contact.kinds import ContactKind, Hit
from introductions.contact.plain import Plain
from introductions.contact.windows import around_digits, matches, mentions

_MOST = 300  # numbers of a text that are looked at closely: nobody writes more, and all others count as phones
_REACH = 48  # more than any form here has before its first digit or behind its last
_REGIONS = ("ES", "PT", "FR", "DE", "IT", "NL", "GB", "US", "BR", "CH", "AT", "BE", "IE", "MX")
_RUN = re.compile(r"(?<![\w@#])(?:\+[ \t]?)?\(?\d(?:[ \t.\-/()]{0,3}\d){3,24}\)?(?![\d])")
# A number broken over two lines, only where it shows itself as one: +49 561⏎123456, 0561⏎123456
_BROKEN = re.compile(
    r"(?<![\w@#.,-])(?:\+|0)\d(?:[ \t.\-/()]{0,3}\d){1,12}[ \t\-/.]{0,2}\n[ \t>]{0,4}\d(?:[ \t.\-/()]{0,3}\d){2,12}"
)
_VANITY = re.compile(r"(?<!\w)(?:\+?1[-. ])?\(?8\d\d\)?[-. ](?=[\dA-Z-]{0,8}[A-Z]{3})[A-Z\d][A-Z\d-]{5,12}(?!\w)")
_EXTENSION = re.compile(
    r"[ \t,;]{0,3}(?:ext|x|extn|extension|durchwahl|dw|app|poste|int|interno|ramal|toestel|"
    r"anexo)[.:]?[ \t]{0,2}\d{1,6}(?!\d)",
    re.IGNORECASE,
)
_ALONE_EXTENSION = re.compile(
    r"(?<!\w)(?:extension|extn|ext\.|durchwahl|nebenstelle|poste|interno|ramal|toestel|anexo|"
    r"anschluss|klappe)[ :.]{1,3}(?:is |ist |est |no\.? |nr\.? )?-?\d{2,6}(?!\d)|(?<!\w)(?-i:DW)[ :.]{1,2}-?\d{1,5}(?!\d)|"
    r"(?<!\w)(?:ends? in|ending in|endet auf|termine par|acaba en|termina em|finisce con|eindigt op) \d{2,5}(?!\d)",
    re.IGNORECASE,
)
_EXTENSION_WORDS = ("ext", "durchwahl", "nebenstelle", "poste", "interno", "ramal", "toestel", "anexo", "anschluss", "klappe", "dw",
                    "end in", "ends in", "ending in", "endet auf", "termine par", "acaba en", "termina em", "finisce con",
                    "eindigt op")  # fmt: skip
_CUE = re.compile(
    r"(?:\b(?:tel|tél|telephone|téléphone|telefon\w*|teléfono|telefone|telefono|telefoon\w*|phone|ph|fone|"
    r"fon|mobile?|mob|mobil\w*|"
    r"móvil|celular|cell|cel|cellulare|handy\w*|natel|gsm|fax|landline|festnetz\w*|fixe|portable|fijo|fixo|"
    r"fisso|vast|"
    r"number|numéro|nummer|número|numero|whats\s?app|signal|telegram|viber|sms|text|dial|call|ring|"
    r"anruf\w*|erreich\w*|joindre|"
    r"appel\w*|llam\w*|lig\w*|chiam\w*|bel|bell?en|reach(?:es)?|rufen?|rufst|hotline|direct|office|home|"
    r"work|büro|bureau|t|m|f|p|h|c|w|o|d)"
    r"\b[^\d\n]{0,22})$",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\b(?:tel|tél|telephone|téléphone|telefon\w*|teléfono|telefone|telefono|telefoon\w*|phone|mobile|mob|"
    r"mobil\w*|móvil|celular|cell|"
    r"cellulare|handy\w*|gsm|fax|landline|festnetz\w*|phone number|number is|numéro|rufnummer|"
    r"telefonnummer|hotline)\b"
    r"[ :.()]{0,3}(?:(?:is|ist|est|es|é|è|no|nr|number|nummer|n°|nº)\b[ :.]{0,2})?$",
    re.IGNORECASE,
)
_NOT_PHONE_BEFORE = re.compile(
    r"(?:[€$£¥#§]|\b(?:USD|EUR|GBP|CHF|BRL|isbn|issn|ean|hrb|hra|vat|ust-?id\w*|siret|siren|order|invoice|"
    r"ticket|case|ref|reference|"
    r"bestell\w*|rechnung\w*|aktenzeichen|patent|registered\b[^\d\n]{0,20}|company|number of|serial|part|"
    r"doi|rfc|din|iso|model)\b)"
    r"[ :.#-]{0,3}(?:(?:no|nr|number|nº|n°)\b[ :.#]{0,3})?$",
    re.IGNORECASE,
)
_UNIT_AFTER = re.compile(
    r"^\s{0,2}(?:[€$£¥%‰°]|(?:eur|euros?|usd|dollars?|pounds?|chf|francs?|reais|k|m|km|kg|g|mg|t|tons?|"
    r"tonnes?|tonnen|cm|mm|m²|m2|qm|"
    r"ha|kw|kwh|mw|mb|gb|tb|people|persons|users?|customers?|members?|employees|copies|readers|visitors|"
    r"downloads|units|"
    r"inhabitants|residents|hours|years|days|miles|words|personen|menschen|kunden|nutzer\w*|mitarbeiter\w*|"
    r"einwohner\w*|stück|"
    r"jahre|stunden|leser\w*|personnes|clients|habitants|utilisateurs|exemplaires|ans|personas|clientes|"
    r"usuarios|habitantes|"
    r"ejemplares|pessoas|usuários|utilizadores|persone|clienti|utenti|abitanti|copie|mensen|klanten|"
    r"gebruikers|inwoners|"
    r"millions?|millionen|milliards?|mio|mrd|mil|miljoen)(?!\w))",
    re.IGNORECASE,
)
_YEAR = r"(?:1[89]|20)\d\d"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_CLOCK = r"(?:[01]?\d|2[0-4])[.h]?(?:[0-5][05])"
# What looks like a run of digits and is no phone's. Each is bounded: a phone's middle is not taken for it.
_OTHERS = re.compile(
    rf"(?<![\d.\-/+])(?:"
    rf"{_YEAR}[-./]{_MONTH}[-./]{_DAY}|{_DAY}[-./]\s?{_MONTH}[-./]\s?(?:{_YEAR}|\d\d)|"
    rf"{_MONTH}[-./]{_DAY}[-./]{_YEAR}"
    rf"|{_YEAR}{_MONTH.replace('0?', '0')}{_DAY.replace('0?', '0')}"
    rf"|{_YEAR}(?:\s?[-/]\s?{_YEAR}|\s?/\s?\d\d|[ \t]{_YEAR})+"
    rf"|(?!\d{{3}}\s?-\s?\d{{4}}){_CLOCK}\s?-\s?{_CLOCK}"  # 555-0150 is a phone, not 5.55 to 1.50
    rf"|\d{{1,2}}\.\d{{3,}}|0\.\d+"
    rf"|(?:1?\d?\d|2[0-5]\d)(?:\.(?:1?\d?\d|2[0-5]\d)){{3}}"
    rf"|(?<!\d )97[89](?:[- ]?\d){{10}}"  # an ISBN has thirteen figures
    rf")(?![\d]|[\-/.]\d)"
)
# 555-0142: no count of anything, whatever follows it; from 250 to 1250 may be one
_LOCAL = re.compile(r"\d{3}-(?:0\d{3}|\d{3}[1-9])|\d{2}[1-9]-\d{4}")
_THOUSANDS = re.compile(r"\d{1,3}(?:([ .])\d{3})(?:\1\d{3})*")
_RANGE = re.compile(r"(\d{2,7})\s?-\s?(\d{2,7})")

_DIGIT_WORDS = (
    "zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|"
    "null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|"
    "zéro|un|deux|trois|quatre|cinq|sept|huit|neuf|"
    "cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|"
    "um|dois|três|quatro|meia|sete|oito|nove|"
    "due|tre|quattro|cinque|sei|sette|otto|"
    "nul|een|twee|drie|vijf|zes|zeven|negen"
)
_SPELT = re.compile(
    rf"(?<!\w)(?:{_DIGIT_WORDS}|\d{{1,5}})(?:[\s,.\-]{{1,3}}(?:{_DIGIT_WORDS}|\d{{1,5}})){{3,20}}(?!\w)", re.IGNORECASE
)
# "zéro six, douze, trente-quatre, …": numbers said in pairs, after a zero
_TENS = (
    r"(?:ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zehn|elf|zwölf|\w{4,12}zehn|\w{3,14}zig|"
    r"\w{3,14}ßig|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|diez|doce|trece|catorce|"
    r"quince|dieci\w*|dieciséis|veint\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|dez\w*|doze|treze|vinte|trinta|"
    r"quarenta|cinquenta|sessenta|oitenta|undici|dodici|tredici|quattordici|quindici|sedici|vent\w+|trent\w+|quarant\w+|"
    r"cinquant\w+|sessant\w+|settant\w+|ottant\w+|novant\w+|tien|twaalf|\w{3,6}tien|\w{2,14}tig)"
)
_PAIRS = re.compile(
    rf"(?<!\w)(?:zero|oh|null|zéro|cero|nul)(?:[\s,.\-]{{1,3}}(?:(?:et|y|e|en|und|and)[\s\-])?(?:{_DIGIT_WORDS}|{_TENS})){{4,20}}(?!\w)",
    re.IGNORECASE,
)
# A letter in place of a figure: 555-O142, S55-0142
_LETTERED = re.compile(r"(?<![\w-])(?=[^\s]{0,8}[OolIS])[\dOolIS]{3}[-. ][\dOolIS]{4}(?![\w-])")


DIGIT_WORDS = frozenset(_DIGIT_WORDS.split("|"))
_ZEROS = frozenset("zero oh null zéro cero nul".split())
_WORDS = re.compile(r"\w+")


def may_be_spelt(plain: Plain) -> bool:
    """At least three words that are digits, or a zero, after which they may be said in pairs."""
    return plain.has_word(_ZEROS) or _has_many_digit_words(plain)


def _has_many_digit_words(plain: Plain) -> bool:
    return plain.has_word(DIGIT_WORDS) and sum(word in DIGIT_WORDS for word in plain.in_order) >= 3


def _is_spelt(found: re.Match[str]) -> bool:
    """Seven figures or more, at least three of them in words; six words alone are enough."""
    parts = _WORDS.findall(found[0].casefold())
    words = sum(not part.isdigit() for part in parts)
    figures = words + sum(len(part) for part in parts if part.isdigit())
    return words >= 6 or (words >= 3 and figures >= 7)


def _is_range(match: re.Match[str], cued: bool) -> bool:
    low, high = match[1], match[2]
    if cued or low.startswith("0") or high.startswith("0") or int(low) >= int(high):
        return False
    return low.endswith("00") and high.endswith("00")


def _is_valid_somewhere(number: str) -> bool:
    import phonenumbers  # when first needed: its tables take a moment, and few texts ask for them

    for region in _REGIONS:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(number, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False


def _is_phone(number: str, before: str, after: str) -> bool:
    digits = sum(c.isdigit() for c in number)
    bare = number.strip("() \t")
    if bare.startswith("+"):
        return digits >= 6
    if _NOUN.search(before) and digits >= 4:
        return True
    if digits < 5:
        return False
    cued = _CUE.search(before) is not None
    unit = _UNIT_AFTER.match(after) is not None and not _LOCAL.fullmatch(bare)
    counted = unit or _NOT_PHONE_BEFORE.search(before) is not None
    if counted and not bare.startswith("0"):
        return False
    if _NOT_PHONE_BEFORE.search(before):
        return False
    if bare.startswith("0") or number.startswith("("):
        return digits >= 6
    if digits < 7:
        return cued and digits >= 5 and not counted and not _THOUSANDS.fullmatch(bare)
    span = _RANGE.fullmatch(bare)
    if span is not None and _is_range(span, cued):
        return False
    if _THOUSANDS.fullmatch(bare):
        if cued:
            return True
        return digits >= 9 and (not bare.endswith("000") or _is_valid_somewhere(bare))
    if bare.isdigit():
        return cued or not bare.endswith("000") or (digits >= 9 and _is_valid_somewhere(bare))
    return True


def _masked(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    """The text with x for dates, years, clock times and ISBNs, unless a word for a phone stands before them."""
    pieces, at = [], 0
    for found in matches(_OTHERS, text, stretches):
        if not _NOUN.search(text[max(0, found.start() - 40) : found.start()]):
            pieces += [text[at : found.start()], "x" * len(found[0])]
            at = found.end()
    return "".join([*pieces, text[at:]])


def find_phones(plain: Plain) -> Iterator[Hit]:
    """Every telephone number in a folded text."""
    kind = ContactKind.PHONE
    text = plain.text

    if _has_many_digit_words(plain):
        for found in _SPELT.finditer(text):
            if _is_spelt(found):
                yield kind, found.start(), found.end()
    if plain.has_word(_ZEROS):
        for found in _PAIRS.finditer(text):
            yield kind, found.start(), found.end()
    stretches = around_digits(text, _REACH)
    if not stretches:
        return
    for found in matches(_LETTERED, text, stretches):
        if sum(c.isdigit() for c in found[0]) >= 4:
            yield kind, found.start(), found.end()
    masked = _masked(text, stretches)
    for pattern in (_RUN, _BROKEN):
        for nth, found in enumerate(matches(pattern, masked, stretches)):
            start, end = found.start(), found.end()
            if found[0].endswith(")") and "(" not in found[0]:
                end -= 1
            number = masked[start:end]
            sure = pattern is _BROKEN or nth >= _MOST
            if sure or _is_phone(number, text[max(0, start - 40) : start], text[end : end + 16]):
                extension = _EXTENSION.match(text, end)
                yield kind, start, extension.end() if extension else end
    for found in matches(_VANITY, text, stretches) if "8" in text else ():
        yield kind, found.start(), found.end()
    if mentions(plain.lowered, _EXTENSION_WORDS):
        for found in matches(_ALONE_EXTENSION, text, stretches):
            yield kind, found.start(), found.end()
