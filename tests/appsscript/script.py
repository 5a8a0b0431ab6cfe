"""The Apps Script bridge, run in Node beside a recording Card service.

with Script(answer) as script:
    cards = script.run("onHome", event)     # what the script gave back, as card JSON

``answer(url, options) -> (status, text) | None`` stands for the network; None is one that is down.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

Json = dict[str, Any]
Network = Callable[[str, Json], tuple[int, str] | None]

HERE = Path(__file__).parent
TESTS = HERE.parent
BRIDGE = TESTS.parent / "appsscript" / "bridge"
BACKEND = "https://optin.example.org"


class ScriptError(Exception):
    """What the script threw: Google would show "error with the add-on", or its own consent."""


class Script:
    """One running script."""

    def __init__(self, network: Network = lambda url, options: None) -> None:
        self._network = network

    def __enter__(self) -> Script:
        node = shutil.which("node")
        assert node, "Node.js is not installed: 'make test' installs it when it may"
        self._process = subprocess.Popen(
            [node, str(HERE / "run.mjs")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        return self

    def __exit__(self, *raised: object) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(timeout=20)
        assert self._process.stdout
        self._process.stdout.close()

    def run(self, call: str, *given: object) -> Any:
        """What ``call`` gave back. Raises ScriptError with what it threw."""
        self._say({"call": call, "given": given})
        while True:
            said = self._hear()
            if "fetch" in said:
                answer = self._network(said["fetch"]["url"], said["fetch"]["options"])
                self._say(None if answer is None else {"status": answer[0], "text": answer[1]})
            elif "error" in said:
                raise ScriptError(said["error"])
            else:
                return said["gave"]

    def _say(self, line: object) -> None:
        assert self._process.stdin
        self._process.stdin.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._process.stdin.flush()

    def _hear(self) -> Json:
        assert self._process.stdout
        return json.loads(self._process.stdout.readline())  # type: ignore[no-any-return]
