"""Two spellings of one name compare equal; two names do not."""

import pytest

from mihan_desktop.domain.names import fold, fold_all


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("إِيمَان", "ايمان"),
        ("فاطمة", "فاطمه"),
        ("مصطفى", "مصطفي"),
        ("ھێمن", "هيمن"),
        ("کاروان", "كاروان"),
        ("مؤيد", "مويد"),
        ("محـــمد", "محمد"),
        ("علی\u200c\u200f", "علي"),
        ("عبد الله", "عبدالله"),
        ("ابو بكر", "أبوبكر"),
        ("صلاح الدين", "صلاحالدين"),
        ("٠٧٧٠ ۱۲۳", "0770 123"),
        ("Rêzan  HASSAN", "rezan hassan"),
        ("ﻣﺤﻤﺪ", "محمد"),
    ],
)
def test_two_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_two_names_stay_two() -> None:
    names = ["زينب", "زينة", "علي", "عالي", "حسن", "حسين", "سرور", "ام", "عبد"]
    assert len({fold(name) for name in names}) == len(names)


def test_folding_twice_changes_nothing() -> None:
    for name in ("عبد الرحمن صلاح الدين", "أم كلثوم", "دلێر ئەحمەد", "Çiya Şêx"):
        assert fold(fold(name)) == fold(name)


def test_many_names_fold_as_each_does_alone() -> None:
    names = ["عبد", "الدين نور", "  أبو  علي ", "", "Zaynab", "عبد الله", "ابو", "ام \ue000 ه", "٠٧٧٠"]
    assert fold_all(names) == [fold(name) for name in names]
    assert fold_all(names[:5]) == [fold(name) for name in names[:5]]
    assert fold_all([]) == []
