"""What a clause is for: to describe, to give a reason, to arrange, to close, to confide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from introductions.reading.joint import phrases
from introductions.reading.joint.clause import BOTH_PARTIES, Clause
from introductions.reading.joint.contacts import has_contact
from introductions.reading.joint.matter import is_matter
from introductions.reading.joint.speech import says_both
from introductions.reading.joint.wording import without_brackets, without_copied
from introductions.statements import StatementKind

ABOUT_ME = "about the introducer"
_LEADS_ON = 5  # words
_SHORT = 8  # words
_HELD_AGAINST = re.compile(r"\bhold (?:it|that|this) against\b", re.I)
_TAKES_UP = re.compile(r"\b(?:it|them|one)\b", re.I)
_WILL = re.compile(  # takes leave, or hides something
    r"(?:and |so |but |well,? |there,? |anyway,? )*i(?:(?:['’]ve| have)?(?: been)? (?:promis|mention)\w*|"
    r"['’]ll| will| shall| now| would|['’]d| should| hope| look forward| hold| leave| must| can['’]t)\b",
    re.I,
)
_RECALLS = re.compile(
    r"\bi (?:still |well |do )?(?:remember|recall) (?:you|your|how|what|when)\b|"
    r"\b(?:what|that|the \w+|how) you (?:once |always |just )?(?:told|said|wrote|mentioned|described|asked)\b",
    re.I,
)
_CARRIED = (StatementKind.DESCRIPTION, StatementKind.OTHER, StatementKind.REASON)
_TAKES_LEAVE = re.compile(
    r"(?<!\btell )(?<!\btold )\b(?:me|i|i'm|i’m|i'd|my)\b|"
    r"\byou(?:'re|’re| are) (?:on|welcome|two|made|in)\b|\byou (?:can|could|may|"
    r"might|will|should|must|see|get|know(?! (?:every|all|more|half|how|what|where|which|the)))\b|\byou['’](?:ll|d)\b",
    re.I,
)
_TELLS = re.compile(
    r"\d|^(?:and |but |also )?(?:[a-z]{2,}s|was|had|did|used|[a-z]{3,}ed|looking|raising|based|ex)\b(?! to you)", re.I
)
# "I wanted to put you in touch with Hector" is the introducer's wish, "I was asked by Hector" is his
BY_ME = re.compile(
    r"\W*(?:and |but |so |anyway |well )*(?:(?:i|we)(?:['’]\w+)?|just|only|really)\s+"
    r"(?:(?:just|really|also|only|have|had|did|long|always|simply)\s+)*"
    r"(?:want|wanted|wanting|wish|wished|would|thought|meant|mean|promised|said|ask|asked)\b",
    re.I,
)
ASKED_OF_ME = re.compile(
    r"\b(?:was|were|been|got|being|am) (?:asked|begged|requested)\b|\b(?:asked|begged|wants?|wanted|pestered) me\b",
    re.I,
)
_LACKS = re.compile(
    r"\W*(?:and |but )?(?:you|u) (?:still |also )?(?:need|want|lack|have|own|grow|make|sell|keep|run)\b", re.I
)
_I_THINK_THAT = re.compile(  # "I reckon one tasting would settle it", and not "I think this could be great"
    r"(?:and |so |but )?(?:i(?:['’]m| am| do| do not| don['’]t)? "
    r"(?:think|reckon|suppose|suspect|believe|bet|guess|feel|imagine|sure|certain|convinced)|"
    r"it (?:seems|occurs|occurred|has occurred|strikes?|struck) (?:to )?me) (?:that )?"
    r"(?:an?|one|two|three|half|some|the|each|between)\s+(?!rest\b|two\b|pair\b|both\b)\w+(?: \S+){3}"
    r"|i (?:keep|kept) (?:coming back to|thinking (?:of|about)) (?:the|an?|his|her|their)\s\w+(?: \S+){2}"
    r"|i(?:['’]d| would) (?:put|bet) (?:\w+ )?\w+ on (?:the|an?|his|her|their)\s\w+(?: \S+){2}"
    r"|(?:ich (?:glaube|denke|finde|meine),? (?:dass )?|mir scheint,? (?:dass )?)"
    r"(?:ihre?|seine?|die|der|das|eine?)\s\w+(?: \S+){3}"
    r"|(?:je (?:crois|pense|suis sûre?) qu(?:e |['’])|il me semble qu(?:e |['’]))"
    r"(?:ses|son|sa|les?|la|l['’]|une?)\s?\w+(?: \S+){3}"
    r"|(?:creo|pienso|me parece) que (?:sus?|el|la|los|las|una?)\s\w+(?: \S+){3}"
    r"|(?:(?:acho|penso|creio)|parece-me) que (?:as?|os?|uma?)\s\w+(?: \S+){3}"
    r"|(?:credo|penso|mi sembra|mi pare) che (?:i|il|la|le|gli|l['’]|una?)\s?\w+(?: \S+){3}"
    r"|(?:ik (?:denk|geloof|vermoed)|het lijkt me) dat (?:haar|zijn|de|het|een)\s\w+(?: \S+){3}",
    re.I,
)
_ONE_AND_OTHER = re.compile(  # "I think that one has the timber and the other the saw"
    r"\b(?:one|der eine|die eine|l['’]une?|un[oa]|um|uma|de een)\b.{3,80}"
    r"\b(?:the other|(?:der|die) andere|l['’]autre|el otro|la otra|o outro|a outra|l['’]altr[oa]|de ander)\b",
    re.I,
)
_I_WOULD = re.compile(
    r"(?:and |so |but )?i(?: would| should|['’]d) (?!(?:think|say|guess|imagine|bet|argue)\b)", re.I
)  # "… be obliged"
_TO_ME = re.compile(r"\b(?:on me|keep me|let me|owe me|forgive me|thank me|tell me (?:how|when|if|whether))\b", re.I)
_POSTSCRIPT = re.compile(r"p\.?\s?(?:p\.?\s?)?s\.?[:,\s]", re.I)
_BY_THE_WAY = re.compile(
    r",\s*(?:by the way|btw|incidentally|übrigens|au fait|por cierto|a propósito|trouwens)\s*,", re.I
)
_DASHES = re.compile(r"^[\s,;–—-]+")


def purpose_of(clause: Clause, language: str) -> tuple[StatementKind, str]:
    """The kind of a clause whose subject is known, and why it stays behind if it does."""
    text = _BY_THE_WAY.sub(",", without_brackets(clause.words))
    if has_contact(text):
        return StatementKind.CONTACT, "how to reach somebody"
    if phrases.left_unsaid(text, language) or (
        _POSTSCRIPT.match(clause.unit.text) and not (clause.to is not None and clause.subject == 1 - clause.to)
    ):
        return StatementKind.ASIDE, "an aside"
    if phrases.UNSETTLED.search(clause.masked or clause.words, language):
        return StatementKind.ASIDE, "whether somebody was asked"
    if _says_who_asked(clause, language):
        return StatementKind.CONSENT, "says who asked"
    bare = _DASHES.sub("", without_brackets(without_copied(clause.masked or clause.words)))
    if clause.opens == "order" or phrases.LOGISTICS.search(bare, language):
        return StatementKind.LOGISTICS, "a next step, too early before a yes"
    if clause.called and phrases.ON_ARRIVAL.search(bare, language):
        return StatementKind.LOGISTICS, "what to mind on arriving"
    if phrases.JOINT.search(bare, language):
        return StatementKind.JOINT, "only makes sense to both"
    if (
        clause.headed
        or is_matter(clause, bare, language)
        or (
            clause.subject is None
            and (phrases.TROUBLE.search(bare, language) or phrases.GROUNDS.search(bare, language))
        )
    ):
        return StatementKind.REASON, ""
    if (
        clause.subject is None
        and clause.opens == "I"
        and not (clause.second or clause.in_list or _I_THINK_THAT.match(clause.words))
    ):
        return StatementKind.OTHER, ABOUT_ME
    if clause.subject is None and clause.opens == "I" and not phrases.THOUGHT.search(text, language):
        return StatementKind.OTHER, ABOUT_ME
    if (
        (clause.subject == BOTH_PARTIES or clause.opens == "I")
        and says_both(text, language)
        and not _is_common_ground(clause, text, language)
    ):
        return StatementKind.JOINT, "only makes sense to both"
    if phrases.REASON.search(text, language):
        return StatementKind.REASON, ""
    if clause.subject is None:
        return StatementKind.OTHER, ""
    return StatementKind.DESCRIPTION, ""


def _says_who_asked(clause: Clause, language: str) -> bool:
    if clause.subject not in (0, 1) or (clause.second and clause.to == clause.subject):
        return False
    if BY_ME.match(clause.words) and not ASKED_OF_ME.search(clause.words):
        return False
    return phrases.ASKED.search(clause.words, language) is not None


def _is_common_ground(clause: Clause, text: str, language: str) -> bool:
    """What the two share, or could do for each other; not what the introducer wishes them."""
    if clause.opens == "I" and not phrases.THOUGHT.search(text, language) and not phrases.REASON.search(text, language):
        return False
    if _I_WOULD.match(text) or (clause.opens == "you" and _TO_ME.search(text)):
        return False
    return phrases.COMMON_GROUND.search(text, language) is not None


def mark_premises(clauses: Sequence[Clause], language: str) -> None:
    """ "She has a day job till four, so catch her after": what only explains a next step stays with it."""
    for before, clause in pairwise(clauses):
        if clause.unit is not before.unit or clause.kind is not StatementKind.LOGISTICS:
            continue
        explains = before.kind in (StatementKind.DESCRIPTION, StatementKind.REASON) and phrases.AVAILABILITY.search(
            before.words, language
        )
        if explains or _is_why(before, clause):
            before.leave_out(StatementKind.LOGISTICS, "a next step, too early before a yes")


def _is_why(before: Clause, order: Clause) -> bool:
    """ "Marguerita, the stairs are steep, bring the low shoes": of neither of them, and nothing without the order."""
    if _HELD_AGAINST.search(order.words) and not before.why:
        return True
    if before.why or before.second or before.personal or order.to != before.to:
        return False
    if before.opens == "it" and len(before.words.split()) <= _SHORT and _TAKES_UP.search(order.words):
        return True  # "There's a paper from Aberdeen, I'll dig it out"
    said = before.kind is StatementKind.OTHER and before.called and before.subject is None
    return said and order.opens == "order"


def mark_places(clauses: Sequence[Clause], language: str) -> None:
    """ "He is at the Mill House, and the gate code is 1803": where somebody is goes with how to reach them."""
    for before, clause in pairwise(clauses):
        for told, other in ((before, clause), (clause, before)):
            reaches = other.kind in (StatementKind.CONTACT, StatementKind.LOGISTICS) and other.unit is told.unit
            if reaches and told.kind in _CARRIED and not told.why and phrases.PLACE.search(told.words, language):
                told.leave_out(StatementKind.LOGISTICS, "where to find somebody")


def mark_letters(clauses: Sequence[Clause]) -> None:
    """ "Ben, I have been thinking of your shelf. Nora makes cheese.": what leads on to her is part of a letter."""
    for n, clause in enumerate(clauses):
        if clause.why != ABOUT_ME or clause.to is None or len(clause.words.split()) < _LEADS_ON:
            continue
        if not _WILL.match(clause.words) and (_leads_on(clauses, n) or _RECALLS.search(clause.words)):
            clause.why = ""


def _leads_on(clauses: Sequence[Clause], n: int) -> bool:
    """Is the other spoken of next, to the same reader?"""
    mine = clauses[n]
    for clause in clauses[n + 1 :]:
        if clause.to != mine.to or clause.unit.paragraph > mine.unit.paragraph + 1:
            return False
        if clause.kind in _CARRIED and not clause.why and mine.to is not None and clause.subject == 1 - mine.to:
            return True
    return False


def mark_closing(clauses: Sequence[Clause], language: str) -> None:
    """What comes after the last word about either of them takes leave of both."""
    last, paragraph, labelled = -1, -1, -1
    for n, clause in enumerate(clauses):
        if clause.label is not None:
            labelled = clause.unit.paragraph
        if _is_evidence(clause):
            last, paragraph = n, clause.unit.paragraph
    final = clauses[-1].unit.paragraph if clauses else -1
    for n, clause in enumerate(clauses):
        if clause.kind not in _CARRIED or clause.why:
            continue
        after = clause.unit.paragraph > paragraph and not _still_says(clause, language)
        trailing = (
            n > last
            and clause.unit.paragraph == paragraph == final != labelled
            and clause.unit is not clauses[last].unit
        )
        if after or (trailing and not _goes_on_about(clause)):
            clause.leave_out(StatementKind.JOINT, "a closing remark")


def _is_evidence(clause: Clause) -> bool:
    """Is somebody spoken of, or called by name?"""
    if clause.personal or clause.label is not None or clause.quoted or clause.marker or clause.in_list:
        return True
    return clause.called or clause.opens in ("name", "pronoun", "they")


def _goes_on_about(clause: Clause) -> bool:
    """ "Pays in cash." and "Seven years, never late." still tell something; "Worth a chat, surely." does not."""
    words = clause.words.split()
    if clause.second and clause.to is not None and clause.opens == "you":
        return (len(words) > 4 or _LACKS.match(clause.words) is not None) and not _TAKES_LEAVE.search(clause.words)
    return len(words) >= 7 or _TELLS.search(clause.words) is not None


def _still_says(clause: Clause, language: str) -> bool:
    """Common ground, what it is about, and what is said to one of them alone."""
    if clause.kind is StatementKind.REASON and (clause.headed or is_matter(clause, clause.words, language)):
        return True
    if clause.kind is StatementKind.REASON and (
        _I_THINK_THAT.match(clause.words)
        or _ONE_AND_OTHER.search(clause.words)
        or (clause.subject is None and phrases.GROUNDS.search(clause.words, language))
    ):
        return True
    if clause.subject == BOTH_PARTIES:
        return phrases.COMMON_GROUND.search(clause.words, language) is not None
    if clause.to is not None and _RECALLS.search(clause.words):
        return True
    long = len(clause.words.split()) > 4 or _LACKS.match(clause.words) is not None
    said = clause.second and clause.to is not None and clause.opens == "you" and long
    return said and not _TAKES_LEAVE.search(clause.words)
