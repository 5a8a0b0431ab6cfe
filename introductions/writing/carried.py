"""What an ask says in the introducer's own words: the statements that are for its reader, in paragraphs, scrubbed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from introductions.model import Person
from introductions.statements import JointText, Statement, StatementKind
from introductions.writing import lint
from introductions.writing.mail import one_line
from introductions.writing.scrub import scrub
from introductions.writing.secrets import tells_handle

QUESTION = "a question of its own"
_SHORT_WORDS = 70  # of the introducer's own, with tone "short"
_QUESTION = re.compile(r"[?？؟]")
_SPOKEN = re.compile(
    r"[\"“„«][^\"“”„«»]{1,80}[\"”“»]"
)  # said “only 140?” is what somebody asked, and asks the reader nothing
_SHORT_REASONS = 30  # more, for why it is a good idea
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+|\n|$)\s*")
_HEADING = re.compile(r"(?:^|(?<=[.!?] ))[^.!?]*:$")


@dataclass(frozen=True, slots=True)
class Carried:
    """``paragraphs`` of the introducer's own words, ``own`` what the other wrote themselves, ``removed`` what the
    introducer is told of: each piece that stayed out, with the reason."""

    paragraphs: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def carried(joint: JointText, key: str, *, short: bool = False) -> Carried:
    """What the joint text says to the reader ``key`` about the other."""
    paragraphs: list[list[str]] = []
    own: list[str] = []
    removed: list[str] = []
    last_end, last_quote, count = 0, -9, 0
    for statement in joint.statements:
        words = dict(statement.carried).get(key)
        if not words:
            continue
        why = left_out(words, own=statement.quoted)
        if why and why != QUESTION and (rest := lint.softened(words)):
            removed.append(noted(statement.text, f"in part, because it {why}"))
            words, why = rest, None
        if short and count >= (_SHORT_WORDS if _may_go(statement) else _SHORT_WORDS + _SHORT_REASONS):
            why = why or "kept short"
        if why:
            removed.append(noted(statement.text, why))
            continue
        if statement.quoted:
            near = own and 0 <= statement.span[0] - last_quote <= 3
            own.append(words if not own else f"{own.pop()} {'' if near else '… '}{words}")
            last_quote = statement.span[1]
            continue
        count += len(words.split())
        apart = not paragraphs or "\n\n" in joint.text[last_end : statement.span[0]]
        _add(paragraphs, words, apart)
        last_end = statement.span[1]
    for lines in paragraphs:  # what headed a list or a quotation that stays out
        lines[-1] = _HEADING.sub("", lines[-1]).strip()
    others = [person for person, _ in joint.parties if person.key != key]
    scrubbed = []
    for lines in paragraphs:
        clean, taken = _scrubbed("\n".join(lines), others)
        removed += [noted(detail, "how to reach somebody") for detail in taken]
        if clean.strip():
            scrubbed.append(clean.strip())
    safe = []
    for line in own:
        clean, taken = _scrubbed(line, others)
        removed += [noted(detail, "how to reach somebody") for detail in taken]
        if clean.strip():
            safe.append(clean.strip())
    removed += [noted(s.text, s.why_left_out) for s in joint.statements if not s.carried and _worth_noting(s)]
    return Carried(tuple(scrubbed), tuple(safe), tuple(dict.fromkeys(removed)))


def _scrubbed(text: str, others: Sequence[Person]) -> tuple[str, tuple[str, ...]]:
    """Without contact details, and without sentences that tell the other's name as a handle."""
    for other in others:  # "She joined Booking.com", and her address is there
        domain = other.key.rpartition("@")[2]
        if domain and domain in text.casefold():
            text = re.sub(rf"(?<![\w.@-])(?=[A-Z])(?i:{re.escape(domain)})(?![\w-]|\.\w)", _firm, text)
    clean, taken = scrub(text)
    for other in others:
        if tells_handle(clean, other):
            told = [s for s in _SENTENCE.findall(clean) if tells_handle(s, other)]
            for sentence in told or [clean]:
                clean = clean.replace(sentence, "")
            taken += tuple(s.strip() for s in told or [clean])
    return clean, taken


def _firm(domain: re.Match[str]) -> str:
    return domain[0].partition(".")[0]


def left_out(words: str, *, own: bool = False) -> str | None:
    """Why words that are about the right person may still not stand in an ask (E6, E8), or None.

    ``own``: somebody's own words in quotation marks; what presses *them* ("They want an answer by the 20th") is a fact.
    """
    why = None if own and lint.is_theirs(words) else lint.pressing(words)
    return why or (QUESTION if _QUESTION.search(_SPOKEN.sub(" ", words)) else None)


def noted(text: str, why: str) -> str:
    """One line for the introducer: ``noted("Be on time.", "a next step, too early before a yes")``."""
    short = one_line(text)
    return f"“{short if len(short) <= 90 else short[:87].rstrip() + '…'}” ({why})"


def _add(paragraphs: list[list[str]], words: str, apart: bool) -> None:
    """Sentences of one paragraph flow, items of a list stand on lines of their own."""
    item = words.startswith("- ") or "\n- " in words
    if apart and not (item and paragraphs and paragraphs[-1][-1].startswith("- ") and "\n- " not in words):
        paragraphs.append([words])
    elif item or paragraphs[-1][-1].split("\n")[-1].startswith("- ") or paragraphs[-1][-1].endswith(":"):
        paragraphs[-1].append(words)
    else:
        paragraphs[-1][-1] += words if words[:1] in " ,;:–—-" else " " + words


def _may_go(statement: Statement) -> bool:
    return statement.kind is not StatementKind.REASON


def _worth_noting(statement: Statement) -> bool:
    return bool(statement.why_left_out) and not statement.why_left_out.startswith(("a greeting", "a heading"))
