"""Forms that nobody here wrote are filled to the end by answers that only look at the questions."""

from pathlib import Path

import pytest

from forms.definition import FormDefinition
from forms.session import Session
from forms.xlsform import read_form
from resources.demo.any_form import generic_answers
from resources.demo.people import AddRepeat
from tests.library.conftest import clock, new_id

REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "forms"
CITIES = b'{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "a", "properties": {"name": "A"}, \
"geometry": {"type": "Point", "coordinates": [44.4, 33.3]}}]}'


def a_filling(definition: FormDefinition) -> Session:
    """A new filling with the one attachment that a reference form names."""
    return Session(definition, clock=clock, new_id=new_id, files={"cities.geojson": CITIES})


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the reference forms are not beside this project")
@pytest.mark.parametrize("name", ["all-question-types", "socio-economic-survey", "ifrc-distribution-site-assessment"])
def test_a_form_from_elsewhere_is_filled_to_the_end(name: str) -> None:
    path = REFERENCE / f"{name}.xlsx"
    definition = read_form(path.read_bytes(), path.name).definition
    for seed in range(3):
        session = a_filling(definition)
        steps = generic_answers(session, seed)
        assert session.violations() == ()
        assert session.finalise().xml.startswith(b"<")
        assert len(steps) >= 12


def test_the_ministrys_own_form_is_filled_without_knowing_it(registration: FormDefinition) -> None:
    refusals = ("/data/consent/consent_given",)
    for seed in range(5):
        session = a_filling(registration)
        generic_answers(session, seed)
        assert [violation for violation in session.violations() if violation.ref not in refusals] == []


def test_the_same_seed_takes_the_same_steps_and_a_window_can_take_them_again(registration: FormDefinition) -> None:
    first, second, window = (a_filling(registration) for _ in range(3))
    steps = generic_answers(first, 4)
    assert generic_answers(second, 4) == steps
    for step in steps:
        if isinstance(step, AddRepeat):
            window.add_repeat(step.ref)
        else:
            window.set(step.ref, step.value)
    assert window.violations() == first.violations()
    assert [window.node(ref).value for ref in ("/data/identity/full_name", "/data/contact/phone")] == [
        first.node(ref).value for ref in ("/data/identity/full_name", "/data/contact/phone")
    ]
