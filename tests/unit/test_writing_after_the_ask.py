"""Follow-up, re-ask, closing note and thanks: short, kind, and silent about what the other one answered."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from introductions.contact import find
from introductions.languages import LANGUAGES
from introductions.model import Draft, DraftKind, Person
from introductions.writing import closing, follow_up, thanks
from introductions.writing.mail import WrittenMail, html_of, one_line, plain
from introductions.writing.privacy import gate
from introductions.writing.wording import Manner, Wording, bare_quote, reply_subject, signature

SUBJECT = "A possible introduction: Lisa Wagner"
Writer = Callable[[str, bool | None], WrittenMail]


def ask_again(language: str, formal: bool | None) -> WrittenMail:
    return follow_up.write(Manner(language, "Tom Hale", formal), "Amy", SUBJECT, "Lisa")


def ask_on_the_day(language: str, formal: bool | None) -> WrittenMail:
    return follow_up.re_ask(Manner(language, "Tom Hale", formal), "Amy", SUBJECT, "Lisa")


def check_an_old_yes(language: str, formal: bool | None) -> WrittenMail:
    return follow_up.re_check(Manner(language, "Tom Hale", formal), "Amy", SUBJECT, "Lisa")


def close(language: str, formal: bool | None) -> WrittenMail:
    return closing.write(Manner(language, "Tom Hale", formal), "Amy", SUBJECT)


def thank(language: str, formal: bool | None) -> WrittenMail:
    return thanks.write(Manner(language, "Tom Hale", formal), ("Amy", "Lisa"))


def thank_for_meeting(language: str, formal: bool | None) -> WrittenMail:
    return thanks.write(Manner(language, "Tom Hale", formal), ("Amy", "Lisa"), met=True)


ALL = pytest.mark.parametrize("write", [ask_again, ask_on_the_day, check_an_old_yes, close, thank, thank_for_meeting])
EVERYWHERE = pytest.mark.parametrize("language", LANGUAGES)
BOTH = pytest.mark.parametrize("formal", [False, True, None])

#: What would tell one party what the other did, in any of the languages.
TELLING = re.compile(
    r"\b(?:declin|refus|reject|accept|agree|said (?:yes|no)|not interested|hat (?:ab|zu)gesagt|abgelehnt|einverstanden|"
    r"a dit (?:oui|non)|d'accord|rechaz|acept|dijo que|recus|aceit|disse que|rifiut|accett|ha detto|"
    r"afgewezen|geweigerd|zei (?:ja|nee))",
    re.IGNORECASE,
)
PRESSURE = re.compile(
    r"\b(?:urgent|asap|deadline|last chance|dying to|amazing|great fit|perfect fit|must|dringend|sofort|"
    r"unbedingt|urgente?|ya mismo|subito|meteen|tout de suite)\b",
    re.IGNORECASE,
)


@ALL
@EVERYWHERE
@BOTH
def test_no_mail_tells_what_the_other_answered_or_how_to_reach_them(
    write: Writer, language: str, formal: bool | None
) -> None:
    mail = write(language, formal)
    assert not TELLING.search(mail.text + mail.subject)
    assert find(mail.text + mail.subject) == ()
    amy, tom, lisa = (Person(n, f"{n.lower()}@example.org") for n in ("Amy", "Tom", "Lisa"))
    draft = Draft("<o@example.org>", DraftKind.CLOSING, tom, (amy,), mail.subject, mail.text, mail.html)
    gate(draft, [lisa], "")


@ALL
@EVERYWHERE
@BOTH
def test_every_mail_is_short_kind_and_signed(write: Writer, language: str, formal: bool | None) -> None:
    mail = write(language, formal)
    assert "Amy" in mail.text.splitlines()[0]
    assert mail.text.rstrip().splitlines()[-1] == ("Tom Hale" if formal else "Tom")
    assert 15 <= len(mail.text.split()) <= 90
    assert not PRESSURE.search(mail.text)
    assert "{" not in mail.text + mail.subject
    assert "\n\n\n" not in mail.text
    assert mail.html == html_of(mail.text)


@EVERYWHERE
@BOTH
def test_a_follow_up_asks_one_question_and_leaves_a_way_out(language: str, formal: bool | None) -> None:
    for mail in (ask_again(language, formal), ask_on_the_day(language, formal)):
        assert mail.text.count("?") == 1
        assert "Lisa" in mail.text
        assert mail.subject == f"Re: {SUBJECT}"
    assert "?" not in close(language, formal).text


@EVERYWHERE
def test_a_nameless_follow_up_names_nobody(language: str) -> None:
    for formal in (False, True):
        for write in (follow_up.write, follow_up.re_ask):
            mail = write(Manner(language, "Tom Hale", formal), "Amy", "A possible introduction", None)
            assert "Lisa" not in mail.text
            assert " ?" not in mail.text or language == "fr"


@EVERYWHERE
def test_formal_mail_addresses_formally(language: str) -> None:
    plain_text, formal_text = ask_again(language, False).text, ask_again(language, True).text
    assert plain_text != formal_text
    informal_words = {"de": "dich", "fr": "te", "es": "te", "it": "ti", "nl": "je"}
    if language in informal_words:
        word = rf"\b{informal_words[language]}\b"
        for write in (ask_again, ask_on_the_day, close):
            assert not re.search(word, write(language, True).text), write


def test_a_language_we_have_no_words_for_gets_english_ones() -> None:
    assert ask_again("sv", None) == ask_again("en", None)
    assert ask_again("de-CH", None) == ask_again("de", None)
    assert ask_again("pt_BR", None) == ask_again("pt", None)


def test_a_person_without_a_name_is_greeted_all_the_same() -> None:
    for language in LANGUAGES:
        first = follow_up.write(Manner(language, "Tom"), "", SUBJECT, None).text.splitlines()[0]
        assert first.rstrip(",:").isalpha() or " " in first
        assert first[-1] in ",:"


def test_both_are_greeted_in_one_line() -> None:
    assert {language: thank(language, None).text.splitlines()[0] for language in LANGUAGES} == {
        "en": "Hi Amy, hi Lisa,",
        "de": "Hallo Amy, hallo Lisa,",
        "fr": "Bonjour Amy, bonjour Lisa,",
        "es": "Hola, Amy; hola, Lisa:",
        "pt": "Olá Amy, olá Lisa,",
        "it": "Ciao Amy, ciao Lisa,",
        "nl": "Hoi Amy, hoi Lisa,",
    }


def test_the_introducer_is_heard_in_follow_ups_as_in_the_ask() -> None:
    manner = Manner("de", "Ute Maas", greeting="Moin Jan!", sign_off="Herzlich\nUte")
    text = follow_up.write(manner, "Jan", SUBJECT, "Herr Reiter").text
    assert text.startswith("Moin Jan!\n\nNur kurz, falls")
    assert "mit Herrn Reiter bekannt" in text
    assert text.endswith("Herzlich\nUte\n")
    assert close_by(Manner("fr", "Antoine Roux", sign_off="À toi de voir, tu me dis !\nAntoine")).endswith(
        "\n\nAntoine\n"
    )


def close_by(manner: Manner) -> str:
    return closing.write(manner, "Solène", SUBJECT).text


@EVERYWHERE
def test_asking_again_does_not_claim_that_they_wanted_it(language: str) -> None:
    claims = r"asked me to|gebeten|demandé|pediste|pidió|pediste|pediu|chiesto|vroeg me"
    for formal in (False, True):
        assert not re.search(claims, ask_on_the_day(language, formal).text)


def test_the_files_of_all_languages_have_the_same_entries() -> None:
    def entries(table: object, path: str = "") -> set[str]:
        if not isinstance(table, dict):
            return {path}
        return {e for key, value in table.items() for e in entries(value, f"{path}.{key}")}

    def shared(entry: str) -> bool:  # how titles bend and whether "you" has two forms is each language's own
        return not entry.endswith("_formal") and not entry.startswith(".bent.")

    shapes = {language: set(filter(shared, entries(dict(Wording.of(language)._table)))) for language in LANGUAGES}
    assert all(shape == shapes["en"] for shape in shapes.values())


@pytest.mark.parametrize(
    ("subject", "answer"),
    [("x", "Re: x"), ("Re: x", "Re: x"), ("RE: AW: Fwd: x", "Re: x"), ("", "Re:"), ("Recipes: x", "Re: Recipes: x")],
)
def test_a_reply_has_one_re(subject: str, answer: str) -> None:
    assert reply_subject(subject) == answer


@pytest.mark.parametrize(
    ("name", "formal", "signed"),
    [("Tom Hale", None, "Tom"), ("Tom Hale", True, "Tom Hale"), ("Dr. Ute Maas", None, "Dr. Ute Maas"), ("", None, ""),
     ("Hale, Tom", None, "Hale, Tom"), ("T Hale", None, "T Hale"), ("Tom", False, "Tom")],
)  # fmt: skip
def test_the_introducer_signs_as_people_do(name: str, formal: bool | None, signed: str) -> None:
    assert signature(name, formal) == signed


def test_quoted_words_are_not_quoted_twice() -> None:
    assert bare_quote(' "no calls\n please" ') == "no calls please"
    assert bare_quote("“a” and “b”") != ""


def test_text_and_html_say_the_same_and_nothing_gets_into_the_markup() -> None:
    mail = WrittenMail.of_text("a\r\nBcc: x", "  one <b>&\r\ntwo\n\n\n\nthree 'q' \"r\"\n<script>\x00\n")
    assert mail.subject == "a Bcc: x"
    assert mail.text == "  one <b>&\ntwo\n\nthree 'q' \"r\"\n<script>\n"
    assert mail.html == (
        "<p>&nbsp;&nbsp;one &lt;b&gt;&amp;<br>two</p>\n<p>three &#x27;q&#x27; &quot;r&quot;<br>&lt;script&gt;</p>\n"
    )
    assert html_of("") == plain("") == one_line("") == ""
