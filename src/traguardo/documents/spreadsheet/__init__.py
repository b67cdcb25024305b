"""Spreadsheets (.xlsx, .ods) and delimited text (.csv) as sheets, and sheets as blocks."""
