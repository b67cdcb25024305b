"""One file for each family of scoring rules; docs/scoring.md states them."""
