"""The introducer's own wording of an ask: a Jinja2 template of which only placeholders and conditions are allowed.

    {{ greeting }}

    {{ lead }} {{ body }}

    {{ question }} {{ way_out }}

    {{ sign_off }}

It is checked when it is saved: every error names its line and the remedy. Loops, calls, attributes and arithmetic are
refused by a list of what may stand in it (jinja2.nodes), not by a list of what may not, so a template can neither run
long nor reach anything of ours; it is filled in Jinja2's sandbox all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, replace
from difflib import get_close_matches
from functools import lru_cache

from jinja2 import StrictUndefined, Template, TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from introductions.errors import SettingsError
from introductions.writing import lint
from introductions.writing.mail import plain
from introductions.writing.wording import Wording

MOST = 5_000  # characters; an ask has a few hundred
OURS = "{{ greeting }}\n\n{{ lead }}\n\n{{ body }}\n\n{{ question }} {{ way_out }}\n\n{{ sign_off }}\n"

_FILTERS = frozenset({"capitalize", "default", "lower", "title", "trim", "upper"})
_MAY_STAND = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If, nodes.Not, nodes.And, nodes.Or,
    nodes.Const, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.Filter, nodes.Concat,
)  # fmt: skip
_CALLED = {
    nodes.For: "a loop",
    nodes.Call: "a call",
    nodes.Getattr: "a dotted name",
    nodes.Getitem: "a part of a value",
}
_ONLY = "Use placeholders such as {{ name }}, {% if … %}…{% endif %}, and nothing else."


@dataclass(frozen=True, slots=True)
class Parts:
    """What an ask is put together from; each field is a placeholder. ``other`` is "" in a nameless ask, ``body`` holds
    the introducer's own words on the other (with what the other wrote themselves), ``formal`` is for conditions."""

    greeting: str
    name: str
    other: str
    lead: str
    body: str
    question: str
    way_out: str
    sign_off: str
    formal: bool = False


PLACEHOLDERS = tuple(field.name for field in fields(Parts))


def fill(template: str, parts: Parts) -> str:
    """The template with its places filled. Raises SettingsError for one that ``check`` would not have let pass."""
    try:
        return _compiled(template).render(asdict(parts))
    except (TemplateError, TypeError, ValueError):  # a filter given what it cannot take, things that do not compare
        raise SettingsError("That wording cannot be filled.", _ONLY) from None


def check(template: str, language: str) -> str:
    """The template filled with a sample in that language, if it makes asks that may be sent.

    Raises SettingsError with the line and the remedy: for what is no template, for a placeholder that does not exist,
    and where an ask would lack what every ask needs: who it is to, the words on the other, one question that can be
    answered with a word, an easy way out (E4-E7); or would press or flatter (E8).
    """
    _compiled(template)
    for number, line in enumerate(template.splitlines(), 1):
        why = lint.pressing(line)
        if why:
            raise _wrong(number, f"it {why}", "Leave it out: who is asked must find a no as easy as a yes.")
    for parts in _samples(language):
        _must_hold(template, plain(fill(template, parts)), parts)
    return plain(fill(template, next(_samples(language))))


@lru_cache(maxsize=64)
def _compiled(source: str) -> Template:
    if len(source) > MOST:
        raise SettingsError("That wording is too long.", f"Keep it below {MOST} characters.")
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, keep_trailing_newline=True)
    environment.globals.clear()
    try:
        tree = _parsed(environment, source)
        _allow(tree)
        return environment.from_string(tree)
    except TemplateError as error:
        said = (error.message or "it cannot be read").splitlines()[0][:120].rstrip(".")
        line = int(getattr(error, "lineno", 1) or 1)
        raise _wrong(line, said, "Check the braces: {{ name }}, {% if formal %}…{% endif %}.") from None
    except (RecursionError, MemoryError, SyntaxError):  # the last: a hundred ifs within each other
        raise SettingsError("That wording is too deeply nested.", _ONLY) from None


def _allow(tree: nodes.Template) -> None:
    """Raises SettingsError at the first thing that is not on the list."""
    for node in _all(tree):
        if isinstance(node, nodes.Name):
            if node.name not in PLACEHOLDERS:
                near = next(iter(get_close_matches(node.name, PLACEHOLDERS, 1)), None)
                meant = f"Did you mean {{{{ {near} }}}}? " if near else ""
                there = ", ".join(PLACEHOLDERS)
                raise _wrong(
                    node.lineno, f"nothing is called {{{{ {node.name[:40]} }}}}", f"{meant}There are: {there}."
                )
        elif isinstance(node, nodes.Filter) and node.name not in _FILTERS:
            raise _wrong(
                node.lineno, f"the filter {node.name[:40]!r} cannot be used", f"There are: {_listed(_FILTERS)}."
            )
        elif not isinstance(node, _MAY_STAND):
            raise _wrong(node.lineno, f"{_CALLED.get(type(node), 'such an expression')} cannot be used here", _ONLY)
        elif isinstance(node, nodes.Const) and isinstance(node.value, str) and not _is_text(node.value):
            raise _wrong(node.lineno, "half a letter (a lone surrogate) cannot stand in a mail", _ONLY)


def _parsed(environment: ImmutableSandboxedEnvironment, source: str) -> nodes.Template:
    try:
        return environment.parse(source)
    except ValueError:  # Python reads no number of more than 4,300 digits
        raise TemplateError("a number is too long") from None


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _all(tree: nodes.Node) -> Iterator[nodes.Node]:
    waiting = [tree]
    while waiting:  # not by recursion: the nesting is the writer's
        node = waiting.pop()
        yield node
        waiting.extend(node.iter_child_nodes())


def _samples(language: str) -> Iterator[Parts]:
    """Every kind of ask that the template will have to make, the ordinary one first."""
    words = Wording.of(language)
    for formal in (False, True):
        parts = Parts(
            greeting=words.hello(("Kim",), formal),
            name="Kim",
            other="Robin Vale",
            lead=words.say("ask", "lead", formal=formal, other="Robin Vale"),
            body="Robin Vale § § §.",
            question=words.say("ask", "question", formal=formal),
            way_out=words.say("ask", "way_out", formal=formal),
            sign_off=f"{words.say('ask', 'sign', formal=formal)}\nAlex",
            formal=formal,
        )
        yield parts
        yield replace(parts, other="", lead=words.say("ask", "lead", formal=formal, other=""), body="§ § §.")


def _must_hold(template: str, text: str, parts: Parts) -> None:
    last = len(template.splitlines()) or 1
    if parts.body not in text:
        raise _wrong(last, "your words about the other are missing", "Put {{ body }} where they are to stand.")
    if parts.name not in text:
        raise _wrong(1, "it greets nobody", "Begin with {{ greeting }}, or with a line that holds {{ name }}.")
    if not parts.other and "Robin" in text:
        raise _wrong(_line_of(template, "Robin"), "a nameless ask would name somebody", "Use {{ other }}.")
    questions = len(re.findall(r"[?？]", text))
    if questions == 0:
        raise _wrong(last, "it asks nothing", "Put {{ question }}, or a question of your own that a yes answers.")
    if questions > 1:
        line = _line_of(template, "?") if "?" in template else last
        raise _wrong(line, "it asks more than one question", "Leave one: either {{ question }} or your own.")
    if not lint.offers_a_way_out(text):
        raise _wrong(last, "it offers no easy way to say no", "Put {{ way_out }}, or say that a no is fine.")


def _line_of(template: str, words: str) -> int:
    lines = template.splitlines()
    return next((n for n, line in reversed(list(enumerate(lines, 1))) if words in line), 1)


def _listed(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))


def _wrong(line: int, why: str, remedy: str) -> SettingsError:
    return SettingsError(f"Line {line} of your wording: {why}.", remedy)
