"""``optin model`` and ``--model``: leave is asked for in plain words, a key is kept sealed, doctor says how it is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from addon.cli import main
from addon.wiring import open_house, upgrade
from introductions.ports import Account
from tests.model_endpoint import ModelEndpoint, reading
from tests.unit.test_cli_texts import DRAFT

ME = "robin@example.com"
NO = json.dumps({"id": "1", "text": "No. Not for me.", "received": "2026-03-02"})


def helpful(data: dict[str, Any]) -> Any:
    if "paragraphs" in data:
        return {"paragraphs": [p.replace(" chain.", " chain!") for p in data["paragraphs"]]}
    return {"ok": True} if "greeting" in data else reading("decline", data["reply"].split(".")[0])


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelEndpoint]:
    """A model that is set up, and a mailbox that has allowed nothing."""
    with ModelEndpoint(helpful) as one:
        monkeypatch.setenv("OPTIN_HOME", str(tmp_path))
        monkeypatch.setenv("OPTIN_MODEL_URL", one.url)
        monkeypatch.setenv("OPTIN_MODEL_NAME", "stub-7b")
        upgrade()
        house = open_house()
        house.service.add_account(Account(ME, "imap.example.com", 993, ME), "secret")
        house.store.close()
        yield one


def run(*arguments: str, given: str = "") -> Result:
    result = CliRunner().invoke(main, arguments, input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def state() -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run("model", "show", "--json").stdout)
    return answer


def test_leave_names_what_goes_where_and_is_not_given_by_accident(stub: ModelEndpoint) -> None:
    asked = run("model", "allow", "--reading", given="n\n")
    assert stub.host in asked.output
    assert "the words of replies" in asked.output
    assert (state()["reading"], state()["writing"]) == (False, False)

    run("model", "allow", "--reading", "--writing", "--yes")
    assert (state()["reading"], state()["writing"]) == (True, True)
    run("model", "allow", "--no-writing")
    assert (state()["reading"], state()["writing"]) == (True, False)
    run("model", "stop")
    assert (state()["reading"], state()["writing"]) == (False, False)
    assert stub.seen == []


def test_leave_for_one_address_is_none_for_the_next(stub: ModelEndpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    run("model", "allow", "--reading", "--yes")
    monkeypatch.setenv("OPTIN_MODEL_URL", "https://models.example.com/v1")

    assert state()["reading"] is False


def test_a_key_is_kept_sealed_and_opens_the_model(stub: ModelEndpoint, tmp_path: Path) -> None:
    said = run("model", "key", given="s3cr3t-k3y\n")
    assert "s3cr3t-k3y" not in said.output
    assert not [f for f in tmp_path.rglob("*") if f.is_file() and b"s3cr3t-k3y" in f.read_bytes()]

    run("read", "--model", "--jsonl", given=NO)
    assert stub.keys == ["Bearer s3cr3t-k3y"]

    run("model", "key", "--forget")
    run("read", "--model", "--jsonl", given=NO)
    assert stub.keys[-1] != "Bearer s3cr3t-k3y"


def test_the_environments_key_goes_before_the_stores(stub: ModelEndpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    run("model", "key", given="from-the-store\n")
    monkeypatch.setenv("OPTIN_MODEL_KEY", "from-the-environment")

    run("read", "--model", "--jsonl", given=NO)

    assert stub.keys == ["Bearer from-the-environment"]


def test_doctor_says_what_is_allowed_and_whether_it_answers(stub: ModelEndpoint) -> None:
    def of_the_model() -> dict[str, Any]:
        checks = json.loads(run("doctor", "--json").stdout)
        return next(c for c in checks if c["check"].endswith("language model"))

    assert "may do nothing" in of_the_model()["remedy"]
    assert stub.seen == []

    run("model", "allow", "--reading", "--yes")
    assert of_the_model()["ok"]
    assert "reading replies" in of_the_model()["remedy"]

    stub.moods = ["refusing"]
    assert not of_the_model()["ok"]
    assert "OPTIN_MODEL_NAME" in of_the_model()["remedy"]


def test_many_replies_are_read_with_help_for_measuring(stub: ModelEndpoint) -> None:
    lines = [{"id": str(n), "text": text, "received": "2026-03-02"} for n, text in enumerate(("No. Not me.", "Yes!"))]

    result = run("read", "--jsonl", "--model", given="\n".join(map(json.dumps, lines)))

    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert (first["label"], first["helped"], first["otherwise"]) == ("decline", True, None)
    assert second["otherwise"] == {"by": "model", "label": "decline", "until": None, "evidence": "Yes!"}
    assert "2 asked, 0 without help, 240 tokens" in result.stderr


def test_many_drafts_are_worded_with_help_for_measuring(stub: ModelEndpoint) -> None:
    result = run("asks", "--jsonl", "--model", given=json.dumps({"id": "1", "eml": DRAFT}))

    asks = json.loads(result.stdout)["asks"]
    assert [(one["helped"], one["fault"]) for one in asks].count((True, None)) == 1
    [worded] = [one for one in asks if one["helped"]]
    assert "chain!" in worded["text"]
    assert "chain." in worded["built_in"]


def test_a_person_sees_both_versions(stub: ModelEndpoint, tmp_path: Path) -> None:
    file = tmp_path / "draft.eml"
    file.write_text(DRAFT, encoding="utf-8")

    shown = run("asks", "--model", str(file)).output

    assert "Worded with the language model. Without it:" in shown
    assert "chain!" in shown
    assert "chain." in shown


def test_a_model_that_is_down_is_a_line_on_standard_error_and_no_more(stub: ModelEndpoint) -> None:
    stub.moods = ["refusing"]

    result = run("read", "--jsonl", "--model", given=NO)

    assert json.loads(result.stdout)["label"] == "decline"
    assert json.loads(result.stdout)["helped"] is False
    assert "1 without help" in result.stderr


@pytest.mark.parametrize("url", ["http://models.example.com/v1", "https://u:p@models.example.com/v1", "ftp://x/v1"])
def test_words_of_a_mail_go_nowhere_unencrypted_or_with_a_password_in_the_address(
    stub: ModelEndpoint, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("OPTIN_MODEL_URL", url)

    result = run("model", "show")

    assert result.exit_code == 1
    assert "OPTIN_MODEL_URL" in result.output


def test_half_a_model_is_said_at_once(stub: ModelEndpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPTIN_MODEL_NAME")

    assert "OPTIN_MODEL_NAME" in run("status").output


def test_without_one_the_command_says_that_none_is_needed(stub: ModelEndpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPTIN_MODEL_URL")
    monkeypatch.delenv("OPTIN_MODEL_NAME")

    assert "none is needed" in run("model", "show").output
    assert run("model", "stop").exit_code == 0


def test_no_word_of_a_mail_and_no_key_is_logged_even_where_everything_is_asked_for(stub: ModelEndpoint) -> None:
    told = {
        "OPENAI_LOG": "debug",
        "OPTIN_LOG_LEVEL": "debug",
        "OPTIN_MODEL_KEY": "s3cr3t-k3y",
        "PYTHONASYNCIODEBUG": "1",
    }
    reply = {"id": "1", "text": "No. Marmalade is not for me.", "received": "2026-03-02"}

    for mood in ("well", "refusing", "truncating"):
        stub.moods = [mood]
        ran = subprocess.run(
            [sys.executable, "-m", "addon.cli", "read", "--jsonl", "--model"],
            input=json.dumps(reply),
            env={**os.environ, **told},
            cwd=Path(__file__).resolve().parents[2],
            capture_output=True,
            text=True,
            timeout=100,
            check=True,
        )

        assert stub.seen
        assert json.loads(ran.stdout)["reply_text"] == reply["text"]
        assert not [word for word in ("Marmalade", "s3cr3t-k3y") if word in ran.stderr]
