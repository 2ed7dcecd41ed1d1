"""What travels between desks and the ministry."""
