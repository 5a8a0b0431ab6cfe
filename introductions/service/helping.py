"""The language model as helper of one installation: asked only with leave, within the day's tokens, while it behaves.

Leave is given per account and names the host; where the settings name another host by now, it holds no more. Tokens
are counted in the store, so that restarts and other workers count together; they are taken before the model is asked
and put right afterwards. Whatever goes wrong, the caller gets None and goes on alone, at once. Nothing is asked within
a transaction.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from introductions.errors import ModelAwayError, ModelError, ModelNonsenseError, ModelRefusedError
from introductions.language_model import Completion, LanguageModel, Prompt
from introductions.ports import Clock, Ids, Store
from introductions.reading import second_reader
from introductions.reading.answer import Reading, weighed
from introductions.reading.second_reader import Second
from introductions.service.breaker import Breaker

SPENT = "model tokens"  # "2026-03-02 1234": the day, and what was spent on it
_TURN = "model turn"
_OK = {
    "type": "object",
    "additionalProperties": False,
    "required": ["ok"],
    "properties": {"ok": {"type": "boolean"}},
}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class HelperState:
    """For ``optin doctor`` and the cards: what was allowed, what was spent today of what may be, and why it rests."""

    host: str
    name: str
    reading: bool
    writing: bool
    spent: int
    tokens_per_day: int
    resting: str = ""


class Helper:
    """Bound to a model and a store; threads may share it. ``tokens_per_day`` is for each account."""

    def __init__(
        self, model: LanguageModel, store: Store, clock: Clock, ids: Ids, tokens_per_day: int = 100_000
    ) -> None:
        self._model, self._store, self._clock, self._ids = model, store, clock, ids
        self._tokens_per_day = tokens_per_day
        self._breaker = Breaker()
        self._lock = threading.Lock()

    @property
    def host(self) -> str:
        """Where words go."""
        return self._model.host

    @property
    def name(self) -> str:
        """Which model it is."""
        return self._model.name

    def reads(self, account: str) -> bool:
        """Whether the introducer lets it read replies."""
        with self._store.transaction() as tx:
            return tx.preferences(account).model_reads == self.host

    def writes(self, account: str) -> bool:
        """Whether the introducer lets it word asks."""
        with self._store.transaction() as tx:
            return tx.preferences(account).model_writes == self.host

    def second(self, account: str, text: str, received: date, names: tuple[str, ...]) -> Second | None:
        """What the model makes of a reply; None where it may not see it, or was no help."""
        if not second_reader.is_askable(text) or not self.reads(account):
            return None
        first = weighed(text, received, names)
        language = first.seen.language if first.seen else "en"
        return self.ask(
            account, second_reader.prompt(text), lambda said: second_reader.understand(said, text, received, language)
        )

    def ask(self, account: str, prompt: Prompt, understand: Callable[[Completion], T]) -> T | None:
        """The model's answer, understood; None where it rests, the day's tokens are spent, or it was no help."""
        with self._lock:
            if not self._breaker.allows(self._clock()):
                return None
            self._breaker = self._breaker.trying(self._clock())
        if not self._spend(account, prompt.foretold):
            return None
        tokens = 0
        try:
            completion = self._model.complete(prompt)
            tokens = completion.tokens
            understood = understand(completion)
        except ModelError as error:
            self._note(error)
            return None
        except Exception as error:  # a fault of our own must not keep the answer itself from being taken in
            self._note(ModelNonsenseError(f"The language model's answer broke something ({type(error).__name__})."))
            return None
        finally:
            self._spend(account, tokens - prompt.foretold)
        with self._lock:
            self._breaker = self._breaker.succeeded()
        return understood

    def greet(self) -> str:
        """Whether the model answers at all: what is wrong, "" if nothing is. Holds no word of anybody's."""
        try:
            self._model.complete(
                Prompt('Answer with JSON only: {"ok": true}', '{"greeting": "hello"}', "greeting", _OK, 200)
            )
        except ModelError as error:
            return error.for_user()
        return ""

    def state(self, account: str) -> HelperState:
        """How it stands with one account."""
        with self._store.transaction() as tx:
            wanted, spent = tx.preferences(account), _spent(tx.recall(account, SPENT), self._clock().date())
        with self._lock:
            resting = "" if self._breaker.allows(self._clock()) else self._breaker.why
        return HelperState(
            self.host,
            self.name,
            wanted.model_reads == self.host,
            wanted.model_writes == self.host,
            spent,
            self._tokens_per_day,
            resting,
        )

    def _note(self, error: ModelError) -> None:
        wait = error.wait if isinstance(error, ModelAwayError) else 0.0
        with self._lock:
            self._breaker = self._breaker.failed(
                self._clock(), error.for_user(), wait=wait, for_good=isinstance(error, ModelRefusedError)
            )

    def _spend(self, account: str, tokens: int) -> bool:
        """Take tokens off today's, or (below 0) give some back; False, and nothing done, if too few are left."""
        today = self._clock().date()
        with self._store.transaction() as tx:
            tx.remember(account, _TURN, self._ids())  # written first: others wait here for their turn, then look
            spent = _spent(tx.recall(account, SPENT), today)
            if tokens > 0 and spent + tokens > self._tokens_per_day:
                return False
            tx.remember(account, SPENT, f"{today.isoformat()} {max(0, spent + tokens)}")
            tx.commit()
        return True


def opinionated(first: Reading, second: Second | None) -> Reading:
    """The reading with the second reader's opinion weighed in, ours where there is none."""
    if second is None:
        return first
    return Reading(second_reader.reconcile(first, second), first.doubt, first.seen, first.judgement)


def _spent(kept: str | None, today: date) -> int:
    day, _, number = (kept or "").partition(" ")
    return int(number) if day == today.isoformat() and number.isdigit() else 0
