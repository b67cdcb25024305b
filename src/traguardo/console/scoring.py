"""`traguardo score`: a table of targets and actuals scored without a database."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from traguardo.console.scoring_table import REQUIRED, ScoredTable, scored_table
from traguardo.console.table_files import read_table
from traguardo.console.terminal import say, say_json, say_table, tell
from traguardo.console.today import today
from traguardo.console.words import _, language
from traguardo.core.monitoring.status import indicator_status
from traguardo.core.scoring.explain import sentences, shown
from traguardo.core.scoring.score import Score
from traguardo.core.scoring.system import PRESETS


def score_file(path: Path, system: str, *, as_json: bool) -> None:
    """Print the score of every row, of every objective, and of the whole."""
    rows = read_table(path, REQUIRED)
    table = scored_table(rows, PRESETS[system], today().year)
    for problem in table.problems:
        tell(problem)
    if as_json:
        say_json(table_json(table))
    else:
        _say_scores(table)


def table_json(table: ScoredTable) -> dict[str, object]:
    """The scores for machines: achievements as decimal strings in per cent, unrounded, or null."""
    scored = [(one, table.scores.indicators[path]) for path, one in table.rows]
    cards = table.plan.operational_objectives if table.by_objective else ()
    return {
        "system": table.system.label,
        "indicators": [
            {
                "indicator": one.name,
                "achievement": _plain(score.achievement),
                "reason": _reason(score),
                "status": indicator_status(one, table.at.year, table.at, table.system).level.value,
                "explanation": " ".join(sentences(score, "it")),
            }
            for one, score in scored
        ],
        "objectives": [
            {"objective": card.title, **_total(table, f"operational/{place}")}
            for place, card in enumerate(cards)
        ],
        "total": {
            "achievement": _plain(table.scores.total.achievement),
            "coverage": _plain(table.scores.total.coverage),
        },
    }


def _total(table: ScoredTable, path: str) -> dict[str, str | None]:
    total = table.scores.objectives[path]
    return {"achievement": _plain(total.achievement), "coverage": _plain(total.coverage)}


def _plain(value: Decimal | None) -> str | None:
    """Every digit, without idle zeros; `normalize` would round to 28 digits."""
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _reason(score: Score) -> str:
    return score.reason or (score.missing.value if score.missing else "")


def _say_scores(table: ScoredTable) -> None:
    scored = [(one, table.scores.indicators[path]) for path, one in table.rows]
    say_table(
        (_("indicatore"), _("raggiungimento"), _("perché")),
        [
            (one.name, _percent(score.achievement), " ".join(sentences(score, language())))
            for one, score in scored
        ],
    )
    say()
    if table.by_objective:
        _say_objectives(table)
    total = table.scores.total
    say(
        _("Totale: {achievement}, copertura {coverage} ({system})").format(
            achievement=_percent(total.achievement),
            coverage=_percent(total.coverage),
            system=table.system.label,
        )
    )


def _say_objectives(table: ScoredTable) -> None:
    totals = [
        (card.title, table.scores.objectives[f"operational/{place}"])
        for place, card in enumerate(table.plan.operational_objectives)
    ]
    say_table(
        (_("obiettivo"), _("raggiungimento"), _("copertura")),
        [(title, _percent(one.achievement), _percent(one.coverage)) for title, one in totals],
    )
    say()


def _percent(value: Decimal | None) -> str:
    return "–" if value is None else f"{shown(value, language(), 1)}%"
