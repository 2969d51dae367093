"""Who held which office, on both sides, with the times in which we know of nobody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from chronicle.edtf import Edtf
from chronicle.model.chronicle import Chronicle
from chronicle.records import Person, Role

OFFICES = {
    "head-of-party": "Heads of party",
    "head-of-state": "Heads of state",
    "head-of-government": "Heads of government",
    "foreign-minister": "Foreign ministers",
    "ambassador": "Heads of mission and ambassadors",
    "commander": "Commanders",
}
"""The offices in their order, with their headings."""
_LEAST_GAP = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class Holding:
    """A time in which a person held an office, or, with no person, one in which nobody is known to have."""

    person: Person | None
    role: Role | None
    first: date
    last: date

    @property
    def start(self) -> Edtf | None:
        """The start as precise as it is known."""
        return self.role.from_ if self.role else None

    @property
    def end(self) -> Edtf | None:
        """The end as precise as it is known."""
        return self.role.to if self.role else None


def holdings(chronicle: Chronicle, office: str, party_id: str) -> list[Holding]:
    """Return who held an office on one side in order of time, with gaps of more than two months between them.

    A holding without a known end lasts, for the order and the chart, until the next one begins; so does one without
    a known start begin at its end.
    """
    known = sorted(_known(chronicle, office, party_id), key=lambda holding: (holding.first, holding.last))
    filled: list[Holding] = []
    reached = date.min
    for number, holding in enumerate(known):
        if holding.role.to is None:
            following = known[number + 1].first if number + 1 < len(known) else holding.first
            holding = Holding(holding.person, holding.role, holding.first, max(following, holding.first))  # noqa: PLW2901
        if filled and holding.first - reached > _LEAST_GAP:
            filled.append(Holding(None, None, reached + timedelta(days=1), holding.first - timedelta(days=1)))
        filled.append(holding)
        reached = max(reached, holding.last)
    return filled


def _known(chronicle: Chronicle, office: str, party_id: str) -> Iterator[Holding]:
    for person in chronicle.people.values():
        for role in person.roles:
            if person.party == party_id and role.office == office and (role.from_ or role.to):
                # An open end is as good as the other one: "../1818" says in office by 1818 at the latest.
                start, end = role.from_ or role.to, role.to
                first = start.earliest or start.latest
                last = max(first, end.latest or end.earliest) if end else first
                yield Holding(person, role, first, last)
