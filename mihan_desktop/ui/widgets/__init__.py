"""Small widgets of our own, each one idea."""
