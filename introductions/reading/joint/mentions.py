"""Where the text names a party: "Amy", "amy's", "Dr Park", "Sarah O.", "Misaki-san", "K"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading.joint.names import TITLE, fold
from introductions.reading.joint.parties import Party
from introductions.reading.joint.speech import YOU

COMMON = frozenset(
    """will mark grace may rose bill frank pat art hope joy faith june april drew max penny jack rich sue chase dean wes don ray dot grant miles
    rob nick dawn gene guy harry iris ivy jean josh lance lily max neil olive pearl ruby sandy summer victor wade will ernst ernesto clemens sonne fuchs wolf stark
    klein groß lang kurz brand bach berg wald winter sommer blanc petit rey luz sol paz mar clara rosa lima costa rios porto will young king bell rose wood hill
    brook field marsh price long short black white green brown gray grey little case page park lane banks love day west north may fox wolf cook baker smith carpenter miller""".split()
)
_TITLE_HERE = re.compile(rf"(?:(?:{TITLE})\.?\s+){{1,2}}", re.I)
_TITLE_BEFORE = re.compile(rf"(?:\b(?:{TITLE})\.?\s+){{1,2}}$", re.I)
_SIE_OPENS = re.compile(r"(?:Sie|Ihnen)\s+(?:\w+(?:en|rn|ln)|sind)\b")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_ENDING = re.compile(r"(?:['’]s?|-(?:san|sama|sensei|ji|jan|hanim|bey))$", re.I)
_HONORIFIC = re.compile(r"-(?:san|sama|sensei|ji|jan)\b", re.I)
_AT = re.compile(r"(?<!look )(?<!laugh )(?<!shout )(?<!smile )\b(?:at|bei|chez|presso|bij|na|en) $", re.I)
_LONG_DRAWN = re.compile(r"(.)\1{2,}")
_GOES_ON = re.compile(r"@|-(?!san\b|sama\b|sensei\b|ji\b)\w|\.\w+\.\w|\.com|\w")
_BY_A_SLASH = re.compile(r"(?:^|(?<=[\s(]))[^\W\d_]{2,24}/$")
_SOLID = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named at a place of a text; ``name`` is where the name itself begins, after a title."""

    party: int
    start: int
    end: int
    name: int


@dataclass(frozen=True, slots=True)
class _Alias:
    party: int
    words: tuple[str, ...]  # folded
    exact: str = ""  # as it must be written, "" for any case


class Mentions:
    """Finds the two parties in a text: ``Mentions((amy, lisa), "en").mentions("Amy met Lisa")``."""

    __slots__ = (
        "_by_word",
        "_initials",
        "_may_name",
        "_seen",
        "_shared",
        "_shortened",
        "_spelt",
        "_you",
        "language",
        "parties",
    )

    def __init__(self, parties: tuple[Party, Party], language: str) -> None:
        self.parties, self.language = parties, language
        self._you = YOU.get(language, YOU["en"])
        self._shared = {fold(a) for a in parties[0].aliases} & {fold(a) for a in parties[1].aliases}
        self._by_word: dict[str, list[_Alias]] = {}
        self._spelt: list[tuple[str, int]] = []  # names of scripts that put no blanks between words
        for number, party in enumerate(parties):
            for alias in _aliases(party, parties[1 - number]):
                words = _words(alias)
                if words:
                    known = _Alias(number, words, alias if _is_common(alias) else "")
                    self._by_word.setdefault(words[0], []).append(known)
                if _SOLID.search(alias):
                    self._spelt.append((alias, number))
        for aliases in self._by_word.values():
            aliases.sort(key=lambda known: -len(known.words))
        first, second = parties[0].greeting[:1], parties[1].greeting[:1]
        self._initials = {} if first == second or language == "fr" else {first: 0, second: 1}
        given = fold(parties[0].given)
        self._shortened: dict[str, int | None] = {
            fold(p.given): n for n, p in enumerate(parties) if p.given and p.family
        }
        if given and given == fold(parties[1].given):
            self._shortened = {given: None}
        self._seen: dict[str, list[Mention]] = {}
        self._may_name: dict[str, bool] = {}  # most words name nobody, wherever they stand

    def mentions(self, text: str, at: int = 0) -> list[Mention]:
        """Every place where a party is named, from ``at`` on; titles belong to the name."""
        found = self._seen.get(text)
        if found is None:
            found = self._find(text)
            if len(self._seen) < 5000:
                self._seen[text] = found
        return [m for m in found if m.start >= at] if at else found

    def _find(self, text: str) -> list[Mention]:
        tokens = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]
        found: list[Mention] = []
        n = 0
        while n < len(tokens):
            start, end, word = tokens[n]
            if not self._may_begin(word):
                n += 1
                continue
            hit = self._alias_at(text, tokens, n) or self._initial_at(text, start, end, word)
            if hit is None or not _stands_alone(text, start, hit[1]) or self._is_a_house(text, start, hit[0], word):
                n += 1
                continue
            party, end, taken = hit
            may_be_titled = text[start - 1 : start].isspace() and text[start - 2 : start - 1] not in ("", ",", ";", ":")
            title = _TITLE_BEFORE.search(text, max(0, start - 24), start) if may_be_titled else None
            polite = _HONORIFIC.match(text, end)
            end = polite.end() if polite else end
            found.append(Mention(party, title.start() if title else start, end, start))
            n += taken
        for spelt, party in self._spelt:
            for m in re.finditer(re.escape(spelt), text):
                if not any(f.start < m.end() and m.start() < f.end for f in found):
                    found.append(Mention(party, m.start(), m.end(), m.start()))
        return sorted(found, key=lambda m: m.start)

    def _is_a_house(self, text: str, start: int, party: int, word: str) -> bool:
        """ "You ran quality at Webb" names the firm, though Marcus Webb reads it."""
        family = self.parties[party].family
        if not family or fold(word) != fold(family) or self.parties[party].greeting.endswith(family):
            return False
        return _AT.search(text, max(0, start - 16), start) is not None

    def _may_begin(self, word: str) -> bool:
        """Can a name begin with this word at all?"""
        known = self._may_name.get(word)
        if known is None:
            known = word[:1] in self._initials or any(
                core in self._by_word or core in self._shortened for core, _ in _cores(word, self.language)
            )
            if len(self._may_name) < 5000:
                self._may_name[word] = known
        return known

    def _alias_at(self, text: str, tokens: list[tuple[int, int, str]], n: int) -> tuple[int, int, int] | None:
        """(party, end, number of tokens) of the longest name that begins with this token."""
        start, end, word = tokens[n]
        for core, length in _cores(word, self.language):
            if core in self._shortened and n + 1 < len(tokens):
                follow = tokens[n + 1]
                only = self._shortened[core]
                if (
                    len(follow[2].split("'")[0].split("’")[0]) == 1
                    and text[end : follow[0]] == " "
                    and follow[2][:1].isupper()
                ):
                    for number in (0, 1) if only is None else (only,):
                        family = self.parties[number].family[:1]
                        if family == follow[2][:1] and family != self.parties[1 - number].family[:1]:
                            stop = follow[0] + 1 + (text[follow[0] + 1 : follow[0] + 2] == ".")
                            return number, stop, 2
            for known in self._by_word.get(core, ()):
                if known.exact and not text.startswith(known.exact, start) and not word.isupper():
                    continue
                last = self._goes_on(text, tokens, n, known.words)
                if last is not None and (len(known.words) == 1 or last > n):
                    stop = (
                        start + length if last == n else _cores(tokens[last][2], self.language)[-1][1] + tokens[last][0]
                    )
                    return known.party, stop, last - n + 1
        return None

    def _goes_on(self, text: str, tokens: list[tuple[int, int, str]], n: int, words: tuple[str, ...]) -> int | None:
        """The number of the last token, if the tokens from ``n`` on are these words, blanks between them."""
        for k, wanted in enumerate(words[1:], n + 1):
            if k >= len(tokens) or text[tokens[k - 1][1] : tokens[k][0]].strip(" .\n"):
                return None
            if wanted not in {core for core, _ in _cores(tokens[k][2], self.language)}:
                return None
        return n + len(words) - 1

    def _initial_at(self, text: str, start: int, end: int, word: str) -> tuple[int, int, int] | None:
        """ "K wants to know", "M. is in": a capital standing for the name they are greeted by."""
        letter = word[:1]
        if letter not in self._initials or not letter.isupper() or len(re.split("['’]", word)[0]) != 1:
            return None
        stop = start + 1 + (text[start + 1 : start + 2] == ".")
        after = text[stop : stop + 3]
        if after[:1] == "," or re.match(r"['’]s\s", after) or (letter not in "AIOEYU" and re.match(r"\s+[a-z]", after)):
            return self._initials[letter], stop, 1
        return None

    def masked(self, text: str) -> str:
        """The text with "N" for each name."""
        out, at = [], 0
        for m in self.mentions(text):
            out += [text[at : m.name], "N"]
            at = m.end
        return "".join([*out, text[at:]])

    def without_names(self, text: str) -> str:
        """The text with a blank for each name, and for what both are called."""
        out, at = [], 0
        for m in self.mentions(text):
            out.append(text[at : m.name])
            at = m.end
        rest = " ".join([*out, text[at:]])
        if not self._shared:
            return rest
        return _TOKEN.sub(lambda m: " " if fold(m.group()) in self._shared else m.group(), rest)

    def you(self, text: str) -> bool:
        """Is somebody spoken to in the second person?"""
        if self._you.search(text):
            return True
        return self.language == "de" and _SIE_OPENS.match(text) is not None

    def name_at(self, text: str, at: int = 0) -> Mention | None:
        """The party named right here."""
        for m in self.mentions(text):
            if at in (m.start, m.name):
                return Mention(m.party, at, m.end, m.name)
            if m.start > at:
                break
        return None


def _aliases(party: Party, other: Party) -> list[str]:
    """All that this party is called and the other is not."""
    theirs = {fold(a) for a in other.aliases}
    return [a for a in party.aliases if fold(a) not in theirs]


def _words(alias: str) -> tuple[str, ...]:
    return tuple(fold(m.group()) for m in _TOKEN.finditer(alias))


def _is_common(alias: str) -> bool:
    """Names that are words as well count only as they are written: "Will" is one, "will" is none."""
    return alias.casefold() in COMMON or len(alias) <= 2


def _cores(word: str, language: str) -> list[tuple[str, int]]:
    """What a word may be without its ending, folded, each with its length: "Amy's", "halvards", "Misaki-san", "imaniii"."""
    found = [(fold(word), len(word))]
    ending = _ENDING.search(word)
    if ending:
        found.append((fold(word[: ending.start()]), ending.start()))
    if len(word) > 3 and word[-1] == "s" and (language in ("de", "nl") or word.islower()):
        found.append((fold(word[:-1]), len(word)))
    if _LONG_DRAWN.search(word):
        found.append((fold(_LONG_DRAWN.sub(r"\1", word)), len(word)))
    return found


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Not a part of an address, a link or a longer word."""
    if text[start - 1 : start] == "@" and not text[: start - 1].rstrip(" ").endswith(
        tuple("abcdefghijklmnopqrstuvwxyz:")
    ):
        return not _GOES_ON.match(text, end)  # "@Eric she won't send a deck"
    if text[start - 1 : start] == "/" and _BY_A_SLASH.search(text, max(0, start - 26), start):
        return not _GOES_ON.match(text, end)  # "Jen/Wes"
    if start and (text[start - 1] in "@.-/_" or text[start - 1].isalnum()) and text[max(0, start - 2) : start] != "..":
        return False
    return not _GOES_ON.match(text, end)
