"""Passwords that somebody would try early are refused in any script, and a few words of one's own are not."""

import pytest

from mihan_desktop.domain.passwords import check_password, guessable
from mihan_desktop.domain.policy import Policy
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Role
from mihan_desktop.domain.users import check_user
from resources.passwords import common, local

KNOWN = ("zainab.ali", "زينب علي", "مكتب تشغيل الكرخ")
_EASY = """
Password123 P@ssw0rd Pa$$w0rd1 passw0rd! qwerty12 qwertyuiop[] 1q2w3e4r 1qaz2wsx qazwsxedc asdfasdf zxcvbnm, computer
monkey12 dragon2000 football99 iloveyou1 letmein99 admin@123 Admin2025! 11223344 12344321 87654321 19980701 abcdefgh
abcd1234 abcabcabc aaaaaaaaaaaa 07701234567 mihan2026 ministry2026 iraq1234! baghdad1 Baghdad@2024 kurdistan!!
karkh2026 hussein1 ali12345 aliahmed Ramadan2024 zainab12 zainab123 Zainab.Ali zainab_ali zainabali1998
١٢٣٤٥٦٧٨ ٠٧٧٠١٢٣٤٥٦٧ محمد1234 بغداد٢٠٢٤ كربلاء2023 رمضان١٤٤٦ حسينمحمد وزارةالعمل موظف1234 الكرخ٢٠٢٦ كرخ123456 زينب٢٠٢٥
ضصثقفغعه شسيبلاتن قوەرتیئح سلێمانی١٢٣ هەولێر٢٠٢٥ هەولێرهەولێر
"""
EASY = _EASY.split()
GOOD = (
    "كلمة سر طويلة", "نەورۆز لە چیای قەندیل", "7 نخلات قرب الجسر", "باخچەی گوڵی سوور", "correct horse battery",
    "tigris-lantern-77", "zainab likes quiet rivers", "the old bridge 1958", "Wq8#vLp2xT", "xkqjvbzw",
)  # fmt: skip


@pytest.mark.parametrize("password", EASY)
def test_what_somebody_would_try_early_is_refused(password: str) -> None:
    assert [one.code for one in check_password(password, *KNOWN)] == ["password_common"]


@pytest.mark.parametrize("password", GOOD)
def test_a_few_words_or_real_chance_will_do_in_any_language(password: str) -> None:
    assert check_password(password, *KNOWN) == ()


def test_the_ministry_may_ask_for_more_letters() -> None:
    (problem,) = check_password("xkqjvbzw", least=12)
    assert (problem.code, problem.params) == ("password_short", {"minimum": 12})


@pytest.mark.parametrize(
    ("roles", "least", "asked"),
    [
        ((Role.CLERK, Role.TRAINER), 8, 8),
        ((Role.SUPERVISOR,), 12, 8),
        ((Role.ADMINISTRATOR,), 12, 8),
        ((Role.CLERK, Role.SUPERVISOR), 12, 8),
        ((Role.CLERK,), 10, 10),
        ((Role.SUPERVISOR,), 12, 10),
        ((Role.SUPERVISOR,), 15, 15),
    ],
)
def test_whoever_signs_or_lets_people_in_has_a_longer_one(roles: tuple[Role, ...], least: int, asked: int) -> None:
    policy = Policy(password_letters=asked)
    assert policy.letters_for(roles) == least
    short = "qzjxkvwbtmfhgpd"[: least - 1]
    with pytest.raises(MihanError) as caught:
        check_user("zainab", "زينب", roles, short, "ar", policy=policy)
    assert [(one.code, one.params) for one in caught.value.problems] == [("password_short", {"minimum": least})]
    check_user("zainab", "زينب", roles, "qzjxkvwbtmfhgpd"[:least], "ar", policy=policy)


def test_the_lists_are_whole_and_a_names_article_hides_nothing() -> None:
    assert len(common()) > 29_000
    assert len(local()) > 1_000
    assert guessable("النجف٢٠٢٣")
    assert guessable("نجف٢٠٢٣")


@pytest.mark.parametrize("odd", ["\0" * 9, "\ud800" * 9, "\u200f" * 12, "🙂" * 8, "a" * 100_000, "asdfghjk" * 9_000])
def test_nothing_that_can_be_typed_or_pasted_breaks_the_rule(odd: str) -> None:
    assert guessable(odd)
    assert not guessable(odd + "".join(chr(0x4E00 + at) for at in range(3000)))
