"""Invented draft introductions for tests: mails made in one line, asks by the name of who gets them."""

from __future__ import annotations

from introductions.reading import joint_text
from introductions.reading.message import Message, parse
from introductions.statements import AskOptions, JointText
from introductions.writing import ask
from introductions.writing.ask import WrittenAsk

PLAIN = AskOptions()


def draft(
    to: str, body: str, *, sender: str = "Clara Voss <clara@example.com>", cc: str = "", kind: str = "plain"
) -> Message:
    """A draft as a mail program keeps it."""
    copies = f"Cc: {cc}\n" if cc else ""
    head = f"From: {sender}\nTo: {to}\n{copies}Subject: Introduction\nMIME-Version: 1.0\n"
    return parse(f"{head}Content-Type: text/{kind}; charset=utf-8\n\n{body}\n".encode())


def read(to: str, body: str, **more: str) -> JointText:
    """The draft, understood."""
    return joint_text.read(draft(to, body, **more))


def asks(to: str, body: str, options: AskOptions = PLAIN, **more: str) -> dict[str, WrittenAsk]:
    """What each would get, by the name they are greeted with; nobody who has agreed already."""
    joint = read(to, body, **more)
    assert joint.refused is None, joint.refused
    open_ = [(p, n) for p, n in joint.parties if p.key not in joint.already_agreed]
    return {name: ask.write(joint, person, options) for person, name in open_}
