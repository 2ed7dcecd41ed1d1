"""Seeded histories of an invented ministry: real desks, the real centre, and everything that can go wrong between."""
