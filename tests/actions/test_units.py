"""Units: a tree without circles, changed by who manages the administration, journalled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.cast import TODAY, Cast
from tests.stage import Stage
from traguardo.actions.permission import Refused
from traguardo.actions.placing import place_objectives
from traguardo.actions.units import add_unit, change_unit, remove_unit
from traguardo.core.unit_tree import UnitKind
from traguardo.store.models import JournalEntry, Unit


def unit(cast: Cast, name: str, parent: Unit | None = None, **changes: Any) -> Unit:
    said: dict[str, Any] = {
        "kind": UnitKind.OFFICE,
        "parent": parent,
        "by": cast.administrator,
        "today": TODAY,
    }
    return add_unit(cast.chamber, name=name, **(said | changes))


def change(cast: Cast, row: Unit, **changes: Any) -> Unit:
    said: dict[str, Any] = {
        "name": row.name,
        "kind": UnitKind(row.kind),
        "parent": row.parent,
        "head": row.head,
        "by": cast.administrator,
        "today": TODAY,
    }
    return change_unit(row, **(said | changes))


def test_a_unit_is_added_renamed_moved_and_given_a_head(cast: Cast) -> None:
    service = unit(cast, " Servizio   promozione ", kind=UnitKind.SERVICE)
    office = unit(cast, "Ufficio estero")
    assert service.name == "Servizio promozione"
    changed = change(
        cast, office, name="Sportello estero", parent=service, head=cast.objective_owner
    )
    assert (changed.parent, changed.head) == (service, cast.objective_owner)
    entry = JournalEntry.objects.latest("pk")
    assert (entry.verb, entry.administration) == ("change_unit", cast.chamber)
    assert entry.before == {"name": "Ufficio estero", "parent": "", "head": ""}
    assert entry.after == {
        "name": "Sportello estero",
        "parent": "Servizio promozione",
        "head": "Ottavia Brembati",
    }


def test_the_same_again_changes_nothing(cast: Cast) -> None:
    row = unit(cast, "Ufficio estero")
    before = JournalEntry.objects.count()
    change(cast, row)
    assert JournalEntry.objects.count() == before


def test_no_unit_comes_under_itself(cast: Cast) -> None:
    top = unit(cast, "Servizio")
    middle = unit(cast, "Ufficio", top)
    low = unit(cast, "Sportello", middle)
    for parent in (top, middle, low):
        with pytest.raises(Refused, match="ne fa parte"):
            change(cast, top, parent=parent)
    assert change(cast, low, parent=None).parent is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": "  "}, "Scrivere il nome"),
        ({"name": "SERVIZIO"}, "C’è già un’unità"),
        ({"head": "stranger"}, "non ha un ruolo"),
        ({"by": "planner"}, "ruolo"),
        ({"by": "evaluator"}, "ruolo"),
        ({"by": "stranger"}, "ruolo"),
    ],
)
def test_what_cannot_be_is_refused(cast: Cast, changes: dict[str, Any], words: str) -> None:
    unit(cast, "Servizio")
    people = {key: getattr(cast, changes[key]) for key in ("head", "by") if key in changes}
    with pytest.raises(Refused, match=words):
        unit(cast, **({"name": "Ufficio"} | changes | people))
    assert Unit.objects.count() == 1


def test_a_unit_of_another_body_is_no_parent(cast: Cast) -> None:
    foreign = Unit.objects.create(administration=cast.elsewhere, name="Altrove")
    with pytest.raises(Refused, match="altro ente"):
        unit(cast, "Ufficio", foreign)


def test_a_unit_is_removed_only_while_nothing_hangs_on_it(stage: Stage) -> None:
    cast = stage.cast
    top = unit(cast, "Servizio")
    low = unit(cast, "Ufficio", top)
    place_objectives(
        stage.row, {stage.objective("operational/0").pk: low}, by=cast.planner, today=TODAY
    )
    remove: Callable[[Unit], None] = lambda row: remove_unit(  # noqa: E731
        row, by=cast.administrator, today=TODAY
    )
    with pytest.raises(Refused, match="comprende 1 unità \\(«Ufficio»\\)"):
        remove(top)
    with pytest.raises(Refused, match="ha 1 obiettivo \\(«"):
        remove(low)
    place_objectives(
        stage.row, {stage.objective("operational/0").pk: None}, by=cast.planner, today=TODAY
    )
    remove(low)
    remove(top)
    assert not Unit.objects.exists()
    entry = JournalEntry.objects.latest("pk")
    assert (entry.verb, entry.before["name"]) == ("remove_unit", "Servizio")
    with pytest.raises(Refused, match="non c’è più"):
        remove(low)


def test_objectives_count_for_units_and_the_journal_says_so_once(stage: Stage) -> None:
    cast, one, two = stage.cast, stage.objective("operational/0"), stage.objective("operational/1")
    row = unit(cast, "Ufficio")
    wanted = {one.pk: row, two.pk: row}
    assert place_objectives(stage.row, wanted, by=cast.planner, today=TODAY) == 2
    assert place_objectives(stage.row, wanted, by=cast.planner, today=TODAY) == 0
    assert set(row.objectives.all()) == {one, two}
    (entry,) = [entry for entry in stage.journal() if entry.verb == "place_objectives"]
    assert set(entry.after.values()) == {"Ufficio"}


def test_only_the_plan_s_objectives_and_the_body_s_units_by_the_planner(stage: Stage) -> None:
    cast, card = stage.cast, stage.objective("operational/0")
    foreign = Unit.objects.create(administration=cast.elsewhere, name="Altrove")
    with pytest.raises(Refused, match="altro ente"):
        place_objectives(stage.row, {card.pk: foreign}, by=cast.planner, today=TODAY)
    with pytest.raises(Refused, match="non è di questo piano"):
        place_objectives(stage.row, {card.pk + 999: None}, by=cast.planner, today=TODAY)
    for who in (cast.evaluator, cast.administrator, cast.stranger):
        with pytest.raises(Refused, match="ruolo"):
            place_objectives(stage.row, {card.pk: None}, by=who, today=TODAY)
