"""Streets and postcodes as they are written in English, German, French, Spanish, Portuguese, Italian and Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introductions.contact.kinds import ContactKind, Hit

_UP = r"[A-ZÀ-ÖØ-ÞĀŁŚŻČŠŽ]"
_NAME = rf"{_UP}[\w.'’-]{{1,30}}"
_NUMBER = r"\d{1,4}(?:\s?[a-zA-Z](?![\w]))?(?:\s?[-/]\s?\d{1,4}[a-zA-Z]?(?!\w))?"
_UNIT = r"(?:(?:Flat|Apt\.?|Apartment|Suite|Unit|Floor|Room|Studio)\s\w{1,5},?\s)?"
_EN_KIND = (
    r"Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Drive|Dr\.?|Court|Ct\.?|Place|Pl\.?|Square|Sq\.?|Boulevard|Blvd\.?|"
    r"Way|Close|Terrace|Crescent|Gardens|Grove|Hill|Row|Mews|Walk|Parade|Quay|Wharf|Highway|Hwy\.?|Parkway|Pkwy\.?|Circle|"
    r"Alley|Yard|Green|Park|Broadway|Embankment|Buildings|Rise|Vale|View"
)
_STREETS = tuple(
    re.compile(pattern)
    for pattern in (
        # 12 King Street, Flat 3, 221B Baker St.
        rf"{_UNIT}(?<![\w.,-])\d{{1,5}}[A-Za-z]?(?:[-/]\d{{1,5}})?,?\s(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Old|Upper|Lower)\.?\s)?"
        rf"(?:(?:{_NAME}|\d{{1,3}}(?:st|nd|rd|th))\s){{1,3}}(?:{_EN_KIND})(?![\w])(?:,?\s(?:Apt\.?|Suite|Unit|Flat|Floor|\#)\s?\w{{1,5}})?",
        rf"(?:{_NAME}\s){{1,3}}(?:Street|Road|Avenue|Lane|Drive|Court|Square|Boulevard|Terrace|Crescent|Mews|Quay|Wharf),?\s(?:no\.?\s)?\d{{1,4}}[A-Za-z]?(?![\w])",
        r"(?i:(?<=\bat\s)|(?<=address\sis\s)|(?<=address:\s)|(?<=live\s)|(?<=lives\s))\d{1,5}[a-zA-Z]?\s(?i:(?:[a-z'’]{2,20}\s){1,2}(?:street|road|avenue|lane|drive|st|rd|ave)(?!\w))",
        r"(?i:(?<!\w)(?:p\.?\s?o\.?\s?box|postfach|apartado(?:\sde\scorreos)?|caixa\spostal|casella\spostale|postbus|boîte\spostale|b\.p\.)\s?(?:no\.?\s)?\d[\d\s]{0,7})",
        # Hauptstraße 5, Berliner Straße 12a, Am Markt 3, Keizersgracht 100
        rf"(?<!\w)(?:(?:{_NAME}[\s-]){{0,3}}{_UP}?[\w.-]{{0,30}}(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Dd]amm|[Uu]fer|[Cc]haussee|[Pp]romenade))\s{{1,2}}{_NUMBER}(?!\w)",
        rf"(?<!\w){_UP}[\w-]{{1,30}}(?:ring|steig|hof|markt|graben|berg|wall|stieg|zeile|brücke|park|winkel|kamp|twiete|pfad)\s{_NUMBER}(?=\s{{0,2}}(?:$|[,.;)\n]))",
        rf"(?<!\w)(?:Am|An der|An den|Auf dem|Auf der|Im|In der|In den|Unter den|Zum|Zur|Beim|Hinter der|Vor dem)\s{_UP}[\w-]{{2,30}}\s{_NUMBER}(?=\s{{0,2}}(?:$|[,.;)\n]))",
        rf"(?<!\w)(?:{_NAME}\s){{0,3}}{_UP}?[\w'’-]{{0,30}}(?:straat|laan|plein|gracht|kade|singel|dijk|dreef|steeg|plantsoen|burgwal|weg|boulevard)\s\d{{1,4}}(?:\s?[-/]?\s?[a-zA-Z\d]{{1,4}}(?!\w))?",
        # 8 bis, rue de la Paix
        rf"(?<![\w.])(?:\d{{1,4}}(?:\s?(?:bis|ter|quater|[A-D](?!\w)))?(?:\s?[-/]\s?\d{{1,4}})?,?\s(?:(?i:rue|avenue|av\.|boulevard|boul\.|bd|bld|place|pl\.|chemin|impasse|allée|allées|quai|cours|route|square|passage|sentier|faubourg|ruelle|esplanade|promenade|montée|cité|villa))"
        rf"(?:\s(?:de|du|des|de\sla|de\sl['’]|la|le|les|aux?|d['’]|l['’]))?\s?[\w'’.-]{{2,30}}(?:\s(?:de|du|des|la|le|et)?\s?{_NAME}){{0,4}})",
        # calle Mayor, 12 · Rua das Flores 7 · via Roma 3
        rf"(?<!\w)(?i:calle|c/|avenida|avda\.?|av\.|plaza|plza\.?|pza\.?|paseo|p\.º|camino|carretera|ctra\.?|ronda|travesía|glorieta|rambla|carrer|callejón|cuesta|"
        rf"rua|r\.|praça|pça\.?|travessa|largo|estrada|alameda|rodovia|beco|calçada|"
        rf"via|viale|v\.le|piazza|p\.zza|corso|c\.so|vicolo|strada|piazzale|lungomare|lungotevere|salita|contrada|borgo|rue)\s?"
        rf"(?:(?:de|del|de\sla|de\slas|de\slos|da|do|das|dos|di|della|dei|delle|dell['’]|degli|d['’]|la|las|los|el|san|santa)\s?){{0,2}}"
        rf"(?:{_NAME}|\d{{1,2}}\sde\s\w{{3,12}})(?:\s(?:de|del|la|las|los|da|do|das|dos|di|e|y|della|dei)?\s?(?:la\s)?{_NAME}){{0,5}}"
        rf",?\s(?:n\.?\s?[º°o]?\.?\s|nº\s?|núm\.?\s|número\s|numero\s|n\.\s?|#\s?)?\d{{1,5}}(?:\s?[a-zA-Z](?!\w))?(?:,?\s\d{{1,2}}\.?[ºª°](?:\s?\w(?!\w))?)?",
        r"(?<![\d.])-?\d{1,2}\.\d{3,8}°?\s?[NS]?,\s?-?\d{1,3}\.\d{3,8}°?\s?[EWO]?",
        r"\d{1,2}°\s?\d{1,2}['′]\s?(?:[\d.]{1,6}[\"″]\s?)?[NS],?\s?\d{1,3}°\s?\d{1,2}['′]\s?(?:[\d.]{1,6}[\"″]\s?)?[EWO]",
        r"///[a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20}",
    )
)
_YEAR_FIRST = re.compile(r"(?:in|since|by|from|of|until|after|before|during)\s$", re.IGNORECASE)
_STATE = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)
_CONTEXT = r"(?:(?<=\n)|(?<=^)|(?<=,\s)|(?<=;\s)|(?<=\()|(?<=·\s)|(?<=-\s)|(?<=\bin\s)|(?<=\bà\s)|(?<=\ben\s)|(?<=\ba\s)|(?<=\bem\s)|(?<=\bte\s)|(?<=\bnach\s)|(?<=:\s)|(?<=\|\s))"
_COUNTED = (
    r"(?!(?:Menschen|Kunden|Mitarbeiter|Einwohner|Leute|Personen|Nutzer|Haushalt|Bücher|Euro|Jahre|Stück|Mitglied|Betrieb|Firmen|"
    r"Schüler|Student|Kinder|Teilnehmer|Besucher|Leser|Quadratmeter|Tonnen|Kilo|Meter|Stunden|Wohnungen|Euros|EUR|USD|CHF)\w*)"
)
_POSTCODES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\w-])(?:GIR\s?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2})(?!\w)",  # GB
        r"(?<![\w-])[ABCEGHJ-NPRSTVXY]\d[A-Z][\s-]?\d[A-Z]\d(?!\w)",  # CA
        rf"(?<![\w.,])[1-9]\d{{3}}\s?(?!(?:AM|PM|EU|UK|US|CO|OK|IT)\b)[A-Z]{{2}}(?:\s{_UP}[\w'’-]{{2,30}}(?:\s{_UP}[\w-]{{2,20}})?|(?=\s{{0,2}}(?:$|[,.;)\n])))",  # NL
        rf"(?<![\w.,])(?:D|A|F|I|E|B|L|CH|DE|AT|FR|IT|ES|NL|BE|DK|FL|PL|CZ|S|N)-\s?\d{{4,5}}(?:\s{_UP}[\w.'’-]{{1,30}}(?:[\s-]{_UP}[\w'’-]{{1,30}}){{0,2}})?",
        rf"{_CONTEXT}(?!\d{{2,3}}000)\d{{5}}\s{_COUNTED}{_UP}[\w.'’-]{{2,30}}(?:[\s-](?:am|an der|im|sur|sous|de|la|di|del|en)?\s?{_UP}[\w'’-]{{1,30}}){{0,3}}",
        rf"(?:(?<={_UP}\s)|(?<=,\s)|(?<=\n)|(?<=[a-z]\s))(?:{_STATE}),?\s\d{{5}}(?:-\d{{4}})?(?!\d)",  # US
        rf"(?<![\d-])[1-9]\d{{3}}-\d{{3}}\s{_UP}[\w'’-]{{2,30}}(?:\s(?:de|da|do)?\s?{_UP}[\w'’-]{{1,30}}){{0,3}}",  # PT
        r"(?i:(?<!\w)(?:cep|zip(?:\scode)?|postcode|plz|postleitzahl|code\spostal|código\spostal|cap)\s?(?:is|ist|:)?\s?[A-Z\d][A-Z\d\s-]{2,8}\d[A-Z]{0,2}(?!\w))",
        rf"(?<![\d-])\d{{5}}-\d{{3}}(?![\d-])(?:,?\s{_UP}[\w'’-]{{2,30}})?",  # BR
    )
)
_TOWN_AFTER_STREET = re.compile(
    rf",?\s{{1,2}}\d{{4,5}}\s{_UP}[\w.'’-]{{1,30}}(?:[\s-](?:am|an der|im|sur|sous|de|la|di|del|en|aan|den)?\s?{_UP}[\w'’-]{{1,30}}){{0,3}}"
)


def find_places(text: str) -> Iterator[Hit]:
    """Every street address and postcode in a folded text."""
    if not any(char.isdigit() for char in text) and "///" not in text:
        return
    for pattern in _STREETS:
        for found in pattern.finditer(text):
            if re.match(r"(?:19|20)\d\d\s", found[0]) and _YEAR_FIRST.search(text[: found.start()][-8:]):
                continue
            yield ContactKind.STREET, found.start(), found.end()
            town = _TOWN_AFTER_STREET.match(text, found.end())
            if town:
                yield ContactKind.POSTCODE, town.start() + len(town[0]) - len(town[0].lstrip(", \n")), town.end()
    for pattern in _POSTCODES:
        for found in pattern.finditer(text):
            yield ContactKind.POSTCODE, found.start(), found.end()
