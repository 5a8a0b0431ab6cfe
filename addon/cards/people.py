"""One person's place in an introduction, in a few words and with the evidence."""

from __future__ import annotations

from datetime import date, timedelta

from addon.cards.desk import Desk
from addon.cards.widgets import one_line
from introductions.model import Answer, Introduction, Label, Party, PartyState

_ICONS = {
    PartyState.TO_ASK: "hourglass_empty",
    PartyState.ASK_DECIDED: "edit_note",
    PartyState.ASK_DRAFTED: "edit_note",
    PartyState.ASKED: "outgoing_mail",
    PartyState.AGREED_BEFOREHAND: "check_circle",
    PartyState.ACCEPTED: "check_circle",
    PartyState.DEFERRED: "schedule",
    PartyState.QUESTION: "help",
    PartyState.DIRECT: "forum",
    PartyState.DECLINED: "do_not_disturb_on",
    PartyState.SILENT: "bedtime",
    PartyState.UNREACHABLE: "error",
    PartyState.UNCLEAR: "help",
}


def name_of(party: Party) -> str:
    """What to call them: the name they are greeted by, their whole name, or their address."""
    return one_line(party.greeting_name or party.person.name or party.person.email, 80)


def full_name(party: Party) -> str:
    """Their whole name, or their address where it is not known."""
    return one_line(party.person.name or party.greeting_name or party.person.email, 80)


def title(introduction: Introduction, desk: Desk) -> str:
    """``"Amy Carter and Lisa Novak"``"""
    return desk.words.names([full_name(p) for p in introduction.parties])


def short_title(introduction: Introduction, desk: Desk) -> str:
    """``"Amy and Lisa"``; whole names where the short ones are the same."""
    short = [name_of(p) for p in introduction.parties]
    return desk.words.names(short) if len(set(short)) == len(short) else title(introduction, desk)


def icon(party: Party) -> str:
    """The symbol for where they stand."""
    if party.state is PartyState.ASKED and party.away_until is not None:
        return "beach_access"
    return _ICONS[party.state]


def state(party: Party, introduction: Introduction, desk: Desk) -> str:
    """Where they stand: ``"yes"``, ``"after 15 March"``, ``"asked 3 days ago"``; plain text to follow a name."""
    words, zone = desk.words, introduction.policy.time_zone
    if party.state is PartyState.TO_ASK:
        first = introduction.party(introduction.ask_first) if introduction.ask_first else None
        if first is not None and first.person.key != party.person.key and not first.consents:
            return words.after_the_other.format(name=name_of(first))
        return words.to_ask
    if party.state is PartyState.ASKED:
        if party.away_until is not None and party.away_until > desk.today(zone):
            return words.away.format(day=words.on(party.away_until, desk.today(zone)))
        return words.asked.format(when=desk.ago(party.asked_at, zone) if party.asked_at else "").strip()
    if party.state is PartyState.UNCLEAR:
        return words.not_sure
    if party.answer is not None and party.state in (PartyState.ACCEPTED, PartyState.DEFERRED):
        return meaning(party.answer, desk, desk.today(zone))
    return _plain_state(party.state, desk)


def meaning(answer: Answer, desk: Desk, today: date) -> str:
    """What an answer says: ``"after 15 March"`` for Label.DEFER until the 16th, ``"yes, but: …"`` with a condition."""
    words = desk.words
    if answer.label is Label.DEFER:
        if answer.until is None:
            return words.not_now
        if answer.until.day == 1:  # "in April", not "after 31 March"
            return words.deferred_from.format(day=words.on(answer.until, today))
        return words.deferred_after.format(day=words.on(answer.until - timedelta(days=1), today))
    if answer.condition:
        if " ".join(answer.condition.split()) in " ".join(answer.evidence.split()):
            return words.accepted_condition  # the evidence, shown beside it, says which
        return words.accepted_if.format(condition=one_line(answer.condition, 300))
    return {
        Label.ACCEPT: words.accepted,
        Label.CONDITIONAL: words.accepted,
        Label.DECLINE: words.declined,
        Label.QUESTION: words.has_question,
        Label.DIRECT: words.direct,
        Label.UNCLEAR: words.not_sure,
    }[answer.label]


def capital(text: str) -> str:
    """With a capital letter, for a line of its own."""
    return text[:1].upper() + text[1:]


def evidence(party: Party) -> str:
    """The words of their reply that it rests on, on one line; "" where there are none."""
    return one_line(party.answer.evidence, 400) if party.answer else ""


def _plain_state(state: PartyState, desk: Desk) -> str:
    words = desk.words
    return {
        PartyState.ASK_DECIDED: words.ask_decided,
        PartyState.ASK_DRAFTED: words.ask_drafted,
        PartyState.AGREED_BEFOREHAND: words.agreed_beforehand,
        PartyState.ACCEPTED: words.accepted,
        PartyState.DEFERRED: words.not_now,
        PartyState.QUESTION: words.has_question,
        PartyState.DIRECT: words.direct,
        PartyState.DECLINED: words.declined,
        PartyState.SILENT: words.silent,
        PartyState.UNREACHABLE: words.unreachable,
    }[state]
