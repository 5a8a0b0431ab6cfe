"""What somebody is called: "Liz", "Frau Albers", "Colonel": as the text itself calls them most."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from introductions.reading.joint.names import fold, fold_all, occurrences
from introductions.reading.joint.parties import Party, bare_name
from introductions.reading.joint.speech import ENDEARMENT, GREET

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['\u2019\-](?=[^\W\d_]{2}))*")
_TITLE_BEFORE = re.compile(
    r"\b(Frau|Herrn?|Mrs|Mr|Ms|Miss|Mx|Father|Fr|Rev|Sister|Pastor(?:in)?|Pfarrer(?:in)?|Rabbi|Colonel|Captain|Commander|Admiral|General|Major|Brigadier|Judge|Councillor|Sir|Dame|Lady|Lord|"
    r"Madame|Monsieur|Mme|M\.|Docteure?|Professeure?|Ma[iî]tre|Abbé|Señora?|Sra?\.?|Don|Doña|Dña\.?|Doctora?|Profesora?|Ingenier[oa]|Arquitect[oa]|Padre|"
    r"Signora?|Sig\.(?:ra)?|Dott(?:or|ore|oressa|\.ssa)?|Professor(?:e|essa)|Ingegner[e]?|Avvocat[oa]|Avv|Architett[oa]|Suor|"
    r"Senhora?|Dona|Doutora?|Engenheir[oa]|Eng|Professora|Mevrouw|Mevr|Meneer|(?:de )?heer|Dhr|Dominee|Drs|Dra|Dr|Prof(?:essor)?)\.?\s+(?:Dr\.?\s+|Prof(?:essor(?:in)?)?\.?\s+){0,2}$",
    re.I,
)
_HER_TITLES = (
    "Frau",
    "Mrs",
    "Ms",
    "Miss",
    "Dame",
    "Lady",
    "Sister",
    "Madame",
    "Mme",
    "Señora",
    "Sra",
    "Signora",
    "Senhora",
    "Mevrouw",
    "Mevr",
    "Doña",
    "Dña",
    "Dona",
    "Doctora",
    "Profesora",
    "Doutora",
    "Professora",
    "Dottoressa",
    "Dott.ssa",
    "Professoressa",
    "Dra",
    "Suor",
)
_HIS_TITLES = (
    "Herr",
    "Mr",
    "Sir",
    "Lord",
    "Father",
    "Monsieur",
    "M",
    "Señor",
    "Sr",
    "Signor",
    "Sig",
    "Senhor",
    "Meneer",
    "Heer",
    "Dhr",
    "Don",
    "Dottor",
    "Ingegner",
)
_BEFORE_A_GIVEN_NAME = frozenset("sir dame".split())  # "Sir Alan", whatever the family name does in the text
_KIN = frozenset("aunt auntie aunty uncle mama papa gran granny grandma grandpa nana cousin big little".split())
# What stands alone for a name: "Dear Colonel", "Pastor, …"
_LONG = {
    "col": "Colonel", "colonel": "Colonel", "capt": "Captain", "captain": "Captain", "dr": "Doctor", "prof": "Professor", "professor": "Professor",
    "rev": "Reverend", "fr": "Father", "father": "Father", "sgt": "Sergeant", "maj": "Major", "major": "Major", "gen": "General", "rabbi": "Rabbi",
    "imam": "Imam", "pastor": "Pastor", "sister": "Sister", "coach": "Coach", "chef": "Chef", "uncle": "Uncle", "aunt": "Aunt", "auntie": "Auntie", "aunty": "Aunty", "cdr": "Commander", "cmdr": "Commander", "commander": "Commander", "judge": "Judge",
}  # fmt: skip


def called(party: Party, text: str) -> Party:
    """The party with the name to greet them by, and with a title that stands for a name among the aliases."""
    titled = _titled(party, text)
    shown = party.person.name.strip()
    if shown.split(" ")[0].casefold() in _KIN and shown.count(" ") == 1 and shown in text:
        return replace(party, greeting=shown)
    kin, _, rest = shown.partition(" ")
    if kin.casefold() in _KIN and rest and re.search(rf"\b{re.escape(kin)} {re.escape(rest[0])}\b", text):
        short = f"{kin} {rest[0]}"  # "Mama T"
        return replace(party, greeting=short, aliases=(short, *party.aliases))
    alone = _title_alone(party, text)
    if titled is not None:
        return titled if alone is None else replace(titled, aliases=(alone, *titled.aliases))
    if alone is not None:
        return replace(party, greeting=alone, aliases=(alone, *party.aliases), title=alone)
    return _commonest(party, text)


def of_namesakes(first: Party, second: Party) -> tuple[Party, Party]:
    """Two Martins whom the text keeps apart as Gold and Abelson are still greeted as Martin."""
    by_family = all(p.given and p.family and p.greeting == p.family and not p.title for p in (first, second))
    if not by_family or fold(first.given) != fold(second.given):
        return first, second
    return replace(first, greeting=first.given), replace(second, greeting=second.given)


def _titled(party: Party, text: str) -> Party | None:
    """Somebody the text only ever calls "Frau Albers" or "Dr Liu" is greeted so."""
    for name in dict.fromkeys((party.family, *party.aliases)):
        titles = _titles_of(name, text, party.given if name != party.given else "") if name and " " not in name else []
        greeted = _greeted_with_title(name, text) if name and fold(name) == fold(party.family) else ""
        if greeted:
            titles = [greeted]
        if not titles or (fold(name) != fold(party.given) and not greeted and _bare_given(party, text)):
            continue
        knighted = all(title.casefold() in _BEFORE_A_GIVEN_NAME for title in titles)
        if fold(name) == fold(party.given) and party.family and not knighted and _word_in(party.family, text):
            continue
        title = _plain_case(Counter(titles).most_common(1)[0][0])
        first = title.split()[0].rstrip(".")
        titled = first[:1].upper() + first[1:]
        gender = "f" if titled in _HER_TITLES else "m" if titled in _HIS_TITLES else party.gender
        return replace(party, greeting=f"{title} {_plain_case(name)}", gender=gender, title=title)
    return None


_GREETING_LINE = re.compile(rf"(?:^|\n)[ \t]*(?:{GREET}),? (?P<who>[^\n,:!]{{1,60}})(?:[,:!\n]|$)", re.I)


def _greeted_with_title(name: str, text: str) -> str:
    """ "Mr" of "Dear Mr Adjei,", though the letter says "Samuel Adjei" elsewhere."""
    for m in _GREETING_LINE.finditer(text[:6000]):
        head, _, last = m["who"].rstrip().rpartition(" ")
        before = _TITLE_BEFORE.fullmatch(f"{head} ") if last == name else None
        if before is not None:
            return before.group().strip()
    return ""


def _titles_of(name: str, text: str, given: str = "") -> list[str]:
    """The titles before a name; () if it stands without one at least as often."""
    titles: list[str] = []
    bare = 0
    wanted = fold(name).removesuffix("s")
    if wanted not in fold_all(text):
        return []
    for start, end in _places(text).get(wanted, ()):
        after = text[end : end + 2]
        if after[:1] == "@" or re.match(r"[.\-]\w", after) or text[max(0, start - 1) : start] in ("@", ".", "/"):
            continue  # in an address
        head = text[max(0, start - 44) : start]
        if given and head.rstrip().endswith(given):
            head = head.rstrip().removesuffix(given)
        before = _TITLE_BEFORE.search(head[-24:])
        if before:
            titles.append(re.sub(r"^Herrn", "Herr", before.group().strip(), flags=re.I))
        else:
            bare += 1
    return titles if len(titles) > bare else []


@lru_cache(maxsize=2)  # of a draft, asked for each name
def _places(text: str) -> dict[str, list[tuple[int, int]]]:
    """Where each word stands, folded and without an s at its end."""
    found: dict[str, list[tuple[int, int]]] = {}
    for m in _WORD.finditer(text):
        found.setdefault(fold(m.group()).removesuffix("s"), []).append((m.start(), m.end()))
    return found


def _title_alone(party: Party, text: str) -> str | None:
    """ "Dear Colonel, … Colonel, Fiona's room …": the title in the display name stands for the name."""
    shown = [w.strip(".,()").casefold() for w in party.person.name.split()]
    if not shown:  # no display name: "this is Pastor John Briggs", then "Pastor, …"
        shown = [t.strip(". ").casefold() for alias in party.aliases[:2] for t in _words_before(alias, text[:6000])]
    for word in shown:
        long = _LONG.get(word)
        if long and re.search(rf"(?:^|[\n.!?]\s*|\b(?:dear|hi|hello)\s+){long}\s*[,:!–-]", text[:6000], re.I):
            return long
    return None


def _words_before(alias: str, text: str) -> list[str]:
    return [m[1] for at, _ in occurrences(alias, text) if (m := re.search(r"(\w+)\s+$", text[max(0, at - 30) : at]))]


def _commonest(party: Party, text: str) -> Party:
    """ "Bart" where the text says so twice and "Bartholomew Quaye" once; the display name where nothing is commoner."""
    if not party.given or len(party.given.strip(".")) < 2:
        return party
    shown = bare_name(party.person.name).split(" ")
    double = " ".join(shown[:2])
    if len(shown) > 2 and text.count(double) and text.count(double) * 2 > sum(1 for _ in occurrences(shown[0], text)):
        return replace(party, greeting=double, aliases=(double, *party.aliases))
    counts: Counter[str] = Counter()
    words = _WORD.findall(text)
    mine = {fold(a): a for a in reversed(party.aliases) if " " not in a}
    family = fold(party.family)
    cores = {word: _core(word, mine) for word in set(words)}
    for n, word in enumerate(words):
        key = cores[word]
        if key is None:
            continue
        follows = fold(words[n + 1]) if n + 1 < len(words) else ""
        full = key != family and follows == family
        after_given = key == family and n and cores[words[n - 1]] is not None
        if not full and not after_given:
            counts[key] += 2
    for m in _GREETED.finditer(text[:400]):
        key = _core(m[1], mine)
        if key is not None and key != family:
            counts[key] += 3  # "Hi Oscar, hi Deb"
    for m in _HEADS_A_LINE.finditer(text[:6000]):
        key = _core(m[1], mine)
        if key is not None and key != family:
            counts[key] += 2  # "Theo - Al recorded …"
    given = fold(party.given)
    counts[given] += 1
    if family and counts[given] == 1 and counts[family] and _called_out(party.family, text):
        return replace(party, greeting=party.family)  # "Ma Thida": "Ma" is no name, and "Thida, …" calls her
    if counts[family] and (counts[given] > 1 or counts[family] < 4 or party.title):
        del counts[family]
    best = max(counts, key=lambda key: (counts[key], key == given))
    name = mine.get(best, party.given if best == given else party.greeting)
    if best == given and counts[given] == 1 and len(counts) == 1:
        return party  # the text calls them nothing
    return replace(
        party,
        greeting=party.given if name.islower() and fold(name) == fold(party.given) and len(name) < 3 else _cased(name),
    )


_HEADS_A_LINE = re.compile(r"(?:^|\n)[ \t]*([^\W\d_]{2,})(?:\s*[,:]|\s+[-–—]\s)")
_GREETED = re.compile(rf"\b(?:{GREET})\s+([^\W\d_]{{2,}})", re.I)


def _called_out(name: str, text: str) -> bool:
    """ "Thida, …", "Thida: …", "Thida hon …" at the start of a line or sentence."""
    start = rf"(?:^|[\n.!?]\s*|\b(?:{GREET})\s+){re.escape(name)}"
    return re.search(rf"{start}(?:\s*[,:!]|\s+[–-]\s|\s+(?:{ENDEARMENT})\b)", text[:6000]) is not None


_GENITIVE = re.compile(r"['’]s?$")


def _core(word: str, mine: dict[str, str]) -> str | None:
    key = fold(word)
    if key in mine:
        return key
    if "'" in key or "’" in key:
        bare = _GENITIVE.sub("", key)
        if bare in mine:
            return bare
    bare = key.removesuffix("s")
    return bare if bare in mine and word.islower() else None


def _word_in(word: str, text: str) -> bool:
    wanted = fold(word)
    return bool(word) and wanted in fold_all(text) and any(fold(w) == wanted for w in set(_WORD.findall(text)))


def _bare_given(party: Party, text: str) -> bool:
    """Does the given name stand anywhere without a title before it?"""
    wanted = fold(party.given)
    if not wanted or wanted not in fold_all(text):
        return False
    for m in _WORD.finditer(text):
        if fold(m.group()) == wanted and not _TITLE_BEFORE.search(text[max(0, m.start() - 24) : m.start()]):
            return True
    return False


def _plain_case(text: str) -> str:
    """ "MR KAPLAN" is Mr Kaplan."""
    return text.title() if text.isupper() and len(text) > 2 else text


def _cased(word: str) -> str:
    if word.islower() and len(word) > 2:
        return word[:1].upper() + word[1:]
    return _plain_case(word)
