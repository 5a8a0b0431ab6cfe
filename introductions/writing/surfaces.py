"""Everything that a draft would show or carry, taken apart into texts that can be looked at."""

from __future__ import annotations

import base64
import binascii
import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from introductions.model import Draft
from introductions.writing.mail import html_of

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

#: What fetches something when the mail is opened (a tracking pixel), runs, or submits.
_ACTIVE = frozenset(
    "img picture source svg image video audio track object embed applet iframe frame frameset script "
    "noscript link base form input button textarea select meta canvas map area portal math template bgsound "
    "layer isindex".split()
)
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?\.?0*(?![.\d]*[1-9])|"
    r"font-size\s*:\s*[01](?:\.\d+)?\s*(?:px|pt|em|rem|%|;|$)"
    r"|mso-hide|(?:max-)?(?:height|width)\s*:\s*0|text-indent\s*:\s*-|(?:left|top|"
    r"margin[a-z-]*)\s*:\s*-\d{3}|clip(?:-path)?\s*:|"
    r"color\s*:\s*(?:transparent|#fff(?:fff)?\b|white)|line-height\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
_FETCHING = re.compile(r"url\s*\(|@import|expression\s*\(|behavior\s*:|-moz-binding|image-set|src\s*:", re.IGNORECASE)
# A line end beside a sign that joins: there an address, link or number may have been broken in its middle.
_BROKEN = re.compile(r"(?<=[@+_/-])[ \t>]{0,8}\n[ \t>\n]{0,8}|(?<=\w)[ \t>]{0,8}\n[ \t>\n]{0,8}(?=[@.+_/-]\w)")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,4096}={0,2}")
_HEX = re.compile(r"(?:[0-9a-fA-F]{2}){8,2048}")


@dataclass(frozen=True, slots=True)
class Surface:
    """A text and the place it stands in, in the introducer's words: ``Surface("the subject", "Amy, meet Lisa")``.

    ``identifier``: a Message-ID; ``address``: a header that must hold an address; ``raw``: HTML source;
    ``derived``: another reading of a text that is looked at anyway.
    """

    place: str
    text: str
    identifier: bool = False
    address: bool = False
    raw: bool = False
    derived: bool = False


def surfaces_of(draft: Draft, bare: Callable[[str], str]) -> list[Surface]:
    """Every text of the draft: headers, names, the plain text, and the HTML read in each way a reader might.

    ``bare`` takes the introducer's own details out, so that undoing line ends does not weld them to their neighbours.
    """
    pieces = [
        Surface("the subject", draft.subject),
        Surface("the text", draft.text),
        Surface("your name", draft.sender.name),
        Surface("your address", draft.sender.email, address=True),
        Surface("the Message-ID", draft.message_id, identifier=True),
    ]
    for person in draft.to:
        pieces += [
            Surface("the recipient's name", person.name),
            Surface("the recipient's address", person.email, address=True),
        ]
    references = [draft.in_reply_to, *draft.references] if draft.in_reply_to else list(draft.references)
    pieces += [Surface("a reference to an earlier mail", r, identifier=True) for r in references if r]
    if draft.html != html_of(draft.text):  # else it is the text once more, letter by letter
        pieces += list(_of_html(draft.html))
    derived = [
        replace(piece, text=text, derived=True)
        for piece in pieces
        for text in _readings(piece.text if piece.identifier or piece.address else bare(piece.text))
    ]
    return pieces + derived


def _readings(text: str) -> Iterator[str]:
    """The same text with entities, percent signs, quoted-printable or base64 undone, where that changes it."""
    seen = {text}
    for undo in (html.unescape, unquote, lambda t: html.unescape(unquote(t)), _unquoted_printable, _unbroken):
        other = undo(text)
        if other not in seen:
            seen.add(other)
            yield other
    for pattern, decode in ((_BASE64, _from_base64), (_HEX, _from_hex)):
        for found in pattern.finditer(text):
            hidden = decode(found[0])
            if hidden and hidden not in seen:
                seen.add(hidden)
                yield hidden


def _unquoted_printable(text: str) -> str:
    return (
        re.sub(r"=([0-9A-Fa-f]{2})", lambda m: chr(int(m[1], 16)), text)
        if re.search(r"=[4-7][0-9A-Fa-f]", text)
        else text
    )


def _unbroken(text: str) -> str:
    """Without line ends, where one may stand in the middle of an address or number."""
    return _BROKEN.sub("", text)


def _from_base64(token: str) -> str:
    try:
        raw = base64.b64decode(token.rstrip("=") + "=" * (-len(token.rstrip("=")) % 4), altchars=b"-_", validate=False)
    except (binascii.Error, ValueError):
        return ""
    return _if_text(raw)


def _from_hex(token: str) -> str:
    return _if_text(bytes.fromhex(token))


def _if_text(raw: bytes) -> str:
    """The text, if these octets are one: a word that happens to be base64 gives noise instead."""
    try:
        text = raw.decode("ascii")
    except UnicodeDecodeError:
        return ""
    return text if text.isprintable() else ""


def _soup(source: str) -> BeautifulSoup:
    from bs4 import BeautifulSoup  # here: our own HTML is looked at as the text that it is made of

    return BeautifulSoup(source, "html.parser")


def _of_html(source: str) -> Iterator[Surface]:
    if not source:
        return
    from bs4.element import NavigableString, PreformattedString, Tag

    soup = _soup(source)
    yield Surface("the HTML part", soup.get_text("\n"))
    yield Surface("the HTML part", soup.get_text(""), derived=True)
    yield Surface("the HTML part", soup.get_text(" "), derived=True)
    yield Surface("the HTML source", source, raw=True)
    for node in soup.descendants:
        if isinstance(node, PreformattedString):
            yield Surface("a comment in the HTML part", str(node))
        elif isinstance(node, Tag):
            for name, value in node.attrs.items():
                words = value if isinstance(value, str) else " ".join(value)
                yield Surface(f"an attribute ({name}) of the HTML part", words, raw=name == "style")
                if re.search(r"[@\d.]", name):
                    yield Surface("an attribute's name in the HTML part", name)
        elif isinstance(node, NavigableString) and node.parent is not None and node.parent.name in ("style", "script"):
            yield Surface(f"a {node.parent.name} of the HTML part", str(node), raw=True)


def faults_of(source: str) -> list[str]:
    """What no mail of ours may hold, whatever it says: images, active content, anything hidden or fetched."""
    if not source:
        return []
    found: list[str] = []
    for tag in _soup(source).find_all(True):
        if tag.name in _ACTIVE or ":" in tag.name:
            found.append(f"a <{tag.name[:20]}> in the HTML part")
        if tag.name == "style":
            found.append("a style sheet in the HTML part")
        style = str(tag.attrs.get("style", ""))
        if _HIDING.search(style) or "hidden" in tag.attrs or str(tag.attrs.get("aria-hidden", "")).casefold() == "true":
            found.append("a hidden element in the HTML part")
        for name, value in tag.attrs.items():
            if name.startswith("on") or name in ("src", "srcset", "background", "poster", "data", "action", "ping"):
                found.append(f"an attribute that fetches or runs ({name[:20]}) in the HTML part")
            if _FETCHING.search(str(value)) and name == "style":
                found.append("a style that fetches something in the HTML part")
            if name in ("height", "width", "size") and str(value).strip() in ("0", "1", "0px", "1px"):
                found.append("an element too small to see in the HTML part")
    if re.search(r"<!--\[if|<\?xml|<!\[CDATA", source, re.IGNORECASE):
        found.append("a conditional section in the HTML part")
    return found
