"""`traguardo score`: a table of targets and actuals scored without a database."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from traguardo.console.scoring_table import REQUIRED, ScoredRow, ScoredTable, scored_table
from traguardo.console.table_columns import result_columns
from traguardo.console.table_files import read_table
from traguardo.console.terminal import say, say_json, say_table, tell
from traguardo.console.today import today
from traguardo.console.words import _, language
from traguardo.core.decimals import uncollected
from traguardo.core.monitoring.status import indicator_status
from traguardo.core.scoring.explain import sentences, shown
from traguardo.core.scoring.score import Score
from traguardo.core.scoring.system import PRESETS


def score_file(path: Path, system: str, year: int | None, *, as_json: bool) -> None:
    """Print the score of every row, of every objective, and of the whole.

    `year` is the year of the table, where it does not say so itself.
    """
    rows = read_table(path, REQUIRED, result_columns)
    with uncollected():
        table = scored_table(rows, PRESETS[system], today().year, year)
    for problem in table.problems:
        tell(problem)
    for finding in table.findings:
        tell(f"{finding.where}: {finding.message}; {finding.remedy}.")
    if as_json:
        say_json(table_json(table))
    else:
        _say_scores(table)


def table_json(table: ScoredTable) -> dict[str, object]:
    """The scores for machines: achievements as decimal strings in per cent, unrounded, or null."""
    cards = table.plan.operational_objectives if table.by_objective else ()
    return {
        "system": table.system.label,
        "indicators": [
            {
                "line": row.line,
                "indicator": row.indicator.name,
                "achievement": _plain(row.score.achievement),
                "uncapped": _plain(row.score.uncapped),
                "reason": _reason(row.score),
                "status": _status(row, table),
                "explanation": " ".join(sentences(row.score, language())),
            }
            for row in table.rows
        ],
        "objectives": [
            {"objective": card.title, **_total(table, f"operational/{place}")}
            for place, card in enumerate(cards)
        ],
        "total": {
            "achievement": _plain(table.scores.total.achievement),
            "coverage": _plain(table.scores.total.coverage),
        },
        "findings": [
            {
                "rule": one.rule,
                "severity": one.severity.value,
                "where": one.where,
                "message": one.message,
                "remedy": one.remedy,
            }
            for one in table.findings
        ],
    }


def _status(row: ScoredRow, table: ScoredTable) -> str:
    return indicator_status(row.indicator, table.at.year, table.at, table.system).level.value


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
    say_table(
        (_("indicatore"), _("raggiungimento"), _("perché")),
        [
            (
                row.indicator.name,
                _percent(row.score.achievement),
                " ".join(sentences(row.score, language())),
            )
            for row in table.rows
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
