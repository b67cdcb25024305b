"""Lines that name a level of the plan and its title: `2. Area 1 – Servizi`, `A1.1 Realizzare …`."""

from __future__ import annotations

import re

from traguardo.documents.blocks import Paragraph, is_heading
from traguardo.documents.plan_reader.banners import opening_level
from traguardo.documents.plan_reader.codes import PLAIN_KEY
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.vocabulary import Label, recognise

OUTLINE = re.compile(r"\A\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}\s*[.)–-]?|[IVX]{1,4}[.)])\s+(?=\S)")
_CODED = re.compile(
    r"\s*(?:obiettivo\s+)?(?!(?:FASE|TAB|ALL|ART|PAR|CAP|SEZ|FIG|PAG|VOL|NR?|NUM|DL|DM|LR?|GR)\b)"
    r"(?P<code>[A-Z]{1,4}[. _-]?\d{1,2}(?:\.\d{1,2}){0,3})"
    r"\s*[-–—:.·•]\s+(?P<rest>[^\W\d].*)",
    re.DOTALL,
)
"""A heading `DID.1 – Migliorare …`: the code is an objective's, if it counts no parts of a text."""
_DOTTED = re.compile(
    r"\s*(?P<code>[A-Z]{1,3}\d{1,2}(?:\.\d{1,2})+"
    r"|(?!(?:TAB|ALL|ART|PAR|CAP|SEZ|FIG|PAG|VOL|NR|NUM|DL|DM|LR|GR)\b)[A-Z]{2,4}\.\d{1,2}(?:\.\d{1,2})*)"
    r"\s+(?P<rest>[A-ZÀ-Ý«“].*)",
    re.DOTALL,
)
"""A heading `A1.1 Realizzare …`: parts of a text are not counted with a letter and two figures."""
_UNPARTED = re.compile(
    r"(?P<level>(?i:(?:area|linea|ambito|asse)\s+strategic[ao]|obiettivo(?:\s+(?:strategico|operativo|"
    r"gestionale|specifico))?|strategic\s+(?:area|objective|goal)|(?:operational\s+)?objective))\s+"
    r"(?:(?P<code>[A-Z]{0,3}[.\s-]?\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+)?"
    r"(?P<rest>(?![A-Z]\s*[-–—:.)]|(?i:comun[ei]|trasversal|general|individual)\w*\b)[A-ZÀ-Ý“«][^:]{3,})"
)
_LINE_OF_PLAN = re.compile(
    r"\s*(?:LINEA|AMBITO|ASSE|PRIORITÀ|PILASTRO|DIRETTRICE|TRAIETTORIA|MACROAMBITO"
    r"|Linea|Ambito|Asse|Priorità|Pilastro|Direttrice|Traiettoria|Macroambito)\s+"
    r"(?:(?:n\.?|N\.)\s*)?"
    r"(?:\d{1,2}|[A-Z]|[IVX]+)\s*[-–—:.)·•]\s*[A-ZÀ-Ý][^.;]{3,120}\Z"
)
"""`LINEA A – Formazione`: a level of the plan also where no style says heading."""
_HEADED = {"area", "strategic", "title"}


def headed(block: Paragraph) -> tuple[Label, str, str] | None:
    """`2. Area 1 – Servizi` as a heading: a level of the plan, whatever number stands before it."""
    bare = OUTLINE.sub("", block.text)
    if not is_heading(block.style):
        if bare != block.text and (found := split_label(bare)) and found[0].field == "area":
            return found if found[0].number and found[2] else None
        line = opening_level(bare) if _LINE_OF_PLAN.match(bare) else None
        return line if line and line[0].field == "area" and line[0].number else None
    found = split_label(bare) if bare != block.text else None
    if found and found[0].field in _HEADED and found[2]:
        return found
    coded_line = _CODED.match(bare) or _DOTTED.match(bare)
    if coded_line:
        label = Label("title", coded_line["code"], key=PLAIN_KEY)
        return label, coded_line["code"], coded_line["rest"]
    level = opening_level(bare)
    if level is None and not split_label(bare) and (unparted := _unparted(bare)):
        return unparted
    return level if level and level[0].field == "area" and level[0].number else None


def _unparted(text: str) -> tuple[Label, str, str] | None:
    """`Area strategica Didattica`, `Obiettivo D.1 Migliorare …`: nothing parts level and title."""
    found = _UNPARTED.match(text)
    label = recognise(found["level"]) if found else None
    if found is None or label is None or label.field not in _HEADED:
        return None
    written = f"{found['level']} {found['code'] or ''}".strip()
    return label._replace(number=found["code"] or ""), written, found["rest"]
