"""Charts as one specification, drawn on the server: page, Word, ODT and PDF show one picture."""

from traguardo.documents.charts.bars import PAGE, PHONE, Bar, Frame, bar_chart
from traguardo.documents.charts.chart import Chart
from traguardo.documents.charts.drawing import png_of, svg_of

__all__ = ["PAGE", "PHONE", "Bar", "Chart", "Frame", "bar_chart", "png_of", "svg_of"]
