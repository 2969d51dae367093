"""Who held which post: the roles of a person, the people of an organisation, and both as a time bar."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chronicle.edtf import Edtf
from chronicle.model.chronicle import Chronicle
from chronicle.records import Event, Organisation, Person
from chronicle.render.spans import Span, TimeBar, time_bar

_MOST_LANES = 10


@dataclass(frozen=True, slots=True)
class Post:
    """A row of posts: words, the record that is linked beside them, dates as known.

    On a person's page the words are the role and the record is the organisation; on an organisation's they are the
    role and the record is the person, who then stands first.
    """

    words: str
    record_id: str | None
    start: Edtf | None
    end: Edtf | None


def posts_by_organisation(chronicle: Chronicle) -> dict[str, list[Post]]:
    """Return the posts of all people by the organisation that they were held in."""
    posts: dict[str, list[Post]] = defaultdict(list)
    for person in chronicle.people.values():
        for role in person.roles:
            if role.organisation:
                posts[role.organisation].append(Post(role.role, person.id, role.from_, role.to))
    return posts


class Posts:
    """All posts of a chronicle, by person and by organisation."""

    def __init__(self, chronicle: Chronicle, by_organisation: Mapping[str, Sequence[Post]]):
        """`by_organisation` are the `posts_by_organisation` of this chronicle."""
        self._chronicle = chronicle
        self._people = by_organisation

    def of_person(self, person: Person) -> list[Post]:
        """Return the roles of a person as they follow in the data."""
        return [Post(role.role, role.organisation, role.from_, role.to) for role in person.roles]

    def in_organisation(self, organisation: Organisation) -> list[Post]:
        """Return who held posts in an organisation, in order of time; those without a date last."""
        return sorted(self._people.get(organisation.id, ()), key=_order)

    def bar_of_person(self, person: Person, events: Sequence[Event]) -> TimeBar | None:
        """Return the life and the dated roles of a person as a drawing; None without a dated role."""
        roles = [Span(post.words, post.start, post.end) for post in self.of_person(person) if post.start or post.end]
        if not roles:
            return None
        return time_bar(self._chronicle, [Span("Life", person.born, person.died), *roles], events)

    def bar_of_organisation(self, organisation: Organisation, events: Sequence[Event]) -> TimeBar | None:
        """Return the existence of an organisation as a drawing, with its people unless they are many."""
        if not (organisation.founded or organisation.dissolved):
            return None
        people = [post for post in self.in_organisation(organisation) if post.start or post.end]
        own = Span(organisation.abbreviation or organisation.name, organisation.founded, organisation.dissolved)
        shown = people if len(people) <= _MOST_LANES else []
        named = [Span(self._chronicle.people[post.record_id].name, post.start, post.end) for post in shown]
        return time_bar(self._chronicle, [own, *named], events)


def _order(post: Post) -> tuple:
    date = post.start or post.end
    return (date is None, date.sort_key if date else (), post.record_id)
