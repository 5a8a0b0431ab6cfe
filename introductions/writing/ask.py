"""The private ask: one mail to one party, in the introducer's own words, that nobody else will see.

A frame (``frames``) holds what the joint text says for this reader (``Statement.carried``). Nothing is added to it:
where the joint text says nothing about the other, neither does the ask.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.errors import NotFoundError, RefusedError
from introductions.model import Person
from introductions.statements import JointText, Statement, StatementKind
from introductions.writing import lint, nameless
from introductions.writing.frames import Frame, frame
from introductions.writing.mail import WrittenMail, one_line
from introductions.writing.scrub import scrub

_SHORT_WORDS = 70  # of the introducer's own, with tone "short"


@dataclass(frozen=True, slots=True)
class AskOptions:
    """How to ask. ``nameless`` describes the other without naming them; ``tone`` is "warm" or "short"."""

    nameless: bool = False
    tone: str = "warm"


@dataclass(frozen=True, slots=True)
class WrittenAsk:
    """An ask before it becomes a draft; ``removed`` says, for the introducer's eyes, what was left out and why."""

    to: Person
    greeting_name: str
    subject: str
    text: str
    html: str
    removed: tuple[str, ...] = ()


_DEFAULT = AskOptions()


def write(joint: JointText, to: Person, options: AskOptions = _DEFAULT) -> WrittenAsk:
    """The ask to ``to``, e.g. "Hi Amy, I’m thinking of introducing you to Lisa Wagner … Would you be open to …?"

    Raises RefusedError where the joint text is refused, NotFoundError for somebody who is not one of the two: show the
    sentence and let the introducer correct the draft.
    """
    if joint.refused:
        raise RefusedError(joint.refused)
    pairs = {person.key: (person, name) for person, name in joint.parties}
    if to.key not in pairs or len(pairs) != 2:
        raise NotFoundError("That person is not one of the two in this draft.", "Choose one of its recipients.")
    person, name = pairs[to.key]
    other, other_name = next(pair for key, pair in pairs.items() if key != to.key)
    words = frame(joint.language, bool(joint.formal))
    removed: list[str] = []
    body, own = _carried(joint, to.key, options, removed)
    title = _called(other, other_name, words)
    if options.nameless:
        body, own = nameless.hide(body, other, other_name, joint.language), ()
        title = words.somebody
    greeting = dict(joint.greetings).get(to.key) or words.greeting.format(name=name)
    if not name:
        greeting = re.sub(r"[\s,]*([,:])$", r"\1", words.greeting.format(name="").replace(" ,", ","))
    asked = other.key in joint.already_agreed and (bool(own) or _asked(joint, other))
    lead = (words.requested if asked else words.lead).format(other=title)
    if joint.language in ("de", "it") and greeting.endswith(("!", ".")):
        lead = lead[:1].upper() + lead[1:]
    way_out = words.short_way_out if options.tone == "short" else words.way_out
    paragraphs = [greeting, lead[:1].upper() + lead[1:] if not greeting.endswith(",") else lead, *body]
    if own:
        paragraphs.append(words.own.format(given=other_name) + "\n" + "\n".join(f"“{line}”" for line in own))
    paragraphs += [f"{words.question} {way_out}", _sign_off(joint, words)]
    mail = WrittenMail.of_text(_subject(words, title, options), "\n\n".join(p for p in paragraphs if p.strip()))
    removed += [_note(s) for s in joint.statements if not s.carried and _worth_noting(s)]
    return WrittenAsk(person, name, mail.subject, mail.text, mail.html, tuple(dict.fromkeys(removed)))


def _subject(words: Frame, other: str, options: AskOptions) -> str:
    if options.nameless:
        return words.subject_nameless
    return words.subject.format(other=one_line(other).replace("Herrn ", "Herr ")[:80])


def _called(other: Person, name: str, words: Frame) -> str:
    """How the other is named: "Bob Anstey" for Robert Anstey called Bob; never more than the draft shows."""
    display = re.sub(r"\s+", " ", re.sub(r"[\"<>]|\S+@\S+", " ", other.name)).strip(" ,;")
    if not display:
        return name
    if not name:
        return display
    if display.count(",") == 1:
        family, given = (part.strip() for part in display.split(","))
        display = f"{given} {family}"
    parts = display.split(" ")
    if name.casefold() in display.casefold():
        if display.islower():
            display = " ".join(part.capitalize() for part in parts)
        return display if " " in name or not _titled(name) else name
    if _titled(name):
        return re.sub(r"^Herr\b", words.herr or "Herr", name)
    if (
        len(parts) > 1
        and parts[-1][:1].isupper()
        and not re.search(r"\b(?:catering|ltd|gmbh|inc|team|office|studio)\b", display, re.I)
    ):
        return f"{name} {parts[-1]}"
    return f"{name} ({display})" if len(parts) > 1 else name


def _titled(name: str) -> bool:
    return (
        bool(
            re.match(
                r"(?:Frau|Herr|Mrs?|Ms|Madame|Monsieur|Mme|M\.|Señora?|Sra?\.?|Signora?|Senhora?|Mevrouw|Meneer|Dr|Prof(?:essor)?)\b",
                name,
            )
        )
        and " " in name
    )


def _carried(
    joint: JointText, key: str, options: AskOptions, removed: list[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Paragraphs of the introducer's own words for this reader, and what the other wrote themselves."""
    paragraphs: list[list[str]] = []
    own: list[str] = []
    last_end, last_quote, count = 0, -9, 0
    for statement in joint.statements:
        words = dict(statement.carried).get(key)
        if not words:
            continue
        why = lint.pressing(words) or ("a question of its own" if re.search(r"[?？]", words) else None)
        if why:
            removed.append(_quote(statement.text, why))
            continue
        if statement.quoted:
            near = own and 0 <= statement.span[0] - last_quote <= 3
            own.append(words if not own else f"{own.pop()} {'' if near else '… '}{words}")
            last_quote = statement.span[1]
            continue
        if options.tone == "short" and count >= _SHORT_WORDS and statement.kind is not StatementKind.REASON:
            removed.append(_quote(statement.text, "kept short"))
            continue
        count += len(words.split())
        item = words.startswith("- ") or "\n- " in words
        apart = not paragraphs or "\n\n" in joint.text[last_end : statement.span[0]]
        if apart and not (item and paragraphs and paragraphs[-1][-1].startswith("- ") and "\n- " not in words):
            paragraphs.append([words])
        elif item or paragraphs[-1][-1].split("\n")[-1].startswith("- ") or paragraphs[-1][-1].endswith(":"):
            paragraphs[-1].append(words)
        else:
            paragraphs[-1][-1] += words if words[:1] in " ,;:–—-" else " " + words
        last_end = statement.span[1]
    for lines in paragraphs:  # what headed a list or a quotation that stays out
        lines[-1] = re.sub(r"(?:^|(?<=[.!?] ))[^.!?]*:$", "", lines[-1]).strip()
    scrubbed = []
    for lines in paragraphs:
        clean, taken = scrub("\n".join(lines))
        removed += [_quote(detail, "how to reach somebody") for detail in taken]
        if clean.strip():
            scrubbed.append(clean.strip())
    safe = [clean for line in own if (clean := scrub(line)[0]) == line]
    return tuple(scrubbed), tuple(safe)


def _sign_off(joint: JointText, words: Frame) -> str:
    if joint.sign_off.strip():
        return joint.sign_off
    return joint.introducer.name or words.closing


def _asked(joint: JointText, other: Person) -> bool:
    return any(s.kind is StatementKind.CONSENT and other.key in s.about for s in joint.statements)


def _worth_noting(statement: Statement) -> bool:
    return bool(statement.why_left_out) and not statement.why_left_out.startswith(("a greeting", "a heading"))


def _note(statement: Statement) -> str:
    return _quote(statement.text, statement.why_left_out)


def _quote(text: str, why: str) -> str:
    short = one_line(text)
    return f"“{short if len(short) <= 90 else short[:87].rstrip() + '…'}” ({why})"
