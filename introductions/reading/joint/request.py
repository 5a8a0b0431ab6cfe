"""A request quoted or forwarded below the draft: whoever asked for the introduction has agreed beforehand."""

from __future__ import annotations

import re

from introductions.model import Person
from introductions.reading.joint import phrases
from introductions.reading.joint.contacts import has_contact
from introductions.reading.joint.names import TITLE, fold, occurrences, same_name
from introductions.reading.joint.parties import Party
from introductions.reading.joint.sentences import units
from introductions.reading.joint.speech import GREET

_ATTRIBUTION = re.compile(r"\b(?:wrote|writes|schrieb|écrit|escribió|escreveu|scritto|schreef)\b.{0,200}$", re.I)
_HEADER = re.compile(r"^(?:from|von|de|da|van)\s?\*?:\s?\*?\s?(.{1,200})$", re.I)
_ANY_HEADER = re.compile(
    r"^(?:from|von|de|da|van|gesendet|sent|envoyé|enviado|inviato|verzonden|date|datum|fecha|data|to|an|à|"
    r"para|a|aan|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|cc|on|am|le|el|em|il|"
    r"op)\b.{0,200}[:>]",
    re.I,
)
_FIRST_PERSON = re.compile(
    r"\b(?:i|ive|im|i'm|i'd|i've|i'll|i’m|i’d|i’ve|my|mine|we|we're|we've|our|us|ich|mein\w*|wir|unser\w*|mir|je|"
    r"j'ai|mon|ma|mes|nous|on|notre|nos|yo|mi|mis|nuestr\w+|necesito|busco|tengo|tenemos|buscamos|eu|meu|"
    r"minha|nosso|nossa|preciso|procuro|tenho|io|mio|mia|nostr\w+|cerco|ho|abbiamo|ik|mijn|wij|we|ons|"
    r"onze)\b|\bj['’]",
    re.I,
)
_WHERE_YOU_ARE = re.compile(
    r"\b(?:in|to|near|through|around|at) "
    r"(?:your (?:town|city|village|area|country|region|county|part of the world|neck of the woods)|"
    r"(?:deiner|eurer|ihrer) (?:stadt|gegend|nähe)|(?:ta|votre) (?:ville|région)|(?:tu|su|vuestra) (?:ciudad|zona))\b",
    re.I,
)
_TITLE_BEFORE = re.compile(rf"\b(?:{TITLE})\.?\s+$", re.I)
_GREETING = re.compile(rf"(?:{GREET})\b", re.I)
_GREETED = re.compile(rf"(?:{GREET})\b[^,.!?]{{0,40}},\s+", re.I)
_SMALL_TALK = re.compile(
    r"^(?:thanks|thank you|thx|cheers|hope|merci|danke|vielen dank|gracias|obrigad\w|grazie|bedankt|best|"
    r"love|kind regards|xx?|bussi|lg|vg|viele grüße|liebe grüße|let me know|no rush|no worries|sorry|"
    r"how are you|wie geht|comment vas|cómo estás|all the best|talk soon|speak soon|see you|p\.?s\.?)\b",
    re.I,
)


def asker(below: str, parties: tuple[Party, Party]) -> int | None:
    """Which party wrote what stands below, if it asks to be introduced."""
    if not below or not phrases.REQUEST.search(below[:6000]):
        return None
    for line in below.split("\n")[:40]:
        head = _HEADER.match(line.strip())
        wrote = _ATTRIBUTION.search(line)
        if not head and not wrote:
            continue
        writer = head.group(1) if head else line
        for i, party in enumerate(parties):
            if party.key in fold(writer):
                return i
        fitting = [i for i, party in enumerate(parties) if _named(party, writer)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _named(party: Party, text: str) -> bool:
    words = {fold(w) for w in re.findall(r"[^\W\d_][\w'’\-]*", text)}
    return any(fold(a) in words for a in (*party.aliases, party.given, party.family) if len(a) > 1)


def blurb(below: str, party: Party, other: Party, introducer: Person, limit: int = 420) -> list[tuple[int, int]]:
    """Spans of what they say of themselves and their wish: no greeting, no asking, no contact data, no thanks."""
    spans: list[tuple[int, int]] = []
    total = 0
    below = "\n".join(
        " " * len(x) if _ANY_HEADER.match(x.strip()) or _ATTRIBUTION.search(x) else x for x in below.split("\n")
    )
    for unit in units(below):
        text = unit.text.strip()
        if spans and _signs(text, party):
            break
        if _ANY_HEADER.match(text) or _ATTRIBUTION.search(text) or len(text.split()) < 3:
            continue
        if re.match(r"-{2,}|_{5,}", text):
            continue
        for start, end in _parts(text):
            greeted = _GREETED.match(text[start:end])
            start += greeted.end() if greeted else 0
            start += _called(text[start:end], introducer)
            piece = text[start:end].strip(" ,;")
            if not _usable(piece, party, other, introducer):
                continue
            total += len(piece)
            if total > limit:
                return spans
            spans.append((unit.start + start, unit.start + end))
    return spans


def _called(piece: str, introducer: Person) -> int:
    """How much of the words calls the introducer: "Clara, I need a tiler", "Clara they are throwing us off"."""
    m = re.match(r"([^\W\d_][\w'’-]+)(?:\s*[,:!–—-]\s+|\s+(?=(?:i|we|they|it|there)\b))", piece, re.I)
    given = introducer.name.split(" ")[0] if introducer.name else ""
    return m.end() if m and given and same_name(given, m[1]) else 0


def _signs(line: str, party: Party) -> bool:
    """The asker's name alone: what follows is a signature."""
    words = re.findall(r"[^\W\d_]+", line)
    return 0 < len(words) <= 3 and any(same_name(party.given or party.greeting, w) for w in words[:1])


def _parts(text: str) -> list[tuple[int, int]]:
    """Comma-joined clauses apart where one of them asks or tells a number: "please connect us, I can pay properly"."""
    if not (phrases.REQUEST.search(text) or has_contact(text)):
        return [(0, len(text))]
    spans, at = [], 0
    for m in re.finditer(
        r",\s+(?=(?:i|ive|im|id|i['’]\w+|we['’]\w+|we|my|our|mine|ours|ich|wir|je|nous|on|eu|io|ik|wij)\b)|\s+(?:and|und|et|y|e|"
        r"en)\s+(?=(?:i|we|ich|wir|je|nous|if|would|could|please)\b)|;\s+|\s[-–—]\s",
        text,
        re.I,
    ):
        spans.append((at, m.start()))
        at = m.end()
    spans.append((at, len(text)))
    return spans


def _usable(piece: str, party: Party, other: Party, introducer: Person) -> bool:
    if has_contact(piece) or phrases.REQUEST.search(piece) or phrases.ASIDE.search(piece) or _SMALL_TALK.match(piece):
        return False
    if "?" in piece or len(piece.split()) < 3:
        return False
    if _GREETING.match(piece) and len(piece.split()) < 6:
        return False
    names = {fold(w) for w in re.findall(r"[^\W\d_][\w'’\-]*", piece)}
    if not _FIRST_PERSON.search(piece):  # about the one who will read it, and nothing else
        if any(fold(n) in names for n in (other.given, *other.aliases) if len(n) > 1 and fold(n) != fold(other.family)):
            return False
        if any(_TITLE_BEFORE.search(piece[:at]) for at, _ in occurrences(other.family, piece)):
            return False
    piece = _WHERE_YOU_ARE.sub("there", piece)  # the introducer's town is the reader's often enough
    if re.search(
        r"\b(?:you|your|du|dein\w*|tu|ton|ta|tes|vous|votre|tú|tus?|você|jij|je|jouw)\b", piece, re.I
    ) and not re.search(r"\bje\b", piece, re.I):
        return False  # said to the introducer
    given = introducer.name.split(" ")[0] if introducer.name else ""
    if given and any(same_name(given, n) for n in names if len(n) > 2) and len(piece.split()) < 5:
        return False
    return bool(_FIRST_PERSON.search(piece)) or len(piece.split()) >= 5
