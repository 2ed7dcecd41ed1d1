"""Marks the attacks among the tests and counts what they tried; ``tests/conftest.py`` takes these hooks over.

A test counts as one try, or as many as it said with ``tried`` (each forged byte is one). The last line of a run that
asked for attacks (``-m attack``) says how many were tried, and how many of them by tests that held.
"""

from collections.abc import Iterator, Sequence

import pytest

from tests.attacks.table import is_attack

_KEY = "attacks"
_SAID = pytest.StashKey[int]()
_TRIED = pytest.StashKey[int]()
_REPELLED = pytest.StashKey[int]()
_now: list[pytest.Item] = []


def tried(times: int = 1) -> None:
    """Count ``times`` tries for the test that runs."""
    if _now:
        stash = _now[-1].stash
        stash[_SAID] = stash.get(_SAID, 0) + times


def mark_attacks(items: Sequence[pytest.Item]) -> None:
    """The mark ``attack`` for every test that the table names."""
    for item in items:
        if is_attack(item.nodeid):
            item.add_marker("attack")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """What the test says it tried goes with its report, from a worker's process too."""
    _now.append(item)
    try:
        yield
    finally:
        _now.pop()
        if item.get_closest_marker("attack") is not None:
            item.user_properties.append((_KEY, item.stash.get(_SAID, 0) or 1))


def count(config: pytest.Config, report: pytest.TestReport) -> None:
    """Add the tries of one test."""
    for name, times in report.user_properties:
        if report.when == "call" and name == _KEY:
            config.stash[_TRIED] = config.stash.get(_TRIED, 0) + int(str(times))
            config.stash[_REPELLED] = config.stash.get(_REPELLED, 0) + (int(str(times)) if report.passed else 0)


class Counter:
    """Listens to the reports of a run that asked for attacks, and says the sum when all else has been said."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One test is over."""
        count(self._config, report)

    def pytest_unconfigure(self, config: pytest.Config) -> None:
        """The last line."""
        found, held = config.stash.get(_TRIED, 0), config.stash.get(_REPELLED, 0)
        print(f"attacks: {found:,} tried, {held:,} repelled")


def pytest_configure(config: pytest.Config) -> None:
    """Only in the process that people look at, and only when attacks were asked for."""
    if not hasattr(config, "workerinput") and "attack" in config.option.markexpr:
        config.pluginmanager.register(Counter(config), "attacks")
