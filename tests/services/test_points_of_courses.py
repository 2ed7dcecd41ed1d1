"""Whoever leaves a course after a place was given reads it in their points, as soon as it is said."""

from forms.rulebook import read_workbook
from mihan_desktop.domain.points import Account, totals
from mihan_desktop.domain.points.writing import read_entry
from mihan_desktop.domain.training.enrolments import State
from resources.points import example
from tests.services.cohorts import catalogue, cohort, people
from tests.services.office import Office
from tests.services.rulebooks import release


def engagement(office: Office, person: str) -> dict[str, int]:
    """Rule and points of each line of the account, as the ledger keeps them."""
    karwan = office.enter("karwan")
    while office.desk.points.catch_up(karwan, 50):
        pass
    with office.desk.searching._opened.read() as work:
        (subject,) = work.points.subjects([person])
        rows = work.points.ledgers([subject.number]).values()
    zainab = office.enter("zainab")
    (account,) = [one for one in office.desk.points.of(zainab, person).accounts if one.account is Account.ENGAGEMENT]
    kept = totals(read_entry(value) for row in rows for value in row.entries)
    assert kept[Account.ENGAGEMENT] == account.total
    return {one.rule_id: one.points for one in account.given}


def test_a_course_that_is_left_costs_what_the_rules_say(office: Office) -> None:
    book = read_workbook(example()).book
    assert book is not None
    karwan = office.enter("karwan")
    catalogue(office)
    release(office, book)
    made = cohort(office, karwan)
    first, second = people(office, office.enter("zainab"), ("زينب", "هيوا"))
    karwan = office.enter("karwan")
    office.desk.admitting.apply(karwan, made.id, [first, second])
    assert engagement(office, first) == {}
    karwan = office.enter("karwan")
    office.desk.admitting.say(karwan, made.id, second, State.DROPPED, "سافرت")
    office.desk.admitting.select(karwan, office.desk.admitting.selection(karwan, made.id))
    assert engagement(office, first) == {}
    karwan = office.enter("karwan")
    office.desk.admitting.say(karwan, made.id, first, State.DROPPED, "وجدت عملاً")
    assert engagement(office, first) == {"dropped": -5}
    assert engagement(office, second) == {}, "nobody had given a place"
