"""Versions of the program as the ministry hands them on to its offices, in stages (decision 0080)."""
