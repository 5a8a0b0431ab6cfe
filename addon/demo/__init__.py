"""The demo: a real mail server in this process, and people on it who answer in character.

    server.py           pymap (IMAP) and aiosmtpd (SMTP) in one event loop in one thread
    pymap_patches.py    what stock pymap lacks
    mails/, drafts.py   three draft introductions, as a person would have written them (CC0)
    cast.py             who is in them, and how each of them answers
    correspondents.py   they read what reaches their mailbox and answer by SMTP
    letters.py          how mail programs write a reply        machine_letters.py   out of office, bounce
    sending.py          the introducer's mail program: it sends a draft, it writes back
    stage.py            all of that put up, with a store of its own; nothing is left of it
    story.py            the whole story without a browser      transcript.py   told as a page or as JSON
    browser.py          the whole story in a browser

This is the one place of the project that sends mail, because here we play the people. It sends to the embedded
server on the loopback interface and to nothing else.
"""
