"""The collection spreadsheet: written for people to fill in, read back whatever became of it."""
