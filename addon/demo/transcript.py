"""The story of a headless demo: a page to read, or JSON.

As JSON it is one object::

    {"introducer": {"name", "email"}, "draft": MAIL,
     "asks": [MAIL + {"sent_as"}],
     "replies": [MAIL + {"reading": {"kind": "reply"|"away"|"bounce", "party", "label", "confident", "until",
                                     "condition", "evidence", "how"} | null}],
     "answers": [MAIL],                      what the introducer wrote back to questions
     "drafts": [MAIL + {"kind"}],            other drafts that were laid into the mailbox: closing notes, …
     "notes": [MAIL],                        what was laid into the introducer's INBOX
     "final": MAIL | null, "final_in_drafts": bool, "state", "parties": as in "optin status --json",
     "waiting_for_you": [str], "refused": str | null, "seconds": float}

where MAIL is ``{"from", "to": [address], "subject", "text", "message_id"}``.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text

from introductions.events import AwayNoticed, Bounced, ReplyRead
from introductions.model import Label
from introductions.reading.message import Message

WIDTH = 92
MEANINGS = {
    Label.ACCEPT: "yes",
    Label.DECLINE: "no",
    Label.DEFER: "not now",
    Label.QUESTION: "a question, to be answered first",
    Label.DIRECT: "they write to each other without us",
    Label.CONDITIONAL: "yes, on a condition",
    Label.UNCLEAR: "cannot tell; the introducer decides",
}


@dataclass
class Transcript:
    """Collects the story; ``say`` is given each piece as it happens, in plain or coloured text. None: say nothing."""

    say: Callable[[str], object] | None = None
    colour: bool = False
    data: dict[str, Any] = field(
        default_factory=lambda: {
            "introducer": None,
            "draft": None,
            "asks": [],
            "replies": [],
            "answers": [],
            "drafts": [],
            "notes": [],
            "final": None,
            "final_in_drafts": False,
            "state": None,
            "parties": [],
            "waiting_for_you": [],
            "refused": None,
            "seconds": 0.0,
        }
    )

    def opened(self, mail: Message, where: str) -> None:
        """The draft that the introducer wrote."""
        assert mail.sender is not None
        self.data["introducer"] = {"name": mail.sender.name, "email": mail.sender.email}
        self.data["draft"] = as_data(mail)
        self._chapter(f"A mail server is running ({where}). In {mail.sender.name}'s Drafts lies an introduction")
        self._mail(mail)

    def asks(self, mails: list[Message]) -> None:
        """The private drafts that were made of it."""
        self.data["asks"] = [{**as_data(mail), "sent_as": None} for mail in mails]
        self._chapter("One press: private drafts, one person each" if mails else "Nobody needs to be asked")
        for mail in mails:
            self._mail(mail)

    def sent(self, mail: Message, message_id: str) -> None:
        """The introducer sent one; ``message_id`` is what the draft was called."""
        for ask in self.data["asks"]:
            if ask["message_id"] == message_id:
                ask["sent_as"] = mail.message_id
        changed = "" if mail.message_id == message_id else " (under another Message-ID, as Gmail may do)"
        self._line(f"→ {mail.sender.name if mail.sender else ''} reviews and sends it to {_names(mail)}{changed}")

    def replied(self, mail: Message, text: str, event: ReplyRead | AwayNoticed | Bounced | None) -> None:
        """A mail came back, and this is how it was read."""
        reading = None if event is None else _reading(event)
        self.data["replies"].append({**as_data(mail), "text": text, "reading": reading})
        self._chapter(f"{mail.sender.name if mail.sender else 'Somebody'} writes back")
        self._mail(mail, text)
        self._line(_read_as(event))

    def answered(self, mail: Message, text: str) -> None:
        """The introducer wrote back to a question."""
        self.data["answers"].append({**as_data(mail), "text": text})
        self._line(f"→ {mail.sender.name if mail.sender else ''} answers {_names(mail)}: “{text}”")

    def drafted(self, mail: Message, kind: str) -> None:
        """Another draft was laid down: a closing note, say."""
        self.data["drafts"].append({**as_data(mail), "kind": kind})
        self._chapter(f"A draft to {_names(mail)} lies in Drafts ({kind.replace('_', ' ')})")
        self._mail(mail)

    def noted(self, mail: Message) -> None:
        """A note was laid into the introducer's INBOX."""
        self.data["notes"].append(as_data(mail))
        self._line(f"✉ a note in the introducer's INBOX: {mail.subject}")

    def final(self, mail: Message, found: bool) -> None:
        """The final introduction, and whether the mail server really holds it."""
        self.data["final"] = as_data(mail)
        self.data["final_in_drafts"] = found
        self._chapter("Both agreed: the introduction, ready to be sent")
        self._mail(mail)

    def ended(self, state: str, parties: list[Any], waiting: list[str], seconds: float) -> None:
        """How it ended."""
        self.data |= {"state": state, "parties": parties, "waiting_for_you": waiting, "seconds": round(seconds, 2)}
        done = bool(self.data["final_in_drafts"])
        said = (
            "The final introduction lies in the Drafts folder of the mail server."
            if done
            else "No introduction yet: not everybody has said yes."
            if state == "asking"
            else "No introduction this time."
        )
        lines = [Text(said, style="bold green" if done else "bold yellow")]
        lines += [Text(f"{p['name']}: {_words(p['state'])}{_until(p)}") for p in parties]
        lines += [Text(f"Waits for you: {text}") for text in waiting]
        self._print(Group(Text(), Rule(style="dim"), *lines, Text(f"{seconds:.1f} s", style="dim")))

    def refused(self, why: str) -> None:
        """No ask can be written from this draft."""
        self.data["refused"] = why
        self._line(f"Not done: {why}")

    def to_json(self) -> str:
        """The whole story in one object."""
        return json.dumps(self.data, ensure_ascii=False, indent=2)

    # how it looks -----------------------------------------------------------------------------------------------

    def _chapter(self, title: str) -> None:
        self._print(Group(Text(), Rule(Text(title, style="bold"), align="left", style="dim")))

    def _line(self, text: str) -> None:
        self._print(Text(text, style="cyan"))

    def _mail(self, mail: Message, text: str | None = None) -> None:
        body = (mail.text if text is None else text) or ""
        head = Text(f"To: {', '.join(_address(p.name, p.email) for p in (*mail.to, *mail.cc))}\n", style="dim")
        head.append(f"Subject: {mail.subject}\n", style="bold")
        panel = Panel(Group(head, Text(body.strip("\n"))), border_style="dim", width=WIDTH - 4)
        self._print(Padding(panel, (0, 0, 0, 2)))

    def _print(self, what: RenderableType) -> None:
        if self.say is None:
            return
        page = io.StringIO()
        Console(
            file=page, width=WIDTH, force_terminal=self.colour, no_color=not self.colour, highlight=False, emoji=False
        ).print(what)
        self.say(page.getvalue().rstrip("\n"))


def as_data(mail: Message) -> dict[str, Any]:
    """A mail as plain values."""
    return {
        "from": mail.sender.email if mail.sender else None,
        "to": [person.email for person in (*mail.to, *mail.cc)],
        "subject": mail.subject,
        "text": (mail.text or "").strip("\n"),
        "message_id": mail.message_id,
    }


def _reading(event: ReplyRead | AwayNoticed | Bounced) -> dict[str, Any]:
    empty: dict[str, Any] = dict.fromkeys(("label", "confident", "until", "condition", "evidence", "how"))
    if isinstance(event, AwayNoticed):
        return {**empty, "kind": "away", "party": event.party, "until": event.until and event.until.isoformat()}
    if isinstance(event, Bounced):
        return {**empty, "kind": "bounce", "party": event.party}
    answer = event.answer
    return {
        "kind": "reply",
        "party": event.party,
        "label": answer.label.value,
        "confident": answer.confident,
        "until": answer.until.isoformat() if answer.until else None,
        "condition": answer.condition,
        "evidence": answer.evidence,
        "how": event.how,
    }


def _read_as(event: ReplyRead | AwayNoticed | Bounced | None) -> str:
    if event is None:
        return "  read as: nothing to act on"
    if isinstance(event, AwayNoticed):
        until = f" until {event.until:%d %B %Y}" if event.until else ""
        return f"  read as: out of office{until}; no answer, the follow-up waits"
    if isinstance(event, Bounced):
        return "  read as: could not be delivered"
    answer = event.answer
    parts = [f"  read as: {MEANINGS[answer.label]}"]
    if answer.until is not None:
        parts.append(f"; come back on {answer.until:%d %B %Y}")
    if answer.condition:
        parts.append(f" ({answer.condition})")
    if not answer.confident:
        parts.append(", but not sure")
    if answer.evidence:
        parts.append(f"\n  because of: “{answer.evidence}”")
    return "".join(parts)


def _names(mail: Message) -> str:
    return " and ".join(person.name or person.email for person in (*mail.to, *mail.cc))


def _address(name: str, email: str) -> str:
    return f"{name} <{email}>" if name else email


def _words(state: str) -> str:
    return state.replace("_", " ")


def _until(party: dict[str, Any]) -> str:
    return f" (until {party['until']})" if party.get("until") else ""
