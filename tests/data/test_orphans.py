"""Nothing in the real data stands alone: every source is used, every record is mentioned."""

from pathlib import Path

import pytest

from chronicle.model import Chronicle
from chronicle.prose.tokens import Cite, scan
from chronicle.records import leaves

READ = (
    "eras", "events", "people", "organisations", "places", "documents", "units", "series", "breakdowns", "comparison",
)  # fmt: skip


@pytest.fixture(scope="module")
def written(root: Path) -> list:
    """Every reference in the hand-written pages."""
    return [found for file in (root / "docs").rglob("*.md") for found in scan(file.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def linked(written: list) -> set[str]:
    """The ids that hand-written pages link to."""
    return {found.id for found in written if not isinstance(found, Cite)}


def test_every_source_is_used(chronicle: Chronicle, written: list):
    units = {source.id for unit in chronicle.units.values() for source in unit.sources}
    cited = {found.id for found in written if isinstance(found, Cite)}
    assert set(chronicle.sources) - set(chronicle.resting_on) - cited - units == set()


@pytest.mark.parametrize("kind", ["organisations", "places", "documents"])
def test_every_record_is_mentioned(chronicle: Chronicle, linked: set[str], kind: str):
    assert set(chronicle.records(kind)) - set(chronicle.mentioned_by) - linked == set()


def test_every_person_is_mentioned_or_held_an_office(chronicle: Chronicle, linked: set[str]):
    in_office = {person.id for person in chronicle.people.values() if any(role.office for role in person.roles)}
    assert set(chronicle.people) - set(chronicle.mentioned_by) - linked - in_office == set()


def test_every_unit_is_used(chronicle: Chronicle):
    used = {record.unit for kind in ("series", "breakdowns") for record in chronicle.records(kind).values()}
    assert set(chronicle.units) - used == set()


def test_every_term_occurs(chronicle: Chronicle, linked: set[str], root: Path):
    records = [record for kind in READ for record in chronicle.records(kind).values()]
    texts = [leaf.value for record in records for leaf in leaves(record)]
    texts += [file.read_text(encoding="utf-8") for file in (root / "docs").rglob("*.md")]
    everything = "\n".join(texts)
    terms = {term.id for term in chronicle.glossary.values() if term.term in everything}
    assert set(chronicle.glossary) - set(chronicle.mentioned_by) - linked - terms == set()
