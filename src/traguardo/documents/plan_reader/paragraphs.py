"""Paragraphs outside tables to entries: labels, levels, lines that say several things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from traguardo.documents.blocks import Paragraph, is_heading
from traguardo.documents.plan_reader.acronyms import explains
from traguardo.documents.plan_reader.assembly import SAID_ONCE
from traguardo.documents.plan_reader.assigned_lines import assigns
from traguardo.documents.plan_reader.captions import is_caption, lists_columns
from traguardo.documents.plan_reader.codes import PLAIN, PLAIN_KEY, coded
from traguardo.documents.plan_reader.continued_rows import is_line_going_on
from traguardo.documents.plan_reader.entries import Entry, Heading, Labelled
from traguardo.documents.plan_reader.fields.both_classes import classes_in_line, money_behind
from traguardo.documents.plan_reader.fields.front import is_title
from traguardo.documents.plan_reader.headed_lines import OUTLINE, headed
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.lone_levels import level_alone
from traguardo.documents.plan_reader.office_tables import may_name_office
from traguardo.documents.plan_reader.owners import office_said
from traguardo.documents.plan_reader.parts import numbered_part
from traguardo.documents.plan_reader.running_lists import listed_in_line
from traguardo.documents.plan_reader.segments import LIST_MARK, Segment, measured, segments
from traguardo.documents.plan_reader.told_facts import told_indicators
from traguardo.documents.plan_reader.told_measures import told_measure
from traguardo.documents.vocabulary import Label, recognise, recognise_column
from traguardo.documents.vocabulary_words import plain

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
    r"(?:obiettivi|indicatori|objectives|goals|indicators|kpis"
    r"|obb?(?:iett)?\.?\s+(?:strategici|operativi|gestionali|specifici|annuali))\b"
)
"""`Indicatori 25-27`, `Ob. strategici`: a part that holds several."""
_OF_SEVERAL = re.compile(r"\b(?:degli|dei|of the)\s+(?:obiettivi|objectives|goals)\b")
"""`2. Struttura degli obiettivi`."""
_CHAPTER = re.compile(
    r"(?:(?:le|gli|the|schede|elenco|quadro|riepilogo|sintesi|dettaglio|degli|dei|delle|di|list|"
    r"summary|overview|details?|of|operational|strategic|annual)\s+)*"
    r"(?:obiettivi|indicatori|objectives|goals|indicators|measures|kpis"
    r"|kpi(?=\s+(?:strategici|operativi|generali|annuali|degli|dei|delle|per|of)\b)"
    r"|schede(?=\s+(?:di\s+)?(?:obiettivo|indicatore|progetto)\b)"
    r"|(?:objective|goal|indicator)\s+(?:sheets|cards|forms))\b.*",
    re.DOTALL,
)
"""`Obiettivi strategici: risultati raggiunti`, `Schede degli obiettivi operativi`: a part of the
document, that names no objective."""
_VERB = re.compile(
    r"(?<!\bche )(?<!\bcui )(?<!\bquali )(?<!\bwho )(?<!\bthat )(?<!\bwhich )"
    r"\b(?:è|sono|risulta\w*|viene|vengono|ha|hanno|sarà|saranno|verrà|verranno|si\s+registra\w*|is|are|was|were|has|have)\b",
    re.IGNORECASE,
)
"""What a sentence has and the name of an indicator has not, but in a clause."""
_SUBJECT = re.compile(
    r"\W*(?:(?:il|lo|la|l['’]|le|gli)\s*(?:agenzia|ente|comune|provincia|regione|citt[aà]|camera|azienda|universit[aà]|ateneo"
    r"|unione|consorzio|istituto|ministero|amministrazion[ei]|giunta|azione|piano|strategia|attivit[aà])\b"
    r"|nel\s+(?:triennio|corso|periodo)\b|nell['’]\s*(?:anno|ambito)\b|(?:di|qui)\s+seguito\b|come\s+(?:indicato|previsto|noto)\b"
    r"|the\s+(?:agency|council|university|authority|plan|strategy|administration)\b)",
    re.IGNORECASE,
)
"""What a sentence is about, and no indicator: `L'Agenzia riduce i tempi, con un target del …`."""
_ADDRESS = re.compile(
    r"\W*(?:e\s+)?(?:p\.?\s?c\.?[:,]?\s+)?(?:al|allo|alla|all|ai|agli|alle|to the)\b(?!.*\?)"
)
"""`Alla Direzione Amministrativa`, `To the Director`: to whom a letter goes, not a label."""
_PART = re.compile(r"\s*[A-Z]{1,2}\.\d{1,2}\s+[A-ZÀ-Ý]")
"""`A.6 Comportamenti organizzativi (peso 20%)`: a part of the document."""
_SHARED_BY_ALL = re.compile(
    r"\W*(?:tutt[ei]\s+(?:i|le|gli)\s+(?:settori|servizi|uffici|aree|dirigenti|strutture)|comun[ei]\s+a)\b",
    re.IGNORECASE,
)
"""`OBIETTIVO TRASVERSALE – TUTTI I SETTORI`: whose the next objectives are, not one of them."""
_OF_KPI = re.compile(r"\AKPI\s+(?=\w)", re.IGNORECASE)
"""`KPI A.1.1: …`: the word is what it is, not a part of its code, as in `KPI1`."""
_TITLE_WORDS = {"titolo", "title"}
_OWNERS = {"responsible", "objective_owner"}
_SEVERAL = 2
_BULLET = re.compile(r"^\s*[-–—•·▪*oþ]\s+")


def read_paragraph(block: Paragraph) -> Iterator[Entry]:
    """The entries of a paragraph: one, or as many as it says things."""
    if is_line_going_on(block.text) or is_caption(block.text, block.style):
        yield Heading(block.text, block.anchor)
        return
    lines = block.text.split("\n")
    if len(lines) > 1 and (all(map(_says_one, lines)) or _is_named_and_told(lines)):
        for line in lines:
            yield from _line(replace(block, text=line.strip()))
    else:
        yield from _line(block)


def _says_one(line: str) -> bool:
    """A line of several that states a field: `Missione 03, Programma 01` among labels, too."""
    return _opens_with_label(line) or classes_in_line(line) is not None


def _is_named_and_told(lines: Sequence[str]) -> bool:
    """`• Utenti ricevuti`, and below it a line each for formula, weight and target."""
    _, *others = lines
    return len(others) >= _SEVERAL and all(map(_says_one, others))


def _opens_with_label(line: str) -> bool:
    """`Ufficio: …` and `Responsabile: …`, broken into lines inside one paragraph."""
    before, colon, after = line.partition(":")
    return bool(colon and after.strip()) and recognise(before) is not None


def _line(block: Paragraph) -> Iterator[Entry]:
    if listed := listed_in_line(block):
        yield listed
        return
    if explains(block.text) or assigns(block.text) or _tells(block.text):
        yield Heading(block.text, block.anchor, block.style)
        return
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
        number = _OF_KPI.sub("", code.code)
        label = Label(field, number, key=PLAIN_KEY if field != code.field else "")
        yield Labelled(label, code.rest, block.anchor, code.code, block.anchor, outside=True)
        return
    yield _one(block)


def _tells(text: str) -> bool:
    """Whether sentences tell of an indicator, or how it is measured."""
    return bool(told_measure(text) or told_indicators(text))


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
    """`Settore 1` or `Monitoraggio semestrale 2026` as a heading: the line below is no value.

    Nor is it of `Direzione Amministrativa`, the name of an office.
    """
    if not is_heading(block.style):
        return False
    titled = label.field == "review" and is_title(block.text, block.style)
    office = bool(label.number) or may_name_office(block.text)
    return titled or (label.field in SAID_ONCE and office)


def _is_chapter(block: Paragraph) -> bool:
    bare = OUTLINE.sub("", block.text)
    styled = is_heading(block.style) and _CHAPTER.fullmatch(plain(bare)) is not None
    return styled or numbered_part(block.text)


def _is_signature(found: tuple[Label, str, str], text: str) -> bool:
    """`Il Direttore`, with a name below or beside it: who signs, not who answers for a goal."""
    label, written, _ = found
    if _SIGNS.match(text):
        return True
    after = text[text.find(written) + len(written) :].lstrip()
    return label.field == "objective_owner" and not after.startswith((":", "="))


def _measures(said: Sequence[Segment]) -> bool:
    """Whether a line without an opening label is an indicator: it states its target or weight."""
    return any(one.label and one.label.field in {"target", "weight"} for one in said)


def _promises(said: Sequence[Segment]) -> bool:
    return any(one.label and one.label.field == "target" for one in said)


def _is_sentence(opening: Segment, text: str) -> bool:
    """`Nel semestre sono state aperte tre sedi, target 10 al …`: prose that speaks of targets."""
    told = _VERB.search(opening.value) or _SUBJECT.match(opening.value)
    return ":" not in text and told is not None


def _opens_part(block: Paragraph) -> Labelled | None:
    """A line that only opens what follows: `Indicatori e valori attesi 2025`."""
    if _LISTING.fullmatch(block.text) is None:
        return None
    place = block.anchor
    return Labelled(Label("name"), "", place, block.text, place, outside=True)


def _is_shared(found: tuple[Label, str, str]) -> bool:
    return found[0].field == "title" and _SHARED_BY_ALL.match(found[2] or "") is not None


def _speaks_of_several(found: tuple[Label, str, str]) -> bool:
    """`KPI degli obiettivi strategici – Monitoraggio al 30 settembre`: a part of the document."""
    label, written, value = found
    if value and _PLURAL.match(plain(OUTLINE.sub("", written))) and lists_columns(value):
        return True
    return label.field in {"title", "strategic"} and bool(_OF_SEVERAL.search(plain(written)))


def _one(block: Paragraph) -> Entry:
    words = plain(block.text)
    if _SECTION.fullmatch(words) or _is_chapter(block) or _ADDRESS.match(words):
        return Heading(block.text, block.anchor, block.style)
    if not is_heading(block.style) and (part := _opens_part(block)):
        return part
    if office := office_said(block):
        return office._replace(outside=True)
    alone = level_alone(block.text)
    found = None if alone else headed(block) or split_label(block.text)
    if found and (_is_shared(found) or _speaks_of_several(found)):
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
    whole = alone or recognise(block.text)
    if whole and not (whole.misspelt or _is_several(whole, block.text) or _is_part(whole, block)):
        return Labelled(whole, None, block.anchor, block.text, block.anchor, outside=True)
    return Heading(block.text, block.anchor, block.style)
