"""The references that the checks see in prose are those that the renderer resolves."""

import pytest

from chronicle.prose.tokens import Cite, Link, parse_cites, scan


@pytest.mark.parametrize(
    ("prose", "targets"),
    [
        ("[[a]] and [[b|text]]", ["a", "b"]),
        ("[[s@1966/1970|text]]", ["s@1966/1970"]),
        (r"\[[a]] `[[b]]` ``[[c]] ` `` [[d]]", ["d"]),
        ("[[part:timeline]]", ["part:timeline"]),
        ("[x](y) [z]", []),
    ],
)
def test_links(prose: str, targets: list[str]):
    assert [found.target for found in scan(prose) if isinstance(found, Link)] == targets


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("@a", [("a", None)]),
        ("@a, p. 3", [("a", "p. 3")]),
        ("@a; @b, ch. 2", [("a", None), ("b", "ch. 2")]),
        ("@a, pp. 3; 7; @b", [("a", "pp. 3; 7"), ("b", None)]),
        (" @a ,  p. 3 ", [("a", "p. 3")]),
    ],
)
def test_cites(text: str, cites: list[tuple[str, str | None]]):
    assert [(cite.id, cite.locator) for cite in parse_cites(text)] == cites


def test_a_reference_knows_its_place():
    link, cite = scan("ab [[s@1961]] c [@d]")
    assert (link.id, link.place, link.start) == ("s", "1961", 3)
    assert isinstance(cite, Cite) and cite.start == 16
