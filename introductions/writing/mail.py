"""A mail that has been written: the same words as plain text and as HTML."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

_BLANK = re.compile(r"\n[ \t]*\n+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class WrittenMail:
    """``WrittenMail.of_text("Amy / Lisa", "Hi Amy,\\n\\n…")``: subject, plain text, and HTML saying the same."""

    subject: str
    text: str
    html: str

    @classmethod
    def of_text(cls, subject: str, text: str) -> WrittenMail:
        """A mail from its plain text. Subjects become one line, line ends LF, blank lines one."""
        tidy = plain(text)
        return cls(one_line(subject), tidy, html_of(tidy))


def one_line(text: str) -> str:
    """White space and control characters become single blanks: ``one_line("Amy\\r\\nBcc: x") == "Amy Bcc: x"``."""
    return " ".join(_CONTROL.sub(" ", text.replace("\r", "\n").replace("\n", " ")).split())


def plain(text: str) -> str:
    """LF line ends, no control characters, no blanks at line ends, one blank line between paragraphs, one LF last."""
    lines = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    joined = "\n".join(line.rstrip() for line in lines).strip("\n")
    return _BLANK.sub("\n\n", joined) + "\n" if joined else ""


def html_of(text: str) -> str:
    """The paragraphs of a plain text as HTML, everything escaped, nothing else in it.

    >>> html_of("Hi Amy,\\n\\none & two\\nthree\\n")
    '<p>Hi Amy,</p>\\n<p>one &amp; two<br>three</p>\\n'
    """
    paragraphs = (p for p in _BLANK.split(plain(text).strip("\n")) if p)
    return "".join("<p>" + "<br>".join(map(_escaped, p.split("\n"))) + "</p>\n" for p in paragraphs)


def _escaped(line: str) -> str:
    """Escaped, with the indentation of a line kept visible."""
    bare = line.lstrip(" \t")
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    return "&nbsp;" * indent + html.escape(bare, quote=True)
