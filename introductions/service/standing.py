"""People who told the introducer that they need not be asked: "just send it" (E22). It is kept with its words and its
day, and honoured like a yes to the draft at hand, which the introducer may still take back there."""

from __future__ import annotations

from collections.abc import Sequence

from introductions.errors import NotFoundError, NotNowError
from introductions.model import Person, StandingYes
from introductions.service.steps import Steps, unknown

LONGEST_WORDS = 400


class Standing(Steps):
    """Keeping, seeing and ending it."""

    def standing(self, account: str) -> list[StandingYes]:
        """Everybody whom this introducer need not ask, by address."""
        with self._store.transaction() as tx:
            return tx.standing(account)

    def stand(self, account: str, person: Person, words: str = "") -> StandingYes:
        """This person need not be asked from now on; what is under way stays as it is.

        ``words`` are theirs. Raises NotFoundError for an account that is not here, or somebody without an address.
        """
        if "@" not in person.email.strip("@ "):
            raise NotFoundError(f"{person.email!r} is no address.", "Write it as name@example.org.")
        yes = StandingYes(person, " ".join(words.split())[:LONGEST_WORDS], self._clock())
        with self._store.transaction() as tx:
            if tx.account(account) is None:
                raise NotFoundError(f"No mailbox {account!r} is connected.", "See 'optin account list'.")
            tx.stand(account, yes)
            tx.commit()
        return yes

    def stand_after(self, introduction: str, address: str) -> StandingYes:
        """The same for one whom this introduction brought together: their yes was to this one, and no word of it is
        kept as if it were for all.

        Raises NotFoundError for an introduction or a party that is not here, NotNowError for one who did not agree or
        was not introduced.
        """
        with self._store.transaction() as tx:
            known = tx.introduction(introduction)
        if known is None:
            raise unknown(introduction)
        party = known.party(address)
        if party is None:
            raise NotFoundError("That person is no party of this introduction.", "Open it again from the list.")
        if known.introduced_at is None or not party.consents:
            raise NotNowError("Only somebody who agreed and was introduced need not be asked again.")
        return self.stand(known.account, party.person)

    def ask_again(self, account: str, address: str) -> bool:
        """This person is asked like everybody else from now on; False if that was so already."""
        with self._store.transaction() as tx:
            stood = tx.unstand(account, address)
            tx.commit()
        return stood


def of_these(standing: Sequence[StandingYes], people: Sequence[Person]) -> tuple[StandingYes, ...]:
    """Those of ``people`` who need not be asked."""
    keys = {person.key for person in people}
    return tuple(yes for yes in standing if yes.person.key in keys)
