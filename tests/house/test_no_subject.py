"""No word of the subject stands in code, templates, styles, scripts or the site's configuration."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXTS = {".py", ".html", ".css", ".js", ".csl", ".svg", ".yml", ".json", ".txt", ".md", ".toml"}
FILES = [
    file
    for folder in (ROOT / "hooks", ROOT / "docs" / "assets")
    for file in sorted(folder.rglob("*"))
    if file.suffix in TEXTS and "LICENSE" not in file.name and "egg-info" not in str(file)
]


@pytest.mark.parametrize("file", [*FILES, ROOT / "mkdocs.yml"], ids=lambda file: str(file.relative_to(ROOT)))
def test_no_word_of_the_subject(file: Path, subject: re.Pattern[str]):
    text = file.read_text(encoding="utf-8")
    assert {match[0] for match in subject.finditer(f"{file.name}\n{text}")} == set()


@pytest.mark.parametrize(
    "planted",
    ["# as in the DDR", ".gdr-flag {}", 'title = "east germany"', "// Moscow's", "in Valuta-Marks", "gdr_side", "ГДР"],
)
def test_the_detector_finds_planted_words(planted: str, subject: re.Pattern[str]):
    assert subject.search(planted)


@pytest.mark.parametrize("innocent", ["based on", "used", "unused", "address", "German", "Russian", "addressed"])
def test_the_detector_leaves_other_words(innocent: str, subject: re.Pattern[str]):
    assert not subject.search(innocent)
