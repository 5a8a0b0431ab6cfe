"""What a reply to an ask means, with the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from introductions.model import Answer, Label
from introductions.reading import clauses, gate, rules
from introductions.reading.accounting import world_of
from introductions.reading.confidences import is_confided
from introductions.reading.considering import Considered, consider
from introductions.reading.learned.combining import Judgement, judge, voices
from introductions.reading.learned.model import estimate
from introductions.reading.rules import MODULES
from introductions.reading.sentences import Sentence

CAP = 16384  # letters that are read
_FEW_WORDS = 2
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer with all that led to it; ``explanation.explain`` puts it into words.

    ``doubt`` says what keeps the answer from being acted on, "" where nothing does. ``seen`` and ``judgement`` are
    None where nothing was written.
    """

    answer: Answer
    doubt: str
    seen: Considered | None = None
    judgement: Judgement | None = None


def read(text: str, received: date, names: Sequence[str] = (), language: str | None = None) -> Answer:
    """What a reply means: its label, whether acting on it is safe, and the clause that decides.

    ``read("Sure, after the 15th.", date(2026, 3, 2))`` is
    ``Answer(Label.DEFER, True, "Sure, after the 15th.", until=date(2026, 3, 16), rule="defer:day")``.

    ``text`` is the newly written part alone, ``names`` are those of the people concerned. Rules and a learned model
    judge together (``learned``). A yes is ``confident`` only if all signs say that it stands (``gate``).
    """
    return weighed(text, received, names, language).answer


def prepare(language: str) -> None:
    """Have all at hand that reading a reply in that language takes; it costs a quarter of a second, once a process."""
    tongue = language if language in MODULES else "en"
    rules.prepare(tongue)
    world_of(tongue).polite.prepare()
    weighed("Yes, gladly.", date(2026, 1, 1), (), tongue)


def weighed(text: str, received: date, names: Sequence[str] = (), language: str | None = None) -> Reading:
    """The same as ``read``, with the rules that spoke, the days found and the doubt that is left."""
    seen = consider(text[:CAP], received, names, language)
    if seen is None:
        return Reading(Answer(Label.UNCLEAR, False, rule="empty"), "nothing was written")
    estimated = estimate(seen.lows)
    parts = gate.laid_out(seen) if seen.verdict.label is Label.ACCEPT else []
    closed = gate.closed(seen, parts)
    judgement = judge(voices(seen, estimated, closed=closed))
    bare = closed and _is_bare(seen) and judgement.likely[Label.ACCEPT] >= _YES
    label = _short(seen, bare=bare) or _label(judgement)
    evidence = clauses.deciding(label, seen, estimated)
    doubt = _doubt(label, judgement, seen)
    if label is Label.ACCEPT:
        doubt = "" if bare else gate.doubt(seen, parts or gate.laid_out(seen), estimated, judgement)
    condition = evidence if label is Label.CONDITIONAL else None
    if condition is not None and is_confided("\n".join(s.text for s in seen.sentences)):
        # the introducer says what of it may be passed on
        doubt, condition = "something in it is for the introducer alone", None
    answer = Answer(label, not doubt, evidence, _until(label, seen), condition, _rule(label, seen))
    return Reading(answer, doubt, seen, judgement)


def _is_bare(seen: Considered) -> bool:
    """ "Sure.", "Yes, gladly!": nothing but a listed yes. The model has little to go by in one or two words, the rules
    have all of it. A lone "ok" may as well mean "I have read this"."""
    words = [word for sentence in seen.sentences for word in _WORD.findall(sentence.text.casefold())]
    return 0 < len(words) <= _FEW_WORDS and not {"ok", "okay", "k"} & set(words)


_NOD = re.compile(
    r"\W*(?:(?:ok|okay|okey|kk?|noted|righto|roger|received|understood|got it)\W*){1,3}"
    r"(?:(?:thanks|thx|ty|cheers|ta)\W*)?"
)
_UNSURE = re.compile(
    r"\W*(?:(?:not sure|honestly|i'?ll be honest|to be honest|tbh|frankly|hm+|well|look|um+|er+)[,. ]*)*"
    r"i (?:really |honestly |just )?don'?t know(?: yet)?\W*"
)
_FLAT_NO = re.compile(
    r"\W*(?:(?:oh|sorry|but|and|so|well|hm+|good grief|god|heavens|lord|simply|just|danke|merci|gracias|grazie) )*"
    r"(?:(?:the|my) answer(?: is|'s) (?:still |simply )?(?:a )?|(?:it|that)(?: is|'s) (?:still |simply )?a )?"
    r"(?:no|nope|nah|nein|non|nee|nao|never)(?: from me)?"
    r"(?:,? (?:thanks?|thank you|thx|sorry|danke|merci|gracias|grazie|dank je))?\W*"
)


def _short(seen: Considered, *, bare: bool) -> Label | None:
    """What a word or two say, whatever else was learned: "Gladly.", "ok", "I don't know", or a sentence that is but
    "No."."""
    if all(_NOD.fullmatch(low) or _UNSURE.fullmatch(low) for low in seen.lows):
        return Label.UNCLEAR  # it may as well mean "I have read this"
    if bare:
        return Label.ACCEPT
    agrees = any(hit.label is Label.ACCEPT and hit.weight >= 2 for hit in seen.hits)
    return Label.DECLINE if not agrees and any(_FLAT_NO.fullmatch(low) for low in seen.lows) else None


def _label(judgement: Judgement) -> Label:
    """The likeliest label; a yes that is not likely enough gives way to the next one, for it would cost the most."""
    if judgement.label is Label.ACCEPT and judgement.likely[Label.ACCEPT] < _YES:
        return max((one for one in Label if one is not Label.ACCEPT), key=lambda one: judgement.likely[one])
    return judgement.label


def _until(label: Label, seen: Considered) -> date | None:
    if label is not Label.DEFER:
        return None
    day = seen.verdict.day
    if day is None and seen.verdict.label is not Label.DEFER:
        day = max((day for _, day in seen.days), key=lambda one: (one.strength, one.day), default=None)
    return day.day if day else None


def _rule(label: Label, seen: Considered) -> str:
    verdict = seen.verdict
    if verdict.label is not label:
        return f"{label}:learned"
    return verdict.rule or (verdict.hit.rule if verdict.hit else f"{label}:day" if verdict.day else str(label))


_YES = 0.65  # how likely a yes must be to be called one
_SURE = 0.7  # how likely a label must be to be acted on; a yes is held to the gate instead
_SURE_ASKED = 0.5  # the same for a question that a rule hears plainly: all it leads to is that it is shown
_SURE_ALONE = 0.85  # the same where no rule speaks plainly for it, and the learned model decides
# "It would be a strange week in which I turned that down, wouldn't it?"
_SUPPOSED = re.compile(
    r"\b(?:would|wouldn't|could|couldn't|might|were|if)\b|\b(?:wurde|ware|hatte|konnte|wenn|serait|aurait|si|seria|haria|"
    r"se|sarebbe|farei|zou|als)\b|\?"
)
_OURSELVES = re.compile(
    r"\b(?:i|i'm|i'll|we|we're|us|me|ich|wir|uns|mir|je|j'|on|nous|moi|yo|nos|nosotros|eu|nos|io|noi|ci|mi|ik|we|wij|ons)\b"
)


def _doubt(label: Label, judgement: Judgement, seen: Considered) -> str:
    """What keeps a label other than a yes from being acted on."""
    heard = label is Label.UNCLEAR or any(hit.label is label and hit.weight >= 2 for hit in seen.hits)
    plainly = heard or (seen.verdict.label is label and seen.verdict.weight >= 2)
    asked = label is Label.QUESTION and seen.verdict.label is label and seen.verdict.weight >= 3
    if judgement.likely[label] < (_SURE_ASKED if asked else _SURE if plainly else _SURE_ALONE):
        second = max((one for one in Label if one is not label), key=lambda one: judgement.likely[one])
        return f"it might be {second} as well"
    if label is Label.CONDITIONAL:
        return _no_condition(seen)
    return "" if heard else _unheard(label, seen)


def _unheard(label: Label, seen: Considered) -> str:
    """What makes one doubt a label that the learned part alone gives: it knows the words, not the mood they are in."""
    if label is Label.DECLINE and any(_SUPPOSED.search(low) for low in seen.lows):
        return "it may be no more than a manner of speaking"
    dated = {index for index, _ in seen.days}
    if label is Label.DEFER and dated and all(_is_others_question(seen.sentences[index]) for index in dated):
        return "the day may be no day to come back on"
    return ""


def _is_others_question(sentence: Sentence) -> bool:
    """ "Do bears sleep in winter?", but not "Early May?" nor "Could we speak in March?"."""
    asked = "?" in sentence.text and len(sentence.low.split()) > _FEW_WORDS
    return asked and not _OURSELVES.search(sentence.low)


def _no_condition(seen: Considered) -> str:
    """A condition counts as a yes, so a rule must know one, and none may hear a no: "Yes to lunch, no to the intro"."""
    heard = {hit.label for hit in seen.hits if hit.weight >= 2}
    if Label.DECLINE in heard:
        return "it might be a no as well"
    return "" if Label.CONDITIONAL in heard else "no condition is named"
