"""Where the text names a party: as a mention, or as somebody spoken to ("Ines, Tom runs the night bakery")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading.joint.names import TITLE, fold
from introductions.reading.joint.orders import ORDERS
from introductions.reading.joint.parties import Party
from introductions.reading.joint.speech import ENDEARMENT, GREET, YOU, says_both

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


# A name does not stand before such a word unless somebody is called by it.
_PLAINLY = re.compile(
    r"\s+(?:you(?:['’]?(?:ve|re|ll|d))?|yours?|u|this is|this here is|meet|the(?= \w+ (?:is|are|was|has|have)\b)|its|it['’]s|it is|dont|don['’]t|please|pls|there['’]?s|there is|i (?:know|think|hear|promised|told|was telling|am telling|owe)(?= (?:you|u|\w+ about your?)\b)|(?:he|she|they)(?:['’](?:s|ll|d|re|ve|m))?)"
    r"(?=\s+(?!said\b|told\b|asked\b|means?\b)[^\W\d_])",
    re.I,
)
_APPOSITIVE = {
    language: re.compile(rf"(?:{words}|\d+)\b", re.I)
    for language, words in {
        "en": "a|an|the|my|our|which|currently|now|also|founder|co-founder|owner|head|director|ceo|cto|cfo|chair|editor",
        "de": "ein|eine|meine?|unsere?|die|der|seit|früher|ehemals|gründer(?:in)?|leiter(?:in)?",
        "fr": "un|une|mon|ma|notre|le|la|l'|qui|fondat(?:eur|rice)|direct(?:eur|rice)",
        "es": "un|una|mi|nuestr[oa]|el|la|que|fundador|directora?|dueñ[oa]",
        "pt": "um|uma|meu|minha|o|a|que|fundador|directora?|don[oa]",
        "it": "un|una|il|la|mio|mia|che|fondat(?:ore|rice)|titolare",
        "nl": "een|de|het|mijn|onze|die|oprichter|eigena(?:ar|resse)",
    }.items()
}
_SMALL_TALK = re.compile(
    r"\b(?:tudo bem|como (?:vai|estão)|how are (?:you|we)|hope you(?:['’]re| are) (?:both )?well|wie geht['’]?s(?: euch)?|comment (?:ça va|allez-vous)|qué tal|come (?:va|state)|hoe gaat het)\b",
    re.I,
)
_SPEAKS = re.compile(r"(?:you|thank|please|i|we|this|meet|here)\b", re.I)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|could|won['’]t|don['’]t|doesn['’]t|isn['’]t|come|bite|pay|need|want|start|close|open|end|live|work|cost|take|go|goes|stick|do|does|"
    r"bites|pays|needs|wants|starts|closes|opens|ends|costs|takes|sticks|comes)\b",
    re.I,
)
_RELATIVE = re.compile(r"\b(?:who|that|which|whose|where)\b", re.I)
# "A tip for Ben: …", "PS Ben, …": what is announced for somebody.
_NOTE_TO = re.compile(
    r"(?:p\.?\s?s\.?[:,]?\s+(?:for |to )?|(?:and |but |just |one more )?(?:an? |one |a quick |just a )?(?:note|tip|word|warning|hint|thing|question|message|aside|reminder|line)"
    r"(?: of \w+)?(?: (?:for|to|an|für|pour|para|per|voor))?(?: you)?[,:]?\s+|(?:for|to|fao|fyi|für|an|pour|à|para|per|voor|aan)\s+)"
    r"(?=[^\W\d_][^:,]{0,40}[:,–—])",
    re.I,
)
_AND = re.compile(r"(?:and|but|so|oh|also|und|et|y|e|en)\s+(?=[^\W\d_])", re.I)
_LETTER = re.compile(r"([^\W\d_])\.?(?=\s+[-–—]\s|:\s|,\s+(?:you|he|she|they|his|her)\b)", re.I)
_SIE_OPENS = re.compile(r"(?:Sie|Ihnen)\s+(?:\w+(?:en|rn|ln)|sind)\b")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_ENDING = re.compile(r"(?:['’]s?|-(?:san|sama|sensei|ji|jan|hanim|bey))$", re.I)
_HONORIFIC = re.compile(r"-(?:san|sama|sensei|ji|jan)\b", re.I)
_LONG_DRAWN = re.compile(r"(.)\1{2,}")
_GOES_ON = re.compile(r"@|-(?!san\b|sama\b|sensei\b|ji\b)\w|\.\w+\.\w|\.com|\w")
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


class Calls:
    """Finds the two parties in a text: ``Calls((amy, lisa), "en").mentions("Amy met Lisa")``."""

    __slots__ = ("_by_word", "_initials", "_seen", "_shared", "_shortened", "_spelt", "_you", "language", "parties")

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
            hit = self._alias_at(text, tokens, n) or self._initial_at(text, start, end, word)
            if hit is None or not _stands_alone(text, start, hit[1]):
                n += 1
                continue
            party, end, taken = hit
            title = _TITLE_BEFORE.search(text, max(0, start - 24), start)
            polite = _HONORIFIC.match(text, end)
            end = polite.end() if polite else end
            found.append(Mention(party, title.start() if title else start, end, start))
            n += taken
        for spelt, party in self._spelt:
            for m in re.finditer(re.escape(spelt), text):
                if not any(f.start < m.end() and m.start() < f.end for f in found):
                    found.append(Mention(party, m.start(), m.end(), m.start()))
        return sorted(found, key=lambda m: m.start)

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

    def only_names(self, text: str) -> set[int] | None:
        """Who is greeted, when a text is nothing but greeting and names: "Hej Åsse, salut Benoît" gives {0, 1}.

        ``None`` when it says more than that, an empty set for "Dear both".
        """
        if len(text) > 160:
            return None
        who = {m.party for m in self.mentions(text)}
        rest = self.without_names(text)
        greeted = bool(_GREETINGS.search(rest)) or bool(who)
        rest = _GREETINGS.sub(" ", rest)
        rest = re.sub(
            r"\b(?:and|und|et|y|e|en|to|you|too|as|well|again|a|à|both|all|two|there|everyone|friends|folks|chicas|chicos|tous|toutes|les|deux|las|los|dos|às|aos|duas|dois|"
            r"ihr|beiden?|zwei|zusammen|tutti|entrambi|due|allebei|jullie|ambos|ambas|y'all|the|of|guys|gents|ladies|gentlemen|team|x|all'|i|gli)\b",
            " ", rest, flags=re.I,
        )  # fmt: skip
        rest = _SMALL_TALK.sub(" ", rest)
        if re.search(r"[^\W_]", rest):
            return None
        return who if greeted or text.strip().endswith((",", ":", "!", ".")) else None

    def meeting(self, text: str) -> bool:
        """Nothing but "Amy, meet Lisa." or "Ben - Carla."?"""
        if len(text) > 200 or len({m.party for m in self.mentions(text)}) < 2:
            return False
        return not re.search(r"[^\W_]", _INTRO_WORDS.sub(" ", self.without_names(text)))

    def spoken_to(self, text: str) -> tuple[set[int], int]:
        """Who is addressed at the start, and where the rest begins: "Ines, Tom runs …" gives ({0}, 6)."""
        greet = _GREET_START.match(text)
        at = greet.end() if greet else len(text) - len(text.lstrip("@([ "))
        note = None if greet else _NOTE_TO.match(text, at)
        at = note.end() if note else at
        first = self.name_at(text, at) or self._letter_at(text, at)
        opening_lead = False
        if first is None and (lead := _AND.match(text, at)) is not None:
            at, opening_lead = lead.end(), True
            first = self.name_at(text, at)
        if first is None:
            return set(), 0
        second = _ALSO.match(text, first.end)
        other = self.name_at(text, second.end()) if second else None
        if other and other.party != first.party:
            tail = _LEAD_TAIL.match(text[other.end : other.end + 60])
            if tail and not note and (greet or tail.group("tail").strip() in (",", ":", "!", "-", "–", "—", "")):
                return {0, 1}, other.end + tail.end()
        rest = text[first.end :]
        if self._genitive(text, first):
            return set(), 0
        tail = _LEAD_TAIL.match(rest[:60])
        if not tail:
            if self._addressed_plainly(rest, first.party):
                return {first.party}, first.end + len(rest) - len(rest.lstrip())
            return set(), 0
        after = rest[tail.end() :]
        separator = tail.group("tail").strip()
        if greet or note or not after.strip() or separator.endswith("!"):
            return {first.party}, first.end + tail.end()
        turned = opening_lead and separator in (":", ",", "-", "–", "—")
        if turned and not self.you(text[:at]):
            return {first.party}, first.end + tail.end()
        if (
            separator == ","
            and _is_full(text[first.name : first.end], self.parties[first.party])
            and not _SPEAKS.match(after)
        ):
            return set(), 0  # "Nora Finch, goats, the moor": nobody is called by the full name
        if separator.endswith(","):
            return ({first.party}, first.end + tail.end()) if self._is_vocative(after, first.party) else (set(), 0)
        if (
            self.you(after)
            or any(m.party != first.party for m in self.mentions(after[:300]))
            or first.end - first.name == 1
        ):
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

    def _letter_at(self, text: str, at: int) -> Mention | None:
        """ "y - red, not green", "T: you ask": a letter that opens a line stands for a name."""
        m = _LETTER.match(text, at)
        if m is None or m[1].upper() not in self._initials:
            return None
        return Mention(self._initials[m[1].upper()], at, m.end(1), at)

    def _genitive(self, text: str, mention: Mention) -> bool:
        return text[mention.end : mention.end + 1] in "'’" and mention.end < len(text)

    def _addressed_plainly(self, rest: str, party: int) -> bool:
        """ "fran its the upright i told u about", "Ivo she'll say", "Ellie wear a coat": no comma, yet spoken to."""
        if _PLAINLY.match(rest) is not None:
            return True
        other = self.name_at(rest, 1) if rest[:1] == " " else None
        if other is not None and other.party != party and re.match(r"\s+[a-z]+s\b", rest[other.end :]):
            return True  # "Darnell Harriet tunes pianos": two names run together, the first is called
        verb = re.match(r"\s+([^\W\d_]+)(?=\s+\S)", rest) if self.language == "en" else None
        return (
            verb is not None and verb[1].casefold() in ORDERS and not re.match(r"\s+\S+\s+(?:meet|and)\b", rest, re.I)
        )

    def _is_vocative(self, after: str, party: int) -> bool:
        """ "Amy, a lawyer from Kassel, runs …" describes Amy; "Amy, Lisa runs …" speaks to her."""
        if re.match(
            r"(?:copied|cc['’]?d|in copy|in cc|above|below|on cc|en copie|en copia|em cópia|in copia|in kopie|im cc)\b",
            after,
            re.I,
        ):
            return False
        if re.match(r"(?:who|whose|whom|formerly|aged|née|qui|quien|cuy[oa]|wiens)\b", after, re.I):
            return False
        if (
            any(m.party != party for m in self.mentions(after[:300]))
            or self.you(after[:400])
            or says_both(after[:400], self.language)
        ):
            return True
        if not _APPOSITIVE.get(self.language, _APPOSITIVE["en"]).match(after):
            return True
        return self.language == "en" and "," not in after and _FINITE.search(_RELATIVE.split(after)[0]) is not None


def _aliases(party: Party, other: Party) -> list[str]:
    """All that this party is called and the other is not."""
    theirs = {fold(a) for a in other.aliases}
    return [a for a in party.aliases if fold(a) not in theirs]


def _is_full(name: str, party: Party) -> bool:
    return bool(party.given and party.family) and fold(name) == fold(f"{party.given} {party.family}")


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
    if start and (text[start - 1] in "@.-/_" or text[start - 1].isalnum()) and text[max(0, start - 2) : start] != "..":
        return False
    return not _GOES_ON.match(text, end)
