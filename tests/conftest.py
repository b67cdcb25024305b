"""What every test may use: the shared data, where it is at hand."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cast import Cast
    from tests.stage import Stage

ROOT = Path(__file__).resolve().parent.parent
if "TRAGUARDO_DATA" not in os.environ:
    SCRATCH = tempfile.TemporaryDirectory(prefix="traguardo-tests-")
    os.environ["TRAGUARDO_DATA"] = SCRATCH.name


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared documents; outside CI a test that needs it skips where it is absent."""
    folder = Path(os.environ.get("TRAGUARDO_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        missing = f"no shared data at {folder}: set TRAGUARDO_SHARED to its folder"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return folder


@pytest.fixture(scope="session")
def yardstick(shared: Path) -> Path:
    """The real half-yearly monitoring, as text."""
    return shared / "data" / "brindisi-2019-2021-half-year.txt"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file, as it is installed: in memory, two connections never really wait."""
    from django.conf import settings

    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        file = tmp_path_factory.mktemp("database") / "test.sqlite3"
        database.setdefault("TEST", {})["NAME"] = str(file)


@pytest.fixture(scope="session", autouse=True)
def installation(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Uploads go to a folder of the test run, and passwords cost no time."""
    from django.conf import settings

    settings.MEDIA_ROOT = tmp_path_factory.mktemp("files")
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def cast(db: None) -> Cast:
    """The people of tests/cast.py, in the test's database."""
    from tests.cast import raise_curtain

    return raise_curtain()


@pytest.fixture
def stage(cast: Cast) -> Stage:
    """The plan of tests/plans.py, stored by the planner."""
    from tests.stage import set_stage

    return set_stage(cast)
