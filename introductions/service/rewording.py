"""An ask worded anew by a language model: what is asked of it, and whether its words may be used. Decides only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from introductions import drafting
from introductions.errors import OptInError
from introductions.language_model import Completion, Prompt
from introductions.statements import AskOptions, JointText
from introductions.writing import ask, second_writer
from introductions.writing.ask import WrittenAsk
from introductions.writing.second_writer import Fault

Paragraphs = tuple[str, ...]
#: Asks the model, with what understands the answer; None where it was no help.
Asking = Callable[[Prompt, Callable[[Completion], Paragraphs]], Paragraphs | None]


@dataclass(frozen=True, slots=True)
class Reworded:
    """An ask as we write it, and as the model words it: ``theirs`` is None where its words are not used (``fault`` says
    why) or where it changed nothing (``fault`` is None)."""

    ours: WrittenAsk
    theirs: WrittenAsk | None = None
    fault: Fault | None = None

    @property
    def used(self) -> WrittenAsk:
        """The one to be shown first."""
        return self.theirs or self.ours


def reword(
    joint: JointText, ours: WrittenAsk, options: AskOptions, asking: Asking, message_ids: Sequence[str] = ()
) -> Reworded:
    """The ask in the model's words, each gate passed once more; ours where they do not pass."""
    joint = drafting.opened(joint, options)
    told = ask.told(joint, ours.to, options)
    if not second_writer.is_askable(told.paragraphs):
        return Reworded(ours)
    said = asking(second_writer.prompt(told.paragraphs, joint.language, told.called), second_writer.understand)
    if said is None:
        return Reworded(ours, fault=Fault.AWAY)
    if "\n\n".join(said) == "\n\n".join(told.paragraphs):
        return Reworded(ours)
    fault = second_writer.fault(told.paragraphs, said, joint.language, told.names)
    if fault is not None:
        return Reworded(ours, fault=fault)
    written = ask.write(joint, ours.to, options, said)
    theirs = replace(written, greeting_name=ours.greeting_name, removed=ours.removed, notes=ours.notes)
    draft = drafting.draft_of(theirs, joint.introducer, f"<preview@{joint.introducer.key.rpartition('@')[2]}>")
    try:
        drafting.check(joint, draft, tuple(message_ids), options.wording)
    except OptInError:
        return Reworded(ours, fault=Fault.PRIVACY)
    try:
        drafting.check_manners(joint, theirs, options)
    except OptInError:
        return Reworded(ours, fault=Fault.MANNERS)
    return Reworded(ours, theirs)
