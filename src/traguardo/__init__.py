"""Traguardo: the performance cycle of public administrations."""
