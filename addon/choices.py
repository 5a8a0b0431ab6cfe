"""How the introducer wants to ask, out of the preview's fields and buttons."""

from __future__ import annotations

from dataclasses import dataclass

from addon.events import Event
from introductions.service import AskOptions

TONES = ("warm", "short")


@dataclass(frozen=True, slots=True)
class Choices:
    """``Choices(nameless=True, agreed=frozenset({"lisa@…"}))``: who needs not be asked, whatever the draft says of it;
    ``agreed`` None: as the draft says."""

    nameless: bool = False
    tone: str = TONES[0]
    agreed: frozenset[str] | None = None

    @property
    def options(self) -> AskOptions:
        """What the asks are written with."""
        return AskOptions(nameless=self.nameless, tone=self.tone)

    def parameters(self) -> dict[str, str]:
        """As a button carries them; ``of_button`` reads them back."""
        return {
            "nameless": "yes" if self.nameless else "",
            "tone": self.tone,
            "agreed": "\n".join(sorted(self.agreed or ())) or ("" if self.agreed is None else "-"),
        }


def of_button(event: Event) -> Choices:
    """The choices that were shown when the card was made."""
    agreed = event.parameter("agreed")
    return Choices(
        event.parameter("nameless") == "yes",
        _tone(event.parameter("tone")),
        frozenset(a for a in agreed.split("\n") if a != "-") if agreed else None,
    )


def of_fields(event: Event) -> Choices:
    """The choices that stand in the fields now; a box that is not ticked does not come along at all."""
    if not event.inputs:
        return of_button(event)
    return Choices(
        "yes" in event.inputs.get("nameless", ()),
        _tone(event.text("tone")),
        frozenset(event.inputs.get("agreed", ())),
    )


def _tone(said: str) -> str:
    return said if said in TONES else TONES[0]
