"""Indexes can be filtered and sorted where scripts run."""

import pytest
from playwright.sync_api import expect


def test_an_index_can_be_filtered(visit, chronicle):
    with visit("people/") as page:
        rows = page.locator("tbody tr:visible")
        expect(rows).to_have_count(len(chronicle.people))
        page.locator("[data-chr-filter]").fill("хонеккер")
        expect(rows).to_have_count(1)
        expect(rows).to_contain_text("Honecker")
        expect(page.locator("[data-chr-count]")).to_have_text(f"1 of {len(chronicle.people)} records")


def test_an_index_can_be_narrowed_by_side(visit, chronicle):
    party = chronicle.party_ids[0]
    members = [person for person in chronicle.people.values() if person.party == party]
    with visit("people/") as page:
        page.locator("[data-chr-facet='side']").select_option(party)
        expect(page.locator("tbody tr:visible")).to_have_count(len(members))


@pytest.mark.parametrize("times", [1, 2])
def test_a_table_can_be_sorted(visit, times: int):
    with visit("documents/") as page:
        head = page.get_by_role("button", name="Date")
        for _ in range(times):
            head.click()
        cells = page.locator("tbody tr > td:nth-child(2)")
        keys = cells.evaluate_all("cells => cells.map(cell => Number(cell.dataset.sort))")
        assert keys == sorted(keys, reverse=times == 2)
