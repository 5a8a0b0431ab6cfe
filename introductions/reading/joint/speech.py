"""Small words that say who is meant: he and she, you, and what may stand before them, in seven languages."""

from __future__ import annotations

import re

SHE = frozenset("she she's she'd she'll she’s she’d she’ll sie elle ella ela lei zij ze".split())
HE = frozenset("he he's he'd he'll he’s he’d he’ll hes er il él ele lui hij".split())
THEY = frozenset("they they're they've they'd they’re they’ve they’d".split())
HERS = frozenset("her hers herself ihr ihre ihrer ihrem ihren ihres haar".split())
HIS = frozenset("his him himself sein seine seiner seinem seinen ihm ihn zijn hem".split())

# "il" opens French impersonal sentences and is an Italian article, "sie" is also "they", "ihr" also "you".
BY_LANGUAGE: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "en": (
        frozenset("she she's she'd she'll she’s she’d she’ll shes".split()),
        frozenset("he he's he'd he'll he’s he’d he’ll hes".split()),
    ),
    "de": (frozenset(["sie"]), frozenset(["er"])),
    "fr": (frozenset(["elle"]), frozenset(["il"])),
    "es": (frozenset(["ella"]), frozenset(["él"])),
    "pt": (frozenset(["ela"]), frozenset(["ele"])),
    "it": (frozenset(["lei"]), frozenset(["lui"])),
    "nl": (frozenset(["zij", "ze"]), frozenset(["hij"])),
}
OBJECTS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "en": (frozenset("her hers herself".split()), frozenset("him his himself".split())),
    "de": (
        frozenset("ihre ihrer ihrem ihren ihres".split()),
        frozenset("seine seiner seinem seinen seines ihm ihn".split()),
    ),
    "nl": (frozenset(["haar"]), frozenset(["hem", "zijn"])),
}

_YOU = {
    "en": r"\b(?:(?<!thank )you|your|yours|yourself|you'(?:re|ve|d|ll)|you’(?:re|ve|d|ll)|youre|youve|u|ur)\b",
    "de": r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[rmns]?)?|[Ii]hr(?!\s+(?:[A-ZÄÖÜ]|fehl(?:t|en|te)\b|gehör(?:t|en)\b|gefällt|schwebt|graut|gel[ia]ng))|[Ee]uch|[Ee]uer|[Ee]ure[rmns]?|beide[nr]?)\b|(?<=[\w,;] )(?:Sie|Ihnen|Ihre?[rmns]?)\b",
    "fr": r"\b(?:tu|te|toi|ton|ta|tes|(?<![\w-])vous|votre|vos)\b|\bt['’]",
    "es": r"\b(?:tú|te|ti|tu|tus|contigo|usted|ustedes|vos|os|vosotr[oa]s|vuestr[oa]s?|eres|tienes|has|puedes|llevas|conoces|sabes|haces|sois|conoceros|ayudaros|haceros|entenderos|hablaros|veros|contaros|presentaros|(?!dieciséis|veintiséis)\w{2,}(?:áis|éis|íais))\b",
    "pt": r"\b[oa] senhora?\b(?! (?-i:[A-ZÀ-Þ]))|\b(?:tu|te|ti|teu|tua|teus|tuas|contigo|você|vocês|vos|vosso|vossa|tens|és|podes|sabes|conheces)\b",
    "it": r"\b(?:tu|ti|te|tuo|tua|tuoi|tue|voi|vi|vostr[oaei]|hai|sei|puoi|sai|conosci|avete|siete|potete|potreste|dovreste|vorreste|sapete)\b|(?<=[\w,;] )(?:Lei|Le|Suo|Sua)\b",
    "nl": r"\b(?:jij|je|jou|jouw|jullie|u|uw)\b",
}
YOU = {language: re.compile(pattern, 0 if language in ("de", "it") else re.I) for language, pattern in _YOU.items()}

_BOTH = {
    "en": r"you (?:two|both|guys|all|lot|each)|you(?:['’](?:ll|d)| (?:will|would|could|can|should|may|might|must|do|did)) (?:both|each)|(?:both|two|each|either|neither|one|pair) of you|you(?:'re|’re| are| have|'ve|’ve) (?:both|each)|"
    r"each other|one another|y'all|(?:do|for|to|with|between|give|bring|save) you both",
    "de": r"ihr(?: beiden?| zwei| (?:lieben|guten|süßen|hübschen)(?=\s*(?:[,.!?]|$)))|euch(?: beiden?)?|einander|beiden",
    "fr": r"vous (?:deux|êtes tous)|tous les deux|toutes les deux|l'un l'autre|l’un l’autre",
    "es": r"los dos|las dos|ambos|ambas|vosotr[oa]s|ustedes|sois|(?!dieciséis|veintiséis)\w{2,}(?:áis|éis|íais)",
    "pt": r"vocês|os dois|as duas|ambos|ambas",
    "it": r"avete|siete|potete|potreste|entrambi|entrambe|tutti e due|voi due",
    "nl": r"jullie|allebei|elkaar",
}
_BOTH_PATTERNS = {language: re.compile(rf"\b(?:{words})\b", re.I) for language, words in _BOTH.items()}


# "She and I sat next to each other for two winters" is not said to two
_AMONG_OTHERS = re.compile(r"\b(?:we|and i|i and)\b", re.I)
_EACH_OTHER = re.compile(r"\b(?:each other|one another)\b", re.I)


def says_both(text: str, language: str) -> bool:
    """Is it said to two: "you two", "each other", "vosotros"? (Italian "siete" is a seven in Spanish.)"""
    mutual = _EACH_OTHER.search(text) if language == "en" else None
    if mutual and _AMONG_OTHERS.search(text, 0, mutual.start()) and YOU["en"].search(text) is None:
        return False
    return _BOTH_PATTERNS.get(language, _BOTH_PATTERNS["en"]).search(text) is not None


# What may open a clause before its subject.
LEAD = re.compile(
    r"""^(?:(?:and|but|so|or|now|also|then|because|since|as|while|whereas|although|though|plus|meanwhile|anyway|well|that|if|when|which|for|yet|still|
     apparently|incidentally|currently|recently|lately|basically|actually|personally|
     und|aber|denn|also|dabei|auch|zudem|außerdem|während|dass|weil|da|wobei|
     et|mais|car|donc|aussi|or|tandis\ que|alors\ que|que|puis|
     y|pero|porque|pues|además|mientras(?:\ que)?|que|
     e|mas|pois|também|enquanto|ma|perché|anche|mentre|inoltre|
     en|maar|want|ook|terwijl|dus|omdat)\b[,]?\s+|[-–—…"“„«(\s]+)+""",
    re.I | re.X,
)
# What is exclaimed before a sentence, and counts for nothing.
INTERJECTION = re.compile(
    r"(?:(?:yes|no|yeah|yep|right|ok|okay|oh|ah|well|so|anyway|there|now|look|listen|ja|nein|so|oui|bon|sí|bueno|sim|sì|ecco|allora)\b(?!['’]s)[\s,.!–—-]*)+(?=\S)|@(?=\w)",
    re.I,
)
ADVERB = re.compile(
    r"^(?:i (?:think|believe|know|suspect|reckon|hear|gather|guess|understand)(?: that)? |i wonder (?:whether|if) |ich (?:glaube|denke|weiß), (?:dass )?|je (?:crois|pense|sais) qu[e'’] ?|creo que |sé que |acho que |credo che |ik denk dat )",
    re.I,
)

GREET = (
    r"dear|hi|hello|hey|hiya|heya|howdy|now then|ey up|ay up|right then|well now|yo(?=,?\s+(?-i:[A-Z]))|g'day|good (?:morning|afternoon|evening|day)|morning|greetings|lieber?|liebes|hallo|hi|moin|servus|grüezi|guten (?:tag|morgen|abend)|sehr geehrter?|geehrter?|werter?|verehrter?|"
    r"chère?s?|chers?|bonjour|bonsoir|salut|coucou|querid[oa]s?|estimad[oa]s?|apreciad[oa]s?|hola|buen(?:os|as) (?:días|tardes|noches)|car[oaie]|ciao|gentil(?:e|issim[oa])|egregio|buongiorno|salve|"
    r"exm[oa]s?|ilm[oa]s?|olá|oi|prezad[oa]s?|car[oa]s|bom dia|boa (?:tarde|noite)|beste|lieve|hoi|dag|geachte|goede(?:morgen|middag|navond)|hej|hei|ahoj|namaste|my dear"
)
ENDEARMENT = r"honey|doll|kiddo|babe|chief|comrade|old chap|hon|hun|luv|sweetheart|pet|pal|bro|dear|darling|love|mate|my dear|my love|my lovely|my darling|lovely|poppet|duck|bach|cariad|boyo|old thing|my friend|sweetie|old friend|buddy|meine liebe|mein lieber|mon cher|ma chère|chica|amigo|amiga|cara|caro"
AND = r"and|&|und|et|y|e|en|/|\+|,|-|–|—|x|<->|<>"
