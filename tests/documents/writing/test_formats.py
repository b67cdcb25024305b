"""What each format promises beside the words: language, titles, headings, repeated heads."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from openpyxl import load_workbook

from tests.documents.writing.sample import sample_plan
from traguardo.core.model import Objective, Plan
from traguardo.documents.writing.formats import PLAN_SUFFIXES, plan_bytes

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def parts(suffix: str) -> ZipFile:
    return ZipFile(BytesIO(plan_bytes(sample_plan(), suffix)))


def test_every_format_is_written_alike_twice_over() -> None:
    for suffix in PLAN_SUFFIXES:
        if suffix != ".xlsx":
            plan = sample_plan()
            assert plan_bytes(plan, suffix) == plan_bytes(plan, suffix), suffix


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_the_parts_of_a_plan_without_a_date_do_not_say_when_they_were_written(suffix: str) -> None:
    assert {part.date_time for part in parts(suffix).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_opendocument_text_is_italian_titled_and_numbered() -> None:
    archive = parts(".odt")
    assert archive.namelist()[0] == "mimetype"
    assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
    styles = archive.read("styles.xml").decode()
    assert 'fo:language="it" fo:country="IT"' in styles
    assert "<text:page-number" in styles
    assert "<text:page-count/>" in styles
    assert sample_plan().title in archive.read("meta.xml").decode()


def test_an_opendocument_text_has_headings_and_heads_that_come_again() -> None:
    content = etree.fromstring(parts(".odt").read("content.xml"))
    headings = ["".join(one.itertext()) for one in content.iter(f"{TEXT}h")]
    titles = [objective.title for objective in sample_plan().operational_objectives]
    assert set(titles) <= set(headings)
    tables = list(content.iter(f"{TABLE}table"))
    assert all(table.find(f"{TABLE}desc") is not None for table in tables)
    assert any(table.find(f"{TABLE}table-header-rows") is not None for table in tables)


def test_a_web_page_stands_alone_and_names_its_tables() -> None:
    page = plan_bytes(sample_plan(), ".html").decode()
    assert '<html lang="it">' in page
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=|url\(|@import", page)
    assert page.count("<h1>") == 1
    assert page.count("<table") == page.count("<table aria-label=") + page.count(
        '<table class="wide" aria-label='
    )
    assert 'scope="row"' in page
    assert 'scope="col"' in page


def test_what_looks_like_markup_or_a_formula_stays_text() -> None:
    titles = ("=HYPERLINK(1)", "+39 0831", "@SUM(A1)", '<b>netto</b> & "altro"')
    plan = Plan("Piano 2024/2026", operational_objectives=tuple(map(Objective, titles)))
    page = plan_bytes(plan, ".html").decode()
    assert "<b>" not in page
    book = load_workbook(BytesIO(plan_bytes(plan, ".xlsx")))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value in titles]
    assert sorted(cell.value for cell in cells) == sorted(titles)
    for cell in cells:
        assert cell.data_type == "s"
        assert cell.quotePrefix == (cell.value[0] in "=+-@")
