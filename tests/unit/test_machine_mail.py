"""Mail that no person wrote is told from mail that somebody did, and never the other way round."""

# ruff: noqa: E501  (mails as programs write them)

from __future__ import annotations

from datetime import date

import pytest

from introductions.reading.bounces import delivery_status, enclosed_ids
from introductions.reading.machine_mail import MachineKind, recognise
from introductions.reading.message import Message, parse

DAY = date(2026, 7, 6)


def mail(
    body: str, *fields: str, subject: str = "Re: Introduction to Lisa Novak?", sender: str = "amy@example.org"
) -> Message:
    head = [f"From: Amy Carter <{sender}>", "To: tom@example.com", f"Subject: {subject}", *fields]
    return parse(("\n".join(head) + "\nContent-Type: text/plain; charset=utf-8\n\n" + body).encode())


AUTO = "Auto-Submitted: auto-replied"
AWAY = {
    "I am out of the office and will be back on Monday 20 July.": date(2026, 7, 20),
    "Thank you for your mail. I am on annual leave until 17 July 2026 and will reply on my return.": date(2026, 7, 18),
    "I'm away from 6 to 24 July. For urgent matters call Sam on 555-0104.": date(2026, 7, 25),
    "Ich bin bis einschließlich 17.07.2026 im Urlaub. Ihre Mail wird nicht weitergeleitet.": date(2026, 7, 18),
    "Ich bin vom 6. bis 17. Juli nicht im Büro. Ab dem 20. Juli bin ich wieder erreichbar.": date(2026, 7, 20),
    "Ich bin im Urlaub vom 13. bis zum 24. Juli.": date(2026, 7, 25),
    "I am on leave and will return on 3 August, so please be patient.": date(2026, 8, 3),
    "Thank you for your message. I am out of the office and will be back on\nMonday 20 July, not before.": date(
        2026, 7, 20
    ),
    "Je suis absent jusqu'au 24 juillet inclus. En cas d'urgence, appelez le 555-0104.": date(2026, 7, 25),
    "Je serai de retour le lundi 20 juillet.": date(2026, 7, 20),
    "Estoy de vacaciones hasta el 31 de julio.": date(2026, 8, 1),
    "Estarei de férias até 31 de julho. Regresso no dia 3 de agosto.": date(2026, 8, 3),
    "Sono in ferie e rientro il 3 agosto.": date(2026, 8, 3),
    "Ik ben op vakantie en ben maandag 20 juli weer terug.": date(2026, 7, 20),
    "7月20日まで休暇をいただいております。7月21日以降に返信いたします。": date(2026, 7, 21),
    "I am on parental leave until further notice.": None,
    "I only work Mondays and Tuesdays, so an answer may take a while.": None,
    "Since 1 March 2026 I no longer work here.": None,
}


@pytest.mark.parametrize("words", AWAY)
def test_an_absence_is_not_taken_for_an_answer_and_its_end_is_known(words: str) -> None:
    away = recognise(mail(words, AUTO), DAY)
    assert away is not None
    assert away.kind is MachineKind.OUT_OF_OFFICE
    assert away.until == AWAY[words]


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: Introduction to Lisa?", "Out of Office: Lisa", "Abwesenheitsnotiz: Lisa", "Automatische Antwort: Lisa",
        "Réponse automatique : Lisa", "Absence du bureau", "Respuesta automática: Lisa", "Resposta automática: Lisa",
        "Risposta automatica: Lisa", "Automatisch antwoord: Lisa", "Autosvar: Lisa", "Automatisk svar: Lisa", "Automaattinen vastaus: Lisa",
        "Odpowiedź automatyczna: Lisa", "Automatická odpověď: Lisa", "Автоответ: Lisa", "Otomatik Yanıt: Lisa", "自動返信: Lisa", "自动回复: Lisa",
    ],
)  # fmt: skip
def test_an_absence_without_any_header_is_known_by_its_subject(subject: str) -> None:
    found = recognise(mail("…", subject=subject), DAY)
    assert found is not None
    assert found.kind is MachineKind.OUT_OF_OFFICE


@pytest.mark.parametrize(
    "field",
    ["Auto-Submitted: auto-replied (vacation)", "X-Autoreply: yes", "X-Autorespond: Lisa?", "Precedence: auto_reply"],
)
def test_an_absence_with_a_plain_subject_is_known_by_its_header(field: str) -> None:
    found = recognise(mail("Yes, I got your mail. I am away.", field), DAY)
    assert found is not None
    assert found.kind is MachineKind.OUT_OF_OFFICE


def test_the_day_of_return_is_not_taken_from_the_quoted_ask() -> None:
    body = "I am out of the office.\n\nOn 3 July 2026, Tom Hale wrote:\n> She is back on 9 October 2026.\n"
    found = recognise(mail(body, AUTO), DAY)
    assert found is not None
    assert found.until is None


def test_an_address_whose_owner_has_left_is_reported_as_dead() -> None:
    found = recognise(mail("I have left the company. Please write to Sam instead.", AUTO), DAY)
    assert found is not None
    assert (found.kind, found.permanent) == (MachineKind.OUT_OF_OFFICE, True)


PEOPLE = [
    mail("Yes, gladly. I am away until 20 July though."),
    mail("I'm out of the office this week but yes, please introduce us!"),
    mail("Gladly.", "X-Auto-Response-Suppress: All"),
    mail("Gladly.", "Precedence: bulk"),
    mail("Gladly.", "Auto-Submitted: no"),
    mail("No, sorry.", "In-Reply-To: <a1@example.com>", "List-Id: <team.example.org>"),
    mail("I got your automatic reply. Is she still interested?", subject="Re: Automatic reply: Introduction to Lisa"),
    mail(
        "That mail could not be delivered to Lisa, it says user unknown. Do you have another address?",
        "In-Reply-To: <a@b>",
    ),
    mail("Undeliverable? That is odd, I got it. Yes please.", "In-Reply-To: <a@b>", subject="Re: Undeliverable: Lisa"),
    mail(
        "Delivery failed last time, so here I am again: yes!",
        "In-Reply-To: <a1@example.com>",
        subject="Delivery failed :)",
    ),
    mail("I only read mail on Mondays. Who is she?"),
    mail("I am on holiday, back on 20 July. Ask me again then, please."),
    mail("Please click through to my site https://example.org first, then decide. I hate spam."),
    mail("Sure. This is an automatic yes, as always with you :)"),
    mail("Yes.", sender="postmaster@example.org"),
    mail("We have received your request and I will ask the boss. Lorna"),
    mail("Yes.", "Return-Path: <amy@example.org>"),
    mail("I've left the office early, sorry. Yes to Lisa!"),
]


@pytest.mark.parametrize("number", range(len(PEOPLE)))
def test_a_person_is_not_taken_for_a_machine(number: int) -> None:
    assert recognise(PEOPLE[number], DAY) is None


def test_an_invitation_enclosed_in_a_persons_letter_hides_nothing() -> None:
    raw = (
        b"From: amy@example.org\nIn-Reply-To: <a1@example.com>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        b"Content-Type: text/plain\n\nYes, let us talk on Friday.\n--b\nContent-Type: text/calendar; method=REQUEST\n\n"
        b"BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n--b--\n"
    )
    assert recognise(parse(raw), DAY) is None


def test_an_answer_to_an_invitation_is_not_taken_for_an_answer_to_the_ask() -> None:
    raw = (
        b"From: amy@example.org\nSubject: Accepted: Lisa?\nContent-Type: multipart/alternative; boundary=b\n\n--b\n"
        b"Content-Type: text/plain\n\nAmy has accepted.\n--b\nContent-Type: text/calendar; charset=utf-8\n\n"
        b"BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n--b--\n"
    )
    found = recognise(parse(raw), DAY)
    assert found is not None
    assert found.kind is MachineKind.CALENDAR


def report(action: str, kind: str = "delivery-status", auto: str = AUTO) -> Message:
    return parse(
        f"From: Mail Delivery System <mailer-daemon@mx.example.com>\nSubject: Undelivered Mail\n{auto}\n"
        f"Content-Type: multipart/report; report-type={kind}; boundary=b\n\n--b\nContent-Type: text/plain\n\nSorry.\n--b\n"
        f"Content-Type: message/{kind}\n\nReporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; amy@example.org\n"
        f"Action: {action}\nStatus: 5.1.1\n\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <ask1@example.com>\n"
        "Subject: Lisa?\n\nWould you?\n--b--\n".encode()
    )


def test_a_bounce_with_the_header_of_a_vacation_mail_is_still_a_bounce() -> None:
    found = recognise(report("failed"), DAY)
    assert found is not None
    assert (found.kind, found.address, found.permanent) == (MachineKind.BOUNCE, "amy@example.org", True)
    assert enclosed_ids(report("failed")) == ("<ask1@example.com>",)


def test_a_mail_that_is_still_being_tried_is_not_given_up() -> None:
    found = recognise(report("delayed"), DAY)
    assert found is not None
    assert (found.kind, found.permanent) == (MachineKind.DELAY_NOTICE, False)


def test_a_receipt_is_not_taken_for_an_answer() -> None:
    for message in (report("displayed", "disposition-notification"), report("delivered")):
        found = recognise(message, DAY)
        assert found is not None
        assert found.kind is MachineKind.RECEIPT


def test_of_several_recipients_the_one_that_failed_is_named() -> None:
    text = (
        "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; sam@example.org\nAction: delivered\n\n"
        "Original-Recipient: rfc822;amy@example.org\nFinal-Recipient: rfc822; x@internal.example.org\nAction: Failed"
    )
    assert delivery_status(text).address == "amy@example.org"


BOUNCES = {
    "qmail": (
        "MAILER-DAEMON@mx.example.net", "failure notice",
        "Hi. This is the qmail-send program at mx.example.net.\nI wasn't able to deliver your message.\n\n<amy@example.org>:\n"
        "user unknown\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <ask1@example.com>\nTo: amy@example.org\n",
    ),
    "exim": (
        "Mailer-Daemon@mx.example.net", "Mail delivery failed: returning message to sender",
        "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered:"
        "\n\n  amy@example.org\n    550 no such user\n",
    ),
    "a provider's own wording": (
        "postmaster@mx.example.net", "Unzustellbar: Lisa?", "Ihre Nachricht an amy@example.org konnte nicht zugestellt werden."
    ),
    "no daemon in sight": (
        "service@mx.example.net", "Returned mail: see transcript for details", "<amy@example.org>... User unknown. Permanent error."
    ),
}  # fmt: skip


@pytest.mark.parametrize("program", BOUNCES)
def test_a_bounce_that_keeps_to_no_standard_still_names_the_dead_address(program: str) -> None:
    sender, subject, body = BOUNCES[program]
    found = recognise(mail(body, subject=subject, sender=sender), DAY)
    assert found is not None
    assert (found.kind, found.address) == (MachineKind.BOUNCE, "amy@example.org")


def test_a_delay_that_keeps_to_no_standard_is_not_taken_for_a_dead_address() -> None:
    body = "Your message to amy@example.org has not yet been delivered. Delivery attempts will continue for 4 days."
    found = recognise(mail(body, subject="Warning: message delayed 24 hours", sender="mailer-daemon@example.net"), DAY)
    assert found is not None
    assert found.kind is MachineKind.DELAY_NOTICE


@pytest.mark.parametrize(
    "body",
    [
        "Amy is protecting her inbox from junk. Please click the link once: https://guard.example.net/v?1",
        "Damit Ihre Nachricht zugestellt wird, klicken Sie bitte auf https://guard.example.net/v?1",
        "Pour valider votre envoi, cliquez sur https://guard.example.net/v?1",
        "To have your message delivered, please reply to this message. I do this because of spam.",
    ],
)
def test_a_challenge_is_not_taken_for_an_answer(body: str) -> None:
    found = recognise(mail(body, "In-Reply-To: <a1@example.com>"), DAY)
    assert found is not None
    assert found.kind is MachineKind.CHALLENGE


def test_a_list_is_not_taken_for_an_answer() -> None:
    for field in ("List-Id: <cabinets.example.org>", "Precedence: list", "X-List-Administrivia: yes"):
        found = recognise(mail("yes please", field, subject="Cabinets Digest, Vol 3"), DAY)
        assert found is not None
        assert found.kind is MachineKind.LIST


def test_a_help_desk_is_not_taken_for_an_answer() -> None:
    body = "This is an automated response. Your request has been received and ticket number is 4711."
    found = recognise(mail(body, sender="support@example.org"), DAY)
    assert found is not None
    assert found.kind is MachineKind.RECEIPT


def test_a_head_alone_is_told_as_far_as_it_goes() -> None:
    assert recognise(parse(b"From: a@example.org\nSubject: Automatic reply: x\n"), DAY) is not None
    assert recognise(parse(b"From: a@example.org\nSubject: Re: x\n"), DAY) is None
