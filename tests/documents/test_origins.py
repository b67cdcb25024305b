"""Where each field stands: the cell an origin names holds the words the field was read from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.documents.sheets import as_word
from tests.documents.test_cases import CASES
from tests.documents.test_layouts import SHEETS
from tests.documents.test_offices import ENCODED, EXPECTED, FOLDER
from traguardo.core.calendar import Period
from traguardo.core.findings import Anchor
from traguardo.core.model import Measurement, Plan
from traguardo.documents.blocks import Blocks, Paragraph
from traguardo.documents.corrected import fields_of, parts, words
from traguardo.documents.interchange import outgoing
from traguardo.documents.plan_json import read_json
from traguardo.documents.plan_reader import ReadPlan
from traguardo.documents.plan_reader.confidence import Confidence, Origin
from traguardo.documents.reading import Document, read_document, read_pages
from traguardo.documents.writing import write_plan_docx

DEMO = Path(__file__).resolve().parents[2] / "src/traguardo/console/demonstration/piano.txt"
_YEAR_FIRST = re.compile(r"\d{4}: ")
_NUMBER_FIRST = re.compile(r"\S+\. ")


def texts(blocks: Blocks) -> dict[Anchor, str]:
    """Every paragraph and cell by its place."""
    found: dict[Anchor, str] = {}
    for block in blocks:
        if isinstance(block, Paragraph):
            found[block.anchor] = block.text
        else:
            found |= {cell.anchor: cell.text for row in block.rows for cell in row.cells}
    return found


def misplaced(document: Document) -> Iterator[tuple[str, str, str]]:
    """Fields with words that no place of theirs holds: path, field, words."""
    written = {place: bare(text) for place, text in texts(document.blocks).items()}
    origins = {(one.path, one.field): one for one in document.read.origins}
    for path, part in parts(document.read.plan).items():
        for field in fields_of(part):
            said, one = words(part, field), origins.get((path, field))
            if said and (one is None or one.anchor is None or not holds(written, one, field, said)):
                yield path, field, said


def holds(written: dict[Anchor, str], one: Origin, field: str, said: str) -> bool:
    """Whether the places hold every line of the words (of several targets, each)."""
    places = (one.anchor, *one.further)
    there = " ".join(written[place] for place in places if place)
    if field == "years":
        return said.split(", ")[0] in there
    first = {"targets": _YEAR_FIRST, "actions": _NUMBER_FIRST}.get(field)
    lines = [first.sub("", line, count=1) for line in said.split("\n")] if first else [said]
    return all(bare(line) in there for line in lines)


def bare(text: str) -> str:
    """The words alone."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def filled(read: ReadPlan) -> int:
    return sum(bool(words(one, f)) for one in parts(read.plan).values() for f in fields_of(one))


def assumed(read: ReadPlan) -> list[tuple[str, str]]:
    """Years that no title says: they are those of the targets, and stand nowhere."""
    doubted = (one for one in read.origins if one.confidence is Confidence.DOUBTFUL)
    return [(one.path, one.field) for one in doubted if (one.path, one.field) == ("", "years")]


def lost(data: bytes, name: str) -> list[tuple[str, str, str]]:
    document = read_pages(data, name)
    return [one for one in misplaced(document) if one[:2] not in assumed(document.read)]


def test_every_field_of_the_demonstration_stands_where_its_origin_says() -> None:
    plan = read_document(DEMO.read_bytes(), DEMO.name).plan
    document = read_pages(write_plan_docx(plan), "piano.docx")
    assert filled(document.read) > 800
    assert list(misplaced(document)) == []
    assert list(misplaced(read_pages(DEMO.read_bytes(), DEMO.name))) == []


@pytest.mark.parametrize("name", EXPECTED)
def test_so_does_every_field_of_an_office_s_document(name: str) -> None:
    data = (FOLDER / name).read_bytes()
    if name in ENCODED:
        data = data.decode("utf-8").encode(ENCODED[name])
    assert lost(data, name) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_and_of_an_irregular_one(case: Path) -> None:
    assert lost((case / "input.txt").read_bytes(), "input.txt") == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_and_of_every_layout(sheet: Path) -> None:
    drawn, _, _ = sheet.read_text(encoding="utf-8").partition("\n=====\n")
    assert lost(as_word(drawn), "piano.docx") == []


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
def test_and_of_the_yardstick(yardstick: Path, suffix: str) -> None:
    file = yardstick.with_suffix(suffix)
    assert lost(file.read_bytes(), file.name) == []


def test_a_measured_value_of_a_document_of_ours_stands_in_its_row() -> None:
    document = read_pages(write_plan_docx(measured()), "piano.docx")
    written = texts(document.blocks)
    (one,) = [one for one in document.read.origins if one.field == "measurements"]
    assert one.anchor is not None
    assert "12" in written[one.anchor]


def measured() -> Plan:
    """A plan whose indicator has a value."""
    text = (
        "Piano 2026-2028\nObiettivo operativo: Aprire\nNome indicatore: Sportelli\nTarget: >= 10\n"
    )
    plan = read_document(text.encode(), "piano.txt").plan
    (card,) = plan.operational_objectives
    value = Measurement(Period.parse("2026-H1"), Decimal(12))
    indicator = replace(card.indicators[0], measurements=(value,))
    return replace(plan, operational_objectives=(replace(card, indicators=(indicator,)),))


def test_an_area_says_in_json_where_it_stands_and_comes_back() -> None:
    read = read_document(DEMO.read_bytes(), DEMO.name)
    written = outgoing.plan_to_json(read.plan, read.findings, read.origins)
    origins = written["areas"][0]["origins"]  # type: ignore[index]
    assert set(origins) == {"title", "description"}
    assert origins["title"]["confidence"] == "certain"
    assert read_json(json.dumps(written).encode()).plan == read.plan


def test_words_of_several_cells_name_every_one_of_them() -> None:
    table = (
        "<table><tr><td>Obiettivo operativo</td><td>Aprire</td></tr>"
        "<tr><td>Nome indicatore</td><td>Imprese</td></tr>"
        "<tr><td>Target 2026</td><td>&gt;= 5</td></tr>"
        "<tr><td>Target 2027</td><td>&gt;= 6</td></tr></table>"
    )
    document = read_pages(f"<h1>Piano 2026-2027</h1>{table}".encode(), "piano.html")
    one = next(one for one in document.read.origins if one.field == "targets")
    assert [place.row for place in (one.anchor, *one.further) if place] == [3, 4]
