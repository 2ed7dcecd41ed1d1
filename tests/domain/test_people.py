"""Two records of one person meet under a key and are told to be one; records of strangers are not."""

from mihan_desktop.domain.people.identity import blocking_keys, identity
from mihan_desktop.domain.people.likeness import Model, likeness, read_model
from resources.linkage import model as bundled

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


def model() -> Model:
    return read_model(bundled())


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
    levels = {reason.field: reason.level for reason in found.reasons}
    assert levels["birth"] == "swapped"
    assert {levels[name] for name in ("given", "father", "grandfather", "family")} == {"same_sound"}


def test_a_namesake_of_another_mother_and_year_is_somebody_else() -> None:
    namesake = identity(
        {**MOHAMMED, "mother_given_name": "زينب", "date_of_birth": "1990-09-12", "phone": "", "national_number": ""}
    )
    assert likeness(identity(MOHAMMED), namesake, model()).probability < model().likely
