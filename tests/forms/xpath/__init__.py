"""Expressions, told as what a form asks of a household."""
