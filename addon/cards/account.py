"""The mailbox behind it all: connecting it, connecting it again, and giving the access back."""

from __future__ import annotations

from addon.cards.desk import Desk, Path
from addon.cards.widgets import Json, button, buttons, card, escaped, link, paragraph, press, row, section
from introductions.ports import Account


def connect_card(connect_url: str, desk: Desk) -> Json:
    """The first step of everybody who comes from Gmail."""
    words = desk.words
    return card(
        "connect",
        words.no_mailbox_title,
        [
            section(
                [
                    paragraph(escaped(words.connect_text)),
                    paragraph(escaped(words.never_sends)),
                    buttons(button(words.connect, link(connect_url, overlay=True), kind="FILLED")),
                ]
            )
        ],
    )


def reconnect_card(why: str, connect_url: str, desk: Desk) -> Json:
    """The access was taken back or has run out: everything waits until it is given again."""
    words = desk.words
    return card("reconnect", words.reconnect_title, [section(reconnect_widgets(why, connect_url, desk))])


def reconnect_widgets(why: str, connect_url: str, desk: Desk) -> list[Json]:
    """The same as a part of another card."""
    words = desk.words
    return [
        row(escaped(words.reconnect_text.format(why=desk.told(why)), 1000), icon="info"),
        buttons(button(words.reconnect, link(connect_url, overlay=True), kind="FILLED")),
    ]


def disconnect_card(account: Account, desk: Desk) -> Json:
    """Asked once before it is done: it erases."""
    words = desk.words
    off = press(desk.base_url, Path.DISCONNECT, {"account": account.address})
    stay = press(desk.base_url, Path.SETTINGS, {"account": account.address})
    return card(
        "disconnect",
        words.disconnect_title,
        [
            section(
                [
                    paragraph(escaped(words.disconnect_text.format(address=account.address))),
                    buttons(
                        button(words.disconnect, off, kind="FILLED"), button(words.cancel, stay, kind="BORDERLESS")
                    ),
                ]
            )
        ],
    )
