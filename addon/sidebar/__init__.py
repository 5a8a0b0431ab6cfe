"""The same cards in a browser, beside a reading pane: for any mailbox, and for the demo. One person, on loopback.

pages.py     what stands at which address            render.py    card JSON -> HTML
pane.py      which mails are shown                links.py     which page shows what a press shows
letters.py   a mail, safely, as text to read          feed.py      telling the page that something changed
"""
