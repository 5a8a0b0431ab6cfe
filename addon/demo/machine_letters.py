"""What machines write back: an out-of-office note, a bounce. Made from the mail that really came."""

from __future__ import annotations

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP
from email.utils import format_datetime

from addon.demo.letters import Hand, day_in_words, letter, octets, opened, sender_of, thread


def away(asked: bytes, back: datetime, hand: Hand, now: datetime, message_id: str) -> bytes:
    """An out-of-office note, marked as one (RFC 3834 §5)."""
    old = opened(asked)
    new = letter(hand, [sender_of(old)], now, message_id)
    subject, words = {
        "en": ("Automatic reply: ", "I am out of the office and will be back on {day}."),
        "de": ("Automatische Antwort: ", "Ich bin nicht im Büro und am {day} wieder erreichbar."),
        "fr": ("Réponse automatique : ", "Je suis absent et serai de retour le {day}."),
        "es": ("Respuesta automática: ", "Estoy fuera de la oficina y vuelvo el {day}."),
    }[hand.language]
    new["Subject"] = subject + str(old["Subject"] or "")
    thread(new, old)
    new["Auto-Submitted"] = "auto-replied"
    new["X-Auto-Response-Suppress"] = "All"
    said = words.format(day=day_in_words(back, hand.language))
    new.set_content(f"{said}\n\n{hand.person.name}\n", cte="quoted-printable")
    return octets(new)


def bounce(asked: bytes, recipient: str, now: datetime, message_id: str) -> bytes:
    """A delivery status notification: no such mailbox (RFC 3464 §2)."""
    old = opened(asked)
    host = "mx." + recipient.rpartition("@")[2]
    new = EmailMessage(policy=SMTP)
    new["From"] = Address("Mail Delivery System", "MAILER-DAEMON", host)
    new["To"] = sender_of(old).email
    new["Subject"] = "Undelivered Mail Returned to Sender"
    new["Date"] = format_datetime(now)
    new["Message-ID"] = message_id
    new["Auto-Submitted"] = "auto-replied"
    notice = MIMEPart(policy=SMTP)
    notice.set_content(
        f"This is the mail system at host {host}.\n\nYour message could not be delivered to one or more recipients.\n"
        f"It is attached below.\n\n<{recipient}>: 550 5.1.1 User unknown\n"
    )
    status = MIMEPart(policy=SMTP)
    status["Content-Type"] = "message/delivery-status"
    status.set_payload(
        [
            _fields(("Reporting-MTA", f"dns; {host}"), ("Arrival-Date", format_datetime(now))),
            _fields(
                ("Final-Recipient", f"rfc822; {recipient}"),
                ("Original-Recipient", f"rfc822;{recipient}"),
                ("Action", "failed"),
                ("Status", "5.1.1"),
                ("Diagnostic-Code", "smtp; 550 5.1.1 User unknown"),
            ),
        ]
    )
    returned = MIMEPart(policy=SMTP)
    returned["Content-Type"] = "message/rfc822"
    returned.set_payload([old])
    new["MIME-Version"] = "1.0"
    new["Content-Type"] = "multipart/report"
    new.set_param("report-type", "delivery-status")
    new.set_payload([notice, status, returned])
    return octets(new)


def _fields(*fields: tuple[str, str]) -> MIMEPart:
    """One block of a delivery status: header fields and nothing else (RFC 3464 §2.1)."""
    block = MIMEPart(policy=SMTP)
    for name, value in fields:
        block[name] = value
    return block
