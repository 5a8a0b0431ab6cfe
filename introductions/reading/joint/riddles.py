"""Who is who where the draft makes a riddle of it: "the first she is Marion", "one of you …, the other …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import BOTH_PARTIES, Clause
from introductions.reading.joint.openings import opening_of
from introductions.reading.joint.persons import is_third
from introductions.reading.joint.persons.english_verbs import base
from introductions.statements import StatementKind

_ONE = {
    "en": r"one of you(?: two)?|the one|i know (?:a (?:man|woman)|someone|somebody)(?= who)",
    "de": r"eine[r]? von euch(?: beiden)?|de[r] eine|die eine",
    "fr": r"l['’]une? (?:de vous|d['’]entre vous)(?: deux)?|l['’]une?",
    "es": r"un[oa] de (?:vosotr[oa]s|ustedes)(?: dos)?",
    "it": r"un[oa] di voi(?: due)?",
    "pt": r"uma? de vocês(?: dois| duas)?",
    "nl": r"een van jullie(?: twee)?|de een",
}
_OTHER = {
    "en": r"the other(?: one)?|i (?:also )?know (?:another|a (?:man|woman)|(?:someone|somebody)(?: else)?)(?= who)",
    "de": r"der andere|die andere",
    "fr": r"l['’]autre",
    "es": r"el otro|la otra",
    "it": r"l['’]altr[oa]",
    "pt": r"o outro|a outra",
    "nl": r"de andere?",
}
# by the order of their names: "The former of you keeps goats, the latter has a boat"
_FORMER = {
    "en": r"the (?:former|first[- ](?:named|mentioned))(?: of you(?: two)?)?",
    "de": r"(?:der |die )?(?:erstere|erstgenannte)r?(?: von euch(?: beiden)?)?",
    "fr": r"l[ea] premi(?:er|ère)(?: de vous(?: deux)?| d['’]entre vous)?",
    "es": r"(?:el primero|la primera)(?: de vosotr[oa]s| de ustedes)?",
    "it": r"(?:il primo|la prima)(?: di voi(?: due)?)?",
    "pt": r"(?:o primeiro|a primeira)(?: de vocês)?",
    "nl": r"(?:de )?eerst(?:genoemde|e)(?: van jullie(?: twee)?)?",
}
_LATTER = {
    "en": r"the (?:latter|second[- ](?:named|mentioned))(?: of you(?: two)?)?",
    "de": r"(?:der |die )?(?:letztere|letztgenannte)r?",
    "fr": r"l[ea] (?:seconde?|deuxième)|ce dernier|cette dernière",
    "es": r"el segundo|la segunda|est[ea] últim[oa]",
    "it": r"il secondo|la seconda|quest['’]ultim[oa]",
    "pt": r"o segundo|a segunda|est[ea] últim[oa]",
    "nl": r"(?:de )?laatst(?:genoemde|e)|de tweede",
}
_FEMININE = re.compile(r"(?:la|die|a) ", re.I)
_MASCULINE = re.compile(r"(?:le|der|el|il|o) ", re.I)
_AND = r"(?:and |while |but |und |et |y |e |en )?"
_WHILE = (
    r"(?:(?:and|while|whereas|but|und|während|aber|et|tandis que|mais|y|mientras que|pero|e|mentre|ma|enquanto|mas|"
    r"en|terwijl|maar),?\s+)?"
)
_HER = re.compile(r"(?:a woman|eine von|die eine|l['’]une|una? de|una di|uma de)\b", re.I)
_HIM = re.compile(r"(?:a man|einer von|der eine|l['’]un|uno de|uno di|um de)\b", re.I)
_IS_THE = re.compile(  # "the archivist is Alma", "Mill: Lisa"
    r"(?:\b(?:the|le|la|les|der|die|das|el|los|il|o|a|de|het)\s|l['’])(?P<noun>[^\W\d_]{3,})"
    r"(?: is| are|['’]s|,? c['’]est| est| ist| es| é| è|:)\s*$|(?:^|[.!?]\s)(?P<head>[^\W\d_]{3,}):\s*$",
    re.I,
)
_IS_WHAT = re.compile(  # "Tom, you're the boat", "Claire, c'est toi les pommes"
    r"\s*,?\s*(?:is|has|you['’]re|you are|you have|c['’]est toi|est|du bist|ist|eres|es|és|é|sei|è|jij bent|is)\s+"
    r"(?:the |le |la |les |l['’]|der |die |das |el |los |las |il |lo |i |gli |o |a |os |as |de |het )"
    r"(?P<noun>[^\W\d_]{3,})",
    re.I,
)
_OPENING = 30  # characters
_SAYS_WHICH = 16  # words; a longer sentence says more than who is who

_IN_BRACKETS = re.compile(r"\s*\([^()]{1,60}\)")


def solve(clauses: Sequence[Clause], calls: Calls) -> None:
    """Gives the sentences of such riddles their subjects."""
    _ordinals(clauses, calls)
    _one_of_you(clauses, calls)
    _former_and_latter(clauses, calls)


def _ordinals(clauses: Sequence[Clause], calls: Calls) -> None:
    """ "She writes. She restores paper. The first she is Marion, the second she is Hiroko." """
    for k, clause in enumerate(clauses):
        if not re.match(r"the (?:first|former)\b", clause.text, re.I) or not clause.mentioned:
            continue
        names = [m.party for m in calls.mentions(clause.unit.text)]
        if len(set(names)) != 2:
            continue
        before = [
            earlier
            for earlier in clauses[:k]
            if earlier.unit is not clause.unit and opening_of(earlier.text, calls).kind == "pronoun"
        ]
        for c in clauses:
            if c.unit is clause.unit:
                c.leave_out(StatementKind.JOINT, "says which is which")
        for told, party in zip(before, names, strict=False):
            told.subject = party


def _one_of_you(clauses: Sequence[Clause], calls: Calls) -> None:
    """ "One of you surveys harbours, the other takes ships into them": who is who shows in what else is said."""
    for mine, parts in _divided(clauses, _patterns(calls.language)):
        a = _first_is(parts, mine[0].unit.text, {id(c.unit) for c in mine}, clauses, calls)
        if a is not None:
            _tell(parts, a, mine[0], calls)


def _former_and_latter(clauses: Sequence[Clause], calls: Calls) -> None:
    """ "Nora, Ben: the former of you keeps goats, the latter has a boat": in the order of the names before it."""
    for mine, parts in _divided(clauses, _patterns(calls.language, by_order=True)):
        a = _named_first(mine[0], clauses, calls)
        if a is not None and all(_is_told(part, calls.language) for part in parts):
            _tell(parts, a, mine[0], calls)


def _is_told(part: str, language: str) -> bool:
    """Does a verb come first? "The former mill has burnt down", "la première récolte est vendue" are of no person."""
    word = re.match(r"(?:(?:also|just|now|once|still|only)\s+)?([a-zà-ÿß]+)", part, re.I)
    if word is None:
        return False
    return base(word[1].casefold()) is not None if language == "en" else is_third(word[1].casefold(), language)


def _divided(clauses: Sequence[Clause], found: _Patterns) -> Iterator[tuple[list[Clause], tuple[str, str]]]:
    """The clauses of a sentence, or of two, that say one thing of the one and one of the other; they tell no more."""
    all_units = list({id(c.unit): c.unit for c in clauses}.values())
    for unit, follows in zip(all_units, [*all_units[1:], None], strict=True):
        one, other = found.one.match(unit.text), None
        mine = [c for c in clauses if c.unit is unit]
        if one is not None and follows is not None:
            other = found.other.match(follows.text)
        if one is not None and other is not None:
            mine += [c for c in clauses if c.unit is follows]
            parts = (one["told"], other["told"])
        elif (both := found.both.match(unit.text)) is not None:
            parts = (both["a"], both["b"])
        else:
            continue
        private = any(c.kind in (StatementKind.CONTACT, StatementKind.ASIDE) for c in mine)
        for c in mine:
            c.leave_out(StatementKind.JOINT, "only makes sense to both")
        if not private:
            yield mine, parts


def _named_first(clause: Clause, clauses: Sequence[Clause], calls: Calls) -> int | None:
    """Who is named first in the nearest words that name both; None where none do, or the gender denies it."""
    ordinal = re.search(_FORMER.get(calls.language, _FORMER["en"]), clause.unit.text, re.I)
    head = clause.unit.text[: ordinal.start()] if ordinal else ""
    before = list(dict.fromkeys(c.unit.text for c in clauses if c.unit.start < clause.unit.start))
    orders = [[m.party for m in calls.mentions(text)] for text in (head, *reversed(before))]
    order = next(
        (found for found in orders if len(set(found)) == 2), [party for one in reversed(orders) for party in one]
    )
    if ordinal is None or len(set(order)) != 2 or (len(order) > 2 and order not in orders):
        return None
    gender = "f" if _FEMININE.match(ordinal[0]) else "m" if _MASCULINE.match(ordinal[0]) else ""
    known = calls.parties[order[0]].gender
    return None if gender and known and gender != known else order[0]


def _first_is(
    parts: tuple[str, str], opening: str, mine: set[int], clauses: Sequence[Clause], calls: Calls
) -> int | None:
    """Which of the two the first part describes; None where nothing shows it."""
    scores = [[_likeness(part, i, mine, clauses, calls) for i in (0, 1)] for part in parts]
    straight, crossed = scores[0][0] + scores[1][1], scores[0][1] + scores[1][0]
    named = [{n.party for n in calls.mentions(part)} for part in parts]
    straight += 99 * ((named[0] == {0}) + (named[1] == {1}))  # "One of you keeps goats (Nora)"
    crossed += 99 * ((named[0] == {1}) + (named[1] == {0}))
    for word, party in _said_to_be(mine, parts, clauses, calls):
        for n, part in enumerate(parts):
            if _holds(part, word):
                straight, crossed = straight + 50 * (party == n), crossed + 50 * (party != n)
    opening = opening[:_OPENING]
    gender = "f" if _HER.search(opening) else "m" if _HIM.search(opening) else ""
    genders = [party.gender for party in calls.parties]
    if gender and set(genders) == {"f", "m"}:
        straight, crossed = straight + 10 * (genders[0] == gender), crossed + 10 * (genders[1] == gender)
    return None if straight == crossed else int(crossed > straight)


def _holds(part: str, word: str) -> bool:
    return re.search(rf"(?<!\bno )(?<!\bpas de )(?<!\bkein )(?<!\bkeine )\b{re.escape(word)}", part, re.I) is not None


def _said_to_be(
    mine: set[int], parts: tuple[str, str], clauses: Sequence[Clause], calls: Calls
) -> Iterator[tuple[str, int]]:
    """ "The archivist is Alma", "Tom, you're the boat": the noun and whose it is; such a sentence says no more."""
    units = {id(c.unit): c.unit for c in clauses if id(c.unit) not in mine and not c.too_long}
    for unit in units.values():
        said = False
        for m in calls.mentions(unit.text):
            is_the, is_what = _IS_THE.search(unit.text[: m.start]), _IS_WHAT.match(unit.text, m.end)
            for noun in (is_the and (is_the["noun"] or is_the["head"]), is_what and is_what["noun"]):
                if noun and any(_holds(part, noun[:6]) for part in parts):
                    said = True
                    yield noun[:6], m.party
        if said and len(unit.text.split()) <= _SAYS_WHICH:
            for c in clauses:
                if c.unit is unit:
                    c.leave_out(StatementKind.JOINT, "says which is which")


def _tell(parts: tuple[str, str], a: int, clause: Clause, calls: Calls) -> None:
    names = [p.greeting for p in calls.parties]
    one, other = (_IN_BRACKETS.sub("", part).strip().rstrip(".!;, ") for part in parts)
    words = one.split(" ")
    plain = base(words[0]) if calls.language == "en" else None
    told = _under(names[1 - a], other)
    if plain is not None and not re.search(r"\b(?:and|his|her|he|she)\b", one):
        told = f"You {plain} {' '.join(words[1:])}, and {told}"
    implied = (told, _under(names[a], one))
    clause.implied = implied if a == 0 else (implied[1], implied[0])
    clause.kind, clause.subject = StatementKind.DESCRIPTION, BOTH_PARTIES


def _under(name: str, told: str) -> str:
    """ "whose mill eats bearings" is "Lisa’s mill eats bearings", "who can hear" is "Tom can hear"."""
    if told.startswith("whose "):
        return f"{name}’s {told.removeprefix('whose ')}."
    return f"{name} {told.removeprefix('who ')}."


def _likeness(part: str, party: int, mine: set[int], clauses: Sequence[Clause], calls: Calls) -> int:
    """How many word stems a description shares with what is said of a party elsewhere, and with their address."""
    stems = {w[:5] for w in re.findall(r"[^\W\d_]{5,}", part.casefold())}
    told = " ".join(c.text for c in clauses if id(c.unit) not in mine and c.subject == party).casefold()
    address = calls.parties[party].key
    return sum(2 * (stem in told) + (stem in address) for stem in stems)


@dataclass(frozen=True, slots=True)
class _Patterns:
    one: re.Pattern[str]
    other: re.Pattern[str]
    both: re.Pattern[str]


@cache
def _patterns(language: str, *, by_order: bool = False) -> _Patterns:
    ones, others = (_FORMER, _LATTER) if by_order else (_ONE, _OTHER)
    one, other = ones.get(language, ones["en"]), others.get(language, others["en"])
    ahead = r"(?:[^.:;–—]{1,60}(?::|\s[–—-])\s+)?" if by_order else ""  # "Meet Nora and Ben: the former …"
    told = r",?\s+(?P<told>.{3,300})$"
    return _Patterns(
        re.compile(rf"{ahead}(?:{one}){told}", re.I),
        re.compile(rf"{_AND}(?:{other}){told}", re.I),
        re.compile(
            rf"{ahead}(?:{one}),?\s+(?P<a>[^,;.]{{3,200}}?)[,;.]?\s+{_WHILE}(?:{other}),?\s+(?P<b>.{{3,300}})$"
            if by_order
            else rf"(?:{one}),?\s+(?P<a>[^,;.]{{3,200}})[,;.]\s+{_AND}(?:{other}),?\s+(?P<b>.{{3,300}})$",
            re.I,
        ),
    )
