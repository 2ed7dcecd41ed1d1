"""Registration numbers: read as they are told, and never one for another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihan_desktop.domain.numbers import RegistrationNumber, read_number

numbers = st.builds(RegistrationNumber, st.integers(10_001, 99_999), st.integers(1, 30_000_000))


@given(numbers)
def test_a_number_is_read_as_people_write_it(number: RegistrationNumber) -> None:
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    persian = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
    written = (str(number), number.digits, f" {number} ".replace("-", " "), str(number).translate(arabic),
               number.digits.translate(persian), f"\u2066{str(number).replace('-', chr(0x2011))}\u2069")  # fmt: skip
    assert [read_number(text) for text in written] == [number] * len(written)
    assert number.digits[0] != "0"


def test_one_wrong_digit_and_two_exchanged_neighbours_are_always_noticed() -> None:
    for place in (1, 127, 90_909, 123_456, 999_999, 1_000_000):
        digits = RegistrationNumber(10_407, place).digits
        for at, right in enumerate(digits):
            for wrong in set("0123456789") - {right}:
                assert read_number(digits[:at] + wrong + digits[at + 1 :]) is None
        for at in range(len(digits) - 1):
            one, other = digits[at], digits[at + 1]
            if one != other:
                assert read_number(digits[:at] + other + one + digits[at + 2 :]) is None


@pytest.mark.parametrize(
    "text",
    ["", "زينب", "07701234567", "199012345678", "10001-000000-", "00001-000127-4", "1e11", "10001-127-4", "-" * 40],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None


def test_a_number_looks_the_same_for_ever() -> None:
    assert str(RegistrationNumber(10_001, 127)) == "10001-000127-9"
    assert RegistrationNumber(10_001, 1_000_127).digits[:-1] == "100011000127"
