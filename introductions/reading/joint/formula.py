"""The formulas of introducing: "this is Cormac who makes panels" tells that Cormac makes panels."""

from __future__ import annotations

import re

from introductions.reading.joint.calls import Calls

_OPEN = re.compile(
    r"""^(?:(?:and|so|now|und|et|y|e)\s+)?(?:please\s+|do\s+)?
    (?:(?:i(?:'d|’d|\ would|\ want|'m|\ am|\ write|\ should)?\s+(?:really\s+)?(?:like|love|want|delighted|pleased|happy|glad|writing)?\s*(?:you\s+)?(?:to\s+)?)?
       (?:meet|(?:want(?:ed)?|wanting|would\ (?:like|love))\ you\ to\ meet|introduce(?:\s+you)?(?:\s+to)?|introducing|say\ (?:hello|hi)\ to)
     |(?:this|here|that|it)(?:\ is|'s|’s)
     |i(?:'ve|’ve|\ have)?\s+(?:copied|cc'?d|cc’d|added|looped)(?:\s+in)?
     |let\ me\ introduce(?:\s+you\s+to)?|allow\ me\ to\ (?:introduce|present)
     |(?:das|hier|dies)\ ist|(?:darf|möchte|würde)\ ich\ (?:dir|ihnen|euch)(?:\ gern(?:e)?)?|ich\ (?:möchte|darf|würde)\ (?:dir|ihnen)(?:\ gern(?:e)?)?|ich\ stelle\ (?:dir|ihnen)
     |je\ (?:te|vous)\ présente|voici|c['’]est|je\ (?:voudrais|souhaite(?:rais)?|veux)\ (?:te|vous)\ présenter
     |te\ presento\ a|le\ presento\ a|est[ea]\ es|quiero\ presentarte\ a|quisiera\ presentarle\ a|conoce\ a
     |apresento-te|est[ea]\ é|quero\ apresentar-te|gostaria\ de\ (?:te|lhe)\ apresentar|conhece
     |ti\ presento|le\ presento|quest[ao]\ è|ecco|vorrei\ presentarti
     |dit\ is|ik\ stel\ je\ voor\ aan|ik\ wil\ je\ (?:graag\ )?voorstellen\ aan|maak\ kennis\ met
    )\s+(?:(?:my|our|a|mein(?:e[nrm]?)?|unsere?n?|mon|ma|mi|o\ meu|a\ minha|il\ mio|la\ mia|mijn)\s+(?P<relation>(?:[^\W\d_]+\s+){0,3}?[^\W\d_]+),?\s+)?(?:a|o|la|el|den|die|der)?\s*$""",
    re.I | re.X,
)
# The plainest of the formulas, for what is to be unfolded.
THIS_IS = {
    "en": "This is",
    "de": "Das ist",
    "fr": "C’est",
    "es": "Este es",
    "pt": "Este é",
    "it": "Questo è",
    "nl": "Dit is",
}
IT_IS = {
    "de": "Es geht um",
    "fr": "Il s’agit de",
    "es": "Se trata de",
    "pt": "Trata-se de",
    "it": "Si tratta di",
    "nl": "Het gaat om",
}
_WHOM_I = re.compile(  # "whom I have known since school" tells how
    r"whom ((?:i|we)(?:['’]ve| have)?(?: first| once| only| always)? "
    r"(?!(?:mention|discuss|promis|describ|talk|ask|want)ed\b)(?:known|met|knew|know|taught|trust|admire|\w+ed))\b"
    r"(?=\s+\w+\s+\w)",
    re.I,
)
_RELATIVE = {
    "en": re.compile(r"who(?:['’]s|['’]ve|\s+|m\b)", re.I),
    "de": re.compile(r"(?:der|die|das|dessen|deren)\s", re.I),
    "fr": re.compile(r"(?:qui|dont|que)\s", re.I),
    "es": re.compile(r"(?:que|quien|cuy[oa])\s", re.I),
    "pt": re.compile(r"(?:que|quem|cuj[oa])\s", re.I),
    "it": re.compile(r"(?:che|il cui)\s", re.I),
    "nl": re.compile(r"(?:die|wiens)\s", re.I),
}
_WHOM = re.compile(  # "…, about whom we spoke": the introducer and the reader did
    r"(?:about|of|to|with|for|from) whom\b|whom\b|(?:von|über|mit) (?:dem|der|denen)\b|dont (?:je|nous|on)\b|(?:de|con) quien\b|(?:de|com) quem\b|"
    r"di cui (?:ti|le|abbiamo)\b|over wie\b",
    re.I,
)
_SHE = re.compile(r"(?:she|he|they|sie|er|elle|il|ella|él|ela|ele|lei|lui|zij|ze|hij)\b", re.I)


def relative_ahead(follow: str, language: str) -> bool:
    """Does "who runs …" come next?"""
    return bool(_RELATIVE.get(language, _RELATIVE["en"]).match(follow))


def unfold(clause: str, calls: Calls, y: int, language: str) -> str | None:
    """What an introducing formula tells of party ``y``: "" when it tells nothing, ``None`` when it is none."""
    for mention in calls.mentions(clause[:200]):
        if mention.party != y:
            continue
        opening = _OPEN.match(clause[: mention.start].rstrip(" ") + " ")
        if not opening or not clause[: mention.start].strip():
            return None
        name = clause[mention.start : mention.end]
        rest = clause[mention.end :]
        family = re.match(r"\s+[^\W\d_][\w'’\-]*(?=[,.\s(])", rest)
        if family and family.group().strip()[:1].isupper():
            name, rest = name + family.group(), rest[family.end() :]
        rest = re.sub(
            r"^\s*\((?:above|cc'?d|copied|in copy|en copie|en copia|in cc|im cc)[^)]{0,20}\)", "", rest, flags=re.I
        )
        rest = re.sub(r"^,?\s*(?:copied|cc'?d|above)(?: here)?\b", "", rest, flags=re.I)
        follow = re.sub(r"^[\s,:–—-]+", "", rest)
        follow = re.sub(
            r"^(?:vorstellen|bekannt ?machen|voorstellen|presentar|apresentar|presentare|présenter)\b[\s,:.!]*",
            "",
            follow,
            flags=re.I,
        )
        if language == "en" and (known := _WHOM_I.match(follow)) is not None:
            return f"{known[1][:1].upper()}{known[1][1:]} {name} {follow[known.end() :].lstrip()}"
        if not re.search(r"\w", follow) or _WHOM.match(follow):
            return ""
        if re.match(r"(?:and|that|it)\b", clause.strip(), re.I) and not relative_ahead(follow, language):
            return None
        if re.match(r"(?:i|we)\b(?!['’]?ve (?:seen|eaten|used))", follow, re.I) and language == "en":
            return ""
        if _SHE.match(follow):
            return follow
        relative = _RELATIVE.get(language, _RELATIVE["en"]).match(follow)
        if language == "en":
            if relative:
                word = relative.group().casefold()
                tail = follow[relative.end() :].lstrip()
                if "s" in word[3:]:
                    return f"{name} is {tail}"
                if "ve" in word:
                    return f"{name} has {tail}"
                if word.strip() == "whom" or tail.casefold().startswith(("i ", "i'", "you ")):
                    return ""
                return f"{name} {tail}"
            if re.match(r"whose\b", follow, re.I):
                return f"{name}’s {follow[6:]}"
            if re.match(
                r"(?:a|an|the|our|my|one|founder|head|director|owner|chief|co-founder|ceo|senior|former)\b",
                follow,
                re.I,
            ):
                return f"{name} is {follow}"
            if re.match(r"from (?:the|our|my)\b", follow):
                return f"{name} is {follow}"
            return None if rest[:1] not in ",:–—" else f"{name}: {follow}"
        if relative or rest.lstrip()[:1] in ",:–—":
            lead = IT_IS.get(language)
            joint = ", " if rest.lstrip()[:1] in ",:–—" or relative else " "
            return f"{lead} {name}{joint}{follow}" if lead else None
        return None
    return None
