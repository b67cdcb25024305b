"""The units of the demonstration's chamber; which objectives are theirs is left to be confirmed."""

from __future__ import annotations

from datetime import date

from traguardo.actions.units import add_unit
from traguardo.core.unit_tree import UnitKind
from traguardo.store.models import Administration, Person, Unit

UNITS = (
    ("Segreteria generale", UnitKind.SERVICE, ""),
    ("Ufficio affari generali", UnitKind.OFFICE, "Segreteria generale"),
    ("Ufficio personale", UnitKind.OFFICE, "Segreteria generale"),
    ("Servizio regolazione del mercato", UnitKind.SERVICE, ""),
    ("Ufficio metrico", UnitKind.OFFICE, "Servizio regolazione del mercato"),
    ("Servizio registro imprese", UnitKind.SERVICE, ""),
    ("Ufficio estero", UnitKind.OFFICE, "Servizio registro imprese"),
    ("Azienda speciale Promovaldoro", UnitKind.SPECIAL_AGENCY, ""),
    ("Azienda speciale Formavaldoro", UnitKind.SPECIAL_AGENCY, ""),
)
HEADED = "Servizio regolazione del mercato"


def add_units(administration: Administration, by: Person, manager: Person, today: date) -> None:
    """Name, kind and the unit above."""
    made: dict[str, Unit] = {}
    for name, kind, above in UNITS:
        made[name] = add_unit(
            administration,
            name=name,
            kind=kind,
            parent=made.get(above),
            head=manager if name == HEADED else None,
            by=by,
            today=today,
        )
