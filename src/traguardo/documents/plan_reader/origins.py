"""Where each field came from and how sure that is: for JSON, outline and import page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from traguardo.core.findings import Anchor
from traguardo.core.model import Plan
from traguardo.documents.blocks import Blocks, Paragraph
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.codes import leading_code
from traguardo.documents.plan_reader.confidence import Confidence, Origin
from traguardo.documents.plan_reader.drafts import AreaDraft, Draft, IndicatorDraft, ObjectiveDraft
from traguardo.documents.plan_reader.fields.actions import read_actions

_CERTAIN = Confidence.CERTAIN


def front_origins(
    plan: Plan, places: Mapping[str, Sequence[Anchor]], *, assumed: bool
) -> Iterator[Origin]:
    """The plan's own fields, from the title page; `assumed` says that the years are not on it."""
    for field in ("title", "administration", "years"):
        if getattr(plan, field):
            doubtful = assumed and field == "years"
            sure = Confidence.DOUBTFUL if doubtful else _CERTAIN
            yield _origin("", field, places.get(field, ()), sure)


def place_of(words: str, blocks: Blocks) -> Sequence[Anchor]:
    """The first paragraph or cell that holds some words, whatever blanks are between them."""
    first = words.split(maxsplit=1)[0] if words.strip() else ""
    for text, place in _texts(blocks) if first else ():
        if first in text and words in " ".join(text.split()):
            return (place,)
    return ()


def origins_of(assembly: Assembly, paths: Mapping[int, str]) -> Iterator[Origin]:
    """Every written field of every area, objective and indicator, in the order of the plan."""
    for area in assembly.areas:
        yield from _area(area, paths[id(area)])
    drafts = [*(one for area in assembly.areas for one in area.objectives), *assembly.cards]
    for draft in drafts:
        path = paths[id(draft)]
        yield from _fields(draft, path)
        yield from _inferred(draft, path)
        for indicator in draft.indicators:
            path = paths.get(id(indicator), "")
            if path:
                yield from _fields(indicator, path)
                yield from _rows(indicator, path)


def _area(area: AreaDraft, path: str) -> Iterator[Origin]:
    if area.title:
        yield Origin(path, "title", area.place, area.confidence)
    if area.description:
        yield _origin(path, "description", area.described, _CERTAIN)


def _fields(draft: Draft, path: str) -> Iterator[Origin]:
    for name, text in draft.texts.items():
        if text and name != "target":
            places = draft.places.get(name) or (draft.anchor,)
            yield _origin(path, name, places, draft.doubts.get(name, _CERTAIN))


def _inferred(draft: ObjectiveDraft, path: str) -> Iterator[Origin]:
    """What an objective takes from other words of its own: the code of its title, its actions."""
    if not draft.has("number") and leading_code(draft.texts.get("title", "")):
        yield Origin(path, "number", draft.place("title"), draft.doubts.get("title", _CERTAIN))
    if draft.has("actions"):
        return
    if draft.actions:
        yield _origin(path, "actions", draft.stepped, _CERTAIN)
    elif read_actions(draft.texts.get("description", "")):
        yield _origin(path, "actions", draft.places.get("description", ()), _CERTAIN)


def _rows(draft: IndicatorDraft, path: str) -> Iterator[Origin]:
    for field, name, written in (
        ("targets", "target", draft.targets),
        ("measurements", "actual", draft.actuals),
    ):
        if written:
            places = [one.anchor for one in written]
            yield _origin(path, field, places, draft.doubts.get(name, _CERTAIN))


def _origin(path: str, field: str, places: Sequence[Anchor], sure: Confidence) -> Origin:
    first, *rest = (dict.fromkeys(places) if len(places) > 1 else places) or (None,)
    further = tuple(one for one in rest if one is not None)
    return Origin(path, field, first, sure, further)


def _texts(blocks: Blocks) -> Iterator[tuple[str, Anchor]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text, block.anchor
        else:
            for row in block.rows:
                yield from ((cell.text, cell.anchor) for cell in row.cells)
