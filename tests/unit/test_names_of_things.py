"""What the house calls an introduction: people type it."""

from addon.wiring.ground import fresh_id


def test_no_introduction_has_a_name_that_a_command_line_takes_for_an_option() -> None:
    names = [fresh_id() for _ in range(2_000)]
    assert all(name.isalnum() for name in names)
    assert len(set(names)) == len(names)
