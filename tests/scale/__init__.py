"""What many mailboxes would take, from measured constants: ``make scale``.

model      a day of so many mailboxes, minute by minute: pure, seeded
__main__   the table of docs/scale.md
"""
