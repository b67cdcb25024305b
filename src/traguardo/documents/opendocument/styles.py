"""What the styles of an OpenDocument file say that matters to a reader: names, colours, hiding."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from traguardo.documents.archive import Archive
from traguardo.documents.colours import colour
from traguardo.documents.markup import Attributes, parse_xml
from traguardo.documents.opendocument.names import FO, STYLE, TABLE, TEXT

_CODED = re.compile(r"_([0-9a-f]{1,5})_")
_BACKGROUND = f"{FO}background-color"
_LONGEST_CHAIN = 20


@dataclass(slots=True)
class Look:
    """A style: the one it builds on, its colour (`None`: not said), and whether it hides words."""

    parent: str = ""
    display_name: str = ""
    fill: str | None = None
    hides: bool = False


class Styles:
    """The styles of a file by family and name."""

    def __init__(self) -> None:
        self._looks: dict[tuple[str, str], Look] = {}
        self._open: Look | None = None

    def starts(self) -> dict[str, Callable[[Attributes], None]]:
        """What to do where an element of a style begins."""
        return {
            f"{STYLE}style": self._start_style,
            f"{STYLE}table-cell-properties": self._properties,
            f"{STYLE}paragraph-properties": self._properties,
            f"{STYLE}text-properties": self._properties,
            f"{STYLE}table-properties": self._properties,
        }

    def read_named(self, archive: Archive) -> None:
        """Take the styles of the whole document, which the content's own build on."""
        if "styles.xml" not in archive:
            return
        starts = self.starts()

        def start(name: str, attributes: Attributes) -> None:
            if name in starts:
                starts[name](attributes)

        parse_xml(archive.read("styles.xml"), "styles.xml", start, _ignore, _ignore)

    def fill(self, family: str, name: str) -> str:
        """The background colour of a style, maybe inherited; `""` for none."""
        for look in self._chain(family, name):
            if look.fill is not None:
                return look.fill
        return ""

    def hides(self, family: str, name: str) -> bool:
        """Whether what has this style is not shown: words (`text`) or a sheet (`table`)."""
        return any(look.hides for look in self._chain(family, name))

    def readable(self, name: str) -> str:
        """The name a person gave a paragraph style; that of its parent for an automatic one."""
        look = self._looks.get(("paragraph", name))
        if look is None:
            return _plain(name)
        return look.display_name or _plain(look.parent or name)

    def _chain(self, family: str, name: str) -> list[Look]:
        chain: list[Look] = []
        look = self._looks.get((family, name)) if name else None
        while look is not None and len(chain) < _LONGEST_CHAIN:
            chain.append(look)
            look = self._looks.get((family, look.parent)) if look.parent else None
        return chain

    def _start_style(self, attributes: Attributes) -> None:
        self._open = Look(
            attributes.get(f"{STYLE}parent-style-name", ""),
            attributes.get(f"{STYLE}display-name", ""),
        )
        key = (attributes.get(f"{STYLE}family", ""), attributes.get(f"{STYLE}name", ""))
        self._looks[key] = self._open

    def _properties(self, attributes: Attributes) -> None:
        if self._open is None:
            return
        if _BACKGROUND in attributes:
            self._open.fill = colour(attributes[_BACKGROUND])
        hidden = (attributes.get(f"{TEXT}display"), attributes.get(f"{TABLE}display"))
        self._open.hides = self._open.hides or hidden[0] == "none" or hidden[1] == "false"


def _plain(name: str) -> str:
    """`Heading_20_1` as `Heading 1`."""
    return _CODED.sub(lambda found: chr(int(found.group(1), 16)), name)


def _ignore(_: str) -> None:
    """Ends and texts of styles say nothing."""
