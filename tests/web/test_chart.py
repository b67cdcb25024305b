"""Documenti: the chart of the results as page, picture and table."""

from __future__ import annotations

from html import unescape

from django.urls import reverse
from lxml import etree

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.core.calendar import Period
from traguardo.core.scoring.system import CHAMBER
from traguardo.documents.charts import svg_of
from traguardo.documents.writing.kinds import KINDS
from traguardo.documents.writing.sheet import Figure
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Plan


def test_the_page_shows_the_very_picture_of_the_document_with_its_words_and_table(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    browser = enter(cast.evaluator)
    page = unescape(browser.get(reverse("documents", args=[plan.pk])).content.decode())
    drawn = browser.get(reverse("chart", args=[plan.pk]), {"periodo": "2026-H1"})
    assert drawn["Content-Type"] == "image/svg+xml"
    assert etree.fromstring(drawn.content).tag.endswith("svg")
    narrow = reverse("chart", args=[plan.pk]) + "?periodo=2026-H1&stretto=1"
    assert narrow in page
    small = etree.fromstring(browser.get(narrow).content)
    assert (small.get("width"), etree.fromstring(drawn.content).get("width")) == ("320", "640")
    assert "unsafe-inline" not in drawn["Content-Security-Policy"]
    period = Period.parse("2026-H1")
    sheet = KINDS["half-year"].make(loaded.plan, CHAMBER, period, period.end)
    (figure,) = [one for one in sheet.blocks if isinstance(one, Figure)]
    assert drawn.content.decode() == svg_of(figure.chart)
    assert f'alt="{figure.chart.alt}"' in page
    assert "Tutti gli obiettivi operativi</th>" in page
    picture = browser.get(reverse("chart-png", args=[plan.pk]), {"periodo": "2026-H1"})
    assert picture.content.startswith(b"\x89PNG")
    assert "risultati" in picture["Content-Disposition"]
