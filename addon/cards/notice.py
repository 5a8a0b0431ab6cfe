"""Cards with something to say rather than something to show: errors with their remedy, and first steps."""

from __future__ import annotations

from addon.cards.desk import Desk, Path
from addon.cards.widgets import Json, button, buttons, card, escaped, paragraph, press, row, section


def refused_card(said: str, desk: Desk, again: Json, blank: Json | None = None) -> Json:
    """A draft that nobody can be asked from as it stands: what to change in it. ``again`` looks at it anew, ``blank``
    makes asks with a blank to fill."""
    words = desk.words
    more = [button(words.leave_a_blank, blank)] if blank else []
    made = buttons(button(words.refresh, again, kind="FILLED"), *more)
    return card("refused", words.one_thing_first, [section([row(escaped(desk.told(said), 1000), icon="info"), made])])


def error_card(said: str, desk: Desk) -> Json:
    """What happened and what to do, as ``OptInError.for_user()`` says it."""
    words = desk.words
    home = buttons(button(words.all_introductions, press(desk.base_url, Path.REFRESH, {}), kind="FILLED"))
    return card("error", words.did_not_work, [section([row(escaped(desk.told(said), 1000), icon="info"), home])])


def no_mailbox_card(desk: Desk) -> Json:
    """Nobody's mailbox is connected, on somebody's own computer: how to begin."""
    words = desk.words
    widgets = [paragraph(escaped(words.no_mailbox_text)), paragraph(escaped(words.never_sends))]
    return card("no-mailbox", words.no_mailbox_title, [section(widgets)])
