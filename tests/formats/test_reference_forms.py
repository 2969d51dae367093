"""References as BibTeX and RIS, read back by the libraries that others read them with."""

import bibtexparser
import pytest
import rispy
from bibtexparser import middlewares
from pybtex.database import parse_string
from pybtex.richtext import Text

from chronicle.formats.bibtex import bibtex
from chronicle.formats.own import record_csl
from chronicle.formats.ris import ris
from chronicle.model import Chronicle

BOOK = {
    "id": "berg-2001",
    "type": "book",
    "title": "Größe & Ruhm: 100 % der {Ehre}, $5_000 #1 ~ ^ \\ „so“",
    "original-title": "Величие и слава",
    "author": [
        {"family": "Berg", "given": "Anna", "non-dropping-particle": "von", "suffix": "Jr."},
        {"literal": "Ministry of Trade and Industry"},
        {"family": "Иванов", "given": "Пётр"},
    ],
    "issued": {"date-parts": [[1999, 5], [2001, 6, 7]]},
    "accessed": {"date-parts": [[2026, 11, 2]]},
    "publisher": "Smith and Sons",
    "URL": "https://example.org/a_b?c=%20&d=1#e",
    "page": "12–15",
    "note": "two\nlines",
}


def read_bibtex(text: str) -> dict[str, dict[str, str]]:
    """Return the fields of every entry, names taken apart, as bibtexparser reads them without any mending."""
    library = bibtexparser.parse_string(text, append_middleware=[middlewares.SeparateCoAuthors()])
    assert library.failed_blocks == []
    return {
        entry.key: {field.key: field.value for field in entry.fields} | {"type": entry.entry_type}
        for entry in library.entries
    }


def test_bibtex_with_every_kind_of_sign():
    read = read_bibtex(bibtex([BOOK]))["berg-2001"]
    assert read["type"] == "book"
    assert read["author"] == ["von Berg, Jr., Anna", "{Ministry of Trade and Industry}", "Иванов, Пётр"]
    assert read["origtitle"] == "Величие и слава"
    assert (read["year"], read["date"], read["urldate"]) == ("1999", "1999-05/2001-06-07", "2026-11-02")
    assert read["url"] == BOOK["URL"]
    assert read["pages"] == "12--15"
    assert read["note"] == "two lines"


def test_tex_reads_the_title_as_it_was():
    entry = parse_string(bibtex([BOOK]), "bibtex").entries["berg-2001"]
    plain = Text.from_latex(entry.fields["title"].replace(r"\textbackslash{}", "\\\\")).render_as("text")
    assert plain.replace("  ", " ").startswith("Größe & Ruhm: 100 % der ")
    assert entry.persons["author"][0].prelast_names == ["von"]
    assert entry.persons["author"][1].last_names == ["{Ministry of Trade and Industry}"]


@pytest.mark.parametrize(
    ("kind", "holder", "publisher"),
    [
        ("webpage", "howpublished", "organization"),
        ("article-newspaper", "journal", "publisher"),
        ("chapter", "booktitle", "publisher"),
        ("entry-encyclopedia", "booktitle", "publisher"),
        ("report", "series", "institution"),
        ("thesis", "series", "school"),
    ],
)
def test_what_holds_it_stands_under_the_name_of_its_type(kind: str, holder: str, publisher: str):
    item = {"id": "x", "type": kind, "title": "T", "container-title": "Holder", "publisher": "House"}
    read = read_bibtex(bibtex([item]))["x"]
    assert (read[holder], read[publisher]) == ("Holder", "House")


@pytest.mark.parametrize(
    ("issued", "year", "date"),
    [
        ({"date-parts": [[1953]]}, "1953", None),
        ({"date-parts": [[1953, 6, 17]]}, "1953", "1953-06-17"),
        ({"date-parts": [[1953]], "circa": True}, "1953", "1953~"),
        ({"literal": "from 1953"}, None, None),
    ],
)
def test_dates_are_as_precise_as_they_are(issued: dict, year: str | None, date: str | None):
    read = read_bibtex(bibtex([{"id": "x", "type": "book", "title": "T", "issued": issued}]))["x"]
    assert (read.get("year"), read.get("date")) == (year, date)


def test_ris_with_every_kind_of_sign():
    text = ris([BOOK])
    assert all(line.endswith("\r\n") for line in text.splitlines(keepends=True))
    (read,) = rispy.loads(text)
    assert read["type_of_reference"] == "BOOK"
    assert read["title"] == BOOK["title"]
    assert read["authors"] == ["von Berg, Jr., Anna", "Ministry of Trade and Industry", "Иванов, Пётр"]
    assert (read["start_page"], read["end_page"]) == ("12", "15")
    assert (read["year"], read["date"], read["access_date"]) == ("1999", "1999/05//", "2026/11/02/")
    assert read["urls"] == [BOOK["URL"]]
    assert read["notes"] == ["two lines"]


def test_no_line_of_ris_can_pass_for_another():
    hostile = {"id": "x", "type": "book", "title": "One\nER  - \nTY  - BOOK\nTI  - Two"}
    assert len(rispy.loads(ris([hostile, BOOK]))) == 2


def test_every_source_comes_back(chronicle: Chronicle, small: Chronicle):
    for one in (chronicle, small):
        items = [source.csl() for source in one.sources.values()]
        entries = read_bibtex(bibtex(items))
        references = {read["id"]: read for read in rispy.loads(ris(items))}
        assert list(entries) == list(references) == list(one.sources)
        for item in items:
            assert references[item["id"]]["title"] == " ".join(item["title"].split())
            assert entries[item["id"]].get("url") == item.get("URL")
            assert len(entries[item["id"]].get("author", [])) == len(item.get("author", []))


def test_our_own_record(small: Chronicle):
    csl = record_csl(small, "https://example.org/", "events", small.events["treaty-of-kiel"])
    assert csl["title"] == "Treaty of Kiel, 14 January 1814"
    assert csl["issued"] == {"date-parts": [[2026, 11, 22]]}
    read = read_bibtex(bibtex([csl]))["treaty-of-kiel"]
    assert read["booktitle"] == r"Sweden \& Norway, 1814–1905"
    assert (read["date"], read["url"]) == ("2026-11-22", "https://example.org/events/treaty-of-kiel/")
    person = record_csl(small, "", "people", next(iter(small.people.values())))
    assert "URL" not in person
    assert person["issued"] == {"date-parts": [[2026, 11, 22]]}, "the newest of all, where its own is not known"


def test_bibtex_gives_a_field_once_and_no_brace_without_escape():
    item = {
        "id": "a",
        "type": "book",
        "title": "T",
        "collection-title": "One",
        "container-title": "Two",
        "DOI": "10.1/{x\\",
    }
    text = bibtex([item])
    assert text.count("series = ") == 1
    assert "doi = {10.1/x}" in text
