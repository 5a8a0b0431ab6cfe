"""The demo's people write real mail: what the product reads in the demo is what it would read in life."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random

import pytest

from addon.demo import letters, machine_letters
from addon.demo.cast import COMPANY, LINES, THEN_YES, TOM, Persona, Temper, strangers, tempers
from addon.demo.correspondents import AT_ONCE, Correspondents
from addon.demo.drafts import FIRST, drafts, read
from addon.demo.letters import Hand, Program
from addon.demo.sending import MailProgram, message_id_of, with_header
from addon.demo.server import ALL_MAIL, DRAFTS, INBOX, SENT, EmbeddedMail
from introductions.errors import NotFoundError
from introductions.model import Label, Person
from introductions.reading import answer
from introductions.reading.message import parse

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
KIM = Person("Kim Ólafsdóttir", "kim@example.net")
ASK = (
    b"Message-ID: <ask-1@example.com>\r\nFrom: Tom Hale <tom.hale@example.com>\r\nTo: Kim <kim@example.net>\r\n"
    b"Bcc: hidden@example.org\r\nDate: Thu, 19 Nov 2026 08:05:00 +0000\r\nSubject: Introduction to Amy Carter?\r\n"
    b"\r\nHi Kim,\r\n\r\nmay I introduce you to Amy?\r\n\r\nTom\r\n"
)


def clock() -> datetime:
    return NOW


@pytest.fixture
def ids() -> object:
    numbers = itertools.count(1)
    return lambda: f"id{next(numbers):06}"


@pytest.fixture
def server() -> Iterator[EmbeddedMail]:
    with EmbeddedMail({TOM.email: "pw", KIM.email: "pw", "hidden@example.org": "pw"}) as running:
        yield running


@pytest.fixture
def program(server: EmbeddedMail, ids: object) -> MailProgram:
    return MailProgram(server, TOM, "pw", clock=clock, ids=ids)  # type: ignore[arg-type]


class Company:
    """One person with a temper, and a way to wait for what they write."""

    def __init__(self, server: EmbeddedMail, temper: Temper, ids: object, language: str = "en") -> None:
        self.mails: list[bytes] = []
        self._came = threading.Condition()
        hand = Hand(KIM, Program.GMAIL, language, ("Kim", "555-0100"))
        self.people = Correspondents(
            server,
            [Persona(hand, temper)],
            TOM,
            clock=clock,
            ids=ids,  # type: ignore[arg-type]
            rng=Random(1),
            pace=AT_ONCE,
            told=self._told,
        )

    def _told(self, persona: Persona, raw: bytes) -> None:
        with self._came:
            self.mails.append(raw)
            self._came.notify_all()

    def wait_for(self, count: int) -> list[bytes]:
        with self._came:
            assert self._came.wait_for(lambda: len(self.mails) >= count, 10), "they never answered"
            return list(self.mails)


@pytest.mark.parametrize("program", list(Program))
@pytest.mark.parametrize("language", sorted(LINES))
def test_a_reply_names_the_mail_it_answers_and_quotes_it(program: Program, language: str) -> None:
    hand = Hand(KIM, program, language, ("Kim", "555-0100"))

    mail = parse(letters.reply(ASK, "Ja! Ünïcode…", hand, NOW, "<r1@example.net>"))

    assert mail.in_reply_to == ("<ask-1@example.com>",)
    assert mail.references == ("<ask-1@example.com>",)
    assert mail.sender == KIM
    assert mail.to == (TOM,)
    assert mail.text is not None
    assert mail.text.startswith("Ja! Ünïcode…\n")
    assert "may I introduce you to Amy?" in mail.text
    assert "555-0100" in mail.text
    assert mail.defects == ()


def test_a_reply_to_a_reply_keeps_the_whole_thread() -> None:
    hand = Hand(KIM, Program.GMAIL, "en")
    first = letters.reply(ASK, "One question", hand, NOW, "<r1@example.net>")
    second = letters.reply(first, "Answered", Hand(TOM, Program.GMAIL, "en"), NOW, "<r2@example.com>")

    mail = parse(second)

    assert mail.references == ("<ask-1@example.com>", "<r1@example.net>")
    assert mail.subject == "Re: Introduction to Amy Carter?"
    assert mail.to == (KIM,)


def test_two_runs_write_the_same_octets() -> None:
    hand = Hand(KIM, Program.OUTLOOK, "de", ("Kim",))

    assert letters.reply(ASK, "Ja", hand, NOW, "<r@x>") == letters.reply(ASK, "Ja", hand, NOW, "<r@x>")
    assert machine_letters.bounce(ASK, KIM.email, NOW, "<b@x>") == machine_letters.bounce(ASK, KIM.email, NOW, "<b@x>")


def test_a_machine_says_that_it_is_one() -> None:
    hand = Hand(KIM, Program.GMAIL, "en")
    note = parse(machine_letters.away(ASK, datetime(2026, 11, 30, tzinfo=UTC), hand, NOW, "<a@example.net>"))
    bounce = parse(machine_letters.bounce(ASK, KIM.email, NOW, "<b@example.net>"))

    assert note.header("auto-submitted") == "auto-replied"
    assert note.text is not None
    assert "Monday 30 November" in note.text
    assert bounce.content_types[:3] == ("multipart/report", "text/plain", "message/delivery-status")
    status = next(part for part in bounce.parts if part.content_type == "message/delivery-status")
    assert status.text is not None
    assert "Action: failed" in status.text
    assert "kim@example.net" in status.text


@pytest.mark.parametrize(
    ("temper", "count"),
    [(Temper.YES, 1), (Temper.NO, 1), (Temper.LATER, 1), (Temper.AWAY, 2), (Temper.BOUNCE, 1), (Temper.MAYBE, 1)],
)
def test_everybody_answers_what_reached_them(
    server: EmbeddedMail, program: MailProgram, ids: object, temper: Temper, count: int
) -> None:
    company = Company(server, temper, ids)
    with company.people:
        program.save(ASK)
        program.send("<ask-1@example.com>")
        written = company.wait_for(count)

    assert server.messages(TOM.email, INBOX) == written
    assert len(company.people.received(KIM.email)) == 1


def test_the_one_with_questions_says_yes_only_once_they_are_answered(
    server: EmbeddedMail, program: MailProgram, ids: object
) -> None:
    company = Company(server, Temper.QUESTION, ids)
    with company.people:
        program.save(ASK)
        program.send("<ask-1@example.com>")
        company.wait_for(1)
        program.reply(KIM.email, "An hour, and it is free.")
        written = company.wait_for(2)

    assert "?" in letters.text_of(letters.opened(written[0]))
    assert letters.text_of(letters.opened(written[1])).startswith("Thank you! Yes please")
    assert len(parse(written[1]).references) == 3


def test_who_is_named_first_in_the_introduction_writes_first_and_moves_the_introducer_to_bcc(
    server: EmbeddedMail, ids: object
) -> None:
    company = Company(server, Temper.NO, ids)
    final = ASK.replace(b"Kim <kim@example.net>", b"Kim <kim@example.net>, Amy <hidden@example.org>")
    with company.people:
        server.deliver(KIM.email, final)
        mail = parse(company.wait_for(1)[0])

    assert mail.to == (Person("Amy", "hidden@example.org"),)
    assert mail.cc == ()
    assert mail.bcc == ()
    assert len(server.messages("hidden@example.org")) == len(server.messages(TOM.email)) == 1


def test_nobody_answers_what_is_not_for_them_to_answer(server: EmbeddedMail, ids: object) -> None:
    company = Company(server, Temper.YES, ids)
    with company.people:
        server.deliver(KIM.email, ASK.replace(b"Kim <kim@example.net>", b"hidden@example.org, kim@example.net"))
        server.deliver(KIM.email, ASK.replace(b"tom.hale@", b"somebody.else@"))
        server.deliver(KIM.email, b"Auto-Submitted: auto-generated\r\n" + ASK)
        server.deliver(KIM.email, ASK)
        written = company.wait_for(1)

    assert len(written) == 1
    assert len(company.people.received(KIM.email)) == 4


def test_sending_takes_the_draft_out_of_drafts_and_keeps_one_copy(server: EmbeddedMail, program: MailProgram) -> None:
    program.save(ASK)

    sent = program.send("<ask-1@example.com>")
    again = program.send("<ask-1@example.com>")

    assert sent == again
    assert server.messages(TOM.email, DRAFTS) == []
    assert server.messages(TOM.email, SENT) == [sent]
    assert server.messages(TOM.email, ALL_MAIL) == [sent]
    assert server.messages(KIM.email) == [with_header(sent, "Bcc", None)]
    assert b"hidden@example.org" not in server.messages(KIM.email)[0]
    assert len(server.messages("hidden@example.org")) == 1


def test_a_mail_sent_under_another_id_is_otherwise_the_same(server: EmbeddedMail, program: MailProgram) -> None:
    program.save(ASK)

    sent = program.send("<ask-1@example.com>", under_another_id=True)

    assert message_id_of(sent) not in ("", "<ask-1@example.com>")
    assert message_id_of(server.messages(KIM.email)[0]) == message_id_of(sent)
    assert sent.partition(b"\r\n\r\n")[2] == ASK.partition(b"\r\n\r\n")[2]


def test_a_draft_that_is_gone_is_not_sent_and_the_reader_is_told(program: MailProgram) -> None:
    with pytest.raises(NotFoundError, match="does not lie in Drafts"):
        program.send("<never@example.com>")
    with pytest.raises(NotFoundError, match="no mail from"):
        program.reply(KIM.email, "Hello?")


def test_a_mail_that_cannot_be_delivered_stays_in_drafts(server: EmbeddedMail, program: MailProgram) -> None:
    program.save(ASK.replace(b"kim@example.net", b"kim@elsewhere.example.net"))

    with pytest.raises(NotFoundError, match=r"kim@elsewhere\.example\.net"):
        program.send("<ask-1@example.com>")

    assert len(server.messages(TOM.email, DRAFTS)) == 1
    assert server.messages(TOM.email, SENT) == []


def test_the_three_drafts_are_the_introducers_own_and_everybody_in_them_has_a_mailbox() -> None:
    cast = {persona.person.key for persona in COMPANY}
    mails = [parse(raw) for raw in drafts(NOW)]

    assert [mail.sender for mail in mails] == [TOM] * 3
    assert {person.key for mail in mails for person in (*mail.to, *mail.cc)} == cast
    assert [mail.html is not None for mail in mails] == [True, False, True]
    assert all(mail.date is not None and mail.date < NOW and mail.defects == () for mail in mails)
    assert parse(read(FIRST)).subject == "Amy, meet Lisa"


def test_an_answer_nobody_can_give_is_refused_by_name() -> None:
    assert tempers(["Yes", " later"]) == (Temper.YES, Temper.LATER)
    with pytest.raises(ValueError, match="perhaps"):
        tempers(["yes", "perhaps"])


def test_people_of_a_draft_of_ones_own_answer_in_its_language() -> None:
    cast = strangers([KIM, Person("", "x@example.org"), Person("Y", "y@example.org")], tempers(["no", "yes"]), "fr")

    assert [persona.temper for persona in cast] == [Temper.NO, Temper.YES, Temper.YES]
    assert {persona.hand.language for persona in cast} == {"fr"}


MEANT = {
    Temper.YES: Label.ACCEPT,
    Temper.NO: Label.DECLINE,
    Temper.LATER: Label.DEFER,
    Temper.QUESTION: Label.QUESTION,
    Temper.DIRECT: Label.DIRECT,
    Temper.MAYBE: Label.UNCLEAR,
}


@pytest.mark.parametrize(("language", "temper"), [(lang, temper) for lang in sorted(LINES) for temper in MEANT])
def test_what_the_people_say_is_what_they_mean(language: str, temper: Temper) -> None:
    read = answer.read(LINES[language][temper], NOW.date(), ("Amy Carter", "Amy"))

    assert read.label is MEANT[temper]
    assert read.confident or temper is Temper.MAYBE
    assert (read.until is not None) == (temper is Temper.LATER)


@pytest.mark.parametrize(("language", "temper"), [(lang, t) for lang in sorted(THEN_YES) for t in THEN_YES[lang]])
def test_a_second_answer_is_a_plain_yes(language: str, temper: Temper) -> None:
    read = answer.read(THEN_YES[language][temper], NOW.date(), ("Amy Carter", "Amy"))

    assert (read.label, read.confident) == (Label.ACCEPT, True)
