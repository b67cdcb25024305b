"""What a plan says: to recognise the same content, and to refuse what could not be kept exactly.

The anchors are left out: the same plan read from another file is the same content.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Hashable
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import lru_cache
from typing import cast

from django.utils.translation import gettext as _

from traguardo.actions.permission import Refused
from traguardo.core.model import Plan
from traguardo.core.wording import shorten

LONGEST_NOTE = 20_000
LONGEST_NUMBER = 120
LARGEST_INTEGER = 2**31 - 1
YEARS = range(1900, 2200)
_UNKEPT = re.compile("[\0\ud800-\udfff]")


def fingerprint(plan: Plan) -> str:
    """The SHA-256 of everything the plan says, as 64 hexadecimal digits.

    Refused where a text, number or year could not be kept exactly as it is.
    """
    if len(set(plan.years)) < len(plan.years) or not all(year in YEARS for year in plan.years):
        raise Refused(
            _("Gli anni del piano devono essere anni del calendario, ciascuno una volta.")
        )
    return hashlib.sha256(repr(plain(plan)).encode()).hexdigest()


def plain(value: object) -> object:
    """A frozen object as nested tuples of texts and small values, the same for equal content.

    Refused where something in it could not be kept exactly as it is.
    """
    if isinstance(value, str):
        require_text(value)
        return value
    if isinstance(value, tuple):
        return tuple(map(plain, value))
    if names := _told(cast(Hashable, type(value))):
        return type(value).__name__, *[plain(getattr(value, name)) for name in names]
    if isinstance(value, Decimal | int):
        return _number(value)
    return value


def require_text(*texts: str) -> None:
    """Refused where a text holds characters that no database keeps."""
    for text in texts:
        if unkept := _UNKEPT.search(text):
            raise Refused(
                _("Carattere non ammesso U+%(code)04X nel testo «%(text)s».")
                % {"code": ord(unkept.group()), "text": shorten(_UNKEPT.sub("�", text))}
            )


def require_brief(*texts: str) -> None:
    """Refused where a reason, a note or a deed is no longer one, or cannot be kept."""
    require_text(*texts)
    for text in texts:
        if len(text) > LONGEST_NOTE:
            raise Refused(
                _("Il testo ha %(count)d caratteri: ne bastano %(most)d.")
                % {"count": len(text), "most": LONGEST_NOTE}
            )


@lru_cache(maxsize=256)
def _told(kind: Hashable) -> tuple[str, ...]:
    """The fields of a frozen class that say something; none for anything else."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return ()
    return tuple(one.name for one in fields(kind) if one.name != "anchor")


def _number(value: Decimal | int) -> object:
    """The same for equal numbers, whatever their trailing zeros."""
    fits = _fits(value) if isinstance(value, Decimal) else value <= LARGEST_INTEGER
    if not fits:
        raise Refused(_("Numero non ammesso: %(number)s.") % {"number": value})
    if isinstance(value, int):
        return value
    digits = format(value, "f")
    return Decimal, digits.rstrip("0").rstrip(".") if "." in digits else digits


def _fits(number: Decimal) -> bool:
    if not number.is_finite():
        return False
    digits, exponent = number.as_tuple().digits, number.as_tuple().exponent
    assert isinstance(exponent, int)
    return max(len(digits) + exponent, 0) + max(-exponent, 0) <= LONGEST_NUMBER
