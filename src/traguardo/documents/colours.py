"""Colours as files write them, to six hexadecimal digits."""

from __future__ import annotations

import re

_HEX = re.compile(r"#?([0-9a-f]{6})\Z|#([0-9a-f]{3})\Z", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*(?:[,/].*)?\)\Z")
_NAMES = {
    "green": "008000",
    "lime": "00FF00",
    "limegreen": "32CD32",
    "lightgreen": "90EE90",
    "yellow": "FFFF00",
    "gold": "FFD700",
    "orange": "FFA500",
    "red": "FF0000",
    "blue": "0000FF",
    "lightblue": "ADD8E6",
    "cyan": "00FFFF",
    "aqua": "00FFFF",
    "purple": "800080",
    "gray": "808080",
    "grey": "808080",
    "lightgray": "D3D3D3",
    "lightgrey": "D3D3D3",
}


def colour(written: str) -> str:
    """`#00b050`, `rgb(0, 176, 80)` or `green` as `00B050`; `""` for none, white or unknown."""
    said = written.strip().casefold()
    found = _HEX.match(said)
    if found:
        short = found.group(2)
        made = "".join(one * 2 for one in short) if short else found.group(1)
    elif rgb := _RGB.match(said):
        made = "".join(f"{min(255, int(part)):02x}" for part in rgb.groups())
    else:
        made = _NAMES.get(said, "")
    return "" if made == "ffffff" else made.upper()
