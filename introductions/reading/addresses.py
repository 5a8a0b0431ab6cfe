"""Address lists (RFC 5322 §3.4) to people: one pass over the characters, so no nesting can stop it."""

from __future__ import annotations

import re

from introductions.model import Person
from introductions.reading.headers import CONTROL, FIELD_CAP, INVISIBLE, decode_words

# Some programs (Python's own email package among them) encode the comma between two addresses along with a name.
_ENCODED_AFTER_ADDRESS = re.compile(r"(>\s*)(=\?[\w*-]{1,40}\?[bq]\?[^?\s]{1,75}\?=)", re.IGNORECASE)


def parse_addresses(value: str, cap: int = 500) -> tuple[Person, ...]:
    """The mailboxes of an address list (RFC 5322 §3.4), groups and comments understood, oddities forgiven.

    >>> parse_addresses('"Carter, Amy" <amy@example.org>, Team: lisa@example.net (Lisa Novak);')
    (Person(name='Carter, Amy', email='amy@example.org'), Person(name='Lisa Novak', email='lisa@example.net'))
    """
    people: list[Person] = []
    waiting = ""  # "Carter, Amy <amy@…>" without quotes: the piece before the comma belongs to the name
    for words, angle, comment in _mailboxes(_ENCODED_AFTER_ADDRESS.sub(_with_its_comma, value[:FIELD_CAP])):
        email = _address(angle if angle is not None else words)
        if email is None:
            waiting = f"{waiting} {words}".strip() if angle is None else ""
            continue
        name = words if angle is not None else comment
        if waiting and angle is not None and name:
            name = f"{waiting}, {name}"
        waiting = ""
        people.append(Person(_name(name), email))
        if len(people) >= cap:
            break
    return tuple(people)


def _with_its_comma(found: re.Match[str]) -> str:
    """An encoded word right behind an address is a comma, or begins with one, or the field is broken: only then."""
    decoded = decode_words(found[2]).strip()
    if decoded == ",":
        return f"{found[1]},"
    return f"{found[1]},{found[2]}" if decoded.startswith(",") else found[0]


def _name(text: str) -> str:
    decoded = decode_words(text).strip(" ,;")
    while len(decoded) > 1 and decoded[0] == decoded[-1] and decoded[0] in "\"'":
        decoded = decoded[1:-1].strip()
    return decoded[:300]


def _address(text: str) -> str | None:
    text = "".join(INVISIBLE.sub("", text).split())
    text = text.removeprefix("mailto:").strip("<>")
    if text.startswith("@") and ":" in text:  # an obsolete source route (RFC 5322 §4.4)
        text = text.rpartition(":")[2]
    local, at, domain = text.rpartition("@")
    if not (local and at and domain) or len(text) > 320 or CONTROL.search(text):
        return None
    if "@" in local.strip('"') and not local.startswith('"'):
        return None
    return None if any(c in "<>,;()\"'\\" for c in domain) else text


def _mailboxes(value: str) -> list[tuple[str, str | None, str]]:
    """(words, what stood in angle brackets, comment) of each mailbox; one pass over the characters."""
    found: list[tuple[str, str | None, str]] = []
    words: list[str] = []
    comment: list[str] = []
    angle: list[str] | None = None
    depth, quoted, in_angle, escaped = 0, False, False, False

    def close() -> None:
        nonlocal words, comment, angle, in_angle
        if angle is not None or "".join(words).strip():
            found.append(("".join(words).strip(), None if angle is None else "".join(angle), "".join(comment).strip()))
        words, comment, angle, in_angle = [], [], None, False

    for char in value:
        sink = comment if depth else angle if in_angle and angle is not None else words
        if escaped:
            sink.append(char)
            escaped = False
        elif char == "\\" and (quoted or depth):
            escaped = True
        elif char == '"' and not depth:
            quoted = not quoted
            if in_angle:
                sink.append(char)
        elif quoted:
            sink.append(char)
        elif char == "(" and not in_angle:
            depth += 1
        elif char == ")" and depth:
            depth -= 1
        elif depth:
            comment.append(char)
        elif char == "<":
            angle, in_angle = [], True
        elif char == ">" and in_angle:
            in_angle = False
        elif char in ",;":
            close()
        elif char == ":" and not in_angle and "@" not in "".join(words[-320:]):
            words = []  # the name of a group
        else:
            sink.append(char)
    close()
    return found
