"""Rules that would be true with no computer."""

from datetime import UTC, datetime, timedelta

import pytest

from mihan_desktop.domain.attendance import Mark, attendance_rate
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.finding import findable, national, wanted
from mihan_desktop.domain.oddities import in_a_hurry, oddities
from mihan_desktop.domain.passwords import check_password, normalised
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.review import four_eyes, require_reason
from mihan_desktop.domain.roles import RIGHTS, Right, Role, User
from mihan_desktop.domain.signing_in import seconds_to_wait

MORNING = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("marks", "rate"),
    [
        ([], None),
        ([Mark.EXCUSED], None),
        ([Mark.PRESENT, Mark.ABSENT], 0.5),
        ([Mark.PRESENT, Mark.LATE, Mark.EXCUSED], 1.0),
        ([Mark.ABSENT] * 3 + [Mark.LATE], 0.25),
    ],
)
def test_attendance_counts_late_as_there_and_leaves_excused_out(marks: list[Mark], rate: float | None) -> None:
    assert attendance_rate(marks) == rate


def test_four_eyes_are_two_people() -> None:
    four_eyes("a", "b")
    with pytest.raises(MihanError, match="own_record"):
        four_eyes("a", "a")


def test_a_return_needs_words() -> None:
    assert require_reason("  هاتف ناقص\n") == "هاتف ناقص"
    with pytest.raises(MihanError, match="reason_required"):
        require_reason(" \t")


def test_only_supervisors_approve_and_none_of_them_registers() -> None:
    assert [role for role in Role if Right.APPROVE in RIGHTS[role]] == [Role.SUPERVISOR]
    assert [role for role in Role if Right.REGISTER in RIGHTS[role]] == [Role.CLERK]
    assert [role for role in Role if Right.MANAGE_USERS in RIGHTS[role]] == [Role.ADMINISTRATOR]
    assert [role for role in Role if Right.HAND_OUT in RIGHTS[role]] == [Role.SUPERVISOR]
    for right in (Right.READ_AUDIT, Right.BACK_UP):
        assert [role for role in Role if right in RIGHTS[role]] == [Role.SUPERVISOR, Role.ADMINISTRATOR]
    assert set().union(*RIGHTS.values()) == set(Right)


def test_somebody_with_several_roles_has_the_rights_of_each_and_no_other() -> None:
    for one in Role:
        for other in Role:
            both = User("1", "x", "X", frozenset({one, other}))
            assert {right for right in Right if both.may(right)} == RIGHTS[one] | RIGHTS[other]
    clerk = User("u", "zainab", "زينب", frozenset({Role.CLERK}))
    clerk.require(Right.REGISTER)
    with pytest.raises(MihanError) as refused:
        clerk.require(Right.APPROVE)
    assert (refused.value.code, refused.value.params) == ("not_allowed", {"right": "approve"})
    assert str(refused.value) == "not_allowed {'right': 'approve'}"


def test_changes_add_up() -> None:
    both = Changes.of(Kind.DRAFTS) | Changes.of(Kind.OUTBOX)
    assert both.touches(Kind.OUTBOX, Kind.USERS)
    assert not both.touches(Kind.USERS)


def test_slips_cost_nothing_and_guessing_costs_more_and_more() -> None:
    at_once = [seconds_to_wait(failures, timedelta()) for failures in range(14)]
    assert at_once == [0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert seconds_to_wait(10**9, timedelta()) == 300
    assert seconds_to_wait(5, timedelta(seconds=3.5)) == 1
    assert seconds_to_wait(5, timedelta(seconds=4)) == 0


@pytest.mark.parametrize(
    ("password", "codes"),
    [
        ("short", ["password_short"]),
        ("ÅÅÅÅ", ["password_short"]),
        ("Password1", ["password_common"]),
        ("aaaaaaaaaaaa", ["password_common"]),
        ("Zainab.Ali", ["password_common"]),
        ("كلمة سر طويلة", []),
        ("correct horse battery", []),
    ],
)
def test_passwords_are_long_enough_and_not_what_everybody_tries(password: str, codes: list[str]) -> None:
    assert [one.code for one in check_password(password, "zainab.ali")] == codes


def test_a_password_is_the_same_on_every_keyboard() -> None:
    assert normalised("cafe\u0301") == normalised("café")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("07701234567", "7701234567"),
        ("+964 770 123 4567", "7701234567"),
        ("009647701234567", "7701234567"),
        ("9647701234567", "7701234567"),
        ("0770", "770"),
        ("+964770", "770"),
        ("199012345678", "199012345678"),
        ("0123", "0123"),
        ("+964", "964"),
    ],
)
def test_a_telephone_is_the_same_however_it_is_typed(typed: str, number: str) -> None:
    assert national(typed) == number


def test_a_record_is_found_by_names_and_any_stretch_of_its_numbers() -> None:
    found = findable(
        "زينب عبد الحسين",
        [
            ("mother_given_name", "فاطمة"),
            ("occupation", "خياطة"),
            ("date_of_birth", "1990-03-21"),
            ("start", "2026-03-02T07:30:00.000+03:00"),
            ("phone", "0770 123 4567"),
            ("passport_number", "A 1234567"),
            ("sex", "female"),
        ],
    )
    assert found.phones == ("7701234567",)
    assert found.name == ("زينب", "عبدالحسين")
    for part in ("فاطمه", "7701234567", "4567", "567", "a1234567", "1234567"):
        assert part in found.words
    assert found.text.split("\n")[0] == "زينب عبدالحسين"
    assert not {"خياطه", "female", "1990", "2026", "21"} & set(found.words)
    assert wanted("زَيْنَب ٠٧٧٠").groups == (("زينب", "الزينب"), ("770",))
    assert wanted("الجبوري ڕەوەند").groups == (("الجبوري", "جبوري"), ("رهوهند", "الرهوهند"))
    assert wanted("عطاء  پۆڵا").typed == "عطا بولا"
    assert not wanted(" \"*' ")


def test_oddities_are_codes_and_nothing_is_odd_by_default() -> None:
    plain = [("date_of_birth", "1990-03-21"), ("consent_given", "yes"), ("registration_date", "2026-07-01")]
    assert oddities(plain, MORNING) == ()
    odd = oddities([("date_of_birth", "1985-07-01"), ("consent_given", "")], datetime(2026, 3, 2, 22, 30, tzinfo=UTC))
    assert [(one.code, one.field) for one in odd] == [
        ("at_night", ""),
        ("registry_birthday", "date_of_birth"),
        ("consent_missing", "consent_given"),
    ]
    assert odd[0].params == {"hour": 1}
    card = [("date_of_birth", "1990-03-21"), ("national_number", "198812345678")]
    assert [(one.code, one.field) for one in oddities(card, MORNING)] == [("document_year", "national_number")]


def test_only_the_fast_twenty_were_in_a_hurry() -> None:
    slow = [MORNING + timedelta(minutes=5 * number) for number in range(30)]
    fast = [MORNING + timedelta(hours=9, seconds=30 * number) for number in range(20)]
    assert in_a_hurry(slow) == (False,) * 30
    assert in_a_hurry([*fast, *slow]) == (True,) * 20 + (False,) * 30
    assert in_a_hurry([]) == ()
