"""What the pages show of a plan."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import Cast
from tests.web.conftest import Login
from tests.web.example import example_plan, stored
from traguardo.core.findings import Anchor, Finding, Severity
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Plan
from traguardo.web.pages.indicator import chance


@pytest.fixture
def browser(enter: Login, cast: Cast) -> Client:
    return enter(cast.planner)


def text_of(browser: Client, name: str, *ids: int, **query: str) -> str:
    """The page as a reader sees it: without tags, blanks evened out."""
    page = browser.get(reverse(name, args=ids), query).content.decode()
    return " ".join(re.sub(r"<[^>]*>", " ", page).split())


def test_the_dashboard_shows_totals_what_is_due_and_where_words_and_figures_differ(
    browser: Client, plan: Plan
) -> None:
    page = text_of(browser, "dashboard", plan.pk)
    assert "1° semestre 2026, situazione al 30 giugno 2026" in page
    assert "3 indicatori misurati su 11" in page
    assert "Regolazione e tutela del mercato" in page
    assert "011 Competitività e sviluppo delle imprese" in page
    assert "entro il 31/07/2026" in page
    assert "Sportello digitale per le imprese 1 in linea non in linea" in page


@pytest.mark.parametrize(
    ("day", "said"), [("2026-07-31", "entro il"), ("2026-08-01", "in ritardo")]
)
def test_a_figure_is_late_a_month_after_its_period(
    browser: Client, plan: Plan, settings: object, day: str, said: str
) -> None:
    settings.TODAY = day  # type: ignore[attr-defined]
    assert said in text_of(browser, "dashboard", plan.pk)


def test_during_the_year_an_achievement_is_not_called_good_or_bad(
    browser: Client, plan: Plan, settings: object
) -> None:
    assert "critico" not in text_of(browser, "dashboard", plan.pk)
    settings.TODAY = "2027-01-20"  # type: ignore[attr-defined]
    assert "critico" in text_of(browser, "dashboard", plan.pk)


def test_the_tree_follows_areas_or_missions(browser: Client, plan: Plan) -> None:
    areas = text_of(browser, "tree", plan.pk)
    assert "Area strategica 1 Regolazione e tutela del mercato" in areas
    missions = text_of(browser, "tree", plan.pk, vista="missioni")
    assert "Missione 011 Competitività e sviluppo delle imprese" in missions
    assert "Programma 005 – Promozione e innovazione" in missions
    assert "Rafforzare la giustizia alternativa" not in missions


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ({"cerca": "CONCILIAZIONE"}, "Istanze di conciliazione", "Bilancio di genere"),
        ({"cerca": "giustizia"}, "Tempo medio di rilascio", "Bilancio di genere"),
        ({"responsabile": "Ufficio bilancio"}, "Bilancio di genere", "Istanze di conciliazione"),
        ({"stato": "off_track"}, "Imprese accompagnate", "Istanze di conciliazione"),
        ({"missione": "011"}, "Imprese accompagnate", "Istanze di conciliazione"),
        ({"cerca": "zzz"}, "Nessun risultato", "Bilancio di genere"),
    ],
)
def test_filters_live_in_the_address(
    browser: Client, plan: Plan, query: dict[str, str], shown: str, hidden: str
) -> None:
    page = text_of(browser, "tree", plan.pk, **query)
    assert shown in page
    assert hidden not in page


@pytest.mark.parametrize(("name", "part"), [("tree", "albero"), ("monitoring", "obiettivi")])
def test_htmx_gets_the_fragment_of_the_same_address(
    browser: Client, plan: Plan, name: str, part: str
) -> None:
    address = reverse(name, args=[plan.pk])
    fragment = browser.get(address, headers={"hx-request": "true"}).content.decode()
    whole = browser.get(address).content.decode()
    assert "<html" not in fragment
    assert f'id="{part}"' in fragment
    assert fragment.strip() in whole


def test_the_card_has_every_field_the_office_knows(
    browser: Client, plan: Plan, loaded: LoadedPlan
) -> None:
    page = text_of(browser, "objective", plan.pk, loaded.ids["operational/0"])
    for said in (
        "Accompagnare le imprese nell’uso dei servizi digitali.",
        "Più imprese che usano i servizi in linea",
        "Meno tempo perso allo sportello",
        "2 unità di personale",
        "Servizio promozione",
        "€ 42.000 di cui € 9.500 per la formazione",
        "letto come 42.000,00 €, di cui 9.500,00 € per la formazione",
        "Azione 2 – Informare",
        "non concorda con il calcolato",
        "revisione risorse finanziarie",
        "Determinazione n. 14 del 3 marzo 2026",
    ):
        assert said in page, said


def test_the_indicator_says_how_its_target_is_read_and_why_it_scores_so(
    browser: Client, plan: Plan, loaded: LoadedPlan
) -> None:
    page = text_of(browser, "indicator", plan.pk, loaded.ids["areas/0/objectives/0/indicators/0"])
    assert "letto come: almeno 85%" in page
    assert "112 / 128 × 100 = 87,5" in page
    assert "numeratore: 112 denominatore: 128" in page
    late = text_of(browser, "indicator", plan.pk, loaded.ids["areas/0/objectives/0/indicators/1"])
    assert "al massimo 4 giorni, tolleranza 1" in late


def test_the_indicator_foresees_the_years_end_or_says_that_it_is_too_early(
    browser: Client, plan: Plan, loaded: LoadedPlan
) -> None:
    page = text_of(browser, "indicator", plan.pk, loaded.ids["areas/0/objectives/0/indicators/0"])
    assert re.search(r"Previsione a fine 2026 Valore centrale 87,\d+ ?%", page)
    assert re.search(r"Otto volte su dieci tra 8\d,?\d* ?% e \d\d,?\d* ?%", page)
    assert re.search(r"Probabilità di raggiungere il target \d\d ?%", page)
    assert "112 su 128 finora; i casi ancora da venire vanno come questi." in page
    early = text_of(browser, "indicator", plan.pk, loaded.ids["areas/0/objectives/0/indicators/1"])
    assert "Non si può ancora dire: nessun valore è stato rilevato." in early
    assert "Valore centrale" not in early


@pytest.mark.parametrize(
    ("probability", "said"),
    [(None, ""), ("0", "meno dell’1%"), ("42.4", "42%"), ("99.7", "più del 99%")],
)
def test_a_probability_is_never_shown_as_a_certainty(probability: str | None, said: str) -> None:
    assert chance(None if probability is None else Decimal(probability)) == said


def test_monitoring_sets_declared_beside_computed_with_its_reason(
    browser: Client, plan: Plan
) -> None:
    page = text_of(browser, "monitoring", plan.pk)
    assert "3 obiettivi dichiarati su 4, 0 firmati" in page
    assert "non in linea Indicatori:" in page
    only = text_of(browser, "monitoring", plan.pk, discordi="1")
    assert "Sportello digitale per le imprese 1" in only
    assert "Conti chiari" not in only


def test_checks_are_grouped_by_rule_with_place_remedy_and_link(browser: Client, cast: Cast) -> None:
    note = Finding(
        "not_understood", Severity.WARNING, "Documento", "Riga non capita.", "", "", Anchor(table=3)
    )
    plan = stored(example_plan(), cast, note)
    address = reverse("checks", args=[plan.pk])
    page = text_of(browser, "checks", plan.pk)
    assert "Target non leggibile target_unreadable" in page
    assert "Obiettivo operativo 1 «Sportello digitale per le imprese 1» › KPI 2.2" in page
    assert "Parte del documento non capita" in page
    assert "nel documento: tabella 3" in page
    errors = browser.get(address, {"gravita": "error"}).content.decode()
    assert "target_unreadable" in errors
    assert "not_understood" not in errors


def test_every_finding_leads_to_a_page_that_exists(browser: Client, plan: Plan) -> None:
    page = browser.get(reverse("checks", args=[plan.pk])).content.decode()
    links = set(re.findall(r'<li><a href="([^"#]+)', page))
    assert links
    assert {link: browser.get(link).status_code for link in links} == dict.fromkeys(links, 200)


@pytest.mark.parametrize(
    "name",
    [
        "dashboard",
        "tree",
        "monitoring",
        "checks",
        "collection",
        "windows",
        "confirming",
        "correctives",
        "revisions",
        "simulation",
        "validation",
        "owners",
        "plan-units",
    ],
)
def test_the_number_of_queries_does_not_grow_with_the_plan(
    browser: Client, cast: Cast, name: str
) -> None:
    counted = []
    for cards in (2, 125):
        plan = stored(example_plan(cards), cast)
        address = reverse(name, args=[plan.pk])
        browser.get(address)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert browser.get(address).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1]


def test_an_administration_without_a_plan_is_told_what_to_do_first(
    browser: Client, cast: Cast
) -> None:
    assert "Non c’è ancora un piano" in text_of(browser, "home")
    assert "Importa un piano" in text_of(browser, "plans")
