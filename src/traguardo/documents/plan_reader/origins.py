"""Where each field came from and how sure that is: for JSON, outline and import page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from traguardo.core.model import Plan
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.confidence import Confidence, Origin
from traguardo.documents.plan_reader.drafts import Draft, IndicatorDraft

_CERTAIN = Confidence.CERTAIN


def front_origins(plan: Plan, *, assumed: bool) -> Iterator[Origin]:
    """The plan's own fields, from the title page; `assumed` says that the years are not on it."""
    for field in ("title", "administration", "years"):
        if getattr(plan, field):
            doubtful = assumed and field == "years"
            yield Origin("", field, None, Confidence.DOUBTFUL if doubtful else _CERTAIN)


def origins_of(assembly: Assembly, paths: Mapping[int, str]) -> Iterator[Origin]:
    """Every written field of every objective and indicator, in the order of the plan."""
    drafts = [*(one for area in assembly.areas for one in area.objectives), *assembly.cards]
    for draft in drafts:
        yield from _fields(draft, paths[id(draft)])
        for indicator in draft.indicators:
            path = paths.get(id(indicator))
            if path is not None:
                yield from _fields(indicator, path)
                yield from _rows(indicator, path)


def _fields(draft: Draft, path: str) -> Iterator[Origin]:
    for name, text in draft.texts.items():
        if text and name != "target":
            place = draft.places.get(name, draft.anchor)
            yield Origin(path, name, place, draft.doubts.get(name, _CERTAIN))


def _rows(draft: IndicatorDraft, path: str) -> Iterator[Origin]:
    if draft.targets:
        doubt = draft.doubts.get("target", _CERTAIN)
        yield Origin(path, "targets", draft.targets[0].anchor, doubt)
    if draft.actuals:
        doubt = draft.doubts.get("actual", _CERTAIN)
        yield Origin(path, "measurements", draft.actuals[0].anchor, doubt)
