"""Every state of every card: the tests judge them by rules, ``make screenshots`` lays them out for eyes.

Each state is a house in which something happened, and the page that shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from introductions.model import Answer, Label, Person, Preferences
from introductions.service.helping import Helper
from tests.little_house import AMY_AND_LISA, BEN_AND_CARA, ME, LittleHouse
from tests.model_endpoint import Answering, reading

AMY, LISA = "amy.carter@leases.example.net", "lisa@sunroof.example.net"
LONG = (
    AMY_AND_LISA.replace("Amy Carter", "Amalia Konstantinopoulou-Featherstonehaugh")
    .replace("Amy", "Amalia")
    .replace("Lisa Novak", "Lisa Wolfeschlegelsteinhausenbergerdorff")
    .replace("amy.carter@leases", "amalia.konstantinopoulou-featherstonehaugh@leases-and-longer-leases")
)


@dataclass(frozen=True)
class State:
    """``happen`` makes it so and says at which page it is to be seen. ``whole``: the page, not its card alone."""

    name: str
    happen: Callable[[LittleHouse], str]
    accounts: tuple[str, ...] = (ME,)
    whole: bool = False


def begun(house: LittleHouse, text: str = AMY_AND_LISA, **given: str) -> str:
    """Two drafts lie ready; the page of the introduction."""
    house.save_draft(text)
    return f"/introductions/{house.begin(text, **given).id}"  # type: ignore[arg-type]


def asked(house: LittleHouse, text: str = AMY_AND_LISA) -> str:
    """Both asks are sent."""
    page = begun(house, text)
    house.send_all()
    return page


def answered(*answers: tuple[str, str]) -> Callable[[LittleHouse], str]:
    """These people answered in these words."""

    def happen(house: LittleHouse) -> str:
        page = asked(house)
        for who, words in answers:
            house.answer(who, words)
        return page

    return happen


def both_yes(house: LittleHouse) -> str:
    return answered((AMY, "Sure, happy to."), (LISA, "Yes please! Afternoons are best."))(house)


def introduced(house: LittleHouse) -> str:
    page = both_yes(house)
    house.send_all()
    return page


def later(days: int, before: Callable[[LittleHouse], str]) -> Callable[[LittleHouse], str]:
    """So many days after that."""

    def happen(house: LittleHouse) -> str:
        page = before(house)
        house.pass_days(days)
        return page

    return happen


def at_home(*before: Callable[[LittleHouse], object]) -> Callable[[LittleHouse], str]:
    """The first page after all that."""

    def happen(house: LittleHouse) -> str:
        for step in before:
            step(house)
        return "/"

    return happen


def at(path: str, *before: Callable[[LittleHouse], object]) -> Callable[[LittleHouse], str]:
    """Another page after all that."""

    def happen(house: LittleHouse) -> str:
        for step in before:
            step(house)
        return path

    return happen


def draft(text: str) -> Callable[[LittleHouse], str]:
    """The preview of a draft."""

    def happen(house: LittleHouse) -> str:
        house.mailbox.fewest = 1
        return f"/draft?id={quote(house.save_draft(text))}"

    return happen


def beside(before: Callable[[LittleHouse], str], step: str, **query: str) -> Callable[[LittleHouse], str]:
    """A step of that introduction."""
    return lambda house: f"{before(house)}/{step}?{urlencode(query)}"


def helped(house: LittleHouse) -> None:
    """A language model may read replies and word asks."""
    house.service.helper = Helper(Answering(_helps), house.service.store, lambda: house.now, house.fresh)
    leave = Preferences(model_reads=Answering.host, model_writes=Answering.host)
    house.service.set_preferences(ME, leave)


def _helps(data: dict[str, Any]) -> Any:
    if "paragraphs" in data:
        return {"paragraphs": [paragraph.replace(" and ", ", and ") for paragraph in data["paragraphs"]]}
    return reading("accept", data["reply"].partition(",")[0])


def bounced(house: LittleHouse) -> str:
    page = asked(house)
    with_report = house.written("mailer-daemon@example.com", ME, "Undelivered Mail Returned to Sender", "see below")
    ask = next(i.draft for v in house.service.views() for i in v.drafts if i.draft.to[0].email == LISA)
    report = (
        with_report.split(b"\r\n\r\n")[0].replace(
            b'Content-Type: text/plain; charset="utf-8"',
            b'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        )
        + b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nNo such user.\r\n"
        + f"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; example.com\r\n\r\n"
        f"Final-Recipient: rfc822; {LISA}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n".encode()
        + f"--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {ask.message_id}\r\nTo: {LISA}\r\n"
        f"Subject: {ask.subject}\r\n\r\nhi\r\n--b--\r\n".encode()
    )
    house.mailbox.receive(report)
    return page


def away(house: LittleHouse) -> str:
    page = asked(house)
    said = "I am out of the office until 16 March and will read my mail then."
    house.answer(LISA, said, headers=[("Auto-Submitted", "auto-replied")])
    return page


def conditional(house: LittleHouse) -> str:
    return answered((AMY, "Yes, but only by telephone please."))(house)


def corrected(house: LittleHouse) -> str:
    page = answered((AMY, "Hm. Purple, perhaps."))(house)
    house.service.correct(page.rpartition("/")[2], AMY, Answer(Label.ACCEPT, True, "Purple means yes"))
    return page


def withdrawn(house: LittleHouse) -> str:
    page = answered((AMY, "Sure, happy to."))(house)
    house.service.withdraw(page.rpartition("/")[2])
    house.mailbox.place(ME)
    return page


def ben_and_cara(house: LittleHouse) -> None:
    begun(house, BEN_AND_CARA)


def other(number: int) -> str:
    """One of many introductions."""
    names = ("Ada", "Bo", "Cleo", "Dag", "Eva", "Finn", "Gro", "Hal", "Ines", "Jon", "Kaia", "Liv", "Mio", "Nora")
    one, two = names[number % 14], names[(number // 14 + number + 1) % 14]
    text = BEN_AND_CARA.replace("joint-2", f"joint-2-{number}").replace("Ben", one).replace("Cara", two)
    return text.replace("ben@", f"one{number}@").replace("cara@", f"two{number}@")


def many(house: LittleHouse) -> None:
    for number in range(40):
        house.begin(other(number))
    house.send_all()
    for number in range(40, 48):
        house.begin(other(number))


REFUSED = (
    "imap.example.com refused the name robin.reyes@example.com or its password. Check both with 'optin account add'; "
    "many providers (Gmail, iCloud, Yahoo, Fastmail) want an app password."
)
PAUSES = {
    "given-back": "The access to robin.reyes@example.com was taken back or has run out. Connect the mailbox again.",
    "unproven": "imap.example.com could not prove who it is: its certificate was refused, because it has expired. "
    "Check the host name. For a server of your own, let SSL_CERT_FILE name its authority's certificate.",
}


def paused_for() -> list[State]:
    """The first card with each reason of a pause that somebody may read for days."""
    return [State(f"paused-{name}", at_home(lambda h, why=why: h.pause(why))) for name, why in PAUSES.items()]  # type: ignore[misc]


def need_no_asking(house: LittleHouse) -> None:
    house.service.stand(ME, Person("Amy Carter", AMY), "Just send it, I like surprises.")


def a_quarter(house: LittleHouse) -> None:
    """Some months of introductions, with what became of them."""
    for number in range(14):
        begun_now = house.begin(other(number))
        house.send_all()
        house.pass_days(number % 4)
        house.answer(f"one{number}@harbour.example.org", "Sure, happy to.")
        words = "No thanks, I'd rather not." if number % 5 == 3 else "Yes please!"
        if number % 6 != 5:
            house.answer(f"two{number}@wharf.example.net", words)
        if number % 6 != 4:
            house.send_all()
        else:
            house.service.withdraw(begun_now.id)
        house.pass_days(6)


STATES = (
    State("first-run", at("/"), whole=True),
    State("no-mailbox", at("/"), accounts=()),
    State("drafts-found", at_home(draft(AMY_AND_LISA), draft(BEN_AND_CARA)), whole=True),
    State("home", at_home(answered((AMY, "Sure, happy to."), (LISA, "Not now please, ask me again after the 15th.")),
                          ben_and_cara), whole=True),
    State("home-nothing-waits", at_home(asked)),
    State("home-both-yes", at_home(ben_and_cara, both_yes)),
    State("home-question", at_home(answered((AMY, "What does she want to talk about?")))),
    State("home-follow-up", at_home(later(9, asked))),
    State("home-many", at_home(many)),
    State("home-paused", at_home(asked, lambda h: h.pause(REFUSED))),
    State("home-mailbox-away", at_home(asked, lambda h: setattr(h.mailbox, "unreadable", True)), whole=True),
    State("home-done", at_home(introduced)),
    State("preview", draft(AMY_AND_LISA), whole=True),
    State("preview-one-agreed", draft(AMY_AND_LISA.replace("I think an", "Lisa asked me to meet you. I think an"))),
    State("preview-refused", draft(AMY_AND_LISA.replace(", Lisa Novak <lisa@sunroof.example.net>", ""))),
    State("preview-blank", draft(AMY_AND_LISA.split("\n\n")[0] + "\n\nAmy, meet Lisa. Lisa, meet Amy.\n\nRobin\n")),
    State("preview-help", lambda house: helped(house) or draft(AMY_AND_LISA)(house)),
    State("preview-gone", at("/draft?id=gone")),
    State("preview-need-not-ask", lambda house: need_no_asking(house) or draft(AMY_AND_LISA)(house)),
    State("ready-to-send", begun, whole=True),
    State("ready-one-first", lambda house: begun(house, ask_first=AMY)),
    State("asked", asked),
    State("asked-away", away),
    State("yes-and-later", answered((AMY, "Sure, happy to."), (LISA, "Not now please, ask me again after the 15th.")),
          whole=True),
    State("yes-if", conditional),
    State("question", answered((LISA, "Possibly. How much time would it take?")), whole=True),
    State("unclear", answered((LISA, "Hm. Purple, perhaps."))),
    State("corrected", corrected),
    State("read-with-help", lambda house: helped(house) or answered(
        (AMY, "No thanks, I'd rather not."),
        (LISA, "It would be a strange week in which I turned that down, wouldn't it? Mumbledy."))(house)),
    State("declined", answered((AMY, "Sure, happy to."), (LISA, "No thanks, I'd rather not."))),
    State("direct", answered((AMY, "We know each other, I'll write to her myself."))),
    State("undeliverable", bounced),
    State("follow-up-ready", later(9, asked)),
    State("ask-again-ready", later(20, answered((AMY, "Not now please, ask me again after the 15th.")))),
    State("both-yes", both_yes, whole=True),
    State("introduced", introduced),
    State("no-word-yet", later(4, introduced)),
    State("did-they-meet", later(30, introduced)),
    State("silent", later(40, lambda h: asked_and_reminded(h))),
    State("called-off", withdrawn),
    State("answer-by-hand", beside(asked, "answer", party=AMY)),
    State("answer-correct", beside(conditional, "answer", party=AMY)),
    State("answer-later", beside(asked, "answer", party=AMY, label="defer")),
    State("call-off", beside(asked, "withdraw")),
    State("settings", at("/settings"), whole=True),
    State("settings-need-not-ask", at("/settings", need_no_asking)),
    State("settings-help", at("/settings", helped)),
    State("settings-own-words", at("/settings/wording?language=en")),
    State("settings-paused", at("/settings", lambda h: h.pause(REFUSED))),
    State("settings-disconnected", at("/settings", lambda h: h.service.disconnect(ME))),
    State("disconnect", at("/settings/disconnect")),
    State("delete", at("/settings/delete")),
    State("settings-changed", at("/settings?said=said_settings",
                                 lambda h: h.service.set_preferences(ME, Preferences(follow_ups=0)))),
    State("two-mailboxes", at("/"), accounts=(ME, "robin@choir.example.org"), whole=True),
    State("long-names", lambda house: asked(house, LONG), whole=True),
    State("not-known", at("/introductions/nothing")),
    State("nothing-here", at("/nothing"), whole=True),
    State("looking-back", at("/insight", a_quarter), whole=True),
    State("looking-back-empty", at("/insight"), whole=True),
)  # fmt: skip


def asked_and_reminded(house: LittleHouse) -> str:
    page = asked(house)
    house.pass_days(9)
    house.send_all()
    return page
