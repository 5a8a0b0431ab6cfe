"""The introducer's words cut into paragraphs, list items and sentences, each with its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

_ITEM = re.compile(r"(?:[-*\u2022\u2013\u2014\u00b7]|\(?\d{1,2}[.)]|[a-h]\))[ ]+(?=\S)")
_END = re.compile(
    r"[.!?\u2026]+[\"\u201d\u00bb')\]]*(?:[ ]*[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u200d]+|"
    r"[ ]+[:;]-?[)D(P](?![\w]))*(?=[ ]|$)|[\u3002\uff01\uff1f]+"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"]|(?<!\w)')(?:mr|mrs|ms|dr|prof|capt|col|sgt|lt|st|rev|hon|jr|sr|vs|etc|e\.g|i\.e|approx|ca|cca|"
    r"inc|ltd|co|no|nr|ex|"
    r"fr|hr|bzw|z\.b|d\.h|u\.a|usw|evtl|ggf|inkl|vgl|tel|mme|mlle|m|sra|dra|srta|ud|uds|vd|p\.ej|aprox|exmo|"
    r"exma|sig|dott|ecc|"
    r"dhr|mevr|bijv|o\.a|t\.a\.v|em|abt|str|min|max|feat|dept|univ|p\.m|a\.m|[a-z])\.$",
    re.I,
)

LONGEST = 1200  # characters; longer is no sentence
MOST_CUTS = 40  # places to cut it at; the long sentences of real introductions have eight

_CONJUNCTION = (
    r"and|but|so|while|whereas|und|aber|während|also|et|mais|tandis\ que|alors\ que|donc|y|pero|"
    r"mientras(?:\ que)?|así\ que|e|mas|enquanto|então|ma|mentre|quindi|en|maar|terwijl|dus"
)
CUT = re.compile(  # where a sentence may fall into clauses
    rf"\s*[;:]\s+(?=\S)|,?\s+[-–—]\s+|,\s+(?:(?:{_CONJUNCTION})\s+)?|\s+(?:{_CONJUNCTION})\s+|,?\s+(?:after|"
    rf"because|since|although|though|now that|ever since|when|weil|nachdem|parce que|après|porque|desde que|"
    rf"dopo|omdat|nadat)\s+",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a line that stands alone. ``marker`` is "- " or "1. " for the first sentence of a list item;
    ``item`` numbers list items within the text (-1: no item), ``paragraph`` and ``line`` number what they say."""

    text: str
    start: int
    end: int
    paragraph: int
    line: int
    item: int = -1
    marker: str = ""
    first: bool = False  # first sentence of its paragraph
    alone: bool = False  # the only sentence of its line

    @property
    def too_long(self) -> bool:
        """Nobody writes such a sentence, and cutting it up costs its square: told to nobody, never looked into."""
        return len(self.text) > LONGEST or _falls_apart(self.text)


@lru_cache(maxsize=1024)  # each pass over the sentences asks
def _falls_apart(text: str) -> bool:
    return next(islice(CUT.finditer(text), MOST_CUTS, None), None) is not None


def units(text: str) -> list[Unit]:
    """Every sentence in order. Joined, their spans cover all but blanks and list marks."""
    found: list[Unit] = []
    paragraph, item, line_number, offset, fresh = 0, -1, 0, 0, True
    for line in text.split("\n"):
        start, offset = offset, offset + len(line) + 1
        if not line.strip():
            paragraph, fresh = paragraph + (not fresh), True
            continue
        mark = _ITEM.match(line)
        body = start
        if mark and line[mark.end() :].strip():
            item += 1
            body = start + mark.end()
        pieces = sentences(text, body, start + len(line.rstrip()))
        for n, (a, b) in enumerate(pieces):
            found.append(
                Unit(
                    text[a:b], a, b, paragraph, line_number, item if mark else -1,
                    mark.group() if mark and n == 0 else "",
                    fresh and n == 0, len(pieces) == 1,
                )
            )  # fmt: skip
        fresh, line_number = False, line_number + 1
    return found


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the sentences between two places: "Dr. Who met J. Moss. Good." is two."""
    spans: list[tuple[int, int]] = []
    at = start
    for stop in _END.finditer(text, start, end):
        if stop.end() >= end:
            break
        head = text[max(at, stop.start() - 12) : stop.start() + 1]
        after = text[stop.end() : stop.end() + 3].lstrip(" \"'\u201e\u201c\u00ab(\u00bf\u00a1")
        if text[stop.start()] == "." and text[stop.start() : stop.start() + 2] != "..":
            if (
                _ABBREVIATION.search(head)
                and not _LETTER_OF.search(text[max(at, stop.start() - 20) : stop.start() + 1])
                and not (len(head) > 1 and head[-2].islower() and after[:1].isupper() and _ends(head))
            ):
                continue
            if _ENUMERATES.search(head):
                continue  # "Winston - 1. Susannah is fair. 2. She …"
            if re.search(r"(?:^|[\s(])\d{1,2}\.$", head) and re.match(
                r"\s*(?:[a-zäöü]|(?i:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)|\d)",
                text[stop.end() : stop.end() + 6],
            ):
                continue  # "10. April"
        elif after[:1].islower() and text[stop.start()] in ".\u2026":
            continue
        spans.append((at, stop.end()))
        at = stop.end()
        while at < end and text[at] == " ":
            at += 1
    if at < end:
        spans.append((at, end))
    return [(a, b) for a, b in spans if text[a:b].strip()]


_ENUMERATES = re.compile(r"(?:^|[.!?:;–—-] )\(?\d{1,2}\.$")
_LETTER_OF = re.compile(r"\b(?:letters?|plan|part|vitamin|class|grade|group|type|section|minor|major|flat)\s[A-Z]\.$")
_FINAL_WORDS = re.compile(r"(?:^|\s)(?:no|min|max|co|etc|usw|ecc|ud|uds|ex|em)\.$", re.I)


def _ends(head: str) -> bool:
    """Short words that end a sentence as often as they abbreviate: "I said no. She laughed.\""""
    return bool(_FINAL_WORDS.search(head))
