"""Controlli: the findings, grouped by rule, the gravest first."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils.functional import Promise

from traguardo.core.findings import Finding, Severity
from traguardo.store.mapping import reading_findings
from traguardo.ui.rule_titles import title
from traguardo.web.addresses import Addresses
from traguardo.web.evaluation import key_of
from traguardo.web.room import Room

GRAVEST_FIRST = tuple(Severity)
LINES = 100
"""Findings of one rule shown at a time: a table nobody understands leaves one for each row."""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding, the page where it can be mended, and its mark in an address."""

    finding: Finding
    url: str
    mark: str


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The findings of one rule, `turned` to one page; `title` is the office's words for it."""

    rule: str
    title: str | Promise
    severity: Severity
    findings: list[FindingLine]
    turned: Page[Finding]

    @property
    def mark(self) -> str:
        """What names the group in an address: a rule may find things of several severities."""
        return f"{self.rule}-{self.severity.value}"


@dataclass(frozen=True, slots=True)
class ChecksPage:
    """All groups that pass the filter, and how many findings there are of each severity."""

    groups: list[RuleGroup]
    counts: list[tuple[Severity, int]]


def checks_page(
    findings: Iterable[Finding], addresses: Addresses, severity: str, turned: tuple[str, str]
) -> ChecksPage:
    """The findings by rule; `severity` narrows them.

    `turned` is the mark of a group and the page of it that is asked for; the others show the first.
    """
    every = list(findings)
    counts = Counter(finding.severity for finding in every)
    groups: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in every:
        if not severity or finding.severity.value == severity:
            groups.setdefault((finding.severity, finding.rule), []).append(finding)
    in_order = sorted(groups, key=lambda key: (GRAVEST_FIRST.index(key[0]), key[1]))
    return ChecksPage(
        [_group(rule, grave, groups[grave, rule], addresses, turned) for grave, rule in in_order],
        [(one, counts[one]) for one in GRAVEST_FIRST],
    )


def _group(
    rule: str,
    severity: Severity,
    findings: list[Finding],
    addresses: Addresses,
    turned: tuple[str, str],
) -> RuleGroup:
    asked, number = turned
    page = Paginator(findings, LINES).get_page(number if asked == f"{rule}-{severity.value}" else 1)
    lines = [FindingLine(one, addresses.of(one.path), mark_of(one)) for one in page]
    return RuleGroup(rule, title(rule), severity, lines, page)


def mark_of(finding: Finding) -> str:
    """A short name of a finding for an address; the same finding has the same name."""
    told = "\0".join((finding.rule, finding.path, finding.message))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def counted_findings(room: Room) -> list[Finding]:
    """The findings that count: of the rules, and of the reading."""
    accepted = room.evaluation.accepted
    reading = [one for one in reading_findings(room.row) if key_of(one) not in accepted]
    return [*room.evaluation.findings, *reading]
