"""How the introducer wants it: following up, being told, working days, signing; and leaving."""

from __future__ import annotations

from addon.cards.desk import Desk, Path
from addon.cards.widgets import (
    Json,
    button,
    buttons,
    card,
    choice,
    escaped,
    menu,
    paragraph,
    press,
    row,
    section,
    text_field,
)
from introductions.model import Nudges, Policy
from introductions.ports import Account
from introductions.service.accounts import DISCONNECTED

WORDED_IN = ("en", "de", "fr", "es", "pt", "it", "nl")
PLACES = ", ".join(f"{{{{ {name} }}}}" for name in (
    "greeting", "name", "other", "lead", "body", "question", "way_out", "sign_off"))  # fmt: skip
DAYS = (2, 3, 4, 5, 7, 10, 15)  # working days to choose from


def settings_card(
    account: Account,
    policy: Policy,
    nudges: Nudges,
    sign_off: str,
    desk: Desk,
    *,
    own_words: bool = False,
    offered: tuple[Nudges, ...] = (Nudges.NOTE, Nudges.OFF),
) -> Json:
    """What holds for this mailbox now, to be changed. ``offered`` are the ways of being told that its mailbox has;
    ``own_words`` whether asks are worded by the introducer."""
    words = desk.words
    days = sorted({*DAYS, policy.follow_up_after_working_days})
    save = press(desk.base_url, Path.SETTINGS, {"account": account.address, "do": "save"})
    told = {Nudges.NOTE: words.nudge_note, Nudges.LABEL: words.nudge_label, Nudges.OFF: words.nudge_off}
    return card(
        "settings",
        words.settings,
        [
            paused_section(account, desk),
            section(
                [
                    choice(
                        "follow_ups",
                        words.follow_ups_label,
                        [(text, str(n), n == policy.follow_ups) for n, text in enumerate(words.follow_ups_times)],
                    ),
                    choice(
                        "follow_up_days",
                        words.follow_up_days_label,
                        [
                            (words.working_days_n.format(n=n), str(n), n == policy.follow_up_after_working_days)
                            for n in days
                        ],
                        kind="DROPDOWN",
                    ),
                ],
                words.following_up,
            ),
            section(
                [
                    choice(
                        "working_days",
                        words.working_days_label,
                        [(name, str(n), n in policy.working_days) for n, name in enumerate(words.weekdays)],
                        kind="CHECK_BOX",
                    ),
                    text_field("time_zone", words.time_zone_label, policy.time_zone, hint=words.time_zone_hint),
                ],
                words.your_days,
            ),
            section(
                [choice("nudges", words.nudges_label, [(told[one], one.value, one is nudges) for one in offered])],
                words.being_told,
            ),
            section(
                [text_field("sign_off", words.sign_off_label, sign_off, long=True, hint=words.sign_off_hint)],
                words.signing,
            ),
            section(
                [
                    row(
                        escaped(words.own_words_kept if own_words else words.own_words_none),
                        icon="edit_note",
                        click=press(desk.base_url, Path.SETTINGS, {"account": account.address, "do": "words?"}),
                    )
                ],
                words.own_words,
            ),
            section(
                [paragraph(escaped(words.settings_hint)), buttons(button(words.save_settings, save, kind="FILLED"))]
            ),
            section([buttons(*_leaving(account, desk))]),
        ],
        subtitle=account.address,
        actions=[menu(words.all_introductions, press(desk.base_url, Path.REFRESH, {"account": account.address}))],
    )  # fmt: skip


def words_card(
    account: Account, language: str, template: str, desk: Desk, *, sample: str = "", wrong: str = ""
) -> Json:
    """The introducer's own wording of an ask in one language, with a sample of what it makes or what is wrong with it.

    ``language`` is a code such as "de"; the words around the introducer's are in it, whatever they read cards in.
    """
    words = desk.words
    where = {"account": account.address, "language": language}

    def do(what: str) -> Json:
        return press(desk.base_url, Path.SETTINGS, {**where, "do": what})

    ways = [
        button(
            name, press(desk.base_url, Path.SETTINGS, {**where, "do": "words?", "language": code}), kind="BORDERLESS"
        )
        for code, name in zip(WORDED_IN, words.languages, strict=True)
        if code != language
    ]
    shown = []
    if wrong:
        shown.append(row(escaped(wrong, 600), icon="error"))
    elif sample:
        shown.append(row(escaped(sample.strip()), top=escaped(words.own_words_sample)))
    named = dict(zip(WORDED_IN, words.languages, strict=True))[language]
    return card(
        "words",
        words.own_words,
        [
            section([paragraph(escaped(words.own_words_hint.format(places=PLACES)))]),
            section(shown),
            section([text_field("template", words.own_words_in.format(language=named), template, long=True)]),
            section(
                [
                    buttons(
                        button(words.save_words, do("words"), kind="FILLED"),
                        button(words.try_words, do("try")),
                        button(words.reset_words, do("reset"), kind="BORDERLESS"),
                    )
                ]
            ),
            section([buttons(*ways)], words.other_languages),
        ],
        subtitle=account.address,
    )


def paused_section(account: Account, desk: Desk) -> Json:
    """Why nothing is done with the mailbox at present, and how to go on; empty where all is well."""
    if not account.paused:
        return section([])
    words = desk.words
    if account.paused == DISCONNECTED:
        return section([row(escaped(words.disconnected.format(address=account.address)), icon="info")])
    again = press(desk.base_url, Path.SETTINGS, {"account": account.address, "do": "resume"})
    return section(
        [
            row(escaped(words.paused.format(why=account.paused), 600), icon="error"),
            buttons(button(words.try_again, again)),
        ]
    )


def _leaving(account: Account, desk: Desk) -> list[Json]:
    words = desk.words
    made = []
    for text, do in ((words.disconnect, "disconnect?"), (words.delete_data, "delete?")):
        if do != "disconnect?" or not account.paused:
            where = {"account": account.address, "do": do}
            made.append(button(text, press(desk.base_url, Path.SETTINGS, where), kind="BORDERLESS"))
    return made


def leave_card(account: Account, desk: Desk, *, delete: bool) -> Json:
    """Asked once before it is done; what it costs, and what it does not."""
    words = desk.words
    title = words.delete_title if delete else words.disconnect_title
    told = words.delete_text if delete else words.disconnect_text
    do = {"account": account.address, "do": "delete" if delete else "disconnect"}
    text = words.delete_data if delete else words.disconnect
    keep = press(desk.base_url, Path.SETTINGS, {"account": account.address})
    return card(
        "leave",
        title,
        [
            section([paragraph(escaped(told))]),
            section(
                [
                    buttons(
                        button(text, press(desk.base_url, Path.SETTINGS, do), kind="FILLED"),
                        button(words.cancel, keep, kind="BORDERLESS"),
                    )
                ]
            ),
        ],
        subtitle=account.address,
    )
