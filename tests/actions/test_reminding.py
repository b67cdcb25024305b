"""Whoever owes figures is written to, and nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from smtplib import SMTPException
from typing import Any

import pytest
from django.core import mail

from tests.cast import TODAY
from tests.plans import H1
from tests.stage import BY_DATE, FLOW_BELOW, Stage
from traguardo.actions.collecting import set_window
from traguardo.actions.measuring import record_measurement
from traguardo.actions.passes import PassExpired, PassInvalid, make_pass, read_pass
from traguardo.actions.people import end_role
from traguardo.actions.permission import Refused
from traguardo.actions.reminding import Asked, remind, remind_where_due
from traguardo.core.collection import Window, asks_again
from traguardo.core.values import Missing
from traguardo.store.models import Reminder

FIRST, LATE, LAST = TODAY, TODAY + timedelta(days=5), TODAY + timedelta(days=20)


def address(text: str) -> str:
    return f"https://valdoro.example/rispondi/{text}/"


@pytest.fixture
def asked(stage: Stage) -> Stage:
    """A window that opens today, and one owner of two indicators."""
    stage.own(FLOW_BELOW, stage.cast.measurement_owner)
    stage.own(BY_DATE, stage.cast.measurement_owner)
    window = Window(H1, FIRST, LATE, LAST)
    set_window(stage.row, window, by=stage.cast.planner, today=TODAY)
    return stage


def due(stage: Stage, day: date, **options: Any) -> list[Asked]:
    return remind_where_due(stage.row, address=address, today=day, **options)


def answer(stage: Stage, path: str, day: date = TODAY) -> None:
    record_measurement(
        stage.indicator(path),
        period=H1,
        missing=Missing.NOT_APPLICABLE,
        note="Nessun caso nel semestre",
        by=stage.cast.measurement_owner,
        today=day,
    )


def test_one_e_mail_says_what_is_missing_until_when_and_where(asked: Stage) -> None:
    (one,) = due(asked, FIRST)
    assert (one.person, one.missing, one.sent) == (asked.cast.measurement_owner, 2, True)
    (message,) = mail.outbox
    assert message.to == [asked.cast.measurement_owner.email]
    assert f"{LAST:%d/%m/%Y}" in message.subject
    assert str(asked.indicator(FLOW_BELOW)) in str(message.body)
    link = next(line for line in str(message.body).splitlines() if line.startswith("https://"))
    found = read_pass(link.rstrip("/").rpartition("/")[2], FIRST)
    assert (found.person, found.plan, found.period) == (one.person, asked.row, H1)
    assert asked.journal()[-1].verb == "remind"


def days_written(stage: Stage) -> Iterator[date]:
    for offset in range(25):
        day = TODAY + timedelta(days=offset)
        if any(one.sent for one in due(stage, day)):
            yield day


def test_they_are_written_to_when_it_opens_then_from_the_reminder_every_three_days(
    asked: Stage,
) -> None:
    offsets = [(day - TODAY).days for day in days_written(asked)]
    assert offsets == [0, 5, 8, 11, 14, 17, 20]


def test_it_stops_once_answered(asked: Stage) -> None:
    due(asked, FIRST)
    answer(asked, FLOW_BELOW)
    assert [one.missing for one in due(asked, LATE)] == [1]
    answer(asked, BY_DATE, LATE)
    assert due(asked, LATE + timedelta(days=3)) == []
    assert len(mail.outbox) == 2


def test_twice_on_a_day_is_once(asked: Stage) -> None:
    due(asked, FIRST)
    assert due(asked, FIRST) == []
    (again,) = remind(asked.row, H1, address=address, by=asked.cast.planner, today=FIRST)
    assert (again.sent, again.problem) == (False, "già sollecitato oggi")
    assert len(mail.outbox) == 1


def test_a_dry_run_writes_nothing(asked: Stage) -> None:
    assert [one.missing for one in due(asked, FIRST, dry_run=True)] == [2]
    assert mail.outbox == []
    assert not Reminder.objects.exists()


def test_what_could_not_be_sent_is_said_and_tried_again(
    asked: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: mail.EmailMessage, fail_silently: bool = False) -> int:
        raise SMTPException("server non raggiungibile")

    with monkeypatch.context() as patched:
        patched.setattr(mail.EmailMessage, "send", broken)
        (one,) = due(asked, FIRST)
    assert (one.sent, one.problem) == (False, "server non raggiungibile")
    assert "remind" not in [entry.verb for entry in asked.journal()]
    assert [one.sent for one in due(asked, FIRST)] == [True]


def test_who_has_lost_the_role_is_named_and_not_written_to(asked: Stage) -> None:
    end_role(asked.cast.measurement_owner.roles.get(), on=TODAY, by=None, today=TODAY)
    (one,) = due(asked, LATE)
    assert (one.sent, one.problem) == (False, "non può più rispondere")
    assert mail.outbox == []


@pytest.mark.parametrize("who", ["measurement_owner", "evaluator", "stranger"])
def test_only_the_planner_reminds_by_hand(asked: Stage, who: str) -> None:
    with pytest.raises(Refused):
        remind(asked.row, H1, address=address, by=getattr(asked.cast, who), today=TODAY)


def test_there_is_nothing_to_remind_of_while_the_window_is_closed(asked: Stage) -> None:
    after = LAST + timedelta(days=1)
    with pytest.raises(Refused, match="non è aperta"):
        remind(asked.row, H1, address=address, by=asked.cast.planner, today=after)
    assert due(asked, after) == []


def test_a_pass_holds_to_its_last_day_and_only_as_it_was_made(asked: Stage) -> None:
    person = asked.cast.measurement_owner
    text = make_pass(person, asked.row, H1, LAST)
    assert read_pass(text, LAST).person == person
    with pytest.raises(PassExpired):
        read_pass(text, LAST + timedelta(days=1))
    for changed in (text[:-1] + ("A" if text[-1] != "A" else "B"), text[3:], "", "a:b:c"):
        with pytest.raises(PassInvalid):
            read_pass(changed, LAST)


def test_a_pass_ends_with_the_role_and_the_account(asked: Stage) -> None:
    person = asked.cast.measurement_owner
    text = make_pass(person, asked.row, H1, LAST)
    end_role(person.roles.get(), on=TODAY, by=None, today=TODAY)
    with pytest.raises(PassInvalid):
        read_pass(text, TODAY + timedelta(days=1))
    person.is_active = False
    person.save()
    with pytest.raises(PassInvalid):
        read_pass(text, TODAY)


def test_nobody_is_asked_twice_on_a_day_or_outside_the_window() -> None:
    window = Window(H1, FIRST, LATE, LAST)
    assert not asks_again(window, FIRST, FIRST)
    assert not asks_again(window, None, FIRST - timedelta(days=1))
    assert not asks_again(window, None, LAST + timedelta(days=1))
