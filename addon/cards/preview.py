"""Both asks, readable at once, before anything is made: what each will read, what was left out, who is asked first."""

from __future__ import annotations

from collections.abc import Mapping
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
    plain,
    press,
    row,
    section,
    text_field,
)
from addon.choices import TONES, Choices
from addon.mail_view import FoundDraft
from addon.words.reasons import noted
from introductions.model import Person, StandingYes
from introductions.statements import JointText

if TYPE_CHECKING:
    from introductions.drafting import Preview
    from introductions.service.rewording import Reworded
    from introductions.writing.ask import WrittenAsk

LEFT_OUT = 8  # pieces listed for one ask
PIECE = 220  # letters of each


def preview_card(
    account: str,
    draft: FoundDraft,
    seen: str,
    preview: Preview,
    desk: Desk,
    *,
    nonce: str,
    choices: Choices,
    edits: Mapping[str, tuple[str, str]] | None = None,
    helper: str = "",
    reworded: Mapping[str, Reworded] | None = None,
    helped: frozenset[str] = frozenset(),
) -> Json:
    """``seen`` is a fingerprint of the draft, so that a press means the text that was read; ``nonce`` makes a press
    twice the same as once; ``choices`` are those that it was written with. Field names hold a number, the button tells
    whose they are. ``edits`` (address to subject and text) are words that the introducer has put there already.
    ``helper`` names a language model that may word them, ``reworded`` is what came of it, ``helped`` whose words had
    its help."""
    words = desk.words
    where = {"account": account, "draft": draft.message_id}
    begin = {**where, "seen": seen, "nonce": nonce, **choices.parameters()}
    begin |= {f"to_{n}": ask.to.key for n, ask in enumerate(preview.asks)}
    begin |= {"helped": "\n".join(sorted(helped))} if helped else {}
    text = words.put_in_drafts if len(preview.asks) > 1 else words.put_one_in_drafts
    again = press(desk.base_url, Path.PREVIEW, {**begin, "nonce": "", "again": "yes"})
    return card(
        "preview",
        words.ask_both_first,
        [
            section([paragraph(escaped(said)) for said in _opening(preview, desk)]),
            *(
                _ask(n, ask, desk, (edits or {}).get(ask.to.key), _marks(ask, helper, reworded, begin, desk))
                for n, ask in enumerate(preview.asks)
            ),
            section(
                _options(account, preview, choices, again, desk) + _help(preview, helper, begin, desk),
                escaped(words.how_to_ask),
            ),
        ],
        subtitle=one_line(draft.subject) or words.no_subject,
        actions=[menu(words.refresh, press(desk.base_url, Path.PREVIEW, where))],
        footer=button(text, press(desk.base_url, Path.BEGIN, begin), kind="FILLED"),
    )


def name_in(joint: JointText, person: Person) -> str:
    """What to call somebody in the draft."""
    greeting = next((g for p, g in joint.parties if p.key == person.key), "")
    return one_line(greeting or person.name or person.email, 80)


def _opening(preview: Preview, desk: Desk) -> list[str]:
    words, joint = desk.words, preview.joint
    if not preview.asks:
        return [words.everybody_agreed, *(_stands(name_in(joint, yes.person), yes, desk) for yes in preview.standing)]
    standing = {yes.person.key: yes for yes in preview.standing if yes.person.key in joint.already_agreed}
    told = [
        _stands(name_in(joint, p), standing[p.key], desk)
        if p.key in standing
        else words.already_agreed.format(name=name_in(joint, p))
        for p, _ in joint.parties
        if p.key in joint.already_agreed
    ]
    told += [words.asked_often.format(name=name_in(joint, one.person), n=one.times) for one in preview.often]
    if len(preview.asks) == 1:
        return [*told, words.preview_one.format(name=name_in(joint, preview.asks[0].to))]
    return [words.preview_text, *told]


def _stands(name: str, yes: StandingYes, desk: Desk) -> str:
    """``"Amy need not be asked, as you noted on 3 March. “Just send it.”"``"""
    day = desk.words.on(yes.since.date(), desk.today())
    said = desk.words.quote(one_line(yes.words, 200)) if yes.words else ""
    return f"{desk.words.standing.format(name=name, day=day)} {said}".strip()


def _help(preview: Preview, helper: str, begin: Mapping[str, str], desk: Desk) -> list[Json]:
    if not helper or not preview.asks:
        return []
    from addon.cards.helped import reword_button

    return [buttons(reword_button(helper, begin, desk))]


def _marks(
    ask: WrittenAsk, helper: str, reworded: Mapping[str, Reworded] | None, begin: Mapping[str, str], desk: Desk
) -> list[Json]:
    if reworded is None:
        return []
    from addon.cards.helped import reworded_rows

    return reworded_rows(reworded.get(ask.to.key), helper, begin, desk)


def _ask(number: int, ask: WrittenAsk, desk: Desk, edit: tuple[str, str] | None, marks: list[Json]) -> Json:
    words = desk.words
    subject, text = edit or (ask.subject, ask.text)
    shown = [
        row(f"<b>{escaped(subject, 300)}</b>", top=escaped(words.subject)),
        paragraph(escaped(text.strip())),
        *marks,
    ]
    left_out = _left_out(ask, desk)
    if left_out:
        shown.append(row(left_out, top=escaped(words.left_out), icon="content_cut"))
    shown += [row(escaped(desk.told(note), 400), icon="info") for note in ask.notes]
    fields = [
        text_field(f"subject_{number}", words.subject, one_line(subject, 300)),
        text_field(f"text_{number}", words.your_words, text, long=True),
    ]
    to = ask.to.name or ask.to.email
    return section([*shown, *fields], escaped(words.ask_to.format(name=one_line(to, 80))), shown=len(shown),
                   more=words.change_words, less=words.change_words)  # fmt: skip


def _left_out(ask: WrittenAsk, desk: Desk) -> str:
    """What the joint text says and this ask does not, each with its reason."""
    lines = [escaped(noted(plain(one_line(r, 600), PIECE), desk.words.language)) for r in ask.removed[:LEFT_OUT]]
    if len(ask.removed) > LEFT_OUT:
        lines.append(escaped(desk.words.and_more.format(n=len(ask.removed) - LEFT_OUT)))
    return "<br>".join(lines)


def _options(account: str, preview: Preview, choices: Choices, again: Json, desk: Desk) -> list[Json]:
    words, joint = desk.words, preview.joint
    widgets: list[Json] = []
    if len(preview.asks) > 1:
        names = {a.to.key: name_in(joint, a.to) for a in preview.asks}
        items = [(words.both_at_once, "all", True)]
        for key, name in names.items():
            others = words.names([other for k, other in names.items() if k != key])
            items.append((words.first_then.format(name=name, other=others), key, False))
        widgets.append(choice("ask_first", words.who_first, items))
    agreed = [
        (words.has_agreed.format(name=name_in(joint, p)), p.key, p.key in joint.already_agreed)
        for p, _ in joint.parties
    ]
    widgets.append(choice("agreed", words.agreed_label, agreed, kind="CHECK_BOX"))
    tones = ((words.tone_warm, TONES[0]), (words.tone_short, TONES[1]))
    widgets.append(choice("tone", words.tone_label, [(text, tone, tone == choices.tone) for text, tone in tones]))
    nameless = [(words.nameless, "yes", choices.nameless)]
    widgets.append(choice("nameless", words.how_it_sounds, nameless, kind="CHECK_BOX"))
    where = {"account": account, "language": joint.language}
    wording = button(words.your_wording, press(desk.base_url, Path.WORDING, where), kind="BORDERLESS")
    widgets.append(buttons(button(words.show_again, again), wording))
    return widgets


def people_line(people_in: tuple[Person, ...], desk: Desk) -> str:
    """``"Amy Carter and lisa@example.net"``"""
    return desk.words.names([one_line(p.name or p.email, 80) for p in people_in])
