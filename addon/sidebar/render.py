"""Card JSON to HTML: whatever ``addon.cards`` builds for Gmail, as one form that works without JavaScript.

Each card is one ``<form>``; each button names the address it posts to and carries its parameters as JSON in its own
value. Presses that only look become plain links, so that they can be opened in a tab, bookmarked, and gone back from.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, select_autoescape
from markupsafe import Markup, escape

from addon.cards.widgets import Json
from addon.events import PRESS

Link = Callable[[str, Mapping[str, str]], str | None]

_KEPT = {"b": "b", "strong": "b", "i": "i", "em": "i", "u": "u", "s": "s"}


@dataclass(frozen=True, slots=True)
class Target:
    """Where a press leads: ``href`` for a link, else ``action`` to post ``value`` to."""

    href: str = ""
    action: str = ""
    value: str = ""
    new_tab: bool = False


class Renderer:
    """``Renderer("http://127.0.0.1:8025", link_to).card(card, csrf="…")``. ``link_to(path, parameters)`` is the page
    that shows what that press shows, None where pressing changes something."""

    def __init__(self, base_url: str, link_to: Link) -> None:
        self._base, self._link_to = base_url.rstrip("/"), link_to
        self.templates = Environment(
            loader=PackageLoader("addon.sidebar", "templates"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.templates.filters["card_text"] = card_text
        self.templates.globals["target"] = self.target
        self.templates.globals["PRESS"] = PRESS

    def card(self, card: Json, *, csrf: str, level: int = 2) -> Markup:
        """One card. ``level`` is that of the headings of its sections; its own stands one above."""
        template = self.templates.get_template("card.html")
        html = template.render(card=card, csrf=csrf, level=level, required=_required(card))
        return Markup(html)  # noqa: S704 - made by autoescaping

    def page(self, name: str, **given: object) -> str:
        """A whole page."""
        return self.templates.get_template(name).render(**given)

    def target(self, click: Json) -> Target:
        """What a card's ``onClick`` becomes in a page."""
        if "openLink" in click:
            url = str(click["openLink"]["url"])
            return Target(href=url if urlsplit(url).scheme in ("https", "http", "mailto") else "", new_tab=True)
        action = click["action"]
        path = str(action["function"]).removeprefix(self._base)
        parameters = {p["key"]: p["value"] for p in action.get("parameters", ())}
        href = self._link_to(path, parameters)
        if href is not None:
            return Target(href=href)
        return Target(action=path, value=json.dumps(parameters, separators=(",", ":")))


def _required(card: Json) -> frozenset[str]:
    """The fields that one of its buttons needs."""
    pressed = (
        b["onClick"].get("action", {})
        for s in card["sections"]
        for w in s["widgets"]
        for b in w.get("buttonList", {}).get("buttons", ())
    )
    return frozenset(name for action in pressed for name in action.get("requiredWidgets", ()))


def card_text(text: str) -> Markup:
    """The HTML of a card's text field, rebuilt from what Google allows there; everything else becomes plain text.

    >>> card_text('<b>Hi</b><br>&lt;script&gt; <script>x</script>')
    Markup('<b>Hi</b><br>&lt;script&gt; x')
    """
    reader = _CardText()
    reader.feed(text)
    reader.close()
    return reader.made + Markup("").join(Markup("</{}>").format(tag) for tag in reversed(reader.open))


class _CardText(HTMLParser):
    """Keeps b, i, u, s, br and links to https."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.made = Markup("")
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.made += Markup("<br>")
        elif tag in _KEPT:
            self._begin(_KEPT[tag], Markup("<{}>").format(_KEPT[tag]))
        elif tag == "a":
            href = dict(attrs).get("href") or ""
            if urlsplit(href).scheme == "https":
                self._begin("a", Markup('<a href="{}" rel="noopener noreferrer" target="_blank">').format(href))

    def handle_endtag(self, tag: str) -> None:
        kept = _KEPT.get(tag, tag)
        if self.open and self.open[-1] == kept:
            self.made += Markup("</{}>").format(self.open.pop())

    def handle_data(self, data: str) -> None:
        self.made += escape(data)

    def _begin(self, tag: str, markup: Markup) -> None:
        self.open.append(tag)
        self.made += markup
