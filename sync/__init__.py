"""Mailboxes: IMAP, watching, catching up, placing drafts. Knows nothing of the web (``addon``)."""
