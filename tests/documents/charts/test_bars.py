"""One specification, drawn once, says in a picture and in words what the table says."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from lxml import etree

from traguardo.documents.charts import PHONE, Bar, Chart, bar_chart, png_of, svg_of

BARS = (
    Bar("Tutela del mercato", Decimal("96.44"), "96,4%"),
    Bar("Area lunga " * 20, Decimal(900), "900%"),
    Bar("Internazionalizzazione", None, "non calcolabile"),
)


def values(chart: Chart) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(chart.specification)["data"]["values"]
    return found


def test_the_words_say_all_that_the_picture_shows() -> None:
    chart = bar_chart(BARS, "Risultati")
    assert chart.alt.startswith("Risultati. Tutela del mercato: 96,4%; Area lunga")
    assert chart.alt.endswith("Internazionalizzazione: non calcolabile.")


def test_a_bar_without_a_value_is_empty_and_one_beyond_measure_is_cut() -> None:
    assert [one["value"] for one in values(bar_chart(BARS, ""))] == ["96.4", "150.0", "0.0"]


def test_a_long_label_takes_three_lines_at_most() -> None:
    label = values(bar_chart(BARS, ""))[1]["label"]
    assert label.count("\n") == 2
    assert label.endswith("…")
    assert max(map(len, label.split("\n"))) <= 38


def test_a_phone_gets_a_narrow_drawing_of_the_same_bars() -> None:
    chart = bar_chart(BARS, "Risultati", lines=4, frame=PHONE)
    assert chart.width == 320
    assert chart.alt == bar_chart(BARS, "Risultati").alt
    assert [one["value"] for one in values(chart)] == ["96.4", "150.0", "0.0"]
    assert max(len(line) for one in values(chart) for line in one["label"].split("\n")) <= 22
    assert values(chart)[1]["label"].count("\n") == 3
    assert values(chart)[2]["words"] == "non\ncalcolabile"
    drawn = etree.fromstring(svg_of(chart).encode())
    assert drawn.get("width") == "320"


@pytest.mark.parametrize("count", [1, 7, 40])
def test_the_drawing_has_the_size_it_says(count: int) -> None:
    chart = bar_chart(BARS[:1] * count, "Risultati")
    drawn = etree.fromstring(svg_of(chart).encode())
    assert (drawn.get("width"), drawn.get("height")) == (str(chart.width), str(chart.height))
    assert png_of(chart).startswith(b"\x89PNG")


def test_equal_charts_are_drawn_once() -> None:
    before = svg_of.cache_info().misses
    for _ in range(5):
        chart = bar_chart((Bar("Una volta sola", Decimal(12), "12%"),), "Prova")
        assert png_of(chart)
        assert "Una volta sola" in svg_of(chart)
    assert svg_of.cache_info().misses == before + 1


def test_signs_and_accents_are_printed_each_its_own() -> None:
    painted = {png_of(bar_chart((Bar(sign * 8, None, ""),), "")) for sign in ("≥", "≤", "à", "€")}
    painted.add(png_of(bar_chart((Bar("\ufffd" * 8, None, ""),), "")))
    assert len(painted) == 5


def test_what_looks_like_markup_is_a_label() -> None:
    chart = bar_chart((Bar("<b>&'\"\\n</b>", Decimal(1), "<1%"),), "x")
    assert "&lt;b&gt;&amp;" in svg_of(chart)
