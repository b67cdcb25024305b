"""The features of a document's layout, each chosen independently of the others."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any, Literal, get_args, get_type_hints

AreaForm = Literal["heading", "capitals", "line", "table", "ambito", "none"]
StrategicForm = Literal[
    "heading and table",
    "heading and card",
    "card",
    "card under its code",
    "banner",
    "card and table",
    "table",
    "none",
]
OperationalForm = Literal[
    "lines",
    "indicators in lines",
    "card",
    "card and table",
    "banner",
    "four columns",
    "card under a heading",
    "numbered sheet",
    "indicators in labels",
    "table",
]
Columns = Literal["few", "some", "many", "with owner"]


@dataclass(frozen=True, slots=True)
class Layout:
    """How the plan of one seed is written; the type of a feature says what it may be."""

    title: Literal[
        "Piano della performance 2026-2028",
        "PIANO DELLA PERFORMANCE 2026 - 2028",
        "Piano della Performance – Triennio 2026-2028",
        "PIAO 2026-2028 – Sezione 2.2 Performance",
    ]
    administration: Literal[
        "Camera di commercio di Valdoro",
        "CAMERA DI COMMERCIO DI VALDORO",
        "Camera di Commercio Industria Artigianato e Agricoltura di Valdoro",
    ]
    contents: bool
    preface: bool
    legend: bool
    overview: Literal["none", "before", "after"]
    operational_heading: Literal[
        "Obiettivi operativi 2026",
        "Gli obiettivi operativi per il 2026",
        "3. Obiettivi operativi",
        "none",
    ]
    nested: bool
    """Whether operational objectives stand below the strategic one they serve."""

    areas: AreaForm
    strategic: StrategicForm
    strategic_code: Literal["{number}", "OS {number}", "OS{number}", "OS.{number}", "none"]
    strategic_columns: Columns
    years_below: bool
    """Whether the header of three years of targets takes two rows."""

    operational: OperationalForm
    operational_code: Literal["{number}", "OO {number}", "OO{number}", "OP.{number}", "none"]
    operational_columns: Columns | Literal["as a report"]
    code_apart: bool
    """Whether a card gives the code of its objective a cell of its own."""

    dash: Literal[" – ", ": ", " - ", " "]
    office_first: bool
    effects: bool
    people: bool
    beneficiaries: bool
    own_weight: bool
    remark: bool
    budget_left_blank: bool
    """Whether the second operational objective has a dash for its budget."""

    mission: Literal["none", "code", "word and code"]
    actions: Literal["none", "cell", "table", "list"]
    total: bool
    header_again: bool
    percent_sign: bool
    objective_once: Literal["merged", "repeated", "blank"]
    """How a table of operational objectives treats the rows below an objective's first."""

    @classmethod
    def drawn(cls, random: Random) -> Layout:
        """For each feature any of its values."""
        kinds = get_type_hints(cls)
        chosen: dict[str, Any] = {name: random.choice(_values(kinds[name])) for name in kinds}
        return cls(**chosen)

    @property
    def has_strategic(self) -> bool:
        """Whether there is a strategic part: without areas, or without a form, there is none."""
        return self.areas != "none" and self.strategic != "none"

    @property
    def is_nested(self) -> bool:
        """Whether the chosen forms let operational objectives stand below strategic ones."""
        cards = self.operational != "table" and self.strategic != "table"
        return self.nested and cards and self.has_strategic

    @property
    def has_overview(self) -> bool:
        """Whether a table lists the operational objectives besides their sheets."""
        return self.overview == "after" or (self.overview == "before" and not self.is_nested)


def _values(kind: object) -> list[object]:
    """Everything a feature of this type may be."""
    if kind is bool:
        return [False, True]
    return [value for one in get_args(kind) for value in (get_args(one) or [one])]
