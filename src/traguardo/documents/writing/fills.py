"""The background of rows and cells, the same in every format that has colours."""

from __future__ import annotations

from traguardo.documents.writing.sheet import Cell, Role, Row, Tone

_TONE_FILLS = {
    Tone.GREEN: "00B050",
    Tone.RED: "FF5050",
    Tone.ORANGE: "F4A460",
    Tone.AMBER: "FFC000",
    Tone.BLUE: "00B0F0",
    Tone.GREY: "D9D9D9",
}
_PALE_FILLS = {
    Tone.GREEN: "E2F3E6",
    Tone.RED: "FDE3E3",
    Tone.AMBER: "FFF3D1",
    Tone.GREY: "F2F2F2",
}
_ROLE_FILLS = {
    Role.AREA: "17324D",
    Role.OBJECTIVE: "D6E4F2",
    Role.TITLE: "D6E4F2",
    Role.HEAD: "EDF1F5",
    Role.KPI: "E3EAF1",
    Role.WARNING: "FFE8A3",
}
BOLD = frozenset({Role.HEAD, Role.KPI, Role.TITLE, Role.STATUS, Role.WARNING})
"""Rows that are set off."""


def fill_of(cell: Cell, row: Row) -> str:
    """Six hexadecimal digits, or `""` for none; a computed status is paler than a declared one."""
    tone = row.tone if cell.tone is Tone.PLAIN else cell.tone
    if tone is Tone.PLAIN:
        return _ROLE_FILLS.get(row.role, "")
    fills = _PALE_FILLS if row.role is Role.COMPUTED else _TONE_FILLS
    return fills[tone]
