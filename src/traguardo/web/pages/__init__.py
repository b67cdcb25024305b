"""What each page shows, gathered from the core's answers; nothing here asks the database."""
