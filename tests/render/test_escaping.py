"""Plain text is shown as written, wherever it stands."""

import pytest
from lxml import html

NASTY = "</title><script>alert('1')</script> & \"q\" *s* [[x"
EVENT = """
- id: independence
  title: {nasty}
  date: 1822-09-07
  summary: {nasty}
  themes: [crown]
  sources: [{{id: macaulay-1986, locator: {nasty}}}]
  names: {{pt: {nasty}}}
  people: [ann]
  quotations: [{{text: {nasty}, speaker: {nasty}, original: {nasty}, language: pt}}]
"""
PERSON = """
- id: ann
  name: {nasty}
  summary: {nasty}
  affiliation: {nasty}
  roles: [{{role: {nasty}}}]
  sources: [macaulay-1986]
"""


@pytest.fixture
def nasty_pages(make_pages):
    quoted = "'" + NASTY.replace("'", "''") + "'"
    files = {"data/events.yml": EVENT.format(nasty=quoted), "data/people.yml": PERSON.format(nasty=quoted)}
    return make_pages(files)


@pytest.mark.parametrize(
    "address", ["events/independence/", "people/ann/", "people/", "timeline/", "eras/two-countries/"]
)
def test_text_is_no_markup(nasty_pages, address: str):
    page = nasty_pages[address]
    tree = html.fragment_fromstring(page.content + page.rail + page.strip + page.nav, create_parent="div")
    assert not tree.xpath("//script")
    assert NASTY in tree.text_content()


def test_titles_stay_plain_text(nasty_pages):
    assert nasty_pages["events/independence/"].title == NASTY
