"""Areas in a list of lines: each is one, and what stands below the list tells of none of them."""

from __future__ import annotations

from tests.documents.sheets import as_word
from traguardo.core.model import Plan
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan

CARD = """
| Linea di mandato | 2 – Strade sicure |
| Obiettivo operativo | Rifare i marciapiedi |
| Missione | 10 Trasporti |
| Programma | 05 Viabilità |
| Descrizione | Quattro chilometri nel centro |
"""


def read(drawn: str) -> Plan:
    title = "Comune di Borgoverde – Piano degli obiettivi 2026-2028\n\n"
    return read_plan(read_docx(as_word(title + drawn))).plan


def test_the_last_line_of_a_list_over_cards_is_an_area_too() -> None:
    plan = read("Linea 1 – Scuole aperte\nLinea 2 – Strade sicure\n" + CARD)
    assert [area.title for area in plan.areas] == ["Scuole aperte", "Strade sicure"]


def test_a_chapter_below_a_list_of_areas_describes_none() -> None:
    lines = "Linea 1 – Scuole aperte\nLinea 2 – Strade sicure\n"
    chapter = "Assetto degli uffici al primo gennaio\n"
    plan = read(lines + chapter + CARD)
    assert [area.description for area in plan.areas] == ["", ""]


def test_a_text_below_the_name_of_an_area_describes_it() -> None:
    plan = read("Linea strategica 1: Scuole aperte\nLe scuole restano aperte di pomeriggio.\n")
    assert [area.description for area in plan.areas] == ["Le scuole restano aperte di pomeriggio."]
