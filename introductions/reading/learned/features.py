"""What the model sees of a reply: words, pairs of words, and runs of three to five letters within words.

Names become one sign and numbers lose their value, months and weekdays become one word each, short spellings are
written out: what the model learns of one it then knows of all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    "yess yes|u you|ur your|r are|pls please|plz please|thx thanks|ty thanks|ta thanks|im i'm|ive i've|ill i'll|id i'd|"
    "dont don't|doesnt doesn't|cant can't|wont won't|didnt didn't|isnt isn't|hes he's|shes she's|thats that's|"
    "its it's|yeah yes|yep yes|yup yes|ya yes|yea yes|aye yes|nope no|nah no|nay no|w with|bc because|tho though|"
    "whats what's|whos who's|wouldnt wouldn't|couldnt couldn't|gonna going|wanna want|gotta got|ok okay|okey okay|"
    "k okay|theyre they're|youre you're|arent aren't|wasnt wasn't"
)


@lru_cache(maxsize=1)
def _same() -> dict[str, str]:
    same = dict.fromkeys(_MONTHS.split(), "<month>") | dict.fromkeys(_WEEKDAYS.split(), "<day>")
    same |= dict.fromkeys(("mr", "mrs", "ms", "dr", "prof"), NAME)
    return same | dict(pair.split(" ") for pair in _SPELT.split("|"))


def words(low: str) -> list[str]:
    """The words and signs of a folded sentence with names hidden: ``words("see ŋŋŋ on the 3rd!")`` is
    ``["see", "ŋ", "on", "the", "0rd", "!"]``."""
    out: list[str] = []
    same = _same()
    for found in _TOKEN.findall(low):
        first = found[0]
        if first == NAME:
            word = NAME
        elif first.isdigit():
            word = "0" + found.lstrip("0123456789")
        else:
            word = _LONG.sub(r"\1\1", found) if len(found) > 3 else found
            word = same.get(word, word)
        if word != NAME or not out or out[-1] != NAME:
            out.append(word)
    return out


def of_words(sentence: Sequence[str]) -> list[str]:
    """The words of a sentence and its pairs of words: ``of_words(["no"])`` is ``["no", "< no", "no >"]``."""
    pairs = [f"{one} {other}" for one, other in zip(["<", *sentence], [*sentence, ">"], strict=True)]
    return [*sentence, *pairs]


def letters(word: str) -> list[str]:
    """The runs of three to five letters of a word, its ends marked: ``letters("no")`` is ``["_no", "no_", "_no_"]``."""
    if word == NAME or not word[0].isalpha():
        return []
    marked = f"_{word}_"
    return [marked[at : at + size] for size in (3, 4, 5) for at in range(len(marked) - size + 1)]
