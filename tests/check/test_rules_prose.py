import pytest


def test_references_in_a_block_are_named_with_their_line(find_in_event):
    body = "  body: |\n    A [[union]] and a [[uniom|slip]].\n\n    Twice [[uniom]] and [@berg, p. 3; @borg].\n"
    assert find_in_event(body) == [
        "8:23: body: [[uniom]] leads nowhere: there is no such record; did you mean 'union'?",
        "10:11: body: [[uniom]] leads nowhere: there is no such record; did you mean 'union'?",
        "10:39: body: 'borg' is no source; did you mean 'berg'?",
    ]


@pytest.mark.parametrize(
    "prose",
    [
        "[[union|The union]] of [[sweden]] and [[norway]] in [[trade]]",
        "`[[nothing]]` and ``[@nobody]`` in code, \\[[ escaped",
        "1 < 2 and a < b",
        "<https://example.org/> and <mailto:a@example.org> and <a@example.org>",
        "[x](https://example.org) [y](HTTP://example.org) [z](mailto:a@b.org) [w](#part) [v](../page/)",
        "an address a@example.org and [brackets] and [a] (b)",
        "[@berg] [@berg, pp. 3; 7] [@berg, p. 3; @berg, p. 4]",
    ],
)
def test_sound_prose(find_in_event, prose):
    assert find_in_event(f"  body: |\n    {prose}\n") == []


@pytest.mark.parametrize(
    ("prose", "column", "message"),
    [
        ("a [[union", 11, "'[[union' is no link"),
        ("a [[]] b", 11, "'[[' is no link"),
        ("a [[union] b", 11, "'[[union' is no link"),
        ("a [[berg]]", 11, "'berg' is a source; cite it with [@berg]"),
        ("a [[union@1900]]", 11, "'union' is an era; only series and breakdowns have figures"),
        ("a [@]", 11, "is no citation"),
        ("a [@Berg]", 11, "'@Berg' is no citation"),
        ("a [ @berg]", 11, "is no citation"),
        ("a [@berg", 11, "is no citation"),
        ("a [see @berg, p. 3]", 11, "must begin with '[@'"),
        ("a <b>b</b>", 11, "'<b>' looks like HTML"),
        ("a <script src=x", 11, "looks like HTML"),
        ("a <!-- b -->", 11, "looks like HTML"),
        ("a <?php", 11, "looks like HTML"),
        ("a [b](javascript:c)", 13, "'javascript:c' is no address to link to"),
        ("a [b](JavaScript:c)", 13, "'JavaScript:c' is no address to link to"),
        ("a [b](java&#115;cript:c)", 13, "is no address to link to"),
        ("a [b]( <data:text/html,c>)", 13, "is no address to link to"),
        ("a ![b](vbscript:c)", 14, "is no address to link to"),
        ("a <javascript:c>", 11, "is no address to link to"),
        ("[b]: file:///etc/passwd", 9, "is no address to link to"),
    ],
)
def test_faulty_prose(find_in_event, prose, column, message):
    found = find_in_event(f"  body: '{prose}'\n")
    assert found, prose
    line, _, said = found[0].partition(": body: ")
    assert (line, message in said) == (f"7:{column + 1}", True), found


def test_figures_in_prose(find):
    series = (
        "- id: a\n  title: T\n  measure: stock\n  unit: kronor\n  reporter: norway\n  sources: [berg]\n"
        "  values: [{period: 1900, value: 1}, {period: 1871/1875, value: 2}]\n"
        "  note: '[[a@1900]] [[a@1871/1875|x]] [[a@1901]] [[b@yes]] [[b@no]] [[c@1900]]'\n"
        "- {id: c, title: T, measure: stock, unit: kronor, reporter: norway, derived: {sum: [a, a2]}}\n"
        "- {id: a2, title: T, measure: stock, unit: kronor, reporter: norway, sources: [berg], "
        "values: [{period: 1900, value: 1}]}\n"
    )
    breakdown = (
        "- {id: b, title: T, measure: share, period: 1905, unit: percent, denominator: D, "
        "items: [{id: yes, label: Y, value: 9}]}\n"
    )
    assert find({"trade/series.yml": series, "trade/breakdowns.yml": breakdown}) == [
        "data/trade/series.yml:8:39: series a: note: 'a' has no figure for '1901'; did you mean '1900'?",
        "data/trade/series.yml:8:60: series a: note: 'b' has no item 'no'; it has yes",
    ]


def test_pages_follow_the_same_rules(find):
    docs = {
        "docs/index.md": "# Home\n\n[[union]] <b>HTML</b> `[[x]]`\n\n```\n[[y]]\n```\n",
        "docs/about.md": "[[part:timeline]] [[part:timelin]]\nand [[uniom]] [@borg]\n[x](javascript:y)\n",
    }
    assert find({}, docs=docs, parts=["timeline"]) == [
        "docs/about.md:1:1: a generated part needs a paragraph of its own, with an empty line before and after it",
        "docs/about.md:1:19: 'timelin' is no part of a page; did you mean 'timeline'?",
        "docs/about.md:2:5: [[uniom]] leads nowhere: there is no such record; did you mean 'union'?",
        "docs/about.md:2:16: 'borg' is no source; did you mean 'berg'?",
        "docs/about.md:3:3: 'javascript:y' is no address to link to; use http, https or mailto",
    ]


def test_a_home_page_is_needed(find):
    assert find({}, docs={"docs/about.md": ""}) == ["docs/index.md:1:1: the file is missing; it is the home page"]


def test_dispute_and_public_need_their_words(find_in_event):
    assert find_in_event("  certainty: disputed\n  public: {}\n") == [
        "7:14: certainty: 'disputed' needs the field 'dispute': who says what",
        "8:11: public: needs 'at_the_time' or 'known_later'",
    ]
    assert find_in_event("  certainty: disputed\n  dispute: Two views.\n  public: {at_the_time: A}\n") == []
