"""Glossary terms are explained at their first mention on a page, in running text only."""

import pytest


@pytest.mark.parametrize(
    ("prose", "shown"),
    [
        ("The quota and the quota.", "The <dfn>quota:quota</dfn> and the quota."),
        ("A quota of grain is no quota.", "A <dfn>grain-quota:quota of grain</dfn> is no <dfn>quota:quota</dfn>."),
        ("*quota*", "<em><dfn>quota:quota</dfn></em>"),
        ("the quota [@book]", "the <dfn>quota:quota</dfn>[1.1]"),
        # whole words, as written
        ("quotas, Quota, sub-quota, quota-free", "quotas, Quota, sub-quota, quota-free"),
        # not in links, code
        ("[quota](https://example.org)", '<a href="https://example.org">quota</a>'),
        ("[[first-treaty|quota]]", '<a href="../../events/first-treaty/">quota</a>'),
        ("`quota`", "<code>quota</code>"),
    ],
)
def test_terms(html, prose: str, shown: str):
    assert html(prose) == shown


def test_once_per_page_and_not_per_field(html):
    assert "<dfn>" in html("A quota.")
    assert html("A quota.") == "A quota."


def test_not_in_headings(page):
    assert page("## A quota\n\nThe quota.").count("<dfn>") == 1


def test_on_every_page_anew(make_page):
    assert "<dfn>" in make_page("../")("A quota.")
    assert "<dfn>" in make_page("./")("A quota.")
