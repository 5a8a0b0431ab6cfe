"""What counts as newly written: never the quoted ask, never a signature, always all of the reply."""

from __future__ import annotations

import pytest

from introductions.reading.message import parse
from introductions.reading.new_text import from_plain, new_text
from introductions.reading.signatures import is_program_footer

ASK = """Hi Amy,

I'd like to introduce you to Lisa Novak, who repairs church organs all over the county
and is looking for a cabinet maker.

Would you be open to an introduction? Just reply yes or no; a no is fine.

Best,
Tom"""
QUOTED = "\n".join(f"> {line}".rstrip() for line in ASK.split("\n"))

ATTRIBUTIONS = {
    "Gmail en": "On Tue, Mar 3, 2026 at 9:14\u202fAM Tom Hale <tom@example.com> wrote:",
    "Gmail en wrapped": "On Tue, Mar 3, 2026 at 9:14 AM Tom Hale\n<tom@example.com> wrote:",
    "Gmail en wrapped late": "On Tue, Mar 3, 2026 at 9:14 AM Tom Hale <tom@a.very.long.example.com>\nwrote:",
    "Gmail mobile": "On Tue, 3 Mar 2026, 09:14 Tom Hale, <tom@example.com> wrote:",
    "Gmail de": "Am Di., 3. März 2026 um 09:14 Uhr schrieb Tom Hale <tom@example.com>:",
    "Gmail fr": "Le mar. 3 mars 2026 à 09:14, Tom Hale <tom@example.com> a écrit :",
    "Gmail es": "El mar, 3 mar 2026 a las 9:14, Tom Hale (<tom@example.com>)\nescribió:",
    "Gmail pt-BR": "Em ter., 3 de mar. de 2026 às 09:14, Tom Hale <tom@example.com>\nescreveu:",
    "Gmail pt": "Tom Hale <tom@example.com> escreveu (terça, 3/03/2026 à(s)\n09:14):",
    "Gmail it": "Il giorno mar 3 mar 2026 alle ore 09:14 Tom Hale <tom@example.com> ha\nscritto:",
    "Gmail nl": "Op di 3 mrt 2026 om 09:14 schreef Tom Hale <tom@example.com>:",
    "Gmail sv": "Den tis 3 mars 2026 kl 09:14 skrev Tom Hale <tom@example.com>:",
    "Gmail da": "Den tirs. 3. mar. 2026 kl. 09.14 skrev Tom Hale <tom@example.com>:",
    "Gmail no": "tir. 3. mars 2026 kl. 09:14 skrev Tom Hale <tom@example.com>:",
    "Gmail fi": "ti 3. maalisk. 2026 klo 9.14 Tom Hale (tom@example.com) kirjoitti:",
    "Gmail pl": "wt., 3 mar 2026 o 09:14 Tom Hale <tom@example.com> napisał(a):",
    "Gmail cs": "út 3. 3. 2026 v 9:14 odesílatel Tom Hale <tom@example.com> napsal:",
    "Gmail ru": "вт, 3 мар. 2026 г. в 09:14, Tom Hale <tom@example.com>:",
    "Gmail uk": "вт, 3 бер. 2026 р. о 09:14 Tom Hale <tom@example.com> пише:",
    "Gmail tr": "Tom Hale <tom@example.com>, 3 Mar 2026 Sal, 09:14 tarihinde şunu yazdı:",
    "Gmail el": "Στις Τρί 3 Μαρ 2026 στις 9:14 π.μ., ο χρήστης Tom Hale <tom@example.com>\nέγραψε:",
    "Gmail hu": "Tom Hale <tom@example.com> ezt írta (időpont: 2026. márc. 3., K,\n9:14):",
    "Gmail ro": "mar., 3 mar. 2026 la 09:14, Tom Hale <tom@example.com> a scris:",
    "Gmail ja": "2026年3月3日(火) 9:14 Tom Hale <tom@example.com>:",
    "Gmail zh": "Tom Hale <tom@example.com> 于2026年3月3日周二 09:14写道：",
    "Gmail ko": "2026년 3월 3일 (화) 오전 9:14, Tom Hale <tom@example.com>님이 작성:",
    "Gmail he": "‫בתאריך יום ג׳, 3 במרץ 2026 ב-9:14 מאת ‪Tom Hale‬‏ <‪tom@example.com‬‏>:‬",
    "Thunderbird en": "On 03/03/2026 09:14, Tom Hale wrote:",
    "Thunderbird de": "Am 03.03.26 um 09:14 schrieb Tom Hale:",
    "Thunderbird fr": "Le 03/03/2026 à 09:14, Tom Hale a écrit\xa0:",
    "Thunderbird it": "Il 03/03/2026 09:14, Tom Hale ha scritto:",
    "Thunderbird pl": "W dniu 3.03.2026 o 09:14, Tom Hale pisze:",
    "Thunderbird pt": "Às 09:14 de 03/03/2026, Tom Hale escreveu:",
    "mutt": "* Tom Hale <tom@example.com> [2026-03-03 09:14]:",
    "mutt en": "On Tue, Mar 03, 2026 at 09:14:12AM +0000, Tom Hale wrote:",
    "gnus": "Tom Hale <tom@example.com> writes:",
    "no date": "Tom Hale wrote:",
    "Superhuman": "On Tue, Mar 3, 2026 at 9:14 AM, Tom Hale < tom@example.com\n> wrote:",
    "Yahoo": "    On Tuesday, March 3, 2026 at 9:14:26 AM GMT, Tom Hale <tom@example.com> wrote:  ",
    "Proton": "On Tuesday, March 3rd, 2026 at 9:14 AM, Tom Hale <tom@example.com> wrote:",
    "Apple": "On 3 Mar 2026, at 09:14, Tom Hale <tom@example.com> wrote:",
    "Apple old": "On Mar 3, 2026, at 9:14 AM, Tom Hale <tom@example.com> wrote:",
}


@pytest.mark.parametrize("client", ATTRIBUTIONS)
def test_the_ask_is_not_read_as_an_answer_below_any_attribution_line(client: str) -> None:
    for reply in ("Gladly, thank you!", "No.", "Let me think.\n\nAmy"):
        assert from_plain(f"{reply}\n\n{ATTRIBUTIONS[client]}\n\n{QUOTED}\n").text == reply
        assert from_plain(f"{ATTRIBUTIONS[client]}\n{QUOTED}\n\n{reply}\n").text == reply


@pytest.mark.parametrize("client", [c for c in ATTRIBUTIONS if c not in ("no date", "gnus")])
def test_the_ask_is_not_read_as_an_answer_where_the_quote_is_not_marked(client: str) -> None:
    assert from_plain(f"Gladly, thank you!\n\n{ATTRIBUTIONS[client]}\n\n{ASK}\n").text == "Gladly, thank you!"


HEADERS = {
    "en": ("From", "Sent", "To", "Subject"),
    "en date": ("From", "Date", "To", "Subject"),
    "de": ("Von", "Gesendet", "An", "Betreff"),
    "fr": ("De\xa0", "Envoyé\xa0", "À\xa0", "Objet\xa0"),
    "es": ("De", "Enviado el", "Para", "Asunto"),
    "pt": ("De", "Enviado", "Para", "Assunto"),
    "it": ("Da", "Inviato", "A", "Oggetto"),
    "nl": ("Van", "Verzonden", "Aan", "Onderwerp"),
    "sv": ("Från", "Skickat", "Till", "Ämne"),
    "da": ("Fra", "Sendt", "Til", "Emne"),
    "fi": ("Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe"),
    "pl": ("Od", "Wysłano", "Do", "Temat"),
    "cs": ("Od", "Odesláno", "Komu", "Předmět"),
    "ru": ("От", "Отправлено", "Кому", "Тема"),
    "tr": ("Kimden", "Gönderildi", "Kime", "Konu"),
    "hu": ("Feladó", "Elküldve", "Címzett", "Tárgy"),
    "ro": ("De la", "Trimis", "Către", "Subiect"),
    "el": ("Από", "Στάλθηκε", "Προς", "Θέμα"),
    "ja": ("差出人", "送信日時", "宛先", "件名"),
    "zh": ("发件人", "发送时间", "收件人", "主题"),
    "ko": ("보낸 사람", "보낸 날짜", "받는 사람", "제목"),
}


@pytest.mark.parametrize("language", HEADERS)
@pytest.mark.parametrize("above", ["", "________________________________\n", "-----Original Message-----\n"])
def test_the_ask_is_not_read_as_an_answer_below_a_copied_header(language: str, above: str) -> None:
    sender, sent, to, subject = HEADERS[language]
    block = f"{sender}: Tom Hale <tom@example.com> \n{sent}: 3. 3. 2026 09:14\n{to}: Amy\n{subject}: Lisa?\n"
    reply = "Thank you, Tom. I would rather not.\n\nAmy"
    assert from_plain(f"{reply}\n\n{above}{block}\n{ASK}").text == reply
    bold = "".join(f"*{line.replace(':', ':*', 1)}\n" for line in block.splitlines())
    assert from_plain(f"{reply}\n\n{above}{bold}\n{ASK}").text == reply


def test_the_ask_is_not_read_as_an_answer_below_a_header_in_a_language_nobody_listed() -> None:
    block = "Mitt: Tom Hale <tom@example.com>\nAeg: 3.03.2026 9:14\nKelle: Amy\nPealk: Lisa?\n"
    assert from_plain(f"Jah!\n\n________________________________\n{block}\n{ASK}").text == "Jah!"


def test_answers_between_the_quoted_lines_are_not_lost() -> None:
    text = (
        "Hi Tom,\n\nOn 03/03/2026 09:14, Tom Hale wrote:\n> I'd like to introduce you to Lisa Novak.\n\nWho is she?\n\n"
        "> Would you be open to an introduction?\n\nOnly after Easter.\n\nAmy\n"
    )
    assert from_plain(text).text == "Hi Tom,\n\nWho is she?\n\nOnly after Easter.\n\nAmy"


def test_an_answer_below_an_original_message_is_not_lost() -> None:
    head = "-----Original Message-----\nFrom: Tom <tom@example.com>\nSent: 3 March 2026\nTo: Amy\nSubject: x"
    assert from_plain(f"{head}\n\n{QUOTED}\n\nNo.\n").text == "No."


def test_an_answer_typed_into_an_unmarked_copy_is_found_because_we_know_what_we_wrote() -> None:
    copy = ASK.replace("a no is fine.", "a no is fine.\n\nYes, do, but not before May.")
    text = f"From: Tom Hale <tom@example.com>\nSent: 3 March 2026 09:14\nTo: Amy Carter\nSubject: Lisa?\n\n{copy}"
    assert from_plain(text, [ASK]).text == "Yes, do, but not before May."


def test_the_ask_is_not_read_as_an_answer_though_it_was_wrapped_anew() -> None:
    flat = " ".join(ASK.split())
    narrow = flat.replace(", ", ",\n").replace(". ", ".\n")
    for copy in (flat, narrow, ASK, ASK.upper()):
        assert from_plain(f"Not for me, sorry.\n\n{copy}", [ASK]).text == "Not for me, sorry."
        assert from_plain(f"{copy}\n\nNot for me, sorry.", [ASK]).text == "Not for me, sorry."


def test_the_ask_is_not_read_as_an_answer_though_its_letters_are_spoilt() -> None:
    ask = (
        "Hallo Amy,\n\nich würde dich gern mit Lisa Brühl bekannt machen: sie führt ein Café für Künstler.\n\n"
        "Viele Grüße\nTom"
    )
    spoilt = ask.encode().decode("cp1252", "replace")
    lost = ask.encode("ascii", "replace").decode()
    for copy in (spoilt, lost):
        assert from_plain(f"Gern!\n\n{copy}", [ask]).text == "Gern!"


@pytest.mark.parametrize(
    "reply",
    [
        "Yes, I would be open to an introduction to Lisa Novak.",
        "You wrote that Lisa is looking for a cabinet maker. I am one!",
        "Best,\nTom",
        "Is a no fine? Then no.",
        "Tom - would I be open to an introduction? Depends.",
    ],
)
def test_a_reply_in_the_words_of_the_ask_is_not_lost(reply: str) -> None:
    assert from_plain(reply, [ASK]).text == reply


@pytest.mark.parametrize(
    "reply",
    [
        "As I wrote on 3 March 2026:\n- I do not take new clients\n- I do not give references",
        "Thanks!\n\nNo, though.",
        "Best of luck to her.\nI can't, I'm afraid.",
        "Sent from my heart: yes.",
        "- yes to an e-mail\n- no to a call",
        "--- no ---",
        "On reflection: yes.",
        "On 5 May I wrote to her already:\nwe meet on Monday.",
        "From: 9 May\nTo: 20 May\nI am away, afterwards gladly.",
        "My terms:\nBudget: 500\nDate: 5 May 2026\nPlace: Leeds",
        "This is confidential, please don't share it: I am leaving the firm. So no.",
        "Please notify her that I can't. I would disclose too much, it's privileged and confidential.",
        "Call me on 555-0104 and we'll talk it over.",
        "You may give her my number, 555-0104, and my address amy@example.org.",
        "> ",
        "Amy Carter is my sister's name too! Funny.\n\nAnyway: yes.",
        "Yes.\n\nP.S. She may call, T: 555-0104.",
        "I'd rather not.\nRegards,\nAmy",
        "My assistant will answer.\n\nAmy Carter",
    ],
)
def test_words_that_only_look_like_a_quote_or_a_signature_are_not_lost(reply: str) -> None:
    assert from_plain(reply, (), "Amy Carter").text == reply.strip("> ")


FOOTERS = """
Sent from my iPhone
Sent from my iPad
Sent from my Galaxy
Sent from Yahoo Mail on Android
Get Outlook for iOS
Get Outlook for Android<https://aka.ms/AAb9ysg>
Sent from Outlook for Android
Sent with [Proton Mail](https://proton.me/mail/home) secure email.
Sent from Mail for Windows
Sent via Superhuman ( https://sprh.mn/?vip=amy@example.org )
Von meinem iPhone gesendet
Gesendet von meinem Galaxy
Gesendet mit der GMX Mail App
Von meinem Samsung Galaxy Smartphone gesendet.
Envoyé de mon iPhone
Envoyé depuis mon téléphone portable Samsung
Télécharger Outlook pour iOS
Enviado desde mi iPhone
Enviado do meu iPhone
Obtener Outlook para Android
Inviato da iPhone
Inviato dal mio Galaxy
Verstuurd vanaf mijn iPhone
Verzonden vanaf mijn Galaxy
Skickat från min iPhone
Sendt fra min iPhone
Lähetetty iPhonesta
Wysłane z iPhone'a
Odesláno z iPhonu
Отправлено с iPhone
iPhone'umdan gönderildi
iPhoneから送信
发自我的iPhone
나의 iPhone에서 보냄
Sent from my phone, please excuse typos
Envoyé à partir de Outlook pour Android
""".strip().splitlines()


@pytest.mark.parametrize("footer", FOOTERS)
def test_a_mail_programs_footer_is_not_read_as_an_answer(footer: str) -> None:
    assert is_program_footer(footer)
    assert from_plain(f"Yes, gladly.\n\n{footer}\n").text == "Yes, gladly."
    assert from_plain(f"Yes, gladly.\n{footer}\n\n{QUOTED}").text == "Yes, gladly."


SIGNATURES = [
    "-- \nAmy Carter\nCarter Cabinets Ltd\n555-0104",
    "--\nAmy Carter, no nonsense since 1987",
    "Amy Carter\nManaging Director\nCarter Cabinets Ltd | 1 Example Square\nT: 555-0104",
    "Amy Carter | Director\nt 555-0104 | carter.example.com",
    "Dr. Amy Carter\nTel. 555-0104\n\nFollow us on example.com",
    "______________\nAmy Carter\nwww.carter.example.com",
    "Carter Cabinets Ltd, 1 Example Square\nTel 555-0104",
    "[cid:image001.png@01DC]",
    "CONFIDENTIALITY NOTICE: This e-mail is intended solely for the addressee. If you are not the intended\n"
    "recipient, do not accept, decline or copy it.",
    "This email and any attachments are confidential and may be privileged. If you have received this in error\n"
    "please notify us.",
    "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie.",
    "Ce message et toutes les pièces jointes sont confidentiels et établis à l'intention de ses destinataires.",
    "Este mensaje puede contener información confidencial. Si usted no es el destinatario, elimínelo.",
    "Esta mensagem pode conter informação confidencial. Se não é o destinatário, elimine-a.",
    "Questo messaggio contiene informazioni riservate. Se avete ricevuto questo messaggio per errore, cancellatelo.",
    "Dit bericht is uitsluitend bestemd voor de geadresseerde.",
    "Please consider the environment before printing this e-mail.",
]


@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize(
    "letter", ["Yes, gladly.\n\nAmy", "No thank you, Tom.\n\nBest regards,\nAmy", "Who is she?\n\nA."]
)
def test_a_signature_or_disclaimer_is_not_read_as_an_answer(letter: str, signature: str) -> None:
    for below in ("", f"\n\n{ATTRIBUTIONS['Gmail en']}\n{QUOTED}"):
        assert from_plain(f"{letter}\n\n{signature}{below}", (), "Amy Carter").text == letter


def test_contact_data_right_below_the_name_goes_and_the_name_stays() -> None:
    letter = "No, thank you.\n\nBest regards,\nAmy Carter"
    below = "Managing Director\nCarter Cabinets Ltd\nT: 555-0104 | www.carter.example.com"
    assert from_plain(f"{letter}\n{below}", (), "Amy Carter").text == letter


def test_a_refusal_after_the_sign_off_is_not_lost() -> None:
    text = (
        "Thanks for thinking of me!\n\nBest,\nAmy\n\nPS: it is a no, I'm afraid, I have given up cabinets altogether."
    )
    assert from_plain(text, (), "Amy Carter").text == text
    text = "Thanks!\n\nAmy\n\nAmy Carter\nT: 555-0104 | carter.example.com\n\nIt is a no, though, as I wrote last week."
    assert "It is a no" in from_plain(text, (), "Amy Carter").text


def test_a_gateways_banner_is_not_read_as_an_answer() -> None:
    banner = "CAUTION: This email originated from outside of the organization. Do not click unknown links."
    assert from_plain(f"{banner}\n\nYes, do.").text == "Yes, do."


def test_every_cut_says_why() -> None:
    read = from_plain(f"Yes.\n\n-- \nAmy\n\n{ATTRIBUTIONS['Gmail en']}\n{QUOTED}")
    assert [(cut.line, cut.reason) for cut in read.cuts] == [(3, "signature"), (6, "attribution"), (7, "quote")]
    assert "Would you be open" in read.cuts[2].text


def test_every_cut_of_our_own_words_says_where_they_stood() -> None:
    read = from_plain(f"{ASK}\n\nNot for me, sorry.\n\n{ASK}", [ASK])
    assert [(cut.line, cut.reason) for cut in read.cuts] == [(1, "our own words"), (13, "our own words")]


def test_a_mail_without_anything_new_is_empty_not_the_ask() -> None:
    assert from_plain(f"{ATTRIBUTIONS['Gmail en']}\n{QUOTED}").text == ""
    assert from_plain(ASK, [ASK]).text == ""
    assert new_text(parse(b"From: amy@example.org\n\n")).text == ""


def test_the_senders_name_in_the_header_tells_their_signature() -> None:
    raw = b"From: Amy Carter <a@example.org>\n\nYes.\n\nAmy\n\nAmy Carter\nDirector\nT: 555-0104\nwww.example.org\n"
    assert new_text(parse(raw)).text == "Yes.\n\nAmy"


def test_a_copy_below_groupwises_marks_is_no_part_of_the_reply() -> None:
    text = "Yes, gladly.\n\n>>> Tom Hale <tom@example.com> 31/12/2025 09:15 >>>\nWould you like to meet Dana?\n\nTom\n"
    assert from_plain(text, []).text == "Yes, gladly."


def test_a_signature_below_the_quote_is_no_part_of_the_reply() -> None:
    text = "Yes, gladly.\n\nOn 2 Mar 2026, Tom Hale wrote:\n\n> Would you mind?\n\n-- \nOffice of Amy Carter\n"
    assert from_plain(text, []).text == "Yes, gladly."
