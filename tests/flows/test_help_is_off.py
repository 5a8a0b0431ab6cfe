"""Where no language model is set up, nothing of it is there: no import, no key, no word on any screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OF_THE_MODEL = (
    "openai",
    "httpx",
    "introductions.endpoint",
    "introductions.advice",
    "introductions.language_model",
    "introductions.reading.second_reader",
    "introductions.writing.second_writer",
    "introductions.writing.claims",
    "introductions.contact.masking",
    "introductions.service.helping",
    "introductions.service.rewording",
    "introductions.service.breaker",
    "addon.cards.helped",
    "addon.words.helper",
    "addon.wiring.model",
)
A_DAY = f"""
import sys
from tests.little_house import AMY_AND_LISA, ME, LittleHouse
from tests.unit.test_cards import Gmail
from addon.cards.desk import Path
from addon.wiring import diagnose, open_house

open_house()
diagnose()
house = LittleHouse()
gmail, draft = Gmail(house), house.save_draft(AMY_AND_LISA)
gmail.card(Path.PREVIEW, draft=draft)
gmail.card(Path.SETTINGS)
begun = house.begin()
house.send_all()
house.answer("amy.carter@leases.example.net", "Yes, happy to!")
gmail.card(Path.INTRODUCTION, introduction=begun.id)
print([name for name in {OF_THE_MODEL!r} if any(one == name or one.startswith(name + ".") for one in sys.modules)])
"""


def python(code: str, home: Path, **given: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("OPTIN_")}
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment | {"OPTIN_HOME": str(home)} | given,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()[-1]


def test_a_whole_day_without_a_model_reads_in_nothing_of_it(tmp_path: Path) -> None:
    python("from addon import wiring; wiring.upgrade(); print()", tmp_path)

    assert python(A_DAY, tmp_path) == "[]"


def test_with_one_set_up_its_client_is_still_not_read_in_before_it_is_asked(tmp_path: Path) -> None:
    python("from addon import wiring; wiring.upgrade(); print()", tmp_path)
    code = """
import sys
from addon.wiring import open_house
assert open_house().service.helper is not None
print([name for name in ("openai", "httpx") if name in sys.modules])
"""

    said = python(code, tmp_path, OPTIN_MODEL_URL="http://127.0.0.1:1/v1", OPTIN_MODEL_NAME="m")

    assert said == "[]"
