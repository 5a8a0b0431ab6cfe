"""The demo, for the command line: loaded only when it is asked for, because its mail server is an extra."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

import click

from introductions.errors import SettingsError


def demo_headless(draft: str | None, answers: Sequence[str] | None, *, as_json: bool) -> int:
    """Run the whole story without a browser; the exit status: 0 when the final introduction lies in Drafts."""
    from addon.wiring.ground import utc_now

    status: int = _load("story").run_headless(
        draft=Path(draft).read_bytes() if draft else None,
        answers=answers,
        as_json=as_json,
        clock=utc_now,
        say=click.echo,
    )
    return status


def demo_browser(
    stop: threading.Event,
    draft: str | None,
    answers: Sequence[str] | None,
    *,
    port: int | None,
    announce: Callable[[str], object],
) -> int:
    """Serve the story to a browser until ``stop`` is set."""
    from addon.wiring.ground import utc_now

    status: int = _load("browser").run_browser(
        draft=Path(draft).read_bytes() if draft else None,
        answers=answers,
        port=port,
        stop=stop,
        clock=utc_now,
        announce=announce,
    )
    return status


def _load(name: str) -> ModuleType:
    try:
        return import_module(f"addon.demo.{name}")
    except ImportError as error:
        raise SettingsError(
            f"The demo needs a package that is not installed ({error.name}).", "Use 'make demo', or install '.[demo]'."
        ) from error
