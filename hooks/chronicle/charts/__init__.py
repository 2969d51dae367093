"""Charts as geometry: scales, ticks, lines, steps, marks, bars and where their words stand. No markup, no colours."""

from .build import Chart, breakdown_chart, series_chart

__all__ = ["Chart", "breakdown_chart", "series_chart"]
