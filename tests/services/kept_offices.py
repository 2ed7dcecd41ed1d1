"""Offices as they stand when nothing has happened in a test yet: made once a process, then copied.

Everybody in a copy has the same ids and keys as in the next. So whoever meets the ministry, which would take the second
for the first, gets an office of its own.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.services.office import Office

MEETING = frozenset({"centre", "running_centre", "ministry", "enrolled", "shared_ministry", "every_migration"})
"""Fixtures of tests whose office is made by every step: they meet the ministry, or look at how the tables are made."""


def nothing(_office: Office) -> None:
    """Nothing happens."""


class KeptOffices:
    """folder: where those lie that are copied."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[str, Office] = {}

    def open(self, office: Office, name: str, make: Callable[[Office], None]) -> None:
        """What ``open_whole`` leaves. name: of what ``make`` does."""
        first = self._kept.get(name)
        if first is None:
            first = Office(self._folder / name)
            if make is nothing:
                open_whole(first)
            else:
                self.open(first, "fresh", nothing)
                make(first)
                first.desk.signing_in.sign_out()
            self._kept[name] = first
        shutil.copytree(first.profile, office.profile)
        office.people.update(first.people)
        # What was once read of a form is kept, whoever signs in.
        office.desk.registering._definitions.update(first.desk.registering._definitions)
        office.wall.time = first.wall.time


def open_whole(office: Office, make: Callable[[Office], None] = nothing) -> None:
    """An office with its people and its small form, in which ``make`` happened; nobody is signed in."""
    office.open()
    office.desk.signing_in.sign_out()
    make(office)
    office.desk.signing_in.sign_out()


def office_for(
    request: pytest.FixtureRequest, office: Office, name: str = "fresh", make: Callable[[Office], None] = nothing
) -> None:
    """The same for a test: a copy when nobody in it meets the ministry."""
    if MEETING & set(request.fixturenames):
        open_whole(office, make)
    else:
        kept: KeptOffices = request.getfixturevalue("kept_offices")
        kept.open(office, name, make)


@pytest.fixture(scope="session")
def kept_offices(tmp_path_factory: pytest.TempPathFactory) -> KeptOffices:
    """Those of this process."""
    return KeptOffices(tmp_path_factory.mktemp("offices"))


@pytest.fixture
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    """A desk that nobody has signed in to; not enrolled."""
    made = Office(tmp_path / "profile")
    office_for(request, made)
    yield made
    made.desk.signing_in.sign_out()
