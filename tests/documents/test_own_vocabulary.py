"""An office adds its own labels in a file; without it they are notes, with it they are fields."""

from __future__ import annotations

import pytest

from traguardo.documents.own_vocabulary import LIMIT, UnusableVocabulary, read_vocabulary
from traguardo.documents.reading import read_document
from traguardo.documents.vocabulary import OwnWord, recognise, recognise_column, speaking

CARD = b"""
<h1>Piano della performance 2026</h1>
<table><tr><td>Obiettivo operativo</td><td>Sportello estero</td></tr>
<tr><td>Nome indicatore</td><td>Imprese assistite</td></tr>
<tr><td>Peso</td><td>100</td></tr>
<tr><td>Livello promesso</td><td>&gt;= 50</td></tr></table>
"""
FILE = b"[fields.target]\nlabels = ['Livello promesso']\n"


def test_an_unknown_label_is_a_field_only_with_the_file() -> None:
    (without,) = read_document(CARD, "piano.html").plan.operational_objectives
    assert without.indicators[0].targets == ()
    (card,) = read_document(
        CARD, "piano.html", read_vocabulary(FILE, "v.toml")
    ).plan.operational_objectives
    assert [one.text for one in card.indicators[0].targets] == [">= 50"]


def test_one_office_does_not_teach_another() -> None:
    with speaking([OwnWord("target", "Livello promesso")]):
        assert recognise("LIVELLI PROMESSI 2026").field == "target"  # type: ignore[union-attr]
    assert recognise("LIVELLI PROMESSI 2026") is None
    with speaking([OwnWord("source", "Livello promesso")]):
        assert recognise("LIVELLI PROMESSI 2026").field == "source"  # type: ignore[union-attr]


def test_what_the_office_says_counts_before_the_usual_words() -> None:
    with speaking([OwnWord("cost_centre", "Area"), OwnWord("source", "Peso")]):
        assert recognise_column("Area").field == "cost_centre"  # type: ignore[union-attr]
        assert recognise("Peso").field == "source"  # type: ignore[union-attr]
        assert recognise("Peso indicatore").field == "weight"  # type: ignore[union-attr]


def test_a_bare_word_can_be_kept_to_columns() -> None:
    with speaking([OwnWord("source", "Dove", column=True)]):
        assert recognise("Dove") is None
        assert recognise_column("Dove").field == "source"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "written",
    [
        "[fields.target]\nlabels = '''\nLivello promesso\n\nImpegno\n'''",
        "\ufeff[fields.target]\r\nlabels = ['Livello promesso', 'Impegno']\r\n",
    ],
)
def test_labels_are_a_list_or_a_text_with_one_a_line(written: str) -> None:
    found = read_vocabulary(written.encode(), "v.toml")
    assert found == (OwnWord("target", "Livello promesso"), OwnWord("target", "Impegno"))


def test_a_file_saved_by_windows_is_read() -> None:
    written = "[fields.description]\nlabels = ['Perché lo facciamo']"
    for encoding in ("cp1252", "utf-16"):
        assert read_vocabulary(written.encode(encoding), "v.toml") == (
            OwnWord("description", "Perché lo facciamo"),
        )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "non contiene etichette"),
        (b"[fields.target]\n", "non contiene etichette"),
        (b"[fields.target]\nlabels = [\n", "non \u00e8 scritto in TOML"),
        (b"[fields.target]\nlabels == 'x'", "riga 2, colonna 9"),
        (b"[fields.objetivo]\nlabels = ['x']", "riga 1: il campo \u00abobjetivo\u00bb non esiste"),
        (b"[fields.objetivo]\nlabels = ['x']", "area, strategic, mission"),
        (b"[campi.target]\nlabels = ['x']", "riga 1: \u00abcampi\u00bb non si usa"),
        (b"[fields.target]\n\nlabel = ['x']", "riga 3: \u00ablabel\u00bb non si usa"),
        (b"[fields.target]\nlabels = 3", "riga 2: \u00ablabels\u00bb \u00e8 una lista"),
        (b"fields = 3", "scrivere [fields.CAMPO]"),
        (b"[fields]\ntarget = 3", "riga 2: scrivere [fields.target]"),
        (b"[fields.target]\nlabels = ['di cui']", None),
        (b"[fields.target]\nlabels = ['del']", "non ha parole che la distinguano"),
        (b"[fields.target]\nlabels = ['" + b"a" * 300 + b"']", "pi\u00f9 lunga di 200 caratteri"),
        (
            b"[fields.target]\nlabels = ['Livello']\n[fields.source]\nlabels = ['Livelli']",
            "riga 4: l'etichetta \u00abLivelli\u00bb sta sotto due campi, target e source",
        ),
        (b"\x00\x01\x02\x03PK" * 50, "non \u00e8 un testo"),
        (b"#" * (LIMIT + 1), "troppo grande"),
    ],
)
def test_a_bad_file_says_where_and_why(data: bytes, said: str | None) -> None:
    if said is None:
        assert read_vocabulary(data, "v.toml")
        return
    with pytest.raises(UnusableVocabulary) as refusal:
        read_vocabulary(data, "v.toml")
    assert "v.toml" in str(refusal.value)
    assert said in str(refusal.value)
