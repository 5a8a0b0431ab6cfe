"""The whole story without a browser: from a draft introduction to the final one, on a real mail server.

    account connected → draft found → begun → private drafts laid down → sent by the introducer → people answer by SMTP
    → the worker reads → questions are answered by the introducer → the final introduction lies in Drafts

The exit status is 0 only when the final introduction lies in the Drafts folder of the mail server, looked up there
once more over IMAP when all is done. Any other end is told in full and exits 1, a legitimate one such as "after the
15th" too: the status says whether the two have been introduced, not whether the program worked.
"""

from __future__ import annotations

import queue
import secrets
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from random import Random

from addon.demo import cast
from addon.demo.cast import Temper
from addon.demo.correspondents import AT_ONCE
from addon.demo.letters import in_ascii
from addon.demo.server import INBOX
from addon.demo.stage import Play, Stage, given_play, own_play, people_of, recast, set_up
from addon.demo.transcript import Transcript
from introductions.errors import OptInError
from introductions.events import AnyEvent, AwayNoticed, Bounced, ReplyRead
from introductions.model import DraftKind, DraftState, PartyState, Person
from introductions.ports import Clock, Ids, OutboxItem
from introductions.reading import new_text
from introductions.reading.message import Message, parse

_PATIENCE = 20.0  # seconds without anything happening after which the story is over, whatever is still planned


def fresh_id() -> str:
    """A random token for Message-IDs."""
    return secrets.token_hex(16)


def run_headless(
    *,
    draft: bytes | None = None,
    answers: Sequence[str] | None = None,
    as_json: bool = False,
    clock: Clock,
    say: Callable[[str], object],
    ids: Ids = fresh_id,
    rng: Random | None = None,
    look: Callable[[Stage], object] | None = None,
) -> int:
    """Play the story and tell it. Returns 0 when the final introduction lies in Drafts, else 1.

    ``draft`` is a draft introduction of the user's own; without it Amy and Lisa are introduced. ``answers`` says how
    each recipient answers, in order: ``["yes", "later"]`` (see ``cast.Temper``); without it everybody says yes, and of
    the demo's own two Lisa asks two questions first. ``look`` is shown
    the stage before it is struck: every mailbox as it is at the end. Raises SettingsError for an answer that nobody
    can give.
    """
    began = time.monotonic()
    tempers = cast.chosen(answers)
    transcript = Transcript(None if as_json else say, colour=sys.stdout.isatty() and not as_json)
    try:
        play = own_play(draft, tempers or (Temper.YES,)) if draft is not None else _amy_and_lisa(clock, tempers)
        came: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        with set_up(
            play,
            clock=clock,
            ids=ids,
            rng=rng or Random(1),  # noqa: S311  (how long people take; nothing is guarded by it)
            pace=AT_ONCE,
            told=lambda _persona, raw: came.put(raw),
        ) as stage:
            _Teller(stage, transcript, came, ids).tell(began)
            if look is not None:
                look(stage)
    except OptInError as error:
        transcript.refused(error.for_user())
    if as_json:
        say(transcript.to_json())
    return 0 if transcript.data["final_in_drafts"] else 1


def _amy_and_lisa(clock: Clock, tempers: Sequence[Temper] | None) -> Play:
    play = given_play(clock)
    raw = play.drafts[-1]
    people = {person.key for person in people_of(parse(raw), play.introducer)}
    company = tuple(persona for persona in play.cast if persona.person.key in people)
    return recast(Play(play.introducer, (raw,), company), tempers)


class _Teller:
    """Plays the introducer, lets the worker look, and tells what happened."""

    def __init__(self, stage: Stage, transcript: Transcript, came: queue.SimpleQueue[bytes], ids: Ids) -> None:
        self._stage = stage
        self._house = stage.house
        self._service = stage.house.service
        self._worker = stage.house.worker()
        self._transcript = transcript
        self._came = came
        self._ids = ids
        self._told: set[str] = set()  # Message-IDs of drafts and notes that were told of
        self._introduction = ""

    def tell(self, began: float) -> None:
        stage, service = self._stage, self._service
        found = self._house.mail_view().draft_introductions(stage.address)
        raw = found[0].raw if found else stage.play.drafts[-1]
        self._transcript.opened(_as_the_introducer(parse(raw), stage.play), f"IMAP port {stage.mail.imap_port}")
        self._introduction = service.begin(stage.address, raw, nonce=self._ids()).id
        self._worker.run_once()
        asks = [item for item in self._lying() if item.draft.kind is DraftKind.ASK]
        lying = {mail.message_id: mail for mail in self._drafts()}
        self._transcript.asks([lying[item.draft.message_id] for item in asks])
        for number, item in enumerate(asks):
            self._send(item, under_another_id=number % 2 == 1)
        self._worker.run_once()
        self._listen()
        self._worker.run_once()
        self._tell_what_is_new()
        self._finish(began)

    def _send(self, item: OutboxItem, *, under_another_id: bool) -> None:
        message_id = item.draft.message_id
        sent = self._stage.program.send(message_id, under_another_id=under_another_id)
        self._told.add(message_id)
        self._transcript.sent(parse(sent), message_id)

    def _listen(self) -> None:
        """Until everybody who wanted to answer has."""
        patience = time.monotonic() + _PATIENCE
        while True:
            came = self._next()
            if came:
                patience = time.monotonic() + _PATIENCE
                self._worker.run_once()
                for mail in came:
                    self._transcript.replied(mail, self._new_words(mail), self._reading_of(mail))
                self._tell_what_is_new()
                self._answer_questions()
            elif self._over() or time.monotonic() > patience:
                return

    def _next(self) -> list[Message]:
        """What has been written since the last look; waits a moment for the first."""
        came = []
        try:
            came.append(parse(self._came.get(timeout=0.02)))
            while True:
                came.append(parse(self._came.get_nowait()))
        except queue.Empty:
            return came

    def _over(self) -> bool:
        return self._stage.people.wait_until_quiet(0.0) and self._came.empty()

    def _answer_questions(self) -> None:
        introduction = self._service.view(self._introduction).introduction
        for party in introduction.parties:
            if party.state is PartyState.QUESTION:
                words = cast.ANSWERS.get(introduction.language, cast.ANSWERS["en"])
                sent = self._stage.program.reply(party.person.email, words)
                self._transcript.answered(parse(sent), words)

    def _reading_of(self, mail: Message) -> ReplyRead | AwayNoticed | Bounced | None:
        with self._house.store.transaction() as tx:
            events: list[AnyEvent] = tx.events(self._introduction)
        for event in events:
            if (
                isinstance(event, ReplyRead | AwayNoticed | Bounced)
                and mail.message_id == event.key.partition(":")[2].split(" ")[0]
            ):
                return event
        return None

    def _new_words(self, mail: Message) -> str:
        if any(kind == "multipart/report" for kind in mail.content_types):
            return (mail.text or "").strip()
        asks = [item.draft.text for item in self._service.view(self._introduction).drafts]
        return new_text.new_text(mail, asks).text

    def _tell_what_is_new(self) -> None:
        kinds = {item.draft.message_id: item.draft.kind for item in self._lying()}
        for mail in self._drafts():
            kind = kinds.get(mail.message_id or "")
            if kind is None or kind is DraftKind.FINAL or not self._first(mail):
                continue
            self._transcript.drafted(mail, kind.value)
        for raw in self._stage.mail.messages(self._stage.address, INBOX):
            mail = parse(raw)
            if mail.sender is not None and mail.sender.key == self._stage.address and self._first(mail):
                self._transcript.noted(mail)

    def _first(self, mail: Message) -> bool:
        if mail.message_id is None or mail.message_id in self._told:
            return False
        self._told.add(mail.message_id)
        return True

    def _finish(self, began: float) -> None:
        view = self._service.view(self._introduction)
        final = next((item for item in view.drafts if item.draft.kind is DraftKind.FINAL), None)
        if final is not None:
            # Not what the store believes: what the mail server answers, asked once more.
            there = next((mail for mail in self._drafts() if mail.message_id == final.draft.message_id), None)
            everybody = _addresses(party.person for party in view.introduction.parties)
            if there is not None and _addresses((*there.to, *there.cc)) == everybody:
                self._transcript.final(there, found=True)
        status = self._service.status(self._stage.address)["introductions"][0]
        seconds = time.monotonic() - began
        self._transcript.ended(status["state"], status["parties"], status["waiting_for_you"], seconds)

    def _lying(self) -> list[OutboxItem]:
        items = self._service.view(self._introduction).drafts
        return [item for item in items if item.state is DraftState.PLACED]

    def _drafts(self) -> list[Message]:
        return [parse(raw) for raw in self._stage.program.drafts()]


def _addresses(people: Iterable[Person]) -> set[str]:
    return {in_ascii(person.key) for person in people}


def _as_the_introducer(mail: Message, play: Play) -> Message:
    """A draft may lack its From; it is the introducer's all the same."""
    return mail if mail.sender is not None else replace(mail, sender=play.introducer)
