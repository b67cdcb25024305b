"""Files that are no plan, damaged or hostile: a clear message, and nothing else ever escapes."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.documents.word import NAMESPACES, cell, document, package, paragraph, row, table
from traguardo.documents.reading import READERS, ReadPlan, UnreadableDocument, read_document

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512
CARD = table(
    row("obiettivo strategico (missione)", "Cod.012 Regolazione"),
    row("obiettivo operativo", "Tempi"),
    row("kpi operativo 1.1", ""),
    row("nome indicatore", "Tempo medio"),
    row("target annuale", "<=20gg"),
    row("peso indicatore", "100%"),
    row(cell("Monitoraggio semestrale: in linea", span=2, fill="00B050")),
)
SMALL = document(paragraph("PIANO PERFORMANCE 2019/2021"), CARD)


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        read_document(data, name)
    return str(caught.value)


def is_read_or_refused(data: bytes, name: str) -> bool:
    """Whether the only exception is ours, and says something."""
    try:
        return isinstance(read_document(data, name), ReadPlan)
    except UnreadableDocument as refused:
        return bool(str(refused))


def bomb(part: str, megabytes: int) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        if part != "word/document.xml":
            archive.writestr("word/document.xml", f"<w:document {NAMESPACES}/>")
        with archive.open(part, "w", force_zip64=True) as target:
            for _ in range(megabytes):
                target.write(b" " * 1024 * 1024)
    return stream.getvalue()


@pytest.mark.parametrize("name", [f"piano{extension}" for extension in READERS])
def test_an_empty_file_says_so(name: str) -> None:
    assert "è vuoto" in refusal(b"", name)
    assert "è vuoto" in refusal(b" \n\t\n", name)


@pytest.mark.parametrize("name", ["piano.pages", "piano", "piano.exe"])
def test_a_format_not_readable_names_those_that_are(name: str) -> None:
    assert ", ".join(READERS) in refusal(b"qualcosa", name)


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("piano.docm", "contiene macro"),
        ("piano.XLSM", "Cartella di lavoro di Excel (.xlsx)"),
        ("piano.pdf.p7m", "estrarre il documento"),
        ("piano.xls", "salvarlo in formato .xlsx"),
    ],
)
def test_a_format_near_to_one_we_read_says_what_to_do(name: str, advice: str) -> None:
    assert advice in refusal(b"qualcosa", name)


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"non sono un archivio", "a.docx", "non è un documento Word"),
        (b"%PDF-1.7 ...", "a.docx", "è un PDF"),
        (b"%PDF-1.7 ...", "a.txt", "è un PDF"),
        (b"{\\rtf1 ...", "a.txt", "RTF"),
        (b"\x89PNG\r\n", "a.docx", "immagine"),
        (SMALL, "a.txt", "rinominarlo con l'estensione .docx"),
        (SMALL, "a.json", "rinominarlo con l'estensione .docx"),
        (OLE, "a.docx", "vecchio formato"),
        (OLE, "a.txt", "vecchio formato"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "password"),
        (SMALL[: len(SMALL) // 2], "a.docx", "danneggiato o incompleto"),
        (b"PK\x03\x04" + b"\x00" * 40, "a.docx", "danneggiato o incompleto"),
        (package({"content.xml": "<a/>"}), "a.docx", "manca la parte word/document.xml"),
        (package({"word/document.xml": "<a"}), "a.docx", "non è XML corretto"),
        (package({"word/document.xml": ""}), "a.docx", "non è XML corretto"),
        (b"\x00\x01\x02" * 100, "a.txt", "dati binari"),
    ],
)
def test_what_is_not_what_its_name_says_is_refused_in_words(
    data: bytes, name: str, said: str
) -> None:
    assert said in refusal(data, name)


def test_the_name_is_shown_without_its_folders_and_control_characters() -> None:
    message = refusal(b"x", "../segreti/\x1b[31mpiano.exe")
    assert "segreti" not in message
    assert "\x1b" not in message


@pytest.mark.parametrize("part", ["word/media/image1.png", "word/document.xml"])
def test_a_bomb_is_refused_before_it_is_unpacked(part: str) -> None:
    data = bomb(part, 200)
    assert len(data) < 1024 * 1024
    assert "si gonfia" in refusal(data, "a.docx")


def test_a_bomb_that_lies_about_its_size_is_stopped_while_unpacking(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("traguardo.documents.archive.PART_CAP", 100)
    assert "troppo grande" in refusal(SMALL, "a.docx")


def test_an_encrypted_part_asks_for_the_password_to_be_taken_off() -> None:
    data = bytearray(SMALL)
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(mark, place + 4)
    assert "password" in refusal(bytes(data), "a.docx")


def test_a_part_that_does_not_match_its_checksum_is_damaged() -> None:
    data = bytearray(SMALL)
    start = data.find(b"word/document.xml") + 60
    data[start : start + 20] = b"\x00" * 20
    assert "danneggiat" in refusal(bytes(data), "a.docx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_entities_are_refused_never_resolved(encoding: str) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{("&l" + str(n - 1) + ";") * 10}">' for n in range(1, 10))
    attacks = (
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        f'<!DOCTYPE x [<!ENTITY l0 "ah">{laughs}]>',
    )
    for attack in attacks:
        xml = f"{attack}<w:document {NAMESPACES}><w:body>{paragraph('&l9;')}</w:body></w:document>"
        data = package({"word/document.xml": xml})
        if encoding != "utf-8":
            stream = BytesIO()
            with ZipFile(stream, "w") as archive:
                archive.writestr("word/document.xml", xml.encode(encoding))
            data = stream.getvalue()
        assert "DOCTYPE" in refusal(data, "a.docx")


def test_a_document_nested_beyond_reason_is_refused() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000
    assert "una dentro l'altra" in refusal(document(deep), "a.docx")


@pytest.mark.parametrize(
    "data",
    [
        document(paragraph("Verbale della riunione"), paragraph("Oggetto: fornitura di carta")),
        document(table(row("Nome", "Cognome"), row("Ada", "Neri"))),
        document(table(row("Descrizione", "Carta"), row("Budget", "€ 30"), row("Note", "-"))),
        document(),
    ],
)
def test_a_word_file_with_no_plan_in_it_says_what_was_looked_for(data: bytes) -> None:
    message = refusal(data, "verbale.docx")
    assert "non c'è un piano" in message
    assert "«Obiettivo operativo»" in message


def test_a_letter_in_text_is_no_plan() -> None:
    assert "non c'è un piano" in refusal(b"Gentile signora,\n\nil responsabile: io.", "a.txt")


def test_marks_of_direction_and_control_characters_do_no_harm() -> None:
    text = (
        "\u200fPIANO PERFORMANCE 2019/2021\n"
        "\t\u202aobiettivo operativo\u202c\n\t\u200fTempi\n\n"
        "\tkpi\u200b operativo 1.1\n\t\n\n\tpeso\xa0indicatore\n\t\u200e70\u200e %\n\n"
        "\ttarget annuale\n\tsi\x07"
    )
    (objective,) = read_document(text.encode(), "a.txt").plan.operational_objectives
    (indicator,) = objective.indicators
    assert indicator.number == "1.1"
    assert str(indicator.weight) == "70"
    assert indicator.targets[0].text == "si"


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255)), max_size=12),
    st.integers(0, len(SMALL)),
)
@example([], 0)
def test_a_word_file_with_any_bytes_changed_never_gives_a_traceback(
    changes: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(SMALL)
    for place, value in changes:
        data[place] = value
    for variant in (bytes(data), bytes(data[:cut])):
        assert is_read_or_refused(variant, "piano.docx")


PIECES = st.sampled_from(
    [
        *(
            "\t",
            "\n",
            "\n\n",
            "\n\n\n",
            "Area strategica: A",
            "Obiettivo strategico",
            "Peso",
            "40%",
        ),
        *("kpi operativo 1.1", "Indicatori", "Alg.", "target", "Anno:2019—si", "Legenda:", "012"),
        *("Monitoraggio semestrale:in linea", "obiettivo operativo", "programma", "Missione 3"),
        *("€ 5 di cui", "Azione 1:", "PIANO 2019/2021", "nome indicatore", "\u200f", "L’obiettivo"),
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(PIECES | st.text(max_size=5), max_size=60))
def test_any_heap_of_labels_is_read_or_refused(pieces: list[str]) -> None:
    assert is_read_or_refused("".join(pieces).encode("utf-8", "ignore"), "a.txt")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(PIECES.filter(str.strip) | st.just(""), min_size=1, max_size=7)))
def test_any_heap_of_rows_is_read_or_refused(rows: list[list[str]]) -> None:
    data = document(paragraph("PIANO 2019"), table(*(row(*cells) for cells in rows)))
    assert is_read_or_refused(data, "a.docx")


REPEATED = (
    *(
        "(",
        "- ",
        "\u201c",
        ". ",
        "1.1.",
        "2019 ",
        "proventi \u20ac 1 ",
        "\u20ac 1 di cui ",
        "Azione 1 ",
        "a\n",
    ),
    *("Camera di Commercio di A ", "non in linea ", "Missione 1 ", "(cod ", ": ", " \xa0"),
)


@pytest.mark.parametrize("text", REPEATED)
def test_a_cell_of_twenty_thousand_characters_is_read_or_refused(text: str) -> None:
    long = text * (20_000 // len(text))
    labels = ("programma", "descrizione", "budget", "azioni", "target annuale", "peso", "baseline")
    rows = [row("obiettivo operativo", "A"), row("nome indicatore", "B")]
    rows += [row(label, long) for label in labels]
    rows += [row(long, "x"), row(cell(f"Monitoraggio: {long}", span=2)), row(cell(long, span=2))]
    assert is_read_or_refused(document(paragraph("PIANO 2019"), table(*rows)), "a.docx")


def test_more_parts_than_any_plan_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("traguardo.documents.docx_tables.MOST_PARTS", 5)
    monkeypatch.setattr("traguardo.documents.txt_reader.MOST_PARTS", 5)
    assert "troppi" in refusal(SMALL, "a.docx")
    assert "troppi" in refusal(b"a\n" * 6, "a.txt")
