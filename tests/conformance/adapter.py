"""What the conformance runners call: one function each, and nothing else."""

from tests.conformance.xpath_adapter import evaluate as evaluate
