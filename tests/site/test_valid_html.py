"""Pages are valid HTML: nested without error, and free of what the Nu checker has found on them before.

The checker itself is no part of the tests, as it needs Java. A sample is parsed: every page at the top, and of every
other folder the longest and one more, for what a template writes wrongly it writes on all pages of its kind.
"""

from collections import defaultdict
from pathlib import Path

import pytest
from justhtml import JustHTML
from lxml import html

# Elements and roles that may not be named (ARIA 1.2, 5.2.8.6) unless a role that may be is given.
UNNAMED = ("p", "pre", "code", "span", "div", "b", "i", "strong", "em", "small", "sub", "sup", "time", "caption")
PHRASING = ("p", "span", "h1", "h2", "h3", "h4", "a", "small", "b", "strong", "em", "button", "label", "summary", "pre")
BLOCKS = ("div", "p", "ul", "ol", "dl", "table", "section", "article", "nav", "figure", "form", "pre", "blockquote")
# What each rule forbids, as an XPath.
RULES = {
    "a name on an element that takes none": " | ".join(
        f"//{name}[(@aria-label or @aria-labelledby) and not(@role)]" for name in UNNAMED
    ),
    "a section without a heading": "//section[not(@role)][not(.//h1 | .//h2 | .//h3 | .//h4)]",
    "a block inside a line": " | ".join(f"//{name}//*[self::{' or self::'.join(BLOCKS)}]" for name in PHRASING),
    "a link or button inside another": "//a//*[self::a or self::button] | //button//*[self::a or self::button]",
    "a list with other things in it": "//ul/*[not(self::li or self::template or self::script)]"
    " | //ol/*[not(self::li or self::template or self::script)]",
    "terms outside a list of terms": "//dt[not(ancestor::dl)] | //dd[not(ancestor::dl)] | //dl[not(dt or div)]",
    "an address with letters that must be coded": "//@href[contains(., '[') or contains(., ' ') or contains(., '\"')]",
    "a picture without words": "//img[not(@alt)]",
}
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list", "form")


@pytest.fixture(scope="module")
def sample(site: Path) -> dict[str, str]:
    """Pages as text by their address: all at the top, the longest and one more of every other folder."""
    folders = defaultdict(list)
    for file in sorted(site.rglob("*.html")):
        folders[file.parent.parent].append(file)
    files = {
        one for all_of in folders.values() for one in (all_of[0], max(all_of, key=lambda file: file.stat().st_size))
    }
    files |= {*site.glob("*.html"), *site.glob("*/index.html")}
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in sorted(files)}


def test_no_page_has_an_error(sample: dict[str, str]):
    faults = {}
    for address, text in sample.items():
        found = JustHTML(text, sanitize=False, collect_errors=True).errors
        faults[address] = [f"{error.line}: {error.code}" for error in found]
    assert {address: found for address, found in faults.items() if found} == {}


@pytest.mark.parametrize("rule", RULES)
def test_no_page_has(sample: dict[str, str], rule: str):
    path = RULES[rule]
    faults = {}
    for address, text in sample.items():
        found = html.document_fromstring(text).xpath(path)
        faults[address] = [one if isinstance(one, str) else html.tostring(one)[:120] for one in found]
    assert {address: found[:3] for address, found in faults.items() if found} == {}


def test_every_reference_by_id_is_met(sample: dict[str, str]):
    faults = {}
    for address, text in sample.items():
        tree = html.document_fromstring(text)
        known = set(tree.xpath("//@id"))
        named = {name for attribute in REFERENCES for value in tree.xpath(f"//@{attribute}") for name in value.split()}
        faults[address] = named - known
    assert {address: found for address, found in faults.items() if found} == {}


@pytest.mark.parametrize("fault", ["<p><div>x</div></p>", "<ul><li>x</ul></ul>", "<b><i>x</b></i>"])
def test_errors_are_noticed(fault: str):
    page = f"<!doctype html><html lang=en><title>x</title><body>{fault}</body></html>"
    assert JustHTML(page, sanitize=False, collect_errors=True).errors
