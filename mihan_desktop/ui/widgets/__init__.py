"""Small widgets of our own, each used in more than one place."""
