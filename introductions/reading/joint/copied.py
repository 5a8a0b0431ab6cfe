"""Notes on who is among the recipients: "I've put Eoin in copy", "the man in cc is Bert".

Alone with one reader nobody is in copy, so such a note says nothing; what hangs on it does: "I've put Eoin in copy, he
cuts seaweed" tells that he cuts seaweed.
"""

from __future__ import annotations

import re
from functools import cache

from introductions.reading.joint.calls import Calls, Mention
from introductions.reading.joint.formula import THIS_IS, relative_ahead
from introductions.reading.joint.persons import is_third

_IN_COPY = {
    "en": r"(?:in|on|into|to) (?:the )?(?:copy|cc)(?: line| field)?|cc['’]?(?:d|ing|ed)|copied|copying|"
    r"(?:see )?(?:below|underneath)|forwarding|forwarded|at the (?:bottom|foot|end)(?: of this)?",
    "de": r"(?:in|im|auf|ins) (?:kopie|cc)|auf kopie",
    "fr": r"en (?:copie|cc)|en c[./]c\.?",
    "es": r"en (?:copia|cc)",
    "pt": r"em (?:cópia|cc)",
    "it": r"in (?:copia|cc)",
    "nl": r"in (?:de )?(?:cc|kopie)",
}
# What such a note is made of besides a name.
_NOTE = {
    "en": "i i've i’ve i'm i’m i'll i’ll i'd have has had am just also now here in on the a you you'll you’ll you'd "
    "will can see find spot notice that's that’s that is are who man woman person chap fellow fella lady one "
    "other name put putting adding added got popped stuck included looped him her them he he's he’s she she's "
    "she’s they this mail email e-mail message note thread as and so well gentleman gent friend whom whose "
    "you've you’ve it's it’s it my our your as mentioned promised discussed agreed requested from by sent wrote "
    "written line letter request words further down see",
    "de": "ich habe hab setze setzte nehme nahm gesetzt genommen hinzugefügt ist steht findest finden du sie er ihn "
    "ihr dir ihnen der die das den dem mann frau person herr dame in auf hier auch noch gleich mit mal und seht "
    "ihr siehst mein meine meinen sehen name",
    "fr": "je j'ai ai mets mis ajoute ajouté est sont tu vous trouveras trouverez le la les l' l’ un une homme femme "
    "personne dame monsieur ici aussi te lui que qui c'est c’est en ce cette mail message et d'ailleurs nomme "
    "s'appelle voici verras verrez j mon ma",
    "es": "pongo he puesto puse añado añadido incluyo está estoy va tienes tiene verás verá a al el la un una hombre "
    "mujer persona señor señora aquí también te le lo que quien es este correo mensaje y se llama",
    "pt": "ponho pus coloco coloquei incluo incluí está vai tens tem verás verá o a ao à um uma homem mulher pessoa "
    "senhor senhora aqui também te lhe que quem é este mail e-mail mensagem e chama-se",
    "it": "metto ho messo aggiungo aggiunto inserito è c'è c’è trovi trova vedi il lo la l' l’ un uno una uomo donna "
    "persona signore signora qui anche ti le che questa mail e chiama si",
    "nl": "ik heb zet zette gezet toegevoegd meegenomen neem staat is vind vindt zie ziet je jij u hem haar hij ze "
    "zij de het een man vrouw persoon meneer mevrouw hier ook even mee en",
}  # fmt: skip
_NOTES = {language: frozenset(words.split()) for language, words in _NOTE.items()}
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*['’]?")
_ENDS = re.compile(
    r"\s+\((?=[^()]+\)\W*$)|\s*[,;:–—]\s+|\s+(?:and|und|et|y|e|en)\s+|\s+(?=(?:who|whose|qui|dont|que|quien|che|die|der)\s)|[\s.!]*$",
    re.I,
)
_HE = re.compile(r"(?:he|she|they|er|sie|il|elle|él|ella|ele|ela|lui|lei|hij|zij|ze)\b", re.I)
_NOUN = re.compile(r"(?:an?|the|my|our|head|founder|owner|director)\b", re.I)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did)\b|['’]s\b", re.I)
_DOES = re.compile(r"(?:is|has|was|had|can|will|[a-z]{2,}[^\Ws]s|[a-z]{2,}ed)$")
_UNSAID = frozenset(["es", "it", "pt"])  # "ho messo Ben in copia, costruisce forni": the verb alone says who


@cache
def _in_copy(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_IN_COPY[language]})\b", re.I)


def told_beside_note(words: str, calls: Calls) -> str | None:
    """What a clause tells beside such a note, ``None`` where it opens with none.

    "Eoin is in copy and cuts weed" gives "Eoin cuts weed", "Eoin is in copy." gives "".
    """
    language = calls.language
    if language not in _IN_COPY or not _in_copy(language).search(words[:160]):
        return None
    names = calls.mentions(words[:160])
    for end in _ENDS.finditer(words[:160]):
        note = words[: end.start()]
        if not _in_copy(language).search(note):
            continue
        if not _is_only_a_note(note, calls):
            return None
        inside = [m for m in names if m.end <= end.start()]
        return _told(words, note, end, inside[0] if inside else None, calls)
    return None


def _is_only_a_note(note: str, calls: Calls) -> bool:
    language = calls.language
    bare = _in_copy(language).sub(" ", calls.without_names(note))
    made_of = {w.casefold() for w in _WORD.findall(bare)}
    apposed = not made_of and not _in_copy(language).match(note)  # "Bert, in cc, makes kites" describes him
    return made_of <= _NOTES[language] and not apposed


def _told(words: str, note: str, end: re.Match[str], name: Mention | None, calls: Calls) -> str:
    """What comes after the note, as a sentence of its own."""
    rest = words[end.end() :].strip(" ,")
    if "(" in end.group():
        rest = rest.replace(")", "", 1)
    if not re.search(r"\w", rest):
        return ""
    language = calls.language
    called = words[name.name : name.end] if name is not None else ""
    noun = language == "en" and _NOUN.match(rest) and not _FINITE.search(rest)
    if called and (relative_ahead(rest, language) or _HE.match(rest) or noun):
        return f"{THIS_IS[language]} {called}, {rest}"  # unfolded where the reader is known
    subject = _HE.match(note)
    who = (
        called if name is not None and (name.start == 0 or language in _UNSAID) else subject.group() if subject else ""
    )
    verb = rest.split(" ", 1)[0]
    if who and (_DOES.match(verb) if language == "en" else is_third(verb, language)):
        return f"{who} {rest}"
    return rest[:1].upper() + rest[1:]
