"""The server is killed in the middle of an import: the database is as it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection

from tests.cast import Cast, raise_curtain
from tests.plans import large_plan
from tests.stage import imported

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def troupe(transactional_db: None) -> Cast:
    return raise_curtain()


def contents() -> dict[str, list[dict[str, object]]]:
    """Every row of every table of ours."""
    return {
        model.__name__: list(model._default_manager.order_by("pk").values())
        for model in apps.get_app_config("store").get_models()
    }


def run_import(cast: Cast, writes: int) -> int:
    """Import in another process, killed before its write number `writes`; the exit code."""
    arguments = [str(connection.settings_dict["NAME"]), cast.chamber.code, cast.planner.email]
    return subprocess.run(
        [sys.executable, "-m", "tests.actions.importing_process", *arguments, str(writes)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"},
        check=False,
        timeout=600,
    ).returncode


@pytest.mark.parametrize("writes", [0, 1, 2, 4, 6])
def test_a_killed_import_leaves_nothing(troupe: Cast, writes: int) -> None:
    before = contents()
    assert run_import(troupe, writes) == -signal.SIGKILL
    assert contents() == before
    assert imported(troupe, large_plan(100), source=b"killed").created


def test_the_same_process_left_alone_imports(troupe: Cast) -> None:
    assert run_import(troupe, 10**6) == 0
    assert not imported(troupe, large_plan(100), source=b"killed").created
