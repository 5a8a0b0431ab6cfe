"""What people write is never taken for what programs set around it, and the other way round."""

# ruff: noqa: E501  (letters in one line)

from __future__ import annotations

import pytest

from introductions.reading.new_text import from_plain
from tests.mail_programs import ASK

LETTERS = [
    "On Tuesday I wrote: not before May. That still stands.",
    "On Tuesday I wrote to you about this:\nnot before May, please.",
    "From: my desk\nTo: yours\n\nYes, please!",
    "From what I hear she is great. To be honest, I'd love to. Subject to my boss agreeing.",
    "On the one hand yes, on the other hand:\nI have no time.",
    'On 12 March 2026 I wrote:\n"No more introductions".\n\nThat holds.',
    "As you wrote on Tuesday, 3 March at 9:14:\nshe repairs organs. I play one!",
    "Yes -- but not before May.",
    "Yes\n--\nbut not before May",
    "Two things:\n\n-- she must write in German\n-- no calls",
    "Best,\n\nnot now. Ask me in June.\n\nAmy",
    "Best not, I think.\n\nThanks,\nAmy",
    "Thanks, but no.\n\nRegards to Lisa all the same.",
    "Sent from the bottom of my heart: yes!",
    "Sent her a note already, thanks.",
    "Get her number for me and I'll call.",
    "I'd say yes.\n\n---\n\nActually, wait until June.",
    "My answer:\n========\nYes",
    "To: whom it may concern\nNo more intros, please.",
    "Subject to her agreeing to e-mail only: yes.",
    "1. Yes\n2. No calls\n3. After 5 May 2026",
    "Here is how to reach me:\nAmy Carter\n555-0104\namy@example.org\n\nSo yes.",
    "Amy Carter here! Yes please.",
    "I am out of the office until Monday but yes, happy to.",
    "Disclaimer: I'm biased, she is my cousin. But yes.",
    "This message is to say yes!",
    "This email finds me well, thank you. And yes, do.",
    "This is confidential, but I'm leaving. So: no.",
    "Important: I only do e-mail. If that's fine, yes.",
    "Note: no calls. Otherwise yes.",
    "Please note that I only answer on Mondays. Yes to the intro.",
    "Please forward this to her: yes!",
    "Von mir aus gerne.\nAn mir soll es nicht liegen.",
    "Am Dienstag schrieb ich dir schon: nicht vor Mai.",
    "Le 5 mai me convient. Écrit à la hâte, pardon.",
    "El martes te escribí: no.",
    "El 5 de mayo estaré libre:\nantes no.",
    "De: nada. Sí, claro.",
    "Il 5 maggio va bene:\nprima no.",
    "Op 5 mei graag:\neerder niet.",
    "Em maio, sim:\nantes não.",
    "On 5/5/2026 at 10:00 works for me:\nbefore that I'm away.",
    'At 10:30 on 3/3/2026 I told her:\n"send me an e-mail". She didn\'t. So no.',
    'You wrote:\n"Would you be open"\n\nI would.',
    'Tom,\n\nyes.\n\nA.\n\nP.S. On 3 March 2026 you wrote: "no hurry". Thanks for that.',
    "Date: any in May\nTime: mornings\nPlace: my office\n\nLooking forward!",
    "I'm on sabbatical from 1 June 2026:\nask me in the autumn.",
    "When: after 3/3/2026 09:14:26 :)\nWhere: here",
    "yes\n\nsmall print: no calls, no slides, no Mondays",
    "________\nYes\n________",
    "Hi,\nno.\nbye",
    "No\n\nReasons:\n- time\n- money\n\nBest of luck,\nAmy",
    "ok",
    "Ja",
    "👍",
    "- yes\n- after Easter",
    "* yes *",
    "Yes | No | Maybe -> Yes",
    "Amy | Yes",
    "Feel free. My mobile: 555-0104.",
    "Call me, T: 555-0104, any time.",
    "Yes.\n\nCheck my site first: www.carter.example.com\nand my terms: www.carter.example.com/terms",
    "Please share: amy@example.org / 555-0104",
    "Sure.\n\nMy details for Lisa:\nAmy Carter, Carter Cabinets Ltd\n555-0104",
]


@pytest.mark.parametrize("letter", LETTERS)
def test_words_that_look_like_those_of_a_program_are_not_lost(letter: str) -> None:
    for asks in ((), (ASK,)):
        for name in ("", "Amy Carter"):
            assert from_plain(letter, asks, name).text == letter.strip()


SIGNATURES = [
    "-- \nAmy",
    "Amy Carter\nCarter Cabinets",
    "Amy Carter\nPartner, Carter Cabinets\n+44 20 5550 1044",
    "AMY CARTER\nManaging Director",
    "Dr. Amy Carter, PhD\nUniversity of Example\nRoom 4.12",
    "Amy Carter (she/her)\nHead of Things",
    "Amy Carter | she/her | Carter Cabinets",
    "A. Carter\nCarter Cabinets Ltd, Registered in England No. 0123456",
    "Carter, Amy\nAbteilung Einkauf\nTel.: 555-0104",
    "i.A. Amy Carter\nSachbearbeitung\nCarter GmbH, Musterstraße 1, 12345 Musterstadt\nGeschäftsführer: A. Muster, HRB 123",
    "Amy Carter\nDirectrice\nCarter SARL\nTél. : 555-0104\nwww.carter.example.com",
    "Book time with me: https://cal.example.com/amy",
    "My working hours may not be your working hours.",
    "LinkedIn | Twitter | carter.example.com",
    "Carter Cabinets · 1 Example Square · Leeds",
    "Pronouns: she/her",
    "I acknowledge the traditional owners of the land on which I work.",
    "We're hiring! https://carter.example.com/jobs",
    "Please consider the environment before printing.",
    "Virus-free.www.example.com",
    "Scanned by ExampleSec Mail Gateway",
    "This e-mail was sent from a mobile device; please excuse brevity.",
    "Please excuse brevity and typos",
    "Sent from my phone. Please excuse typos.",
    "Sent from Shortwave",
    "Sent via Notion Mail",
    "Sent with Mailspring",
    "Sent from Spike",
    "Sent from Mail.ru app for iOS",
    "Отправлено из мобильной Почты Mail",
    "Envoyé depuis l'application Mail Orange",
    "Envoyé avec la messagerie sécurisée Proton Mail.",
    "Gesendet mit Proton Mail",
    "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
    "Von meinem Xperia™-Smartphone gesendet",
    "Inviato da Libero Mail per Android",
    "Enviado desde Yahoo Mail para iPhone",
    "Enviado do Yahoo Mail no Android",
    "Enviado a partir do Outlook para iOS",
    "Verzonden vanuit Outlook voor Android",
    "Verstuurd vanuit mijn iPad",
    "Skickat från Outlook för iOS",
    "Sendt fra Outlook til iOS",
    "Lähetetty Outlook for Androidista",
    "Wysłano z programu Outlook dla systemu iOS",
    "Odesláno z mobilního zařízení",
    "Trimis de pe iPhone-ul meu",
    "Στάλθηκε από το iPhone μου",
    "Gönderen: Outlook iOS",
    "iPhoneから送信",
    "Outlook for Androidを入手する",
    "获取 Outlook for iOS",
    "从我的 iPhone 发送",
    "發自我的 iPhone",
    "Android용 Outlook 다운로드",
    "נשלח מה-iPhone שלי",
    "مرسل من هاتف iPhone الخاص بي",
]
ABOVE = "On Tue, Mar 3, 2026 at 9:14 AM Tom Hale <tom@example.com> wrote:\n> Would you?"


@pytest.mark.parametrize("signature", SIGNATURES)
def test_what_stands_below_a_signed_letter_is_not_read_as_an_answer(signature: str) -> None:
    for letter in ("Yes, gladly.\n\nAmy", "No thank you, Tom.\n\nBest regards,\nAmy"):
        assert from_plain(f"{letter}\n\n{signature}\n\n{ABOVE}", (), "Amy Carter").text == letter


BELOW_AN_UNSIGNED_LETTER = [
    "Purchasing Department",
    "Investor Relations\nTreadwell Capital",
    "Plant Manager, Site 4\n[cid:image001.png]\nT 555-0112",
    "Prof. D. Orr\nChair in Hydrology\n555-0109",
    "Abteilung Einkauf",
    "Amy Carter\nHead of Purchasing\nHarbour & Holt", "Amy Carter | Chief of Staff", "Amy Carter\n555-0104", "Amy Carter\nwww.harbour.example.com",
    "Marketing Office\nHarbour & Holt Ltd\n555-0170", "Harbour & Holt Ltd, 1 Example Square, Leeds\nTel 555-0104 | harbour.example.com",
    "This email and any attachment may be privileged. No employee may conclude a contract by email. If you wish to say no, yes, you can: write to x@example.org.",
    "CONFIDENTIALITY: this message is for the addressee only. We decline all liability for viruses and accept no service by e-mail.",
    "By replying you accept our terms of business; you may decline further messages at any time. Offers are not binding until confirmed in writing.",
    "Calls may be recorded. Nothing in this e-mail is an acceptance of any offer.", "The views expressed are those of the author and not of the University.",
    "Sent from a train, please excuse typos", "Typed with thumbs", "Von unterwegs gesendet", "-- \nAmy\nWe say yes to good design",
    '"Be yourself; everyone else is already taken." - Oscar Wilde', "LinkedIn: linkedin.com/in/example | Book a slot: cal.example.com/x",
]  # fmt: skip


@pytest.mark.parametrize("signature", BELOW_AN_UNSIGNED_LETTER)
@pytest.mark.parametrize("letter", ["no", "Who is she?", "Happy to connect", "Thanks, no.", "Green light."])
def test_what_stands_below_an_unsigned_letter_is_not_read_as_an_answer(letter: str, signature: str) -> None:
    assert from_plain(f"{letter}\n\n{signature}\n\n{ABOVE}", (), "Amy Carter").text == letter


@pytest.mark.parametrize(
    "sign_off", ["Amy Carter", "Amy Carter\nProgramme lead", "Leo Grant\nOffice of A. Carter", "Professor A. Carter"]
)
def test_a_sign_off_is_part_of_the_letter(sign_off: str) -> None:
    letter = f"I'd welcome the introduction.\n\n{sign_off}"
    assert from_plain(f"{letter}\n\n{ABOVE}", (), "Amy Carter").text == letter
