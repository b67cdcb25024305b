"""Whose a document is: the body's whole name, and nothing of what stands beside it."""

from __future__ import annotations

import pytest

from tests.documents.word import document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader.fields.bodies import administration_of, named_by_label


@pytest.mark.parametrize(
    ("front", "name"),
    [
        (
            ["CAMERA DI COMMERCIO INDUSTRIA ARTIGIANATO E AGRICOLTURA\nALTO RESIO", "Piano 2026"],
            "CAMERA DI COMMERCIO INDUSTRIA ARTIGIANATO E AGRICOLTURA ALTO RESIO",
        ),
        (
            ["CAMERA DI COMMERCIO INDUSTRIA ARTIGIANATO E AGRICOLTURA\nDI RESIO E VALNERA"],
            "CAMERA DI COMMERCIO INDUSTRIA ARTIGIANATO E AGRICOLTURA DI RESIO E VALNERA",
        ),
        (
            ["CAMERA DI COMMERCIO INDUSTRIA ARTIGIANATO E AGRICOLTURA", "PIANO 2026"],
            "CAMERA DI COMMERCIO INDUSTRIA ARTIGIANATO E AGRICOLTURA",
        ),
        (
            ["AZIENDA SANITARIA LOCALE ALTO RESIO", "DIPARTIMENTO DI AREA MEDICA"],
            "AZIENDA SANITARIA LOCALE ALTO RESIO",
        ),
        (
            ["Consorzio di Bonifica Resio via del Molino 4 - 38999 Resio"],
            "Consorzio di Bonifica Resio",
        ),
        (
            ["A.T.E.R. della Provincia di Resio", "Azienda territoriale per la casa"],
            "A.T.E.R. della Provincia di Resio",
        ),
        (
            ["Capitaneria di porto - Guardia costiera di Resio"],
            "Capitaneria di porto - Guardia costiera di Resio",
        ),
        (
            ["Comune di Resio", "Istituzione Biblioteche di Resio"],
            "Istituzione Biblioteche di Resio",
        ),
        (
            ["Ministero delle acque", "Direzione generale delle dighe"],
            "Direzione generale delle dighe",
        ),
        (
            ["Ministero delle acque", "Direzione generale delle dighe", "Archivio di Resio"],
            "Archivio di Resio",
        ),
    ],
)
def test_the_body_is_named_whole_and_alone(front: list[str], name: str) -> None:
    assert administration_of(front, front) == name


def test_a_row_over_an_export_names_the_body() -> None:
    told = table(row("Ente:", "Agenzia regionale per le foreste - ARF"), row("Ciclo:", "2026-2028"))
    assert named_by_label(read_docx(document(paragraph("EXPORT"), told))) == (
        "Agenzia regionale per le foreste - ARF"
    )
    columns = table(row("Ente", "Area strategica"), row("Resio", "Servizi"))
    assert named_by_label(read_docx(document(columns))) == ""
