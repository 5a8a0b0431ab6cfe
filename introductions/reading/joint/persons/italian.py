"""Italian: "gestisci una libreria" becomes "Kim gestisce una libreria"."""

from __future__ import annotations

import re

from introductions.reading.joint.persons.turning import Grammar, turn

KNOWN = frozenset(
    """è ha sta fa va dà sa può vuole deve viene tiene dice cerca vende dirige lavora organizza produce monta compra cucina scrive insegna vive conosce gestisce
    disegna costruisce ripara restaura dipinge coltiva alleva esporta importa pubblica traduce suona canta balla fabbrica coordina forma cura studia prepara serve
    offre rappresenta affitta distribuisce raccoglie colleziona fotografa filma registra apre passa mantiene aiuta partecipa pensa parla legge esce mette porta
    prende pesca lancia segue continua finisce vedeva era aveva faceva cercava lavorava abita consegna commercia progetta occupa dedica""".split()
)
_IRREGULAR = {
    "hai": "ha", "sei": "è", "fai": "fa", "stai": "sta", "vai": "va", "dai": "dà", "sai": "sa", "puoi": "può", "vuoi": "vuole", "devi": "deve",
    "vieni": "viene", "tieni": "tiene", "mantieni": "mantiene", "dici": "dice", "esci": "esce", "eri": "era",
}  # fmt: skip
# Second persons in -i of verbs in -ere and -ire; the others are taken for verbs in -are.
_ERE_IRE = frozenset(
    """vendi dirigi produci scrivi vivi conosci gestisci costruisci dipingi traduci distribuisci raccogli apri leggi metti prendi segui finisci offri servi cresci
    corri chiudi scegli vinci perdi pulisci fornisci unisci spedisci condividi vedi credi ricevi""".split()
)
_NO_VERB = frozenset(
    "più anni mesi giorni libri tutti altri molti pochi loro noi voi mai oggi ieri poi tuoi suoi miei i gli dei".split()
)


def _third(verb: str) -> str | None:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _NO_VERB or not verb.endswith("i") or len(verb) < 4:
        return None
    if verb.endswith(("avi", "evi", "ivi")) and verb not in _ERE_IRE:
        return verb[:-1] + "a"
    if verb.endswith("resti"):
        return verb[:-5] + "rebbe"
    if verb in _ERE_IRE:
        return verb[:-1] + "e"
    if verb.endswith(("chi", "ghi")):
        return verb[:-2] + "a"
    if verb.endswith(("ci", "gi", "gli")):
        return verb + "a"
    return verb[:-1] + "a"


def _formal(verb: str) -> str | None:
    """With "Lei" the verb stands in the third person already."""
    return verb if verb in KNOWN or re.search(r"[aeò]$", verb) else None


_SMALL = frozenset("mi già anche sempre mai non ancora solo ora adesso ti si lo la li le ne ci quasi ormai".split())
_TU = Grammar(
    subject=frozenset(["tu"]), third=_third, known=KNOWN, small=_SMALL,
    swap={"tuo": "suo", "tua": "sua", "tuoi": "suoi", "tue": "sue", "ti": "si"},
    joins=frozenset(["e", "ed", "ma", "né", ",", "che", "dove"]), left=re.compile(r"\b(?:tu|te|voi|vi|vostr\w+)\b", re.I), reflexive="ti",
    sure=re.compile(r"(?:avi|evi|ivi|resti)$"),
)  # fmt: skip
_LEI = Grammar(
    subject=frozenset(["lei"]), third=_formal, known=KNOWN, small=_SMALL, swap={"sua": "sua"}, joins=frozenset(),
    left=re.compile(r"\b(?:tu|ti|te|voi|vi)\b", re.I), needs_subject=True,
)  # fmt: skip


def describe(clause: str, name: str, gender: str) -> str | None:
    """What is said to somebody, said of them."""
    return turn(clause, name, _LEI if re.match(r"lei\b", clause.strip(), re.I) else _TU)
