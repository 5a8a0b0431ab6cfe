"""What a draft says of whoever reads the ask, said to them: their wish, a he or she that means them, what leads on.

"Alice needs a printer" is why Tom may help her; said to Alice it is "You need a printer" (E4). Beyond English only what
somebody looks for is turned, cut out of its sentence.
"""

from __future__ import annotations

import re

from introductions.reading.joint import persons, phrases
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import Clause
from introductions.reading.joint.persons.english_verbs import VERBS, base
from introductions.reading.joint.speech import says_both
from introductions.reading.joint.told import means_somebody_else

_MOST_NEEDS = 2
_YOU_OPENS = re.compile(r"(?:[^,;]{0,60}\s)?You\b|[A-Z][^,;]{0,60}\syou\b")
_YOU_THIRD = re.compile(r"You (?!always\b|perhaps\b|sometimes\b|nowadays\b)\w*[^\Ws]s\b")
_OF_THEM = re.compile(r"\d of (?:them|those|these)\b", re.I)  # what was counted stands in a sentence they may not have
_IN_A_NAME = re.compile(r"\b(?:the|an?|this|that|our) $", re.I)
_YOU_WHO = re.compile(r"\byou,? who\s+[a-z]+s\b", re.I)
_VERB_LEFT = re.compile(
    r"\b(?:and|but|or)\s+[a-z]{2,}[^\Ws]s\s+(?:it|the|an?|them|him|her|his|their|that|up|out|off|what|how|where)\b"
)
_JOINED = re.compile(
    r"(?:\b(?:and|but|or|yet)|\byou,? who|,)\s+"
    r"(?:(?:also|still|just|then|now|never|always|only)\s+)?(?P<verb>[a-z]+(?:['’]t)?)\b"
)
_AND_SO = re.compile(
    r",?\s+(?:and|but|so|which is why)\s+(?=i\b|we\b|you\b|i['’]|your\b|nobody\b(?! to\b)|"
    r"(?:he|she|they) (?:knows?|says?|thinks?)\b)|\s+[–—-]\s+|[;:]\s",
    re.I,
)
_OF_ME_OR_BEFORE = re.compile(r"\b(?:i|me|my|we|us|our|them|it|similar)\b", re.I)  # me, or what was said before
_WISHES = re.compile(
    r"(?:and |but |so |now )?(?:N|he|she|they)(?:['’]d| would| also| now| still)* "
    r"(?:(?:like|love|dearly like|need|needs|want|wants|hopes?|is looking|are looking|is after|is short)\b(?! no\b)|"
    r"(?:has|have|owns?|runs?)\b[^.;]{3,60} but (?:no|nobody|nothing|nowhere|not enough)\b|"
    r"(?:\w+ )?(?:asked|asks|wondered|wonders)\b[^.;]{0,30}? (?:if|whether|for)\b)",
    re.I,
)
_ASKED_ME = re.compile(
    r"\b((?:asked|asks))(?: (?:me|us)\b| (?:me |us )?(?:if|whether) i knew (?=(?:of )?(?:any|some)))", re.I
)  # … for a thing, and not for this introduction
_SOMEBODY_OR_A_BEAST = (
    r"\b(?:who|whoever|(?:any|some|every)(?:one|body)|nobody|no one|dogs?|cats?|horses?|pon(?:y|ies)|"
    r"cock(?:erel|s)?|bulls?|rams?|goats?|"
    r"hens?|donkeys?|mules?|cows?|sows?|boars?|stallions?|mares?|hounds?|pupp(?:y|ies)|pups?|kittens?|parrots?|ships?|boats?|engines?)\b"
)
_HE = {"f": "she", "m": "he"}
_DOES = re.compile(r"(?:needs|wants|lacks|has|is|would|can['’]t|cannot|runs|keeps|hopes|looks)\s", re.I)
_LOOKING = re.compile(r"(?:^|,\s)(?:currently |now )?((?:looking|hunting|searching) for (?!it\b|them\b)[^,;.]+)", re.I)
_HALVES = re.compile(r",?\s(?:and|but|so)\s(?=(?:she|he|they|her|his|their)\b)|;\s", re.I)
_PLURAL_NEED = re.compile(
    r"They(?:['’]re| are) (?:\w+ ){0,2}"
    r"(?:looking|searching|hunting|after|short of|drowning|hiring|desperate for|struggling)\b|"
    r"They (?:\w+ )?(?:need|want|lack|can['’]t find|cannot find|have no|throw away|throw out|waste|keep losing)\b"
)
_THEM = re.compile(r"\b(?:them|theirs|themselves|they)\b(?<!^They)")
_THEIR = re.compile(r"\btheir\b")
_NEITHER = {  # "somebody who can teach without losing his temper", "nervous about the bull, so shut him in"
    "f": re.compile(rf"{_SOMEBODY_OR_A_BEAST}.*\b(?:she|hers?)\b", re.I),
    "m": re.compile(rf"{_SOMEBODY_OR_A_BEAST}.*\b(?:he|him|his)\b", re.I),
}
_ONE = re.compile(  # what was named in the sentence before
    r"\b(?:has|have|had|got|inherited|needs?|wants?|bought|buys|found|finds|owns?|built|builds|makes?|made|after|for|like|without|sells?|grows?)\s+"
    r"(?:just |only |exactly |precisely |two of |dozens of )?(?:one|ones|some|none|those|them)"
    r"(?=\s*(?:[,.;!?]|$|(?:and|but|for|in|on|with|that|at|from|to|along|which|by)\b))"
    r"|\b(?:says?|thinks?|reckons?|told me|swears?) (?:that )?(?:that['’]s|that is|that would|it['’]s|it is|so)\b",
    re.I,
)


class OfReader:
    """Turns clauses about a reader into words to them; clauses are to come in order."""

    def __init__(self, calls: Calls, genders: tuple[str, str], address: persons.Address | None) -> None:
        self.calls, self.genders, self.language, self.address = calls, genders, calls.language, address
        self._needs = [0, 0]  # how many needs of their own each was told
        self._before: Clause | None = None
        self._paragraph, self._somebody_else = -1, False  # whether a third person was spoken of in it

    def begin(self, clause: Clause) -> None:
        """Called before a clause is read."""
        if clause.unit.paragraph != self._paragraph:
            self._paragraph, self._somebody_else = clause.unit.paragraph, False

    def end(self, clause: Clause) -> None:
        """Called when it has been read."""
        self._before = clause
        self._somebody_else = self._somebody_else or means_somebody_else(clause.words)

    def need(self, clause: Clause, x: int) -> str:
        """What reader ``x`` is looking for, said to them; "" where it is none or was said to the other."""
        if self.language != "en":
            return self._wish_elsewhere(clause, x)
        wanting = phrases.NEED.search(clause.words, self.language) or _PLURAL_NEED.match(clause.words)
        if wanting is None and clause.opens == "":
            wanting = _LOOKING.search(clause.words)
        if self._needs[x] >= _MOST_NEEDS or not wanting:
            return ""
        names = self.calls.mentions(clause.words)
        if any(re.match(r"\s[A-Z]", clause.words[m.end :]) for m in names):
            return ""  # "the Ndlovu Looms co-operative"
        if not self.genders[x] and re.search(r"\b(?:he|she|his|her|him|hers)\b", clause.words, re.I):
            return ""
        turned = self._said_to_both_of(clause, x)
        self._needs[x] += bool(turned)
        return turned

    def wish(self, clause: Clause, x: int) -> str:
        """What the reader looks for, told to the other: "He would like to see the charts, and I thought of you"."""
        if self.language != "en":
            return "" if self._needs[x] else self._wish_elsewhere(clause, x)
        if clause.subject != x or clause.opens not in ("name", "pronoun") or clause.called or clause.quoted:
            return ""
        head = _AND_SO.split(clause.words, maxsplit=1)[0]
        if (
            self.calls.you(head)
            or _OF_ME_OR_BEFORE.search(_ASKED_ME.sub(r"\1", head))
            or self._needs[x]
            or not (_WISHES.match(self.calls.masked(head)) or phrases.NEED.search(head, self.language))
        ):
            return ""
        if any(m.party != x for m in self.calls.mentions(head)):
            return ""
        turned = self._turned(head, x)
        self._needs[x] += bool(turned)
        return turned

    def _wish_elsewhere(self, clause: Clause, x: int) -> str:
        """The same beyond English: the wish alone, cut out of its sentence."""
        if clause.subject != x or clause.second or clause.quoted or clause.called or clause.mentioned - {x}:
            return ""
        if self.address is None or self._needs[x] >= _MOST_NEEDS:
            return ""
        masked = clause.words
        for m in reversed(self.calls.mentions(masked)):
            masked = f"{masked[: m.start]}N{masked[m.end :]}"
        turned = persons.wished(masked, self.genders[x], self.language, self.address)
        self._needs[x] += bool(turned)
        return turned

    def meant(self, clause: Clause, x: int) -> str:
        """ "He would love to try her flour": to Lisa, who is no third person, "He would love to try your flour"."""
        mine, theirs = self.genders[x], self.genders[1 - x]
        if clause.to is not None or clause.second or clause.quoted or {mine, theirs} != {"f", "m"}:
            return ""
        if self._somebody_else or means_somebody_else(clause.words) or _NEITHER[mine].search(clause.words):
            return ""
        turned = persons.meant(clause.words, mine, self.language)
        return "" if turned is None or says_both(turned, self.language) else turned

    def leads_on(self, clause: Clause, x: int) -> str:
        """ "Tom mends harmoniums. Lisa has inherited one.": to Tom, "You mend harmoniums" goes before the second."""
        before = self._before
        if before is None or before.unit.paragraph != clause.unit.paragraph or before.subject != x:
            return ""
        if clause.subject != 1 - x or not _ONE.search(clause.words) or before.why:
            return ""
        return self._said_to_both_of(before, x).rstrip(" .")

    def _said_to_both_of(self, clause: Clause, x: int) -> str:
        """What is told of the reader to both, said to them; "" where a form would be a guess."""
        if clause.to is not None or clause.subject != x or clause.mentioned - {x} or clause.second or clause.quoted:
            return ""
        words = clause.words
        if clause.opens == "they":
            return _of_their_house(words)
        if clause.opens == "" and (looking := _LOOKING.search(words)) is not None:
            return f"You are {looking[1][:1].lower()}{looking[1][1:]}"
        if clause.opens == "" and _DOES.match(words):
            words = f"{_HE.get(self.genders[x], '')} {words[:1].lower()}{words[1:]}"  # "- wants to work with dancers"
        turned = self._turned(words, x)
        needed = (
            "" if turned else next((p for p in reversed(_parts(words)) if phrases.NEED.search(p, self.language)), "")
        )
        return turned or (self._turned(needed, x) if needed else "")

    def _turned(self, words: str, x: int) -> str:
        names = [(m.start, m.end) for m in self.calls.mentions(words)]
        if any(_IN_A_NAME.search(words, max(0, start - 8), start) for start, _ in names):
            return ""  # "buys for the Stroud group"
        turned = persons.addressed(words, names, self.genders[x], self.language)
        if turned is None or says_both(turned, self.language) or _is_half_turned(words, turned):
            return ""
        return turned


def _parts(words: str) -> list[str]:
    """The halves of a long sentence that each say who: "She teaches in Hull, and | her class wants a project"."""
    found = _HALVES.split(words)
    return found if len(found) > 1 else []


def _of_their_house(words: str) -> str:
    """ "They're drowning in notes", of the reader's firm, said to them: "You’re drowning in notes"; "" for a guess."""
    if _PLURAL_NEED.match(words) is None or _THEM.search(words):
        return ""
    return _THEIR.sub("your", re.sub(r"^They", "You", words))


def _is_half_turned(words: str, turned: str) -> bool:
    """ "You mill flour and is looking", "You're looking and doesn't care": nothing is said rather than that."""
    if turned.startswith("Your ") and not means_somebody_else(words):
        return re.search(r"\b(?:he|she|him)\b", words, re.I) is not None  # the verbs are those of a thing of theirs
    if not _YOU_OPENS.match(turned) or means_somebody_else(words) or len(turned.split()) > 32:
        return True
    if _YOU_WHO.search(turned) or _OF_THEM.search(turned):
        return True
    for m in _JOINED.finditer(turned):
        verb = m["verb"].casefold().replace("’", "'")
        plain = base(verb)
        if (
            plain is not None
            and plain != verb
            and (plain in VERBS or plain in ("have", "are", "were", "do") or "n't" in plain)
        ):
            return True
    return _YOU_THIRD.match(turned) is not None or _VERB_LEFT.search(turned) is not None
