"""The feed as a feed reader reads it."""

import feedparser
import pytest

from chronicle.export.feed import MOST
from chronicle.formats.addresses import FEED

EVENT = "summary: S., themes: [crown], sources: [macaulay-1986]"


@pytest.fixture
def changed(exports_of_events, url):
    """The feed of three events, one of them changed."""
    events = f"""
- {{id: one, title: One & <only>, date: 1900, added: 2026-01-01, {EVENT}}}
- {{id: two, title: Two, date: 1901, added: 2026-03-01, {EVENT}}}
- {{id: three, title: Three, date: 1902, added: 2026-02-01, changes: [{{date: 2026-04-01, note: A new date.}}], {EVENT}}}
"""
    return exports_of_events(events, url).files[FEED]


def test_the_newest_stand_first_and_changes_say_what_changed(changed, url):
    feed = feedparser.parse(changed)
    assert not feed.bozo and feed.version == "atom10"
    assert [entry.title for entry in feed.entries] == ["Three (changed)", "Two", "Three", "One & <only>"]
    assert feed.entries[0].summary.startswith("A new date.")
    assert feed.feed.updated == feed.entries[0].updated == "2026-04-01T00:00:00Z"
    assert feed.entries[1].link == f"{url}events/two/"
    assert len({entry.id for entry in feed.entries}) == 4
    assert {link.rel for link in feed.feed.links} == {"self", "alternate"}


def test_the_feed_of_the_real_data(real_exports):
    feed = feedparser.parse(real_exports.files[FEED])
    assert not feed.bozo and 0 < len(feed.entries) <= MOST
    assert all(entry.id.startswith("https://") and entry.summary and entry.updated_parsed for entry in feed.entries)
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)


def test_nothing_dated_means_no_feed(exports_of_events):
    events = f"- {{id: one, title: One, date: 1900, {EVENT}}}\n"
    assert FEED not in exports_of_events(events).files
