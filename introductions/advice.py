"""A language model's help for mails that belong to no account: ``optin read --model``, ``optin asks --model``.

Whoever gives ``--model`` gives leave with it; nothing is stored, so no tokens are counted but those of this run.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from introductions.errors import ModelError
from introductions.language_model import Completion, LanguageModel, Prompt
from introductions.model import Answer
from introductions.reading import second_reader
from introductions.reading.answer import Reading


class Adviser:
    """Bound to a model; counts how often it was asked (``asked``), was no help (``failed``) and what it cost
    (``tokens``)."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self.asked = self.failed = self.tokens = 0

    def read(self, first: Reading, text: str, received: date) -> Answer:
        """The answer of two readers; ours where the model may not be asked or is no help."""
        if not second_reader.is_askable(text):
            return first.answer
        language = first.seen.language if first.seen else "en"
        try:
            said = self._ask(second_reader.prompt(text))
            return second_reader.reconcile(first, second_reader.understand(said, text, received, language))
        except ModelError:
            self.failed += 1
            return first.answer

    def write(self, prompt: Prompt, understand: Callable[[Completion], tuple[str, ...]]) -> tuple[str, ...] | None:
        """The model's paragraphs for an ask (``service.rewording``); None where it is no help."""
        try:
            return understand(self._ask(prompt))
        except ModelError:
            self.failed += 1
            return None

    def _ask(self, prompt: Prompt) -> Completion:
        self.asked += 1
        completion = self._model.complete(prompt)
        self.tokens += completion.tokens
        return completion
