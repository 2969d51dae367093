"""What axe-core finds on a page as it stands, one line for each rule."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
# The rule of WCAG 2.2 for the size of targets must be asked for.
ALL = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}
# A tip lies over the page and describes the link that names it: it belongs to no region.
BY_DESIGN = {("region", "#chr-tip")}


def findings(page: Page, options: dict = ALL) -> list[str]:
    """Return what axe finds on a page: rule, advice and the first elements concerned."""
    found = []
    for one in AXE.run(page, options=options).response["violations"]:
        targets = [node["target"] for node in one["nodes"] if (one["id"], node["target"][0]) not in BY_DESIGN]
        if targets:
            found.append(f"{one['id']}: {one['help']}: {targets[:3]}")
    return found
