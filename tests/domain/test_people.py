"""Two records of one person meet under a key and are told to be one; records of strangers and of brothers are not."""

import json
import random
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihan_desktop.domain.people.births import UNKNOWN, Birth, read
from mihan_desktop.domain.people.documents import DocumentKind, check, doubt, normalised
from mihan_desktop.domain.people.identity import Identity, blocking_keys, identity
from mihan_desktop.domain.people.levels import LEVELS, MISSING, compared, of_births
from mihan_desktop.domain.people.likeness import Model, ModelError, likeness, read_model
from mihan_desktop.domain.people.phones import e164, valid
from resources.linkage import model as bundled
from tests.register import HARSH, corrupted, people

MOHAMMED = {
    "given_name": "محمد",
    "father_name": "عبد الرحمن",
    "grandfather_name": "حسين",
    "family_name": "الجبوري",
    "mother_given_name": "فاطمة",
    "sex": "male",
    "date_of_birth": "1987-03-04",
    "phone": "0770 123 4567",
    "national_number": "١٩٨٧١٢٣٤٥٦٧٨",
}


@cache
def model() -> Model:
    return read_model(bundled())


def levels(left: Identity, right: Identity) -> dict[str, str]:
    return {field: level for field, (level, _, _) in compared(left, right).items()}


def test_a_passport_spelling_and_a_swapped_day_still_find_the_person() -> None:
    abroad = identity(
        {
            "latin_name": "Mohammed Abdul-Rahman Hussain Al-Juburi",
            "date_of_birth": "1987-04-03",
            "phone": "+964 770 123 4567",
        }
    )
    here = identity(MOHAMMED)
    found = likeness(here, abroad, model())
    assert set(blocking_keys(here)) & set(blocking_keys(abroad))
    assert found.probability > model().likely
    told = {reason.field: reason.level for reason in found.reasons}
    assert told["birth"] == "swapped"
    assert {told[name] for name in ("given", "father", "grandfather", "family")} == {"same_sound"}


def test_a_namesake_of_another_mother_and_year_is_somebody_else() -> None:
    namesake = identity(
        {**MOHAMMED, "mother_given_name": "زينب", "date_of_birth": "1990-09-12", "phone": "", "national_number": ""}
    )
    assert likeness(identity(MOHAMMED), namesake, model()).probability < model().likely


def test_a_twin_shares_nearly_everything_and_is_not_the_same() -> None:
    twin = identity({**MOHAMMED, "given_name": "مصطفى", "national_number": "198712345686"})
    found = likeness(identity(MOHAMMED), twin, model())
    assert found.kin > 10
    assert found.probability < 0.05


def test_a_rare_name_says_more_than_a_common_one() -> None:
    def share(field: str, value: str) -> float:
        return {"given": 0.08, "family": 0.0001}.get(field, 0.0) if value else 0.0

    one = Identity(given="محمد", family="بوتاني")
    plain, weighed = likeness(one, one, model()), likeness(one, one, model(), share)
    weights = [{reason.field: reason.weight for reason in found.reasons} for found in (plain, weighed)]
    assert weights[1]["given"] < weights[0]["given"]
    assert weights[1]["family"] > weights[0]["family"]


def test_nothing_known_is_no_evidence() -> None:
    empty = likeness(Identity(), identity(MOHAMMED), model())
    assert empty.reasons == ()
    assert empty.probability == pytest.approx(model().prior)


def test_a_swapped_or_dropped_name_of_the_line_is_seen() -> None:
    swapped = identity({**MOHAMMED, "father_name": "حسين", "grandfather_name": "عبد الرحمن"})
    found = levels(identity(MOHAMMED), swapped)
    assert (found["father"], found["grandfather"]) == ("swapped", "swapped")
    dropped = identity({**MOHAMMED, "father_name": "حسين", "grandfather_name": ""})
    assert set(blocking_keys(dropped)) & set(blocking_keys(identity({**MOHAMMED, "phone": "", "national_number": ""})))


@pytest.mark.parametrize(
    ("full", "line"),
    [
        ("محمد عبد الله حسين الجبوري", ("محمد", "عبدالله", "حسين", "", "جبوري")),
        ("محمد علي الجبوري", ("محمد", "علي", "", "", "جبوري")),
        ("محمد علي حسين جاسم", ("محمد", "علي", "حسين", "جاسم", "")),
        ("محمد علي حسين جاسم كريم التميمي", ("محمد", "علي", "حسين", "جاسم", "كريمالتميمي")),
        ("Ali Hasan Al-Tamimi", ("ali", "hasan", "", "", "tamimi")),
        ("زينب", ("زينب", "", "", "", "")),
    ],
)
def test_a_full_name_alone_is_read_in_its_parts(full: str, line: tuple[str, ...]) -> None:
    who = identity({"full_name": full})
    assert (who.given, who.father, who.grandfather, who.great_grandfather, who.family) == line


def test_everybody_registered_twice_is_found_again_and_hardly_anybody_else() -> None:
    """A small register, each tenth person registered once more by a careless hand."""
    known = [{name: str(value) for name, value in person.items()} for person in people(900, 21)]
    told, who, rng = model(), [identity(person) for person in known], random.Random(4)
    rooms: dict[str, list[int]] = {}
    for number, person in enumerate(who):
        for key in blocking_keys(person):
            rooms.setdefault(key, []).append(number)
    found = alarms = 0
    for number in range(0, len(known), 10):
        again = identity({name: str(value) for name, value in corrupted(known[number], rng, HARSH).items()})
        met = {other for key in blocking_keys(again) for other in rooms.get(key, ())}
        likely = {other for other in met if likeness(again, who[other], told).probability >= told.likely}
        found += number in likely
        alarms += bool(likely - {number})
    assert found >= 87
    assert alarms <= 3


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from([*MOHAMMED, "full_name", "latin_name", *DocumentKind]), st.text(max_size=20)))
def test_anything_typed_makes_an_identity_and_no_key_is_a_date_alone(properties: dict[str, str]) -> None:
    who = identity(properties)
    keys = blocking_keys(who)
    assert len(keys) == len(set(keys))
    assert identity({**properties}) == who
    if not (who.given or who.father or who.documents or who.phones):
        assert keys == ()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_likeness_does_not_care_who_came_first(data: st.DataObject) -> None:
    one, other = (
        identity(
            {
                name: data.draw(st.sampled_from(["", value, *others]))
                for (name, value), others in zip(
                    MOHAMMED.items(), ([text, text[:-1]] for text in MOHAMMED.values()), strict=True
                )
            }
        )
        for _ in range(2)
    )
    there, back = likeness(one, other, model()), likeness(other, one, model())
    assert there.weight == pytest.approx(back.weight)
    assert 0 <= there.probability <= 1
    assert set(compared(one, other)) == set(LEVELS)
    assert all(level in (*LEVELS[field], MISSING) for field, (level, _, _) in compared(one, other).items())


@pytest.mark.parametrize(
    ("date", "precision", "birth"),
    [
        ("1987-03-04", "day", Birth(1987, 3, 4)),
        ("١٩٨٧-٠٣-٠٤", "", Birth(1987, 3, 4)),
        ("1987-07-01", "day", Birth(1987)),
        ("1987-07-01", "registry", Birth(1987)),
        ("1987-03-04", "year", Birth(1987)),
        ("1987", "", Birth(1987)),
        ("1987-13-40", "", Birth(1987)),
        ("", "day", UNKNOWN),
        ("unknown", "", UNKNOWN),
    ],
)
def test_the_registrys_first_of_july_says_a_year(date: str, precision: str, birth: Birth) -> None:
    assert read(date, precision) == birth


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("1987-03-04", "1987-03-04", "exact"),
        ("1987-03-04", "1987-04-03", "swapped"),
        ("1987-03-04", "1987-07-01", "year_only"),
        ("1987-03-04", "1987-03-14", "close"),
        ("1987-03-04", "1978-03-04", "close"),
        ("1987-03-04", "1986-03-04", "close"),
        ("1987-03-04", "1987-11-25", "same_year"),
        ("1987-03-04", "1988-11-25", "near_year"),
        ("1987-03-04", "1999-11-25", "different"),
        ("", "1999-11-25", "missing"),
    ],
)
def test_two_births_are_alike_as_hands_slip(left: str, right: str, level: str) -> None:
    assert of_births(read(left), read(right)) == of_births(read(right), read(left)) == level


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0770 123 4567", "+9647701234567"),
        ("٠٧٧٠١٢٣٤٥٦٧", "+9647701234567"),
        ("00964-770-123-4567", "+9647701234567"),
        ("7701234567", "+9647701234567"),
        ("+90 532 123 45 67", "+905321234567"),
        ("", ""),
        ("none", ""),
        ("12", ""),
    ],
)
def test_a_telephone_is_one_number_however_it_is_typed(typed: str, number: str) -> None:
    assert e164(typed) == number
    assert valid(typed) == bool(number)


def test_papers_are_one_number_however_they_are_typed() -> None:
    assert normalised(DocumentKind.PASSPORT, " a-1234567 ٨") == "A12345678"
    assert normalised(DocumentKind.RATION_CARD, "0012345") == "12345"
    assert normalised(DocumentKind.NATIONAL, "0012345") == "0012345"
    problem = check(DocumentKind.NATIONAL, "1987123")
    assert problem is not None
    assert (problem.code, problem.field) == ("document_shape", "national_number")
    assert check(DocumentKind.NATIONAL, "198712345678") is None
    assert check(DocumentKind.NATIONAL, "") is None


def test_a_national_number_of_another_year_is_a_doubt_and_no_fault() -> None:
    found = doubt(DocumentKind.NATIONAL, "198812345678", Birth(1987))
    assert found is not None
    assert found.code == "document_year"
    assert check(DocumentKind.NATIONAL, "198812345678") is None
    assert doubt(DocumentKind.NATIONAL, "198712345678", Birth(1987)) is None
    assert doubt(DocumentKind.NATIONAL, "990012345678", Birth(1987)) is None
    assert doubt(DocumentKind.NATIONAL, "198812345678", UNKNOWN) is None


def _without(name: str) -> Callable[[Any], None]:
    return lambda told: told.pop(name)


@pytest.mark.parametrize(
    "spoil",
    [
        _without("kin"),
        _without("version"),
        lambda told: told.update(format=2),
        lambda told: told.update(extra=1),
        lambda told: told.update(prior=0),
        lambda told: told.update(prior=True),
        lambda told: told.update(likely=0.999, sure=0.5),
        lambda told: told["fields"].pop("given"),
        lambda told: told["fields"]["given"]["levels"].pop("exact"),
        lambda told: told["fields"]["given"]["levels"]["exact"].update(m=1.5),
        lambda told: told["fields"]["given"]["levels"]["exact"].update(u="much"),
        lambda told: told["fields"]["given"].update(frequency=-1),
        lambda told: told.update(fields=[]),
    ],
)
def test_a_model_that_is_not_exactly_one_is_refused(spoil: Callable[[Any], None]) -> None:
    told = json.loads(bundled())
    spoil(told)
    with pytest.raises(ModelError):
        read_model(json.dumps(told).encode())


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b'{"format": NaN}', b"[" * 100_000])
def test_what_is_no_model_at_all_is_refused(data: bytes) -> None:
    with pytest.raises(ModelError):
        read_model(data)
