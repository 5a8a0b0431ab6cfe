"""The body of a draft introduction, made readable: the introducer's own words, the sign-off, a request below.

``split(raw)`` takes the plain text of the mail. Wrapped lines are joined again (RFC 3676 §4.1 wraps at 78, mail
programs at about 72), Gmail's ``*bold*`` and ``label <https://…>`` lose their marks, a signature (``-- ``,
RFC 3676 §4.3) goes. What was quoted or forwarded below comes back apart: it may hold the request of a party.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from introductions.contact import find

if TYPE_CHECKING:  # most drafts are read in their plain part
    from bs4.element import NavigableString, Tag

LIMIT = 64 * 1024

_INVISIBLE = re.compile("[\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BOLD = re.compile(r"(?<![\w*])\*([^*\s][^*\n]{0,200}?)\*(?![\w*])")
_UNDER = re.compile(r"(?<![\w_/])_([^_\s][^_\n]{0,200}?)_(?![\w_/])")
_ANGLE_LINK = re.compile(r"[ \t]?<(?:https?://|mailto:)[^<>\s]{1,2000}>")
_QUOTE_MARK = re.compile(r"^[ \t]{0,3}>")
_QUOTE_MARKS = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+")
_ITEM = re.compile(r"^[ \t]{0,8}(?:[-*\u2022\u2013\u2014\u00b7]|\(?\d{1,2}[.)]|[a-h]\))[ \t]+(?=\S)")
_BROKEN = re.compile(
    r"(?:[\d@/(+\-]|@\S{0,80}\.|(?i:\b(?:at|dot|punkt|point|punto|ponto|arroba|null|zero|oh|one|two|three|four|five|six|seven|eight|nine)\b))"
    r"[ \t]*\n(?![ \t>]*\n)|\n[ \t>]*[\d@(+/]"
)
_LABEL_LINE = re.compile(r"[^\W\d_][\w.'’-]{1,24}(?: [\w.'’-]{1,24})?:\s\S")
_SEPARATOR = re.compile(
    r"""^[ \t>]*(?:
      -{2,}\s*(?:original\ message|forwarded\ message|urspr\S{1,8}\ nachricht|weitergeleitete\ nachricht|message\ (?:d'origine|transf\S{1,6}|original)|
         mensaje\ (?:original|reenviado)|mensagem\ (?:original|encaminhada)|messaggio\ (?:originale|inoltrato)|(?:oorspronkelijk|doorgestuurd)\S{0,2}\ bericht)
      |begin\ forwarded\ message|anfang\ der\ weitergeleiteten|d\S{1,3}but\ du\ message|inicio\ del\ mensaje|inizio\ messaggio\ inoltrato|begin\ doorgestuurd
      |_{10,}\s*$
    )""",
    re.I | re.X,
)
_WROTE = re.compile(
    r"^[ \t>]*(?:on|am|le|el|em|il|op|a|vom)\b.{4,300}\b(?:wrote|writes|schrieb|a\s+\u00e9crit|escribi\u00f3|escreveu|ha\s+scritto|schreef)\b.{0,200}:\s*$",
    re.I | re.S,
)
_WROTE_END = re.compile(
    r"(?:wrote|writes|schrieb\b.{0,120}|\u00e9crit|escribi\u00f3|escreveu|scritto|schreef\b.{0,120})\s*:\s*$", re.I
)
_WROTE_WORD = re.compile(r"\b(?:wrote|writes|schrieb|écrit|escribió|escreveu|scritto|schreef)\b", re.I)
_WROTE_START = re.compile(r"^[ \t>]*(?:on|am|le|el|em|il|op|a)\s", re.I)
_HEAD = re.compile(
    r"^[ \t>*]{0,6}(?:from|von|de|da|van|gesendet|sent|envoy\u00e9|enviado|inviato|verzonden|date|datum|fecha|data|to|an|\u00e0|para|a|aan|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|cc)\s?\*?:\s?\*?\s?\S",
    re.I,
)
_SENT_FROM = re.compile(
    r"^[ \t]*(?:sent from (?:my|outlook|yahoo|gmail)|get outlook for|von meinem \S{1,20} gesendet|gesendet von|envoy\u00e9 (?:de|depuis) mon|enviado desde mi|enviado (?:do|pelo) meu|inviato da|verzonden (?:vanaf|met) mijn)",
    re.I,
)
_LEGAL = re.compile(
    r"^[ \t]*(?:this (?:e-?mail|message|communication)\b.{0,60}\b(?:confidential|intended|privileged)|confidentiality notice|disclaimer|diese e-?mail .{0,40}vertraulich|ce (?:message|courriel|mail).{0,40}confidentiel|este (?:mensaje|correo|e-?mail).{0,40}confidencial)",
    re.I,
)


_SUBJECT = re.compile(
    r"(?:he|she|they|it|i|we|you)(?:['’]|\s)", re.I
)  # a line of its own, in a draft that is not wrapped


@dataclass(frozen=True, slots=True)
class Body:
    """``own``: the introducer's words, paragraphs apart by a blank line. ``below``: what was quoted or forwarded."""

    own: str
    below: str


_BLOCKS = frozenset("p div ul ol table tr h1 h2 h3 h4 h5 blockquote section article hr pre dl dt dd".split())
_SPACED = _BLOCKS - {"div", "tr", "dt", "dd"}
_HIDDEN = ["style", "script", "head", "title", "template", "noscript"]
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})\b([^<>]{0,4000})>")
_CLASS = re.compile(r"\bclass\s*=\s*[\"']?([\w\- ]{1,200})")
_DEEPEST = 60
_MOST_TAGS = 5000


def from_html(html: str) -> str:
    """The words of an HTML body: a blank line between paragraphs, list items marked ``- ``, quotes marked ``> ``.

    Lists keep their marks, unlike in a reply's text: in a draft they say who is described where.
    """
    from bs4 import BeautifulSoup
    from bs4.element import NavigableString

    soup = BeautifulSoup(_tamed(_without_comments(html[: 4 * LIMIT])[: 2 * LIMIT]), "html.parser")
    for tag in soup(_HIDDEN):
        tag.decompose()
    lines, quoted = [""], 0
    stack: list[tuple[Tag | NavigableString | str, int]] = [(soup, 0)]
    while stack:
        node, depth = stack.pop()
        if isinstance(node, NavigableString):
            if type(node) is NavigableString:
                lines[-1] += re.sub(r"\s+", " ", str(node))
        elif isinstance(node, str):
            if node in ("in", "out"):
                quoted += 1 if node == "in" else -1
            lines.append("> " * min(quoted, 3) + (node if node not in ("in", "out") else ""))
        elif node.name == "br":
            lines.append("> " * min(quoted, 3))
        else:
            stack.extend(reversed(_inside(node, depth)))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() if line != "- " else line for line in lines)).strip()
    return re.sub(r"(?m)^(- .*)\n\n(?=- )", r"\1\n", text)[:LIMIT]


def _without_comments(html: str) -> str:
    out, at = [], 0
    while (start := html.find("<!--", at)) >= 0:
        out.append(html[at:start])
        end = html.find("-->", start)
        at = end + 3 if end >= 0 else len(html)
    return "".join(out) + html[at:]


def _tamed(html: str) -> str:
    """Bare tags with nothing but their class: the parser is quadratic in quotes and comments left open."""
    out: list[str] = []
    at = 0
    for n, m in enumerate(_TAG.finditer(html)):
        if n >= _MOST_TAGS:
            break
        out.append(html[at : m.start()].replace("<", " "))
        kind = _CLASS.search(m[3]) if not m[1] else None
        out.append(f'<{m[1]}{m[2]} class="{kind[1]}">' if kind else f"<{m[1]}{m[2]}>")
        at = m.end()
    out.append(re.sub(r"<[^<>]{0,4000}>|<", " ", html[at:]))
    return "".join(out)


def _inside(tag: Tag, depth: int) -> list[tuple[Tag | NavigableString | str, int]]:
    """A tag taken apart: the breaks around it and its children."""
    from bs4.element import NavigableString, Tag

    classes = " ".join(str(c) for c in tag.get_attribute_list("class"))
    before: list[str] = []
    after: list[str] = []
    if tag.name == "blockquote" or "gmail_quote" in classes:
        before, after = ["in"], ["out"]
    elif "gmail_signature" in classes:
        before = ["-- ", ""]
    elif tag.name == "li":
        before, after = ["- "], [""]
    elif tag.name in _SPACED:
        before, after = ["", ""], ["", ""]
    elif tag.name in _BLOCKS:
        before, after = [""], [""]
    children = [c for c in tag.children if isinstance(c, (Tag, NavigableString))]
    if depth >= _DEEPEST:
        children = [NavigableString(tag.get_text(" "))]
    return [*((x, depth) for x in before), *((c, depth + 1) for c in children), *((x, depth) for x in after)]


def clean(text: str) -> str:
    """LF line ends, no invisible or control characters, one kind of space, no marks for bold, no ``<https://…>``."""
    text = unicodedata.normalize("NFC", text[:LIMIT]).replace("\r\n", "\n").replace("\r", "\n")
    text = _CONTROL.sub("", _INVISIBLE.sub("", text)).replace("\u00a0", " ").replace("\u202f", " ").replace("\t", " ")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = _BOLD.sub(r"\1", text)
    text = _UNDER.sub(r"\1", text)
    return _ANGLE_LINK.sub("", text)


def _below_at(lines: list[str]) -> int:
    """The line at which somebody else's words begin."""
    for i, line in enumerate(lines):
        if _SEPARATOR.match(line):
            return i
        if len(line) < 500 and _WROTE.match(line):
            return i
        if _WROTE_START.match(line) and len(line) < 300 and any(ch.isdigit() for ch in line):
            follow = lines[i + 1].strip() if i + 1 < len(lines) else ""
            if follow.endswith(":") and len(follow) < 200 and _WROTE_WORD.search(line):
                return i
            below = (lines[j] for j in (i + 1, i + 2) if j < len(lines))
            if any(len(x) < 300 and x.strip() and _WROTE_END.search(x) for x in below):
                return i
        if _HEAD.match(line) and sum(1 for x in lines[i : i + 6] if _HEAD.match(x)) >= 3:
            return i
        if _QUOTE_MARK.match(line):
            return i
    return len(lines)


def split(raw: str) -> Body:
    """The introducer's own words and what lies below them."""
    lines = _with_quotations(clean(raw).split("\n"))
    at = _below_at(lines)
    own, below = lines[:at], lines[at:]
    for i, line in enumerate(own):
        if line.rstrip(" ") == "--" or _SENT_FROM.match(line) or (len(line) < 1000 and _LEGAL.match(line)):
            own = own[:i]
            break
    return Body(_whole_details(unwrap(own)), unwrap([_QUOTE_MARKS.sub("", x) for x in below], quoted=True))


def _with_quotations(lines: list[str]) -> list[str]:
    """Words quoted amid the draft, after "Ned asked me to pass this on:", put in quotation marks: the draft goes on."""
    out: list[str] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and (_QUOTE_MARK.match(lines[end]) or (end > at and not lines[end].strip())):
            end += 1
        said = next((x.strip() for x in reversed(out) if x.strip()), "")
        goes_on = end < len(lines) and not _HEAD.match(lines[end]) and not _SEPARATOR.match(lines[end])
        if end == at or not goes_on or not said.endswith(":") or _WROTE_END.search(said):
            out += lines[at : end + 1]
            at = end + 1
            continue
        words = [_QUOTE_MARKS.sub("", x).strip() for x in lines[at:end]]
        filled = [n for n, x in enumerate(words) if x]
        for n in filled:
            words[n] = (
                f"{'“' if n == 0 or not words[n - 1] or n == filled[0] else ''}{words[n]}{'”' if n == filled[-1] else ''}"
            )
        out += words
        at = end
    return out


def _whole_details(text: str) -> str:
    """No contact detail broken over two lines: its second half would stand there as a sentence of its own."""
    for contact in reversed(find(text)) if _BROKEN.search(text) else ():
        if "\n" in contact.text:
            whole = re.sub(r"[ >]*\n[ >]*", " ", contact.text)
            text = text[: contact.start] + whole + text[contact.end :]
    return text


def unwrap(lines: list[str], *, quoted: bool = False) -> str:
    """Joins lines that a mail program wrapped: those where the next word would not have fitted any more.

    What is ``quoted`` was wrapped twice, and broken in odd places.
    """
    lengths = [len(x.rstrip()) for x in lines]
    width = max((n for n in lengths if n <= 100), default=0)
    full = sum(n > width - 12 for n in lengths)
    by_hand = max(lengths, default=0) > 80 or (width < 66 and full < 4) or (width < 72 and full < 2)
    starts = [x.lstrip()[:1] for x in lines if x.strip()]
    capitals = sum(s.isupper() for s in starts) * 2 > sum(s.islower() for s in starts)
    out: list[str] = []
    before = ""
    for line in lines:
        text = line.strip()
        if not text:
            if out and out[-1]:
                out.append("")
            before = ""
            continue
        room = width - len(before)
        wrapped = bool(before) and not by_hand and len(text.split(" ", 1)[0]) + 1 > room
        carries_on = (
            (0 if quoted else 40) <= len(before) <= 100
            and bool(before)
            and text[:1].islower()
            and capitals
            and before[-1] not in ".!?:…"
            and not (by_hand and _SUBJECT.match(text))
        )
        if (wrapped or carries_on) and not _ITEM.match(line) and not (_LABEL_LINE.match(text) and before[-1:] != ","):
            out[-1] += " " + text
        else:
            out.append(text)
        before = line.rstrip()
    return "\n".join(out).strip()
