"""Indexes can be narrowed and sorted where scripts run, and say so in their address."""

import re

import pytest
from playwright.sync_api import expect

ROWS = "tbody tr:visible"


def test_an_index_can_be_filtered(visit, chronicle):
    with visit("people/") as page:
        rows = page.locator(ROWS)
        expect(rows).to_have_count(len(chronicle.people))
        page.locator("[data-chr-filter]").fill("хонеккер")
        expect(rows).to_have_count(1)
        expect(rows).to_contain_text("Honecker")
        expect(page.locator("[data-chr-count]")).to_have_text(f"1 of {len(chronicle.people)} records")


def test_an_index_can_be_narrowed_by_side(visit, chronicle):
    party = chronicle.party_ids[0]
    members = [person for person in chronicle.people.values() if person.party == party]
    with visit("people/") as page:
        page.locator("[data-chr-facet][name='side']").select_option(party)
        expect(page.locator(ROWS)).to_have_count(len(members))


def test_choices_count_what_the_others_leave(visit, chronicle):
    first, second = chronicle.party_ids
    held = [p for p in chronicle.people.values() if any(role.office == "ambassador" for role in p.roles)]
    with visit("people/") as page:
        page.locator("[name='office']").select_option("ambassador")
        page.locator("[name='side']").select_option(first)
        expect(page.locator(f"[name='side'] option[value='{second}']")).to_contain_text(
            f"({sum(person.party == second for person in held)})"
        )
        page.locator("[name='side']").select_option(second)
        expect(page.locator(ROWS)).to_have_count(sum(person.party == second for person in held))


def test_the_state_stands_in_the_address(visit, chronicle):
    with visit("documents/") as page:
        page.locator("[name='kind']").select_option("treaty")
        page.get_by_role("button", name="Title").click()
        page.get_by_role("button", name="Title").click()
        expect(page).to_have_url(re.compile(r"\?kind=treaty&sort=-title$"))
        shown = page.locator(ROWS).all_inner_texts()
        page.reload()
        expect(page.locator("[name='kind']")).to_have_value("treaty")
        assert page.locator(ROWS).all_inner_texts() == shown
        page.locator(ROWS).first.get_by_role("link").click()
        page.go_back()
        expect(page.locator("[data-chr-count]")).to_contain_text(f"{len(shown)} of")
        page.get_by_role("button", name="Clear all").click()
        expect(page.locator(ROWS)).to_have_count(len(chronicle.documents))
        expect(page).to_have_url(re.compile(r"/documents/$"))
        expect(page.locator("[data-chr-reset]")).to_be_hidden()


@pytest.mark.parametrize("times", [1, 2])
def test_a_table_can_be_sorted(visit, times: int):
    with visit("documents/") as page:
        head = page.get_by_role("button", name="Date")
        for _ in range(times):
            head.click()
        cells = page.locator("tbody tr > td:nth-child(2)")
        keys = cells.evaluate_all("cells => cells.map(cell => Number(cell.dataset.sort))")
        assert keys == sorted(keys, reverse=times == 2)
        expect(page.locator("th[aria-sort]")).to_have_attribute("aria-sort", ("ascending", "descending")[times - 1])


def test_numbers_sort_as_numbers(visit):
    with visit("places/") as page:
        page.get_by_role("button", name="Events").click()
        found = page.locator("tbody tr > td:nth-child(5)").all_inner_texts()
        assert [int(text) for text in found] == sorted(int(text) for text in found)


def test_the_bibliography_can_be_narrowed(visit, chronicle):
    primary = sum(source.kind == "primary" for source in chronicle.sources.values())
    with visit("sources/?kind=primary") as page:
        expect(page.locator(".chr-bibliography > li")).to_have_count(primary)
        expect(page.locator("[data-chr-count]")).to_have_text(f"{primary} of {len(chronicle.sources)} sources")


def test_groups_left_empty_vanish_with_their_heading(visit, chronicle):
    group = next(iter(chronicle.comparison.values())).group
    members = sum(row.group == group for row in chronicle.comparison.values())
    with visit("comparison/") as page:
        page.locator("[name='group']").select_option(label=f"{group} ({members})")
        expect(page.locator("tbody tr:not(.chr-group):visible")).to_have_count(members)
        expect(page.locator("tr.chr-group:visible")).to_have_count(1)


def test_series_can_be_found_by_unit(visit, chronicle):
    unit = next(iter(chronicle.series.values())).unit
    used = sum(one.unit == unit for one in (*chronicle.series.values(), *chronicle.breakdowns.values()))
    with visit(f"trade/?unit={unit}") as page:
        expect(page.locator("[data-chr-index] ul.chr-list > li:visible")).to_have_count(used)


def test_on_a_phone_what_is_found_opens_its_fold(visit, chronicle):
    title = next(iter(chronicle.series.values())).title
    with visit("trade/", viewport={"width": 390, "height": 844}) as page:
        entry = page.locator("[data-chr-index] li b").get_by_text(title, exact=True)
        expect(entry).to_be_hidden()
        page.locator("[data-chr-index] [data-chr-filter]").fill(title)
        expect(entry).to_be_visible()
