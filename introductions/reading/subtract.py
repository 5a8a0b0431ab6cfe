"""Taking our own words out of a reply: we know exactly what we asked, so none of it may be read as an answer.

Works on words, not on lines, so a quote is recognised though it was wrapped anew; and on the plain Latin letters of a
word where the rest differ, so a quote in a spoilt charset is recognised too ("Grüße", "GrÃ¼ÃŸe", "Gr??e").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_](?:[^\W_]|[\u0300-\u036f\xad\u200b-\u200d])*")
# Characters that nobody decoded: "I&#39;d", "I&amp;rsquo;d", "I=E2=80=99d".
_UNDECODED = re.compile(r"&(?:[aA][mM][pP];){0,3}(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8});|=[0-9A-F]{2}")
_INITIALS = re.compile(r"(?<!\w)[A-Z]{1,3}(?:>|&(?:amp;){0,3}gt;)", re.IGNORECASE)  # "TH> Hi Amy,", also wrapped anew
_APART = re.compile("[\u0300-\u036f\xad\u200b-\u200d]")
_END = re.compile(r"[.!?…。？！:;]|\n")
_GRAM = 4  # words that must agree before a match is followed
_MARK = 12  # characters before a line
_LONG = 12  # words in a row that are nobody's coincidence
_ENOUGH = 300  # words in a row after which no longer run is looked for
_PLACES = 8  # how often the same words are looked at: keeps hostile repetition linear
_ASK_CAP = 65_536


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    raw: str
    key: str  # its plain Latin letters, which every spoiling leaves alone; the word itself if it has none
    start: int
    end: int
    opens: bool  # first word of a line or sentence
    closes: bool


def _tokens(text: str) -> list[_Token]:
    if ">" in text or "&" in text:
        text = _INITIALS.sub(lambda m: " " * len(m[0]), text)
    if "&" in text or "=" in text:
        text = _UNDECODED.sub(lambda m: " " * len(m[0]), text)
    found = [(_plain(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]
    tokens: list[_Token] = []
    opens = True
    for at, (word, start, end) in enumerate(found):
        after = text[end : found[at + 1][1]] if at + 1 < len(found) else "\n"
        closes = bool(_END.search(after))
        raw = text[start:end]
        key = word if raw.isascii() else "".join(c for c in raw.lower() if c.isascii()) or word
        token = _Token(word, raw, key, start, end, opens, closes)
        tokens.append(token)
        opens = closes or (opens and _may_vanish(token))
    return tokens


def _plain(word: str) -> str:
    """A word as it is compared: no case, no accents, whether they are letters of their own or set upon one."""
    if word.isascii():
        return word.lower()
    return _APART.sub("", unicodedata.normalize("NFD", word)).casefold()


def _letters(tokens: Sequence[_Token]) -> str:
    return "".join(c for t in tokens for c in t.raw.lower() if c.isascii())


def _base_letters(token: _Token) -> str:
    """Its letters where each accent was lost alone: "Gru??e" of "Grüße"."""
    return "".join(c for c in unicodedata.normalize("NFD", token.raw).lower() if c.isascii())


def _odd(token: _Token) -> bool:
    return not token.raw.isascii()


def own_words(text: str, asks: Sequence[str]) -> list[tuple[int, int]]:
    """The stretches (start, end) of ``text`` that repeat what we wrote, in order.

    >>> own_words("Yes!\\nWould you like to meet Lisa?", ["Would you like\\nto meet Lisa?"])
    [(5, 33)]
    """
    mine = _tokens("\n".join(asks)[:_ASK_CAP])
    theirs = _tokens(text)
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(mine) - _GRAM + 1):
        spots = places.setdefault(tuple(t.key for t in mine[at : at + _GRAM]), [])
        if len(spots) < _PLACES:
            spots.append(at)
    stretches: list[tuple[int, int]] = []
    at = 0
    while at <= len(theirs) - _GRAM:
        run: list[tuple[int, int]] = []
        for spot in places.get(tuple(t.key for t in theirs[at : at + _GRAM]), []):
            run = max(run, _follow(theirs, at, mine, spot), key=len)
            if len(run) > _ENOUGH:
                break
        if not run:
            at += 1
            continue
        low = stretches[-1][1] if stretches else 0
        run = _follow_back(theirs, run[0][0], mine, run[0][1], low) + run
        stretch = _worth(theirs, mine, run, low)
        if stretch:
            stretches.append(stretch)
        at = max(at + 1, run[-1][0] + 1)  # every start inside the run leads to the same run
    return _with_neighbours(text, theirs, stretches, mine)


def _same(one: _Token, other: _Token) -> bool:
    return one.word == other.word or one.key == other.key


def _follow(theirs: list[_Token], at: int, mine: list[_Token], spot: int) -> list[tuple[int, int]]:
    """Pairs of places that agree from here on, going over words that differ only in spoilt letters."""
    i, j = at, spot
    pairs: list[tuple[int, int]] = []
    while i < len(theirs) and j < len(mine):
        step = 1 if _same(theirs[i], mine[j]) else _spoilt(theirs, i, mine, j)
        if not step and _may_vanish(theirs[i]):
            i += 1
            continue
        if not step and _may_vanish(mine[j]):
            j += 1
            continue
        if not step:
            break
        i, j = i + step, j + 1
        pairs.append((i - 1, j - 1))
    return pairs


def _follow_back(theirs: list[_Token], at: int, mine: list[_Token], spot: int, low: int) -> list[tuple[int, int]]:
    i, j = at, spot
    pairs: list[tuple[int, int]] = []
    while i > low and j > 0:
        if _same(theirs[i - 1], mine[j - 1]):
            step = 1
        else:
            step = next((n for n in (1, 2, 3, 4) if i - n >= low and _spoilt(theirs, i - n, mine, j - 1) == n), 0)
        if not step and _may_vanish(theirs[i - 1]):
            i -= 1
            continue
        if not step and _may_vanish(mine[j - 1]):
            j -= 1
            continue
        if not step:
            break
        i, j = i - step, j - 1
        pairs.append((i, j))
    return pairs[::-1]


def _worth(theirs: list[_Token], mine: list[_Token], run: list[tuple[int, int]], low: int) -> tuple[int, int] | None:
    """The part of a run that is surely ours: from the start of a line or sentence, long, or whole sentences of ours."""
    first = next((n for n, (i, _) in enumerate(run) if theirs[i].opens or i == low), None)
    if first is None:
        return None
    begin, end = run[first][0], run[-1][0] + 1
    if end - begin >= _LONG:
        return begin, end
    closing = next((i + 1 for i, j in reversed(run[first:]) if theirs[i].closes and mine[j].closes), 0)
    if mine[run[first][1]].opens and closing - begin > _GRAM:
        return begin, closing
    return None


def _may_vanish(token: _Token) -> bool:
    """A word of one accented letter: "à", of which a lost charset leaves nothing, or "â", which a wrong one makes."""
    return len(token.word) == 1 and token.word.isascii() and _odd(token)


def _spoilt(theirs: list[_Token], i: int, mine: list[_Token], j: int) -> int:
    """Over how many of their words one spoilt word of mine is spread: 1 to 4, 0 if it is another word."""
    if not _odd(mine[j]) and not _odd(theirs[i]):
        return 0
    wanted = {letters for letters in (_letters(mine[j : j + 1]), _base_letters(mine[j])) if letters}
    for count in (1, 2, 3, 4):
        if wanted and _letters(theirs[i : i + count]) in wanted:
            return count
    return 0


def _with_neighbours(
    text: str, theirs: list[_Token], stretches: list[tuple[int, int]], mine: list[_Token]
) -> list[tuple[int, int]]:
    """Short lines of ours that touch a stretch ("Hi Amy,", "Tom") belong to it; alone they are anybody's."""
    lines = set(_lines_of(mine))
    spans: list[tuple[int, int]] = []
    for first, after in stretches:
        low = spans[-1][1] if spans else 0
        grown = True
        while grown:
            grown = False
            start = _line_start(theirs, first - 1, low)
            if start is not None and tuple(t.word for t in theirs[start:first]) in lines:
                first, grown = start, True
            end = _line_end(theirs, after)
            if end is not None and tuple(t.word for t in theirs[after:end]) in lines:
                after, grown = end, True
        if spans and first <= spans[-1][1]:
            spans[-1] = (spans[-1][0], after)
        else:
            spans.append((first, after))
    out: list[tuple[int, int]] = []
    for first, after in spans:
        end = theirs[after - 1].end
        while end < len(text) and not text[end].isspace() and not text[end].isalnum():
            end += 1  # the full stop goes with its sentence
        start = theirs[first].start
        head = text[text.rfind("\n", 0, start) + 1 : start]
        if len(head) <= _MARK and not any(c.isascii() and c.isalnum() for c in head):
            start -= len(head)  # a bar or another mark that a program set before the line
        out.append((start, end))
    return out


def _lines_of(tokens: list[_Token]) -> list[tuple[str, ...]]:
    out: list[tuple[str, ...]] = []
    line: list[str] = []
    for token in tokens:
        line.append(token.word)
        if token.closes:
            if len(line) <= 8:
                out.append(tuple(line))
            line = []
    return out


def _line_start(tokens: list[_Token], at: int, low: int) -> int | None:
    for back in range(8):
        if at - back < low:
            return None
        if tokens[at - back].opens:
            return at - back
    return None


def _line_end(tokens: list[_Token], at: int) -> int | None:
    for on in range(8):
        if at + on >= len(tokens):
            return None
        if tokens[at + on].closes:
            return at + on + 1
    return None
