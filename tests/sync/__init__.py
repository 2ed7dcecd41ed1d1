"""Bytes, lines and strangers: what desk and ministry say to each other, and what they refuse to hear."""
