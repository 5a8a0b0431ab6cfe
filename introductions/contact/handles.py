"""Names on other services: @amy, "Skype: amy.c", "on Telegram as amyc", linkedin /in/ paths."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from introductions.contact.kinds import ContactKind, Hit
from introductions.contact.plain import Plain

_MESSENGERS = (
    r"skype|telegram|whats\s?app|signal|threema|discord|we\s?chat|weixin|viber|snapchat|snap|kakao\s?talk|"
    r"kakao|line\sid|"
    r"icq|imessage|face\s?time|matrix|wire|session|zalo|google\s?chat|hangouts|teams|slack|zoom|jabber|xmpp"
)
_PLACES = (
    r"twitter|instagram|insta|ig|tik\s?tok|mastodon|bluesky|bsky|git\s?hub|git\s?lab|linked\s?in|xing|"
    r"facebook|fb|"
    r"messenger|threads|reddit|youtube|twitch|orcid|behance|dribbble|medium|substack|vk|strava|paypal|"
    r"venmo|cash\s?app|revolut|twint|bizum"
)
_SERVICE = rf"(?:{_MESSENGERS}|{_PLACES})"
_NOUN = (
    r"id|name|handle|user\s?name|user|nick|account|profile|profil|konto|cuenta|conta|pseudo|compte|channel|kanal|canal|"
    r"chaîne|page|seite"
)
_WHOSE = r"her|his|their|my|our|ihr|sein|son|sa|leur|su|seu|sua|suo|loro|haar|zijn|hun"
SERVICE_WORDS = (
    frozenset({"x", "live"})
    | frozenset(re.split(r"\\s\??|\|", _MESSENGERS + "|" + _PLACES))
    | frozenset(re.sub(r"\\s\??", "", _MESSENGERS + "|" + _PLACES).split("|"))
)
#: The first words of their names; where a text has none of them, "@", "#", "/" and "live:" alone can tell a handle.
HANDLE_WORDS = (
    frozenset({"x", "line"})
    | frozenset(re.sub(r"\\s.*", "", name) for name in (_MESSENGERS + "|" + _PLACES).split("|"))
    | frozenset(re.sub(r"\\s\??", "", name) for name in (_MESSENGERS + "|" + _PLACES).split("|"))
)
_AT_NAME = re.compile(r"(?<![\w@.+-])@[^\W\d][\w.-]{1,40}(?:@[\w.-]{3,80})?")
_NAMED = re.compile(
    rf"(?<!\w)(?P<service>{_SERVICE})(?:[\s-](?:id|name|handle|user\s?name|user|nick|account|profile|"
    rf"profil|konto|cuenta|conta|pseudo|compte|channel|kanal|canal|chaîne|page))?"
    r"\s?(?:[:=]|[-]\s)\s?(?P<name>@?[^\W_][\w.@+#/-]{1,60})",
    re.IGNORECASE,
)
_AS = re.compile(
    rf"(?<!\w)(?P<service>{_SERVICE})(?:[\s-](?:id|name|handle|user\s?name|user|nick|account|profile))?,?\s"
    r"(?P<link>as|under|is|handle|username|user|id|@|als|unter|ist|heißt|sous|comme|est|como|es|é|come|è|"
    r"onder|is)\s"
    r"(?:the\s|her\s|his\s)?(?P<name>[\"'\u201c\u2018]?@?[^\W_][\w.@+#-]{1,60})",
    re.IGNORECASE,
)
# "her Instagram is amycarter", "X handle: amycarter", "LINE ID amycarter": the word before says that a name follows
_OWNED = re.compile(
    rf"(?<!\w)(?:(?:{_WHOSE})\s(?:{_SERVICE}|x)(?:[\s-](?:{_NOUN}))?\s(?:is|ist|est|es|é|è)\s|"
    rf"(?:{_SERVICE}|x|line)[\s-](?:handle|user\s?name|user|nick|id|account)(?:\s?(?:is|ist|est|es|é|è|[:=])\s?|\s))"
    r"(?P<name>[\"'\u201c\u2018]?@?[^\W_][\w.@+#-]{2,60})",
    re.IGNORECASE,
)
_TAGGED = re.compile(r"(?<![\w#])[^\W_][\w.]{2,31}#\d{4}(?!\d)|(?<!\w)live:[.\w-]{3,60}")
_PLAIN = re.compile(rf"(?<!\w)(?P<service>{_SERVICE})\s(?P<name>[^\W_][\w.@+#-]{{2,60}})", re.IGNORECASE)
# "find her: insta lampsbybenji": the short names of such places, and no thing that is had there
_SHORTLY = re.compile(
    r"(?:(?<=[,;:(]\s)|(?<=[(])|^|(?<=\bon\s)|(?<=\bmy\s)|(?<=\bher\s)|(?<=\bhis\s))(?P<service>insta|ig|tik\s?tok)\s"
    r"(?P<name>(?!(?:reels?|posts?|followers?|stories|story|accounts?|pages?|profiles?|videos?|threads?|feeds?|lives?|influencers?|marketing|"
    r"famous|shops?|content|campaigns?|handles?|dances?|trends?|stars?|photos?|pictures?|friends?)\b)[a-z][a-z.]{5,40}(?=\s*(?:$|[.,;:!?)\n]|and\b)))",
    re.IGNORECASE,
)
_PROFILE = re.compile(r"(?<![\w.])/?(?:in|company|pub|u|user|channel|profile)/[\w-]{3,60}/?(?![\w/])")
_MESSENGER = re.compile(_MESSENGERS, re.IGNORECASE)
_SERVICE_HERE = re.compile(rf"{_SERVICE}|x|line", re.IGNORECASE)
_OWNER = re.compile(rf"(?<!\w)(?:{_WHOSE})\s$", re.IGNORECASE)
_BEFORE_NAME = "\"'\u201c\u2018@"
_UNLIKE_A_WORD = re.compile(r"[\d_@#]|[a-z]\.[a-z]")
_TELLING = re.compile(r"[\d_@#]|\w[.+-]\w")
_CLAUSE_END = re.compile(r"\s*(?:$|[.,;:!?)\n\"'\u201d\u2019-])")
_COMMON = frozenset(
    "she he they it we you i her his their the a an and or is are was not no yes only both call message "
    "chat works "
    "er sie es ist nicht nur elle il est non oui ella él sí ela ele sim lei lui si hij zij ze ja nee in on "
    "at for with "
    "down closed full empty private public open dead gone huge growing popular useless active blank hers theirs his "
    "group groups channel call calls app user users great fine good best ok okay too also please thanks".split()
)


_MOST = 300  # names of services that are looked behind: nobody writes more, and all that follows counts as a handle


def find_handles(plain: Plain) -> Iterator[Hit]:
    """Every handle in a folded text."""
    kind, text = ContactKind.HANDLE, plain.text
    if "@" in text:
        for found in _AT_NAME.finditer(text):
            yield kind, found.start(), found.start() + len(found[0].rstrip(".-"))
    if "#" in text or "live:" in plain.lowered:
        for found in _TAGGED.finditer(text):
            yield kind, found.start(), found.end()
    if "/" in text:
        for found in _PROFILE.finditer(text):
            yield kind, found.start(), found.end()
    services = [start for start in plain.starts_of(HANDLE_WORDS) if _SERVICE_HERE.match(text, start)]
    for found, end in _after_services(text, services[:_MOST]) if services else ():
        yield kind, found.start(), end
    if len(services) > _MOST:
        yield kind, services[_MOST], len(text)


def _after_services(text: str, services: Sequence[int]) -> Iterator[tuple[re.Match[str], int]]:
    """Names behind the name of a service, and where each ends. All but one of these rules begin with the service."""
    for found in _matches_at(_NAMED, text, services):
        name = found["name"].rstrip(".-/")
        end = found.start("name") + len(name)
        sure = _TELLING.search(name) or _CLAUSE_END.match(text, end) or _MESSENGER.fullmatch(found["service"])
        if name.casefold() not in _COMMON and sure:
            yield found, end
    for found in _matches_at(_AS, text, services):
        name = found["name"].rstrip(".-")
        bare = name.strip(_BEFORE_NAME)
        end = found.start("name") + len(name)
        telling = _TELLING.search(name) is not None or name != bare
        alone = _CLAUSE_END.match(text, end) is not None
        weak = found["link"].casefold() in {"is", "ist", "est", "es", "é", "è"}
        if bare.casefold() not in _COMMON and (telling or (alone and not weak)):
            yield found, end
    owners = [owner.start() for start in services if (owner := _OWNER.search(text, max(0, start - 8), start))]
    for found in _matches_at(_OWNED, text, sorted({*owners, *services})):
        name = found["name"].rstrip(".-")
        end = found.start("name") + len(name)
        sure = _CLAUSE_END.match(text, end) or _TELLING.search(name)
        if name.strip(_BEFORE_NAME).casefold() not in _COMMON and sure:
            yield found, end
    for found in _matches_at(_SHORTLY, text, services):
        name = found["name"].rstrip(".")
        if name.casefold() not in _COMMON:
            yield found, found.start("name") + len(name)
    for found in _matches_at(_PLAIN, text, services):
        name = found["name"].rstrip(".-")
        if _UNLIKE_A_WORD.search(name) and not name.isdigit():
            yield found, found.start("name") + len(name)


def _matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What ``finditer`` would find, of a pattern that can begin only at these places."""
    end = 0
    for start in starts:
        found = pattern.match(text, start) if start >= end else None
        if found is not None:
            yield found
            end = found.end()
