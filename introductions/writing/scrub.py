"""Contact details taken out of a text so that what is left still reads as sentences, where that is "
"possible."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from introductions.contact import Contact, ContactKind, find
from introductions.writing.secrets import key_of

_PLACE = (ContactKind.STREET, ContactKind.POSTCODE)
# A sentence and the blanks after it; a line end counts as a blank where the next line goes on in small letters.
_SENTENCE = re.compile(
    r"\n+|(?:[^\n.!?\u2026]|[.!?\u2026]+(?![.!?\u2026\"')\]\u201d\u2019]*(?:\s|$))|"
    r"\n(?=[ \t]*[a-zà-öø-ÿ\d+(<@]))+"
    r"(?:[.!?\u2026]+[\"')\]\u201d\u2019]*)?[ \t]*|[.!?\u2026]+[ \t]*"
)
_PREPOSITION = re.compile(
    r"(?:,\s*)?\b(?:(?:just |right )?(?:at|on|in|near|off|from)|unter|bei|in der|im|am|an der|in|aus|au|"
    r"aux|à|chez|rue|dans|en|de la|en la|"
    r"na|no|em|in via|presso|alla|al|aan de|aan|op|in de|te)\s*(?:the |der |dem |la |le |el |de |het )?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\s*(?:;|:(?=\s)|\s[\u2013\u2014-]\s|\u2014|,\s+(?:and|but|or|so|und|aber|oder|et|mais|ou|y|pero|o|e|mas|ma|"
    r"en|maar|of)\b|,(?=\s)|"
    r"\s(?:and|but|or|und|aber|oder|et|mais|ou|y|pero|o|e|mas|ma|en|maar)\s(?=(?:you|her|his|their|she|he|"
    r"they|sie|er|ihre?|seine?|"
    r"du|sua|suo|seu|su|son|sa|elle|il|on|ele|ela|lei|lui|zijn|haar|hij|zij|ze|je|call|ring|reach|write|"
    r"ruf|schreib)\b))\s*",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(r"\b(?:and|but|or|so|und|aber|oder|et|mais|ou|y|pero|o|e|mas|ma|en|maar|of)\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:she|he|they|sie|er|elle|il|ella|él|ela|ele|lei|lui|zij|hij|ze)\s(?!can|kann|peut|puede|pode|può|kan)",
    re.IGNORECASE,
)
_TOWN = re.compile(r"[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?")
_COMPANY_BEFORE = re.compile(
    r"\b(?:at|for|from|of|with|by|and|or|runs|founded|leads|left|bought|sold|built|joined|called|named|bei|von|für|und|namens|heißt|gründete|"
    r"leitet|chez|de|pour|et|fondé|dirige|appelée?|s['’]appelle|en|para|y|llama|llamada|di|per|chiama|chiamata|bij|voor|van|heet|e)\s$",
    re.IGNORECASE,
)
_VERB_AFTER = re.compile(r"['’]s\s|\s[a-zà-ÿ]{2,}\s")
# "is at 12 King Street": without its place, such a verb says nothing, unless another place follows.
_BEING = re.compile(
    r"\b(?:is|are|was|were|lives?|lived|sits?|located|based|found|ist|sind|war|liegt|sitzt|wohnt|"
    r"befindet sich|est|se trouve|"
    r"habite|vit|está|queda|vive|fica|mora|é|è|si trova|abita|sta|staat|zit|woont|ligt)$",
    re.IGNORECASE,
)
_ANOTHER_PLACE = re.compile(r",?\s+(?=(?:in|à|en|em|a|te|near|bei|près)\s)")
_RELATIVE = re.compile(
    r"\s*(?:who|whom|whose|which|der|die|den|dem|deren|dessen|qui|que|dont|quien|che|cui|wie)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:call|ring|reach|write|e-?mail|mail|text|phone|tel|mobile|cell|number|address|contact|dial|book|"
    r"calendar|diary|link|click|"
    r"whats\s?app|skype|signal|telegram|"
    r"erreich\w*|schreib\w*|ruf\w*|anruf\w*|nummer|adresse|handy|telefon\w*|appel\w*|écri\w*|joign\w*|"
    r"numéro|llam\w*|escrib\w*|número|"
    r"lig\w*|escrev\w*|chiam\w*|scriv\w*|numero|bel|bellen|schrijf|bereik\w*)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")


def scrub(text: str, keep: Collection[str] = ()) -> tuple[str, tuple[str, ...]]:
    """The text without contact details, and what was taken out, word for word.

    Details in ``keep`` (the introducer's own) stay. A detail goes with the clause that exists only for its sake; a
    sentence that only tells how to reach somebody goes as a whole. What is returned holds no detail that is not kept.

    >>> scrub("Shane chairs it. He's not great with email, landline 555-0121 before 8pm.")
    ("Shane chairs it. He's not great with email.", ('landline 555-0121 before 8pm',))
    """
    kept = {key_of(detail) for detail in keep}
    removed: list[str] = []
    if not _unkept(text, kept):
        return text, ()
    clean = _joined([found[0] for found in _SENTENCE.finditer(text)], kept, removed)
    clean = _lines(clean, text)
    for _ in range(4):  # what is left over may only now read as a detail (two halves that came together)
        rest = _unkept(clean, kept)
        if not rest:
            break
        removed.extend(contact.text for contact in rest)
        clean = _tidy(_without(clean, rest))
    else:
        if _unkept(clean, kept):
            removed.append(clean)
            clean = ""
    pieces = list(dict.fromkeys(piece.strip() for piece in removed if piece.strip()))
    return clean, tuple(p for p in pieces if not any(p != other and p in other for other in pieces))


def _joined(pieces: Sequence[str], kept: set[str], removed: list[str]) -> str:
    """The pieces (sentences and line ends) without what must go; a line that goes takes its line end along."""
    out: list[str] = []
    for index, piece in enumerate(pieces):
        if piece.startswith("\n"):
            if out and out[-1].startswith("\n") and pieces[index - 1][:1] != "\n":  # the line between is gone
                out[-1] = max(out[-1], piece, key=len)
            else:
                out.append(piece)
        elif clean := _sentence(piece, kept, removed):
            out.append(clean)
    return "".join(out)


def _unkept(text: str, kept: set[str]) -> list[Contact]:
    return [contact for contact in find(text) if key_of(contact.text) not in kept]


def _without(text: str, contacts: Sequence[Contact]) -> str:
    for contact in reversed(contacts):
        text = text[: contact.start] + " " + text[contact.end :]
    return text


def _lines(clean: str, original: str) -> str:
    """No line that the removal left empty, no more blank lines than there were."""
    lines = [line.rstrip() for line in clean.split("\n")]
    joined = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    return joined.strip("\n") + ("\n" if original.endswith("\n") and joined.strip() else "")


def _sentence(whole: str, kept: set[str], removed: list[str]) -> str:
    contacts = _unkept(whole, kept)
    if not contacts:
        return whole
    sentence, space = whole.rstrip(), whole[len(whole.rstrip()) :]
    for step in (_companies, _brackets, _located):
        sentence = step(sentence, kept, removed)
    if _unkept(sentence, kept):
        sentence = _clauses(sentence, kept, removed)
    sentence = _tidy(sentence)
    if not sentence:
        return ""
    if not _WORD.search(sentence):
        return ""
    if whole.rstrip()[-1:] in ".!?" and sentence[-1] not in ".!?\u2026\"')":
        sentence += whole.rstrip()[-1]
    if whole.lstrip()[:1].isupper():
        at = len(sentence) - len(sentence.lstrip(" >*-\u2022"))
        sentence = sentence[:at] + sentence[at : at + 1].upper() + sentence[at + 1 :]
    return sentence + space


def _companies(sentence: str, kept: set[str], removed: list[str]) -> str:
    """A firm that is named like its domain keeps its name: "works at Booking.com" -> "works at Booking"."""
    for contact in reversed(_unkept(sentence, kept)):
        name, dot, _ = contact.text.partition(".")
        named = contact.kind is ContactKind.LINK and dot and "/" not in contact.text and contact.text.count(".") == 1
        before, after = sentence[: contact.start], sentence[contact.end :]
        subject = not before.strip() and _VERB_AFTER.match(after)  # "Amazon.com bought her firm"
        if named and name[:1].isupper() and (subject or _COMPANY_BEFORE.search(before)):
            if name.endswith("s") and after[:2] in ("'s", "’s"):
                after = after[:1] + after[2:]
            sentence = before + name + after
            removed.append(contact.text)
    return sentence


def _brackets(sentence: str, kept: set[str], removed: list[str]) -> str:
    """Brackets with a detail in them go as a whole."""
    for contact in reversed(_unkept(sentence, kept)):
        for opening, closing in ("()", "[]", "<>", "{}"):
            start = sentence.rfind(opening, 0, contact.start + 1)
            end = sentence.find(closing, max(contact.end - 1, 0))
            if 0 <= start <= contact.start and end >= 0 and closing not in sentence[start : contact.start]:
                removed.append(sentence[start + 1 : end])
                sentence = sentence[:start].rstrip() + sentence[end + 1 :]
                break
    return sentence


def _located(sentence: str, kept: set[str], removed: list[str]) -> str:
    """A place goes with its preposition: "her shop at 12 King Street sells bread" -> "her shop sells bread"."""
    while True:
        contacts = _unkept(sentence, kept)
        places = [c for c in contacts if c.kind in _PLACE]
        if not places:
            return sentence
        start, end = places[0].start, places[0].end
        for following in places[1:]:
            if sentence[end : following.start].strip(" ,\n") == "":
                end = following.end
        before = _PREPOSITION.search(sentence[:start])
        if before is None:
            return sentence
        # "12 King Street, Leeds," : a town that follows a street between commas belongs to it
        town = re.match(r",\s[A-ZÀ-Þ][\w-]+(?=\s*[,.;]|\s*$)", sentence[end:])
        end += len(town[0]) if town else 0
        removed.append(sentence[before.start() : end].strip(" ,"))
        rest = sentence[end:]
        if _BEING.search(sentence[: before.start()].rstrip()):
            other = _ANOTHER_PLACE.match(rest)
            if other is None:
                removed.pop()
                return sentence  # the clause goes as a whole
            rest = " " + rest[other.end() :]
        elif "," in sentence[before.start() : end]:  # the comma that closes the address goes too
            rest = rest.removeprefix(",")
        sentence = sentence[: before.start()].rstrip() + rest


def _clauses(sentence: str, kept: set[str], removed: list[str]) -> str:
    """Drop the clauses that hold a detail; the whole sentence, if its main clause does or little is left."""
    contacts = _unkept(sentence, kept)
    bounds = [(m.start(), m.end()) for m in _CLAUSE.finditer(sentence)
              if not any(c.start < m.end() and m.start() < c.end for c in contacts)]  # fmt: skip
    starts = [0, *(end for _, end in bounds)]
    ends = [*(start for start, _ in bounds), len(sentence)]
    marked = [any(c.start < end and start < c.end for c in contacts) for start, end in zip(starts, ends, strict=True)]
    apposition = len(marked) > 2 and marked[1] and not marked[0] and not any(marked[2:])
    place = contacts[-1]  # "12 King Street, Leeds, …": the town goes with its street
    nearest = next((i for i, (a, b) in enumerate(zip(starts, ends, strict=True)) if a <= place.start < b), 0)
    if place.kind in _PLACE and nearest and nearest + 2 < len(starts):
        marked[nearest + 1] |= _TOWN.fullmatch(sentence[starts[nearest + 1] : ends[nearest + 1]]) is not None
        apposition = apposition or (nearest == 1 and marked[2] and not any(marked[3:]))
    last = 3 if apposition and len(marked) > 3 and marked[2] else 2
    relative = apposition and _RELATIVE.match(sentence[starts[1] : ends[1]]) is not None
    if len(marked) > 1 and marked[1] and sentence[bounds[0][0] : bounds[0][1]].strip() == ":":
        marked[0] |= _POINTING.search(sentence[: ends[0]]) is not None  # "Contact: 555-0142"
    if marked[0]:
        independent = [i for i, (a, b) in enumerate(bounds)
                       if re.search(r";|[\u2013\u2014-]", sentence[a:b])
                       or (_CONJUNCTION.search(sentence[a:b]) and _SUBJECT.match(sentence, b))]  # fmt: skip
        first = next((i + 1 for i in independent if not any(marked[i + 1 :])), None)
        if first is None or _weak(sentence[starts[first] :]):
            removed.append(sentence)
            return ""
        removed.append(sentence[: starts[first]])
        return sentence[starts[first] :]
    short = apposition and len(_WORD.findall(sentence[starts[1] : ends[1]])) <= 6
    if relative or (short and len(_WORD.findall(sentence[: ends[0]])) <= 3):
        removed.append(sentence[starts[1] : ends[last - 1]])
        joint = _CONJUNCTION.search(sentence[bounds[last - 1][0] : bounds[last - 1][1]])  # "…, and bakes"
        return f"{sentence[: ends[0]].rstrip()} {f'{joint[0].strip()} ' if joint else ''}{sentence[starts[last] :]}"
    out = sentence[starts[0] : ends[0]]
    for index in range(1, len(starts)):
        if marked[index]:
            removed.append(sentence[starts[index] : ends[index]].rstrip(".!? "))
        else:
            bound = sentence[ends[index - 1] : starts[index]]
            joint = _CONJUNCTION.search(bound) if marked[index - 1] else None
            out += (f" {joint[0].strip()} " if joint else bound) + sentence[starts[index] : ends[index]]
    if _weak(out):
        removed.append(sentence)
        return ""
    return out


def _weak(rest: str) -> bool:
    """Too little to stand alone, or only pointing at what was taken out."""
    words = _WORD.findall(rest)
    return len(words) < 2 or (len(words) < 5 and _POINTING.search(rest) is not None)


def _tidy(text: str) -> str:
    text = re.sub(r"[ \t]{2,}", " ", text)
    text = re.sub(r"[ \t]+([,.;:!?])", r"\1", text)
    text = re.sub(r"\(\s*\)|\[\s*\]|<\s*>", "", text)
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
    text = re.sub(r"[,;:]\s*([.!?])", r"\1", text)
    return re.sub(r"[\s,;:\u2013\u2014]+$", "", text).lstrip(" \t,;:")
