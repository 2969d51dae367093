"""The examples on the pages for editors are true: right ones are accepted, wrong ones give the message shown."""

import re

import pytest

from chronicle.check import RULES, check
from chronicle.examples import field_examples, fields_of, rule_examples, sample
from chronicle.examples.rules import broken_by
from chronicle.examples.samples import breakers
from chronicle.load import load_texts
from chronicle.records import KINDS, Source
from chronicle.records.csl import DATES, NAMES, NUMBERS, STRINGS

FIELDS = field_examples()
CSL = {*NAMES, *DATES, *NUMBERS, *STRINGS}


def test_the_sample_has_no_problem():
    assert [str(problem) for problem in check(load_texts(sample()))] == []


def test_every_field_of_every_kind_has_its_example():
    shown = {kind: {name.partition(".")[0] for other, name in FIELDS if other == kind} for kind in KINDS}
    for kind, info in KINDS.items():
        fields = {field.alias or name for name, field in info.model.model_fields.items()}
        assert fields - {"sides"} <= shown[kind] | shown["events"], kind


@pytest.mark.parametrize(
    "key", [key for key in FIELDS if not (key[0] == "sources" and key[1].partition(".")[0] in CSL)]
)
def test_the_right_value_stands_in_the_sample(key: tuple[str, str]):
    assert FIELDS[key].good


@pytest.mark.parametrize("key", FIELDS, ids=".".join)
def test_the_wrong_value_is_refused(key: tuple[str, str]):
    example = FIELDS[key]
    assert example.bad and example.bad != example.good
    assert example.message
    assert key[0] == "comparison" or example.message.startswith(key[1].partition(".")[0])


@pytest.mark.parametrize(
    ("kind", "field", "good", "message"),
    [
        ("events", "date", "1814-08-14", "date: '1905-13' does not exist: months run from 01 to 12"),
        ("events", "themes", "[law]", "themes: 'laws' is no theme; did you mean 'law'?"),
        ("places", "latitude", "59.43", "latitude: is 195.5; it must be at most 90"),
        ("series", "values.value", "4.5", "values.value: must be a number: write 12.5 without quotes"),
    ],
)
def test_some_of_them_word_for_word(kind: str, field: str, good: str, message: str):
    assert (FIELDS[kind, field].good, FIELDS[kind, field].message) == (good, message)


def test_a_wrong_value_in_the_sample_itself_gives_the_same_message():
    texts = {**sample(), "events": sample()["events"].replace("themes: [law]", "themes: [laws]", 1)}
    (problem,) = check(load_texts(texts))
    assert problem.message == FIELDS["events", "themes"].message


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_is_broken_by_its_example(rule):
    problems = broken_by(rule)
    assert problems
    shown = next(one for one in rule_examples() if one.name == rule.__name__)
    assert shown.message.endswith(problems[0].message)
    assert shown.reason and shown.text.strip()
    if not {"page", "permalinks"} & breakers()[rule.__name__].keys():
        texts = {kind: text + breakers()[rule.__name__].get(kind, "") for kind, text in sample().items()}
        lines = re.compile(r"yml:\d+")  # the example comes first where it stands alone
        everything = {lines.sub("", problem.message) for problem in check(load_texts(texts))}
        assert lines.sub("", problems[0].message) in everything


def test_no_example_is_left_over():
    assert breakers().keys() == {rule.__name__ for rule in RULES}


def test_parts_are_listed_after_the_field_that_holds_them():
    names = [".".join(path) for path, _ in fields_of("series")]
    assert names.index("values") < names.index("values.period") < names.index("derived")
    assert Source.model_fields.keys()
