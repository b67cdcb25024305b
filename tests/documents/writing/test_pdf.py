"""The PDF says what the Word document says, and a screen reader finds its way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.documents.writing.sample import PERIOD, SECTION, sample_plan
from traguardo.core.model import Indicator, Objective, Plan, StrategicArea
from traguardo.core.scoring.system import CHAMBER
from traguardo.documents.writing import (
    half_year_report,
    write_half_year_pdf,
    write_plan_pdf,
)
from traguardo.documents.writing.layout import half_year_sheet
from traguardo.documents.writing.pdf_data import pdf_data
from traguardo.documents.writing.plain_text import plain
from traguardo.documents.writing.sheet import (
    Cell,
    Heading,
    Paragraph,
    Role,
    Row,
    Sheet,
    Table,
    full_row,
)

REPORT = half_year_report(sample_plan(), CHAMBER, PERIOD, date(2024, 7, 5))


@pytest.fixture(scope="module")
def printed() -> PdfReader:
    return PdfReader(BytesIO(write_half_year_pdf(REPORT)))


def root(reader: PdfReader) -> Any:
    return reader.trailer["/Root"]


def squeezed(text: str) -> str:
    return "".join(plain(text).replace("\u200b", "").replace("\u00ad", "").split())


def words_of(reader: PdfReader) -> str:
    return squeezed("".join(page.extract_text() for page in reader.pages))


def tags(node: Any) -> Iterator[str]:
    node = node.get_object()
    if not isinstance(node, dict):
        return
    if "/S" in node:
        yield node["/S"]
    below = node.get("/K", [])
    below = below.get_object() if hasattr(below, "get_object") else below
    for child in below if isinstance(below, list) else [below]:
        if hasattr(child, "get_object"):
            yield from tags(child)


def test_it_is_tagged_italian_and_titled(printed: PdfReader) -> None:
    assert root(printed)["/MarkInfo"]["/Marked"]
    assert root(printed)["/Lang"] == "it-IT"
    assert root(printed)["/ViewerPreferences"]["/DisplayDocTitle"]
    assert printed.metadata is not None
    assert printed.metadata.title == sample_plan().title
    assert printed.metadata.author == "Camera di commercio di Valdisole"
    assert b"pdfuaid:part" in root(printed)["/Metadata"].get_data()


def test_tables_headings_and_header_cells_are_tagged(printed: PdfReader) -> None:
    found = Counter(tags(root(printed)["/StructTreeRoot"]))
    assert found["/Table"] == found["/THead"] == 2 + 2 + 2 + 1
    assert found["/H1"] == 1 + 1 + 2 + 1 + 1
    assert found["/H2"] == 2 + 2
    assert found["/TH"] > found["/Table"]


def test_the_outline_leads_to_every_objective(printed: PdfReader) -> None:
    top = [one.title for one in printed.outline if not isinstance(one, list)]
    below = [one.title for some in printed.outline if isinstance(some, list) for one in some]
    assert top == [
        "Sintesi calcolata da Traguardo",
        "Area strategica: Tutela del mercato",
        "Area strategica: Internazionalizzazione",
        SECTION,
        "Legenda:",
    ]
    assert below == [
        "Obiettivo strategico: Un mercato più sicuro per chi compra",
        "Obiettivo strategico: Accompagnare le imprese all’estero & oltre",
        "Obiettivo operativo: Verifiche in tempi certi",
        "Obiettivo operativo: Un convegno",
    ]


def test_cards_without_a_section_get_a_part_of_their_own() -> None:
    plan = replace(sample_plan(), operational_objectives=(Objective("Solo"),))
    reader = PdfReader(BytesIO(write_plan_pdf(plan)))
    assert "Obiettivi operativi" in [
        one.title for one in reader.outline if not isinstance(one, list)
    ]


def test_it_says_everything_the_word_document_says(printed: PdfReader) -> None:
    words = words_of(printed)
    for block in half_year_sheet(REPORT).blocks:
        if isinstance(block, Heading | Paragraph):
            assert squeezed(block.text) in words
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    for line in cell.text.split("\n"):
                        assert squeezed(line) in words


def test_pages_are_numbered(printed: PdfReader) -> None:
    count = len(printed.pages)
    assert "Pagina" not in printed.pages[0].extract_text()
    for number, page in list(enumerate(printed.pages, 1))[1:]:
        assert f"Pagina {number} di {count}" in page.extract_text()


def test_no_page_is_empty(printed: PdfReader) -> None:
    assert all(len(page.extract_text()) > 100 for page in printed.pages)


def test_signs_of_comparison_have_glyphs(printed: PdfReader) -> None:
    assert "≥80%" in words_of(printed)


def test_what_looks_like_markup_is_printed_as_it_is() -> None:
    title = '#panic("no") *bold* $x$ _y_ `z` @ref <label> = h // c \\ [a]'
    reader = PdfReader(BytesIO(write_plan_pdf(Plan(title, areas=(StrategicArea(title, title),)))))
    assert words_of(reader).count(squeezed(title)) == 3


@pytest.mark.parametrize("odd", ["a\x00b\x07c\ud800d\ufffe", "\ue123 \U0010fffd", "漢字 😀 ﷽ אבג"])
def test_odd_characters_break_nothing_and_the_tags_stay(odd: str) -> None:
    reader = PdfReader(BytesIO(write_plan_pdf(Plan(odd, odd, areas=(StrategicArea(odd),)))))
    assert root(reader)["/MarkInfo"]["/Marked"]


def test_the_head_of_a_table_is_repeated_on_its_next_page() -> None:
    indicators = tuple(Indicator(name=f"Indicatore {n}", algorithm="conta") for n in range(120))
    area = StrategicArea("Area", "", (Objective("Uno", indicators=indicators),))
    reader = PdfReader(BytesIO(write_plan_pdf(Plan("P", areas=(area,)))))
    full = [page.extract_text() for page in reader.pages if "Indicatore" in page.extract_text()]
    assert len(full) > 1
    assert all("Un.mis." in text for text in full)


def test_an_empty_plan_prints_its_title_and_the_legend() -> None:
    words = words_of(PdfReader(BytesIO(write_plan_pdf(Plan()))))
    assert "Pianoperformance" in words
    assert "Legenda" in words


def test_one_report_is_printed_twice_alike() -> None:
    assert write_half_year_pdf(REPORT) == write_half_year_pdf(REPORT)
    dated = PdfReader(BytesIO(write_half_year_pdf(REPORT))).metadata
    assert dated is not None
    assert str(dated.get("/CreationDate")).startswith("D:20240705")


def test_a_plan_without_a_date_does_not_carry_the_moment_it_was_printed() -> None:
    undated = PdfReader(BytesIO(write_plan_pdf(sample_plan())))
    assert undated.metadata is not None
    assert {"/CreationDate", "/ModDate"}.isdisjoint(undated.metadata)


def test_a_heading_never_skips_a_level() -> None:
    sheet = half_year_sheet(REPORT)
    skipping = replace(sheet, blocks=(Heading(3, "Tre"), Heading(1, "Uno"), Heading(3, "Due")))
    assert [item["level"] for item in pdf_data(skipping)["runs"][0]["blocks"]] == [1, 1, 2]


def test_a_word_too_long_for_its_column_may_break() -> None:
    long = Indicator(name="x" * 100, weight_text="y" * 100)
    area = StrategicArea("A", "", (Objective("O", indicators=(long,)),))
    data = pdf_data(
        half_year_sheet(half_year_report(Plan(areas=(area,)), CHAMBER, PERIOD, date(2024, 7, 5)))
    )
    (table,) = [
        item
        for run in data["runs"]
        for item in run["blocks"]
        if item["kind"] == "table" and len(item["widths"]) == 6
    ]
    name, weight = (cell["lines"][0].split("\u200b") for cell in table["rows"][0]["cells"][:2])
    assert "".join(name) == "x" * 100
    assert max(map(len, weight)) < max(map(len, name)) < 25


def test_each_objective_of_the_tree_stands_over_its_own_indicators() -> None:
    tree = Table(
        (40, 60),
        (
            full_row(Role.AREA, "Servizi", 2),
            Row(Role.HEAD, (Cell("Indicatore"), Cell("Target 2026"))),
            full_row(Role.OBJECTIVE, "Ridurre i tempi", 2),
            Row(Role.FIELD, (Cell("Tempo medio"), Cell("20 giorni"))),
            full_row(Role.OBJECTIVE, "Aprire lo sportello", 2),
            Row(Role.FIELD, (Cell("Sportelli"), Cell("2"))),
        ),
        "Albero",
        outline=False,
    )
    blocks = pdf_data(Sheet("Piano", "Ente", (tree,)))["runs"][0]["blocks"]
    told = [
        item["text"] if item["kind"] == "heading" else item["rows"][0]["cells"][0]["lines"][0]
        for item in blocks
    ]
    assert told == ["Servizi", "Ridurre i tempi", "Tempo medio", "Aprire lo sportello", "Sportelli"]
    assert [len(item["head"]) for item in blocks if item["kind"] == "table"] == [1, 1]
