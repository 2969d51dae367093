"""Markdown of prose fields: no raw HTML, no dangerous addresses, headings with anchors."""

import pytest
from lxml import html as lxml_html


def tree_of(markup: str) -> lxml_html.HtmlElement:
    """Return the elements that a browser would see."""
    return lxml_html.fragment_fromstring(markup, create_parent="div")


@pytest.mark.parametrize(
    "prose",
    [
        "<script>alert(1)</script>",
        "<b>bold</b>",
        "<img src=x onerror=alert(1)>",
        "a <iframe src='https://example.org'></iframe>",
        "<style>body{}</style>\n\ntext",
        "<!-- comment -->",
        "[[first-treaty|<b>x</b>]]",
        "[x](<https://example.org/\"onmouseover=alert(1)>)",
    ],
)
def test_raw_html_is_shown_and_not_obeyed(page, prose: str):
    elements = list(tree_of(page(prose)).iter())
    assert {element.tag for element in elements} <= {"div", "p", "a"}
    assert {name for element in elements for name in element.attrib} <= {"href"}


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
     "java&#115;cript:alert(1)", "jav&#x09;ascript:alert(1)"],
)  # fmt: skip
@pytest.mark.parametrize("prose", ["[x]({})", "![x]({})", "[x][1]\n\n[1]: {}", "<{}>"])
def test_dangerous_addresses_are_dropped(page, address: str, prose: str):
    assert tree_of(page(prose.format(address))).xpath("//@href | //@src") == []


@pytest.mark.parametrize("address", ["https://example.org/a?b=c#d", "http://example.org", "mailto:a@b.org", "#notes"])
def test_good_addresses_stay(html, address: str):
    assert html(f"[x]({address})") == f'<a href="{address}">x</a>'


@pytest.mark.parametrize(
    ("prose", "shown"),
    [
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("one *two* **three**", "one <em>two</em> <strong>three</strong>"),
        ("R&amp;D", "R&amp;D"),
        ("Erfurt, 19. März", "Erfurt, 19. März"),
    ],
)
def test_text(html, prose: str, shown: str):
    assert html(prose) == shown


def test_headings_get_anchors_of_their_own(page):
    prose = "## The *first* year\n\nText.\n\n## The first year\n\n### Down [@book]\n\n## Über uns\n"
    shown = page(prose)
    assert page.headings(prose) == (
        ("the-first-year", "The first year"),
        ("the-first-year-2", "The first year"),
        ("über-uns", "Über uns"),
    )
    assert '<h3 id="down">Down[1.1]</h3>' in shown


def test_absent_prose_is_nothing(page):
    assert page(None) == "" == page("")
    assert page.headings(None) == ()
