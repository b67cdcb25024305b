"""A plan written to Word, edited there as people do, and read back: exactly that edit."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

from traguardo.core.diff import compare
from traguardo.documents.reading import ReadPlan, read_document
from traguardo.documents.revisions import tracked_changes
from traguardo.documents.writing.formats import plan_bytes

STRATEGIC, CARD, OTHER = 1, 14, 15
"""Tables of the document: a strategic objective with its KPI, and two operational cards."""
TRACKED = 'w:id="900" w:author="Ada" w:date="2026-05-04T10:00:00Z"'

Edit = Callable[[Document], None]
Seen = list[tuple[str, str, str, str]]


@cache
def written() -> bytes:
    source = files("traguardo.console.demonstration").joinpath("piano.txt").read_bytes()
    return plan_bytes(read_document(source, "piano.txt").plan, ".docx")


@cache
def original() -> ReadPlan:
    return read_document(written(), "piano.docx")


def saved(edit: Edit) -> bytes:
    document = docx.Document(BytesIO(written()))
    edit(document)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def seen(data: bytes) -> Seen:
    """Kind, field, and the words before and after of every difference."""
    found = compare(original().plan, read_document(data, "piano.docx").plan)
    return [(one.kind.value, one.field, one.before, one.after) for one in found]


def value(table: Table, row: int) -> Any:
    """The value cell of a card's row, or the first cell of a KPI table's."""
    return table.rows[row].cells[-1]


def retype(cell: Any, text: str) -> None:
    """Another text in a cell, its look kept as Word keeps it."""
    paragraph = cell.paragraphs[0]
    for run in paragraph.runs[1:]:
        run._r.getparent().remove(run._r)
    paragraph.runs[0].text = text


def tracked(cell: Any, old: str, new: str) -> None:
    """A word replaced with revisions on: the old one deleted, the new one inserted."""
    run = cell.paragraphs[0].runs[0]
    before, after = run.text.split(old, 1)
    look = run._r.find(qn("w:rPr"))
    style = "" if look is None else look.xml.split("?>", 1)[-1]
    pieces = (
        f"<w:r {nsdecls('w')}>{style}<w:t xml:space='preserve'>{before}</w:t></w:r>",
        f"<w:del {nsdecls('w')} {TRACKED}><w:r>{style}<w:delText xml:space='preserve'>{old}"
        "</w:delText></w:r></w:del>",
        f"<w:ins {nsdecls('w')} {TRACKED}><w:r>{style}<w:t>{new}</w:t></w:r></w:ins>",
        f"<w:r {nsdecls('w')}>{style}<w:t xml:space='preserve'>{after}</w:t></w:r>",
    )
    for piece in pieces:
        run._r.addprevious(parse_xml(piece))
    run._r.getparent().remove(run._r)


def accept(document: Document) -> None:
    """What Word does with "accept all"."""
    body = document.element.body
    for one in list(body.iter(qn("w:del"), qn("w:moveFrom"))):
        row = one.getparent().getparent() if one.getparent().tag == qn("w:trPr") else None
        target = one if row is None else row
        target.getparent().remove(target)
    for one in list(body.iter(qn("w:ins"), qn("w:moveTo"))):
        for child in list(one):
            one.addprevious(child)
        one.getparent().remove(one)


def with_part(data: bytes, name: str, content: str) -> bytes:
    """The file with one more part, where nothing but the part itself is looked for."""
    stream = BytesIO(data)
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def test_what_we_wrote_reads_as_what_we_wrote() -> None:
    assert seen(written()) == []
    assert seen(saved(lambda _: None)) == []


# Texts


def test_a_name_is_changed() -> None:
    def edit(document: Document) -> None:
        retype(value(document.tables[CARD], 10), "Imprese seguite dallo sportello Export")

    assert seen(saved(edit)) == [
        (
            *("changed", "name", "Imprese assistite dallo sportello Export"),
            "Imprese seguite dallo sportello Export",
        )
    ]


@pytest.mark.parametrize(
    ("row", "text", "expected"),
    [
        (8, "€ 31.500", ("changed", "budget", "€ 28.000", "€ 31.500")),
        (12, ">=75", ("changed", "target", ">=60", ">=75")),
        (
            2,
            "Sportello Export e Fiere",
            ("changed", "title", "Sportello Export", "Sportello Export e Fiere"),
        ),
        (17, "trimestrale", ("changed", "frequency", "half-yearly", "quarterly")),
        (14, "quality", ("changed", "kind", "effectiveness", "quality")),
        (
            7,
            "Promovaldoro, sede di Bosco",
            (
                "changed",
                "cost_centre",
                "Azienda Speciale Promovaldoro",
                "Promovaldoro, sede di Bosco",
            ),
        ),
    ],
)
def test_a_cell_of_a_card_is_changed(row: int, text: str, expected: tuple[str, ...]) -> None:
    assert seen(saved(lambda document: retype(value(document.tables[CARD], row), text))) == [
        expected
    ]


def test_two_weights_are_changed() -> None:
    def edit(document: Document) -> None:
        retype(document.tables[STRATEGIC].rows[3].cells[1], "55")
        retype(document.tables[STRATEGIC].rows[4].cells[1], "45")

    assert seen(saved(edit)) == [
        ("changed", "weight", "60", "55"),
        ("changed", "weight", "40", "45"),
    ]


def test_the_target_of_one_year_is_changed() -> None:
    def edit(document: Document) -> None:
        cell = document.tables[STRATEGIC].rows[3].cells[5]
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.text = run.text.replace("2027—<=24", "2027—<=23")

    assert seen(saved(edit)) == [("changed", "target 2027", "Anno:2027—<=24", "Anno:2027—<=23")]


def test_a_value_is_emptied() -> None:
    def edit(document: Document) -> None:
        retype(value(document.tables[CARD], 15), "")

    assert seen(saved(edit)) == [("removed", "source", "interna", "")]


# Rows and tables


def test_a_row_of_a_kpi_table_is_added() -> None:
    def edit(document: Document) -> None:
        row = document.tables[STRATEGIC].rows[4]
        row._tr.addnext(deepcopy(row._tr))
        retype(document.tables[STRATEGIC].rows[5].cells[0], "Fatture respinte per errore")

    assert seen(saved(edit)) == [("added", "", "", "Fatture respinte per errore")]


def test_a_row_of_a_kpi_table_is_removed() -> None:
    def edit(document: Document) -> None:
        row = document.tables[STRATEGIC].rows[4]._tr
        row.getparent().remove(row)

    ((kind, field, before, _),) = seen(saved(edit))
    assert (kind, field) == ("removed", "")
    assert before.startswith("Servizi richiedibili interamen")


def test_rows_of_a_kpi_table_change_places() -> None:
    def edit(document: Document) -> None:
        rows = document.tables[STRATEGIC].rows
        rows[3]._tr.addprevious(rows[4]._tr)

    assert seen(saved(edit)) == []


def test_rows_of_a_card_change_places() -> None:
    def edit(document: Document) -> None:
        rows = document.tables[CARD].rows
        rows[3]._tr.addprevious(rows[8]._tr)
        rows[16]._tr.addprevious(rows[14]._tr)

    assert seen(saved(edit)) == []


def test_a_kpi_is_added_to_a_card() -> None:
    def edit(document: Document) -> None:
        table = document.tables[CARD]
        last = table.rows[26]._tr
        for number in range(26, 17, -1):
            last.addnext(deepcopy(table.rows[number]._tr))
        retype(table.rows[27].cells[0], "Kpi operativo 1.3")
        retype(table.rows[28].cells[1], "Fiere visitate")

    assert seen(saved(edit)) == [("added", "", "", "Fiere visitate")]


def test_a_card_is_copied_and_given_another_title() -> None:
    def edit(document: Document) -> None:
        table = document.tables[CARD]._tbl
        gap = deepcopy(table.getnext())
        table.addnext(gap)
        copy = deepcopy(table)
        gap.addnext(copy)
        retype(value(document.tables[CARD + 1], 2), "Sportello per le fiere")

    assert seen(saved(edit)) == [("added", "", "", "Sportello per le fiere")]


def test_a_card_is_copied_as_it_is() -> None:
    def edit(document: Document) -> None:
        table = document.tables[CARD]._tbl
        gap = deepcopy(table.getnext())
        table.addnext(gap)
        gap.addnext(deepcopy(table))

    assert seen(saved(edit)) == [("added", "", "", "Sportello Export")]


def test_cards_change_places() -> None:
    def edit(document: Document) -> None:
        first, second = document.tables[CARD]._tbl, document.tables[OTHER]._tbl
        gap = first.getnext()
        gap.addnext(first)
        first.getprevious().addprevious(second)

    assert seen(saved(edit)) == []


def test_a_card_is_removed() -> None:
    def edit(document: Document) -> None:
        table = document.tables[CARD]._tbl
        table.getparent().remove(table)

    assert seen(saved(edit)) == [("removed", "", "Sportello Export", "")]


def test_a_card_is_split_in_two_tables() -> None:
    def edit(document: Document) -> None:
        table = document.tables[CARD]
        lower = deepcopy(table._tbl)
        for row in table.rows[18:]:
            row._tr.getparent().remove(row._tr)
        for row in lower.findall(qn("w:tr"))[:18]:
            lower.remove(row)
        table._tbl.addnext(lower)
        table._tbl.addnext(OxmlElement("w:p"))

    assert seen(saved(edit)) == []


# Looks


def _restyle(document: Document) -> None:
    for table in document.tables:
        for cell in {id(c._tc): c for row in table.rows for c in row.cells}.values():
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.font.size, run.font.italic = Pt(9), True
                    run.font.color.rgb = RGBColor(0x33, 0x33, 0x99)


def _empty_lines(document: Document) -> None:
    for table in document.tables[::3]:
        table._tbl.addnext(OxmlElement("w:p"))


def _header(document: Document) -> None:
    document.sections[0].header.paragraphs[0].text = "Bozza del 4 maggio"
    document.sections[0].footer.paragraphs[0].text = "Pagina 1 di 30"


def _split_runs(document: Document) -> None:
    for paragraph in value(document.tables[CARD], 10).paragraphs:
        run = paragraph.runs[0]
        for letter in run.text:
            one = deepcopy(run._r)
            one.find(qn("w:t")).text = letter
            one.find(qn("w:t")).set(qn("xml:space"), "preserve")
            run._r.addprevious(one)
            run._r.addprevious(parse_xml(f"<w:proofErr {nsdecls('w')} w:type='spellStart'/>"))
            run._r.addprevious(parse_xml(f"<w:bookmarkStart {nsdecls('w')} w:id='7' w:name='x'/>"))
        paragraph._p.remove(run._r)


def _hidden(document: Document) -> None:
    paragraph = value(document.tables[CARD], 10).paragraphs[0]
    paragraph.add_run(" (da rivedere con la giunta)").font.hidden = True


def _comment(document: Document) -> None:
    run = value(document.tables[CARD], 12).paragraphs[0].runs[0]
    run._r.addprevious(parse_xml(f"<w:commentRangeStart {nsdecls('w')} w:id='0'/>"))
    run._r.addnext(parse_xml(f"<w:r {nsdecls('w')}><w:commentReference w:id='0'/></w:r>"))
    run._r.addnext(parse_xml(f"<w:commentRangeEnd {nsdecls('w')} w:id='0'/>"))


def _control(inside: Any, wrapper: str = "w:sdtContent") -> None:
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:alias w:val='Campo'/><w:dropDownList>"
        "<w:listItem w:displayText='altro' w:value='altro'/></w:dropDownList></w:sdtPr>"
        "<w:sdtContent/></w:sdt>"
    )
    inside.addprevious(control)
    control.find(qn(wrapper)).append(inside)


def _control_table(document: Document) -> None:
    _control(document.tables[CARD]._tbl)


def _control_row(document: Document) -> None:
    _control(document.tables[CARD].rows[10]._tr)


def _control_cell(document: Document) -> None:
    _control(document.tables[CARD].rows[10].cells[1]._tc)


def _control_paragraph(document: Document) -> None:
    _control(value(document.tables[CARD], 10).paragraphs[0]._p)


def _control_run(document: Document) -> None:
    _control(value(document.tables[CARD], 10).paragraphs[0].runs[0]._r)


def _hyperlink(document: Document) -> None:
    run = value(document.tables[CARD], 10).paragraphs[0].runs[0]._r
    link = parse_xml(f"<w:hyperlink {nsdecls('w')} w:anchor='x'/>")
    run.addprevious(link)
    link.append(run)


def _looks_of_table(document: Document) -> None:
    document.tables[CARD].style = (
        document.styles["Table Grid"]
        if "Table Grid" in [one.name for one in document.styles]
        else None
    )
    for row in document.tables[CARD].rows:
        row.height = Pt(30)
    document.tables[CARD].columns[0].width = Pt(300)


def _breaks(document: Document) -> None:
    document.tables[CARD]._tbl.getprevious().append(
        parse_xml(f"<w:r {nsdecls('w')}><w:br w:type='page'/></w:r>")
    )
    value(document.tables[CARD], 10).paragraphs[0].runs[0]._r.insert(
        0, parse_xml(f"<w:lastRenderedPageBreak {nsdecls('w')}/>")
    )


def _formatting_tracked(document: Document) -> None:
    run = value(document.tables[CARD], 10).paragraphs[0].runs[0]
    run.bold = True
    run._r.get_or_add_rPr().append(
        parse_xml(f"<w:rPrChange {nsdecls('w')} {TRACKED}><w:rPr/></w:rPrChange>")
    )


@pytest.mark.parametrize(
    "edit",
    [
        *(_restyle, _empty_lines, _header, _split_runs, _hidden, _comment, _control_table),
        *(_control_row, _control_cell, _control_paragraph, _control_run, _hyperlink),
        *(_looks_of_table, _breaks, _formatting_tracked),
    ],
    ids=lambda edit: edit.__name__.strip("_"),
)
def test_what_changes_no_word_changes_nothing(edit: Edit) -> None:
    data = saved(edit)
    assert seen(data) == []
    assert set(rules(data)) == set(rules(written()))


def test_a_footnote_is_told_and_changes_no_field() -> None:
    def edit(document: Document) -> None:
        run = value(document.tables[CARD], 12).paragraphs[0].runs[0]._r
        run.addnext(parse_xml(f"<w:r {nsdecls('w')}><w:footnoteReference w:id='2'/></w:r>"))

    notes = (
        f"<w:footnotes {nsdecls('w')}><w:footnote w:id='2'><w:p><w:r><w:t>Dato provvisorio."
        "</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    data = with_part(saved(edit), "word/footnotes.xml", notes)
    assert seen(data) == []
    found = read_document(data, "piano.docx").findings
    assert [one.rule for one in found if "Dato provvisorio" in one.message] == ["not_understood"]


# Tracked changes


def rules(data: bytes) -> list[str]:
    return [one.rule for one in read_document(data, "piano.docx").findings]


def _word(document: Document) -> None:
    tracked(value(document.tables[CARD], 10), "assistite", "seguite")


def _new_row(document: Document) -> None:
    row = document.tables[STRATEGIC].rows[4]._tr
    copy = deepcopy(row)
    row.addnext(copy)
    retype(document.tables[STRATEGIC].rows[5].cells[0], "Fatture respinte per errore")
    copy.get_or_add_trPr().append(parse_xml(f"<w:ins {nsdecls('w')} {TRACKED}/>"))


def _old_row(document: Document) -> None:
    row = document.tables[STRATEGIC].rows[4]._tr
    row.get_or_add_trPr().append(parse_xml(f"<w:del {nsdecls('w')} {TRACKED}/>"))


def _moved_word(document: Document) -> None:
    run = value(document.tables[CARD], 10).paragraphs[0].runs[0]
    run.text = "Imprese assistite dallo sportello "
    move = "<w:r><w:t xml:space='preserve'>Export </w:t></w:r>"
    run._r.addprevious(parse_xml(f"<w:moveTo {nsdecls('w')} {TRACKED}>{move}</w:moveTo>"))
    run._r.addnext(parse_xml(f"<w:moveFrom {nsdecls('w')} {TRACKED}>{move}</w:moveFrom>"))


def _deleted_mark(document: Document) -> None:
    """Two paragraphs of a cell joined, with revisions on."""
    cell = value(document.tables[CARD], 10)
    first = cell.paragraphs[0]
    first.runs[0].text = "Imprese assistite "
    second = cell.add_paragraph()
    second.add_run("dallo sportello")
    first._p.get_or_add_pPr().append(parse_xml(f"<w:rPr {nsdecls('w')}><w:del {TRACKED}/></w:rPr>"))


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (
            _word,
            [
                (
                    *("changed", "name", "Imprese assistite dallo sportello Export"),
                    "Imprese seguite dallo sportello Export",
                )
            ],
        ),
        (_new_row, [("added", "", "", "Fatture respinte per errore")]),
        (
            _moved_word,
            [
                (
                    *("changed", "name", "Imprese assistite dallo sportello Export"),
                    "Export Imprese assistite dallo sportello",
                )
            ],
        ),
    ],
    ids=["word", "new row", "moved word"],
)
def test_revisions_are_read_as_accepted_and_it_is_said(edit: Edit, expected: Seen) -> None:
    data = saved(edit)
    assert seen(data) == expected
    (told,) = [
        one for one in read_document(data, "piano.docx").findings if one.rule == "tracked_changes"
    ]
    assert "come se foss" in told.message

    def accepted(document: Document) -> None:
        edit(document)
        accept(document)

    assert seen(saved(accepted)) == expected
    assert "tracked_changes" not in rules(saved(accepted))


def test_a_row_deleted_with_revisions_is_gone() -> None:
    data = saved(_old_row)
    ((kind, field, before, _),) = seen(data)
    assert (kind, field) == ("removed", "")
    assert before.startswith("Servizi richiedibili interamen")
    assert rules(data).count("tracked_changes") == 1


def test_paragraphs_joined_with_revisions_are_one() -> None:
    ((kind, field, _, after),) = seen(saved(_deleted_mark))
    assert (kind, field, after) == ("changed", "name", "Imprese assistite dallo sportello")


def test_headings_joined_with_revisions_are_one() -> None:
    def edit(document: Document) -> None:
        title = next(one for one in document.paragraphs if one.text.startswith("SCHEDE"))
        rest = deepcopy(title._p)
        title._p.addnext(rest)
        title.runs[0].text = "PIANO DELLA PERFORMANCE "
        title._p.get_or_add_pPr().append(
            parse_xml(f"<w:rPr {nsdecls('w')}><w:del {TRACKED}/></w:rPr>")
        )
        following = Paragraph(rest, title._parent)
        for run in following.runs[1:]:
            run._r.getparent().remove(run._r)
        following.runs[0].text = "2026/2028"

    ((kind, field, _, after),) = seen(saved(edit))
    assert (kind, field, after) == ("changed", "title", "PIANO DELLA PERFORMANCE 2026/2028")


def test_revisions_of_an_opendocument_text_are_told_too() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("content.xml", "<text:changed-region><text:insertion/></text>")
    (told,) = tracked_changes(stream.getvalue())
    assert "una revisione non ancora accettata" in told.message
