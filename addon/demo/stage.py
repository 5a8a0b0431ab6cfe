"""The stage of the demo: a mail server, a house with a store of its own, the introducer's mailbox, the correspondents.

Everything lies in a temporary directory and in memory; when the demo ends nothing is left of it. The settings of the
environment count, but where the store is does not: the demo never touches the introducer's own.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from addon.demo import cast, drafts, letters
from addon.demo.cast import Persona, Temper
from addon.demo.correspondents import Correspondents, Pace
from addon.demo.sending import MailProgram
from addon.demo.server import DRAFTS, EmbeddedMail
from addon.wiring.house import House
from introductions import settings as setting
from introductions.errors import RefusedError
from introductions.lifecycle.nudges import Nudging
from introductions.model import Nudges, Person
from introductions.ports import Account, Clock, Ids, Security
from introductions.reading import language
from introductions.reading.message import Message, parse
from introductions.service import Service
from introductions.settings import Secret
from introductions.store import load_keys, open_store


@dataclass(frozen=True, slots=True)
class Play:
    """What is played: whose mailbox, which drafts lie in it, and who answers how."""

    introducer: Person
    drafts: tuple[bytes, ...]  # oldest first
    cast: tuple[Persona, ...]
    language: str = "en"


def own_play(raw: bytes, answers: Sequence[Temper]) -> Play:
    """A draft of the user's own: its people become correspondents of the embedded server.

    Raises RefusedError if it goes to nobody.
    """
    mail = parse(raw)
    introducer = mail.sender or cast.TOM
    people = people_of(mail, introducer)
    if not people:
        raise RefusedError("This draft goes to nobody.", "Put the people to be introduced into To, then try again.")
    people = tuple(Person(person.name, letters.in_ascii(person.email)) for person in people)
    spoken = language.detect(mail.text or "")
    return Play(introducer, (raw,), cast.strangers(people, answers, spoken), spoken)


def given_play(clock: Clock) -> Play:
    """The three drafts that come with the demo, and the six people in them."""
    return Play(cast.TOM, tuple(drafts.drafts(clock())), cast.COMPANY)


def recast(play: Play, tempers: Sequence[Temper] | None) -> Play:
    """The same play with other answers: the first for the first recipient of each draft, and so on."""
    if not tempers:
        return play
    how: dict[str, Temper] = {}
    for raw in play.drafts:
        for number, person in enumerate(people_of(parse(raw), play.introducer)):
            how[person.key] = tempers[min(number, len(tempers) - 1)]
    company = tuple(Persona(persona.hand, how.get(persona.person.key, persona.temper)) for persona in play.cast)
    return Play(play.introducer, play.drafts, company, play.language)


def people_of(mail: Message, introducer: Person) -> tuple[Person, ...]:
    """Everybody a draft goes to but the introducer, once each, in order."""
    everybody = {person.key: person for person in (*mail.to, *mail.cc, *mail.bcc) if person.email}
    return tuple(person for key, person in everybody.items() if key != introducer.key)


@dataclass(frozen=True, slots=True)
class Stage:
    """All that moves on it."""

    play: Play
    mail: EmbeddedMail
    house: House
    people: Correspondents
    program: MailProgram

    @property
    def address(self) -> str:
        """The introducer's account."""
        return self.play.introducer.key


@contextmanager
def set_up(
    play: Play,
    *,
    clock: Clock,
    ids: Ids,
    rng: Random,
    pace: Pace,
    told: Callable[[Persona, bytes], None] | None = None,
    port: int | None = None,
) -> Iterator[Stage]:
    """Start the server, fill the mailbox, connect the account. Everything ends with the block.

    Raises MailboxError if the account cannot be connected, SettingsError for a setting that cannot be used.
    """
    passwords = {person.key: secrets.token_urlsafe(12) for person in _everybody(play)}
    with ExitStack() as stack:
        home = Path(stack.enter_context(TemporaryDirectory(prefix="optin-demo-")))
        mail = stack.enter_context(EmbeddedMail(passwords))
        for raw in play.drafts:
            mail.append(play.introducer.key, DRAFTS, raw, ("\\Draft", "\\Seen"))
        house = _house(home, clock, ids, port)
        stack.callback(house.store.close)
        secret = passwords[play.introducer.key]
        house.add_account(
            Account(
                address=play.introducer.key,
                host=mail.host,
                port=mail.imap_port,
                user=play.introducer.key,
                security=Security.NONE,
                name=play.introducer.name,
            ),
            secret,
        )
        people = stack.enter_context(
            Correspondents(mail, play.cast, play.introducer, clock=clock, ids=ids, rng=rng, pace=pace, told=told)
        )
        program = MailProgram(mail, play.introducer, secret, clock=clock, ids=ids, language=play.language)
        yield Stage(play, mail, house, people, program)


def _everybody(play: Play) -> tuple[Person, ...]:
    return (play.introducer, *(persona.person for persona in play.cast))


def _house(home: Path, clock: Clock, ids: Ids, port: int | None) -> House:
    read = setting.read_settings()
    settings = replace(
        read,
        home=home,
        database_url="",
        keys=Secret(),
        host="127.0.0.1",
        public_url="",
        port=read.port if port is None else port,
    )
    store = open_store(settings.store_url, load_keys("", home))
    at_any_hour = Nudging(Nudges(settings.notes))  # the story is watched when it is watched
    service = Service(store, clock, ids, setting.policy(settings), at_any_hour)
    return House(settings, store, service, ids)
