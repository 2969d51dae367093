"""Our house with the data and prose of others: it builds strictly, shows their names and none of ours."""

import re
import shutil
from pathlib import Path

import pytest
from html_pages import read_page
from lxml import html


@pytest.fixture(scope="module")
def small_site(root: Path, tmp_path_factory: pytest.TempPathFactory, use_our_house, mkdocs_build) -> Path:
    """The built site of the small chronicle."""
    project = use_our_house(shutil.copytree(root / "tests/fixtures/small", tmp_path_factory.mktemp("small") / "project"))
    build = mkdocs_build(project, project / "site")
    assert build.code == 0, build.output
    return build.folder


def test_its_own_names_stand_on_the_pages(small_site: Path):
    home = html.parse(str(small_site / "index.html")).getroot()
    assert "Sweden & Norway" in home.findtext("head/title")
    assert "two kingdoms had one king" in home.text_content()
    timeline = (small_site / "timeline" / "index.html").read_text(encoding="utf-8")
    assert "Stockholm" in timeline and "Christiania" in timeline


@pytest.mark.parametrize("pattern", ["*.html", "*.json", "*.xml"])
def test_no_word_of_our_subject_leaks(small_site: Path, subject: re.Pattern[str], pattern: str):
    files = list(small_site.rglob(pattern))
    assert files
    leaks = {str(f.relative_to(small_site)): set(subject.findall(f.read_text(encoding="utf-8"))) for f in files}
    assert {path: words for path, words in leaks.items() if words} == {}


def test_menus_have_no_entry_for_pages_that_do_not_exist(small_site: Path):
    links = read_page(small_site, small_site / "index.html").menu
    gone = [link for link in links if not (small_site / link / "index.html").is_file() and "#" not in link and "//" not in link]
    assert gone == []


def test_a_former_address_redirects(small_site: Path):
    assert "../../events/treaty-of-kiel/" in read_page(small_site, small_site / "events/kiel-treaty/index.html").links


def test_the_minimal_chronicle_builds(make_project, use_our_house, mkdocs_build):
    project = use_our_house(make_project())
    build = mkdocs_build(project, project / "site")
    assert build.code == 0, build.output
    for page in ("", "eras/", "eras/two-countries/", "events/independence/", "timeline/", "themes/crown/", "sources/macaulay-1986/"):
        assert (build.folder / page / "index.html").is_file(), page
    assert not [kind for kind in ("people", "places", "trade", "glossary", "comparison") if (build.folder / kind).exists()]
