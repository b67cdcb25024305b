"""A document as a page to read beside its reading: what stands where, and what became of it."""
