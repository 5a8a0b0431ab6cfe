"""What is set below (or above) a letter without being written for it: signatures, footers, disclaimers, banners.

Never cut by closing words ("Best,"): a refusal may stand after the thanks. A block is cut only by its own marks: the
line ``-- ``, a mail program's element, the sender's name repeated below the sign-off, telephone numbers and links.
"""

from __future__ import annotations

import re

from introductions.reading import mail_words as words
from introductions.reading.html_text import END_FINE, END_SIGNATURE, FINE, MARKS, SIGNATURE
from introductions.reading.quotes import Block

_DELIMITER = re.compile(r"\s{0,2}(?:--|—|–) ?\s{0,2}")
_DRAWN = re.compile(r"\s{0,4}(?:[-_=*~–—]{3,}|-{2}\s-{2}[\s-]{0,60})\s{0,4}")
_PHONE = re.compile(
    r"(?:\b(?:t|m|f|tel|ph|phone|mobile|mob|fax|office|direct|cell|telefon|tél|handy|mobil|móvil)\b[.:]{0,2}\s{0,3}|\+|☎|📞|📱)"
    r"\s{0,2}[\d(][\d ()./-]{4,24}|\b\d{3}[-. ]\d{4}\b|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"https?://|\bwww\.|\blinkedin\b|\b[\w-]{2,40}\.(?:com|org|net|example|de|fr|es|it|nl|co\.uk|io)\b", re.IGNORECASE
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,200}")
_COMPANY = re.compile(
    r"\b(?:GmbH|Ltd|LLP|Inc|LLC|PLC|AG|B\.V|S\.A|S\.L|SARL|S\.p\.A|SpA|Oy|A/S|KG|e\.V|Limited|Corp)\b\.?"
)
_IMAGE_LINE = re.compile(
    r"\s{0,8}[\[<(](?:cid:|image|inline image|logo|bild|imagen)[^\])>\n]{0,200}[\])>]\s{0,8}", re.IGNORECASE
)
_LINK_TAIL = re.compile(r"[<(\[]\s{0,2}https?://[^\s>)\]]{0,400}\s{0,2}[>)\]]")
_GOES_ON = re.compile(
    r"\s{0,4}(?:but|and|or|only|unless|if|though|however|except|aber|und|nur|wenn|mais|et|sauf|pero|y|si|mas|e|se|ma|maar|en|als)\b",
)
# "Get BlueMail for Android", "Sent via Shortwave", "Please excuse typos and brevity": whatever the program is called.
_FOOTER = re.compile(
    r"(?:get|try|download|télécharger|obtenir|obtener|obter|scarica) [\w.'’-]{2,20}(?: [\w.'’-]{2,20}){0,2} (?:for|pour|para|per|für|voor) "
    r"(?:ios|android|iphone|ipad|mac|macos|windows|desktop)\b.{0,30}|"
    r"(?:please |kindly |pls )?(?:excuse|forgive|pardon|apologi[sz]e for|apologies for|sorry for)\b[^.!?:]{0,30}"
    r"\b(?:typos?|brevity|terseness|autocorrect|auto-correct|fat fingers|thumbs)\b.{0,40}|"
    r"(?:sent|typed|written|dictated|composed|thumbed|tapped out)\b.{0,30}\b(?:typos?|brevity|tiny keyboard|autocorrect|with (?:my |two )?thumbs?|voice recognition|siri)\b.{0,40}",
    re.IGNORECASE,
)
_SENT_WITH = re.compile(
    r"Sent (?:from|via|using|with) (?:my |the )?[A-Z][\w.+'’-]*(?: (?:[A-Z][\w.+'’-]*|for|on|mobile|app|secure|email|mail)){0,5}[.!]?"
)
_WORD = re.compile(r"[^\W\d_]+")
_BEHIND_SENTENCE = re.compile(r"[.!?,–—-]\s")
_TITLES = frozenset(
    {"dr", "prof", "professor", "sir", "dame", "mr", "mrs", "ms", "mx", "herr", "frau", "ing", "dipl",
     "mag", "phd", "md", "mba", "lic", "dott", "dra", "ir", "drs", "rev"}
)  # fmt: skip
_ABOUT_MAIL = re.compile(
    r"e-?mail|message|nachricht|mensaje|mensagem|messaggio|bericht|courriel|mail|notice|office|gesellschaft|информац|viesti|meddelande|wiadomo|environment|umwelt|邮件|メール",
    re.IGNORECASE,
)
# How a company's paragraph begins ("This e-mail and any attachment …"), and one of the words that it then holds.
_OPENS = re.compile(
    r"[\s*_#>-]{0,8}(?:(?:confidentiality|disclaimer|legal|privacy|important|virus|vertraulichkeit\w*|hinweis|haftung\w*|rechtlich\w*|"
    r"confidentialité|avis|avertissement|confidencialidad\w*|aviso|confidencialidade|riservatezza|avviso|nota|vertrouwelijk\w*|let op)"
    r"(?: (?:notice|note|warning|legal|important|statement|disclaimer|information|juridique|de \w+|di \w+|is\w*|hinweis))?\s?[:.!–-]\s?)?"
    r"(?:(?:please note(?: that)?|note:|nb:?)\s)?(?:the (?:information|contents?) (?:contained |transmitted )?(?:in|of|with) this|"
    r"(?:this|any) (?:e-?mail|message|communication|transmission|electronic|correspondence|mail)\b|"
    r"dies\w{0,2} (?:e-?mail|nachricht|mail|mitteilung)|der inhalt dieser|die (?:in dieser|information)|"
    r"(?:ce|cet) (?:message|courriel|e-?mail|courrier)|le contenu de ce|les informations|"
    r"(?:este|el presente) (?:mensaje|correo|e-?mail|mail)|la información|el contenido de este|"
    r"(?:esta|a presente) mensagem|este (?:e-?mail|correio)|as informações|o conteúdo dest|"
    r"(?:questa|la presente) (?:e-?mail|mail|comunicazione)|(?:questo|il presente) messaggio|le informazioni|il contenuto d|"
    r"(?:dit|deze) (?:bericht|e-?mail|mail)|de (?:informatie|inhoud)|"
    r"det(?:ta|te) (?:e-?post|mail|meddelande|meddelelse|mejl)\w*|denn[ae] (?:e-?post|e-?mail|mail|besked|melding)\w*|"
    r"tämä (?:viesti|sähköposti)|t[aey]n? (?:wiadomość|zpráva|e-?mail|správa)|(?:данное|это|настоящее) (?:сообщение|письмо)|bu (?:e-?posta|mesaj))"
)
_OPENED = words.DISCLAIMER_WEAK + words.DISCLAIMER_OPENED
_SAYS_I = re.compile(r"\b(?:i|i'm|i’m|i'd|i’d|i've|i’ve|i'll|i’ll|ich|je|yo|ik)\b", re.IGNORECASE)
_POSTSCRIPT = re.compile(r"\s{0,4}p\.?\s?p?\.?\s?s\b", re.IGNORECASE)


def set_blocks(lines: list[str], name: str = "", *, trust_marks: bool = True) -> list[Block]:
    """The blocks of one stretch of new text that were set by a program or a company, in order.

    ``name`` is the sender's, as in From; without it only marked blocks and contact data are found. ``trust_marks`` is
    False where the whole letter was typed into the element that a mail program keeps for signatures.

    >>> set_blocks(["Yes, gladly.", "", "Sent from my iPhone"])
    [Block(start=2, end=3, reason="the mail program's footer")]
    """
    gone: dict[int, str] = dict.fromkeys(sorted(marked_lines(lines)), "signature") if trust_marks else {}
    _fine_print(lines, gone)
    _delimited(lines, gone)
    for at, line in enumerate(lines):
        if at not in gone and _IMAGE_LINE.fullmatch(line):
            gone[at] = "signature"
        if at not in gone and is_program_footer(line):
            gone[at] = "the mail program's footer"
    _taglines(lines, gone)
    _disclaimed(lines, gone)
    _named(lines, gone, name)
    return _as_blocks(gone)


def _as_blocks(gone: dict[int, str]) -> list[Block]:
    blocks: list[Block] = []
    for at in sorted(gone):
        if blocks and blocks[-1].end == at and blocks[-1].reason == gone[at]:
            blocks[-1] = Block(blocks[-1].start, at + 1, gone[at])
        else:
            blocks.append(Block(at, at + 1, gone[at]))
    return blocks


def marked_lines(lines: list[str]) -> set[int]:
    """The lines inside elements that a mail program marks as signature, the marks included."""
    inside: set[int] = set()
    depth = 0
    for at, line in enumerate(lines):
        opens, closes = line.startswith(SIGNATURE), line.startswith(END_SIGNATURE)
        depth += opens
        if depth or closes:
            inside.add(at)
        depth -= closes and depth > 0
    return inside


def _fine_print(lines: list[str], gone: dict[int, str]) -> None:
    """What is set small or grey below the letter; a letter may be set so itself, so never without one above."""
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


def _delimited(lines: list[str], gone: dict[int, str]) -> None:
    """From the line ``-- `` (RFC 3676 §4.3) on; from a drawn line only if contact data or a disclaimer follows."""
    for at, line in enumerate(lines):
        proper = bool(_DELIMITER.fullmatch(line))
        if at in gone or not (proper or _DRAWN.fullmatch(line)):
            continue
        below = [x for x in lines[at + 1 : at + 60] if x.strip()]
        if len(below) > (20 if proper else 12) or not (proper or _contact_lines(below)):
            continue
        if below and _GOES_ON.match(below[0]):
            continue  # "Yes / -- / but not before May"
        if any(x.strip() for x in lines[:at]):
            gone.update({i: "signature" for i in range(at, len(lines)) if i not in gone})
            return


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


def _paragraphs(lines: list[str], gone: dict[int, str]) -> list[tuple[int, int]]:
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
    return bool(_ABOUT_MAIL.search(lowered)) and (not _SAYS_I.search(lowered) or strong >= 2)


def _taglines(lines: list[str], gone: dict[int, str]) -> None:
    """ "My working hours may not be yours", "Scanned by …": a paragraph of its own, never the first."""
    for start, end in _paragraphs(lines, gone)[1:]:
        text = " ".join(lines[start:end]).lower()
        if len(text) <= 300 and any(phrase in text for phrase in words.TAGLINES):
            gone.update(dict.fromkeys(range(start, end), "signature"))


def _disclaimed(lines: list[str], gone: dict[int, str]) -> None:
    paragraphs = _paragraphs(lines, gone)
    for number, (start, end) in enumerate(paragraphs):
        opens = next((at for at in range(start + 1, end) if _OPENS.match(lines[at].lower())), None)
        if opens is not None and is_disclaimer(" ".join(lines[opens:end])[:6000]):
            gone.update(dict.fromkeys(range(opens, end), "disclaimer"))
            end = opens
        text = " ".join(lines[start:end])[:6000]
        lowered = text.lower()
        if number < 2 and any(phrase in lowered for phrase in words.BANNER) and len(text) < 600:
            gone.update(dict.fromkeys(range(start, end), "banner"))
            continue
        if not is_disclaimer(text):
            continue
        first = _disclaimer_line(lines, start, end)
        if number == 0 and first == start and len(paragraphs) == 1 and len(text) < 120:
            continue  # a short letter about something confidential
        gone.update(dict.fromkeys(range(first, end), "disclaimer"))


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


def _contact_lines(lines: list[str]) -> int:
    return sum(
        bool(
            _PHONE.search(x)
            or _LINK.search(x)
            or _MAIL.search(x)
            or _COMPANY.search(x)
            or " | " in x
            or " · " in x
            or is_disclaimer(x)
        )
        for x in (line[:300] for line in lines)
    )


def _name_words(text: str) -> list[str]:
    return [w for w in _WORD.findall(text.lower()) if w not in _TITLES]


def _is_name_line(line: str, name: list[str]) -> bool:
    """The sender's whole name alone, or followed by a title or a rule: "Amy Carter | Partner", "Stanislaw Wojcik" of
    Stan Wojcik."""
    head = re.split(r"[|,·•/–—(\t]|\s-\s|\s{2,}", line.strip(" *_")[:120], maxsplit=1)[0]
    own = _name_words(head)
    if "," in line and sorted(_name_words(line)) == sorted(name):  # "Carter, Amy"
        return len(name) >= 2
    if not (len(own) >= 2 and len(name) >= 2 and len(own) <= len(name) + 2):
        return False
    matched = [word for word in own if any(_same_name(word, part) for part in name)]
    return len(matched) >= 2 and (len(matched) == len(own) or len(matched) >= len(name))


def _same_name(word: str, part: str) -> bool:
    """ "stan" and "stanislaw", "amy" and "amy", "j" and "joan"."""
    short, long = sorted((word, part), key=len)
    return long.startswith(short)


def _is_signed(lines: list[str], name: list[str]) -> bool:
    """Whether the letter has its sign-off already: its last line is a name of the sender, or stands below a closing."""
    written = [x.strip() for x in lines if x.strip()]
    if not written:
        return False
    for above, line in enumerate(reversed(written[-3:])):  # "Tess" may stand above "(for Desmond Oyelaran)"
        last = _name_words(line)
        if not 0 < len(last) <= 4:
            break
        for word in last:
            if any(word[:3] == part[:3] if len(word) > 2 else part.startswith(word) for part in name):
                return True
        if above == 0 and len(written) > 1 and _is_closing(written[-2]):
            return True
    behind = _name_words(_BEHIND_SENTENCE.split(written[-1])[-1])  # "… that is enough. Stan"
    return 0 < len(behind) <= 3 and any(_same_name(behind[0], part) for part in name if len(behind[0]) > 1)


def _is_closing(line: str) -> bool:
    return len(line) < 40 and line.strip().lower().startswith(words.CLOSINGS)


def _ends_in_closing(lines: list[str]) -> bool:
    """Whether a name that follows is the sign-off itself."""
    return bool(lines) and _is_closing(lines[-1])


def _named(lines: list[str], gone: dict[int, str], name: str) -> None:
    """A block that opens with the sender's name below the sign-off, or holds nothing but contact data."""
    own = _name_words(name)
    paragraphs = _paragraphs(lines, gone)
    for number, (start, end) in enumerate(paragraphs):
        rest = [x for a, b in paragraphs[number:] for x in lines[a:b]]
        before = [x for a, b in paragraphs[:number] for x in lines[a:b]]
        block = lines[start:end]
        if number and len(rest) <= 25:
            signed = _is_signed(before, own)
            contact = _contact_lines(block)
            short = all(len(x) <= 100 for x in block) and not _is_prose(" ".join(block))
            named = not _ends_in_closing(before) and _is_name_line(block[0], own) and short
            # "Marketing Office / Harbour & Holt Ltd / 555-0170" below a letter that nobody signed
            house = short and _is_house(block, contact) and before[-1].rstrip()[-1:] in ".!?…)"
            if (named and (signed or len(block) > 2 or _contact_lines(rest) >= 2)) or (
                (signed and contact >= max(1, (len(block) + 1) // 2) and _is_label(block))
                or (house and not _contact_lines(before))
            ):
                for a, b in paragraphs[number:]:
                    text = " ".join(lines[a:b])
                    if a == start or not (_POSTSCRIPT.match(text) or _is_prose(text)):
                        gone.update(dict.fromkeys(range(a, b), "signature"))
                return
        cut = _below_name(block, own)
        if cut > 1 and _is_name_line(block[cut - 1], own) and block[cut - 2].rstrip()[-1:] in ".!?…":
            gone[start + cut - 1] = "signature"  # nobody's sign-off: the name belongs to what stands below it
        if cut and (number or cut > 1):
            gone.update(dict.fromkeys(range(start + cut, end), "signature"))


def _is_label(block: list[str]) -> bool:
    """No sentence, and nothing announced by one ("My details for Lisa:")."""
    return not _is_prose(" ".join(block)) and not block[0].rstrip().endswith(":")


def _is_house(block: list[str], contact: int) -> bool:
    """What a company sets below every letter: a few lines that each begin with a capital or a number, most of them
    contact data, a company or a telephone number among them."""
    known = any(_COMPANY.search(line) or _PHONE.search(line) for line in block)
    capital = all(not line.strip()[:1].islower() for line in block)
    return known and capital and contact >= 2 and contact * 2 >= len(block) and _is_label(block)


def _below_name(block: list[str], own: list[str]) -> int:
    """Where contact data begins right below the name that signs: "Amy Carter / Partner / T: 555-0101"."""
    for at in range(len(block) - 1):
        below = block[at + 1 :]
        if at and block[at - 1].rstrip().endswith(":"):
            continue  # "Here is how to reach me:"
        if not _is_signed(block[max(0, at - 1) : at + 1], own) or len(block[at].split()) > 5 or len(below) > 8:
            continue
        if all(len(x) <= 90 and not _is_prose(x) for x in below) and _contact_lines(below) >= 1:
            return at + 1
    return 0


def _is_prose(text: str) -> bool:
    """A sentence that somebody may have written for this letter."""
    return len(text.split()) >= 6 and text.rstrip()[-1:] in ".!?…" and not _contact_lines([text])
