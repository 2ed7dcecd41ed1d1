"""Fairs: who is invited and when they are expected, what desks say there, and what it adds up to."""

import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import permutations
from uuid import UUID, uuid5

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mihan_desktop.domain.door import card_number, read_card
from mihan_desktop.domain.numbers import check_digit
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.work.allotting import Candidate, allot, invite, kept_for, seats_of
from mihan_desktop.domain.work.fair_report import By, group_of, report
from mihan_desktop.domain.work.fair_words import (
    FairOutcome,
    FairSaid,
    FairWord,
    check_word,
    read_body,
    visits,
    write_body,
)
from mihan_desktop.domain.work.fairs import (
    Fair,
    FairState,
    Ground,
    Invitation,
    Offer,
    Place,
    Slot,
    Stand,
    grouped,
    invitation_number,
    read_fair,
    read_invitation,
    read_invitation_number,
    visit_id,
    write_fair,
    write_invitation,
)

FAIR = "0192a0de-0000-7000-8000-000000000001"
SLOW = [HealthCheck.too_slow]
"""A machine with much to do draws examples slowly, and is no failure."""
DAY = date(2026, 11, 25)


def uid(name: str) -> str:
    return str(uuid5(UUID(FAIR), name))


def fair(stands: int = 2, at_once: int = 1, slots: int = 2, seats: int = 100, rounds: int = 1) -> Fair:
    return Fair(
        FAIR, "office", "Erbil", {"en": "Autumn fair"}, "Hall 1", "erbil", FairState.PUBLISHED,
        tuple(Slot(DAY, time(9 + at), 60) for at in range(slots)),
        tuple(
            Stand(f"s{at}", f"A{at}", f"Employer {at}", "", at_once, (Offer(uid(f"v{at}"), "Welder", 2),))
            for at in range(stands)
        ),
        seats, rounds,
    )  # fmt: skip


def person(name: str, **more: object) -> Candidate:
    return Candidate(uid(name), name, "office", **more)  # type: ignore[arg-type]


def word(said: FairSaid, who: str, clock: int, **more: object) -> FairWord:
    return FairWord(
        FAIR, visit_id(FAIR, uid(who)), uid(who), said, datetime(2026, 11, 25, 6, clock, tzinfo=UTC),
        clock=f"{clock:03}", change_id=uid(f"{said}{who}{clock}"), **more,  # type: ignore[arg-type]
    )  # fmt: skip


def met(who: str, clock: int, outcome: FairOutcome, stand: str = "s0") -> FairWord:
    return word(FairSaid.INTERVIEW, who, clock, stand=stand, outcome=outcome)


def test_the_rule_is_list_then_match_then_points_then_date_then_id() -> None:
    people = [
        person("late", points=9, registered="2026-02-01"), person("early", points=9, registered="2026-01-01"),
        person("fits", points=1, scores={"s0": 800}), person("named", listed=True),
        person("unknown points", registered="2020-01-01"), person("same band", points=2, scores={"s1": 845}),
    ]  # fmt: skip
    found = invite(people, 6)
    assert [one.name for one in found] == ["named", "same band", "fits", "early", "late", "unknown points"]
    assert [one.ground for one in found[:4]] == [Ground.LIST, Ground.MATCH, Ground.MATCH, Ground.POINTS]
    assert invite(reversed(people), 2) == found[:2], "whoever is asked first"


def test_seats_kept_for_an_office_are_filled_from_it_first_and_nobody_waits_behind_an_empty_one() -> None:
    here = [replace(person(f"here {at}", points=at), office="here") for at in range(4)]
    there = [replace(person(f"there {at}", points=50 + at), office="there") for at in range(4)]
    found = invite([*here, *there], 4, {"here": 2})
    assert {one.name for one in found} == {"here 3", "here 2", "there 3", "there 2"}
    assert len(invite(there, 4, {"here": 2})) == 2, "a seat that is kept is nobody else's"
    assert len(invite([*here, *there], 3, {"here": 9, "there": 9})) == 3, "never more than all seats"


def test_seats_that_the_law_keeps_are_filled_by_the_rule_and_nobody_who_stays_is_counted_twice() -> None:
    women = [person(f"woman {at}", points=at, groups=frozenset({"female"})) for at in range(3)]
    men = [person(f"man {at}", points=50 + at) for at in range(5)]
    found = invite([*women, *men], 5, {kept_for("female"): 2})
    assert [one.name for one in found] == ["man 4", "man 3", "man 2", "woman 2", "woman 1"], "the order is the rule's"
    assert len(invite(men, 5, {kept_for("female"): 2})) == 3, "nobody else has them"
    strong = [replace(one, points=99) for one in women]
    assert {one.name for one in invite([*strong, *men], 5, {kept_for("female"): 2})} >= {one.name for one in women}, (
        "the seats that are kept are the least, not the most"
    )
    plan = fair(seats=3)
    told = allot(plan, women, {kept_for("female"): 1}).invited[:1]
    (first, second) = allot(
        plan, [*women, *men], {kept_for("female"): 1}, told, {one.person: ["female"] for one in told}
    ).invited
    assert (first.name, second.name) == ("man 4", "man 3"), "whoever was told has the seat that was kept"


@settings(max_examples=30, deadline=None, suppress_health_check=SLOW)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 3),
            st.sampled_from(["a", "b", "c"]),
            st.sets(st.sampled_from(["female", "difficulty"]), max_size=2),
        ),
        max_size=12,
    ),
    st.dictionaries(st.sampled_from(["a", "b", kept_for("female"), kept_for("difficulty")]), st.integers(0, 4)),
    st.integers(0, 10),
    st.randoms(),
)
def test_of_seats_that_are_kept_nobody_is_kept_from_one_by_somebody_behind_them(
    rows: list[tuple[int, str, set[str]]], quotas: dict[str, int], seats: int, chance: random.Random
) -> None:
    people = [
        replace(person(str(at), points=points, groups=frozenset(groups)), office=office)
        for at, (points, office, groups) in enumerate(rows)
    ]
    found = invite(people, seats, quotas)
    chance.shuffle(people)
    assert invite(people, seats, quotas) == found, "whoever is asked first"
    assert len(found) <= seats
    invited = {one.person for one in found}
    names = sorted(quotas, key=lambda each: (each in ("a", "b"), each))
    room, left = {}, seats
    for name in names:
        room[name] = min(quotas[name], left)
        left -= room[name]
    for one in people:
        if one.person in invited:
            continue
        assert left < len(people), "a seat for all would be theirs"
        behind = {other.person for other in found if other.key() > one.key()}
        for name in (each for each in seats_of(one) if room.get(each, left if each == "" else 0)):
            may = [other for other in found if name in seats_of(other)]
            assert len(may) >= room.get(name, left), f"{name} is full of those who may have it"
        # Whoever is behind them sits only where they may not.
        for other in (each for each in found if each.person in behind):
            assert set(seats_of(other)) - set(seats_of(one)), "only by a seat that is kept for somebody else"


def test_whoever_fits_gets_the_stand_and_points_decide_inside_a_band() -> None:
    scores = {"s0": 810, "s1": 400}
    people = [person("few", points=1, scores=scores), person("many", points=5, scores={"s0": 840, "s1": 300})]
    found = allot(fair(slots=1), people)
    assert {one.name: one.places for one in found.invited} == {
        "many": (Place("s0", "2026-11-25T09:00"),), "few": (Place("s1", "2026-11-25T09:00"),),
    }  # fmt: skip
    alone = allot(fair(slots=1), [person("neither", scores={}), *people])
    assert alone.unmet == {uid("neither")}, "whom nothing fits comes without an interview"


def test_a_second_interview_is_elsewhere_and_at_another_time() -> None:
    found = allot(fair(rounds=2), [person("ali", points=1)])
    assert found.invited[0].places == (Place("s0", "2026-11-25T09:00"), Place("s1", "2026-11-25T10:00"))


def test_told_before_stays_and_others_join_what_is_left() -> None:
    plan = fair(slots=1, seats=2)
    told = allot(plan, [person("ali", points=1)]).invited
    found = allot(plan, [person("ali", points=1), person("noor", points=9), person("sara", points=5)], None, told)
    assert [(one.name, one.rank, one.places[0].stand) for one in found.invited] == [("noor", 2, "s1")]
    assert [one.name for one in found.without] == ["sara"]


def test_whoever_is_expected_no_more_leaves_seat_and_time_to_others_and_quotas_are_not_kept_twice() -> None:
    plan = fair(stands=1, slots=1, seats=2)
    (gone,) = allot(plan, [person("ali", points=9)]).invited
    found = allot(plan, [person("ali", points=9), person("noor"), person("sara")], None, [replace(gone, over=True)])
    assert [(one.name, one.rank) for one in found.invited] == [("noor", 2), ("sara", 3)], "never asked again"
    assert found.unmet == {uid("sara")}, "and the interview is another's"
    told = allot(fair(seats=2), [person("ali", points=9)], {"office": 1}).invited
    others = [person("noor", points=1), replace(person("far", points=5), office="elsewhere")]
    (joined,) = allot(fair(seats=2), others, {"office": 1}, told).invited
    assert joined.name == "far", "the seat that was kept for the office is taken"


@settings(max_examples=20, deadline=None, suppress_health_check=SLOW)
@given(
    st.lists(
        st.builds(
            lambda points, scores, day: (points, scores, day),
            st.none() | st.integers(0, 5),
            st.none() | st.dictionaries(st.sampled_from(["s0", "s1", "s2"]), st.integers(0, 1_000)),
            st.sampled_from(["", "2026-01-01", "2026-01-02"]),
        ),
        max_size=14,
    ),
    st.integers(1, 3),
    st.randoms(),
)
def test_no_slot_is_overfull_nobody_is_at_two_places_and_the_same_people_get_the_same(
    rows: list[tuple[int | None, dict[str, int] | None, str]], rounds: int, chance: object
) -> None:
    people = [person(str(at), points=p, scores=s, registered=d) for at, (p, s, d) in enumerate(rows)]
    plan = fair(3, 1, 3, seats=10, rounds=rounds)
    found = allot(plan, people)
    chance.shuffle(people)  # type: ignore[attr-defined]
    assert allot(plan, people) == found
    taken = [place for one in found.invited for place in one.places]
    assert len(taken) == len(set(taken)), "one interview in a slot"
    for one in found.invited:
        assert (
            len({place.stand for place in one.places}) == len({place.slot for place in one.places}) == len(one.places)
        )


def test_an_invitation_number_is_no_card_and_is_read_in_any_digits() -> None:
    number = invitation_number(visit_id(FAIR, uid("ali")))
    assert (len(number), number[0] != "0", check_digit(number[:-1])) == (16, True, number[-1])
    assert read_invitation_number(grouped(number)) == number
    assert read_invitation_number(number.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))) == number
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert read_invitation_number(wrong) is None
    assert read_card(number) is None
    assert read_invitation_number(card_number(uid("ali"))) is None


def test_what_is_told_of_a_fair_is_read_as_it_was_written() -> None:
    one = fair()
    assert read_fair(FAIR, write_fair(one)) == one
    (invited,) = allot(one, [person("ali", points=3, scores={"s1": 900})]).invited
    assert read_invitation(write_invitation(invited)) == invited
    for change in ({"slots": 5}, {"state": "x"}, {"stands": [{"id": ""}]}, {"rounds": 0}, {"slots": [["x", "y", 1]]}):
        with pytest.raises((KeyError, TypeError, ValueError)):
            read_fair(FAIR, {**write_fair(one), **change})


def test_two_desks_let_the_same_person_in_and_they_came_once() -> None:
    words = [word(FairSaid.CAME, "ali", 5), word(FairSaid.CAME, "ali", 3), word(FairSaid.CAME, "noor", 4)]
    found = visits(words)
    assert len(found) == 2
    visit = found[visit_id(FAIR, uid("ali"))]
    assert visit.came == words[1], "the first by the clocks"
    assert visit.idle == (words[0],)
    undo = word(FairSaid.UNDONE, "ali", 9, corrects=words[1].change_id)
    assert visits([*words, undo])[visit.visitor].came == words[0], "what the other desk said holds then"


def test_of_a_stand_the_last_word_counts_wherever_it_was_said() -> None:
    first, later = met("ali", 1, FairOutcome.MET), met("ali", 7, FairOutcome.HIRED)
    for order in permutations([first, later, met("ali", 3, FairOutcome.DECLINED, "s1")]):
        visit = visits(order)[first.visitor]
        assert visit.interviews["s0"] == later
        assert visit.was_there, "an interview says that they were there"
    undo = word(FairSaid.UNDONE, "ali", 8, corrects=later.change_id)
    assert visits([first, later, undo])[first.visitor].interviews["s0"] == first


@pytest.mark.parametrize(
    ("said", "come", "code"),
    [
        (met("ali", 1, FairOutcome.MET, "nowhere"), True, "fair_stand_unknown"),
        (replace(met("ali", 1, FairOutcome.MET), vacancy=uid("x")), True, "fair_vacancy_unknown"),
        (replace(met("ali", 1, FairOutcome.MET), outcome=None), True, "fair_outcome_missing"),
        (replace(met("ali", 1, FairOutcome.MET), note="n" * 1_001), True, "fair_note_long"),
        (word(FairSaid.UNDONE, "ali", 2, corrects=uid("nothing")), True, "fair_word_unknown"),
    ],
)
def test_what_may_not_be_said(said: FairWord, come: bool, code: str) -> None:
    there = visits([word(FairSaid.CAME, "ali", 0)] if come else []).get(said.visitor)
    with pytest.raises(MihanError) as raised:
        check_word(fair(), said, there)
    assert raised.value.code == code


def test_words_travel_and_wrong_ones_are_refused() -> None:
    said = replace(met("ali", 1, FairOutcome.HIRED), note="ok", vacancy=uid("v0"))
    assert read_body(write_body(said), said.clock, said.change_id) == said
    for change in (
        {"outcome": ""}, {"said": "left"}, {"at": "2026-11-25T09:00:00"}, {"visitor": uid("other")}, {"fair": "x"},
        {"corrects": uid("x")}, {"note": 5},
    ):  # fmt: skip
        with pytest.raises((KeyError, TypeError, ValueError)):
            read_body({**write_body(said), **change})


def test_the_report_counts_people_and_interviews_apart() -> None:
    plan = fair()
    invited = allot(plan, [person(name, points=9 - at) for at, name in enumerate(("ali", "noor", "sara"))]).invited
    nobody = FairWord(
        FAIR, uid("fresh"), "", FairSaid.CAME, datetime(2026, 11, 25, 7, 1, tzinfo=UTC), clock="1", change_id=uid("f")
    )
    words = [
        word(FairSaid.CAME, "ali", 1), word(FairSaid.CAME, "ali", 2), word(FairSaid.CAME, "walker", 3), nobody,
        met("ali", 4, FairOutcome.MET), met("ali", 5, FairOutcome.HIRED), met("ali", 6, FairOutcome.SECOND, "s1"),
        met("walker", 7, FairOutcome.DECLINED),
    ]  # fmt: skip
    found = report(plan, invited, words)
    assert (found.invited, found.came, found.walk_ins, found.unnamed, found.visitors) == (3, 1, 1, 1, 3)
    assert (found.people, found.interviews, found.hired, found.onward) == (2, 3, 1, 1)
    assert found.outcomes == {"declined": 1, "hired": 1, "second": 1}
    assert [(one.expected, one.kept, one.interviews) for one in found.stands] == [(2, 1, 2), (1, 0, 1)]
    assert found.arrivals == ((9, 2), (10, 1)), "by Iraq's clock"
    assert report(plan, invited, list(reversed(words))) == found


def test_the_report_by_group_is_what_an_obvious_count_of_everybody_finds() -> None:
    chance = random.Random(9)
    plan = fair(3, 2, 5, rounds=2)
    names = [str(at) for at in range(60)]
    groups = {uid(one): group_of(chance.choice(["f", "m"]), chance.choice([None, 46, 23]))
              for one in names[:50]}  # fmt: skip
    invited = allot(plan, [person(one, points=at) for at, one in enumerate(names[:40])]).invited
    invited = tuple(replace(one, over=True) if chance.random() < 0.1 else one for one in invited)
    words = [word(FairSaid.CAME, one, at) for at, one in enumerate(names) if chance.random() < 0.7]
    words += [met(chance.choice(names), at, chance.choice(list(FairOutcome)), f"s{at % 3}") for at in range(40)]
    mistakes = {one.visitor: one.change_id for one in chance.sample(words, 5)}
    who = {visit_id(FAIR, uid(one)): one for one in names}
    words += [word(FairSaid.UNDONE, who[one], 59, corrects=change) for one, change in mistakes.items()]

    undone = {one.corrects for one in words if one.said is FairSaid.UNDONE}
    held = [one for one in words if one.said is not FairSaid.UNDONE and one.change_id not in undone]
    rows: list[tuple[Mapping[By, str], Invitation | None, int, list[FairWord]]] = []
    for name in names:
        mine = [one for one in held if one.person == uid(name)]
        last = {one.stand: one for one in sorted(mine, key=lambda one: one.clock) if one.outcome is not None}
        told = next((one for one in invited if one.person == uid(name)), None)
        expected = told if told is not None and (not told.over or mine) else None
        if mine or expected:
            rows.append((groups.get(uid(name), {}), expected, len(mine), list(last.values())))
    found = report(plan, invited, words, groups)
    for by in By:
        counted = {one.group: one for one in found.groups if one.by is by}
        assert set(counted) == {row[0].get(by, "") for row in rows}
        for group, one in counted.items():
            these = [row for row in rows if row[0].get(by, "") == group]
            outcomes = Counter(str(each.outcome) for row in these for each in row[3])
            assert (one.invited, one.came) == (sum(bool(row[1]) for row in these), sum(bool(row[2]) for row in these))
            assert one.expected == sum(len(row[1].places) for row in these if row[1])
            assert (one.interviews, one.outcomes) == (outcomes.total(), dict(sorted(outcomes.items())))
            assert one.hired == sum(any(each.outcome is FairOutcome.HIRED for each in row[3]) for row in these)
        assert sum(one.interviews for one in counted.values()) == found.interviews
        assert sum(one.invited for one in counted.values()) == found.invited
        assert sum(one.came for one in counted.values()) == found.visitors
        assert sum((Counter(one.outcomes) for one in found.stands), Counter[str]()) == found.outcomes
    assert [one.group for one in found.groups if one.by is By.AGE] == ["-24", "45-54", ""], "whoever is unknown last"
    assert report(plan, invited, words).groups == ()
