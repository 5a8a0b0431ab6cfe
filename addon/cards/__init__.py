"""What the introducer sees, as Google's card JSON v1: one file per card, pure functions of what is known.

home.py           what waits for you, what is under way, what is done
introduction.py   both people side by side, the next step, the story
answer.py         an answer by hand; calling it off
preview.py        both asks, readable at once, before anything is made
drafts.py         which draft?
result.py         what came of the press
account.py        connecting a mailbox, connecting it again, giving the access back
open_mail.py      a mail that could become an introduction
notice.py         errors, and words for those who have no mailbox here yet

widgets.py        the smallest pieces     desk.py     what every card is given
people.py         one person's place in an introduction    steps.py    what waits for the introducer
"""
