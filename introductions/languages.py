"""The languages that mails are written in."""

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl")
