"""How the introducer wants it: following up, being told, working days, signing; and leaving."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from addon.cards.desk import Desk, Path
from addon.cards.widgets import (
    Json,
    button,
    buttons,
    card,
    choice,
    escaped,
    menu,
    one_line,
    paragraph,
    press,
    row,
    section,
    text_field,
)
from introductions.model import Nudges, Policy, StandingYes
from introductions.ports import Account
from introductions.service.accounts import DISCONNECTED

if TYPE_CHECKING:
    from introductions.service.helping import HelperState

MOST_STANDING = 15  # people listed who need not be asked
DAYS = (2, 3, 4, 5, 7, 10, 15)  # working days to choose from


def settings_card(
    account: Account,
    policy: Policy,
    nudges: Nudges,
    sign_off: str,
    desk: Desk,
    *,
    gives_back: bool = False,
    offered: tuple[Nudges, ...] = (Nudges.NOTE, Nudges.OFF),
    helper: HelperState | None = None,
    standing: Sequence[StandingYes] = (),
) -> Json:
    """What holds for this mailbox now, to be changed. ``offered`` are the ways of being told that its mailbox has;
    ``gives_back``: its access was given by its provider, and can be given back there; ``helper``: a language model that
    may be allowed to help, and how it stands with it."""
    words = desk.words
    days = sorted({*DAYS, policy.follow_up_after_working_days})
    mailbox = [row(escaped(account.address), top=escaped(words.mailbox), bottom=escaped(words.mailbox_text))]
    shown = {"model_host": helper.host} if helper is not None else {}
    save = press(desk.base_url, Path.SETTINGS, {"account": account.address, "do": "save", **shown})
    told = {Nudges.NOTE: words.nudge_note, Nudges.LABEL: words.nudge_label, Nudges.OFF: words.nudge_off}
    return card(
        "settings",
        words.settings,
        [
            section(mailbox if gives_back else []),
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
                        escaped(words.wording_row),
                        icon="edit_note",
                        click=press(desk.base_url, Path.WORDING, {"account": account.address}),
                    )
                ],
                words.your_wording,
            ),
            _helper(helper, desk),
            section(
                [paragraph(escaped(words.settings_hint)), buttons(button(words.save_settings, save, kind="FILLED"))]
            ),
            section(_standing(account, standing, desk), words.standing_label),
            section([buttons(*_leaving(account, desk, gives_back=gives_back))]),
        ],
        subtitle=account.address,
        actions=[menu(words.all_introductions, press(desk.base_url, Path.REFRESH, {"account": account.address}))],
    )  # fmt: skip


def _standing(account: Account, standing: Sequence[StandingYes], desk: Desk) -> list[Json]:
    """Who need not be asked, each with a way back (E22)."""
    words, widgets = desk.words, list[Json]()
    for yes in standing[:MOST_STANDING]:
        name = one_line(yes.person.name or yes.person.email, 80)
        since = words.standing_since.format(day=words.on(yes.since.date(), desk.today()))
        said = words.quote(one_line(yes.words, 200)) if yes.words else ""
        widgets.append(row(escaped(name), top=escaped(since), bottom=escaped(said)))
        back = press(
            desk.base_url, Path.SETTINGS, {"account": account.address, "do": "ask_first", "who": yes.person.key}
        )
        alt = words.of_person.format(what=words.ask_first_again, name=name)
        widgets.append(buttons(button(words.ask_first_again, back, kind="BORDERLESS", alt=alt)))
    return widgets


def _helper(state: HelperState | None, desk: Desk) -> Json:
    if state is None:
        return section([])
    from addon.cards.helped import leave_section

    return leave_section(state, desk)


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
            row(escaped(words.paused.format(why=desk.told(account.paused)), 600), icon="error"),
            buttons(button(words.try_again, again)),
        ]
    )


def _leaving(account: Account, desk: Desk, *, gives_back: bool) -> list[Json]:
    words = desk.words
    if gives_back:
        off = press(desk.base_url, Path.SETTINGS, {"account": account.address, "show": "disconnect"})
        return [button(words.disconnect, off, kind="BORDERLESS")]
    made = []
    for text, do in ((words.leave, "disconnect?"), (words.delete_data, "delete?")):
        if do != "disconnect?" or not account.paused:
            where = {"account": account.address, "do": do}
            made.append(button(text, press(desk.base_url, Path.SETTINGS, where), kind="BORDERLESS"))
    return made


def leave_card(account: Account, desk: Desk, *, delete: bool) -> Json:
    """Asked once before it is done; what it costs, and what it does not."""
    words = desk.words
    title = words.delete_title if delete else words.leave_title
    told = words.delete_text if delete else words.leave_text
    do = {"account": account.address, "do": "delete" if delete else "disconnect"}
    text = words.delete_data if delete else words.leave
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
