"""English words for days: letter of ``dates.tokens`` and value -> the words for it, separated by commas."""

DAYS = {
    "M1": "january, jan", "M2": "february, feb, febuary", "M3": "march, mar", "M4": "april, apr",
    "M5": "may", "M6": "june, jun", "M7": "july, jul", "M8": "august, aug", "M9": "september, sept, sep",
    "M10": "october, oct", "M11": "november, nov", "M12": "december, dec", "W0": "monday, mondays, mon",
    "W1": "tuesday, tues, tue", "W2": "wednesday, weds, wed", "W3": "thursday, thurs, thur, thu",
    "W4": "friday, fri", "W5": "saturday, sat", "W6": "sunday, sun", "a1": "a, an", "N1": "one",
    "N2": "two, couple, a couple, a couple of, couple of, couple more, another two",
    "N3": "three, few, a few, several, a few more, few more, another three", "N4": "four", "N5": "five",
    "N6": "six", "N7": "seven", "N8": "eight", "N9": "nine", "N10": "ten", "N11": "eleven", "N12": "twelve",
    "v1": "first", "v2": "second", "v3": "third", "v4": "fourth", "d": "day, days, more days",
    "j": "week, weeks, more week, more weeks, full week, whole week, wk, wks, hafte", "f": "fortnight, fortnights",
    "o": "month, months, more month, more months, mth, mths, mahine", "q": "quarter, quarters", "y": "year, years, yr, yrs",
    "A": "after, once past, past, following, post, beyond",
    "L": "ends, ends on, end on, ending on, finishes, finishes on, finish on, runs out, runs out on, run out on, expires, expires on, wraps up on, is over on, until, till, til, untill, 'til, up to, up until",
    "I": (
        "through, thru, up to and including, until and including, through to, up through, right "
        "through, til end of, till end of, until end of, until the end of, till the end of, til the end "
        "of, through the end of"
    ),
    "F": (
        "from, starting, as of, as from, beginning on, on or after, any time from, anytime from, "
        "onwards, onward, no earlier than, not earlier than, at the earliest, earliest, and after, or "
        "after, or later, no sooner than"
    ),
    "B": "not before, nothing before, never before, not until, not till, not til",
    "p": "before, by the time of, prior to", "n": "agle, next, the coming, coming, upcoming",
    "t": "this, current", "c": "following",
    "i": (
        "in, within, in about, in around, in roughly, in maybe, in like, in another, in some, in say, "
        "in approx"
    ),
    "e": (
        "early, start of, beginning of, the beginning of, early in, at the start of, start, beginning, "
        "top of, early part of, earlier part of"
    ),
    "m": (
        "mid, middle of, the middle of, half way through, back half of, halfway through, midway "
        "through, middle"
    ),
    "l": "end of, the end of, late, late in, last day of, back end of, close of, eo, tail end of, end",
    "E": "last week of, final week of", "k": "kw, calendar week, week number, wk no, week no, cw",
    "Q1": "q1, first quarter, 1st quarter", "Q2": "q2, second quarter, 2nd quarter",
    "Q3": "q3, third quarter, 3rd quarter", "Q4": "q4, fourth quarter, 4th quarter, last quarter",
    "H1": "h1, first half", "H2": "h2, second half", "S1": "spring, springtime", "S2": "summer, summertime",
    "S3": "autumn, fall", "S4": "winter",
    "h:easter": "easter, easter weekend, easter break, easter holidays, easter monday",
    "h:christmas": "christmas, xmas, x mas, christmas day, boxing day",
    "h:year's end": (
        "the holidays, holiday season, christmas break, festive season, the festivities, christmas "
        "holidays, winter break, festive break, holiday break"
    ),
    "h:new year": (
        "new year, new years, new year's, new years day, new year's day, new years eve, the new year"
    ),
    "h:epiphany": "epiphany", "h:valentine": "valentine's day, valentines, valentines day, valentine's",
    "h:st patrick": "st patrick's day, paddy's day, st patricks day", "h:golden week": "golden week",
    "h:may day": "may day", "h:independence": "independence day, fourth of july, 4th of july, july fourth",
    "h:halloween": "halloween", "h:thanksgiving": "thanksgiving, turkey day",
    "h:labor day": "labor day, labour day", "h:memorial day": "memorial day", "h:midsummer": "midsummer",
    "h:carnival": "carnival, mardi gras, shrove tuesday", "h:pentecost": "pentecost, whitsun, whit monday",
    "h:ascension": "ascension", "h:diwali": "diwali, deepavali",
    "h:eid": "eid, eid al fitr, ramadan, ramzan",
    "h:lunar new year": "lunar new year, chinese new year, cny, spring festival",
    "h:passover": "passover, pesach", "h:hanukkah": "hanukkah, chanukah",
    "h:rosh hashanah": "rosh hashanah",
    "h:summer holidays": "summer holidays, summer holiday, summer break, summer vacation, school holidays",
    "T0": "today", "T1": "tomorrow, tmrw, tomorow, tmr, 2moro", "T2": "day after tomorrow",
    "w": "weekend, week end", "X": "week after next", "V": "week after, following week, week following",
    "C": "month after, following month", "r": "from now, from today, s time, time, hence, from this week",
    "g": "ago, old, last, since, previous, every, each",
    "z": (
        "not, no, never, nothing, can't, cant, cannot, won't, wont, don't, dont, isn't, isnt, couldn't, "
        "shouldn't, unable, doesn't, wouldn't, hardly, impossible, nobody, none, neither, unavailable"
    ),
    "u": (
        "away, out, closed, travelling, traveling, busy, swamped, slammed, holiday, holidays, vacation, "
        "leave, offline, deadline, dead, crazy, hectic, nuts, packed, booked, full, drowning, abroad, "
        "off, manic, flat out, buried, tied up, snowed under, madness, bonkers, chaos, chaotic, write "
        "off, mess, exams, tour, touring, hell, rammed, hellish, brutal, insane, terrible, awful, "
        "impossible, jury duty, bed rest, offshore, at sea"
    ),
    "b": "back, return, returning, home, reopen, reopens, free, available, resume, resurface, breathe",
    "P": "retired, moved, signed, met, spoke, wrote, emailed, called, started, happened, sold, was, were, had, did, saw, got, came, went, "
    "joined, left, introduced, talked, lost, won, had lunch, chatted, contacted, messaged, died, asked, sent, rang, launched",
    "R": "to, and, or", "s": "wait, hold, hold off, leave it, leave this, park it, postpone, put it off, keep it, keep this",
    "x": "merry christmas, happy christmas, happy easter, happy new year, merry xmas, happy holidays", "J": "ke baad, is over, are over, is done, is finished, is behind us, is behind me, are finished",
    "Z6": "half a year, half year, six month", "Z12": "this time next year", "h:black friday": "black friday",
}  # fmt: skip
FILLERS = "the, of, on, at, s, around, about, roughly, approx, approximately, say, some time, sometime, just"
# words before a bare number that make it a day of the month
NUMBERED = ""
# 3/4: the fourth of March, or the third of April
MONTH_FIRST = True
# words that are more often something else: they name a day only beside another word of days
SHY = "jan, may, march, mar, sat, sun, second, fall, spring, mon, post, past, wed"
