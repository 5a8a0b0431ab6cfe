"""How an element is set: hidden, small, grey, coloured, bold, with space below it or without."""

from __future__ import annotations

import re
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


def is_hidden(tag: Tag) -> bool:
    if tag.has_attr("hidden"):
        return True
    return bool(_HIDDEN.search(str(tag.get("style") or "")[:500].lower()))


def is_fine(tag: Tag) -> bool:
    """Print that is small (up to 8.5 pt, 11 px) or grey, as companies set what nobody is to read."""
    if tag.name == "small":
        return True
    if tag.name == "font" and (tag.get("size") == "1" or _GREY.search(f"color:{tag.get('color') or ''}".lower())):
        return True
    style = tag.get("style")
    if not style:
        return False
    low = str(style)[:500].lower()
    size = _FONT_SIZE.search(low)
    if size and (size[1] is None or float(size[1]) <= (8.5 if size[2] == "pt" else 11)):
        return True
    return bool(_GREY.search(low))


def is_coloured(tag: Tag) -> bool:
    """Print in a colour, neither black nor grey, as people set answers that they type into a mail."""
    colour = str(tag.get("color") or "") if tag.name == "font" else ""
    if not colour and (style := tag.get("style")):
        found = _COLOUR.search(str(style)[:500])
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


def is_close(tag: Tag) -> bool:
    """A paragraph without space below it, as Word writes every line."""
    style = str(tag.get("style") or "")[:200].replace(" ", "").lower()
    return any(name.startswith("mso") for name in classes(tag)) or "margin:0" in style or "margin-bottom:0" in style


def is_bold(tag: Tag) -> bool:
    return tag.name in ("b", "strong") or bool(_BOLD_STYLE.search(str(tag.get("style") or "")[:500]))


def classes(tag: Tag) -> frozenset[str]:
    value = tag.get("class")
    words = value.split() if isinstance(value, str) else value or ()
    return frozenset(str(word).lower() for word in words)
