"""Messages of a fair: who is invited hears of it, of where and when it is held instead, and that it is not held."""

from dataclasses import replace
from datetime import time, timedelta
from functools import partial
from typing import Any

from mihan_desktop.domain.work.fairs import Fair, FairState, Stand
from sync.central.database import Database
from sync.central.web.fair_pages import slots_between
from sync.central.work.fairs import Fairs, Whom, with_stand, withdraw
from tests.central.desks import new_id
from tests.central.test_notices import NOON, Clock, database, gateway, round_of
from tests.central.work_rows import add_person

__all__ = ["database", "gateway"]


def test_the_invited_hear_of_a_fair_when_it_moves_and_when_it_is_not_held(database: Database, gateway: Any) -> None:
    clock, made = Clock(), Fairs(database, Clock(), new_id)
    going, gone, silent = new_id(), new_id(), new_id()
    with database.write() as session:
        add_person(session, going, "office")
        add_person(session, gone, "office")
        add_person(session, silent, "office", consent_purposes="employers")
    slots = slots_between(NOON.date() + timedelta(days=3), 1, time(9), time(11), 30)
    fair = made.make(
        Fair("", "office", "", {"ar": "معرض الخريف"}, "قاعة بغداد", "", FairState.PUBLISHED, slots, (), seats=10), "m"
    )
    made.amend(fair, "m", lambda one: with_stand(one, Stand("a1", "A1", "شركة دجلة", at_once=2)))
    made.choose(fair, Whom(records=(going, gone, silent), only_listed=True), "m")
    assert round_of(database, gateway, clock) == [], "nobody was told of it yet"
    made.publish(fair, "m")
    texts = round_of(database, gateway, clock)
    assert len(texts) == 2
    assert all("«معرض الخريف» يوم 25/11/2026، مقابلتك 9:" in text and "قاعة بغداد" in text for text in texts)
    assert not any("شركة" in text for text in texts), "of no employer"
    assert round_of(database, gateway, clock) == []
    with database.write() as session:
        withdraw(session, gone, NOON)
    made.amend(fair, "m", lambda one: replace(one, place="قاعة المنصور"))
    (text,) = round_of(database, gateway, clock)
    assert "تغيّر موعد «معرض الخريف» أو مكانه" in text
    assert "قاعة المنصور" in text
    made.end(fair, FairState.CANCELLED, "m")
    assert all("أُلغي" in text for text in round_of(database, gateway, clock))
    assert round_of(database, gateway, clock) == []


def test_of_a_fair_that_moves_there_and_back_the_invited_hear_every_time(database: Database, gateway: Any) -> None:
    """Who was told that it moved goes to the wrong hall when it moves back and nobody says so."""
    clock, made, going = Clock(), Fairs(database, Clock(), new_id), new_id()
    with database.write() as session:
        add_person(session, going, "office")
    fair = fair_with(made, going, days=1)
    (text,) = round_of(database, gateway, clock)
    for hall, minutes in (("قاعة المنصور", 10), ("قاعة بغداد", 10), ("قاعة المنصور", -30)):
        clock.at += timedelta(minutes=minutes)
        made.amend(fair, "m", partial(replace, place=hall))
        (text,) = round_of(database, gateway, clock)
        assert "تغيّر موعد" in text
        assert hall in text
        assert round_of(database, gateway, clock) == []


def test_nobody_is_asked_to_come_at_an_hour_that_is_past(database: Database, gateway: Any) -> None:
    clock, made, late = Clock(), Fairs(database, Clock(), new_id), new_id()
    with database.write() as session:
        add_person(session, late, "office")
    fair_with(made, late, days=2)
    clock.at += timedelta(days=3)
    assert round_of(database, gateway, clock) == [], "at noon of the first day: the interview was at nine"


def fair_with(made: Fairs, person: str, days: int) -> str:
    """A fair in three days to which one person is invited, at nine."""
    slots = slots_between(NOON.date() + timedelta(days=3), days, time(9), time(11), 30)
    fair = made.make(
        Fair("", "office", "", {"ar": "معرض الخريف"}, "قاعة بغداد", "", FairState.PUBLISHED, slots, (), seats=10), "m"
    )
    made.amend(fair, "m", lambda one: with_stand(one, Stand("a1", "A1", "شركة دجلة", at_once=2)))
    made.choose(fair, Whom(records=(person,), only_listed=True), "m")
    made.publish(fair, "m")
    return fair
