"""Links: with and without a scheme, booking pages, bare and spelt-out domains, mailto: and tel:."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from linkify_it import LinkifyIt

from introductions.contact.domains import FIRMS, TOP_LEVEL, WORDS, is_top_level
from introductions.contact.kinds import ContactKind, Hit
from introductions.contact.plain import Plain
from introductions.contact.windows import mentions


@lru_cache(maxsize=1)
def _linkify() -> LinkifyIt:
    """Built when first needed: it takes a moment."""
    return LinkifyIt().tlds(sorted(TOP_LEVEL))


_SCHEME = re.compile(
    r"(?<![A-Za-z0-9])(?:https?|hxxps?|ftps?|mailto|tel|sms|callto|sips?|skype|facetime|whatsapp|tg|signal|"
    r"xmpp|"
    r"zoommtg|msteams|webcal|geo|maps|matrix|data|javascript|cid|file|im|ldap|ssh|git|magnet|bitcoin):"
    r"(?://)?[^\s<>\"\u00ab\u00bb]{1,2048}",
    re.IGNORECASE,
)
_WWW = re.compile(r"(?<![A-Za-z0-9])www\d?\.[^\s<>\"]{2,255}", re.IGNORECASE)
_HOST_PATH = re.compile(r"(?<![\w/.-])//?(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}(?:[/?#:][^\s<>\"]{0,1024})?")
_IP = re.compile(
    r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?::\d{2,5})?/[^\s<>\"]{0,255}|"
    r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}:\d{2,5}\b|\[(?=[0-9a-fA-F.]{0,44}:[0-9a-fA-F.]{0,44}:)[0-9a-fA-F:.]{4,45}\]"
)
_DOT_WORDS = r"dot|punkt|point|punto|ponto|punt"
_DOT = rf"(?:\s(?:{_DOT_WORDS})\s|\s?[(\[{{]\s?(?:{_DOT_WORDS}|\.)\s?[)\]}}]\s?|_dot_|-dot-)"
_SPELT = re.compile(
    rf"(?<!\w)[^\W_][\w-]{{1,62}}(?:{_DOT}[^\W_][\w-]{{1,62}}){{1,6}}"
    rf"(?:\s?(?:/|\sslash\s|\[slash\]|\(slash\))\s?[\w./-]{{1,200}})?",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    "the this that a an old new big early late first each every "
    "ein eine der die das le la les un une el los il lo o os de het een".split(" ")
)
_PLAIN_HOST = re.compile(
    r"[(\[<\"'\u201c\u2018\u201e\u00ab]{0,3}(?P<host>(?:[A-Za-z0-9-]{1,63}\.){1,6}(?P<last>[A-Za-z]{2,24}))"
    r"(?P<rest>[/?#:][!-~]{0,500}?)?[)\]>\"'\u201d\u2019\u00bb.,;:!?]{0,4}"
)
_COMPOUND = re.compile(r"[(\"'\u201c\u201e]?[A-Z][\w]{1,30}\.[a-z]{2,6}-[a-zà-ÿ]{3,20}[)\"'\u201d.,;:!?]{0,3}")
_WHOLE_LINK = re.compile(r"https?://[!#-;=?-~]*[A-Za-z0-9/]", re.IGNORECASE)  # found by its scheme, to its last letter
_LABELS = re.compile(r"\.([^\W\d_]{2,24})")
_LONGEST_TOKEN = 2_048
_TOKEN = re.compile(r"\S+")
_DOTTED = re.compile(r"\.[^\W_]")  # most full stops end a sentence
_TRAILING = re.compile(r"[.,;:!?'\")\]}>\u201d\u2019*_]+$")


def _trimmed(text: str, start: int, end: int) -> int:
    """Where a link ends when the punctuation of its sentence is taken off."""
    tail = _TRAILING.search(text, start, end)
    if tail is None:
        return end
    if ")" in tail[0] and "(" in text[start : tail.start()]:
        return tail.start() + tail[0].index(")") + 1
    return max(tail.start(), start + 1)


_TECHNOLOGY = frozenset({"asp.net", "vb.net", "ado.net", "ml.net", "socket.io"})


def _is_typo(token: str) -> bool:
    """A full stop without its space ("we met.It was") rather than a domain; or what programmers write with a dot."""
    if token.casefold() in _TECHNOLOGY or (token[:1].isupper() and token.casefold() in FIRMS):
        return True
    if "/" in token or token.count(".") != 1 or token.casefold().startswith("www."):
        return False
    name, _, last = token.rpartition(".")
    if last[:1].isupper() and not name.isupper() and not last.isupper():
        return True
    return len(last) > 2 and last.casefold() in WORDS


def find_links(plain: Plain) -> Iterator[Hit]:
    """Every link in a folded text."""
    kind, text = ContactKind.LINK, plain.text
    if ":" in text:
        for found in _SCHEME.finditer(text):
            end = _trimmed(text, found.start(), found.end())
            if text[found.start() : end][-1] != ":":
                yield kind, found.start(), end
    dotted = _DOTTED.search(text) is not None
    patterns = [_WWW] if "www" in plain.lowered else []
    patterns += [_HOST_PATH] if dotted and "/" in text else []
    patterns += [_IP] if dotted or (("." in text or "::" in text) and "[" in text) else []
    for pattern in patterns:
        for found in pattern.finditer(text):
            yield kind, found.start(), _trimmed(text, found.start(), found.end())
    for token in _TOKEN.finditer(text) if dotted else ():
        if "." in token[0][:-1]:
            yield from _in_token(token)
    spelt = mentions(plain.lowered, ("dot", "punkt", "point", "punto", "ponto", "punt", "[.", "(.", "{."))
    for found in _SPELT.finditer(text) if spelt else ():
        words = re.split(r"[\s()\[\]{}]+", found[0].casefold())
        if words[0] in _NO_NAMES:
            continue
        labels = [w for w in words if w]
        if any(is_top_level(w.split("/")[0]) for w in labels[2:]):
            yield kind, found.start(), found.end()


def _in_token(token: re.Match[str]) -> Iterator[Hit]:
    whole = token[0]
    if not any(is_top_level(label) for label in _LABELS.findall(whole)):
        return
    if "@" in whole and "/" not in whole:
        return  # an address, and found as one
    if len(whole) > _LONGEST_TOKEN:  # nobody writes such a thing; looking closer would only cost time
        yield ContactKind.LINK, token.start(), token.end()
        return
    if _WHOLE_LINK.fullmatch(whole):
        return
    if _COMPOUND.fullmatch(whole):
        return  # "a Booking.com-style site"
    plain = _PLAIN_HOST.fullmatch(whole)
    if plain is not None and is_top_level(plain["last"]):  # the ordinary case, without the large pattern
        if not _is_typo(plain["host"] + (plain["rest"] or "")):
            yield (
                ContactKind.LINK,
                token.start() + plain.start("host"),
                _trimmed(
                    token.string,
                    token.start() + plain.start("host"),
                    token.start() + plain.end("rest" if plain["rest"] else "host"),
                ),
            )
        return
    for start, end in _linked(whole):
        yield ContactKind.LINK, token.start() + start, token.start() + end


@lru_cache(maxsize=1024)  # the same link is looked at in every dress of a mail
def _linked(token: str) -> tuple[tuple[int, int], ...]:
    return tuple((m.index, m.last_index) for m in _linkify().match(token) or () if not _is_typo(m.raw))
