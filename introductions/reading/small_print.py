"""What programs and companies set around a letter: footers, banners, disclaimers, small print.

A footer is known by its make ("Sent from …", "Get … for iOS"), a disclaimer by how it begins or by what it speaks of.
"""

from __future__ import annotations

import re

from introductions.reading import mail_words as words
from introductions.reading.html_text import END_FINE, FINE, MARKS

_LINK_TAIL = re.compile(r"[<(\[]\s{0,2}https?://[^\s>)\]]{0,400}\s{0,2}[>)\]]")
# "Get BlueMail for Android", "Sent via Shortwave", "Please excuse typos and brevity": whatever the program is called.
_FOOTER = re.compile(
    r"(?:get|try|download|télécharger|obtenir|obtener|obter|"
    r"scarica) [\w.'’-]{2,20}(?: [\w.'’-]{2,20}){0,2} (?:for|pour|para|per|für|voor) "
    r"(?:ios|android|iphone|ipad|mac|macos|windows|desktop)\b.{0,30}|"
    r"(?:please |kindly |pls )?(?:excuse|forgive|pardon|apologi[sz]e for|apologies for|sorry for)\b[^.!?:]{0,30}"
    r"\b(?:typos?|brevity|terseness|autocorrect|auto-correct|fat fingers|thumbs)\b.{0,40}|"
    r"(?:sent|typed|written|dictated|composed|thumbed|tapped out)\b.{0,30}\b(?:typos?|brevity|tiny keyboard|"
    r"autocorrect|with (?:my |two )?thumbs?|voice recognition|siri)\b.{0,40}",
    re.IGNORECASE,
)
_SENT_WITH = re.compile(
    r"Sent (?:from|via|using|with) (?:my |the )?[A-Z][\w.+'’-]*(?: (?:[A-Z][\w.+'’-]*|for|on|mobile|app|"
    r"secure|email|mail)){0,5}[.!]?"
)
_ABOUT_MAIL = re.compile(
    r"e-?mail|message|nachricht|mensaje|mensagem|messaggio|bericht|courriel|mail|notice|office|gesellschaft|"
    r"информац|viesti|meddelande|wiadomo|environment|umwelt|邮件|メール",
    re.IGNORECASE,
)
# How a company's paragraph begins ("This e-mail and any attachment …"), and one of the words that it then holds.
_OPENS = re.compile(
    r"[\s*_#>-]{0,8}(?:(?:confidentiality|disclaimer|legal|privacy|important|virus|vertraulichkeit\w*|hinweis|"
    r"haftung\w*|rechtlich\w*|"
    r"confidentialité|avis|avertissement|confidencialidad\w*|aviso|confidencialidade|riservatezza|avviso|nota|"
    r"vertrouwelijk\w*|let op)"
    r"(?: (?:notice|note|warning|legal|important|statement|disclaimer|information|juridique|de \w+|di \w+|"
    r"is\w*|hinweis))?\s?[:.!–-]\s?)?"
    r"(?:(?:please note(?: that)?|note:|nb:?)\s)?(?:the (?:information|contents?) (?:contained |"
    r"transmitted )?(?:in|of|with) this|"
    r"(?:this|any) (?:e-?mail|message|communication|transmission|electronic|correspondence|mail)\b|"
    r"dies\w{0,2} (?:e-?mail|nachricht|mail|mitteilung)|der inhalt dieser|die (?:in dieser|information)|"
    r"(?:ce|cet) (?:message|courriel|e-?mail|courrier)|le contenu de ce|les informations|"
    r"(?:este|el presente) (?:mensaje|correo|e-?mail|mail)|la información|el contenido de este|"
    r"(?:esta|a presente) mensagem|este (?:e-?mail|correio)|as informações|o conteúdo dest|"
    r"(?:questa|la presente) (?:e-?mail|mail|comunicazione)|(?:questo|il presente) messaggio|le informazioni|"
    r"il contenuto d|"
    r"(?:dit|deze) (?:bericht|e-?mail|mail)|de (?:informatie|inhoud)|"
    r"det(?:ta|te) (?:e-?post|mail|meddelande|meddelelse|mejl)\w*|denn[ae] (?:e-?post|e-?mail|mail|besked|"
    r"melding)\w*|"
    r"tämä (?:viesti|sähköposti)|t[aey]n? (?:wiadomość|zpráva|e-?mail|správa)|(?:данное|это|"
    r"настоящее) (?:сообщение|письмо)|bu (?:e-?posta|mesaj))"
)
_OPENED = words.DISCLAIMER_WEAK + words.DISCLAIMER_OPENED
# "Sent with love", "Sent her a note": a letter's own words, though they begin like a footer.
_MEANT = re.compile(
    r"[?:]|\b(?:love|wishes|regards|thanks|greetings|yes|no|not|her|him|them|it|you|yesterday|today|already|"
    r"grüße\w*|liebe|dank|amour|"
    r"amitiés|cariño|abrazo|saludos|saluti|groet\w*|ja|nein|oui|non|si|sí|sim)\b"
)
_MAXIM = re.compile(r"[\"“„«‘'*_][^\n]{5,260}[\"”“»’'*_.!]\s{0,3}[-–—~]{1,2}\s{0,2}[^\W\d_a-z][\w.,' ’()-]{2,60}")
_SAYS_I = re.compile(r"\b(?:i|i'm|i’m|i'd|i’d|i've|i’ve|i'll|i’ll|ich|je|yo|ik)\b", re.IGNORECASE)


def fine_print(lines: list[str], gone: dict[int, str]) -> None:
    """What is set small or grey below the letter; a letter may be set so itself, so never without one above."""
    if not any(line.startswith(FINE) for line in lines):
        return
    inside = letter = False
    for at, line in enumerate(lines):
        if line.startswith((FINE, END_FINE)):
            inside = line.startswith(FINE)
        elif not line.strip() or at in gone or MARKS.match(line):
            continue
        elif inside and letter:
            gone[at] = "small print"
        elif not inside and not is_program_footer(line):
            letter = True


def is_program_footer(line: str) -> bool:
    """ "Sent from my iPhone", "Get Outlook for iOS", in the languages of mail programs."""
    written = " ".join(_LINK_TAIL.sub(" ", line.strip()[:400]).split()).strip(" *_[]<>")
    text = written.lower()
    if not text or len(text) > 110:
        return False
    if _FOOTER.fullmatch(text) or _SENT_WITH.fullmatch(written):
        return True
    begins = text.startswith(words.SENT_BY) or text.endswith(words.SENT_BY_END)
    return begins and any(device in text for device in words.DEVICES)


def paragraphs(lines: list[str], gone: dict[int, str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start: int | None = None
    for at in range(len(lines) + 1):
        written = at < len(lines) and at not in gone and bool(lines[at].strip())
        if written and start is None:
            start = at
        elif not written and start is not None:
            spans.append((start, at))
            start = None
    return spans


def last_line(lines: list[str], gone: dict[int, str]) -> None:
    """ "Sent from a shed": below everything, on a line of its own, whatever it names."""
    written = [at for at, line in enumerate(lines) if line.strip() and at not in gone and not MARKS.match(line)]
    if len(written) < 2 or written[-1] - written[-2] < 2:
        return
    text = " ".join(lines[written[-1]].split()).strip(" *_[]<>()").lower()
    begins = text.startswith(words.SENT_BY) or text.endswith(words.SENT_BY_END)
    if begins and len(text.split()) <= 14 and not _MEANT.search(text):
        gone[written[-1]] = "the mail program's footer"


def is_disclaimer(text: str) -> bool:
    """Whether a paragraph is one of those that companies add.

    >>> is_disclaimer("This message may contain privileged information. Registered office: 1 Example Square.")
    True
    """
    lowered = " ".join(text.lower().split())
    if _OPENS.match(lowered) and any(word in lowered for word in _OPENED) and not _SAYS_I.search(lowered):
        return True
    strong = sum(phrase in lowered for phrase in words.DISCLAIMER_STRONG)
    weak = sum(phrase in lowered for phrase in words.DISCLAIMER_WEAK)
    if not strong and weak < 3:
        return False
    if weak >= 3 and not _SAYS_I.search(lowered):
        return True
    return bool(_ABOUT_MAIL.search(lowered)) and (not _SAYS_I.search(lowered) or strong >= 2)


def taglines(lines: list[str], gone: dict[int, str]) -> None:
    """ "My working hours may not be yours", "Scanned by …": a paragraph of its own, never the first."""
    for start, end in paragraphs(lines, gone)[1:]:
        text = " ".join(line.strip() for line in lines[start:end])
        tagline = any(phrase in text.lower() for phrase in words.TAGLINES) or _MAXIM.fullmatch(text)
        if len(text) <= 300 and tagline:
            gone.update(dict.fromkeys(range(start, end), "signature"))


def disclaimed(lines: list[str], gone: dict[int, str]) -> None:
    parts = paragraphs(lines, gone)
    for number, (start, end) in enumerate(parts):
        opens = next((at for at in range(start + 1, end) if _OPENS.match(lines[at].lower())), None)
        if opens is not None and is_disclaimer(" ".join(lines[opens:end])[:6000]):
            gone.update(dict.fromkeys(range(opens, end), "disclaimer"))
            end = opens
        text = " ".join(lines[start:end])[:6000]
        lowered = text.lower()
        if number < 2 and any(phrase in lowered for phrase in words.BANNER) and len(text) < 600:
            gone.update(dict.fromkeys(range(start, end), "banner"))
            continue
        last = number == len(parts) - 1 and number > 0  # there, less will do
        if not is_disclaimer(text) and not (last and _is_business(lowered)):
            continue
        first = _disclaimer_line(lines, start, end)
        if number == 0 and first == start and len(parts) == 1 and len(text) < 120:
            continue  # a short letter about something confidential
        gone.update(dict.fromkeys(range(first, end), "disclaimer"))


def _is_business(lowered: str) -> bool:
    """Two things that a company says of its mails, and nobody who says "I"."""
    return sum(word in lowered for word in _OPENED) >= 2 and not _SAYS_I.search(lowered)


def _disclaimer_line(lines: list[str], start: int, end: int) -> int:
    """Where inside its paragraph the disclaimer begins: at the sentence that holds the first of its phrases."""
    if _OPENS.match(lines[start].lower()):
        return start
    text, starts = "", []
    for line in lines[start:end]:
        starts.append(len(text))
        text += line.strip().lower() + " "
    phrases = words.DISCLAIMER_STRONG if any(x in text for x in words.DISCLAIMER_STRONG) else words.DISCLAIMER_WEAK
    first_phrase = min((text.find(x) for x in phrases if x in text), default=0)
    first = start + sum(at <= first_phrase for at in starts) - 1
    while first > start and len(lines[first - 1].strip()) >= 55 and lines[first - 1].strip()[-1] not in ".!?:;,":
        first -= 1
    return first
