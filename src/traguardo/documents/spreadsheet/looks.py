"""How the cells of an Excel workbook look: number formats and colours, by cell."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from traguardo.documents.archive import Archive
from traguardo.documents.colours import colour
from traguardo.documents.markup import Attributes, parse_xml
from traguardo.documents.spreadsheet.typed import (
    PLAIN,
    NumberFormat,
    built_in_format,
    number_format,
)

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main}"
_THEME = "xl/theme/theme1.xml"
_STYLES = "xl/styles.xml"
_SCHEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)))
"""The colours of a theme in the order in which cells number them."""
_INDEXED = {2: "FF0000", 3: "00FF00", 5: "FFFF00", 10: "FF0000", 11: "00FF00", 13: "FFFF00"}
_INDEXED |= {17: "008000", 50: "339966", 51: "FFCC00", 52: "FF9900", 53: "FF6600", 57: "339966"}


@dataclass(frozen=True, slots=True)
class Look:
    """What a style of a cell says: its number format and its colour."""

    form: NumberFormat = PLAIN
    fill: str = ""


def read_looks(archive: Archive) -> Sequence[Look]:
    """The looks of a workbook, by the number that cells name them with; none where it has none."""
    if _STYLES not in archive:
        return ()
    styles = _Styles(_theme(archive) if _THEME in archive else {})
    parse_xml(archive.read(_STYLES), _STYLES, styles.start, styles.end, _ignore)
    return tuple(styles.looks)


@dataclass(eq=False, repr=False)
class _Styles:
    """The styles part: formats and fills come before the looks that name them."""

    theme: Mapping[int, str]
    codes: dict[str, str] = field(default_factory=dict)
    fills: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    inside: str = ""

    def start(self, name: str, attributes: Attributes) -> None:
        kind = name.removeprefix(MAIN)
        if kind in {"cellXfs", "fills", "dxfs", "cellStyleXfs"}:
            self.inside = kind
        elif kind == "numFmt" and not self.inside:
            self.codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif kind == "fill" and self.inside == "fills":
            self.fills.append("")
        elif kind == "fgColor" and self.inside == "fills" and self.fills:
            self.fills[-1] = self._colour(attributes)
        elif kind == "xf" and self.inside == "cellXfs":
            self.looks.append(self._look(attributes))

    def end(self, name: str) -> None:
        if name.removeprefix(MAIN) == self.inside:
            self.inside = ""

    def _look(self, attributes: Attributes) -> Look:
        number, fill = attributes.get("numFmtId", ""), attributes.get("fillId", "")
        code = self.codes.get(number)
        form = built_in_format(_number(number)) if code is None else number_format(code)
        place = _number(fill)
        return Look(form, self.fills[place] if 0 <= place < len(self.fills) else "")

    def _colour(self, attributes: Attributes) -> str:
        if "rgb" in attributes:
            return colour(attributes["rgb"][-6:])
        if "theme" in attributes:
            base = self.theme.get(_number(attributes["theme"]), "")
            return colour(_tinted(base, attributes.get("tint", "0")))
        return _INDEXED.get(_number(attributes.get("indexed", "")), "")


def _theme(archive: Archive) -> dict[int, str]:
    found: dict[int, str] = {}
    open_name = ""

    def start(name: str, attributes: Attributes) -> None:
        nonlocal open_name
        kind = name.removeprefix(_DRAWING)
        if kind in _SCHEME:
            open_name = kind
        elif open_name and kind in {"srgbClr", "sysClr"}:
            said = attributes.get("lastClr") or attributes.get("val", "")
            found.setdefault(_SCHEME.index(open_name), said)
            open_name = ""

    parse_xml(archive.read(_THEME), _THEME, start, _ignore, _ignore)
    return found


def _tinted(base: str, tint: str) -> str:
    """A colour made lighter (tint above 0) or darker (below), as Excel does."""
    try:
        share = max(-1.0, min(1.0, float(tint)))
        parts = [int(base[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    except ValueError:
        return ""
    hue, light, saturation = colorsys.rgb_to_hls(*parts)
    light = light * (1 + share) if share < 0 else light * (1 - share) + share
    made = colorsys.hls_to_rgb(hue, light, saturation)
    return "".join(f"{round(part * 255):02x}" for part in made)


def _number(written: str) -> int:
    return int(written) if written.isascii() and written.isdigit() and len(written) < 8 else -1


def _ignore(_: str) -> None:
    """Texts of styles say nothing."""
