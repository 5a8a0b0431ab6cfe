"""The known details of the others, in a spelling that disguises do not change."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from introductions.contact import Contact, ContactKind, find
from introductions.contact.folding import fold
from introductions.contact.handles import SERVICE_WORDS
from introductions.model import Person

# Letters of other alphabets that look like ours (a small part of UTS #39's confusables): enough for an address.
_ALIKE = str.maketrans("аеорсухіјѕԁԛԝһӏνοαρτυκмнв", "aeopcyxijsdqwhlvoaptukmhb")
_WORDS = re.compile(r"[^\W_]+")
_AT = r"(?:at|at ?sign|arobase?|arroba|chiocciola|apenstaartje|klammeraffe|ät|a)?"
_DOT = r"(?:dot|punkt|point|punto|ponto|punt)?"


def key_of(detail: str) -> str:
    """A detail for comparing: an address or link in small letters, a phone as its digits.

    >>> key_of("mailto:Amy@Example.org"), key_of("+1 (555) 010-0142"), key_of("https://www.example.org/amy/")
    ('amy@example.org', '15550100142', 'example.org/amy')
    """
    plain = fold(detail).text.strip().casefold()
    plain = re.sub(r"^(?:mailto|tel|sms|sip|callto):(?://)?", "", plain)
    if "@" in plain or re.search(r"[^\W\d_]", plain):
        return re.sub(r"^(?:https?://)?(?:www\.)?", "", plain).strip("<>\"'.,;").rstrip("/")
    return re.sub(r"\D", "", plain)


def squeezed(text: str) -> str:
    """Letters and digits only, in small letters, those of other alphabets that look alike as ours."""
    return "".join(c for c in fold(text).text.casefold().translate(_ALIKE) if c.isalnum())


def own_details(joint_text: str, others: Sequence[Person]) -> set[str]:
    """Keys of the details in the introducer's signature (below "-- ", RFC 3676 §4.3) if it names no other party."""
    _, mark, signature = joint_text.replace("\r\n", "\n").rpartition("\n-- \n")
    if not mark or len(signature.splitlines()) > 12:
        return set()
    text = signature.casefold()
    for person in others:
        domain = person.key.rpartition("@")[2]
        names = [n for n in re.split(r"[\s,.]+", person.name.casefold()) if len(n) > 2]
        if person.key in text or domain in text or any(n in text for n in names):
            return set()
    return {key_of(contact.text) for contact in find(signature)}


def joined_names(person: Person) -> tuple[str, ...]:
    """Their name as one word, the commonest of handles: "lisawagner", "wagnerlisa"; () for a single name."""
    words = [squeezed(word) for word in person.name.split()]
    return ("".join(words), "".join(reversed(words))) if len(words) > 1 else ()


def tells_handle(text: str, person: Person) -> bool:
    """Whether it names a service and, as one word, the person: "find her on insta, lisawagner"."""
    words = set(_WORDS.findall(fold(text).text.casefold().translate(_ALIKE)))
    return not SERVICE_WORDS.isdisjoint(words) and not words.isdisjoint(joined_names(person))


@dataclass(frozen=True, slots=True)
class Needle:
    """One thing that must not be found: ``Needle("the domain", "example.net", "-")``.

    ``near`` are characters that, like letters and digits, make a neighbour part of the same word. ``pattern``, if there
    is one, is what must really match where ``text`` and all of ``parts`` were found: patterns are built only when that
    happens, for nearly every text holds none.
    """

    kind: str
    text: str
    near: str | None = None
    pattern: str = ""
    parts: tuple[str, ...] = ()

    def is_in(self, text: str) -> bool:
        """Whether it stands there; with ``near``, only as a word of its own."""
        if self.text not in text:
            return False
        if any(part not in text for part in self.parts):
            return False
        if self.pattern:
            return re.search(self.pattern, text) is not None
        if self.near is None:
            return True
        start = text.find(self.text)
        while start >= 0:
            around = text[max(0, start - 1) : start] + text[start + len(self.text) :][:1]
            if not any(c.isalnum() or c == "_" or c in self.near for c in around):
                return True
            start = text.find(self.text, start + 1)
        return False


@dataclass(frozen=True, slots=True)
class Secrets:
    """What must not be told, by where it is looked for: in squeezed text, in small letters, as it stands, as digits."""

    squeezed: tuple[Needle, ...]
    small: tuple[Needle, ...]
    anywhere: tuple[Needle, ...]
    digits: tuple[str, ...]
    domains: tuple[str, ...]
    names: tuple[Needle, ...] = ()  # written as one word, where a service is named: "lisawagner on Instagram"

    @classmethod
    def of(cls, others: Sequence[Person], joint_text: str, mine: set[str], friends: Sequence[Person] = ()) -> Secrets:
        """Of the others' addresses and of each detail in the joint text that is not ``mine``. A domain that one of
        ``friends`` (the recipient, the introducer) shares, or that theirs stands under, is no secret."""
        tight: list[Needle] = []
        small: list[Needle] = []
        anywhere: list[Needle] = []
        digits: list[str] = []
        domains: list[str] = []
        names: list[Needle] = []
        shared = {friend.key.rpartition("@")[2] for friend in friends}
        for person in others:
            names += [Needle("the handle", name, "") for name in joined_names(person)]
            local, _, domain = person.key.rpartition("@")
            if not local or not domain:
                continue
            if len(squeezed(person.key)) >= 8:  # a shorter one would be found in the middle of ordinary words
                tight.append(_address(local, domain))
                tight.append(Needle("the address", squeezed(person.key)[::-1]))
            anywhere += [Needle("the address", hidden) for hidden in _hidden(person.email)]
            if re.search(r"[\d._+]", local):
                small.append(Needle("the address", local, ""))
            if not any(f == domain or f.endswith(f".{domain}") for f in shared):
                domains.append(domain)
                small.append(Needle("the domain", domain, "-"))
        for contact in find(joint_text):
            if key_of(contact.text) in mine:
                continue
            if contact.kind is ContactKind.HANDLE:
                name = re.split(r"[\s:=/@]+", fold(contact.text).text.casefold().rstrip("/"))[-1]
                if re.search(r"[\d_.-]", name):  # a plain word may be a name of somebody
                    small.append(Needle("the handle", name, ""))
            else:
                _add(contact, tight, digits, shared)
        return cls(tuple(tight), tuple(small), tuple(anywhere), tuple(digits), tuple(domains), tuple(names))

    def told_by(self, text: str, *, identifier: bool = False) -> Iterator[str]:
        """The kinds of secrets that this text tells. In identifiers the domain counts only as a whole."""
        if not text:
            return
        if identifier:
            domain = text.strip("<> \t").rpartition("@")[2].casefold()
            if domain in self.domains:
                yield "the domain"
        small = fold(text).text.casefold().translate(_ALIKE)
        tight = "".join(filter(str.isalnum, small))
        yield from (needle.kind for needle in self.squeezed if needle.is_in(tight))
        for needle in self.small:
            if not (identifier and needle.kind == "the domain") and needle.is_in(small):
                yield needle.kind
        if any(needle.text in small for needle in self.names) and not SERVICE_WORDS.isdisjoint(_WORDS.findall(small)):
            yield from (needle.kind for needle in self.names if needle.is_in(small))
        yield from (needle.kind for needle in self.anywhere if needle.is_in(text) or needle.is_in(small))
        if self.digits and not identifier:
            numbers = re.sub(r"\D", "", small)
            for number in self.digits:
                if number in numbers:
                    yield "the phone"


def _address(local: str, domain: str) -> Needle:
    """local (at) domain, with or without words for @ and dot between its parts, over squeezed text."""
    sides = [[part for p in side.split(".") if (part := squeezed(p))] for side in (local, domain)]
    words = [_DOT.join(re.escape(part) for part in side) for side in sides]
    longest = max((part for side in sides for part in side), key=len, default="")
    parts = tuple(part for side in sides for part in side)
    return Needle("the address", longest, pattern=f"{words[0]}{_AT}{words[1]}", parts=parts)


def _hidden(address: str) -> Iterator[str]:
    """The address as octets in other clothes."""
    for spelling in {address, address.casefold()}:
        raw = spelling.encode()
        for shift in range(3):
            # The middle of the base64 of a longer text that holds the address, at each of its three alignments.
            coded = base64.b64encode(b"\0" * shift + raw).decode().rstrip("=")
            yield coded[4 if shift else 0 : -1]
        yield raw.hex()


def _add(contact: Contact, needles: list[Needle], digits: list[str], shared: set[str]) -> None:
    number = re.sub(r"\D", "", fold(contact.text).text)
    if contact.kind is ContactKind.PHONE and len(number) >= 7:
        digits.append(number[-7:] if len(number) < 10 else number[-8:])
        return
    tight = squeezed(contact.text)
    if contact.kind is ContactKind.LINK:
        tight = re.sub(r"^(?:https?)?(?:www)?", "", tight)
        if any(tight == squeezed(domain) for domain in shared):
            return
    if contact.kind is ContactKind.CODE:
        codes = re.findall(r"[#*\w-]*\d[#*\w-]*", contact.text)
        tight = squeezed(codes[-1]) if codes else tight
    if len(tight) >= 6 or (contact.kind is ContactKind.ADDRESS and len(tight) >= 4):
        needles.append(Needle(f"the {contact.kind.value}", tight))
