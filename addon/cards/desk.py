"""What every card is given: the words to use, the time, and where its buttons lead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from addon.words import Words
from introductions.working_days import local_day


class Path:
    """The addresses that buttons and Google's triggers post to; ``routes`` registers each of them."""

    HOME = "/addon/home"
    MESSAGE = "/addon/message"
    COMPOSE = "/addon/compose"
    INTRODUCTION = "/addon/introduction"
    PREVIEW = "/addon/preview"
    BEGIN = "/addon/begin"
    ANSWER = "/addon/answer"
    OPEN_DRAFT = "/addon/open-draft"
    REFRESH = "/addon/refresh"
    INTRODUCE = "/addon/introduce"
    SETTINGS = "/addon/settings"
    DISCONNECT = "/addon/disconnect"
    WORDING = "/addon/wording"


@dataclass(frozen=True, slots=True)
class Desk:
    """``Desk(EN, now, "https://app.example")``. ``now`` is aware; days are those of the introduction's time zone."""

    words: Words
    now: datetime
    base_url: str

    def today(self, time_zone: str = "UTC") -> date:
        """The calendar day in that zone."""
        return local_day(self.now, time_zone)

    def told(self, text: str) -> str:
        """What went wrong (``OptInError.for_user``, why a mailbox is paused), in the reader's language."""
        from addon.words.troubles import told  # a long table, and most cards have nothing to complain about

        return told(text, self.words.language)

    def ago(self, moment: datetime, time_zone: str) -> str:
        """``"3 days ago"``, counted in calendar days of that zone."""
        return self.words.ago(local_day(moment, time_zone), self.today(time_zone))
