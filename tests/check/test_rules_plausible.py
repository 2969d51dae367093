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
        (
            series("{period: 1900, value: -1}"),
            ["values.value: -1 is less than nothing, which does not go with the measure 'turnover'"],
        ),
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


def breakdown(name: str, labels: str = "x y", whole: str = "Votes", complete: str = "true") -> str:
    items = ", ".join(f"{{label: {label}, value: 50}}" for label in labels.split())
    head = f"id: {name}, title: T, measure: share, period: 1900, unit: percent, denominator: {whole}"
    return f"- {{{head}, complete: {complete}, sources: [berg], items: [{items}]}}\n"


BREAKDOWNS = "".join(
    [
        breakdown("whole"),
        breakdown("later"),
        breakdown("lost", whole="Losses"),
        breakdown("unlike", labels="x z"),
        breakdown("open", complete="false"),
    ]
)


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
        ("stack a b", None),
        ("stack a", "needs two series or more to stack"),
        ("stack a a", "names a record twice"),
        ("stack a e", "'e' is a turnover; only shares of one whole can be stacked"),
        ("stack a d", "'d' is a share of 'Exports', 'a' of 'Imports'; one whole at a time"),
        ("stack a b c", "the shares for '1900' sum to 105, more than the whole"),
        ("stack a f", "has nothing to stack: there is no period that all these series have"),
        ("stack a whole", "stacks either series or breakdowns, not both"),
        ("stack whole", None),
        ("stack whole later", None),
        ("stack whole lost", "'lost' is a share of 'Losses', 'whole' of 'Votes'; one whole at a time"),
        ("stack whole unlike", "'unlike' has other parts than 'whole'; bars side by side need the same"),
        ("stack open", "'open' is not said to be complete; only the parts of a whole can be stacked"),
        ("chart a r", "'r' is a rate, 'a' a share; shares stand in a chart of their own"),
        ("chart nothing", "there is no series 'nothing'"),
        ("chart a union", "'union' is an era; this part shows series and breakdowns only"),
        ("chart a a", "names a series twice"),
        ("chart a e", "'e' is in 'kronor', 'a' in 'percent'; one chart has one unit"),
    ],
)
def test_parts_of_figures(find, part, problem):
    other = series("{period: 1900, value: 1}").replace("id: a", "id: e")
    text = share("a", "Imports") + share("b", "Imports") + other + share("d", "Exports")
    text += share("c", "Imports", "values: [{period: 1900, value: 95}]")
    text += share("f", "Imports", "values: [{period: 1901, value: 95}]")
    text += series("{period: 1900, value: 1}", "rate", "percent").replace("id: a", "id: r")
    docs = {"docs/index.md": f"# Trade\n\n[[part:{part}]]\n"}
    files = {"trade/series.yml": text, "trade/breakdowns.yml": BREAKDOWNS}
    found = find(files, docs, parts=("chart", "sides", "stack", "themes"))
    assert found == ([f"docs/index.md:3:1: {problem}"] if problem else [])
