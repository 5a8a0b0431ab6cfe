"""Mail addresses, plain (RFC 5322 §3.4.1, RFC 6531) and disguised ("amy [at] example dot org")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introductions.contact.domains import is_top_level
from introductions.contact.kinds import ContactKind, Hit
from introductions.contact.plain import Plain
from introductions.contact.windows import mentions

_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_PLAIN_DOMAIN = rf"(?:{_LABEL}(?:\.{_LABEL}){{0,8}}|\[[\d.:a-fA-F]{{3,45}}\])"
_PLAIN = re.compile(
    rf"(?:(?:mailto:)?(?:\"[^\"\n@]{{1,64}}\"|[\w.!#$%&'*+/=?^`{{|}}~-]{{1,64}}))"
    rf"(?:@|%40|&#0{{0,4}}64;|&#[xX]0{{0,4}}40;|&commat;){_PLAIN_DOMAIN}",
    re.UNICODE,
)
# "amy @ example . org", "amy@ example.org", an address broken over two lines
_SPACED = re.compile(
    rf"[\w.+-]{{1,64}}\s{{0,3}}@\s{{0,3}}{_LABEL}(?:\s{{0,2}}\.\s{{0,2}}{_LABEL}){{1,6}}",
    re.UNICODE,
)

_AT_WORDS = (
    r"at\ssign|at\sthe\srate(?:\sof)?|at|[äæ]t|arobase|arrobase|arobas|arroba|chiocciola|chiocciolina|"
    r"apenstaartje|apestaartje|klammeraffe|snabel-?a|@t|a\.t"
)
_DOT_WORDS = r"dot|d0t|d\.o\.t|punkt|punktum|point|punto|ponto|punt|full\sstop|period"
_SEP = r"[\s_|*~'\"\u2018\u2019\u201c\u201d/\-]{1,3}"
_BRACKETED_AT = rf"\s{{0,2}}[(\[{{<]\s?(?:{_AT_WORDS}|@|a)\s?[)\]}}>]\s{{0,2}}"
_BRACKETED_DOT = rf"\s{{0,2}}[(\[{{<]\s?(?:{_DOT_WORDS}|\.)\s?[)\]}}>]\s{{0,2}}"
_SPELT_DOT = rf"(?:{_SEP}(?:{_DOT_WORDS}){_SEP}|{_BRACKETED_DOT})"
_LOCAL = r"[^\W_][\w.+-]{0,63}"
_SHORT = r"[^\W_][^\W_]{0,40}"
_PART = r"[^\W_](?:[^\W_]|-(?!(?:dot|punkt|point|punto|ponto|punt)\b)){0,62}"
_DOMAIN_TAIL = rf"{_PART}(?:(?:{_SPELT_DOT}|\s?\.\s?){_PART}){{1,6}}"
# (1) a bracketed "at": what follows may be any spelling of a domain
_BRACKETED = re.compile(rf"{_LOCAL}(?:{_SPELT_DOT}{_SHORT}){{0,4}}{_BRACKETED_AT}{_DOMAIN_TAIL}", re.IGNORECASE)
_BRACKETED_BARE = re.compile(rf"{_LOCAL}\s?[(\[{{]\s?(?:at|@)\s?[)\]}}]\s?{_LABEL}", re.IGNORECASE)
# (2) a bare "at": needs a spelt dot after it, or it is "look at example.org"
_SPELT = re.compile(
    rf"{_LOCAL}?(?:{_SPELT_DOT}{_SHORT}){{0,4}}{_SEP}(?:{_AT_WORDS}){_SEP}"
    rf"{_PART}(?:\s?\.\s?{_PART}){{0,4}}(?:{_SPELT_DOT}{_PART}){{1,6}}",
    re.IGNORECASE,
)
# (3) a bare "at" before a plain domain, where the word before can only be the first half of an address
_HALF = re.compile(
    rf"(?:(?P<cue>e-?mail|mail|address|adresse|reach|write|contact|correo|correio|"
    rf"posta)\b[^\n.]{{0,24}}?[:\s])?"
    rf"(?P<address>(?P<local>[^\W_][\w.+-]{{0,63}}){_SEP}(?:{_AT_WORDS}){_SEP}(?P<domain>{_LABEL}(?:\s?\.\s?{_LABEL}){{1,6}}))",
    re.IGNORECASE,
)
_COMMAED = re.compile(
    rf"{_LOCAL}?,\s(?:{_AT_WORDS}),\s{_PART}(?:,\s(?:{_DOT_WORDS}),\s{_PART}){{1,5}}", re.IGNORECASE
)  # read out: "amy, at, example, dot, org"
# (4) a mailbox at a provider that everybody knows: "amycarter at gmail", "her gmail is amy.carter"
_PROVIDER = r"gmail|googlemail|hotmail|icloud|gmx|protonmail|proton|posteo|fastmail|aol|yahoo|outlook|web\.de"
_HOSTED = re.compile(
    rf"(?<![\w.])(?P<local>[^\W_][\w.+-]{{2,63}})(?:\s(?:at|on|auf|bei|chez|sur|en|no|su|bij|op)\s(?P<sure>{_PROVIDER})|"
    rf"\s?[(\[]\s?(?:at\s)?(?:{_PROVIDER})\s?[)\]])(?![\w.]*\w)",
    re.IGNORECASE,
)
_HOSTS = re.compile(
    rf"(?<!\w)(?:{_PROVIDER}|e-?mail|mail)(?:\s(?:address|adresse|name|account))?\s?(?:is|ist|est|es|é|è|:|=)\s"
    r"(?P<local>[^\W_][\w+-]{0,40}(?:[._\d][\w+-]{1,40}){1,6})(?![\w@])",
    re.IGNORECASE,
)
_SURE_PROVIDERS = frozenset({"gmail", "googlemail", "hotmail", "icloud", "gmx", "protonmail", "posteo", "fastmail"})
_AT_WORK = frozenset(
    "works worked working engineer engineers was is been manager designer team lead job role people arbeitet arbeitete "
    "travaille trabaja trabalha lavora werkt she he they her him now still look looked everyone".split()
)
_HOST_WORDS = frozenset(re.sub(r"\\.\w+", "", _PROVIDER).split("|"))
#: Without one of these, or an "@" or a bracket, there is no address to be found.
ADDRESS_WORDS = (
    _HOST_WORDS | {"mail", "email"} | frozenset("dot d0t punkt punktum point punto ponto punt stop period".split())
)
_SPREAD = re.compile(r"(?<!\w)(?:[^\W_][ .]{1,3}){3,40}@(?:[ .]{1,3}[^\W_]){3,60}(?!\w)")
#: "at" or "dot" in brackets.
BRACKETED_SIGN = re.compile(rf"[(\[{{<]\s?(?:{_AT_WORDS}|@|a|{_DOT_WORDS}|\.)\s?[)\]}}>]", re.IGNORECASE)
_ARTICLE = re.compile(
    rf"(?:{_AT_WORDS}){_SEP}(?:the|a|an|this|that|my|our|le|la|les|el|il|der|die|das|het|de)\s(?:{_DOT_WORDS})\s",
    re.IGNORECASE,
)
_DOMAIN_LIKE = re.compile(r"\w\.\w")
_CAMEL = re.compile(r"[a-z0-9._]{1,40}AT[a-z0-9-]{1,40}(?:DOT[a-z0-9-]{2,40}){1,4}")
_WORDS = re.compile(r"[^\W_]+")
_DOTS = frozenset(_DOT_WORDS.split("|"))
_LAST = re.compile(r"[^\W_]+$")


def _last_label(text: str) -> str:
    found = _LAST.search(text)
    return found[0] if found else ""


def _domain_end(found: re.Match[str]) -> int | None:
    """Where the domain ends: at its last top-level label; a sentence may go on behind it ("example . org. She")."""
    labels = list(_WORDS.finditer(found[0]))
    for label in reversed(labels[2:]):
        if is_top_level(label[0]) and label[0].casefold() not in _DOTS:  # .dot is a domain too
            return found.start() + label.end()
    return None


def find_addresses(plain: Plain) -> Iterator[Hit]:
    """Every mail address in a folded text."""
    kind = ContactKind.ADDRESS
    text, lowered = plain.text, plain.lowered
    if "@" in text or "%40" in text or "&" in text:
        for found in _PLAIN.finditer(text):
            yield kind, found.start(), found.end()
        for found in _SPACED.finditer(text):
            if end := _domain_end(found):
                yield kind, found.start(), end
        for found in _SPREAD.finditer(text):
            yield kind, found.start(), found.end()
    if BRACKETED_SIGN.search(text):
        for found in _BRACKETED.finditer(text):
            yield kind, found.start(), found.end()
        for found in _BRACKETED_BARE.finditer(text):
            yield kind, found.start(), found.end()
    if mentions(lowered, ("at", "ät", "æt", "aroba", "arroba", "chiocciol", "staartje", "affe", "snabel", "@t", "a.t")):
        if mentions(
            lowered, ("dot", "d0t", "d.o.t", "punkt", "point", "punto", "ponto", "punt", "period", "full stop")
        ):
            for found in _COMMAED.finditer(text):
                yield kind, found.start(), found.end()
            for found in _SPELT.finditer(text):
                if _ARTICLE.search(found[0]):
                    continue  # "look at the dot com boom"
                if end := _domain_end(found):
                    yield kind, found.start(), end
        for found in _HALF.finditer(text) if _DOMAIN_LIKE.search(text) else ():
            telling = found["cue"] or re.search(r"[._+\d-]", found["local"])
            if telling and is_top_level(_last_label(found[0])):
                yield kind, found.start("address"), found.end("address")
    if plain.has_word(_HOST_WORDS):
        for found in _HOSTED.finditer(text):
            telling = re.search(r"[._\d]", found["local"]) is not None
            sure = (found["sure"] or "").casefold() in _SURE_PROVIDERS and found["local"].casefold() not in _AT_WORK
            if telling or sure:
                yield kind, found.start(), found.end()
    if mentions(lowered, ("mail", *_SURE_PROVIDERS)):
        for found in _HOSTS.finditer(text):
            yield kind, found.start(), found.end()
    if "AT" in text and "DOT" in text:
        for found in _CAMEL.finditer(text):
            yield kind, found.start(), found.end()
