"""What is no collection sheet says so, and what to do."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from traguardo.documents.collection.layout import Key, parse_key
from traguardo.documents.collection.reading import read_collection
from traguardo.documents.unreadable import UnreadableDocument


def other_workbook() -> bytes:
    out = BytesIO()
    book = Workbook()
    book.worksheets[0]["A1"] = "Bilancio"
    book.save(out)
    return out.getvalue()


def bomb() -> bytes:
    out = BytesIO()
    with (
        ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("xl/workbook.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(300):
            part.write(b" " * 1024 * 1024)
    return out.getvalue()


LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "r.xlsx", "è vuoto"),
        (b"testo", "r.xlsx", "Excel"),
        (b"%PDF-1.4", "r.pdf", ".xlsx"),
        (LOCKED, "r.xlsx", "password"),
        (b"PK\x03\x04rotto", "r.xlsx", ""),
        (other_workbook(), "r.xlsx", "non è un foglio della raccolta"),
        (b"a;b\n1;2\n", "r.csv", "non è un foglio della raccolta"),
        (bomb(), "r.xlsx", ""),
    ],
)
def test_a_file_that_is_none_is_refused(data: bytes, name: str, said: str) -> None:
    with pytest.raises(UnreadableDocument) as refusal:
        read_collection(data, name)
    assert said in str(refusal.value)
    assert str(refusal.value)


@pytest.mark.parametrize("text", ["", "T1/1", "T2/1/2026-H1/3/value/x", "T1/x/2026-H1/3/value/x"])
def test_a_key_that_is_none(text: str) -> None:
    assert parse_key(text) is None


def test_a_key_reads_as_it_is_written() -> None:
    key = Key(1, "2026-H1", 3, "value", "0a1b")
    assert parse_key(str(key)) == key
