"""The way about a plan: a few groups, and the pages of the one that is open."""

from __future__ import annotations

from django.urls import reverse
from lxml import html

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.store.models import Person, Plan

TOP = "./div/ul/li/a"
PAGES = "./div/ul/li/ul/li/a"


def bars(enter: Login, person: Person, plan: Plan, name: str) -> list[html.HtmlElement]:
    """The bar of a wide screen and the menu of a narrow one."""
    page = enter(person).get(reverse(name, args=[plan.pk])).content.decode()
    return list(html.fromstring(page).xpath("//nav[@class='app-nav']"))


def names(bar: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(link.text_content().split()) for link in bar.xpath(path)]


def test_the_bar_shows_the_groups_and_the_open_one_s_pages(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    bar, _menu = bars(enter, cast.planner, plan, "windows")
    assert names(bar, TOP)[:3] == ["Cruscotto", "Piano", "Rilevazione"]
    assert names(bar, PAGES) == ["Le mie rilevazioni", "Raccolta", "Convalida"]
    assert names(bar, PAGES + "[@aria-current='page']") == ["Raccolta"]
    assert names(bar, TOP + "[@aria-current]") == ["Rilevazione"]


def test_a_group_of_one_page_has_no_second_row(enter: Login, cast: Cast, plan: Plan) -> None:
    bar, _menu = bars(enter, cast.planner, plan, "dashboard")
    assert names(bar, PAGES) == []
    assert names(bar, TOP + "[@aria-current='page']") == ["Cruscotto"]


def test_the_menu_of_a_phone_shows_every_page(enter: Login, cast: Cast, plan: Plan) -> None:
    _bar, menu = bars(enter, cast.planner, plan, "dashboard")
    assert {"Albero", "Raccolta", "Rimodulazioni", "Importa", "Registro"} <= {*names(menu, PAGES)}


def test_who_may_not_import_is_not_led_there(enter: Login, cast: Cast, plan: Plan) -> None:
    _bar, menu = bars(enter, cast.evaluator, plan, "dashboard")
    assert "Importa" not in names(menu, PAGES)
