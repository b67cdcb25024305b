"""The whole way from blocks to a plan with its findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from traguardo.core.calendar import Period
from traguardo.core.findings import Anchor, Finding
from traguardo.core.messages import said
from traguardo.core.model import Plan
from traguardo.documents.blocks import PAGE_HEAD, Blocks, Paragraph, page_heads
from traguardo.documents.plan_reader.acronyms import acronyms
from traguardo.documents.plan_reader.annexes import annexes
from traguardo.documents.plan_reader.asides import without_asides
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.banners import take_banner
from traguardo.documents.plan_reader.caption_rows import captions_apart
from traguardo.documents.plan_reader.classes_in_titles import class_by_titles
from traguardo.documents.plan_reader.comments import review_by_comments
from traguardo.documents.plan_reader.confidence import Origin
from traguardo.documents.plan_reader.drafts import ReviewDraft
from traguardo.documents.plan_reader.empty_columns import without_empty_columns
from traguardo.documents.plan_reader.english import writes_english_figures
from traguardo.documents.plan_reader.entries import (
    Banner,
    Blank,
    Break,
    Data,
    Entry,
    Header,
    Heading,
    Labelled,
    Text,
    Unknown,
)
from traguardo.documents.plan_reader.fields.bodies import (
    administration_of,
    named_by_column,
    named_by_label,
)
from traguardo.documents.plan_reader.fields.front import cites_law, years_of
from traguardo.documents.plan_reader.fields.periods import period_of
from traguardo.documents.plan_reader.framed_offices import without_frames
from traguardo.documents.plan_reader.freezing import Surroundings, freeze_area, freeze_objective
from traguardo.documents.plan_reader.ghosts import every_objective, forget_facts, forget_ghosts
from traguardo.documents.plan_reader.glossary import glossaries, without
from traguardo.documents.plan_reader.goal_trees import join_goals
from traguardo.documents.plan_reader.headings import forget_section, not_understood, take_heading
from traguardo.documents.plan_reader.joining import join_split_labels
from traguardo.documents.plan_reader.labels import take_labelled
from traguardo.documents.plan_reader.legend import Legend, read_legend
from traguardo.documents.plan_reader.meanings import resolve
from traguardo.documents.plan_reader.named_rows import tell_indicators, tell_objectives
from traguardo.documents.plan_reader.numbered_titles import number_by_titles
from traguardo.documents.plan_reader.order import Order
from traguardo.documents.plan_reader.origins import front_origins, origins_of, place_of
from traguardo.documents.plan_reader.overviews import overviews
from traguardo.documents.plan_reader.per_indicator import (
    date_counted_years,
    hand_down_reviews,
    name_by_headings,
    number_by_names,
    number_names,
    tell_baselines,
)
from traguardo.documents.plan_reader.placing import take_year
from traguardo.documents.plan_reader.plan_years import (
    head_years,
    target_years,
    title_years,
    with_targets,
)
from traguardo.documents.plan_reader.row_counters import counters_last
from traguardo.documents.plan_reader.said_by_code import said_by_code
from traguardo.documents.plan_reader.sorting import sort_blocks
from traguardo.documents.plan_reader.split_reviews import tells_of_status
from traguardo.documents.plan_reader.status_rows import take_coloured_row
from traguardo.documents.plan_reader.tables import take_data, take_header
from traguardo.documents.plan_reader.texts import take_text, take_unknown
from traguardo.documents.plan_reader.title_page import title_of
from traguardo.documents.plan_reader.torn_tables import whole_tables
from traguardo.documents.plan_reader.units_in_names import units_in_names
from traguardo.documents.vocabulary import speaking

_OPENING = 60
"""Blocks among which the title page is."""


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A plan as read, and everything that was odd about the reading."""

    plan: Plan
    findings: tuple[Finding, ...] = ()
    origins: tuple[Origin, ...] = ()


def read_plan(blocks: Blocks) -> ReadPlan:
    """The plan a document holds; empty where it holds none (the caller decides what that means)."""
    with speaking(acronyms(blocks)):
        return _read(_told_apart(blocks))


def _told_apart(blocks: Blocks) -> Blocks:
    """The blocks without what only their layout holds."""
    whole = whole_tables(without_frames(blocks))
    return counters_last(without_empty_columns(captions_apart(whole)))


def _read(written: Blocks) -> ReadPlan:
    blocks, asides = without_asides(written)
    explained = glossaries(blocks)
    listed = overviews(blocks)
    annexed = annexes(blocks, {*explained, *listed})
    coded = said_by_code(blocks, {*explained, *listed, *annexed})
    entries_of = sort_blocks(without(blocks, {*explained, *listed, *annexed, *coded}))
    sorted_entries = resolve(list(join_split_labels(list(entries_of))))
    legend = read_legend(sorted_entries)
    legend.words += [row for rows in explained.values() for row in rows]
    entries = [one for place, one in enumerate(sorted_entries) if place not in legend.consumed]
    assembly = Assembly(entries, Order(entries), legend)
    for aside in asides:
        not_understood(assembly, aside.text, aside)
    for position, entry in enumerate(entries):
        _take(assembly, position, entry)
    forget_section(assembly)
    join_goals(assembly)
    assembly.order_areas()
    drafts = every_objective(assembly)
    name_by_headings(drafts)
    number_by_titles(assembly.cards, drafts)
    class_by_titles(drafts)
    number_by_names(drafts)
    number_names(drafts)
    units_in_names(drafts)
    for draft in drafts:
        hand_down_reviews(draft)
    forget_ghosts(assembly)
    rows = [row for told in (listed, coded) for table in told.values() for row in table]
    for place in (place for place, table in listed.items() if not table):
        message = said("La tabella ripete ciò che il documento dice altrove: lasciata da parte.")
        assembly.notes.add("not_understood", message, blocks[place].anchor)
    tell_objectives(rows, every_objective(assembly), assembly.notes)
    further = [row for table in annexed.values() for row in table]
    tell_indicators(further, every_objective(assembly), assembly.notes)
    return _finish(assembly, legend, blocks)


def _take(assembly: Assembly, position: int, entry: Entry) -> None:
    if isinstance(entry, Labelled):
        take_labelled(assembly, position, entry)
    elif isinstance(entry, Data):
        take_data(assembly, position, entry)
    elif isinstance(entry, Text):
        take_text(assembly, position, entry)
    elif isinstance(entry, Header):
        take_header(assembly, entry)
    elif isinstance(entry, Heading):
        if entry.closes:
            assembly.close_objective()
            assembly.last = ""
        take_heading(assembly, position, entry)
    elif isinstance(entry, Unknown):
        if not (take_year(assembly, entry) or tells_of_status(assembly, entry)):
            take_unknown(assembly, position, entry)
    elif isinstance(entry, Blank):
        take_coloured_row(assembly, entry.fill, entry.anchor)
    elif isinstance(entry, Banner):
        take_banner(assembly, entry)
    elif isinstance(entry, Break):
        assembly.table += 1
        assembly.listing = False
        assembly.guessed, assembly.columns = "", frozenset()
        assembly.release("area_in_card", "strategic_link")


def _finish(assembly: Assembly, legend: Legend, blocks: Blocks) -> ReadPlan:
    front = [block.text for block in blocks[:_OPENING] if isinstance(block, Paragraph)]
    administration = (
        named_by_column(blocks)
        or named_by_label(blocks)
        or administration_of(_texts(blocks), front, page_heads(blocks))
    )
    named = title_of(assembly.entries, assembly.front, administration)
    title = named.text if named else ""
    taken = named.lines if named else ()
    others = [one for one in assembly.front if one not in taken]
    for heading in others:
        if heading.text.casefold() != administration.casefold():
            not_understood(assembly, heading.text, heading)
    assembly.notes.forget({one.anchor for one in taken})
    if named and named.rest:
        not_understood(assembly, named.rest, named.line)
    others = [one for one in assembly.front if not named or one != named.line]
    years, dated = title_years(others, named.line if named else None)
    years = years or head_years(page_heads(blocks))
    date_counted_years(every_objective(assembly), years)
    tell_baselines(every_objective(assembly), years)
    review_by_comments(every_objective(assembly))
    forget_facts(assembly, years)
    calendar = _Calendar(assembly, title, years)
    notes = assembly.notes
    english = writes_english_figures(_texts(blocks))
    around = Surroundings(notes, calendar.period, years, english)
    areas = tuple(freeze_area(area, around) for area in assembly.areas)
    cards = tuple(freeze_objective(card, around) for card in assembly.cards)
    calendar.report()
    _report_legend(assembly, legend)
    years = with_targets(years, years_of(title), areas, cards)
    assumed = not years
    if not years and (years := target_years(areas, cards)):
        message = said("Il titolo non dice gli anni del piano: letti dai target.")
        notes.add("years_assumed", message, None)
    plan = Plan(title, administration, years, areas, cards)
    paths = _paths(assembly)
    places = {
        "title": [one.anchor for one in taken],
        "administration": place_of(administration, blocks),
        "years": (dated.anchor,) if dated else (),
    }
    origins = (*front_origins(plan, places, assumed=assumed), *origins_of(assembly, paths))
    return ReadPlan(plan, notes.findings(paths), origins)


def _texts(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.style != PAGE_HEAD:
                yield block.text
        else:
            for row in block.rows:
                yield from (cell.text for cell in row.cells if len(cell.text) > 10)


class _Calendar:
    """Which period a review is of: its own words, else the title's, else what other reviews say."""

    def __init__(self, assembly: Assembly, title: str, years: tuple[int, ...]) -> None:
        self._assembly = assembly
        drafts = every_objective(assembly)
        labels = [review.words for draft in drafts for review in draft.reviews if review.words]
        self._year = years[0] if years else None
        lines = [one.text for one in assembly.front if not cites_law(one.text)]
        front = " ".join([title, *lines])
        usual = Counter(labels).most_common(1)
        self._usual = front if period_of(front, self._year)[0] else usual[0][0] if usual else ""
        self._assumed: tuple[Period, Anchor] | None = None

    def period(self, review: ReviewDraft) -> Period | None:
        """The period of one review, None where nothing says it."""
        own, assumed = period_of(review.words, self._year)
        usual, usual_assumed = period_of(self._usual, self._year)
        if usual is not None and (own is None or (assumed and own.span is usual.span)):
            own, assumed = usual, usual_assumed
        if own is not None and assumed and self._assumed is None:
            self._assumed = (own, review.anchor)
        return own

    def report(self) -> None:
        """One finding for the whole plan."""
        if self._assumed:
            period, anchor = self._assumed
            message = said(
                "I monitoraggi non dicono di quale anno e semestre sono: letti come {period}, "
                "dal titolo e dal primo anno del piano.",
                period=str(period),
            )
            self._assembly.notes.add("period_assumed", message, anchor)


def _report_legend(assembly: Assembly, legend: Legend) -> None:
    if legend.words:
        words = "; ".join(" ".join(words.split()) for words, _ in legend.words)
        message = said("Legenda del documento: {words}.", words=words)
        assembly.notes.add("legend_read", message, legend.words[0][1])


def _paths(assembly: Assembly) -> dict[int, str]:
    paths: dict[int, str] = {}
    for place, area in enumerate(assembly.areas):
        paths[id(area)] = f"areas/{place}"
        for number, objective in enumerate(area.objectives):
            paths[id(objective)] = f"areas/{place}/objectives/{number}"
    for place, card in enumerate(assembly.cards):
        paths[id(card)] = f"operational/{place}"
    for draft in every_objective(assembly):
        written = [one for one in draft.indicators if not one.is_empty()]
        for number, indicator in enumerate(written):
            paths[id(indicator)] = f"{paths[id(draft)]}/indicators/{number}"
    return paths
