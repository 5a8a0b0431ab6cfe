"""Cutting inside a sentence: "He's looking at sites and you know every warehouse" says two things about two people."""

from __future__ import annotations

import re

from introductions.reading.joint import kin, phrases
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.contacts import has_contact
from introductions.reading.joint.copied import told_beside_note
from introductions.reading.joint.openings import Opening, is_order, opening_of
from introductions.reading.joint.persons.english_verbs import MODALS, PAST, VERBS, base
from introductions.reading.joint.sentences import CUT
from introductions.reading.joint.speech import ADVERB, says_both
from introductions.reading.joint.told import between_us

_SUBORDINATE = re.compile(
    r",?\s+(?:after|because|since|although|though|now that|ever since|when|weil|nachdem|parce que|après|"
    r"porque|desde que|dopo|omdat|nadat)\s+",
    re.I,
)
_SAID_IN_PASSING = re.compile(  # "He has, he tells me, nineteen of them"
    r",\s+(?:wait for it|get this|believe it or not|would you believe|of all things|let['’]s say|let us say|"
    r"shall we say|(?:how )?shall i (?:say|put it)|how can i put it|so to speak|as it were|to be honest|in fairness|"
    r"to be fair)(?=,)|"
    r",\s+(?:as |so )?(?:i|he|she|they|we)(?:['’]m| am)? (?:believe|think|suspect|gather|hear|know|understand|hope|"
    r"trust|am told|told|tells? me|says?|said|claims?|seem to recall|dare say|imagine|suppose)(?: \w+)?(?=,)",
    re.I,
)
_NO_VERB = re.compile(
    r"\s+(?:no|an?|the|another|his|her|its|my|your|our)\b", re.I
)  # "Leeds has no cheese, and Nora no counter"
_WH = re.compile(r"(?:which|what|who|whom|how|where|when|why|whether|that)\b", re.I)
_WHOSE = re.compile(  # no "Nora's got goats"
    r"\b(?:his|her|their|N['’]s(?!\s+(?:got|been|an?|the|not|in|on|at|just|still|now|always|never|also|\w+ing|\w+ed)\b))\s+(?=[a-z])",
    re.I,
)
_SOMEBODY_TO = re.compile(
    r"\b(?:(?:some|any|no)(?:body| ?one)|people|a (?:person|man|woman|place|chance|way|reason)|(?:the )?time|ready|"
    r"willing|able|keen|trying|help|has|have|needs?|wants?|hopes?|likes?|loves?|plans?) to [a-z]+\b[^.;:!?]*$|"
    r"\b(?:does|do|did) (?:\w+ )?(?:is|was) (?:to )?[a-z]+\b[^.;:!?]*$|"
    r"\b(?:he|she|they|it|who)(?:['’]ll| can| could| will| would| might| may) [a-z]+\b[^.;:!?]*$",
    re.I,
)
_STEPS = re.compile(r"\w:\s+[a-z]+(?:\s+[^\s,:;]+){0,3}$")  # "the strip the lakes use: dip, wait twelve minutes, read"
_JUST = re.compile(r"(?:so )?(?:just|please|pls|do) ", re.I)  # "she can drive them over, just say when"
_LONGEST_THING = 5  # words: "his old bread oven"
_AFTER_NAME = re.compile(
    r"\s*(?:[,.!?;)]|$)|\s+(?:and|&|or|at|in|on|to|for|with|from|both|since|when|because|as|via|und|oder|et|ou|y|o|e|en)\b",
    re.I,
)


def clauses(text: str, calls: Calls, to: int | None, genders: list[str]) -> list[tuple[int, int, int | None]]:
    """Spans of the parts, each with the party it turns to ("… and Amy you once said") or None."""
    cuts: list[tuple[int, int, int | None]] = []  # end of the head, start of the tail, spoken to
    start = aside = 0
    for m in CUT.finditer(text):
        if m.start() < max(start, aside) or m.end() >= len(text) or _in_brackets(text, start, m.start()):
            continue
        said = _SAID_IN_PASSING.match(text, m.start())
        if said is not None:
            aside = said.end()
            continue
        head, tail = text[start : m.start()], text[m.end() :]
        if told_beside_note(head, calls) is not None:
            continue
        spoken = _cut_here(head, tail, m.group(), calls, to, genders)
        if spoken is False:
            continue
        at = m.end()
        if isinstance(spoken, int) and not isinstance(spoken, bool):
            name = calls.name_at(text, at)
            if name is not None:
                at = name.end + len(re.match(r"[\s,]*", text[name.end :]).group())  # type: ignore[union-attr]
            cuts.append((m.start(), at, spoken))
        else:
            cuts.append((m.start(), at, None))
        start = at
    spans: list[tuple[int, int, int | None]] = []
    begin, spoken_now = 0, None
    for head_end, tail_start, spoken_to in cuts:
        spans.append((begin, head_end, spoken_now))
        begin, spoken_now = tail_start, spoken_to
    spans.append((begin, len(text), spoken_now))
    return [s for s in spans if text[s[0] : s[1]].strip()]


def _is_a_list_of_things(head: str, tail: str, calls: Calls) -> bool:
    """Whether two things of theirs are joined and no two sentences: "Tom's oven | and Lisa's flour would do it"."""
    if calls.language != "en":
        return False
    whose = _WHOSE.match(calls.masked(tail))
    thing = _WHOSE.search(ADVERB.sub("", calls.masked(head)))
    if whose is None or thing is None:
        return False
    words = ADVERB.sub("", calls.masked(head))[thing.end() :].split()
    return 0 < len(words) <= _LONGEST_THING and not any(_is_a_verb(word) for word in words[1:])


def _is_a_verb(word: str) -> bool:
    verb = word.casefold().replace("’", "'").strip(".,;:!")
    plain = base(verb)
    known = verb in MODALS or verb in PAST or verb.endswith("ed") or (plain in VERBS and plain != verb)
    return known or plain in ("have", "are", "were", "do", "don't") or verb.endswith(("n't", "'s"))


def _in_brackets(text: str, start: int, at: int) -> bool:
    piece = text[start:at]
    return piece.count("(") > piece.count(")")


def _cut_here(head: str, tail: str, separator: str, calls: Calls, to: int | None, genders: list[str]) -> bool | int:
    """Whether two people, or two purposes, stand left and right; a number if the right side turns to that party."""
    if (
        len(head.split()) < 2
        and not calls.mentions(head)
        and not (separator.strip(" ,") == "so" and is_order(tail, calls))
    ):
        return False
    if _SUBORDINATE.fullmatch(separator):
        nearest = CUT.split(tail, maxsplit=1)[0]
        private = phrases.left_unsaid(nearest, calls.language) or has_contact(nearest)
        return bool(private) and not phrases.left_unsaid(head, calls.language) and len(head.split()) >= 3
    if ";" in separator:
        return True
    if ":" in separator:
        opens = opening_of(tail, calls).kind in ("name", "pronoun", "they", "you")
        return opens and bool(phrases.JOINT.search(head, calls.language) or phrases.ASIDE.search(head, calls.language))
    conjunction = bool(re.search(r"\w", separator))
    after, before = opening_of(tail, calls), opening_of(head, calls)
    named = calls.mentions(head)
    if _is_a_list_of_things(head, tail, calls):
        return False  # "I think his oven and her flour belong together"
    if separator.strip(" ,").casefold() in ("and", "or") and after.kind == "order" and _SOMEBODY_TO.search(head):
        return False  # "What she lacks is somebody to check her work | and tell her where it falls short"
    if separator.strip() == "," and after.kind == "order" and "," in tail and _STEPS.search(head):
        return False
    if separator.strip() == "," and after.kind == "order" and _JUST.match(tail):
        return len(head.split()) >= 3
    if before.kind not in ("name", "you", "pronoun") and named and named[0].end < len(head):
        before = Opening("name", named[0].party)
    if after.kind == "name" and after.party is not None:
        if calls.language == "en" and conjunction and _NO_VERB.match(tail, after.end):
            return False
        if re.match(
            r"\s*,?\s*(?:you|du|tu|vous|usted|você|jij|je)\b(?:['’]\w+)?", tail[after.end : after.end + 20], re.I
        ) and calls.you(tail[after.end : after.end + 20]):
            return after.party
        if calls.language == "en" and is_order(tail[after.end :].strip(), calls):
            return after.party  # "…, Mandy don't go to the other one"
        if calls.presents(tail[after.end :], after.party):
            return after.party  # "sunny this is robin, they do puppets, robin this is sunny who …"
        relative = conjunction and re.match(r",\s+(?:who|whose|which|qui|die|der|che|que|quien)\b", tail[after.end :])
        if (named and named[-1].end == len(head.rstrip())) or (_AFTER_NAME.match(tail[after.end :]) and not relative):
            return False
        if before.kind == "name":
            return before.party != after.party and len(head.split()) > 1
        if before.kind == "you":
            return to != after.party
        if before.kind == "pronoun":
            return to is None or to != 1 - after.party
        return conjunction and len(head.split()) >= 3
    if after.kind == "you":
        if calls.language == "en" and (wh := _WH.match(tail)) is not None and re.search(rf"\b{wh[0]}\b", head, re.I):
            return False  # "knows which forms matter and which you can bin"
        if conjunction and between_us(tail, calls.language) and not between_us(head, calls.language):
            return True
        if before.kind in ("name", "pronoun") and not (before.kind == "name" and before.party == to):
            return bool(conjunction or separator.strip() == ",") and bool(re.match(r"\s*\S+\s+\S+", tail))
        return (
            conjunction
            and bool(phrases.JOINT.search(tail, calls.language) or phrases.LOGISTICS.search(tail, calls.language))
            and not phrases.JOINT.search(head, calls.language)
        )
    if (
        after.kind in ("pronoun", "name")
        and separator.strip() == ","
        and 1 < len(head.split()) < 8
        and opening_of(head, calls).kind == "I"
        and phrases.JOINT.search(calls.masked(head), calls.language)
    ):
        return len(tail.split()) >= 3  # "Forwarding you her mail, she's the real deal"
    if after.kind == "pronoun":
        if conjunction and len(head.split()) >= 3 and phrases.left_unsaid(tail, calls.language):
            return not phrases.left_unsaid(head, calls.language)  # "has 26 lorries and his father's habit of saying no"
        if has_contact(tail) and not has_contact(head):
            return True
        if before.kind == "I" and calls.language == "de" and len(tail.split()) >= 3:
            return True  # "Wir fördern sie, sie ist Orgelbauerin"
        if before.kind == "you":
            return True
        if before.kind == "name" and before.party is not None:
            return (
                genders[before.party] not in ("", after.gender)
                and re.match(r"\s*\S+\s+\S+", tail) is not None
                and to is None
            )
        if before.kind == "pronoun" and conjunction and to is None and len(tail.split()) >= 3:
            beside = kin.inside(calls.masked(head), calls.language)  # "His wife bakes and her oven …"
            if set(genders) == {"f", "m"} == {before.gender, after.gender} and not (
                beside is not None and beside.may_be(after.gender)
            ):
                return True  # "His grant starts in May and her ovens are cold till June"
    if re.search(
        r"\b(?:number|mobile|phone|email|e-mail|address|calendar|diary|tel|cell|landline|handy|nummer|móvil|"
        r"teléfono|portable|numéro|telemóvel|telefono|cellulare)\b",
        tail[:30],
        re.I,
    ):
        return has_contact(tail) and not has_contact(head)
    if conjunction and after.kind == "I" and says_both(tail, calls.language) and not says_both(head, calls.language):
        return len(head.split()) >= 3
    if conjunction or after.kind in ("I", "pronoun") or separator.strip() in ("-", "–", "—", ","):
        nearest = CUT.split(tail, maxsplit=1)[0]
        bad = phrases.left_unsaid(nearest, calls.language) or any(
            kind.search(nearest, calls.language) for kind in (phrases.LOGISTICS, phrases.JOINT)
        )
        if separator.strip(" ,") == "so" and after.kind == "order":
            bad = True
        if separator.strip() == "," and re.match(r"(?:copied|cc'?d|above|below)\b", tail, re.I):
            bad = True
        if not bad:
            return False
        good = not (
            phrases.left_unsaid(head, calls.language)
            or phrases.LOGISTICS.search(head, calls.language)
            or phrases.JOINT.search(head, calls.language)
        )
        return good and (len(head.split()) >= 3 or is_order(tail, calls))
    return False
