"""One schedule, played: Robin introduces two people on a real server while everything fails; and what came of it."""

from __future__ import annotations

import ssl
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from introductions.errors import OptInError
from introductions.events import ReplyRead
from introductions.model import DraftKind, DraftState, PartyState
from introductions.ports import Account, Security
from introductions.service import Service
from introductions.store import Keys, SqlStore, open_store
from sync import aside
from sync.connect import open_mailbox
from sync.draft_box import ImapDraftBox
from sync.mailbox import ImapMailbox
from sync.outbox import place_all
from sync.visit import settle, visit
from tests.dovecot import Dovecot
from tests.fault_proxy import FaultProxy
from tests.faults import spoiling
from tests.faults.killing import Mine, in_a_child, labelled, mine_mailbox, mine_service
from tests.faults.schedule import STEPS, Schedule, Turn
from tests.introducing import KEY, OnEmbedded, Robin, new_id

PATIENCE = 0.4  # seconds that a server may be silent
HEALING = 14  # turns without a fault; a message set aside is tried again at the 2nd, 6th, 14th


@dataclass
class Outcome:
    """What was lost, what was there twice, what did not get on: each in words, empty if all is well."""

    lost: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)

    @property
    def well(self) -> bool:
        return not (self.lost or self.twice or self.stuck)


class Story:
    """``Story(server, home, "robin1@example.com", schedule, authority).play()``."""

    def __init__(
        self,
        server: Dovecot | OnEmbedded,
        home: Path,
        address: str,
        schedule: Schedule,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self._server, self._schedule, self._trust = server, schedule, trust
        self._path, self._address = home / f"{schedule.seed}.db", address
        self._jump = timedelta()
        self._service = self._open()
        self._robin = Robin.connects(server, self._service, address)
        self._amy, self._lisa = f"amy{schedule.seed}@leases.example.net", f"lisa{schedule.seed}@sunroof.example.net"
        self._joint, self._introduction = "", ""
        self._steps = list(STEPS)
        self.said: list[str] = []  # what the worker complained of, for whoever looks into a seed

    def play(self) -> Outcome:
        """All turns with their faults, then turns without until all is done."""
        target = self._server.account(self._address)
        self._joint = self._robin.writes_a_draft(self._amy, self._lisa, self._schedule.seed)
        try:
            with FaultProxy(target.host, target.port) as proxy:
                for turn in self._schedule.turns:
                    self._turn(proxy, turn)
                    proxy.heal()
                    self._jump = timedelta()
                for _ in range(HEALING):
                    self._go_on()
                    self._work(self._direct)
                    if not self._steps and self._done():
                        break
            return self._judge()
        finally:
            self._service.store.close()

    # the story ------------------------------------------------------------------------------------------------------
    def _go_on(self) -> None:
        """Take the next step if its time has come."""
        if self._steps and self._step(self._steps[0]):
            self._steps.pop(0)

    def _step(self, name: str) -> bool:
        if name == "begin":
            with suppress(OptInError):
                self._introduction = self._robin.presses_the_button(self._joint).id
                return True
            return False
        what, _, who = name.partition(" ")
        person = self._amy if who == "amy" else self._lisa
        if what == "send":
            if not self._robin.drafts_to(person):
                return False
            self._robin.sends(person, edited=self._schedule.edited)
            return True
        self._robin.gets(person, "Yes please, happy to.")
        return True

    # the worker -----------------------------------------------------------------------------------------------------
    def _turn(self, proxy: FaultProxy, turn: Turn) -> None:
        if turn.fault == "kill":
            self._killed(turn)
            return
        if turn.story:
            self._go_on()
        with ExitStack() as stack:
            connect: Callable[[], ImapMailbox] = lambda: self._through(proxy)  # noqa: E731
            match turn.fault:
                case "cut":
                    proxy.cut_after(turn.at)
                case "drip":
                    proxy.drip = True
                case "stall":
                    proxy.hold_after(turn.at)
                case "reset":
                    proxy.reset_after(turn.at)
                case "bye":
                    proxy.bye_after(turn.at)
                case "refuse":
                    proxy.refuse = True
                case "corrupt":
                    connect = self._corrupted(stack, turn.at)
                case "restart":
                    server = cast(Dovecot, self._server)
                    server.stop()
                    self._work(self._direct)
                    server.start()
                case "rebuild":
                    cast(Dovecot, self._server).rebuild(self._address)
                case "clock":
                    self._jump = timedelta(hours=turn.at)
                    connect = self._direct
                case "disk full":
                    stack.enter_context(spoiling.disk_full(cast(SqlStore, self._service.store), self._path))
                    connect = self._direct
                case "locked":
                    stack.enter_context(spoiling.locked(self._path))
                    connect = self._direct
            self._work(connect)

    def _killed(self, turn: Turn) -> None:
        """A process of its own takes the step of the story and one turn, and is killed on the way."""
        name = self._steps[0] if self._steps else ""
        if name and name != "begin":
            self._go_on()

        def work() -> None:
            mine = Mine(turn.label, turn.at)
            self._service = self._open()
            mine_service(self._service, mine)
            if name == "begin":
                with suppress(OptInError):
                    self._robin.service = self._service
                    self._robin.presses_the_button(self._joint)
                    self._place(mine)
            mailbox = labelled(mine, "connect", self._direct)()
            again = lambda: visit(mine_mailbox(mailbox, mine), self._service, self._address, self._clock)  # noqa: E731
            again()
            labelled(mine, "wait", settle)(mailbox, self._service, self._address, again)

        self._service.store.close()
        in_a_child(work)
        self._service = self._robin.service = self._open()
        if name == "begin" and self._begun():
            self._steps.pop(0)

    def _place(self, mine: Mine) -> None:
        mailbox = mine_mailbox(self._direct(), mine)
        place_all(self._service, self._address, ImapDraftBox(mailbox, self._clock))

    def _work(self, connect: Callable[[], ImapMailbox]) -> None:
        mailbox: ImapMailbox | None = None
        try:
            mailbox = connect()
            visit(mailbox, self._service, self._address, self._clock)
        except OptInError as error:
            self.said.append(f"{error.for_user()}")
        finally:
            if mailbox is not None:
                mailbox.close()

    def _begun(self) -> bool:
        views = self._service.views(self._address)
        if views:
            self._introduction = views[0].introduction.id
        return bool(views)

    def _direct(self) -> ImapMailbox:
        return open_mailbox(self._account(), self._server.password, 10.0)

    def _through(self, proxy: FaultProxy) -> ImapMailbox:
        return open_mailbox(replace(self._account(), port=proxy.port), self._server.password, PATIENCE)

    def _corrupted(self, stack: ExitStack, at: int) -> Callable[[], ImapMailbox]:
        """Over TLS, where it is noticed: octets on an unprotected line carry no sign that they were changed."""
        if self._trust is None or not isinstance(self._server, Dovecot):
            return self._direct
        proxy = stack.enter_context(FaultProxy(self._server.host, self._server.imaps_port))
        proxy.corrupt_after(at)
        account = replace(self._account(), host="localhost", port=proxy.port, security=Security.TLS)
        return lambda: open_mailbox(account, self._server.password, PATIENCE, context=self._trust)

    def _account(self) -> Account:
        return self._server.account(self._address)

    def _open(self) -> Service:
        store = open_store(f"sqlite:///{self._path}", Keys([KEY]), migrate=True, patience=0.1)
        return Service(store, self._clock, new_id)

    def _clock(self) -> datetime:
        return datetime.now(UTC) + self._jump

    # what came of it ------------------------------------------------------------------------------------------------
    def _done(self) -> bool:
        return not self._service.outbox(self._address) and bool(self._robin.drafts_to(self._amy, self._lisa))

    def _judge(self) -> Outcome:
        outcome = Outcome()
        if not self._introduction:
            outcome.stuck.append("the button was pressed in vain")
            return outcome
        view = self._service.view(self._introduction)
        for party in view.introduction.parties:
            if party.state is not PartyState.ACCEPTED:
                outcome.lost.append(f"the answer of {party.person.email}: {party.state}")
        if not self._robin.drafts_to(self._amy, self._lisa):
            outcome.lost.append("the final introduction")
        if len(self._service.views(self._address)) != 1:
            outcome.twice.append("the introduction")
        with self._service.store.transaction() as tx:
            events = tx.events(self._introduction)
        replies = Counter(e.party for e in events if isinstance(e, ReplyRead))
        outcome.twice += [f"the answer of {who}" for who, count in replies.items() if count > 1]
        for where, found in (("Drafts", self._robin.drafts()), ("INBOX", self._robin.notes())):
            names = Counter(m.message_id for m in found)
            outcome.twice += [f"{name} in {where}" for name, count in names.items() if count > 1]
        kinds = Counter((d.draft.kind, d.draft.to) for d in view.drafts if d.draft.kind is not DraftKind.NOTE)
        outcome.twice += [f"a draft: {kind}" for (kind, _), count in kinds.items() if count > 1]
        outcome.stuck += [f"not placed: {i.draft.kind}" for i in self._service.outbox(self._address)]
        outcome.stuck += [f"step not taken: {name}" for name in self._steps]
        outcome.stuck += [f"set aside: {n.why}" for n in aside.notes(self._service, self._address)]
        sent = [d for d in view.drafts if d.draft.kind is DraftKind.ASK and d.state is not DraftState.SENT]
        outcome.lost += [f"that the ask to {d.draft.to[0].email} was sent" for d in sent]
        return outcome


def explain(story: Story) -> str:
    """The last complaints of a story that did not end well."""
    return " | ".join(story.said[-3:])


def play(server: Any, home: Path, address: str, schedule: Schedule, trust: ssl.SSLContext | None) -> Outcome:
    """Play one schedule in a fresh mailbox."""
    story = Story(server, home, address, schedule, trust)
    outcome = story.play()
    if outcome.stuck:
        outcome.stuck.append(f"last heard: {explain(story)}")
    return outcome
