"""Building the house from its settings: the one place where both wings, the store, the clock and chance meet.

house.py    House: store, service and ways into the mailboxes, for one process
google.py   Gmail: the add-on's backend, connecting mailboxes, the manifests
mail.py     a look into an IMAP mailbox, as the add-on wants to see it
model.py    the language model that the settings name, if they name one
care.py     doctor, upgrade, new keys; checks.py more of what doctor looks at
serving.py  the web server, and the secret in its link
"""

from addon.wiring.care import diagnose, rotate_keys, upgrade
from addon.wiring.ground import fresh_id, utc_now
from addon.wiring.house import House, open_house
from addon.wiring.serving import serve
from addon.wiring.stories import demo_browser, demo_headless

__all__ = [
    "House",
    "demo_browser",
    "demo_headless",
    "diagnose",
    "fresh_id",
    "open_house",
    "rotate_keys",
    "serve",
    "upgrade",
    "utc_now",
]
