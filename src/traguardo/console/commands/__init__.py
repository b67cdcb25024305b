"""Commands by what they work on; each module has `register(app)`."""
