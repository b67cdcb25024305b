"""Template tags that know the addresses of the staff interface."""
