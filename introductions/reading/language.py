"""Which language a short reply is written in, from its commonest words and its letters."""

from __future__ import annotations

import re

from introductions.reading.languages import de_days, es_days, fr_days, it_days, nl_days, pt_days

# A word that several languages share speaks for each of them the less.
_WORDS = {
    "en": (
        "it's well about time some any more than only all also now here there has had were been did does "
        "those these us much many very into over after before because since still even such own same too "
        "introduced someone something think need "
        "the and i i'm i'll you is it to for my me yes please thanks would not with that this of on happy "
        "sure a at in be can was have do if but so we he she him her they them from are your ok no yep "
        "yeah nope hi dear sorry let back next week what who how when why which will just about know up "
        "out please pls thx intro am an as by go good great i'd it's don't nahi nahin haan hai hain yaar "
        "bhai mujhe mera mere abhi baad mein theek kya kaun karo kar ke ka "
    ),
    "de": (
        "ich und nicht ist das die der bitte gern gerne danke ja nein nee kein keine keinen mir mich für "
        "mit auf vielen viele grüße wir sie du er es ein eine einen dem den zu von bei aber wenn dann "
        "schon noch mal auch bin habe hab hat kann kannst darf soll melde meld nach ab bis im am zum doch "
        "nur sehr lieber liebe sehr nächste woche geht um worum was wer wie klar passt mach ruhig stell "
        "uns vor grad schlecht leider raus nix jo dabei interesse jetzt erst "
    ),
    "fr": (
        "je et le la les est pas merci oui non pour avec vous tu nous bonjour plaisir que une des un du "
        "de au en ce il elle moi toi lui mon ma mes ton votre mais si sur dans suis ai à ça c'est j'ai "
        "bien sûr d'accord volontiers qui quoi quel donne contact bof salut après avant ne plus peut très "
        "aussi désolé quand comment pourquoi "
    ),
    "es": (
        "y el la los las que no sí si gracias por para con hola me te muy pero puedes puede claro una mi "
        "un es de del en lo le se su tu yo ya ahora cuando como qué quién más estoy tengo vale dale "
        "encantado encantada después mejor ella usted perfecto contacto nomás luego también jajaja paso "
        "sin bueno semana mes "
    ),
    "pt": (
        "e o a os as não sim obrigado obrigada por para com olá oi me te muito mas pode podes claro uma "
        "meu depois um é de do da em no na que eu você ele ela já agora quando como quem mais estou tenho "
        "ok dele dela isso vou tá até partir bom sei lá ah gente ver semana mês contato contacto julho "
        "mesmo também seu sua posso lhe dessa vez "
    ),
    "it": (
        "e il la lo gli le non sì grazie per con ciao mi ti molto ma puoi certo una mio di che sono un è "
        "del della in a da io lui lei ci si se adesso ora quando come chi cosa più ho hai va bene "
        "volentieri dopo anche tuo suo nel al piacere mah direttamente proprio riesco faccio sapere "
        "scrivo guarda lascia cordiali saluti settembre "
    ),
    "nl": (
        "ik en de het een niet is graag dank ja nee geen voor met mij me je jij u maar groet wel van op "
        "te aan dat die er wat wie hoe als nog naar ze hij hem haar ons we mijn heb heeft kan mag zal ben "
        "bent zit tot vanaf even leuk prima goed bedankt hoi bij om ook dan hier precies weten wil weet "
    ),
}
_TIMES = {"de": de_days, "fr": fr_days, "es": es_days, "pt": pt_days, "it": it_days, "nl": nl_days}
_TELLING = frozenset("MWShbAFBnciemldjfoqy")  # months, weekdays, seasons and what stands before them (dates.tokens)


def _of_times(language: str) -> frozenset[str]:
    """The words of that language for times, each alone: "in drei Monaten" is little else."""
    days = _TIMES[language].DAYS if language in _TIMES else {}
    phrases = ",".join(words for symbol, words in days.items() if symbol[0] in _TELLING).split(",")
    english = _WORDS["en"].split()
    return frozenset(phrase.strip() for phrase in phrases if len(phrase.strip()) > 2) - frozenset(english)


_SETS = {language: frozenset(words.split()) | _of_times(language) for language, words in _WORDS.items()}
_SPEAKS = {
    word: tuple(language for language, words in _SETS.items() if word in words)
    for word in frozenset().union(*_SETS.values())
}
_LETTERS = (
    ("de", re.compile("[äöüß]")),
    ("pt", re.compile("[ãõ]|ção")),
    ("es", re.compile("[ñ¿¡]")),
    ("fr", re.compile("[œçèêëîûù]|\\b[cdjlmnqst]'(?=[aeéèêiouyh])")),
    ("it", re.compile("[ìò]|\\b(?:l|un|dell|all|c|d)'(?=[aeiou])")),
    ("nl", re.compile("ij\\b|\\bij|aa[rnt]|oe[kt]\\b")),
)


def detect(text: str) -> str:
    """The language whose small words and letters the text holds: ``detect("Vielen Dank, gern!")`` is ``"de"``.

    "en" where nothing speaks clearly for another one.
    """
    low = text[:4000].casefold().replace("’", "'")
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", low)
    scores = dict.fromkeys(_SETS, 0.0)
    parts = [part for word in words for part in ((word, *word.split("'")) if "'" in word else (word,))]
    for part in parts:
        for language in _SPEAKS.get(part, ()):
            scores[language] += 2 / len(_SPEAKS[part])
    for language, letters in _LETTERS:
        scores[language] += 1.5 * min(3, len(letters.findall(low)))
    scores["en"] += 0.4
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > scores["en"] else "en"


def is_japanese(text: str) -> bool:
    """Does it hold kana? Japanese is read in short forms only, so ``detect`` does not offer it."""
    return not text.isascii() and re.search("[\u3040-\u30ff]", text) is not None


def is_foreign(text: str, language: str) -> bool:
    """Whether a longer text is in none of our languages, though ``language`` came nearest.

    In a text of ours at least every fourth word is one of its small words; ``False`` for one too short to tell, unless
    it is written in other letters.

    >>> is_foreign("Åsa driver ett litet bageri i Malmö och letar efter någon som kan laga ugnar.", "it")
    True
    """
    letters = [c for c in text[:4000] if c.isalpha()]
    if len(letters) >= 10 and sum(c > "\u024f" for c in letters) > len(letters) / 2:
        return True
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text[:4000].casefold().replace("’", "'"))
    known = _SETS.get(language, frozenset()) | _MORE.get(language, frozenset())
    ours = sum(word in known or not known.isdisjoint(word.split("'")) for word in words)
    return len(words) >= _ENOUGH_WORDS and ours < len(words) * _LEAST_SHARE


_ENOUGH_WORDS = 12
_LEAST_SHARE = 0.2
_MORE = {  # what a description is made of and a reply seldom is
    "en": frozenset(
        "who whom whose has his runs needs looking years work works make makes made been each other both".split()
    ),
    "de": frozenset(
        "einer eines einem sind war hat als mehr sucht seit jahren haben wird werden wurde dass weil oder über unter vor "
        "hier dort gern braucht leitet führt macht baut arbeitet beide beiden zwei ihr ihre ihren sein seine seinen hallo "
        "zwischen durch gegen ohne viel viele ganz jemanden etwas will möchte kennt weiß".split()
    ),
    "fr": frozenset(
        "dans des aux depuis ans cherche travaille dirige a ont était sont par plus chez elle ils sa ses leur dont où "
        "deux tout toute fait faire cette cet ces avoir été".split()
    ),
    "es": frozenset(
        "desde hace años busca trabaja dirige ha han fue era son sus por más donde quien dos todo esta este tiene está "
        "hacer llevó lleva a al entre sobre".split()
    ),
    "pt": frozenset(
        "desde anos procura trabalha dirige foi era são das dos nas nos ao à pela pelo mais onde quem dois tem tinha está "
        "uns umas faz fazer numa num sua seu entre sobre".split()
    ),
    "it": frozenset(
        "da anni cerca lavora dirige ha hanno era sono dei delle degli nella nel sulla alla agli al più dove chi due "
        "tutto questa questo fa fare suona tiene tra sul dice".split()
    ),
    "nl": frozenset(
        "heeft zoekt werkt leidt runt sinds jaar jaren was waren zijn haar zijn bij uit over door waar twee alle deze dit "
        "iemand maken bouwt gebouwd waaronder beide u uw".split()
    ),
}
