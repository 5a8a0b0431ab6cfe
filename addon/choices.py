"""What the introducer chose and typed on the preview card, and which words they had before them when they did."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from addon.events import Event
from introductions.statements import AskOptions

if TYPE_CHECKING:
    from introductions.drafting import Preview

TONES = ("warm", "short")


@dataclass(frozen=True, slots=True)
class Choices:
    """``Choices(nameless=True, agreed=frozenset({"lisa@…"}))``: who needs not be asked, whatever the draft says of it;
    ``agreed`` None: as the draft says. ``blank`` leaves a blank to fill where the draft says nothing of them."""

    nameless: bool = False
    tone: str = TONES[0]
    agreed: frozenset[str] | None = None
    blank: bool = False

    @property
    def options(self) -> AskOptions:
        """What the asks are written with."""
        return AskOptions(nameless=self.nameless, tone=self.tone, blank=self.blank)

    def parameters(self) -> dict[str, str]:
        """As a button carries them; ``of_button`` reads them back."""
        return {
            "nameless": "yes" if self.nameless else "",
            "tone": self.tone,
            "blank": "yes" if self.blank else "",
            "agreed": "\n".join(sorted(self.agreed or ())) or ("" if self.agreed is None else "-"),
        }


def of_button(event: Event) -> Choices:
    """The choices that were shown when the card was made."""
    agreed = event.parameter("agreed")
    return Choices(
        event.parameter("nameless") == "yes",
        _tone(event.parameter("tone")),
        frozenset(a for a in agreed.split("\n") if a != "-") if agreed else None,
        event.parameter("blank") == "yes",
    )


def of_fields(event: Event) -> Choices:
    """The choices that stand in the fields now; a box that is not ticked does not come along at all."""
    if not event.inputs:
        return of_button(event)
    return Choices(
        "yes" in event.inputs.get("nameless", ()),
        _tone(event.text("tone")),
        frozenset(event.inputs.get("agreed", ())),
        event.parameter("blank") == "yes",
    )


def _tone(said: str) -> str:
    return said if said in TONES else TONES[0]


def fingerprint(preview: Preview) -> str:
    """Which words were read, in short: a mail program may save a draft anew without changing what anybody reads."""
    words = [(a.to.key, a.subject, a.text) for a in preview.asks] or [("", preview.joint.subject, preview.joint.text)]
    return hashlib.sha256(repr(words).encode("utf-8", "replace")).hexdigest()[:24]


def edits_of(event: Event, preview: Preview) -> Mapping[str, tuple[str, str]]:
    """What the introducer wrote over our words; fields left as they were are no edits."""
    edits = {}
    for number, ask in enumerate(preview.asks):
        if event.parameter(f"to_{number}") != ask.to.key or not event.given(f"text_{number}"):
            continue
        subject = " ".join(event.text(f"subject_{number}").split()) or ask.subject
        text = event.text(f"text_{number}")
        if not text.strip():
            text = ask.text
        if (subject, text.strip()) != (" ".join(ask.subject.split()), ask.text.strip()):
            edits[ask.to.key] = (subject, text)
    return edits
