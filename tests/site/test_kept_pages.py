"""What is kept from one build to the next: after any edit a served site has the same bytes as one built anew."""

import random
import shutil
from pathlib import Path

import markdown
import pytest
from edits import EDITS, Project

from chronicle.model import Chronicle
from chronicle.project import read_project
from chronicle.render import Keeper
from chronicle.render.builder import Builder
from chronicle.site import Site

STEPS = 12
PROSE = {
    "": ("Home", "# Home\n\nOf [[treaty-of-kiel]] and a consul."),
    "trade/": ("Trade", "# Trade\n\nFigures."),
    "timeline/": ("Timeline", "# Timeline"),
    "essay/": ("Essay", "# Essay\n\nPeople:\n\n[[part:people]]\n\nMore [@barton-2003]."),
}


def shell(view) -> str:
    """Return all that a theme may show of a page."""
    return "\n".join(f"{name}: {getattr(view, name)}" for name in view.__slots__)


def files_of(site: Site, before: dict[str, str]) -> dict[str, str]:
    """Return the files of a site and its hand-written pages; what it says is the same is taken from those before."""
    converter = markdown.Markdown(extensions=["attr_list", site.markdown_extension])
    for address, (title, text) in PROSE.items():
        site.add_hand_written(address, title, converter.reset().convert(text))
    files = {path: before[path] if content is None else content for path, content in site.files(shell)}
    return files | {address: shell(site.view_of(address)) for address in PROSE}


def make_site(chronicle: Chronicle, keeper: Keeper | None = None) -> Site:
    written = tuple(f"{address}index.md" for address in PROSE)
    return Site(chronicle, None, written, url="https://example.org/", exports=False, keeper=keeper)


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    """A copy of the small project to edit."""
    return Path(shutil.copytree(root / "tests" / "fixtures" / "small", tmp_path / "small"))


def check_same(keeper: Keeper, chronicle: Chronicle, before: dict[str, str]) -> dict[str, str]:
    """Compare a site with kept pages with one made anew, and return its files."""
    kept = files_of(make_site(chronicle, keeper), before)
    anew = files_of(make_site(chronicle), {})
    assert sorted(kept) == sorted(anew)
    assert [path for path in anew if kept[path] != anew[path]] == []
    return kept


@pytest.mark.parametrize("seed", range(6))
def test_after_random_edits(project: Path, seed: int):
    chance = random.Random(seed)
    trees, keeper = Project(project / "data"), Keeper(lasting=True)
    files = check_same(keeper, read_project(project).chronicle, {})
    good = 0
    while good < STEPS:
        edit = chance.choices([*EDITS], [*EDITS.values()])[0]
        texts = {file: file.read_text() for file in trees.trees if file.exists()}
        trees.write(edit(trees, chance))
        chronicle = read_project(project).chronicle
        if chronicle is None:  # a served site shows the last good pages then, and so goes on with them
            for file, text in texts.items():
                file.write_text(text)
            trees = Project(project / "data")
            chronicle = read_project(project).chronicle
        else:
            good += 1
        files = check_same(keeper, chronicle, files)


CHANGES = {
    "an event's title, on its neighbours": (
        "events/1814-1844.yml",
        "title: Treaty of Kiel",
        "title: Peace of Kiel",
    ),
    "an event's text": ("events/1814-1844.yml", "Denmark had lost", "Denmark lost"),
    "lines above a record": ("events/1814-1844.yml", "# The first era.", "# The first era,\n# in some lines."),
    "an event's date, into another year": ("events/1814-1844.yml", "date: 1814-05-17", "date: 1815-05-17"),
    "a theme of an event": ("events/1814-1844.yml", "themes: [war-and-peace, constitution]", "themes: [war-and-peace]"),
    "the boundary of two eras": ("eras.yml", ("1844-03-08", "1844-03-09"), ("1838-12-31", "1839-01-01")),
    "a person's name": ("people.yml", "name: Oscar II", "name: Oscar Fredrik"),
    "a person's office": ("people.yml", "office: head-of-government", "office: ambassador"),
    "an organisation's side": ("organisations.yml", "party: sweden", "party: norway"),
    "a place's name": ("places.yml", "name: Moss", "name: Mossa"),
    "a document's date": ("documents.yml", "1814-08-14", "1814-08-15"),
    "a term": ("glossary.yml", "term: SNL", "term: union"),
    "a term's meaning": ("glossary.yml", "A Norwegian encyclopedia", "An encyclopedia"),
    "a unit's symbol": ("units.yml", "symbol: people", "symbol: persons"),
    "a figure": ("trade/series.yml", "2240032", "2240033"),
    "a figure's digits": ("trade/series.yml", "2240032", "2240032.00"),
    "an item of a breakdown": ("trade/breakdowns.yml", "99.95", "99.950"),
    "a side of the comparison": ("comparison.yml", "5,136,441", "5,136,442"),
    "a source's title": ("sources.yml", "title: Kieltraktaten", "title: Freden"),
    "a source's standing": ("sources.yml", "kind: reference", "kind: primary"),
    "a theme more": ("site.yml", "themes:", "themes:\n  - {id: letters, name: Letters, summary: Of letters.}"),
    "a party's seat": ("site.yml", "seat: Christiania", "seat: Kristiania"),
    "the site's title": ("site.yml", "title: Sweden & Norway", "title: Norway & Sweden"),
    "a former id": ("places.yml", "- id: moss", "- id: moss\n  aliases: [old-moss]"),
    "no comparison": ("comparison.yml", None, None),
    "no glossary": ("glossary.yml", None, None),
}


def change(file: Path, old: str | tuple[str, ...] | None, new: str | tuple[str, ...] | None) -> None:
    """Replace one or more texts in a file, or delete it."""
    if old is None:
        file.unlink()
        return
    text = file.read_text()
    for one, other in zip(*((each,) if isinstance(each, str) else each for each in (old, new)), strict=True):
        assert one in text
        text = text.replace(one, other)
    file.write_text(text)


@pytest.mark.parametrize(("file", "old", "new"), CHANGES.values(), ids=CHANGES)
def test_after_a_change_of(project: Path, file: str, old, new):
    keeper = Keeper(lasting=True)
    before = check_same(keeper, read_project(project).chronicle, {})
    change(project / "data" / file, old, new)
    assert check_same(keeper, read_project(project).chronicle, before) != before


def test_an_edit_makes_few_pages_anew(project: Path, monkeypatch: pytest.MonkeyPatch):
    keeper, made = Keeper(lasting=True), []
    before = check_same(keeper, read_project(project).chronicle, {})
    make = Builder.page
    monkeypatch.setattr(Builder, "page", lambda *args, **values: made.append(args[1].address) or make(*args, **values))
    change(project / "data" / "events/1814-1844.yml", "Denmark had lost", "Denmark lost")
    files_of(make_site(read_project(project).chronicle, keeper), before)
    assert "events/treaty-of-kiel/" in made
    assert len(made) < 12
    assert len([path for path in before if path.count("/") == 2]) > 40
