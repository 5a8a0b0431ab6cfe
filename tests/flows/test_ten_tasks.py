"""docs/ten-tasks.md, typed line by line at a real mail server: what a newcomer reads there is what happens."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from addon import wiring
from addon.wiring import care, ground, house
from tests.dovecot import Dovecot
from tests.flows.test_command_line import WORDS, Shell
from tests.introducing import Robin

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "ten-tasks.md").read_text("utf-8")
AMY, LISA = "amy@example.org", "lisa@example.net"
BEN, CARA = "ben@example.org", "cara@example.net"
ADA, GRACE = "ada@example.org", "grace@example.net"


def tasks() -> dict[str, list[str]]:
    """Each task's lines that are done, in order: commands as they are typed, other steps as they are told."""
    found = {}
    for part in PAGE.split("\n## ")[1:]:
        title, _, rest = part.partition("\n")
        shell, lines = False, []
        for line in rest.splitlines():
            if line.startswith("```"):
                shell = not shell
            elif shell or line.startswith("- "):
                lines.append(line.removeprefix("- "))
        found[title] = lines
    return found


class Newcomer:
    """Types what the page says; ``done`` counts what it took, beyond what others do."""

    def __init__(self, shell: Shell, server: Dovecot, address: str, words: Path, clock: list[timedelta]) -> None:
        self.shell, self.server, self.address, self.words, self.clock = shell, server, address, words, clock
        self.robin: Robin | None = None
        self.out = ""
        self.does: dict[str, Callable[[], object]] = {
            "write a draft to both of them": lambda: self.me.writes_a_draft(AMY, LISA),
            "read and send the two drafts": self.sends_the_asks,
            "read and send the reminder": lambda: self.me.sends(BEN),
            "read and send the closing note": lambda: self.me.sends(BEN),
            "read and send the introduction": lambda: self.sends_to(ADA, GRACE),
            "an answer comes that could mean anything": lambda: self.me.gets(LISA, "Hm, Thursdays are green."),
            "a no comes": lambda: self.me.gets(CARA, "No, thank you."),
            "an answer comes that names a day": lambda: self.me.gets(GRACE, "Please ask me again on 2 May 2031."),
            "two yeses come": lambda: self.me.gets(GRACE, "Yes, let's do it now, please."),
        }

    @property
    def me(self) -> Robin:
        assert self.robin is not None
        return self.robin

    def sends_the_asks(self) -> None:
        for person in {p.key for draft in self.me.drafts() if len(draft.to) == 1 for p in draft.to}:
            self.me.sends(person)

    def sends_to(self, *people: str) -> None:
        (final,) = self.me.drafts_to(*people)
        assert "Introduction" in final.subject

    def step(self, line: str) -> bool:
        """Do it; whether it is a step of the newcomer's."""
        if line.startswith("In your mail program: "):
            what = line.removeprefix("In your mail program: ").rstrip(".")
            self.does[what]()
            return not what.startswith(("an answer comes", "a no comes", "two yeses come"))
        if line.startswith("optin "):
            self.types(line)
        elif line.startswith("make "):
            assert re.search(rf"^{line.split()[1]}:", (ROOT / "Makefile").read_text(), re.MULTILINE)
        elif line == "Nobody answers for a week.":
            self.clock[0] += timedelta(days=8)
            return False
        else:
            assert line == ". .venv/bin/activate", line
        return True

    def types(self, line: str) -> None:
        words = [self.address if word == "you@example.com" else word for word in shlex.split(line)[1:]]
        words = [str(self.words) if word == "words.txt" else word for word in words]
        if words[:2] == ["account", "add"]:
            place = ["--host", self.server.host, "--port", str(self.server.imap_port), "--no-tls"]
            words = [*words[: words.index("--host")], *place, *words[words.index("--name") :], "--password-stdin"]
        given = self.server.password + "\n" if "--password-stdin" in words else ""
        self.out = self.shell.types(*words, given=given)
        if words[:2] == ["account", "add"]:
            self.robin = Robin(self.server, wiring.open_house().service, self.address)


@pytest.fixture
def newcomer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dovecot: Dovecot, address: str) -> Iterator[Newcomer]:
    clock = [timedelta(0)]

    def now() -> datetime:
        return ground.utc_now() + clock[0]

    for door in (house, care):
        monkeypatch.setattr(door, "utc_now", now)
    words = tmp_path / "words.txt"
    words.write_text(WORDS.replace("Amy", "Ada").replace("Lisa", "Grace"))
    newcomer = Newcomer(Shell(tmp_path / "home", monkeypatch), dovecot, address, words, clock)
    yield newcomer
    if newcomer.robin is not None:
        newcomer.robin.service.store.close()


def test_the_ten_tasks_go_as_the_page_says_in_as_many_steps(newcomer: Newcomer) -> None:
    counted = {title: int(n) for title, n in re.findall(r"^\| (\d+\. .+?) \| (\d+) \|$", PAGE, re.MULTILINE)}
    took: dict[str, int] = {}
    seen: dict[str, str] = {}
    for title, lines in tasks().items():
        if title.startswith("5."):  # another introduction, so that one day nobody has answered
            newcomer.me.writes_a_draft(BEN, CARA, 2)
            newcomer.types("optin begin")
            newcomer.sends_the_asks()
        if title.startswith("10."):  # after the mailbox was disconnected it is connected anew
            newcomer.step(tasks()["1. Install"][-1])
            newcomer.me.writes_a_draft(AMY, LISA, 3)
            newcomer.types("optin begin")
        took[title] = sum(newcomer.step(line) for line in lines)
        seen[title] = newcomer.out
        if title.startswith("8."):  # what the page says beside it: by the name they are greeted by, written or guessed
            newcomer.types("optin met ada yes")
            newcomer.types("optin contacts just-introduce ada@example.org")

    assert took == counted
    assert "accepted" in seen["3. An answer by telephone"]
    assert "deferred, until 02 May 2031" in seen["4. A wrong reading corrected"]
    assert "Closing note to Amy" in seen["6. Somebody declines"]
    assert "laid into Drafts" in seen["8. Both say yes"]
    assert "disconnected" in seen["9. Disconnect"]
    assert "Erased" in seen["10. Delete somebody's data, and yours"]
    assert newcomer.shell.json("status")["introductions"] == []
