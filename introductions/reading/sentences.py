"""A reply cut into sentences, without its greeting and its sign-off; every sentence knows where it stood."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading.folding import fold


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its folded twin of the same length, and its place: ``Sentence("Yes, do.", "yes, do.", 8)``."""

    text: str
    low: str
    start: int


EMOJI = r"[\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff\ufe0f\u200d\u2640\u2642]"
_BREAK = re.compile(
    rf"\n+|(?<=[.!?…。！？])[\"')*_]*(?:[ \t\u00a0]+|(?={EMOJI}))|(?<=[。！？])|"
    rf"(?:{EMOJI}|[:;]-?[)(DP]){{1,12}}[ \t]*(?=\w)"
)
_NOT_AN_END = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|sr|sra|srta|hr|fr|mme|mlle|dott|sig|ing|e\.g|i\.e|z\.b|approx|ca|vs|"
    r"inc|ltd|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez|ext|resp|bzw|ggf|evtl|p\.ex)|"
    r"(?<![\w'])[a-z]|\b\d{1,2})\.$"
)
_GREETING = re.compile(
    r"(?:(?:well |oh |ah )?(?:hi+|hello|hell?o+|hey+|heya|hiya|howdy|yo|dear(?:est)?|my dear|greetings|"
    r"good (?:morning|afternoon|evening|day)|"
    r"morning|afternoon|evening|salaam|salam|namaste|hallo|hallöchen|moin|servus|liebe[rs]?|"
    r"sehr geehrte[rs]?|guten (?:tag|morgen|abend)|"
    r"gruss gott|bonjour|bonsoir|salut|coucou|chere?|hola|buenas(?: tardes| noches)?|buenos dias|"
    r"estimad[oa]s?|querid[oa]s?|"
    r"ciao|buongiorno|buonasera|gentile|salve|egregi[oa]|car[oa]|ola|oi|bom dia|boa tarde|boa noite|"
    r"carissim[oa]|"
    r"hoi|he(?= \S+[,!])|hee|dag|beste|geachte|goede(?:morgen|middag|navond)|goedemorgen|"
    r"goedemiddag)\b[ \t]*){1,2}"
)
_NAME_LINE = re.compile(r"((?:[^\W\d_][\w'’.-]*\s?){1,3})(?:[,!:]\s*)?$")
_LONGEST_NAME = 80  # the pattern above is cubic in a line without spaces
_CLOSING = re.compile(
    r"(?:(?:with |many |all |my |the |very |most )*(?:best|kind(?:est)?|warm(?:est|ly)?|regards|wishes|"
    r"cheers|thanks|thank you|thx|ta|tia|"
    r"yours|sincerely|faithfully|truly|love|xo+|x+|hugs?|take care|talk soon|speak soon|all the best|"
    r"respectfully|cordially|blessings|"
    r"god bless|sent from|mit (?:freundlichen|besten|herzlichen|lieben)|freundliche|viele|liebe|beste|"
    r"herzliche|schone|grusse?|gruss|"
    r"lg|vg|mfg|bg|hg|glg|danke|cordialement|bien a (?:vous|toi)|cordiales?|amicalement|bises?|bisous?|"
    r"amities|a bientot|"
    r"salutations|merci|saludos|un (?:abrazo|saludo)|abrazos?|atentamente|besos|gracias|un forte|"
    r"saluti|cordiali|distinti|un caro|"
    r"un abbraccio|a presto|grazie|abracos?|um abraco|beijinhos?|beijos?|bjs|atenciosamente|"
    r"cumprimentos|com os melhores|"
    r"obrigad[oa]|groet(?:en|jes)?|gr|met vriendelijke|mvg|hartelijke|liefs|hilsen|mvh)\b)"
)
# one-word lines that answer, so that they are no name
_BEARING = frozenset(
    (
        "yes", "yep", "yeah", "yup", "ya", "no", "nope", "nah", "nay",
        "sure", "ok", "okay", "okey", "pass", "maybe", "perhaps", "later", "depends",
        "never", "fine", "agreed", "approved", "granted", "absolutely", "definitely", "certainly", "please",
        "go", "hmm", "hm", "why", "who", "what", "when", "where", "how",
        "none", "done", "deal", "noted", "received", "possibly", "intro", "interested", "now",
        "not", "soon", "tomorrow", "today", "sorry", "skip", "unlikely", "ja", "nein",
        "gern", "gerne", "klar", "nee", "spater", "vielleicht", "oui", "non", "volontiers",
        "si", "claro", "vale", "dale", "nunca", "sim", "nao", "certo", "volentieri",
        "graag", "prima",
    )
)  # fmt: skip


def _lines(text: str) -> list[tuple[int, int]]:
    out, start = [], 0
    for line in text.split("\n"):
        out.append((start, start + len(line)))
        start += len(line) + 1
    return out


def body(text: str) -> tuple[int, int]:
    """Where the letter proper begins and ends, between greeting and sign-off.

    ``body("Hi Ann,\\n\\nYes, do.\\n\\nBest,\\nJo")`` spans ``"Yes, do."``. Never empty if the text is not.
    """
    start = _greeting_end(text)
    end = _closing_start(text, start)
    if not text[start:end].strip():
        return (start, len(text)) if text[start:].strip() else (0, len(text))
    return start, end


def _greeting_end(text: str) -> int:
    begin = len(text) - len(text.lstrip())
    line_end = text.find("\n", begin)
    line = text[begin : line_end if line_end >= 0 else len(text)]
    low = fold(line)
    found = _GREETING.match(low)
    if found:
        stop = re.compile(r"[,!:.;\n]|\s[-–—]\s|$").search(low, found.end())
        if stop and len(low[found.end() : stop.start()].split()) <= 4:
            name = low[found.end() : stop.start()].split()
            whole = stop.start() >= len(low.rstrip())
            if whole and line_end < 0:
                return 0  # nothing else in the mail
            if (whole or stop[0]) and not _BEARING.intersection(name):
                return begin + stop.end()
        return begin
    # "Susan," or "Susan" on a line of its own
    comma = _NAME_LINE.match(line) if len(line) <= _LONGEST_NAME else None
    if comma and line_end >= 0 and _names(comma[1]) and text[line_end:].strip():
        return line_end
    # "Liz, …": a name, a comma, a capital
    comma = re.match(r"([^\W\d_]{2,}),\s+(?=[A-ZÀ-Þ])", line)
    if comma and _names(comma[1]):
        return begin + comma.end()
    return begin


def _names(line: str) -> bool:
    words = re.findall(r"[^\W\d_]+", line)
    if not words or _BEARING.intersection(fold(word) for word in words):
        return False
    return all(word[0].isupper() for word in words)


def _closing_start(text: str, start: int) -> int:
    """Drop closing formulas, names and what stands below them, line by line from the end."""
    lines = [(a, b) for a, b in _lines(text) if b > start and text[max(a, start) : b].strip()]
    if len(lines) < 2:
        return len(text)
    tail = lines[-6:] if len(lines) > 6 else lines[1:]
    for at, (a, b) in enumerate(tail):
        words = re.findall(r"[^\W\d_]+", fold(text[a:b]))
        rest = tail[at:]
        short = all(len(text[x:y].split()) <= 7 for x, y in rest)
        if (
            short
            and len(words) <= 6
            and _CLOSING.match(fold(text[a:b]).lstrip(" /-*~"))
            and not _BEARING.intersection(words)
        ):
            return a
    end = len(text)
    for a, b in reversed(tail):
        line = text[a:b].strip(" /-–—*~.")
        words = line.split()
        if len(words) <= 3 and (_names(line) or fold(line) in ("x", "xx", "xxx", "xo", "xoxo")):
            end = a
            continue
        break
    return end


def split(text: str) -> list[Sentence]:
    """The sentences of a letter's body, each with its place.

    ``[s.text for s in split("Hi Ann, Thanks! Yes, do.")]`` is ``["Thanks!", "Yes, do."]``.
    """
    start, end = body(text)
    joined = _unwrap(text[:end])
    out: list[Sentence] = []
    at = start
    low = fold(joined)
    for found in _BREAK.finditer(low, start):
        if low[max(0, found.start() - 3) : found.start()] == "no." and low[found.end() : found.end() + 1].isdigit():
            continue
        if found[0][:1] != "\n" and _NOT_AN_END.search(low, max(start, found.start() - 8), found.start()):
            continue
        _add(out, text, low, at, found.end() if found[0][:1] != "\n" else found.start())
        at = found.end()
    _add(out, text, low, at, end)
    return out


def _unwrap(text: str) -> str:
    """A line broken at the margin goes on: the break becomes a space, the length stays."""
    return re.sub(r"(?<=[^\n]{50}[^\n.!?:;,])\n(?=[^\W\d_A-Z])", " ", text)


def _add(out: list[Sentence], text: str, low: str, start: int, end: int) -> None:
    part = text[start:end]
    lead = len(part) - len(part.lstrip())
    part = part.strip()
    if not part:
        return
    begin = start + lead
    piece = low[begin : begin + len(part)]
    if not re.search(r"\w", piece) and out and not re.search(EMOJI, part):
        return
    out.append(Sentence(part, piece.replace("\n", " "), begin))
