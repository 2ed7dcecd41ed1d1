"""Rules that some offices were told of count for their people alone; the night looks at everybody by itself."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from forms.rulebook import Account, Rulebook
from forms.rulebook.book import FactDefinition, FactType
from mihan_desktop.domain.oddities import IRAQ
from sync.central.database import Database
from sync.central.feeding import Scope
from sync.central.moments import new_id, utc_now
from sync.central.points import scores
from sync.central.points.in_force import in_force
from sync.central.points.ledgers import Ledgers
from sync.central.points.nightly import Nightly
from sync.central.points.schema import PointsLedger
from sync.central.points.trying import Trying
from sync.central.referring import states
from sync.central.saying import Saying
from sync.central.settings import load
from tests.central.conftest import Ministry
from tests.central.test_points_rules import built
from tests.services.rulebooks import BOOK, CAME, GROWN, WOMEN, other

NOON = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = NOON.astimezone(IRAQ).date()


class Country:
    """Two offices, each of which registered a woman of sixty, and what each was told."""

    def __init__(self, ministry: Ministry, database: Database) -> None:
        self.ministry = ministry
        self.database = database
        self.offices = [
            ministry.office.add_office(f"مكتب {place}", place).id for place in ("IQ-G01", "IQ-G02")
        ]  # fmt: skip
        self.people = [self._registered(office) for office in self.offices]

    def _registered(self, office: str) -> str:
        desk = self.ministry.desk(office)
        change = desk.registration("زينب", sex="female")
        change.body["submission"] = "<data><sex>female</sex><date_of_birth>1960-01-01</date_of_birth></data>"  # type: ignore[index]
        desk.send(change)
        return change.record

    def told(self, book: Rulebook, *scope: str) -> None:
        """The offices of a scope hear of a rule set."""
        name = built(self.ministry.centre, book)
        self.ministry.centre.run("releases", "publish", name, *scope)

    def points(self) -> list[tuple[str, int]]:
        """Version and points of each of the two, as the ledgers have them."""
        with self.database.read() as session:
            rows = [session.get_one(PointsLedger, person) for person in self.people]
            return [(row.entries[-1][5], row.priority) for row in rows]


@pytest.fixture
def database(own_centre: Ministry) -> Iterator[Database]:
    found = Database(load(own_centre.centre.data, own_centre.centre.database).database)
    yield found
    found.close()


def look(database: Database) -> None:
    """Everybody is looked at."""
    assert Ledgers(database, utc_now, new_id).run(DAY, lambda *_: None, lambda: False).done


def test_a_release_for_some_offices_counts_in_their_ledgers_alone(own_centre: Ministry, database: Database) -> None:
    country = Country(own_centre, database)
    country.told(other("1", WOMEN))
    country.told(other("2", WOMEN, GROWN), "--office", country.offices[1])
    look(database)
    assert country.points() == [("1", 10), ("2", 15)]
    with database.read() as session:
        rules = in_force(session, DAY)
        assert (rules.versions, [place.scope for place in rules.places]) == (
            "1, 2", [Scope.everybody(), Scope.office(country.offices[1])],
        )  # fmt: skip
    shown = [Ledgers(database, utc_now, new_id).show(person, DAY, "en").version for person in country.people]
    assert shown == ["1", "2"]
    tried = Trying(database, utc_now, new_id).tried(other("3", GROWN), lambda *_: None, lambda: False)
    assert tried is not None
    assert tried["against"] == "1, 2"
    country.told(other("3", GROWN), "--governorate", "IQ-G01")
    look(database)
    assert country.points() == [("3", 5), ("2", 15)]
    country.told(other("4", WOMEN))
    look(database)
    assert [total for _, total in country.points()] == [10, 10], "the newest that was told to all is everybody's"


def test_the_night_looks_at_everybody_once_and_after_new_rules_at_once(
    own_centre: Ministry, database: Database
) -> None:
    country, at = Country(own_centre, database), [NOON]
    nightly = Nightly(database, lambda: at[0], new_id)
    awake: Callable[[float], bool] = lambda _seconds: False  # noqa: E731
    assert nightly.keep(awake) is None, "nothing was published"
    country.told(other("1", WOMEN))
    first = nightly.keep(awake)
    assert first is not None
    assert (first.version, first.people, first.moved, first.done) == ("1", 2, 2, True)
    assert nightly.keep(awake) is None
    at[0] = datetime(2026, 3, 2, 21, 30, tzinfo=UTC)  # half past midnight
    assert nightly.keep(awake) is None, "the night has not come"
    at[0] = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)
    night = nightly.keep(awake)
    assert night is not None
    assert (night.day, night.moved) == ("2026-03-03", 0)
    country.told(other("2", GROWN), "--office", country.offices[0])
    stopped = nightly.keep(lambda _seconds: True)
    assert stopped is not None
    assert not stopped.done
    again = nightly.keep(awake)
    assert again is not None
    assert (again.people, again.version) == (2, "1, 2")
    assert country.points()[0][1] == 5
    at[0] = datetime(2031, 1, 1, 9, tzinfo=UTC)  # somebody set the clock wrong, and right again
    assert nightly.keep(awake) is not None
    at[0] = datetime(2026, 3, 3, 22, 30, tzinfo=UTC)
    night = nightly.keep(awake)
    assert night is not None
    assert night.day == "2026-03-04"
    assert nightly.keep(awake) is None


def test_a_passage_that_was_overtaken_by_other_rules_begins_anew(own_centre: Ministry, database: Database) -> None:
    country, ledgers = Country(own_centre, database), Ledgers(database, utc_now, new_id)
    country.told(other("1", WOMEN))
    ended: list[bool] = [False, True]
    stopped = ledgers.run(DAY, lambda *_: None, lambda: ended.pop(0) if ended else True)  # after everybody, not done
    assert (stopped.people, stopped.done) == (2, False)
    country.told(other("2", GROWN))
    look(database)
    country.told(other("1", WOMEN))
    look(database)
    assert [total for _, total in country.points()] == [10, 10]


def test_whoever_was_sent_to_work_and_did_not_go_has_a_no_show_in_the_ledger(
    module_ministry: Ministry,
) -> None:
    database = module_ministry.database
    country = Country(module_ministry, database)
    missed = replace(CAME, id="missed", condition="${no_shows} > 0", points="-5 * ${no_shows}", cap=10)
    missed = replace(missed, labels={**CAME.labels}, explain=dict.fromkeys(("ar", "ckb", "en"), "${no_shows}"))
    fact = FactDefinition("no_shows", FactType.INTEGER, labels=CAME.labels, account=Account.ENGAGEMENT)
    country.told(replace(other("1", missed), facts=(*BOOK.facts, fact)), "--governorate", "IQ-G01")
    saying = Saying(database, utc_now, new_id)
    body = {"person": country.people[0], "vacancy": "V-1", "words": ""}
    office = Scope.office(country.offices[0])
    for referral, steps in (("R-1", ("issued", "no_show")), ("R-2", ("issued",)), ("R-3", ("no_show",))):
        for state in steps:
            saying.say("referral", referral, {**body, "state": state}, office, "somebody")
    with database.read() as session:
        found = [scores.person(session, person, DAY) for person in country.people]
    assert [one and one.facts.get("no_shows") for one in found] == [2, None]
    look(database)
    with database.read() as session:
        rows = [session.get(PointsLedger, person) for person in country.people]
    assert rows[0] is not None
    assert (rows[0].engagement, rows[1]) == (-10, None)


def test_referrals_and_rules_in_force_are_read_on_both_databases(ministry: Ministry) -> None:
    desk = ministry.desk()
    someone = desk.registration("زينب")
    desk.send(someone)
    saying = Saying(ministry.database, utc_now, new_id)
    body = {"person": someone.record, "vacancy": "V-1", "words": ""}
    referral = new_id()
    for state in ("issued", "no_show"):
        saying.say("referral", referral, {**body, "state": state}, Scope.office(desk.office), "somebody")
    with ministry.database.read() as session:
        assert states(session, someone.record) == {someone.record: ["no_show"]}
        assert states(session)[someone.record] == ["no_show"]
        found = scores.person(session, someone.record, DAY)
        assert found is not None
        assert (found.office, found.facts["no_shows"]) == (desk.office, 1)
        in_force(session, DAY).of(desk.office)


def test_a_release_that_is_built_twice_before_it_is_signed_is_one(module_ministry: Ministry) -> None:
    once, twice = (built(module_ministry.centre, other("7", WOMEN), sign=False) for _ in range(2))
    assert once == twice
    module_ministry.centre.run("releases", "sign", once)
    assert built(module_ministry.centre, other("7", WOMEN), sign=False) != once
