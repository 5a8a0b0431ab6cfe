"""Somebody spoken of first and named after: "I know a woman who mills. She is Lisa." tells that Lisa mills."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import Clause
from introductions.reading.joint.formula import IT_IS, THIS_IS
from introductions.statements import StatementKind

_SOMEBODY = {
    "en": r"(?:i (?:also |happen to |once )?(?:know|have|met)|i['’]ve (?:got|met)|there(?: is|['’]s)) "
    r"(?:an? |another |this )?(?:[\w'’-]+ ){0,3}?[\w-]+,? "
    r"(?=(?:who|whose)\b(?!(?: \w+)? (?:i|we|you|he|she|they|the|everyone)\b))",
    "de": r"(?:ich (?:kenne|habe|kannte)|es gibt|da (?:ist|gibt es))(?: da| auch| noch)? (?:eine[nr]?|jemand(?:en)?)"
    r"(?: [\w-]+){0,3}, (?=(?:der|die|deren|dessen)\b)",
    "fr": r"(?:je connais|il y a|j['’]ai) (?:une?|quelqu['’]un)(?: [\w-]+){0,3},? (?=(?:qui|dont)\b)",
    "es": r"(?:conozco a|hay|tengo) (?:un[oa]?|alguien)(?: [\w-]+){0,3},? (?=(?:que|cuy[oa]s?)\b)",
    "pt": r"(?:conheço|há|tenho) (?:uma?|alguém)(?: [\w-]+){0,3},? (?=(?:que|cuj[oa]s?)\b)",
    "it": r"(?:conosco|c['’]è|ho) (?:un[oa]?|qualcuno)(?: [\w-]+){0,3},? (?=(?:che|(?:il|la) cui)\b)",
    "nl": r"(?:ik ken|er is|ik heb)(?: ook| nog)? (?:een|iemand)(?: [\w-]+){0,3},? (?=(?:die|wiens)\b)",
}
_IS = {
    "en": r"(?:(?:her|his|their|the) name(?: is|['’]s)|"
    r"(?:she|he|that|this|it|they)(?:(?: is|['’]s|['’]re| are)(?: called| named)?| goes by))",
    "de": r"(?:(?:sie|er) (?:heißt|ist)|(?:ihr|sein) name ist|(?:das|es) ist)",
    "fr": r"(?:(?:elle|il) s['’]appelle|c['’]est|son nom est|son nom,? c['’]est)",
    "es": r"(?:se llama|es|su nombre es)",
    "pt": r"(?:chama-se|é|(?:ela|ele) é)(?: [ao])?",
    "it": r"(?:si chiama|è|il suo nome è)",
    "nl": r"(?:(?:zij|ze|hij) (?:heet|is)|(?:haar|zijn) naam is|(?:dat|het) is)",
}

_TOLD = (StatementKind.DESCRIPTION, StatementKind.REASON, StatementKind.OTHER)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    somebody, name = _SOMEBODY.get(language, _SOMEBODY["en"]), _IS.get(language, _IS["en"])
    return (
        re.compile(rf"(?:and |but |then |und |et |y |e |en )?(?:{somebody})(?P<told>.{{6,300}})$", re.I),
        re.compile(rf"(?:and |und |et |y |e |en )?(?:{name})\s+$", re.I),
    )


def name_them(clauses: Sequence[Clause], calls: Calls) -> None:
    """Tells of whoever is named in the next sentence what the one before says of somebody."""
    somebody, _ = _patterns(calls.language)
    units = list({id(c.unit): c.unit for c in clauses if not c.too_long}.values())
    by_unit = {id(u): [c for c in clauses if c.unit is u] for u in units}
    for n, unit in enumerate(units):
        follows = units[n + 1] if n + 1 < len(units) else None
        mine = by_unit[id(unit)]
        m = somebody.match(unit.text)
        if (
            m is None
            or mine[0].implied is not None
            or any(c.to is not None or c.mentioned or c.kind not in _TOLD for c in mine)
        ):
            continue
        party = _named(by_unit[id(follows)], calls) if follows is not None else None
        for c in mine:
            if party is not None or not c.personal:
                c.leave_out(StatementKind.OTHER, "about somebody who is not named")
        if party is not None:
            told = _told(m["told"].rstrip(".!; "), calls.parties[party].greeting, calls.language)
            mine[0].implied = ("", told) if party == 0 else (told, "")
            mine[0].kind, mine[0].subject, mine[0].why = StatementKind.DESCRIPTION, party, ""


def _named(clauses: Sequence[Clause], calls: Calls) -> int | None:
    """Whose name the sentence gives; "She is Lisa, she mills" becomes the formula "This is Lisa, she mills"."""
    clause = clauses[0]
    names = calls.mentions(clause.words)
    if not names or not _patterns(calls.language)[1].fullmatch(clause.words[: names[0].start]):
        return None
    first = names[0]
    rest = clause.words[first.end :].strip(" ,.!–—-")
    if rest:
        clause.words = f"{THIS_IS[calls.language]} {clause.words[first.name : first.end]}, {rest}."
    else:
        clause.leave_out(StatementKind.JOINT, "says who is who")
    clause.subject = first.party
    return first.party


def _told(relative: str, name: str, language: str) -> str:
    """ "who mills" is "Lisa mills."; "die Orgeln baut" is "Es geht um Lisa, die Orgeln baut."."""
    if language != "en":
        return f"{IT_IS[language]} {name}, {relative}."
    if relative.casefold().startswith("whose "):
        return f"{name}’s {relative[6:]}."
    return f"{name} {relative[4:].lstrip()}."
