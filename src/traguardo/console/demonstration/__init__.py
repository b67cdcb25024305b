"""The demonstration: an invented chamber, its plan, its people, half a year of figures."""
