"""What the introducer chose and typed on the preview card, and which words they had before them when they did."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from addon.events import Event
from introductions.service import AskOptions, Preview


def fingerprint(preview: Preview) -> str:
    """Which words were read, in short: a mail program may save a draft anew without changing what anybody reads."""
    words = [(a.to.key, a.subject, a.text) for a in preview.asks] or [("", preview.joint.subject, preview.joint.text)]
    return hashlib.sha256(repr(words).encode("utf-8", "replace")).hexdigest()[:24]


def edits_of(event: Event, preview: Preview) -> Mapping[str, tuple[str, str]]:
    """What the introducer wrote over our words; fields left as they were are no edits."""
    edits = {}
    for number, ask in enumerate(preview.asks):
        if event.parameter(f"to_{number}") != ask.to.key or not event.given(f"text_{number}"):
            continue
        subject = " ".join(event.text(f"subject_{number}").split()) or ask.subject
        text = event.text(f"text_{number}")
        if not text.strip():
            text = ask.text
        if (subject, text.strip()) != (" ".join(ask.subject.split()), ask.text.strip()):
            edits[ask.to.key] = (subject, text)
    return edits


def shown_with(event: Event) -> AskOptions:
    """How the asks were written that the pressed card shows; its buttons carry it."""
    return AskOptions(
        nameless=event.parameter("nameless") == "yes",
        tone="short" if event.parameter("short") == "yes" else "warm",
        blank=event.parameter("blank") == "yes",
    )


def chosen(event: Event) -> AskOptions:
    """How they are to be written, by what is ticked now."""
    ticked = event.inputs.get("manner", ())
    return replace(shown_with(event), nameless="nameless" in ticked, tone="short" if "short" in ticked else "warm")
