"""What a timeline of very many events reads: which filters each event fits, in the order of the search's file."""

import json

from chronicle.render.pages.timeline import facets_file, on_one_page
from chronicle.render.search import search_files


def test_both_files_have_the_events_in_one_order(small, pages):
    events = json.loads(dict(search_files(small, pages.values()))["search/events.json"])["records"]
    assert [slug for _, slug, *_ in events] == [f"{event}/" for event in small.events]
    assert len(json.loads(facets_file(small))["years"]) == len(events)


def test_an_event_fits_its_filters(small):
    file = json.loads(facets_file(small))
    for number, event in enumerate(small.events.values()):
        of = {name: [facet["values"][at] for at in facet["of"][number]] for name, facet in file["facets"].items()}
        assert of["theme"] == list(event.themes)
        assert of["person"] == list(event.people)
        assert of["era"] == [small.era_of_event[event.id]]
        assert of["initiative"] == ([event.initiative] if event.initiative else [])
        assert (number in file["differ"]) == bool(event.dispute)
        sides = {small.party_ids[0]: "a", small.party_ids[1]: "b", None: "unstated"}
        assert file["sides"][number] == sides.get(event.initiative, event.initiative)


def test_few_events_stand_on_the_page_itself(small, tree):
    assert on_one_page(small)
    assert len(tree("timeline/").xpath("//li[contains(@class, 'chr-item')]")) == len(small.events)
