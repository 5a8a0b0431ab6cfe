"""A reply read with a language model that answers at once, beside the built-in reader alone; and what is sent for it.

python -m tests.bench.helping
"""

from __future__ import annotations

import json
import statistics
import time
from datetime import date
from pathlib import Path

from introductions import drafting
from introductions.endpoint.client import Endpoint
from introductions.model import Person
from introductions.reading import second_reader
from introductions.reading.answer import weighed
from introductions.statements import AskOptions
from introductions.writing import ask, second_writer
from tests.model_endpoint import ModelEndpoint, reading

DAY = date(2026, 3, 2)
REPLIES = sorted((Path(__file__).parents[1] / "fixtures" / "replies" / "labelled").glob("[a-z].jsonl"))
DRAFTS = sorted((Path(__file__).parents[1] / "fixtures" / "introductions").glob("*.eml"))


def texts(most: int = 300) -> list[str]:
    """Labelled replies of the fixtures."""
    lines = [line for file in REPLIES for line in file.read_text("utf-8").splitlines()]
    return [json.loads(line)["text"] for line in lines[:: max(1, len(lines) // most)]]


def helped() -> str:
    """``"3.9 x (1.1 ms alone), 392 tokens a reading, 355 a wording"``; tokens at four letters each."""
    replies, alone, both = texts(), list[float](), list[float]()
    with ModelEndpoint(lambda data: reading("unclear", data["reply"].strip()[:40])) as stub:
        endpoint = Endpoint(stub.url, "stub", lambda: "k", seconds=20)
        endpoint.complete(second_reader.prompt("to load the client"))
        for text in replies:
            start = time.perf_counter()
            weighed(text, DAY)
            middle = time.perf_counter()
            first = weighed(text, DAY)
            said = endpoint.complete(second_reader.prompt(text))
            language = first.seen.language if first.seen else "en"
            second_reader.reconcile(first, second_reader.understand(said, text, DAY, language))
            alone.append(middle - start)
            both.append(time.perf_counter() - middle)
    ratio = statistics.median(both) / statistics.median(alone)
    read, worded = statistics.mean(map(_reading, replies)), statistics.mean(_wordings())
    each = f"{statistics.median(alone) * 1000:.1f} ms alone"
    return f"{ratio:.1f} x ({each}), {read:.0f} tokens a reading, {worded:.0f} a wording"


def _reading(text: str) -> float:
    prompt = second_reader.prompt(text)
    return (len(prompt.task) + len(prompt.data) + 100) / 4


def _wordings() -> list[float]:
    found = []
    for draft in DRAFTS:
        joint = drafting.read_joint(draft.read_bytes(), Person("", ""))
        if joint.refused:
            continue
        for one in drafting.preview(joint, AskOptions(), {}).asks:
            told = ask.told(joint, one.to)
            if second_writer.is_askable(told.paragraphs):
                prompt = second_writer.prompt(told.paragraphs, joint.language, told.called)
                found.append((len(prompt.task) + len(prompt.data) + sum(map(len, told.paragraphs)) + 20) / 4)
    return found


if __name__ == "__main__":
    print(helped())
