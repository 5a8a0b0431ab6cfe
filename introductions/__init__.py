"""Double opt-in introductions: the subject itself, with no network, no clock and no web in it.

introducer         the account's owner, the only user
party              one of the people to be introduced
introduction       one case: its parties, its joint text, everything that happened
joint text         the draft introduction the introducer wrote to both
ask                the private opt-in request to one party
reply, answer      the message that came back; what it means (``model.Label``)
evidence           the words of the reply on which the answer rests
final introduction the mail to both, suggested once both have agreed
nudge              a word to the introducer
helper             a language model that may read or word something, where the introducer allows it; never needed
outbox, place      drafts decided on; to put one into the mailbox's Drafts folder, once

The life of one party (``lifecycle`` holds the table)::

    to_ask → ask_decided → ask_drafted → asked ─┬→ accepted ──────────┐
        agreed_beforehand ──────────────────────┼─────────────────────┤ all → ready → introduced
                                                ├→ deferred ─(day)→ asked again
                                                ├→ question ─(introducer answers)→ asked
                                                ├→ direct   → closed
                                                ├→ declined → closed; a closing note to others who were asked
                                                ├→ silent   → after the last follow-up
                                                └→ unreachable, unclear → the introducer decides
"""
