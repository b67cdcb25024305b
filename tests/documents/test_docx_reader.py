"""Word files: what a reader of the page sees becomes blocks, and nothing else does."""

from __future__ import annotations

import pytest

from tests.documents.word import cell, document, package, paragraph, row, run, table
from traguardo.documents.blocks import LIST_ITEM, Paragraph, Table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.unreadable import UnreadableDocument


def texts(*blocks: str, **parts: str) -> list[object]:
    return [
        block.text
        if isinstance(block, Paragraph)
        else [[one.text for one in line.cells] for line in block.rows]
        for block in read_docx(document(*blocks, parts=parts))
    ]


def test_paragraphs_and_tables_come_in_order() -> None:
    assert texts(paragraph("A"), table(row("B", "C"), row("D\nE")), paragraph("F")) == [
        "A",
        [["B", "C"], ["D\nE"]],
        "F",
    ]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (run("a") + run("b"), "ab"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a b\nc"),
        ("<w:r><w:t>meta</w:t><w:noBreakHyphen/><w:t>dati</w:t><w:softHyphen/></w:r>", "meta-dati"),
        (f'<w:ins w:id="1">{run("nuovo")}</w:ins>', "nuovo"),
        (f'<w:del w:id="1"><w:r><w:delText>tolto</w:delText></w:r></w:del>{run("resta")}', "resta"),
        (f'<w:moveFrom w:id="1">{run("via")}</w:moveFrom>{run("qui")}', "qui"),
        (f'<w:moveTo w:id="1">{run("qui")}</w:moveTo>', "qui"),
        (f"<w:hyperlink>{run('sito')}</w:hyperlink>", "sito"),
        (f"<w:smartTag>{run('Brindisi')}</w:smartTag>", "Brindisi"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('scelta')}</w:sdtContent></w:sdt>", "scelta"),
        (f"<w:r><w:instrText>PAGE</w:instrText></w:r>{run('3')}", "3"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>nascosto</w:t></w:r>" + run("visto"), "visto"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>visto</w:t></w:r>', "visto"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>90%</w:t></w:r>', "≥90%"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F000"/><w:t>x</w:t></w:r>', "x"),
    ],
)
def test_a_paragraph_is_what_is_seen_of_it(inside: str, expected: str) -> None:
    assert texts(f"<w:p>{inside}</w:p>") == [expected]


def test_a_text_box_is_read_once_as_lines_of_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('nel riquadro')}</w:txbxContent>"
    choice = f"<mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
    fallback = f"<mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback>"
    both = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    old = f"<w:r><mc:AlternateContent>{fallback}</mc:AlternateContent></w:r>"
    neither = "<w:r><mc:AlternateContent/></w:r>"
    assert texts(f"<w:p>{run('fuori')}{both}</w:p>") == ["fuori\nnel riquadro"]
    assert texts(f"<w:p>{old}{neither}</w:p>") == ["nel riquadro"]


def test_merged_cells_speak_once() -> None:
    (block,) = read_docx(
        document(
            table(
                row(cell("A", merge="restart"), cell("B", span=2)),
                row(cell("A", merge="continue"), "C", "D"),
            )
        )
    )
    assert isinstance(block, Table)
    first, second = block.rows
    assert [(one.text, one.span) for one in first.cells] == [("A", 1), ("B", 2)]
    assert [(one.text, one.continued) for one in second.cells] == [
        ("", True),
        ("C", False),
        ("D", False),
    ]


def test_a_row_that_begins_further_right_has_an_empty_cell_before() -> None:
    late = '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell("A") + "</w:tr>"
    (block,) = read_docx(document(table(late)))
    assert isinstance(block, Table)
    assert [(one.text, one.span) for one in block.rows[0].cells] == [("", 2), ("A", 1)]


def test_deleted_rows_and_cells_are_not_there() -> None:
    gone = '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>' + cell("via") + "</w:tr>"
    gone_cell = f'<w:tc><w:tcPr><w:cellDel w:id="2"/></w:tcPr>{paragraph("B")}</w:tc>'
    half = f"<w:tr>{cell('A')}{gone_cell}</w:tr>"
    new = '<w:tr><w:trPr><w:ins w:id="3"/></w:trPr>' + cell("C") + "</w:tr>"
    assert texts(table(gone, half, new)) == [[["A"], ["C"]]]


def test_a_table_inside_a_cell_stands_between_the_rows() -> None:
    inner = paragraph("prima") + table(row("X", "Y"))
    assert texts(table(row("A"), row(cell(xml=inner)), row("B"))) == [
        [["A"], ["prima"]],
        [["X", "Y"]],
        [["B"]],
    ]


def test_content_controls_around_rows_cells_and_blocks_are_opened() -> None:
    def wrapped(inner: str) -> str:
        return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    line = f"<w:tr>{wrapped(cell('A'))}</w:tr>"
    assert texts(wrapped(paragraph("P")), wrapped(table(wrapped(line)))) == ["P", [["A"]]]


@pytest.mark.parametrize(
    ("made", "fill"),
    [
        (cell("x", fill="00b050"), "00B050"),
        (cell("x", fill="auto"), ""),
        (cell("x", fill="FFFFFF"), ""),
        (cell(xml='<w:p><w:r><w:rPr><w:highlight w:val="red"/></w:rPr></w:r></w:p>'), "FF0000"),
        (cell(xml='<w:p><w:pPr><w:shd w:val="clear" w:fill="FFC000"/></w:pPr></w:p>'), "FFC000"),
        (cell(xml='<w:p><w:r><w:rPr><w:highlight w:val="none"/></w:rPr></w:r></w:p>'), ""),
    ],
)
def test_the_colour_of_a_cell_is_kept(made: str, fill: str) -> None:
    (block,) = read_docx(document(table(row(made))))
    assert isinstance(block, Table)
    assert block.rows[0].cells[0].fill == fill


def test_style_and_place_of_a_paragraph_are_kept() -> None:
    _, heading = read_docx(document(paragraph(), paragraph("Titolo", style="Heading1")))
    assert isinstance(heading, Paragraph)
    assert heading.style == "Heading1"
    assert str(heading.anchor) == "paragrafo 2"


def test_items_of_a_list_say_so_and_numbered_headings_stay_headings() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    styles = [("", 3), ("Heading2", 3), ("", 0)]
    made = [
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{numbered.format(list_)}</w:pPr>{run("a")}</w:p>'
        for style, list_ in styles
    ]
    found = [one.style for one in read_docx(document(*made)) if isinstance(one, Paragraph)]
    assert found == [LIST_ITEM, "Heading2", ""]


def test_footnotes_follow_at_the_end() -> None:
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:footnote>{paragraph()}</w:footnote><w:footnote>{paragraph('in nota')}</w:footnote>"
        "</w:footnotes>"
    )
    blocks = read_docx(document(paragraph("A"), parts={"word/footnotes.xml": notes}))
    assert [(one.text, one.style) for one in blocks if isinstance(one, Paragraph)] == [
        ("A", ""),
        ("in nota", "footnote"),
    ]


def test_strict_documents_are_read_too() -> None:
    body = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        f"{paragraph('severo')}</w:body></w:document>"
    )
    (block,) = read_docx(package({"word/document.xml": body}))
    assert isinstance(block, Paragraph)
    assert block.text == "severo"


def test_the_main_part_is_found_by_its_relation() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Type="http://x/image" Target="a.png"/>'
        '<Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/>'
        "</Relationships>"
    )
    body = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{paragraph('altrove')}</w:body></w:document>"
    )
    (block,) = read_docx(package({"_rels/.rels": relations, "word/document2.xml": body}))
    assert isinstance(block, Paragraph)
    assert block.text == "altrove"


def test_an_archive_without_a_document_says_what_is_missing() -> None:
    with pytest.raises(UnreadableDocument, match=r"word/document\.xml"):
        read_docx(package({"../../etc/passwd": "x", "_rels/.rels": "<R/>"}))
    with pytest.raises(UnreadableDocument, match="corpo"):
        read_docx(package({"word/document.xml": "<a/>"}))
