"""Pages do all they do under the security policy that the site states, and the policy is in force."""

import pytest
from playwright.sync_api import Page

from chronicle.security import HEADERS

INLINE = """(() => { const script = document.createElement("script"); script.textContent = "window.ran = true";
  document.body.append(script); return window.ran === true })()"""
HANDLER = """(() => { const button = document.createElement("button");
  button.setAttribute("onclick", "window.ran = true"); document.body.append(button); button.click(); return window.ran === true })()"""


def test_the_headers_are_sent(page: Page, home: str):
    sent = page.request.get(home).headers
    assert {name: sent.get(name.lower()) for name in HEADERS} == HEADERS


@pytest.mark.parametrize("script", [INLINE, HANDLER], ids=["inline", "handler"])
def test_injected_scripts_do_not_run_and_are_reported(browser, home: str, script: str):
    page = browser.new_page()
    reports = []
    page.on("console", lambda message: reports.append(message.text))
    page.goto(home)
    assert page.evaluate(script) is False
    assert any("Content Security Policy" in report for report in reports)
    page.close()


def test_the_site_stands_in_no_frame(browser, home: str):
    page = browser.new_page()
    frame = f'<iframe src="{home}"></iframe>'
    page.route(f"{home}about/", lambda route: route.fulfill(body=frame, content_type="text/html"))
    page.goto(f"{home}about/")
    assert page.frames[1].locator(".md-header").count() == 0
    page.close()
