"""Filters for what changed: `{{ change.field|field_name }}`."""

from __future__ import annotations

from django import template
from django.utils.functional import Promise

from traguardo.ui.verbs import field_word

register = template.Library()


@register.filter
def field_name(field: str) -> str | Promise:
    """The office's word for a field of the plan."""
    return field_word(field)
