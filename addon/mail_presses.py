"""The presses on a mail that is open in Gmail: which introduction it belongs to, or which it could become."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from addon.access import Access
from addon.account_presses import asked_again, first_steps
from addon.cards.desk import Desk
from addon.cards.introduction import introduction_card
from addon.cards.open_mail import MOST, introduce_card, wish_card
from addon.cards.widgets import one_line
from addon.events import Event
from addon.identity import Caller
from addon.mail_view import OpenMail, Screen
from addon.outcome import Outcome
from introductions.errors import MailboxError, NotFoundError
from introductions.model import Draft, DraftKind, Person
from introductions.ports import Account
from introductions.reading import message
from introductions.reading.machine_mail import recognise
from introductions.reading.message import Message
from introductions.reading.wish import wish
from introductions.service import Service
from introductions.writing.mail import html_of

QUOTED = 4_000  # letters of a request that are put below the introducer's words


class MailPresses:
    """Bound to what the app was given."""

    def __init__(self, service: Service, access: Access, screen: Screen) -> None:
        self._service, self._access, self._screen = service, access, screen

    def message(self, event: Event, caller: Caller, desk: Desk) -> Outcome | None:
        """What is to be shown beside the mail; None where nothing about it is worth showing."""
        account = self._access.account(caller, event.parameter("account"))
        if account is None:
            return first_steps(caller, desk)
        again = asked_again(account, caller, desk)
        if again is not None or not event.message_id:
            return again
        found = self._screen.mail(account.address, event.message_id)
        if found is None:
            return None
        known = self._service.about(account.address, found.raw, found.thread)
        if known is not None:
            return Outcome(introduction_card(self._service.view(known), desk), introduction=known)
        mail = message.parse(found.raw)
        if recognise(mail, desk.today()) is not None:
            return None
        said = wish(mail) if not found.own else None
        if said is not None and mail.sender is not None:
            return Outcome(wish_card(account.address, event.message_id, mail.sender, said, desk))
        people = _others(mail, account)
        if 2 <= len(people) <= MOST:
            return Outcome(introduce_card(account.address, event.message_id, people, desk))
        return None

    def introduce(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """Lay a draft to the chosen people, for the introducer to write, and let Gmail open it.

        Pressed twice it is laid once: its Message-ID is made of the mail and the people.
        """
        account = self._access.account(caller, event.parameter("account"))
        name = event.parameter("mail")
        found = self._screen.mail(account.address, name) if account is not None and name else None
        if account is None or found is None:
            raise NotFoundError("This mail is no longer there.", "Open another one.")
        mail = message.parse(found.raw)
        draft = _of_wish(event, mail, account, desk) if "other_email" in event.inputs or _wished(found, mail) else None
        if draft is None:
            chosen = set(event.inputs.get("who", ()))
            people = [p for p in _others(mail, account) if p.key in chosen]
            if len(people) < 2:
                again = self.message(_at(event, name), caller, desk)
                return Outcome(again.card if again else None, said="choose_two")
            draft = _draft(account, people, desk, f"{name} {' '.join(sorted(chosen))}", "")
        opens = self._screen.lay(account.address, draft)
        if opens is None:
            raise MailboxError("This mailbox cannot be written to from here.", "Write the draft in your mail program.")
        return Outcome(said="said_written", opens=opens)


def _wished(found: OpenMail, mail: Message) -> bool:
    return not found.own and wish(mail) is not None


def _at(event: Event, mail: str) -> Event:
    return Event(parameters={"account": event.parameter("account")}, message_id=mail, locale=event.locale)


def _of_wish(event: Event, mail: Message, account: Account, desk: Desk) -> Draft | None:
    """The draft to who asked, and to whom they are to meet where that was filled in; their words below."""
    asker = mail.sender
    if asker is None:
        return None
    words, email = desk.words, event.text("other_email").strip()
    people = [Person(asker.name, asker.email)]
    if "@" in email.strip("@"):
        people.append(Person(one_line(event.text("other_name"), 120), email))
    name = _called(asker)
    quoted = "\n".join(f"> {line}" for line in (mail.text or "")[:QUOTED].strip().splitlines())
    wrote = words.joint_wrote.format(name=f"{one_line(asker.name, 120)} <{asker.email}>".strip())
    below = f"\n\n{wrote}\n{quoted}\n"
    return _draft(account, people, desk, f"{mail.message_id} {email}", words.joint_wish.format(a=name) + below)


def _draft(account: Account, people: Sequence[Person], desk: Desk, what: str, text: str) -> Draft:
    words, names = desk.words, [_called(p) for p in people]
    a, b = words.names(names[:-1]) or names[0], names[-1] if len(names) > 1 else "…"
    seed = hashlib.sha256(f"{account.address} {what}".encode("utf-8", "replace")).hexdigest()[:32]
    whole = f"{words.joint_greeting.format(a=a, b=b)}\n\n{text}\n"
    return Draft(
        message_id=f"<joint.{seed}@{account.address.rpartition('@')[2]}>",
        kind=DraftKind.FINAL,
        sender=Person(account.name, account.address),
        to=tuple(people),
        subject=words.joint_subject.format(a=a, b=b),
        text=whole,
        html=html_of(whole),
    )


def _called(person: Person) -> str:
    return one_line(person.name, 80).split(" ")[0] or person.email


def _others(mail: Message, account: Account) -> list[Person]:
    """Everybody on the mail but the introducer, once each."""
    found: dict[str, Person] = {}
    for person in (*([mail.sender] if mail.sender else []), *mail.recipients):
        if person.key not in (account.address.casefold(), account.user.casefold()) and person.email:
            found.setdefault(person.key, person)
    return list(found.values())
