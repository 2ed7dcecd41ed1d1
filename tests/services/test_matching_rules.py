"""By what a desk weighs: as the ministry published it, from the moment in which the release is in force."""

from dataclasses import replace

from mihan_desktop.domain.work.rules import USUAL, Part, write_rules
from mihan_desktop.services.matching_rules import rules_here
from sync.protocol.releases import MATCHING_WEIGHTS
from tests.services.cohorts import publish
from tests.services.office import Office
from tests.services.seeking import form, seek
from tests.services.test_matching_work import WELDER, told


def test_new_weights_of_the_ministry_change_the_order_and_the_list_names_them(office: Office) -> None:
    office.desk.registering.add_form(office.enter("omar"), form(), "seeking.xml")
    clerk = office.enter("zainab")
    near = told(office, "near", replace(WELDER, occupation="7213"))
    far = told(office, "far", replace(WELDER, governorate="IQ-G01", district="IQ-D001"))
    record, desk = seek(office, clerk), office.desk.matching_work
    first = desk.for_person(clerk, record)
    assert [one.vacancy.id for one in first.matches] == [near, far]
    assert first.weights == ""
    weights = dict.fromkeys(Part, 0) | {Part.OCCUPATION: 90, Part.DISTANCE: 1}
    publish(office, MATCHING_WEIGHTS, write_rules(replace(USUAL, weights=weights, reach=100), "2026.7"), "2026.7")
    with desk._opened.read() as work:
        assert (rules_here(work).version, rules_here(work).reach) == ("2026.7", 100)
    after = desk.for_person(clerk, record)
    assert [one.vacancy.id for one in after.matches] == [far, near]
    assert after.weights == "2026.7"
