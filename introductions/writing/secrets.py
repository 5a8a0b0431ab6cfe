"""The known details of the others, in a spelling that disguises do not change."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from introductions.contact import Contact, ContactKind, find
from introductions.contact.folding import fold
from introductions.model import Person

# Letters of other alphabets that look like ours (a small part of UTS #39's confusables): enough for an address.
_ALIKE = str.maketrans("аеорсухіјѕԁԛԝһӏνοαρτυκмнв", "aeopcyxijsdqwhlvoaptukmhb")
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


@dataclass(frozen=True, slots=True)
class Secrets:
    """What must not be told: patterns over squeezed text, digits, and plain text, each with the name of its kind."""

    squeezed_patterns: tuple[tuple[str, re.Pattern[str]], ...]
    plain_patterns: tuple[tuple[str, re.Pattern[str]], ...]
    needles: tuple[tuple[str, str], ...]
    digits: tuple[str, ...]
    domains: tuple[str, ...]

    @classmethod
    def of(cls, others: Sequence[Person], joint_text: str, mine: set[str], friends: Sequence[Person] = ()) -> Secrets:
        """Of the others' addresses and of each detail in the joint text that is not ``mine``. A domain that one of
        ``friends`` (the recipient, the introducer) shares, or that theirs stands under, is no secret."""
        patterns: list[tuple[str, re.Pattern[str]]] = []
        plain: list[tuple[str, re.Pattern[str]]] = []
        needles: list[tuple[str, str]] = []
        digits: list[str] = []
        domains: list[str] = []
        shared = {friend.key.rpartition("@")[2] for friend in friends}
        for person in others:
            local, _, domain = person.key.rpartition("@")
            if not local or not domain:
                continue
            if len(squeezed(person.key)) >= 8:  # a shorter one would be found in the middle of ordinary words
                patterns.append(("the address", _address_pattern(local, domain)))
                patterns.append(("the address", re.compile(re.escape(squeezed(person.key)[::-1]))))
            needles += [("the address", hidden) for hidden in _hidden(person.email)]
            if re.search(r"[\d._+]", local):
                plain.append(("the address", re.compile(rf"(?<![\w]){re.escape(local)}(?![\w])")))
            if not any(f == domain or f.endswith(f".{domain}") for f in shared):
                domains.append(domain)
                plain.append(("the domain", re.compile(rf"(?<![\w-]){re.escape(domain)}(?![\w-])")))
        for contact in find(joint_text):
            if key_of(contact.text) in mine:
                continue
            if contact.kind is ContactKind.HANDLE:
                name = re.split(r"[\s:=/@]+", fold(contact.text).text.casefold().rstrip("/"))[-1]
                if re.search(r"[\d_.-]", name):  # a plain word may be a name of somebody
                    plain.append(("the handle", re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")))
            else:
                _add(contact, patterns, digits, shared)
        return cls(tuple(patterns), tuple(plain), tuple(needles), tuple(digits), tuple(domains))

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
        for kind, pattern in self.squeezed_patterns:
            if pattern.search(tight):
                yield kind
        for kind, pattern in self.plain_patterns:
            if not (identifier and kind == "the domain") and pattern.search(small):
                yield kind
        for kind, needle in self.needles:
            if needle in text or needle in small:
                yield kind
        if self.digits and not identifier:
            numbers = re.sub(r"\D", "", small)
            for number in self.digits:
                if number in numbers:
                    yield "the phone"


def _address_pattern(local: str, domain: str) -> re.Pattern[str]:
    """local (at) domain, with or without words for @ and dot between its parts, over squeezed text."""
    parts = [_DOT.join(re.escape(squeezed(p)) for p in side.split(".") if squeezed(p)) for side in (local, domain)]
    return re.compile(f"{parts[0]}{_AT}{parts[1]}")


def _hidden(address: str) -> Iterator[str]:
    """The address as octets in other clothes."""
    for spelling in {address, address.casefold()}:
        raw = spelling.encode()
        for shift in range(3):
            # The middle of the base64 of a longer text that holds the address, at each of its three alignments.
            coded = base64.b64encode(b"\0" * shift + raw).decode().rstrip("=")
            yield coded[4 if shift else 0 : -1]
        yield raw.hex()


def _add(contact: Contact, patterns: list[tuple[str, re.Pattern[str]]], digits: list[str], shared: set[str]) -> None:
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
        patterns.append((f"the {contact.kind.value}", re.compile(re.escape(tight))))
