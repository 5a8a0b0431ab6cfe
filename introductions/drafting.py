"""From a draft introduction to asks: what would be written, and what is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from introductions.errors import RefusedError, SaysNothingError
from introductions.guard import AskedOften
from introductions.model import Draft, DraftKind, Person, StandingYes
from introductions.reading import joint_text, language, message
from introductions.reading.joint.cast import EMPTY, SCANT
from introductions.reading.message import Message
from introductions.statements import AskOptions, JointText
from introductions.writing import ask, calling, lint, mail, nameless, privacy
from introductions.writing.ask import WrittenAsk

ENGLISH_FRAME = "Your draft is in a language that we have no words in: the words around yours are English."
_SAYS_NOTHING = (EMPTY, SCANT)
_TAIL = 2_000  # letters at the end of a draft in which its end is looked for


@dataclass(frozen=True, slots=True)
class Preview:
    """What pressing the button would do. ``asks`` is empty if everybody has agreed already; ``often`` names those who
    have been asked more than enough of late, ``standing`` those who never need to be asked."""

    joint: JointText
    asks: tuple[WrittenAsk, ...]
    often: tuple[AskedOften, ...] = ()
    standing: tuple[StandingYes, ...] = ()


def read_joint(raw: bytes, account: Person) -> JointText:
    """The draft, understood; its introducer is the account where the draft names none."""
    return understood(message.parse(raw), account)


def understood(mail: Message, account: Person) -> JointText:
    """The same of a mail that was parsed already."""
    joint = joint_text.read(mail)
    if language.is_foreign(joint.text, joint.language):
        name = joint.sign_off.strip().split("\n")[-1]  # the words above it may be ours in the wrong language
        joint = replace(joint, language="en", formal=None, foreign=True, sign_off=name)
    return joint if joint.introducer.email else replace(joint, introducer=account)


def ended(joint: JointText, mail: Message, sign_off: str) -> JointText:
    """The same with the introducer's own ``sign_off`` where the draft, ``mail``, does not show how it ends."""
    name = joint.sign_off.strip().rpartition("\n")[2]
    shown = name and name in (mail.text or mail.html or "")[-_TAIL:]
    return joint if shown or not sign_off else replace(joint, sign_off=sign_off)


def says_nothing(joint: JointText) -> bool:
    """Whether it is refused only because a blank would have to be filled: ``AskOptions(blank=True)`` writes that."""
    return joint.refused in _SAYS_NOTHING and len(joint.parties) == 2


def opened(joint: JointText, options: AskOptions) -> JointText:
    """The joint text as these options take it: one that says nothing is no obstacle to asks with a blank."""
    return replace(joint, refused=None) if options.blank and says_nothing(joint) else joint


def preview(
    joint: JointText, options: AskOptions, edits: Mapping[str, tuple[str, str]], message_ids: tuple[str, ...] = ()
) -> Preview:
    """The asks to all who have not agreed, in the introducer's edited words where there are any, each past the gate.

    Raises RefusedError where a careful assistant would ask first or an edit presses (``lint``), PrivacyError where an
    edit tells too much.
    """
    joint = opened(joint, options)
    if joint.refused is not None:
        if says_nothing(joint):
            raise SaysNothingError(joint.refused, "Or have the asks written with a blank to fill.")
        raise RefusedError(joint.refused)
    asks = []
    for person, greeting in joint.parties:
        if person.key in joint.already_agreed:
            continue
        written = ask.write(joint, person, options)
        if person.key in edits:
            subject, text = edits[person.key]
            written = replace(written, subject=subject, text=text, html=mail.html_of(text))
        notes = (*written.notes, ENGLISH_FRAME) if joint.foreign else written.notes
        written = replace(written, greeting_name=written.greeting_name or greeting, notes=notes)
        draft = draft_of(written, joint.introducer, f"<preview@{joint.introducer.key.rpartition('@')[2]}>")
        check(joint, draft, message_ids, options.wording)
        if person.key in edits:
            check_manners(joint, written, options)
        asks.append(written)
    return Preview(joint, tuple(asks))


def draft_of(written: WrittenAsk, sender: Person, message_id: str) -> Draft:
    """The ask as a mail to exactly one person, in a thread of its own (E2)."""
    return Draft(
        message_id=message_id,
        kind=DraftKind.ASK,
        sender=sender,
        to=(Person(calling.bare(written.to.name), written.to.email),),
        subject=written.subject,
        text=written.text,
        html=written.html,
    )


def check_manners(joint: JointText, written: WrittenAsk, options: AskOptions) -> None:
    """The etiquette of an ask over words that the introducer changed (E6-E9). Raises RefusedError with the reasons."""
    wrong = lint.faults(written.subject, written.text, ours=not joint.foreign)
    if options.nameless:
        other, called = next((p, name) for p, name in joint.parties if p.key != written.to.key)
        if nameless.still_named(f"{written.subject}\n{written.text}", other, called):
            wrong += ("names the other one, though you asked for a nameless ask",)
    if wrong:
        who = written.greeting_name or written.to.email
        raise RefusedError(f"Your words to {who} are not laid out, because the mail {'; and it '.join(wrong)}.",
                           "Change that and try again.")  # fmt: skip


def check(joint: JointText, draft: Draft, message_ids: tuple[str, ...] = (), wording: str = "") -> None:
    """The privacy gate, with what this joint text makes secret. Raises PrivacyError.

    Details in the introducer's own ``wording`` are the introducer's, unless the joint text tells them too.
    """
    recipients = {p.key for p in draft.to}
    others = [person for person, _ in joint.parties if person.key not in recipients]
    # What a quoted request tells is as secret; its signature is not the introducer's.
    written = joint.text + "\n\n" + joint.below.replace("\r\n", "\n").replace("\n-- \n", "\n\n")
    own = (joint.introducer.email, *(privacy.own_of(wording, written) if wording else ()))
    privacy.gate(draft, others, written, own=own, joint_message_ids=message_ids)
