"""Targets as offices write them, read into nodes and shown back."""
