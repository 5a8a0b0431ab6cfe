"""The key file: made once, for its owner only, and replaced without a moment in which nothing can be read."""

from __future__ import annotations

import stat
from multiprocessing.pool import ThreadPool
from pathlib import Path

import pytest

from introductions.errors import SecretError, SettingsError
from introductions.store.keys import Keys, drop_old_keys, keys_in, load_keys, new_key, rotate_key_file


def test_a_key_file_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    home = tmp_path / "not" / "there yet"
    first = load_keys("", home)
    assert stat.S_IMODE((home / "keys").stat().st_mode) == 0o600
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert load_keys(" , ", home).open(first.close("text")) == b"text"
    assert [p.name for p in home.iterdir()] == ["keys"]


def test_processes_that_start_at_once_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPool(8) as pool:
        made = pool.map(keys_in, [tmp_path / "keys"] * 8)
    token = made[0].close("text")
    assert all(keys.open(token) == b"text" for keys in made)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_key_that_others_can_read_is_not_used(tmp_path: Path, mode: int) -> None:
    keys_in(tmp_path / "keys")
    (tmp_path / "keys").chmod(mode)
    with pytest.raises(SecretError) as caught:
        keys_in(tmp_path / "keys")
    assert "chmod 600" in caught.value.remedy


@pytest.mark.parametrize("text", ["", "\n\n", "not a key\n", "ü\n"])
def test_a_broken_key_file_is_never_replaced_by_a_new_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys"
    path.write_text(text)
    path.chmod(0o600)
    with pytest.raises(SecretError):
        keys_in(path)
    assert path.read_text() == text


def test_a_key_file_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a directory should be")
    with pytest.raises(SecretError) as caught:
        load_keys("", tmp_path / "home")
    assert str(tmp_path / "home" / "keys") in caught.value.what
    (tmp_path / "keys").mkdir(mode=0o700)
    with pytest.raises(SecretError):
        load_keys("", tmp_path)


def test_keys_of_the_environment_come_before_the_file(tmp_path: Path) -> None:
    one, other = new_key(), new_key()
    old = Keys([other]).close("text")
    both = load_keys(f" {one}, {other} ,", tmp_path)
    assert both.open(old) == b"text"
    assert Keys([one]).open(both.again(old)) == b"text"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("wrong", ["short", "ü" * 44, "a" * 44, "MDEy MzQ1"])
def test_a_wrong_key_is_refused_without_being_shown(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_keys(f"{new_key()},{wrong}", tmp_path)
    assert "OPTIN_KEYS" in caught.value.what
    assert wrong not in caught.value.for_user()


def test_a_new_key_opens_what_the_old_one_closed_until_it_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    old = keys_in(path).close("text")
    both = rotate_key_file(path)
    assert both.open(old) == b"text"
    new = both.again(old)
    only = drop_old_keys(path)
    assert only.open(new) == b"text"
    assert keys_in(path).open(new) == b"text"
    with pytest.raises(SecretError) as caught:
        only.open(old)
    assert "key" in caught.value.what
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in tmp_path.iterdir()] == ["keys"]


def test_keys_do_not_show_themselves(tmp_path: Path) -> None:
    key = new_key()
    assert key not in repr(Keys([key]))


def test_broken_characters_can_be_closed_and_opened() -> None:
    keys = Keys([new_key()])
    assert keys.open_text(keys.close("lone \udcff and \0")) == "lone \udcff and \0"
