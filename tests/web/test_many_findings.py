"""A table nobody understands leaves a finding for each of its rows, turned page by page."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.store.models import Plan, ReadingFinding
from traguardo.web.pages.checks import LINES, ChecksPage

ROWS = 2 * LINES + 7


def leave(plan: Plan) -> None:
    ReadingFinding.objects.bulk_create(
        ReadingFinding(
            plan=plan,
            position=900 + row,
            rule="not_understood",
            severity="info",
            where=f"Tabella 7, riga {row}",
            message=f"Testo che nessun campo del piano accoglie: «Voce {row}.».",
        )
        for row in range(1, ROWS + 1)
    )


def shown(page: str) -> list[int]:
    return [int(row) for row in re.findall(r"«Voce (\d+)\.»", page)]


def test_every_finding_is_reached_by_turning(enter: Login, cast: Cast, plan: Plan) -> None:
    leave(plan)
    browser: Client = enter(cast.planner)
    address = reverse("checks", args=[plan.pk])
    seen: list[int] = []
    following = "?"
    while following:
        answer = browser.get(f"{address}{following}")
        page = answer.content.decode()
        rows = shown(page)
        assert len(rows) <= LINES
        seen += rows
        turn = re.search(r'href="\?regola=not_understood-info&amp;pagina=\d+#not_underst', page)
        later = re.search(r'href="([^"]*)">Successivi<', page)
        following = later.group(1).replace("&amp;", "&").partition("#")[0] if later else ""
        assert turn
        assert f"{ROWS:,}".replace(",", ".") in page
    assert seen == list(range(1, ROWS + 1))


def test_only_the_turned_rule_moves(enter: Login, cast: Cast, plan: Plan) -> None:
    leave(plan)
    browser = enter(cast.planner)
    address = reverse("checks", args=[plan.pk])
    first: ChecksPage = browser.get(address).context["page"]
    asked = {"regola": "not_understood-info", "pagina": "3"}
    turned: ChecksPage = browser.get(address, asked).context["page"]
    assert [one.rule for one in turned.groups] == [one.rule for one in first.groups]
    for before, after in zip(first.groups, turned.groups, strict=True):
        same = before.findings == after.findings
        assert same is (before.rule != "not_understood")
    beyond: ChecksPage = browser.get(address, asked | {"pagina": "niente"}).context["page"]
    assert [g.findings for g in beyond.groups] == [g.findings for g in first.groups]
