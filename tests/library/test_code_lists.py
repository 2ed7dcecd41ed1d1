"""The lists of places say what their sources say, where those are at hand, and nothing impossible anywhere."""

import csv
from math import cos, hypot, radians
from pathlib import Path

import pytest

from mihan_desktop.ui.widgets.coordinates import in_iraq
from resources.codes import code_list
from resources.codes.places import DistrictPlace, district_places

SOURCE = Path(__file__).parents[3] / "shared" / "reference" / "iraq" / "iraq_admin2_with_kurdish.csv"


def test_every_district_has_a_place_in_iraq() -> None:
    districts = {entry.code for entry in code_list("districts")}
    places = district_places()
    assert places.keys() == districts
    for code, place in places.items():
        assert in_iraq(place.latitude, place.longitude), code
        assert 1_000 <= place.accuracy <= 60_000, code


@pytest.mark.skipif(not SOURCE.exists(), reason="OCHA's list is not at hand")
def test_codes_stand_for_the_districts_of_the_source_in_their_governorates() -> None:
    with SOURCE.open(encoding="utf-8-sig", newline="") as file:
        source = {row["pcode"]: row for row in csv.DictReader(file)}
    ours = {entry.code: entry for entry in code_list("districts") if entry.effective_to is None}
    assert {code for code in ours if code.startswith("IQ-D")} == source.keys()
    other = {code for code, row in source.items() if ours[code].parent != row["adm1_pcode"]}
    assert other == {"IQ-D027"}, "Halabja is a governorate since the list was made"
    far = {
        code: distance
        for code, row in source.items()
        if (distance := _degrees(district_places()[code], float(row["lat"]), float(row["lon"]))) > 1.3
    }
    assert far == {}, "a town lies in its district, or in the corner of a desert"


def _degrees(place: DistrictPlace, latitude: float, longitude: float) -> float:
    """How far apart, roughly, in degrees of latitude."""
    east = (float(place.longitude) - longitude) * cos(radians(latitude))
    return hypot(float(place.latitude) - latitude, east)
