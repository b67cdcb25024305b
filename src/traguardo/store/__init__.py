"""Rows: the only place with models; everything else reads querysets or frozen core objects."""
