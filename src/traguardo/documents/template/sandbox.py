"""Fills a template in; runs in a process of its own (`worker`), which the caller may end."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from decimal import Decimal
from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import ChainableUndefined, Template
from jinja2.exceptions import TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from traguardo.documents.archive import MEBIBYTE
from traguardo.documents.measured_line import number_text
from traguardo.documents.template.checking import (
    FILTERS,
    paragraph,
    problems_in,
    syntax_problem,
)
from traguardo.documents.template.problems import Problem, UnusableTemplate

_LONGEST_TEXT = 64 * MEBIBYTE
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BROKEN = (
    "Word non aprirebbe il documento: una ripetizione comincia in una cella o in un paragrafo e "
    "finisce in un altro. Per ripetere righe scrivere {%tr for … %} e {%tr endfor %} in righe "
    "proprie, per ripetere paragrafi {%p for … %} e {%p endfor %} in paragrafi propri."
)


class _BoundedTemplate(Template):
    """A template whose text stops growing at some size."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        parts, size = [], 0
        for part in self.generate(*args, **kwargs):
            size += len(part)
            if size > _LONGEST_TEXT:
                raise UnusableTemplate([Problem("Il documento diventa troppo grande.")])
            parts.append(part)
        return "".join(parts)


class _Room(ImmutableSandboxedEnvironment):
    """Knows no function, few filters, and looks at every template before it is compiled."""

    template_class = _BoundedTemplate

    def __init__(self) -> None:
        super().__init__(autoescape=True, finalize=_shown, undefined=ChainableUndefined)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.sources: list[str] = []

    def from_string(self, source: Any, *_: Any, **__: Any) -> Template:
        self.sources.append(source)
        try:
            found = problems_in(self.parse(source), source)
        except TemplateSyntaxError as error:
            raise UnusableTemplate([syntax_problem(error, source)]) from error
        except RecursionError as error:
            raise UnusableTemplate([Problem("Un segnaposto è troppo intricato.")]) from error
        if found:
            raise UnusableTemplate(found)
        return super().from_string(source)


class _Document(DocxTemplate):  # type: ignore[misc]
    """Refuses what Word would not open, where the library would guess."""

    def fix_tables(self, xml: str) -> Any:
        etree.fromstring(xml.encode())
        tree = super().fix_tables(xml)
        for table in [one for one in tree.iter(f"{_W}tbl") if one.find(f"{_W}tr") is None]:
            table.addprevious(etree.SubElement(table, f"{_W}p"))
            table.getparent().remove(table)
        for cell in tree.iter(f"{_W}tc"):
            if len(cell) == 0 or cell[-1].tag != f"{_W}p":
                etree.SubElement(cell, f"{_W}p")
        return tree


def filled(template: bytes, context: Mapping[str, Any]) -> bytes:
    """The template as a document; UnusableTemplate where it cannot be filled in."""
    room = _Room()
    try:
        document = _Document(BytesIO(template))
        document.render(dict(context), room, autoescape=True)
        out = BytesIO()
        document.save(out)
    except UnusableTemplate:
        raise
    except (TypeError, ArithmeticError) as error:
        raise UnusableTemplate([_wrong_value(error, room)]) from error
    except (TemplateError, SyntaxError, ValueError, KeyError, AttributeError, IndexError) as error:
        raise UnusableTemplate([Problem(_BROKEN)]) from error
    return out.getvalue()


def _wrong_value(error: BaseException, room: _Room) -> Problem:
    """A comparison with what is no number, at the paragraph it stands in."""
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == "<template>"
    ]
    where = paragraph(room.sources[-1], lines[-1]) if lines and room.sources else ""
    return Problem(
        "Si confronta un numero che può mancare, o un testo: scrivere per esempio "
        "{% if indicatore.grado_numero and indicatore.grado_numero < 90 %}.",
        where,
    )


def _shown(value: Any) -> Any:
    """What an absent number looks like, and how a number is written."""
    if value is None:
        return ""
    return number_text(value) if isinstance(value, Decimal) else value
