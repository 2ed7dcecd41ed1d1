"""What a publisher writes of an occupation: a code, or a word that stands for one."""

import pytest

from sync.central.web.occupation_choices import code_of, offered


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("7212", "7212"), ("72", "72"), ("", ""), ("لحّام", "7212"), ("كهربائيو المباني ومن يرتبط بهم", "7411"),
        ("barber", "5141"), ("teacher", "teacher"),
        ("سەرتاش", "5141"), ("something with animals", "something with animals"), ("عامل", "9313"),
    ],
)  # fmt: skip
def test_a_word_that_is_known_becomes_its_code_and_what_is_not_certain_stays(written: str, code: str) -> None:
    assert code_of(written) == code


def test_the_list_offers_what_the_forms_offer() -> None:
    codes = [one.code for one in offered()]
    assert (len(codes), codes[:3]) == (479, ["01", "0110", "02"])
