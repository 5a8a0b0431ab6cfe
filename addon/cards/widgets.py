"""The smallest pieces of a card (developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1).

Which fields take HTML, and so need :func:`escaped`: the text of a paragraph, all three lines of a :func:`row`, the
header of a section. Everything else is plain: card header, button and choice texts, field values.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from unicodedata import category

Json = dict[str, Any]

LONGEST = 4000  # letters in one widget; nobody reads more in a sidebar, and Google documents no limit
MOST_WIDGETS = 100  # per card; Google drops what is beyond


def plain(text: str, longest: int = LONGEST) -> str:
    """Text without control characters (tabs and line ends stay), at most that long.

    Direction marks that could turn the words around them (U+202A-202E, U+2066-2069) go as well.
    """
    kept = "".join(
        c for c in text[: longest * 2] if c in "\n\t" or (category(c) not in ("Cc", "Cs") and c not in _TURNING)
    )
    return kept if len(kept) <= longest else kept[: longest - 1].rstrip() + "…"


_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def escaped(text: str, longest: int = LONGEST) -> str:
    """Somebody's text, safe where a field takes HTML; line ends are kept.

    >>> escaped("<b>Hi</b>\\nthere")
    '&lt;b&gt;Hi&lt;/b&gt;<br>there'
    """
    return html.escape(plain(text, longest)).replace("\n", "<br>")


def one_line(text: str, longest: int = 200) -> str:
    """Plain text on one line."""
    return plain(" ".join(text.split()), longest)


def paragraph(markup: str) -> Json:
    """``markup`` is HTML already: escape what others wrote."""
    return {"textParagraph": {"text": markup}}


def row(text: str, *, top: str = "", bottom: str = "", icon: str = "", click: Json | None = None) -> Json:
    """A line with small lines above and below it; ``text``, ``top`` and ``bottom`` are HTML already.

    ``icon`` is the name of a Material symbol. With ``click`` the whole row can be pressed.
    """
    inner: Json = {"text": text, "wrapText": True}
    if top:
        inner["topLabel"] = top
    if bottom:
        inner["bottomLabel"] = bottom
    if icon:
        inner["startIcon"] = {"materialIcon": {"name": icon}}
    if click:
        inner["onClick"] = click
    return {"decoratedText": inner}


def button(text: str, click: Json, *, kind: str = "OUTLINED", alt: str = "") -> Json:
    """``kind``: FILLED for the one next step of a card, OUTLINED, BORDERLESS for what is seldom wanted."""
    made: Json = {"text": text, "type": kind, "onClick": click}
    if alt:
        made["altText"] = alt
    return made


def buttons(*made: Json) -> Json:
    """Buttons in one line, as far as there is room."""
    return {"buttonList": {"buttons": list(made)}}


def press(base_url: str, path: str, parameters: Mapping[str, str], *, needs: Sequence[str] = ()) -> Json:
    """What a press posts: a full address and text parameters (numbers are refused by Google). ``needs`` names
    the fields that have to be filled in first."""
    action: Json = {
        "function": base_url + path,
        "parameters": [{"key": key, "value": str(value)} for key, value in parameters.items() if value != ""],
        "loadIndicator": "SPINNER",
    }
    if needs:
        action["requiredWidgets"] = list(needs)
    return {"action": action}


def link(url: str, *, overlay: bool = False) -> Json:
    """Open a page in a new tab, or in a window of its own over Gmail; afterwards the add-on looks again. https only
    (http is rewritten by Google)."""
    return {"openLink": {"url": url, "openAs": "OVERLAY" if overlay else "FULL_SIZE", "onClose": "RELOAD"}}


def text_field(name: str, label: str, value: str = "", *, long: bool = False, hint: str = "") -> Json:
    """A field to write into; ``value`` is plain."""
    field: Json = {"name": name, "label": label, "value": plain(value, 20_000)}
    field["type"] = "MULTIPLE_LINE" if long else "SINGLE_LINE"
    if hint:
        field["hintText"] = hint
    return {"textInput": field}


def choice(name: str, label: str, items: Sequence[tuple[str, str, bool]], *, kind: str = "RADIO_BUTTON") -> Json:
    """``items`` are (text, value, selected)."""
    listed = [{"text": text, "value": value, "selected": selected} for text, value, selected in items]
    return {"selectionInput": {"name": name, "label": label, "type": kind, "items": listed}}


def day_field(name: str, label: str) -> Json:
    """A day to choose, none chosen."""
    return {"dateTimePicker": {"name": name, "label": label, "type": "DATE_ONLY"}}


def side_by_side(left: Sequence[Json], right: Sequence[Json]) -> Json:
    """Two columns; where the sidebar is too narrow the right one goes below."""
    columns = [{"horizontalSizeStyle": "FILL_AVAILABLE_SPACE", "widgets": list(w)} for w in (left, right)]
    return {"columns": {"columnItems": columns}}


def section(
    widgets: Iterable[Json], header: str = "", *, shown: int | None = None, more: str = "", less: str = ""
) -> Json:
    """A group of widgets. With ``shown``, only so many until it is opened; ``header`` is HTML already."""
    made: Json = {"widgets": list(widgets)}
    if header:
        made["header"] = header
    if shown is not None:
        made["collapsible"] = True
        made["uncollapsibleWidgetsCount"] = shown
        if more:
            made["collapseControl"] = {
                "horizontalAlignment": "START",
                "expandButton": {"text": more, "type": "BORDERLESS", "icon": _symbol("expand_more")},
                "collapseButton": {"text": less or more, "type": "BORDERLESS", "icon": _symbol("expand_less")},
            }
    return made


def card(
    name: str,
    title: str,
    sections: Iterable[Json],
    *,
    subtitle: str = "",
    actions: Sequence[Json] = (),
    footer: Json | None = None,
) -> Json:
    """A whole card. Empty sections are left out: Google refuses a section without widgets. ``footer`` is a button that
    stays in sight however long the card is."""
    header: Json = {"title": one_line(title)}
    if subtitle:
        header["subtitle"] = one_line(subtitle)
    made: Json = {"name": name, "header": header, "sections": [s for s in sections if s["widgets"]]}
    if actions:
        made["cardActions"] = list(actions)
    if footer:
        made["fixedFooter"] = {"primaryButton": footer}
    return made


def menu(label: str, click: Json) -> Json:
    """An entry of the card's own menu."""
    return {"actionLabel": label, "onClick": click}


def _symbol(name: str) -> Json:
    return {"materialIcon": {"name": name}}
