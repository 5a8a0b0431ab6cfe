"""What a clause opens with: its grammatical subject, or the verb of a request.

"and she bakes" opens with a pronoun, "Last summer he moved" too, "Bring a torch" is a request, "Was a fund manager" has
left its subject out, "The council wants it down" speaks of a thing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading.joint.calls import Calls
from introductions.reading.joint.orders import ORDERS, ORDERS_OR_NOUNS
from introductions.reading.joint.speech import ADVERB, BY_LANGUAGE, INTERJECTION, LEAD, THEY

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_SENHOR = re.compile(r"(?:[Oo] senhor|[Aa] senhora)\b(?! [A-ZÀ-Þ])")  # "a senhora dirige" is said to her
_ARTICLE = re.compile(r"(?:der|die|el|la|o|a|le|il)\s+", re.I)
_I = frozenset(
    "i i'm i've i'd i'll im ive ill ich je j j'ai yo eu io ik we we're we've we'd we'll wir nous wij nosotros nós noi "
    "let's lets me".split()
)
_PERFORMING = frozenset(
    """sending copying adding following introducing connecting forwarding passing looping writing handing leaving taking
    stepping bowing hoping looking wishing thanking bringing putting""".split()
)
_IT = frozenset("it it's its that that's thats this there there's theres es das dies ce c'est cela ça esto eso isto "
                "isso questo quello het dat dit er".split())  # fmt: skip
_PREPOSED = re.compile(
    r"(?:in|on|at|for|since|after|before|during|until|over|last|this|next|every|when|once|as|while|if|with|having|"
    r"seit|vor|nach|im|am|letzte[nrs]?|früher|heute|inzwischen|depuis|pendant|après|avant|l'an|desde|hace|durante|"
    r"desde|há|durante|da|dopo|durante|prima|sinds|na|voor|vorig|sonntags)\b",
    re.I,
)
_AFTER_PREPOSITION = re.compile(
    r"\b(?:with|for|to|from|at|of|by|near|in|like|mit|für|von|bei|chez|avec|con|per|voor|met)\s+$", re.I
)
_WE_MET = re.compile(
    r"(?:when|once|as|while|after|before|last time) (?:we|i)\b", re.I
)  # … "you said": hers is the sentence
_IT_IS_YOU = re.compile(r"it(?: was|['’]s| is) you(?= (?:who|that)\b)", re.I)
_MOST_AHEAD = 90  # characters before the subject: "On Saturday at the show she …"
_NEAR = 300  # characters that may say what a clause opens with

_TOLD_ME = re.compile(
    r"\s+(?:has|hai|avevi|\w+(?:ste|sti|ías|ias|abas|avas|cevi|tavi))\b", re.I
)  # "me dijiste", "mi dicevi"
_I_DO = re.compile(  # "te escribo por Nuria": the introducer does
    r"\s+(?:escribo|mando|hablo|cuento|paso|propongo|presento|traigo|llamo|envío|recuerdo|scrivo|parlo|racconto|giro|"
    r"escrevo|falo|apresento|proponho|envio|conto)\b",
    re.I,
)
_IS_WANTING = re.compile(
    r"(?:fehl(?:t|en|te)|gehör(?:t|en)|gefällt|schwebt|graut|gelingt|gelang)$"
)  # "Ihr fehlt ein Fachmann"
_OBJECT = re.compile(
    r"\s+(?:the|a|an|her|his|him|them|their|me|us|it|this|that|these|those|yourselves|yourself|your|each|"
    r"both|some|any|all|only|not|"
    r"up|out|off|away|over|round|around|back|early|late|first|soon|slowly|loudly|softly|twice|hard|nicely|"
    r"gently|after|before|when|if|"
    r"until|till|by|to him|to her|to them|with him|with her|with them|for him|for her|for it|about the|"
    r"about her|about his)\b|\s*[.!…,]|\s*$",
    re.I,
)
_IN_A_BIO = re.compile(
    r",\s+(?:then\s+|now\s+|has\s+)?(?:spent|was|worked|taught|ran|became|moved|trained|"
    r"now (?:director|head|runs|works|at)|studied|built|left|joined)\b",
    re.I,
)
# "… and don't want it sold" goes on telling, "and don't sell it" is a request
_SIGN_IN = re.compile(
    r"(?:sign|check|drop|pop|call|look|report|clock) in\b|park (?:on|in|at|behind|outside|by|round|beside)\b", re.I
)
_STATE = re.compile(r"\s+(?:want|need|know|like|care|own|believe|mind)\b", re.I)
_POLITE = re.compile(
    r"(?:please|pls|plz|kindly|do|just|then|so|and|but|or|also|now|maybe|perhaps|oh|ok|okay|honestly)[,\s]+", re.I
)


@dataclass(frozen=True, slots=True)
class Opening:
    """``kind``: "name", "you", "pronoun" (he, she, her …), "they", "I" (the introducer), "order", "it" or "" (anything
    else: a thing, or a verb without its subject). ``end`` is where the rest begins."""

    kind: str
    party: int | None = None
    gender: str = ""
    end: int = 0


def opening_of(text: str, calls: Calls) -> Opening:
    """The subject a clause opens with, past "and", "but", "I think", "last summer"."""
    at = _past_leads(text)
    text = text[: at + _NEAR]
    if calls.language == "en" and (is_order(text[:200], calls) or (at and is_order(text[at : at + 200], calls))):
        return Opening("order", end=at)
    if calls.language == "en" and (you := _IT_IS_YOU.match(text, at)) is not None:
        return Opening("you", end=you.end())
    met = _WE_MET.match(text)
    if met is not None and (ahead := _ahead(text, met.end(), calls)) is not None and ahead.kind != "I":
        return ahead
    found = _subject_at(text, at, calls)
    if found.kind in ("", "it") and _PREPOSED.match(text, at):
        ahead = _ahead(text, at, calls)
        if ahead is not None:
            return ahead
    return found


def _past_leads(text: str) -> int:
    at = 0
    for pattern in (INTERJECTION, LEAD, ADVERB, LEAD):
        m = pattern.match(text[at : at + 80])
        at += m.end() if m else 0
    return at


def _ahead(text: str, at: int, calls: Calls) -> Opening | None:
    """The subject after what precedes it: "In 2019 she", "After the flood Tom", "When I met him he"."""
    stop = min(len(text), at + _MOST_AHEAD)
    names = {m.start: m for m in calls.mentions(text) if at <= m.start < stop}
    for word in _WORD.finditer(text, at, stop):
        if word.start() in names:
            before = text[max(0, word.start() - 12) : word.start()]
            if re.search(
                r"\b(?:with|for|to|from|at|of|by|near|in|after|before|mit|für|von|bei|chez|avec|con|per|voor|met)\s+$",
                before,
                re.I,
            ):
                continue
            return Opening("name", names[word.start()].party, end=names[word.start()].end)
        found = _subject_at(text, word.start(), calls)
        nominative = found.kind == "pronoun" and word.group().casefold() not in ("her", "his")
        if (
            found.kind == "you"
            and word.group().casefold() not in ("your", "yours")
            and not _AFTER_PREPOSITION.search(text[max(0, word.start() - 12) : word.start()])
        ):
            return found
        if nominative or (found.kind in ("I", "they") and word.group().casefold() not in ("my", "our", "me")):
            return found
    return None


def _subject_at(text: str, at: int, calls: Calls) -> Opening:
    polite = _SENHOR.match(text, at) if calls.language == "pt" else None
    if polite is not None:
        return Opening("you", end=polite.end())
    name = calls.name_at(text, at)
    article = _ARTICLE.match(text, at)
    if name is None and article:
        name = calls.name_at(text, article.end())
    if name is not None:
        return Opening("name", name.party, end=name.end)
    word = _WORD.match(text, at)
    if not word:
        return Opening("")
    w = word.group().casefold().replace("’", "'")
    end = word.end()
    language = calls.language
    she, he = BY_LANGUAGE.get(language, BY_LANGUAGE["en"])
    if language == "de" and w in ("sie", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"):
        return _german_sie(text, word.group(), end)
    if (
        language == "fr"
        and w == "il"
        and re.match(r"\s+(?:y\b|s'agit|faut|pleut|est (?:temps|possible|important))", text[end:])
    ):
        return Opening("it", end=end)
    if w in she:
        return Opening("pronoun", gender="f", end=end)
    if w in he:
        return Opening("pronoun", gender="m", end=end)
    if w in ("her", "his") and language == "en":
        return Opening("pronoun", gender="f" if w == "her" else "m", end=end)
    if language == "de" and re.fullmatch(r"seine?[rmns]?", w):
        return Opening("pronoun", gender="m", end=end)
    if language in ("es", "it", "pt") and w in ("te", "ti", "le", "os", "vi") and _I_DO.match(text, end):
        return Opening("I", end=end)
    if calls.you(word.group()):
        return Opening("you", end=end)
    if w in THEY:
        return Opening("they", end=end)
    if w == "we" and re.match(r"\s+(?:have|need|are|were|run|lost|had|want|own)\b(?! you)", text[end:]):
        return Opening("it", end=end)
    if w in ("me", "mi") and _TOLD_ME.match(text, end):
        return Opening("you", end=end)
    if w in _I and not (language == "nl" and w in ("je", "me")):
        return Opening("I", end=end)
    if w in _PERFORMING and language == "en" and w != "looking" and _performs(text, end):
        return Opening("I", end=end)
    if w in _IT:
        return Opening("it", end=end)
    return Opening("", end=end)


def _performs(text: str, end: int) -> bool:
    """ "Sending you the strongest founder" is the introducer's doing, "Bringing tea to Leeds since 2019" is not."""
    return (
        re.match(
            r"\s+(?:you|both|each|on|up|our|over|off|myself|it|this|in|them|the two|two|a friend|the dots)\b",
            text[end:],
            re.I,
        )
        is not None
    )


def _german_sie(text: str, word: str, end: int) -> Opening:
    """ "Sie suchten" is said to somebody, "sie sucht" is not; "ihr Dach" is hers, "ihr habt" is said to two."""
    follow = re.match(r"\s+(\w+)", text[end:])
    after = follow[1] if follow else ""
    if word.casefold() == "sie":
        polite = word == "Sie" and re.search(r"(?:en|nd|rn|ln)$", after) is not None
        return Opening("you", end=end) if polite else Opening("pronoun", gender="f", end=end)
    if after[:1].isupper() or _IS_WANTING.match(after):
        return Opening("pronoun", gender="f", end=end)
    return Opening("you" if word.casefold() == "ihr" else "", end=end)


_BARE_VERBS = frozenset({*ORDERS, *ORDERS_OR_NOUNS, "don't", "dont"})


def is_order(text: str, calls: Calls) -> bool:
    """ "Bring a torch", "don't be late", "please call first": the imperative, by its bare verb."""
    at = 0
    while (m := _POLITE.match(text, at)) is not None and not text[at : m.end()].casefold().startswith("do "):
        at = m.end()
    m = re.match(r"do\s+(?!you\b)", text[at:], re.I)
    at += m.end() if m else 0
    word = _WORD.match(text, at)
    if word is None:
        return False
    verb = word.group().casefold().replace("’", "'")
    if verb not in _BARE_VERBS or calls.name_at(text, at) is not None:
        return False
    if text[word.end() : word.end() + 1] == ":":
        return False  # "Ask: a lead for four million"
    if verb in ("don't", "dont"):
        return _STATE.match(text, word.end()) is None
    if _IN_A_BIO.search(text):
        return False  # "Read chemistry, spent a decade in mills"
    if verb in ORDERS:
        return not re.match(r"\s+(?:of|and\s+\w+s\b)\b|['’]s\b|-", text[word.end() :], re.I)
    if _SIGN_IN.match(text, at):
        return True
    return verb in ORDERS_OR_NOUNS and _OBJECT.match(text, word.end()) is not None
