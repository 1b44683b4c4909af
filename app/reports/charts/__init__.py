"""Charts as geometry: each is drawn for a wide page and for a phone, and has its table.

The functions take floats for lengths and ready-made text for what is read; they do no
arithmetic on money. The marks are rendered by `templates/components/charts.html`.
"""

from app.reports.charts.bars import Bar, bar_chart
from app.reports.charts.difference import DifferenceStep, difference_chart
from app.reports.charts.drawing import Chart, ChartTable, Drawing
from app.reports.charts.funnel import Stage, funnel_chart
from app.reports.charts.range import Amount, Range, range_chart
from app.reports.charts.ranges import RangeBar, ranges_chart
from app.reports.charts.tornado import Driver, tornado_chart
from app.reports.charts.trend import TrendPoint, trend_chart
from app.reports.charts.waterfall import WaterfallStep, waterfall_chart
from app.reports.charts.words import CHART_WORDS, ChartWords

__all__ = [
    "CHART_WORDS",
    "Amount",
    "Bar",
    "Chart",
    "ChartTable",
    "ChartWords",
    "DifferenceStep",
    "Drawing",
    "Driver",
    "Range",
    "RangeBar",
    "Stage",
    "TrendPoint",
    "WaterfallStep",
    "bar_chart",
    "difference_chart",
    "funnel_chart",
    "range_chart",
    "ranges_chart",
    "tornado_chart",
    "trend_chart",
    "waterfall_chart",
]
