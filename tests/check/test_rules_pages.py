"""Rules on hand-written pages."""

import pytest


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("<script>x</script>", "1:1: '<script>' cannot stand in a page; write Markdown, or put a backslash before '<'"),
        ("a\n\nb <IFRAME src=x>", "3:3: '<IFRAME src=x>' cannot stand in a page; write Markdown, or put a backslash"),
        ("<b onclick=x>y</b>", "1:4: the attribute 'onclick' cannot stand in a page; take it away"),
        ("<a href='javascript:x'>y</a>", "1:4: 'javascript:x' is no address to link to; use http, https or mailto"),
        ("[x](y.md){: style=\"color:red\" }", "1:13: the attribute 'style' cannot stand in a page; take it away"),
        ("[x](//example.org/y)", "1:3: '//example.org/y' leaves out how to get there; write https:// in full"),
    ],
)  # fmt: skip
def test_html_that_acts_is_refused(find, text: str, problem: str):
    found = find({}, docs={"docs/index.md": text}, parts=["timeline"])
    assert [line for line in found if line.startswith(f"docs/index.md:{problem}")]


@pytest.mark.parametrize(
    "text",
    [
        "a <b>c</b> <br/> <https://example.org/> <a@example.org> <abbr title='x'>y</abbr>",
        "`<script>` and \\<script> and 1 < 2, a<b",
        "# Title {#top .class data-x=5}\n[[part:timeline]]\n\n[x](y.md){ .class }",
        "text\n\n[[part:timeline]]\n",
    ],
)
def test_html_that_shows_may_stand(find, text: str):
    assert find({}, docs={"docs/index.md": text}, parts=["timeline"]) == []


@pytest.mark.parametrize("text", ["a [[part:timeline]]", "[[part:timeline]]\n---", "- x\n[[part:timeline]]"])
def test_a_part_stands_alone(find, text: str):
    found = find({}, docs={"docs/index.md": text}, parts=["timeline"])
    assert "a generated part needs a paragraph of its own" in found[0]


def test_a_page_in_place_of_a_record(find):
    docs = {"docs/index.md": "# H", "docs/eras/union.md": "# U", "docs/eras/index.md": "# E", "docs/eras.md": "# E"}
    assert find({}, docs=docs) == [
        "docs/eras.md:1:1: would stand in place of the page docs/eras/index.md; give the page another name",
        "docs/eras/union.md:1:1: would stand in place of era union; give the page another name",
    ]


def test_a_paragraph_of_unclosed_links_is_not_looked_through(find):
    found = find({}, docs={"docs/index.md": "# H\n\n" + "[x](" * 20_000})
    assert found == ["docs/index.md:3:1: a paragraph with more than 200 links; divide it"]
