"""Whatever people paste into a field, every writer prints it."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from traguardo.core.model import Action, Indicator, Objective, Plan, Review, StrategicArea, Target
from traguardo.core.model import DeclaredStatus as Declared
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.hypertext.reader import read_html
from traguardo.documents.opendocument.text import read_odt
from traguardo.documents.spreadsheet.workbook import read_xlsx
from traguardo.documents.txt_reader import read_txt
from traguardo.documents.writing import write_plan_docx, write_plan_pdf
from traguardo.documents.writing.formats import plan_bytes

READERS = {".odt": read_odt, ".xlsx": read_xlsx, ".html": read_html, ".txt": read_txt}
ANYTHING = st.text(st.characters(), max_size=40)


def full_of(text: str) -> Plan:
    """A plan that says `text` in every field that takes words."""
    review = Review(None, Declared.UNSTATED, (), text)
    target = Target(2024, text)
    kpi = Indicator(text, text, text, text, text, text, targets=(target,), reviews=(review,))
    objective = Objective(text, text, actions=(Action(text, text),), indicators=(kpi,))
    return Plan(text, text, (2024,), (StrategicArea(text, text, (objective,)),), (objective,))


@settings(max_examples=40, deadline=None)
@given(ANYTHING)
def test_any_text_is_printed_in_every_format(text: str) -> None:
    plan = full_of(text)
    reader = PdfReader(BytesIO(write_plan_pdf(plan)))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert read_docx(write_plan_docx(plan))
    for suffix, read in READERS.items():
        assert read(plan_bytes(plan, suffix)), suffix
