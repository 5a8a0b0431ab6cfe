"""Where the text speaks to a party: "Ines, Tom runs the night bakery", "a tip for Ben: …", "Ellie wear a coat"."""

from __future__ import annotations

import re

from introductions.reading.joint.greeting_words import greets
from introductions.reading.joint.mentions import Mention, Mentions
from introductions.reading.joint.names import fold
from introductions.reading.joint.orders import ORDERS
from introductions.reading.joint.parties import Party
from introductions.reading.joint.persons import is_third
from introductions.reading.joint.persons.english_verbs import PAST, VERBS, base
from introductions.reading.joint.speech import ENDEARMENT, GREET, YOU, says_both

__all__ = ["Calls", "Mention"]

_INTRO_WORDS = re.compile(
    r"""\b(?:please|meet|meets|this|is|here|here's|and|to|with|you|i'd|i|would|like|want|introducing|introduce|intro|via|connecting|vs|x|may|let|me|say|now|
    und|das|ist|hier|darf|ich|dir|ihnen|euch|vorstellen|vorstelle|stelle|vor|trifft|lerne|kennen|bitte|möchte|
    je|te|vous|présente|voici|c'est|rencontre|et|à|
    te|le|os|presento|presentar|este|esta|es|a|la|el|conoce|aquí|quiero|y|con|
    o|apresento|apresentar|esta|este|é|conhece|conheça|eis|e|
    ti|presento|questa|questo|è|ecco|conosci|lo|il|
    dit|dat|ben|hier|is|stel|voor|aan|ontmoet|maak|kennis|met|en)\b""",
    re.I | re.X,
)
_GREET_START = re.compile(rf"^(?:[¡\"“(]*(?:{GREET})\b[,!.\s]*)+", re.I)
_LEAD_TAIL = re.compile(
    rf"^(?P<tail>(?:,?\s+(?:{ENDEARMENT})(?=\s*[,:!]))?\s*(?:,|:|!|\s[-–—]|…|\.\.\.)\s*|\s+[-–—]\s*|\s*$)", re.I
)
_ALSO = re.compile(
    r"(?:\s*(?:,|&|/|\+|and|und|et|y|e|en)\s*)+(?:(?:hi|hello|dear|hey|liebe[rs]?|hallo|chère?|salut|querid[oa]|car[oa]|hej)\s+)?",
    re.I,
)
# A name does not stand before such a word unless somebody is called by it.
_PLAINLY = re.compile(
    r"\s+(?:you(?:['’]?(?:ve|re|ll|d))?|yours?|u|this is|this here is|meet|the(?= \w+ (?:is|are|was|has|have)\b)|its|it['’]s|it is|dont|don['’]t|please|pls|there['’]?s|there is|if|yes|no|ok|okay|yep|nope|btw|sorry|thanks|i['’](?:ll|m|ve|d)|i know(?=,)|i (?:know|think|hear|promised|told|was telling|am telling|owe)(?= (?:you|u|\w+ about your?)\b)|(?:he|she|they)(?:['’](?:s|ll|d|re|ve|m))?)"
    r"(?=,?\s+(?!(?<=he )(?:said|told|asked|means?)\b|(?<=they )(?:said|told|asked|mean)\b)[^\W\d_])",
    re.I,
)
_DEAR_ONE = re.compile(  # "Cody hon wear boots"
    rf"\s+(?:{ENDEARMENT})\s+(?!(?:is|was|and|of)\b)[^\W\d_]", re.I
)
_ENDEARED = re.compile(rf"\s+(?:{ENDEARMENT})\s+", re.I)
_APPOSITIVE = {
    language: re.compile(rf"(?:{words}|\d+)\b", re.I)
    for language, words in {
        "en": "a|an|the|my|our|which|currently|now|also|founder|co-founder|owner|head|director|ceo|cto|cfo|chair|editor",
        "de": "ein|eine|meine?|unsere?|die|der|seit|früher|ehemals|gründer(?:in)?|leiter(?:in)?",
        "fr": "un|une|mon|ma|notre|le|la|l'|qui|fondat(?:eur|rice)|direct(?:eur|rice)",
        "es": "un|una|mi|nuestr[oa]|el|la|que|fundador|directora?|dueñ[oa]",
        "pt": "um|uma|meu|minha|o|a|que|fundador|directora?|don[oa]",
        "it": "un|una|il|la|mio|mia|che|fondat(?:ore|rice)|titolare",
        "nl": "een|de|het(?! (?:wordt|is|was|heeft|kan|gaat|moet|duurt|kost))|mijn|onze|die|oprichter|eigena(?:ar|resse)",
    }.items()
}
_PRESENTS = re.compile(  # "Callum - this is my landlady"
    r"(?:this is|here is|here['’]s|meet|say hello to|das ist|hier ist|darf ich|voici|c['’]est|est[ea] es|te presento|questo è|questa è|ecco|ti presento|"
    r"est[ea] é|apresento-te|dit is)\b(?! me\b)",
    re.I,
)
_WORD_OF = re.compile(  # "Henrik, a word of caution: she dislikes attachments"
    r"(?:just )?(?:an?|one|two|the|my)\s+(?:(?:small|quick|final|last|little|only|brief)\s+)?(?:words?|notes?|warnings?|tips?|thoughts?|requests?|"
    r"favou?rs?|confessions?|questions?|things?|hints?|caveats?|reminders?|catch)\b",
    re.I,
)
# "P: makes a podcast" describes P, "y - red, not green" is said to Y
_TELLS_OF = re.compile(r"(?:[a-z]{2,}s|used to|was|had|has|is|an?|the|ex-?\w*|former|\d+)\s+\w", re.I)
_DOES = re.compile(
    r"\s+(?:[a-z]+s|has|had|was|used|[a-z]+ed|wrote|made|built|ran|and|&|to)\b|\s*$", re.I
)  # "@Nomvula builds kiosks"
_PRONOUN = re.compile(r"\b(?:i|you|he|she|it|they|we|there|this|that)\b", re.I)
# "Ihr Lieben," calls two people; "Ihr Hof liegt in Ulm" is hers.
_IHR_LIEBEN = re.compile(
    rf"(?:(?:{GREET}|na|also|so|ach)[\s,]+)*(?:ihr|meine) (?:(?:beiden?|zwei|[\w-]+en)(?: [\w-]+)?[\s,.!…]*|[\w-]+(?: [\w-]+)?\s*[,!…])",
    re.I,
)
_APART = re.compile(  # "Karim, lui, répare des vélos": the one spoken of is set against the other
    r"(?:lui|elle|eux|elles|quant à (?:lui|elle)|de son côté|lei|invece|dal canto suo|él|ella|por su parte|en cambio|ele|ela|por sua vez|por seu lado|"
    r"er|sie|dagegen|hingegen|wiederum|seinerseits|ihrerseits|hij|zij|daarentegen|op (?:zijn|haar) beurt|"
    r"meanwhile|on the other hand|for (?:his|her) part|in turn|by contrast|however|though|too|as it happens)\s*,",
    re.I,
)
_WITH_WHOM = re.compile(  # "Aïda, avec qui je chante, ouvre un café"
    r"(?:with|to|for|from|of|by|about|without|beside|after|under) whom\b|"
    r"(?:mit|bei|von|für|zu|ohne|über|neben|an|auf) (?:der|dem|den|die|dessen|deren) (?:ich|wir|du|er|sie|man)\b|"
    r"(?:avec|pour|chez|à|de|par|sans|sur) (?:qui|laquelle|lequel)\b|dont (?:je|j['’]|on|nous|l[ea]|les)|que (?:je|j['’]|nous)\b|"
    r"(?:con|a|de|para|por|sin) (?:quien|l[ao] que|el que|la cual)\b|(?:com|a|de|para|por|sem) quem\b|"
    r"(?:con|a|di|da|per|su) cui\b|(?:met|aan|van|bij|voor|over) wie\b",
    re.I,
)
_SPEAKS = re.compile(r"(?:you|thank|please|i|we|this|meet|here)\b", re.I)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|did|isn['’]t|aren['’]t|won['’]t|don['’]t|doesn['’]t|isn['’]t|come|bite|pay|need|want|start|close|open|end|live|work|cost|take|go|goes|stick|do|does|"
    r"bites|pays|needs|wants|starts|closes|opens|ends|costs|takes|sticks|comes)\b",
    re.I,
)
_DOES_SO = re.compile(
    r"\b\w+\s+([a-z]{3,}s)\s+(?:on|at|in|to|the|an?|her|his|it|every|by|until)\b"
)  # "the diesel arrives on …"
_FINITE_OF = {
    language: re.compile(rf"\b(?:{words})\b", re.I)
    for language, words in {
        "de": "ist|sind|hat|haben|wird|werden|war|kann|können|muss|geht|steht|liegt|kostet|dauert",
        "fr": "est|sont|a|ont|sera|seront|était|doit|peut|va|coûte",
        "es": "es|son|está|están|tiene|hay|será|fue|puede|va|cuesta",
        "pt": "é|são|está|estão|tem|será|foi|pode|vai|custa",
        "it": "è|sono|ha|hanno|sarà|può|va|costa",
        "nl": "is|zijn|wordt|heeft|hebben|was|kan|gaat|moet|duurt|kost",
    }.items()
}
_THING_DOES = {  # an article, a thing, its verb and what it does
    language: re.compile(pattern)
    for language, pattern in {
        "en": r"(?:the|my|our) (?:[a-z]+ )?[a-z]+s (?P<verb>[a-z]+) (?:an?|the|it|her|him|them|you|your|their|no|his|to|for|all|only|more|well)\b",
        "de": r"(?:die|der|das|mein|meine|unsere?) [A-ZÄÖÜ][\wäöüß-]+ (?P<verb>[a-zäöüß]+t) (?!und\b|oder\b)\w",
        "fr": r"(?:(?:le|la|les|mon|ma|notre) |l['’])[a-zà-ÿ]+ (?P<verb>[a-zà-ÿ]+) (?:le|la|les|l['’]|un|une|du|des|tout)\b",
        "es": r"(?:el|la|mi|nuestr[oa]) [a-zà-ÿ]+ (?P<verb>[a-zà-ÿ]+) (?:el|la|los|las|un|una|todo)\b",
        "pt": r"(?:o|a|meu|minha) [a-zà-ÿ]+ (?P<verb>[a-zà-ÿ]+) (?:o|a|os|as|um|uma|tudo)\b",
        "it": r"(?:(?:il|la|lo|mio|mia) |l['’])[a-zà-ÿ]+ (?P<verb>[a-zà-ÿ]+) (?:il|la|lo|i|gli|le|l['’]|un|una|tutto)\b",
        "nl": r"(?:de|het|mijn|onze) [a-zà-ÿ]+ (?P<verb>[a-zà-ÿ]+t) (?!en\b|of\b)\w",
    }.items()
}
_GIVES = {  # what a house, a town, a school does, beside the verbs of a person
    "fr": frozenset(
        "paie paye prend couvre finance offre prête donne fournit loue ferme ouvre veut demande attend aime".split()
    ),
    "es": frozenset("paga cubre pone da ofrece presta alquila cierra abre quiere pide espera cobra acepta".split()),
    "pt": frozenset("paga cobre dá oferece empresta aluga fecha abre quer pede espera cobra aceita".split()),
    "it": frozenset("paga copre dà offre presta affitta fornisce chiude apre vuole chiede aspetta accetta".split()),
}
_DASH = frozenset("-–—")
_BETWEEN_DASHES = re.compile(r"(?P<noun>[^.!?;:–—]{3,120}?)\s?(?:—|\s[-–])\s?(?=[a-zà-ÿ])")
_WHO = re.compile(r"(?:who|whose|whom|qui|dont|quien|cuy[oa]|wiens|die|der|che|que)\b", re.I)
_RELATIVE = re.compile(r"\b(?:who|that|which|whose|where)\b", re.I)
# "A tip for Ben: …", "PS Ben, …": what is announced for somebody.
_NOTE_TO = re.compile(
    r"(?:p\.?\s?s\.?[:,]?\s+(?:for |to )?|(?:and |but |just |one more )?(?:an? |one |a quick |just a )?(?:note|tip|word|warning|hint|thing|question|message|aside|reminder|line)"
    r"(?: of \w+)?(?: (?:for|to|an|für|pour|para|per|voor))?(?: you)?[,:]?\s+|(?:for|to|fao|fyi|für|an|pour|à|para|per|voor|aan)\s+)"
    r"(?=[^\W\d_][^:,]{0,40}[:,–—])",
    re.I,
)
_AND = re.compile(r"(?:oh,?\s+)?(?:and|but|so|oh|also|ok|okay|yo|und|et|y|e|en)\s+(?=[^\W\d_])", re.I)
_SO = re.compile(  # "So, Jun: meet the man", "Alors, Léa : …"
    r"(?:and|but|so|oh|also|now|well|then|right|therefore|aber|nun|tja|dann|alors|donc|et|bon|eh bien|pues|bueno|así que|entonces|"
    r"então|pois|bem|portanto|allora|dunque|quindi|bene|dus|nou|welnu|goed)\s*[,:…]\s+(?=[^\W\d_])",
    re.I,
)
_LETTER = re.compile(r"([^\W\d_])\.?(?=\s+[-–—]\s|:\s|,\s+(?:you|he|she|they|his|her)\b)", re.I)


_C_EST = re.compile(
    r"c['’]est (?:(?P<f>la|une|ma|notre voisine)|le|un|mon)\b(?!\s+\w+ (?:dont|que) (?:je|nous) (?:t|vous))", re.I
)


class Calls(Mentions):
    """Finds the two parties, and who of them is called: ``Calls((amy, lisa), "en").spoken_to("Amy, Lisa bakes")``."""

    __slots__ = ()

    def only_names(self, text: str) -> set[int] | None:
        """Who is greeted, when a text is nothing but greeting and names: "Hej Åsse, salut Benoît" gives {0, 1}.

        ``None`` when it says more than that, an empty set for "Dear both".
        """
        if len(text) > 160 or text.count(" ") > 16:
            return None
        if self.language == "de" and _IHR_LIEBEN.fullmatch(text.strip()) is not None:
            return set()
        who = {m.party for m in self.mentions(text)}
        greeted = greets(self.without_names(text))
        if greeted is None:
            return None
        return who if greeted or who or text.strip().endswith((",", ":", "!", ".")) else None

    def meeting(self, text: str) -> bool:
        """Nothing but "Amy, meet Lisa." or "Ben - Carla."?"""
        if len(text) > 200 or len({m.party for m in self.mentions(text)}) < 2:
            return False
        return not re.search(r"[^\W_]", _INTRO_WORDS.sub(" ", self.without_names(text)))

    def spoken_to(self, text: str) -> tuple[set[int], int]:
        """Who is addressed at the start, and where the rest begins: "Ines, Tom runs …" gives ({0}, 6)."""
        greet = _GREET_START.match(text)
        at = greet.end() if greet else len(text) - len(text.lstrip("@([ "))
        note = None if greet else _NOTE_TO.match(text, at)
        at = note.end() if note else at
        first = self.name_at(text, at) or self._letter_at(text, at)
        opening_lead = False
        if first is None and (lead := _AND.match(text, at)) is not None:
            at, opening_lead = lead.end(), True
            first = self.name_at(text, at)
        if first is None and (so := _SO.match(text, at)) is not None:
            first = self.name_at(text, so.end())
        if first is None:
            return set(), 0
        second = _ALSO.match(text, first.end)
        other = self.name_at(text, second.end()) if second else None
        if other and other.party != first.party:
            tail = _LEAD_TAIL.match(text[other.end : other.end + 60])
            if tail and not note and (greet or tail.group("tail").strip() in (",", ":", "!", "-", "–", "—", "")):
                return {0, 1}, other.end + tail.end()
        rest = text[first.end :]
        if self._genitive(text, first):
            return set(), 0
        tail = _LEAD_TAIL.match(rest[:60])
        if not tail:
            if self._addressed_plainly(rest, first.party, text[first.start - 1 : first.start] == "@"):
                dear = _ENDEARED.match(rest)
                return {first.party}, first.end + (dear.end() if dear else len(rest) - len(rest.lstrip()))
            return set(), 0
        after = rest[tail.end() :]
        separator = tail.group("tail").strip()
        if separator in _DASH and not note and self._is_between_dashes(after, first.party):
            return set(), 0
        if greet or note or not after.strip() or separator.endswith("!"):
            return {first.party}, first.end + tail.end()
        turned = opening_lead and separator in (":", ",", "-", "–", "—")
        if turned and not self.you(text[:at]):
            return {first.party}, first.end + tail.end()
        if (
            separator == ","
            and _is_full(text[first.name : first.end], self.parties[first.party])
            and not _SPEAKS.match(after)
        ):
            return set(), 0  # "Nora Finch, goats, the moor": nobody is called by the full name
        if separator.endswith(","):
            return ({first.party}, first.end + tail.end()) if self._is_vocative(after, first.party) else (set(), 0)
        if (
            self.you(after)
            or any(m.party != first.party for m in self.mentions(after[:300]))
            or (first.end - first.name == 1 and not _TELLS_OF.match(after))
            or _PRESENTS.match(after)
            or self._is_of_the_other(after, first.party)
        ):
            return {first.party}, first.end + tail.end()
        return set(), 0

    def _is_between_dashes(self, after: str, party: int) -> bool:
        """ "Lisa — the woman I told you about — needs a roof" describes Lisa."""
        between = _BETWEEN_DASHES.match(after)
        if between is None or any(m.party != party for m in self.mentions(between["noun"])):
            return False
        appositive = _APPOSITIVE.get(self.language, _APPOSITIVE["en"])
        return appositive.match(between["noun"]) is not None or _WHO.match(between["noun"]) is not None

    def _is_set_ahead(self, after: str, party: int) -> bool:
        """ "Anne, c'est la sage-femme du bourg" says who Anne is, if Tom is the other one and nobody is spoken to."""
        it_is = _C_EST.match(after) if self.language == "fr" else None
        if it_is is None or self.you(after.partition(".")[0]):
            return False
        return self.parties[party].gender == ("f" if it_is["f"] else "m") != self.parties[1 - party].gender

    def _is_of_the_other(self, after: str, party: int) -> bool:
        """ "Conor: she needs it dry" is said to a man."""
        word = re.match(r"(he|she)(?:['’]\w+)?\b", after, re.I)
        gender = self.parties[party].gender
        return word is not None and self.language == "en" and gender == ("f" if word[1].casefold() == "he" else "m")

    def presents(self, after: str, party: int) -> bool:
        """Do the words behind somebody's name show them the other: "Robin, this is Sunny", "robin meet sunny"?"""
        m = re.match(r"\s*[,:–—-]?\s*", after)
        shown = _PRESENTS.match(after, m.end()) if m else None
        name = self.name_at(after, shown.end() + 1) if shown and after[shown.end() : shown.end() + 1] == " " else None
        return name is not None and name.party != party

    def label(self, text: str) -> tuple[int, int] | None:
        """Whose heading opens the text: "Zainab – weaver …" and "About Yvonne: PhD …" give (party, where it goes on)."""
        opening = re.match(
            r"(?:(?:more )?(?:about|on|re|über|zu|à propos de|sobre|su|over)\s+)?(?:(?:der|die|la|le|el|a|o)\s+)?",
            text,
            re.I,
        )
        first = self.name_at(text, opening.end() if opening else 0) or self._letter_at(text, 0)
        if first is None:
            return None
        tail = re.match(r"\s*(?:\([^()]{0,80}\))?\s*(?::|[-–—]\s|\s[-–—]|$)\s*", text[first.end : first.end + 100])
        if tail and tail[0].strip() in _DASH and self._is_between_dashes(text[first.end + tail.end() :], first.party):
            return None
        return (first.party, first.end + tail.end()) if tail else None

    def _letter_at(self, text: str, at: int) -> Mention | None:
        """ "y - red, not green", "T: you ask": a letter that opens a line stands for a name."""
        m = _LETTER.match(text, at)
        if m is None or m[1].upper() not in self._initials:
            return None
        return Mention(self._initials[m[1].upper()], at, m.end(1), at)

    def _genitive(self, text: str, mention: Mention) -> bool:
        return text[mention.end : mention.end + 1] in "'’" and mention.end < len(text)

    def _addressed_plainly(self, rest: str, party: int, marked: bool = False) -> bool:
        """ "fran its the upright i told u about", "Ivo she'll say", "Ellie wear a coat": no comma, yet spoken to."""
        if marked and _DOES.match(rest) is None:
            return True
        if _PLAINLY.match(rest) is not None or _DEAR_ONE.match(rest) is not None:
            return True
        other = self.name_at(rest, 1) if rest[:1] == " " else None
        if other is not None and other.party != party and re.match(r"\s+[a-z]+s\b", rest[other.end :]):
            return True  # "Darnell Harriet tunes pianos": two names run together, the first is called
        verb = re.match(r"\s+([^\W\d_]+)(?=\s+\S)", rest) if self.language == "en" else None
        return (
            verb is not None and verb[1].casefold() in ORDERS and not re.match(r"\s+\S+\s+(?:meet|and)\b", rest, re.I)
        )

    def _is_vocative(self, after: str, party: int) -> bool:
        """ "Amy, a lawyer from Kassel, runs …" describes Amy; "Amy, Lisa runs …" speaks to her."""
        if re.match(
            r"(?:copied|cc['’]?d|in copy|in cc|above|below|on cc|en copie|en copia|em cópia|in copia|in kopie|im cc)\b",
            after,
            re.I,
        ):
            return False
        if _APART.match(after) or self._is_set_ahead(after, party):
            return False
        if _WORD_OF.match(after):
            return True
        if _WITH_WHOM.match(after) or re.match(
            r"(?:who|whose|whom|formerly|aged|née|qui|quien|cuy[oa]|wiens)\b", after, re.I
        ):
            return False
        if _is_apposed(after, self.language) and not self.mentions(after.partition(",")[0]):
            return False
        if (
            any(m.party != party for m in self.mentions(after[:300]))
            or self.you(after[:400])
            or says_both(after[:400], self.language)
        ):
            return True
        if not _APPOSITIVE.get(self.language, _APPOSITIVE["en"]).match(after):
            return True
        nearest = after.split(",")[0]  # "Amy, a lawyer from Kassel, runs …" has its verb behind the second comma
        if _does_something(nearest, self.language):
            return True
        finite = _FINITE_OF.get(self.language)
        if finite is not None:
            return finite.search(nearest) is not None
        told = _RELATIVE.split(nearest)[0]
        if "," not in after and _ends_in_a_verb(told):
            return True
        return _FINITE.search(told) is not None or any(base(m[1]) in VERBS for m in _DOES_SO.finditer(told))


def _does_something(sentence: str, language: str) -> bool:
    """ "the veterans like an audience", "die Bücherei zahlt die Fahrt": a whole sentence about a thing, and no apposition."""
    pattern = _THING_DOES.get(language)
    found = pattern.match(sentence.strip()) if pattern is not None else None
    if found is None:
        return False
    verb = found["verb"]
    return verb in VERBS if language == "en" else verb in _GIVES.get(language, ()) or is_third(verb, language)


def _ends_in_a_verb(sentence: str) -> bool:
    """ "the boat smells.": nothing else in it could be its verb, so nobody is described by it."""
    words = sentence.strip(" .!").split(" ")
    verb = words[-1]
    return 3 <= len(words) <= 5 and base(verb) in VERBS and base(verb) != verb and words[-2].isalpha()


def _is_apposed(after: str, language: str) -> bool:
    """ "Chidi, second tenor, sang with the cathedral": a noun between commas and his verb behind them."""
    noun, comma, rest = after.partition(",")
    word = re.match(r"\s*([a-zà-ÿß]+)\b", rest)
    if not comma or word is None or not 1 <= len(noun.split()) <= 6:
        return False
    verb = word[1]
    if language != "en":
        finite = _FINITE_OF.get(language)
        plain = finite is None or finite.search(noun) is None
        return plain and is_third(verb, language) and YOU[language].search(noun) is None
    if len(noun.split()) > 5 or _FINITE.search(noun) or _PRONOUN.search(noun):
        return False
    return verb in PAST or (base(verb) in VERBS and verb != base(verb)) or verb in ("has", "is")


def _is_full(name: str, party: Party) -> bool:
    return bool(party.given and party.family) and fold(name) == fold(f"{party.given} {party.family}")
