"""English, as the pages in the browser say it."""

from __future__ import annotations

from typing import Any

EN_PAGES: dict[str, Any] = {
    "skip_to_content": "Skip to the content",
    "reading": "Reading",
    "reading_empty": "Choose an introduction or a draft to read it here.",
    "mail_from": "From",
    "mail_to": "To",
    "mail_draft": "Draft",
    "mail_sent": "Sent",
    "mail_received": "Received",
    "mail_earlier": "What came before",
    "no_text": "This mail holds no text.",
    "attachments": "Attached: {names}",
    "letters_with": "You and {name}",
    "no_letters": "Nothing sent yet.",
    "mailbox_quiet": "The mailbox cannot be read just now.",
    "changed": "Something has changed.",
    "sign_in_title": "Please use the link from the terminal",
    "sign_in_text": "This page is for one person on their own computer. The program printed a link with a secret in it "
    "when it started: open that link, or paste the secret here.",
    "sign_in_label": "Secret",
    "sign_in_button": "Open",
    "sign_in_wrong": "That is not the secret of this program.",
    "demo_send": "Send",
    "demo_reply": "Write back to {name}",
    "demo_people": "Who is who in this demo",
    "demo_text": "Everything here is invented and stays on this computer: "
    "a small mail server, and people on it who answer.",
    "page_missing": "There is nothing here.",
    "more_pages": "More pages",
    "only_here_title": "Only on the computer that it runs on",
    "only_here": "This page is for one person on their own computer, and this request came from elsewhere,"
    " with nobody in between who signs people in. Open it at http://127.0.0.1 on the computer"
    " it runs on, or through “ssh -L”.",
    "sign_in_at_proxy": "Nobody is signed in. Open this page through the sign-in of your organisation.",
    "insight": "Looking back",
    "insight_nothing": "Nothing to look back on yet. Once you have begun an introduction, you see here what became of it.",
    "insight_months": "Introductions by month",
    "insight_introduced": "{n} of {all} became an introduction.",
    "insight_outcomes": ("introduced", "in touch themselves", "declined", "no answer", "withdrawn", "under way"),
    "insight_times": "How soon people answer",
    "insight_median": "Half of them within {days} days.",
    "insight_median_same_day": "Half of them on the same day.",
    "insight_median_next_day": "Half of them by the next day.",
    "insight_spans": ("the same day", "1–2 days", "3–7 days", "8–14 days", "later"),
    "insight_answers": "Answers",
    "insight_order": "Who says yes, by when they were asked",
    "insight_orders": ("both at once", "asked first", "after the other's yes"),
    "insight_share": "{n} of {all}",
    "insight_people": "Whom you asked most",
    "insight_asked": "Asked",
    "insight_numbers": "In numbers",
    "insight_csv": "Download as a table (CSV)",
}
