"""Web pages (.html) to blocks."""
