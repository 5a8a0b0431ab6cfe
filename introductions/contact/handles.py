"""Names on other services: @amy, "Skype: amy.c", "on Telegram as amyc", linkedin /in/ paths."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introductions.contact.kinds import ContactKind, Hit

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
_WORDS = re.compile(r"[^\W_]+")
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


def find_handles(text: str) -> Iterator[Hit]:
    """Every handle in a folded text."""
    kind = ContactKind.HANDLE
    if "@" in text:
        for found in _AT_NAME.finditer(text):
            yield kind, found.start(), found.start() + len(found[0].rstrip(".-"))
    lowered = text.casefold()
    if "#" in text or "live:" in lowered:
        for found in _TAGGED.finditer(text):
            yield kind, found.start(), found.end()
    if "/" in text:
        for found in _PROFILE.finditer(text):
            yield kind, found.start(), found.end()
    if SERVICE_WORDS.isdisjoint(_WORDS.findall(lowered)):
        return
    for found in _NAMED.finditer(text):
        name = found["name"].rstrip(".-/")
        telling = _TELLING.search(name) is not None
        alone = _CLAUSE_END.match(text, found.start("name") + len(name)) is not None
        messenger = re.fullmatch(_MESSENGERS, found["service"], re.IGNORECASE) is not None
        if name.casefold() not in _COMMON and (telling or alone or messenger):
            yield kind, found.start(), found.start("name") + len(name)
    for found in _AS.finditer(text):
        name = found["name"].rstrip(".-")
        bare = name.strip("\"'\u201c\u2018@")
        telling = _TELLING.search(name) is not None or name != bare
        alone = _CLAUSE_END.match(text, found.start("name") + len(name)) is not None
        weak = found["link"].casefold() in {"is", "ist", "est", "es", "é", "è"}
        if bare.casefold() not in _COMMON and (telling or (alone and not weak)):
            yield kind, found.start(), found.start("name") + len(name)
    for found in _OWNED.finditer(text):
        name = found["name"].rstrip(".-")
        ends = _CLAUSE_END.match(text, found.start("name") + len(name)) is not None
        if name.strip("\"'\u201c\u2018@").casefold() not in _COMMON and (ends or _TELLING.search(name)):
            yield kind, found.start(), found.start("name") + len(name)
    for found in _SHORTLY.finditer(text):
        if found["name"].rstrip(".").casefold() not in _COMMON:
            yield kind, found.start(), found.start("name") + len(found["name"].rstrip("."))
    for found in _PLAIN.finditer(text):
        name = found["name"].rstrip(".-")
        if re.search(r"[\d_@#]|[a-z]\.[a-z]", name) and not name.isdigit():
            yield kind, found.start(), found.start("name") + len(name)
