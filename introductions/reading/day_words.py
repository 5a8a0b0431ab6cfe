"""Words by which an absence names days in the languages that replies are not read in: data only.

The languages that are read have their own, richer words (``languages/*_days.py``).
"""

from __future__ import annotations

import re

# How the twelve months begin, by language; enough letters to tell them apart, endings are anybody's.
_MONTHS = """
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december
fi tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu
pl stycz lut mar kwie maj czerw lip sierp wrze paźdz listop grud
cs led únor břez dub květ červn červenc srp zář říj listopad prosin
ru янв февр март апрел ма июн июл август сентябр октябр ноябр декабр
uk січ лют берез квіт трав черв лип серп верес жовт листоп груд
tr oca şub mart nisa may haz tem ağu eyl eki kas ara
hu janu febru márci ápri máju júni júli augu szept októ nove dece
ro ianuar februar marti april mai iuni iuli august septembr octombr noiembr decembr
el ιαν φεβ μαρ απρ μα ιουν ιουλ αυγ σεπ οκτ νοε δεκ
"""
MONTHS: dict[str, int] = {
    name: number for line in _MONTHS.split("\n") for number, name in enumerate(line.split()[1:], 1) if len(name) > 1
}

# "30 juli 2026", "30. heinäkuuta", "30 июля"; the month's ending is left open.
NAMED_DAY = re.compile(
    r"\b(\d{1,2})\.?º?\s{0,2}(?:de\s)?("
    + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
    + r")[^\W\d]{0,8}\.?"
    r"(?:\s{0,2}(20\d\d))?",
    re.IGNORECASE,
)
# "30.7.2026", "30.7.", "30/7-2026", "30/7": the day first, as all of these languages have it.
NUMBERED_DAY = re.compile(r"\b(\d{1,2})[./]\s?(\d{1,2})(?:[./-]\s?(20\d\d|\d\d)\b|\.|\b)(?!\d)")
ISO_DAY = re.compile(r"\b(20\d\d)-(\d{1,2})-(\d{1,2})\b")

# Up to and with a day.
UNTIL = re.compile(
    r"\b(?:t\.?\s?o\.?\s?m\.?|till och med|till|tom|fram till|til og med|til|t\.?o\.?m|indtil|inntil|frem til|"
    r"saakka|asti|do|aż do|"
    r"až do|по|до|kadar|dek|tarihine|μέχρι|έως|ως|până(?: la| pe)?|pana(?: la| pe)?)\b|-ig\b",
    re.IGNORECASE,
)
# Back on a day.
BACK = re.compile(
    r"\b(?:tillbaka|åter|igen|tilbage|tilbake|retur|takaisin|palaan|töissä|wracam|wrócę|powr\w{2,6}|ponownie|"
    r"będę dostępn\w|zpět|vrátím|"
    r"budu opět|вернусь|вернемся|выйду|буду на месте|повернуся|döneceğim|dönüyorum|dönüş\w{0,6}|ofiste|"
    r"vissza\w{0,8}|ismét|"
    r"revin|înapoi|întorc|επιστρ\w{2,8}|πίσω|from|fra|från|fr\.o\.m|od|ab|alkaen|lähtien|с)\b",
    re.IGNORECASE,
)
# A text in one of these languages speaks of its absence with one of these words.
SPOKEN = re.compile(
    r"\b(?:semester|föräldraledig|tjänstledig|tillbaka|frånvarande|på ferie|fravær\w*|tilbage|tilbake|"
    r"ikke på kontoret|lomal\w+|poissa|"
    r"toimisto\w*|urlop\w*|nieobecn\w*|dovolen\w*|nepřítom\w*|отпуск\w*|отсутств\w*|відпуст\w*|izin\w*|"
    r"tatil\w*|szabadság\w*|"
    r"concedi\w*|άδεια|απουσ\w*)\b",
    re.IGNORECASE,
)
