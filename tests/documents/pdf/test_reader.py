"""PDFs as offices print them: tables over pages, broken lines, heads and feet, pictures, locks."""

from __future__ import annotations

import zlib
from io import BytesIO
from struct import pack

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject, StreamObject

from tests.documents.drawn import GREEN, as_pdf, printed
from tests.documents.shape import only_table, shape
from traguardo.documents.blocks import Paragraph, Table
from traguardo.documents.pdf.reader import read_pdf
from traguardo.documents.unreadable import UnreadableDocument

LONG = (
    "Nel triennio la Camera sposta il lavoro dove serve di più: prima le bilance dei mercati, poi "
    "i distributori di carburante, infine le officine. Ogni verifica lascia un verbale, e ogni "
    "verbale arriva al registro entro due giorni. "
)


def texts(source: str, **look: str) -> list[object]:
    return shape(read_pdf(printed(source, **look)))


def png(width: int, height: int) -> str:
    """A grey picture, as the bytes of a PNG in Typst's words."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))

    rows = zlib.compress((b"\x00" + b"\x80" * width) * height)
    head = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return f"#image(bytes(({', '.join(map(str, data))})), width: 100%)"


def rewritten(data: bytes, *, password: str = "", owner: str = "", turn: int = 0) -> bytes:
    writer = PdfWriter()
    for page in PdfReader(BytesIO(data)).pages:
        writer.add_page(page.rotate(turn) if turn else page)
    if password or owner:
        writer.encrypt(password, owner or None, algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_broken_lines_are_whole_paragraphs_again_and_ended_ones_stay_apart() -> None:
    assert texts(f"{LONG}\n\nUna riga corta.\n\n{LONG}") == [
        LONG.strip(),
        "Una riga corta.",
        LONG.strip(),
    ]


def test_words_parted_at_the_line_end_are_whole_again() -> None:
    words = "amministrazione trasparente e responsabilizzazione organizzativa " * 12
    assert texts(words, look="size: 10pt, hyphenate: true", margin="200pt") == [words.strip()]


def test_a_hyphen_that_was_written_stays() -> None:
    words = "tavolo socio-economico con le categorie del territorio valdorese e " * 8
    assert texts(words, look="size: 10pt, hyphenate: false", margin="180pt") == [words.strip()]


def test_the_lines_of_a_cell_are_those_that_were_typed() -> None:
    source = (
        "#table(columns: (60pt, 70pt), [Verifiche con le forze dell’ordine \\ Tipologia "
        "KPI:efficacia], [Anno:2026--90% \\ Anno:2027--92% \\ Anno:2028 >= 95%])"
    )
    assert texts(source) == [
        [
            [
                "Verifiche con le forze dell’ordine\nTipologia KPI:efficacia",
                "Anno:2026–90%\nAnno:2027–92%\nAnno:2028 >= 95%",
            ]
        ]
    ]


def test_merged_and_coloured_cells() -> None:
    source = (
        "#table(columns: 3, table.cell(rowspan: 2)[A], table.cell(colspan: 2)[B], [C], [D],"
        f' table.cell(colspan: 3, fill: rgb("#{GREEN}"))[in linea])'
    )
    table = only_table(read_pdf(printed(source)))
    assert shape((table,)) == [[["A", "B"], ["↑", "C", "D"], ["in linea"]]]
    assert [cell.span for cell in table.rows[0].cells] == [1, 2]
    assert table.rows[2].cells[0].fill == GREEN
    assert table.rows[2].cells[0].span == 3


def card(rows: int, *, header: bool = False, long: int = 0) -> str:
    head = "table.header([Voce], [Contenuto]), " if header else ""
    body = ", ".join(f"[voce {number}], [valore {number}]" for number in range(rows))
    extra = f", [descrizione], [{LONG * long}]" if long else ""
    return f"#table(columns: (1fr, 2fr), {head}{body}{extra}, [peso], [40])"


def test_a_table_over_pages_is_one_table() -> None:
    (rows,) = texts(card(90))
    assert rows == [*([f"voce {n}", f"valore {n}"] for n in range(90)), ["peso", "40"]]


def test_its_header_row_stands_once() -> None:
    (rows,) = texts(card(90, header=True))
    assert isinstance(rows, list)
    assert [row for row in rows if row == ["Voce", "Contenuto"]] == [["Voce", "Contenuto"]]
    assert len(rows) == 92


def test_a_row_cut_by_the_page_is_whole_again() -> None:
    table = only_table(read_pdf(printed(card(30, header=True, long=12))))
    row = next(row for row in table.rows if row.cells[0].text == "descrizione")
    assert row.cells[1].text == (LONG * 12).strip()
    assert row.cells[1].anchor.page == 1
    assert table.rows[-1].cells[1].text == "40"
    assert table.rows[-1].cells[1].anchor.page == 2


def test_words_of_a_merged_cell_cut_by_the_page_stay_together() -> None:
    def part(*rows: tuple[str, str]) -> str:
        return f"#table(columns: (90pt, 120pt), {', '.join(f'[{a}], [{b}]' for a, b in rows)})"

    above = part(("Obiettivo", "Indicatore"), ("Promuovere gli", "Accordi avviati"))
    below = part(("strumenti di tutela", "Durata media"), ("Vigilare", "Prodotti controllati"))
    (rows,) = texts(f"{above} #pagebreak() {below}")
    assert rows == [
        ["Obiettivo", "Indicatore"],
        ["Promuovere gli strumenti di tutela", "Accordi avviati"],
        ["↑", "Durata media"],
        ["Vigilare", "Prodotti controllati"],
    ]


def test_a_row_in_small_letters_over_the_page_is_a_row_of_its_own() -> None:
    above = "#table(columns: (90pt, 120pt), [voce], [uno], [promuovere gli], [due])"
    below = "#table(columns: (90pt, 120pt), [strumenti di tutela], [tre])"
    (rows,) = texts(f"{above} #pagebreak() {below}")
    assert isinstance(rows, list)
    assert rows[-1] == ["strumenti di tutela", "tre"]


def test_two_tables_with_a_page_between_them_stay_two() -> None:
    source = f"{card(3)} #pagebreak() #v(20pt) {card(3)}"
    assert len([block for block in read_pdf(printed(source)) if isinstance(block, Table)]) == 2


def test_heads_feet_and_page_numbers_are_not_read() -> None:
    source = (
        "#set page(header: [Camera di Valdoro – Piano], footer: context [Pagina #counter(page)"
        f".display() di 4])\nTitolo\n\n{card(120)}"
    )
    blocks = shape(read_pdf(printed(source)))
    assert blocks[0] == "Titolo"
    assert len(blocks) == 2


def test_the_number_of_a_sheet_that_fills_its_page_is_no_page_number() -> None:
    sheets = "#pagebreak()".join(f"SCHEDA OBIETTIVO N. {n}\n\n{card(3)}" for n in (1, 2, 3))
    blocks = shape(read_pdf(printed(sheets)))
    assert blocks[::2] == [f"SCHEDA OBIETTIVO N. {n}" for n in (1, 2, 3)]


def test_larger_and_bold_lines_are_headings() -> None:
    source = f"#text(size: 18pt)[Piano]\n\n*Obiettivo operativo 1*\n\n{LONG * 3}"
    blocks = read_pdf(printed(source))
    looks = [(block.text[:12], block.style) for block in blocks if isinstance(block, Paragraph)]
    assert looks == [("Piano", "Heading 1"), ("Obiettivo op", "Heading 2"), (LONG[:12], "")]


def test_the_place_is_page_and_line() -> None:
    blocks = read_pdf(printed("Uno\n\nDue #pagebreak() Tre"))
    places = [(block.anchor.page, block.anchor.line) for block in blocks]
    assert places == [(1, 1), (1, 2), (2, 1)]
    assert str(blocks[2].anchor) == "pagina 2, paragrafo 3, riga del file 1"


def test_a_page_laid_on_its_side_reads_as_it_is_seen() -> None:
    source = f"#rotate(-90deg, reflow: true)[{card(3)}]".replace("(1fr, 2fr)", "(90pt, 90pt)")
    turned = rewritten(printed(source), turn=90)
    assert shape(read_pdf(turned)) == [
        [*([f"voce {n}", f"valore {n}"] for n in range(3)), ["peso", "40"]]
    ]


def test_a_scan_says_that_it_holds_pictures_and_no_text() -> None:
    with pytest.raises(UnreadableDocument, match="immagini e non testo"):
        read_pdf(printed(f"{png(40, 60)} #pagebreak() {png(40, 60)}"))


def test_an_empty_pdf_says_that_there_is_no_text() -> None:
    with pytest.raises(UnreadableDocument, match="non c'è testo"):
        read_pdf(printed("#pagebreak()"))


def test_a_picture_beside_text_is_left_aside() -> None:
    assert texts(f"Titolo del piano di Valdoro {png(4, 4)}") == ["Titolo del piano di Valdoro"]


def test_a_password_is_named_and_an_owners_lock_does_not_matter() -> None:
    with pytest.raises(UnreadableDocument, match="password"):
        read_pdf(rewritten(as_pdf(), password="chiave"))
    assert read_pdf(rewritten(as_pdf(), owner="chiave")) == read_pdf(as_pdf())


def test_a_damaged_pdf_says_so() -> None:
    with pytest.raises(UnreadableDocument, match="danneggiato"):
        read_pdf(b"%PDF-1.7\n" + b"\x00" * 100)


def test_more_pages_than_any_plan_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("traguardo.documents.pdf.reader.MOST_PAGES", 2)
    with pytest.raises(UnreadableDocument, match="3 pagine"):
        read_pdf(printed("a #pagebreak() b #pagebreak() c"))


@pytest.mark.parametrize("instructions", [b" " * 100, b"0 0 m 10 10 l S\n"])
def test_a_page_that_swells_is_refused_before_it_is_unpacked(instructions: bytes) -> None:
    data = drawn(instructions * (20 * 1024 * 1024 // len(instructions)))
    assert len(data) < 200_000
    with pytest.raises(UnreadableDocument, match="si gonfia"):
        read_pdf(data)


def test_a_page_packed_twice_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="compressa più volte"):
        read_pdf(drawn(b"0 0 m 10 10 l S\n", times=2))


def drawn(instructions: bytes, times: int = 1) -> bytes:
    writer = PdfWriter()
    page = writer.add_blank_page(300, 300)
    stream: StreamObject = DecodedStreamObject()
    stream.set_data(instructions)
    for _ in range(times):
        stream = stream.flate_encode()
    page[NameObject("/Contents")] = writer._add_object(stream)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def test_pages_without_end_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("traguardo.documents.pdf.reader.LONGEST", -1)
    with pytest.raises(UnreadableDocument, match="troppi disegni"):
        read_pdf(as_pdf())


def test_more_letters_and_cells_than_any_plan_has_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("traguardo.documents.pdf.reader.MOST_PARTS", 5)
    with pytest.raises(UnreadableDocument, match="troppi"):
        read_pdf(as_pdf())
    monkeypatch.setattr("traguardo.documents.pdf.reader._MOST_LETTERS", 50)
    with pytest.raises(UnreadableDocument, match="troppo testo"):
        read_pdf(as_pdf())
