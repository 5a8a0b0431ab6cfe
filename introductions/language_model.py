"""A language model as the house sees it: a prompt goes in, a text of an agreed form comes out, and both cost tokens.

Off by default, and nothing needs it. Whatever comes out is untrusted: ``reading.second_reader`` and
``writing.second_writer`` say what of it may be used.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

LETTERS_PER_TOKEN = 3  # a low guess, so that what is foretold is rather too much


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is asked. ``task`` is ours and says what to do; ``data`` is JSON that holds somebody's words, which are
    never to be obeyed. ``schema`` (JSON Schema) is the form of the answer, ``form`` its name, ``most_tokens`` how long
    it may be.
    """

    task: str
    data: str
    form: str
    schema: Mapping[str, Any]
    most_tokens: int

    @property
    def foretold(self) -> int:
        """The tokens that it may cost at most, about."""
        return (len(self.task) + len(self.data)) // LETTERS_PER_TOKEN + self.most_tokens


@dataclass(frozen=True, slots=True)
class Completion:
    """What came back. ``whole`` is false where it was cut off; ``tokens`` is what prompt and answer cost together."""

    text: str
    tokens: int
    whole: bool = True


class LanguageModel(Protocol):
    """A model at an address. Each call ends within its deadline, whatever the other side does."""

    @property
    def host(self) -> str:
        """Where words go, as people are told it: ``"127.0.0.1:11434"``."""
        ...

    @property
    def name(self) -> str:
        """Which model it is: ``"gemini-2.5-flash"``."""
        ...

    def complete(self, prompt: Prompt) -> Completion:
        """The model's answer. Raises ModelAwayError, ModelRefusedError, ModelNonsenseError."""
        ...
