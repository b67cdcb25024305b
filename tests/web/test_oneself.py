"""One's own name and language, on «Il tuo accesso»."""

from __future__ import annotations

from tests.cast import PASSWORD, Cast
from tests.web.conftest import Login
from traguardo.store.models import JournalEntry, Person

SAID = {"azione": "dati", "name": "  Ilaria   Prandelli Corti ", "language": "en"}


def test_name_and_language_are_changed_by_oneself(enter: Login, cast: Cast) -> None:
    browser = enter(cast.planner)
    page = browser.post("/accesso/", SAID, follow=True)
    assert "I tuoi dati sono salvati" in page.content.decode()
    row = Person.objects.get(pk=cast.planner.pk)
    assert (row.name, row.language) == ("Ilaria Prandelli Corti", "en")
    entry = JournalEntry.objects.get(verb="describe_oneself")
    assert entry.before["name"] == cast.planner.name
    browser.post("/accesso/", SAID)
    assert JournalEntry.objects.filter(verb="describe_oneself").count() == 1


def test_an_empty_name_and_an_unknown_language_are_said(enter: Login, cast: Cast) -> None:
    browser = enter(cast.planner)
    empty = browser.post("/accesso/", SAID | {"name": " "})
    assert empty.status_code == 422
    assert "Scrivi nome e cognome" in empty.content.decode()
    assert browser.post("/accesso/", SAID | {"language": "xx"}).status_code == 422
    assert Person.objects.get(pk=cast.planner.pk).name == cast.planner.name


def test_a_short_password_is_refused_in_the_reader_s_words(enter: Login, cast: Cast) -> None:
    browser = enter(cast.planner)
    said = {"old": PASSWORD, "password": "corta", "again": "corta"}
    page = browser.post("/accesso/", said)
    assert page.status_code == 422
    assert "almeno 8 caratteri" in page.content.decode()
    assert "too short" not in page.content.decode()
