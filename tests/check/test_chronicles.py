"""The two chronicles of tests/fixtures: one without a fault, one with every fault there is."""

from pathlib import Path

from chronicle.check import RULES, check
from chronicle.load import load, read_docs

FIXTURES = Path(__file__).parents[1] / "fixtures"


def problems_of(name: str) -> list[str]:
    root = FIXTURES / name
    docs, problems = read_docs(root / "docs", root)
    found = {*problems, *check(load(root / "data", root), docs, parts=["timeline"])}
    return [str(problem) for problem in sorted(found)]


def test_the_small_chronicle_is_sound():
    assert problems_of("small") == []


def test_the_broken_chronicle_gives_every_problem_in_order():
    """To renew the list after a change of words: python tests/check/test_chronicles.py, then read the difference."""
    expected = (FIXTURES / "broken/problems.txt").read_text(encoding="utf-8").splitlines()
    assert problems_of("broken") == expected


def test_every_rule_gives_its_reason():
    for rule in RULES:
        assert rule.__doc__, rule.__name__
        assert rule.__doc__.strip().endswith("."), rule.__name__


if __name__ == "__main__":
    (FIXTURES / "broken/problems.txt").write_text("\n".join(problems_of("broken")) + "\n", encoding="utf-8")
