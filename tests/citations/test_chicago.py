"""Full references in the Chicago style, as notes and as entries of a bibliography."""

import pytest
from markupsafe import Markup

from chronicle.citations import bibliography_entry, note
from chronicle.records import Source

BOOK = {
    "id": "barton-2003", "type": "book", "title": "Sweden and Visions of Norway", "issued": "2003",
    "author": [{"family": "Barton", "given": "H. Arnold"}],
    "publisher": "Southern Illinois University Press", "publisher-place": "Carbondale",
}  # fmt: skip


def csl(**fields) -> dict:
    """Return a source as the data would give it to the processor."""
    return Source.model_validate({"id": "x", "type": "book", "title": "Title"} | fields).csl()


def words(reference) -> str:
    """Return a reference as a reader sees it."""
    return Markup(reference.before + (reference.url or "") + reference.after).striptags()


def test_a_note():
    assert words(note(csl(**BOOK))) == (
        "H. Arnold Barton, Sweden and Visions of Norway (Carbondale: Southern Illinois University Press, 2003)."
    )


def test_a_note_with_a_locator():
    assert words(note(csl(**BOOK), "ch. 1")).endswith("2003), ch. 1.")


def test_an_entry_of_a_bibliography():
    assert words(bibliography_entry(csl(**BOOK))) == (
        "Barton, H. Arnold. Sweden and Visions of Norway. Carbondale: Southern Illinois University Press, 2003."
    )


def test_an_article_names_its_journal_and_pages():
    article = csl(
        type="article-journal", title="A quarrel", author=[{"family": "Berg", "given": "Roald"}], issued="2001",
        **{"container-title": "Scandia", "volume": "67", "issue": "1", "page": "3-21"},
    )  # fmt: skip
    text = words(bibliography_entry(article))
    assert all(part in text for part in ("Berg, Roald", "A quarrel", "Scandia 67", "2001", "3–21"))


def test_the_title_of_a_book_is_in_italics():
    assert "<i>Sweden and Visions of Norway</i>" in note(csl(**BOOK)).before


@pytest.mark.parametrize("title", ["A <b>bold</b> & R&D title", "<script>x</script>", "1 < 2 > 0", "<i>x</i>", "&amp;"])
@pytest.mark.parametrize("make", [note, bibliography_entry], ids=["note", "entry"])
def test_every_character_of_a_title_is_shown(make, title: str):
    reference = make(csl(title=title))
    assert str(Markup.escape(title)) in reference.before


@pytest.mark.parametrize("field", ["publisher", "publisher-place", "container-title", "archive"])
def test_no_field_is_taken_for_markup(field: str):
    reference = note(csl(type="chapter", **{field: "<script>x</script> & Sons"}))
    assert "<script>" not in reference.before + reference.after


def test_no_name_is_taken_for_markup():
    reference = note(csl(author=[{"literal": "Tom <b>&</b> Jerry"}]))
    assert "Tom &lt;b&gt;&amp;&lt;/b&gt; Jerry" in reference.before


def test_no_locator_is_taken_for_markup():
    assert "p. &lt;3&gt; &amp; 4" in note(csl(), "p. <3> & 4").before


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("sv", "Befolkningsstatistik för år 1900"),
        ("de", "Geschichte der deutschen Arbeiterbewegung in acht Bänden"),
        ("ru", "История внешней политики и дипломатии"),
        ("fr", "Les relations entre deux états"),
        ("en", "The making of a small state"),
        (None, "Folketællingen i Kongeriget Norge"),
    ],
)
def test_titles_keep_their_case(language: str | None, title: str):
    source = csl(title=title, **({"language": language} if language else {}))
    assert title in note(source).before
    assert title in bibliography_entry(source).before


@pytest.mark.parametrize(
    ("issued", "shown"), [("1902~", "1902"), ("1900/1905", "1900"), ("1953-06-17", "1953"), ("../1945", "1945")]
)
def test_dates_of_every_precision(issued: str, shown: str):
    assert shown in words(note(csl(issued=issued)))


def test_the_address_stands_apart():
    address = "https://example.org/a?b=1&c=<2>".replace("<2>", "2")
    reference = note(csl(type="webpage", URL=address))
    assert reference.url == address
    assert address not in reference.before + reference.after


def test_without_an_address():
    assert note(csl()).url is None


@pytest.mark.parametrize("title", ["Who won?", "It is over!", "And so on..."])
def test_no_sign_is_doubled(title: str):
    text = words(bibliography_entry(csl(title=title, author=[{"family": "Berg"}], issued="2001", publisher="Press")))
    assert not [pair for pair in ("?.", "!.", "..", ",.", ".,", ",,") if pair in text.replace("...", "")]


def test_one_source_is_formatted_alike_every_time():
    assert note(csl(**BOOK), "p. 3") == note(csl(**BOOK), "p. 3")
