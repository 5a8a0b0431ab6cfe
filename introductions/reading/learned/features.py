"""What the model sees of a reply: words, pairs of words, runs of three to five letters within words, kinds of words.

Names become one sign and numbers lose their value, months and weekdays become one word each, short spellings are
written out: what the model learns of one it then knows of all. Kinds do the same for English words that are used alike
("dentist", "plumber"), at three grains; ``kinds.txt`` holds them (``tests/training/kinds.py`` says where from).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from itertools import pairwise

NAME = "ŋ"
LETTERS = 0.6  # what a run of letters counts beside a word
KINDS = 1.4  # what all kinds together count beside all words and letters
PLACE = 0.15  # what it counts where a sentence stands
WHOLE = "@whole"  # the place of a reply taken together
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
    same, drawn_out = _same(), _LONG.search(low) is not None
    for found in _TOKEN.findall(low):
        first = found[0]
        if first == NAME:
            word = NAME
        elif first.isdigit():
            word = "0" + found.lstrip("0123456789")
        else:
            word = _LONG.sub(r"\1\1", found) if drawn_out and len(found) > 3 else found
            word = same.get(word, word)
        if word != NAME or not out or out[-1] != NAME:
            out.append(word)
    return out


def place(at: int, of: int) -> str:
    """Where a sentence stands in its reply: ``place(0, 3)`` is ``"@first"``."""
    return "@only" if of == 1 else "@first" if at == 0 else "@last" if at == of - 1 else "@mid"


def of_words(sentence: Sequence[str]) -> list[str]:
    """The words of a sentence and its pairs of words: ``of_words(["no"])`` is ``["no", "< no", "no >"]``."""
    pairs = [f"{one} {other}" for one, other in pairwise(("<", *sentence, ">"))]
    return [*sentence, *pairs]


def letters(word: str) -> list[str]:
    """The runs of three to five letters of a word, its ends marked: ``letters("no")`` is ``["_no", "no_", "_no_"]``."""
    if word == NAME or not word[0].isalpha():
        return []
    marked = f"_{word}_"
    return [marked[at : at + size] for size in (3, 4, 5) for at in range(len(marked) - size + 1)]


@lru_cache(maxsize=1)
def _kinds() -> dict[str, tuple[str, str, str]]:
    """For each word its kinds, from the coarsest to the finest: ``"plumber"`` is ``("#a12", "#b340", "#c871")``."""
    text = resources.files("introductions.reading.learned").joinpath("kinds.txt").read_text("utf-8")
    out: dict[str, tuple[str, str, str]] = {}
    for number, line in enumerate(text.splitlines()):
        grains, _, members = line.partition("\t")
        coarse, _, middle = grains.partition(" ")
        out |= dict.fromkeys(members.split(" "), (f"#a{coarse}", f"#b{middle}", f"#c{number}"))
    return out


def of_kind(word: str) -> tuple[str, ...]:
    """The kinds of a word: ``of_kind("plumber")`` is ``("#a12", "#b340", "#c871")``, nothing for one not known."""
    return _kinds().get(word, ())


def of_kinds_beside(left: str, right: str) -> list[str]:
    """Two words side by side, one or both as kinds, at the two coarser grains; "<" and ">" are the sentence's ends.

    ``of_kinds_beside("my", "plumber")`` is ``["#a3 #a12", "my #a12", "#a3 plumber", "#b97 #b340", …]``.
    """
    known = _kinds()
    before, after = known.get(left), known.get(right)
    if before and after:
        (coarse, middle, _), (coarse_too, middle_too, _) = before, after
        return [
            f"{coarse} {coarse_too}", f"{left} {coarse_too}", f"{coarse} {right}",
            f"{middle} {middle_too}", f"{left} {middle_too}", f"{middle} {right}",
        ]  # fmt: skip
    if after:
        return [f"{left} {after[0]}", f"{left} {after[1]}"]
    return [f"{before[0]} {right}", f"{before[1]} {right}"] if before else []


def of_kinds(sentence: Sequence[str]) -> list[str]:
    """All that a sentence has of both, as often as it has it."""
    known = _kinds()
    out = [kind for word in sentence if word in known for kind in known[word]]
    for left, right in pairwise(("<", *sentence, ">")):
        out += of_kinds_beside(left, right)
    return out
