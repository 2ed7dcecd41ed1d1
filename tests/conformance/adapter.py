"""What the conformance runners call: one function each, and nothing else."""

from tests.conformance.engine_adapter import open_form as open_form
from tests.conformance.engine_adapter import roundtrip as roundtrip
from tests.conformance.xpath_adapter import evaluate as evaluate
