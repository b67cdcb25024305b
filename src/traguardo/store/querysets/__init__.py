"""Reads, by noun: what a person may see, and what belongs to what."""
