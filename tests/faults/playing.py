"""Some schedules on a server of their own."""

from __future__ import annotations

import ssl
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.certificates import authority
from tests.dovecot import Dovecot
from tests.faults.schedule import of
from tests.faults.story import Outcome, play
from tests.introducing import OnEmbedded


@dataclass(frozen=True)
class Played:
    """A seed, the faults that struck, and what came of it."""

    seed: int
    faults: tuple[str, ...]
    outcome: Outcome


def play_some(server: str, home: str, seeds: Iterable[int]) -> list[Played]:
    """Play them one after the other."""
    home = tempfile.mkdtemp(dir=home)
    if server == "embedded":
        return _embedded(Path(home), seeds)
    with tempfile.TemporaryDirectory() as files:
        Path(files).chmod(0o755)
        made = authority(Path(files))
        trust = ssl.create_default_context(cafile=str(made.ca))
        with Dovecot(tls=(made.certificate, made.key)) as dovecot:
            return [play_one(dovecot, Path(home), seed, trust) for seed in seeds]


def _embedded(home: Path, seeds: Iterable[int]) -> list[Played]:
    from addon.demo.server import EmbeddedMail

    with EmbeddedMail({}) as mail:
        return [play_one(OnEmbedded(mail, _address(seed)), home, seed, None) for seed in seeds]


def play_one(
    server: Dovecot | OnEmbedded, home: Path, seed: int, trust: ssl.SSLContext | None, address: str = ""
) -> Played:
    """Play one; an error of the bench itself counts as stuck."""
    schedule = of(seed, server=isinstance(server, Dovecot))
    faults = tuple(f"kill {t.label}" if t.fault == "kill" else t.fault for t in schedule.turns)
    try:
        outcome = play(server, home, address or _address(seed), schedule, trust)
    except Exception as error:
        outcome = Outcome(stuck=[f"{type(error).__name__}: {error}"])
    return Played(seed, faults, outcome)


def _address(seed: int) -> str:
    return f"robin.{seed}@example.com"
