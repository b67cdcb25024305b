"""Filters for numbers, dates and words: `{{ total.achievement|percent }}`."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from django import template
from django.utils.functional import Promise

from traguardo.core.calendar import Period
from traguardo.core.values import Value
from traguardo.ui import figures, words
from traguardo.ui.lights import look

register = template.Library()


@register.filter
def number(value: Decimal | int | None, places: int | None = None) -> str:
    return figures.number(value, places)


@register.filter
def percent(value: Decimal | None, places: int = 1) -> str:
    return figures.percent(value, places)


@register.filter
def points(value: Decimal | None) -> str:
    return figures.points(value)


@register.filter
def money(value: Decimal | None) -> str:
    return figures.money(value)


@register.filter
def day(value: date | None) -> str:
    return figures.day(value)


@register.filter
def short_day(value: date | None) -> str:
    return figures.short_day(value)


@register.filter
def moment(value: datetime | None) -> str:
    return figures.moment(value)


@register.filter
def period(value: Period | None) -> str:
    return figures.period(value)


@register.filter
def in_unit(value: Value | None, unit: str = "") -> str:
    return figures.in_unit(value, unit)


@register.filter
def word(name: StrEnum | None) -> str | Promise:
    return words.word(name)


@register.filter
def level_word(name: str | None) -> str | Promise:
    """The word of a light, where the drawing has no place (in a list of choices)."""
    return look(name).word
