"""Any endpoint that speaks OpenAI's chat completions, over the official client.

The client's own retries are off, because they know no deadline: here nobody waits longer than ``seconds`` in all,
whether the other side is silent, drips, fails or asks for patience. Nothing is logged, redirects are not followed (the
words would go where nobody agreed that they may), and an answer is read up to a cap.
"""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLate
from typing import Any
from urllib.parse import urlsplit

import httpx
import openai
from google.auth.exceptions import GoogleAuthError, TransportError
from openai.types.chat import ChatCompletion
from pydantic import ValidationError

from introductions.endpoint.waiting import retry_after, wait_before
from introductions.errors import ModelAwayError, ModelError, ModelNonsenseError, ModelRefusedError
from introductions.language_model import LETTERS_PER_TOKEN, Completion, Prompt

TRIES = 3
LONGEST = 262_144  # octets of an answer that are read
_TALKATIVE = ("openai", "httpx", "httpcore")  # they log prompts and addresses where the environment says so
_LATER = (408, 409, 425, 429)  # and all that begin with a 5


class Endpoint:
    """``Endpoint("http://127.0.0.1:11434/v1", "qwen3:8b", lambda: "none", seconds=20)``; threads may share it.

    ``reasoning`` ("none", "low", …) is passed on where the model thinks aloud otherwise, at your expense.
    """

    def __init__(
        self,
        url: str,
        name: str,
        key: Callable[[], str],
        *,
        seconds: float,
        reasoning: str = "",
        pause: Callable[[float], object] = time.sleep,
        chance: Callable[[], float] = lambda: 0.5,
    ) -> None:
        self._url, self._name, self._key, self._seconds = url, name, key, seconds
        self._reasoning, self._pause, self._chance = reasoning, pause, chance
        self._forms = True  # whether it takes a schema for its answer
        self._client: openai.OpenAI | None = None
        self._making = threading.Lock()

    @property
    def host(self) -> str:
        """Where words go."""
        return urlsplit(self._url).netloc.rpartition("@")[2]

    @property
    def name(self) -> str:
        """Which model."""
        return self._name

    def complete(self, prompt: Prompt) -> Completion:
        """See :class:`introductions.language_model.LanguageModel`."""
        end = time.monotonic() + self._seconds
        future: Future[Completion] = Future()
        threading.Thread(target=self._run, args=(prompt, end, future), name="language-model", daemon=True).start()
        try:
            return future.result(self._seconds)
        except TooLate:
            raise ModelAwayError("The language model did not answer in time.") from None

    def _run(self, prompt: Prompt, end: float, future: Future[Completion]) -> None:
        try:
            future.set_result(self._tried(prompt, end))
        except ModelError as error:
            future.set_exception(error)
        except Exception as error:  # not chained: it may quote the prompt
            future.set_exception(ModelAwayError(f"The language model cannot be used ({type(error).__name__})."))

    def _tried(self, prompt: Prompt, end: float) -> Completion:
        attempt = 0
        while True:
            attempt += 1
            try:
                return self._once(prompt, end)
            except ModelAwayError as away:
                left = end - time.monotonic()
                wait = wait_before(attempt, away.wait, left, self._chance()) if attempt < TRIES else None
                if wait is None:
                    raise
                self._pause(wait)

    def _once(self, prompt: Prompt, end: float) -> Completion:
        left = max(end - time.monotonic(), 0.1)
        given: dict[str, Any] = {"temperature": 0, "max_tokens": prompt.most_tokens}
        if self._forms:
            form = {"name": prompt.form, "schema": dict(prompt.schema), "strict": True}
            given["response_format"] = {"type": "json_schema", "json_schema": form}
        if self._reasoning:
            given["reasoning_effort"] = self._reasoning
        try:
            with self._made().chat.completions.with_streaming_response.create(
                model=self._name,
                messages=[{"role": "system", "content": prompt.task}, {"role": "user", "content": prompt.data}],
                timeout=httpx.Timeout(left),
                **given,
            ) as response:
                body = b""
                for piece in response.iter_bytes():
                    body += piece
                    if len(body) > LONGEST:
                        raise ModelNonsenseError("The language model's answer is too long.")
                    if time.monotonic() > end:
                        raise ModelAwayError("The language model did not answer in time.")
        except openai.APIStatusError as error:
            if error.status_code in (400, 422) and self._forms:
                self._forms = False  # it does not know schemas; the task says the form, too
                return self._once(prompt, end)
            raise _of_status(error.status_code, error.response.headers) from None
        except (openai.APIConnectionError, httpx.HTTPError, TransportError):
            raise ModelAwayError("The language model cannot be reached.") from None
        except GoogleAuthError:
            raise ModelRefusedError(
                "This machine has no access at Google.", "Run 'gcloud auth application-default login', or set a key."
            ) from None
        return _completion(body, prompt)

    def _made(self) -> openai.OpenAI:
        with self._making:
            if self._client is None:
                self._client = openai.OpenAI(
                    base_url=self._url,
                    api_key=self._key,
                    max_retries=0,
                    http_client=httpx.Client(follow_redirects=False),
                )
                for name in _TALKATIVE:  # after the import, which may have made them talk
                    logging.getLogger(name).setLevel(logging.CRITICAL)
            return self._client


def _of_status(status: int, headers: httpx.Headers) -> ModelError:
    if status in _LATER or status >= 500:
        wait = retry_after(headers.get("retry-after"))
        return ModelAwayError(f"The language model's address answers {status}.", wait=wait)
    told = {401: "the key", 403: "the key", 404: "its name or address"}.get(status, "what is asked of it")
    return ModelRefusedError(
        f"The language model refuses {told} ({status}).", "Check OPTIN_MODEL_URL, OPTIN_MODEL_NAME and its key."
    )


def _completion(body: bytes, prompt: Prompt) -> Completion:
    try:
        said = ChatCompletion.model_validate_json(body)
        choice = said.choices[0]
    except (ValidationError, IndexError, json.JSONDecodeError):
        raise ModelNonsenseError("The language model's address answers in no form that is known.") from None
    text = choice.message.content or ""
    tokens = said.usage.total_tokens if said.usage else prompt.foretold - prompt.most_tokens
    if not said.usage:
        tokens += len(text) // LETTERS_PER_TOKEN
    return Completion(text, max(tokens, 0), whole=choice.finish_reason != "length")
