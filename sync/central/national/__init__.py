"""Whom the whole country knows: prepared as people arrive, written into an index, published; questions answered."""
