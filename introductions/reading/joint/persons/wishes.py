"""What somebody looks for, said to them, beyond English: "Nico busca a quien le enseñe" is "Buscas a quien te enseñe".

Only the wish itself is taken out of its sentence, up to where somebody else comes in, and only with verbs and pronouns
that can be turned without a guess.
"""

from __future__ import annotations

import re
from functools import cache

from introductions.reading.joint.persons import french, italian, portuguese, spanish
from introductions.reading.joint.persons.wishing import (
    EITHERS,
    POINTS_BACK,
    POSSESSIVES,
    REFLEXIVES,
    WISHING,
    Address,
    Wishing,
)

_LEAST = 4  # words, with the one that says you
_MOST = 40
_MOST_AHEAD = 40  # characters before an inverted verb: "Sinds de zomer zoekt ze"
_IN_PORTUGAL = re.compile(  # where friends say tu: "está a fechar", "telemóvel"
    r"\b(?:tu|te|ti|teu|tua|contigo|convosco|vos|vosso|est(?:á|ão|ou|amos|ava) a \w+[aei]r|telemóvel|autocarro|comboio|connosco)\b",
    re.I,
)
_IN_BRAZIL = re.compile(r"\b(?:est(?:á|ão|ou|amos|ava) \w+[aei]ndo|celular|ônibus|conosco|a gente)\b", re.I)
_DOES = {  # ", dice que …": another sentence
    "fr": french.KNOWN, "es": spanish.KNOWN, "pt": portuguese.KNOWN, "it": italian.KNOWN, "de": frozenset("sagt meint hat ist kann".split()),
    "nl": frozenset("zegt vindt heeft is kan".split()),
}  # fmt: skip
_PRO_DROP = ("es", "pt", "it")
_PRONOUN = {
    "de": r"(?:sie|er)", "fr": r"(?:elle|il)", "es": r"(?:ella|él)", "pt": r"(?:ela|ele)", "it": r"(?:lei|lui)", "nl": r"(?:ze|zij|hij)",
}  # fmt: skip


def address_of(text: str, language: str, formal: bool | None) -> Address | None:
    """How a draft speaks to one of them; ``None`` where nothing tells (Portuguese without tu or você)."""
    if formal:
        return Address.POLITE
    if language != "pt":
        return Address.FAMILIAR
    if re.search(r"\bvocês?\b", text, re.I):
        return Address.POLITE
    if _IN_PORTUGAL.search(text):
        return Address.FAMILIAR
    return Address.POLITE if _IN_BRAZIL.search(text) else None


def wished(masked: str, gender: str, language: str, address: Address) -> str:
    """The wish in a clause about somebody, said to them; "" where there is none, or a form would be a guess.

    ``masked`` is the clause with "N" for their name.

    >>> wished("N geeft les en zoekt iemand die haar helpt.", "f", "nl", Address.FAMILIAR)
    'Je zoekt iemand die je helpt'
    """
    table = WISHING.get(language)
    if table is None:
        return ""
    left = table.left.get(gender) or "|".join(table.left.values())
    if address is Address.FAMILIAR or language == "fr":  # "Lei vorrebbe trasferirsi" is right as it is
        left = f"{left}|{REFLEXIVES[language]}"
    found = _wanting(masked, table, address) or _wish(masked, language, table, address)
    if found is None:
        return ""
    ahead, opening, rest = found
    if re.search(f"{left}|{POSSESSIVES[language]}", ahead, re.I):
        return ""
    rest = _as_far_as(rest, left, language)
    either = EITHERS[language].get(gender, EITHERS[language].get(""))
    unchanged = address is Address.POLITE and language in ("es", "pt")
    if either is not None and not unchanged and _compiled(either).search(rest):
        return ""
    for pattern, new in (*table.swaps, *{"f": table.of_her, "m": table.of_him}.get(gender, ())):
        rest = _compiled(pattern).sub(new[address], rest)
    if _compiled(POINTS_BACK[language]).search(rest.rstrip(" .!")):
        return ""
    said = f"{ahead}{opening}{rest}".strip().rstrip(".,;:! ")
    least = _LEAST - (language in _PRO_DROP)
    if not least <= len(said.split()) <= _MOST or re.search(left, rest) or re.search(r"\bN\b", said):
        return ""
    return said[:1].upper() + said[1:]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _wanting(masked: str, table: Wishing, address: Address) -> tuple[str, str, str] | None:
    """ "Il lui manque un four", "Le falta un horno": the pronoun alone says whose want it is."""
    m = re.search(table.wanting, masked, re.I)
    if m is None or len(masked[: m.start()].split()) > _LEAST:
        return None
    before = re.sub(
        r"^(?:(?:a|an|à|aan) N,? |(?:pero|mais|mas|ma|maar|aber|y|et|e|en|und) )", "", masked[: m.start()], flags=re.I
    )
    return None if "N" in before else (before, table.wanted[address], masked[m.end() :])


def _wish(masked: str, language: str, table: Wishing, address: Address) -> tuple[str, str, str] | None:
    """What stands ahead of the verb, the verb with its subject, and what is wished for."""
    for m in _direct(language).finditer(masked):
        if not _lacks_what_follows(masked, m, table):
            said = f"{table.subject[address]} {m['small']}{table.verbs[m['verb'].lower()][address]}"
            return "", said.strip(), masked[m.end() :]
    turned_round = _turned_round(language).match(masked) if table.inverted is not None else None
    if table.inverted is None or turned_round is None or _lacks_what_follows(masked, turned_round, table):
        return None
    third = turned_round["verb"]
    verb = table.inverted.get(third) if address is Address.FAMILIAR else None
    subject = table.subject[address] if language == "de" and address else table.subject[address].lower()
    return turned_round["ahead"], f"{verb or table.verbs[third][address]} {subject}", masked[turned_round.end() :]


@cache
def _direct(language: str) -> re.Pattern[str]:
    """A verb of wishing behind its subject, or joined to the verb before it."""
    table = WISHING[language]
    unsaid = "?" if language in _PRO_DROP else ""
    start = rf"^(?:(?:{table.joins})\s+)?(?:(?i:(?:(?:[oa]|el|la|il|lo|der|die) )?N|{_PRONOUN[language]})\s+){unsaid}"
    verbs = "|".join(table.verbs)
    return re.compile(
        rf"(?:{start}|\s(?:{table.joins})\s+(?:{_PRONOUN[language]}\s+)?|,\s+)(?P<small>{table.between})(?P<verb>(?i:{verbs}))\b"
    )


@cache
def _turned_round(language: str) -> re.Pattern[str]:
    """ "Seit Mai sucht sie", where the subject comes second."""
    verbs = "|".join(WISHING[language].verbs)
    ahead = rf"(?P<ahead>(?!N\b)[^,;.]{{3,{_MOST_AHEAD}}}?\s)"
    return re.compile(rf"{ahead}(?P<verb>{verbs})\s+(?:N|{_PRONOUN[language]})\b")


def _lacks_what_follows(masked: str, m: re.Match[str], table: Wishing) -> bool:
    """ "Hat" wishes for nothing unless "kein" comes behind it."""
    follows = table.only.get(m["verb"].lower())
    return follows is not None and _compiled(follows).match(masked, m.end("verb")) is None


def _as_far_as(rest: str, left: str, language: str) -> str:
    """Up to where somebody else's doings begin: "une enseigne peinte à la main | et tout le monde lui propose du néon"."""
    table = WISHING[language]
    rest = re.split(r"[;:]\s|\s[–—-]\s|[.!?](?:\s|$)", rest, maxsplit=1)[0]
    for comma in re.finditer(r",\s+(?:ya |pero |mais |mas |ma |maar )?(\w+)\b", rest):
        if comma[1] in _DOES[language]:
            rest = rest[: comma.start()]
            break
    parts = re.split(rf"(,?\s(?:{table.joins})\s+)", rest)
    kept = parts[0]
    third = "|".join(table.verbs)
    for joint, part in zip(parts[1::2], parts[2::2], strict=True):
        if re.split(r"\W", part, maxsplit=1)[0] in _DOES[language]:
            break  # "e vai casar"
        if re.match(rf"(?:{table.others}|{third}\b|n['’]|ne |no |non |não |N\b)", part, re.I) or re.search(left, part):
            break
        kept += joint + part
    return kept
