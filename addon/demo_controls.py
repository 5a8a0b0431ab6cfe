"""The one thing that the demo adds to the sidebar: acting as the introducer's own mail program.

The product itself never sends. In the demo there is no mail program beside it, so the embedded mail server offers to
play one. Where ``create_app`` gets no ``DemoControls``, these buttons and their addresses do not exist.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from introductions.model import Person


@dataclass(frozen=True, slots=True)
class Correspondent:
    """An invented person of the demo: ``Correspondent(Person("Lisa Wong", "lisa@…"), "is away until Monday")``."""

    person: Person
    character: str


class DemoControls(Protocol):
    """What the demo's mail program can do. All three may raise ``errors.OptInError``; the page shows it."""

    def correspondents(self) -> Sequence[Correspondent]:
        """Who lives on the demo's mail server, and how each of them answers."""
        ...

    def send(self, message_id: str) -> None:
        """Send the draft with that Message-ID out of Drafts, as pressing Send would. Twice is the same as once."""
        ...

    def reply(self, address: str, text: str) -> None:
        """Write back, as the introducer, to the last mail of that person (a question they asked, say)."""
        ...
