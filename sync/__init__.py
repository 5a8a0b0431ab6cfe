"""Mailboxes: IMAP, watching, catching up, placing drafts. Knows nothing of the web (``addon``).

worker      Worker: watch all mailboxes, or look at each once
watcher     one thread for all that wait (post: one of them); jobs the threads that work; pace how often and how patient
visit       what is done at one visit: incoming reads what came, outbox lays drafts;
            aside and stumbles: what could not be read
connect     open a mailbox, or find out why not: transport, credentials, troubles (errors with what to do)
mailbox     ImapMailbox: reading without a trace; listing, folders, fetching, pipeline, gmail are what it is made of;
            idle waits for pushes, announced for a provider that calls instead
draft_box   ImapDraftBox: the only one that writes to a mailbox; drafts says which of them are still ours
memory      both of them without a server
memo        small things that must survive a restart
"""
