"""What may be wrong with a register, and of which kind that is."""

from collections.abc import Mapping
from typing import Final

MISSING: Final = "missing"
INVALID: Final = "invalid"
IMPOSSIBLE: Final = "impossible"
INCONSISTENT: Final = "inconsistent"
REPAIRABLE: Final = "repairable"
KINDS: Final = (MISSING, INVALID, IMPOSSIBLE, INCONSISTENT, REPAIRABLE)

CODES: Final[Mapping[str, str]] = {
    "not_in_list": INVALID,
    "not_a_date": INVALID,
    "not_a_phone": INVALID,
    "document_shape": INVALID,
    "no_name": INVALID,
    "digits_lost": INVALID,
    "in_future": IMPOSSIBLE,
    "too_old": IMPOSSIBLE,
    "too_young": IMPOSSIBLE,
    "written_otherwise": REPAIRABLE,
}
"""What may be wrong with a value → its kind."""
ACROSS: Final[Mapping[str, str]] = {
    "nobody": MISSING,
    "number_shared": INCONSISTENT,
    "phone_on_many": INCONSISTENT,
    "district_elsewhere": INCONSISTENT,
    "registered_before_birth": IMPOSSIBLE,
    "row_again": INCONSISTENT,
}
"""What may be wrong with a row, or with several together → its kind."""
