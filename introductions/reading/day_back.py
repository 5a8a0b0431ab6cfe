"""When somebody who is away comes back, as their out-of-office mail says."""

from __future__ import annotations

import re
from datetime import date, timedelta

from introductions.reading import day_words as far
from introductions.reading import machine_words as words
from introductions.reading.dates import Candidate, candidates
from introductions.reading.language import detect

_SENTENCE_END = re.compile(
    r"(?<=[^.\d][^.\d][.!?。！？])\s{1,20}|\n{1,50}|(?<=[。！？])|(?<=\d{4}\.)\s{1,20}(?=[A-ZÄÖÜ])"
)
# A line that goes on in the next: a long one, or one followed by a small letter or a number.
_WRAPPED = re.compile(r"(?<![.!?:])(?:(?<=[^\n]{40})\n(?=\S)|(?<=[^\n]{15})\n(?=[a-zß-ÿ\d]))")
_EASTERN_DAY = re.compile(
    r"(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号일]"
    r"(?:\s?\([^)]{1,4}\)|（[^）]{1,4}）)?\s?(まで|以降|から|より|に|には|まで|까지|부터|에|起|前|之前|返回|回来)?"
)
_EASTERN_UNTIL = ("まで", "까지", "前", "之前")
# A comma before a number stands inside a date: "Tuesday, May 26", "Montag, dem 3. August".
_CLAUSES = re.compile(
    r",(?!\s?(?:[^\W\d]+\.?\s){0,2}\d)|[;:](?!\d)|\s(?:and|und|et|y|e|en|och|og|but|aber|mais|pero|mas|ma|maar)\s",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:back|return\w{0,3}|re-?open\w{0,3}|riapr\w{1,5}|reabr\w{1,5}|rouvr\w{1,4}|heropen\w{0,3}|"
    r"resum\w{1,3}|at my desk|at (?:his|her|their) desk|"
    r"in the office (?:again|from)|"
    r"zurück|wieder|retour|reprise|rentr\w{1,5}|vuelv\w{1,3}|vuelta|regres\w{1,3}|reincorpor\w{1,5}|volt\w{1,3}|"
    r"rientr\w{1,5}|torn\w{1,3}|ritorn\w{1,3}|ripres\w{1,3}|terug|weer|tillbaka|tilbage|tilbake)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\s(?:from|vom|von|du|del|dal|de|van)\s[^,;]{1,40}?\s?"
    r"(?:\b(?:to|till|until|through|bis|au|al|a|até|tot|t/m)\b|[-–])\s?(?=[\w ]{0,12}\d)"
)
_UNTIL = {"de": "bis", "fr": "jusqu'au", "es": "hasta el", "pt": "até", "it": "fino al", "nl": "tot en met"}
# "Only in on Mondays", "I check mail twice a week": no day of return.
_EVERY_WEEK = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:mon|diens|donners|frei)tags\b|"
    r"\b(?:once|twice|times|days|mal|tage|fois|jours|veces|días|vezes|dias|volte|giorni|keer|dagen) "
    r"(?:a|per|each|every|pro|in der|par|a la|por|alla|per) (?:week|month|day|woche|monat|semaine|mois|semana|"
    r"mes|settimana|mese)\b",
    re.IGNORECASE,
)
# "Until 1 September, when I'm back": that day itself.
_UNTIL_BACK = re.compile(
    r"\b(?:until|till)\b(?=[^.;!?]{3,40}\b(?:when|at which point|and then)\b[^.;!?]{0,24}\b(?:back|return|resume)\b)",
    re.IGNORECASE,
)
_END_OF_DAY = re.compile(r"\b(?:EOD|COB|EOB|end of (?:day|business)|close of business)(?: on)?\b", re.IGNORECASE)
_SLASHED_RANGE = re.compile(r"\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\s{0,2}[-–—]\s{0,2}(?=\d{1,2}/\d{1,2})")
# "regresso a 20", "Rientro lunedì 20": a day of the month that was named before.
_BARE_DAY = re.compile(
    r"[^\d,;:]{0,24}?(?<!\bat )(?<!\bum )(?<!\balle )(?<!\bàs )\b(\d{1,2})(?:st|nd|rd|th|er|º|ª|"
    r"\.)?(?=\s{0,2}(?:[.!,;)]|$))"
)
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})(?=/\d{2,4}\b|\b(?!/))")
_EARLIEST, _LATEST = 1900, 9900  # years; a Date of 31 Dec 9999 leaves no room for coming back
_FARTHEST = timedelta(days=550)
_LONG_ENOUGH = 40
_ENGLISH = re.compile(r"\b(?:I|am|the|will|and|my|be|at)\b")  # in a mail that says it again in English
_SURELY = 3
_SOON = timedelta(days=90)
_AMERICAN = (timedelta(hours=-10), timedelta(hours=-4))


def day_back(text: str, received: date, offset: timedelta | None = None) -> tuple[date | None, str]:
    """The first day back and the words that name it, (None, "") if none are there.

    >>> day_back("I am away from 6 to 24 July.", date(2026, 7, 6))[0]
    datetime.date(2026, 7, 25)

    Taken from the sentence that speaks of coming back; else the last day that a sentence about the absence names.
    ``offset`` is that of the sender's clock: "10/08" is an October day in America, an August one elsewhere, unless only
    one of them is near.
    """
    if not _EARLIEST <= received.year <= _LATEST:
        return None, ""
    language, spoken_far = detect(text), far.SPOKEN.search(text) is not None
    named: list[tuple[bool, date, str]] = []
    for sentence in _SENTENCE_END.split(_WRAPPED.sub(" ", text[:6000])):
        if (
            not sentence
            or _EVERY_WEEK.search(sentence)
            or (not any(c.isdigit() for c in sentence) and len(sentence) > 400)
        ):
            continue
        lowered = sentence.lower()
        returns = any(word in lowered for word in words.RETURN)
        if not returns and not any(word in lowered for word in words.AWAY):
            continue
        turned = _END_OF_DAY.sub(lambda m: " " * len(m[0]), _day_first(sentence, received, offset))
        turned = _UNTIL_BACK.sub(lambda m: "from".ljust(len(m[0])), turned)
        turned = _SLASHED_RANGE.sub(lambda m: "until".ljust(len(m[0])), turned)
        day, phrase = _eastern_day(turned, received)
        if day is None and spoken_far and len(_ENGLISH.findall(sentence)) < _SURELY:
            day, phrase = _far_day(turned, received)
        if day is None:
            day, phrase = _found(turned, received, _spoken(sentence, language)) or (None, "")
        if (place := turned.find(phrase)) >= 0:
            phrase = sentence[place : place + len(phrase)]  # as it was written
        if day and received < day <= received + _FARTHEST:
            named.append((returns, day, phrase))
    if not named:
        return None, ""
    _, day, phrase = max(named)
    return day, phrase


def _spoken(sentence: str, language: str) -> str:
    """The language of a sentence long enough to tell: absences are told in two, one after the other."""
    return detect(sentence) if len(sentence) >= _LONG_ENOUGH else language


def _day_first(sentence: str, received: date, offset: timedelta | None) -> str:
    """10/08 turned round to 08/10 where the day stands first, for rules that read the month first."""

    def turned(found: re.Match[str]) -> str:
        first, second = int(found[1]), int(found[2])
        if not (1 <= first <= 12 and 1 <= second <= 12) or first == second:
            return found[0]
        near = [_is_near(received, month, day) for month, day in ((first, second), (second, first))]
        american = offset is not None and _AMERICAN[0] <= offset <= _AMERICAN[1]
        day_first = near[1] if near[0] != near[1] else not american
        return f"{found[2]}/{found[1]}" if day_first else found[0]

    return _SLASHED.sub(turned, sentence) if detect(sentence) == "en" else sentence


def _is_near(received: date, month: int, day: int) -> bool:
    when = _next(received, month, day)
    return when is not None and when - received <= _SOON


def _next(received: date, month: int, day: int, year: int | None = None) -> date | None:
    """That day this year, or the next one where it is past long since (a past day of this absence is no return)."""
    try:
        when = date(year or received.year, month, day)
        if year is None and when < received - timedelta(days=60):
            when = date(received.year + 1, month, day)
    except ValueError:
        return None
    return when


def _found(sentence: str, received: date, language: str) -> tuple[date | None, str] | None:
    """The day a sentence names for coming back: in the clause that speaks of it, the end of a range, or any."""
    for clause in _CLAUSES.split(sentence):
        if back := _BACK.search(clause):
            if (bare := _BARE_DAY.match(clause, back.end())) and (day := _next_of_month(received, int(bare[1]))):
                return day, clause[back.start() : bare.end()]
            found = candidates(clause, received, language)
            behind = [c for c in found if c.start >= back.start() - 2] or found
            if behind:  # what stands behind the day ("after the holiday weekend") does not move it
                return _best(candidates(clause[: behind[0].end], received, language) or behind)
    for tongue in dict.fromkeys((language, "en")):
        ended = _RANGE.sub(f" {_UNTIL.get(tongue, 'until')} ", sentence, count=1)
        for words_ in dict.fromkeys((ended, sentence)):
            if found := candidates(words_, received, tongue):
                return _best(found)
    return None


def _next_of_month(received: date, day: int) -> date | None:
    """The next such day: "regresso a 20"."""
    for month in (received.month, received.month % 12 + 1):
        try:
            when = date(received.year + (month < received.month), month, day)
        except ValueError:
            continue
        if when > received:
            return when
    return None


def _best(found: list[Candidate]) -> tuple[date, str]:
    best = max(found, key=lambda c: (c.strength, c.day))
    return best.day, best.phrase


def _far_day(sentence: str, received: date) -> tuple[date | None, str]:
    """Back on the day that a word for coming back stands before; else the day after the last one away."""
    days: list[tuple[int, int, date]] = []
    for found in far.NAMED_DAY.finditer(sentence):
        when = _next(received, far.MONTHS[found[2].lower()], int(found[1]), int(found[3]) if found[3] else None)
        days.append((found.start(), found.end(), when or date.min))
    for found in far.NUMBERED_DAY.finditer(sentence):
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0) if found[3] else None
        days.append((found.start(), found.end(), _next(received, int(found[2]), int(found[1]), year) or date.min))
    days += [
        (found.start(), found.end(), _next(received, int(found[2]), int(found[3]), int(found[1])) or date.min)
        for found in far.ISO_DAY.finditer(sentence)
    ]
    best: tuple[int, date, str] | None = None
    for start, end, when in sorted(days):
        if when <= received:
            continue
        around = sentence[max(0, start - 40) : start] + " " + sentence[end : end + 16]
        back, until = far.BACK.search(around), far.UNTIL.search(around)
        reading = (2, when) if back and not until else (1, when + timedelta(days=bool(until)))
        if reading > (best or (0, date.min, ""))[:2]:
            best = (*reading, sentence[start:end])
    return (best[1], best[2]) if best else (None, "")


def _eastern_day(sentence: str, received: date) -> tuple[date | None, str]:
    """「5月6日まで」 is away through the 6th, 「5月7日以降」 back from the 7th."""
    best: tuple[int, date, str] | None = None
    for found in _EASTERN_DAY.finditer(sentence):
        day = _next(received, int(found[2]), int(found[3]), int(found[1]) if found[1] else None)
        if day is None:
            continue
        until = found[4] in _EASTERN_UNTIL
        reading = (1 if until else 2, day + timedelta(days=until), found[0])
        best = max(best, reading) if best else reading
    return (best[1], best[2]) if best else (None, "")
