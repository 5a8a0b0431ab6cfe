"""Whether one text says what another says, no more and no less: by the words that carry a claim, in their order.

A closed world: what is not in a short list of words that only hold a sentence together (``_FRAMES``) carries a claim.
Names, numbers, places, verbs, tenses, negations and prepositions all do, so "not" can neither come nor go, "at" cannot
become "from", and two people cannot change places. What is left free is what a careful copy-editor touches: articles,
"and", pronouns in place of the name, the present of "to be" and "to have", punctuation, where a sentence ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+|[^\s\w]|_")
_PUNCTUATION = frozenset(".,;:!-–—‒'’‘“”„\"«»()…•")  # neither adds to what is said nor takes from it
_END = frozenset(".!?…:")


@dataclass(frozen=True, slots=True)
class _Language:
    """``frames`` only hold a sentence together. ``pronouns`` stand for the other, by gender: a gender that the first
    text does not show would be a claim. ``same`` are forms of one word ("du" and "de la"); ``subjects`` are words
    behind which a verb may take one of the ``endings`` of the present."""

    frames: frozenset[str]
    pronouns: tuple[frozenset[str], ...]
    same: tuple[frozenset[str], ...] = ()
    subjects: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _of(
    frames: str, *pronouns: str, same: Sequence[str] = (), subjects: str = "", endings: tuple[str, ...] = ()
) -> _Language:
    return _Language(
        _words(frames), tuple(map(_words, pronouns)), tuple(map(_words, same)), _words(subjects), endings
    )  # fmt: skip


# The last of the pronouns shows no gender.
_FRAMES = {
    "en": _of(
        "the a an and who which that is are has have s also",
        "he him his",
        "she her hers",
        "they them their theirs it its",
        subjects="he she it they who which that",
        endings=("", "s", "es"),
    ),
    "de": _of(
        "der die das den dem des ein eine einen einem einer eines und auch ist sind hat haben",
        "er ihn ihm",
        "sie ihr ihre ihren ihrem ihrer ihres",
        "",
    ),
    "fr": _of(
        "le la les l un une et qui que qu aussi est sont a ont",
        "il ils lui",
        "elle elles",
        "leur leurs son sa ses",
        same=("de du des d", "à au aux"),
    ),
    "es": _of(
        "el la los las un una unos unas y e que quien también es son ha han",
        "él ellos",
        "ella ellas",
        "le les su sus",
        same=("de del", "a al"),
    ),
    "pt": _of(
        "o os as um uma e que quem também é são",
        "ele eles",
        "ela elas",
        "lhe lhes seu sua seus suas",
        same=("de do da dos das", "em no na nos nas", "ao aos à às", "por pelo pela pelos pelas"),
    ),
    "it": _of(
        "il lo la i gli le l un uno una e ed che anche è sono ha hanno",
        "egli lui",
        "ella",
        "suo sua suoi sue",
        same=(
            "di del dello della dei degli delle dell",
            "a al allo alla ai agli alle all",
            "in nel nello nella nei nelle nell",
        ),
    ),
    "nl": _of("de het een en die dat ook is heeft hebben", "hij hem", "zij ze haar", "hun"),
}  # fmt: skip


def strayed(ours: str, theirs: str, language: str, names: Sequence[str] = ()) -> str:
    """The first word in which ``theirs`` says something else than ``ours``, "" if there is none.

    ``names`` are the words that name the other; a pronoun may stand for them, never the other way round.

    >>> strayed("Lisa runs a small firm in Kassel.", "Lisa runs a small firm, and she is in Kassel.", "en", ("Lisa",))
    ''
    >>> strayed("Lisa runs a small firm in Kassel.", "Lisa runs a small firm near Kassel.", "en", ("Lisa",))
    'near'
    """
    speech = _FRAMES.get(language, _FRAMES["en"])
    called = frozenset(word.casefold() for name in names for word in _TOKEN.findall(name))
    first, second = _claims(ours, speech), _claims(theirs, speech)
    for pronouns in speech.pronouns[:-1]:
        if any(word in pronouns for word in _lower(theirs)) and not any(word in pronouns for word in _lower(ours)):
            return next(word for word in _lower(theirs) if word in pronouns)
    at, before, standing = 0, "", False
    for word, pronoun in second:
        if pronoun:
            if at < len(first) and first[at][0] in called and not first[at][1]:
                while at < len(first) and first[at][0] in called:
                    at += 1
            before, standing = word, False
            continue
        at = _past_pronouns(first, at)
        while standing and at < len(first) and first[at][0] in called and first[at][0] != word:
            at = _past_pronouns(first, at + 1)  # "Lisa" for "Lisa Wagner"
        if at == len(first) or not _same(first[at][0], word, before, speech, called):
            return word
        standing = word in called
        before, at = word, at + 1
    while standing and at < len(first) and first[at][0] in called:
        at += 1
    at = _past_pronouns(first, at)
    return "" if at == len(first) else first[at][0]


def _past_pronouns(claims: Sequence[tuple[str, bool]], at: int) -> int:
    while at < len(claims) and claims[at][1]:
        at += 1
    return at


def _claims(text: str, speech: _Language) -> list[tuple[str, bool]]:
    """The words that carry a claim, and, marked, the pronouns. What is neither a word nor punctuation is a claim, too:
    nobody knows what ☎ or ≠ would say."""
    out = []
    start = True
    for token in _TOKEN.findall(text):
        word = token.casefold()
        polite = not start and token[:1].isupper() and word in _POLITE  # "Sie" within a sentence is the reader
        if polite:
            out.append((token, False))
        elif any(word in pronouns for pronouns in speech.pronouns):
            out.append((word, True))
        elif word not in speech.frames and token not in _PUNCTUATION:
            out.append((next((min(forms) for forms in speech.same if word in forms), word), False))
        start = token in _END
    return out


_POLITE = frozenset("sie ihnen ihr ihre ihren ihrem ihrer ihres lei suo sua".split())


def _lower(text: str) -> list[str]:
    return [token.casefold() for token in _TOKEN.findall(text)]


def _same(ours: str, theirs: str, before: str, speech: _Language, called: frozenset[str]) -> bool:
    if ours == theirs:
        return True
    if before not in speech.subjects and before not in called:
        return False
    stems = {word[: len(word) - len(end)] for word in (ours,) for end in speech.endings if word.endswith(end)}
    return any(theirs == stem + end for stem in stems for end in speech.endings if len(stem) > 1)
