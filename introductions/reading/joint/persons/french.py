"""French: "tu connais les luthiers" and "vous connaissez les luthiers" become "Kim connaît les luthiers"."""

from __future__ import annotations

import re

from introductions.reading.joint.persons.turning import Grammar, turn

_KNOWN = frozenset(
    """a est va fait connaît sait peut veut doit tient vient vend conduit produit écrit dirige cherche travaille organise monte achète cuisine enseigne vit habite
    dessine construit répare restaure peint cultive élève exporte importe édite publie traduit joue chante danse fabrique gère coordonne forme soigne étudie
    prépare sert offre représente loue distribue collectionne photographie filme enregistre ouvre passe maintient aide participe pense parle lit sort met prend
    relie pêche lance suit continue finit avait était faisait cherchait travaillait anime accompagne accueille livre récolte tisse brode""".split()
)
_TU = {
    "as": "a", "es": "est", "vas": "va", "peux": "peut", "veux": "veut", "connais": "connaît", "vends": "vend", "prends": "prend", "rends": "rend",
    "perds": "perd", "attends": "attend", "entends": "entend", "apprends": "apprend", "comprends": "comprend", "mets": "met", "bats": "bat", "crains": "craint",
}  # fmt: skip
_VOUS = {
    "avez": "a", "êtes": "est", "faites": "fait", "dites": "dit", "savez": "sait", "connaissez": "connaît", "tenez": "tient", "venez": "vient", "voulez": "veut",
    "pouvez": "peut", "devez": "doit", "prenez": "prend", "écrivez": "écrit", "vivez": "vit", "mettez": "met", "recevez": "reçoit", "voyez": "voit",
    "croyez": "croit", "peignez": "peint", "lisez": "lit", "servez": "sert", "sortez": "sort", "partez": "part", "suivez": "suit", "obtenez": "obtient",
    "maintenez": "maintient", "élevez": "élève", "menez": "mène", "achetez": "achète", "gérez": "gère", "aviez": "avait", "étiez": "était", "faisiez": "faisait",
    "possédez": "possède",
}  # fmt: skip
_NO_VERB = frozenset(
    "dans sans sous vers plus moins trois alors toujours jamais depuis mais des les mes ses pas chez assez".split()
)


def _of_tu(verb: str) -> str | None:
    if verb in _TU:
        return _TU[verb]
    if verb in _NO_VERB:
        return None
    if verb.endswith("ais") and len(verb) > 4 and verb not in ("fais", "sais"):
        return verb[:-1] + "t"
    if verb.endswith("es") and len(verb) > 3:
        return verb[:-1]
    if re.search(r"(?:[iu]s|rs|ns|ds|ais)$", verb) and len(verb) > 2:
        return verb[:-1] if verb.endswith("ds") else verb[:-1] + "t"
    return None


def _of_vous(verb: str) -> str | None:
    if verb in _VOUS:
        return _VOUS[verb]
    if verb in _NO_VERB or not verb.endswith("ez"):
        return None
    for ending, new in (
        ("issez", "it"),
        ("uisez", "uit"),
        ("ndez", "nd"),
        ("rdez", "rd"),
        ("iez", "ait"),
        ("geez", "ge"),
    ):
        if verb.endswith(ending):
            return verb[: -len(ending)] + new
    return None if verb.endswith("rez") and verb[:-3].endswith(("e", "i", "a")) else verb[:-1].removesuffix("e") + "e"


_SMALL = frozenset("m' m’ me te t' t’ se s' s’ ne n' n’ y en déjà aussi toujours le la les l' l’".split())
_JOINS = frozenset(["et", "mais", "ou", ",", "puis", "qui", "où"])
_INFORMAL = Grammar(
    subject=frozenset(["tu"]), third=_of_tu, known=_KNOWN, small=_SMALL,
    swap={"ton": "son", "ta": "sa", "tes": "ses", "te": "se", "t'": "s'", "t’": "s’", "tien": "sien", "tienne": "sienne"}, joins=_JOINS,
    left=re.compile(r"\b(?:tu|toi|vous|votre|vos)\b|\bt['’]", re.I), needs_subject=True,
)  # fmt: skip
_FORMAL = Grammar(
    subject=frozenset(["vous"]), third=_of_vous, known=_KNOWN, small=_SMALL | {"vous"}, swap={"vos": "ses", "vous": "se"}, joins=_JOINS,
    left=re.compile(r"\b(?:tu|te|toi|ton|ta|tes|vous|votre)\b|\bt['’]", re.I), needs_subject=True,
)  # fmt: skip


def describe(clause: str, name: str, gender: str) -> str | None:
    """What is said to somebody, said of them."""
    clause = re.sub(r"\b([tmn])['’](?=\w)", r"\1e ", clause.strip(), flags=re.I)
    formal = re.match(r"vous\b", clause, re.I)
    turned = turn(clause, name, _FORMAL if formal else _INFORMAL)
    if turned is None:
        return None
    turned = turned.replace(f"{name}: ", f"{name} : ", 1)
    return re.sub(r"\b([smn])e (?=[aeiouyéèêh])", r"\1’", turned)
