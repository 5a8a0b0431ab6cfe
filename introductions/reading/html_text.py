"""HTML bodies to plain text with the structure kept that tells new words from quoted ones.

Quotes become lines with ``>``; where a mail program marks the copied message without a quote (Outlook, Yahoo,
GMX), the line :data:`COPIED` stands before it (:data:`RULE` where it is only a drawn line); :data:`SIGNATURE`
and :data:`END_SIGNATURE` stand around a marked signature, :data:`FINE` and :data:`END_FINE` around small or grey
print. Inside a copy a run of coloured text is a line of its own that begins with :data:`COLOURED`, a bold line begins
with :data:`BOLD`: these may be answers typed into the ask. What a reader would not see (hidden elements, scripts) is
left out.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from introductions.reading.html_style import Style, classes, style_of

if TYPE_CHECKING:  # most replies are read in their plain part
    from bs4.element import NavigableString, PageElement, Tag

HTML_CAP = 262_144  # characters of markup that are looked at
TAGS_CAP = 20_000
COPIED = "\ue000copied"
RULE = "\ue000rule"
SIGNATURE = "\ue000signature"
END_SIGNATURE = "\ue000end"
FINE = "\ue000fine"
END_FINE = "\ue000endfine"
COLOURED = "\ue001"
BOLD = "\ue002"
MARKS = re.compile("[\ue000-\ue00f]")

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt",
     "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
     "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul"}
)  # fmt: skip
_UNSEEN = frozenset(
    {"script", "style", "title", "head", "template", "noscript", "svg", "math", "object", "iframe", "select"}
)  # fmt: skip
_TEXT_LEVEL = frozenset({"a", "img", "font", "b", "i", "em", "strong", "u", "input", "body", "html"})
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "wbr"})
_DEEPEST = 150
_TAG_WINDOW = 2_000
_TAG = re.compile(r"""</?[A-Za-z][A-Za-z0-9:-]{0,40}(?:[^<>"'A-Za-z0-9:-](?:[^<>"']|"[^"]*"|'[^']*')*)?>""")
_TAG_NAME = re.compile(r"</?[A-Za-z][A-Za-z0-9:-]{0,40}")
_LOOSE_AMPERSAND = re.compile(r"&(?!#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
_SPACE = re.compile(r"[ \t\r\n\f]+")
# Outlook for the desktop marks its copied header with nothing but this line above it.
_RULE = re.compile(
    r"border-top\s{0,9}:\s{0,9}solid\s{1,9}#(?:e1e1e1|b5c4df)|border-top\s{0,9}:\s{0,9}#(?:e1e1e1|b5c4df)",
    re.IGNORECASE,
)
_COPIED_IDS = (
    "divrplyfwdmsg",
    "appendonsend",
    "mail-editor-reference-message-container",
    "reply-intro",
    "replysplit",
    "ms-outlook-mobile-body-separator-line",
    "isforwardcontent",
    "oriMsgHtmlSeperator".lower(),
)
_COPIED_CLASSES = frozenset(
    {
        "yahoo_quoted",
        "zmail_extra",
        "moz-forward-container",
        "outlookmessageheader",
        "quotemsg",
        "reply-forward-message",
        "ori_msg",
    }
)
# What programs call the element that holds a signature or a copied message, whoever made them: "front-signature",
# "messageSignatureSection", "mb_sig"; "spark_quote", "missive_quote", "ms-outlook-mobile-reference-message".
_SIGNATURE_NAME = re.compile(r"signature|(?:^|[_-])si(?:g|gn|gnoff)(?:$|[_-])|bloop_sign|canarysig|-sgn\d{0,3}$|^sig\d")
_NAMING = ("id", "name", "data-smartmail", "data-marker")
_QUOTE_NAME = re.compile(
    r"quote|original-?(?:message|mail|content)|reference-message|reply-?section|prev(?:ious)?-?message"
)


@lru_cache(maxsize=8)  # a mail is asked twice in a row: is it a machine's, and what is new in it?
def to_text(html: str) -> tuple[str, bool]:
    """(text with marks, whether a mail program's own mark was found).

    >>> to_text('<p>Yes!</p><blockquote type="cite">Would you?</blockquote>')
    ('Yes!\\n\\n> Would you?', True)
    """
    from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning
    from bs4.builder import ParserRejectedMarkup

    html = MARKS.sub("", html[:HTML_CAP])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
            soup = BeautifulSoup(_tamed(html), "html.parser", store_line_numbers=False)
    except (ParserRejectedMarkup, RecursionError, ValueError, AssertionError):
        return "", False
    writer = _Writer()
    writer.walk(soup)
    return writer.text(), writer.marked


def _tamed(html: str) -> str:
    """Markup the parser reads in linear time: comments out, every tag closed and short, every ``&`` a real one.

    Python's html.parser searches to the end of the text for each quote, comment or tag left open (quadratic), and
    BeautifulSoup climbs to the top at every end tag: what is nested deeper than any letter is not nested, and what ends
    without having begun is left out.
    """
    out: list[str] = []
    nested: list[str] = []
    at = tags = long_tags = too_deep = 0
    while tags < TAGS_CAP:
        start = html.find("<", at)
        if start == -1:
            out.append(html[at:])
            break
        out.append(html[at:start])
        tags += 1
        found = _TAG.match(html[start : start + _TAG_WINDOW])
        name = found or _TAG_NAME.match(html, start)
        if found:
            at = start + found.end()
            tag = found[0]
            own_name = _TAG_NAME.match(tag)
            if own_name is None or tag.endswith("/>"):
                out.append(tag)
            elif own_name[0].lstrip("<").lower() in _VOID:
                out.append(f"{tag[:-1]} />")  # else it is searched for among all that end themselves, at every end tag
            elif tag.startswith("</"):
                ended = own_name[0][2:].lower()
                if too_deep:
                    too_deep -= 1
                elif ended in nested:
                    while nested.pop() != ended:
                        pass
                    out.append(tag)
            elif len(nested) >= _DEEPEST:
                too_deep += 1
                out.append("<br>" if own_name[0][1:].lower() in _BLOCKS else "")
            else:
                nested.append(own_name[0][1:].lower())
                out.append(tag)
        elif html.startswith("<!", start) or html.startswith("<?", start):
            close = "-->" if html.startswith("<!--", start) else ">"
            end = html.find(close, start + 2)
            if end == -1:
                break
            at = end + len(close)
        elif name and long_tags < 50 and (end := html.find(">", start)) != -1:  # an image inside its own address
            long_tags += 1
            out.append(f"{name[0]}>")
            at = end + 1
        else:
            out.append("&lt;")
            at = start + 1
    return _LOOSE_AMPERSAND.sub("&amp;", "".join(out))


@dataclass(frozen=True, slots=True)
class _Opened:
    """What the end of an element takes back of its beginning. ``mark`` is the line that stands before it."""

    name: str
    style: Style
    mark: str
    quote: bool = False


class _Writer:
    """Walks the tree without recursion (a hostile mail nests deeper than Python does) and writes lines."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.depth = 0
        self.marked = False
        self.copied = False  # behind the head of a copied message
        self.coloured = self.bold = 0  # how many elements with a colour, with bold print are open
        self.fine = 0  # how many elements of small print are open
        self.line_is_fine = self.line_is_bold = self.line_has_text = False
        self.inside_fine = False
        self.around_quotes: set[int] = set()  # elements with a blockquote inside, which is the quote then

    def walk(self, root: Tag) -> None:
        from bs4.element import Comment, NavigableString, Tag

        for quote in root.find_all("blockquote"):
            for parent in quote.parents:
                if id(parent) in self.around_quotes:
                    break
                self.around_quotes.add(id(parent))
        stack: list[PageElement | _Opened] = [root]
        while stack:
            node = stack.pop()
            if isinstance(node, _Opened):
                self._close(node)
            elif isinstance(node, Tag):
                opened = self._open(node)
                if opened is not None:
                    stack.append(opened)
                    stack.extend(reversed(node.contents))
            elif isinstance(node, NavigableString) and not isinstance(node, Comment):
                self._write(node)
        self._end_line()

    def _write(self, node: NavigableString) -> None:
        inside_pre = node.parent is not None and node.parent.name == "pre"
        text = str(node)
        if inside_pre:
            first, *rest = text.split("\n")
            self.line.append(first)
            for line in rest:
                self._end_line(keep_empty=True)
                self.line.append(line)
        else:
            self.line.append(_SPACE.sub(" ", text))
        if text.strip():
            self.line_is_fine = bool(self.fine) and (self.line_is_fine or not self.line_has_text)
            self.line_is_bold = bool(self.bold) and (self.line_is_bold or not self.line_has_text)
            self.line_has_text = True

    def _open(self, tag: Tag) -> _Opened | None:
        """None if nobody sees it."""
        name = tag.name.lower()
        if name in _UNSEEN:
            return None
        style = style_of(tag)
        if style.hidden:
            return None
        self.fine += style.fine
        self._set_off(style, 1)
        if name == "br":
            self._end_line(keep_empty=True)
            return _Opened(name, style, "")
        if name == "hr":
            self._end_line()
            self.lines.append(RULE)
            return _Opened(name, style, "")
        if name in _BLOCKS:
            self._end_line()
        self._space_paragraph(name, style)
        names = _names(tag)
        mark = _mark(tag, names)
        if mark:
            self._end_line()
            self.marked = True
            self.copied = self.copied or mark in (COPIED, RULE)
            self.line.append(mark)
            self._end_line()
        quote = name == "blockquote"
        if quote:
            self.marked = self.marked or tag.get("type") == "cite" or _is_quote(names)
        elif name in _BLOCKS and id(tag) not in self.around_quotes and _is_quote(names):
            quote = self.marked = True
        elif name in ("td", "th", "li") and "".join(self.line).strip():
            self.line.append(" ")
        elif name == "img" and tag.get("alt"):
            self.line.append(str(tag.get("alt"))[:40] if len(str(tag.get("alt"))) < 4 else "")  # an emoji
        self.depth += quote
        return _Opened(name, style, mark, quote)

    def _close(self, opened: _Opened) -> None:
        if opened.name in _BLOCKS:
            self._end_line()
        self.fine -= opened.style.fine
        self._set_off(opened.style, -1)
        self._space_paragraph(opened.name, opened.style)
        if opened.mark == SIGNATURE:
            self._end_line()
            self.line.append(END_SIGNATURE)
            self._end_line()
        self.depth -= opened.quote

    def _space_paragraph(self, name: str, style: Style) -> None:
        if name == "p" and self.lines and self.lines[-1].strip("> ") and not style.close:
            self.lines.append(">" * self.depth)

    def _end_line(self, *, keep_empty: bool = False) -> None:
        raw = "".join(self.line)
        keep_empty = keep_empty or "\xa0" in raw  # Word writes an empty line as a paragraph with one hard space
        text = raw.replace("\xa0", " ").strip()
        self.line = []
        if text and not MARKS.match(text):
            self._fine_print(self.line_is_fine and not self.depth)
        self.line_is_fine = self.line_has_text = False
        bold, self.line_is_bold = self.line_is_bold, False
        if text or keep_empty:
            marks = ">" * min(self.depth, 20) if not MARKS.match(text) else ""
            off = COLOURED if self.coloured else BOLD if bold else ""
            off = off if text and (self.copied or self.depth) and not MARKS.match(text) else ""
            self.lines.append(off + f"{marks} {text}".strip())

    def _set_off(self, style: Style, step: int) -> None:
        """Count what is open; inside a copy a coloured run gets lines of its own."""
        self.bold += step * style.bold
        if style.coloured:
            if self.copied or self.depth:
                self._end_line()
            self.coloured += step

    def _fine_print(self, fine: bool) -> None:
        if fine is not self.inside_fine:
            self.lines.append(FINE if fine else END_FINE)
            self.inside_fine = fine

    def text(self) -> str:
        return "\n".join(self.lines).strip("\n")


def _mark(tag: Tag, names: tuple[str, ...]) -> str:
    if not names and not tag.attrs:
        return ""
    if tag.name not in _TEXT_LEVEL and any(_SIGNATURE_NAME.search(name) for name in names):
        return SIGNATURE
    own_id = str(tag.get("id") or "").lower().removeprefix("x_")
    if own_id in _COPIED_IDS or classes(tag) & _COPIED_CLASSES:
        return COPIED
    if tag.name == "div" and tag.get("name") == "quote":  # GMX, WEB.DE
        return COPIED
    if tag.name == "div" and _RULE.search(str(tag.get("style") or "")[:500]):
        return RULE
    return ""


def _names(tag: Tag) -> tuple[str, ...]:
    """All that a program may have named an element by: id, classes, name and the data- attributes of signatures."""
    if not tag.attrs:
        return ()
    marked = [str(value)[:60].lower() for key in _NAMING if (value := tag.get(key))]
    marked += [key for key in tag.attrs if key.startswith("data-sig")]
    return (*classes(tag), *(name.removeprefix("x_") for name in marked))


def _is_quote(names: tuple[str, ...]) -> bool:
    return any(_QUOTE_NAME.search(name) for name in names)
