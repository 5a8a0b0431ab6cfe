"""Gmail: who calls, whose mailbox it is, and what is done in it through Google's own interfaces.

endpoints.py   where Google is, and what is asked of it
keys.py        Google's signing keys, kept and renewed      tokens.py     a signed token -> what it says
identity.py    who calls: Google for a user, or the bridge of a user
oauth.py       connecting a mailbox, and giving it back     pages.py      the few pages of that
push.py        Gmail calls when mail has come
gmail_api.py   the calls that may be made                   draft_box.py  drafts laid through them, once each
desk.py        the draft and the mail that are open on the screen

Google's libraries are loaded when the first call is made, not before: most of them are large, and whoever uses a
mailbox of another provider never needs them.
"""
