"""What passed between the introducer and one of them, and the "you" that means nobody."""

from __future__ import annotations

import re
from collections.abc import Callable

from introductions.reading.joint import phrases

_START = r"^\W*(?:(?:and|but|so|now|well|also)\s+)?"
# Said to somebody about what passed between them and the introducer, or what they might do: not for the other's eyes.
_BETWEEN_US = {
    "en": re.compile(
        _START
        + r"""(?:you|u)(?:['’](?:ve|d|re))?\s*(?:(?:once|already|also|just|always|really|still|kindly|very)\s+)*(?:
        (?:(?:are\ |been\ |have\ been\ )?(?:fore)?warned|said|told\ me|told\ us|did\ (?:say|tell|mention|ask|promise|complain|moan)|mentioned|promised|complain\w*|moan\w*|remember\w*|recall\w*|owe|keep\ (?:telling|saying|asking)|been\ (?:telling|saying|asking|moaning|complaining|meaning)|always\ say|
          see\b|can\ see|know|(?:wo|do|ca)n['’]t\ (?:believe|guess|regret|credit|know\ (?:me|this|it|yet))|won['’]t\ be\ (?:surprised|sorry|disappointed)|'ll\ (?:like|love|enjoy)|think|thought|were\ (?:right|wrong)|are\ right|seem\w*|sound\w*|wrote\ to\ me|wrote\ me|met\ (?:her|him|them)|agreed|confessed|admitted|wished)
        |asked(?!\ for\ (?!this|that|it|her|him|them)|\ if\ any|\ whether\ any|\ around)|(?:want|wanted)\ (?:to\ (?:meet|know|be|talk|hear)|me)|love(?:d)?\ to\b|look\ (?!after)|
        may\b|might\b|could\b(?!\ do\ with)|should\b|would\b|will\b|'ll\b|’ll\b|must\b|need\ not|needn|(?:can|may|could)\ (?:imagine|guess|picture|see|tell|hear)\b
        |have\ (?:asked|said|told|heard|mentioned|complained|promised|met))""",
        re.I | re.X,
    ),
    "de": re.compile(
        r"\b(?:gesagt|erzählt|beklagt|erwähnt|gefragt|gebeten|versprochen|geschrieben|gemeint|geklagt|beschwert)\b|"
        r"^\W*(?:du|sie) (?:weißt|wissen|erinnerst|erinnern|kennst|sagtest|sagten|meintest|meinten|fragtest|fragten|könntest|könnten)\b",
        re.I,
    ),
    "fr": re.compile(
        r"^\W*(?:tu|vous) m['’](?:as|avez|avais|aviez|en)|^\W*(?:tu te|vous vous) (?:plain|souv|rappel)|"
        r"^\W*(?:tu|vous) (?:sais|savez|disais|disiez|voulais|vouliez|pourrais|pourriez|devrais|devriez)\b",
        re.I,
    ),
    "es": re.compile(
        r"^\W*(?:tú |usted )?(?:me (?:dij|cont|ped|coment)|te quej|sabes\b|sabe\b|recuerd|podrías|podría|deberías|querías)",
        re.I,
    ),
    "pt": re.compile(
        r"^\W*(?:tu |você )?(?:disseste|contaste|pediste|me (?:diss|cont|ped)|queixas|sabes\b|sabe\b|lembra|podias|poderia|devias|querias)",
        re.I,
    ),
    "it": re.compile(
        r"^\W*(?:tu |lei )?(?:mi (?:hai|ha) |ti lament|sai\b|sa\b|ricord|potresti|potrebbe|dovresti|volevi)", re.I
    ),
    "nl": re.compile(
        r"\b(?:gezegd|verteld|gevraagd|geklaagd|beloofd)\b|^\W*(?:je|jij|u) (?:zei|vertelde|vroeg|weet|klaagde|wilde|kunt|zou)\b",
        re.I,
    ),
}
_ASKED = _START + r"you(?:['’]ve| have|['’]d| had)? (?:(?:once|recently|just|kindly|also) )*asked\b"
_ASKED_AROUND = re.compile(  # "you asked me at the supper who might mend the robes": what they look for
    _ASKED + r"(?: (?:me|us))?(?: (?:(?:at|over) (?:(?:the|a|an|our|your|my) )?[\w'’-]+|(?:last|the other) [\w'’-]+))? "
    r"(?:who (?:might|could|can|would|still|does|knows)\b|(?:if|whether) (?:any|i knew (?:of )?(?:any|some))|"
    r"for (?:an?|some) (?!(?:\w+ )?(?:intro\w*|word|favou?r|name|contact|number|address|lift|loan|reference)\b))",
    re.I,
)
_ASKED_ME = re.compile(_ASKED, re.I)
_IN_NEED = re.compile(  # "you asked me for a therapist": how they are, what they owe, and whom they are at law with
    r"\b(?:in (?:private|secret|tears|despair|a panic)|privately|secretly|discreetly|desperat\w+|drunk|tipsy|sober|rehab|detox|"
    r"therap(?:y|ist)s?|counsell?(?:ing|lors?)|psych\w+|shrink|surg\w+|clinic|hospital|hospice|midwi\w+|medic\w+|"
    r"lend\w*|loans?|borrow\w*|owe[ds]?|debts|cash|rent|mortgage|bail\w*|bankrupt\w*|insolven\w*|creditors?|pawn\w*|"
    r"lawyers?|solicitors?|barristers?|attorneys?|lawsuits?|sue[ds]?|suing|court|police|custody|affair|divorc\w*|"
    r"(?:buy|sell)(?:s|ing)? (?:you out|(?:the|your|my|our) (?:firm|company|business|shop|house|home|share)))\b",
    re.I,
)
_WOULD_BE = re.compile(
    r"\W*you(?:['’]d| would) (?:be|have to|need to|find|get|see|only|still)\b(?! been\b)", re.I
)  # a prospect
_NO_OFFENCE = re.compile(
    r"\b(?:forgive me|no offen[cs]e|with (?:all |the greatest )?respect|sorry to say|let['’]s be honest|if i may say)\b",
    re.I,
)
_ONLY = re.compile(
    r"\b(?:only|first|best|last|few|one) (?:[\w'’-]+ ){1,3}?i know\b|\bthan any(?:body|one| \w+) (?:else )?i know\b",
    re.I,
)  # "the only trust I know": a fact
_SHOULD_YOU = re.compile(
    r"\W*(?:before you (?:ask|say|worry|go)|(?:just )?so (?:that )?you(?:['’]re| are| know| do|['’]ve been| have been) ?(?:warned|aware|prepared|ready|forewarned|know|n['’]t (?:surprised|shocked))?\b|in case you|if you|unless you|as soon as you|whenever you)\b",
    re.I,
)
_KNOWS_SOMETHING = re.compile(
    _START + r"you (?:still )?know (?:every|all|more|everything|everybody|everyone|how|what|where|which)\b", re.I
)
_SINGLED_OUT = re.compile(
    r"\b(?:i know|i can think of|i'd trust|i would trust|i've met|i have met|i thought of|who came to mind|here (?:it|he|she|they) (?:is|are)|to (?:call|ask)\b)",
    re.I,
)

_COUNTED = (  # "you told me that 4,000 tiles have come off": a fact, and no feeling
    r"\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|a (?:dozen|hundred|thousand)|"
    r"half (?:of )?(?:the|your)|most of (?:the|your)|all (?:of )?(?:the|your)|every"
)
_TOLD = re.compile(
    r"(?:and\s+|but\s+)?(?:you know (?:how |that )?)?you(?:['’]ve|['’]d| have| had| will|['’]ll| may| might| must)?"
    r"(?: once| also| already| just| always| often| still| keep| kept| were kind enough to| were good enough to| did)* "
    r"(?:(?:recall|remember) (?:saying|telling me|lamenting|complaining)|tell(?= (?:me|us))|told(?= (?:me|us))|say(?:ing)?|said|mention(?:ed)?(?! the\b)|wrote(?= (?:to )?(?:me|us))|telling(?= (?:me|us))|"
    r"(?:complain(?:ed)?|moan(?:ed)?|lament(?:ed)?|confess(?:ed)?|admit(?:ted)?)(?= (?:to|that)))(?: to)?(?: me| us)?"
    r"(?: (?:at|in|on|over|last|when|during|the other|once)\b[^,]{1,40}?)?(?: that)?,?\s+"
    rf"(?=(?:you|your|there|nobody|the|{_COUNTED})\b)",
    re.I,
)
_WISH = re.compile(
    r"you(?:['’]re| are| were)? (?:need(?:ed)?|looking for|look for|hunting|searching|after|short of|desperate|want(?:ed)? (?:an?|some|somebody|someone)|had (?!been|to\b|had|enough|an? (?:row|fight|breakdown|bad|hard))|have (?!had|been|no )|own\b|grow\b|make\b|sell\b)\b"
    r"|you(?:['’]d| would) (?!never|rather|not|hate|die|kill|sooner|be (?:lost|mad|sad)|like to (?:die|cry))\w{3,}"
    r"|you(?: could| can) (?:give|let|lend|take|host|have|spare|offer|teach|swap|sell|buy|pay|train|show|put up|know)\b",
    re.I,
)
_LAST_TIME = re.compile(
    r"^(?:(?:when|last time) we (?:last |first )?(?:spoke|talked|met)(?: [^,]{1,20})?|last \w+|the other \w+|at (?:the )?\w+|on \w+day),?\s+(?=you\b)",
    re.I,
)
_FACT = re.compile(rf"(?:your|there|nobody|the|{_COUNTED})\b", re.I)
_HEART = re.compile(  # what somebody confides of themselves
    r"\b(?:tired|sick|bored|fed up|lonely|alone|afraid|scared|worried|ashamed|hate|hated|miss|missed|sad|angry|cr(?:y|ied|ying)|"
    r"afford|broke|money|debt|marriage|husband|wife|divorce|left|died|death|dead|ill|illness|doctor|drinks?|drinking|fear|regret)\b",
    re.I,
)
_OPINION = re.compile(  # "you said the gates were past saving": what they think, and no fact
    r"\b(?:past (?:saving|it|repair|caring)|beyond|hopeless|impossible|not worth|a waste|doomed|no use|no good|too (?:late|old|big|small|dear|far)|"
    r"nobody (?:would|will|could|can)|never (?:work|happen)|rubbish|nonsense|mad|madness|ridiculous|stupid)\b",
    re.I,
)
_NEXT = re.compile(r",? well,? (?=\w+ )|,? (?:and|but) (?:that |the |they |everybody |nobody (?!to\b))", re.I)

_GENERIC = re.compile(
    r"\byou can['’]?t (?:have (?:everything|it all)|win)\b|\byou(?:['’]d| would)? never (?:know|guess|believe|think)\b|\b(?:so|such)\b[^.,;]{1,60}?\byou (?:can|could)\b|\bwould (?:make|have) you\b|\byou(?:['’]d| would) (?:think|expect|imagine|guess|hope|want|need)\b|"
    r"\byou (?:can|could) (?:hear|see|read|taste|smell|tell|eat|walk|get|buy|find|feel|watch)\b|\bthan you(?:['’]d| would| can)\b|"
    r"\b(?:as )?you know\b(?! (?:every|everybody|everyone|all the|more about|half the|how to|where to|which))|\bas you (?:go|like|please)\b|\bif you (?:like|ask|must)\b|\bto you and me\b|\bthe (?:sort|kind) [^.,;]{1,40} you\b|"
    r"\b(?:when|once|until|before|after|where|which|that) you (?:ask|see|open|eat|wear|put|pull|push|press|turn|drop|hit|take|get|can|could)\b",
    re.I,
)
_TAIL = re.compile(
    r"(?:,\s*|\s+[–—-]\s+|\s+)(?:which|as|so|if|because|since|where|though|although|in case|who|that|and)\b", re.I
)


def between_us(text: str, language: str) -> bool:
    """Is it a reminder of what was said between two, or a remark on what the reader may do?

    >>> between_us("you told me you are tired of it", "en"), between_us("you run a bakery", "en")
    (True, False)
    """
    pattern = _BETWEEN_US.get(language, _BETWEEN_US["en"])
    if language == "en" and (_NO_OFFENCE.search(text) or _WOULD_BE.match(text)):
        return True
    if language == "en" and _ASKED_ME.match(text) and _is_delicate(text):
        return True
    if _SINGLED_OUT.search(_ONLY.sub("only", text)):
        return True
    if language == "en" and _ASKED_AROUND.match(text):
        return False
    return (pattern.search(text) is not None or _SHOULD_YOU.match(text) is not None) and not _KNOWS_SOMETHING.match(
        text
    )


def _is_delicate(text: str) -> bool:
    """A question that only a friend was asked: of money, of health, in confidence (English)."""
    return (
        _IN_NEED.search(text) is not None
        or _HEART.search(text) is not None
        or phrases.CONFIDENCE.search(text, "en") is not None
        or phrases.left_unsaid(text, "en")
    )


def told_me(text: str, *, wishes_only: bool = False) -> str:
    """What somebody told of themselves, without the telling: "you told me at lunch that you need slides" is "you need slides".

    "" if it is nothing of that kind; with ``wishes_only`` also if it is not what they are looking for.
    """
    text = _LAST_TIME.sub("", text.strip())
    m = _TOLD.match(text)
    if m is None:
        return ""
    content = _NEXT.split(text[m.end() :], maxsplit=1)[0]
    if not wishes_only or (_WISH.match(content) and not (_HEART.search(content) and "would" in content[:12])):
        return content
    return content if _FACT.match(content) and not _HEART.search(content) and not _OPINION.search(content) else ""


_HE_OR_SHE = {"f": re.compile(r"\b(?:she|her|hers)\b", re.I), "m": re.compile(r"\b(?:he|him|his)\b", re.I)}
_SOMEBODY_ELSE = re.compile(
    r"\b(?:mother|mum|mom|father|dad|sister|brother|wife|husband|son|daughter|lad|kid|child|baby|nephew|niece|aunt|uncle|cousin|grand\w+|boss|friend|neighbou?r|"
    r"partner|man|woman|girl|boy|chap|fellow|colleague|teacher|tuner|builder)(?P<many>s)?\b",
    re.I,
)
_THEY = re.compile(r"\b(?:they|them|theirs?)\b", re.I)


def means_somebody_else(text: str) -> bool:
    """Does it speak of a third person: "your sister", "the builder"? "Teachers" are no he or she, but may be they."""
    found = list(_SOMEBODY_ELSE.finditer(text))
    return any(not m["many"] for m in found) or (bool(found) and _THEY.search(text) is not None)


def means_the_other(text: str, gender: str) -> bool:
    """Said to one, does "her" mean the other, who is to read it? "You'd have to fetch her" (English)."""
    if means_somebody_else(text):
        return False
    return any(p.search(text) for g, p in _HE_OR_SHE.items() if gender in ("", g))


_REPORTED = {
    "de": re.compile(
        r"\W*(?:du|sie) (?:(?:meintest|sagtest|erzähltest|meinten|sagten|erzählten|hast mir|haben mir)\b|"
        r"hast\b[^,.]{0,60}\b(?:gesagt|erzählt|berichtet), dass\b)",
        re.I,
    ),
    "fr": re.compile(
        r"\W*(?:tu m['’]|vous m['’]|tu me|vous me)\s?(?:as|avais|avez|aviez|disais|disiez)(?: dit| raconté| expliqué)?(?: \w+ \w+)? qu",
        re.I,
    ),
    "es": re.compile(
        r"\W*(?:tú |usted )?(?:ya )?me (?:has dicho|ha dicho|dijiste|dijo|contaste|contó|decías|contabas|comentaste|comentabas)\b",
        re.I,
    ),
    "pt": re.compile(r"\W*(?:tu |você )?(?:já )?(?:me )?(?:disseste|contaste|dizias|contavas)\b", re.I),
    "it": re.compile(r"\W*(?:tu )?(?:mi (?:hai|avevi) (?:detto|raccontato)|mi dicevi|dicevi|mi raccontavi)\b", re.I),
    "nl": re.compile(r"\W*(?:je|jij|u) (?:vertelde|zei|hebt)\b", re.I),
}
_CONFIDED = re.compile(
    r"\b(?:müde|satt|angst|allein|einsam|traurig|hasst|gestorben|schulden|geschieden|krank\w*|fatigu\w+|marre|peur|seule?|triste|détest\w+|mort\w*|dettes?|"
    r"malade|cansad\w+|hart[oa]|miedo|sol[oa]|odia\w*|murió|deudas?|enferm\w+|fart[oa]|medo|sozinh\w+|morreu|dívidas?|doente|stanc\w+|stuf\w+|paura|piange|"
    r"mort[oa]|debiti|malat\w+|moe|zat|bang|alleen|eenzaam|verdrietig|haat|overleden|ziek)\b",
    re.I,
)


def reported(text: str, language: str) -> bool:
    """What somebody told of a thing, that may be passed on: "jij vertelde me dat er een haag staat" (not English)."""
    pattern = _REPORTED.get(language)
    return pattern is not None and pattern.match(text) is not None and _CONFIDED.search(text) is None


def without_generic(text: str) -> str:
    """Without the "you" that means anybody: "so fine you can read through it"."""
    return _GENERIC.sub(" ", text)


def trimmed(text: str, spoken: Callable[[str], bool]) -> str:
    """The part before a tail that is said to somebody: "has three violins, which to you are perfect"; "" if there is none."""
    for tail in reversed(list(_TAIL.finditer(text))):
        head = text[: tail.start()]
        if len(head.split()) < 4:
            break
        if not spoken(head):
            return head
    return ""
