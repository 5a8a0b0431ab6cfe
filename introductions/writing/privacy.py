"""The gate: no mail leaves this house that tells one party how to reach the other before both have agreed.

It looks at everything that a mail consists of, decoded and taken apart (``surfaces``), for any contact detail that is
not the introducer's own, and for the known details of the others however they are spelt (``secrets``). It refuses; it
does not warn. ``scrub`` is the other half: it takes such details out of a text so that the rest still reads.
"""

from __future__ import annotations

from collections.abc import Sequence

from introductions.contact import ContactKind, find
from introductions.errors import PrivacyError, RefusedError
from introductions.model import Draft, DraftKind, Person
from introductions.writing.compose import address_of
from introductions.writing.mail import html_of
from introductions.writing.scrub import scrub
from introductions.writing.secrets import Secrets, key_of, own_details
from introductions.writing.surfaces import Surface, faults_of, surfaces_of

__all__ = ["gate", "scrub"]

MOST = 65_536  # characters that are looked at; a longer mail is refused, not half checked

#: Written to people who have both agreed, or to the introducer: addresses and details are theirs to have.
_OPEN = frozenset({DraftKind.FINAL, DraftKind.THANKS, DraftKind.NOTE})
_REMEDY = "Take it out and try again; the other one has not agreed to be reached yet."


def gate(
    draft: Draft,
    others: Sequence[Person],
    joint_text: str,
    *,
    own: Sequence[str] = (),
    joint_message_ids: Sequence[str] = (),
) -> None:
    """Refuse a draft that would tell its recipient how to reach one of ``others``; return if it tells nothing.

    ``own`` are the introducer's details (addresses, phones, links), which may stand in it, as may those in the
    introducer's signature below "-- " in the joint text. ``joint_message_ids`` are the Message-IDs of the joint mail,
    which no ask may refer to (its copy in the other's hands would be found by them).

    Raises PrivacyError; its ``found`` names kind and place ("phone in the text"), never the detail itself.

    >>> gate(draft, [Person("Lisa Wagner", "lisa@example.net")], "Amy, Lisa is at 555-0142.")   # doctest: +SKIP
    """
    if draft.kind in _OPEN:
        found = _wrong_recipients(draft, others)
        if draft.kind is not DraftKind.NOTE:
            found += faults_of(draft.html)
    else:
        found = _all_faults(draft, others, joint_text, own, joint_message_ids)
    if found:
        unique = tuple(dict.fromkeys(found))
        raise PrivacyError(f"This mail is not laid out, because of: {'; '.join(unique[:6])}.", _REMEDY, unique)


def own_of(wording: str, joint_text: str) -> tuple[str, ...]:
    """The details in the introducer's own wording; not those that the joint text tells, which may be another's."""
    told = {key_of(contact.text) for contact in find(joint_text)}
    return tuple(contact.text for contact in find(wording) if key_of(contact.text) not in told)


def _wrong_recipients(draft: Draft, others: Sequence[Person]) -> list[str]:
    """A note goes to the introducer alone, a final introduction to nobody twice."""
    keys = [person.key for person in draft.to]
    if not keys or len(set(keys)) != len(keys):
        return ["recipients other than one each"]
    if draft.kind is DraftKind.NOTE and keys != [draft.sender.key]:
        return ["a note to somebody else than you"]
    return []


def _all_faults(
    draft: Draft, others: Sequence[Person], joint_text: str, own: Sequence[str], joint_ids: Sequence[str]
) -> list[str]:
    if len(draft.to) != 1:
        return ["recipients other than exactly one"]
    recipient = draft.to[0]
    if any(person.key in (recipient.key, draft.sender.key) for person in others):
        return ["the one not to be told of, as recipient or sender"]
    if not (_is_address(recipient.email) and _is_address(draft.sender.email)):
        return ["an address that is none, or more than one"]
    mine = {recipient.key, draft.sender.key, *(key_of(detail) for detail in own)}
    mine |= own_details(joint_text, others)
    if len(draft.subject) + len(draft.text) + len(draft.html) > 2 * MOST:
        return ["a mail too long to be looked through"]
    pieces = surfaces_of(draft, lambda text: _without(text, mine))
    found = faults_of(draft.html) if draft.html != html_of(draft.text) else []
    secrets = Secrets.of(others, joint_text, mine, friends=(recipient, draft.sender))
    if _refers_to(draft, joint_ids):
        found.append("a reference to the mail to both")
    for piece in pieces:
        if not piece.address:  # the two addresses themselves were looked at above
            found += _in_surface(piece, mine, secrets)
    return found


def _is_address(email: str) -> bool:
    try:
        address_of(email)
    except RefusedError:
        return False
    return True


def _without(text: str, mine: set[str]) -> str:
    """The text with details of ``mine`` blotted out."""
    for contact in reversed(find(text)):
        if key_of(contact.text) in mine:
            text = f"{text[: contact.start]} § {text[contact.end :]}"
    return text


def _refers_to(draft: Draft, joint_ids: Sequence[str]) -> bool:
    known = {bare for mid in joint_ids if (bare := mid.strip("<> \t\r\n").casefold())}
    if not known:
        return False
    fields = (draft.message_id, draft.in_reply_to or "", *draft.references, draft.subject, draft.text, draft.html)
    return any(mid in field.casefold() for field in fields for mid in known)


def _in_surface(piece: Surface, mine: set[str], secrets: Secrets) -> list[str]:
    found = [
        f"{kind} of the other in {piece.place}" for kind in secrets.told_by(piece.text, identifier=piece.identifier)
    ]
    if piece.identifier or piece.raw:
        return found  # ids and mark-up look like addresses and links themselves: only the known details count there
    details = (contact for contact in find(piece.text) if key_of(contact.text) not in mine)
    return found + [f"{_article(contact.kind)} in {piece.place}" for contact in details]


def _article(kind: ContactKind) -> str:
    return {"address": "an address", "bank": "bank details"}.get(kind.value, f"a {kind.value}")
