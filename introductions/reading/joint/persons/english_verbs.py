"""English verbs: which form is which, and how one is made from the other."""

from __future__ import annotations

import re

MODALS = frozenset(
    "can cannot could will would shall should might may must can't couldn't won't wouldn't shouldn't".split()
)
ADVERBS = frozenset(
    "always never still also just once recently often both already usually probably certainly clearly really actually currently now even only long not obviously sometimes ever".split()
)
PAST = frozenset(
    """ran built made sold wrote bought brought taught thought caught fought sought led left lost met held kept slept spent sent lent began grew knew threw drew flew blew drove rode rose spoke broke
    chose froze woke wore tore bore swore gave forgave came became overcame ate saw did had was were went won found founded ground wound bound stood understood took shook mistook sang rang
    sprang swam drank sank bore bent bred burnt crept dealt drank fed fled forbade gave hid hurt knelt laid leapt learnt lit meant rang rid sewed shone shrank slid sowed spoilt spun stole strode swept threw undertook upheld wept withdrew wrote cut hit set quit shut got forgot fell felt dealt meant heard told said paid laid lay dug hung stuck struck stung swung shot sat spun began did""".split()
)
VERBS = frozenset(
    """be have do say get make go know take see come think look want give use find tell ask work seem feel try leave call run own lead manage build sell buy make teach write need like love hate help keep grow
    speak play move live believe bring happen hold produce supply export import train coach advise design develop paint cook bake brew farm organise organize publish edit translate
    research study invest fund hire employ serve deliver repair restore collect curate direct chair host train plan practise practice understand offer start support travel drive provide
    act aim answer appear apply arrive belong carry cost depart drip expire freeze leak remain return smell stay arrange attend bear beat become bend bet borrow breed breathe build catch chair charge choose claim climb close coach combine come commission compose consider contain cut deal decide define depend draw dream drink eat edit enjoy enter escape expect face fail fall fear feed fight fill fix fly focus follow forge gather grind guide hear hit hope imagine import improve insist insulate inspect install join judge kick lack laugh launch lay learn lend lie lift look lose manufacture mean measure meet mend mention mind moan moderate open order pack pay pick plant plaster post prefer preach press print process promise protect pull push raise ran reach read receive recommend record reduce refuse remember rent repair replace rescue rest restore ride roast row save score scout search season sew share shoot ship sit sketch sleep solve sort sound speak spin split stage stand steer stitch stock stop store strip struggle survey swear swim switch tailor take tend test thatch throw tour trade translate treat trust tune turn type visit wait walk watch wear weave weld win wish wonder wrestle represent consult photograph film record sing dance perform compose handle cover love spend head""".split()
)
_IRREGULAR = {
    "have": "has",
    "are": "is",
    "were": "was",
    "do": "does",
    "'ve": "has",
    "'re": "is",
    "don't": "doesn't",
    "haven't": "hasn't",
    "aren't": "isn't",
    "weren't": "wasn't",
    "be": "is",
}
_BACK = {
    "has": "have",
    "is": "are",
    "was": "were",
    "does": "do",
    "doesn't": "don't",
    "hasn't": "haven't",
    "isn't": "aren't",
    "wasn't": "weren't",
}
LETS = frozenset("help helps helped let lets make makes made see saw watch hear have had having bid".split())
PARTICIPLES = frozenset(
    """been had done gone seen taken given known shown grown drawn written driven broken chosen spoken eaten fallen begun become come run
    made sold bought brought taught thought caught led left lost met held kept spent sent won found built told said paid heard meant got""".split()
)
PREPOSITIONS = frozenset(
    """to for with of from about by like near around behind under over after before at on in into onto between without against through
    towards toward beside besides upon off than as since until per via""".split()
)


def third(verb: str) -> str:
    """The third person of a regular English verb: ``third("carry")`` is "carries"."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if re.search(r"(?:s|x|z|ch|sh|o)$", verb):
        return verb + "es"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + "s"


def base(verb: str) -> str | None:
    """Back from the third person: ``base("carries")`` is "carry"; ``None`` for a word that is not in it."""
    if verb in _BACK:
        return _BACK[verb]
    if verb in MODALS or verb in PAST or verb.endswith("ed"):
        return verb
    if not re.fullmatch(r"[a-z]+s", verb) or verb.endswith("ss"):
        return None
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if re.search(r"(?:ss|x|zz|ch|sh)es$", verb) or verb in ("goes", "does", "undergoes"):
        return verb[:-2]
    return verb[:-1]
