"""Bytes to text, whatever program wrote them."""

from __future__ import annotations

import pytest

from traguardo.documents.encoding import decode
from traguardo.documents.unreadable import UnreadableDocument

TEXT = "Obiettivo: qualità «già» ≥ 90% — l’ente"


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_recognised_with_and_without_its_mark(name: str) -> None:
    assert decode(TEXT.encode(name)) == TEXT


@pytest.mark.parametrize("mark", ["utf-32-le", "utf-32-be"])
def test_wide_unicode_is_recognised_by_its_mark(mark: str) -> None:
    assert decode(("\ufeff" + TEXT).encode(mark)) == TEXT


def test_big_endian_with_a_mark() -> None:
    assert decode(("\ufeff" + TEXT).encode("utf-16-be")) == TEXT


def test_windows_text_is_read_as_windows_wrote_it() -> None:
    text = "qualità – perché “così” costa € 5"
    assert decode(text.encode("cp1252")) == text


def test_a_file_patched_from_two_sources_loses_nothing() -> None:
    data = "qualità\n".encode() + "perché".encode("cp1252")
    assert decode(data) == "qualità\nperché"


def test_a_letter_cut_at_the_end_costs_only_itself() -> None:
    assert decode("già qualità".encode()[:-1]) == "già qualit"


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\x03" * 50,
        b"Piano\x00\x00della performance" * 3,
        bytes(range(1, 32)) * 10,
        b"\x81\x8d\x8f\x90\x9d",
        b"\xff\xfea",
    ],
)
def test_what_is_not_text_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="non è un testo leggibile"):
        decode(data)
