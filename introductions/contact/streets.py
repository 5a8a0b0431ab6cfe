"""Streets with their numbers, as they are written in English, German, French, Spanish, Portuguese, "
"Italian and Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from introductions.contact.kinds import ContactKind, Hit
from introductions.contact.plain import Plain
from introductions.contact.postcodes import TOWN_AFTER_STREET
from introductions.contact.windows import matches, mentions

UP = r"[A-ZÀ-ÖØ-ÞĀŁŚŻČŠŽ]"
_NAME = rf"{UP}[\w.'’-]{{1,30}}"
_NUMBER = r"\d{1,4}(?:\s?[a-zA-Z](?!\w))?(?:\s?[-/]\s?\d{1,4}[a-zA-Z]?(?!\w))?"
_AT_END = r"(?=\s{0,2}(?:$|[,.;)\n]))"


@dataclass(frozen=True, slots=True)
class _Street:
    """A way to write a street; looked for only where one of ``words`` (small letters) occurs at all."""

    words: Sequence[str]
    pattern: re.Pattern[str]


def _either(words: str) -> str:
    return "|".join(re.escape(word).replace("_", r"\s") for word in words.split())


_EN = (
    "Street St. St Road Rd. Rd Avenue Ave. Ave Lane Ln. Ln Drive Dr. Dr Court Ct. Ct Place Pl. Pl Square "
    "Sq. Sq Boulevard "
    "Blvd. Blvd Way Close Terrace Crescent Gardens Grove Hill Row Mews Walk Parade Quay Wharf Highway Hwy. "
    "Hwy Parkway "
    "Pkwy. Pkwy Circle Alley Yard Green Park Broadway Embankment Buildings Rise Vale View"
)
_EN_SURE = "Street Road Avenue Lane Drive Court Square Boulevard Terrace Crescent Mews Quay Wharf"
# "the school on Canal Street, 140 adults": a count and no number of a house
_COUNTED = (
    "adults|people|children|kids|pupils|students|women|men|families|members|seats|beds|boats|houses|flats|shops|stalls|"
    "volunteers|voices|players|learners|tenants|residents|homes|desks|rooms|trees|hives|chairs|bikes|books|staff"
)
#: A street without its number ends with one of these.
STREET_WORDS = frozenset(_EN_SURE.casefold().split())
_DE = "straße strasse str. weg platz allee gasse damm ufer chaussee promenade"
_DE_WEAK = "ring steig hof markt graben berg wall stieg zeile brücke park winkel kamp twiete pfad"
_DE_PLACE = (
    "Markt Linden Bahnhof Kirche Kirchplatz Kirchhof Hafen Rathaus Brunnen Schloss Mühle Stadtgraben Anger Wall Tor"
)
_NL = "straat laan plein gracht kade singel dijk dreef steeg plantsoen burgwal weg boulevard"
_FR = (
    "rue avenue av. boulevard boul. bd bld place pl. chemin impasse allée allées quai cours route square "
    "passage "
    "sentier faubourg ruelle esplanade promenade montée cité villa"
)
# "200 square kilometres short", "12 place settings": English that counts or measures, and no French street
_MEASURED = (
    r"square\s(?:(?:kilo)?met(?:re|er)s?|miles?|feet|foot|yards?|inch(?:es)?|km|m|ft|roots?|meals?)\b|"
    r"place\s(?:cards?|settings?|mats?|names?)\b|promenade\s(?:concerts?|decks?)\b|route\s(?:maps?|miles?|march\w*)\b"
)
_ROMANCE = (
    "calle c/ avenida avda. avda av. plaza plza. pza. paseo camino carretera ctra. ronda travesía glorieta "
    "rambla carrer "
    "callejón cuesta rua r. praça pça. travessa largo estrada alameda rodovia beco calçada via viale v.le "
    "piazza p.zza corso "
    "c.so vicolo strada piazzale lungomare lungotevere salita contrada borgo rue"
)
_BOX = "postfach postbus apartado apartado_de_correos caixa_postal casella_postale boîte_postale b.p."
_OF = (
    r"(?:(?:de|del|de\sla|de\slas|de\slos|da|do|das|dos|di|"
    r"della|dei|delle|dell['’]|degli|d['’]|la|las|los|el|san|santa)\s?)"
)

_STREETS = (
    # 12 King Street, Flat 3, 221B Baker St., 350 W 42nd St Apt 5
    _Street(
        [word.casefold() for word in _EN.split()],
        re.compile(
            r"(?:(?:Flat|Apt\.?|Apartment|Suite|Unit|Floor|Room|Studio)\s\w{1,5},?\s)?"
            r"(?<![\w.,-])\d{1,5}[A-Za-z]?(?:[-/]\d{1,5})?,?\s"
            r"(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Old|Upper|Lower)\.?\s)?"
            rf"(?:(?:{_NAME}|\d{{1,3}}(?:st|nd|rd|th))\s){{1,3}}(?:{_either(_EN)})(?!\w)"
            r"(?:,?\s(?:Apt\.?|Suite|Unit|Flat|Floor|\#)\s?\w{1,5})?"
        ),
    ),
    _Street(
        [word.casefold() for word in _EN_SURE.split()],
        re.compile(
            rf"(?:{_NAME}\s){{1,3}}(?:{_either(_EN_SURE)})(?:\s|,\s(?!\d{{1,4}}\s(?:{_COUNTED})\b))(?:no\.?\s)?\d{{1,4}}[A-Za-z]?(?!\w)"
        ),
    ),
    _Street(
        ("street", "road", "avenue", "lane", "drive", " st", " rd", " ave"),
        re.compile(
            r"(?:(?<=\bat\s)|(?<=address\sis\s)|(?<=address:\s)|(?<=live\s)|(?<=lives\s))\d{1,5}[a-z]?\s"
            r"(?:[a-z'’]{2,20}\s){1,2}(?:street|road|avenue|lane|drive|st|rd|ave)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    _Street(
        ("box", *(word.replace("_", " ") for word in _BOX.split())),
        re.compile(rf"(?<!\w)(?:p\.?\s?o\.?\s?box|{_either(_BOX)})\s?(?:no\.?\s)?\d[\d ]{{0,7}}", re.IGNORECASE),
    ),
    # Hauptstraße 5, Berliner Straße 12a, Weststr. 3
    _Street(
        _DE.split(),
        re.compile(
            rf"(?<!\w)(?:{_NAME}[\s-]){{0,3}}{UP}?[\w.-]{{0,30}}(?:{_either(_DE)}|{_either(_DE.title())})"
            rf"\s{{1,2}}{_NUMBER}(?!\w)"
        ),
    ),
    _Street(
        _DE_WEAK.split(),
        re.compile(rf"(?<!\w){UP}[\w-]{{1,30}}(?:{_either(_DE_WEAK)})\s{_NUMBER}{_AT_END}"),
    ),
    # Am Markt 3, Unter den Linden 5, An der Alster 4
    _Street(
        ("am ", "an de", "auf de", "im ", "in de", "unter de", "zum ", "zur ", "beim ", "hinter de", "vor de"),
        re.compile(
            r"(?<!\w)(?:Am|An der|An den|Auf dem|Auf der|Im|In der|In den|Unter den|Zum|Zur|Beim|"
            r"Hinter der|Vor dem)\s"
            rf"(?:(?:(?:Alten?|Neuen?|Kleinen?|Großen?)\s)?(?:{_either(_DE_PLACE)})\s{_NUMBER}(?!\w)"
            rf"|{UP}[\w-]{{2,30}}\s{_NUMBER}{_AT_END})"
        ),
    ),
    # Keizersgracht 100-2, Oude Weg 7 bis
    _Street(
        _NL.split(),
        re.compile(
            rf"(?<!\w)(?:{_NAME}\s){{0,3}}{UP}?[\w'’-]{{0,30}}(?:{_either(_NL)})\s\d{{1,4}}(?:\s?[-/]\s?\w{{1,4}}|\s?[a-zA-Z](?!\w))?"
        ),
    ),
    # 8 bis, rue de la Paix
    _Street(
        _FR.split(),
        re.compile(
            r"(?<![\w.])\d{1,4}(?:\s?(?:bis|ter|quater|[A-D](?!\w)))?(?:\s?[-/]\s?\d{1,4})?,?\s"
            rf"(?!(?i:{_MEASURED}))(?i:{_either(_FR)})(?:(?<=\.)|(?!\w))"
            rf"(?:\s(?:de|du|des|de\sla|de\sl['’]|la|le|les|aux?|d['’]|l['’]))?\s?[\w'’.-]{{2,30}}"
            rf"(?:\s(?:(?:de|du|des|la|le|et)\s)?{_NAME}){{0,4}}"
        ),
    ),
    # calle Mayor, 12 · Rua das Flores 7, 2.º · via Roma 3
    _Street(
        _ROMANCE.split(),
        re.compile(
            rf"(?<!\w)(?i:{_either(_ROMANCE)})\s?{_OF}{{0,2}}(?:{_NAME}|\d{{1,2}}\sde\s\w{{3,12}})"
            rf"(?:\s(?:(?:de|del|la|las|los|da|do|das|dos|di|e|y|della|dei)\s)?(?:la\s)?{_NAME}){{0,5}}"
            r",?\s(?:n\.?\s?[º°o]?\.?\s|nº\s?|núm\.?\s|número\s|numero\s|#\s?)?\d{1,5}(?:\s?[a-zA-Z](?!\w))?"
            r"(?:,?\s\d{1,2}\.?[ºª°](?:\s?\w(?!\w))?)?"
        ),
    ),
    # Magasinsgatan 11, Nørregade 5, Storgata 12
    _Street(
        ("gatan", "gata", "vägen", "gränd", "torget", "gade", "vej", "veien", "vegen", "plads", "allé", "katu"),
        re.compile(
            rf"(?<!\w){UP}[\w-]{{1,30}}(?:gatan|gata|vägen|gränd|torget|gade|vej|veien|vegen|plads|allé|katu)\s{_NUMBER}(?!\w)"
        ),
    ),
    # Unit 3 Albion Dock, Studio 12, Tannery Mills
    _Street(
        ("unit ", "suite ", "studio ", "flat ", "pier ", "berth ", "hangar ", "warehouse ", "block "),
        re.compile(
            r"(?<!\w)(?:Unit|Suite|Studio|Flat|Pier|Berth|Hangar|Warehouse|Block)\s\d{1,4}[A-Za-z]?,?\s(?:[A-Z][\w'’-]+\s){1,3}"
            r"(?:Docks?|Estate|Park|House|Mills?|Works|Yard|Wharf|Quay|Buildings?|Centre|Center|Court|Arches|Studios|Marina)(?!\w)"
        ),
    ),
    # she lives at number 31, vive en el número 31
    _Street(
        ("number ", "no. ", "nummer ", "número ", "numéro ", "numero "),
        re.compile(
            r"(?<=\s)(?:at|in|zu|au|en el|no|al|op)\s(?:number|no\.|nummer|número|numéro|numero)\s\d{1,4}[a-z]?"
            + _AT_END,
            re.IGNORECASE,
        ),
    ),
    # carretera de Ronda, km 4
    _Street(
        (" km ", " km. ", "kilómetro", "quilómetro"),
        re.compile(
            r"(?<!\w)(?:carretera|ctra\.|vereda|camino|estrada|rodovia|ruta|route|strada|via)\s[^.;\n]{2,40}?,?\s"
            r"(?:km\.?|kilómetro|quilómetro)\s\d{1,4}(?!\w)",
            re.IGNORECASE,
        ),
    ),
    # Platz der Republik 1, Straße des 17. Juni 135
    _Street(
        ("platz de", "straße de", "strasse de", "allee de", "ufer de", "weg de"),
        re.compile(
            r"(?<!\w)(?:Platz|Straße|Strasse|Allee|Ufer|Weg)\sde[rs]\s(?:\d{1,2}\.\s)?"
            rf"{_NAME}(?:\s{_NAME}){{0,2}}\s\d{{1,4}}[a-zA-Z]?(?!\w)"
        ),
    ),
    # N 51° 30.042 W 0° 07.476, 9C3XGV4C+XX
    _Street(
        ("°",),
        re.compile(
            r"[NS]\s?\d{1,2}°\s?\d{1,2}(?:[.,]\d{1,4})?['′]?,?\s?[EWO]\s?\d{1,3}°\s?\d{1,2}(?:[.,]\d{1,4})?['′]?"
        ),
    ),
    _Street(("+",), re.compile(r"(?<![\w+])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\w+])")),
    # 52.5200, 13.4050 and 52°31'12" N 13°24'18" E
    _Street(
        (".",),
        re.compile(r"(?<![\d.])-?\d{1,2}\.\d{3,8}°?\s?[NS]?,\s?-?\d{1,3}\.\d{3,8}°?\s?[EWO]?"),
    ),
    _Street(
        ("°",),
        re.compile(
            r"\d{1,2}°\s?\d{1,2}['′]\s?(?:[\d.]{1,6}[\"″]\s?)?[NS],?\s?\d{1,3}°\s?\d{1,2}['′]\s?(?:[\d.]{1,6}[\"″]\s?)?[EWO]"
        ),
    ),
)
_THREE_WORDS = re.compile(
    r"///[a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20}|what3words:?\s[a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20}", re.IGNORECASE
)
_UNNUMBERED = re.compile(  # "the site is at Nursery Lane."
    rf"(?:(?<=\bis\sat\s)|(?<=\bare\sat\s)|(?<=[’']s\sat\s)|(?<=\blives\son\s)|(?<=\blives\sin\s))(?:{_NAME}\s){{1,2}}(?:{_either(_EN_SURE)}){_AT_END}"
)
_IN_WORDS = re.compile(
    rf"(?<!\w)(?:[Nn]umber|[Nn]o\.)\s[a-z]{{3,9}}(?:[\s-][a-z]{{3,5}})?,?\s(?:{_NAME}\s){{1,3}}(?:{_either(_EN_SURE)})(?!\w)"
)
_BARE = re.compile(r"(?:Platz|Weg|Gasse|Damm|Ufer|Allee|Straße|Strasse|Weg|Laan|Plein|Kade|Dreef)\s\d{1,4}[a-z]?")
_YEAR = re.compile(r"(?:19|20)\d\d\s")
_YEAR_BEFORE = re.compile(r"\b(?:in|since|by|from|of|until|after|before|during)\s$", re.IGNORECASE)


def find_streets(plain: Plain) -> Iterator[Hit]:
    """Every street address in a folded text, and the town that follows it; coordinates too."""
    text, lowered, stretches = plain.text, plain.lowered, plain.around_digits
    if "///" in text or "3words" in text:
        for found in _THREE_WORDS.finditer(text):
            yield ContactKind.STREET, found.start(), found.end()
    named = plain.has_word(STREET_WORDS)
    if named and (" at " in text or " lives " in text):
        for found in _UNNUMBERED.finditer(text):
            yield ContactKind.STREET, found.start(), found.end()
    if named and ("umber " in text or "o. " in text):
        for found in _IN_WORDS.finditer(text):
            yield ContactKind.STREET, found.start(), found.end()
    for street in _STREETS if stretches else ():
        if not mentions(lowered, street.words):
            continue
        for found in matches(street.pattern, text, stretches):
            if _YEAR.match(found[0]) and _YEAR_BEFORE.search(text[max(0, found.start() - 9) : found.start()]):
                continue  # "in 2019 King Street Bakery opened"
            if _BARE.fullmatch(found[0]):
                continue  # "Platz 3 beim Wettbewerb"
            yield ContactKind.STREET, found.start(), found.end()
            town = TOWN_AFTER_STREET.match(text, found.end())
            if town:
                yield ContactKind.POSTCODE, town.start("town"), town.end("town")
