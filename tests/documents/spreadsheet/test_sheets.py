"""Spreadsheets and delimited text: sheets, tables, and values as an office writes them."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.styles import Color, PatternFill

from tests.documents.drawn import Drawn, open_document, open_row
from tests.documents.shape import only_table, shape
from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Paragraph, Table
from traguardo.documents.opendocument.spreadsheet import read_ods
from traguardo.documents.spreadsheet.delimited import read_csv
from traguardo.documents.spreadsheet.workbook import read_xlsx
from traguardo.documents.unreadable import UnreadableDocument

HALF_PAST = datetime.fromisoformat("2026-06-30T12:30")
EPOCH_1904 = datetime.fromisoformat("1904-01-01")


def saved(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def written(*rows: tuple[object, ...], form: str = "") -> list[object]:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if form:
        for line in sheet.iter_rows():
            for cell in line:
                cell.number_format = form
    return shape(read_xlsx(saved(book)))


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (12, "General", "12"),
        (0.1 + 0.2, "General", "0,3"),
        (98.5, "0", "98,5"),
        (0.855, "0%", "85,5%"),
        (1, "0.00%", "100,00%"),
        (20, '0" gg"', "20 gg"),
        (195000, '[$€-410] #,##0.00', "€ 195.000,00"),
        (195000, '#,##0.00\\ "€"', "195.000,00 €"),
        (195000, "#,##0 €;[Red]-#,##0 €", "195.000 €"),
        (date(2026, 6, 30), "dd/mm/yyyy", "30/06/2026"),
        (HALF_PAST, "yyyy-mm-dd hh:mm", "30/06/2026 12:30"),
        (time(9, 5), "hh:mm", "09:05"),
        (True, "General", "sì"),
        (False, "General", "no"),
        (-3, "mm", "-3"),
        (1e21, "General", "1000000000000000000000"),
        ("=cmd|'/c calc'!A1", "@", "=cmd|'/c calc'!A1"),
    ],
)  # fmt: skip
def test_a_value_reads_as_an_office_writes_it(value: object, form: str, shown: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("etichetta", value))
    cell = sheet.cell(1, 2)
    cell.number_format = form
    if isinstance(value, str):
        cell.data_type = "s"
    assert shape(read_xlsx(saved(book))) == [[["etichetta", shown]]]


def test_a_formula_without_a_value_says_nothing() -> None:
    assert written(("a", "b"), ("c", "=1/0")) == [[["a", "b"], ["c", ""]]]


def test_days_may_count_from_1904() -> None:
    book = Workbook()
    book.epoch = EPOCH_1904
    sheet = book.active
    assert sheet is not None
    sheet.append(("entro", date(2026, 6, 30)))
    assert shape(read_xlsx(saved(book))) == [[["entro", "30/06/2026"]]]


def test_blank_rows_part_tables_and_empty_borders_go() -> None:
    rows = ((), (None, "A", "B"), (None, "C", "D"), (), (None, None, "E", "F"))
    assert written(*rows) == [[["A", "B"], ["C", "D"]], [["E", "F"]]]


def test_rows_of_one_cell_over_the_first_table_are_paragraphs() -> None:
    found = written(("Piano 2026/2028",), ("Ente",), ("A", "B", "C"), ("titolo",), ("1", "2", "3"))
    assert found == ["Piano 2026/2028", "Ente", [["A", "B", "C"], ["titolo"], ["1", "2", "3"]]]


def test_sheets_with_a_name_stand_under_it_and_hidden_ones_do_not() -> None:
    book = Workbook()
    first = book.active
    assert first is not None
    first.append(("A", "B"))
    second = book.create_sheet("Obiettivi operativi")
    second.append(("C", "D"))
    book.create_sheet("Elenchi").append(("via", "via"))
    book["Elenchi"].sheet_state = "hidden"
    blocks = read_xlsx(saved(book))
    assert shape(blocks) == [[["A", "B"]], "Obiettivi operativi", [["C", "D"]]]
    heading, table = blocks[1:]
    assert isinstance(heading, Paragraph)
    assert isinstance(table, Table)
    assert heading.style == "Heading 1"
    assert str(table.rows[0].cells[1].anchor) == "foglio 2, riga 1, colonna B"


def test_merged_cells_speak_once() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("A", "B", None), (None, "C", "D"), (None, "E", "F")):
        sheet.append(row)
    sheet.merge_cells("A1:A3")
    sheet.merge_cells("B1:C1")
    table = only_table(read_xlsx(saved(book)))
    assert shape((table,)) == [[["A", "B"], ["↑", "C", "D"], ["↑", "E", "F"]]]
    assert table.rows[0].cells[1].span == 2
    assert table.rows[1].cells[2].anchor == Anchor(table=1, row=2, cell=3, sheet=1)


def test_colours_are_written_out_or_those_of_the_theme() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("A", "B", "C", "D"))
    fills = (Color("FF00B050"), Color(theme=9), Color(theme=9, tint=0.5), Color(indexed=10))
    for cell, colour in zip(sheet[1], fills, strict=True):
        cell.fill = PatternFill("solid", fgColor=colour)
    (row,) = only_table(read_xlsx(saved(book))).rows
    assert [cell.fill for cell in row.cells] == ["00B050", "F79646", "FBCBA2", "FF0000"]


def test_one_cell_in_the_farthest_corner_takes_no_memory() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["B1"], sheet["XFD1048576"] = "A", "B", "angolo"
    assert shape(read_xlsx(saved(book))) == [[["A", "B"]], [["angolo"]]]


def ods(rows: str, name: str = "Foglio1", styles: str = "") -> list[object]:
    sheet = f'<table:table table:name="{name}">{rows}</table:table>'
    return shape(read_ods(open_document(sheet, kind="spreadsheet", styles=styles)))


@pytest.mark.parametrize(
    ("attributes", "written_there", "shown"),
    [
        ('office:value-type="float" office:value="98.5"', "99", "98,5"),
        ('office:value-type="float" office:value="20"', "20 gg", "20 gg"),
        ('office:value-type="percentage" office:value="0.855"', "86%", "85,5%"),
        ('office:value-type="currency" office:value="195000"', "€ 195.000", "€ 195.000"),
        ('office:value-type="date" office:date-value="2026-06-30"', "30/giu/26", "30/06/2026"),
        ('office:value-type="date" office:date-value="2026-06-30T09:05"', "x", "30/06/2026 09:05"),
        ('office:value-type="date" office:date-value="boh"', "giugno", "giugno"),
        ('office:value-type="boolean" office:boolean-value="true"', "VERO", "sì"),
        ('office:value-type="float" office:value="boh"', "3", "3"),
        ('office:value-type="string"', "=1+1", "=1+1"),
    ],
)  # fmt: skip
def test_values_of_opendocument_read_the_same(
    attributes: str, written_there: str, shown: str
) -> None:
    cell = f"<table:table-cell {attributes}><text:p>{written_there}</text:p></table:table-cell>"
    label = "<table:table-cell><text:p>a</text:p></table:table-cell>"
    assert ods(f"<table:table-row>{label}{cell}</table:table-row>") == [[["a", shown]]]


def test_the_repeated_rest_of_a_sheet_is_not_read() -> None:
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    rest = f'<table:table-row table:number-rows-repeated="1048576">{blank}</table:table-row>'
    full = '<table:table-row table:number-rows-repeated="2"><table:table-cell><text:p>x</text:p>'
    full += "</table:table-cell><table:table-cell><text:p>y</text:p></table:table-cell>"
    assert ods(f"{full}</table:table-row>{rest}{open_row(('a', 'b'))}") == [
        [["x", "y"], ["x", "y"]],
        [["a", "b"]],
    ]


def test_sheets_of_opendocument_have_names_spans_and_comments_that_are_not_read() -> None:
    comment = "<office:annotation><text:p>nota</text:p></office:annotation>"
    rows = open_row((Drawn("A", down=2), "B")) + (
        "<table:table-row><table:covered-table-cell/><table:table-cell>"
        f"{comment}<text:p>C<text:s/>D<text:line-break/>E<text:tab/>F</text:p></table:table-cell>"
        "</table:table-row>"
    )
    hidden = (
        '<style:style style:name="h" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
    )
    assert ods(rows, "Indicatori") == ["Indicatori", [["A", "B"], ["↑", "C D\nE F"]]]
    assert ods(rows, 'Elenchi" table:style-name="h', hidden) == []


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_a_text_is_cut_at_the_sign_that_makes_the_most_even_table(sign: str) -> None:
    lines = ("Nome|Peso|Nota", '"A, b; c"|40|"x\ny"', "C|60|")
    text = "\n".join(line.replace("|", sign) for line in lines)
    assert shape(read_csv(text.encode("cp1252"))) == [
        [["Nome", "Peso", "Nota"], ["A, b; c", "40", "x\ny"], ["C", "60", ""]]
    ]


def test_excel_may_say_which_sign_it_used() -> None:
    assert shape(read_csv(b"sep=,\na;1,b\nc,d")) == [[["a;1", "b"], ["c", "d"]]]


def test_a_line_that_is_no_row_is_named() -> None:
    with pytest.raises(UnreadableDocument, match=r"riga \d+: non è una riga di CSV"):
        read_csv(b'a;b\n"' + b"x" * 2_000_000)
