"""Figures as they go wrong: each mistake gives one message that says what it is and where."""

import pytest

UNITS = """\
- {id: kronor, name: kronor, symbol: kr}
- {id: dollars, name: dollars, symbol: $}
- {id: tonnes, name: tonnes, symbol: t}
- {id: percent, name: per cent, symbol: '%'}
"""


def series(name: str, values: str = "", more: str = "", **fields: str) -> str:
    """Return a series as YAML; `values` are `period=number`, split by blanks."""
    head = {"measure": "value", "unit": "kronor", "reporter": "norway"} | fields
    rows = ", ".join(f"{{period: {one.split('=')[0]}, value: {one.split('=')[1]}}}" for one in values.split())
    rest = f", values: [{rows}]" if rows else ""
    text = ", ".join(f"{key}: {value}" for key, value in head.items())
    return f"- {{id: {name}, title: T, sources: [berg], {text}{rest}{', ' + more if more else ''}}}\n"


def share(name: str, values: str = "", more: str = "", whole: str = "Imports") -> str:
    return series(name, values, more, measure="share", unit="percent", denominator=whole)


A = series("a", "1900=4 1901=5")
STOCK = series("s", "1900=4", measure="stock")
OTHER = series("d", "1900=4", unit="dollars")

MISTAKES = {
    "a unit that there is not": (
        series("x", "1900=4", unit="kroner"),
        "x: unit: 'kroner' is no unit; did you mean 'kronor'?",
    ),
    "words for a number": (
        series("x", "1900=many"),
        "x: values.value: must be a number, such as 12.5, with nothing else beside it, not 'many'",
    ),
    "a unit beside the number": (
        series("x", "1900=5kr"),
        "x: values.value: must be a number, such as 12.5, with nothing else beside it, not '5kr'",
    ),
    "a number in quotes": (series("x", "1900='5'"), "x: values.value: must be a number: write 5 without quotes"),
    "a comma for the thousands": (
        series("x", "1900=0").replace("value: 0", "value: 1 000"),
        "x: values.value: must be a number without separators: 1000, not '1 000'",
    ),
    "a comma for the fraction": (
        series("x", "1900=0").replace("value: 0", "value: '5,5'"),
        "x: values.value: must be a number with a point before its fraction: 5.5, not '5,5'",
    ),
    "a name misspelt": (
        series("x", "1900=5").replace("value: 5", "valeu: 5"),
        "x: values: 'valeu' is no field of this part; did you mean 'value'?",
    ),
    "a side with itself": (
        series("x", "1900=5", partner="norway", direction="import"),
        "x: partner: 'norway' is the reporter too; name the other side",
    ),
    "not a number": (series("x", "1900=.nan"), "x: values.value: must be a finite number, not '.nan'"),
    "without end": (series("x", "1900=-.inf"), "x: values.value: must be a finite number, not '-.inf'"),
    "beyond all measure": (series("x", "1900=1e999"), "x: values.value: must be a number of sane size, not '1e999'"),
    "a year twice": (
        series("x", "1900=4 1900=5"),
        "x: values.period: '1900' has a figure above already; say in 'by' who gives which",
    ),
    "out of order": (series("x", "1901=4 1900=5"), "x: values.period: '1900' stands after '1901'; sort by time"),
    "a period far away": (
        series("x", "2900=4"),
        "x: values.period: '2900' is more than 100 years from the eras, 1814 to 1905",
    ),
    "a share of 130": (share("x", "1900=130"), "x: values.value: 130 is no share; shares run from 0 to 100"),
    "a share in money": (
        series("x", "1900=13", measure="share", denominator="All"),
        "x: unit: 'kronor' is no unit of a share; shares are in per cent",
    ),
    "a share of nothing": (
        series("x", "1900=13", measure="share", unit="percent"),
        "x: 'denominator' is missing; say what the shares are shares of",
    ),
    "less than nothing": (
        series("x", "1900=-4", measure="quantity", unit="tonnes"),
        "x: values.value: -4 is less than nothing, which does not go with the measure 'quantity'",
    ),
    "a flow that goes nowhere": (
        series("x", "1900=4", partner="sweden"),
        "x: 'direction' is missing; the measure 'value' with a partner is an export or an import",
    ),
    "compared across units": (
        OTHER + series("x", "1900=4", "compare_with: [d]"),
        "x: compare_with: 'd' is in 'dollars', this series in 'kronor'",
    ),
    "a flow compared with a stock": (
        STOCK + series("x", "1900=4", "compare_with: [s]"),
        "x: compare_with: 's' has the measure 'stock', this series has 'value'",
    ),
    "shares of two wholes compared": (
        share("e", "1900=4", whole="Exports") + share("x", "1900=4", "compare_with: [e]"),
        "x: compare_with: 'e' is a share of 'Exports', not of 'Imports'",
    ),
    "subtracted across units": (
        A + OTHER + series("x", more="derived: {difference: [a, d]}"),
        "x: derived.difference: 'd' is in 'dollars', this series in 'kronor'",
    ),
    "a stock less a flow": (
        A + STOCK + series("x", more="derived: {difference: [s, a]}"),
        "x: derived.difference: 'a' has the measure 'value', 's' has 'stock'",
    ),
    "shares of two wholes added": (
        share("i", "1900=4") + share("e", "1900=4", whole="Exports") + share("x", more="derived: {sum: [i, e]}"),
        "x: derived.sum: 'e' is a share of 'Exports', not of 'Imports'",
    ),
    "per cent of unlike things": (
        A + OTHER + share("x", more="derived: {ratio: [a, d]}"),
        "x: derived.ratio: 'd' is in 'dollars', 'a' in 'kronor'; per cent are of one unit",
    ),
    "a part above its whole": (
        A + series("b", "1900=3 1901=9") + share("x", more="derived: {ratio: [a, b]}"),
        "x: derived.ratio: comes to 133.3 for '1900'; a share runs from 0 to 100",
    ),
    "growth in money": (
        A + series("x", more="derived: {growth: a}"),
        "x: unit: 'kronor' is no unit of growth; growth is in per cent",
    ),
    "growth of a share": (
        share("i", "1900=4 1901=5") + series("x", more="derived: {growth: i}", measure="rate", unit="percent"),
        "x: derived.growth: 'i' has the measure 'share', which does not grow by per cent",
    ),
    "growth over a gap": (
        series("b", "1900=4 1903=5") + series("x", more="derived: {growth: b}", measure="rate", unit="percent"),
        "x: derived: has no figure: no period follows another at once",
    ),
    "growth of nothing that is there": (
        A + series("x", more="derived: {growth: aa}", measure="rate", unit="percent"),
        "x: derived.growth: 'aa' is no series",
    ),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_gives_one_message(find, text: str, message: str):
    found = find({"units.yml": UNITS, "trade/series.yml": text})
    assert [line.partition(": series ")[2] for line in found] == [message]


@pytest.mark.parametrize(
    ("items", "message"),
    [
        ("x=60 y=30", "items: the shares sum to 90, though 'complete' is true; they should sum to 100"),
        ("x=60 y=50", "items: the shares sum to 110, more than the whole; they should sum to 100"),
        ("x=130 y=-30", "items.value: 130 is no share; shares run from 0 to 100"),
    ],
)
def test_breakdowns_that_are_no_whole(find, items: str, message: str):
    rows = ", ".join(f"{{label: {one.split('=')[0]}, value: {one.split('=')[1]}}}" for one in items.split())
    head = "id: x, title: T, measure: share, period: 1900, unit: percent, denominator: Votes, complete: true"
    found = find({"units.yml": UNITS, "trade/breakdowns.yml": f"- {{{head}, sources: [berg], items: [{rows}]}}\n"})
    assert [line.partition(": breakdown x: ")[2] for line in found][0] == message
