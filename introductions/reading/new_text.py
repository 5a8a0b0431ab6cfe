"""The newly written part of a reply: quotes, our own ask and signatures taken out, each cut with its reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from introductions.reading.html_text import BOLD, COLOURED, END_SIGNATURE, MARKS, RULE, SIGNATURE, to_text
from introductions.reading.message import Message
from introductions.reading.mime import clean_text
from introductions.reading.quotes import Block, copied_blocks, leading_lines, unquote
from introductions.reading.signatures import marked_lines, set_blocks
from introductions.reading.subtract import own_words

TEXT_CAP = 65_536  # characters that are read
LINES_CAP = 2_000

_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\u00ad\u034f]")
_SEE_BELOW = re.compile(
    r"\b(?:below|inline|in-line|in (?:red|blue|green|bold|colou?r|purple)|answers? in|comments? in|unten|"
    r"weiter unten|in (?:rot|blau|grün|fett)|"
    r"ci-dessous|plus bas|en (?:rouge|bleu|vert|gras)|abajo|más abajo|en (?:rojo|azul|verde|negrita)|abaixo|"
    r"a (?:vermelho|negrito)|"
    r"em (?:vermelho|negrito|azul)|sotto|qui sotto|in (?:rosso|blu|grassetto)|hieronder|in het (?:rood|blauw|vet))\b",
    re.IGNORECASE,
)
_IN_BOLD = re.compile(r"\b(?:bold|fett|gras|negrita|negrito|grassetto|vet)\b", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Cut:
    """A part that was left out and why, e.g. ``Cut("signature", "-- \\nAmy Carter", 7)``; ``line`` is where it began in
    the text that was read (an HTML body as text), counted from 1."""

    reason: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class NewText:
    """What somebody wrote for this mail, and what was left out of it."""

    text: str
    cuts: tuple[Cut, ...] = ()


def new_text(message: Message, asks: Sequence[str] = ()) -> NewText:
    """What the sender wrote for this mail. ``asks`` are our own words (asks and follow-ups), never read as theirs.

    >>> from introductions.reading.message import parse
    >>> new_text(parse(b"From: amy@example.org\\n\\nGladly!\\n\\nSent from my iPhone\\n\\n> Would you mind?\\n")).text
    'Gladly!'

    The HTML body is used where a mail program marked quotes in it by its own elements, which needs no language; the
    plain body otherwise. Empty if nothing new is in it.
    """
    name = _sender_name(message)
    plain = message.text if message.text and message.text.strip() else None
    if message.html is not None:
        text, marked = to_text(message.html)
        if marked or plain is None:
            read = _read(text, tuple(asks), name)
            if read.text or plain is None:
                return read
    return from_plain(plain or "", asks, name)


def from_plain(text: str, asks: Sequence[str] = (), name: str = "") -> NewText:
    """The same for a plain text; ``name`` is the sender's, to know a signature by.

    >>> from_plain("Yes.\\n\\nOn 1 May 2026, Tom Hale wrote:\\n> Would you mind?").cuts[0].reason
    'attribution'
    """
    return _read(MARKS.sub("", clean_text(text[: TEXT_CAP * 2])), tuple(asks), name)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines that still count as new, and how many lines of the text stand above them."""

    above: int
    lines: list[str]


@lru_cache(maxsize=8)  # asked twice in a row: is it a machine's, and what does it say?
def _read(text: str, asks: tuple[str, ...], name: str) -> NewText:
    cuts: list[Cut] = []
    lines = [_INVISIBLE.sub("", line).replace("\xa0", " ").rstrip() for line in text[:TEXT_CAP].split("\n")[:LINES_CAP]]
    set_off = [line[:1] if line[:1] in (COLOURED, BOLD) else "" for line in lines]
    lines = [line.removeprefix(mark) for line, mark in zip(lines, set_off, strict=True)]
    blocks = _without_answers(lines, copied_blocks(lines), set_off)
    stretches = _without(_Stretch(0, lines), blocks, cuts)
    if asks and not any(_written(stretch.lines) for stretch in stretches):
        # All of it looks copied: answers may stand unmarked inside the copy. What is not ours there is new.
        cuts.clear()
        stretches = [_Stretch(0, _without_frame([unquote(line) for line in lines], asks))]
        stretches = [s for stretch in stretches for s in _without_ours(stretch, asks, cuts)]
        stretches = [s for stretch in stretches for s in _without(stretch, _heads(stretch.lines), cuts)]
    elif asks:
        stretches = [s for stretch in stretches for s in _without_ours(stretch, asks, cuts)]
    kept: list[str] = []
    trust = any(_written(_unmarked(stretch.lines)) for stretch in stretches)
    for stretch in stretches:
        above = any(kept)
        for part in _without(stretch, set_blocks(stretch.lines, name, trust_marks=trust, above=above), cuts):
            kept.extend(line for line in part.lines if not MARKS.match(line))
        kept.append("")
    if len(text) > TEXT_CAP or text.count("\n") >= LINES_CAP:
        cuts.append(Cut("too long to be read", "", len(lines) + 1))
    new = _BLANK_LINES.sub("\n\n", "\n".join(line.strip() for line in kept)).strip()
    return NewText(new, tuple(sorted(cuts, key=lambda cut: cut.line)))


def _without_answers(lines: list[str], blocks: list[Block], set_off: list[str]) -> list[Block]:
    """The blocks less the lines set off in them, where the letter says that it answers in colour or in bold below."""
    if not any(set_off):
        return blocks
    held = {at for block in blocks for at in range(block.start, block.end)}
    letter = " ".join(line for at, line in enumerate(lines) if at not in held)[:2000]
    if not _SEE_BELOW.search(letter):
        return blocks
    wanted = BOLD if _IN_BOLD.search(letter) else COLOURED
    left: list[Block] = []
    for block in blocks:
        start = block.start
        for at in range(block.start, block.end):
            if set_off[at] == wanted and not lines[at].rstrip().endswith(":"):
                left.append(Block(start, at, block.reason))
                lines[at] = unquote(lines[at])
                start = at + 1
        left.append(Block(start, block.end, block.reason))
    return [block for block in left if block.end > block.start]


def _written(lines: list[str]) -> bool:
    return any(line.strip() and not MARKS.match(line) for line in lines)


def _unmarked(lines: list[str]) -> list[str]:
    marked = marked_lines(lines)
    return [line for at, line in enumerate(lines) if at not in marked]


def _without(stretch: _Stretch, blocks: list[Block], cuts: list[Cut]) -> list[_Stretch]:
    """The stretches between the blocks; what the blocks hold goes to ``cuts``."""
    stretches: list[_Stretch] = []
    at = 0
    for block in blocks:
        stretches.append(_Stretch(stretch.above + at, stretch.lines[at : block.start]))
        held = [line for line in stretch.lines[block.start : block.end] if not MARKS.match(line)]
        if text := "\n".join(held).strip("\n"):
            cuts.append(Cut(block.reason, text, stretch.above + block.start + 1))
        at = block.end
    stretches.append(_Stretch(stretch.above + at, stretch.lines[at:]))
    return stretches


def _without_ours(stretch: _Stretch, asks: Sequence[str], cuts: list[Cut]) -> list[_Stretch]:
    text = "\n".join(stretch.lines)
    stretches: list[_Stretch] = []
    at, above = 0, stretch.above
    ours = own_words(text, asks)
    for start, end in ours:
        between = _Stretch(above, text[at:start].split("\n"))
        stretches += _without(between, leading_lines(between.lines), cuts)
        above += text.count("\n", at, start)
        cuts.append(Cut("our own words", text[start:end], above + 1))
        above += text.count("\n", start, end)
        at = end
    rest = text[at:].split("\n")
    last = _without_frame(rest, asks) if ours else rest
    if frame := "\n".join(rest[len(last) :]).strip():
        cuts.append(Cut("our own words", frame, above + len(last) + 1))
    stretches.append(_Stretch(above, last))
    return stretches


def _without_frame(lines: list[str], asks: Sequence[str]) -> list[str]:
    """A copy of our ask without its last lines ("Best, / Tom"), which are too short to be known alone. Where somebody
    answered above them, nothing else tells that they are ours."""
    lines = list(lines)
    for ask in asks:
        written = [line.strip() for line in ask.split("\n") if line.strip()]
        while lines and (not lines[-1].strip() or (written and lines[-1].strip() == written[-1])):
            if lines.pop().strip():
                written.pop()
    return lines


def _heads(lines: list[str]) -> list[Block]:
    """Attribution lines and header blocks alone, when what follows them was taken out already."""
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        found = copied_blocks([*lines[at : at + 12], "> "])
        if found and found[0].start == 0 and found[0].reason != "quote":
            end = min(at + found[0].end, len(lines))
            blocks.append(Block(at, end, found[0].reason))
            at = max(end, at + 1)
        else:
            at += 1
    return blocks


def _sender_name(message: Message) -> str:
    if message.sender is None:
        return ""
    return message.sender.name or message.sender.email.partition("@")[0].replace(".", " ").replace("_", " ")


__all__ = ["END_SIGNATURE", "RULE", "SIGNATURE", "Cut", "NewText", "from_plain", "new_text"]
