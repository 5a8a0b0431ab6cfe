"""Describing somebody without naming them: names become "this person", their organisation "an organisation".

A sentence in which a name cannot be replaced by the rules of its language is left out instead, and listed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from introductions.model import Person
from introductions.writing.calling import TITLE, bare


@dataclass(frozen=True, slots=True)
class _Language:
    """How a language speaks of somebody unnamed. ``joined`` maps what may stand before a name ("d’", "da", "mit") to
    what both become; ``whose`` replaces a genitive before its noun."""

    person: str
    organisation: str
    joined: tuple[tuple[str, str], ...] = ()
    whose: str = ""
    articles: tuple[tuple[str, str], ...] = ()  # what stood before the organisation's name, and what both become
    at: str = ""  # a capitalised name behind one of these is an organisation's


_LANGUAGES = {
    "en": _Language(
        "this person",
        "an organisation",
        whose="this person’s",
        articles=((r"(?:an?|the|our|their) ", "an organisation"),),
        at=r"\b(?:founded|joined|owns|runs|leads|chairs|leaving|left)|"
        r"\b(?:works?|worked|working|job|role|partner|manager|director|head|engineer|designer|ceo|cfo|cto|coo|founder|owner|"
        r"lead|president|editor|professor|lecturer|researcher|fellow|nurse|buyer|team|chef|consultant|analyst|lawyer|"
        r"associate|executive|chair|trustee|curator|teacher)\b[^.,;:()\n]{0,40}? (?:at|(?<!out )of|for|with)",
    ),
    "de": _Language(
        "diese Person",
        "eine Organisation",
        (
            (r"(mit|von|bei|zu|nach|seit|außer|gegenüber|dank)(?: der| dem)?", r"\1 dieser Person"),
            (r"vom", "von dieser Person"),
            (r"beim", "bei dieser Person"),
            (r"zur|zum", "zu dieser Person"),
            (r"die|den|der", "diese Person"),
            (r"dem", "dieser Person"),
        ),
        whose="deren",
        articles=(
            (r"(?:das|die|den|ein|eine|einen) ", "eine Organisation"),
            (r"(?:dem|der|einem|einer) ", "einer Organisation"),
            (r"(mit|von|bei|zu|aus|nach|seit|gegenüber|in) ", r"\1 einer Organisation"),
            (r"im ", "in einer Organisation"),
            (r"am ", "an einer Organisation"),
            (r"beim ", "bei einer Organisation"),
            (r"vom ", "von einer Organisation"),
            (r"zu[mr] ", "zu einer Organisation"),
        ),
        at=r"\b(?:arbeitet|arbeitete|Stelle|Partner\w*|Leiter\w*|Ingenieur\w*|angestellt)\b[^.,;:()\n]{0,30}? bei(?: der)?",
    ),
    "fr": _Language(
        "cette personne",
        "une organisation",
        ((r"d['’]", "de cette personne"), (r"(qu|lorsqu|puisqu|jusqu)['’]", r"\1e cette personne"),
         (r"l['’]|la|le", "cette personne"), (r"du", "de cette personne"), (r"au", "à cette personne")),
        articles=((r"(?:la|le|une?|l['’]) ?", "une organisation"), (r"(?:de|du) ", "d’une organisation"), (r"au ", "à une organisation")),
        at=r"\bchez",
    ),
    "es": _Language(
        "esta persona", "una organización",
        ((r"la|el", "esta persona"), (r"del", "de esta persona"), (r"al", "a esta persona")),
        articles=((r"(?:la|el|una?) ", "una organización"), (r"del ", "de una organización"), (r"al ", "a una organización")),
        at=r"\b(?:fundó|dirige|trabaja en)",
    ),
    "pt": _Language(
        "esta pessoa",
        "uma organização",
        ((r"d[ao]|de", "desta pessoa"), (r"à|ao", "a esta pessoa"), (r"n[ao]|em", "nesta pessoa"),
         (r"pel[ao]", "por esta pessoa"), (r"[ao]", "esta pessoa")),
        articles=((r"(?:o|uma?) ", "uma organização"), (r"d[ao] ", "de uma organização"), (r"n[ao] ", "numa organização"),
                  (r"(?:à|ao) ", "a uma organização")),
        at=r"\b(?:fundou|dirige|trabalha (?:na|no|em))",
    ),
    "it": _Language(
        "questa persona",
        "un’organizzazione",
        ((r"della|del", "di questa persona"), (r"alla|al", "a questa persona"), (r"dalla|dal", "da questa persona"),
         (r"dell['’]", "di questa persona"), (r"all['’]", "a questa persona"),
         (r"nella|nel", "in questa persona"), (r"la|il|l['’]", "questa persona")),
        articles=((r"(?:la|il|un['’]?a?) ", "un’organizzazione"), (r"(?:del|della|dell['’]) ?", "di un’organizzazione"),
                  (r"(?:al|alla|all['’]) ?", "a un’organizzazione"), (r"(?:nel|nella|nell['’]) ?", "in un’organizzazione")),
        at=r"\b(?:presso|dirige|lavora (?:in|per|da))",
    ),
    "nl": _Language("deze persoon", "een organisatie", whose="diens", articles=((r"(?:het|de|een) ", "een organisatie"),), at=r"\b(?:leidt|runt|werkt(?: \w+)? bij|directeur van)"),
}  # fmt: skip
_LEGAL = (
    r"(?:GmbH(?: & Co\.? KG)?|AG|KG|UG|e\. ?V\.|Ltd\.?|Limited|PLC|Inc\.?|LLC|LLP|Corp\.?|SARL|SAS|S\.?A\.?|S\.?L\.?|S\.?p\.?A\.?|"
    r"S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?|Lda\.?|Ltda\.?|Oy|AB|ApS)"
)
_PROPER = r"[A-ZÀ-ÖØ-Þ][\w&.'’-]{0,38}\w"
_COMMON_DOMAINS = frozenset(
    "gmail googlemail outlook hotmail live yahoo icloud proton protonmail gmx web posteo mailbox fastmail aol free "
    "orange laposte wanadoo libero tiscali sapo uol terra ziggo kpn mail email example test invalid localhost "
    "www com org net edu gov info office team home family monday tuesday wednesday thursday friday saturday sunday "
    "school college city council church museum hotel".split()
)
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+[\"”’»)]*|$|\n)\s*|[.!?…\n]+\s*")


def names_of(other: Person, called: str) -> tuple[str, ...]:
    """Every word that names them, the longest first: their display name, its parts, what the draft calls them."""
    display = re.sub(r"[\"<>(),]|\S*@\S*", " ", other.name)
    words = {" ".join(called.split()), " ".join(display.split()), *display.split(), *called.split()}
    plain = {word.strip(".,;") for word in words}
    plain |= {part for word in plain for part in word.split("-") if len(part) > 2}
    kept = (w for w in plain if len(w) > 1 and not TITLE.fullmatch(w) and w.casefold() not in _PARTICLES)
    return tuple(sorted(kept, key=lambda w: (-len(w), w)))


_PARTICLES = frozenset(
    "de da di del della van von der den dos das la le el al bin ter zu zum y e van't of and und".split()
)


def hide(
    paragraphs: tuple[str, ...], other: Person, called: str, language: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paragraphs without the other's names, and the sentences that had to go because they still named them.

    >>> hide(("Lisa runs Sunroof GmbH. Lisa's roof leaks.",), Person("Lisa Wagner", "l@sunroof.example"), "Lisa", "en")
    (('This person runs an organisation. This person’s roof leaks.',), ())
    """
    names = names_of(other, called)
    speech = _LANGUAGES.get(language, _LANGUAGES["en"])
    kept, gone = [], []
    for paragraph in paragraphs:
        text = _organisations(paragraph, other, names, speech)
        text = _people(text, names, speech, language, alone=language != "de" and not _family(other))
        sentences = []
        for sentence in _SENTENCE.findall(text):
            if still_named(sentence, other, called):
                gone.append(sentence.strip())
            elif not _only_names(sentence, speech):
                sentences.append(sentence)
        if "".join(sentences).strip():
            kept.append("".join(sentences).strip())
    return tuple(kept), tuple(gone)


def still_named(text: str, other: Person, called: str) -> bool:
    """Whether a text names the other: a word of their name, their initials before a full stop, their firm."""
    plain, small = _bare(text), _is_small(text)
    for name in names_of(other, called):
        exactly = _may_be_a_word(name) and not small
        if re.search(rf"(?<!\w){re.escape(_bare(name))}(?:s|['’]s?|)(?!\w)", plain, 0 if exactly else re.IGNORECASE):
            return True
    house = _house(other)
    return house is not None and any(m[0][:1].isupper() for m in re.finditer(rf"(?<!\w){house}", plain, re.I))


def _only_names(sentence: str, speech: _Language) -> bool:
    """ "Her name is this person." says nothing any more."""
    rest = sentence.strip().rstrip(".!?…").casefold()
    return rest.endswith(speech.person.casefold()) and len(rest.split()) <= 3 + len(speech.person.split())


def _family(other: Person) -> str:
    """The last word of a name in Latin letters, "" where there is only one."""
    words = [w for w in bare(other.name).split() if w.isalpha() and ord(max(w)) < 0x250]
    return words[-1] if len(words) > 1 else ""


def _people(text: str, names: tuple[str, ...], speech: _Language, language: str, *, alone: bool) -> str:
    """``alone``: no family name is known, so a word with a capital behind the name is taken for it."""
    if not names:
        return text
    words = "|".join(_spelt(name, small=_is_small(text)) for name in names)
    initials = {name[0] for name in names if name[:1].isupper()} - {"I", "A", "O", "E", "Y"}
    if initials:
        either = "".join(sorted(initials))
        words += rf"|[{either}]\.(?=\s[a-zà-ÿ])|[{either}](?=\s(?:has|is|was|wants|would|needs|hat|ist|sucht|a|est|tiene|es|tem|é|ha|è|heeft|is)\b)"
    name = rf"(?:(?i:{TITLE.pattern}|heer)\.?\s+){{0,3}}(?:{words})(?:\s+(?:{words})){{0,5}}"
    if alone and not text.isupper():
        name += rf"(?:\s{_PROPER}(?=\s[a-zà-ÿ]|[,.;:)]))?"
    before = "|".join(rf"(?P<j{n}>\b(?:{pattern}))" for n, (pattern, _) in enumerate(speech.joined))
    joined = rf"(?:(?i:{before})(?:(?<=['’])|\s+))?" if before else ""
    genitive = r"(?P<genitive>['’]s\b|['’](?=\s)|s\b)?" if language in ("en", "de", "nl") else r"(?P<genitive>\b\B)?"
    pattern = re.compile(rf"{joined}(?<!\w){name}{genitive}(?!\w)")

    def swap(found: re.Match[str]) -> str:
        said = speech.person
        for n, (before_name, both) in enumerate(speech.joined):
            word = found[f"j{n}"]
            if word is not None:
                said = re.sub(rf"(?i:{before_name})", both, word, count=1)
                break
        if found["genitive"]:
            follow = found.string[found.end() : found.end() + 8]
            if language == "en" and re.match(r"\s(?:a|an|the|in|on|at|not)\s", follow):
                said = f"{speech.person} is"  # "Lisa's an actuary"
            else:
                said = speech.whose
        return _begun(said, found.string, found.start())

    return pattern.sub(swap, text)


def _organisations(text: str, other: Person, names: tuple[str, ...], speech: _Language) -> str:
    """What the other's domain, a legal form or the verb before it shows to be their organisation's name."""
    house, known = _house(other), "|".join(re.escape(name) for name in names)
    rules = [rf"(?P<before>)(?:{_PROPER}\s+(?:(?:&|und|and|et|y|e)\s+)?){{1,4}}{_LEGAL}(?!\w)"]
    family = _family(other)
    if family and not text.isupper():  # "Alabi Freight" of Babatunde Alabi
        rules.append(
            rf"(?P<before>)(?<!\w)(?:{re.escape(family)})\s+(?!(?:{known})(?!\w)){_PROPER}(?:\s+{_PROPER}){{0,2}}(?!\w)"
        )
    if house:
        more = rf"(?!(?:{known})(?!\s+{_PROPER}))" if known else ""  # "Zoe Amory" of amory.example is a person
        rules.insert(
            0,
            rf"(?P<before>)(?<!\w){more}(?=[A-ZÀ-ÖØ-Þ])(?i:{house})(?:\s+{_PROPER}){{0,2}}(?:\s+{_LEGAL})?(?!\w)",
        )
    if speech.at:
        rules.append(rf"(?P<before>{speech.at}\s)(?:the\s)?{_PROPER}(?:\s+(?:of\s+|de\s+)?{_PROPER}){{0,4}}(?!['’])")
    for rule in rules:
        text = re.sub(rule, lambda m: m["before"] + _begun(speech.organisation, m.string, m.end("before")), text)
    for article, both in speech.articles:
        for found in reversed(list(re.finditer(rf"\b(?i:{article}){re.escape(speech.organisation)}", text))):
            text = text[: found.start()] + _begun(found.expand(both), text, found.start()) + text[found.end() :]
    return text


@lru_cache(maxsize=256)
def _house(other: Person) -> str | None:
    """A pattern for the name that their domain spells: "Brophy Brew" for brophybrew.example.org."""
    labels = [w for w in other.key.rpartition("@")[2].split(".")[:-1] if len(w) > 3 and w not in _COMMON_DOMAINS]
    if not labels:
        return None
    spelt = (r"[\s&.'’-]{0,2}".join(map(re.escape, label.replace("-", ""))) for label in labels)
    return rf"(?:{'|'.join(spelt)})(?!\w)"


def _is_small(text: str) -> bool:
    """Whether somebody writes without capitals, so that names have none either."""
    words = [word for word in text.split() if word[:1].isalpha()]
    return len(words) > 3 and sum(word[:1].isupper() for word in words) * 12 < len(words)


def _spelt(name: str, *, small: bool = False) -> str:
    """As the draft writes it, or in capitals; in small letters only where that is no ordinary word ("will", "mark")."""
    either = {name, name.upper(), name[:1].upper() + name[1:]}
    if small or not _may_be_a_word(name):
        either.add(name.lower())
    return "|".join(re.escape(spelling) for spelling in sorted(either, key=len, reverse=True))


def _may_be_a_word(name: str) -> bool:
    return any(part[:1].isupper() and len(part) < 6 for part in name.split())


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _begun(words: str, text: str, at: int) -> str:
    """With a capital where a sentence, a line or an item begins."""
    before = text[:at].rstrip(" “\"'(*•-–—")
    return words[:1].upper() + words[1:] if not before or before[-1] in ".!?…:\n" else words
