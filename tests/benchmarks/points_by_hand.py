"""The example rulebook written by hand, as one Python function: the peer of row `points_rate`."""

from collections.abc import Mapping
from datetime import date
from typing import Any

Given = list[tuple[str, str, int]]
"""Rule, account and points."""

_CIRCUMSTANCES = (
    ("martyr_family", 8),
    ("terror_victim", 8),
    ("political_prisoner", 6),
    ("female_head", 8),
    ("orphan", 6),
    ("disability_in_household", 5),
    ("chronic_illness", 4),
    ("rented_home", 3),
    ("informal_home", 4),
)


def by_hand(facts: Mapping[str, Any], on: date) -> Given:
    """What the rules give a person."""
    given: Given = []
    get, add = facts.get, given.append
    if get("labour_status") == "unemployed":
        add(("unemployed", "priority", 5))
    months = get("months_without_work")
    if months is not None:
        if months >= 24:
            add(("without_work_24", "priority", 12))
        elif months >= 12:
            add(("without_work_12", "priority", 8))
        elif months >= 6:
            add(("without_work_6", "priority", 4))
    dependants = get("dependants")
    if dependants is not None and dependants > 0:
        add(("dependants", "priority", min(2 * dependants, 10)))
    if get("breadwinner"):
        add(("breadwinner", "priority", 6))
    household, working = get("household_size"), get("working_members")
    if household is not None and working is not None and working == 0 and household > 1:
        add(("nobody_works", "priority", 6))
    if household is not None and household >= 8:
        add(("large_household", "priority", 3))
    circumstances = get("circumstances")
    if circumstances:
        room = 20
        chosen = circumstances.split()
        for code, points in _CIRCUMSTANCES:
            if code in chosen:
                take = min(points, room)
                room -= take
                add((code, "priority", take))
    if get("functional_difficulty"):
        add(("difficulty", "priority", 8))
    displacement, displaced = get("displacement"), get("months_displaced")
    if displacement == "displaced":
        add(("displaced", "priority", 6))
    elif displacement == "returnee":
        add(("returnee", "priority", 4))
    if displaced is not None and displaced >= 60:
        add(("long_displaced", "priority", 3))
    age = get("age")
    if age is not None:
        if 18 <= age < 30 and get("worked_before") is False:
            add(("first_job", "priority", 5))
        if age >= 50:
            add(("older", "priority", 5))
    if get("marital_status") in ("widowed", "divorced") and dependants is not None and dependants > 0:
        add(("alone_with_dependants", "priority", 5))
    level = get("education_level")
    if level is not None:
        if level < 34:
            add(("basic_education", "priority", 4))
        if level >= 55 and months is not None and months >= 24:
            add(("graduate_without_work", "priority", 4))
    if get("social_protection"):
        add(("social_protection", "priority", 4))
    registered = get("registration_date")
    if registered is not None:
        days = (on - registered).days
        if days >= 365:
            add(("waiting", "priority", min(days // 365, 5)))
    _of_training(facts, given)
    return given


def _of_training(facts: Mapping[str, Any], given: Given) -> None:
    get, add = facts.get, given.append
    attended, share = get("sessions_attended"), get("attendance_share")
    if attended is not None and attended >= 10:
        add(("attended", "engagement", min(attended // 10, 10)))
        if share is not None and share >= 80:
            add(("good_attendance", "engagement", 5))
        if share is not None and attended >= 20 and share >= 95:
            add(("full_attendance", "engagement", 5))
    missed, late = get("sessions_missed"), get("sessions_late")
    if missed is not None and missed > 3:
        add(("missed", "engagement", max(3 - missed, -10)))
    if late is not None and late >= 5:
        add(("late", "engagement", -2))
    completed, certificates = get("courses_completed"), get("certificates")
    if completed is not None and completed > 0:
        add(("completed", "engagement", min(5 * completed, 15)))
    if certificates is not None and certificates > 0:
        add(("certificate", "engagement", min(3 * certificates, 9)))
    if attended is not None and attended >= 60:
        add(("long_training", "engagement", min(2 * (attended // 60), 6)))
    no_shows, dropped = get("no_shows"), get("courses_dropped")
    if no_shows is not None and no_shows > 0:
        add(("no_show", "engagement", max(-5 * no_shows, -15)))
    if dropped is not None and dropped > 0:
        add(("dropped", "engagement", max(-5 * dropped, -10)))
    if completed and dropped == 0 and not no_shows:
        add(("steady", "engagement", 4))
    excused = get("sessions_excused")
    if excused is not None and excused > 0 and share is not None and share >= 90:
        add(("word_given", "engagement", 1))
