import pytest

SERIES = (
    "- {{id: a, title: T, measure: {measure}, unit: {unit}, denominator: All, reporter: norway, sources: [berg], "
    "values: [{values}]}}\n"
)


def series(values: str, measure: str = "turnover", unit: str = "kronor") -> str:
    return SERIES.format(measure=measure, unit=unit, values=values)


@pytest.fixture
def find_in(find):
    return lambda text: [line.split(": ", 2)[2] for line in find({"trade/series.yml": text})]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (series("{period: 1900, value: 0}"), []),
        (series("{period: 1900, value: -1}", "balance"), []),
        (series("{period: 1900, value: -1}"), ["values.value: -1 is less than nothing, which a turnover cannot be"]),
        (
            series("{period: 1900, value: -1}", "share", "percent"),
            ["values.value: -1 is no share; shares run from 0 to 100"],
        ),
        (
            series("{period: 1901, value: 1}, {period: 1900, value: 1}"),
            ["values.period: '1900' stands after '1901'; sort by time"],
        ),
        (series("{period: 1901, value: 1}, {period: 1900/1901, value: 2}"), []),
        (series("{period: 1901, value: 1}, {period: 1900, value: 1, by: A}"), []),
        (
            series("{period: 2900, value: 1}"),
            ["values.period: '2900' is more than 100 years from the eras, 1814 to 1905"],
        ),
        (series("{period: 1980, value: 1}"), []),
        (series("{period: 1900, value: 5}", "share"), ["unit: 'kronor' is no unit of a share; shares are in per cent"]),
        (
            series("{period: 1900, value: 1}, {period: 1900~, value: 1}"),
            ["values.period: '1900~' has a figure above already; say in 'by' who gives which"],
        ),
    ],
)
def test_figures_are_plausible(find_in, text, problems):
    assert find_in(text) == problems


def share(name: str, whole: str, rest: str = "values: [{period: 1900, value: 5}]") -> str:
    head = (
        f"id: {name}, title: T, measure: share, unit: percent, denominator: {whole}, reporter: norway, sources: [berg]"
    )
    return f"- {{{head}, {rest}}}\n"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (share("c", "Imports", "derived: {difference: [a, b]}"), []),
        (
            share("c", "Imports", "derived: {sum: [a, d]}"),
            ["derived.sum: 'd' is a share of 'Exports', not of 'Imports'"],
        ),
        (
            share("c", "Imports", "values: [{period: 1900, value: 5}], compare_with: [a, d]"),
            ["compare_with: 'd' is a share of 'Exports', not of 'Imports'"],
        ),
    ],
)
def test_shares_of_other_wholes_do_not_meet(find_in, text, problems):
    assert find_in(share("a", "Imports") + share("b", "Imports") + share("d", "Exports") + text) == problems


@pytest.mark.parametrize(
    ("part", "problem"),
    [
        ("chart a", None),
        ("chart a b", None),
        ("sides a", None),
        ("themes", None),
        ("themes a", "'themes' takes nothing after its name"),
        ("chart", "'chart' needs the id of a series, as in [[part:chart ID]]"),
        ("chat a", "'chat' is no part of a page; did you mean 'chart'?"),
        ("sides a b", "'sides' takes at most 1 id, not 2"),
        ("chart nothing", "there is no series 'nothing'"),
        ("chart a union", "'union' is an era; this part shows series and breakdowns only"),
        ("chart a a", "names a series twice"),
        ("chart a e", "'e' is in 'kronor', 'a' in 'percent'; one chart has one unit"),
    ],
)
def test_parts_of_figures(find, part, problem):
    other = series("{period: 1900, value: 1}").replace("id: a", "id: e")
    text = share("a", "Imports") + share("b", "Imports") + other
    docs = {"docs/index.md": f"# Trade\n\n[[part:{part}]]\n"}
    found = find({"trade/series.yml": text}, docs, parts=("chart", "sides", "themes"))
    assert found == ([f"docs/index.md:3:1: {problem}"] if problem else [])
