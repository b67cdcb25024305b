"""From what is known in mid-year to the year's end: a value, an interval, a probability."""
