"""Web pages: what a browser shows becomes blocks, and nothing else does."""

from __future__ import annotations

import pytest

from tests.documents.shape import only_table, shape
from traguardo.documents.blocks import Paragraph, Table
from traguardo.documents.hypertext.reader import read_html


def texts(page: str) -> list[object]:
    return shape(read_html(page.encode()))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>a\n   b</p><p>c<br>d<br></p>", ["a b", "c\nd"]),
        ("sciolto<div>a<p>b</p>c</div>", ["sciolto", "a", "b", "c"]),
        ("<ul><li>uno<li>due</ul>", ["uno", "due"]),
        ("<pre>a\n  b</pre>", ["a\nb"]),
        ("<p>a&nbsp;&lt;=20 &euro;</p>", ["a\xa0<=20 €"]),
        ("<script>via()</script><style>p{}</style><p>resta", ["resta"]),
        ("<p>è <del>via</del><ins>nuovo</ins>", ["è nuovo"]),
        ('<p hidden>via</p><p style="display: none">via</p>resta', ["resta"]),
        ("<p><span style='mso-list:Ignore'>·</span>voce", ["voce"]),
        ('<p>a<a class="sdfootnoteanc"><sup>1</sup></a></p>', ["a"]),
        ("<nav><a>Home</a></nav>resta", ["resta"]),
        ("<p>aperto <b>mai <i>chiuso", ["aperto mai chiuso"]),
        ("<html><head><title>via</title><body>resta", ["resta"]),
        ("<td>sciolta</td><tr>", ["sciolta"]),
        ("testo senza marcature", ["testo senza marcature"]),
    ],
)
def test_a_page_is_what_is_seen_of_it(page: str, expected: list[str]) -> None:
    assert texts(page) == expected


def test_tables_have_their_spans_and_colours() -> None:
    page = (
        "<table><tr bgcolor=#eee><th rowspan=2>A<th colspan=2 style='background: #00B050'>B"
        "<tr><td>C<td>D<p>E</p><p>F</p></table>"
    )
    table = only_table(read_html(page.encode()))
    assert shape((table,)) == [[["A", "B"], ["↑", "C", "D\nE\nF"]]]
    assert [cell.span for cell in table.rows[0].cells] == [1, 2]
    assert [cell.fill for cell in table.rows[0].cells] == ["EEEEEE", "00B050"]


def test_an_empty_line_in_a_cell_stays_one() -> None:
    assert texts("<table><tr><td><p>A</p><p><br></p><p>B</p><p></p></table>") == [[["A\n\nB"]]]


def test_cells_that_reach_below_a_short_row_keep_the_columns() -> None:
    page = "<table><tr><td>A<td>B<td rowspan=2>C<tr><td>D</table>"
    assert texts(page) == [[["A", "B", "C"], ["D", "", "↑"]]]


def test_a_table_in_a_cell_stands_by_itself() -> None:
    page = "<table><tr><td>fuori<table><tr><td>dentro</table><tr><td>sotto</table>"
    assert texts(page) == [[["fuori"]], [["dentro"]], [["sotto"]]]


@pytest.mark.parametrize("span", ["0", "-1", "x", "99999999999", "1.5"])
def test_a_span_that_is_none_is_one_cell_or_as_many_as_anybody_reads(span: str) -> None:
    page = f"<table><tr><td colspan={span} rowspan={span}>A<td>B<tr><td>C<td>D</table>"
    assert texts(page) == [[["A", "B"], ["C", "D"]]]


def test_headings_keep_their_level() -> None:
    blocks = read_html(b"<h2>A</h2><p>B</p><h1>C</h1>")
    looks = [block.style for block in blocks if isinstance(block, Paragraph)]
    assert looks == ["Heading 2", "", "Heading 1"]


@pytest.mark.parametrize(
    "data",
    [
        "è ≥ 1".encode(),
        "\ufeffè ≥ 1".encode(),
        "\ufeffè ≥ 1".encode("utf-16-le"),
        b"<meta charset=utf-8>" + "è ≥ 1".encode(),
        b'<meta http-equiv="Content-Type" content="text/html; charset=utf-8">' + "è ≥ 1".encode(),
        b"<meta charset=boh>" + "è ≥ 1".encode(),
        b"<meta charset=utf-16>" + "è ≥ 1".encode(),
        b"<meta charset=iso-8859-15>" + "è ≥ 1".encode(),
        b'<?xml version="1.0" encoding="utf-8"?><html>' + "è ≥ 1".encode(),
    ],
)
def test_the_encoding_is_that_of_the_mark_the_page_or_the_bytes(data: bytes) -> None:
    assert shape(read_html(data)) == ["è ≥ 1"]


def test_latin_1_is_what_windows_wrote() -> None:
    page = b"<meta charset=iso-8859-1><p>" + "l’obiettivo – è".encode("cp1252")
    assert shape(read_html(page)) == ["l’obiettivo – è"]


def test_a_list_of_definitions_is_a_table_of_terms_and_meanings() -> None:
    (table,) = read_html(b"<dl><dt>Peso<dd>40<dt>Azioni</dt><dd>A</dd><dd>B</dd></dl>")
    assert isinstance(table, Table)
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [["Peso", "40"], ["Azioni", "A\nB"]]
