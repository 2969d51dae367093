import pytest

SERIES = "- id: exports\n  title: T\n  measure: {measure}\n  unit: kronor\n  reporter: norway\n{more}"


@pytest.fixture
def find_in_series(find):
    def run(more: str, measure: str = "stock") -> list[str]:
        lines = find({"trade/series.yml": SERIES.format(measure=measure, more=more)})
        return [line.removeprefix("data/trade/series.yml:").replace("series exports: ", "") for line in lines]

    return run


def values(*rows: str) -> str:
    return "  sources: [berg]\n  values:\n" + "".join(f"    - {{{row}}}\n" for row in rows)


@pytest.mark.parametrize(
    "rows",
    [
        ["period: 1900, value: 1", "period: 1901, low: 1, high: 1", "period: 1902, value: 3, bound: lower"],
        ["period: 1900, value: 1, by: A", "period: 1900, value: 2, by: B"],
        ["period: 1871/1875, value: 1", "period: 1871, value: 1"],  # a span and a year of it
    ],
)
def test_sound_values(find_in_series, rows):
    assert find_in_series(values(*rows)) == []


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        (["period: 1900, value: 1, low: 1"], "8:7: values: needs 'value', or both 'low' and 'high', and not all three"),
        (["period: 1900, low: 1"], "8:7: values: needs 'value', or both 'low' and 'high', and not all three"),
        (["period: 1900"], "8:7: values: needs 'value', or both 'low' and 'high', and not all three"),
        (["period: 1900, low: 3, high: 1.5"], "8:27: values.low: 3 is more than 'high', which is 1.5"),
        (
            ["period: 1900, low: 1, high: 2, bound: upper"],
            "8:46: values.bound: belongs to a single 'value', not to a range",
        ),
        (
            ["period: 1900, value: 1"] * 2,
            "9:16: values.period: '1900' has a figure above already; say in 'by' who gives which",
        ),
        (["period: 1900, value: .nan"], "8:29: values.value: must be a finite number, not '.nan'"),
    ],
)
def test_faulty_values(find_in_series, rows, problem):
    assert find_in_series(values(*rows)) == [problem]


def test_every_value_has_a_source(find_in_series):
    more = "  values:\n    - {period: 1900, value: 1}\n    - {period: 1901, value: 1, sources: [berg]}\n"
    assert find_in_series(more) == ["7:7: values: has no source; give it 'sources', or give them to the series"]


def test_flows_and_shares_say_what_they_are(find_in_series):
    row = values("period: 1900, value: 101")
    assert find_in_series(row + "  partner: sweden\n", "value") == [
        "1:3: 'direction' is missing; the measure 'value' with a partner is an export or an import"
    ]
    assert find_in_series(row, "value") == []
    assert find_in_series(row, "share") == [
        "1:3: 'denominator' is missing; say what the shares are shares of",
        "4:9: unit: 'kronor' is no unit of a share; shares are in per cent",
        "8:29: values.value: 101 is no share; shares run from 0 to 100",
    ]


def test_values_or_a_formula(find_in_series):
    assert find_in_series("") == ["1:3: 'values' or 'derived' is missing; a series needs one of the two"]
    assert find_in_series("  values: []\n") == ["1:3: 'values' or 'derived' is missing; a series needs one of the two"]


def chronicle(**formulas: str) -> str:
    text = ""
    for name, formula in formulas.items():
        unit, _, rest = formula.partition(" ")
        text += f"- {{id: {name}, title: T, measure: stock, unit: {unit}, reporter: norway, sources: [berg], {rest}}}\n"
    return text


def messages(lines: list[str]) -> list[str]:
    return [line.partition(": series ")[2] for line in lines]


def test_formulas(find):
    sound = chronicle(
        a="kronor values: [{period: 1900, value: 1}, {period: 1901, value: 1}]",
        b="kronor values: [{period: 1900, value: 1}]",
        c="percent values: [{period: 1900, value: 1}]",
        balance="kronor derived: {difference: [a, b]}",
        total="kronor derived: {sum: [a, b, balance]}",
        rate="percent derived: {ratio: [a, b]}",
        price="kronor derived: {ratio: [a, c]}",
        growth="percent derived: {growth: a}",
    )
    assert find({"trade/series.yml": sound}) == []
    faulty = chronicle(
        d="kronor derived: {sum: [a, c]}",
        e="kronor derived: {sum: [a, e]}",
        f="kronor derived: {difference: [g, a]}",
        g="kronor derived: {ratio: [f, a]}",
        h="kronor derived: {difference: [a, b], ratio: [a, b]}",
        i="kronor derived: {difference: [a]}",
        j="kronor values: [{period: 1850, value: 1}]",
        k="kronor derived: {difference: [a, j]}",
        l="percent derived: {ratio: [a, c]}",
        m="kronor derived: {growth: a}",
        n="percent derived: {growth: b}",
        o="percent derived: {growth: a, sum: [c, rate]}",
    )
    assert messages(find({"trade/series.yml": sound + faulty})) == [
        "d: derived.sum: 'c' is in 'percent', this series in 'kronor'",
        "e: derived: is computed from itself, directly or by way of other series",
        "f: derived: is computed from itself, directly or by way of other series",
        "g: derived: is computed from itself, directly or by way of other series",
        "h: derived: needs exactly one of difference, sum, ratio, growth",
        "i: derived.difference: needs at least 2, has 1",
        "k: derived: has no figure: there is no period that all its parts have",
        "l: derived.ratio: 'c' is in 'percent', 'a' in 'kronor'; per cent are of one unit",
        "m: unit: 'kronor' is no unit of growth; growth is in per cent",
        "n: derived: has no figure: no period follows another at once",
        "o: derived: needs exactly one of difference, sum, ratio, growth",
    ]


def test_comparisons_of_series(find):
    value = "values: [{period: 1900, value: 1}], compare_with: "
    text = chronicle(
        a=f"kronor {value}[b]", b=f"kronor {value}[a, b, c]", c="percent values: [{period: 1900, value: 1}]"
    )
    assert messages(find({"trade/series.yml": text})) == [
        "b: compare_with: 'a' names this series already; state it on one side only",
        "b: compare_with: a series cannot be compared with itself",
        "b: compare_with: 'c' is in 'percent', this series in 'kronor'",
    ]


@pytest.mark.parametrize(
    ("numbers", "complete", "sound"),
    [
        (["33.3", "33.3", "33.3"], "true", True),  # 99.9, by rounding
        (["33", "33", "33"], "true", True),
        (["33.0", "33.0", "33.0"], "true", False),
        (["60", "30"], "false", True),
        (["60", "30"], "true", False),
        (["60", "50"], "false", False),
    ],
)
def test_shares_sum_to_the_whole(find, numbers, complete, sound):
    items = ", ".join(f"{{label: L, value: {number}}}" for number in numbers)
    text = (
        "- {id: b, title: T, measure: share, period: 1900, unit: percent, denominator: All, "
        f"complete: {complete}, items: [{items}]}}\n"
    )
    assert len(find({"trade/breakdowns.yml": text})) == (0 if sound else 1)
