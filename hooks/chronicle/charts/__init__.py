"""Charts as geometry: scales, ticks, lines, steps, marks, bars and where their words stand. No markup, no colours."""

from .build import breakdown_chart, series_chart
from .chart import Chart
from .stacks import breakdown_stack, can_stack, series_stack

__all__ = ["Chart", "breakdown_chart", "breakdown_stack", "can_stack", "series_chart", "series_stack"]
