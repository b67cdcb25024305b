"""Judging a plan at a date during the year."""
