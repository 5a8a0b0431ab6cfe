"""Which lines of a reply are copied from the mail it answers: attribution lines, header blocks, rules, ``>``.

A language needs only its words for "wrote" and for the fields of a header (:mod:`mail_words`); dates and addresses do
the rest. What follows an attribution is cut to the end unless it is marked with ``>``: then only the marked lines go,
so that answers between and below the quoted lines stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading import mail_words as words
from introductions.reading.html_text import COPIED, MARKS, RULE

_QUOTED = re.compile(r"\s{0,4}(?:[>＞]|&gt;|[A-Z]{1,3}(?:>|&gt;)(?: |$))")
_MARKS = re.compile(r"^\s{0,4}(?:[A-Z]{1,3}(?=>|&gt;))?(?:[>＞ \t]|&gt;)*")
_ADDRESS = re.compile(r"[^\s<>()\[\]:;,\"]{1,64}@[^\s<>()\[\]:;,\"]{1,200}")
# Nothing but who wrote: "Quoting Tom Hale <tom@example.com>:", "tom@example.com wrote:".
_ADDRESS_WROTE = re.compile(
    r"(?:quoting|zitat von|zitiere|citando a?|citation de|cytowanie|citerar|"
    r"quoting message by)?\s?(?:[^\W\d][\w.'’\"-]{0,30},? ){0,5}[<(]?"
    r"[^\s<>()\[\]:;,\"]{1,64}@[^\s<>()\[\]:;,\"]{1,200}[>)]?(?: \S{1,20}){0,3}\s?[:：]?",
    re.IGNORECASE,
)
_DATE = re.compile(r"\b\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}\b|\d年|\d월")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"\b\d{1,2}\b")
_TIME = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_TOKEN = re.compile(r"[^\s,;:()<>*]+(?:\([^\W\d]{1,3}\))?")
_FIELD = re.compile(r"[\s>*_]{0,8}([^\W\d_][^:：@<>]{0,30}?)[\s*_]{0,4}[:：](?!//)(.{0,2000})")
_FIELD_INSIDE = re.compile(r"(?:^|(?<=[\s>*]))([^\W\d_][^\s:@<>]{0,20})\s?\*?[:：](?!//)")
_GROUPWISE = re.compile(r">>> .{3,120}\d.{1,20} >>>\s{0,4}")  # ">>> Tom Hale <tom@example.com> 31/12/2025 09:15 >>>"
_DASHED = re.compile(r"\s{0,8}[-_=*]{2,}\s{0,4}(\S[^-_=*]{2,80}?)\s{0,4}[-_=*]{2,}\s{0,8}")
_RULED = re.compile(r"\s{0,8}[-_=*]{8,}\s{0,8}")
_NAME_SAID = re.compile(
    r"(?!(?:You|We|They|She|He|It|And|But|As)\b)(?:[^\W\d_a-z][\w.'’-]{0,30} ){1,4}(?:said|says|asked|spake|"
    r"sagte|dixit|dijo|a dit|disse)\s?:"
)
_SENTENCE = re.compile(r"[^\W\d]{3}[.!?]\s+[^\W\d_a-z]")  # the end of one and the beginning of the next
# "As I wrote on 3 March:", "what you wrote on Tuesday at 9:14:" are words of a letter.
_FIRST_PERSON = frozenset(
    {"i", "ich", "ik", "jeg", "jag", "yo", "je", "io", "eu", "you", "du", "vous", "tu", "we", "wir", "nous",
     "as", "wie", "comme", "como", "come", "zoals", "som", "what", "was", "that"}
)  # fmt: skip
_FIELDS = (
    ("from", words.FIELD_FROM),
    ("sent", words.FIELD_SENT),
    ("to", words.FIELD_TO),
    ("subject", words.FIELD_SUBJECT),
)
_SPAN = 4  # lines over which a mail program wraps an attribution


@dataclass(frozen=True, slots=True)
class Block:
    """Lines ``start`` to ``end`` (exclusive) that are not new, and why."""

    start: int
    end: int
    reason: str


def is_quoted(line: str) -> bool:
    """Whether the line is marked as quoted: ``> Would you mind?``"""
    return bool(_QUOTED.match(line))


def unquote(line: str) -> str:
    """The line without its quote marks.

    >>> unquote("> > Would you mind?")
    'Would you mind?'
    """
    if not is_quoted(line):
        return line
    return _MARKS.sub("", line)


def copied_blocks(lines: list[str]) -> list[Block]:
    """The blocks of a reply that were copied, in order, not overlapping; one pass.

    >>> copied_blocks(["Gladly.", "", "On 1 May 2026 at 10:22, Tom Hale wrote:", "> Would you mind?"])
    [Block(start=2, end=3, reason='attribution'), Block(start=3, end=4, reason='quote')]
    """
    attributions = {
        start: end for end in range(len(lines)) for start in [_attribution_start(lines, end)] if start is not None
    }
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if is_quoted(line) and at not in attributions and not _GROUPWISE.fullmatch(line):
            end = at + 1
            while end < len(lines) and (is_quoted(lines[end]) or _is_broken_quote(lines, end)):
                end += 1
            blocks.append(Block(at, end, "quote"))
            at = end
            continue
        end, reason = _copied_from(lines, at, attributions)
        if not end:
            at += 1
            continue
        if not _goes_on_quoted(lines, end):
            blocks.append(Block(at, len(lines), reason))
            break
        blocks.append(Block(at, end, reason))
        at = end
    return blocks


def _copied_from(lines: list[str], at: int, attributions: dict[int, int]) -> tuple[int, str]:
    """(where the head of a copied message that begins here ends, what it is), or (0, "")."""
    line = lines[at]
    if line.startswith(COPIED):
        return at + 1, "copied message"
    if line.startswith(RULE):
        end = _header_block(lines, _next_written(lines, at + 1), known=False)
        return (end, "copied message") if end else (0, "")
    if at in attributions:
        end = attributions[at] + 1
        text = _bare(" ".join(lines[at:end]))
        if _goes_on_quoted(lines, end) or _surely_attribution(text):
            return end, "attribution"
    dashed = _DASHED.fullmatch(line)
    lowered = line.strip().strip("*").lower()
    if dashed and any(name in dashed[1].lower() for name in words.ORIGINAL):
        return _header_block(lines, _next_written(lines, at + 1), known=False) or at + 1, "copied message"
    if _GROUPWISE.fullmatch(line):
        return at + 1, "copied message"
    if lowered in words.ORIGINAL:  # "  Original Message  " without its dashes
        end = _header_block(lines, _next_written(lines, at + 1), known=False)
        return (end, "copied message") if end else (0, "")
    if lowered.endswith(":") and lowered.startswith(words.FORWARDED):
        return at + 1, "copied message"
    if dashed or _RULED.fullmatch(line):
        after = _next_written(lines, at + 1)
        end = _header_block(lines, after, known=False) if after - at <= 3 else 0
        return (end, "copied message") if end else (0, "")
    end = _header_block(lines, at, known=True)
    return (end, "copied message") if end else (0, "")


def _attribution_start(lines: list[str], end: int) -> int | None:
    """The first line of the attribution that ends in this line: "On … <amy@example.org>\\nwrote:"."""
    last = _bare(lines[end])
    if not last or len(last) > 300 or MARKS.match(last):
        return None
    if is_quoted(last) and not _is_closed_address(lines, end):
        return None
    if not last.endswith((":", "：")) and _tail(last) not in words.WROTE and not last.endswith(words.WROTE_INSIDE):
        return None
    text = ""
    for start in range(end, max(end - _SPAN, -1), -1):
        line = _bare(lines[start]) if start == end else lines[start].strip()
        if not line or (start < end and is_quoted(line)) or MARKS.match(line) or len(text) + len(line) > 400:
            break
        text = f"{line} {text}".strip()
        if _is_attribution(text):
            first = start
            while first > max(0, end - _SPAN + 1) and _opens(lines[first - 1]) and not _opens(lines[first]):
                first -= 1
            return first
    if len(last) <= 120 and _quoted_next(lines, end + 1) and names_writer(last):
        return end
    return None


def leading_lines(lines: list[str]) -> list[Block]:
    """The block at the end of ``lines`` that leads to words known to be copied: the attribution above our own ask.

    >>> leading_lines(["Gladly.", "", "Tom Hale, 3 Mar 2026, 09:14:", ""])
    [Block(start=2, end=3, reason='attribution')]
    """
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    for start in range(max(0, end - _SPAN), end):
        text = " ".join(line.strip() for line in lines[start:end])
        if len(text) <= 300 and all(line.strip() for line in lines[start:end]) and names_writer(text) and _leads(text):
            return [Block(start, end, "attribution")]
    return []


def _leads(text: str) -> bool:
    """Not a sentence of a letter that happens to stand above: it ends in a colon or a word for writing."""
    return (text.rstrip("-*_] ")[-1:] in ":：" or _tail(text) in words.WROTE) and not _SENTENCE.search(text)


def _tail(text: str) -> str:
    return text.rstrip(":：-*_], ").rpartition(" ")[2].lower()


def _bare(line: str) -> str:
    """Without what some programs set around it: "---- On … wrote ----", "[… wrote:]", "*… wrote:*"."""
    return (
        line.strip().strip("-*_[]«»— \t")
        if line.strip()[:1] in "-*_[«—>" or line.strip()[-1:] in "-*_ ]»—"
        else line.strip()
    )


def names_writer(line: str) -> bool:
    """Whether a line may lead to somebody's words: it has a word for writing, or ends in ":" after an address, a date
    or a name and a word for saying. Enough where a quote follows; a letter has such lines, too.

    >>> [names_writer(x) for x in ("Tom Hale, 3 Mar 2026, 09:14:", "Tom Hale said:", "My terms:")]
    [True, True, False]
    """
    bare = _bare(line)
    if _wrote(bare):
        return True
    if not bare.endswith((":", "：")):
        return False
    return bool(_ADDRESS.search(bare)) or _has_date(bare) or bool(_NAME_SAID.fullmatch(bare))


def _is_closed_address(lines: list[str], end: int) -> bool:
    """An address wrapped inside its brackets ("… < amy@example.org\n> wrote:") only looks quoted."""
    if not end or len(lines[end]) > 40 or not _wrote(lines[end]):
        return False
    above = lines[end - 1]
    return not is_quoted(above) and above.rfind("<") > above.rfind(">")


def _opens(line: str) -> bool:
    first = line.strip().lower().partition(" ")[0].strip("*,")
    return first in words.WROTE_OPENERS and bool(_NUMBER.search(line)) and len(line) > 25 and not is_quoted(line)


def _wrote(text: str) -> bool:
    lowered = text.lower()
    return any(t in words.WROTE for t in _TOKEN.findall(lowered)) or any(w in lowered for w in words.WROTE_INSIDE)


def _has_date(text: str) -> bool:
    if _DATE.search(text):
        return True
    year = _YEAR.search(text)
    numbers = _NUMBER.findall(text)
    return bool(year and numbers) or (bool(_TIME.search(text)) and len(numbers) >= 3)


def _is_attribution(text: str) -> bool:
    if not _has_date(text):
        return bool(_ADDRESS_WROTE.fullmatch(text))
    return bool(_ADDRESS.search(text)) or _wrote(text)


def _surely_attribution(text: str) -> bool:
    """Safe to cut all that follows, though it is not marked as quoted: a person may write "as I wrote on 3 March:"."""
    tokens = _TOKEN.findall(text.lower())
    first = tokens[0] if tokens else ""
    spoken = _FIRST_PERSON & set(tokens)
    timed = bool(_TIME.search(text)) and _has_date(text)
    if _ADDRESS.search(text):
        closed = bool(re.search(r"[>)\]]\s{0,3}[:：]$", text.strip()))
        return _wrote(text) or first in words.WROTE_OPENERS or closed or (timed and not spoken)
    return _wrote(text) and not spoken and (timed or first in words.WROTE_OPENERS or tokens[-1] in words.WROTE)


def _field_kind(line: str) -> str:
    found = _FIELD.match(line)
    if not found or is_quoted(line):
        return ""
    name = found[1].strip().lower()
    for kind, names in _FIELDS:
        if name in names:
            return kind
    return "other"


def _header_block(lines: list[str], at: int, *, known: bool) -> int:
    """Where the header block that begins in this line ends, 0 if none does. ``known`` asks for words that are known;
    below a drawn line any four fields with an address and a date will do."""
    if at >= len(lines) or not _field_kind(lines[at]):
        return 0
    if _is_header_in_a_line(lines[at]):
        return at + 1
    if known and _field_kind(lines[at]) == "other":
        return 0
    kinds: list[str] = []
    end, text = at, ""
    while end < len(lines) and end - at < 16:
        line = lines[end]
        kind = _field_kind(line)
        gap = not line.strip() and end + 1 < len(lines)
        if gap and _field_kind(lines[end + 1]) not in ("", "other"):
            end += 1
            continue
        if kind == "other" and known and not (set(kinds) >= {"from"}):
            break
        if not kind and not (kinds and kinds[-1] == "to" and ("@" in line or line.rstrip().endswith(";"))):
            break
        kinds.append(kind or "to")
        text += line[:300] + "\n"
        end += 1
    named = {k for k in kinds if k != "other"}
    address, dated = bool(_ADDRESS.search(text)), _has_date(text)
    if "from" in named and len(named) >= 3 and (address or dated):
        return end
    if "from" in named and len(named) >= 2 and address and dated:
        return end
    return end if not known and len(kinds) >= 4 and address and dated else 0


def _is_header_in_a_line(line: str) -> bool:
    """A header block that a program ran together: "From: Tom <tom@…> Sent: 3 March To: Amy Subject: Lisa?"."""
    if len(line) < 40 or not (_ADDRESS.search(line) or _has_date(line)):
        return False
    kinds: list[str] = []
    for found in _FIELD_INSIDE.finditer(line[:2000]):
        name = found[1].strip(" *_").lower()
        kinds += [kind for kind, names in _FIELDS if name in names][:1]
    return kinds[:1] == ["from"] and len(set(kinds)) >= 3


def _next_written(lines: list[str], at: int) -> int:
    while at < len(lines) and (not lines[at].strip() or MARKS.match(lines[at])):
        at += 1
    return at


def _quoted_next(lines: list[str], at: int) -> bool:
    at = _next_written(lines, at)
    return at < len(lines) and is_quoted(lines[at])


def _goes_on_quoted(lines: list[str], at: int) -> bool:
    return _quoted_next(lines, at)


def _is_broken_quote(lines: list[str], at: int) -> bool:
    """A quoted line that a gateway wrapped: its tail stands without a mark between two marked lines."""
    line = lines[at]
    return (
        0 < len(line.strip()) <= 40
        and line[:1].islower()
        and len(lines[at - 1]) >= 60
        and at + 1 < len(lines)
        and is_quoted(lines[at + 1])
    )
