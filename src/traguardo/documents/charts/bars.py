"""Achievement as horizontal bars: one row for each part of a plan, the target as a line at 100."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from textwrap import wrap
from typing import Any

from traguardo.documents.charts.chart import Chart

_ROW, _LINE, _TOP, _BOTTOM = 22, 13, 6, 24
_LINES = 3
_INK, _GRID, _BAR = "#17324D", "#D9DADB", "#0066CC"
_FONT = "Titillium Web, Arial, Liberation Sans, DejaVu Sans, sans-serif"
_CAP = Decimal(150)
"""Beyond it a bar is cut: one part at 900 % must not flatten all others."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How wide the drawing is, and its columns of labels and figures, in pixels.

    So many letters of a label, and of a figure's words, fit in a line.
    """

    width: int
    labels: int
    figures: int
    letters: int
    words: int


PAGE = Frame(640, 240, 100, 38, 40)
PHONE = Frame(320, 146, 72, 22, 12)


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: what it is of, its value in per cent (None: there is none), and that in words."""

    label: str
    value: Decimal | None
    words: str


def bar_chart(bars: Sequence[Bar], title: str, lines: int = _LINES, frame: Frame = PAGE) -> Chart:
    """The chart of at least one bar, in the order given; a label takes `lines` at most."""
    values = [_datum(number, bar, lines, frame) for number, bar in enumerate(bars)]
    step = max(_ROW, *(_LINE * (1 + str(one["label"]).count("\n")) + 8 for one in values))
    height = step * len(values)
    said = "; ".join(f"{bar.label}: {bar.words}" for bar in bars)
    return Chart(
        json.dumps(_specification(values, height, frame), ensure_ascii=False, sort_keys=True),
        title,
        f"{title}. {said}.",
        frame.width,
        height + _TOP + _BOTTOM,
    )


def _datum(number: int, bar: Bar, most: int, frame: Frame) -> dict[str, Any]:
    shown = min(max(bar.value or Decimal(0), Decimal(0)), _CAP)
    return {
        "n": number,
        "label": "\n".join(_lines(bar.label, most, frame.letters)),
        "value": str(shown.quantize(Decimal("0.1"), ROUND_HALF_UP)),
        "words": "\n".join(wrap(bar.words, frame.words)),
    }


def _lines(label: str, most: int, letters: int) -> list[str]:
    """The label in as many lines as a row has, the last one cut where more would follow."""
    lines = wrap(label, letters, break_long_words=True) or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][: letters - 1] + "…"]
    return lines


def _raised(lines: int) -> dict[str, Any]:
    """A label of several lines stands as high as its row, not below it."""
    counted = f"length(split(labels[datum.value], '\\n')) == {lines}"
    return {"test": counted, "value": -_LINE * (lines - 1) / 2}


def _specification(values: list[dict[str, Any]], height: int, frame: Frame) -> dict[str, Any]:
    x, y = _achievement(values), _rows(frame)
    bars = {"type": "bar", "color": _BAR, "height": {"band": 0.62}}
    line = {"type": "rule", "color": _INK, "strokeDash": [5, 3], "strokeWidth": 1.5}
    words = {"type": "text", "align": "left", "dx": 5, "fontSize": 11, "color": _INK}
    words |= {"lineBreak": "\n", "lineHeight": _LINE}
    figures = {"text": {"field": "words"}, "x": {"value": "width"}, "y": y}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": frame.width - frame.labels - frame.figures,
        "height": height,
        "padding": {
            "left": frame.labels,
            "right": frame.figures,
            "top": _TOP,
            "bottom": _BOTTOM,
        },
        "autosize": {"type": "none"},
        "data": {"values": values},
        "params": [{"name": "labels", "value": [one["label"] for one in values]}],
        "transform": [{"calculate": "toNumber(datum.value)", "as": "number"}],
        "layer": [
            {"mark": bars, "encoding": {"x": x, "y": y}},
            {"mark": line, "encoding": {"x": {"datum": 100}}},
            {"mark": words, "encoding": figures},
        ],
        "config": {
            "font": _FONT,
            "view": {"stroke": None},
            "axis": {"labelColor": _INK, "labelFontSize": 11, "gridColor": _GRID},
        },
    }


def _rows(frame: Frame) -> dict[str, Any]:
    axis = {
        "labelExpr": "split(labels[datum.value], '\\n')",
        "title": None,
        "ticks": False,
        "domain": False,
        "labelPadding": 8,
        "labelLimit": frame.labels,
        "labelLineHeight": _LINE,
        "labelOffset": {"condition": [_raised(2), _raised(3), _raised(4)], "value": 0},
    }
    return {"field": "n", "type": "ordinal", "axis": axis}


def _achievement(values: list[dict[str, Any]]) -> dict[str, Any]:
    largest = max(Decimal(100), *(Decimal(str(one["value"])) for one in values))
    axis = {
        "title": None,
        "values": [one for one in (0, 25, 50, 75, 100, 125, 150) if one <= largest],
        "labelExpr": "datum.value + '%'",
    }
    scale = {"domain": [0, float(largest)], "nice": False}
    return {"field": "number", "type": "quantitative", "scale": scale, "axis": axis}
