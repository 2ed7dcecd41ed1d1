"""The ministry's form compiled once, and fillings of it on a day that stands still."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import uuid_utils.compat

from forms.definition import FormDefinition
from forms.session import Session
from forms.xlsform import Compiled, compile_xlsform

LIBRARY = Path(__file__).parents[2] / "forms" / "library"
REGISTRATION = LIBRARY / "jobseeker_registration.xlsx"
A_THURSDAY = datetime(2026, 11, 19, 7, 0, tzinfo=UTC)


def clock() -> datetime:
    """A Thursday morning in Baghdad."""
    return A_THURSDAY


def new_id() -> str:
    """A fresh UUIDv7."""
    return str(uuid_utils.compat.uuid7())


@pytest.fixture(scope="session")
def compiled() -> Compiled:
    """The ministry's registration form as the desk compiles it."""
    return compile_xlsform(REGISTRATION.read_bytes(), REGISTRATION.name)


@pytest.fixture(scope="session")
def registration(compiled: Compiled) -> FormDefinition:
    """The ministry's registration form."""
    return compiled.definition


@pytest.fixture
def open_form(registration: FormDefinition) -> Callable[[], Session]:
    """Opens the registration form for the next visitor."""
    return lambda: Session(registration, clock=clock, new_id=new_id)
