"""Charts of a few figures in the minimal chronicle."""

from collections.abc import Callable

import pytest

from chronicle.charts import Chart, series_chart

UNITS = "- {id: crowns, name: crowns, symbol: kr}\n- {id: percent, name: per cent, symbol: '%', scale: 0.01}\n"


@pytest.fixture
def chart(make_chronicle) -> Callable[..., Chart]:
    """Return the function that draws series given as YAML, all of them in one chart."""

    def draw(*texts: str) -> Chart:
        files = {"data/units.yml": UNITS, "data/trade/series.yml": "".join(texts)}
        chronicle = make_chronicle(files)
        return series_chart(chronicle, list(chronicle.series))

    return draw
