"""Plain texts as people type them: broken lines, tabs, bars and blanks for columns."""

from __future__ import annotations

import pytest

from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.reading import read_document
from traguardo.documents.typed_text import Line, Rows, is_typed, meant

LONG = "Il piano è stato approvato dalla giunta con la deliberazione numero"


def words(text: str) -> list[object]:
    """Lines as strings, tables as lists of rows of cells."""
    return [
        part.text if isinstance(part, Line) else [list(cells) for _, cells in part.rows]
        for part in meant(text.split("\n"))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LONG}\ndodici e vale per tutti", [f"{LONG} dodici e vale per tutti"]),
        (f"{LONG}\n12 del 2025", [f"{LONG} 12 del 2025"]),
        (f"{LONG}.\n\n{LONG[:50]}.\nPoi\ne poi", [f"{LONG}.", f"{LONG[:50]}.", "Poi e poi"]),
        (f"{LONG}\n\ndodici", [LONG, "dodici"]),
        (f"{LONG}\n- una voce\n- due voci", [LONG, "- una voce", "- due voci"]),
        (f"{LONG}\nPeso: 40", [LONG, "Peso: 40"]),
        ("Descrizione:\nSi vuole fare", ["Descrizione: Si vuole fare"]),
        ("Obiettivo: ridurre\n           Tempi", ["Obiettivo: ridurre Tempi"]),
        ("PIANO 2025\nValle Chiara", ["PIANO 2025", "Valle Chiara"]),
        (f"PIANO 2025\napprovato il 9\n\n{LONG}", ["PIANO 2025", "approvato il 9", LONG]),
        ("Uno\nDue", ["Uno", "Due"]),
        (
            "c) Giorni tra la domanda\n   sociale: non più di 20\nd) Altro: 3",
            ["c) Giorni tra la domanda sociale: non più di 20", "d) Altro: 3"],
        ),
        (
            "- Domande. Peso: 40%. Responsabile della\n  rilevazione: ufficio acque",
            ["- Domande. Peso: 40%. Responsabile della rilevazione: ufficio acque"],
        ),
        ("Azioni\nfrequenza: mensile", ["Azioni", "frequenza: mensile"]),
        (f"{LONG}\ndodici: vale per tutti", [f"{LONG} dodici: vale per tutti"]),
        ("- Indicatore: corsi\n  peso: 40%", ["- Indicatore: corsi", "peso: 40%"]),
        ("A\n=====\nB\n- - - -", ["A", "B"]),
    ],
)
def test_lines_are_joined_where_they_were_only_full(text: str, expected: list[object]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("N.\tNome\n1\tTempo", [[["N.", "Nome"], ["1", "Tempo"]]]),
        ("Prima\nN.\tNome\n1\tTempo\nPoi", ["Prima", [["N.", "Nome"], ["1", "Tempo"]], "Poi"]),
        ('N.\tNome\n1\t"Tempo ""medio"""', [[["N.", "Nome"], ["1", 'Tempo "medio"']]]),
        ("| N. | Nome |\n|----|:----|\n| 1 | Tempo |", [[[" N. ", " Nome "], [" 1 ", " Tempo "]]]),
        (
            "Indicatore     Peso   Target\nTempo medio    40%    <= 5\nCosto          60%    10",
            [
                [
                    ["Indicatore", "Peso", "Target"],
                    ["Tempo medio", "40%", "<= 5"],
                    ["Costo", "60%", "10"],
                ]
            ],
        ),
        (
            "   Indicatore     Peso   Target\n   --------\n   Tempo medio    40     <= 5",
            [[["Indicatore", "Peso", "Target"], ["Tempo medio", "40", "<= 5"]]],
        ),
        ("solo\tuna riga", ["solo\tuna riga"]),
        ("due   parole\nuna   sola\ntre   volte", ["due   parole una   sola tre   volte"]),
    ],
)
def test_tabs_bars_and_aligned_blanks_are_cells(text: str, expected: list[object]) -> None:
    assert words(text) == expected


def test_a_row_knows_its_line() -> None:
    (table,) = meant(["", "", "A\tB", "1\t2"])
    assert isinstance(table, Rows)
    assert [number for number, _ in table.rows] == [3, 4]


@pytest.mark.parametrize(
    ("text", "typed"), [("A\n\tB", False), ("A\tB\n\tC", True), ("A", True), ("\n\tA", False)]
)
def test_a_text_whose_cells_open_with_a_tab_was_not_typed(text: str, typed: bool) -> None:
    assert is_typed(text.split("\n")) is typed


def test_a_plan_typed_by_hand_is_read() -> None:
    text = """PIANO DELLA PERFORMANCE 2025
==================================================
OBIETTIVO N. 1 - Ridurre i tempi di rilascio delle carte di identità
                 elettroniche
Responsabile: Anna Bruni
Indicatore 1: giorni medi di attesa      Peso: 60%
   Target: <= 10 giorni
Indicatore 2: aperture straordinarie     Peso: 40%
   Target: almeno 12

OBIETTIVO N. 2 - Mettere in rete le pratiche edilizie
Responsabile: Ufficio tecnico
- Indicatore: pratiche in rete sul totale; peso 100; target 80%
"""
    found = read_document(text.encode(), "piano.txt")
    first, second = plan_to_json(found.plan, found.findings)["operational_objectives"]
    assert first["title"] == "Ridurre i tempi di rilascio delle carte di identità elettroniche"
    assert (first["number"], first["responsible"]) == ("1", "Anna Bruni")
    assert [
        (one["number"], one["name"], one["weight"], one["targets"][0]["text"])
        for one in first["indicators"]
    ] == [
        ("1", "giorni medi di attesa", "60", "<= 10 giorni"),
        ("2", "aperture straordinarie", "40", "almeno 12"),
    ]
    assert (second["number"], second["responsible"]) == ("2", "Ufficio tecnico")
    assert second["indicators"][0]["weight"] == "100"


@pytest.mark.parametrize(
    "prose",
    [
        "L'obiettivo riguarda i tempi delle pratiche e la\nqualità dei servizi.",
        "Il Comune apre un secondo sportello.",
        "Si punta a dimezzare le attese.",
    ],
)
@pytest.mark.parametrize("label", ["Obiettivo strategico B.1 -", "Obiettivo operativo 2:"])
def test_prose_below_a_title_that_fills_its_line_is_not_the_title(label: str, prose: str) -> None:
    title = f"{label} Semplificare il rapporto tra imprese e pubblica amministrazione"
    found = words(f"{title}\n{prose}\nResponsabile: Anna Bruni")
    assert found == [title, prose.replace("\n", " "), "Responsabile: Anna Bruni"]


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Obiettivo 2: Aprire gli sportelli per le imprese nelle sedi di", "La Spezia e Imperia"),
        ("Obiettivo 2: Rilanciare il commercio con le associazioni di", "Imprese e Artigiani"),
    ],
)
def test_a_title_goes_on_in_the_next_line(title: str, rest: str) -> None:
    assert words(f"{title}\n{rest}") == [f"{title} {rest}"]
