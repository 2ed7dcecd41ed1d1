"""What the ministry counts of everybody, and what of it may be shown."""
