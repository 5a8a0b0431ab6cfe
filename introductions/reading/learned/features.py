"""What the model sees of a reply: words, pairs of words, and runs of three to five letters within words.

Names become one sign and numbers lose their value, months and weekdays become one word each, short spellings are
written out: what the model learns of one it then knows of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

NAME = "ŋ"
LETTERS = 0.6  # what a run of letters counts beside a word
_TOKEN = re.compile(r"[^\W\d_ŋ]+(?:'[^\W\d_ŋ]+)*|ŋ+|\d+(?:st|nd|rd|th)?|[?!]+|\.\.\.|[.,;:()]|[^\w\s]")
_LONG = re.compile(r"([a-z])\1{2,}")
_MONTHS = (
    "january february march april june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet "
    "aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre janeiro fevereiro junho julho setembro outubro novembro dezembro gennaio febbraio aprile "
    "maggio giugno luglio settembre ottobre novembre dicembre januari februari maart mei augustus"
)
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat montag dienstag "
    "mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes "
    "miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi maandag dinsdag woensdag "
    "donderdag vrijdag zaterdag zondag"
)
_SPELT = (
    "u you|ur your|r are|pls please|plz please|thx thanks|ty thanks|ta thanks|im i'm|ive i've|ill i'll|id i'd|"
    "dont don't|doesnt doesn't|cant can't|wont won't|didnt didn't|isnt isn't|hes he's|shes she's|thats that's|"
    "its it's|yeah yes|yep yes|yup yes|ya yes|yea yes|aye yes|nope no|nah no|nay no|w with|bc because|tho though|"
    "whats what's|whos who's|wouldnt wouldn't|couldnt couldn't|gonna going|wanna want|gotta got|ok okay|okey okay|"
    "k okay|theyre they're|youre you're|arent aren't|wasnt wasn't"
)


@lru_cache(maxsize=1)
def _same() -> dict[str, str]:
    same = dict.fromkeys(_MONTHS.split(), "<month>") | dict.fromkeys(_WEEKDAYS.split(), "<day>")
    same |= dict.fromkeys(("mr", "mrs", "ms", "dr", "prof"), NAME)
    return same | dict(pair.split(" ") for pair in _SPELT.split("|"))  # type: ignore[misc]


def words(low: str) -> list[str]:
    """The words and signs of a folded sentence with names hidden: ``words("see ŋŋŋ on the 3rd!")`` is
    ``["see", "ŋ", "on", "the", "0rd", "!"]``."""
    out: list[str] = []
    same = _same()
    for token in _TOKEN.findall(low):
        first = token[0]
        if first == NAME:
            token = NAME
        elif first.isdigit():
            token = "0" + token.lstrip("0123456789")
        else:
            if len(token) > 3:
                token = _LONG.sub(r"\1\1", token)
                token = "yes" if token == "yess" else token
            token = same.get(token, token)
        if token != NAME or not out or out[-1] != NAME:
            out.append(token)
    return out


def of_words(sentences: Sequence[Sequence[str]]) -> Iterator[tuple[int, str]]:
    """Each word and pair of words once, with the sentence it stands in first."""
    seen: set[str] = set()
    for index, sentence in enumerate(sentences):
        before = "<"
        for word in sentence:
            for feature in (word, f"{before} {word}"):
                if feature not in seen:
                    seen.add(feature)
                    yield index, feature
            before = word
        if f"{before} >" not in seen:
            seen.add(f"{before} >")
            yield index, f"{before} >"


def letters(word: str) -> list[str]:
    """The runs of three to five letters of a word, its ends marked: ``letters("no")`` is ``["_no", "no_", "_no_"]``."""
    if word == NAME or not word[0].isalpha():
        return []
    marked = f"_{word}_"
    return [marked[at : at + size] for size in (3, 4, 5) for at in range(len(marked) - size + 1)]
