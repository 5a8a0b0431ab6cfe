"""Every setting there is, in one table, read once from the environment.

    OPTIN_TIME_ZONE=Europe/Lisbon OPTIN_FOLLOW_UPS=0 optin run

A setting is an environment variable ``OPTIN_…``; white space around it does not count, and one that is empty counts as
not set. What is wrong is said at once, by name, before anything is done.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Meta

from introductions.errors import SettingsError
from introductions.lifecycle.nudges import Nudging
from introductions.model import Nudges, Policy
from introductions.working_days import WorkingHours

PREFIX = "OPTIN_"
_POLICY, _NUDGING = Policy(), Nudging()
_YES, _NO = ("true", "yes", "on", "1"), ("false", "no", "off", "0")
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # no such zone; a directory; not even a name
        raise ValueError("is no time zone; use a name such as Europe/Lisbon") from None
    return name


def _working_days(text: str) -> tuple[int, ...]:
    """``"mon-fri"`` and ``"sun-thu"`` are ranges, ``"mon,wed"`` a list; the days as ``date.weekday()`` counts them."""
    days: set[int] = set()
    for part in text.lower().split(","):
        ends = [_DAYS.index(day) if (day := name.strip()[:3]) in _DAYS else None for name in part.split("-")]
        if None in ends or len(ends) > 2:
            raise ValueError("must be days such as mon-fri or mon,wed,fri")
        first, last = ends[0] or 0, ends[-1] or 0
        days |= {(first + n) % 7 for n in range((last - first) % 7 + 1)}
    return tuple(sorted(days))


def _working_hours(text: str) -> tuple[int, int]:
    """``"8-19"``: from 8:00 up to 19:00."""
    start, dash, end = (part.strip().removesuffix(":00") for part in text.partition("-"))
    if not (dash and start.isdecimal() and end.isdecimal() and 0 <= int(start) < int(end) <= 24):
        raise ValueError("must be two hours such as 8-19")
    return int(start), int(end)


def _web_address(url: str) -> str:
    try:
        place = urlsplit(url)
        whole = place.scheme in ("http", "https") and place.hostname and (place.port is None or place.port > 0)
    except ValueError:  # brackets without an address in them, a port that is none
        whole = False
    if not whole:
        raise ValueError("must be a web address such as https://optin.example.org")
    return url.rstrip("/")


def _model_address(url: str) -> str:
    """Words of a mail go there: encrypted, or not off this machine."""
    url = _web_address(url)
    place = urlsplit(url)
    if place.scheme == "http" and place.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise ValueError("must begin with https://, save for an address of this machine")
    if place.username or place.password:
        raise ValueError("must hold no name or password; a key goes into OPTIN_MODEL_KEY")
    return url


def _header(name: str) -> str:
    """A header's name is a token (RFC 9110 §5.6.2)."""
    if not _TOKEN.fullmatch(name):
        raise ValueError("must be the name of a header such as Remote-User")
    return name


def _yes_or_no(text: str) -> bool:
    if text.lower() not in _YES + _NO:
        raise ValueError("must be true or false (or yes or no, on or off, 1 or 0)")
    return text.lower() in _YES


def _directory(path: str) -> Path:
    return Path(path).expanduser().absolute()


def _platform_home() -> Path:
    from platformdirs import user_data_path

    return user_data_path("optin", appauthor=False)


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that does not show itself when it is printed."""

    text: str = field(default="", repr=False)

    def reveal(self) -> str:
        """The text."""
        return self.text


@dataclass(frozen=True, slots=True)
class Read:
    """How the text of a variable is read, where its type alone does not say; ValueError with what it must be."""

    by: Callable[[str], object]


def setting(default: Any, help: str, *, shown: str | None = None, repr: bool = True) -> Any:
    """A setting: its default, what it is for, and how the default is written where that is another way."""
    return field(default=default, repr=repr, metadata={"help": help, "shown": str(default) if shown is None else shown})


Days = Annotated[int, Meta(ge=1, le=365)]
SecretText = Annotated[Secret, Read(Secret)]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The settings of one process; ``read_settings`` reads them."""

    home: Annotated[Path, Read(_directory)] = field(
        default_factory=_platform_home,
        metadata={"help": "Directory of the store and its key file", "shown": "the platform's data directory"},
    )
    database_url: str = setting(
        "",
        "Where the store is: sqlite:///PATH or postgresql://USER@HOST/NAME; empty: optin.db in OPTIN_HOME",
        repr=False,  # may hold a password
    )
    keys: SecretText = setting(
        Secret(),
        "Keys that encrypt the store, comma separated, the first encrypts; empty: a key file in OPTIN_HOME",
        shown="",
    )
    host: str = setting("127.0.0.1", "Address that `optin serve` listens on")
    port: Annotated[int, Meta(ge=0, le=65535)] = setting(8025, "Port that `optin serve` listens on; 0: any free one")
    public_url: Annotated[str, Read(_web_address)] = setting(
        "", "The address under which others reach `optin serve`, for links and for Google"
    )
    trusted_proxy: str = setting(
        "", "Address of the proxy in front of `optin serve`, whose X-Forwarded-For is believed"
    )
    signed_in_header: Annotated[str, Read(_header)] = setting(
        "", "Header in which that proxy says who has signed in, such as Remote-User; opens the sidebar to them"
    )
    signed_in_steward: str = setting(
        "", "Who of them sees every mailbox; everybody else sees the one of their own address"
    )
    google_client_id: str = setting("", "OAuth client of Google's with which mailboxes are connected")
    google_client_secret: SecretText = setting(Secret(), "The secret of that client", shown="")
    addon_service_account: str = setting(
        "", "Who calls as Google; `gcloud workspace-add-ons get-authorization` names it"
    )
    addon_client_id: str = setting("", "The add-on's own client id; the same command names it")
    bridge_client_ids: str = setting("", "Client ids of Apps Script bridges that may call, comma separated")
    gmail_push_topic: str = setting(
        "", "Pub/Sub topic by which Gmail announces mail: `projects/P/topics/T`; empty: mailboxes are watched by IDLE"
    )
    gmail_push_account: str = setting("", "The service account as which Pub/Sub calls `/google/push`")
    requests_per_minute: Annotated[int, Meta(ge=10, le=10_000)] = setting(
        120, "How often one user of the add-on may press, per minute"
    )
    metrics_token: SecretText = setting(
        Secret(), "What Prometheus must present at `/metrics`; empty: there are none", shown=""
    )
    notes: Annotated[Literal["note", "label", "off"], Read(str.lower)] = setting(
        "note",
        "How you are told: `note` in your INBOX, once a day at most; `label`: Gmail's label "
        "“Introductions/Waiting for you”; `off`",
    )
    working_days: Annotated[tuple[int, ...], Read(_working_days)] = setting(
        _working_days("mon-fri"),
        "Days on which people are followed up and you are told: `mon-fri`, `sun-thu`, `mon,wed,fri`",
        shown="mon-fri",
    )
    working_hours: Annotated[tuple[int, int], Read(_working_hours)] = setting(
        _working_hours("8-19"),
        "Hours of your day in which you are told, from and up to; `0-24`: at any time",
        shown="8-19",
    )
    asked_at_most: Annotated[int, Meta(ge=0, le=100)] = setting(
        _NUDGING.asked_at_most, "How often one person may be asked in a quarter before you are warned; 0: never"
    )
    follow_up_after_working_days: Annotated[int, Meta(ge=1, le=60)] = setting(
        _POLICY.follow_up_after_working_days, "Working days without an answer before a follow-up is drafted"
    )
    follow_ups: Annotated[int, Meta(ge=0, le=2)] = setting(
        _POLICY.follow_ups, "How many follow-ups one person gets at most (0, 1 or 2)"
    )
    deferral_days: Days = setting(_POLICY.deferral_days, 'Days until asking again after a "not now" that names no day')
    stale_yes_days: Days = setting(_POLICY.stale_yes_days, "Days after which a yes is old and should be checked again")
    loop_days: Days = setting(_POLICY.loop_days, "Days after the introduction until you are asked how it went")
    first_word_working_days: Annotated[int, Meta(ge=0, le=30)] = setting(
        _POLICY.first_word_working_days,
        "Whole working days after the introduction until you are told that whoever was to write first was not seen to; "
        "0: never",
    )
    time_zone: Annotated[str, Read(_time_zone)] = setting(
        _POLICY.time_zone, "Your time zone, for working days and for days named in replies"
    )
    move_me_to_bcc: Annotated[bool, Read(_yes_or_no)] = setting(
        _POLICY.move_me_to_bcc, "Whether the final introduction offers to move you to bcc: true or false"
    )
    poll_seconds: Annotated[int, Meta(ge=10, le=86_400)] = setting(
        600, "Seconds between looks at a mailbox that announced nothing"
    )
    imap_timeout_seconds: Annotated[int, Meta(ge=1, le=600)] = setting(
        30, "Seconds to wait for an answer of a mail server"
    )
    connects_per_second: Annotated[float, Meta(ge=0, le=10_000)] = setting(
        20.0, "New connections a second to one mail server; 0: no limit"
    )
    lease_seconds: Annotated[int, Meta(ge=5, le=3_600)] = setting(
        60, "With several workers: seconds until a dead one's mailboxes are taken over"
    )
    model_url: Annotated[str, Read(_model_address)] = setting(
        "", "A language model that may help where you allow it: its OpenAI-compatible address; empty: none"
    )
    model_name: str = setting("", "Which model it is, as that address calls it")
    model_key: SecretText = setting(
        Secret(),
        "What opens it; `google`: this machine's own access at Google; empty: as kept by `optin model key`",
        shown="",
    )
    model_seconds: Annotated[int, Meta(ge=1, le=120)] = setting(15, "Seconds to wait for the language model, in all")
    model_tokens_per_day: Annotated[int, Meta(ge=0, le=100_000_000)] = setting(
        100_000, "Tokens that one mailbox may cost in a day (UTC)"
    )
    model_reasoning: Annotated[Literal["", "none", "minimal", "low", "medium", "high"], Read(str.lower)] = setting(
        "", "How much it may think aloud: `none`, `low`, …; empty: as it likes"
    )
    log_level: Annotated[Literal["debug", "info", "warning", "error"], Read(str.lower)] = setting(
        "info", "How much is logged: debug, info, warning or error"
    )

    @property
    def store_url(self) -> str:
        """Where the store is, whether it was set or not."""
        return self.database_url or f"sqlite:///{self.home / 'optin.db'}"


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of the environment; ``SettingsError`` that names each variable that cannot be used, and why."""
    given: dict[str, Any] = {}
    wrong = []
    for name, kind in get_type_hints(Settings, include_extras=True).items():
        text = environment.get(_variable(name), "").strip()
        if text:
            try:
                given[name] = _read(kind, text)
            except ValueError as reason:
                wrong.append(f"{_variable(name)} {reason}")
    if wrong:
        raise SettingsError(f"{'; '.join(wrong)}.", "Correct it, or unset it to use the default.")
    return Settings(**given)


def _read(kind: Any, text: str) -> object:
    """The text of a variable as that type; ValueError with what it must be: "must be a whole number from 1 to 60"."""
    value: object = text
    for how in get_args(kind)[1:] if get_origin(kind) is Annotated else ():
        if isinstance(how, Read):
            value = how.by(text)
    if not isinstance(value, str):
        return value
    try:
        return msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError:
        raise ValueError(_wanted(kind)) from None  # not chained: it may quote what was given


def _wanted(kind: Any) -> str:
    base, *notes = get_args(kind) if get_origin(kind) is Annotated else (kind,)
    if get_origin(base) is Literal:
        *most, last = get_args(base)
        return f"must be {', '.join(most)} or {last}"
    words = {int: "a whole number", float: "a number"}.get(base, "a text")
    within = next((f" from {note.ge} to {note.le}" for note in notes if isinstance(note, Meta)), "")
    return f"must be {words}{within}"


def policy(settings: Settings) -> Policy:
    """The part of the settings that goes into each introduction when it begins."""
    return Policy(
        follow_up_after_working_days=settings.follow_up_after_working_days,
        follow_ups=settings.follow_ups,
        deferral_days=settings.deferral_days,
        stale_yes_days=settings.stale_yes_days,
        loop_days=settings.loop_days,
        time_zone=settings.time_zone,
        move_me_to_bcc=settings.move_me_to_bcc,
        working_days=settings.working_days,
        first_word_working_days=settings.first_word_working_days,
    )


def nudging(settings: Settings) -> Nudging:
    """How, and when, the introducer is told."""
    hours = WorkingHours(settings.working_days, *settings.working_hours, settings.time_zone)
    return Nudging(Nudges(settings.notes), hours, settings.public_url, settings.asked_at_most)


def table() -> list[tuple[str, str, str]]:
    """Every setting as (name, default, help), e.g. ``("OPTIN_PORT", "8025", "Port that …")``."""
    return [(_variable(one.name), one.metadata["shown"], one.metadata["help"]) for one in fields(Settings)]


def unknown(environment: Mapping[str, str]) -> list[tuple[str, str | None]]:
    """Variables that look like settings but are none, each with the one that was probably meant.

    ``[("OPTIN_FOLOW_UPS", "OPTIN_FOLLOW_UPS")]``. For `optin doctor`; no error, because others may set such variables
    too (Kubernetes does for every service).
    """
    from difflib import get_close_matches

    known = [name.removeprefix(PREFIX) for name, _, _ in table()]
    ours = (name.removeprefix(PREFIX) for name in sorted(environment) if name.startswith(PREFIX))
    strange = [name for name in ours if name not in known and not name.startswith("TEST_")]
    meant = [next(iter(get_close_matches(name, known, 1)), None) for name in strange]
    return [(PREFIX + name, near and PREFIX + near) for name, near in zip(strange, meant, strict=True)]


def _variable(field: str) -> str:
    return PREFIX + field.upper()
