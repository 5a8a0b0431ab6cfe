"""What all commands share: the house, errors as plain sentences, finding things by what a person types."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from introductions.errors import NotFoundError, OptInError

if TYPE_CHECKING:
    from addon.wiring import House
    from introductions.model import Introduction, Party


Sections = Sequence[tuple[str, Sequence[str]]]  # (title, names of commands)


class Friendly(click.Group):
    """A group whose commands end in a sentence, not a traceback, when the product refuses on purpose (exit 1)."""

    def __init__(self, *given: Any, sections: Sections = (), **named: Any) -> None:
        super().__init__(*given, **named)
        self._sections = sections

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands by what they are for; one that stands in no section is listed last."""
        left = dict(self.commands)
        for title, names in (*self._sections, ("Commands", tuple(self.commands))):
            rows = [(name, left.pop(name).get_short_help_str(limit=200)) for name in names if name in left]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except OptInError as error:
            click.echo(error.for_user(), err=True)
            ctx.exit(1)


def house() -> House:
    """The parts, built from the settings."""
    from addon import wiring

    return wiring.open_house()


def say_json(value: Any) -> None:
    """One JSON value for a program to read."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def find_introduction(opened: House, typed: str | None) -> Introduction:
    """By its id, the beginning of it, or a name or address of a party; without anything, the only open one.

    Raises NotFoundError where none or more than one fits.
    """
    every = [v.introduction for v in opened.service.views()]
    if typed is None:
        fits = [i for i in every if i.closed is None and i.introduced_at is None]
    else:
        fits = [i for i in every if i.id == typed] or [i for i in every if i.id.startswith(typed)]
        fits = fits or [i for i in every if any(_is(p, typed) for p in i.parties)]
    if len(fits) == 1:
        return fits[0]
    what = f"{typed!r} names" if typed else "There is"
    which = "no introduction" if not fits else "more than one introduction"
    raise NotFoundError(f"{what} {which}.", "'optin status' shows them with their ids.")


def introduction_with(opened: House, person: str) -> Introduction:
    """The only introduction under way with that person, by name or address. Raises NotFoundError if it is not one."""
    under_way = [v.introduction for v in opened.service.views() if v.introduction.introduced_at is None]
    fits = [i for i in under_way if any(_is(p, person) for p in i.parties)]
    fits = [i for i in fits if i.closed is None] or fits
    if len(fits) == 1:
        return fits[0]
    what = "No introduction" if not fits else "More than one introduction"
    raise NotFoundError(f"{what} under way is with {person!r}.", "'optin status' shows them; name it by its id.")


def find_party(introduction: Introduction, typed: str) -> str:
    """The address of the party meant: by address, or by a part of the name. Raises NotFoundError."""
    fits = [p for p in introduction.parties if p.person.key == typed.strip().casefold()]
    fits = fits or [p for p in introduction.parties if _is(p, typed)]
    if len(fits) == 1:
        return fits[0].person.email
    who = " and ".join(p.person.email for p in introduction.parties)
    raise NotFoundError(f"{typed!r} is not one of the people of this introduction.", f"They are {who}.")


def read_input(path: str) -> bytes:
    """A file's octets; ``-`` is standard input. Raises OptInError."""
    try:
        if path == "-":
            return sys.stdin.buffer.read()
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise OptInError(f"{path} cannot be read: {error.strerror}.", "Check the name.") from error


def _is(party: Party, typed: str) -> bool:
    return _names(party.person.name or party.greeting_name, party.person.email, typed)


def _names(name: str, email: str, typed: str) -> bool:
    wanted = typed.strip().casefold()
    return bool(wanted) and (wanted in name.casefold() or wanted == email.casefold())
