"""Making a cut-out clause a sentence again, in the introducer's own words."""

from __future__ import annotations

import re

from introductions.reading.joint import phrases
from introductions.reading.joint.contacts import has_contact

_COPIED = re.compile(
    r",\s*(?:copied(?: here| in)?|cc'?d(?: here)?|cc’d|in copy|on cc|above|in cc|en copie|en copia|em cópia|in copia)\s*,(?=\s+(?!who|whose|which|a |an |the |my |our |and )[a-zà-ÿ])|"
    r",?\s+whom? (?:i|we)(?:['’]ve| have|['’]m| am|['’]re| are)? (?:copied|cc['’]?d|copying|added|adding|looped|looping|put)(?: in| here| above| into| in copy| on copy)*(?=\s*[.,;!]|$)|"
    r"\s*\((?:[^()]{1,30}\s)?(?:above|below|cc|cc'?d|cc’d|in cc|on cc|copied(?: here| in)?|in copy|im cc|in kopie|en copie|en copia|em cópia|in copia|in de cc)\)|"
    r"\s*\((?:aka |goes by )?@?\w[\w.-]{1,30} on (?:the |our )?(?:forums?|slack|discord|irc|github|gitlab|insta(?:gram)?|twitter|teams|telegram|signal|"
    r"mastodon|reddit|list|channel|wiki|steam|twitch|tiktok|facebook|linkedin)\)|"
    r"\s*\((?:(?:it|that|his|her|their|the|see|read|more|mail|note|message|story|is|it['’]s|that['’]s) ){0,4}(?:under(?:neath)?(?: this)?|further down|at the bottom|see attached|attached)\)|"
    r"\s*\((?:(?:siehe|steht|s\.|mehr) (?:weiter )?unten|(?:voir |c['’]est )?(?:ci-dessous|plus bas|ci-joint)|(?:ver|véase|está|va) (?:más )?abajo|(?:ver|veja|está|vai) (?:mais )?abaixo|"
    r"(?:vedi |è |qui |più )+sotto|(?:zie |staat )(?:hieronder|onderaan|onder))\)|"
    r"\s+and (?:he|she|they)(?:['’]s| is|['’]re| are) (?:above|copied(?: here| in)?|cc'?d|in copy|in cc)(?=[,.;!]|$)|"
    r",\s*(?:copied(?: here| in)?|cc'?d(?: here)?|cc’d|in copy|on cc|above|in cc|en copie|en copia|em cópia|in copia)\s*(?=[,.;!]|$)",
    re.I,
)
# One of these is in whatever it finds.
_SIGNS_OF_COPY = ("(", "copy", "copi", "cópi", "cc", "kopie", "above", "add", "loop", "put")
_BRACKETS = re.compile(r"\s*\(([^()]{1,200})\)")
LEAD = (
    r"and|but|so|or|plus|because|while|whereas|und|aber|denn|während|et|mais|car|tandis que|y|pero|mientras que|mientras|mas|enquanto|"
    r"ma|mentre|maar|terwijl|en|e"
)
_LEAD = re.compile(rf"^(?:{LEAD})\b,?\s+", re.I)
_TAIL_ASIDE = re.compile(
    r"[,.]?\s+[–—-]?\s*(?:please )?(?:don['’]?t ask(?: me)?(?: why| how)?|i kid you not|go figure|work that one out|trust me|believe me|if you ask me|as you know|you know)\s*(?=[.!?]|$)|"
    r",?\s+(?:btw|by the way|lol|haha|i think lol|übrigens|au fait|por cierto|a propósito)\s*(?=[.!?]|$)|\s+(?:lol|haha|btw)\b",
    re.I,
)
_PARENTHESIS = re.compile(
    r"(?<=\w),\s*(?:by the way|btw|wait for it|get this|übrigens|au fait|por cierto|trouwens)\s*,\s*", re.I
)
_BLESSED = re.compile(r",?\s*\b(?:god )?bless (?:him|her|them|his heart|her heart|their hearts)\b,?", re.I)
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")


def without_copied(text: str) -> str:
    """Without "(above)" and ", copied here,": who is among the recipients is no news."""
    folded = text.casefold()
    return _COPIED.sub("", text) if any(sign in folded for sign in _SIGNS_OF_COPY) else text


def without_brackets(text: str) -> str:
    """Without those brackets that hold what no ask may hold: contact data, asides, remarks to both."""
    return _BRACKETS.sub(lambda m: "" if _private(m[1]) else m[0], text)


def _private(inside: str) -> bool:
    return (
        has_contact(inside)
        or phrases.left_unsaid(inside)
        or phrases.JOINT.search(inside) is not None
        or bool(phrases.LOGISTICS.search(inside, "en"))
    )


def tidy(text: str) -> str:
    """Without "(above)", "copied here" and bracketed contact data; without what joined it to the clause before."""
    text = without_brackets(without_copied(text.strip()))
    text = _TAIL_ASIDE.sub("", _PARENTHESIS.sub(" ", _BLESSED.sub("", text)))
    text = text.lstrip("( ") if text.startswith("(") and ")" not in text else text
    text = text.replace(")", "", 1) if re.search(r"\)[.!]?$", text) and "(" not in text else text
    text = re.sub(r"^[\s,;:–—-]+|[\s,;–—-]+$", "", text)
    return re.sub(r"[ ]{2,}", " ", text).strip()


def sentence(text: str, *, cut: bool = False, begins: bool = True, ends: bool = True) -> str:
    """A clause as a sentence: capital letter, full stop, no leading "and" where it was ``cut`` out.

    ``sentence("and she bakes at night", cut=True)`` is "She bakes at night."
    """
    text = tidy(text)
    if cut and begins:
        text = _LEAD.sub("", text)
    if not text:
        return ""
    if begins and text[:1].islower() and not re.match(r"[a-z]+[A-Z]", text):
        text = text[:1].upper() + text[1:]
    bare = _EMOJI.sub("", text).rstrip()
    if ends and not re.search(r"[.!?…:。！？：][\"”»)]*$", bare):
        text += "."
    return text


_WHAT_FIELD = re.compile(
    r"(?:what|who|does|role|job|profession|occupation|about|is|was|wer|beruf|rolle|macht|quoi|qui|métier|rôle|fait|qué|"
    r"quién|profesión|oficio|hace|o quê|quem|profissão|faz|cosa|chi|mestiere|ruolo|fa|wat|wie|beroep|rol|doet)"
    r"\s?:\s+(?=\S+ \S)",
    re.I,
)


def without_field(words: str) -> str:
    """Under a name, without the field that only asks who it is.

    >>> without_field("what: head gardener at the park"), without_field("needs: a shop in town")
    ('head gardener at the park', 'needs: a shop in town')
    """
    field = _WHAT_FIELD.match(words)
    return words[field.end() :] if field else words
