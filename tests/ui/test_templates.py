"""Every template compiles, and every icon it names is in the theme's sprite."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import get_template

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "traguardo"
FILES = sorted(PACKAGE.glob("*/templates/**/*.html"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_template_compiles(file: Path) -> None:
    name = str(file).split("/templates/")[1]
    assert get_template(name).template.name == name


def test_every_icon_is_in_the_sprite() -> None:
    sprite = Path(str(finders.find("svg/sprites.svg"))).read_text(encoding="utf-8")
    known = set(re.findall(r'id="it-([a-z0-9-]+)"', sprite))
    named = {
        name
        for file in FILES
        for name in re.findall(r'{% icon "([a-z0-9-]+)"', file.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= known


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_template_holds_no_inline_style_or_script(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)", text)


@pytest.mark.parametrize("sheet", ["fonts", "frame", "components", "pages"])
def test_a_style_sheet_and_every_file_it_names_are_served(sheet: str) -> None:
    found = finders.find(f"traguardo/{sheet}.css")
    assert found
    text = Path(str(found)).read_text(encoding="utf-8")
    for address in re.findall(r'url\("\.\./([^"]+)"\)', text):
        assert finders.find(address), address
