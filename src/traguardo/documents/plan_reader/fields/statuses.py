"""What a review says: on track or not, and the marks that are changes."""

from __future__ import annotations

import re
from typing import NamedTuple

from traguardo.core.model import DeclaredStatus, ReviewFlag
from traguardo.documents.vocabulary_words import plain

_GAP = r"(?:\s+\w+){0,3}?\s+"
_LEVELS = (
    (
        DeclaredStatus.AT_RISK,
        r"\bparzialmente (?:raggiunt|conseguit|realizzat|in linea)\w*|\ba rischio\b|\bat risk\b"
        r"|\bpartially (?:achieved|met|on track)\b|\bcriticita\b|\bcritic[oaie]\b|\blieve ritardo\b"
        r"|\braggiunt\w* parzialmente\b|\braggiunt\w* in parte\b|\bin parte raggiunt\w*",
    ),
    (
        DeclaredStatus.OFF_TRACK,
        rf"\bnon{_GAP}in linea\b|\bnon in linea\b|\bnot{_GAP}(?:in line|on track|on target)\b"
        r"|\bnot (?:in line|on track|on target|achieved|met)\b|\boff track\b|\boff target\b"
        rf"|\bfuori (?:linea|target)\b|\bsotto target\b|\bnon{_GAP}raggiunt\w*|\bnon raggiunt\w*"
        rf"|\bnon{_GAP}conseguit\w*|\bnon conseguit\w*|\bin ritardo\b|\bbehind schedule\b"
        r"|\bmancato raggiungimento\b|\bscostamento negativo\b",
    ),
    (
        DeclaredStatus.ON_TRACK,
        r"\bin linea\b|\bon track\b|\bin line\b|\bon target\b|\bon schedule\b|\ba target\b"
        r"|\bin anticipo\b|\bahead of (?:schedule|target|plan)\b|^\W*avanti\W*$"
        r"|\bnei tempi previsti\b|\bcome da programma\b|\bsecondo (?:la )?programma\w*",
    ),
    (
        DeclaredStatus.ACHIEVED,
        r"\b(?:pienamente |totalmente |completamente |interamente )?raggiunt[oaie]\b|\bachieved\b"
        r"|\b(?:obiettiv\w*|target|risultat\w*|kpi|indicator\w*|attivit\w*)"
        r"(?:\s+\w+){0,3}?\s+(?:conseguit|completat|realizzat|conclus)[oaie]\b"
        r"|\bcompleted\b|^\W*(?:conseguit|completat|realizzat|conclus)[oaie]\b|\btarget met\b",
    ),
)
_LEVEL = tuple((status, re.compile(words)) for status, words in _LEVELS)
_PERCENT = re.compile(r"raggiunt\w*\s+(?:\w+\s+){0,2}?(?:per (?:il|l)\s+|al\s+|all\s+)?(\d+)\s*%")
_CHANGE = r"(?:revision[ei]|rimodulazion[ei]|revised|revision|variazion[ei]|rideterminazion[ei])"
_NO_CHANGE = re.compile(rf"\b(?:nessun\w*|senza|non\s+(?:\w+\s+){{0,3}}?|no)\s*{_CHANGE}")
_FLAGS = (
    (
        ReviewFlag.RESOURCES_REVISED,
        rf"\b{_CHANGE}\W+(?:\w+\W+){{0,3}}?(?:risorse|budget|finanziari\w*|resources|stanziament\w*)"
        rf"|\bresources {_CHANGE}",
    ),
    (
        ReviewFlag.OBJECTIVE_REVISED,
        rf"\b{_CHANGE}\W+(?:\w+\W+){{0,3}}?(?:obiettiv\w*|target|indicator\w*|objective)"
        rf"|\bobjective {_CHANGE}",
    ),
)
_FLAG = tuple((flag, re.compile(words)) for flag, words in _FLAGS)
_BESIDE = re.compile(
    r"\b(?:obiettiv[oi]|target|risultat[oi]|kpi|indicator[ei]|attivita|stato|pienamente|totalmente"
    r"|completamente|interamente|con|il|la|i|le|al|allo|alla|all|rispetto|programmazione|previsioni|tempi"
    r"|previst[aei]|objective|fully|with|the|plan|result|is|e)\b"
    r"|\b100\s*%"
)
"""Words that may stand beside a level and tell no more than it."""


class Stated(NamedTuple):
    """What some words state; `bool()` is whether they state anything."""

    status: DeclaredStatus = DeclaredStatus.UNSTATED
    flags: tuple[ReviewFlag, ...] = ()

    def __bool__(self) -> bool:
        return self.status is not DeclaredStatus.UNSTATED or bool(self.flags)


def read_status(text: str, *, last: bool = False) -> Stated:
    """The status of a review: its first line that states one (its last, for mere narrative).

    >>> read_status("non in linea con il target").status.value
    'off_track'
    """
    flags = _flags(plain(text))
    lines = text.split("\n")
    for line in reversed(lines) if last else lines:
        status = _level(line)
        if status is not DeclaredStatus.UNSTATED:
            return Stated(status, flags)
    return Stated(DeclaredStatus.UNSTATED, flags)


def is_bare_status(text: str) -> bool:
    """Whether words say a level and nothing besides: `▲ A rischio`, `Obiettivo raggiunto`.

    >>> is_bare_status("● In linea con il target"), is_bare_status("In linea: aperto lo sportello")
    (True, False)
    """
    words = plain(text)
    levels = (pattern for _, pattern in _LEVEL if pattern.search(words))
    return any(not re.search(r"\w", _BESIDE.sub("", level.sub("", words))) for level in levels)


def _level(line: str) -> DeclaredStatus:
    words = plain(line)
    for status, pattern in _LEVEL:
        if pattern.search(words):
            part = _PERCENT.search(words)
            if status is DeclaredStatus.ACHIEVED and part and int(part.group(1)[:6]) < 100:
                return DeclaredStatus.UNSTATED
            return status
    return DeclaredStatus.UNSTATED


def _flags(words: str) -> tuple[ReviewFlag, ...]:
    if _NO_CHANGE.search(words):
        return ()
    return tuple(flag for flag, pattern in _FLAG if pattern.search(words))
