"""Who is in the demo, and how each of them answers.

A temper is a way to answer, the same for everybody who has it. The six people of the three drafts have one each; the
people of a draft of the user's own get theirs by ``--answers yes,later`` in the order of its recipients.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from addon.demo.letters import Hand, Program
from introductions.errors import SettingsError
from introductions.model import Person

TOM = Person("Tom Hale", "tom.hale@example.com")


class Temper(StrEnum):
    """How somebody answers when they are asked."""

    YES = "yes"
    NO = "no"
    LATER = "later"  # after the 15th
    QUESTION = "question"  # two questions; a yes once they are answered
    AWAY = "away"  # an out-of-office note at once, a yes when they are back
    BOUNCE = "bounce"  # the address does not exist
    DIRECT = "direct"  # writes to the other person without us
    MAYBE = "maybe"  # nothing that anybody could act on


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody on the demo's mail server: whose hand they write in, and how they answer."""

    hand: Hand
    temper: Temper

    @property
    def person(self) -> Person:
        """Who they are."""
        return self.hand.person

    @property
    def character(self) -> str:
        """Said to whoever watches the demo: ``"says yes in a line"``."""
        return CHARACTERS[self.temper]


CHARACTERS = {
    Temper.YES: "says yes in a line",
    Temper.NO: "says no, kindly",
    Temper.LATER: 'says "after the 15th"',
    Temper.QUESTION: "asks two questions, says yes once you answer",
    Temper.AWAY: "is out of office, says yes on coming back",
    Temper.BOUNCE: "has an address that no longer exists",
    Temper.DIRECT: "would rather write to the other one directly",
    Temper.MAYBE: "answers so that nobody can tell what is meant",
}

LINES: dict[str, dict[Temper, str]] = {
    "en": {
        Temper.YES: "Yes please, happy to!",
        Temper.NO: "Thanks for thinking of me, but I'll have to pass on this one.",
        Temper.LATER: "Happy to, but after the 15th please - it's a mad month here.",
        Temper.QUESTION: "Possibly! Two questions first: how much time would it take, and is there a fee involved?",
        Temper.DIRECT: "Oh, we've met already! I'll drop them a line myself.",
        Temper.MAYBE: "Ha, interesting. Hope you are all well over there!",
    },
    "de": {
        Temper.YES: "Ja, sehr gerne!",
        Temper.NO: "Danke, dass du an mich denkst, aber das ist leider nichts für mich.",
        Temper.LATER: "Gerade ist hier viel los. Gerne, aber erst nach dem 15.",
        Temper.QUESTION: "Vielleicht. Vorher zwei Fragen: Wie viel Zeit würde das kosten, und entstehen mir Kosten?",
        Temper.DIRECT: "Wir kennen uns schon! Ich schreibe selbst.",
        Temper.MAYBE: "Ha, interessant. Ich hoffe, bei euch ist alles gut!",
    },
    "fr": {
        Temper.YES: "Oui, avec plaisir !",
        Temper.NO: "Merci d'avoir pensé à moi, mais je vais devoir décliner.",
        Temper.LATER: "Volontiers, mais pas avant le 15, s'il te plaît : c'est la folie en ce moment.",
        Temper.QUESTION: "Peut-être. Deux questions d'abord : combien de temps cela prendrait-il, et est-ce payant ?",
        Temper.DIRECT: "On se connaît déjà ! Je lui écris directement.",
        Temper.MAYBE: "Ah, intéressant. J'espère que tout va bien chez vous !",
    },
    "es": {
        Temper.YES: "Sí, encantado.",
        Temper.NO: "Gracias por pensar en mí, pero esta vez prefiero que no.",
        Temper.LATER: "Con mucho gusto, pero no antes del 15, por favor: estamos a tope.",
        Temper.QUESTION: "Quizás. Antes, dos preguntas: ¿cuánto tiempo llevaría y tendría algún coste?",
        Temper.DIRECT: "Nos conocemos desde hace años. Me pongo en contacto directamente.",
        Temper.MAYBE: "Vaya, qué interesante. ¡Espero que estéis todos bien!",
    },
}

THEN_YES = {  # once the questions are answered, or the holiday is over
    "en": {
        Temper.QUESTION: "Thank you! Yes please, go ahead.",
        Temper.AWAY: "Yes please, go ahead. Thanks!",
    },
    "de": {
        Temper.QUESTION: "Super, danke! Ja, sehr gerne.",
        Temper.AWAY: "Ja, sehr gerne. Danke!",
    },
    "fr": {
        Temper.QUESTION: "Merci ! Oui, avec plaisir.",
        Temper.AWAY: "Oui, avec plaisir. Merci !",
    },
    "es": {
        Temper.QUESTION: "¡Gracias! Sí, adelante.",
        Temper.AWAY: "Sí, adelante. ¡Gracias!",
    },
}

HELLO = {  # who is named first in the introduction writes first, and moves the introducer to bcc
    "en": "Thank you, {introducer} - moving you to bcc.\n\nHello {others}, good to meet you! Half an hour next week?",
    "de": "Danke, {introducer} - ich setze dich ins Bcc.\n\nHallo {others}, schön! Halbe Stunde nächste Woche?",
    "fr": "Merci {introducer}, je te passe en copie cachée.\n\nBonjour {others}, ravi ! Une demi-heure lundi ?",
    "es": "Gracias, {introducer}, te paso a copia oculta.\n\nHola, {others}: ¡un gusto! ¿Media hora el lunes?",
}

ANSWERS = {  # what the introducer of the headless demo writes back to the two questions
    "en": "Good questions. An hour on the phone to begin with, and no fee at all. Does that help?",
    "de": "Gute Fragen. Für den Anfang eine Stunde am Telefon, und Kosten entstehen keine. Hilft dir das?",
    "fr": "Bonnes questions. Une heure au téléphone pour commencer, et rien à payer. Est-ce que cela t'aide ?",
    "es": "Buenas preguntas. Una hora por teléfono para empezar, y sin ningún coste. ¿Te sirve?",
}

COMPANY = (
    Persona(
        Hand(Person("Amy Carter", "amy.carter@example.org"), Program.GMAIL, "en", ("Amy Carter", "Lease advice")),
        Temper.YES,
    ),
    Persona(
        Hand(
            Person("Lisa Wagner", "lisa@sunroof.example.net"),
            Program.OUTLOOK,
            "en",
            ("Lisa Wagner", "Sunroof Installers", "t 555-0122"),
        ),
        Temper.QUESTION,
    ),
    Persona(Hand(Person("Oona Lafferty", "oona.lafferty@example.com"), Program.PLAIN, "en", ("Oona",)), Temper.LATER),
    Persona(
        Hand(
            Person("Finn Brophy", "finn@brophybrew.example.org"),
            Program.GMAIL,
            "en",
            ("Finn Brophy", "Brophy Brew", "555-0107"),
        ),
        Temper.AWAY,
    ),
    Persona(
        Hand(
            Person("Holger Petri", "h.petri@example.com"),
            Program.OUTLOOK,
            "de",
            ("Holger Petri", "Stadtwerke, Lehrwerkstatt"),
        ),
        Temper.YES,
    ),
    Persona(Hand(Person("Sabine Krüger", "sabine.krueger@lernwerk.example.net"), Program.GMAIL, "de"), Temper.BOUNCE),
)


def tempers(words: Sequence[str]) -> tuple[Temper, ...]:
    """``tempers(["yes", "Later "])``. Raises ValueError naming what there is."""
    known = {temper.value: temper for temper in Temper}
    cleaned = [word.strip().casefold() for word in words]
    unknown = [word for word in cleaned if word not in known]
    if unknown or not cleaned:
        raise ValueError(f"No such answer: {', '.join(unknown) or '(none)'}. There are {', '.join(known)}.")
    return tuple(known[word] for word in cleaned)


def chosen(answers: Sequence[str] | None) -> tuple[Temper, ...] | None:
    """What ``--answers`` says, None if it says nothing. Raises SettingsError."""
    if answers is None:
        return None
    try:
        return tempers(answers)
    except ValueError as error:
        raise SettingsError(str(error), "Give one for each recipient: --answers yes,later") from None


def strangers(people: Sequence[Person], how: Sequence[Temper], language: str) -> tuple[Persona, ...]:
    """Correspondents for a draft of the user's own. Too few answers: the last one holds for the rest."""
    programs = (Program.GMAIL, Program.OUTLOOK, Program.PLAIN)
    language = language if language in LINES else "en"
    known = {persona.person.key: persona.hand for persona in COMPANY}
    cast = []
    for number, person in enumerate(people):
        temper = how[min(number, len(how) - 1)]
        hand = known.get(person.key) or Hand(
            person, programs[number % len(programs)], language, (person.name,) if person.name else ()
        )
        cast.append(Persona(hand, temper))
    return tuple(cast)
