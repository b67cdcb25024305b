"""The interchange format `traguardo-plan/1`: plan to JSON and back, nothing lost either way."""

from __future__ import annotations

from traguardo.documents.interchange.incoming import plan_from_json, read_json
from traguardo.documents.interchange.outgoing import finding_to_json, plan_to_json

__all__ = ["finding_to_json", "plan_from_json", "plan_to_json", "read_json"]
