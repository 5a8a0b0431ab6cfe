"""What is set below (or above) a letter without being written for it: signatures, footers, disclaimers, banners.

Never cut by closing words ("Best,"): a refusal may stand after the thanks. A block is cut only by its own marks: the
line ``-- ``, a mail program's element, the sender's name repeated below the sign-off, telephone numbers and links.
"""

from __future__ import annotations

import re

from introductions.reading import mail_words as words
from introductions.reading.html_text import END_SIGNATURE, RULE, SIGNATURE
from introductions.reading.quotes import Block
from introductions.reading.small_print import (
    disclaimed,
    fine_print,
    is_disclaimer,
    is_program_footer,
    last_line,
    paragraphs,
    taglines,
)

_DELIMITER = re.compile(r"\s{0,2}(?:--|—|–) ?\s{0,2}")
_DRAWN = re.compile(r"\s{0,4}(?:[-_=*~–—]{3,}|-{2}\s-{2}[\s-]{0,60})\s{0,4}")
_PHONE = re.compile(
    r"(?:\b(?:t|m|f|tel|ph|phone|mobile|mob|fax|office|direct|cell|telefon|tél|handy|mobil|"
    r"móvil)\b[.:]{0,2}\s{0,3}|\+|☎|📞|📱)"
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
_GOES_ON = re.compile(
    r"\s{0,4}(?:but|and|or|only|unless|if|though|however|except|aber|und|nur|wenn|mais|et|sauf|pero|y|si|mas|"
    r"e|se|ma|maar|en|als)\b",
)
_WORD = re.compile(r"[^\W\d_]+")
_OF_SOMEBODY = re.compile(
    r"(?:office of|assistant to|on behalf of|for|pa to|p\.?a\.? to|secretary to)\b", re.IGNORECASE
)
_SMALL = frozenset(
    "of and for in the to at de la le du des et y e del da do di der die und für van en het i na".split()
)
_BY_ORDER = re.compile(r"^\s{0,4}(?:i\.\s?[AV]\.|ppa\.?|p\.\s?p\.)\s{1,2}(?=[A-Z])")  # German "im Auftrag", "per pro"
_BEHIND_SENTENCE = re.compile(r"[.!?,–—-]\s")
_TITLES = frozenset(
    {"dr", "prof", "professor", "sir", "dame", "mr", "mrs", "ms", "mx", "herr", "frau", "ing", "dipl",
     "mag", "phd", "md", "mba", "lic", "dott", "dra", "ir", "drs", "rev"}
)  # fmt: skip
_POSTSCRIPT = re.compile(r"\s{0,4}p\.?\s?p?\.?\s?s\b", re.IGNORECASE)


def set_blocks(lines: list[str], name: str = "", *, trust_marks: bool = True, above: bool = False) -> list[Block]:
    """The blocks of one stretch of new text that were set by a program or a company, in order.

    ``name`` is the sender's, as in From; without it only marked blocks and contact data are found. ``trust_marks`` is
    False where the whole letter was typed into the element that a mail program keeps for signatures, ``above`` True
    where some of the letter stands before these lines (a signature may stand below the quote).

    >>> set_blocks(["Yes, gladly.", "", "Sent from my iPhone"])
    [Block(start=2, end=3, reason="the mail program's footer")]
    """
    gone: dict[int, str] = dict.fromkeys(sorted(marked_lines(lines)), "signature") if trust_marks else {}
    fine_print(lines, gone)
    _delimited(lines, gone, above=above)
    for at, line in enumerate(lines):
        if at not in gone and _IMAGE_LINE.fullmatch(line):
            gone[at] = "signature"
        if at not in gone and is_program_footer(line):
            gone[at] = "the mail program's footer"
    last_line(lines, gone)
    taglines(lines, gone)
    disclaimed(lines, gone)
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


def _delimited(lines: list[str], gone: dict[int, str], *, above: bool) -> None:
    """From the line ``-- `` (RFC 3676 §4.3) on; from a drawn line only if contact data or a disclaimer follows."""
    for at, line in enumerate(lines):
        proper = bool(_DELIMITER.fullmatch(line))
        if at in gone or not (proper or _DRAWN.fullmatch(line) or line.startswith(RULE)):
            continue
        below = [x for x in lines[at + 1 : at + 60] if x.strip()]
        if len(below) > (20 if proper else 12) or not (proper or _contact_lines(below)):
            continue
        if below and _GOES_ON.match(below[0]):
            continue  # "Yes / -- / but not before May"
        if any(x.strip() for x in lines[:at]) or (above and proper):
            gone.update({i: "signature" for i in range(at, len(lines)) if i not in gone})
            return


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
    line = _BY_ORDER.sub("", line)
    head = re.split(r"[|,·•/–—(\t]|\s-\s|\s{2,}", line.strip(" *_")[:120], maxsplit=1)[0]
    own = _name_words(head)
    if "," in line and sorted(_name_words(line)) == sorted(name):  # "Carter, Amy"
        return len(name) >= 2
    if not (len(own) >= 2 and len(name) >= 2 and len(own) <= len(name) + 2):
        return False
    matched = [word for word in own if any(_same_name(word, part) for part in name)]
    if own[0] not in matched:  # "Office of Amy Carter"
        return False
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
    """ "Best regards," and no sentence that begins like one: "Great.", "Thanks, no." """
    text = line.strip().lower()
    if len(text) >= 40 or text.endswith((".", "?")):
        return False
    return any(text.startswith(c) and (len(c) > 4 or not text[len(c) : len(c) + 1].isalpha()) for c in words.CLOSINGS)


def _ends_in_closing(lines: list[str], name: list[str]) -> bool:
    """Whether a name that follows is the sign-off itself: "Best," and not "Thanks, we met." or "MfG Lüdecke"."""
    if not lines or not _is_closing(lines[-1]) or len(lines[-1].split()) > 4:
        return False
    last = _name_words(lines[-1])
    return not (len(last) > 1 and any(_same_name(last[-1], part) and len(last[-1]) > 1 for part in name))


def _named(lines: list[str], gone: dict[int, str], name: str) -> None:
    """A block that opens with the sender's name below the sign-off, or holds nothing but contact data."""
    own = _name_words(name)
    parts = paragraphs(lines, gone)
    ahead = sum(end - start for start, end in parts)
    for number, (start, end) in enumerate(parts):
        block, few = lines[start:end], ahead <= 25
        ahead -= end - start
        before = [x for a, b in parts[:number] for x in lines[a:b]] if few else []
        if before and not before[-1].rstrip().endswith(":"):
            rest = [x for a, b in parts[number:] for x in lines[a:b]]
            signed = _is_signed(before, own)
            contact = _contact_lines(block)
            short = all(len(x) <= 100 for x in block) and not _is_prose(" ".join(block))
            named = short and not _ends_in_closing(before, own) and _is_name_line(block[0], own)
            # A name alone, or with what they are, is how people sign; a rule, data or a third line is a program's.
            more = len(block) > 2 or " | " in block[0] or bool(_contact_lines(block))
            # "Marketing Office / Harbour & Holt Ltd / 555-0170" below a letter that nobody signed
            house = short and _is_house(block, contact) and before[-1].rstrip()[-1:] != ","
            if (named and (signed or more or _contact_lines(rest) >= 2)) or (
                (signed and contact >= max(1, (len(block) + 1) // 2) and _is_label(block))
                or (house and not _contact_lines(before))
                or (_is_post(block, own) and not _ends_in_closing(before, own) and before[-1].rstrip()[-1:] != ",")
            ):
                for a, b in parts[number:]:
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


def _is_post(block: list[str], name: list[str]) -> bool:
    """What somebody is, without who they are: "Purchasing Department", "Plant Manager, Site 4 / T 555-0112"; or who
    they are under another name than their mail has: "Prof. D. Orr / Chair in Hydrology"."""
    written = [line.strip() for line in block if not _IMAGE_LINE.fullmatch(line)]
    if not written or len(written) > 4 or any(_OF_SOMEBODY.match(x) or _names(x, name) for x in written):
        return False
    for line in written:
        words_ = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", line)
        small = [w for w in words_ if w[0].islower() and w not in _SMALL]
        if len(line) > 60 or line[-1] in ".!?:,;" or (small and not _PHONE.search(line)):
            return False
    return any(word.strip(".").lower() in words.ROLES for line in written for word in re.findall(r"[^\W\d_]+", line))


def _names(line: str, name: list[str]) -> bool:
    """Whether a line opens with a name of the sender: "Amy", "Amy Carter, Partner"."""
    return any(len(word) > 1 and _same_name(word, part) for word in _name_words(line)[:2] for part in name)


def _is_house(block: list[str], contact: int) -> bool:
    """What a company sets below every letter: a few lines that each begin with a capital or a number, most of them
    contact data, a company or a telephone number among them."""
    capital = all(not line.strip()[:1].islower() for line in block)
    if not capital or not _is_label(block):
        return False
    if any(" | " in line or " · " in line for line in block):
        return contact == len(block)
    known = any(_COMPANY.search(line) or _PHONE.search(line) for line in block)
    return known and contact >= 2 and contact * 2 >= len(block)


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
