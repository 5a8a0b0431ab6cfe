"""A day's tokens are one purse for all workers of an account, in every store."""

from __future__ import annotations

import threading
from datetime import timedelta

from introductions.language_model import Completion, Prompt
from introductions.ports import Store
from introductions.service.helping import Helper
from tests.stores import ACCOUNT, NOW

PROMPT = Prompt("x" * 150, "x" * 150, "reading", {}, 100)  # 200 tokens foretold


class Costly:
    """A model that takes what was foretold."""

    host, name = "model.example.com", "costly"

    def __init__(self) -> None:
        self.asked = 0
        self._lock = threading.Lock()

    def complete(self, prompt: Prompt) -> Completion:
        with self._lock:
            self.asked += 1
        return Completion("ok", prompt.foretold)


def helper(model: Costly, store: Store, tokens: int = 1_000) -> Helper:
    return Helper(model, store, lambda: NOW, lambda: "id", tokens)


def ask(one: Helper) -> str | None:
    return one.ask(ACCOUNT.address, PROMPT, lambda said: said.text)


def test_workers_that_spend_at_the_same_moment_never_spend_more_than_there_is(store: Store) -> None:
    model, said, start = Costly(), list[str | None](), threading.Barrier(10)

    def work() -> None:
        one = helper(model, store)  # each as in a process of its own
        start.wait()
        said.append(ask(one))

    threads = [threading.Thread(target=work) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert len(said) == 10
    assert said.count("ok") == model.asked == 5


def test_what_was_foretold_and_not_used_is_given_back(store: Store) -> None:
    model = Costly()
    model.complete = lambda prompt: Completion("ok", 50)  # type: ignore[method-assign]
    one = helper(model, store)

    assert [ask(one) for _ in range(17)] == ["ok"] * 17  # 16 × 50 + 200 foretold are 1,000
    assert one.state(ACCOUNT.address).spent == 850
    assert ask(one) is None


def test_tomorrow_there_is_as_much_again(store: Store) -> None:
    model, today = Costly(), helper(Costly(), store)
    while ask(today):
        pass

    assert ask(Helper(model, store, lambda: NOW + timedelta(days=1), lambda: "id", 1_000)) == "ok"


def test_no_tokens_at_all_means_that_nothing_is_asked(store: Store) -> None:
    model = Costly()

    assert ask(helper(model, store, 0)) is None
    assert model.asked == 0
