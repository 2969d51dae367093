"""Pages of figures: chart, table, both sides of one number, files."""

import re

import pytest
from lxml import etree

from chronicle.prose.fragment import PART, Fragment
from chronicle.render import SitePages
from chronicle.render.chart_file import chart_file
from chronicle.render.charts import view_of_series
from chronicle.render.schemes import DARK, LIGHT
from chronicle.render.sides import compared_with, differences, sides_of

UNIT = "- {id: crowns, name: crowns, symbol: kr}\n"
FLOW = (
    "- {{id: {id}, title: {id}, measure: value, unit: crowns, reporter: {by}, partner: {to}, direction: {way}, "
    "sources: [macaulay-1986], values: [{values}]{more}}}\n"
)


def flow(series_id: str, by: str, to: str, way: str, values: str, *, more: str = "") -> str:
    rows = ", ".join(
        f"{{period: {period}, value: {value}}}" for period, value in (one.split("=") for one in values.split())
    )
    return FLOW.format(id=series_id, by=by, to=to, way=way, values=rows, more=more)


@pytest.fixture
def both(make_chronicle):
    own = flow("bought", "brazil", "portugal", "import", "1830=4 1831=6", more=", compare_with: [sold]")
    other = flow("sold", "portugal", "brazil", "export", "1831=9 1832=2")
    return make_chronicle({"data/units.yml": UNIT, "data/trade/series.yml": own + other})


def test_both_sides_of_the_newest_common_period(both):
    sides = sides_of(both, "bought", "sold")
    assert (sides.left.reporter, sides.left.words, sides.left.hue) == ("Portugal", "9", "a")
    assert (sides.right.reporter, sides.right.words, sides.right.hue) == ("Brazil", "6", "b")
    assert sides.when == "1831" and "6 − 9 = −3" in sides.difference
    assert (sides.left.share, sides.right.share) == (100, pytest.approx(66.7))


def test_the_comparison_is_seen_from_both_series(both):
    assert compared_with(both, both.series["sold"]) == ["bought"]
    assert [(row.when, row.difference) for row in differences(both, "bought", "sold")] == [("1831", "−3")]


def test_a_missing_side_says_so(both):
    sides = sides_of(both, "sold", None)
    assert (sides.left.words, sides.right.words, sides.right.reporter) == ("2", "", "Brazil")


def test_charts_are_drawn_twice_and_described(tree):
    drawings = tree("trade/population-norway/").xpath("//svg[@data-chr-chart]")
    assert [drawing.get("class") for drawing in drawings] == ["chr-chart-wide", "chr-chart-narrow"]
    for drawing in drawings:
        names = {element.get("id") for element in drawing.xpath("./title | ./desc")}
        assert {drawing.get("aria-labelledby"), drawing.get("aria-describedby")} == names


def test_the_drawing_and_the_table_have_the_same_figures(tree, small):
    page = tree("trade/population-norway/")
    said = page.xpath("//svg[contains(@class, 'wide')]//@data-chr-say")
    assert (
        len(said)
        == len(small.figures["population-norway"])
        == len(page.xpath("//table[@id='t-population-norway']/tbody/tr"))
    )


def test_rows_lead_to_their_line(tree, small):
    links = tree("trade/population-norway/").xpath("//td[contains(@class, 'chr-edit')]/a/@href")
    if small.site.repository:
        assert all("/data/trade/series.yml#L" in link for link in links) and len(set(links)) == 2


def test_a_chart_file_stands_alone(small):
    files = {
        path: text for path, text in SitePages(small).files() if path.endswith(".svg") and path.startswith("trade/")
    }
    own = {f"trade/{one}/{one}.svg" for one in (*small.series, *small.breakdowns)}
    assert set(files) == own | {"trade/plebiscite-1905-shares/plebiscite-1905-shares.shares.svg"}
    for content in files.values():
        root = etree.fromstring(content.encode())
        assert root.tag == "{http://www.w3.org/2000/svg}svg" and "style=" not in content
        assert "var(" not in content  # editors of drawings know no variables
        lines = [line.text for line in root.iter("{http://www.w3.org/2000/svg}text") if line.text]
        assert max(map(len, lines)) <= 110 and "…" not in "".join(lines)


def test_a_chart_file_names_curves_that_have_no_name_in_the_drawing(make_chronicle):
    years = " ".join(f"{1830 + number}={number % 7 + 1}" for number in range(15))
    names = [f"{letter * 40}-trade-by-road-rail-and-sea" for letter in "abcdef"]
    texts = [flow(name, "brazil", "portugal", "import", years) for name in names]
    chronicle = make_chronicle({"data/units.yml": UNIT, "data/trade/series.yml": "".join(texts)})
    root = etree.fromstring(chart_file(view_of_series(chronicle, names)).encode())
    words = {line.text for line in root.iter("{http://www.w3.org/2000/svg}text")}
    assert set(names) <= words and len(root.findall(".//{*}svg[@class='chr-key']")) == len(names)


@pytest.mark.parametrize(("scheme", "selector"), [(LIGHT, ":root"), (DARK, "slate")])
def test_files_have_the_colours_of_the_site(root, scheme, selector):
    css = (root / "docs/assets/css/base.css").read_text(encoding="utf-8")
    block = next(part for part in css.split("}") if selector in part.partition("{")[0])
    colours = dict(re.findall(r"--chr-([a-z0-9-]+): (#[0-9a-f]{6})", block))
    parties = {"a": "party-a", "b": "party-b", "a-soft": "party-a-soft", "b-soft": "party-b-soft"}
    assert scheme == {name: colours[parties.get(name, name)] for name in scheme}


def test_a_joint_chart_has_files_of_its_own(both):
    pages = SitePages(both)
    assert pages.joint_charts.groups() == [("bought", "sold")]
    html = f"<h1>X</h1><p>{PART}chart sold bought|{'Mine'.encode().hex()}{PART}</p>"
    page = pages.hand_written_page("x/", "X", Fragment(html))
    pages.joint_charts.ask(page.charts)
    assert 'href="../trade/sold/sold--bought.csv"' in page.content
    files = dict(pages.files())
    assert ">Mine<" in files["trade/sold/sold--bought.svg"]
    assert "trade/bought/bought--sold.svg" in files


def test_shares_are_stacked(small, tree):
    (figure,) = tree("trade/plebiscite-1905-shares/").xpath("//figure[starts-with(@id, 'stack-')]")
    said = figure.xpath(".//svg[contains(@class, 'wide')]//@data-chr-say")
    assert said == ["For the end of the union: 99.95\N{NO-BREAK SPACE}%", "Against it: 0.05\N{NO-BREAK SPACE}%"]


def test_a_derived_table_shows_formula_and_numbers(tree):
    table = tree("trade/population-of-both/").xpath("//table[@id='t-population-of-both']")[0]
    caption = " ".join(table.xpath("./caption")[0].text_content().split())
    assert "Computed: Population of Sweden + Population of Norway." in caption
    assert table.xpath("./tbody/tr[1]/td[2]")[0].text_content() == "5,136,441 + 2,240,032"


def test_hand_written_pages_ask_for_charts(both):
    title = "My “own” title".encode().hex()
    html = f"<h1>X</h1><p>{PART}chart sold|{title}{PART}</p><p>{PART}sides sold{PART}</p>"
    page = SitePages(both).hand_written_page("x/", "X", Fragment(html))
    assert "My “own” title" in page.content and "chr-sides" in page.content and "charts.css" in page.head


def test_a_figure_in_prose_says_its_unit_and_source(tree):
    (tip,) = tree("trade/population-sweden/").xpath("//*[@role='tooltip']")
    expected = "Population of Norway, 1900: 2,240,032 people, official. Source: Folketællingen i Kongeriget Norge"
    assert tip.text_content().startswith(expected)
    assert tip.xpath("../a/@aria-describedby") == [tip.get("id")]
