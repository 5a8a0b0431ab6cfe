"""Postcodes with their towns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introductions.contact.kinds import ContactKind, Hit
from introductions.contact.plain import Plain
from introductions.contact.windows import around_digits, matches, mentions

_UP = r"[A-ZÀ-ÖØ-ÞĀŁŚŻČŠŽ]"
_TOWN = (
    rf"{_UP}[\w.'’-]{{1,30}}"
    rf"(?:[\s-](?:(?:am|an der|im|sur|sous|de|la|di|del|en|aan|den)\s)?{_UP}[\w'’-]{{1,30}}){{0,3}}"
)
_STATE = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)
# Five digits and a word with a capital are also how German counts things: a town stands after one of these.
_CONTEXT = "|".join(
    rf"(?<={before})"
    for before in (r"\n", r"^", r",\s", r";\s", r"\(", r"\.\s", r"-\s", r":\s", r"\|\s", r"\bin\s", r"\bà\s", r"\ben\s",
                   r"\ba\s", r"\bem\s", r"\bte\s", r"\bnach\s", r"\baus\s", r"\bat\s")
)  # fmt: skip
_NO_COUNT = (
    r"(?!(?:Menschen|Follower|Abonnent|Kund|Mitarbeiter|Einwohner|Leute|Personen|Nutzer|Haushalt|Büch|Euro|Jahr|Stück|"
    r"Mitglied|Betrieb|Firmen|"
    r"Schüler|Student|Kinder|Teilnehmer|Besucher|Leser|Quadratmeter|Tonnen|Kilo|Meter|Stunden|Wohnung|EUR|"
    r"USD|CHF)\w*)"
)
_PLACED = "|".join(
    rf"(?<={before}\s)" for before in (r"\bin", r"\bfrom", r"\bnear", r"\baus", r"\bnach", r"\bbei", r"\bà", r"\ben", r"\bem",
                                      r"\ba", ",")
)  # fmt: skip
# Each with the figures without which it cannot be: the cheap question before the costly one.
_POSTCODES = tuple(
    (re.compile(sign), re.compile(pattern))
    for sign, pattern in (
        (r"\d[A-Z]{2}", r"(?<![\w-])(?:GIR\s?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2})(?!\w)"),  # GB
        (r"\d[A-Z]\d", r"(?<![\w-])[ABCEGHJ-NPRSTVXY]\d[A-Z][\s-]?\d[A-Z]\d(?!\w)"),  # CA
        (
            r"\d{4}\s?[A-Z]{2}",
            r"(?<![\w.,])[1-9]\d{3}\s?(?!(?:AM|PM|EU|UK|US|CO|OK|IT)\b)[A-Z]{2}"  # NL
            rf"(?:\s{_TOWN}|(?=\s{{0,2}}(?:$|[,.;)\n])))",
        ),
        (
            r"-\s?\d{4}",
            r"(?<![\w.,-])(?:D|A|F|I|E|B|L|CH|DE|AT|FR|IT|ES|NL|BE|DK|FL|PL|CZ|S|N)-\s?\d{4,5}"
            rf"(?:\s{_TOWN})?(?!\d)",
        ),
        (r"\d{5}\s", rf"(?:{_CONTEXT})(?!\d{{2}}000)\d{{5}}\s{_NO_COUNT}{_TOWN}"),  # DE, FR, ES, IT
        (
            r"\d{5}",
            rf"(?:(?<={_UP}\s)|(?<=,\s)|(?<=\n)|(?<=[a-z]\s))(?:{_STATE}),?\s\d{{5}}(?:-\d{{4}})?(?!\d)",  # US
        ),
        (
            r"\d{5}",
            rf"(?:{_PLACED})(?!{_UP}{{2}}){_TOWN},?\s(?!\d{{2}}000)\d{{5}}"  # "in Kassel 34117"; "EN 13501" is a norm
            rf"(?![\d.,]?\d)(?!\s(?:people|euros?|copies|members|{_UP}?[a-zà-ÿ]+s\b))",
        ),
        (r"\d{4}-\d{3}", rf"(?<![\d-])[1-9]\d{{3}}-\d{{3}}\s{_TOWN}"),  # PT
        (r"\d{5}-\d{3}", rf"(?<![\d-])\d{{5}}-\d{{3}}(?![\d-])(?:,?\s{_TOWN})?"),  # BR
        (
            r"(?i:cep|zip|postcode|plz|postleitzahl|postal)",
            r"(?<!\w)(?i:cep|zip(?:\scode)?|postcode|plz|postleitzahl|code\spostal|código\spostal|"
            r"codice\spostale)"
            r"(?:\s?(?:is|ist|est|es|:))?\s?(?=[A-Z\d -]{0,6}\d)[A-Z\d][A-Z\d -]{2,8}[A-Z\d](?!\w)",
        ),
    )
)
# Without one of these, none of the above can be.
_FIGURES = re.compile(r"\d{4}|\d[A-Z]")
_WORDS_FOR_IT = ("cep", "zip", "postcode", "plz", "postleitzahl", "postal")
TOWN_AFTER_STREET = re.compile(rf",?\s{{1,2}}(?P<town>\d{{4,5}}\s{_TOWN})")


def find_postcodes(plain: Plain) -> Iterator[Hit]:
    """Every postcode in a folded text that can be told from a count."""
    text = plain.text
    if _FIGURES.search(text) is None and not mentions(plain.lowered, _WORDS_FOR_IT):
        return
    stretches = around_digits(text, 100)
    for sign, pattern in _POSTCODES if stretches else ():
        for found in matches(pattern, text, stretches) if sign.search(text) else ():
            yield ContactKind.POSTCODE, found.start(), found.end()
