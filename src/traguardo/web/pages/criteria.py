"""What the plan itself shows about each criterion of validation: figures, not a judgement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from traguardo.core.collection import FigureState
from traguardo.core.model import DeclaredStatus, PlanState, Review
from traguardo.core.monitoring.level import disagrees
from traguardo.core.places import IndicatorPlace, ObjectivePlace
from traguardo.core.validation import Criterion
from traguardo.core.wording import fold
from traguardo.store.figures import reported_figures
from traguardo.store.models import CollectionWindow, Measurement
from traguardo.web.room import Room

_INTEGRITY = ("anticorruzione", "corruzione", "trasparenza", "integrità")


@dataclass(frozen=True, slots=True)
class Ground:
    """What the figures say about a criterion, and the page where it is seen in full."""

    text: str
    url: str


def grounds(room: Room, figures: Mapping[str, Measurement]) -> dict[Criterion, Ground]:
    """By criterion; `figures` are the year's last ones by path. Some criteria have no ground."""
    made: dict[Criterion, tuple[Callable[[], str], str]] = {
        Criterion.COHERENT_WITH_PLAN: (lambda: _changes(room), "revisions"),
        Criterion.COHERENT_WITH_JUDGEMENT: (lambda: _disagreements(room), "monitoring"),
        Criterion.EVERY_RESULT: (lambda: _results(room), "tree"),
        Criterion.TRANSPARENCY: (lambda: _integrity(room), "tree"),
        Criterion.METHOD: (lambda: _method(room), "tree"),
        Criterion.RELIABLE_DATA: (lambda: _reliable(room, figures), "confirming"),
        Criterion.VARIANCES: (lambda: _variances(room), "monitoring"),
        Criterion.PROCESS: (lambda: _process(room), "windows"),
        Criterion.CLEAR: (lambda: _findings(room), "checks"),
    }
    return {
        criterion: Ground(text(), reverse(name, args=[room.row.pk]))
        for criterion, (text, name) in made.items()
    }


def _changes(room: Room) -> str:
    made = len(room.loaded.plan.revisions)
    with_deed = sum(bool(one.deed.strip()) for one in room.loaded.plan.revisions)
    if PlanState(room.row.state) in (PlanState.DRAFT, PlanState.PROPOSED):
        return _("Il piano non risulta ancora approvato.")
    return _("Modifiche dopo l’approvazione: %(made)d, di cui con atto: %(deeds)d.") % {
        "made": made,
        "deeds": with_deed,
    }


def _disagreements(room: Room) -> str:
    count = sum(_disagrees(room, place) for place in room.evaluation.objectives)
    return _("Obiettivi in cui stato dichiarato e calcolato non concordano: %(count)d.") % {
        "count": count
    }


def _disagrees(room: Room, place: ObjectivePlace) -> bool:
    """Whether the last word of the year's reviews contradicts the figures."""
    reviews = _of_year(room, place.objective.reviews)
    declared = reviews[-1].status if reviews else DeclaredStatus.UNSTATED
    stated = declared is not DeclaredStatus.UNSTATED
    return stated and disagrees(declared, room.evaluation.status(place).level)


def _of_year(room: Room, reviews: Iterable[Review]) -> list[Review]:
    """Those of the room's year; one without a period counts for any."""
    return [one for one in reviews if one.period is None or one.period.year == room.period.year]


def _results(room: Room) -> str:
    scores = room.evaluation.scores
    with_result = [one for one in room.evaluation.objectives if _scored(room, one.path)]
    measured = sum(score.achievement is not None for score in scores.indicators.values())
    return _(
        "Obiettivi con un risultato: %(given)d su %(all)d; indicatori: %(measured)d su %(every)d."
    ) % {
        "given": len(with_result),
        "all": len(room.evaluation.objectives),
        "measured": measured,
        "every": len(scores.indicators),
    }


def _scored(room: Room, path: str) -> bool:
    return room.evaluation.scores.objectives[path].achievement is not None


def _integrity(room: Room) -> str:
    titles = [
        place.objective.title
        for place in room.evaluation.objectives
        if any(
            word in fold(f"{place.objective.title} {place.objective.description}")
            for word in _INTEGRITY
        )
    ]
    return _("Obiettivi che ne parlano: %(count)d.") % {"count": len(titles)}


def _method(room: Room) -> str:
    every = room.evaluation.indicators
    confirmed = sum(bool(place.indicator.formula) for place in every)
    inputs = sum(any(one.inputs for one in place.indicator.measurements) for place in every)
    return _(
        "Formule confermate: %(formulas)d; indicatori calcolati da dati grezzi: %(inputs)d "
        "su %(all)d."
    ) % {"formulas": confirmed, "inputs": inputs, "all": len(every)}


def _reliable(room: Room, figures: Mapping[str, Measurement]) -> str:
    states = [
        one.state
        for (_key, period), one in reported_figures(room.row).items()
        if period.startswith(str(room.period.year))
    ]
    return _(
        "Valori con evidenza: %(proofs)d su %(all)d; convalidati da chi ne risponde: "
        "%(confirmed)d su %(reported)d."
    ) % {
        "proofs": sum(one.evidence_id is not None for one in figures.values()),
        "all": len(figures),
        "confirmed": states.count(FigureState.CONFIRMED),
        "reported": len(states),
    }


def _variances(room: Room) -> str:
    short = [place for place in room.evaluation.indicators if _falls_short(room, place)]
    silent = [place for place in short if not _explained(place)]
    return _(
        "Indicatori sotto il target: %(short)d; senza una nota né una relazione: %(silent)d."
    ) % {"short": len(short), "silent": len(silent)}


def _falls_short(room: Room, place: IndicatorPlace) -> bool:
    achieved = room.evaluation.scores.indicators[place.path].achievement
    return achieved is not None and achieved < 100


def _explained(place: IndicatorPlace) -> bool:
    noted = any(one.note.strip() for one in place.indicator.measurements)
    return noted or any(one.text.strip() for one in place.parent.objective.reviews)


def _process(room: Room) -> str:
    windows = CollectionWindow.objects.filter(
        plan=room.row, period__startswith=str(room.period.year)
    ).count()
    reviews = [
        review
        for place in room.evaluation.objectives
        for review in _of_year(room, place.objective.reviews)
    ]
    return _(
        "Finestre di raccolta: %(windows)d; monitoraggi: %(reviews)d, firmati: %(signed)d."
    ) % {
        "windows": windows,
        "reviews": len(reviews),
        "signed": sum(review.signed for review in reviews),
    }


def _findings(room: Room) -> str:
    vague = [one for one in room.evaluation.findings if one.rule == "wording_unmeasurable"]
    return _("Rilievi dei controlli: %(all)d, di cui su parole non misurabili: %(vague)d.") % {
        "all": len(room.evaluation.findings),
        "vague": len(vague),
    }
