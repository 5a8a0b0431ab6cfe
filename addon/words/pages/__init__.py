"""What only the pages in the browser say, and the look back: names here, a table per language beside it."""

from __future__ import annotations

from msgspec import Struct


class PageWords(Struct, frozen=True, kw_only=True, eq=False):
    """The part of ``Words`` that no card says. A struct: a dataclass of so many fields takes 10 ms to be made."""

    # the page in the browser
    skip_to_content: str
    reading: str
    reading_empty: str
    mail_from: str
    mail_to: str
    mail_draft: str
    mail_sent: str
    mail_received: str
    mail_earlier: str
    no_text: str
    attachments: str  # {names}
    letters_with: str  # {name}
    no_letters: str
    mailbox_quiet: str
    changed: str
    sign_in_title: str
    sign_in_text: str
    sign_in_label: str
    sign_in_button: str
    sign_in_wrong: str
    demo_send: str
    demo_reply: str  # {name}
    demo_people: str
    demo_text: str
    page_missing: str
    more_pages: str
    only_here_title: str
    only_here: str
    sign_in_at_proxy: str

    # looking back
    insight: str
    insight_nothing: str
    insight_months: str
    insight_introduced: str  # {n} {all}
    insight_outcomes: tuple[str, ...]  # introduced, in touch, declined, silent, withdrawn, under way
    insight_times: str
    insight_median: str  # {days}
    insight_median_same_day: str
    insight_median_next_day: str
    insight_spans: tuple[str, ...]  # same day, two days, a week, two weeks, later
    insight_answers: str
    insight_order: str
    insight_orders: tuple[str, ...]  # both at once, first, second
    insight_share: str  # {n} {all}
    insight_people: str
    insight_asked: str
    insight_numbers: str
    insight_csv: str
