"""A plan as the plain dictionaries a template names, formatted in Italian, numbers beside.

Every name is one of `fields.ROOT`; a number that is absent is None.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from traguardo.core.accumulation import actual_at
from traguardo.core.calendar import Period
from traguardo.core.model import (
    Indicator,
    KeptNote,
    Plan,
    PlanState,
    Review,
)
from traguardo.core.originals import originals
from traguardo.core.places import (
    IndicatorPlace,
    ObjectivePlace,
    areas,
    operational_objectives,
    strategic_objectives,
)
from traguardo.core.places import objectives as all_objectives
from traguardo.core.scoring.explain import sentence
from traguardo.core.scoring.score import PlanScore, Total
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.documents.cover_lines import years_text
from traguardo.documents.declared_line import FLAGS, STATUSES
from traguardo.documents.measured_line import period_text, value_text
from traguardo.documents.writing import indicator_texts as cells
from traguardo.documents.writing.measured import last_of_each_period, level_word
from traguardo.documents.writing.report import HalfYearReport, declared_in, half_year_report
from traguardo.documents.writing.words import long_day, percentage
from traguardo.documents.writing.yearly import YearReport

Words = dict[str, Any]
_STATES = {
    PlanState.DRAFT: "bozza",
    PlanState.PROPOSED: "proposto",
    PlanState.APPROVED: "approvato",
    PlanState.REVISED: "rimodulato",
    PlanState.CLOSED: "chiuso",
}


def template_context(
    plan: Plan, system: MeasurementSystem, period: Period, today: date
) -> dict[str, Any]:
    """Everything a template may name of `plan` in `period`, as it stands `today`."""
    report = half_year_report(plan, system, period, today)
    assert report.scores is not None
    at = min(today, period.end)
    filler = _Filler(report, YearReport(plan, period.year, report.scores, at, today))
    return filler.root()


class _Filler:
    """One plan being turned into words; each objective once, wherever it is listed."""

    def __init__(self, report: HalfYearReport, year: YearReport) -> None:
        self._report, self._year, self._plan = report, year, report.plan
        self._scores: PlanScore = year.scores
        titles = {one.number: one.area.title for one in areas(self._plan)}
        self._objectives = {
            place.path: self._objective(place, titles.get(place.area_number or 0, ""))
            for place in all_objectives(self._plan)
        }

    def root(self) -> Words:
        plan, year = self._plan, self._year
        assert self._report.period is not None
        return {
            "ente": plan.administration,
            "titolo": plan.title,
            "anni": years_text(plan.years) if plan.years else "",
            "anno": str(year.year),
            "periodo": period_text(self._report.period),
            "data": long_day(year.made_on),
            "dati_al": long_day(year.at),
            "stato_piano": _STATES[plan.state],
            "totale": _result(self._scores.total),
            "strategici": _result(self._scores.strategic),
            "operativi": _result(self._scores.operational),
            "aree": self._areas(),
            "obiettivi": list(self._objectives.values()),
            "obiettivi_strategici": self._listed(list(strategic_objectives(plan))),
            "obiettivi_operativi": self._listed(list(operational_objectives(plan))),
            "rimodulazioni": self._revisions(),
        }

    def _listed(self, places: Sequence[ObjectivePlace]) -> list[Words]:
        return [self._objectives[place.path] for place in places]

    def _areas(self) -> list[Words]:
        every = list(strategic_objectives(self._plan))
        nothing = Total(None, Decimal(0))
        return [
            {
                "numero": str(one.number),
                "titolo": one.area.title,
                "descrizione": one.area.description,
                **_result(self._scores.areas.get(one.path, nothing)),
                "obiettivi": self._listed([p for p in every if p.area_number == one.number]),
            }
            for one in areas(self._plan)
        ]

    def _objective(self, place: ObjectivePlace, area: str) -> Words:
        one = place.objective
        review = declared_in(one.reviews, self._report.period)
        return {
            "numero": str(place.number),
            "codice": one.number,
            "titolo": one.title,
            "descrizione": one.description,
            "livello": "strategico" if place.strategic else "operativo",
            "area": area,
            "sezione": one.section,
            "missione": cells.classified(one.mission),
            "programma": cells.classified(one.programme),
            "risultati_attesi": one.expected_results,
            "benefici_attesi": one.expected_benefits,
            "impatto_organizzativo": one.organisational_impact,
            "centro_di_costo": one.cost_centre,
            "responsabile": one.responsible,
            "budget": cells.budget(one.budget),
            "budget_numero": one.budget.amount,
            "azioni": [{"numero": a.number, "testo": a.text} for a in one.actions],
            "note": _notes(one.notes),
            "indicatori": [self._indicator(child) for child in place.indicators()],
            **_result(self._scores.objectives[place.path]),
            **self._status(place.path),
            "dichiarato": STATUSES[review.status] if review else "",
            "discordanza": "sì" if place.path in self._report.disagreements else "",
            "monitoraggio": _review(review),
            "monitoraggi": [_review(each) for each in one.reviews],
        }

    def _indicator(self, place: IndicatorPlace) -> Words:
        one, year = place.indicator, self._year.year
        score = self._scores.indicators[place.path]
        effective = self._year.effective_weight(place)
        actual = actual_at(one, year, self._year.at)
        return {
            "numero": one.number,
            "nome": one.name,
            "intestazione": one.heading,
            "algoritmo": one.algorithm,
            "unita": one.unit,
            "peso": cells.weight(one),
            "peso_numero": one.weight,
            "peso_effettivo": "" if effective is None else percentage(effective),
            "tipologia": cells.kind(one),
            "fonte": one.source,
            "responsabile": one.responsible,
            "frequenza": cells.frequency(one),
            "baseline": cells.baseline(one),
            **self._targets(place),
            "consuntivo": self._year.actual(one),
            "consuntivo_numero": actual if isinstance(actual, Decimal) else None,
            "grado": "" if score.achievement is None else percentage(score.achievement),
            "grado_numero": score.achievement,
            **self._status(place.path),
            "rilevazioni": self._measured(one),
            "monitoraggi": [_review(each) for each in one.reviews],
            "note": _notes(one.notes),
        }

    def _targets(self, place: IndicatorPlace) -> Words:
        before = originals(self._plan.revisions, place.path)
        of_year = [
            (n, target.text)
            for n, target in enumerate(place.indicator.targets)
            if target.year in (self._year.year, None)
        ]
        return {
            "target": "\n".join(dict.fromkeys(text for _, text in of_year)),
            "target_originale": "\n".join(
                dict.fromkeys(before[n] for n, _ in of_year if n in before)
            ),
            "target_per_anno": [
                {"anno": str(target.year or ""), "testo": target.text}
                for target in place.indicator.targets
            ],
        }

    def _measured(self, indicator: Indicator) -> list[Words]:
        return [
            {
                "periodo": period_text(one.period),
                "valore": value_text(one.value),
                "fonte": one.source,
                "nota": one.note,
            }
            for one in last_of_each_period(indicator, self._report.period)
        ]

    def _status(self, path: str) -> Words:
        status = self._report.statuses[path]
        return {"stato": level_word(status.level), "motivo": sentence(status.reason, "it")}

    def _revisions(self) -> list[Words]:
        places = list(all_objectives(self._plan))
        names = {place.path: place.where for place in places}
        names |= {one.path: one.where for place in places for one in place.indicators()}
        return [
            {
                "dal": long_day(one.effective_on),
                "dove": names.get(one.path.partition("/targets/")[0], self._plan.title),
                "prima": one.before,
                "dopo": one.after,
                "motivo": one.reason,
                "atto": one.deed,
                "approvata_da": one.approved_by,
            }
            for one in self._plan.revisions
            if one.effective_on <= self._year.at
        ]


def _result(total: Total) -> Words:
    achieved = total.achievement
    return {
        "grado": "non calcolabile" if achieved is None else percentage(achieved),
        "grado_numero": achieved,
        "copertura": percentage(total.coverage),
        "copertura_numero": total.coverage,
    }


def _review(review: Review | None) -> Words:
    if review is None:
        return dict.fromkeys(("periodo", "stato", "revisioni", "testo", "firmato"), "")
    return {
        "periodo": period_text(review.period) if review.period else "",
        "stato": STATUSES[review.status],
        "revisioni": ", ".join(FLAGS[flag] for flag in review.flags),
        "testo": review.text,
        "firmato": "sì" if review.signed else "",
    }


def _notes(notes: Sequence[KeptNote]) -> list[Words]:
    return [{"etichetta": note.label, "testo": note.text} for note in notes]
