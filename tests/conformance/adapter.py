"""What the conformance runners call: one function each, and nothing else."""

from tests.conformance.engine_adapter import open_form, roundtrip
from tests.conformance.xpath_adapter import evaluate

__all__ = ["evaluate", "open_form", "roundtrip"]
