"""Which page shows what a press shows."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from addon.cards.desk import Path
from addon.sidebar import letters


def link_to(path: str, parameters: Mapping[str, str]) -> str | None:
    """The page that shows what a press shows; None for those that change something or need what was typed.

    >>> link_to("/addon/introduction", {"introduction": "k3", "show": "answer", "party": "amy@example.org"})
    '/introductions/k3/answer?party=amy%40example.org'
    """
    introduction = quote(parameters.get("introduction", ""), safe="")
    if path in (Path.HOME, Path.REFRESH):
        where = urlencode({name: parameters[name] for name in ("account", "after") if parameters.get(name)})
        return f"/?{where}" if where else "/"
    if path == Path.WORDING and not parameters.get("do"):
        which = {name: parameters[name] for name in ("account", "language") if parameters.get(name)}
        return f"/settings/wording?{urlencode(which)}" if which else "/settings/wording"
    if path == Path.SETTINGS and "show" not in parameters:
        shown = {"": "/settings", "disconnect?": "/settings/disconnect", "delete?": "/settings/delete"}
        page = shown.get(parameters.get("do", ""))
        return f"{page}?{urlencode({'account': parameters['account']})}" if page and "account" in parameters else page
    if path == Path.PREVIEW and "draft" in parameters and "again" not in parameters:
        which = {"id": parameters["draft"], "account": parameters.get("account", "")}
        return f"/draft?{urlencode(which | ({'blank': 'yes'} if parameters.get('blank') else {}))}"
    if path == Path.INTRODUCTION:
        show = parameters.get("show", "")
        more = f"/{show}" if show in ("answer", "withdraw") else ""
        query = urlencode({name: parameters[name] for name in ("party", "label") if name in parameters})
        return f"/introductions/{introduction}{more}{'?' if query else ''}{query}"
    if path == Path.OPEN_DRAFT:
        return f"/introductions/{introduction}?read=drafts#{letters.anchor(parameters.get('message', ''))}"
    return None


def introduction_page(introduction: str, **query: str) -> str:
    """``introduction_page("k3", said="said_saved")`` is ``"/introductions/k3?said=said_saved"``."""
    path = f"/introductions/{quote(introduction, safe='')}"
    return f"{path}?{urlencode(query)}" if query else path
