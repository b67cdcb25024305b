"""A number as people write it, as a form field."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from traguardo.core.entries import read_number

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LONGEST = 60


class FigureField(forms.CharField):
    """`1.234,5`, `87,5 %`, `€ 1.200`: a text field that gives a Decimal, None where it is empty.

    `conditional`: whether it must be filled in depends on the rest of the form.
    """

    def __init__(self, *, label: StrOrPromise, help_text: StrOrPromise = "") -> None:
        super().__init__(
            label=label,
            required=False,
            help_text=help_text,
            max_length=LONGEST,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        )

    def clean(self, value: object) -> Decimal | None:
        text = str(super().clean(value) or "").strip()
        if not text:
            return None
        try:
            return read_number(text)
        except ValueError as problem:
            raise ValidationError(
                _("«%(text)s» non è un numero: scrivi per esempio 1.250 oppure 87,5."),
                params={"text": text},
            ) from problem
