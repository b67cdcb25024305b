"""Who gets in, who sees what, and what a stranger meets."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from tests.cast import PASSWORD, Cast
from tests.web.conftest import Login
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Plan

OPEN = {"login", "logout", "language", "password-forgotten", "password-choose"}


def addresses(plan: Plan, loaded: LoadedPlan) -> dict[str, str]:
    """Every page of the interface that can be asked for with GET."""
    objective = loaded.ids["operational/0"]
    indicator = loaded.ids["operational/0/indicators/0"]
    ids = {
        "objective": objective,
        "review": objective,
        "revision-propose": objective,
        "corrective-open": objective,
        "indicator": indicator,
        "measure": indicator,
        "define": indicator,
    }
    named = {name: reverse(name, args=[plan.pk, row]) for name, row in ids.items()}
    sections = (
        "dashboard",
        "tree",
        "monitoring",
        "checks",
        "documents",
        "journal",
        "import",
        "links",
        "correctives",
        "revisions",
        "simulation",
        "windows",
        "confirming",
        "collection",
        "collection-sheet",
        "collection-sheet-file",
        "system",
        "plan-units",
        "versions",
        "versions-compare",
        "owners",
        "validation",
    )
    named |= {
        name: reverse(name, args=[plan.pk])
        for name in (
            *sections,
            "plan-export",
            "journal-csv",
            "template-example",
            "chart",
            "chart-png",
        )
    }
    named |= {name: reverse(name, args=["valdoro"]) for name in ("units", "people", "deadlines")}
    named |= {name: reverse(name, args=["valdoro"]) for name in ("units", "people", "labels")}
    return named | {
        name: reverse(name) for name in ("home", "plans", "import-first", "body", "account")
    }


def test_every_address_but_the_session_s_asks_for_a_login(
    client: Client, plan: Plan, loaded: LoadedPlan
) -> None:
    client.defaults["HTTP_HOST"] = "localhost"
    for name, address in addresses(plan, loaded).items():
        response = client.get(address)
        assert response.status_code == 302, name
        assert response["Location"].startswith(reverse("login")), name


def test_every_page_answers_the_planner(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    browser = enter(cast.planner)
    for name, address in addresses(plan, loaded).items():
        response = browser.get(address, follow=True)
        assert response.status_code == 200, name


@pytest.mark.parametrize("role", ["evaluator", "approver", "measurement_owner", "administrator"])
def test_every_page_answers_every_role(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan, role: str
) -> None:
    browser = enter(getattr(cast, role))
    for name, address in addresses(plan, loaded).items():
        assert browser.get(address, follow=True).status_code == 200, name


def test_another_body_s_plan_does_not_exist_for_a_stranger(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    browser = enter(cast.stranger)
    for name, address in addresses(plan, loaded).items():
        if {str(plan.pk), "valdoro"} & set(address.split("/")):
            response = browser.get(address)
            assert response.status_code == 404, name
            assert "Pagina non trovata" in response.content.decode()


def test_no_address_is_forgotten_by_these_tests(plan: Plan, loaded: LoadedPlan) -> None:
    posted = {
        "plan-move",
        "body-choose",
        "unit",
        "unit-remove",
        "plan-next",
        "plan-origin",
        "plans-merge",
        "version",
        "person",
        "person-invite",
        "hand-over",
        "objective-edit",
        "sign-off",
        "window-close",
        "remind",
        "calendar",
        "collection-by-pass",
        "collection-by-pass-preview",
        "collection-by-pass-sheet",
        "collection-by-pass-sheet-file",
        "collection-by-pass-sheet-send",
        "collection-preview",
        "collection-sheet-send",
        "check-accept",
        "check-withdraw",
        "links-decide",
        "corrective",
        "revision",
        "revision-decide",
        "document-generate",
        "document-download",
        "template-keep",
        "template-download",
        "template-remove",
        "evidence",
        "import-outline",
        "import-compare",
        "import-correct",
        "import-accept",
        "import-assign",
        "label-forget",
        "import-confirm",
        "import-discard",
    }
    known = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    assert known == set(addresses(plan, loaded)) | posted | OPEN


def test_a_person_logs_in_with_address_and_password(client: Client, cast: Cast, plan: Plan) -> None:
    client.defaults["HTTP_HOST"] = "localhost"
    answers = {"username": cast.planner.email, "password": PASSWORD}
    response = client.post(reverse("login"), answers, follow=True)
    assert response.redirect_chain[-1][0] == reverse("dashboard", args=[plan.pk])
    assert cast.planner.name in response.content.decode()
    out = client.post(reverse("logout"), follow=True)
    assert "Accedi" in out.content.decode()


def test_a_wrong_password_says_so_and_the_eleventh_locks(client: Client, cast: Cast) -> None:
    client.defaults["HTTP_HOST"] = "localhost"
    answers = {"username": cast.planner.email, "password": "sbagliata"}
    first = client.post(reverse("login"), answers)
    assert "notice-danger" in first.content.decode()
    for _attempt in range(10):
        last = client.post(reverse("login"), answers)
    assert last.status_code == 429
    assert "Accesso sospeso" in last.content.decode()


def test_the_language_is_the_reader_s_choice_and_italian_until_then(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    browser = enter(cast.planner)
    address = reverse("dashboard", args=[plan.pk])
    italian = browser.get(address, headers={"accept-language": "en-GB"})
    assert 'lang="it"' in italian.content.decode()
    browser.post(reverse("language"), {"language": "en", "next": address})
    assert 'lang="en"' in browser.get(address).content.decode()


def test_pages_forbid_inline_code(enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan) -> None:
    browser = enter(cast.planner)
    for name, address in addresses(plan, loaded).items():
        response = browser.get(address, follow=True)
        assert "unsafe-inline" not in response["Content-Security-Policy"], name
        if response["Content-Type"].startswith("text/html"):
            page = response.content.decode()
            assert " style=" not in page, name
            assert " onclick=" not in page, name
            assert "<style" not in page, name


def test_the_right_password_does_not_open_a_locked_account(client: Client, cast: Cast) -> None:
    client.defaults["HTTP_HOST"] = "localhost"
    wrong = {"username": cast.planner.email, "password": "sbagliata"}
    for _attempt in range(12):
        client.post(reverse("login"), wrong)
    right = client.post(reverse("login"), wrong | {"password": PASSWORD})
    assert right.status_code == 429
    assert "_auth_user_id" not in client.session
    other = client.post(reverse("login"), {"username": cast.approver.email, "password": PASSWORD})
    assert other.status_code == 302


def test_somebody_s_failures_do_not_lock_the_others_of_the_office(
    client: Client, cast: Cast
) -> None:
    client.defaults["HTTP_HOST"] = "localhost"
    for _attempt in range(12):
        client.post(reverse("login"), {"username": cast.planner.email, "password": "sbagliata"})
    mistyped = {"username": cast.approver.email, "password": "sbagliata"}
    assert client.post(reverse("login"), mistyped).status_code == 200


def test_an_address_that_only_a_button_opens_says_so(enter: Login, cast: Cast, plan: Plan) -> None:
    page = enter(cast.planner).get(reverse("plan-move", args=[plan.pk]))
    assert page.status_code == 405
    assert page["Allow"] == "POST"
    assert "si apre solo con il suo pulsante" in page.content.decode()
