"""Importing stores a plan once, whole, and only for those who may."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.cast import TODAY, Cast
from tests.plans import FINDING, PLAN, Read, large_plan
from tests.stage import imported
from traguardo.actions.importing import Known, import_plan
from traguardo.actions.permission import Refused
from traguardo.core.findings import Anchor
from traguardo.core.model import Indicator, Objective, Plan, PlanState
from traguardo.store import models


def test_an_import_stores_a_draft_with_its_document_and_a_journal_entry(cast: Cast) -> None:
    outcome = imported(cast, source=b"the bytes of the file")
    entry = models.JournalEntry.objects.get(plan=outcome.plan)
    source = outcome.plan.source
    assert outcome.created
    assert outcome.plan.state == PlanState.DRAFT
    assert source is not None
    assert (source.name, bytes(source.content), source.size) == (
        "piano.docx",
        b"the bytes of the file",
        21,
    )
    assert (entry.verb, entry.who, entry.administration) == (
        "import_plan",
        cast.planner,
        cast.chamber,
    )
    assert entry.after["indicators"] == "6"
    assert entry.after["objectives"] == "4"


def rows() -> dict[str, int]:
    tables = (models.Plan, models.Objective, models.SourceDocument, models.JournalEntry)
    return {table.__name__: table.objects.count() for table in tables}


def test_the_same_file_again_changes_nothing_and_says_so(cast: Cast) -> None:
    first = imported(cast, source=b"file")
    before = rows()
    again = imported(cast, replace(PLAN, title="read otherwise"), source=b"file")
    assert (again.plan, again.known, again.created) == (first.plan, Known.FILE, False)
    assert rows() == before


def test_the_same_content_in_another_file_changes_nothing_and_says_so(cast: Cast) -> None:
    first = imported(cast, source=b"docx")
    before = rows()
    moved = tuple(replace(area, anchor=Anchor(line=7)) for area in PLAN.areas)
    again = imported(cast, replace(PLAN, areas=moved), source=b"txt")
    assert (again.plan, again.known) == (first.plan, Known.CONTENT)
    assert rows() == before


def test_idle_zeros_of_a_weight_are_no_new_content(cast: Cast) -> None:
    def weighing(weight: str) -> Plan:
        return Plan(
            operational_objectives=(
                Objective("o", indicators=(Indicator(weight=Decimal(weight)),)),
            )
        )

    first = imported(cast, weighing("50"))
    assert imported(cast, weighing("50.00")).plan == first.plan
    assert imported(cast, weighing("5E+1")).plan == first.plan
    assert imported(cast, weighing("50.01")).created


def test_another_content_for_the_same_years_is_the_next_version(cast: Cast) -> None:
    versions = [
        imported(cast, replace(PLAN, title=title)).plan.version for title in ("prima", "seconda")
    ]
    later = imported(cast, replace(PLAN, years=(2025, 2026))).plan.version
    assert (versions, later) == ([1, 2], 1)


def test_two_administrations_may_import_the_same_file(cast: Cast) -> None:
    first = imported(cast, source=b"file")
    other = import_plan(
        Read(PLAN),
        source=b"file",
        name="piano.docx",
        administration=cast.elsewhere,
        by=cast.stranger,
        today=TODAY,
    )
    assert other.created
    assert other.plan != first.plan


@pytest.mark.parametrize(
    "who",
    ["stranger", "measurement_owner", "objective_owner", "approver", "evaluator", "administrator"],
)
def test_nobody_but_the_planner_imports(cast: Cast, who: str) -> None:
    before = rows()
    with pytest.raises(Refused, match="ruolo"):
        import_plan(
            Read(PLAN, (FINDING,)),
            source=b"file",
            name="piano.docx",
            administration=cast.chamber,
            by=getattr(cast, who),
            today=TODAY,
        )
    assert rows() == before


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (replace(PLAN, title="nul\0here"), "U\\+0000"),
        (replace(PLAN, operational_objectives=(Objective("half \ud800"),)), "U\\+D800"),
        (replace(PLAN, years=(2019, 2019)), "anni"),
        (replace(PLAN, years=(20190,)), "anni"),
        (
            Plan(
                operational_objectives=(
                    Objective("o", indicators=(Indicator(baseline=Decimal("1E+500")),)),
                )
            ),
            "1E\\+500",
        ),
        (
            Plan(
                operational_objectives=(
                    Objective("o", indicators=(Indicator(weight=Decimal("NaN")),)),
                )
            ),
            "NaN",
        ),
    ],
)
def test_what_could_not_be_kept_exactly_is_refused_and_leaves_nothing(
    cast: Cast, plan: Plan, words: str
) -> None:
    before = rows()
    with pytest.raises(Refused, match=words):
        imported(cast, plan, source=b"file")
    assert rows() == before


def test_a_finding_or_a_name_that_cannot_be_kept_is_refused_too(cast: Cast) -> None:
    with pytest.raises(Refused, match="U\\+0000"):
        import_plan(
            Read(PLAN, (replace(FINDING, message="\0"),)),
            source=b"file",
            name="piano.docx",
            administration=cast.chamber,
            by=cast.planner,
            today=TODAY,
        )


def test_five_thousand_indicators_are_stored_whole(cast: Cast) -> None:
    row = imported(cast, large_plan(5000)).plan
    assert models.Indicator.objects.filter(objective__plan=row).count() == 5000
    assert models.Target.objects.filter(indicator__objective__plan=row).count() == 15000


def test_a_document_without_any_objective_is_no_plan(cast: Cast) -> None:
    with pytest.raises(Refused, match="nessun obiettivo"):
        imported(cast, replace(PLAN, areas=(), operational_objectives=()))
    assert not models.Plan.objects.exists()


def test_a_document_of_another_body_is_kept_with_a_finding(cast: Cast) -> None:
    own = imported(cast, PLAN, source=b"nostro").plan
    foreign = replace(PLAN, administration="Camera di commercio di Montefosco")
    plan = imported(cast, foreign, source=b"loro").plan
    told = models.ReadingFinding.objects.filter(rule="other_administration")
    assert [one.plan for one in told] == [plan]
    assert own != plan
    assert "«Camera di commercio di Montefosco»" in told.get().message
