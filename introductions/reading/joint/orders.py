"""The verbs that introducers give orders with, in English: "bring a torch"."""

from __future__ import annotations

# Verbs that introducers give orders with. Those that are nouns as well order only where an object follows.
ORDERS = frozenset(
    """accept add allow arrange ask assume avoid be bear beware bother bring buy catch choose come compare confirm consider
    continue decide describe dig do don't dont enjoy excuse expect explain feel fetch find forget forgive get give go grab
    greet hear ignore imagine insist invite join keep know learn leave let lie listen lose make meet mention mind negotiate
    obey pass pay persuade picture pop pour prepare press pretend promise put quote reach read recall relax remember remind reply
    respect respond ring say see sell send settle shout sing sit skip smile speak spend stay steer stop suggest take
    teach tell thank think throw treat trust try tuck understand use visit wait walk warn watch wear wish wonder write""".split()
)
ORDERS_OR_NOUNS = frozenset(
    """answer book budget call chat check cheer claim clear cook copy cover cross cut dial discuss dress drink drive drop email
    face feed fill fix flag follow guess hand handle help holler hug hurry jump kick knock lead look lunch mail mark
    move name nod note notice nudge offer open order pack park phone pick ping plan play post practise price pull push
    report rest ride run save schedule scroll share show shut sign sleep smell sort start stick swap talk taste test
    text tip touch trade turn twist type wake wash welcome work""".split()
)
