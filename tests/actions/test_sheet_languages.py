"""The collection spreadsheet in two languages: each reads what the other wrote."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import Any, get_args

import pytest
from django.utils import translation
from openpyxl import Workbook, load_workbook

from tests.actions.test_filling import (
    BY_DATE,
    EVERY,
    FLOW,
    RATIO,
    State,
    header,
    looked,
    owned,
    put,
    report,
    saved,
    sent,
    states,
    value,
)
from tests.cast import TODAY
from tests.plans import H1
from tests.stage import Stage
from traguardo.actions.filling import collection_workbook
from traguardo.core.targets.words import Language
from traguardo.core.wording import fold
from traguardo.documents.collection.reading import read_collection
from traguardo.documents.collection.words import WORDS

__all__ = ["owned"]
LANGUAGES = get_args(Language)
MADE_AND_READ = [(made, read) for made in LANGUAGES for read in LANGUAGES]


def made_in(stage: Stage, language: str) -> Workbook:
    owner = stage.cast.measurement_owner
    data = collection_workbook(stage.row, H1, owner=owner, by=owner, today=TODAY, language=language)
    return load_workbook(BytesIO(data))


def test_both_languages_have_every_word_and_no_header_means_two_things() -> None:
    italian, english = WORDS["it"], WORDS["en"]
    assert list(italian.headers) == list(english.headers)
    assert italian.absences.keys() == english.absences.keys()
    assert len(italian.instructions) == len(english.instructions)
    names = {(fold(text), name) for one in WORDS.values() for name, text in one.headers.items()}
    assert len({text for text, _name in names}) == len(names)


@pytest.mark.parametrize(("made", "read"), MADE_AND_READ)
def test_what_is_written_in_a_language_is_read_in_either(
    owned: Stage, made: Language, read: Language
) -> None:
    words = WORDS[made]
    book = made_in(owned, made)
    put(owned, book, FLOW, text=41)
    put(owned, book, FLOW, "to_date", words.yes)
    put(owned, book, RATIO, text=9)
    put(owned, book, RATIO, text=12, nth=1)
    put(owned, book, BY_DATE, text=None)
    put(owned, book, BY_DATE, "absence", words.absences["not_applicable"])
    put(owned, book, BY_DATE, "note", "…")
    with translation.override(read):
        found = sent(owned, saved(book))
    assert states(found) == {State.NEW: 3, State.SAME: 2}
    assert [value(owned, one) for one in (FLOW, RATIO)] == [41, 75]
    assert value(owned, BY_DATE).value == "not_applicable"
    again = made_in(owned, read)
    with translation.override(made):
        assert states(looked(owned, saved(again))) == {State.SAME: len(EVERY)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_locks_and_hidden_keys_are_the_same_in_every_language(
    owned: Stage, language: Language
) -> None:
    words = WORDS[language]
    book = made_in(owned, language)
    guide, page = book.worksheets
    assert guide.title == words.guide
    assert [guide.cell(4 + n, 1).value for n in range(len(words.instructions))] == list(
        words.instructions
    )
    top, columns = header(page)
    assert [page.cell(top, at).value for at in columns.values()] == list(words.headers.values())
    assert page.column_dimensions["A"].hidden
    assert page.protection.sheet
    assert page.cell(top + 1, columns["key"]).protection.locked
    assert not page.cell(top + 1, columns["value"]).protection.locked
    rules = page.data_validations.dataValidation
    assert {one.formula1 for one in rules if one.type == "list"} == {
        f'"{words.yes},{words.no}"',
        f'"{",".join(words.absences.values())}"',
    }
    assert {one.error for one in rules} == {words.choose, words.day}


def test_what_is_asked_and_what_was_reported_are_in_the_sheet_s_language(owned: Stage) -> None:
    report(owned, FLOW, 40, to_date=True)
    texts = {}
    for language in LANGUAGES:
        page = made_in(owned, language).worksheets[1]
        top, columns = header(page)
        rows = range(top + 1, page.max_row + 1)
        texts[language] = {
            str(page.cell(row, columns[name]).value)
            for row in rows
            for name in ("wanted", "to_date")
        } | {str(page.cell(2, 2).value).split(" – ")[1]}
    assert {"Il valore", "La data", "sì", f"primo semestre {H1.year}"} <= texts["it"]
    assert {"The value", "The date", "yes", f"first half of {H1.year}"} <= texts["en"]


def test_a_message_is_in_the_readers_language_and_names_the_sheets_column(owned: Stage) -> None:
    book = made_in(owned, "it")
    put(owned, book, FLOW, text="not applicable")
    with translation.override("en"):
        (error,) = looked(owned, saved(book)).errors
    assert "“Se il valore manca”" in error.message
    assert "goes into" in error.message
    book = made_in(owned, "en")
    put(owned, book, FLOW, "absence", "boh")
    (error,) = looked(owned, saved(book)).errors
    assert "not applicable, suspended" in error.message
    assert "non è un motivo" in error.message


@pytest.mark.parametrize(
    ("language", "text", "worth"),
    [
        ("en", "1.234", "1.234"),
        ("en", '"1,234.5"', "1234.5"),
        ("en", '"1,5"', "1.5"),
        ("it", "1.234", "1234"),
        ("it", '"1,5"', "1.5"),
    ],
)
def test_a_text_file_s_numbers_are_read_as_its_language_writes_them(
    owned: Stage, language: Language, text: str, worth: str
) -> None:
    words = WORDS[language]
    page = made_in(owned, language).worksheets[1]
    _top, columns = header(page)
    keys = [str(row[columns["key"] - 1].value) for row in page.iter_rows()]
    key = next(one for one in keys if f"/{owned.indicator(FLOW).pk}/" in one)
    names = [words.headers["key"], words.headers["value"], words.headers["source"]]
    lines = f"{','.join(names)}\n{key},{text},Registro\n"
    sent(owned, lines.encode(), name="r.csv")
    assert value(owned, FLOW) == Decimal(worth)


def test_everybodys_workbook_speaks_to_each_in_their_own_language(owned: Stage) -> None:
    other = owned.cast.objective_owner
    other.language = "en"
    other.save()
    owned.own(FLOW, other)
    settings: dict[str, Any] = {"owner": None, "today": TODAY, "by": owned.cast.planner}
    book = load_workbook(BytesIO(collection_workbook(owned.row, H1, **settings)))
    assert book.sheetnames[:2] == ["Istruzioni", "Instructions"]
    titles = {}
    for page in book.worksheets[2:]:
        top, columns = header(page)
        titles[page.title] = page.cell(top, columns["value"]).value
    assert titles == {str(owned.cast.measurement_owner): "Valore", str(other): "Value"}
    out = BytesIO()
    book.save(out)
    rows = read_collection(out.getvalue(), "r.xlsx")
    assert {one.language for one in rows} == {"it", "en"}
