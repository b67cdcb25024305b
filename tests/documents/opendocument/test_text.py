"""OpenDocument texts: what a reader of the page sees becomes blocks, and nothing else does."""

from __future__ import annotations

import pytest

from tests.documents.drawn import Drawn, cell_style, open_document, open_row
from tests.documents.shape import only_table, shape
from traguardo.core.findings import Anchor
from traguardo.documents.blocks import LIST_ITEM, Paragraph
from traguardo.documents.opendocument.text import read_odt
from traguardo.documents.unreadable import UnreadableDocument

HIDDEN = (
    '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/>'
    "</style:style>"
)


def texts(body: str, styles: str = "") -> list[object]:
    return shape(read_odt(open_document(body, styles=styles)))


def paragraph(inside: str) -> str:
    return f"<text:p>{inside}</text:p>"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("a<text:span>b</text:span>", "ab"),
        ("a \n  b", "a b"),
        ('a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d', "a  b c\nd"),
        ("<text:span>a </text:span> b", "a b"),
        ('<text:span text:style-name="T1">nascosto</text:span>visto', "visto"),
        ("<office:annotation><text:p>commento</text:p></office:annotation>visto", "visto"),
        ("<text:a>sito</text:a>", "sito"),
        ("<draw:frame><draw:text-box><text:p>nel riquadro</text:p></draw:text-box></draw:frame>a",
         "a\nnel riquadro"),
        ("<draw:frame><svg:title>logo</svg:title></draw:frame>a", "a"),
        ("meta\u00addati", "metadati"),
    ],
)  # fmt: skip
def test_a_paragraph_is_what_is_seen_of_it(inside: str, expected: str) -> None:
    assert texts(paragraph(inside), HIDDEN) == [expected]


def test_tracked_deletions_are_gone_and_insertions_are_there() -> None:
    deleted = f"<text:changed-region><text:deletion>{paragraph('via')}</text:deletion>"
    changes = f"<text:tracked-changes>{deleted}</text:changed-region></text:tracked-changes>"
    marks = '<text:change-start text:change-id="2"/>nuovo<text:change-end text:change-id="2"/>'
    assert texts(changes + paragraph(f"è {marks}")) == ["è nuovo"]


def test_headings_and_styles_keep_their_names() -> None:
    parent = 'style:parent-style-name="Sub_20_title"'
    styles = f'<style:style style:name="P1" style:family="paragraph" {parent}/>'
    body = '<text:h text:outline-level="2">A</text:h><text:p text:style-name="P1">B</text:p>'
    body += '<text:p text:style-name="Title">C</text:p>'
    found = read_odt(open_document(body, styles=styles))
    looks = [block.style for block in found if isinstance(block, Paragraph)]
    assert looks == ["Heading 2", "Sub title", "Title"]


def test_items_of_lists_are_lines() -> None:
    item = "<text:list-item><text:p>{}</text:p></text:list-item>"
    assert texts(f"<text:list>{item.format('uno')}{item.format('due')}</text:list>") == [
        "uno",
        "due",
    ]


def test_items_of_lists_say_so_whatever_their_style() -> None:
    item = '<text:list-item><text:p text:style-name="Standard">{}</text:p></text:list-item>'
    body = f"<text:list>{item.format('uno')}</text:list><text:p>due</text:p>"
    found = [one.style for one in read_odt(open_document(body)) if isinstance(one, Paragraph)]
    assert found == [LIST_ITEM, ""]


def test_notes_follow_at_the_end() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>in calce</text:p></text:note-body></text:note>"
    )
    assert texts(paragraph(f"a{note}") + paragraph("b")) == ["a", "b", "in calce"]


def test_merged_cells_speak_once() -> None:
    rows = (
        open_row((Drawn("A", down=2), Drawn("B", across=2))),
        "<table:table-row><table:covered-table-cell/>"
        "<table:table-cell><text:p>C</text:p></table:table-cell>"
        "<table:table-cell><text:p>D</text:p></table:table-cell></table:table-row>",
    )
    table = only_table(read_odt(open_document(f"<table:table>{''.join(rows)}</table:table>")))
    assert shape((table,)) == [[["A", "B"], ["↑", "C", "D"]]]
    assert [cell.span for cell in table.rows[0].cells] == [1, 2]
    assert table.rows[1].cells[2].anchor == Anchor(1, 2, 3)


def test_repeated_cells_stand_as_often_as_they_say() -> None:
    cell = (
        '<table:table-cell table:number-columns-repeated="{}"><text:p>x</text:p></table:table-cell>'
    )
    row = f"<table:table-row>{cell.format(3)}</table:table-row>"
    assert texts(f"<table:table>{row}</table:table>") == [[["x", "x", "x"]]]
    row = f"<table:table-row>{cell.format(9999999)}</table:table-row>"
    ((line,),) = texts(f"<table:table>{row}</table:table>")  # type: ignore[misc]
    assert len(line) == 1000


def test_a_table_inside_a_cell_stands_by_itself() -> None:
    inner = f"<table:table>{open_row(('dentro',))}</table:table>"
    row = f"<table:table-row><table:table-cell>{inner}<text:p>fuori</text:p></table:table-cell>"
    body = f"<table:table>{row}</table:table-row>{open_row(('sotto',))}</table:table>"
    assert texts(body) == [[["fuori"]], [["dentro"]], [["sotto"]]]


def test_the_colour_of_a_cell_comes_from_its_style_its_parents_or_its_words() -> None:
    styles = cell_style("00B050") + (
        '<style:style style:name="c" style:family="table-cell" style:parent-style-name="f00B050"/>'
        '<style:style style:name="t" style:family="text">'
        '<style:text-properties fo:background-color="#ff0000"/></style:style>'
    )
    cell = '<table:table-cell table:style-name="c"><text:p>a</text:p></table:table-cell>'
    painted = '<table:table-cell><text:p><text:span text:style-name="t">a</text:span></text:p>'
    rows = f"<table:table-row>{cell}{painted}</table:table-cell></table:table-row>"
    table = only_table(read_odt(open_document(f"<table:table>{rows}</table:table>", styles=styles)))
    assert [one.fill for one in table.rows[0].cells] == ["00B050", "FF0000"]


def test_tables_without_end_inside_each_other_are_refused() -> None:
    deep = "<table:table><table:table-row><table:table-cell>" * 50
    deep += "</table:table-cell></table:table-row></table:table>" * 50
    with pytest.raises(UnreadableDocument, match="una dentro l'altra"):
        texts(deep)
