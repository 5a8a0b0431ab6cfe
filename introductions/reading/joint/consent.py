"""Who need not be asked: those who asked for the introduction or have said yes, by the draft's own words.

A wish is no consent ("she would love to sell in Leeds"), nor is a yes to something else ("said yes to the goats").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from introductions.alternatives import Alternatives
from introductions.reading.joint import phrases
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import Clause
from introductions.reading.joint.parties import Party
from introductions.reading.joint.purpose import ASKED_OF_ME, BY_ME
from introductions.statements import Statement, StatementKind

_NOT_TO_SOMETHING_ELSE = r"(?!\s+(?:to|about|with)\b(?!\s+(?:this|it|that|being|an?\s+intro|the\s+intro|meeting|talking|me\s+(?:introducing|connecting|writing))))"
_YES = rf"""
     \b(?:said|says|say|told\ me)\ (?:already\ |at\ once\ |straight\ away\ |immediately\ |right\ away\ )?(?:that\ )?(?:yes|go\ ahead|sure|of\ course|please\ do|why\ not|fine|ok|okay)\b{_NOT_TO_SOMETHING_ELSE}
    |\bagreed\ (?:already|(?:to|that)\ (?:this|it|be\ (?:introduced|put|connected)|(?:talk|speak|meet|chat)(?:\ (?:to|with))?\ you|an?\ intro\w*|the\ intro\w*))
    |(?:\b(?:is|are|was)|['’]s|['’]re)\ (?:already\ |all\ |quite\ |very\ )*(?:up\ for\ (?:it|this|a\ chat|a\ call|an\ intro\w*|meeting\ you)|on\ board\b(?!\ (?:of|at|with\ the)\b)|game\b(?!\s+(?:for|to))|all\ for\ it|in\b(?=\.|!|$|,\ (?-i:[A-Z])\w+(?:,|$)|,\ (?:and|so|just|she|he|they|i)\b))
    |\bsaid\ (?:that\ )?(?:he|she|they)(?:['’]d|\ would|['’]s|\ is|['’]re|\ are)\ (?:be\ )?(?:very\ |more\ than\ )?(?:glad|happy|delighted|willing|pleased|keen|love|like)\ to\ (?:(?:talk|chat|speak)(?:(?:\ (?:to|with))?\ (?:you\b|(?-i:[A-Z]))|(?=\s*(?:[.,;!]|$)))|meet(?:\ (?:you\b|up\b|(?-i:[A-Z]))|(?=\s*(?:[.,;!]|$)))|hear\ from\ you|be\ introduced)
    |\b(?:gave|given|has)\ (?:me\ )?(?:the|her|his|their)\ (?:go-ahead|go\ ahead|ok|okay|blessing|permission|consent|green\ light|leave)\b(?!\ to\ (?!introduc|connect|put|write|pass|share|tell))|\bgiven\ me\ (?:leave|permission)\b
    |\b(?:happy|glad|delighted|pleased|keen|willing|content)\ (?:to\ (?:be\ (?:introduced|put|connected)|(?:talk|speak|chat)(?:\ (?:to|with))?\ you|hear\ from\ you|meet\ you)|for\ me\ to\ (?:introduce|connect|put|link|pass|write|make|do))
    |\bconsider\ (?:her|him|them)\ in\b|\bknows\ (?:that\ )?i(?:['’]m|\ am)\ (?:writing|doing|introducing)\b.{{0,20}}\b(?:all\ for|happy|fine|keen|agrees|approves|glad|ok)|\bknows\ (?:about|of)\ (?:this|it)\b.{{0,16}}\b(?:all\ for|happy|fine|keen|agrees|approves|glad)
    |\b(?:and|but)\ (?:he|she|they)\ (?:has\ |have\ )?jumped\ at\ (?:it|the\ (?:idea|chance|offer))\b(?!\ to\b)|\bsaid\ (?:that\ )?(?:he|she|they)(?:['’]d|\ would)\ (?:be\ )?(?:delighted|love\ (?:it|to))(?=\s*(?:[.,;!]|$))|\basked\ me\ to\ go\ ahead\b(?!\ with)
    """
_GRANTED = r"""\bi(?:\ have|['’]ve|\ had)?(?:\ already|\ just|\ also)?\ (?:asked(?!.{0,30}\babout\ (?!you\b|this|it\b|the\ intro|meeting|talking))|checked|told\ \S+(?:\ \S+)?\ about\ (?:you|this|it|the\ intro\w*)\b|mentioned\ (?:you|this|it|the\ intro\w*)\b|spoke(?:n)?\ (?:to|with)\ \S+(?:\ \S+)?\ about\ (?:you|this|it)\b|r[au]n\ (?:you|this|it)\ (?:by|past)).{0,60}(?:\band\b.{0,12}\b(?:she|he|they)(?:\ (?:is|are)|['’]s|['’]re)\ (?:(?:very|quite|more\ than|perfectly)\ )?(?:happy|glad|fine|keen|delighted|ok|okay|willing|up)\b(?=\s*(?:$|[.,;:!–—-])|\ (?:with\ (?:it|this|that|me)|for\ (?:it|this|me|a)|to\ (?:meet|talk|speak|be|hear|chat|connect|do|help)|about\ (?:it|this))\b))
      |\b(?:have|with|got|has)\b.{0,30}(?:['’]s|\b(?:her|his|their))\ (?:ok|okay|permission|blessing|consent|agreement|leave|go-ahead)\b(?!\ to\ (?!introduc|connect|put|write|pass|share|tell))
      |\b(?:at|on)\b.{0,24}(?:['’]s|\b(?:her|his|their))\ request\b"""
_ASKED = r"""\b(?:ask(?:ed|s|ing)|begg(?:ed|ing)|pester(?:ed|ing)|wrote|writes|rang|called|wanted)\b(?:\ to\ (?:me|ask|say))*(?:\ me)?\ ?(?:to|if|whether|for)?\b.{0,60}?\b
        (?:introduc(?:e|ing)\ (?:you|us|her|him|them|both|the\ two|(?-i:[A-Z]))|introduced\b|introduction\b|intro\b|connect\ (?:you|the\ two|us|her|him|them)|put\ (?:(?:her|him|them|you|us)\ )?(?:in\ (?:touch|contact)|together|through|on\ ?to)|(?:talk|speak)\ to\ (?:her|him|them|you)|meet\ you|be\ in\ touch|arrange\ (?:it|this|a\ meeting)|for\ your\ (?:name|number|address))
     |\basked\ me\ to\ (?:pass|forward|send)\ (?:you\ )?(?:on\ )?(?:this|it|the\ following|these|(?:his|her|their)\ (?:note|message|mail|words|lines?))\b
     |\basked\ for\ you\b|\b(?:asked|begged|pestered|badgered)\ me\ (?:for\ (?:this|it)\b|to\ (?:do|make|set)\ (?:this|it|the\ hono))
     |\bon\ at\ me\ to\ (?:introduce|connect|put)|\bsuggested\ (?:that\ )?i\ (?:write|introduce|ask|contact|connect|get\ in\ touch)
     |\b(?:asked|asks|wondered)\b.{0,30}\b(?:whether|if)\ i(?:\ (?:would|could|might|can|may)|['’]d)\b.{0,60}\b(?:you|your)\b"""
_YOU_ASKED = r"""\byou(?:['’]ve|\ have|['’]d|\ had)?\ asked\ (?:me\ )?(?:\S+\ ){0,4}?(?:to|for|if|whether)\b.{0,40}\b(?:introduc\w*|intro\b|connect|put\ you|in\ touch)
      |\bas\ (?:you\ )?(?:asked|requested|wished|wanted)\b(?=\s*(?:[,.:;!–—-]|$))(?!.{0,6}\b(?:address|list|file|photo|invoice|number|report)s?\b)|\bper\ your\ request\b|\byou\ (?:wanted|requested|asked\ for)\ (?:an?\ |the\ |this\ )?intro\w*\b
      |\bthis\ is\ (?:the\ )?(?-i:[A-Z])\w+(?:\ \w+)?\ you\ asked\ about\b"""
# "hasn't said yes yet", "I don't know whether she is up for it", "if she said yes", "would be happy to, I imagine"
_NOT_PLAIN = re.compile(
    r"""\b(?<!why\ )(?:not|never)\b(?!\ (?:only|just|least))|\b(?!(?:can|could|do|did|need|would)n['’]t\ (?:wait|mind|say\ no|have\ to|hesitate))\w+n['’]t\b
      |\b(?:neither|nor|nobody|yet\ to|refus\w+|declin\w+|says?\ no|said\ no|unless|might|maybe|perhaps|imagine|suppose|presume|guess|i\ hope|hopefully|probably|in\ another\ life)\b
      |\b(?:if|whether)\b|\b(?:before|until|till)\ (?:he|she|they)\ (?:says?|agrees?)\b
      |\bsays\ (?-i:(?!I\b)[A-Z])|['’]s\ (?:boss|wife|husband|sister|brother|mother|father|partner|assistant|manager|colleague|son|daughter|lawyer|agent|team|co-?founder)\b""",
    re.I | re.X,
)
_QUESTION_PUT = re.compile(r"\b(?:ask|wonder|check|enquir|inquir)\w*(?: [^\W\d_]+){0,3}? (?:if|whether)\b", re.I)
_COURTESY = re.compile(  # "I hope you won't mind" doubts nothing of what somebody said
    r"\b(?:i (?:do |very much )?(?:hope|trust)(?: that)? )?(?:you|u|neither of you)(?:['’]ll| will| would)? "
    r"(?:(?:do|wo|would)n['’]?t|do not|will not|would not|not) (?:mind|object)\b|\bif (?:you (?:don['’]?t|do not|won['’]?t) mind|"
    r"i may|you (?:will|like|please)|that['’]?s (?:ok|okay|all right|alright|fine))\b|\bdo(?:n['’]?t| not) (?:mind|worry)\b",
    re.I,
)
_SOMETHING_ELSE = re.compile(  # "I asked if I could use her barn and she said yes"
    r"\basked (?:her |him |them )?(?:if|whether) (?:i|we) (?:could|might|can|may) (?!introduc|connect|put|write|mention|pass|give|make|tell|bring|send|"
    r"get|ask|share|arrange|set|speak|talk|do this|be in)",
    re.I,
)
_HERSELF = re.compile(  # between whoever has said something and the saying: a few small words, and no sister
    r"\W*(?:(?:and|so|also|und|et|donc|y|así que|e|então|allora|en|dus) )?(?:(?:a|o|la|el|il) )?"
    r"(?:N|she|he|sie|er|elle|il|ella|él|ela|ele|lei|lui|zij|ze|hij)(?:['’]s)?"
    r"(?: (?:has|had|just|already|also|now|kindly|gladly|today|yesterday|hat|mir|auch|schon|bereits|gestern|heute|déjà|hier|ya|"
    r"también|ayer|já|também|ontem|già|anche|ieri|heeft|me|mij|al|ook|gisteren))* ?",
    re.I,
)
_AS_SOON_AS = re.compile(
    r"\b(?:once|as soon as|until|before|when|unless|provided that|sobald|wenn|dès que|quand|cuando|en cuanto|quando|assim que|appena|zodra|als)\s+$",
    re.I,
)
_AND_SO = re.compile(  # "you both told me yes, so I won't keep you", but not "…, so I imagine"
    r",? so (?:(?:i|we)(?:['’](?:ll|m|re)| will| won['’]t| shan['’]t| am| are)|here|let)\b", re.I
)
_TOO = re.compile(
    r"\b(?:said yes|agreed|says yes|is in|is up for it) (?:too|as well|also)\b|\balso (?:said yes|agreed)\b", re.I
)
_ALREADY = re.compile(
    r"\byou(?:['’]ve| have| are|['’]re) (?:already )?(?:agreed|said yes|expecting|happy)\b|\byou are already expecting\b",
    re.I,
)
_BOTH = r"""\byou(?:['’]ve|\ have|\ were|['’]d)?\ (?:each|both|all)\b(?:(?!\bsaid\ you\ were\b).){0,40}\b(?:said\ (?:yes|go|ok|sure|fine)|agreed(?!\ (?:with|that|on|about))|ok'?ay?e?d|gave\ me\ (?:the|your)|given\ me\ (?:the|your)|say\ yes|told\ me\ (?:yes|to\ go|you)|opted\ in|confirmed|(?:said|told\ me)\ (?:that\ )?you['’]?(?:d|\ would|\ are|re)\b(?!\ tired))
      |\b(?:each|both)\ of\ you\b.{0,40}\b(?:said\ (?:yes|go|ok|sure|fine)|agreed|yes\b|go\ ahead|confirmed|happy\ to)
      |\b(?:yes|ok|okay|go-ahead|blessings?|permission)\ (?:from|of)\ (?:both|each)\ of\ you|\bwith\ both\ your\ (?:blessings|permissions?)
      |\b(?:asked|checked\ with|spoke\ to)\ (?:each|both)\ of\ you\b.{0,60}\b(?:said|agreed|go\ ahead|yes|fine|ok|happy)|\bdouble\ opt-in\ done\b"""


@cache
def _alternatives(spaced: str) -> Alternatives:
    return Alternatives([re.sub(r"(?<!\\)\s+", "", spaced).replace("\\ ", " ")])  # as re.VERBOSE reads it


def _found(spaced: str, text: str) -> re.Match[str] | None:
    """The first of the alternatives, which are written with blanks between them, that the text holds."""
    return _alternatives(spaced).search(text)


def agreed(clauses: Sequence[Clause], parties: tuple[Party, Party], text: str, calls: Calls) -> set[str]:
    """Keys of the parties that have agreed. "You each told me you're happy to be put in touch" gives both."""
    for both in (phrases.BOTH_AGREED.search(text[:8000]), _found(_BOTH, text[:8000])):
        if _plainly(both, text, calls.language):
            return {p.key for p in parties}
    wrote = phrases.BOTH_WROTE.search(text[:8000], calls.language)
    if _plainly(wrote, text, calls.language) and not _is_conditional(wrote, text, calls.language):
        return {p.key for p in parties}
    found: set[str] = set()
    if _TOO.search(text[:8000]) and (phrases.EXPECTED.search(text[:8000]) or _ALREADY.search(text[:8000])):
        return {p.key for p in parties}
    for clause in clauses:
        who = _who(clause, calls)
        if who is not None:
            found.add(parties[who].key)
    return found


def _plainly(found: re.Match[str] | None, text: str, language: str) -> bool:
    """Is it said outright, in a sentence that neither denies nor doubts it? "You have both not said yes yet" is not."""
    if found is None:
        return False
    start = max(text.rfind(mark, 0, found.start()) for mark in ".!?\n") + 1
    if _AS_SOON_AS.search(text[start : found.start()]):
        return False
    rest = _AND_SO.split(text[found.end() : found.end() + 30], maxsplit=1)[0]
    return not _doubtful(text[start : found.end()] + rest, language)


def _is_conditional(found: re.Match[str] | None, text: str, language: str) -> bool:
    """ "Once you have both written back …", "…, but let me ask first"."""
    if found is None:
        return False
    start = max(text.rfind(mark, 0, found.start()) for mark in ".!?\n") + 1
    return phrases.CONDITIONAL.search(text[start : found.end() + 60], language) is not None


def _gives_leave(clause: Clause, text: str, language: str) -> bool:
    """ "Nora told me I may introduce her": herself, not her sister, and now, not after the fair."""
    leave = phrases.LEAVE.search(clause.masked, language)
    return (
        leave is not None
        and _HERSELF.fullmatch(clause.masked[: leave.start()]) is not None
        and phrases.CONDITIONAL.search(text, language) is None
    )


def _doubtful(text: str, language: str) -> bool:
    if language != "en" and phrases.DOUBTED.search(text, language):
        return True
    return _NOT_PLAIN.search(_COURTESY.sub(" ", _QUESTION_PUT.sub("asked", text))) is not None


def mark_unsettled(clauses: Sequence[Clause], language: str) -> None:
    """ "Lisa hasn't said yes yet", "Lisa might be up for it": what one answers, or may, is not for the other's eyes."""
    for clause in clauses:
        if clause.why or clause.too_long or clause.subject not in (0, 1):
            continue
        leave = phrases.LEAVE.search(clause.text, language)
        if not (leave or phrases.ONE_AGREED.search(clause.text, language) or _found(_YES, clause.text)):
            continue
        if _doubtful(clause.unit.text, language) or (leave and phrases.CONDITIONAL.search(clause.unit.text, language)):
            clause.leave_out(StatementKind.ASIDE, "whether somebody has agreed")


def _who(clause: Clause, calls: Calls) -> int | None:
    """The party that a clause says has agreed or asked."""
    text = clause.unit.text if len(clause.unit.text) < 600 else clause.text
    if _SOMETHING_ELSE.search(text) or _doubtful(text, calls.language):
        return None  # asked needlessly at worst; taken for agreed, nobody would ever ask them
    if clause.to is not None and not clause.too_long and _found(_YOU_ASKED, clause.text):
        return clause.to
    if clause.subject not in (0, 1) or clause.subject == clause.to:
        return _granted(text, clause, calls)
    agrees = phrases.ONE_AGREED.search(clause.text, calls.language) or _found(_YES, clause.text)
    if clause.kind is StatementKind.CONSENT or agrees or _gives_leave(clause, text, calls.language):
        return clause.subject
    if _found(_ASKED, clause.text) and (not BY_ME.match(clause.text) or ASKED_OF_ME.search(clause.text)):
        return clause.subject
    return _granted(text, clause, calls)


def _granted(text: str, clause: Clause, calls: Calls) -> int | None:
    """ "I have Nora's permission", "at her request": consent as a thing that the introducer holds."""
    if clause.opens == "you" or not (_found(_GRANTED, clause.text) or (_found(_GRANTED, text) and clause.personal)):
        return None
    named = {m.party for m in calls.mentions(text)} - {clause.to}
    if len(named) == 1:
        return next(iter(named))
    return clause.subject if clause.subject in (0, 1) and clause.subject != clause.to else None


def perhaps_agreed(statements: Iterable[Statement], text: str) -> bool:
    """Hardly a word about anybody, and "as per our call, Imke is expecting you": nobody can tell who has said yes."""
    told = sum(
        len(s.text.split())
        for s in statements
        if s.kind is StatementKind.DESCRIPTION
        and not s.quoted
        and not phrases.ARRANGED.search(s.text)
        and any(s.about - {key} for key, _ in s.carried)
    )
    if phrases.EXPECTED.search(text[:8000]):
        return told < 40
    return bool(phrases.ARRANGED.search(text[:8000])) and told < 15
