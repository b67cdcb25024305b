"""Achievement, weights and totals."""
