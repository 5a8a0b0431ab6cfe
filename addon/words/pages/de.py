"""German, as the pages in the browser say it."""

from __future__ import annotations

from typing import Any

DE_PAGES: dict[str, Any] = {
    "skip_to_content": "Zum Inhalt",
    "reading": "Lesen",
    "reading_empty": "Wählen Sie eine Vorstellung oder einen Entwurf, um ihn hier zu lesen.",
    "mail_from": "Von",
    "mail_to": "An",
    "mail_draft": "Entwurf",
    "mail_sent": "Gesendet",
    "mail_received": "Empfangen",
    "mail_earlier": "Was davor war",
    "no_text": "Diese Mail enthält keinen Text.",
    "attachments": "Angehängt: {names}",
    "letters_with": "Sie und {name}",
    "no_letters": "Noch nichts gesendet.",
    "mailbox_quiet": "Das Postfach lässt sich gerade nicht lesen.",
    "changed": "Es hat sich etwas geändert.",
    "sign_in_title": "Bitte den Link aus dem Terminal öffnen",
    "sign_in_text": "Diese Seite ist für eine Person an ihrem eigenen Rechner. Das Programm hat beim Start einen Link "
    "mit einem Geheimnis ausgegeben: Öffnen Sie ihn, oder fügen Sie das Geheimnis hier ein.",
    "sign_in_label": "Geheimnis",
    "sign_in_button": "Öffnen",
    "sign_in_wrong": "Das ist nicht das Geheimnis dieses Programms.",
    "demo_send": "Senden",
    "demo_reply": "{name} antworten",
    "demo_people": "Wer ist wer in dieser Vorführung",
    "demo_text": "Alles hier ist erfunden und bleibt auf diesem Rechner: "
    "ein kleiner Mailserver und Leute darauf, die antworten.",
    "page_missing": "Hier ist nichts.",
    "more_pages": "Weitere Seiten",
    "only_here_title": "Nur auf dem Rechner, auf dem es läuft",
    "only_here": "Diese Seite ist für eine Person an ihrem eigenen Rechner, und diese Anfrage kam von "
    "anderswo, ohne dass jemand dazwischen die Leute anmeldet. Öffnen Sie sie unter "
    "http://127.0.0.1 auf dem Rechner, auf dem sie läuft, oder über „ssh -L“.",
    "sign_in_at_proxy": "Niemand ist angemeldet. Öffnen Sie diese Seite über die Anmeldung Ihrer Organisation.",
    "insight": "Rückblick",
    "insight_nothing": "Noch nichts. Sobald Sie eine Vorstellung begonnen haben, sehen Sie hier, was daraus wurde.",
    "insight_months": "Vorstellungen nach Monat",
    "insight_introduced": "Aus {n} von {all} wurde eine Vorstellung.",
    "insight_outcomes": (
        "vorgestellt",
        "schreiben sich selbst",
        "abgelehnt",
        "keine Antwort",
        "zurückgezogen",
        "läuft",
    ),
    "insight_times": "Wie schnell Antworten kommen",
    "insight_median": "Die Hälfte innerhalb von {days} Tagen.",
    "insight_median_same_day": "Die Hälfte noch am selben Tag.",
    "insight_median_next_day": "Die Hälfte bis zum nächsten Tag.",
    "insight_spans": ("am selben Tag", "1–2 Tage", "3–7 Tage", "8–14 Tage", "später"),
    "insight_answers": "Antworten",
    "insight_order": "Wer zusagt, je nach Reihenfolge",
    "insight_orders": ("beide zugleich", "zuerst gefragt", "nach dem Ja"),
    "insight_share": "{n} von {all}",
    "insight_people": "Wen Sie am häufigsten gefragt haben",
    "insight_asked": "Gefragt",
    "insight_numbers": "In Zahlen",
    "insight_csv": "Als Tabelle herunterladen (CSV)",
}
