"""One ministry and its desks for all histories of this folder."""

from collections.abc import Iterator

import pytest

from tests.storm.world import Template


@pytest.fixture(scope="package")
def template() -> Iterator[Template]:
    """A ministry and its desks, to be copied for each history."""
    with Template() as made:
        yield made
