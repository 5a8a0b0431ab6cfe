"""What one of the two may read of a clause, and in which person; or why it stays behind."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading.joint import persons, phrases
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import BOTH_PARTIES, Clause
from introductions.reading.joint.formula import unfold
from introductions.reading.joint.parties import Party
from introductions.reading.joint.persons.english_verbs import VERBS, base
from introductions.reading.joint.retelling import retold
from introductions.reading.joint.speech import says_both
from introductions.reading.joint.told import means_somebody_else, told_me, trimmed, without_generic
from introductions.statements import StatementKind

_OUT = (
    StatementKind.JOINT,
    StatementKind.LOGISTICS,
    StatementKind.CONTACT,
    StatementKind.ASIDE,
    StatementKind.CONSENT,
)
_MOST_NEEDS = 2
_YOU_OPENS = re.compile(r"(?:[^,;]{0,60}\s)?You\b|[A-Z][^,;]{0,60}\syou\b")
_YOU_THIRD = re.compile(r"You (?!always\b|perhaps\b|sometimes\b|nowadays\b)\w*[^\Ws]s\b")
_VERB_LEFT = re.compile(
    r"\b(?:and|but|or)\s+[a-z]{2,}[^\Ws]s\s+(?:it|the|an?|them|him|her|his|their|that|up|out|off|what|how|where)\b"
)
_JOINED = re.compile(
    r"(?:\b(?:and|but|or|who|yet)|,)\s+(?:(?:also|still|just|then|now|never|always|only)\s+)?(?P<verb>[a-z]+(?:['’]t)?)\b"
)
_WHO = re.compile(
    r",\s+(?P<who>who|whose)\s+(?P<rest>(?!i\b|we\b|you\b)[^,;:]+?"
    r"(?:, (?!ought|should|needs?\b|must|might|could)[^,;:]+?)??)"
    r"(?=,\s+(?:ought|should|needs?|must|might|could)\b|[.;:]|\s+and whose\b|$)",
    re.I,
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
    r"(?:has|have|owns?|runs?)\b[^.;]{3,60} but (?:no|nobody|nothing|nowhere|not enough)\b)",
    re.I,
)
_ELLIPTIC = 80  # characters; half a sentence is shorter
_ELLIPTIC_WORDS = 6  # "Kia ora Mere, kia ora Hemi."
_POINTS_BACK = re.compile(r"\b(?:it|its|them|those|either|neither)\b", re.I)  # "… with the nerve to take it off"
_SOMEBODY_OR_A_BEAST = (
    r"\b(?:who|whoever|(?:any|some|every)(?:one|body)|nobody|no one|dogs?|cats?|horses?|pon(?:y|ies)|"
    r"cock(?:erel|s)?|bulls?|rams?|goats?|"
    r"hens?|donkeys?|mules?|cows?|sows?|boars?|stallions?|mares?|hounds?|pupp(?:y|ies)|pups?|kittens?|parrots?|ships?|boats?|engines?)\b"
)
_NEITHER = {  # "somebody who can teach without losing his temper", "nervous about the bull, so shut him in"
    "f": re.compile(rf"{_SOMEBODY_OR_A_BEAST}.*\b(?:she|hers?)\b", re.I),
    "m": re.compile(rf"{_SOMEBODY_OR_A_BEAST}.*\b(?:he|him|his)\b", re.I),
}
_ONE = re.compile(  # what was named in the sentence before
    r"\b(?:has|have|had|got|inherited|needs?|wants?|bought|buys|found|finds|owns?|built|builds|makes?|made|after|for|like|without|sells?|grows?)\s+"
    r"(?:just |only |exactly |precisely |two of |dozens of )?(?:one|ones|some|none|those|them)"
    r"(?=\s*(?:[,.;!?]|$|(?:and|but|for|in|on|with|that|at|from|to|along|which|by)\b))",
    re.I,
)
_NAME_ALONE = re.compile(r"\W*N\W*")
_RELATIVE_TAIL = re.compile(r",\s+(?:which|who|that)\b")


@dataclass(frozen=True, slots=True)
class Words:
    """What one party may read of a clause: ``text`` ("" for nothing, with ``why``), ``plain`` if word for word."""

    text: str = ""
    why: str = ""
    plain: bool = False


def _is_half_turned(words: str, turned: str) -> bool:
    """ "You mill flour and is looking", "You're looking and doesn't care": nothing is said rather than that."""
    if turned.startswith("Your ") and not means_somebody_else(words):
        return re.search(r"\b(?:he|she|him)\b", words, re.I) is not None  # the verbs are those of a thing of theirs
    if not _YOU_OPENS.match(turned) or means_somebody_else(words) or len(turned.split()) > 32:
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


class Reader:
    """Decides, clause by clause, what each of the two may read."""

    def __init__(self, parties: tuple[Party, Party], calls: Calls, genders: tuple[str, str], formal: bool) -> None:
        self.parties, self.calls, self.genders, self.formal = parties, calls, genders, formal
        self.language = calls.language
        self._needs = [0, 0]  # how many needs of their own each was told
        self._told = [-1, -1]  # the paragraph in which each last read of the other
        self._before: Clause | None = None
        self._paragraph, self._somebody_else = -1, False  # whether a third person was spoken of in it
        self._read = [-1, -1]  # the paragraph whose last clause each has read

    def verdicts(self, clause: Clause) -> tuple[Words, Words]:
        """The words for each; clauses are to come in order."""
        if clause.unit.paragraph != self._paragraph:
            self._paragraph, self._somebody_else = clause.unit.paragraph, False
        found = (self._standing(clause, 0), self._standing(clause, 1))
        found = (self._with_what_it_means(clause, 0, found[0]), self._with_what_it_means(clause, 1, found[1]))
        self._before = clause
        self._somebody_else = self._somebody_else or means_somebody_else(clause.words)
        for x in (0, 1):
            self._read[x] = clause.unit.paragraph if found[x].text else -1
            if found[x].text:
                told = clause.subject == 1 - x and not clause.quoted
                self._told[x] = clause.unit.paragraph if told else -1
        return found

    def _with_what_it_means(self, clause: Clause, x: int, told: Words) -> Words:
        """ "Tom mends harmoniums. Lisa has inherited one.": to Tom, "You mend harmoniums. Lisa has inherited one." """
        before = self._before
        if before is None or before.unit.paragraph != clause.unit.paragraph or before.subject != x:
            return told
        if (
            not told.text
            or clause.subject != 1 - x
            or not _ONE.search(clause.words)
            or self._read[x] == before.unit.paragraph
        ):
            return told
        need = self._said_of_reader(before, x)
        return Words(f"{need.rstrip(' .')}. {told.text}") if need else told

    def _standing(self, clause: Clause, x: int) -> Words:
        """ "Lisa doesn't." says nothing to whom the words before it are not told."""
        short = self._read[x] != clause.unit.paragraph and len(clause.masked) < _ELLIPTIC
        leans = short and phrases.ELLIPTIC.search(clause.masked, self.language)
        return Words("", clause.why or "leans on the words before it") if leans else self.words(clause, x)

    def words(self, clause: Clause, x: int) -> Words:
        """The words for party ``x``, or why there are none."""
        y = 1 - x
        if clause.too_long or _NAME_ALONE.fullmatch(clause.masked):
            return Words("", clause.why or "a name alone")
        if clause.quoted and clause.kind is StatementKind.REASON:
            return Words(clause.words) if clause.subject == y else Words("", "their own words")
        if clause.implied is not None:
            return Words(clause.implied[x], "" if clause.implied[x] else "about themselves")
        if clause.kind not in (StatementKind.CONTACT, StatementKind.ASIDE):
            told = unfold(clause.words, self.calls, y, self.language)
            if told is not None:
                return Words("", "said to the other one only") if clause.to == y else Words(told)
            if unfold(clause.words, self.calls, x, self.language) is not None:
                return Words("", "introduces them to the other")
        if clause.opens_list:
            return Words(clause.words, plain=True)
        if (clause.kind in _OUT or clause.why) and not self._says_more(clause):
            return Words("", clause.why)
        if clause.to == y:
            return self._described(clause, x)
        if clause.subject == y:
            return self._about_other(clause, x)
        if clause.subject == BOTH_PARTIES:
            return self._paired(clause.words, x)
        return self._about_reader(clause, x)

    def fallback(self, clause: Clause, x: int) -> Words:
        """What the other told the introducer of themselves; only for a reader who would else learn nothing of them."""
        y = 1 - x
        if clause.to != y or clause.why or clause.mentioned:
            return Words("", clause.why)
        told = told_me(clause.words)
        turned = persons.describe(told, self.parties[y].greeting, self.genders[y], self.language) if told else None
        return Words(turned) if turned else Words()

    # ---- by whom it is about

    def _says_more(self, clause: Clause) -> bool:
        """ "Mags wants to switch accountants and asked for you" is more than that she asked."""
        asked = phrases.ASKED.search(clause.words, self.language) if clause.kind is StatementKind.CONSENT else None
        return asked is not None and asked.start() > 30

    def _about_reader(self, clause: Clause, x: int) -> Words:
        """Said to the reader, or of the reader or of nobody."""
        if clause.to is None and clause.subject == x and clause.mentioned == {0, 1} and not clause.second:
            told = self._relative(clause.words, 1 - x)
            if told is not None:
                return told
        named = any(m.party == x for m in self.calls.mentions(clause.words))
        if clause.to == x:
            if named:
                return self._spoken_to(clause.words, x) or Words("", "names its reader")
            if clause.kind is StatementKind.OTHER and len(clause.words.split()) < 4:
                return Words("", "too little to stand alone")
            return (
                self._paired(clause.words, x)
                if says_both(clause.words, self.language)
                else Words(clause.words, plain=True)
            )
        praised = clause.opens == "name" and not clause.in_list and not self._opens_with_a_thing(clause.words)
        of_both = (
            clause.mentioned == {0, 1}
            and clause.opens in ("", "it", "name")
            and len(clause.words.split()) > _ELLIPTIC_WORDS
        )
        tells = clause.kind is StatementKind.REASON or clause.in_list or of_both
        if clause.to is None and named and not praised and tells:
            turned = self._spoken_to(clause.words, x)
            if turned is None and clause.in_list:
                head = _RELATIVE_TAIL.split(clause.words, maxsplit=1)[0]
                if not self.calls.mentions(head) and len(head) < len(clause.words):
                    turned = Words(head)
            if turned and not phrases.JOINT.search(turned.text, self.language):
                return turned
        if clause.subject is None and clause.to is None and not clause.second:
            if clause.in_list or (clause.kind is StatementKind.REASON and len(clause.words.split()) >= 3):
                return Words(clause.words, plain=True)
            return Words("", "about neither of them")
        return self._need(clause, x) or Words("", "about themselves")

    def _opens_with_a_thing(self, words: str) -> bool:
        """ "Tom's oven and Lisa's flour would make a loaf" praises nobody."""
        first = next(iter(self.calls.mentions(words)), None)
        return (
            first is not None
            and re.match(r"['’]s \w+ (?:and|or|with|on|in|plus|would|could)\b", words[first.end :]) is not None
        )

    def _need(self, clause: Clause, x: int) -> Words | None:
        """What the reader is looking for, said to them: why this may help them (E4). Not what was said to the other."""
        if clause.to is not None or clause.subject != x or clause.mentioned - {x} or clause.second or clause.quoted:
            return None
        if self._needs[x] >= _MOST_NEEDS or not phrases.NEED.search(clause.words, self.language):
            return None
        names = [(m.start, m.end) for m in self.calls.mentions(clause.words)]
        if any(re.match(r"\s[A-Z]", clause.words[end:]) for _, end in names):
            return None  # "the Ndlovu Looms co-operative"
        if not self.genders[x] and re.search(r"\b(?:he|she|his|her|him|hers)\b", clause.words, re.I):
            return None
        turned = persons.addressed(clause.words, names, self.genders[x], self.language)
        if turned is None or says_both(turned, self.language) or _is_half_turned(clause.words, turned):
            return None
        self._needs[x] += 1
        return Words(turned)

    def _said_of_reader(self, clause: Clause, x: int) -> str:
        """What is told of the reader to both, said to them; "" where a form would be a guess."""
        if clause.to is not None or clause.mentioned - {x} or clause.second or clause.quoted or clause.why:
            return ""
        names = [(m.start, m.end) for m in self.calls.mentions(clause.words)]
        turned = persons.addressed(clause.words, names, self.genders[x], self.language)
        if turned is None or says_both(turned, self.language) or _is_half_turned(clause.words, turned):
            return ""
        return turned

    def _described(self, clause: Clause, x: int) -> Words:
        """Said to the other: theirs alone, unless it is a fact about them that can be told in the third person."""
        y = 1 - x
        if clause.subject == y and clause.second and not clause.mentioned:
            told = retold(
                clause.words, clause.opens, self.parties[y].greeting, self._told[x] == clause.unit.paragraph,
                (self.genders[x], self.genders[y]), self.calls,
            )  # fmt: skip
            if told and not (self._follows_unread(clause, x) and _POINTS_BACK.search(told)):
                return Words(told)
        if (
            clause.subject == y
            and clause.mentioned == {y}
            and clause.opens in ("name", "")
            and not says_both(clause.words, self.language)
        ):
            text = clause.words if not clause.second else trimmed(clause.words, self.calls.you)
            return Words(text) if text else Words("", "said to the other one only")
        if (
            clause.subject == y
            and clause.opens in ("", "it", "name")
            and not clause.second
            and not clause.called
            and self._told[x] == clause.unit.paragraph
        ):
            return Words(clause.words, plain=True)
        return self._wish(clause, x) or Words("", "said to the other one only")

    def _follows_unread(self, clause: Clause, x: int) -> bool:
        """Stands the clause behind one of the same sentence that the reader has not got?"""
        return not clause.first_of_unit and self._read[x] != clause.unit.paragraph

    def _wish(self, clause: Clause, x: int) -> Words | None:
        """What the reader looks for, told to the other: "He would like to see the charts, and I thought of you"."""
        if clause.subject != x or clause.opens not in ("name", "pronoun") or clause.called or clause.quoted:
            return None
        head = _AND_SO.split(clause.words, maxsplit=1)[0]
        if (
            self.calls.you(head)
            or _OF_ME_OR_BEFORE.search(head)
            or self._needs[x]
            or not _WISHES.match(self.calls.masked(head))
        ):
            return None
        if any(m.party != x for m in self.calls.mentions(head)):
            return None
        names = [(m.start, m.end) for m in self.calls.mentions(head)]
        turned = persons.addressed(head, names, self.genders[x], self.language)
        if turned is None or says_both(turned, self.language) or _is_half_turned(head, turned):
            return None
        self._needs[x] += 1
        return Words(turned)

    def _about_other(self, clause: Clause, x: int) -> Words:
        text = clause.words
        if any(m.party == x for m in self.calls.mentions(text)):
            turned = self._spoken_to(text, x) or self._relative(text, 1 - x)
            return turned or Words("", "names its reader in a way that cannot be turned round")
        if clause.to == x and says_both(text, self.language):
            return self._paired(text, x)
        if (meant := self._means_reader(clause, x)) is not None:
            return meant
        if clause.to is None and clause.second:
            if says_both(text, self.language):
                return self._paired(text, x)
            if not self.calls.you(without_generic(text)) or clause.opens in ("name", "pronoun"):
                return Words(text, plain=True)  # whoever reads it is meant: "a band you've heard of"
            head = trimmed(text, self.calls.you)
            return Words(head) if head else Words("", "said to both")
        return Words(text, plain=True)

    def _means_reader(self, clause: Clause, x: int) -> Words | None:
        """ "He would love to try her flour": to Lisa, who is no third person, "He would love to try your flour"."""
        mine, theirs = self.genders[x], self.genders[1 - x]
        if clause.to is not None or clause.second or clause.quoted or {mine, theirs} != {"f", "m"}:
            return None
        if self._somebody_else or means_somebody_else(clause.words) or _NEITHER[mine].search(clause.words):
            return None
        turned = persons.meant(clause.words, mine, self.language)
        if turned is None or says_both(turned, self.language):
            return None
        return Words(turned)

    def _relative(self, text: str, y: int) -> Words | None:
        """ "… that Ffion ought to know Alec, whose mine stays cold" tells Ffion that his mine stays cold."""
        for m in self.calls.mentions(text):
            told = _WHO.match(text, m.end) if m.party == y else None
            if told is None or self.language != "en":
                continue
            rest = told["rest"].strip()
            if len(rest.split()) < 3 or any(o.party != y for o in self.calls.mentions(rest)):
                continue
            if not self.calls.you(rest):
                return Words(f"{text[m.start : m.end]}{'’s' if told['who'].casefold() == 'whose' else ''} {rest}")
        return None

    # ---- in the right person

    def _paired(self, text: str, x: int) -> Words:
        """ "You both bake" is "you and Tom both bake" to one of them."""
        if self.calls.mentions(text):
            head = re.split(r"\s+(?:that |which )?you (?:both|two|all)\b", text, maxsplit=1)[0]
            named = self.calls.name_at(head)
            if head != text and named is not None and named.party == 1 - x and len(head.split()) >= 4:
                return Words(head)  # "Ben built the app you both have on your phones"
            return Words("", "only makes sense to both")
        turned = persons.pair(text, self.parties[1 - x].greeting, self.language, self.formal)
        return Words(turned) if turned else Words("", "only makes sense to both")

    def _spoken_to(self, text: str, x: int) -> Words | None:
        names = [(m.start, m.end) for m in self.calls.mentions(text) if m.party == x]
        turned = persons.to_second(text, names, self.genders[x], self.genders[1 - x], self.language)
        if turned is None or not says_both(turned, self.language):
            return Words(turned) if turned else None
        paired = persons.pair(turned, self.parties[1 - x].greeting, self.language, self.formal)
        return Words(paired) if paired else None
