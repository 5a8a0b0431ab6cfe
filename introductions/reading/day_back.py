"""When somebody who is away comes back, as their out-of-office mail says."""

from __future__ import annotations

import re
from datetime import date, timedelta

from introductions.reading import machine_words as words
from introductions.reading.dates import DayFound, come_back
from introductions.reading.language import detect

_SENTENCE_END = re.compile(
    r"(?<=[^.\d][^.\d][.!?。！？])\s{1,20}|\n{1,50}|(?<=[。！？])|(?<=\d{4}\.)\s{1,20}(?=[A-ZÄÖÜ])"
)
# A line that goes on in the next: a long one, or one followed by a small letter or a number.
_WRAPPED = re.compile(r"(?<![.!?:])(?:(?<=[^\n]{40})\n(?=\S)|(?<=[^\n]{15})\n(?=[a-zß-ÿ\d]))")
_JAPANESE_DAY = re.compile(
    r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:\([^)]{1,3}\)|（[^）]{1,3}）)?(まで|以降|から|より|に)?"
)
_CLAUSES = re.compile(r"[,;:]|\s(?:and|und|et|y|e|en|och|og|but|aber|mais|pero|mas|ma|maar)\s", re.IGNORECASE)
_BACK = re.compile(
    r"\b(?:back|return\w{0,3}|zurück|wieder|retour|vuelv\w{1,3}|regres\w{1,3}|volto|rientr\w{1,3}|terug|tillbaka|tilbage)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\s(?:from|vom|von|du|del|dal|de|van)\s[^,;]{1,40}?\s?"
    r"(?:\b(?:to|till|until|through|bis|au|al|a|até|tot|t/m)\b|[-–])\s?(?=[\w ]{0,12}\d)"
)
_UNTIL = {"de": "bis", "fr": "jusqu'au", "es": "hasta el", "pt": "até", "it": "fino al", "nl": "tot en met"}
_EVERY_WEEK = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:mon|diens|donners|frei)tags\b", re.IGNORECASE
)
_FARTHEST = timedelta(days=550)


def day_back(text: str, received: date) -> tuple[date | None, str]:
    """The first day back and the words that name it, (None, "") if none are there.

    >>> day_back("I am away from 6 to 24 July.", date(2026, 7, 6))[0]
    datetime.date(2026, 7, 25)

    Taken from the sentence that speaks of coming back; else the last day that a sentence about the absence names.
    """
    language = detect(text)
    named: list[tuple[bool, date, str]] = []
    for sentence in _SENTENCE_END.split(_WRAPPED.sub(" ", text[:6000])):
        if not sentence or (not any(c.isdigit() for c in sentence) and len(sentence) > 400):
            continue
        lowered = sentence.lower()
        returns = any(word in lowered for word in words.RETURN)
        if not returns and not any(word in lowered for word in words.AWAY):
            continue
        found = _found(sentence, received, language)
        day, phrase = (found.day, found.phrase) if found else _japanese_day(sentence, received)
        if _EVERY_WEEK.search(phrase):
            continue  # "only in on Mondays" is no day of return
        if day and received < day <= received + _FARTHEST:
            named.append((returns, day, phrase))
    if not named:
        return None, ""
    returns, day, phrase = max(named)
    return day, phrase


def _found(sentence: str, received: date, language: str) -> DayFound | None:
    """The day a sentence names for coming back: in the clause that speaks of it, the end of a range, or any."""
    for clause in _CLAUSES.split(sentence):
        if _BACK.search(clause) and (found := come_back(clause, received, language)):
            return found
    for tongue in dict.fromkeys((language, "en")):
        ended = _RANGE.sub(f" {_UNTIL.get(tongue, 'until')} ", sentence, count=1)
        for words_ in dict.fromkeys((ended, sentence)):
            if found := come_back(words_, received, tongue):
                return found
    return None


def _japanese_day(sentence: str, received: date) -> tuple[date | None, str]:
    """「5月6日まで」 is away through the 6th, 「5月7日以降」 back from the 7th."""
    best: tuple[int, date, str] | None = None
    for found in _JAPANESE_DAY.finditer(sentence):
        year = int(found[1] or received.year)
        try:
            day = date(year, int(found[2]), int(found[3]))
            if not found[1] and day < received:
                day = date(year + 1, day.month, day.day)
        except ValueError:
            continue
        until = found[4] == "まで"
        reading = (1 if until else 2, day + timedelta(days=until), found[0])
        best = max(best, reading) if best else reading
    return (best[1], best[2]) if best else (None, "")
