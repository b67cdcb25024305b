"""Long documents: cover, contents that are right as they are, numbers, charts, pages that lie."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from pypdf import PdfReader

from tests.documents.writing.sample import sample_plan
from tests.documents.writing.test_round_trip import bare, stumbled
from traguardo.core.calendar import Period, Span
from traguardo.core.model import Plan
from traguardo.core.scoring.system import CHAMBER
from traguardo.documents.reading import read_document
from traguardo.documents.writing.contents import front, headings
from traguardo.documents.writing.formats import sheet_bytes
from traguardo.documents.writing.kinds import KINDS
from traguardo.documents.writing.sheet import Figure, Heading, Sheet

TODAY = date(2025, 2, 1)
EDITED = (".docx", ".odt", ".html", ".txt")
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def long_plan() -> Plan:
    """The sample with more cards, so that every kind is long enough for a front."""
    plan = sample_plan()
    cards = plan.operational_objectives
    return replace(
        plan,
        operational_objectives=tuple(
            replace(cards[n % 2], title=f"{cards[n % 2].title} {n}") for n in range(8)
        ),
    )


def sheet(kind: str, plan: Plan | None = None) -> Sheet:
    year = KINDS[kind].span is Span.YEAR
    period = Period(2024) if year else Period(2024, Span.HALF, 1)
    return KINDS[kind].make(plan or long_plan(), CHAMBER, period, TODAY)


def said(element: Any) -> str:
    return "".join(one.text for one in element.iter(qn("w:t")))


def word(kind: str) -> Any:
    return Document(BytesIO(sheet_bytes(sheet(kind), ".docx", TODAY)))


def open_text(kind: str) -> ZipFile:
    return ZipFile(BytesIO(sheet_bytes(sheet(kind), ".odt", TODAY)))


@pytest.mark.parametrize("kind", KINDS)
def test_the_contents_of_a_word_document_are_a_field_filled_with_its_headings(kind: str) -> None:
    document = word(kind)
    made = list(headings(sheet(kind)))
    body = document.element.body
    entries = body.findall(f".//{qn('w:sdtContent')}/{qn('w:p')}/{qn('w:hyperlink')}")
    assert [said(one) for one in entries] == [one.words for one in made]
    assert [one.get(qn("w:anchor")) for one in entries] == [one.mark for one in made]
    codes = [one.text for one in body.iter(qn("w:instrText"))]
    assert [one for one in codes if one.startswith("TOC ")] == ['TOC \\o "1-2" \\h \\z \\u']
    kinds = [one.get(qn("w:fldCharType")) for one in body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]
    marked = {
        one.get(qn("w:name")): said(one.getparent()) for one in body.iter(qn("w:bookmarkStart"))
    }
    assert marked == {one.mark: one.text for one in made}


@pytest.mark.parametrize("kind", KINDS)
def test_the_cover_of_a_word_document_bears_title_and_no_page_number(kind: str) -> None:
    document = word(kind)
    first = document.paragraphs[0]
    assert (first.style.name, first.text) == ("Cover Title", sheet(kind).title)
    assert document.sections[0].different_first_page_header_footer
    foot = document.sections[0].footer.paragraphs[0]._p
    assert [one.text for one in foot.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("kind", KINDS)
def test_rows_stay_whole_and_every_head_comes_again(kind: str) -> None:
    body = word(kind).element.body
    rows = list(body.iter(qn("w:tr")))
    assert rows
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    assert any(row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows)


def test_wide_tables_lie_on_their_side_and_the_cover_stands() -> None:
    lying = [one.page_width > one.page_height for one in word("pira").sections]
    assert lying == [False, True]
    assert [one.page_width > one.page_height for one in word("cards").sections] == [False]
    content = open_text("pira").read("content.xml").decode()
    assert '<text:p text:style-name="ToLying"/>' in content
    boxes = [one.mediabox for one in pdf("pira").pages]
    assert [box.width > box.height for box in boxes] == [False, False, *[True] * (len(boxes) - 2)]


def test_a_short_wide_document_lies_from_its_title_on() -> None:
    short = sheet("pira", sample_plan())
    assert front(short) is None
    document = Document(BytesIO(sheet_bytes(short, ".docx", TODAY)))
    assert [one.page_width > one.page_height for one in document.sections] == [True]
    assert len(PdfReader(BytesIO(sheet_bytes(short, ".pdf", TODAY))).pages) == 1


def test_the_annual_report_counts_its_headings_and_the_offices_layout_does_not() -> None:
    made = [one.words for one in headings(sheet("annual"))]
    assert made[0] == "1. Presentazione dei risultati"
    assert "4.2 Accompagnare le imprese all’estero & oltre" in made
    numbering = word("annual").styles["Heading 2"].element.pPr.numPr
    assert numbering.ilvl.val == 1
    assert word("cards").styles["Heading 2"].element.pPr.numPr is None
    assert b"<text:outline-style" in open_text("annual").read("styles.xml")
    assert b"<text:outline-style" not in open_text("cards").read("styles.xml")
    pages = "".join(page.extract_text() for page in pdf("annual").pages)
    assert "4.2 Accompagnare" in pages.split("Dati al")[1]


def test_the_contents_of_an_opendocument_text_lead_to_its_headings() -> None:
    content = etree.fromstring(open_text("half-year").read("content.xml"))
    links = [one.get("{http://www.w3.org/1999/xlink}href") for one in content.iter(f"{TEXT}a")]
    marks = [f"#{one.get(f'{TEXT}name')}" for one in content.iter(f"{TEXT}bookmark")]
    assert links == marks == [f"#{one.mark}" for one in headings(sheet("half-year"))]


def pdf(kind: str) -> PdfReader:
    return PdfReader(BytesIO(sheet_bytes(sheet(kind), ".pdf", TODAY)))


@pytest.mark.parametrize("kind", ["half-year", "annual"])
def test_the_contents_of_a_pdf_name_the_pages(kind: str) -> None:
    reader = pdf(kind)
    listed = reader.pages[1].extract_text()
    tops = [one for one in reader.outline if not isinstance(one, list)]
    assert tops
    for one in tops:
        number = reader.get_destination_page_number(one)
        line = next(text for text in listed.split("\n") if one.title in text)
        assert line.rstrip().endswith(str((number or 0) + 1))


@pytest.mark.parametrize("kind", KINDS)
def test_every_pdf_keeps_to_the_standard_for_accessible_ones(kind: str) -> None:
    assert b"pdfuaid:part" in pdf(kind).trailer["/Root"]["/Metadata"].get_data()


def test_a_very_long_document_lists_its_parts_only() -> None:
    parts = [Heading(1, f"Parte {n}") for n in range(20)]
    below = [Heading(2, f"Sezione {n}") for n in range(140)]
    opening = front(Sheet("T", "", (*parts, *below)))
    assert opening is not None
    assert len(opening.entries) == 20


@pytest.mark.parametrize("kind", ["half-year", "annual"])
def test_a_chart_is_in_every_document_with_its_words(kind: str) -> None:
    made = sheet(kind)
    charts = [one.chart for one in made.blocks if isinstance(one, Figure)]
    with ZipFile(BytesIO(sheet_bytes(made, ".docx", TODAY))) as archive:
        pictures = [name for name in archive.namelist() if name.startswith("word/media/")]
        body = archive.read("word/document.xml").decode()
    count = len(charts)
    assert sorted(one[-3:] for one in pictures) == ["png"] * count + ["svg"] * count
    assert body.count("<w:drawing>") == count
    assert "svgBlip" in body
    with open_text(kind) as archive:
        assert {"Pictures/grafico1.svg", "Pictures/grafico1.png"} <= set(archive.namelist())
        assert "Pictures/grafico1.png" in archive.read("META-INF/manifest.xml").decode()
        content = archive.read("content.xml").decode()
    page = sheet_bytes(made, ".html", TODAY).decode()
    for written in (body, content, page):
        assert "Piano intero: 82,3%." in written.replace("\n", " ")
    reader = PdfReader(BytesIO(sheet_bytes(made, ".pdf", TODAY)))
    drawn = [_alt(one) for one in _figures(reader.trailer["/Root"]["/StructTreeRoot"])]
    assert drawn == [chart.alt for chart in charts]


def _figures(node: Any) -> list[Any]:
    node = node.get_object()
    if not isinstance(node, dict):
        return []
    below = node.get("/K", [])
    below = below.get_object() if hasattr(below, "get_object") else below
    found = [node] if node.get("/S") == "/Figure" else []
    for child in below if isinstance(below, list) else [below]:
        if hasattr(child, "get_object"):
            found += _figures(child)
    return found


def _alt(figure: Any) -> str:
    return str(figure.get("/Alt", ""))


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        ("half-year", ".pdf"),
        *((kind, suffix) for kind in ("half-year", "cards", "plan") for suffix in EDITED),
    ],
)
def test_front_chart_and_tree_do_not_come_back_as_a_plan(kind: str, suffix: str) -> None:
    made = sheet(kind)
    read = read_document(sheet_bytes(made, suffix, TODAY), f"x{suffix}")
    short = read_document(sheet_bytes(made, ".xlsx", TODAY), "x.xlsx")
    assert stumbled(read) == []
    assert bare(read.plan) == bare(short.plan)


@pytest.mark.parametrize("kind", KINDS)
def test_every_style_a_word_document_names_is_defined_in_it(kind: str) -> None:
    document = word(kind)
    known = {style.style_id for style in document.styles}
    named = {one.get(qn("w:val")) for one in document.element.body.iter(qn("w:pStyle"))}
    assert {"TOCHeading", "CoverTitle"} <= named <= known
    names = {style.style_id: style.name for style in document.styles}
    assert (names["TOC1"], names["TOC2"]) == ("toc 1", "toc 2")
