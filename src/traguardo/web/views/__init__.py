"""One module per noun: a view is fetch, one call, render."""
