"""The chamber's people before a plan, on a day of its first year."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.cast import Cast
from tests.web.example import example_plan, stored
from traguardo.store.mapping import LoadedPlan, load_plan
from traguardo.store.models import Person, Plan

TODAY = "2026-07-15"

Login = Callable[[Person], Client]


@pytest.fixture(autouse=True)
def one_day(settings: LazySettings) -> None:
    """Every request is made on the same day."""
    settings.TODAY = TODAY


@pytest.fixture
def plan(cast: Cast) -> Plan:
    """A draft with two areas and two cards."""
    return stored(example_plan(), cast)


@pytest.fixture
def loaded(plan: Plan) -> LoadedPlan:
    return load_plan(plan)


@pytest.fixture
def enter() -> Login:
    """A browser in which the person is logged in."""

    def enter(person: Person) -> Client:
        client = Client(headers={"host": "localhost"})
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return enter
