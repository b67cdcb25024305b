"""A chart before it is drawn: its specification, its size, and the words that say the same."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chart:
    """A Vega-Lite specification as JSON text, which makes equal charts equal.

    `title` is what a caption says, `alt` what the picture shows to who does not see it. `width` and
    `height` are of the whole drawing, in pixels of 1/96 inch.
    """

    specification: str
    title: str
    alt: str
    width: int
    height: int
