"""What the introducer reads about a language model that helps: read in only where there is one, or was."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelperWords:
    """One language's words; in braces stand the places to fill."""

    title: str
    consent: str  # {name} {host}
    may: str
    reads: str  # {host}
    writes: str  # {host}
    spent: str  # {spent} {most}
    resting: str  # {why}
    reword: str  # {name}
    reworded: str  # {name}
    without: str
    own_words: str
    unchanged: str
    away: str
    claims: str
    privacy: str
    manners: str
    helped: str
    model_reads: str  # {meaning}
    we_read: str  # {meaning}
    asks_helped: str  # {names}


EN = HelperWords(
    title="A language model that helps",
    consent="{name} at {host} may help, if you allow it here. Addresses, numbers, links and streets are "
    "taken out before "
    "anything is sent there, and nothing of it is logged. Without it everything works as before.",
    may="It may",
    reads="Read replies: the words of each reply to your asks go to {host}, without what they quote",
    writes="Word asks, when you press for it: the sentences of your draft that the reader is to see go to {host}",
    spent="{spent} of {most} tokens used today",
    resting="It is left alone for a while: {why}",
    reword="Word them with {name}",
    reworded="Worded with the help of {name}; every claim is your own",
    without="Without help",
    own_words="Without help, please",
    unchanged="The language model would change nothing here.",
    away="The language model was of no help just now: these are your own words.",
    claims="The language model said more or less than your draft, so its words are not used: these are your own.",
    privacy="The language model would have told how to reach somebody; its words are not used: these are your own.",
    manners="The language model pressed, praised or asked, so its words are not used: these are your own.",
    helped="read with help",
    model_reads="The language model reads: {meaning}",
    we_read="Without help we read: {meaning}",
    asks_helped="Worded with the help of a language model: {names}",
)
DE = HelperWords(
    title="Ein Sprachmodell, das hilft",
    consent="{name} auf {host} darf helfen, wenn Sie es hier erlauben. Adressen, Nummern, Links und Straßen werden "
    "entfernt, bevor etwas dorthin geht, und nichts davon wird protokolliert. Ohne es bleibt alles, wie es ist.",
    may="Es darf",
    reads="Antworten lesen: die Worte jeder Antwort gehen an {host}, ohne das, was sie zitiert",
    writes="Anfragen formulieren, wenn Sie darauf drücken: die Sätze Ihres Entwurfs, die der Leser sehen soll, "
    "gehen an {host}",
    spent="{spent} von {most} Token heute verbraucht",
    resting="Es wird eine Weile in Ruhe gelassen: {why}",
    reword="Mit {name} formulieren",
    reworded="Mit Hilfe von {name} formuliert; jede Aussage ist Ihre eigene",
    without="Ohne Hilfe",
    own_words="Lieber ohne Hilfe",
    unchanged="Das Sprachmodell würde hier nichts ändern.",
    away="Das Sprachmodell konnte gerade nicht helfen: das sind Ihre eigenen Worte.",
    claims="Das Sprachmodell sagte mehr oder weniger als Ihr Entwurf; seine Worte werden nicht verwendet: "
    "das sind Ihre "
    "eigenen.",
    privacy="Das Sprachmodell hätte verraten, wie jemand zu erreichen ist; seine Worte werden nicht "
    "verwendet: das sind "
    "Ihre eigenen.",
    manners="Das Sprachmodell drängte, lobte oder fragte; seine Worte werden nicht verwendet: das sind Ihre eigenen.",
    helped="mit Hilfe gelesen",
    model_reads="Das Sprachmodell liest: {meaning}",
    we_read="Ohne Hilfe lesen wir: {meaning}",
    asks_helped="Mit Hilfe eines Sprachmodells formuliert: {names}",
)
FR = HelperWords(
    title="Un modèle de langage qui aide",
    consent="{name} sur {host} peut aider, si vous le permettez ici. Adresses, numéros, liens et rues sont "
    "retirés avant "
    "tout envoi, et rien n’est journalisé. Sans lui, tout marche comme avant.",
    may="Il peut",
    reads="Lire les réponses : les mots de chaque réponse vont à {host}, sans ce qu’elle cite",
    writes="Formuler les demandes, quand vous le demandez : les phrases de votre brouillon que le lecteur doit voir "
    "vont à {host}",
    spent="{spent} jetons sur {most} utilisés aujourd’hui",
    resting="On le laisse tranquille un moment : {why}",
    reword="Formuler avec {name}",
    reworded="Formulé avec l’aide de {name} ; tout ce qui est dit vient de vous",
    without="Sans aide",
    own_words="Plutôt sans aide",
    unchanged="Le modèle de langage ne changerait rien ici.",
    away="Le modèle de langage n’a pas pu aider : ce sont vos propres mots.",
    claims="Le modèle de langage disait plus ou moins que votre brouillon ; ses mots ne sont pas utilisés "
    ": ce sont les "
    "vôtres.",
    privacy="Le modèle de langage aurait dit comment joindre quelqu’un ; ses mots ne sont pas utilisés : ce sont les "
    "vôtres.",
    manners="Le modèle de langage pressait, flattait ou demandait ; ses mots ne sont pas utilisés : ce sont "
    "les vôtres.",
    helped="lu avec de l’aide",
    model_reads="Le modèle de langage lit : {meaning}",
    we_read="Sans aide, nous lisons : {meaning}",
    asks_helped="Formulé avec l’aide d’un modèle de langage : {names}",
)
ES = HelperWords(
    title="Un modelo de lenguaje que ayuda",
    consent="{name} en {host} puede ayudar, si usted lo permite aquí. Direcciones, números, enlaces y calles se quitan "
    "antes de enviar nada, y nada de ello se registra. Sin él todo funciona como antes.",
    may="Puede",
    reads="Leer respuestas: las palabras de cada respuesta van a {host}, sin lo que citan",
    writes="Redactar preguntas, cuando usted lo pida: las frases de su borrador que el lector ha de ver van a {host}",
    spent="{spent} de {most} tokens usados hoy",
    resting="Se le deja descansar un rato: {why}",
    reword="Redactar con {name}",
    reworded="Redactado con la ayuda de {name}; todo lo que se dice es suyo",
    without="Sin ayuda",
    own_words="Mejor sin ayuda",
    unchanged="El modelo de lenguaje no cambiaría nada aquí.",
    away="El modelo de lenguaje no pudo ayudar ahora: son sus propias palabras.",
    claims="El modelo de lenguaje decía más o menos que su borrador; sus palabras no se usan: son las de usted.",
    privacy="El modelo de lenguaje habría dicho cómo contactar a alguien; sus palabras no se usan: son las de usted.",
    manners="El modelo de lenguaje presionaba, adulaba o preguntaba; sus palabras no se usan: son las de usted.",
    helped="leído con ayuda",
    model_reads="El modelo de lenguaje lee: {meaning}",
    we_read="Sin ayuda leemos: {meaning}",
    asks_helped="Redactado con la ayuda de un modelo de lenguaje: {names}",
)


def helper_words(language: str) -> HelperWords:
    """The table for ``Words.language``."""
    return {"de": DE, "fr": FR, "es": ES}.get(language, EN)
