"""The cast of a draft introduction: its two parties and what the text calls them, or why nobody can be asked."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from introductions.model import Person
from introductions.reading.joint import callname, nameless_address
from introductions.reading.joint.names import TITLE, fold, is_legible, names, same_name, sex
from introductions.reading.joint.parties import Party, fits, given_family, make
from introductions.reading.joint.speech import GREET
from introductions.reading.message import Message

_VERBOSE_GREET = GREET.replace(" ", r"\ ")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['\u2019\-](?=[^\W\d_]{2}))*")
_START = re.compile(
    rf"^(?:[-*\u2022]\s+|\(?\d{{1,2}}[.)]\s+)?(?:[¡\"“]*(?:{GREET})\b[,!\s]*)*(?:(?:{TITLE})\.?\s+)*", re.I
)
_IS_TITLE = re.compile(TITLE, re.I)
_STRONG = re.compile(
    rf"""(?:\b(?:meet|this\ is|here\ is|here’s|here's|say\ hello\ to|introduce(?:\s+you\s+to)?|introducing|{_VERBOSE_GREET}|das\ ist|stelle|présente|voici|presento|conoce\ a|apresento|questa\ è|questo\ è|dit\ is)\s+
    (?:(?:{TITLE})\.?\s+)*)(?P<name>[^\W\d_][\w'’\-]{1, 40})""",
    re.I | re.X,
)
_MEET = re.compile(
    r"(?<![\w'’\-])(?P<a>[^\W\d_][\w'’\-]{1,40}),?\s+(?:meet|meets|this\ is|das\ ist|trifft|voici|esta\ es|este\ es)\s+(?P<b>[^\W\d_][\w'’\-]{1,40})",
    re.I,
)
_PAIRED = re.compile(
    r"(?:^|(?<=[.!?] ))(?P<a>[A-ZÀ-Þ][\w'’\-]{1,40})(?: ?[-–—/,&+] ?| <-?> | x )(?P<b>[A-ZÀ-Þ][\w'’\-]{1,40})(?=[.,:!]|\s*$)",
    re.M,
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why no ask can be written, and who the recipients were."""

    why: str
    people: tuple[Person, ...] = ()


NOBODY = "There is nobody to introduce yet: put both people into To or Cc."
ONE = "Only one person is addressed: add the other one to To or Cc, so that both can be asked."
MANY = "More than two people are addressed: leave the two who are to be asked first, or write one draft for each pair."
EMPTY = "The draft says nothing about either of them yet: write a line or two about each, then try again."
STRANGER = (
    "The draft speaks of {name}, who is not among its recipients: correct the name or the address, then try again."
)
UNCLEAR = (
    "The draft says little about either of them and sounds as if something was arranged already: "
    "add a sentence about each, and say who has agreed."
)
SCANT = "The draft hardly says anything about either of them: add a line about who they are, or introduce them yourself if both have agreed."


def recipients(message: Message) -> list[Person]:
    """To, Cc and Bcc without the introducer, each address once."""
    own = {p.key for p in ((message.sender,) if message.sender else ()) + message.reply_to}
    found: dict[str, Person] = {}
    for person in message.to + message.cc + message.bcc:
        if person.key not in own and (person.key not in found or not found[person.key].name):
            found[person.key] = person
    return list(found.values())


def cast(message: Message, own: str, introducer_names: tuple[str, ...] = ()) -> tuple[Party, Party] | Refusal:
    """The two parties with the names the text uses, or the reason to ask the introducer first."""
    people = recipients(message)
    everybody = tuple(people)
    if len(people) != 2:
        return Refusal(NOBODY if not people else ONE if len(people) == 1 else MANY, everybody)
    if len(_WORD.findall(own[:2000])) < 3:
        return Refusal(EMPTY, everybody)
    a, b = people
    text = own[:12000]
    called = _called(a, b, text + "\n" + message.subject)
    for i, person in enumerate(people):
        if not given_family(person)[0] and not _local_given(person):
            told = nameless_address.greeted_beside(called[1 - i], text) if called[1 - i] else ""
            initials = nameless_address.spelt_by_initials(person.email, text)
            called[i] = [*([told] if told else []), *called[i], *([initials] if initials else [])]
    strong = _strong(text, message.subject, introducer_names)
    for i, person in enumerate(people):
        if not called[i]:
            if _by_a_letter(person, text):
                continue
            called[i] = _by_elimination(person, people[1 - i], bool(called[1 - i]), strong, called[1 - i])
    if not called[0] and not called[1] and len(strong) >= 2 and not any(given_family(p)[0] for p in people):
        pass  # two strangers and two names: nothing tells which is which
    stranger = _stranger(people, called, strong, text)
    if stranger:
        return Refusal(STRANGER.format(name=stranger), everybody)
    first, second = make(a, called[0]), make(b, called[1])
    return callname.of_namesakes(callname.called(first, text), callname.called(second, text))


def _called(a: Person, b: Person, text: str) -> list[list[str]]:
    """The words of the text that are the name of one of them and not of the other, as written most often."""
    called: list[list[str]] = [[], []]
    counts = Counter(m.group() for m in _WORD.finditer(text) if text[m.end() : m.end() + 1] != "@")
    for word in [w for w in counts if w.endswith("s") and w[:-1] in counts and fold(w) not in names().short]:
        counts[word[:-1]] += counts.pop(word)  # "halvards" is Halvard's
    lower = sum(n for w, n in counts.items() if w[:1].isupper()) < 3
    known = [given_family(p) for p in (a, b)]
    for word in sorted(counts, key=lambda w: (not w[:1].isupper(), -counts[w])):
        if fold(word) in names().others or len(word) < 2:
            continue
        if _IS_TITLE.fullmatch(word) and not any(fold(word) in map(fold, pair) for pair in known):
            continue  # "dr.nwosu@example.org"
        if not word[:1].isupper() and not lower and known[0][0] and known[1][0]:
            w = fold(word)
            if w not in (fold(known[0][0]), fold(known[0][1]), fold(known[1][0]), fold(known[1][1])):
                continue  # a small word is a name only where it is exactly theirs
        scores = [fits(*known[i], p.email, word) for i, p in enumerate((a, b))]
        if max(scores) < 2 or scores[0] == scores[1]:
            continue
        i = int(scores[1] > scores[0])
        exact = fold(word) in (fold(known[i][0]), fold(known[i][1]))
        if not word[:1].isupper() and not (lower or exact or (not known[i][0] and fold(word) not in _NOT_NAMES)):
            continue
        if not any(fold(word) == fold(x) for x in called[i]):
            called[i].append(word)
    unknown = any(len(given.strip(".")) <= 1 for given, _ in known)
    for m in _TWO_CAPITALS.finditer(text) if unknown else ():
        for i, person in enumerate((a, b)):
            if not known[i][0] and fold(m[1] + m[2]) in re.split(r"[._\-\d+@]", fold(person.email)):
                called[i] = [f"{m[1]} {m[2]}"]  # "Mary Jane" of maryjane.ostrow@example.org
            initial = fold(known[i][0].strip(".")) if len(known[i][0].strip(".")) == 1 else ""
            theirs = initial and fold(m[2]) == fold(known[i][1]) and fold(m[1]).startswith(initial)
            if theirs and not _IS_TITLE.fullmatch(m[1]) and fold(m[1]) not in _NOT_NAMES and m[1] not in called[i]:
                called[i].insert(0, m[1])  # "Tommy Dunne" of "Mr T. Dunne"
    for i, pet in _pet_names(text, known):
        if not any(fold(pet) == fold(x) for x in (*called[0], *called[1])):
            called[i].append(pet)
    for i in (0, 1):  # a short form is what they are called; then the given name, then the family name
        called[i].sort(
            key=lambda w: (
                fold(w) == fold(known[i][1]) and bool(known[i][0]) and fold(known[i][0]) in map(fold, called[i]),
                fold(w) not in (fold(known[i][0]),) and not _is_short(w, known[i][0]),
                fold(w) != fold(known[i][0]),
                text.find(w),
            )
        )
    return called


_TWO_CAPITALS = re.compile(r"\b(?=([A-ZÀ-Þ][\w'’]{1,40}) ([A-ZÀ-Þ][\w'’]{1,40}?)(?:['’]s\b|\b))")
_CALLED_ALONE = re.compile(
    rf"(?:^|\n)[ \t]*(?:(?:{GREET})[ ,]+)?(?P<pet>[A-ZÀ-Þ][a-zà-ÿ]{{2,14}})[ \t]*(?:[,:!]|[-–—]\s|\n|$)", re.I
)
_SO_CALLED = re.compile(
    r"(?:\((?P<pet>[A-ZÀ-Þ][a-zà-ÿ]{1,14}) (?:to|for) (?:everyone|everybody|(?:her |his |their )?friends|most|all|short|us)\b|"
    r"\b(?:known as|goes by|call (?:her|him)|calls (?:her|him)self|everybody calls (?:her|him)) (?P<name>[A-ZÀ-Þ][a-zà-ÿ]{1,14})\b)"
)


def _pet_names(text: str, known: list[tuple[str, str]]) -> list[tuple[int, str]]:
    """Names of endearment that no list has, with whose they are: "Bridie, …" is Bridget, "(Bridie to everyone)" too."""
    found = [m["pet"] for m in _CALLED_ALONE.finditer(text[:6000]) if m["pet"][:1].isupper()]
    found += [m["pet"] or m["name"] for m in _SO_CALLED.finditer(text[:6000])]
    pets: list[tuple[int, str]] = []
    for pet in dict.fromkeys(found):
        alike = [i for i, (given, _) in enumerate(known) if len(given) > 2 and fold(given)[:3] == fold(pet)[:3]]
        plain = fold(pet) in names().others or fold(pet) in _NOT_NAMES
        if len(alike) == 1 and not plain and fold(pet) not in (fold(w) for pair in known for w in pair):
            pets.append((alike[0], pet))
    return pets


def _is_short(word: str, given: str) -> bool:
    return bool(given) and same_name(given, word)


def _strong(text: str, subject: str, introducer_names: tuple[str, ...]) -> list[str]:
    """Words standing where only a name stands: greeted, met, heading a line, or opening a sentence before a verb."""
    found: dict[str, int] = {}
    skip = {fold(n) for n in introducer_names}

    def add(word: str, weight: int) -> None:
        word = re.sub(r"['’]s?$", "", word)
        if (
            fold(word) not in names().others
            and fold(word) not in _NOT_NAMES
            and fold(word) not in skip
            and len(word) > 1
        ):
            found[word] = found.get(word, 0) + weight

    for m in _MEET.finditer(text):
        add(m["a"], 3)
        add(m["b"], 3)
    for m in _PAIRED.finditer(text):
        for word in (m["a"], m["b"]):
            add(word, 3)
    for m in _STRONG.finditer(text):
        if m["name"][:1].isupper():
            add(m["name"], 3)
    for line in text.split("\n"):
        for part in re.split(r"(?<=[.!?])\s+|,\s+(?=[^\W\d_])", line):
            start = _START.match(part)
            word = _WORD.match(part, start.end() if start else 0)
            if word is None:
                continue
            rest = part[word.end() : word.end() + 30]
            small = line[:1].islower() and word.start() == 0 and re.match(r"\s*:|\s+[-–—]\s", rest) is not None
            if not small and (rest == "" or rest.lstrip()[:1] in (",", ":")):  # nowhere else does it matter
                small = word.group().islower() and word.group() in _written_small(text)
            if re.match(r"\s*(?:[,:!/]|\s[-–—]|$)", rest) and (word.group()[:1].isupper() or small):
                add(word.group(), 2)
            elif re.match(r"\s+[a-zà-ÿ'’]|['’]s\s", rest) and (word.group()[:1].isupper() or line[:1].islower()):
                add(word.group(), 1)
    for token in _WORD.findall(text):
        if token[:1].isupper() and sex(token) and token not in found:
            add(token, 1)
    for token in _WORD.findall(subject):
        if token in found:
            found[token] += 1
    return sorted(found, key=lambda w: -found[w])


_OF_A_PERSON = (
    r"(?:is|was|has|had|can|drew|made|built|wrote|runs|makes|builds|draws|writes|ist|war|hat|est|était|es|era|tiene|è|ha|"
    r"é|tem|heeft|baut|macht)"
)


_DOES = re.compile(rf"\b({_WORD.pattern})(?=(?:['’]s)? {_OF_A_PERSON}\b)")
_IS_CALLED = re.compile(rf"(?:^|\n|[.!?] )({_WORD.pattern})(?=\s*[,:]\s+[A-ZÀ-Þ][a-zà-ÿ]+\b)")


@lru_cache(maxsize=4)  # asked of each line
def _written_small(text: str) -> set[str]:
    """ "kit, Dorota typesets school books. … kit is the one who": called by a name that they write small.

    "anyway, Dorota …" calls nobody, for nothing is said of "anyway".
    """
    both = set(_DOES.findall(text)) & set(_IS_CALLED.findall(text))
    return {word for word in both if word.islower() and len(word) >= 3}


_NOT_NAMES = frozenset(
    """here there where what when who why how copying attached below above both one two she he they since after before once then our the our its it's that's there's let lets let's
    please thank just very also still maybe perhaps because if while although though yes no not so ok okay well good great happy sorry quick long no nobody everybody something
    gentlemen ladies folks friends guys chaps girls boys lads gents talk go enjoy have has had do does did is are was were be would can could should might must shall
    shout seems looking things last next first second third another every each some any many most more all see apologies hope hoping given as by until between during today tomorrow yesterday
    mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends mornings evenings monday tuesday wednesday thursday friday saturday sunday january february march april july august september october november december
    ich du er sie es wir ihr der die das ein eine mein meine dein deine sein seine und oder aber weil wenn dass hier heute gestern morgen den dem des im am zum zur mit von nach bei gestatten darf ihr euch
    je tu il elle nous vous ils elles le la les un une des mon ma mes ton ta son sa ses notre votre ce cette pour avec dans sur mais donc parce quand comme merci voici voilà c'est j'ai
    yo tú él ella nosotros ustedes el los las una unos mi mis su sus este esta esto para con por pero porque cuando como gracias aquí les os creo
    eu você ele ela nós vocês os as um uma meu minha seu sua para com por mas porque quando como obrigado obrigada aqui acho
    io lui lei noi voi loro il lo gli uno mio mia suo sua per con ma perché quando come grazie ecco credo
    ik jij je hij zij wij jullie het een mijn zijn haar voor met maar omdat toen als dank hier
    intro introduction kontakt contact presentación apresentação presentazione kennismaking vorstellung bekanntmachung""".split()
)


def _by_a_letter(person: Person, text: str) -> bool:
    """ "M: marine biologist, Mersea": the letter is the name, and the town is none."""
    initial = given_family(person)[0][:1]
    return bool(initial) and re.search(rf"^\W{{0,3}}{re.escape(initial)}\.?(?::| [-–—]) ", text, re.M) is not None


def _by_elimination(
    person: Person, other: Person, other_called: bool, strong: list[str], taken: list[str]
) -> list[str]:
    """The name of somebody whose address tells none: by an initial, else whoever is left over."""
    given, family = given_family(person)
    theirs = given_family(other)
    if not given and _local_given(person) and not any(same_name(_local_given(person), w) for w in strong):
        return []
    free = [w for w in strong if fits(*theirs, other.email, w) < 2 and w not in taken]
    initial = [w for w in free if fits(given, family, person.email, w) >= 1]
    if initial and len(given.strip(".")) <= 1:
        return initial[:1]
    if len(given.strip(".")) > 1:  # a pet name we do not know, if it begins alike and is nobody else's
        return [w for w in free if w[:1].isupper() and fold(w)[:1] == fold(given)[:1] and not sex(w)][:1]
    if other_called or len(theirs[0].strip(".")) > 1:
        return free[:1]
    return []


def _local_given(person: Person) -> str:
    """ "karl" of karl.frey@example.net, where no display name tells."""
    first = re.split(r"[._\-\d+@]", fold(person.email))[0]
    return first if sex(first) else ""


def _stranger(people: list[Person], called: list[list[str]], strong: list[str], text: str) -> str | None:
    """A name that is spoken to or introduced in place of a recipient who is not mentioned at all."""
    for i, person in enumerate(people):
        given = given_family(person)[0] or _local_given(person)
        if called[i] or len(given.strip(".")) <= 1 or not is_legible(given):
            continue
        met = {m[g] for m in _MEET.finditer(text) for g in ("a", "b")} | {m["name"] for m in _STRONG.finditer(text)}
        for word in strong:
            if (
                word in called[1 - i]
                or not word[:1].isupper()
                or fits(*given_family(people[1 - i]), people[1 - i].email, word)
            ):
                continue
            plain = re.escape(word)
            introduced = word in met or re.search(rf"(?:^|\n|[.!?] ){plain}\s*(?:,|:|!|[-–—]\s|\n|$)", text)
            subject = re.search(rf"(?:^|\n|[.!?] |, ){plain}\s+[a-zà-ÿ]", text)
            likely = sex(word) or word in met or len(re.findall(rf"\b{plain}\b", text)) > 1
            only = (
                bool(called[1 - i]) and sex(word) and len([w for w in strong if sex(w) and w not in called[1 - i]]) == 1
            )
            if (introduced and likely) or (subject and sex(word)) or (only and _spoken_of(word, text)):
                return word
    return None


def _spoken_of(word: str, text: str) -> bool:
    """ "… help Bernadette with …": named as a person, not as a saint, a street or somebody's relative."""
    return (
        re.search(
            rf"\b(?:help|call|ring|meet|see|ask|visit|know|with|to|for|introduce|about)\s+{re.escape(word)}\b(?!\s+(?:Street|Road|Lane|Hall))",
            text,
        )
        is not None
    )
