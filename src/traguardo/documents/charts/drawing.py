"""Charts drawn with vl-convert: the library and its engine load with the first one."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from traguardo.documents.charts.chart import Chart

SCALE = 2
"""A PNG has so many dots for a pixel: 192 an inch, sharp in print."""


@lru_cache(maxsize=64)
def svg_of(chart: Chart) -> str:
    """The drawing as SVG; equal charts are drawn once."""
    import vl_convert

    _register_fonts()
    drawn: str = vl_convert.vegalite_to_svg(json.loads(chart.specification))
    return drawn


@lru_cache(maxsize=64)
def png_of(chart: Chart) -> bytes:
    """The same drawing as PNG."""
    import vl_convert

    painted: bytes = vl_convert.svg_to_png(svg_of(chart), scale=SCALE)
    return painted


@cache
def _register_fonts() -> None:
    """The public sector's typeface, where the design system is installed; others stand behind."""
    import vl_convert

    found = find_spec("bootstrap_italia_template")
    if found is not None and found.origin is not None:
        folder = Path(found.origin).parent / "static" / "fonts" / "Titillium_Web"
        if folder.is_dir():
            vl_convert.register_font_directory(str(folder))
