"""What all tests share: no display is needed, and any warning of Qt's fails the test that caused it."""

import gc
import os
from collections.abc import Iterator

import pytest

from tests import fresh_tables, statements
from tests.attacks.counting import mark_attacks, pytest_configure, pytest_runtest_call
from tests.screen import PLATFORM

__all__ = ["pytest_configure", "pytest_runtest_call"]

os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")  # this machine's own store is not ours


gc.disable()  # until everything is imported: it would walk through what stays again and again

_had_windows: list[str] = []


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """The longest begin first, whatever the order of the others: at the end no core has to wait for one of them."""
    mark_attacks(items)
    yield
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_collection_finish() -> None:
    """What was imported lives as long as the process: the collector need not walk through it after every test."""
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def _tables_at_once() -> Iterator[None]:
    """A fresh database has its tables as the migrations left them the first time, and knows what others were asked."""
    with fresh_tables.in_use(quick=True), statements.compiled_once():
        yield


@pytest.fixture
def every_migration() -> Iterator[None]:
    """A fresh database goes through every migration, as it does in the program."""
    with fresh_tables.in_use(quick=False):
        yield


@pytest.fixture(autouse=True)
def as_started(request: pytest.FixtureRequest) -> None:
    """The application as it was when it started: colours, font, direction and locale of the test before are gone.

    Before tests without it, what windows left behind is collected: Qt's objects must not be in the thread of a server.
    """
    if "qapp" not in request.fixturenames:
        if _had_windows:
            _had_windows.clear()
            gc.collect()
        return
    _had_windows.append(request.node.nodeid)
    request.getfixturevalue("qapp")
    from tests.ui.bare import undress  # imports Qt, which most tests do without

    undress()
