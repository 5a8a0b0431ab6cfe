"""The final introduction: both named, short, in the introducer's words, with what each asked to pass on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from introductions.contact import find
from introductions.languages import LANGUAGES
from introductions.model import Draft, DraftKind, Person
from introductions.statements import JointText, Statement, StatementKind
from introductions.writing import final
from introductions.writing.final import Agreed
from introductions.writing.mail import html_of
from introductions.writing.privacy import gate

TOM = Person("Tom Hale", "tom.hale@example.com")
AMY = Person("Amy Carter", "amy.carter@example.org")
LISA = Person("Lisa Wagner", "lisa@sunroof.example.net")
BOTH = frozenset({AMY.key, LISA.key})


def says(text: str, kind: StatementKind, about: Person | None, to: Person | None = None, words: str = "") -> Statement:
    who = frozenset({about.key}) if about else BOTH
    carried = ((to.key, words or text),) if to else ()
    return Statement(text, kind, who, frozenset({to.key}) if to else BOTH, (0, len(text)), carried)


JOINT = JointText(
    introducer=TOM,
    parties=((AMY, "Amy"), (LISA, "Lisa")),
    language="en",
    subject="Amy, meet Lisa",
    text="…",
    statements=(
        says("Amy, meet Lisa.", StatementKind.JOINT, None),
        says("Amy spent eight years negotiating rooftop leases.", StatementKind.DESCRIPTION, AMY, LISA),
        says(
            "you run a small solar installer", StatementKind.DESCRIPTION, LISA, AMY, "She runs a small solar installer"
        ),
        says("Between us, she is hard work.", StatementKind.ASIDE, LISA, AMY),
        says("Lisa is at 555-0142.", StatementKind.CONTACT, LISA),
        says("An hour together would save Lisa a lot of grief.", StatementKind.REASON, None),
        says("I'll let you two take it from here!", StatementKind.JOINT, None),
    ),
    sign_off="Cheers\nTom",
)
AGREED = (Agreed(AMY, "Amy"), Agreed(LISA, "Lisa"))


def test_both_find_out_who_the_other_is_in_the_introducers_words() -> None:
    mail = final.write(JOINT, AGREED)
    assert mail.subject == "Introduction: Amy Carter / Lisa Wagner"
    assert mail.text == (
        "Hi Amy, hi Lisa,\n\n"
        "Thank you both for saying yes: here is the introduction.\n\n"
        "Amy spent eight years negotiating rooftop leases.\n\n"
        "Lisa: She runs a small solar installer.\n\n"
        "An hour together would save Lisa a lot of grief.\n\n"
        "Amy, would you write first? Feel free to move me to bcc.\n\n"
        "Cheers\nTom\n"
    )
    assert mail.html == html_of(mail.text)


def test_what_was_said_aside_or_about_reaching_somebody_is_not_repeated() -> None:
    mail = final.write(JOINT, AGREED)
    assert "hard work" not in mail.text
    assert find(mail.text) == ()


def test_a_condition_travels_in_the_words_of_who_made_it() -> None:
    agreed = (Agreed(AMY, "Amy", "keep it to email please, no calls"), Agreed(LISA, "Lisa", None, "after 15 March"))
    text = final.write(JOINT, agreed).text
    assert "Amy asked me to pass this on: “keep it to email please, no calls”" in text
    assert "Lisa asked me to pass this on: “after 15 March”" in text


def test_who_asked_for_the_introduction_writes_first() -> None:
    asked = replace(JOINT, already_agreed=frozenset({LISA.key}))
    assert "Lisa, would you write first?" in final.write(asked, AGREED).text


def test_people_are_greeted_as_the_introducer_greets_them() -> None:
    greeted = replace(JOINT, greetings=((AMY.key, "Liebe Amy,"), (LISA.key, "Liebe Lisa!")), language="de")
    assert final.write(greeted, AGREED).text.startswith("Liebe Amy, liebe Lisa,\n")
    named = replace(JOINT, greetings=((AMY.key, "Amy,"), (LISA.key, "Lisa -")))
    assert final.write(named, AGREED).text.startswith("Amy, Lisa")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("formal", [False, True, None])
def test_every_language_has_a_whole_final_introduction(language: str, formal: bool | None) -> None:
    mail = final.write(replace(JOINT, language=language), (Agreed(AMY, "Amy", "no calls"), AGREED[1]), formal=formal)
    assert "Amy Carter / Lisa Wagner" in mail.subject
    for words in ("Amy", "Lisa", "rooftop leases", "no calls", "Tom"):
        assert words in mail.text
    assert any(word in mail.text for word in ("bcc", "Bcc", "Cci", "CCO", "Ccn"))
    assert "{" not in mail.text + mail.subject
    draft = Draft("<o@example.com>", DraftKind.FINAL, TOM, (AMY, LISA), mail.subject, mail.text, mail.html)
    gate(draft, [], JOINT.text)


def test_a_one_sided_text_says_nothing_about_the_other_rather_than_invent() -> None:
    mail = final.write(replace(JOINT, statements=(), sign_off=""), AGREED)
    assert mail.text == (
        "Hi Amy, hi Lisa,\n\nThank you both for saying yes: here is the introduction.\n\n"
        "Amy, would you write first? Feel free to move me to bcc.\n\nTom\n"
    )


def test_a_long_joint_text_gives_a_short_introduction() -> None:
    many = tuple(
        says(f"Amy did thing {n} " + "and more " * 12, StatementKind.DESCRIPTION, AMY, LISA) for n in range(30)
    )
    assert len(final.write(replace(JOINT, statements=many), AGREED).text.split()) < 130


def test_what_was_said_to_one_of_them_reads_right_to_both() -> None:
    words = "He wrote the guidance that your officer is waving at you. I'd like you to meet him. He counts bats."
    joint = replace(JOINT, statements=(says("…", StatementKind.DESCRIPTION, LISA, AMY, words),))
    text = final.write(joint, AGREED).text
    assert "He wrote the guidance that Amy’s officer is waving at Amy. He counts bats." in text
    assert "I'd like you" not in text


def test_a_bullet_without_its_list_is_left_out() -> None:
    bullet = says("- whether Amy might teach a class", StatementKind.DESCRIPTION, AMY, LISA)
    heading = says("Things I think you could talk about:", StatementKind.REASON, None)
    text = final.write(replace(JOINT, statements=(bullet, heading)), AGREED).text
    assert "whether" not in text
    assert "Things" not in text
