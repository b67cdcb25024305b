"""What is written about the project is true and stays within its bounds."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["README.md", "README.it.md"])
def test_the_readme_is_short_shows_a_picture_and_names_the_two_commands(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 120
    assert "make demo" in text
    assert "make test" in text
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)
    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)


@pytest.mark.parametrize(
    "page", sorted(ROOT.glob("*.md")) + sorted(ROOT.glob("docs/**/*.md")), ids=str
)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_make_target_named_in_the_documents_exists() -> None:
    known = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]:
        named = re.findall(r"`make ([a-z-]+)", page.read_text(encoding="utf-8"))
        assert set(named) <= known, page


def test_every_make_target_says_what_it_does() -> None:
    documented = re.findall(r"^# .+\n([a-z-]+):", MAKEFILE, re.MULTILINE)
    offered = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert offered
    assert set(documented) == set(offered.group(1).split())


def test_the_requirements_are_hashed_and_hold_no_addresses() -> None:
    for file in (ROOT / "requirements").glob("*.txt"):
        text = file.read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index-url" not in text
        pins = re.findall(r"^[A-Za-z0-9_.\[\]-]+==", text, re.MULTILINE)
        assert pins
        assert all(
            "--hash=sha256:" in block for block in re.split(r"\n(?=\S)", text) if "==" in block
        )


def test_the_decisions_are_one_page_each_and_numbered_once() -> None:
    pages = sorted((ROOT / "docs" / "adr").glob("*.md"))
    numbers = [page.name[:4] for page in pages]
    assert pages
    assert all(number.isdigit() for number in numbers)
    assert len(set(numbers)) == len(numbers)
    assert all(len(page.read_text(encoding="utf-8").splitlines()) <= 70 for page in pages)


def test_publiccode_describes_this_version_and_licence() -> None:
    facts = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    assert str(facts["publiccodeYmlVersion"]).startswith("0.")
    assert facts["legal"]["license"] == PROJECT["license"]
    assert facts["softwareVersion"] == PROJECT["version"]
    assert "IT" not in facts
    assert {"it", "en"} <= set(facts["description"])


def test_the_changelog_has_an_entry_for_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{PROJECT['version']}]" in text


def test_the_licence_is_the_whole_agpl() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in text
    assert len(text) > 30_000


def test_what_is_not_for_the_repository_is_not_in_it(shared: Path) -> None:
    """The yardstick's own lines, and the persons named in it, stay out."""
    yardstick = (shared / "data" / "brindisi-2019-2021-half-year.txt").read_text(encoding="utf-8")
    long_lines = {line.strip() for line in yardstick.splitlines() if len(line.strip()) > 150}
    people = set(re.findall(r"Dott\.ssa [A-Z]\w+ ([A-Z]\w+)", yardstick))
    kept = [
        file
        for pattern in ("src/**/*", "docs/**/*", "tests/**/*", "*.md")
        for file in ROOT.glob(pattern)
        if file.suffix in {".py", ".md", ".txt", ".json", ".toml", ".html", ".csv", ".po"}
    ]
    for file in kept:
        text = file.read_text(encoding="utf-8")
        assert not [line for line in long_lines if line in text], file
        assert not [name for name in people if re.search(rf"\b{name}\b", text)], file
