"""Where the text names a party: as a mention, or as somebody spoken to ("Ines, Tom runs the night bakery")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading.joint.names import TITLE
from introductions.reading.joint.parties import Party
from introductions.reading.joint.speech import BOTH, ENDEARMENT, GREET, YOU

COMMON = frozenset(
    """will mark grace may rose bill frank pat art hope joy faith june april drew max penny jack rich sue chase dean wes don ray dot grant miles
    rob nick dawn gene guy harry iris ivy jean josh lance lily max neil olive pearl ruby sandy summer victor wade will ernst ernesto clemens sonne fuchs wolf stark
    klein groß lang kurz brand bach berg wald winter sommer blanc petit rey luz sol paz mar clara rosa lima costa rios porto will young king bell rose wood hill
    brook field marsh price long short black white green brown gray grey little case page park lane banks love day west north may fox wolf cook baker smith carpenter miller""".split()
)

_INTRO_WORDS = re.compile(
    r"""\b(?:please|meet|meets|this|is|here|here's|and|to|with|you|i'd|i|would|like|want|introducing|introduce|intro|via|connecting|vs|x|may|let|me|say|now|
    und|das|ist|hier|darf|ich|dir|ihnen|euch|vorstellen|vorstelle|stelle|vor|trifft|lerne|kennen|bitte|möchte|
    je|te|vous|présente|voici|c'est|rencontre|et|à|
    te|le|os|presento|presentar|este|esta|es|a|la|el|conoce|aquí|quiero|y|con|
    o|apresento|apresentar|esta|este|é|conhece|conheça|eis|e|
    ti|presento|questa|questo|è|ecco|conosci|lo|il|
    dit|dat|ben|hier|is|stel|voor|aan|ontmoet|maak|kennis|met|en)\b""",
    re.I | re.X,
)


_GREETINGS = re.compile(rf"\b(?:{GREET}|{ENDEARMENT}|{TITLE})\b", re.I)
_GREET_START = re.compile(rf"^(?:[¡\"“(]*(?:{GREET})\b[,!\s]*)+", re.I)
_LEAD_TAIL = re.compile(rf"^(?P<tail>(?:\s+(?:{ENDEARMENT}))?\s*(?:,|:|!|\s[-–—]|…|\.\.\.)\s*|\s+[-–—]\s*|\s*$)", re.I)
_TITLE_HERE = re.compile(rf"(?:(?:{TITLE})\.?\s+){{1,2}}", re.I)
_TITLE_BEFORE = re.compile(rf"(?:\b(?:{TITLE})\.?\s+){{1,2}}$", re.I)
_ALSO = re.compile(
    r"(?:\s*(?:,|&|/|\+|and|und|et|y|e|en)\s*)+(?:(?:hi|hello|dear|hey|liebe[rs]?|hallo|chère?|salut|querid[oa]|car[oa]|hej)\s+)?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named at a place of a text."""

    party: int
    start: int
    end: int


class Calls:
    """Finds the two parties in a text: ``Calls((amy, lisa), "en").mentions("Amy met Lisa")``."""

    __slots__ = ("_any", "_seen", "_shared", "_you", "language", "parties")

    def __init__(self, parties: tuple[Party, Party], language: str) -> None:
        self.parties, self.language = parties, language
        groups = [_names(p, parties[1 - i], language) for i, p in enumerate(parties)]
        either = "|".join(f"(?P<p{i}>{g})" for i, g in enumerate(groups) if g) or r"(?!)"
        genitive = r"s?" if language in ("de", "nl") else ""
        self._any = re.compile(rf"(?<![\w@.\-/])(?:{either}){genitive}(?![\w@]|-\w|\.\w+\.\w|[.]com)")
        shared = {a.casefold() for a in parties[0].aliases} & {a.casefold() for a in parties[1].aliases}
        self._shared = re.compile(r"\b(?:" + "|".join(map(re.escape, shared)) + r")\b", re.I) if shared else None
        self._you = YOU.get(language, YOU["en"])
        self._seen: dict[str, list[Mention]] = {}

    def mentions(self, text: str, at: int = 0) -> list[Mention]:
        """Every place where a party is named, from ``at`` on; titles belong to the name."""
        found = self._seen.get(text)
        if found is None:
            found = []
            for m in self._any.finditer(text):
                title = _TITLE_BEFORE.search(text, max(0, m.start() - 24), m.start())
                found.append(Mention(int(m.lastgroup == "p1"), title.start() if title else m.start(), m.end()))
            if len(self._seen) < 5000:
                self._seen[text] = found
        return [m for m in found if m.start >= at] if at else found

    def you(self, text: str) -> bool:
        """Is somebody spoken to in the second person?"""
        return bool(self._you.search(text))

    def name_at(self, text: str, at: int = 0) -> Mention | None:
        """The party named right here."""
        title = _TITLE_HERE.match(text, at)
        m = self._any.match(text, title.end() if title else at) or self._any.match(text, at)
        return Mention(int(m.lastgroup == "p1"), at, m.end()) if m else None

    def only_names(self, text: str) -> set[int] | None:
        """Who is greeted, when a text is nothing but greeting and names: "Hej Åsse, salut Benoît" gives {0, 1}.

        ``None`` when it says more than that, an empty set for "Dear both".
        """
        if len(text) > 160:
            return None
        who = {m.party for m in self.mentions(text)}
        rest = self._any.sub(" ", text)
        if self._shared:
            rest = self._shared.sub(" ", rest)
        greeted = bool(_GREETINGS.search(rest)) or bool(who)
        rest = _GREETINGS.sub(" ", rest)
        rest = re.sub(
            r"\b(?:and|und|et|y|e|en|to|you|too|as|well|again|a|à|both|all|two|there|everyone|friends|folks|chicas|chicos|tous|toutes|les|deux|las|los|dos|às|aos|duas|dois|"
            r"ihr|beiden?|zwei|zusammen|tutti|entrambi|due|allebei|jullie|ambos|ambas|y'all|the|of|guys|gents|ladies|gentlemen|team|x|all'|i|gli)\b",
            " ", rest, flags=re.I,
        )  # fmt: skip
        if re.search(r"[^\W_]", rest):
            return None
        return who if greeted or text.strip().endswith((",", ":", "!", ".")) else None

    def meeting(self, text: str) -> bool:
        """Nothing but "Amy, meet Lisa." or "Ben - Carla."?"""
        if len(text) > 200 or len({m.party for m in self.mentions(text)}) < 2:
            return False
        return not re.search(r"[^\W_]", _INTRO_WORDS.sub(" ", self._any.sub(" ", text)))

    def spoken_to(self, text: str) -> tuple[set[int], int]:
        """Who is addressed at the start, and where the rest begins: "Ines, Tom runs …" gives ({0}, 6)."""
        greet = _GREET_START.match(text)
        at = greet.end() if greet else 0
        first = self.name_at(text, at)
        if first is None:
            return set(), 0
        second = _ALSO.match(text, first.end)
        other = self.name_at(text, second.end()) if second else None
        if other and other.party != first.party:
            tail = _LEAD_TAIL.match(text[other.end : other.end + 60])
            if tail and (greet or tail.group("tail").strip() in (",", ":", "!", "-", "–", "—", "")):
                return {0, 1}, other.end + tail.end()
        rest = text[first.end :]
        if self._genitive(text, first):
            return set(), 0
        tail = _LEAD_TAIL.match(rest[:60])
        if not tail:
            if self._addressed_plainly(rest):
                return {first.party}, first.end + len(rest) - len(rest.lstrip())
            return set(), 0
        after = rest[tail.end() :]
        separator = tail.group("tail").strip()
        if greet or not after.strip() or separator.endswith("!"):
            return {first.party}, first.end + tail.end()
        if separator.endswith(","):
            return ({first.party}, first.end + tail.end()) if self._is_vocative(after, first.party) else (set(), 0)
        if self.you(after) or any(m.party != first.party for m in self.mentions(after[:300])):
            return {first.party}, first.end + tail.end()
        return set(), 0

    def label(self, text: str) -> tuple[int, int] | None:
        """Whose heading opens the text: "Zainab – weaver …" and "About Yvonne: PhD …" give (party, where it goes on)."""
        opening = re.match(
            r"(?:(?:more )?(?:about|on|re|über|zu|à propos de|sobre|su|over)\s+)?(?:(?:der|die|la|le|el|a|o)\s+)?",
            text,
            re.I,
        )
        first = self.name_at(text, opening.end() if opening else 0)
        if first is None:
            return None
        tail = re.match(r"\s*(?:\([^()]{0,80}\))?\s*(?::|[-–—]\s|\s[-–—]|$)\s*", text[first.end : first.end + 100])
        return (first.party, first.end + tail.end()) if tail else None

    def _genitive(self, text: str, mention: Mention) -> bool:
        return text[mention.end : mention.end + 1] in "'’" and mention.end < len(text)

    def _addressed_plainly(self, rest: str) -> bool:
        """ "fran its the upright i told u about": no comma, yet spoken to."""
        return bool(
            re.match(
                r"\s+(?:you(?:'ve|'re|'ll|’ve|’re|’ll)?\b|its\b|it's\b|dont\b|don't\b|please\b|pls\b|u\b)", rest, re.I
            )
        )

    def _is_vocative(self, after: str, party: int) -> bool:
        """ "Amy, a lawyer from Kassel, runs …" describes Amy; "Amy, Lisa runs …" speaks to her."""
        if (
            any(m.party != party for m in self.mentions(after[:300]))
            or self.you(after[:400])
            or BOTH.search(after[:400])
        ):
            return True
        return not re.match(
            r"(?:a|an|the|my|our|who|whose|which|formerly|currently|now|also|aged|founder|co-founder|owner|head|director|ceo|der|die|das|ein|eine|meine?|unsere?|die|"
            r"qui|un|une|mon|ma|notre|la|le|que|quien|mi|nuestr[oa]|el|una|minha|meu|o|a|um|uma|che|il|een|mijn|onze|de|\d+)\b",
            after, re.I,
        )  # fmt: skip


def _names(party: Party, other: Party, language: str) -> str:
    """The alternatives of a pattern: all that this party is called, longest first; nothing both are called."""
    theirs = {a.casefold() for a in other.aliases}
    words = {a for a in party.aliases if a.casefold() not in theirs}
    patterns = []
    for alias in sorted(words, key=len, reverse=True):
        core = re.escape(alias).replace(r"\ ", r"\s+").replace("'", "['’]")
        exact = alias.casefold() in COMMON or len(alias) <= 2
        patterns.append(core if exact else f"(?i:{core})")
    if party.given and party.given.casefold() == other.given.casefold() and party.family[:1] != other.family[:1]:
        patterns.append(rf"{re.escape(party.given)}\s+{re.escape(party.family[:1])}\b\.?")  # "Sarah O."
    initial, theirs_initial = party.greeting[:1], other.greeting[:1]
    if initial.isupper() and initial != theirs_initial and language != "fr":  # "K wants to know", "M. is in"
        after = r"(?=,|['’]s\s)" if initial in "AIOEYU" else r"(?=,|['’]s\s|\s+[a-z])"
        patterns.append(rf"{initial}\.?{after}")
    return "|".join(patterns)
