"""French: "tu connais les luthiers" and "vous connaissez les luthiers" become "Kim connaît les luthiers"."""

from __future__ import annotations

import re

from introductions.reading.joint.persons.turning import Grammar, turn

KNOWN = frozenset(
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
_VOTRE = re.compile(r"\bvotre (?=(?P<noun>[^\W\d_]+))", re.I)
_HIS, _HERS = "votrem", "votref"  # "votre" once the gender of what is owned is known
_FEMININE = frozenset(
    """maison ferme cave salle boutique ville rue cour cuisine grange vigne forêt main mère fille femme sœur part voix machine bibliothèque chaîne presse
    clientèle librairie boulangerie école fabrique usine équipe entreprise société chorale troupe thèse recherche revue collection plume coopérative marque gamme
    chaudière récolte flotte péniche barque serre pépinière scierie forge toiture chapelle paroisse classe clinique galerie scène table passion langue
    patience adresse note lettre idée question demande offre proposition vie santé faim soif fin façon nuit mer tour pompe pelle scie roue barrique cidrerie
    brasserie fromagerie distillerie imprimerie menuiserie poterie crèche crêperie auberge maternelle patinoire piscine tribune rubrique émission""".split()
)
_MASCULINE = frozenset(
    """verger pressoir atelier livre musée théâtre groupe lycée cabinet village moulin jardin four bateau camion chantier stock projet terrain magasin bureau
    réseau club cercle domaine vignoble site verre disque orchestre titre programme système centre service commerce gîte conte poste cadre siècle père frère
    mari fils ami chœur studio potager bois cuir métier savoir travail pays carnet œil rêve problème manque besoin toit mur quai port chien cheval troupeau
    rucher laboratoire labo fournil garage hangar étang bar café restaurant hôtel gymnase stade festival journal site blog podcast film texte manuscrit
    roman piano violon orgue accordéon""".split()
)
_OWES_HER = re.compile(r"(?:tion|sion|té|ette|ance|ence|ure|ie|ée|esse|ade|ise|elle|erie|ille|aine|euse|trice|ière)$")
_OWES_HIM = re.compile(
    r"(?:age|ment|eau|oir|ier|isme|al|ail|eil|il|et|ot|on|in|our|ard|eur|teau|and|ent|ant|is|us|um|oi|eu|ou)$"
)
_JOINS = frozenset(["et", "mais", "ou", ",", "puis", "qui", "où"])
_INFORMAL = Grammar(
    subject=frozenset(["tu"]), third=_of_tu, known=KNOWN, small=_SMALL,
    swap={"ton": "son", "ta": "sa", "tes": "ses", "te": "se", "t'": "s'", "t’": "s’", "tien": "sien", "tienne": "sienne"}, joins=_JOINS,
    left=re.compile(r"\b(?:tu|toi|vous|votre|vos)\b|\bt['’]", re.I), needs_subject=True,
)  # fmt: skip
_FORMAL = Grammar(
    subject=frozenset(["vous"]), third=_of_vous, known=KNOWN, small=_SMALL | {"vous"}, swap={"vos": "ses", "vous": "se", _HIS: "son", _HERS: "sa"}, joins=_JOINS,
    left=re.compile(r"\b(?:tu|te|toi|ton|ta|tes|vous|votre)\b|\bt['’]", re.I), needs_subject=True,
)  # fmt: skip


def _owned(noun: str) -> str:
    """ "votre" as it will have to agree: "son verger", "sa ferme", "son école"; left as it is where nobody can tell."""
    word = noun.casefold()
    if word[0] in "aeiouyéèêâîôûœ" or word in _MASCULINE:
        return _HIS
    if word in _FEMININE or _OWES_HER.search(word):
        return _HERS
    return _HIS if _OWES_HIM.search(word) else "votre"


def describe(clause: str, name: str, gender: str) -> str | None:
    """What is said to somebody, said of them."""
    clause = re.sub(r"\b([tmn])['’](?=\w)", r"\1e ", clause.strip(), flags=re.I)
    clause = _VOTRE.sub(lambda m: f"{_owned(m['noun'])} ", clause)
    formal = re.search(r"\bvous\b|\bvos\b|\bvotre", clause, re.I)
    turned = turn(clause, name, _FORMAL if formal else _INFORMAL)
    if turned is None:
        return None
    turned = turned.replace(f"{name}: ", f"{name} : ", 1)
    return re.sub(r"\b([smn])e (?=[aeiouyéèêh])", r"\1’", turned)
