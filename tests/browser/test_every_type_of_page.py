"""What holds on every type of page: no fault, no sideways scrolling on a small phone, nothing for axe to find."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from kinds import TYPES
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 640}
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
AXE = Axe()


def findings(page) -> list[str]:
    """Return what axe finds on a page, one line for each rule."""
    found = AXE.run(page).response["violations"]
    return [f"{one['id']}: {one['help']}: {[node['target'] for node in one['nodes'][:3]]}" for one in found]


@pytest.mark.parametrize("name", TYPES)
def test_no_fault_and_no_sideways_scrolling(visit, address_of_type, name: str):
    with visit(address_of_type(name), viewport=SMALL) as page:
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate(WIDER) <= 0


@pytest.mark.parametrize("name", TYPES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit, address_of_type, name: str, scheme: str):
    viewport = {} if scheme == "light" else {"viewport": PHONE}
    with visit(address_of_type(name), color_scheme=scheme, **viewport) as page:
        assert findings(page) == []


def test_axe_is_awake(visit):
    with visit() as page:
        page.evaluate("document.querySelector('h1').innerHTML = '<button></button>'")
        assert any(finding.startswith("button-name") for finding in findings(page))
