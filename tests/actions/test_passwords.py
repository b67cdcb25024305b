"""Passwords by signed links: once, for three days, for nobody who is shut out."""

from __future__ import annotations

from datetime import datetime, timedelta
from smtplib import SMTPException

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.core import mail
from django.core.mail import EmailMessage

from tests.cast import PASSWORD, Cast
from traguardo.actions.passwords import (
    change_password,
    choose_password,
    person_of_link,
    send_password_link,
)
from traguardo.actions.permission import Refused
from traguardo.store.models import JournalEntry, Person

NEW = "un-altra-lunga-parola"


def address(key: int, token: str) -> str:
    return f"https://performance.example/password/{key}/{token}/"


def link_of(person: Person) -> tuple[int, str]:
    assert send_password_link(person, address=address, by=None)
    key, token = mail.outbox[-1].body.split("/password/")[1].split("/")[:2]
    return int(key), token


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three days and a minute from now, for whoever checks a link."""
    now = datetime.now()  # noqa: DTZ005 - the generator's own clock
    moment = now + timedelta(days=3, minutes=1)
    monkeypatch.setattr(default_token_generator, "_now", lambda: moment)


def test_a_link_is_sent_and_a_password_chosen_once(cast: Cast) -> None:
    key, token = link_of(cast.planner)
    assert mail.outbox[-1].to == [cast.planner.email]
    assert person_of_link(key, token) == cast.planner
    assert choose_password(key, token, NEW).check_password(NEW)
    assert person_of_link(key, token) is None
    with pytest.raises(Refused, match="non vale più"):
        choose_password(key, token, "ancora-un-altra-parola")
    verbs = JournalEntry.objects.order_by("pk").values_list("verb", flat=True)
    assert list(verbs)[-2:] == ["send_password_link", "choose_password"]
    assert NEW not in str(list(JournalEntry.objects.values_list("after", flat=True)))


def test_a_link_is_too_old_after_three_days(cast: Cast, request: pytest.FixtureRequest) -> None:
    key, token = link_of(cast.planner)
    request.getfixturevalue("later")
    assert person_of_link(key, token) is None


@pytest.mark.parametrize("token", ["", "x", "abc-def", "ctz5s1-00000000000000000000000000000000"])
def test_a_made_up_link_is_nobody_s(cast: Cast, token: str) -> None:
    assert person_of_link(cast.planner.pk, token) is None
    assert person_of_link(999_999, token) is None


def test_another_s_link_is_not_one_s_own(cast: Cast) -> None:
    _key, token = link_of(cast.planner)
    assert person_of_link(cast.approver.pk, token) is None


def test_nothing_is_sent_twice_in_five_minutes_nor_to_the_shut_out(cast: Cast) -> None:
    assert send_password_link(cast.planner, address=address, by=None)
    assert not send_password_link(cast.planner, address=address, by=None)
    cast.approver.is_active = False
    assert not send_password_link(cast.approver, address=address, by=None)
    assert len(mail.outbox) == 1


def test_an_easy_password_is_refused_and_the_link_still_holds(cast: Cast) -> None:
    key, token = link_of(cast.planner)
    with pytest.raises(Refused, match="password"):
        choose_password(key, token, "password")
    assert person_of_link(key, token) == cast.planner


def test_a_mail_that_does_not_leave_says_so(cast: Cast) -> None:
    def broken(message: EmailMessage) -> None:
        raise SMTPException("no such server")

    with pytest.raises(Refused, match="non è partita: no such server"):
        send_password_link(cast.planner, address=address, deliver=broken, by=None)


def test_the_present_password_is_needed_to_change_it(cast: Cast) -> None:
    with pytest.raises(Refused, match="attuale"):
        change_password(cast.planner, "sbagliata", NEW)
    assert change_password(cast.planner, PASSWORD, NEW).check_password(NEW)
    assert JournalEntry.objects.latest("pk").verb == "change_password"


def test_the_invitation_is_in_the_person_s_language_and_names_the_body(cast: Cast) -> None:
    cast.planner.language = "en"
    send_password_link(cast.planner, address=address, invited_to=cast.chamber, by=None)
    assert "Camera di commercio di Valdoro" in mail.outbox[-1].subject
    assert "invites you" in mail.outbox[-1].body
