"""Which last labels of a name make it a domain."""

from __future__ import annotations

from linkify_it.tlds import TLDS

TOP_LEVEL = frozenset(name.casefold() for name in TLDS) | {"onion", "local", "test", "example", "invalid", "рф", "中国"}

#: Top-level domains that are also words with which a sentence may begin: a full stop without a space is likelier.
WORDS = frozenset(
    "it is in so no to at be do my me us am as et la es se de id im my pm by am an il tu as si no al "
    "today life love now here work live news family how one top best new care fit fun fan kids men "
    "plus total open off team tips town world zone man mom dad rest run sale".split()
)


#: Firms that everybody calls by their domain: naming one tells nobody how to reach a person.
FIRMS = frozenset(
    "amazon.com booking.com hotels.com expedia.com monday.com match.com salesforce.com cars.com alibaba.com trivago.com "
    "agoda.com kayak.com ancestry.com wordpress.com about.com overstock.com indeed.com glassdoor.com chess.com "
    "check24.de mobile.de bol.com coolblue.nl marktplaats.nl funda.nl leboncoin.fr vente-privee.com showroomprive.com "
    "idealista.com subito.it immobiliare.it olx.pt mercadolivre.com zalando.de otto.de autoscout24.de blablacar.fr "
    "change.org archive.org fast.ai character.ai hugging.face notion.so draw.io last.fm".split()
)


def is_top_level(label: str) -> bool:
    """Is this the last label of a domain? ``is_top_level("org")``."""
    return label.casefold() in TOP_LEVEL
