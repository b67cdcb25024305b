"""Compile the message catalogues when the package is built (and on `python hatch_build.py`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent


def compile_catalogues(root: Path = ROOT) -> list[str]:
    """Write a .mo beside each .po of the package; give back what was written."""
    written = []
    for source in sorted(root.glob("src/traguardo/locale/*/LC_MESSAGES/*.po")):
        with source.open("rb") as text:
            catalogue = read_po(text, locale=source.parent.parent.name)
        target = source.with_suffix(".mo")
        with target.open("wb") as compiled:
            write_mo(compiled, catalogue)
        written.append(str(target.relative_to(root)))
    return written


class CompileMessages(BuildHookInterface[Any]):
    """The catalogues travel in the wheel though git ignores them."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it gathers the files."""
        build_data["artifacts"].extend(compile_catalogues(Path(self.root)))


if __name__ == "__main__":
    print("\n".join(compile_catalogues()) or "no catalogue found")
