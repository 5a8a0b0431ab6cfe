"""The life of an introduction: one pure step, ``advance``, and the fold of all steps, ``replay``.

Each event changes what is known of the parties (``handlers``); then ``settle`` compares the drafts that lie about
with the drafts that the new state asks for, and decides the difference. So every rule stands once, as a statement
about states, not about the way there:

    an ask              lies ready for each party whose turn it is and who was not asked
    a follow-up         only while its party has been asked and has not answered
    a re-ask            only while its party has deferred
    the final           only while all parties consent, and no consent has grown old
    a closing note      only while the introduction is closed by a no or withdrawn, to those who were asked
    everything else     is taken back

Nothing here reads a clock: ``event.at`` is the only time there is. The rules E1–E23 are those of good manners for
introductions; the numbers stand where one is kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from introductions.errors import NotNowError
from introductions.events import AnyEvent, Begun
from introductions.lifecycle.handlers import HANDLERS, begin
from introductions.lifecycle.moments import is_open, next_moment
from introductions.lifecycle.settle import Step, settle
from introductions.model import Introduction

__all__ = ["Step", "advance", "is_open", "next_moment", "replay"]


def advance(introduction: Introduction | None, event: AnyEvent) -> Step:
    """One step: the introduction after ``event``, and what is to be done about it.

    ``introduction`` is None only for the first event, ``Begun``. An event whose key was seen changes nothing and asks
    for nothing. Total otherwise: an event that no longer fits (a reply after the introduction) is noted and no more.
    Raises NotNowError for a first event that is not ``Begun``, a second ``Begun``, or a party that does not exist.
    """
    if isinstance(event, Begun):
        if introduction is not None:
            if event.key in introduction.seen:
                return introduction, ()
            raise NotNowError("This introduction has begun already.")
        return settle(begin(event), (), event.at, told=())
    if introduction is None:
        raise NotNowError("There is no such introduction yet.", "Begin it first.")
    if event.key in introduction.seen:
        return introduction, ()
    changed, nudges = HANDLERS[type(event)](introduction, event)
    changed = replace(changed, seen=changed.seen | {event.key})
    return settle(changed, introduction.drafts, event.at, told=nudges)


def replay(events: Iterable[AnyEvent]) -> Introduction:
    """The state that these events lead to; the same events give the same state, always.

    Raises NotNowError if there are none or the first is not ``Begun``.
    """
    introduction: Introduction | None = None
    for event in events:
        introduction, _ = advance(introduction, event)
    if introduction is None:
        raise NotNowError("There is no such introduction.")
    return introduction
