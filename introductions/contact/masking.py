"""Contact details replaced by numbered marks before words leave the house, and put back into what returns."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.contact import find

_MARK = re.compile(r"\[(?:[a-z ]+) \d+\]")


@dataclass(frozen=True, slots=True)
class Masked:
    """``Masked("Ring me: [phone 1]", (("[phone 1]", "555-0142"),))``"""

    text: str
    marks: tuple[tuple[str, str], ...] = ()

    def unmask(self, words: str) -> str:
        """Words that were taken from ``text``, with the details back in their places."""
        known = dict(self.marks)
        return _MARK.sub(lambda mark: known.get(mark[0], mark[0]), words)


def mask(text: str) -> Masked:
    """The text without a way to reach anybody.

    >>> mask("Yes. Ring 555-0142.").text
    'Yes. Ring [phone 1].'
    """
    out: list[str] = []
    marks: list[tuple[str, str]] = []
    at = 0
    for number, contact in enumerate(find(text), 1):
        mark = f"[{contact.kind.value} {number}]"
        marks.append((mark, contact.text))
        out += [text[at : contact.start], mark]
        at = contact.end
    return Masked("".join([*out, text[at:]]), tuple(marks))
