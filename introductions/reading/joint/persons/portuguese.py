"""Portuguese: "tens um viveiro" and "você tem um viveiro" become "Kim tem um viveiro"."""

from __future__ import annotations

import re

from introductions.reading.joint.persons.turning import Grammar, turn

KNOWN = frozenset(
    """é está tem há faz vai vem busca procura vende precisa quer pode sabe conhece dirige trabalha organiza produz monta compra cozinha escreve ensina dá vive
    desenha constrói repara restaura pinta cultiva cria exporta importa edita publica traduz toca canta dança fabrica gere coordena forma cuida investiga estuda
    acaba costuma continua prepara serve oferece representa aluga distribui recolhe coleciona fotografa filma grava planeia abre passa mantém ajuda participa
    pensa conta fala lê sai põe traz diz pesca lança leva dedica fundou abriu montou comprou teve fez foi trabalhou vendeu escreveu deixou chegou ganhou era tinha
    levava fazia procurava trabalhava passou perdeu mudou""".split()
)
_IRREGULAR = {
    "tens": "tem", "és": "é", "vens": "vem", "vais": "vai", "fazes": "faz", "dizes": "diz", "trazes": "traz", "queres": "quer", "produzes": "produz",
    "conduzes": "conduz", "traduzes": "traduz", "pões": "põe", "manténs": "mantém", "constróis": "constrói", "foste": "foi", "tiveste": "teve",
    "estiveste": "esteve", "fizeste": "fez", "vieste": "veio", "deste": "deu", "puseste": "pôs", "disseste": "disse", "pudeste": "pôde", "quiseste": "quis",
    "trouxeste": "trouxe", "hás": "há",
}  # fmt: skip
_NO_VERB = frozenset(
    "mais menos depois antes dois três seis os as uns umas seus suas mês meses aos das dos nas nos".split()
)


def _third(verb: str) -> str | None:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _NO_VERB:
        return None
    for ending, new in (("aste", "ou"), ("este", "eu"), ("iste", "iu")):
        if verb.endswith(ending):
            return verb[: -len(ending)] + new
    if re.search(r"[aeáéê]s$", verb) and len(verb) > 2:
        return verb[:-1]
    return None


def _formal(verb: str) -> str | None:
    """With "você" the verb stands in the third person already."""
    return verb if re.search(r"[aeiouáéêmzr]$", verb) else None


_SMALL = frozenset("me já também sempre nunca não ainda só agora te se o a lhe além quase".split())
_TU = Grammar(
    subject=frozenset(["tu"]), third=_third, known=KNOWN, small=_SMALL,
    swap={"teu": "seu", "tua": "sua", "teus": "seus", "tuas": "suas", "te": "se"},
    joins=frozenset(["e", "mas", "nem", ",", "que", "onde"]), left=re.compile(r"\b(?:tu|ti|contigo|você|vocês|vos)\b", re.I), reflexive="te",
    sure=re.compile(r"(?:ias|avas|aste|este|iste|arás|erás|irás)$"),
)  # fmt: skip
_VOCE = Grammar(
    subject=frozenset(["você"]), third=_formal, known=KNOWN, small=_SMALL, swap={}, joins=frozenset(["e"]),
    left=re.compile(r"\b(?:tu|te|ti|contigo|vocês)\b", re.I), needs_subject=True,
)  # fmt: skip


def describe(clause: str, name: str, gender: str) -> str | None:
    """What is said to somebody, said of them."""
    clause = re.sub(r"\b(\w+s)-te\b", r"te \1", clause)
    clause = re.sub(r"^(\w+)-me\b", r"me \1", clause.strip())
    if re.match(r"(?:você|o senhor|a senhora)\b", clause.strip(), re.I):
        clause = re.sub(r"^(?:o senhor|a senhora)\b", "você", clause.strip(), flags=re.I)
        turned = turn(clause, name, _VOCE)
        return re.sub(r"\be você\b", "e", turned, flags=re.I) if turned else None
    return turn(clause, name, _TU)
