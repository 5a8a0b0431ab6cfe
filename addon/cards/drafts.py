"""Which draft? The list of those that were found, and what to do when there is none."""

from __future__ import annotations

from collections.abc import Sequence

from addon.cards.desk import Desk, Path
from addon.cards.introduction import state_words
from addon.cards.preview import people_line
from addon.cards.steps import show
from addon.cards.widgets import Json, button, buttons, card, escaped, one_line, paragraph, press, row, section
from addon.mail_view import FoundDraft
from introductions.model import Introduction
from introductions.working_days import local_day

MOST = 30


def drafts_card(account: str, found: Sequence[FoundDraft], desk: Desk, under_way: Sequence[Introduction] = ()) -> Json:
    """The drafts in the mailbox that could be introductions; pressing one shows what would be asked, or the
    introduction where that draft was pressed before."""
    words = desk.words
    shown = [(draft, _begun(draft, under_way)) for draft in found[:MOST]]
    rows = [draft_row(account, draft, desk) for draft, begun in shown if begun is None]
    if rows or not found:
        rows.insert(0, paragraph(escaped(words.drafts_hint if rows else words.drafts_none)))
    if len(found) > MOST:
        rows.append(paragraph(escaped(words.and_more.format(n=len(found) - MOST))))
    again = press(desk.base_url, Path.REFRESH, {"account": account})
    quiet = buttons(button(words.refresh, again, kind="BORDERLESS"))
    behind = [_begun_row(draft, begun, desk) for draft, begun in shown if begun is not None]
    return card(
        "drafts", words.drafts_found, [section([*rows, quiet]), section(behind, escaped(words.drafts_begun), shown=0)]
    )


def choose_card(account: str, found: Sequence[FoundDraft], desk: Desk) -> Json:
    """Several drafts go to the people of the open one. Asked, never guessed."""
    rows = [draft_row(account, d, desk) for d in found[:MOST]]
    return card("choose", desk.words.ask_both_first, [section([paragraph(escaped(desk.words.which_draft)), *rows])])


def not_saved_card(account: str, recipients: frozenset[str], desk: Desk) -> Json:
    """The mail program has not saved the open draft yet, or it has fewer than two people."""
    words = desk.words
    again = press(desk.base_url, Path.PREVIEW, {"account": account, "to": "\n".join(sorted(recipients))})
    return card(
        "not-saved",
        words.ask_both_first,
        [section([paragraph(escaped(words.not_saved_yet)), buttons(button(words.refresh, again, kind="FILLED"))])],
    )


def _begun_row(draft: FoundDraft, begun: Introduction, desk: Desk) -> Json:
    top = f"{people_line(draft.to, desk)} · {state_words(begun, desk)}"
    title = escaped(one_line(draft.subject) or desk.words.no_subject)
    return row(title, top=escaped(top, 200), icon="check", click=show(begun, desk))


def _begun(draft: FoundDraft, under_way: Sequence[Introduction]) -> Introduction | None:
    """The open introduction of the same people under the same subject: that draft was pressed already."""
    to, subject = {p.key for p in draft.to}, one_line(draft.subject)
    same = (i for i in under_way if {p.person.key for p in i.parties} == to and one_line(i.subject) == subject)
    return next(same, None)


def draft_row(account: str, draft: FoundDraft, desk: Desk) -> Json:
    """Subject, people and the first words of one draft."""
    when = desk.words.ago(local_day(draft.at, "UTC"), desk.today()) if draft.at else ""
    top = " · ".join(part for part in (people_line(draft.to, desk), when) if part)
    return row(
        f"<b>{escaped(one_line(draft.subject) or desk.words.no_subject)}</b>",
        top=escaped(top, 200),
        bottom=escaped(one_line(draft.snippet, 140)),
        icon="drafts",
        click=press(desk.base_url, Path.PREVIEW, {"account": account, "draft": draft.message_id}),
    )
