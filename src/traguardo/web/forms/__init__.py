"""What people fill in; a form only reads, the core judges and actions write."""
