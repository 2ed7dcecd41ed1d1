"""A person's points: the ledger that is never edited, the ranking that tells why, and what a new rule set would do."""

import io
import math
import random
from collections import Counter
from contextlib import closing
from datetime import date, timedelta
from functools import cache

import pytest
from openpyxl import load_workbook

from forms.library import bundled
from forms.rulebook import Account, Line, Rulebook, Tie, compile_rulebook, read_workbook
from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.points.counting import counted
from mihan_desktop.domain.points.facts import ANSWERED, FACTS, NO_TRAINING, Training, facts_of
from mihan_desktop.domain.points.ledger import Entry, EntryKind, adjustment, reconcile, reversal, standing, totals
from mihan_desktop.domain.points.ranking import Candidate, ranked
from mihan_desktop.domain.points.simulation import LEAK, SMALLEST, Before, moved_by, simulated
from mihan_desktop.domain.training.enrolments import Enrolment, State, Word
from mihan_desktop.domain.training.enrolments import standing as standing_in
from mihan_desktop.domain.training.selection import facts_of as facts_of_a_list
from resources.demo.people import Answer, answers, people
from resources.points import example
from resources.points.making import workbook
from tests.benchmarks.points import given, told_of
from tests.benchmarks.points_by_hand import by_hand

DAY = date(2026, 11, 22)


@cache
def example_book() -> Rulebook:
    """The example, read."""
    book = read_workbook(example()).book
    assert book is not None
    return book


def line(rule: str, points: int, account: Account = Account.PRIORITY, capped_from: int | None = None) -> Line:
    return Line(rule, account, points, (("age", 40), ("since", date(2025, 1, 1)), ("working", None)), capped_from)


def entered(*steps: tuple[Line, ...], version: str = "1") -> tuple[Entry, ...]:
    """The ledger after one score after another."""
    ledger: tuple[Entry, ...] = ()
    for day, lines in enumerate(steps):
        ledger += reconcile(ledger, lines, version=version, on=DAY + timedelta(days=day))
    return ledger


def test_a_first_score_enters_each_line_with_the_facts_that_it_read() -> None:
    ledger = entered((line("elder", 5), line("missed", -3, Account.ENGAGEMENT)))
    assert [(each.number, each.rule_id, each.points, each.kind) for each in ledger] == [
        (1, "elder", 5, EntryKind.RULE),
        (2, "missed", -3, EntryKind.RULE),
    ]
    assert ledger[0].facts == (("age", "40"), ("since", "2025-01-01"), ("working", ""))
    assert totals(ledger) == {Account.PRIORITY: 5, Account.ENGAGEMENT: -3}


def test_a_line_that_changes_is_taken_back_and_entered_anew_and_nothing_is_edited() -> None:
    first = entered((line("a", 5), line("b", 2)))
    ledger = first + reconcile(first, (line("a", 8),), version="2", on=DAY)
    assert ledger[:2] == first
    assert [(each.kind, each.points, each.of) for each in ledger[2:]] == [
        (EntryKind.REVERSAL, -5, 1),
        (EntryKind.REVERSAL, -2, 2),
        (EntryKind.RULE, 8, 0),
    ]
    assert [(each.rule_id, each.points) for each in standing(ledger)] == [("a", 8)]
    assert totals(ledger)[Account.PRIORITY] == 8


def test_a_new_rule_set_that_changes_nothing_leaves_the_ledger_alone() -> None:
    first = entered((line("a", 5), line("b", 0, capped_from=4)))
    assert reconcile(first, (line("b", 0, capped_from=4), line("a", 5)), version="2", on=DAY) == ()
    assert len(reconcile(first, (line("a", 5), line("b", 0, capped_from=3)), version="2", on=DAY)) == 2


def test_an_adjustment_stays_whatever_the_rules_say_until_people_take_it_back() -> None:
    ledger = entered((line("a", 5),))
    given = adjustment("asked-1", Account.PRIORITY, 7, number=2, on=DAY)
    ledger += (given,)
    ledger += reconcile(ledger, (), version="2", on=DAY)
    assert totals(ledger)[Account.PRIORITY] == 7
    ledger += (reversal(given, number=4, on=DAY),)
    assert totals(ledger)[Account.PRIORITY] == 0
    assert standing(ledger) == ()


def test_whatever_happens_the_total_is_the_sum_of_what_stands() -> None:
    chance = random.Random(8)
    ledger: tuple[Entry, ...] = ()
    for day in range(60):
        lines = tuple(
            line(f"r{rule}", chance.randint(-5, 9), chance.choice(list(Account)))
            for rule in chance.sample(range(12), chance.randint(0, 9))
        )
        added = reconcile(ledger, lines, version=str(day), on=DAY)
        assert reconcile((*ledger, *added), lines, version="again", on=DAY) == ()
        ledger += added
        wanted = {account: sum(each.points for each in lines if each.account is account) for account in Account}
        assert totals(ledger) == totals(standing(ledger)) == wanted
    assert [each.number for each in ledger] == list(range(1, len(ledger) + 1))


# -- ranking ---------------------------------------------------------------------------------------------------------


def test_equal_points_go_by_the_published_order_and_the_list_says_by_what() -> None:
    ties = (Tie("months", larger_first=True), Tie("registered", larger_first=False))
    everybody = [
        Candidate("d", 10, {"months": 6, "registered": date(2026, 1, 2)}),
        Candidate("b", 10, {"months": 6, "registered": date(2026, 1, 1)}),
        Candidate("a", 12, {}),
        Candidate("c", 10, {"months": 9}),
        Candidate("f", 10, {}),
        Candidate("e", 10, {}),
    ]
    expected = [("a", "points"), ("c", "points"), ("b", "months"), ("d", "registered"), ("e", "months"), ("f", "id")]
    for seed in range(5):
        random.Random(seed).shuffle(everybody)
        listed = ranked(everybody, ties)
        assert [(each.person_id, each.decided_by) for each in listed] == expected
        assert [each.place for each in listed] == [1, 2, 3, 4, 5, 6]


def test_texts_and_wrong_values_in_a_tie_break_no_list() -> None:
    words = ["ب", "ا", "اا", 3, None, True, date(2026, 1, 1)]
    everybody = [Candidate(str(place), 1, {"word": word}) for place, word in enumerate(words)]  # type: ignore[dict-item]
    up = [each.person_id for each in ranked(everybody, (Tie("word", larger_first=False),))]
    down = [each.person_id for each in ranked(everybody, (Tie("word", larger_first=True),))]
    assert up == ["5", "3", "6", "1", "2", "0", "4"]
    assert down == ["6", "3", "5", "0", "2", "1", "4"]


# -- simulation ------------------------------------------------------------------------------------------------------


def people_of(place: str, sex: str, gain: int, lose: int, same: int) -> list[Before]:
    return [Before(place, sex, 5, then) for then, count in ((7, gain), (2, lose), (5, same)) for _ in range(count)]


SEED = b"a trial"


def near(number: int | None, true: int) -> bool:
    """Whether a number that was moved says what it should."""
    return number is not None and abs(number - true) <= 25


def test_a_simulation_says_who_gains_and_who_loses_by_governorate_and_sex() -> None:
    told = simulated(
        people_of("IQ-G01", "female", 400, 200, 400) + people_of("IQ-G01", "male", 100, 300, 600)
        + people_of("IQ-G02", "female", 0, 0, 150), SEED,
    )  # fmt: skip
    assert told.whole.people == 2_150
    assert near(told.whole.gain, 500)
    assert near(told.whole.lose, 500)
    assert told.whole.change == pytest.approx(-0.2, abs=0.3)
    first, _, third = told.groups
    assert (first.governorate, first.sex, first.people) == ("IQ-G01", "female", 1_000)
    assert near(first.gain, 400)
    assert near(first.lose, 200)
    assert first.change == pytest.approx(0.2, abs=0.5)
    assert (third.people, third.change) == (150, None)


def test_a_small_number_is_kept_back_and_does_not_follow_from_the_others() -> None:
    told = simulated(
        people_of("A", "female", 400, 20, 40) + people_of("A", "male", 2, 0, 4) + people_of("B", "male", 20, 120, 9)
        + people_of("C", "other", 30, 50, 9), SEED,
    )  # fmt: skip
    of = {(each.governorate, each.sex): each for each in told.groups}
    assert {key: one.people for key, one in of.items()} == {
        ("A", "female"): 460, ("A", "male"): None, ("B", "male"): 149, ("C", ""): None,
    }  # fmt: skip
    assert (of["A", "male"].gain, of["A", "male"].lose) == (None, None), "nobody and few look alike"
    assert simulated([], SEED).whole.people == 0
    assert simulated(people_of("A", "male", 1, 1, SMALLEST - 3), SEED).whole.people is None
    told = simulated(
        [
            one
            for place, count in (("A", 3), ("B", 10), ("C", 10), ("D", 40))
            for one in people_of(place, "", 0, 0, count)
        ], SEED,
    )  # fmt: skip
    of_all = [simulated(people_of("A", "", 20, 0, 0), f"{trial}".encode()).whole for trial in range(50)]
    assert {one.people for one in of_all} == {20}
    assert max(one.gain or 0 for one in of_all) == 20, "no more gain than there are"
    assert [each.people for each in told.groups] == [None, None, None, 40], (
        "with B alone beside it, which is ten as C shows, three would follow"
    )


def test_two_rule_sets_that_differ_by_one_person_do_not_tell_of_that_person() -> None:
    """Somebody tries rules for a crowd, then the same with one condition more that only one person could meet, and
    says that the person met it where the second number is greater.
    """
    crowd = people_of("A", "female", 60, 0, 40)
    right = {True: 0, False: 0}
    trials = 400
    for met in right:
        second = people_of("A", "female", 61, 0, 39) if met else crowd
        for trial in range(trials):
            before, after = (
                simulated(people, f"{trial} {which} {met}".encode()).groups[0].gain or 0
                for which, people in (("one", crowd), ("other", second))
            )
            right[met] += (after > before) == met
    assert (right[True] + right[False]) / (2 * trials) < 0.6, "hardly more than by tossing a coin"
    seeds = [f"{trial}".encode() for trial in range(4_000)]
    seen = Counter(moved_by(1, seed, "A") for seed in seeds)
    likelier = max(seen[at] / seen[at + 1] for at in range(-3, 3))
    assert likelier < 1.25 * math.exp(LEAK)
    assert len({moved_by(1, seed, "A") - moved_by(1, seed, "B") for seed in seeds}) > 10, "each number by its own"


def test_a_rule_that_marks_one_person_does_not_show_in_the_mean() -> None:
    """Everybody of a governorate gains one point, and whoever was born on one day ten thousand."""
    crowd = [Before("A", "female", 0, 1)] * 599
    without, with_ = (simulated([*crowd, Before("A", "female", 0, at)], SEED).whole.change for at in (1, 9_999))
    assert without is not None
    assert with_ is not None
    assert abs(with_ - without) <= 0.11, "far less than what both were moved by"
    assert simulated([Before("A", "female", 0, at) for at in range(1, 400)], SEED).whole.change is None


# -- facts -----------------------------------------------------------------------------------------------------------


def test_facts_are_what_the_form_asked_counted_on_the_day() -> None:
    told = [
        ("sex", "female"), ("date_of_birth", "1996-11-23"), ("without_work_since", "2025-12-31"), ("age", "3"),
        ("education_level", "03"), ("breadwinner", "yes"), ("circumstances", "orphan rented_home"), ("dependants", "٤"),
        ("displaced_since", "2030-01-01"), ("worked_before", "no"), ("notes", "x"), ("seeking", ""),
        ("dependants", "9"),
    ]  # fmt: skip
    facts = facts_of(told, Training(present=7, late=1, absent=2, excused=3, certificates=1), DAY)
    assert {name: facts.get(name) for name in ("age", "months_without_work", "months_displaced", "dependants")} == {
        "age": 29, "months_without_work": 11, "months_displaced": None, "dependants": 4,
    }  # fmt: skip
    assert (facts["education_level"], facts["breadwinner"], facts["worked_before"]) == (3, True, False)
    assert (facts["attendance_share"], facts["sessions_missed"], facts["certificates"]) == (80.0, 2, 1)
    assert "seeking" not in facts
    assert "no_shows" not in facts, "nobody was sent to work"
    assert not [name for name in facts_of({}, NO_TRAINING, DAY) if name.startswith(("sessions", "courses"))]
    assert facts.keys() <= FACTS.keys()
    assert "attendance_share" not in facts_of({}, NO_TRAINING, DAY)
    assert facts_of(told, NO_TRAINING, DAY + timedelta(days=1))["age"] == 30


def test_an_age_is_the_same_for_points_and_for_places_and_of_a_year_alone_its_years_count() -> None:
    for born, precision, age in (
        ("1996-11-22", "day", 30), ("1996-11-23", "day", 29), ("1996-12-30", "year", 30), ("1996-12-30", "month", 29),
        ("1996-07-01", "", 30), ("1996", "", 30), ("2027-01-01", "", None), ("", "year", None), ("x", "", None),
    ):  # fmt: skip
        told = {"date_of_birth": born, "date_of_birth_precision": precision}
        asked = [*reversed(told.items())]
        assert facts_of(told, NO_TRAINING, DAY).get("age") == facts_of(asked, NO_TRAINING, DAY).get("age") == age, born
        assert facts_of_a_list(asked, DAY).get("age", "") == ("" if age is None else str(age)), born


def sheet_of_form(name: str) -> list[tuple[object, ...]]:
    """The rows of a sheet of the ministry's form."""
    (path,) = [each for each in bundled() if each.stem == "jobseeker_registration"]
    with closing(load_workbook(io.BytesIO(path.read_bytes()), read_only=True)) as book:
        return list(book[name].iter_rows(values_only=True))


def test_only_places_that_were_given_count_as_courses() -> None:
    def told(*states: State) -> Enrolment:
        words = [Word(state, DAY, f"{place:03}", str(place), "سبب") for place, state in enumerate(states)]
        found = standing_in("c", "p", "", words)
        assert found is not None
        return found

    applied, admitted = State.APPLIED, State.ADMITTED
    assert counted([], [told(applied), told(applied, State.DROPPED)]).dropped is None
    mine = [
        told(applied, admitted),
        told(applied, admitted, State.COMPLETED),
        told(applied, admitted, State.COMPLETED, State.CERTIFIED),
        told(applied, admitted, State.DROPPED),
        told(applied, admitted, State.FAILED_ATTENDANCE),
    ]
    training = counted([Mark.PRESENT], mine)
    assert (training.completed, training.certificates, training.dropped, training.present) == (2, 1, 1, 1)
    assert training.no_shows is None, "nobody was sent to work"
    assert counted([], mine, ["hired", "no_show", "no_show"]).no_shows == 2
    assert counted([], (), ["issued"]).no_shows == 0


def test_every_fact_of_a_registration_is_a_question_of_the_ministrys_form() -> None:
    header, *rows = sheet_of_form("survey")
    asked = {str(row[header.index("name")]) for row in rows}
    assert ANSWERED.keys() - asked == set()


# -- the example -----------------------------------------------------------------------------------------------------


def test_the_example_is_what_its_rows_say_and_nothing_is_wrong_with_it() -> None:
    assert workbook() == example(), "make it anew: python -m resources.points.making"
    read = read_workbook(example())
    assert read.problems == ()
    assert read.book is not None
    assert len(read.book.rules) == 40
    assert {each.name: (each.type, each.voluntary, each.account) for each in read.book.facts} == {
        each.name: tuple(FACTS[each.name]) for each in read.book.facts
    }


def test_the_codes_of_the_example_are_those_of_the_ministrys_form() -> None:
    codes: dict[str, list[str]] = {}
    for name, code, *_ in sheet_of_form("choices"):
        codes.setdefault(str(name), []).append(str(code))
    book = example_book()
    for fact in book.facts:
        if fact.choices and fact.name != "labour_status":  # which the form works out
            assert list(fact.choices) == codes[fact.name]


def test_a_clerk_reads_aloud_why_zainab_has_her_points() -> None:
    """Four examples worked out by hand."""
    book = example_book()
    scorer = compile_rulebook(book)

    def told(answered: dict[str, str], training: Training = NO_TRAINING) -> dict[str, int]:
        return {each.rule_id: each.points for each in scorer.score(facts_of(answered, training, DAY), DAY)}

    zainab = {
        "date_of_birth": "1999-04-02", "marital_status": "widowed", "household_size": "5", "dependants": "3",
        "working_members": "0", "breadwinner": "yes", "circumstances": "female_head orphan martyr_family rented_home",
        "labour_status": "unemployed", "without_work_since": "2025-08-10", "worked_before": "no",
        "registration_date": "2024-11-22", "education_level": "24", "displacement": "resident",
    }  # fmt: skip
    lines = scorer.score(facts_of(zainab, NO_TRAINING, DAY), DAY)
    assert {each.rule_id: each.points for each in lines} == {
        "unemployed": 5, "without_work_12": 8, "dependants": 6, "breadwinner": 6, "nobody_works": 6,
        "martyr_family": 8, "female_head": 8, "orphan": 4, "rented_home": 0, "first_job": 5,
        "alone_with_dependants": 5, "basic_education": 4, "waiting": 2,
    }  # fmt: skip
    said = {each.rule_id: [scorer.explain(each, language) for language in ("ar", "ckb", "en")] for each in lines}
    assert said["without_work_12"] == [
        "حصلت على نقاط لأنك بلا عمل منذ 15 شهراً.",
        "خاڵت وەرگرت چونکە 15 مانگە بێکاریت.",
        "You have points because you have been without work for 15 months.",
    ]
    assert said["alone_with_dependants"][0] == "حصلت على نقاط لأنك تعيل 3 وحدك."
    assert [(each.points, each.capped_from) for each in lines if each.rule_id in ("orphan", "rented_home")] == [
        (4, 6), (0, 3),
    ]  # fmt: skip

    ali = {
        "date_of_birth": "1970-01-05",
        "dependants": "9",
        "displacement": "displaced",
        "displaced_since": "2014-08-03",
    }
    assert told(ali) == {"dependants": 10, "displaced": 6, "long_displaced": 3, "older": 5}

    hana = Training(present=38, late=6, absent=5, excused=1, completed=1, certificates=1, no_shows=4)
    assert told({}, hana) == {
        "attended": 4, "good_attendance": 5, "missed": -2, "late": -2, "completed": 5, "certificate": 3, "no_show": -15,
    }  # fmt: skip

    assert told({}) == {}, "who says nothing has nothing, and owes nothing"


def test_forty_rules_give_what_the_same_rules_give_by_hand() -> None:
    scorer = compile_rulebook(example_book())
    for number in range(120):
        facts = facts_of(*told_of(number), DAY)
        assert given(scorer.score(facts, DAY)) == sorted(by_hand(facts, DAY)), facts


def test_invented_people_score_in_both_languages_of_the_country_without_a_gap() -> None:
    book = example_book()
    scorer = compile_rulebook(book)
    met = set()
    for person in people(11, 60):
        told = [
            (step.ref.rpartition("/")[2], " ".join(step.value) if isinstance(step.value, list) else str(step.value))
            for step in answers(person)
            if isinstance(step, Answer)
        ]
        for each in scorer.score(facts_of(told, NO_TRAINING, DAY), DAY):
            met.add(each.rule_id)
            for language in ("ar", "ckb", "en"):
                sentence = scorer.explain(each, language)
                assert sentence
                assert "$" not in sentence
                assert "…" not in sentence, (each, sentence)
    assert len(met) > 12
