"""Invented people and classes for the demo, the tests and the benchmarks."""
