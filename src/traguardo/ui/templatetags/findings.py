"""Filters for what the core explains in steps: `{{ status.reason|sentence }}`."""

from __future__ import annotations

from enum import StrEnum

from django import template
from django.utils.functional import Promise

from traguardo.core.findings import Finding
from traguardo.core.scoring.explain import sentence as in_words
from traguardo.core.scoring.score import Step
from traguardo.ui.figures import reader_language
from traguardo.ui.lights import look
from traguardo.ui.messages import in_language, place_of
from traguardo.ui.words import INPUT_WORDS

register = template.Library()


@register.filter
def sentence(step: Step) -> str:
    """A step of a working in the reader's language."""
    return in_words(step, reader_language())


@register.filter
def told(text: str) -> str:
    """What the core or a reader says, in the reader's language."""
    return in_language(text)


@register.filter
def place(finding: Finding) -> str:
    """Where a finding is, in the reader's language."""
    return place_of(finding)


@register.filter
def tone(name: StrEnum | None) -> str:
    """The colour class for the bar beside a light; plain where nothing is judged yet."""
    return "plain" if name is None else look(name).tone


@register.filter
def input_word(name: str) -> str | Promise:
    """What a raw figure is called in the interface."""
    return INPUT_WORDS.get(name, name.replace("_", " "))
