"""Rules that would be true with no computer: frozen values, enums and functions on the standard library alone."""
