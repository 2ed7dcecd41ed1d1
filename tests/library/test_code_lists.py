"""The lists say what their sources say, where those are at hand, and nothing impossible anywhere."""

import csv
import io
import zipfile
from math import cos, hypot, radians
from pathlib import Path
from uuid import UUID

import pytest

from mihan_desktop.ui.widgets.coordinates import in_iraq
from resources.codes import LANGUAGES, code_list
from resources.codes.places import DistrictPlace, district_places
from resources.codes.skills_same import same_skills

SOURCE = Path(__file__).parents[3] / "shared" / "reference" / "iraq" / "iraq_admin2_with_kurdish.csv"
ESCO = Path(__file__).parents[3] / "shared" / "reference" / "esco"


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


def test_skills_of_esco_stand_beside_the_local_ones_and_mean_none_of_them() -> None:
    every = [entry.code for entry in code_list("skills")]
    local, taken = [code for code in every if code in same_skills()], every[42:]
    assert len(every) == len(set(every)) == 42 + len(taken)
    assert set(local) <= set(every[:42])
    assert all(str(UUID(code)) == code for code in taken)
    assert not {skill for some in same_skills().values() for skill in some} & set(taken), "nothing is offered twice"
    for language in LANGUAGES:
        names = [entry.names[language].casefold() for entry in code_list("skills")]
        assert len(set(names)) == len(names), language


@pytest.mark.skipif(not ESCO.is_dir(), reason="ESCO is not at hand")
def test_skills_of_esco_are_called_as_there() -> None:
    with zipfile.ZipFile(next(ESCO.glob("*-en-classification-csv.zip"))) as archive:
        (name,) = (one for one in archive.namelist() if one.endswith("skills_en.csv"))
        rows = csv.DictReader(io.TextIOWrapper(archive.open(name), "utf-8-sig"))
        labels = {row["conceptUri"].rpartition("/")[2]: row["preferredLabel"] for row in rows}
    ours = {entry.code: entry.names["en"].casefold() for entry in code_list("skills")[42:]}
    assert ours == {code: labels[code].strip().casefold() for code in ours}


def _degrees(place: DistrictPlace, latitude: float, longitude: float) -> float:
    """How far apart, roughly, in degrees of latitude."""
    east = (float(place.longitude) - longitude) * cos(radians(latitude))
    return hypot(float(place.latitude) - latitude, east)
