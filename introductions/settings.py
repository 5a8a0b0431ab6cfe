"""Every setting there is, in one table, read once from the environment.

    OPTIN_TIME_ZONE=Europe/Lisbon OPTIN_FOLLOW_UPS=0 optin run

A setting is an environment variable ``OPTIN_…``; one that is empty counts as not set. What is wrong is said at once, by
name, before anything is done.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from platformdirs import user_data_path
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from introductions.errors import SettingsError
from introductions.lifecycle.nudges import Nudging
from introductions.model import Nudges, Policy
from introductions.working_days import WorkingHours

PREFIX = "OPTIN_"
_PLATFORM_HOME = "the platform's data directory"
_POLICY, _NUDGING = Policy(), Nudging()
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # no such zone; a directory; not even a name
        raise ValueError("is no time zone; use a name such as Europe/Lisbon") from None
    return name


def _working_days(text: object) -> object:
    """``"mon-fri"`` and ``"sun-thu"`` are ranges, ``"mon,wed"`` a list; the days as ``date.weekday()`` counts them."""
    if not isinstance(text, str):
        return text
    days: set[int] = set()
    for part in text.lower().split(","):
        ends = [_DAYS.index(day) if (day := name.strip()[:3]) in _DAYS else None for name in part.split("-")]
        if None in ends or len(ends) > 2:
            raise ValueError("must be days such as mon-fri or mon,wed,fri")
        first, last = ends[0] or 0, ends[-1] or 0
        days |= {(first + n) % 7 for n in range((last - first) % 7 + 1)}
    return tuple(sorted(days))


def _working_hours(text: object) -> object:
    """``"8-19"``: from 8:00 up to 19:00."""
    if not isinstance(text, str):
        return text
    start, dash, end = (part.strip().removesuffix(":00") for part in text.partition("-"))
    if not (dash and start.isdecimal() and end.isdecimal() and 0 <= int(start) < int(end) <= 24):
        raise ValueError("must be two hours such as 8-19")
    return int(start), int(end)


def _web_address(url: str) -> str:
    if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname):
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


def _directory(path: Path) -> Path:
    return path.expanduser().absolute()


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


Days = Annotated[int, Field(ge=1, le=365)]


class Settings(BaseSettings):
    """The settings of one process. ``Settings()`` would read them too; ``read_settings`` explains what is wrong."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    home: Annotated[Path, AfterValidator(_directory)] = Field(
        default_factory=lambda: user_data_path("optin", appauthor=False),
        description="Directory of the store and its key file",
    )
    database_url: str = Field(
        default="",
        repr=False,  # may hold a password
        description="Where the store is: sqlite:///PATH or postgresql://USER@HOST/NAME; empty: optin.db in OPTIN_HOME",
    )
    keys: SecretStr = Field(
        default=SecretStr(""),
        description="Keys that encrypt the store, comma separated, the first encrypts; empty: a key file in OPTIN_HOME",
    )
    host: str = Field(default="127.0.0.1", min_length=1, description="Address that `optin serve` listens on")
    port: int = Field(default=8025, ge=0, le=65535, description="Port that `optin serve` listens on; 0: any free one")
    public_url: Annotated[str, AfterValidator(_web_address)] = Field(
        default="", description="The address under which others reach `optin serve`, for links and for Google"
    )
    trusted_proxy: str = Field(
        default="", description="Address of the proxy in front of `optin serve`, whose X-Forwarded-For is believed"
    )
    google_client_id: str = Field(default="", description="OAuth client of Google's with which mailboxes are connected")
    google_client_secret: SecretStr = Field(default=SecretStr(""), description="The secret of that client")
    addon_service_account: str = Field(
        default="", description="Who calls as Google; `gcloud workspace-add-ons get-authorization` names it"
    )
    addon_client_id: str = Field(default="", description="The add-on's own client id; the same command names it")
    bridge_client_ids: str = Field(
        default="", description="Client ids of Apps Script bridges that may call, comma separated"
    )
    requests_per_minute: int = Field(
        default=120, ge=10, le=10_000, description="How often one user of the add-on may press, per minute"
    )
    metrics_token: SecretStr = Field(
        default=SecretStr(""), description="What Prometheus must present at `/metrics`; empty: there are none"
    )
    notes: Annotated[Literal["note", "label", "off"], BeforeValidator(_lower)] = Field(
        default="note",
        description="How you are told: `note` in your INBOX, once a day at most; `label`: Gmail's label "
        "“Introductions/Waiting for you”; `off`",
    )
    working_days: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_working_days)] = Field(
        default="mon-fri",
        validate_default=True,
        description="Days on which people are followed up and you are told: `mon-fri`, `sun-thu`, `mon,wed,fri`",
    )
    working_hours: Annotated[tuple[int, int], NoDecode, BeforeValidator(_working_hours)] = Field(
        default="8-19",
        validate_default=True,
        description="Hours of your day in which you are told, from and up to; `0-24`: at any time",
    )
    asked_at_most: int = Field(
        default=_NUDGING.asked_at_most,
        ge=0,
        le=100,
        description="How often one person may be asked in a quarter before you are warned; 0: never",
    )
    follow_up_after_working_days: Annotated[int, Field(ge=1, le=60)] = Field(
        default=_POLICY.follow_up_after_working_days,
        description="Working days without an answer before a follow-up is drafted",
    )
    follow_ups: Annotated[int, Field(ge=0, le=2)] = Field(
        default=_POLICY.follow_ups, description="How many follow-ups one person gets at most (0, 1 or 2)"
    )
    deferral_days: Days = Field(
        default=_POLICY.deferral_days, description='Days until asking again after a "not now" that names no day'
    )
    stale_yes_days: Days = Field(
        default=_POLICY.stale_yes_days, description="Days after which a yes is old and should be checked again"
    )
    loop_days: Days = Field(
        default=_POLICY.loop_days, description="Days after the introduction until you are asked how it went"
    )
    time_zone: Annotated[str, AfterValidator(_time_zone)] = Field(
        default=_POLICY.time_zone, description="Your time zone, for working days and for days named in replies"
    )
    move_me_to_bcc: bool = Field(
        default=_POLICY.move_me_to_bcc,
        description="Whether the final introduction offers to move you to bcc: true or false",
    )
    poll_seconds: int = Field(
        default=600, ge=10, le=86_400, description="Seconds between looks at a mailbox that announced nothing"
    )
    imap_timeout_seconds: int = Field(
        default=30, ge=1, le=600, description="Seconds to wait for an answer of a mail server"
    )
    connects_per_second: float = Field(
        default=20.0, ge=0, le=10_000, description="New connections a second to one mail server; 0: no limit"
    )
    lease_seconds: int = Field(
        default=60,
        ge=5,
        le=3_600,
        description="With several workers: seconds until a dead one's mailboxes are taken over",
    )
    model_url: Annotated[str, AfterValidator(_model_address)] = Field(
        default="",
        description="A language model that may help where you allow it: its OpenAI-compatible address; empty: none",
    )
    model_name: str = Field(default="", description="Which model it is, as that address calls it")
    model_key: SecretStr = Field(
        default=SecretStr(""),
        description="What opens it; `google`: this machine's own access at Google; empty: as kept by `optin model key`",
    )
    model_seconds: int = Field(default=15, ge=1, le=120, description="Seconds to wait for the language model, in all")
    model_tokens_per_day: int = Field(
        default=100_000, ge=0, le=100_000_000, description="Tokens that one mailbox may cost in a day (UTC)"
    )
    model_reasoning: Annotated[Literal["", "none", "minimal", "low", "medium", "high"], BeforeValidator(_lower)] = (
        Field(
            default="", description="How much it may think aloud, where it knows `reasoning_effort`; empty: as it likes"
        )
    )
    log_level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(_lower)] = Field(
        default="info", description="How much is logged: debug, info, warning or error"
    )

    @property
    def store_url(self) -> str:
        """Where the store is, whether it was set or not."""
        return self.database_url or f"sqlite:///{self.home / 'optin.db'}"


def read_settings() -> Settings:
    """The settings of the environment; ``SettingsError`` that names each variable that cannot be used, and why."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = [f"{_variable(str(e['loc'][0]))} {_reason(e['msg'])}" for e in error.errors(include_input=False)]
        raise SettingsError(f"{'; '.join(wrong)}.", "Correct it, or unset it to use the default.") from None


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
    )


def nudging(settings: Settings) -> Nudging:
    """How, and when, the introducer is told."""
    hours = WorkingHours(settings.working_days, *settings.working_hours, settings.time_zone)
    return Nudging(Nudges(settings.notes), hours, settings.public_url, settings.asked_at_most)


def table() -> list[tuple[str, str, str]]:
    """Every setting as (name, default, help), e.g. ``("OPTIN_PORT", "8025", "Port that …")``."""
    rows = []
    for name, field in Settings.model_fields.items():
        if name == "home":
            default = _PLATFORM_HOME
        elif isinstance(field.default, SecretStr):
            default = field.default.get_secret_value()
        else:
            default = str(field.default)
        rows.append((_variable(name), default, field.description or ""))
    return rows


def unknown(environment: Mapping[str, str]) -> list[tuple[str, str | None]]:
    """Variables that look like settings but are none, each with the one that was probably meant.

    ``[("OPTIN_FOLOW_UPS", "OPTIN_FOLLOW_UPS")]``. For `optin doctor`; no error, because others may set such variables
    too (Kubernetes does for every service).
    """
    known = [name.removeprefix(PREFIX) for name, _, _ in table()]
    ours = (name.removeprefix(PREFIX) for name in sorted(environment) if name.startswith(PREFIX))
    strange = [name for name in ours if name not in known and not name.startswith("TEST_")]
    meant = [next(iter(get_close_matches(name, known, 1)), None) for name in strange]
    return [(PREFIX + name, near and PREFIX + near) for name, near in zip(strange, meant, strict=True)]


def _variable(field: str) -> str:
    return field.upper() if field.upper().startswith(PREFIX) else PREFIX + field.upper()


def _reason(message: str) -> str:
    """Pydantic's words, joined to the name of the variable: "must be a valid integer"."""
    message = message.removeprefix("Value error, ")
    return message.replace("Input should be", "must be", 1).rstrip(".") if message else "cannot be used"
