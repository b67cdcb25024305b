"""The two directions of the interchange format `traguardo-plan/1` (docs/plan-format.md)."""

FORMAT = "traguardo-plan/1"
