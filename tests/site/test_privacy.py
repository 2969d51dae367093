"""No request leaves the site: not from the HTML, not from a style sheet, not from a script of ours."""

import re
from html import unescape
from pathlib import Path

from html_pages import HtmlPage, resolve

from chronicle.security import HEADERS, META_POLICY

CSS_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")
SCRIPT_ADDRESS = re.compile(r"['\"`]((?:https?:)?//[\w.-]+\.[\w-]+[^'\"`]*)")
NAMESPACES = ("http://www.w3.org/",)


def test_pages_load_from_the_site_only(pages: dict[str, HtmlPage]):
    assert {link for page in pages.values() for link in page.requests if resolve(page, link) is None} == set()


def test_style_sheets_load_from_the_site_only(site: Path):
    for file in site.rglob("*.css"):
        found = {a or b for a, b in CSS_ADDRESS.findall(file.read_text(encoding="utf-8"))}
        local = {address for address in found if not address.startswith(("data:", "#"))}
        assert {address for address in local if "//" in address} == set(), file.name
        assert {address for address in local if not (file.parent / address).is_file()} == set(), file.name


def test_our_scripts_name_no_other_host(site: Path):
    for file in (site / "assets" / "js").glob("*.js"):
        found = SCRIPT_ADDRESS.findall(file.read_text(encoding="utf-8"))
        assert [address for address in found if not address.startswith(NAMESPACES)] == [], file.name


def test_a_strict_policy_stands_on_every_page(site: Path):
    policy = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')
    for file in site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in text:
            (found,) = policy.findall(text)
            assert unescape(found) == META_POLICY
            assert "default-src 'none'" in found and "unsafe" not in found and "http" not in found


def test_every_host_s_file_states_the_same_headers(site: Path):
    lines = {
        "_headers": "  {}: {}",
        ".htaccess": '  Header always set {} "{}"',
        "nginx-headers.conf": 'add_header {} "{}" always;',
    }
    for name, line in lines.items():
        stated = (site / name).read_text(encoding="utf-8").splitlines()
        assert [header for header, value in HEADERS.items() if line.format(header, value) not in stated] == [], name
    assert HEADERS["Content-Security-Policy"].startswith(META_POLICY)
    assert "frame-ancestors" not in META_POLICY
