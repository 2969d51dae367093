"""Sound data spoilt in every field and line: a clear problem or a whole page comes out, never a traceback or a script."""

from copy import deepcopy
from pathlib import Path

import pytest
from hostile import VALUES
from hypothesis import given
from hypothesis import strategies as st
from whole_project import dump, whole_trees

CORPUS = sorted(file for file in (Path(__file__).parent / "corpus").rglob("*") if file.is_file())
SIGNS = "\0\t\x07\r\x85\u00a0\u00ad\u200b\u202e\u2028\ufeff\ufffd\ue000\ue003\U0001f600\u0301\u0430-:#'\"[]{}|>&*!%@`\\"
ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1")


def places(tree, loc=()):
    """Yield the path of every value of a tree."""
    if loc:
        yield loc
    if isinstance(tree, dict | list):
        for key, part in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from places(part, (*loc, key))


TREES = whole_trees()
PLACES = [(path, loc) for path, tree in TREES.items() for loc in places(tree)]


def spoilt(path: str, loc: tuple, value) -> bytes:
    """Return a file with another value at one place."""
    tree = deepcopy(TREES[path])
    inner = tree
    for step in loc[:-1]:
        inner = inner[step]
    inner[loc[-1]] = deepcopy(value)
    return dump(tree).encode("utf-8", "surrogatepass")


def test_the_whole_project_is_sound(judged):
    verdict = judged()
    assert [str(problem) for problem in verdict.problems] == []
    assert verdict.wrong == []


@given(place=st.sampled_from(PLACES), name=st.sampled_from(sorted(VALUES)))
def test_other_values(judged, place, name):
    assert judged(place[0], spoilt(*place, VALUES[name])).wrong == []


@given(st.data())
def test_other_text(judged, sound, data):
    path = data.draw(st.sampled_from(sorted(sound)))
    lines = sound[path].split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    cut = data.draw(st.integers(0, len(lines[at])))
    put = data.draw(st.sampled_from([*SIGNS, *(value for value in VALUES.values() if isinstance(value, str))]))
    end = data.draw(st.sampled_from([lines[at][cut:], "", lines[at]]))
    lines[at] = lines[at][:cut] + put + end
    assert judged(path, "\n".join(lines).encode("utf-8", "surrogatepass")).wrong == []


@given(st.data())
def test_lines_moved_and_lost(judged, sound, data):
    path = data.draw(st.sampled_from(sorted(sound)))
    lines = sound[path].split("\n")
    one, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    line = data.draw(st.sampled_from(["", " ", "  ", "\t"])) + lines.pop(one).lstrip(data.draw(st.sampled_from(["", " -"])))
    lines[other:other] = [line] * data.draw(st.integers(0, 2))
    ends = data.draw(st.sampled_from(["\n", "\r\n", "\r"]))
    assert judged(path, ends.join(lines).encode()).wrong == []


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("path", ["data/people.yml", "docs/about.md"])
def test_other_encodings(judged, sound, path: str, encoding: str):
    verdict = judged(path, (sound[path] + "# ä\n").encode(encoding, "replace"))
    assert verdict.wrong == []
    assert bool(verdict.problems) == (encoding != "utf-8-sig")


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.name)
def test_what_was_found_once(judged, file: Path):
    """The first folder of the corpus is that of the project, the file stands where it stood there."""
    path = file.relative_to(Path(__file__).parent / "corpus").as_posix()
    assert judged(path, file.read_bytes()).wrong == []
