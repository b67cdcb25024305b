"""Paragraphs outside tables to entries: labels, levels, lines that say several things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from traguardo.documents.blocks import Paragraph, is_heading
from traguardo.documents.plan_reader.assembly import SAID_ONCE
from traguardo.documents.plan_reader.banners import opening_level
from traguardo.documents.plan_reader.codes import PLAIN, PLAIN_KEY, coded
from traguardo.documents.plan_reader.entries import Entry, Heading, Labelled
from traguardo.documents.plan_reader.fields.both_classes import classes_in_line, money_behind
from traguardo.documents.plan_reader.fields.front import is_title
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.owners import office_said
from traguardo.documents.plan_reader.segments import LIST_MARK, Segment, measured, segments
from traguardo.documents.vocabulary import Label, recognise, recognise_column
from traguardo.documents.vocabulary_words import plain

_OUTLINE = re.compile(r"\A\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}\s*[.)–-]?|[IVX]{1,4}[.)])\s+(?=\S)")
_CODED = re.compile(
    r"\s*(?:obiettivo\s+)?(?!(?:FASE|TAB|ALL|ART|PAR|CAP|SEZ|FIG|PAG|VOL|NR?|NUM|DL|DM|LR?|GR)\b)"
    r"(?P<code>[A-Z]{1,4}[. _-]?\d{1,2}(?:\.\d{1,2}){0,3})"
    r"\s*[-–—:.]\s+(?P<rest>[^\W\d].*)",
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
_SECTION = re.compile(
    r"\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,4}|[a-z])[.)]?\s*[-–—]?\s*"
    r"(?:gli\s+|the\s+|(?:operational|strategic|annual)\s+)?(?:obiettivi|indicatori|objectives|goals|indicators|measures|kpis)\b[^:;]{0,60}"
)
"""`2.2.1 Obiettivi strategici`: the number is the section's, the plural promises several."""
_SIGNS = re.compile(
    r"\s*(?:f\.?\s?to\s+)?(?:il|la|l['’])\s*(?:direttor|dirigent|segretari|president|sindac)",
    re.IGNORECASE,
)
_PLACE_AND_DATE = re.compile(
    r"\s*(?:[A-ZÀ-Ý][\w'’ ]{2,40},?\s+)?(?i:(?:lì|il|addì),?\s+)?\d{1,2}[°º]?"
    r"(?:\s+[a-zà-ÿ]{3,10}\s+|\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)(?:20)?\d\d\W*"
)
"""`Borgo Alto, lì 3 marzo 2026`: what follows signs the document."""
_LISTING = re.compile(
    r"\W*indicatori\s+e\s+(?:(?:valori|risultati)\s+(?:attesi|obiettivo)|target)(?:\s+20\d\d)?\W*",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?=[^\W\d])")
_PLURAL = re.compile(
    r"\s*(?:(?:operational|strategic|annual|key)\s+)*"
    r"(?:obiettivi|indicatori|objectives|goals|indicators|kpis)\b"
)
"""`Indicatori 25-27` counts nothing."""
_OF_SEVERAL = re.compile(r"\b(?:degli|dei|of the)\s+(?:obiettivi|objectives|goals)\b")
"""`2. Struttura degli obiettivi`."""
_CHAPTER = re.compile(
    r"(?:(?:le|gli|the|schede|elenco|quadro|riepilogo|sintesi|dettaglio|degli|dei|delle|di|list|"
    r"summary|overview|details?|of|operational|strategic|annual)\s+)*"
    r"(?:obiettivi|indicatori|objectives|goals|indicators|measures|kpis"
    r"|schede(?=\s+(?:di\s+)?(?:obiettivo|indicatore|progetto)\b)"
    r"|(?:objective|goal|indicator)\s+(?:sheets|cards|forms))\b.*",
    re.DOTALL,
)
"""`Obiettivi strategici: risultati raggiunti`, `Schede degli obiettivi operativi`: a part of the
document, that names no objective."""
_VERB = re.compile(
    r"(?<!che )(?<!cui )(?<!quali )(?<!who )(?<!that )(?<!which )"
    r"\b(?:è|sono|risulta\w*|viene|vengono|ha|hanno|sarà|saranno|verrà|verranno|si\s+registra\w*|is|are|was|were|has|have)\b",
    re.IGNORECASE,
)
"""What a sentence has and the name of an indicator has not, but in a clause."""
_ADDRESS = re.compile(
    r"\W*(?:e\s+)?(?:p\.?\s?c\.?[:,]?\s+)?(?:al|allo|alla|all|ai|agli|alle|to the)\b(?!.*\?)"
)
"""`Alla Direzione Amministrativa`, `To the Director`: to whom a letter goes, not a label."""
_UNPARTED = re.compile(
    r"(?P<level>(?i:(?:area|linea|ambito|asse)\s+strategic[ao]|obiettivo(?:\s+(?:strategico|operativo|"
    r"gestionale|specifico))?|strategic\s+(?:area|objective|goal)|(?:operational\s+)?objective))\s+"
    r"(?:(?P<code>[A-Z]{0,3}[.\s-]?\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+)?"
    r"(?P<rest>(?![A-Z]\s*[-–—:.)]|(?i:comun[ei]|trasversal|general|individual)\w*\b)[A-ZÀ-Ý“«][^:]{3,})"
)
_LINE_OF_PLAN = re.compile(
    r"\s*(?:LINEA|AMBITO|ASSE|PRIORITÀ|PILASTRO|Linea|Ambito|Asse|Priorità|Pilastro)\s+"
    r"(?:\d{1,2}|[A-Z]|[IVX]+)\s*[-–—:]\s*[A-ZÀ-Ý][^.;]{3,120}\Z"
)
"""`LINEA A – Formazione`: a level of the plan also where no style says heading."""
_PART = re.compile(r"\s*[A-Z]{1,2}\.\d{1,2}\s+[A-ZÀ-Ý]")
"""`A.6 Comportamenti organizzativi (peso 20%)`: a part of the document."""
_SHARED_BY_ALL = re.compile(
    r"\W*(?:tutt[ei]\s+(?:i|le|gli)\s+(?:settori|servizi|uffici|aree|dirigenti|strutture)|comun[ei]\s+a)\b",
    re.IGNORECASE,
)
"""`OBIETTIVO TRASVERSALE – TUTTI I SETTORI`: whose the next objectives are, not one of them."""
_TITLE_WORDS = {"titolo", "title"}
_OWNERS = {"responsible", "objective_owner"}
_HEADED = {"area", "strategic", "title"}
_BULLET = re.compile(r"^\s*[-–—•·▪*oþ]\s+")


def read_paragraph(block: Paragraph) -> Iterator[Entry]:
    """The entries of a paragraph: one, or as many as it says things."""
    lines = block.text.split("\n")
    if len(lines) > 1 and all(map(_opens_with_label, lines)):
        for line in lines:
            yield from _line(replace(block, text=line.strip()))
    else:
        yield from _line(block)


def _opens_with_label(line: str) -> bool:
    """`Ufficio: …` and `Responsabile: …`, broken into lines inside one paragraph."""
    before, colon, after = line.partition(":")
    return bool(colon and after.strip()) and recognise(before) is not None


def _line(block: Paragraph) -> Iterator[Entry]:
    said = segments(_BULLET.sub("", block.text))
    if said and not said[0].label and _measures(said):
        said = () if _is_sentence(said[0], block.text) else measured(block.text)
    if classes := classes_in_line(block.text):
        place, (mission, programme) = block.anchor, classes
        programme, money = money_behind(programme)
        yield Labelled(Label("mission"), mission, place, mission, place, outside=True)
        yield Labelled(Label("programme"), programme, place, programme, place, outside=True)
        if money:
            yield Labelled(Label("budget"), money, place, "", place, outside=True)
        return
    if said and not said[0].label and _PART.match(block.text) and not _promises(said):
        yield Heading(block.text, block.anchor, block.style)
        return
    if said and (said[0].label or _measures(said)):
        for label, written, value in said:
            named = label or Label("name", _marked(block.text))
            numbered = None if label else _NUMBER_FIRST.match(value)
            if numbered:
                named, value = Label("name", numbered.group(1)), value[numbered.end() :]
            yield Labelled(named, value, block.anchor, written, block.anchor, outside=True)
        return
    if said and _PLACE_AND_DATE.fullmatch(said[0].value):
        yield Heading(block.text, block.anchor, block.style)
        return
    if said and all(one.label and one.label.field in _OWNERS for one in said[1:]):
        yield Heading(said[0].value, block.anchor, block.style)
        for label, written, value in said[1:]:
            if label is not None:
                yield Labelled(label, value, block.anchor, written, block.anchor, outside=True)
        return
    code = coded(block.text)
    if code and code.rest:
        field = "title" if code.field == PLAIN else code.field
        label = Label(field, code.code, key=PLAIN_KEY if field != code.field else "")
        yield Labelled(label, code.rest, block.anchor, code.code, block.anchor, outside=True)
        return
    yield _one(block)


def _marked(text: str) -> str:
    """The number or letter of an item, `b) Utenti ricevuti`."""
    found = LIST_MARK.match(text)
    return (found["number"] or "") if found else ""


def _is_several(label: Label, text: str) -> bool:
    """`Obiettivi strategici 2026-2028`, `Report degli obiettivi`: a part of the document."""
    if label.field in {"title", "strategic", "review"} and _OF_SEVERAL.search(plain(text)):
        return True
    dated = bool(label.number) or label.year is not None
    return bool(_PLURAL.match(plain(text))) and (dated or label.field in {"strategic", "title"})


def _is_part(label: Label, block: Paragraph) -> bool:
    """`Settore 1` or `Monitoraggio semestrale 2026` as a heading: the line below is no value."""
    if not is_heading(block.style):
        return False
    titled = label.field == "review" and is_title(block.text, block.style)
    return titled or (label.field in SAID_ONCE and bool(label.number))


def _is_chapter(block: Paragraph) -> bool:
    bare = _OUTLINE.sub("", block.text)
    return is_heading(block.style) and _CHAPTER.fullmatch(plain(bare)) is not None


def _is_signature(found: tuple[Label, str, str], text: str) -> bool:
    """`Il Direttore`, with a name below or beside it: who signs, not who answers for a goal."""
    label, written, _ = found
    if _SIGNS.match(text):
        return True
    after = text[text.find(written) + len(written) :].lstrip()
    return label.field == "objective_owner" and not after.startswith((":", "="))


def _headed(block: Paragraph) -> tuple[Label, str, str] | None:
    """`2. Area 1 – Servizi` as a heading: a level of the plan, whatever number stands before it."""
    if not is_heading(block.style):
        line = opening_level(block.text) if _LINE_OF_PLAN.match(block.text) else None
        return line if line and line[0].field == "area" and line[0].number else None
    bare = _OUTLINE.sub("", block.text)
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


def _measures(said: Sequence[Segment]) -> bool:
    """Whether a line without an opening label is an indicator: it states its target or weight."""
    return any(one.label and one.label.field in {"target", "weight"} for one in said)


def _promises(said: Sequence[Segment]) -> bool:
    return any(one.label and one.label.field == "target" for one in said)


def _is_sentence(opening: Segment, text: str) -> bool:
    """`Nel semestre sono state aperte tre sedi, target 10 al …`: prose that speaks of targets."""
    return ":" not in text and _VERB.search(opening.value) is not None


def _opens_part(block: Paragraph) -> Labelled | None:
    """A line that only opens what follows: `Indicatori e valori attesi 2025`."""
    if _LISTING.fullmatch(block.text) is None:
        return None
    place = block.anchor
    return Labelled(Label("name"), "", place, block.text, place, outside=True)


def _one(block: Paragraph) -> Entry:
    words = plain(block.text)
    if _SECTION.fullmatch(words) or _is_chapter(block) or _ADDRESS.match(words):
        return Heading(block.text, block.anchor, block.style)
    if not is_heading(block.style) and (part := _opens_part(block)):
        return part
    if office := office_said(block):
        return office._replace(outside=True)
    found = _headed(block) or split_label(block.text)
    if found and found[0].field == "title" and _SHARED_BY_ALL.match(found[2] or ""):
        return Heading(block.text, block.anchor, block.style)
    if found and not _is_signature(found, block.text):
        label, written, value = found
        place = block.anchor
        return Labelled(label, value, place, written, place, outside=True)
    bare, colon, rest = block.text.partition(":")
    if colon and plain(bare).strip() in _TITLE_WORDS and rest.strip():
        label, place = Label("title"), block.anchor
        return Labelled(label, rest.strip(), place, bare.strip(), place, outside=True)
    listing = recognise_column(block.text) if block.text.rstrip().endswith(":") else None
    if listing and listing.field == "actions":
        place = block.anchor
        return Labelled(listing, "", place, block.text.rstrip(" :"), place, outside=True)
    whole = recognise(block.text)
    if whole and not (whole.misspelt or _is_several(whole, block.text) or _is_part(whole, block)):
        return Labelled(whole, None, block.anchor, block.text, block.anchor, outside=True)
    return Heading(block.text, block.anchor, block.style)
