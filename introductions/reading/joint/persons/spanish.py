"""Spanish: "llevas una librería" becomes "Kim lleva una librería"."""

from __future__ import annotations

import re

from introductions.reading.joint.persons.turning import Grammar, turn

KNOWN = frozenset(
    """es está ha tiene lleva hace busca vende necesita quiere puede sabe conoce dirige trabaja organiza produce monta compra cocina escribe enseña da va vive
    viene diseña construye repara restaura pinta cultiva cría exporta importa edita publica traduce toca canta baila fabrica imparte gestiona coordina forma cuida
    investiga estudia acaba suele sigue empieza prepara sirve ofrece representa asesora alquila distribuye recoge colecciona fotografía filma graba planea abre
    pasa mantiene ayuda colabora participa piensa cuenta dispone habla lee sale pone trae dice oye ve recorre dedica encarga ocupa lanza fundó abrió montó compró
    tuvo hizo fue trabajó vendió escribió dejó llegó empezó ganó era tenía llevaba hacía buscaba trabajaba""".split()
)
_PAST = {
    "fuiste": "fue", "hiciste": "hizo", "tuviste": "tuvo", "estuviste": "estuvo", "viniste": "vino", "dijiste": "dijo", "pusiste": "puso", "quisiste": "quiso",
    "pudiste": "pudo", "supiste": "supo", "trajiste": "trajo", "diste": "dio", "viste": "vio", "leíste": "leyó", "construiste": "construyó", "anduviste": "anduvo",
    "produjiste": "produjo", "condujiste": "condujo",
}  # fmt: skip
_NO_VERB = frozenset(
    "más menos además entonces antes después lunes martes jueves viernes dos tres seis los las unos unas sus mis tus mes es".split()
)


def _third(verb: str) -> str | None:
    if verb == "eres":
        return "es"
    if verb in _PAST:
        return _PAST[verb]
    if verb in _NO_VERB:
        return None
    if verb.endswith("aste"):
        return verb[:-4] + "ó"
    if verb.endswith("iste"):
        return verb[:-4] + "ió"
    if re.search(r"[aeáéí]s$", verb) and len(verb) > 2:
        return verb[:-1]
    return None


def _formal(verb: str) -> str | None:
    """With "usted" the verb stands in the third person already."""
    return verb if re.search(r"[aeoóéiu]$", verb) else None


_SMALL = frozenset(
    "me ya también siempre nunca no aún todavía sólo solo ahora ya te se lo la los las le les además casi".split()
)
_TU = Grammar(
    subject=frozenset(["tú", "vos"]), third=_third, known=KNOWN, small=_SMALL,
    swap={"tu": "su", "tus": "sus", "te": "se", "tuyo": "suyo", "tuya": "suya", "contigo": "consigo"},
    joins=frozenset(["y", "e", "pero", "ni", ",", "que", "donde", "aunque"]),
    left=re.compile(r"\b(?:tú|ti|os|usted|vuestr\w+)\b", re.I), reflexive="te",
    sure=re.compile(r"(?:ías|abas|aste|iste|arás|erás|irás)$"),
)  # fmt: skip
_USTED = Grammar(
    subject=frozenset(["usted"]), third=_formal, known=KNOWN, small=_SMALL, swap={}, joins=frozenset(),
    left=re.compile(r"\b(?:tú|te|ti|os|usted(?:es)?)\b", re.I), needs_subject=True,
)  # fmt: skip


def describe(clause: str, name: str, gender: str) -> str | None:
    """What is said to somebody, said of them."""
    return turn(clause, name, _USTED if re.match(r"usted\b", clause.strip(), re.I) else _TU)
