"""Each field has one reader: the words of a cell to what they state, or to nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.findings import Anchor
from traguardo.core.model import DeclaredStatus, Frequency, Indicator, Kind, WeightGroup
from traguardo.core.targets.nodes import AtLeast, AtMost
from traguardo.documents.plan_reader.colours import meaning
from traguardo.documents.plan_reader.drafts import WrittenTarget
from traguardo.documents.plan_reader.fields.actions import read_action_list, read_actions
from traguardo.documents.plan_reader.fields.amounts import plain_number, read_budget
from traguardo.documents.plan_reader.fields.bodies import administration_of
from traguardo.documents.plan_reader.fields.classified import read_classified, tidy
from traguardo.documents.plan_reader.fields.front import years_of
from traguardo.documents.plan_reader.fields.kpi_targets import read_targets
from traguardo.documents.plan_reader.fields.statuses import Stated, read_status
from traguardo.documents.plan_reader.fields.terms import read_frequency, read_kind, read_weight
from traguardo.documents.plan_reader.weight_groups import infer_weight_group

HERE = Anchor(1, 1, 1)


@pytest.mark.parametrize(
    ("text", "code", "title"),
    [
        ("Cod.016 Commercio estero", "016", "Commercio estero"),
        ("Co.005 Sostegno alle imprese", "005", "Sostegno alle imprese"),
        ("Codice 04 Vigilanza", "004", "Vigilanza"),
        ("Servizi generali (cod 032)", "032", "Servizi generali"),
        ("Servizi generali (032)", "032", "Servizi generali"),
        ("Indirizzo (programma cod. 2)", "002", "Indirizzo"),
        ("Cod. 011Competitività", "011", "Competitività"),
        ("Missione 016 - “Commercio estero” ", "016", "Commercio estero"),
        (" 005– Sostegno", "005", "Sostegno"),
        ("012 -“Regolazione dei mercati”", "012", "Regolazione dei mercati"),
        ("Programma 002 Indirizzo politico", "002", "Indirizzo politico"),
        ("Programma operativo 3: Affari", "003", "Affari"),
        ("Cod 012 Regolazione”", "012", "Regolazione"),
        ("011 -“Competitività", "011", "Competitività"),
        ("Cod.005 Promozione e \ndi politiche", "005", "Promozione e di politiche"),
        ("Commercio estero - cod. 16", "016", "Commercio estero"),
        ("16 Commercio", "016", "Commercio"),
        ("Missione: 12", "012", ""),
        ("Missione “Commercio”", "", "Commercio"),
        ("Commercio", "", "Commercio"),
        ("3 obiettivi", "", "3 obiettivi"),
        ("2019 anno buono", "", "2019 anno buono"),
        ("Azioni “A” e “B”", "", "Azioni “A” e “B”"),
    ],
)
def test_missions_and_programmes(text: str, code: str, title: str) -> None:
    found = read_classified(text)
    assert found is not None
    assert (found.code, found.title, found.text) == (code, title, text)


def test_an_empty_cell_is_no_mission() -> None:
    assert read_classified(" \n") is None


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("“Tutto”", "Tutto"),
        ("«Tutto", "Tutto"),
        ('Tutto"', "Tutto"),
        ("“A” e “B”", "“A” e “B”"),
        ("- Tutto –", "Tutto"),
        ("“", ""),
    ],
)
def test_titles_lose_quotes_without_a_partner(written: str, clean: str) -> None:
    assert tidy(written) == clean


@pytest.mark.parametrize(
    ("text", "amount", "earmarks"),
    [
        ("€ 195.000 di cui € 14.400 per PID", "195000", [("14400", "PID")]),
        ("€ 9.000 di cui € 1.000 per A e € 2.000 per B.", "9000", [("1000", "A"), ("2000", "B")]),
        ("10.000 € (di cui 2.000 per A, 500 per B)", "10000", [("2000", "A"), ("500", "B")]),
        ("€ 5.000 di cui € 100", "5000", [("100", "")]),
        ("€ 5.000 di cui una parte", "5000", []),
        ("0", "0", []),
        ("€ 0,00", "0", []),
        ("Euro 12.500,50", "12500.5", []),
        ("25.000,00=", "25000", []),
        ("€ 1,5 mln", "1500000", []),
        ("EUR 1,500", "1500", []),
        ("15 mila euro", "15000", []),
        ("costo pari a € 3.500 annui", "3500", []),
        ("Proventi € 10 Oneri € 20, in totale € 30", "30", []),
        ("Proventi € 10 Oneri € 20", None, []),
        ("-", None, []),
        ("", None, []),
        ("come da preventivo economico 2019", None, []),
        ("da definire", None, []),
    ],
)
def test_budgets(text: str, amount: str | None, earmarks: list[tuple[str, str]]) -> None:
    found = read_budget(text)
    assert found.text == text
    assert found.amount == (None if amount is None else Decimal(amount))
    assert [(str(part.amount), part.purpose) for part in found.earmarks] == earmarks


@pytest.mark.parametrize(
    ("written", "number"),
    [
        *(("195.000", "195000"), ("12,5", "12.5"), ("12.5", "12.5"), ("1,250.00", "1250")),
        *(("1.250,75", "1250.75"), ("1,250,000", "1250000"), ("1'250", "1250"), ("7", "7")),
    ],
)
def test_numbers_as_people_write_them(written: str, number: str) -> None:
    assert plain_number(written) == Decimal(number)


@given(st.integers(0, 10**9))
def test_italian_thousands_come_back(number: int) -> None:
    assert plain_number(f"{number:,}".replace(",", ".")) == number


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        *(("70%", "70"), ("70", "70"), (" 70 % ", "70"), ("33,3", "33.3"), ("50 su 100", "50")),
        *(("\u200e40%", "40"), ("cento", None), ("50 e 50", None), ("-5", None), ("", None)),
        ("9999999", None),
    ],
)
def test_weights(text: str, weight: str | None) -> None:
    assert read_weight(text) == (None if weight is None else Decimal(weight))


@pytest.mark.parametrize(
    ("text", "frequency"),
    [
        ("semestrale", Frequency.HALF_YEARLY),
        ("6 MESI", Frequency.HALF_YEARLY),
        ("ogni sei mesi", Frequency.HALF_YEARLY),
        ("due volte l’anno", Frequency.HALF_YEARLY),
        ("Mensile", Frequency.MONTHLY),
        ("trimestrale", Frequency.QUARTERLY),
        ("annuale", Frequency.YEARLY),
        ("once a year", Frequency.YEARLY),
        ("semestrale e annuale", None),
        ("quadrimestrale", None),
        ("quando serve", None),
        ("", None),
    ],
)
def test_frequencies(text: str, frequency: Frequency | None) -> None:
    assert read_frequency(text) is frequency


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Efficacia", Kind.EFFECTIVENESS),
        ("efficienza", Kind.EFFICIENCY),
        ("QUALITÀ", Kind.QUALITY),
        ("impatto", Kind.IMPACT),
        ("stato delle risorse", Kind.RESOURCES),
        ("efficacia ed efficienza", None),
        ("altro", None),
    ],
)
def test_kinds(text: str, kind: Kind | None) -> None:
    assert read_kind(text) is kind


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("Azione 1: fare;\nAzione 2 disfare", [("1", "fare;"), ("2", "disfare")]),
        ("AZIONE 1 – fare. Azione 2: dire", [("1", "fare."), ("2", "dire")]),
        ("· Azione n. 3) fare\ne rifare", [("3", "fare\ne rifare")]),
        ("in relazione all’azione 2 si vedrà", []),
        ("Azione", []),
    ],
)
def test_actions_in_a_description(text: str, actions: list[tuple[str, str]]) -> None:
    assert [(one.number, one.text) for one in read_actions(text)] == actions


def test_actions_in_a_cell_of_their_own() -> None:
    numbered = read_action_list("1. fare\n2) dire")
    assert [(one.number, one.text) for one in numbered] == [("1", "fare"), ("2", "dire")]
    assert [one.text for one in read_action_list("fare e dire")] == ["fare e dire"]
    assert read_action_list("") == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("in linea con target", "on_track"),
        ("in linea con target\nL’obiettivo è pienamente raggiunto", "on_track"),
        ("NON IN LINEA con il target", "off_track"),
        ("non risulta in linea", "off_track"),
        ("L’obiettivo è pienamente raggiunto", "achieved"),
        ("Obiettivo raggiunto al 100%", "achieved"),
        ("Obiettivo raggiunto al 40%", "unstated"),
        ("non ancora raggiunto", "off_track"),
        ("parzialmente raggiunto", "at_risk"),
        ("a rischio", "at_risk"),
        ("L’obiettivo è in linea con la programmazione", "on_track"),
        ("not on track", "off_track"),
        ("achieved", "achieved"),
        ("delibera n. 5", "unstated"),
        ("", "unstated"),
    ],
)
def test_statuses_by_their_words(text: str, status: str) -> None:
    assert read_status(text).status == status


def test_a_narrative_states_its_status_last() -> None:
    text = "I dati non erano in linea.\nObiettivo raggiunto al 100%"
    assert read_status(text, last=True).status is DeclaredStatus.ACHIEVED
    assert read_status(text).status is DeclaredStatus.OFF_TRACK


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Revisione  risorse finanziarie", ["resources_revised"]),
        ("revisione obiettivo", ["objective_revised"]),
        (
            "rimodulazione del target e revisione del budget",
            ["resources_revised", "objective_revised"],
        ),
        ("nessuna revisione dell’obiettivo", []),
        ("in linea", []),
    ],
)
def test_marks_that_are_changes(text: str, flags: list[str]) -> None:
    assert [flag.value for flag in read_status(text).flags] == flags


def test_colours_mean_what_the_legend_says_or_what_they_mean_everywhere() -> None:
    legend = {"00B0F0": Stated(DeclaredStatus.ACHIEVED), "FF0000": Stated(DeclaredStatus.AT_RISK)}
    assert meaning("00B0F0", legend).status is DeclaredStatus.ACHIEVED
    assert meaning("0070C0", legend).status is DeclaredStatus.ACHIEVED
    assert not meaning("00B050", legend)
    assert meaning("00B050", {}).status is DeclaredStatus.ON_TRACK
    assert meaning("C00000", {}).status is DeclaredStatus.OFF_TRACK
    assert meaning("FFC000", {}).status is DeclaredStatus.AT_RISK
    assert meaning("F40B00", {}).status is DeclaredStatus.OFF_TRACK
    for nothing in ("D9D9D9", "000000", "zzzzzz", "FF00FF"):
        assert not meaning(nothing, {})


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("PIANO PERFORMANCE 2019/2021-MONITORAGGIO", (2019, 2020, 2021)),
        ("triennio 2020-22", (2020, 2021, 2022)),
        ("Piano 2020 – 2022", (2020, 2021, 2022)),
        ("Piano 2023", (2023,)),
        ("Decreto 150/2009", (2009,)),
        ("2019/1999", (2019,)),
        ("Piano", ()),
    ],
)
def test_years_of_a_title(text: str, years: tuple[int, ...]) -> None:
    assert years_of(text) == years


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["la Camera di Commercio di Brindisi pubblica"], "Camera di Commercio di Brindisi"),
        (
            ["CAMERA DI COMMERCIO DI LECCE", "Camera di Commercio di Lecce"],
            "Camera di Commercio di Lecce",
        ),
        (
            ["Camera di Commercio della Maremma e del Tirreno"],
            "Camera di Commercio della Maremma e del Tirreno",
        ),
        (["CAMERA DI COMMERCIO DI BARI PIANO PERFORMANCE"], "CAMERA DI COMMERCIO DI BARI"),
        (["Camera di commercio Chieti Pescara."], "Camera di commercio Chieti Pescara"),
        (
            ["Camera di Commercio Industria Artigianato e Agricoltura di Pisa"],
            "Camera di Commercio Industria Artigianato e Agricoltura di Pisa",
        ),
        (["Comune di Alba", "la provincia di Cuneo"], "Comune di Alba"),
        (["CCIAA di Brindisi", "Provincia di Bari"], "CCIAA di Brindisi"),
        (["la camera di commercio anche per"], ""),
        (
            ["Camera di commercio di Alba – Allegato E alla deliberazione n. 15 del 2 maggio"],
            "Camera di commercio di Alba",
        ),
        (["Camera di commercio di Pordenone - Udine"], "Camera di commercio di Pordenone - Udine"),
        ([], ""),
    ],
)
def test_the_administration_is_the_body_named_most(texts: list[str], name: str) -> None:
    assert administration_of(texts) == name


def test_bare_numbers_are_read_by_the_kind_of_thing() -> None:
    (time,) = read_targets(
        [WrittenTarget("15", 2020, HERE)], name="Tempo medio", algorithm="", unit=""
    )
    (share,) = read_targets(
        [WrittenTarget("15", None, HERE)], name="Imprese", algorithm="", unit=""
    )
    assert (time.year, type(time.reading), time.text) == (2020, AtMost, "15")
    assert (share.year, type(share.reading)) == (None, AtLeast)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anno:2019—si\nAnno:2020—si", [(2019, "Anno:2019—si"), (2020, "Anno:2020—si")]),
        ("2019: 5; 2020: 6", [(2019, "2019: 5"), (2020, "2020: 6")]),
        ("entro il 31/12/2019", [(None, "entro il 31/12/2019")]),
        ("mah", [(None, "mah")]),
    ],
)
def test_a_cell_of_several_years_gives_a_target_for_each(
    text: str, expected: list[tuple[int | None, str]]
) -> None:
    found = read_targets([WrittenTarget(text, None, HERE)], name="A", algorithm="", unit="")
    assert [(target.year, target.text) for target in found] == expected


def kpis(*weights: tuple[str, int | None]) -> list[Indicator]:
    return [
        Indicator(number=number, weight=None if weight is None else Decimal(weight))
        for number, weight in weights
    ]


@pytest.mark.parametrize(
    ("weights", "group"),
    [
        ([("1.1", 50), ("2.1", 50)], WeightGroup.OBJECTIVE),
        ([("1.1", 100), ("2.1", 100)], WeightGroup.ACTION),
        ([("1", 100), ("2.1", 50), ("2.2", 50)], WeightGroup.ACTION),
        ([("1.1", 100), ("1.2", 100)], WeightGroup.OBJECTIVE),
        ([("1.1", None)], WeightGroup.OBJECTIVE),
        ([], WeightGroup.OBJECTIVE),
    ],
)
def test_the_group_within_which_weights_make_a_hundred(
    weights: list[tuple[str, int | None]], group: WeightGroup
) -> None:
    assert infer_weight_group(kpis(*weights)) is group
