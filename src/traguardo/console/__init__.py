"""The `traguardo` command."""
