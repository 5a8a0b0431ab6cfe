"""From a draft introduction to asks: what would be written, and what is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from introductions.errors import RefusedError
from introductions.model import Draft, DraftKind, Person
from introductions.reading import joint_text, message
from introductions.statements import JointText
from introductions.writing import ask, mail, privacy
from introductions.writing.ask import AskOptions, WrittenAsk

_TAIL = 2_000  # letters at the end of a draft in which its end is looked for


@dataclass(frozen=True, slots=True)
class Preview:
    """What pressing the button would do. ``asks`` is empty if everybody has agreed already."""

    joint: JointText
    asks: tuple[WrittenAsk, ...]


def read_joint(raw: bytes, account: Person) -> JointText:
    """The draft, understood; its introducer is the account where the draft names none."""
    joint = joint_text.read(message.parse(raw))
    return joint if joint.introducer.email else replace(joint, introducer=account)


def ended(joint: JointText, raw: bytes, sign_off: str) -> JointText:
    """The same with the introducer's own ``sign_off`` where the draft does not show how it ends."""
    mail = message.parse(raw)
    name = joint.sign_off.strip().rpartition("\n")[2]
    shown = name and name in (mail.text or mail.html or "")[-_TAIL:]
    return joint if shown or not sign_off else replace(joint, sign_off=sign_off)


def preview(
    joint: JointText, options: AskOptions, edits: Mapping[str, tuple[str, str]], message_ids: tuple[str, ...] = ()
) -> Preview:
    """The asks to all who have not agreed, in the introducer's edited words where there are any, each past the gate.

    Raises RefusedError where a careful assistant would ask first, PrivacyError where an edit tells too much.
    """
    if joint.refused is not None:
        raise RefusedError(joint.refused)
    asks = []
    for person, greeting in joint.parties:
        if person.key in joint.already_agreed:
            continue
        written = ask.write(joint, person, options)
        if person.key in edits:
            subject, text = edits[person.key]
            written = replace(written, subject=subject, text=text, html=mail.html_of(text))
        written = replace(written, greeting_name=written.greeting_name or greeting)
        check(
            joint,
            draft_of(written, joint.introducer, f"<preview@{joint.introducer.key.rpartition('@')[2]}>"),
            message_ids,
        )
        asks.append(written)
    return Preview(joint, tuple(asks))


def draft_of(written: WrittenAsk, sender: Person, message_id: str) -> Draft:
    """The ask as a mail to exactly one person, in a thread of its own (E2)."""
    return Draft(
        message_id=message_id,
        kind=DraftKind.ASK,
        sender=sender,
        to=(Person(written.to.name, written.to.email),),
        subject=written.subject,
        text=written.text,
        html=written.html,
    )


def check(joint: JointText, draft: Draft, message_ids: tuple[str, ...] = ()) -> None:
    """The privacy gate, with what this joint text makes secret. Raises PrivacyError."""
    recipients = {p.key for p in draft.to}
    others = [person for person, _ in joint.parties if person.key not in recipients]
    # What a quoted request tells is as secret; its signature is not the introducer's.
    written = joint.text + "\n\n" + joint.below.replace("\r\n", "\n").replace("\n-- \n", "\n\n")
    privacy.gate(draft, others, written, own=(joint.introducer.email,), joint_message_ids=message_ids)
