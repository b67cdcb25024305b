"""Evidence whose content is not what its name says, or only a part of it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from traguardo.documents.genuine import Flaw, flaw


def zipped(**parts: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return buffer.getvalue()


def office(noun: str) -> bytes:
    types = f"<Types>application/vnd.openxmlformats-officedocument.{noun}.main+xml</Types>"
    return zipped(**{"[Content_Types].xml": types})


def open_document(noun: str) -> bytes:
    return zipped(mimetype=f"application/vnd.oasis.opendocument.{noun}", content="<a/>")


GENUINE = [
    ("txt", "Perché è così, 50 €\n".encode()),
    ("txt", "Perché è così, 50 €\n".encode("cp1252")),
    ("csv", "a;b\n1;2\n".encode("utf-16")),
    ("xml", b"<?xml version='1.0'?><a/>"),
    ("eml", b"From: a\n\n\x81\x8d"),
    ("pdf", b"%PDF-1.7\n...\n%%EOF\n" + b" " * 1000),
    ("png", b"\x89PNG\r\n\x1a\n..."),
    ("jpg", b"\xff\xd8\xff\xe0..."),
    ("doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..."),
    ("p7m", b"\x30\x82\x01"),
    ("rtf", b"{\\rtf1 a}"),
    ("docx", office("wordprocessingml.document")),
    ("xlsx", office("spreadsheetml.sheet")),
    ("pptx", office("presentationml.presentation")),
    ("odt", open_document("text")),
    ("ods", open_document("spreadsheet")),
    ("zip", zipped(anything="a")),
    ("strange", b"\x00\x01"),
]
DISGUISED = [
    ("txt", bytes(range(256)) * 20),
    ("txt", b"testo \x00 nullo"),
    ("csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d" * 9),
    ("xml", b"\x1f\x8b\x08\x00" * 9),
    ("eml", b"From: a\n\n\x00"),
    ("docx", zipped(anything="a")),
    ("docx", office("spreadsheetml.sheet")),
    ("xlsx", office("wordprocessingml.document")),
    ("odt", open_document("spreadsheet")),
    ("odt", zipped(anything="a")),
    ("docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("png", b"\x89PNG"),
    ("rtf", b"testo"),
    ("p7m", b"testo"),
    ("strange", b"MZ"),
]
BROKEN = [
    ("docx", b"PK\x03\x04 and nothing more"),
    ("zip", office("wordprocessingml.document")[:-30]),
    ("pdf", b"%PDF-1.7\n" + b"." * 5000),
]


@pytest.mark.parametrize(("kind", "content"), GENUINE)
def test_what_the_name_says_is_taken(kind: str, content: bytes) -> None:
    assert flaw(kind, content) is None


@pytest.mark.parametrize(("kind", "content"), DISGUISED)
def test_something_else_is_found_out(kind: str, content: bytes) -> None:
    assert flaw(kind, content) is Flaw.DISGUISED


@pytest.mark.parametrize(("kind", "content"), BROKEN)
def test_half_a_file_is_found_out(kind: str, content: bytes) -> None:
    assert flaw(kind, content) is Flaw.BROKEN
