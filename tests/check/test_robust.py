"""Whatever stands in the files, the answer is a list of problems: no exception, no hang."""

import random
import shutil
import time
from pathlib import Path

import pytest

from chronicle.check import check
from chronicle.load import load, read_docs

SMALL = Path(__file__).parents[1] / "fixtures/small"
JUNK = [
    "", "~", "null", "[]", "{}", "[[", "[[x]]", "[@", "- ", '"', "'", "|", ">-\n  x", "1905", "1905-13-45", ".nan",
    "1e999", "&a", "*a", "!!x", "{a: {b: c}}", "[[[[]]]]", "[1,[2]]", "true", "x" * 3000, "\t", "\x07", "\u202e",
    "\u2028", "<script>", "[a](javascript:x)", "[[population-norway@x]]", "...", "---", "%YAML 1.1", "? a", "<<: x",
    "0x10", "9" * 40, "../..", "1905/", "Ω", "😀", "- - - -", "a: b: c", "[{}]", "{id: x}", ": ", "[~]", "[[],{}]",
    "{value: 1, low: 2}", "\ufeff", "\x85", "#",
]  # fmt: skip


def mutate(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at, junk = chance.randrange(len(lines)), chance.choice(JUNK)
    line = lines[at]
    cut = chance.randrange(len(line) + 1)
    lines[at] = chance.choice(
        [
            junk,
            line.partition(":")[0] + ": " + junk,
            line[:cut] + junk + line[cut:],
            " " + line,
            line.lstrip(),
            line * 2,
        ]
    )
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(10))
def test_mutated_data_give_problems_not_exceptions(tmp_path, seed):
    chance = random.Random(seed)
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    files = [path for path in sorted(tmp_path.rglob("*")) if path.is_file()]
    for _ in range(20):
        file = chance.choice(files)
        sound = file.read_bytes()
        file.write_text(mutate(sound.decode(), chance), encoding="utf-8")
        docs, _ = read_docs(tmp_path / "docs", tmp_path)
        for problem in check(load(tmp_path / "data", tmp_path), docs):
            assert problem.line >= 1
            assert problem.column >= 1
            assert "\n" not in str(problem)
        file.write_bytes(sound)


@pytest.mark.parametrize(
    "prose",
    [
        "`" * 100_000,
        "[[" * 50_000,
        "[@" * 50_000,
        "](" * 50_000,
        "<b>" * 30_000,
        "[[a|" * 25_000,
        "\\" * 99_999,
        "[" * 100_000,
        "[[x]] " + " ".join("`" * length for length in range(1, 400)),
        "[[x]] " + "`" * 90_000,
    ],
    ids=["ticks", "links", "citations", "targets", "tags", "texts", "backslashes", "brackets", "runs", "run"],
)
def test_no_prose_takes_long(find_in_event, prose):
    start = time.process_time()
    find_in_event(f"  body: |\n    {prose}\n")
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "text",
    ["[" * 500_000, "- " * 100_000, "{a: " * 100_000, "- id: x\n  title: " + "[" * 900_000, '"' + "\\" * 900_000],
    ids=["brackets", "dashes", "braces", "title", "escapes"],
)
def test_no_syntax_takes_long(find, text):
    start = time.process_time()
    assert find({"events.yml": text, "people.yml": "- id: x\n  name: " + text[:1000]})
    assert time.process_time() - start < 5
