"""Controlli: the findings, grouped by rule, the gravest first."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from traguardo.core.findings import Finding, Severity
from traguardo.store.mapping import reading_findings
from traguardo.ui.rule_titles import title
from traguardo.web.addresses import Addresses
from traguardo.web.evaluation import key_of
from traguardo.web.room import Room

GRAVEST_FIRST = tuple(Severity)


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding, the page where it can be mended, and its mark in an address."""

    finding: Finding
    url: str
    mark: str


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The findings of one rule; `title` is the office's words for it."""

    rule: str
    title: str | Promise
    severity: Severity
    findings: list[FindingLine]


@dataclass(frozen=True, slots=True)
class ChecksPage:
    """All groups that pass the filter, and how many findings there are of each severity."""

    groups: list[RuleGroup]
    counts: list[tuple[Severity, int]]


def checks_page(findings: Iterable[Finding], addresses: Addresses, severity: str) -> ChecksPage:
    """The findings by rule; `severity` narrows them."""
    every = list(findings)
    counts = Counter(finding.severity for finding in every)
    groups: dict[tuple[Severity, str], list[FindingLine]] = {}
    for finding in every:
        if not severity or finding.severity.value == severity:
            line = FindingLine(finding, addresses.of(finding.path), mark_of(finding))
            groups.setdefault((finding.severity, finding.rule), []).append(line)
    in_order = sorted(groups, key=lambda key: (GRAVEST_FIRST.index(key[0]), key[1]))
    return ChecksPage(
        [RuleGroup(rule, title(rule), grave, groups[grave, rule]) for grave, rule in in_order],
        [(one, counts[one]) for one in GRAVEST_FIRST],
    )


def mark_of(finding: Finding) -> str:
    """A short name of a finding for an address; the same finding has the same name."""
    told = "\0".join((finding.rule, finding.path, finding.message))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def counted_findings(room: Room) -> list[Finding]:
    """The findings that count: of the rules, and of the reading."""
    accepted = room.evaluation.accepted
    reading = [one for one in reading_findings(room.row) if key_of(one) not in accepted]
    return [*room.evaluation.findings, *reading]
