"""The day the parts of a zipped document carry: one document has the same bytes at any hour."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Moment = tuple[int, int, int, int, int, int]
_FIRST_DAY: Moment = (1980, 1, 1, 0, 0, 0)


def moment_of(made_on: date | None) -> Moment:
    """Midnight of the day a document was made, the first day a zip knows where it has none."""
    return (made_on.year, made_on.month, made_on.day, 0, 0, 0) if made_on else _FIRST_DAY


def dated(document: bytes, made_on: date | None) -> bytes:
    """A zipped document with every part of one day, instead of the moment it was written."""
    out = BytesIO()
    with ZipFile(BytesIO(document)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for part in source.infolist():
            info = ZipInfo(part.filename, moment_of(made_on))
            target.writestr(info, source.read(part), ZIP_DEFLATED)
    return out.getvalue()
