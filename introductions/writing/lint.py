"""What no ask may say: pressure, invented deadlines, flattery, claims about how much the other wants it (E7-E9).

The same table for all languages: a draft mixes them, and a phrase of one is no ordinary phrase of another. What is
looked for is said to the reader; what the other urgently needs is a fact about them, and stays.
"""

from __future__ import annotations

import re
from functools import cache

from introductions.alternatives import Alternatives

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|noon|the end of|end of|eod|eow|cob"
_TAG = r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|morgen|heute|ende"
_PRESSURE = (
    # English
    r"\b(?:asap|a\.s\.a\.p)\b|\bas soon as possible\b|\bat your earliest convenience\b|\btime[- ]sensitive\b",
    r"\b(?:it|this|that|the matter)(?: is|['’]s) (?:(?:very|really|quite|rather|so|a bit|fairly) )?urgent\b",
    r"\burgent(?:ly)? (?:need (?:you|your|an answer)|reply|response|answer)\b",
    r"\b(?:don['’]t|do not) (?:miss|let (?:me|us|him|her|them) down|say no|disappoint)\b|\blast chance\b|\bact (?:now|fast)\b",
    r"\byou (?:really )?(?:must|have (?:got )?to|need to|ought to) (?:meet|talk|speak|say yes|do this|reply|answer|help)\b",
    r"\b(?:can['’]t|cannot) say no\b|\btoo good to (?:miss|pass up)\b|\bno[- ]brainer\b|\bplease(?:, please)? say yes\b",
    r"\bi(?: would|['’]d|['’]ll| will) be (?:so |very |really )?(?:disappointed|gutted|hurt|upset|crushed)\b",
    r"\byou owe (?:me|us)\b|\bi(?:['’]m| am) counting on you\b|\bas a (?:personal )?favou?r to me\b|\bdo it for me\b",
    # German
    r"\b(?:es|das|die sache) (?:ist|wäre) (?:sehr |wirklich |ziemlich )?(?:dringend|eilig)\b|\bso (?:bald|schnell) wie möglich\b",
    r"\bschnellstmöglich\b|\bbaldmöglichst\b|\bumgehend(?:e)? (?:antwort|rückmeldung)\b|\bunbedingt (?:melden|zusagen|treffen|antworten)\b",
    r"\b(?:musst|müssen|müsst) (?:du|sie|ihr)? ?(?:unbedingt |einfach )?(?:kennenlernen|treffen|zusagen|ja sagen)\b",
    r"\b(?:lass|lassen sie) (?:mich|uns|ihn|sie) nicht (?:hängen|im stich)\b|\bletzte (?:chance|gelegenheit)\b|\bsag (?:bitte )?nicht nein\b",
    r"\bich (?:wäre|würde) (?:sehr |wirklich )?(?:enttäuscht|traurig)\b|\bdu schuldest mir\b|\bmir zuliebe\b",
    # French
    r"\bc['’]est (?:très |vraiment )?urgent\b|\bau plus vite\b|\bdès que possible\b|\bde toute urgence\b|\bdans les plus brefs délais\b",
    r"\b(?:tu dois|vous devez|il faut (?:absolument )?que (?:tu|vous)) (?:absolument )?(?:(?:le|la|les) )?(?:rencontr|acceptie?|dire|dis)\w*",
    r"\bne (?:dis|dites) pas non\b|\bdernière chance\b|\bà ne pas (?:manquer|rater)\b|\bje serais (?:très )?déçue?\b|\btu me dois\b",
    # Spanish
    r"\bes (?:muy )?urgente\b|\blo antes posible\b|\bcuanto antes\b|\b(?:tienes|tiene) que (?:conocer|decir que sí|aceptar)",
    r"\bno (?:me )?(?:digas|diga) que no\b|\búltima oportunidad\b|\bno te lo (?:puedes )?perd(?:as|er)\b|\bme debes una\b|\bno me falles\b",
    # Portuguese
    r"\bé (?:muito )?urgente\b|\bo (?:mais (?:rápido|depressa|breve)|quanto antes)(?: possível)?\b|\bquanto antes\b|\bassim que possível\b",
    r"\b(?:tens|tem) (?:de|que) (?:conhecer|aceitar|dizer que sim)|\bnão (?:me )?(?:digas|diga) que não\b|\búltima (?:oportunidade|chance)\b",
    # Italian
    r"\bè (?:molto )?urgente\b|\bil prima possibile\b|\bal più presto\b|\b(?:devi|deve) (?:assolutamente )?(?:conoscer|accettar|dire di sì)",
    r"\bnon (?:dirmi|mi dica) di no\b|\bultima (?:occasione|possibilità)\b|\bda non perdere\b|\bmi devi un favore\b|\bnon deludermi\b",
    # Dutch
    r"\b(?:het|dit|dat) is (?:heel |erg |zeer )?(?:dringend|spoed)\b|\bzo (?:snel|spoedig) mogelijk\b|\bzeg geen nee\b|\blaatste kans\b",
    r"\b(?:je|u) moet (?:echt |absoluut )?(?:ontmoeten|kennismaken|ja zeggen)\b|\blaat me niet (?:in de steek|vallen)\b|\bmis het niet\b",
)  # fmt: skip
_DEADLINE = (
    rf"\b(?:let me know|reply|answer|respond|get back|decide|decision|hear (?:back )?from you|say yes)\b[^.!?\n]{{0,40}}\b(?:by|before|within) (?:{_DAY}|the \d|\d|next|this)",
    r"\b(?:the )?offer (?:ends|expires)\b|\bonly until\b|\bwithin (?:24|48) hours\b|\bbefore it['’]s too late\b",
    rf"\b(?:melde?|antwort\w*|bescheid|rückmeldung|entscheid\w*|sag)\b[^.!?\n]{{0,40}}\bbis (?:zum |nächsten? |spätestens |kommenden )?(?:{_TAG}|\d)",
    r"\b(?:répon\w*|dis-moi|dites-moi|réponse)\b[^.!?\n]{0,40}\bavant (?:le \d|demain|ce soir|lundi|mardi|mercredi|jeudi|vendredi|la fin)",
    r"\b(?:respon\w*|dime|dígame|contest\w*|avísame|avíseme)\b[^.!?\n]{0,40}\bantes (?:del? (?:lunes|martes|miércoles|jueves|viernes|\d|mañana|final|fin))",
    r"\b(?:respond\w*|diz|diga|avis\w*|resposta)\b[^.!?\n]{0,40}\b(?:até|antes d[eao]) (?:amanhã|segunda|terça|quarta|quinta|sexta|\d|fim|final|ao fim)",
    r"\b(?:rispond\w*|dimmi|mi dica|risposta|fammi sapere|mi faccia sapere)\b[^.!?\n]{0,40}\b(?:entro|prima di) (?:domani|lunedì|martedì|mercoledì|giovedì|venerdì|il \d|stasera|fine|la fine)",
    r"\b(?:laat|antwoord\w*|reageer|reactie|beslis\w*)\b[^.!?\n]{0,40}\b(?:vóór|voor|uiterlijk) (?:morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|\d|het einde|eind)",
)  # fmt: skip
_FLATTERY = (
    r"\byou(?:['’]re| are) (?:simply |just |absolutely |such )?(?:the (?:best|greatest)|amazing|incredible|brilliant|fantastic|awesome|wonderful|a (?:genius|legend|star|rock ?star|hero|saint))\b",
    r"\byour (?:biggest|number one) (?:fan|admirer)\b|\b(?:big|huge|great|massive) (?:fan|admirer) of (?:you|yours|your work)\b",
    r"\b(?:admires?|adores?|worships?|idoli[sz]es?) you\b|\bnobody (?:is )?better than you\b|\bno one (?:is )?better than you\b",
    r"\bdu bist (?:einfach )?(?:der|die) (?:beste|größte)\b|\bdu bist (?:einfach )?(?:großartig|genial|unglaublich)\b|\bgroßer fan von (?:dir|ihnen)\b|\bbewundert (?:dich|sie sehr)\b",
    r"\btu es (?:vraiment |tout simplement )?(?:le meilleur|la meilleure|génial|extraordinaire|formidable)\w*|\bgrande? (?:fan|admirat\w+) de (?:toi|vous|ton travail|votre travail)\b|\bt['’]admire\b",
    r"\beres (?:simplemente )?(?:el|la) mejor\b|\beres (?:increíble|genial|un genio)\b|\bte admira\b|\bgran(?:de)? (?:fan|admirador\w*) (?:tuy[oa]|suy[oa])\b",
    r"\bés (?:simplesmente )?[oa] melhor\b|\b(?:és|você é) (?:incrível|genial|fantástic[oa])\b|\badmira-te\b|\bgrande (?:fã|admirador\w*) (?:teu|tua|seu|sua)\b",
    r"\bsei (?:semplicemente )?(?:il|la) (?:migliore|numero uno)\b|\bsei (?:incredibile|geniale|fantastic[oa])\b|\bti ammira\b|\bgrande (?:fan|ammirat\w+) (?:tuo|tua|suo|sua)\b",
    r"\b(?:je|jij) bent (?:gewoon )?(?:de beste|geweldig|fantastisch|geniaal)\b|\bgroot fan van (?:je|jou|u)\b|\bbewondert (?:je|jou|u)\b",
)  # fmt: skip
_CLAIM = (
    r"(?:\b(?:is|are)|['’](?:s|re)) (?:just |absolutely |simply )?(?:dying|desperate|aching|itching) to (?:meet|talk|speak|know|work with|hear from) ?(?:to |with )?you\b",
    r"\b(?:can['’]t|cannot|can not) wait to (?:meet|talk (?:to|with)|speak (?:to|with)|hear from|work with) you\b",
    r"\bbrennt (?:darauf|geradezu darauf),? (?:dich|sie)\b|\bkann es (?:kaum|nicht) erwarten, (?:dich|sie) (?:kennenzulernen|zu treffen|zu sprechen)",
    r"\bmeurt d['’]envie de (?:te|vous)\b|\b(?:est|a) (?:impatient|hâte)\w* de (?:te|vous) (?:rencontrer|parler)\b",
    r"\bse muere por (?:conocerte|conocerle|hablar)|\bestá deseando (?:conocerte|conocerle|hablar contigo)",
    r"\bestá (?:mortinh[oa]|desejos[oa]|doid[oa]|ansios[oa]) (?:por|para|de) (?:te )?conhec|\bmorre de vontade de\b",
    r"\bmuore dalla voglia di\b|\bnon vede l['’]ora di (?:conoscerti|conoscerla|parlarti|incontrarti|incontrarla)",
    r"\bstaat te popelen om (?:je|u|jou)\b|\bkan niet wachten om (?:je|jou|u) te (?:ontmoeten|spreken)",
)  # fmt: skip
_SETS_A_DEADLINE = "sets a deadline"  # for the reader: "She needs an answer by the 20th" is a fact about her
_KINDS = (
    ("presses", _PRESSURE),
    (_SETS_A_DEADLINE, _DEADLINE),
    ("flatters", _FLATTERY),
    ("claims too much", _CLAIM),
)
_CLAUSES = re.compile(
    r"(;\s|\s[–—-]\s|,?\s(?:and|but|so|und|aber|et|mais|y|pero|e|mas|ma|en|maar)\s(?=(?:i|he|she|they|it|you|er|sie|es|du|ich|il|elle|ils|je|"
    r"tu|él|ella|ele|ela|lui|lei|hij|zij|ze|ik|je|is|ist|est|está|è|é)\b))",
    re.IGNORECASE,
)
_WAY_OUT = re.compile(
    r"\bno is (?:completely |totally |perfectly |absolutely |quite |also )?(?:fine|ok|enough|plenty)\b|\b(?:a|plain|simple|quick) no\b|"
    r"\bsay(?:ing)? no\b|\bno (?:pressure|worries|problem|hard feelings|obligation|offen[cs]e|need to)\b|\bif (?:it['’]s )?not\b|\brather not\b|"
    r"\bignore this\b|\bnot for you\b|\bfeel free to (?:decline|pass|skip)\b|\beither way\b|\bwon['’]t mind\b|\bpass on (?:it|this)\b|\b(?:not a|isn['’]t a|bad|isn['’]t the|not the) (?:good |right )?(?:time|fit)\b|"
    r"\bein nein\b|\bkein (?:problem|druck|stress|thema)\b|\bkeine sorge\b|\bunverbindlich\b|\b(?:wenn|falls) nicht\b|\blieber nicht\b|\babsagen\b|\bohne (?:begründung|druck)\b|\bnein sagen\b|"
    r"\bnon,? (?:aucun|pas de)\b|\bpas de (?:souci|problème|pression)\b|\baucune? (?:souci|problème|obligation|pression)\b|\bsans (?:pression|obligation|engagement|souci)\b|\bdire non\b|\bsinon\b|\bsi (?:tu préfères|vous préférez|c['’]est non)\b|"
    r"\bno pasa nada\b|\bsin (?:compromiso|presión|problemas?)\b|\bningún problema\b|\bdecir que no\b|\bsi es que no\b|\bsi prefieres que no\b|\bun no\b|"
    r"\bsem (?:problemas?|pressão|compromisso)\b|\btudo bem\b|\bse (?:for )?não\b|\bdizer que não\b|\bum não\b|"
    r"\bnessun problema\b|\bsenza (?:impegno|problemi|pressioni)\b|\bse è no\b|\bdire di no\b|\b(?:basta )?un no\b|"
    r"\bgeen (?:enkel )?(?:probleem|druk|zorgen)\b|\bzo niet\b|\bliever niet\b|\bnee is\b|\bnee zeggen\b|\beven goede vrienden\b",
    re.IGNORECASE,
)
_READER = re.compile(r"\b(?:you|your|dich|dir|ihnen|euch|te|toi|vous|ti|você|usted|je|jou|u)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:they|he|she|the \w+|sie|er|ils?|elles?|on|ellos|ellas|él|ella|eles|elas|loro|lui|lei|ze|zij|hij)\b",
    re.IGNORECASE,
)
_THEY_NEED = re.compile(  # "She needs an answer on the loans by the 20th"
    r"(?:^|[.;,–—-]\s*|\b(?:and|but|so)\s)(?i:he|she|they|[A-Z][\w'’-]+)(?: (?:only|also|really|just|still))? "
    r"(?:needs?|wants?|has|have|must|owes?|promised)\b",
)
_STALE = re.compile(r"^\s*(?:re|aw|fwd?|wg|tr|rv|antw|sv|vs|res|enc)\s*:", re.IGNORECASE)
_LONGEST_SUBJECT = 140


def is_theirs(words: str) -> bool:
    """Whether quoted words press their writer and not the reader: "They want an answer by the 20th" is a fact."""
    return _OTHERS.search(words) is not None and _READER.search(words) is None


def pressing(sentence: str) -> str | None:
    """Why a sentence may not stand in an ask, or None: ``pressing("Do reply ASAP.")`` is "presses"."""
    for why, turns in _kinds():
        if turns.search(sentence) is None:
            continue
        if why != _SETS_A_DEADLINE or any(turns.search(one) and not _is_their_date(one) for one in _split(sentence)):
            return why
    return None


def _split(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def _is_their_date(sentence: str) -> bool:
    return _THEY_NEED.search(sentence) is not None and _READER.search(sentence) is None


@cache
def _kinds() -> tuple[tuple[str, Alternatives], ...]:
    return tuple((why, Alternatives(patterns)) for why, patterns in _KINDS)


def softened(sentence: str) -> str:
    """The sentence without the clauses that press, "" if its first one does.

    >>> softened("Ola is a carpenter, and he is dying to meet you.")
    'Ola is a carpenter.'
    """
    pieces = _CLAUSES.split(sentence)
    kept = [piece for piece in pieces[::2] if not pressing(piece)]
    if not kept or kept[0] != pieces[0] or len(kept[0].split()) < 3:
        return ""
    rest = kept[0] + "".join(f"{bound}{piece}" for bound, piece in zip(pieces[1::2], pieces[2::2], strict=True)
                             if not pressing(piece))  # fmt: skip
    return rest if rest[-1:] in ".!?…" or sentence[-1:] not in ".!?…" else rest.rstrip(" ,;–—-") + sentence[-1]


def offers_a_way_out(text: str) -> bool:
    """Whether it says, in one of our languages, that a no is fine (E7)."""
    return _WAY_OUT.search(text) is not None


def faults(subject: str, text: str, *, ours: bool = True) -> tuple[str, ...]:
    """What is wrong with a finished ask, as the ends of a sentence that begins with "it"; () if nothing is.

    ``ours`` false: in a language that we have no words in, where a way out cannot be told.

    >>> faults("Re: Lisa", "Do meet her, it’s urgent.")[:2]
    ('has a subject that looks like a reply', 'presses (“Do meet her, it’s urgent.”)')
    """
    found = []
    if _STALE.match(subject):
        found.append("has a subject that looks like a reply")
    if not subject.strip() or len(subject) > _LONGEST_SUBJECT or "\n" in subject:
        found.append("has a subject that is not one short line")
    for line in [subject, *text.split("\n")]:
        why = None if line[:1] in '“„«"' and line[:1] and is_theirs(line) else pressing(line)
        if why:
            found.append(f"{why} (“{line.strip()[:80]}”)")
    if not re.search(r"[?？؟]", text):
        found.append("asks no question that can be answered with a yes or a no")
    if ours and not offers_a_way_out(text):
        found.append("offers no easy way to say no")
    return tuple(found)
