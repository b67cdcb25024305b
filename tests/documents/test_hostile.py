"""Every format under attack or damaged: a clear message, no traceback, no endless work."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents.drawn import (
    DRAWN,
    MANIFEST,
    OPEN_NAMES,
    as_csv,
    as_html,
    as_xlsx,
    open_document,
    zipped,
)
from tests.documents.test_bad_input import OLE, is_read_or_refused, refusal
from traguardo.documents.reading import READERS, read_document

VALID = {extension: draw() for extension, draw in DRAWN.items()}
ZIPPED = [".docx", ".odt", ".xlsx", ".ods"]
MAIN = {
    ".docx": "word/document.xml",
    ".odt": "content.xml",
    ".ods": "content.xml",
    ".xlsx": "xl/workbook.xml",
}
NAMES = {".docx": "documento Word", ".odt": "documento OpenDocument", ".xlsx": "cartella di Excel"}
NAMES |= {".ods": "foglio OpenDocument"}


def parts_of(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rezipped(parts: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize("extension", VALID)
def test_a_file_cut_anywhere_is_read_or_refused(extension: str) -> None:
    data = VALID[extension]
    step = max(1, len(data) // 60)
    for end in range(0, len(data), step):
        assert is_read_or_refused(data[:end], f"piano{extension}")


@pytest.mark.parametrize("extension", ZIPPED)
@pytest.mark.parametrize("content", ZIPPED)
def test_a_wrong_extension_is_told_with_the_right_one(extension: str, content: str) -> None:
    if extension == content:
        return
    message = refusal(VALID[content], f"piano{extension}")
    assert NAMES[content] in message
    assert f"l'estensione {content}" in message


@pytest.mark.parametrize("extension", [".txt", ".csv", ".json", ".html"])
@pytest.mark.parametrize("content", ZIPPED)
def test_an_archive_called_a_text_is_told_what_it_is(extension: str, content: str) -> None:
    message = refusal(VALID[content], f"piano{extension}")
    assert f"rinominarlo con l'estensione {content}" in message


@pytest.mark.parametrize("extension", READERS)
@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"7z\xbc\xaf\x27\x1c", b"GIF89a"])
def test_pictures_and_archives_are_no_plan_whatever_they_are_called(
    extension: str, data: bytes
) -> None:
    assert "non ciò che il nome promette" in refusal(data, f"piano{extension}")


@pytest.mark.parametrize("extension", [*ZIPPED, ".csv", ".html"])
def test_a_password_is_named(extension: str) -> None:
    locked = OLE + "EncryptedPackage".encode("utf-16-le")
    assert "password" in refusal(locked, f"piano{extension}")


@pytest.mark.parametrize("extension", [".odt", ".ods"])
def test_a_password_of_opendocument_is_named(extension: str) -> None:
    entry = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    data = zipped({"mimetype": "x", "content.xml": "\x00\x01", MANIFEST: entry})
    assert "password" in refusal(data, f"piano{extension}")


@pytest.mark.parametrize("extension", ZIPPED)
def test_a_bomb_is_refused_before_it_is_unpacked(extension: str) -> None:
    stream = BytesIO()
    with (
        ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open(MAIN[extension], "w", force_zip64=True) as target,
    ):
        for _ in range(200):
            target.write(b" " * 1024 * 1024)
    assert "si gonfia" in refusal(stream.getvalue(), f"piano{extension}")


LAUGHS = "".join(f'<!ENTITY l{n} "{("&l" + str(n - 1) + ";") * 10}">' for n in range(1, 10))
ATTACKS = (
    '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
    f'<!DOCTYPE x [<!ENTITY l0 "ah">{LAUGHS}]>',
)


@pytest.mark.parametrize("extension", ZIPPED)
@pytest.mark.parametrize("attack", ATTACKS)
def test_entities_are_refused_in_every_part(extension: str, attack: str) -> None:
    parts = parts_of(VALID[extension])
    for name in (
        MAIN[extension],
        *(one for one in parts if one.endswith(("styles.xml", "t1.xml"))),
    ):
        content = f"{attack}<a>&l9;</a>".encode()
        assert "DOCTYPE" in refusal(rezipped(parts | {name: content}), f"piano{extension}")


@pytest.mark.parametrize("attack", ATTACKS)
def test_entities_of_a_web_page_are_only_words(attack: str) -> None:
    page = as_html().replace(b"<!DOCTYPE html>", attack.encode()).replace(b"Vigilanza", b"&l9;")
    (objective,) = read_document(page, "a.html").plan.operational_objectives
    assert objective.programme is not None
    assert "root:" not in objective.programme.title
    assert len(objective.programme.title) < 100


@pytest.mark.parametrize("extension", ZIPPED)
def test_names_that_climb_out_of_the_archive_lead_nowhere(extension: str) -> None:
    parts = parts_of(VALID[extension])
    hostile = {"../../etc/passwd": b"x", "/etc/passwd": b"x", "C:\\windows\\x": b"x"}
    assert is_read_or_refused(rezipped(hostile | parts), f"piano{extension}")
    read = read_document(rezipped(hostile | parts), f"piano{extension}")
    assert len(read.plan.operational_objectives) == 1


def test_a_relation_that_climbs_out_of_the_workbook_leads_nowhere() -> None:
    parts = parts_of(as_xlsx())
    name = "xl/_rels/workbook.xml.rels"
    parts[name] = parts[name].replace(b"worksheets/sheet1.xml", b"../../etc/passwd")
    assert "non c'è un piano" in refusal(rezipped(parts), "piano.xlsx")


@pytest.mark.parametrize("extension", [".xlsx", ".ods", ".csv", ".html"])
def test_a_hundred_thousand_rows_are_too_many(extension: str) -> None:
    assert "troppi per un piano" in refusal(hundred_thousand_rows(extension), f"piano{extension}")


def hundred_thousand_rows(extension: str) -> bytes:
    rows, columns = 100_000, 8
    if extension == ".csv":
        return "\n".join(";".join(["valore"] * columns) for _ in range(rows)).encode()
    if extension == ".html":
        return b"<table>" + (b"<tr>" + b"<td>valore" * columns) * rows + b"</table>"
    if extension == ".ods":
        cell = "<table:table-cell><text:p>valore</text:p></table:table-cell>" * columns
        row = f"<table:table-row>{cell}</table:table-row>"
        body = f"<office:document-content {OPEN_NAMES}><office:body><office:spreadsheet>"
        body += f"<table:table>{row * rows}</table:table></office:spreadsheet></office:body>"
        content = f"{body}</office:document-content>".encode()
        return rezipped({"mimetype": b"x", "content.xml": content}, ZIP_STORED)
    parts = parts_of(as_xlsx())
    cell = b'<c t="str"><v>valore</v></c>' * columns
    head = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    )
    sheet = head + (b"<row>" + cell + b"</row>") * rows + b"</sheetData></worksheet>"
    return rezipped(parts | {"xl/worksheets/sheet1.xml": sheet}, ZIP_STORED)


@pytest.mark.parametrize("extension", VALID)
def test_a_formula_stays_the_words_it_is(extension: str) -> None:
    page = (
        "PIANO DELLA PERFORMANCE 2026/2028",
        (
            ("obiettivo operativo", '=HYPERLINK("http://x")'),
            ("nome indicatore", "+cmd|' /C calc'!A0"),
            ("target annuale", "@SUM(1+1)*cmd"),
            ("peso indicatore", "100"),
        ),
    )
    draw = DRAWN[extension]
    (objective,) = read_document(draw(page), f"a{extension}").plan.operational_objectives
    assert objective.title == '=HYPERLINK("http://x")'
    assert objective.indicators[0].name == "+cmd|' /C calc'!A0"
    assert objective.indicators[0].targets[0].reading is None


@pytest.mark.parametrize("extension", VALID)
def test_marks_of_direction_and_control_characters_do_no_harm(extension: str) -> None:
    page = (
        "\u200fPIANO PERFORMANCE 2026/2028",
        (
            ("\u202aobiettivo operativo\u202c", "\u200fTempi"),
            ("kpi\u200b operativo 1.1", ""),
            ("peso\xa0indicatore", "\u200e70\u200e %"),
            ("target annuale", "si\x07" if extension in {".csv", ".html"} else "si"),
        ),
    )
    (objective,) = read_document(
        DRAWN[extension](page), f"a{extension}"
    ).plan.operational_objectives
    (indicator,) = objective.indicators
    assert (indicator.number, str(indicator.weight)) == ("1.1", "70")
    assert indicator.targets[0].text == "si"


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_file_with_bytes_changed_left_out_or_doubled_never_gives_a_traceback(
    data: st.DataObject,
) -> None:
    extension = data.draw(st.sampled_from(sorted(VALID)))
    assert is_read_or_refused(mutated(data, VALID[extension]), f"piano{extension}")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_part_with_bytes_changed_left_out_or_doubled_never_gives_a_traceback(
    data: st.DataObject,
) -> None:
    extension = data.draw(st.sampled_from(ZIPPED))
    parts = parts_of(VALID[extension])
    name = data.draw(st.sampled_from(sorted(parts)))
    parts[name] = mutated(data, parts[name])
    assert is_read_or_refused(rezipped(parts), f"piano{extension}")


def mutated(data: st.DataObject, content: bytes) -> bytes:
    """The bytes with some changed, some left out, some doubled."""
    made = bytearray(content)
    for _ in range(data.draw(st.integers(1, 6))):
        if not made:
            break
        start = data.draw(st.integers(0, len(made) - 1))
        size = data.draw(st.integers(1, 40))
        match data.draw(st.sampled_from(["change", "delete", "double"])):
            case "change":
                made[start] = data.draw(st.integers(0, 255))
            case "delete":
                del made[start : start + size]
            case _:
                made[start:start] = made[start : start + size]
    return bytes(made)


def test_a_page_of_nothing_but_a_plan_in_one_cell_is_no_endless_work() -> None:
    page = as_html().replace(b"<td", b"<td><table><tr><td" * 30, 1)
    assert is_read_or_refused(page, "a.html")
    assert is_read_or_refused(b"<div>" * 100_000 + as_html(), "a.html")
    assert is_read_or_refused(b"<table><tr><td>" * 5_000, "a.html")


def test_a_table_of_text_without_columns_is_a_list_of_titles() -> None:
    assert is_read_or_refused(as_csv().replace(b";", b" "), "a.csv")


def test_an_opendocument_text_without_a_body_is_refused() -> None:
    data = open_document("", kind="presentation")
    assert "office:text" in refusal(data, "a.odt")
    assert "office:spreadsheet" in refusal(data, "a.ods")
