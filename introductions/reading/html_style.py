"""How an element is set: hidden, small, grey, coloured, bold, with space below it or without."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4.element import Tag

_HIDDEN = re.compile(
    r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|font-size\s{0,9}:\s{0,9}0(?![.\d])|"
    r"mso-hide\s{0,9}:\s{0,9}all"
)
_FONT_SIZE = re.compile(r"font-size\s{0,9}:\s{0,9}(?:(\d{1,3}(?:\.\d{1,3})?)(pt|px)|(?:xx?-small|smaller)\b)")
_GREY = re.compile(
    r"(?<![-\w])color\s{0,9}:\s{0,9}(?:(?:dim|dark|light)?gr[ae]y\b|#([6-9a][0-9a-f])\1\1\b|#([6-9a])\2\2\b|"
    r"rgb\(\s{0,3}(1[0-7]\d)\s{0,3},\s{0,3}\3\s{0,3},\s{0,3}\3\s{0,3}\))"
)
_COLOUR = re.compile(r"(?<![-\w])color\s{0,9}:\s{0,9}([^;]{1,40})", re.IGNORECASE)
_COLOURS = frozenset(
    {
        "red",
        "blue",
        "green",
        "purple",
        "orange",
        "magenta",
        "fuchsia",
        "teal",
        "navy",
        "maroon",
        "crimson",
        "darkred",
        "darkblue",
        "darkgreen",
    }
)
_BOLD_STYLE = re.compile(r"font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """How one element is set. ``fine``: print that is small (up to 8.5 pt, 11 px) or grey, as companies set what nobody
    is to read. ``coloured``: in a colour, neither black nor grey, as people set answers that they type into a mail.
    ``close``: a paragraph without space below it, as Word writes every line."""

    hidden: bool = False
    fine: bool = False
    coloured: bool = False
    bold: bool = False
    close: bool = False


_PLAIN = Style()
_BY_NAME = {"small": Style(fine=True), "b": Style(bold=True), "strong": Style(bold=True)}


def style_of(tag: Tag) -> Style:
    """What its name and attributes say, looked at once: ``<small>`` is ``Style(fine=True)``."""
    own = _BY_NAME.get(tag.name, _PLAIN)
    if not tag.attrs:  # most elements
        return own
    css = str(tag.get("style") or "")[:500]
    low = css.lower()
    return Style(
        hidden=tag.has_attr("hidden") or bool(_HIDDEN.search(low)),
        fine=own.fine or _is_fine(tag, low),
        coloured=_is_coloured(tag, css),
        bold=own.bold or bool(_BOLD_STYLE.search(css)),
        close=_is_close(tag, css),
    )


def _is_fine(tag: Tag, low: str) -> bool:
    if tag.name == "font" and (tag.get("size") == "1" or _GREY.search(f"color:{tag.get('color') or ''}".lower())):
        return True
    if not low:
        return False
    size = _FONT_SIZE.search(low)
    if size and (size[1] is None or float(size[1]) <= (8.5 if size[2] == "pt" else 11)):
        return True
    return bool(_GREY.search(low))


def _is_coloured(tag: Tag, css: str) -> bool:
    colour = str(tag.get("color") or "") if tag.name == "font" else ""
    if not colour and css:
        found = _COLOUR.search(css)
        colour = found[1] if found else ""
    low = colour.strip().lower()
    if not low:
        return False
    channels = _channels(low)
    return max(channels) - min(channels) >= 60 if channels else low in _COLOURS


def _channels(colour: str) -> tuple[int, ...]:
    """Red, green and blue of ``#c00000``, ``#c00`` or ``rgb(192, 0, 0)``; () for a name."""
    if found := re.fullmatch(r"#([0-9a-f]{6})", colour):
        return tuple(int(found[1][at : at + 2], 16) for at in (0, 2, 4))
    if found := re.fullmatch(r"#([0-9a-f]{3})", colour):
        return tuple(int(c * 2, 16) for c in found[1])
    if found := re.match(r"rgba?\((\d{1,3})[, ]{1,3}(\d{1,3})[, ]{1,3}(\d{1,3})", colour):
        return tuple(int(n) for n in found.groups())
    return ()


def _is_close(tag: Tag, css: str) -> bool:
    if any(name.startswith("mso") for name in classes(tag)):
        return True
    css = css[:200].replace(" ", "").lower()
    return "margin:0" in css or "margin-bottom:0" in css


def classes(tag: Tag) -> frozenset[str]:
    value = tag.get("class")
    words = value.split() if isinstance(value, str) else value or ()
    return frozenset(str(word).lower() for word in words)
