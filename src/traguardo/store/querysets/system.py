"""Measurement systems: never changed, and fetched with all their rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from traguardo.store.querysets.scope import AppendOnlyQuerySet

if TYPE_CHECKING:
    from traguardo.store import models as rows


class MeasurementSystemQuerySet(AppendOnlyQuerySet["rows.MeasurementSystem"]):
    def whole(self) -> MeasurementSystemQuerySet:
        """With bands and grades, the last version first."""
        found = self.select_related("adopted_by").prefetch_related("bands", "grades")
        return found.order_by("-version")

    def kept_by(self, plan: rows.Plan) -> rows.MeasurementSystem | None:
        """The version a plan was approved under."""
        return self.whole().filter(plans=plan).first()
