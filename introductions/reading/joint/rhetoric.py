"""Questions that tell: "Did you know that Ola keeps bees?" says that she does; an ask has one question only (E6).

What is asked for its own sake ("Could you ring her?") is left as it is, and stays out of the asks.
"""

from __future__ import annotations

import re

WONDER = "I wonder whether "
_KNOWN = {
    "en": re.compile(r"(?:and |so |but |well |btw )*(?:did|do) you know (?:that )?(?=\S+ \S)", re.I),
    "fr": re.compile(
        r"(?:et )?(?:savais-tu|saviez-vous|sais-tu|savez-vous|tu savais|vous saviez|tu te souviens|te souviens-tu|vous vous souvenez|tu te rappelles) qu(?:e |['’])",
        re.I,
    ),
    "es": re.compile(
        r"¿?(?:y )?(?:sab[ií]as|sabe|sab[ií]a usted|sabes|te acuerdas(?: de)?|recuerdas|se acuerda(?: de)?|recuerda) que ",
        re.I,
    ),
    "pt": re.compile(
        r"(?:e )?(?:sabias|sabia|sabes|sabe|lembras-te(?: de)?|te lembras(?: de)?|lembra-se(?: de)?) que ", re.I
    ),
    "it": re.compile(r"(?:e )?(?:sapevi|sapeva|sai|sa|ti ricordi|si ricorda) che ", re.I),
}
_MET = re.compile(
    r"(?:and |so |but |well )*(?:(?:do|did) you (?:know|remember)|(?:you )?remember|have you (?:ever )?(?:met|heard of|come across)|"
    r"have i (?:ever |already )?(?:told you about|mentioned))\s+(?P<who>(?:my \w+ )?[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*),?\s+(?=who\b|whose\b)",
    re.I,
)
_REMEMBER = re.compile(
    r"(?:(?:do|did) )?(?:you )?remember\s+(?=(?:the|that|those|my|our|your|how|when|we|her|him|i (?:told|mentioned|said)|me (?:telling|saying)|you (?:said|wanted|told|asked|were|had))\b)",
    re.I,
)
_STILL = re.compile(
    r"(?P<aux>do|are|have)(?P<you> you(?: and your \w+)?)(?P<rest> (?:still|ever)\b.+| (?:need|own|keep|sell|use|grow|stock)\b.+|"
    r" (?:looking for|short of|after)\b.+| got\b.+| have (?!a (?:minute|moment|second)|time\b|the time\b).+)$",
    re.I,
)
_ASKS = re.compile(
    r"(?:and |but |so )?(?:who|what|where|when|why|how|which|whose|is|are|was|were|do|does|did|can|could|will|would|shall|should|may|might|"
    r"has|have|had|am|any|anyone|right|ok|okay|sorted|deal)\b(?!['’]s)",
    re.I,
)
_TAGS = (
    r"(?:is|are|was|were|do|does|did|has|have|can|will|would)(?:n['’]?t)? (?:it|he|she|they|you|we)|right|no|eh|yes|okay|ok|n['’]est-ce pas|non|hein|"
    r"nicht wahr|oder|gell|verdad|no es así|não é|né|pois não|vero|no|toch|niet waar|hè"
)
_TAG = re.compile(rf"(?:,|\s[–—-])\s*(?:{_TAGS})\s*\?+\s*$", re.I)
_RUN_ON = re.compile(  # "you run the competition, the closing date isn't till the 30th is it?"
    r"[,;]\s+[^,;?]+\b(?:is|isn['’]t|are|aren['’]t|do|don['’]t|does|doesn['’]t|did|didn['’]t|can|can['’]t|will|won['’]t|has|hasn['’]t|"
    r"have|haven['’]t)\s+(?:it|he|she|they|you|we|there|that|this)\s*\?+\s*$",
    re.I,
)

_HERALD = re.compile(
    r"(?:(?:now|so|just|but|and|well|no,)\s+)?(?:please\s+)?(?:(?:stay|bear|stick) with me|hear me out|bear this in mind|picture (?:this|it|the scene)|imagine(?: this| that)?|"
    r"get this|wait for it|listen(?: to this| up)?|brace yourself|(?:pay|your) attention(?: please)?|hold (?:on|tight|on to your \w+)|sit down|are you sitting(?: down)?\??|"
    r"look|here(?:['’]s| is) the (?:thing|twist|catch|best (?:bit|part)|good (?:bit|part)|deal|rub)|the (?:fun|best|good|mad|funny) (?:bit|part|thing)|guess what|"
    r"long story short|cut(?:ting)? (?:a|the) long story short|in (?:short|brief|a nutshell)|(?:the )?(?:short(?:er)?|long(?:er)?|slow|quick|full(?:er)?|one[- ]line) version|"
    r"hör(?:t|en sie)? (?:gut |mal |genau )?(?:zu|her)|halt(?:et)? (?:dich|euch)(?: gut)? fest|halten sie sich(?: gut)? fest|stell(?:t)? (?:dir|euch) vor|stellen sie sich vor|pass(?:t)? auf|kurz gesagt|kurzum|"
    r"écoute[z]?(?:[- ](?:ça|moi|bien))?|tiens-toi bien|tenez-vous bien|imagine[z]?(?: un peu)?|accroche-toi|accrochez-vous|bref|en (?:bref|deux mots)|"
    r"escuch(?:a|ad|e|en)(?: bien| esto)?|agárr(?:ate|ense|ese)(?: bien)?|agarraos|imagín(?:ate|ese|ense)|imaginaos|fíj(?:ate|ese|ense)|en (?:resumen|pocas palabras)|"
    r"ouve(?: isto| bem)?|ouçam(?: isto)?|segura-te|segurem-se|imagin[ae](?:m)?(?: só)?|em (?:resumo|poucas palavras)|"
    r"ascolt(?:a|i|ate)(?: bene| questa)?|(?:tieniti|tenetevi) fort[ei]|reggiti forte|immagina(?:te)?|in (?:breve|poche parole)|"
    r"luister(?:t)?(?: goed| even)?|hou (?:je|u) vast|houd (?:je|u) vast|stel je voor|let op|kortom|in het kort)\s?[:…]+\s+(?=\S+ \S)",
    re.I,
)


def past_herald(text: str, at: int) -> int:
    """Where a sentence begins that is announced with a call for attention: "Stay with me: she sold …" (7 languages).

    >>> past_herald("Stay with me: she sold 9,000", 0)
    14
    """
    herald = _HERALD.match(text, at)
    return herald.end() if herald else at


def stated(text: str, language: str) -> str:
    """What a question tells, as a sentence; the text itself where it tells nothing.

    >>> stated("did you know that Ola keeps bees?", "en"), stated("He moved to Ulm, right?", "en")
    ('Ola keeps bees.', 'He moved to Ulm.')
    """
    bare = text.rstrip()
    if not bare.endswith("?"):
        return text
    if bare.endswith("??") and language == "en" and not _ASKS.match(bare):
        return bare.rstrip("?") + "."  # astonishment: "there's a jukebox behind a wall???"
    tag = _TAG.search(bare) or _RUN_ON.search(bare)
    if tag is not None and len(bare[: tag.start()].split()) >= 3:
        return bare[: tag.start()] + "."
    known = _KNOWN.get(language)
    m = known.match(bare) if known else None
    met = _MET.match(bare) if language == "en" else None
    if met is not None:
        return f"this is {met['who']}, {bare[met.end() :].rstrip('? ')}."
    if m is not None and not re.match(
        r"(?:who|what|how|where|why|when|if|any|some|anyone|anybody|someone|somebody|a|an)\b", bare[m.end() :], re.I
    ):
        rest = bare[m.end() :].rstrip("? ")
        return f"{rest}." if len(rest.split()) >= 4 else text
    if language != "en":
        return text
    remember = _REMEMBER.match(bare)
    if remember is not None and len(bare.split()) >= 5:
        return f"You may remember {bare[remember.end() :].rstrip('? ')}."
    still = _STILL.match(bare)
    if still is not None and len(bare.split()) >= 5:
        aux = "" if still["aux"].casefold() == "do" else f" {still['aux'].casefold()}"
        return f"{WONDER}{still['you'].strip().lower()}{aux}{still['rest'].rstrip('? ')}."
    return text
