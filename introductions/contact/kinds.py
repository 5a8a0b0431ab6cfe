"""What a contact detail is: its kind and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ContactKind(StrEnum):
    """The ways to reach somebody that may not be told before both have agreed."""

    ADDRESS = "address"  # amy@example.org, also "amy at example dot org"
    PHONE = "phone"
    LINK = "link"  # pages, booking links, bare domains, mailto: and tel:
    HANDLE = "handle"  # @amy, "Skype: amy.c", linkedin.com/in/amy
    STREET = "street"  # 12 King Street, Hauptstraße 5, coordinates
    POSTCODE = "postcode"  # 10437 Berlin, SW1A 1AA
    CODE = "code"  # door codes, PINs, meeting ids, passwords
    BANK = "bank"  # IBAN, card and account numbers
    CARD = "visiting card"  # a vCard as text (RFC 6350)


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact detail: ``Contact(ContactKind.PHONE, 12, 20, "555-0142")``; ``text`` is "
    "``source[start:end]``."""

    kind: ContactKind
    start: int
    end: int
    text: str


#: What a detector hands over: kind, start and end in the folded text.
Hit = tuple[ContactKind, int, int]
