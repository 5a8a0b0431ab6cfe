"""The end of a draft: its closing words and the name below them, and what comes after (a signature without "-- ")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.model import Person
from introductions.reading.joint.names import fold, same_name
from introductions.reading.joint.parties import bare_name

_CLOSERS = re.compile(
    r"""^(?!all\ yours)(?:(?:with|many|all|my|very|kind|warm|warmest|best|kindest|ever|in|a|big|mit|viele|vielen|liebe|herzliche|herzlichen|beste|schöne|sonnige|
      freundliche|freundlichen|bien|très|meilleures|sincères|con|un|una|muchos|mis|cordiales|um|os|com|melhores|muitos|cari|cordiali|tanti|
      met|vriendelijke|hartelijke|veel)\s+)*
    (?:best|regards|rgds|cheers|thanks|thank\ you|love|yours|greetings|sincerely|wishes|cordially|respectfully|faithfully|warmly|fondly|
      affectionately|take\ care|ta|ciao|x+|hugs?|kisses|xo(?:xo)?|god\ bless|blessings|peace|salaam|shalom|
      good\ wishes|the\ best|gr(?:u|ü)(?:ß|ss)e?n?|gru(?:ß|ss)|herzlich(?:st)?|mfg|lg|vg|ihre?|deine?|euere?|eure?|alles\ (?:liebe|gute)|
      bis\ (?:bald|dann)|amiti[ée]s|amicalement|cordialement|à\ (?:toi|vous|bient[ôo]t)(?!\s+de\b)|bises?|bisous|salutations|sentiments|
      (?:bonne|belle)\ (?:journée|soirée|semaine|continuation)|chaleureusement|ever(?=[,.!]*$)|be\ (?:well|blessed)|(?:go|stay|keep)\ well|beso|saludos?|abrazos?|besos|atentamente|cariños|afectuosamente|gracias|abraços?|beijos|beijinhos|cumprimentos|
      atenciosamente|obrigad[oa]|até\ (?:breve|logo)|saluti|a\ presto|abbracci|abbraccio|grazie|cordialmente|groet(?:en|jes)?|liefs|
      hoogachtend|dank)\b[^?!:]{0,60}$""",
    re.I | re.X,
)
_JOINT = re.compile(
    r"\b(?:both|you two|two of you|pair of you|you all|y'all|each other|to all|beide[nr]?|euch|zusammen|(?:tous|toutes)|deux|dos|ambos|ambas|dois|duas|"
    r"entrambi|due|jullie|allebei|all round|everyone|everybody|cada uno|cada una|chacun|chacune|ciascuno|jeden von euch|ieder)\b",
    re.I,
)
_TO_EACH = re.compile(  # "All my love (to Amy) and best regards (to Dr Obi)"
    r"\((?:to|an|à|a|para|aan) [^)]+\).+\((?:to|an|à|a|para|aan) [^)]+\)", re.I
)
_POSSESSIVE = re.compile(
    r"(?:ihr|dein|euer|eur)e?\b", re.I
)  # "Ihre Marta Lund", and not "Ihr Problem ist seine Spezialität"
_LONGEST_POSSESSIVE = 3
_INLINE = re.compile(r"^(.{2,40}?),\s+(\S.{0,30})$")


@dataclass(frozen=True, slots=True)
class Closing:
    """``words`` ("Kind regards," or "") and ``name`` ("Harold Finch") as written; ``joint`` if the words were for two."""

    words: str = ""
    name: str = ""
    joint: bool = False


def take_off(own: str, introducer: Person) -> tuple[str, Closing]:
    """The text without its end, and the end: ``take_off("Do talk.\\n\\nCheers\\nPhil", phil)`` gives "Do talk.", Cheers, Phil."""
    lines = own.split("\n")
    filled = [i for i, x in enumerate(lines) if x.strip()]
    name = bare_name(introducer.name)
    local = introducer.email.split("@", 1)[0]
    for i in filled[-12:]:
        if i == filled[0]:
            continue
        line = lines[i].strip()
        inline = _INLINE.match(line)
        if inline and _CLOSERS.match(line) and _is_name(inline.group(2), name, local):
            return _without(lines, i), _closing(inline.group(1) + ",", inline.group(2))
        if not _is_name(line, name, local):
            continue
        if any(len(lines[j]) > 160 for j in filled if j > i):
            continue
        before = next((j for j in reversed(filled) if j < i), None)
        if before is not None and before != filled[0] and _is_closing(lines[before].strip(), lines, before, i):
            return _without(lines, before), _closing(lines[before].strip(), line)
        return _without(lines, i), Closing("", line)
    if len(filled) > 1 and _CLOSERS.match(lines[filled[-1]].strip()) and len(lines[filled[-1]].split()) <= 4:
        return _without(lines, filled[-1]), _closing(lines[filled[-1]].strip(), "")
    return own, Closing()


def _without(lines: list[str], at: int) -> str:
    return "\n".join(lines[:at]).rstrip()


def _closing(words: str, name: str) -> Closing:
    usual = (
        _TWO_FAREWELLS.search(words) is None
        and _OF_THE_MATTER.search(words) is None
        and bool(_CLOSERS.match(words.strip(" !.,")))
        and not _JOINT.search(words)
        and not _TO_EACH.search(words)
    )
    return Closing(words if usual else "", name, not usual)


def _is_closing(line: str, lines: list[str], at: int, name_at: int) -> bool:
    words = line.split()
    if _TO_EACH.search(line) and _CLOSERS.match(line):
        return True
    if len(words) > 8 or re.search(r"[.!?:;]\s+\S", line):
        return False
    if len(words) > _LONGEST_POSSESSIVE and _POSSESSIVE.match(line):
        return False
    if _CLOSERS.match(line):
        return True
    if name_at - at > 1 and not line.endswith(","):
        return False  # a paragraph of its own: it is read as a sentence
    return not re.search(r"[.:;?]$", line) and len(words) <= 7


def _is_name(line: str, name: str, local: str) -> bool:
    text = re.sub(r"[^\w\s'’.\-]+", " ", line).strip()
    text = re.sub(r"(?:\s+x{1,4})+$|^(?:x{1,4}\s+)+", "", text, flags=re.I).strip(" -")
    words = [w.strip(".") for w in text.split() if w.strip(".")]
    if not 1 <= len(words) <= 5 or re.search(r"[\d@]", line) or len(line) > 50:
        return False
    if re.search(r"[?!:;]|[a-z]{3,}\.$", line) or (line.endswith(",") and len(words) > 1):
        return False
    mine = [fold(w).strip(".") for w in name.split()] or [w for w in re.split(r"[._\-\d]+", fold(local)) if w]
    first = fold(words[0])
    if not mine:
        return False
    initials = "".join(m[0] for m in mine)
    joined = "".join(fold(w) for w in words)
    if len(joined) <= 3 and (joined == initials or initials.startswith(joined)):
        return True
    known = any(
        same_name(m, first) or (len(first) >= 3 and len(m) >= 3 and m[:3] == first[:3]) for m in mine[:1] if len(m) > 1
    )
    if len(words) == 1:
        short = len(first) == 2 and line[:1].isupper() and mine[0].startswith(first)  # "Al", "Jo"
        return known or first in mine or short
    if known or first in mine:
        return all(fold(w) in mine or len(w) <= 2 for w in words[1:]) or (
            line[:1].isupper() and all(w[:1].isupper() for w in words)
        )
    last = fold(words[-1])
    return last in mine[1:] and all(w[:1].isupper() for w in words)  # "Prof. em. Ulrich Thoma"


_TWO_FAREWELLS = re.compile(  # "Ciao, hej då": one for each of them
    r"^\S.{1,20}(?:,| und | and | et | y | e | en )\s*(?:hej då|tchau|ciao|adiós|au revoir|tschüss|bye|doei|arrivederci|à bientôt|hasta luego|sayonara|salut|servus)\b",
    re.I,
)
_OF_THE_MATTER = re.compile(
    r"\bbless (?!you\b|ya\b|u\b|both\b|all\b|x)\w+|\b(?:luck|fun|work|cheque|post|exchange|collaboration)\b|\bfor (?:an?|your)\b",
    re.I,
)
_TO_VOUS = re.compile(r"\b(?:à vous|vous)\b", re.I)  # to two whom the text calls "tu"
_USUAL = {
    "en": ("Best,", "Kind regards,"),
    "de": ("Viele Grüße", "Mit freundlichen Grüßen"),
    "fr": ("Bien à toi,", "Bien cordialement,"),
    "es": ("Un saludo,", "Un cordial saludo,"),
    "pt": ("Um abraço,", "Com os melhores cumprimentos,"),
    "it": ("Un caro saluto,", "Cordiali saluti,"),
    "nl": ("Groeten,", "Met vriendelijke groet,"),
}


def sign_off(closing: Closing, introducer: Person, formal: bool, language: str) -> str:
    """The introducer's own closing words and name; where those were for two ("With love to both"), usual ones."""
    name = closing.name or (introducer.name if formal else bare_name(introducer.name).split(" ")[0])
    shown = "" if not formal and language == "fr" and _TO_VOUS.search(closing.words) else closing.words
    words = shown or (_USUAL.get(language, _USUAL["en"])[formal] if closing.joint or closing.words else "")
    if name and words.casefold().endswith(name.casefold()):
        return words
    return "\n".join(x for x in (words, name) if x)
