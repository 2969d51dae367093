"""Links to records, figures and citations in prose; what escapes and code spans hide."""

import pytest


@pytest.mark.parametrize(
    ("prose", "shown"),
    [
        ("[[first-treaty]]", '<a href="../../events/first-treaty/">First treaty</a>'),
        ("[[first-treaty|the treaty]]", '<a href="../../events/first-treaty/">the treaty</a>'),
        ("[[ first-treaty | the treaty ]]", '<a href="../../events/first-treaty/">the treaty</a>'),
        ("**[[first-treaty]]**", '<strong><a href="../../events/first-treaty/">First treaty</a></strong>'),
        # the figure itself, and other words for it
        ("[[exports@1961]]", '<a class="figure" href="../../trade/exports/#p-1961">1,000 t</a>'),
        ("[[exports@1961|a lot]]", '<a class="figure" href="../../trade/exports/#p-1961">a lot</a>'),
        # words of records are plain text
        ("[[odd-title]]", '<a href="../../events/odd-title/">A &lt;b&gt; &amp; *star*</a>'),
        ("[[first-treaty|a *b* <i>]]", '<a href="../../events/first-treaty/">a *b* &lt;i&gt;</a>'),
    ],
)
def test_links(html, prose: str, shown: str):
    assert html(prose) == shown


@pytest.mark.parametrize(
    ("prose", "shown"),
    [
        (r"\[[first-treaty]]", "[[first-treaty]]"),
        ("`[[first-treaty]]`", "<code>[[first-treaty]]</code>"),
        ("`[@book]`", "<code>[@book]</code>"),
        (r"\[@book]", "[@book]"),
        ("a [bracket] here", "a [bracket] here"),
        ("[text](https://example.org)", '<a href="https://example.org">text</a>'),
    ],
)
def test_what_stands_for_itself(html, prose: str, shown: str):
    assert html(prose) == shown


def test_code_blocks_stand_for_themselves(page):
    assert "[[first-treaty]]" in page("Write:\n\n    [[first-treaty]] [@book]\n")
    assert len(page.notes) == 0


@pytest.mark.parametrize(
    ("prose", "shown"),
    [
        ("A fact [@book] and more.", "A fact[1.1] and more."),
        ("A fact [@book, p. 3] and more.", "A fact[1.1] and more."),
        ("A fact [@book; @paper, ch. 2] here", "A fact[1.1][2.1] here"),
        ("A fact\n[@book] here", "A fact[1.1] here"),
        ("One [@book, pp. 3; 7] here", "One[1.1] here"),
        # a note follows the sign that ends its clause
        ("A fact [@book].", "A fact.[1.1]"),
        ("A fact [@book], and more", "A fact,[1.1] and more"),
        # the same place in the same source is one note, another place another
        ("One [@book] two [@book] three", "One[1.1] two[1.2] three"),
        ("One [@book] two [@book, p. 3] three", "One[1.1] two[2.1] three"),
    ],
)
def test_citations(html, prose: str, shown: str):
    assert html(prose) == shown


def test_notes_keep_their_locators(page):
    page("One [@book, pp. 3; 7]. Two [@paper; @book].")
    assert [(note.number, note.source, note.locator) for note in page.notes] == [
        (1, "book", "pp. 3; 7"),
        (2, "paper", None),
        (3, "book", None),
    ]


def test_numbering_goes_on_over_the_fields_of_a_page(page):
    assert "[1.1]" in page("First [@book].")
    assert "[2.1]" in page("Second [@paper].")
    assert "[1.2]" in page("Third [@book].")
    assert page.call_sources([("film", None), ("book", None)]) == "[3.1][1.3]"


def test_uncalled_sources_come_last_and_once(page):
    page("A fact [@book, p. 3].")
    for source, locator in (("book", None), ("paper", "p. 1"), ("paper", None)):
        page.notes.add(source, locator)
    notes = [(note.source, note.locator, note.calls) for note in page.notes]
    assert notes == [("book", "p. 3", 1), ("paper", "p. 1", 0)]
