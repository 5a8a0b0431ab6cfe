"""Machine mail of many makes and languages, and people who sound like it."""

# ruff: noqa: E501  (mails as programs write them)

from __future__ import annotations

from datetime import date, timedelta

import pytest

from introductions.reading.day_back import day_back
from introductions.reading.machine_mail import recognise
from introductions.reading.message import Message, parse

DAY = date(2026, 7, 6)  # a Monday


def mail(
    body: str,
    *fields: str,
    subject: str = "Re: Introduction to Lisa Novak?",
    sender: str = "Amy Carter <amy@example.org>",
) -> Message:
    head = [
        f"From: {sender}",
        "To: tom@example.com",
        f"Subject: {subject}",
        "Date: Mon, 06 Jul 2026 10:00:00 +0100",
        *fields,
    ]
    return parse(("\n".join(head) + "\nContent-Type: text/plain; charset=utf-8\n\n" + body).encode())


ABSENCES: dict[str, date | None] = {
    "I'm on parental leave until 1 September 2026, when I'm back full time.": date(2026, 9, 1),
    "I'm out of the office until July 20.": date(2026, 7, 21),
    "I am currently out of office, returning July 20th.": date(2026, 7, 20),
    "I will be out of the office starting 07/06/2026 and will not return until 07/20/2026.": date(2026, 7, 20),
    "Away 6-17 July. Back Monday 20th.": date(2026, 7, 20),
    "On leave until Mon 20/7.": date(2026, 7, 21),
    "I'm on parental leave through September 30.": date(2026, 10, 1),
    "I'm on holiday and back at work on the 20th of July.": date(2026, 7, 20),
    "I'm travelling this week with limited access to email. Normal replies from Monday.": date(2026, 7, 13),
    "Our office is closed 6 July to 10 July. We will be back on Monday, 13 July.": date(2026, 7, 13),
    "I'm out sick. For urgent matters contact Sam.": None,
    "Ich bin bis zum 17. Juli nicht erreichbar.": date(2026, 7, 18),
    "Ich bin vom 06.07. bis 17.07. im Urlaub.": date(2026, 7, 18),
    "Ab dem 20.07.2026 bin ich wieder erreichbar.": date(2026, 7, 20),
    "Ich befinde mich bis einschließlich Freitag, 17. Juli, im Urlaub und kehre am Montag, 20. Juli zurück.": date(
        2026, 7, 20
    ),
    "Ich bin am 20.7. wieder im Büro.": date(2026, 7, 20),
    "Derzeit bin ich in Elternzeit.": None,
    "Je suis en congé du 6 au 17 juillet inclus.": date(2026, 7, 18),
    "Je serai absente jusqu'au 17 juillet. Retour le 20.": date(2026, 7, 20),
    "Actuellement en vacances, je serai de retour au bureau à partir du 20 juillet.": date(2026, 7, 20),
    "Absent du 06/07 au 17/07.": date(2026, 7, 18),
    "Le bureau est fermé jusqu'au 24/07/2026.": date(2026, 7, 25),
    "Estaré fuera de la oficina del 6 al 17 de julio.": date(2026, 7, 18),
    "Me reincorporo el lunes 20 de julio.": date(2026, 7, 20),
    "Estoy de vacaciones. Volveré el 20/07/2026.": date(2026, 7, 20),
    "De baja hasta nuevo aviso.": None,
    "Estou de férias de 6 a 17 de julho, regresso a 20.": date(2026, 7, 20),
    "Estarei ausente até dia 17/07. Retorno em 20/07.": date(2026, 7, 20),
    "Encontro-me de férias até 17 de julho, inclusive.": date(2026, 7, 18),
    "Sono in ferie dal 6 al 17 luglio compresi.": date(2026, 7, 18),
    "Sarò fuori ufficio fino al 17 luglio. Rientro lunedì 20.": date(2026, 7, 20),
    "Tornerò operativo il 20/07.": date(2026, 7, 20),
    "Ik ben met vakantie tot en met 17 juli.": date(2026, 7, 18),
    "Ik ben afwezig van 6 t/m 17 juli 2026.": date(2026, 7, 18),
    "Vanaf maandag 20 juli ben ik weer aanwezig.": date(2026, 7, 20),
    "Jag är på semester till och med 17 juli. Åter den 20 juli.": date(2026, 7, 20),
    "Jag är tillbaka på kontoret måndagen den 20 juli.": date(2026, 7, 20),
    "Jeg er på ferie til og med 17. juli.": date(2026, 7, 18),
    "Jeg er tilbage den 20. juli.": date(2026, 7, 20),
    "Jeg er på ferie og er tilbake 20. juli.": date(2026, 7, 20),
    "Olen lomalla 17.7. asti. Palaan töihin 20.7.": date(2026, 7, 20),
    "Jestem na urlopie do 17 lipca. Wracam 20 lipca.": date(2026, 7, 20),
    "Jsem na dovolené do 17. července 2026.": date(2026, 7, 18),
    "Я в отпуске до 17 июля включительно.": date(2026, 7, 18),
    "Вернусь 20 июля 2026 года. Отпуск.": date(2026, 7, 20),
    "7月17日(金)まで休暇をいただいております。": date(2026, 7, 18),
    "我于2026年7月6日至7月17日休假，7月20日返回。": date(2026, 7, 20),
    "7월 17일까지 휴가입니다.": date(2026, 7, 18),
    "Out all next week.": None,
    "Thanks for your email. I'm now on maternity leave and will return in March 2027.": date(2027, 3, 1),
    "Back Thursday.": date(2026, 7, 9),
    "I am out today and tomorrow, returning Wednesday, July 8.": date(2026, 7, 8),
    "I am away for two weeks, until the 20th.": date(2026, 7, 21),
    "I'm on PTO 7/6 - 7/17.": date(2026, 7, 18),
    "OOO until EOD 17 July": date(2026, 7, 18),
    "I will be out of the office from Monday, July 6th, through Friday, July 17th, returning Monday, July 20th.": date(
        2026, 7, 20
    ),
}


@pytest.mark.parametrize("words", ABSENCES)
def test_the_follow_up_waits_until_the_day_of_return(words: str) -> None:
    found = recognise(mail(words, "Auto-Submitted: auto-replied"), DAY)
    assert found is not None
    assert (found.kind.value, found.until) == ("out_of_office", ABSENCES[words])


def test_the_senders_clock_tells_which_number_is_the_month() -> None:
    words = "I am away until 08/09/2026."
    assert day_back(words, DAY, timedelta(hours=-5))[0] == date(2026, 8, 10)
    assert day_back(words, DAY, timedelta(hours=1))[0] == date(2026, 9, 9)
    assert day_back("Normal service resumes 10/08/2026.", DAY, timedelta(hours=-5)) == (date(2026, 8, 10), "10/08/2026")


MACHINES = [  # (kind, whose address failed, subject, sender, body)
    (
        "bounce",
        "amy@example.org",
        "Undelivered Mail Returned to Sender",
        "MAILER-DAEMON@mx.example.com",
        "This is the mail system at host mx.example.com.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<amy@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 <amy@example.org>: Recipient address rejected: User unknown",
    ),
    (
        "bounce",
        "amy@example.org",
        "Mail delivery failed: returning message to sender",
        "Mail Delivery System <Mailer-Daemon@exim.example.com>",
        "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address(es) failed:\n\n  amy@example.org\n    all hosts have been failing for a long time",
    ),
    (
        "bounce",
        "amy@example.org",
        "Undeliverable: Lisa?",
        "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>",
        "Your message to amy@example.org couldn't be delivered.\n\namy wasn't found at example.org.",
    ),
    (
        "bounce",
        "amy@example.org",
        "Delivery Status Notification (Failure)",
        "Mail Delivery Subsystem <mailer-daemon@googlemail.example.com>",
        "** Address not found **\n\nYour message wasn't delivered to amy@example.org because the address couldn't be found, or is unable to receive mail.",
    ),
    (
        "bounce",
        "amy@example.org",
        "failure notice",
        "MAILER-DAEMON@qmail.example.com",
        "Hi. This is the qmail-send program at qmail.example.com.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<amy@example.org>:\n192.0.2.1 does not like recipient.",
    ),
    (
        "bounce",
        "amy@example.org",
        "Returned mail: see transcript for details",
        "Mail Delivery Subsystem <MAILER-DAEMON@sm.example.com>",
        "The original message was received at Mon, 6 Jul 2026\n\n   ----- The following addresses had permanent fatal errors -----\n<amy@example.org>\n    (reason: 550 5.1.1 User unknown)",
    ),
    (
        "bounce",
        "amy@example.org",
        "Failure Notice",
        "MAILER-DAEMON@yahoo.example.com",
        "Sorry, we were unable to deliver your message to the following address.\n\n<amy@example.org>:\n554: delivery error: dd This user doesn't have an account",
    ),
    (
        "bounce",
        "amy@example.org",
        "Undeliverable: Lisa?",
        "postmaster@pphosted.example.com",
        "The message you sent to amy@example.org was rejected by the recipient's mail server.",
    ),
    (
        "bounce",
        "amy@example.org",
        "[Postmaster] Email Delivery Failure",
        "postmaster@mimecast.example.com",
        "This is a delivery failure notification message indicating that an email you addressed to email address :\n-- amy@example.org\n\ncould not be delivered. The problem appears to be :\n-- Recipient email server rejected the message",
    ),
    (
        "bounce",
        "amy@example.org",
        "Rejected: Lisa?",
        "Mail Gateway <noreply@gw.example.com>",
        "Your message to amy@example.org was blocked by our content filter.",
    ),
    (
        "bounce",
        "amy@example.org",
        "Delivery Failure",
        "Mail Administrator <noreply@isp.example.com>",
        "The following recipient's mailbox is full:\n\namy@example.org\n\nQuota exceeded.",
    ),
    (
        "bounce",
        "amy@example.org",
        "Unzustellbar: Lisa?",
        "Microsoft Outlook <postmaster@example.com>",
        "Fehler bei der Nachrichtenzustellung an folgende Empfänger:\n\namy@example.org\nDie E-Mail-Adresse wurde nicht gefunden.",
    ),
    (
        "bounce",
        "amy@example.org",
        "Non remis : Lisa ?",
        "Microsoft Outlook <postmaster@example.com>",
        "Impossible de remettre votre message à amy@example.org. L'adresse est introuvable.",
    ),
    (
        "bounce",
        "amy@example.org",
        "No se puede entregar: Lisa",
        "postmaster@example.com",
        "No se pudo entregar el mensaje a amy@example.org: el destinatario no existe.",
    ),
    (
        "bounce",
        "amy@example.org",
        "Não entregue: Lisa",
        "postmaster@example.com",
        "Não foi possível entregar a mensagem a amy@example.org.",
    ),
    (
        "bounce",
        "amy@example.org",
        "Non recapitabile: Lisa",
        "postmaster@example.com",
        "Impossibile recapitare il messaggio a amy@example.org. La casella non esiste.",
    ),
    (
        "bounce",
        "amy@example.org",
        "Onbestelbaar: Lisa",
        "postmaster@example.com",
        "Uw bericht aan amy@example.org kon niet worden bezorgd.",
    ),
    (
        "bounce",
        "amy@example.org",
        "Message not delivered",
        "Postmaster <mail@relay.example.com>",
        "There was a problem delivering your message to amy@example.org. See the technical details below.\n\nThe response was:\n550 5.4.1 Recipient address rejected: Access denied.",
    ),
    (
        "bounce",
        "amy@example.org",
        "Mail System Error - Returned Mail",
        "Mail Administrator <Postmaster@example.com>",
        "This Message was undeliverable due to the following reason:\n\nEach of the following recipients was rejected by a remote mail server.\n\nRecipient: <amy@example.org>",
    ),
    (
        "bounce",
        "amy@example.org",
        "Your message could not be delivered",
        "Mailbox <bounce@hosting.example.com>",
        "We could not deliver your message to amy@example.org. The domain does not accept mail.",
    ),
    (
        "delay_notice",
        "amy@example.org",
        "Delayed Mail (still being retried)",
        "MAILER-DAEMON@mx.example.com",
        "THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nYour message could not be delivered for more than 4 hour(s). It will be retried until it is 5 day(s) old.\n\n<amy@example.org>: connect to mx.example.org: Connection timed out",
    ),
    (
        "delay_notice",
        "amy@example.org",
        "Verzögert: Lisa?",
        "postmaster@example.com",
        "Die Zustellung Ihrer Nachricht an amy@example.org verzögert sich. Weitere Zustellversuche folgen.",
    ),
    (
        "delay_notice",
        "amy@example.org",
        "Delivery delayed",
        "Mail Delivery Service <noreply@relay.example.com>",
        "Your message to amy@example.org has not been delivered yet. We will keep trying for 48 hours; you need not do anything.",
    ),
    (
        "delay_notice",
        "amy@example.org",
        "Remise retardée : Lisa ?",
        "postmaster@example.com",
        "La remise de votre message à amy@example.org est retardée. Le serveur continuera d'essayer.",
    ),
    (
        "delay_notice",
        "amy@example.org",
        "Warning: could not send message for past 4 hours",
        "MAILER-DAEMON@sm.example.com",
        "** THIS IS A WARNING MESSAGE ONLY **\nThe following addresses had transient non-fatal errors\n<amy@example.org>... Deferred: Connection refused\nWill keep trying until message is 5 days old",
    ),
    (
        "challenge",
        None,
        "Re: Lisa? [please verify]",
        "Amy Carter <amy@example.org>",
        "I use a spam filter. Your message is waiting in quarantine until you confirm you are a human: https://v.example.com/1",
    ),
    (
        "challenge",
        None,
        "Please confirm your email to Amy",
        "confirm@guard.example.com",
        "Amy Carter has never received mail from you before. Click the button to prove you are not a robot and your mail will be released.\nhttps://g.example.com/a",
    ),
    (
        "challenge",
        None,
        "Confirmation requise",
        "Amy <amy@example.org>",
        "Votre message à Amy est en attente car vous n'êtes pas dans ses contacts autorisés. Pour le libérer, cliquez ici : https://g.example.com/a",
    ),
    (
        "challenge",
        None,
        "Confirme que es una persona",
        "filtro@g.example.com",
        "Su mensaje está retenido. Para entregarlo, haga clic en el enlace: https://g.example.com/a y confirme que no es un robot.",
    ),
    (
        "challenge",
        None,
        "Bevestig uw bericht",
        "filter@g.example.com",
        "Uw bericht wordt tegengehouden omdat de afzender onbekend is. Klik op https://g.example.com/a om te bevestigen dat u geen robot bent.",
    ),
    (
        "challenge",
        None,
        "Conferma richiesta",
        "filtro@g.example.com",
        "Il tuo messaggio è in attesa. Conferma di non essere un robot: clicca su https://g.example.com/a",
    ),
    (
        "receipt",
        None,
        "Read: Lisa?",
        "Amy Carter <amy@example.org>",
        "Your message was read on Monday, 6 July 2026 10:00:00.",
    ),
    ("receipt", None, "Gelesen: Lisa?", "Amy Carter <amy@example.org>", "Ihre Nachricht wurde gelesen am Montag."),
    (
        "receipt",
        None,
        "We have received your request [#4711]",
        "Support <support@example.org>",
        "Thank you for contacting us. Your request has been received and a ticket has been created. We will get back to you.",
    ),
    (
        "receipt",
        None,
        "[Ticket 4711] Re: Lisa?",
        "Help Desk <helpdesk@example.org>",
        "##- Please type your reply above this line -##\nYour request (4711) has been received and is being reviewed by our team.",
    ),
    (
        "calendar",
        None,
        "Accepted: Call with Lisa @ Fri Jul 10, 2026 10am (tom@example.com)",
        "Amy Carter <amy@example.org>",
        "Amy Carter has accepted this invitation.",
    ),
    (
        "calendar",
        None,
        "Abgelehnt: Gespräch",
        "Amy Carter <amy@example.org>",
        "Amy Carter hat Ihre Einladung abgelehnt.",
    ),
]


@pytest.mark.parametrize(("kind", "address", "subject", "sender", "body"), MACHINES)
def test_a_program_is_not_taken_for_a_person(
    kind: str, address: str | None, subject: str, sender: str, body: str
) -> None:
    for fields in ((), ("In-Reply-To: <ask@example.com>",)):
        found = recognise(mail(body, *fields, subject=subject, sender=sender), DAY)
        assert found is not None
        assert (found.kind.value, found.address) == (kind, address)


WITHOUT_ANY_HEADER = [
    "This is Amy's robot speaking. Amy is in the hills until 20 July and will read your mail then. Yes, really. No, you can't ring.",
    "Amy is on a beach without a phone until 20 July. She will read this when she is back.",
    "The owner of this mailbox is away until 20 July. Please contact Sam.",
    "I'm offline until 20 July, walking. Messages sent before then will not be read.",
    "Away from my desk until 20 July. I won't be checking email.",
    "Thank you for your message. I am on leave until 20 July. For urgent matters please contact Sam.",
    "Vielen Dank für Ihre Nachricht. Ich bin bis 20. Juli im Urlaub. In dringenden Fällen wenden Sie sich an Sam.",
    "Je suis en congés jusqu'au 20 juillet et répondrai à votre message à mon retour.",
]


@pytest.mark.parametrize("body", WITHOUT_ANY_HEADER)
def test_an_absence_that_only_its_words_tell_is_not_taken_for_an_answer(body: str) -> None:
    found = recognise(mail(body, "In-Reply-To: <ask@example.com>"), DAY)
    assert found is not None
    assert (found.kind.value, found.until) == ("out_of_office", date(2026, 7, 21))


@pytest.mark.parametrize("automatic", ["auto-generated", "auto-replied (vacation)", "auto-replied; owner-email=x"])
def test_an_owner_who_has_left_is_known_however_the_header_is_written(automatic: str) -> None:
    found = recognise(mail("Please note that Amy Carter retired in May.", f"Auto-Submitted: {automatic}"), DAY)
    assert found is not None
    assert (found.kind.value, found.permanent) == ("out_of_office", True)


PEOPLE = [
    "Yes, gladly. I am away until 20 July though.",
    "I'm out of the office this week but yes, please introduce us!",
    "I'm on holiday until the 20th. After that, gladly.",
    "Sorry, out sick this week. Ask me again on Monday?",
    "I am travelling with limited access to email, but do go ahead.",
    "Thanks for your message. I'm away until the 20th, so let's talk then.",
    "Back on Monday. No to Lisa, sorry.",
    "I have left the firm, so I'm no use to her any more.",
    "I am no longer with Carter Cabinets, but happy to meet her privately.",
    "I retired in May. No thanks.",
    "Ich bin bis 17.7. im Urlaub, danach gern.",
    "Bin im Urlaub. Danach ja.",
    "Je suis en congé jusqu'au 20, après avec plaisir.",
    "Estoy de vacaciones, pero sí.",
    "Sono in ferie, ma volentieri a settembre.",
    "Ben op vakantie, daarna graag.",
    "Estou de férias, mas sim.",
    "Who is she? I only check email on Fridays.",
    "The link you sent is dead: https://example.org. Could you confirm your message?",
    "Please confirm: is she human? :) https://example.org",
    "My spam filter held your message, sorry. Yes!",
    "Your mail was in my junk folder, hence the delay. Happy to be introduced.",
    "Delayed reply, sorry! Yes.",
    "The delivery failed twice, but now I got it. No.",
    "Accepted!",
    "Declined, sorry.",
    "Received with thanks. Let me think.",
    "Read it. No.",
    "I've received your request and the answer is yes.",
    "This is an automated yes ;)",
    "Auto-reply from my heart: yes, I'd love an intro.",
    "I am currently on parental leave and not taking on anything new.",
    "In my absence my assistant answers: she says yes. Happy to be introduced.",
    "For urgent matters call me. For Lisa: yes, please.",
    "I'll read your note about Lisa when I'm back on Monday. Probably yes.",
    "Amy is in Lagos and returns on 11 January. She would like to be introduced.",
    "Amy is away. I look after her mail and she says yes.",
    "I'm away until the 20th and won't be checking email, but tell Lisa yes.",
]


@pytest.mark.parametrize("body", PEOPLE)
def test_a_person_who_sounds_like_a_program_is_not_lost(body: str) -> None:
    for subject in ("Re: Introduction to Lisa Novak?", "Away until Monday", "Introduction"):
        for fields in (
            ("In-Reply-To: <ask@example.com>",),
            (),
            ("X-Auto-Response-Suppress: All", "In-Reply-To: <ask@example.com>"),
        ):
            assert recognise(mail(body, *fields, subject=subject), DAY) is None


def test_a_list_that_holds_a_mail_for_its_moderator_is_no_challenge() -> None:
    body = "Your mail to 'Board' is being held until the moderator can review it. To cancel, visit https://lists.example.com/c/1"
    found = recognise(mail(body, "List-Id: <board.lists.example.com>", sender="board-bounces@lists.example.com"), DAY)
    assert found is not None
    assert found.kind.value == "list"


def test_an_absence_that_names_a_help_desk_is_no_receipt() -> None:
    body = "I am on annual leave until 20 July. For support requests write to help@example.org."
    found = recognise(mail(body, "Auto-Submitted: auto-replied"), DAY)
    assert found is not None
    assert found.kind.value == "out_of_office"


@pytest.mark.parametrize(
    ("subject", "body", "kind"),
    [
        (
            "Confirm: Lisa Novak?",
            "I use a whitelist. As your address is not on it yet, please answer this mail with the single word CONFIRM.",
            "challenge",
        ),
        (
            "Re: Lisa Novak [action needed]",
            "Mail from people I do not know is held back. To be let through, open this page: https://guard.example.net/a",
            "challenge",
        ),
        ("Thank you for your e-mail", "Your message has arrived safely. One of us will answer soon.", "receipt"),
    ],
)
def test_a_guard_or_a_desk_is_known_by_its_words(subject: str, body: str, kind: str) -> None:
    found = recognise(mail(body, "Auto-Submitted: auto-replied", subject=subject), DAY)
    assert found is not None
    assert str(found.kind) == kind


def test_an_absence_told_in_two_languages_ends_with_the_day_at_the_desk() -> None:
    text = (
        "Dzień dobry,\nod 26.10 do 6.11 jestem na urlopie.\n\nHello,\nI am on holiday from 26 October until 6 November "
        "and will be back at my desk on Monday, 9 November."
    )
    assert day_back(text, date(2026, 10, 23))[0] == date(2026, 11, 9)
